// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include "catalog/itemfields.h"
#include "session/catalogsession.h"
#include "store/connection.h"
#include "store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

constexpr int edits = 300;
constexpr int versionEdits = 100;

std::unique_ptr<Store> openWriter(const QString &path)
{
    auto store = Store::open(path, OpenAs::Writer);
    if (!store)
        qFatal("cannot open %s", qPrintable(path));
    return std::move(*store);
}

std::vector<Record> someItems(Store &store, std::size_t count)
{
    const auto reader = store.reader();
    const auto ids = (*reader)->order(Kind::Item);
    std::vector<RowId> chosen;
    const std::size_t step = std::max<std::size_t>(1, ids->size() / count);
    for (std::size_t i = 0; i < ids->size() && chosen.size() < count; i += step)
        chosen.push_back((*ids)[i]);
    return *(*reader)->records(Kind::Item, chosen);
}

ChangeSet edited(const std::vector<Record> &records, const QString &mark)
{
    ChangeSet set{.label = u"Edit"_s, .author = u"bench"_s};
    for (const Record &record : records)
        set.set(record.ref, item::content, Value(mark + record.text(item::content)));
    return set;
}

/// The bare peer: the same file, the same settings, nothing but the row.
std::unique_ptr<Connection> openBare(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite, {}, 5000);
    if (!connection)
        qFatal("cannot open %s", qPrintable(path));
    for (const char *pragma :
         {"PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=400", "PRAGMA journal_size_limit=4194304"}) {
        if (!(*connection)->execute(pragma))
            qFatal("pragma");
    }
    if ((*connection)->word("PRAGMA journal_mode=WAL") != u"wal")
        qFatal("wal");
    return std::move(*connection);
}

void bareWrite(Connection &bare, const std::vector<Record> &records, const QString &mark)
{
    Statement update = bare.prepare("UPDATE item SET content=? WHERE id=?");
    if (!bare.execute("BEGIN IMMEDIATE"))
        qFatal("begin");
    for (const Record &record : records)
        (void)update.bind(1, mark + record.text(item::content)).bind(2, qint64(record.id)).run();
    if (!bare.execute("COMMIT"))
        qFatal("commit");
}

void measureEdits(const QString &catalog, const QString &copy)
{
    auto store = openWriter(catalog);
    auto bare = openBare(copy);
    const auto records = someItems(*store, edits);
    std::vector<double> ours;
    std::vector<double> peer;
    std::vector<double> ratios;
    for (const Record &record : records) {
        ChangeSet set = edited({record}, u"改"_s);
        ours.push_back(milliseconds([&] { (void)store->apply(set); }));
        peer.push_back(milliseconds([&] { bareWrite(*bare, {record}, u"改"_s); }));
        ratios.push_back(ours.back() / peer.back());
    }
    Figure figure = atMost("P3", median(ours), median(peer), 1.5, "≤ 1.5 × a bare commit of the same row");
    figure.ratio = median(ratios);
    figure.isMet = figure.ratio <= 1.5;
    print(figure);

    SystemClock clock;
    (void)store->close();
    auto session = CatalogSession::open(catalog, u"bench"_s, clock);
    std::vector<double> handed;
    for (const Record &record : records)
        handed.push_back(milliseconds([&] {
            (void)(*session)->edit(record.ref, item::content, Value(u"窗"_s + record.text(item::content)), u"Edit"_s);
        }));
    print({"P3 with hand-over", median(handed), median(peer), median(handed) / median(peer)});
}

void measureBulk(const QString &catalog, const QString &copy)
{
    auto store = openWriter(catalog);
    auto bare = openBare(copy);
    for (const std::size_t count : {std::size_t(1000), std::size_t(10000)}) {
        const auto records = someItems(*store, count);
        std::vector<double> ours;
        std::vector<double> peer;
        for (int i = 0; i < 3; ++i) {
            const QString mark = QString::number(i);
            const ChangeSet set = edited(records, mark);
            ours.push_back(milliseconds([&] { (void)store->apply(set); }));
            peer.push_back(milliseconds([&] { bareWrite(*bare, records, mark); }));
        }
        print(atMost(count == 1000 ? "P4 1000 fields" : "P4", median(ours), median(peer), 2,
                     "≤ 2 × raw prepared writes of the same rows"));
    }
}

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size();
}

double run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    return milliseconds([&] {
        process.start(program, arguments);
        process.waitForFinished(-1);
    });
}

Version frozen(Store &store)
{
    const auto reader = store.reader();
    const auto digest = contentDigest(**reader);
    const auto version = store.freeze({.author = u"bench"_s}, store.head(), *digest, 0);
    return *version;
}

