// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// Making a version, comparing two and reading an old one, beside git and sqldiff on the same rows.
#include "bench/edits.h"
#include "bench/figures.h"

#include "session/catalogsession.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

constexpr std::size_t fewEdits = 100;
constexpr std::size_t manyEdits = 1000;
constexpr int runs = 3;

/// The same catalog as csv under git, with the first version committed.
class Git
{
public:
    explicit Git(const QString &csv)
    {
        run({u"init"_s, u"-q"_s});
        run({u"config"_s, u"user.email"_s, u"bench@example.invalid"_s});
        run({u"config"_s, u"user.name"_s, u"bench"_s});
        (void)commit(csv);
    }
    /// @return ms of taking in the csv as the next version
    double commit(const QString &csv)
    {
        const QString file = m_folder.filePath(u"c.csv"_s);
        QFile::remove(file);
        if (!QFile::copy(csv, file))
            qFatal("cannot copy %s", qPrintable(csv));
        return run({u"add"_s, u"."_s}) + run({u"commit"_s, u"-qm"_s, u"v"_s});
    }
    double difference() { return run({u"diff"_s, u"--stat"_s, u"HEAD~1"_s, u"HEAD"_s}); }
    [[nodiscard]] qint64 bytes() const
    {
        qint64 sum = 0;
        QDirIterator files(m_folder.filePath(u".git"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            sum += files.nextFileInfo().size();
        return sum;
    }

private:
    double run(const QStringList &arguments) { return milliseconds(u"git"_s, arguments, m_folder.path()); }
    QTemporaryDir m_folder;
};

struct Freezing {
    double guiThread = 0; ///< ms the caller's thread was kept from anything else
    double whole = 0;     ///< ms until the version was on disk
    double growth = 0;    ///< bytes of the file, edits and version together
};

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size();
}

/// Edits so many items in a session and makes a version of them.
Freezing freeze(const QString &catalog, std::size_t edits, const QString &mark)
{
    const qint64 before = sizeOf(catalog);
    std::vector<Change> changes;
    {
        const auto reading = Store::open(catalog, OpenAs::Reader);
        changes = edited(someItems(**reading, edits), mark).changes;
    }
    Freezing result;
    const SystemClock clock;
    const auto session = CatalogSession::open(catalog, u"bench"_s, clock);
    if (!session || !(*session)->apply(std::move(changes), u"Edit"_s))
        qFatal("cannot edit");
    QEventLoop loop;
    QElapsedTimer awake;
    QObject::connect(session->get(), &CatalogSession::versionMade, &loop, &QEventLoop::quit);
    QObject::connect(session->get(), &CatalogSession::versionFailed, &loop, [] { qFatal("no version"); });
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &loop, [&] { awake.start(); });
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &loop, [&] {
        if (awake.isValid())
            result.guiThread += double(awake.nsecsElapsed()) / 1e6;
        awake.invalidate();
    });
    result.whole = milliseconds([&] {
        result.guiThread = milliseconds([&] { (*session)->freeze({.label = mark}); });
        loop.exec();
    });
    if (awake.isValid())
        result.guiThread += double(awake.nsecsElapsed()) / 1e6;
    (void)(*session)->close();
    result.growth = double(sizeOf(catalog) - before);
    return result;
}

void makeFirstVersion(const QString &catalog)
{
    const auto store = openWriter(catalog);
    const auto reader = store->reader();
    const auto digest = contentDigest(**reader);
    if (!store->freeze({.author = u"bench"_s}, store->head(), *digest, 0))
        qFatal("cannot freeze");
}

void printFreezing(const Freezing &few, const Freezing &many)
{
    print(within("P7", few.guiThread, 15, "≤ 15 ms of GUI thread"));
    print(atMost("P7 growth", many.growth / double(manyEdits), few.growth / double(fewEdits), 1.25,
                 "proportional: 1000 edits grow the file by at most 1.25 × as much an edit as 100", "bytes"));
}

