// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogsession.h"

#include "catalog/itemfields.h"
#include "store/backups.h"
#include "store/filenotes.h"
#include "store/store.h"
#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

struct SetClock final : Clock {
    explicit SetClock(QDateTime t) : time(std::move(t)) {}
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time;
};

}

/// What a session does for the file besides editing it: checks, backups, copies, notices.
class TestFileCare : public QObject
{
    Q_OBJECT

    static constexpr int items = 30;
    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    QString m_path;

    QString state() const { return m_dir->filePath(u"state"_s); }

    std::unique_ptr<CatalogSession> open() const
    {
        auto session = CatalogSession::open(m_path, u"tester"_s, m_clock, state());
        if (!session)
            qFatal("cannot open: %s", qPrintable(nameOf(session.error().code)));
        return std::move(*session);
    }

    static QString contentOf(const CatalogSession &session, int index)
    {
        return session.record(StoreLoad::itemAt(index))->text(item::content);
    }

    static Outcome edit(CatalogSession &session, const QString &text)
    {
        if (auto done = session.edit(StoreLoad::itemAt(1), item::content, Value(text), u"Change"_s); !done)
            return done;
        return session.waitForDisk(10000) ? Outcome(Done{}) : Outcome(Error{.code = ErrorCode::Busy});
    }

    QStringList backups() const { return Backups(state(), Uid::fromName(u"catalog")).paths(); }