/// Versions: freeze through the session (the GUI thread's share), growth, difference and reading against peers.
void measureVersions(const QString &catalog, const QString &csvBefore, const QString &csvAfter)
{
    QTemporaryDir dir;
    const QString before = dir.filePath(u"before.gkml"_s);
    const QString after = dir.filePath(u"after.gkml"_s);
    {
        auto store = openWriter(catalog);
        frozen(*store);
        (void)store->close();
    }
    QFile::copy(catalog, before);
    const qint64 sizeBefore = sizeOf(catalog);
    {
        SystemClock clock;
        auto session = CatalogSession::open(catalog, u"bench"_s, clock);
        std::vector<Change> changes;
        {
            auto reading = Store::open(catalog, OpenAs::Reader);
            changes = edited(someItems(**reading, versionEdits), u"【修订】"_s).changes;
        }
        (void)(*session)->apply(changes, u"Edit"_s);
        QEventLoop loop;
        double blocked = 0;
        QObject::connect(session->get(), &CatalogSession::versionMade, &loop, &QEventLoop::quit);
        const double whole = milliseconds([&] {
            blocked = milliseconds([&] { (*session)->freeze({.label = u"v"_s}); });
            loop.exec();
        });
        (void)(*session)->close();
        QTemporaryDir git;
        const QString work = git.path();
        run(u"git"_s, {u"init"_s, u"-q"_s}, work);
        run(u"git"_s, {u"config"_s, u"user.email"_s, u"bench@example.invalid"_s}, work);
        run(u"git"_s, {u"config"_s, u"user.name"_s, u"bench"_s}, work);
        QFile::copy(csvBefore, work + u"/c.csv"_s);
        run(u"git"_s, {u"add"_s, u"."_s}, work);
        run(u"git"_s, {u"commit"_s, u"-qm"_s, u"1"_s}, work);
        QFile::remove(work + u"/c.csv"_s);
        QFile::copy(csvAfter, work + u"/c.csv"_s);
        const double commit =
            run(u"git"_s, {u"add"_s, u"."_s}, work) + run(u"git"_s, {u"commit"_s, u"-qm"_s, u"2"_s}, work);
        print(within("P7", blocked, 15, "≤ 15 ms of GUI thread"));
        print(fasterThan("P7 against git commit", blocked, commit, 60, "≥ 60 × git commit of the same csv"));
        print({"P7 until on disk", whole, commit, whole / commit});
        print({"P7 growth a changed field", double(sizeOf(catalog) - sizeBefore) / versionEdits, 0, 0, "bytes"});
        QFile::copy(catalog, after);

        auto store = openWriter(catalog);
        const auto versions = store->versions();
        const Seq a = (*versions)[0].seq;
        const Seq b = (*versions)[1].seq;
        std::vector<double> ours;
        for (int i = 0; i < 20; ++i)
            ours.push_back(milliseconds([&] { (void)differences(*store->changesBetween(a, b)); }));
        const double gitDiff = run(u"git"_s, {u"diff"_s, u"--stat"_s, u"HEAD~1"_s, u"HEAD"_s}, work);
        print(fasterThan("P8 against git diff", median(ours), gitDiff, 400, "≥ 400 × git diff"));
        const double sqldiff = run(u"sqldiff"_s, {u"--primarykey"_s, u"--table"_s, u"item"_s, before, after});
        print(fasterThan("P8", median(ours), sqldiff, 100, "≥ 100 × sqldiff"));

        const auto readAll = [&](std::optional<Seq> at) {
            return milliseconds([&] {
                const auto reader = store->reader(at);
                qint64 count = 0;
                (void)(*reader)->each(Kind::Item, [&](const Record &) { return ++count > 0; });
            });
        };
        std::vector<double> old;
        std::vector<double> now;
        for (int i = 0; i < 3; ++i) {
            now.push_back(readAll({}));
            old.push_back(readAll(a));
        }
        print(atMost("P9", median(old), median(now), 1.5, "≤ 1.5 × reading the present"));
    }
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_store LINES CSV CSV_EDITED P3,P4,…");
    const QStringList wanted = arguments.at(4).split(u',');
    const auto wants = [&](const QString &id) { return wanted.contains(id); };
    const QTemporaryDir dir;
    const QString catalog = dir.filePath(u"a.gkml"_s);
    const QString copy = dir.filePath(u"b.gkml"_s);
    load(arguments.at(1), catalog);
    QFile::copy(catalog, copy);
    if (wants(u"P3"_s))
        measureEdits(catalog, copy);
    if (wants(u"P4"_s))
        measureBulk(catalog, copy);
    if (wants(u"P7"_s) || wants(u"P8"_s) || wants(u"P9"_s))
        measureVersions(catalog, arguments.at(2), arguments.at(3));
    return 0;
}
