// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// A plain connection, as any other program would have it.
class RawFile
{
public:
    explicit RawFile(const QString &path) { sqlite3_open(path.toUtf8().constData(), &m_db); }
    ~RawFile() { sqlite3_close(m_db); }
    Q_DISABLE_COPY_MOVE(RawFile)

    /// @return how many rows were touched; -1 when it was refused
    int run(const QByteArray &sql)
    {
        return sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK ? sqlite3_total_changes(m_db)
                                                                                           : -1;
    }

    /// Every value of a query, or nothing when it cannot be read to its end.
    std::optional<QByteArray> dump(const QByteArray &sql)
    {
        QByteArray text;
        const auto add = [](void *into, int count, char **values, char **) {
            for (int i = 0; i < count; ++i)
                *static_cast<QByteArray *>(into) += QByteArray(values[i] ? values[i] : "-") + '|';
            return 0;
        };
        if (sqlite3_exec(m_db, sql.constData(), add, &text, nullptr) != SQLITE_OK)
            return std::nullopt;
        return text;
    }

private:
    sqlite3 *m_db = nullptr;
};

}

/// `verify` finds whatever is changed behind the program's back: by a bad disk or by a clever person.
class TestTampering : public QObject
{
    Q_OBJECT

    static constexpr int items = 12;
    QTemporaryDir m_dir;
    QString m_path;
    QByteArray m_base;

    /// What the catalog says: live rows with every column, all of the journal, all versions.
    static std::optional<QByteArray> contentOf(RawFile &file)
    {
        QByteArray all;
        for (const QByteArray &table : {"item"_ba, "domain"_ba, "office"_ba, "document"_ba, "task"_ba, "setting"_ba}) {
            const QByteArray columns =
                file.dump("SELECT group_concat('quote(\"' || name || '\")') FROM pragma_table_info('" + table + "')")
                    .value_or(QByteArray())
                    .chopped(1);
            const auto rows = file.dump("SELECT " + columns + " FROM " + table + " WHERE alive=1 ORDER BY id");
            if (columns.isEmpty() || !rows)
                return std::nullopt;
            all += *rows;
        }
        for (
            const QByteArray &sql :
            {"SELECT seq, hex(uid), kind, step, target, at, author, label, origin, hex(sum), hex(digest) FROM change_set "
             "ORDER BY seq"_ba,
             "SELECT seq, kind, record, field, quote(before) FROM change ORDER BY seq, kind, record, field"_ba,
             "SELECT number, label, reason, stage, seq, set_seq, at, author, items, hex(digest), approved_by, "
             "approved_on FROM version ORDER BY id"_ba,
             "SELECT seq, hex(body) FROM report ORDER BY seq"_ba}) {
            const auto rows = file.dump(sql);
            if (!rows)
                return std::nullopt;
            all += *rows;
        }
        return all;
    }

    static QString firstDifference(const QByteArray &now, const QByteArray &before)
    {
        const auto at = std::ranges::mismatch(now, before).in1 - now.begin();
        const auto from = std::max<qsizetype>(0, at - 60);
        return QString::fromUtf8(before.sliced(from).left(120)) + u" → "_s + QString::fromUtf8(now.mid(from, 120));
    }

    void write(const QByteArray &bytes)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    /// Whether the program refuses the file or says that something is wrong with it.
    bool isNoticed()
    {
        auto store = Store::open(m_path, OpenAs::Reader);
        if (!store)
            return true;
        const auto proofs = (*store)->verify();
        if (!proofs)
            return true;
        return std::ranges::any_of(*proofs, [](const Proof &proof) { return !proof.isOk; });
    }

private slots:
    void initTestCase()
    {
        m_path = m_dir.filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(m_path, items);
        auto store = Store::open(m_path, OpenAs::Writer);
        QVERIFY(bool(store));
        StoreLoad load(4);
        load.setItems(items);
        for (int i = 0; i < 6; ++i)
            QVERIFY(load.edit(**store));
        QVERIFY(StoreLoad::freeze(**store));
        QVERIFY(load.bulkChange(**store, 5));
        QVERIFY((*store)->undo(u"undo"_s, u"tester"_s, {}));
        ChangeSet set{.label = u"settings"_s, .author = u"tester"_s};
        set.add({Kind::Setting, Uid::fromName(u"title")},
                {{Field{Kind::Setting, 1}, Value(u"title"_s)}, {Field{Kind::Setting, 2}, Value(u"目录"_s)}});
        set.report = [] { return "report"_ba; };
        QVERIFY((*store)->apply(set));
        QVERIFY(load.edit(**store));
        QVERIFY((*store)->close());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_base = file.readAll();
    }

    void anUntouchedFileIsSound()
    {
        write(m_base);
        QVERIFY(!isNoticed());
    }

