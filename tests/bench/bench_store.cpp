// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/edits.h"
#include "bench/figures.h"

#include "catalog/itemfields.h"
#include "session/catalogsession.h"
#include "store/connection.h"
#include "store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

constexpr int edits = 300;

/// The bare peer: a copy of the file, the same settings, one prepared statement, nothing but the row.
class Bare
{
public:
    explicit Bare(const QString &path) : m_connection(opened(path)), m_update(m_connection->prepare(update)) {}

    void write(const std::vector<Record> &records, const QString &mark)
    {
        if (!m_connection->execute("BEGIN IMMEDIATE"))
            qFatal("begin");
        for (const Record &record : records)
            (void)m_update.bind(1, mark + record.text(item::content)).bind(2, qint64(record.id)).run();
        if (!m_connection->execute("COMMIT"))
            qFatal("commit");
    }

private:
    static constexpr const char *update = "UPDATE item SET content=? WHERE id=?";

    static std::unique_ptr<Connection> opened(const QString &path)
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

    std::unique_ptr<Connection> m_connection;
    Statement m_update;
};

void measureEdits(const QString &catalog, const QString &copy)
{
    auto store = openWriter(catalog);
    Bare bare(copy);
    const auto records = someItems(*store, edits);
    std::vector<double> ours;
    std::vector<double> peer;
    for (const Record &record : records) {
        ChangeSet set = edited({record}, u"改"_s);
        set.folding = Folding::WithSameCell; // as the window types
        ours.push_back(milliseconds([&] {
            if (!store->apply(set))
                qFatal("apply");
        }));
        peer.push_back(milliseconds([&] { bare.write({record}, u"改"_s); }));
    }
    print(atMost("P3", median(ours), median(peer), 1.5, "≤ 1.5 × a bare commit of the same row"));

    SystemClock clock;
    (void)store->close();
    auto session = CatalogSession::open(catalog, u"bench"_s, clock);
    std::vector<double> handed;
    handed.reserve(records.size());
    for (const Record &record : records)
        handed.push_back(milliseconds([&] {
            (void)(*session)->edit(record.ref, item::content, Value(u"窗"_s + record.text(item::content)), u"Edit"_s);
        }));
    print(beside("P3 with hand-over to the writer thread", median(handed), median(peer)));
}

void measureBulk(const QString &catalog, const QString &copy)
{
    auto store = openWriter(catalog);
    Bare bare(copy);
    for (const std::size_t count : {std::size_t(1000), std::size_t(10000)}) {
        const auto records = someItems(*store, count);
        std::vector<double> ours;
        std::vector<double> peer;
        for (int i = 0; i < 3; ++i) {
            const QString mark = QString::number(i);
            const ChangeSet set = edited(records, mark);
            ours.push_back(milliseconds([&] {
                if (!store->apply(set))
                    qFatal("apply");
            }));
            peer.push_back(milliseconds([&] { bare.write(records, mark); }));
        }
        print(atMost(count == 1000 ? "P4 1000 fields" : "P4", median(ours), median(peer), 2,
                     "≤ 2 × raw prepared writes of the same rows"));
    }
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_store CATALOG CSV CSV_EDITED P3,P4,…");
    const QStringList wanted = arguments.at(4).split(u',');
    const auto wants = [&](const QString &id) { return wanted.contains(id); };
    const QTemporaryDir dir;
    const QString catalog = dir.filePath(u"a.gkml"_s);
    const QString copy = dir.filePath(u"b.gkml"_s);
    if (!QFile::copy(arguments.at(1), catalog) || !QFile::copy(arguments.at(1), copy))
        qFatal("cannot copy %s", qPrintable(arguments.at(1)));
    if (wants(u"P3"_s))
        measureEdits(catalog, copy);
    if (wants(u"P4"_s))
        measureBulk(catalog, copy);
    return 0;
}