    QStringList leftParts() const
    {
        QStringList parts;
        for (const QString &folder : {m_dir->path(), state() + u"/backups/"_s + Uid::fromName(u"catalog").toString()})
            parts += QDir(folder).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden);
        return parts;
    }

    /// Changes a text behind the program's back, as a bad sector or a clever person would.
    void tamper(const char *sql = "UPDATE change_set SET label='x' WHERE seq=1") const
    {
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &raw), SQLITE_OK);
        QCOMPARE(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(raw);
    }

    /// Has the file proven if that is due. @return what was found
    static Outcome proven(CatalogSession &session)
    {
        std::optional<Outcome> found;
        connect(&session, &CatalogSession::fileProven, &session, [&found](const Outcome &outcome) { found = outcome; });
        session.proveIfDue();
        [&found] { QTRY_VERIFY(found.has_value()); }();
        return found.value_or(Error{.code = ErrorCode::Bug});
    }

    QDate provenOn() const
    {
        const auto note = FileNotes(state()).noteOf(m_path);
        return note ? note->provenOn : QDate();
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = QFileInfo(m_dir->path()).canonicalFilePath() + u"/catalog.gkml"_s;
        StoreLoad::writeCatalog(m_path, items);
    }

    void anUnknownFileIsReadAtOnceAndEditedWhenChecked()
    {
        {
            const auto session = open();
            QVERIFY(!contentOf(*session, 1).isEmpty());
            QTRY_COMPARE(session->access(), SessionAccess::Writable);
            QVERIFY(edit(*session, u"改"_s));
        }
        const auto again = open();
        QVERIFY(!again->facts().isUnknownHere);
        QCOMPARE(again->access(), SessionAccess::Writable);
    }

    void anUnknownFileThatIsDamagedIsOnlyRead()
    {
        tamper();
        const auto session = open();
        QTRY_COMPARE(session->access(), SessionAccess::Failed);
        QCOMPARE(session->saveState().error->code, ErrorCode::Damaged);
        QVERIFY(!session->isWritable());
        QVERIFY(!edit(*session, u"改"_s));
        QVERIFY(!contentOf(*session, 1).isEmpty());
    }

    void theFirstChangeOfADayIsFollowedByABackup()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        QVERIFY(backups().isEmpty());
        QVERIFY(edit(*session, u"改"_s));
        QTRY_COMPARE(backups().size(), 1);
        QVERIFY(edit(*session, u"再改"_s));
        QVERIFY(session->close());
        QCOMPARE(backups().size(), 1);
        QCOMPARE(leftParts(), QStringList());
        auto backup = Store::open(backups().first(), OpenAs::Reader);
        QVERIFY(bool(backup));
        QCOMPARE(whatIsWrong(**backup, Acknowledged::of(**backup)), QString());
        QCOMPARE(CatalogSession::newestBackup(m_path, state()), std::optional(backups().first()));
    }

    void aBackupThatFailsIsToldAndEditingGoesOn()
    {
        QVERIFY(QDir().mkpath(state()));
        QFile inTheWay(state() + u"/backups"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        QSignalSpy failed(session.get(), &CatalogSession::backupFailed);
        QVERIFY(edit(*session, u"改"_s));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(edit(*session, u"再改"_s));
    }

    void whatComesFromElsewhereIsPrecededByABackup()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        const QString before = contentOf(*session, 1);
        QVERIFY(session->apply({{StoreLoad::itemAt(1), item::content, Value(u"来稿"_s)}}, u"Import"_s, u"a.xlsx"_s));
        const QStringList made = backups().filter(u"before-import"_s);
        QCOMPARE(made.size(), 1);
        auto backup = Store::open(made.first(), OpenAs::Reader);
        QVERIFY(bool(backup));
        const auto reader = (*backup)->reader();
        QCOMPARE((*(*reader)->find(StoreLoad::itemAt(1)))->text(item::content), before);
    }

    void withoutAUsableStateFolderEverythingButItsKeepingWorks()
    {
        QFile inTheWay(state());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto session = open();
        QCOMPARE(session->access(), SessionAccess::Writable);
        QVERIFY(edit(*session, u"改"_s));
        QVERIFY(session->apply({{StoreLoad::itemAt(2), item::content, Value(u"来稿"_s)}}, u"Import"_s, u"a.xlsx"_s));
    }

    void aCopyIsSavedByAWorker()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        QVERIFY(edit(*session, u"改"_s));
        const QString copy = m_dir->filePath(u"copy.gkml"_s);
        std::optional<Outcome> saved;
        session->saveCopy(copy, [&saved](const Outcome &outcome) { saved = outcome; });
        QTRY_VERIFY(saved.has_value());
        QVERIFY(*saved);
        auto store = Store::open(copy, OpenAs::Reader);
        QVERIFY(bool(store));
        QCOMPARE((*store)->head(), session->head());
    }

    void aCancelledCopyIsAnsweredAndLeavesNothing()
    {
        const auto session = open();
        std::stop_source stop;
        stop.request_stop();
        std::optional<Outcome> saved;
        session->saveCopy(
            m_dir->filePath(u"copy.gkml"_s), [&saved](const Outcome &outcome) { saved = outcome; }, stop.get_token());
        QTRY_VERIFY(saved.has_value());
        QVERIFY(!*saved);
        QCOMPARE(saved->error().code, ErrorCode::Cancelled);
        QCOMPARE(leftParts(), QStringList());
        QVERIFY(!QFile::exists(m_dir->filePath(u"copy.gkml"_s)));
    }

    void aMovedFileCanStillBeSavedAsACopy()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        QVERIFY(edit(*session, u"改"_s));
        QVERIFY(QFile::remove(m_path));
        (void)edit(*session, u"丢"_s);
        QCoreApplication::processEvents();
        QCOMPARE(session->saveState().kind, SaveState::Kind::Failed);
        const QString copy = m_dir->filePath(u"copy.gkml"_s);
        std::optional<Outcome> saved;
        session->saveCopy(copy, [&saved](const Outcome &outcome) { saved = outcome; });
        QTRY_VERIFY(saved.has_value());
        QVERIFY(*saved);
        auto store = Store::open(copy, OpenAs::Reader);
        QVERIFY(bool(store));
        const auto reader = (*store)->reader();
        QCOMPARE((*(*reader)->find(StoreLoad::itemAt(1)))->text(item::content), u"改"_s);
    }

    /// People copy files that are open. A moment after the last edit such a copy holds everything.
    void aCopyOfTheFileAloneHoldsEverythingAMomentLater()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        QVERIFY(edit(*session, u"改"_s));
        const QString copy = m_dir->filePath(u"copied.gkml"_s);
        const auto copiedText = [&] {
            QFile::remove(copy);
            if (QProcess::execute(u"cp"_s, {m_path, copy}) != 0)
                return QString();
            auto store = Store::open(copy, OpenAs::Reader);
            const auto reader = store ? (*store)->reader() : Result<std::unique_ptr<Reader>>(Error{});
            const auto record = reader ? (*reader)->find(StoreLoad::itemAt(1)) : Result<std::optional<Record>>(Error{});
            return record && *record ? (*record)->text(item::content) : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(copiedText(), u"改"_s, 10'000);
    }

    /// What the quick check does not see: a text that a bad sector changed.
    void everyWeekTheWholeFileIsProven()
    {
        SetClock clock{QDateTime(QDate(2019, 9, 2), QTime(9, 0))};
        const auto found = [&] {
            auto session = CatalogSession::open(m_path, u"tester"_s, clock, state());
            if (!session)
                qFatal("cannot open");
            [&] { QTRY_VERIFY((*session)->isWritable()); }();
            return proven(**session);
        };
        QVERIFY(found());
        QCOMPARE(provenOn(), QDate(2019, 9, 2));
        tamper("UPDATE item SET content='x' WHERE id=(SELECT min(id) FROM item)");
        clock.time = clock.time.addDays(6);
        QVERIFY2(found(), "proven before it was due");
        clock.time = clock.time.addDays(1);
        const Outcome damage = found();
        QVERIFY(!damage);
        QCOMPARE(damage.error().code, ErrorCode::Damaged);
        QCOMPARE(damage.error().detail, u"content_sum"_s);
        QCOMPARE(provenOn(), QDate(2019, 9, 2));
        clock.time = clock.time.addDays(-60); // the note is of a day to come
        QVERIFY(!found());
    }

    void anEditPutsTheProofOff()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        session->proveIfDue();
        QVERIFY(edit(*session, u"改"_s));
        // Whether the worker was quicker or not, the one put off is not answered: nothing was seen to this day.
        QVERIFY(proven(*session));
        QCOMPARE(provenOn(), QDate::currentDate());
        QVERIFY(edit(*session, u"再改"_s)); // what the writer notes keeps the day
        QVERIFY(session->close());
        QCOMPARE(provenOn(), QDate::currentDate());
    }

    // The first one waits for the disk; those behind it are ready before anybody has asked for it.
    void whatWasWrittenIsToldInTheOrderInWhichItWas()
    {
        const auto session = open();
        QTRY_VERIFY(session->isWritable());
        const Seq before = session->head();
        std::vector<Seq> told;
        connect(session.get(), &CatalogSession::changed, this,
                [&told](const Changed &change) { told.push_back(change.seq); });
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &raw), SQLITE_OK);
        QCOMPARE(sqlite3_exec(raw, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto write = [&session](int i) {
            return session->edit(StoreLoad::itemAt(1), item::content, Value(QString::number(i)), u"Change"_s);
        };
        QVERIFY(write(0));
        QCOMPARE(session->saveState().kind, SaveState::Kind::Saving);
        sqlite3_close(raw);
        constexpr int more = 20;
        for (int i = 1; i <= more; ++i) {
            QTest::qSleep(20); // and no event is looked at
            QVERIFY(write(i));
        }
        QVERIFY(session->waitForDisk(10000));
        QCOMPARE(session->head(), Seq{qint64(before) + 1 + more});
        QCOMPARE(told.size(), std::size_t(1 + more));
        QVERIFY(std::ranges::is_sorted(told));
    }

    void fewerStepsThanNotedAreTold()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray old = file.readAll();
        file.close();
        {
            const auto session = open();
            QTRY_VERIFY(session->isWritable());
            QVERIFY(edit(*session, u"一"_s));
            QVERIFY(session->undo(u"Undo"_s));
        }
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(old), old.size());
        file.close();
        QCOMPARE(open()->facts().fewerStepsThanNoted, 2);
    }
};

QTEST_GUILESS_MAIN(TestFileCare)
#include "test_filecare.moc"