    void everyKindOfTamperingIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
        row("a text of an item", "UPDATE item SET content=content||'。' WHERE id=3");
        row("a text emptied", "UPDATE item SET content=NULL WHERE id=3");
        row("a position", "UPDATE item SET position=position+1 WHERE id=3");
        row("an item moved to another domain", "UPDATE item SET domain=randomblob(16) WHERE id=3");
        row("an item's identity", "UPDATE item SET uid=randomblob(16) WHERE id=3");
        row("an item removed", "UPDATE item SET alive=0 WHERE id=3");
        row("a row deleted", "DELETE FROM item WHERE id=3");
        row("a row added", "INSERT INTO item(uid, alive, content) VALUES(randomblob(16), 1, 'x')");
        row("two texts exchanged",
            "UPDATE item SET content=(SELECT content FROM item AS o WHERE o.id=7-item.id) WHERE id IN (3, 4)");
        row("a domain renamed", "UPDATE domain SET name='x'");
        row("a setting", "UPDATE setting SET value='x'");
        row("an office slipped in", "INSERT INTO office(uid, alive, name) VALUES(randomblob(16), 1, 'x')");
        row("a label", "UPDATE change_set SET label='x' WHERE seq=4");
        row("an author", "UPDATE change_set SET author='x' WHERE seq=4");
        row("a time", "UPDATE change_set SET at='2019-01-01T00:00:00+08:00' WHERE seq=4");
        row("a kind of step", "UPDATE change_set SET kind=5 WHERE seq=4");
        row("where a step begins", "UPDATE change_set SET step=3 WHERE seq=4");
        row("what a step undoes", "UPDATE change_set SET target=3 WHERE kind=2");
        row("an origin", "UPDATE change_set SET origin='x' WHERE seq=4");
        row("a step's identity", "UPDATE change_set SET uid=randomblob(16) WHERE seq=4");
        row("a sum", "UPDATE change_set SET sum=randomblob(64) WHERE seq=4");
        row("the newest sum", "UPDATE change_set SET sum=randomblob(64) WHERE seq=(SELECT max(seq) FROM change_set)");
        row("a link of the chain", "UPDATE change_set SET digest=randomblob(32) WHERE seq=4");
        row("the newest link",
            "UPDATE change_set SET digest=randomblob(32) WHERE seq=(SELECT max(seq) FROM change_set)");
        row("a step deleted", "DELETE FROM change_set WHERE seq=4");
        row("the newest step deleted", "DELETE FROM change_set WHERE seq=(SELECT max(seq) FROM change_set)");
        row("a value before", "UPDATE change SET before='x' WHERE seq=4");
        row("a value before, deleted", "DELETE FROM change WHERE seq=4");
        row("a value before, added", "INSERT INTO change VALUES(4, 1, 5, 9, 'x')");
        row("a value before, of another field", "UPDATE change SET field=field+1 WHERE seq=4");
        row("a value before a step that is not there", "INSERT INTO change VALUES(9999, 1, 5, 9, 'x')");
        row("a version's name", "UPDATE version SET label='x' WHERE number=2");
        row("a version's reason", "UPDATE version SET reason='x' WHERE number=2");
        row("who approved a version", "UPDATE version SET approved_by='x' WHERE number=2");
        row("the day of approval", "UPDATE version SET approved_on='2024-09-28' WHERE number=2");
        row("a day of approval that is none", "UPDATE version SET approved_on='x' WHERE number=2");
        row("a version's stage", "UPDATE version SET stage='x' WHERE number=2");
        row("a version's number", "UPDATE version SET number=7 WHERE number=2");
        row("a version's state", "UPDATE version SET seq=seq-1 WHERE number=2");
        row("a version's digest", "UPDATE version SET digest=randomblob(32) WHERE number=2");
        row("a version's number of items", "UPDATE version SET items=items+1 WHERE number=2");
        row("a version's author", "UPDATE version SET author='x' WHERE number=2");
        row("a version's time", "UPDATE version SET at='2019-01-01T00:00:00+08:00' WHERE number=2");
        row("a version deleted", "DELETE FROM version WHERE number=2");
        row("a version added",
            "INSERT INTO version(number, seq, set_seq, items, digest) VALUES(9, 3, 4, 1, randomblob(32))");
        row("a version added to no step",
            "INSERT INTO version(number, seq, set_seq, items, digest) SELECT 9, seq, 9999, items, digest FROM version "
            "WHERE number=1");
        row("a report", "UPDATE report SET body=x'00'");
        row("a report deleted", "DELETE FROM report");
        row("a report added", "INSERT INTO report VALUES(4, x'00')");
        row("a report of no step", "INSERT INTO report VALUES(9999, x'00')");
        row("a trigger", "CREATE TRIGGER t AFTER UPDATE ON item BEGIN SELECT 1; END");
        row("an index missing", "DROP INDEX item_order");
        row("a table more", "CREATE TABLE more(x)");
    }

    void everyKindOfTamperingIsNoticed()
    {
        QFETCH(QByteArray, sql);
        write(m_base);
        {
            RawFile file(m_path);
            QVERIFY(file.run("PRAGMA journal_mode=DELETE") >= 0);
            QVERIFY2(file.run(sql) != -1, sql.constData());
        }
        QVERIFY(isNoticed());
    }

    /// Structure checks alone miss most of them.
    void aFlippedBitIsNoticedOrChangesNothing()
    {
        const unsigned seed =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        const int wanted = qEnvironmentVariableIntValue("FLIPS");
        const int flips = wanted > 0 ? wanted : 400;
        std::mt19937 random(seed);
        write(m_base);
        std::optional<QByteArray> whole;
        {
            RawFile file(m_path);
            whole = contentOf(file);
            QVERIFY(whole && whole->size() > 5000);
        }
        int noticed = 0;
        for (int i = 0; i < flips; ++i) {
            QByteArray bytes = m_base;
            const auto at = qsizetype(random() % unsigned(bytes.size()));
            const int bit = int(random() % 8);
            bytes[at] = char(bytes[at] ^ (1 << bit));
            write(bytes);
            if (isNoticed()) {
                ++noticed;
                continue;
            }
            RawFile file(m_path);
            const auto now = contentOf(file);
            QVERIFY2(now == whole, qPrintable(u"seed %1: byte %2, bit %3: %4"_s.arg(seed).arg(at).arg(bit).arg(
                                       firstDifference(now.value_or(QByteArray()), *whole))));
        }
        qInfo("%d of %d flips from seed %u noticed, the others changed nothing", noticed, flips, seed);
        QVERIFY(noticed > 0);
    }
};

QTEST_GUILESS_MAIN(TestTampering)
#include "test_tampering.moc"
