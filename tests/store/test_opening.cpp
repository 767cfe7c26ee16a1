// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/filenotes.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gk;

/// What a computer notices of a file it opens again: older copies, lost and strange logs, second names, other writers.
class TestOpening : public QObject
{
    Q_OBJECT

    static constexpr int items = 60;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    StoreLoad m_load{5};

    StoreOptions options() const { return {.busyTimeout = 100, .stateFolder = m_dir->filePath(u"state"_s)}; }

    std::unique_ptr<Store> open(OpenAs as = OpenAs::Writer) const
    {
        auto store = Store::open(m_path, as, options());
        if (!store)
            qFatal("cannot open: %s %s", qPrintable(nameOf(store.error().code)), qPrintable(store.error().detail));
        return std::move(*store);
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    /// Edits, then leaves file and log as a crash would.
    QByteArray crashAfterEdits(int edits)
    {
        QByteArray file;
        QByteArray log;
        {
            const auto store = open();
            for (int i = 0; i < edits; ++i) {
                if (!m_load.edit(*store))
                    qFatal("cannot edit");
            }
            file = bytesOf(m_path);
            log = bytesOf(m_path + u"-wal"_s);
        }
        // The note of a killed program does not know of the closing.
        write(m_path, file);
        write(m_path + u"-wal"_s, log);
        const FileNotes notes(options().stateFolder);
        auto note = notes.noteOf(m_path);
        if (!note)
            qFatal("no note");
        note->stamp = stampOf(m_path);
        notes.write(m_path, *note);
        return log;
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = QFileInfo(m_dir->path()).canonicalFilePath() + u"/catalog.gkml"_s;
        StoreLoad::writeCatalog(m_path, items);
        m_load.setItems(items);
    }

    void theLogOfACrashIsRecoveredAtOnce()
    {
        crashAfterEdits(5);
        const auto store = open();
        QCOMPARE(store->head(), Seq{7});
        QCOMPARE(store->facts().strangeLogFolder, QString());
        QCOMPARE(store->facts().fewerStepsThanNoted, 0);
        QVERIFY(!QDir(options().stateFolder + u"/aside"_s).exists());
    }

    void anUnknownLogIsTriedOnACopyFirst()
    {
        crashAfterEdits(5);
        QDir(options().stateFolder).removeRecursively();
        const auto store = open();
        QCOMPARE(store->head(), Seq{7});
        QCOMPARE(store->access(), Access::Writable);
        QVERIFY(QDir(options().stateFolder + u"/aside"_s).exists());
    }

    void theLogOfAnotherCopyIsNotReplayed()
    {
        const QByteArray old = bytesOf(m_path);
        {
            const auto store = open(); // the file moves on, pages change their use
            QVERIFY(m_load.bulkChange(*store, 60));
            QVERIFY(m_load.bulkChange(*store, 60));
        }
        const QByteArray log = crashAfterEdits(8);
        write(m_path, old); // somebody puts the older copy back, the log stays
        {
            const auto store = open();
            QVERIFY(!store->facts().strangeLogFolder.isEmpty());
            QCOMPARE(store->access(), Access::ReadOnly);
            QCOMPARE(store->head(), Seq{2});
            QCOMPARE(whatIsWrong(*store, Acknowledged::of(*store)), QString());
            const QString copy = m_dir->filePath(u"saved.gkml"_s);
            QVERIFY(store->saveCopy(copy, Replace::No));
            QVERIFY(bool(Store::open(copy, OpenAs::Writer)));
        }
        QCOMPARE(bytesOf(m_path), old);
        QCOMPARE(bytesOf(m_path + u"-wal"_s), log);
    }

    void onlyThreeCopiesAreKeptAside()
    {
        crashAfterEdits(2);
        const QByteArray file = bytesOf(m_path);
        const QByteArray log = bytesOf(m_path + u"-wal"_s);
        for (int i = 0; i < 5; ++i) {
            write(m_path, file);
            write(m_path + u"-wal"_s, log);
            (void)open();
        }
        const QString parent = options().stateFolder + u"/aside/"_s + Uid::fromName(m_path).toString();
        QCOMPARE(QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
    }

    void anOlderCopyPutBackIsNoticedOnce()
    {
        const QByteArray old = bytesOf(m_path);
        {
            const auto store = open();
            for (int i = 0; i < 4; ++i)
                QVERIFY(m_load.edit(*store));
        }
        write(m_path, old);
        QCOMPARE(open()->facts().fewerStepsThanNoted, 4);
        QCOMPARE(open()->facts().fewerStepsThanNoted, 0);
    }

    void anotherHistoryOfTheSameCatalogIsNoticed()
    {
        const QByteArray old = bytesOf(m_path);
        QVERIFY(m_load.edit(*open()));
        const QByteArray mine = bytesOf(m_path);
        write(m_path, old);
        QVERIFY(m_load.edit(*open()));
        write(m_path, mine);
        QVERIFY(open()->facts().hasOtherHistory);
    }

    void aMissingLogIsNoticed()
    {
        crashAfterEdits(6);
        QVERIFY(QFile::remove(m_path + u"-wal"_s));
        QCOMPARE(open()->facts().fewerStepsThanNoted, 6);
    }

    void aSecondNameIsNoticed()
    {
        QVERIFY(!open()->facts().hasOtherNames);
        QCOMPARE(::link(QFile::encodeName(m_path).constData(), QFile::encodeName(m_path + u"2"_s).constData()), 0);
        QVERIFY(open()->facts().hasOtherNames);
    }

    void aFileIsUnknownUntilItIsChecked()
    {
        {
            const auto store = open();
            QVERIFY(store->facts().isUnknownHere);
            QVERIFY(store->quickCheck());
            QVERIFY(!store->facts().isUnknownHere);
        }
        QVERIFY(!open()->facts().isUnknownHere);
        QVERIFY(QFile::rename(m_path, m_path + u".moved"_s));
        m_path += u".moved"_s;
        QVERIFY(open()->facts().isUnknownHere);
    }

    void aCheckBesideTheWriterIsKept()
    {
        {
            const auto writer = open();
            const auto reader = open(OpenAs::Reader);
            QVERIFY(m_load.edit(*writer));
            QVERIFY(reader->quickCheck());
            QVERIFY(m_load.edit(*writer));
        }
        QVERIFY(!open()->facts().isUnknownHere);
        QCOMPARE(open()->facts().fewerStepsThanNoted, 0);
    }

    void aCheckCanBeCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const Outcome done = open()->quickCheck({.stop = stop.get_token(), .report = {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
    }

    void aReplacedLogStopsWriting()
    {
        const auto store = open();
        QVERIFY(m_load.edit(*store));
        QVERIFY(QFile::rename(m_path + u"-wal"_s, m_path + u"-gone"_s));
        const Outcome refused = m_load.edit(*store);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Moved);
    }

    void underItsNewNameTheFileHasEverything()
    {
        {
            const auto store = open();
            QVERIFY(m_load.edit(*store));
            QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
            QVERIFY(!m_load.edit(*store));
            QVERIFY(store->close());
        }
        QCOMPARE(QFile(m_path + u"-wal"_s).size(), 0); // nothing is left that could be replayed into another file
        m_path += u".away"_s;
        QCOMPARE(open()->head(), Seq{3});
    }

    void whileAnotherProgramWritesTheEditIsRefusedAndLaterDone()
    {
        const auto store = open();
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &raw), SQLITE_OK);
        QCOMPARE(sqlite3_exec(raw, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const Outcome refused = m_load.edit(*store);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        sqlite3_exec(raw, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(raw);
        QVERIFY(m_load.edit(*store));
    }

    void aReaderLeavesAnUnknownLogToTheWriter()
    {
        const QByteArray log = crashAfterEdits(3);
        QDir(options().stateFolder).removeRecursively();
        const QByteArray file = bytesOf(m_path);
        QCOMPARE(open(OpenAs::Reader)->head(), Seq{5});
        QCOMPARE(bytesOf(m_path), file);
        QCOMPARE(bytesOf(m_path + u"-wal"_s), log);
    }

    /// On a share whoever writes has the file alone. Who that is, is said at once.
    void aHeldNetworkFileNamesItsHolder()
    {
        StoreOptions network = options();
        network.assumeNetwork = true;
        network.user = u"李明"_s;
        network.busyTimeout = 5000;
        const auto writer = Store::open(m_path, OpenAs::Writer, network);
        QVERIFY(writer);
        QVERIFY(m_load.edit(**writer));
        for (const OpenAs as : {OpenAs::Reader, OpenAs::Writer}) {
            QElapsedTimer clock;
            clock.start();
            const auto other = Store::open(m_path, as, network);
            QVERIFY(!other);
            QCOMPARE(other.error().code, ErrorCode::Locked);
            QVERIFY2(other.error().detail.startsWith(u"李明"_s), qPrintable(other.error().detail));
            QVERIFY2(clock.elapsed() < network.busyTimeout / 2, "waited for what cannot come");
        }
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
