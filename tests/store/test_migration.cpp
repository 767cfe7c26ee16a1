// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"
#include "store/filelock.h"
#include "store/schema.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

constexpr int newest = 5;

/// Kills the process as the statement begins that contains it.
QByteArray &deadly()
{
    static QByteArray text;
    return text;
}

int killAtStatement(sqlite3 *db, char **, const struct sqlite3_api_routines *)
{
    return sqlite3_trace_v2(
        db, SQLITE_TRACE_STMT,
        [](unsigned, void *, void *statement, void *) {
            if (QByteArray(sqlite3_sql(static_cast<sqlite3_stmt *>(statement))).contains(deadly()))
                ::kill(::getpid(), SIGKILL);
            return 0;
        },
        nullptr);
}

QString wrongOf(const Result<std::unique_ptr<Store>> &store)
{
    return store ? whatIsWrong(**store, Acknowledged::of(**store))
                 : nameOf(store.error().code) + u' ' + store.error().detail;
}

}

/// A file of the schema before: read as it is, brought up to date by whoever writes, whole whatever comes between.
class TestMigration : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QByteArray m_bytes;

    StoreOptions options() const { return {.busyTimeout = 100, .stateFolder = m_dir->filePath(u"state"_s)}; }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Everything a reader is asked for.
    static void readEverything(Store &store)
    {
        QCOMPARE(store.schemaVersion(), 1);
        const auto versions = store.versions();
        QVERIFY(bool(versions));
        QCOMPARE(versions->size(), 1U);
        QCOMPARE(versions->front().approvedBy, QString());
        QCOMPARE(whatIsWrong(store, Acknowledged::of(store)), QString());
        QCOMPARE(*store.count(Kind::Item), 5);
        QVERIFY(bool(store.itemCounts()));
        QVERIFY(bool(store.itemsOf(Uid{})));
        QVERIFY(bool(store.level1Of(Uid{})));
        QVERIFY(!store.history(10)->empty());
        QVERIFY(bool(store.changesBetween(Seq{0}, store.head())));
        QVERIFY(bool(store.restoration(versions->front().seq)));
        QVERIFY(store.nextUndo().has_value());
        QVERIFY(!*store.hasReport(store.head()));
        QCOMPARE(*store.report(store.head()), QByteArray());
        for (const auto at : {std::optional<Seq>(), std::optional(versions->front().seq)}) {
            const auto reader = store.reader(at);
            const auto own = Store::openReader(store.readerSource(), at);
            QVERIFY2(own, own ? "" : qPrintable(own.error().detail));
            for (Reader *each : {reader->get(), own->get()}) {
                QCOMPARE(each->order(Kind::Item)->size(), 5U);
                QCOMPARE(each->order(Kind::Note)->size(), 0U); // a kind it does not know yet
                QVERIFY(bool(contentDigest(*each)));
            }
        }
        const auto beside = Store::openBeside(store.readerSource());
        QVERIFY2(beside, beside ? "" : qPrintable(beside.error().detail));
        QCOMPARE((*beside)->versions()->size(), 1U);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = QFileInfo(m_dir->path()).canonicalFilePath() + u"/older.gkml"_s;
        m_bytes = qUncompress(QByteArray::fromBase64(
            bytesOf(QStringLiteral(TEST_SOURCE_DIR "/tests/store/schema1.fixture")).replace('\n', "")));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_bytes), m_bytes.size());
    }

    void aReaderTakesItAsItIs()
    {
        {
            const auto store = Store::open(m_path, OpenAs::Reader, options());
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            readEverything(**store);
            const QString copy = m_dir->filePath(u"copy.gkml"_s);
            QVERIFY((*store)->saveCopy(copy, Replace::No));
            QCOMPARE((*Store::open(copy, OpenAs::Reader))->schemaVersion(), 1);
        }
        QCOMPARE(bytesOf(m_path), m_bytes);
    }

    /// As on a medium that takes no side files, and beside a program that holds the file.
    void anyConnectionReadsIt_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("the medium cannot be written") << int(Connection::Mode::Immutable);
        QTest::newRow("held by another") << int(Connection::Mode::ReadOnly);
        QTest::newRow("may be written, but is only asked") << int(Connection::Mode::QueryOnly);
    }
    void anyConnectionReadsIt()
    {
        QFETCH(int, mode);
        {
            const auto store =
                Store::openBeside({.path = m_path, .vfs = {}, .fields = &Fields::standard(), .mode = mode});
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            readEverything(**store);
        }
        QCOMPARE(bytesOf(m_path), m_bytes);
    }

    void whileAnotherHoldsItAWriterReadsIt()
    {
        {
            const auto held = FileLock::take(m_path, u"张三"_s);
            const auto store = Store::open(m_path, OpenAs::Writer, options());
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            QCOMPARE((*store)->access(), Access::HeldByOther);
            readEverything(**store);
        }
        QCOMPARE(bytesOf(m_path), m_bytes);
    }

    void anOlderFileWithAnUnknownLogIsTriedOnACopyToo()
    {
        {
            sqlite3 *old = nullptr; // the program before, killed: a log stays that only repeats what the file says
            QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &old), SQLITE_OK);
            sqlite3_db_config(old, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            for (const char *sql : {"UPDATE item SET alive=1-alive", "UPDATE item SET alive=1-alive"})
                QCOMPARE(sqlite3_exec(old, sql, nullptr, nullptr, nullptr), SQLITE_OK);
            sqlite3_close(old);
        }
        QVERIFY(QFileInfo(m_path + u"-wal"_s).size() > 0);
        QCOMPARE(wrongOf(Store::open(m_path, OpenAs::Reader, options())), QString());
        const auto store = Store::open(m_path, OpenAs::Writer, options());
        QCOMPARE(wrongOf(store), QString());
        QCOMPARE((*store)->schemaVersion(), newest);
    }

    void aWriterBringsItUpToDate()
    {
        std::vector<Version> before;
        {
            const auto reader = Store::open(m_path, OpenAs::Reader, options());
            before = *(*reader)->versions();
        }
        const auto store = Store::open(m_path, OpenAs::Writer, options());
        QCOMPARE(wrongOf(store), QString());
        QCOMPARE((*store)->schemaVersion(), newest);
        QVERIFY(*(*store)->versions() == before);
        const Digest then = *contentDigest(**(*store)->reader());
        StoreLoad load(3);
        load.setItems(5);
        QVERIFY(load.edit(**store));
        QVERIFY(!(*store)->changesBetween(before.back().seq, (*store)->head())->empty());
        QVERIFY((*store)->undo(u"undo"_s, {}, {}));
        QCOMPARE(*contentDigest(**(*store)->reader()), then);
        const auto made = (*store)->freeze({.label = u"新"_s, .approvedBy = u"李四"_s, .approvedOn = u"2024-09-28"_s},
                                           (*store)->head(), then, 5);
        QVERIFY(bool(made));
        QCOMPARE((*store)->versions()->back().approvedBy, u"李四"_s);
        QCOMPARE((*store)->versions()->back().approvedOn, u"2024-09-28"_s);
        QCOMPARE(wrongOf(store), QString());
    }

    void aDayThatIsNoneIsRefused()
    {
        const auto store = Store::open(m_path, OpenAs::Writer, options());
        for (const QString &day : {u"2024-02-30"_s, u"2024/02/03"_s, u"昨天"_s, u"2024-2-3"_s}) {
            const auto made = (*store)->freeze({.approvedOn = day}, (*store)->head(), {}, 5);
            QVERIFY2(!made, qPrintable(day));
            QCOMPARE(made.error().code, ErrorCode::BadValue);
        }
    }

    void killedHalfWayItIsWholeAndAsBefore_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("as it begins") << "BEGIN IMMEDIATE"_ba;
        QTest::newRow("at the first column") << "ADD COLUMN approved_by"_ba;
        QTest::newRow("at the second column") << "ADD COLUMN approved_on"_ba;
        QTest::newRow("at the version of the schema") << "PRAGMA user_version=2"_ba;
        QTest::newRow("at the end") << "COMMIT"_ba;
    }
    void killedHalfWayItIsWholeAndAsBefore()
    {
        QFETCH(QByteArray, statement);
        const pid_t child = ::fork();
        if (child == 0) {
            // Without a state folder: of a backup's statements this is no test.
            deadly() = statement;
            sqlite3_auto_extension(reinterpret_cast<void (*)()>(killAtStatement));
            (void)Store::open(m_path, OpenAs::Writer, {});
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        {
            const auto store = Store::open(m_path, OpenAs::Reader, options());
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            readEverything(**store);
        }
        const auto store = Store::open(m_path, OpenAs::Writer, options());
        QCOMPARE(wrongOf(store), QString());
        QCOMPARE((*store)->schemaVersion(), newest);
    }

    /// The views cost a reader nothing: the indexes are used through them.
    void viewsAreFlattened()
    {
        const QStringList all = migrations({u"ALTER TABLE item ADD COLUMN later TEXT;\n-- next\n"
                                            "CREATE TABLE latest(id INTEGER PRIMARY KEY, name TEXT) STRICT"_s});
        const auto views = viewsOver(all, int(all.size()) - 1);
        QVERIFY(bool(views));
        QVERIFY(viewsOver(all, int(all.size()))->isEmpty());
        const auto writer = Store::open(m_path, OpenAs::Writer, options());
        const auto connection = Connection::open(m_path, Connection::Mode::ReadOnly, {}, 100);
        QVERIFY(bool((*connection)->lookThrough(*views)));
        QCOMPARE((*connection)->number("SELECT count(*) FROM latest"), 0);
        QCOMPARE((*connection)->number("SELECT count(*) FROM item WHERE later IS NULL AND alive=1"), 5);
        Statement plan = (*connection)
                             ->prepare("EXPLAIN QUERY PLAN SELECT id, later FROM item WHERE alive=1 AND domain "
                                       "IS ? ORDER BY position, uid LIMIT 9");
        QVERIFY(plan.next());
        QVERIFY2(plan.text(3).contains(u"USING COVERING INDEX item_order"_s), qPrintable(plan.text(3)));
        QVERIFY2(!plan.next(), qPrintable(plan.text(3)));
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
