// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace gk;

/// Clocks that go backwards, zones with odd rules, the ends of time: steps are ordered by their number alone.
class TestClock : public QObject
{
    Q_OBJECT

    static constexpr int items = 10;

    static void useZone(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        ::tzset();
    }

private slots:
    void cleanup()
    {
        qunsetenv("TZ");
        ::tzset();
    }

    void theLawsHoldInEveryZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Asia/Shanghai", "Asia/Urumqi", "America/New_York", "Pacific/Apia",
                                 "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Monrovia"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void theLawsHoldInEveryZone()
    {
        QFETCH(QByteArray, zone);
        useZone(zone);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(path, items);
        StoreLoad load(1);
        std::vector<QDateTime> times;
        // Shanghai had summer time from 1986 to 1991: hours that never were, and hours that were twice.
        for (const QDateTime &time :
             {QDateTime(QDate(2019, 9, 28), QTime(9, 0)), QDateTime(QDate(2019, 9, 28), QTime(8, 59)),
              QDateTime(QDate(1986, 5, 4), QTime(2, 30)), QDateTime(QDate(1986, 9, 14), QTime(1, 30)),
              QDateTime(QDate(1991, 4, 14), QTime(2, 30)), QDateTime(QDate(1991, 9, 15), QTime(1, 30)),
              QDateTime(QDate(1970, 1, 1), QTime(0, 0)), QDateTime(QDate(2100, 12, 31), QTime(23, 59, 59)),
              QDateTime(QDate(1900, 1, 1), QTime(0, 0)), QDateTime(QDate(2020, 2, 29), QTime(12, 0)),
              QDateTime(QDate(2011, 12, 30), QTime(12, 0)), QDateTime(QDate(2025, 11, 2), QTime(1, 30))})
            times.push_back(time);
        {
            auto store = Store::open(path, OpenAs::Writer);
            QVERIFY(bool(store));
            for (std::size_t i = 0; i < times.size(); ++i) {
                ChangeSet set{.label = QString::number(i), .author = u"tester"_s, .at = times[i]};
                set.set(StoreLoad::itemAt(int(i) % items), Field{Kind::Item, 7}, Value(u"第%1次"_s.arg(i)));
                QVERIFY((*store)->apply(set));
                const auto reader = (*store)->reader();
                const auto digest = contentDigest(**reader);
                QVERIFY(digest
                        && (*store)->freeze({.label = u"v"_s, .author = u"t"_s, .at = times[i]}, (*store)->head(),
                                            *digest, items));
            }
            // The step undone is the last one made, whatever the clock said.
            QCOMPARE((*store)->nextUndo()->label, QString::number(times.size() - 1));
            QVERIFY((*store)->undo(u"undo"_s, {}, times.front()));
        }
        // Read where clocks are different: the same moments, the same chain.
        for (const char *there : {"UTC", "Pacific/Kiritimati", "America/Caracas"}) {
            useZone(there);
            auto store = Store::open(path, OpenAs::Reader);
            QVERIFY(bool(store));
            QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
            const auto versions = (*store)->versions();
            QVERIFY(versions && versions->size() == times.size() + 1);
            const auto history = (*store)->history(1000);
            Seq last{1'000'000};
            for (const ChangeSetInfo &info : *history) {
                QVERIFY(info.seq < last);
                last = info.seq;
            }
        }
    }

    void timesKeepTheirMomentAndTheirOffset()
    {
        useZone("Asia/Shanghai");
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(path, items);
        const QDateTime summer(QDate(1988, 7, 1), QTime(12, 0));
        {
            auto store = Store::open(path, OpenAs::Writer);
            ChangeSet set{.label = u"summer"_s, .at = summer};
            set.set(StoreLoad::itemAt(0), Field{Kind::Item, 7}, Value(u"夏"_s));
            QVERIFY((*store)->apply(set));
        }
        const qint64 moment = summer.toSecsSinceEpoch();
        useZone("UTC");
        auto store = Store::open(path, OpenAs::Reader);
        const auto newest = (*store)->history(1);
        QCOMPARE(newest->front().at.toSecsSinceEpoch(), moment);
        QCOMPARE(newest->front().at.offsetFromUtc(), 9 * 3600);
    }

    /// The clock was a year ahead when the first backups were made: the new ones are not the first to be forgotten.
    void aBackupOfTodayIsKeptThoughTheClockWasAhead()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(path, items);
        const QString state = dir.filePath(u"state"_s);
        auto store = Store::open(path, OpenAs::Writer, {.stateFolder = state});
        const QDateTime ahead(QDate(2020, 9, 1), QTime(9, 0));
        for (int day = 0; day < 12; ++day)
            QVERIFY((*store)->backupIfDue(ahead.addDays(day)));
        const QDateTime today(QDate(2019, 9, 28), QTime(9, 0));
        QVERIFY((*store)->backupIfDue(today));
        const QDir backups(state + u"/backups/"_s + Uid::fromName(u"catalog").toString());
        QCOMPARE(backups.entryList({u"2019-09-28*"_s}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
