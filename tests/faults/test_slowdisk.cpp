// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "faultshim.h"

#include "session/catalogsession.h"

#include "catalog/itemfields.h"
#include "support/storeload.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// A disk that takes two seconds to sync: the window stays alive and shows what was typed.
class TestSlowDisk : public QObject
{
    Q_OBJECT

    static constexpr int syncTime = 2000;
    static constexpr int largestGap = 200;

private slots:
    void theEventLoopLivesWhileTheDiskIsSlow()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(path, 20);
        const SystemClock clock;
        auto opened = CatalogSession::open(path, u"tester"_s, clock);
        QVERIFY(bool(opened));
        CatalogSession &session = **opened;
        QSignalSpy changed(&session, &CatalogSession::changed);
        fault_slow("catalog.gkml-wal", "sync", syncTime);

        QElapsedTimer sinceBeat;
        qint64 gap = 0;
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, &heart, [&] { gap = std::max(gap, sinceBeat.restart()); });
        sinceBeat.start();
        heart.start(10);
        for (int i = 0; i < 3; ++i) {
            const RecordRef ref = StoreLoad::itemAt(i);
            QVERIFY(session.edit(ref, item::content, Value(u"输入%1"_s.arg(i)), u"Change"_s));
            QCOMPARE(session.record(ref)->text(item::content), u"输入%1"_s.arg(i)); // shown at once
            QCOMPARE(session.saveState().kind, SaveState::Kind::Saving);
            QTest::qWait(150);
        }
        QCOMPARE(changed.size(), 0); // nothing is announced that is not on disk
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 3, 6 * syncTime);
        QCOMPARE(session.saveState().kind, SaveState::Kind::Saved);
        qInfo("largest gap of the event loop: %lld ms", static_cast<long long>(gap));
        QVERIFY(gap <= largestGap);
        fault_disarm();
        QVERIFY(session.close());
    }

    /// Undo right behind an edit that is still on its way to the disk takes back that one and no other.
    void anUndoBehindASlowEditTakesBackThatEdit()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(path, 20);
        const SystemClock clock;
        QString before;
        {
            auto opened = CatalogSession::open(path, u"tester"_s, clock);
            QVERIFY(bool(opened));
            CatalogSession &session = **opened;
            before = session.record(StoreLoad::itemAt(1))->text(item::content);
            fault_slow("catalog.gkml-wal", "sync", syncTime);
            QVERIFY(session.edit(StoreLoad::itemAt(0), item::content, Value(u"留下"_s), u"Change"_s));
            QVERIFY(session.edit(StoreLoad::itemAt(1), item::content, Value(u"撤销"_s), u"Change"_s));
            QVERIFY(session.undo(u"Undo"_s));
            QVERIFY(session.edit(StoreLoad::itemAt(2), item::content, Value(u"其后"_s), u"Change"_s));
            QTRY_COMPARE_WITH_TIMEOUT(session.saveState().kind, SaveState::Kind::Saved, 8 * syncTime);
            fault_disarm();
            QVERIFY(session.close());
        }
        auto again = CatalogSession::open(path, u"tester"_s, clock);
        QVERIFY(bool(again));
        const auto content = [&](int item) { return (*again)->record(StoreLoad::itemAt(item))->text(item::content); };
        QCOMPARE(content(0), u"留下"_s);
        QCOMPARE(content(1), before);
        QCOMPARE(content(2), u"其后"_s);
        QVERIFY((*again)->close());
    }
};

QTEST_GUILESS_MAIN(TestSlowDisk)
#include "test_slowdisk.moc"