void printBesideGit(const Freezing &few, double commit, double growth)
{
    print(fasterThan("P7 against git commit", few.guiThread, commit, 60,
                     "≥ 60 × git commit of the same csv (the digest follows on a worker)"));
    print(beside("P7 until on disk against git commit", few.whole, commit));
    print(beside("P7 growth against git", few.growth / 1000, growth / 1000, "kB"));
}

double comparing(Store &store, Seq a, Seq b)
{
    std::vector<double> taken;
    constexpr int times = 20;
    for (int i = 0; i < times; ++i) {
        std::size_t found = 0;
        taken.push_back(milliseconds([&] { found = differences(*store.changesBetween(a, b)).size(); }));
        if (found != fewEdits)
            qFatal("%zu differences", found);
    }
    return median(taken);
}

double readingAll(Store &store, std::optional<Seq> at)
{
    qint64 count = 0;
    const double taken = milliseconds([&] {
        const auto reader = store.reader(at);
        (void)(*reader)->each(Kind::Item, [&](const Record &) { return ++count > 0; });
    });
    if (count == 0)
        qFatal("nothing read");
    return taken;
}

void measureReading(Store &store, const QByteArray &id, Seq old)
{
    std::vector<double> ours;
    std::vector<double> peer;
    for (int i = 0; i < runs; ++i) {
        peer.push_back(readingAll(store, {}));
        ours.push_back(readingAll(store, old));
    }
    print(atMost(id, median(ours), median(peer), 1.5, "≤ 1.5 × reading the present"));
}

double medianOf(const std::function<double()> &measure)
{
    std::vector<double> values;
    values.reserve(std::size_t(runs));
    for (int i = 0; i < runs; ++i)
        values.push_back(measure());
    return median(values);
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_versions CATALOG CSV|- CSV_EDITED|- P7,P8,P9");
    const QStringList wanted = arguments.at(4).split(u',');
    const QTemporaryDir dir;
    const QString catalog = dir.filePath(u"a.gkml"_s);
    const QString before = dir.filePath(u"before.gkml"_s);
    const QString after = dir.filePath(u"after.gkml"_s);
    if (!QFile::copy(arguments.at(1), catalog))
        qFatal("cannot copy %s", qPrintable(arguments.at(1)));

    makeFirstVersion(catalog);
    QFile::copy(catalog, before);
    const Freezing few = freeze(catalog, fewEdits, u"【修订】"_s);
    QFile::copy(catalog, after);
    const Freezing many = freeze(catalog, manyEdits, u"【再订】"_s);
    const auto store = openWriter(catalog);
    const auto versions = store->versions();
    const Seq first = (*versions)[0].seq;
    const Seq second = (*versions)[1].seq;
    const double compared = comparing(*store, first, second);

    if (wanted.contains(u"P7"_s))
        printFreezing(few, many);
    if (wanted.contains(u"P8"_s)) {
        const double sqldiff = medianOf([&] {
            return milliseconds(u"sqldiff"_s, {u"--primarykey"_s, u"--table"_s, u"item"_s, before, after});
        });
        print(fasterThan("P8", compared, sqldiff, 100, "≥ 100 × sqldiff"));
    }
    if (arguments.at(2) != u"-" && (wanted.contains(u"P7"_s) || wanted.contains(u"P8"_s))) {
        Git git(arguments.at(2));
        const qint64 bytes = git.bytes();
        const double commit = git.commit(arguments.at(3));
        if (wanted.contains(u"P7"_s))
            printBesideGit(few, commit, double(git.bytes() - bytes));
        if (wanted.contains(u"P8"_s))
            print(fasterThan("P8 against git diff", compared, medianOf([&] { return git.difference(); }), 400,
                             "≥ 400 × git diff"));
    }
    if (wanted.contains(u"P9"_s)) {
        measureReading(*store, "P9", second);
        measureReading(*store, "P9 two versions back", first);
    }
    return 0;
}
