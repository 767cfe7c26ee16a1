// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/domaintree.h"
#include "tables/itemtable.h"

#include "catalog/itemfields.h"
#include "store/store.h"
#include "tables/samplecatalog.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int manyItems = 20'000;
constexpr double frozen = 100; // ms; DESIGN: the window is never frozen

/// The longest time for which this thread was busy without coming back to its event loop. Of the thread's own time: what
/// else runs on the machine does not count.
class LongestTurn
{
public:
    LongestTurn()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(1);
        m_last = now();
    }
    [[nodiscard]] double milliseconds()
    {
        look();
        return m_longest;
    }

private:
    static double now()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void look()
    {
        const double time = now();
        m_longest = std::max(m_longest, time - m_last);
        m_last = time;
    }
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

}

/// Work on a large catalog that takes its time leaves the window alive, and can be cancelled whole.
class TestLongWork : public QObject
{
    Q_OBJECT

    std::unique_ptr<SampleCatalog> m_catalog;
    std::vector<RecordRef> m_items;

    CatalogSession &session() { return m_catalog->session(); }

    /// Five fields of every item.
    std::vector<Change> everythingChanged(const QString &text) const
    {
        std::vector<Change> changes;
        for (const RecordRef &ref : m_items) {
            for (const Field field : {item::content, item::level1, item::level2, item::timeLimit, item::remarks})
                changes.push_back({ref, field, Value(text)});
        }
        return changes;
    }

    std::optional<Outcome> shown(int version, std::stop_token stop = {})
    {
        auto answer = std::make_shared<std::optional<Outcome>>();
        session().show(
            version, [answer](const Outcome &outcome) { *answer = outcome; }, std::move(stop));
        (void)QTest::qWaitFor([answer] { return answer->has_value(); }, 60000);
        return *answer;
    }

private slots:
    void initTestCase()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillMany(manyItems);
        for (const Record &record : session().records(Kind::Item, session().order(Kind::Item)))
            m_items.push_back(record.ref);
        QCOMPARE(m_items.size(), std::size_t(manyItems));
        QSignalSpy made(&session(), &CatalogSession::versionMade);
        session().freeze({.label = u"首版"_s});
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 60000);
        QVERIFY(session().apply(everythingChanged(u"改"_s), u"Change everything"_s));
    }

    void cleanup() { QVERIFY(session().show({})); }

    void anOldVersionOpensBesideTheWindow()
    {
        ItemTable table(session(), {});
        DomainTree tree(session(), {});
        QTRY_VERIFY_WITH_TIMEOUT(table.isComplete(), 60000);
        LongestTurn turn;
        const auto outcome = shown(1);
        QVERIFY(outcome && *outcome);
        QTRY_VERIFY_WITH_TIMEOUT(table.isComplete(), 60000);
        qInfo("opening a version of %d items, each changed since: %.1f ms at most without the event loop", manyItems,
              turn.milliseconds());
        QVERIFY(turn.milliseconds() < frozen);
        QCOMPARE(session().shownVersion(), std::optional(1));
        QCOMPARE(table.rowCount(), manyItems);
        QVERIFY(session().record(m_items.front())->text(item::content) != u"改"_s);
        qint64 counted = 0;
        for (const qint64 count : session().itemCounts())
            counted += count;
        QCOMPARE(counted, manyItems);
    }

    void whatIsShownIsWhatTheSlowWayShows()
    {
        LongestTurn turn;
        QVERIFY(session().show(1));
        const auto order = session().order(Kind::Item);
        const auto counts = session().itemCounts();
        const auto names = session().level1Of(counts.begin().key());
        const auto first = session().record(m_items.front());
        qInfo("the same without a job: %.1f ms", turn.milliseconds());
        QVERIFY(session().show({}));
        QVERIFY(*shown(1));
        QCOMPARE(session().order(Kind::Item), order);
        QCOMPARE(session().itemCounts(), counts);
        QCOMPARE(session().level1Of(counts.begin().key()), names);
        QVERIFY(session().record(m_items.front()) == first);
    }

    void anUnknownVersionAndACancelledOneLeaveThePresent()
    {
        QCOMPARE(shown(77)->error().code, ErrorCode::NoSuchVersion);
        std::stop_source stop;
        bool isAnswered = false;
        session().show(
            1, [&isAnswered](const Outcome &) { isAnswered = true; }, stop.get_token());
        stop.request_stop();
        QTest::qWait(500);
        QVERIFY(!isAnswered);
        QVERIFY(!session().shownVersion());
    }

    void anEditWhileAVersionOpensBelongsToThePresent()
    {
        std::optional<Outcome> answer;
        const RecordRef ref = m_items.front();
        session().show(1, [&answer](const Outcome &outcome) { answer = outcome; });
        QVERIFY(session().edit(ref, item::content, Value(u"正在输入"_s), u"Change"_s));
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 60000);
        QVERIFY(session().record(ref)->text(item::content) != u"正在输入"_s);
        QVERIFY(session().show({}));
        QCOMPARE(session().record(ref)->text(item::content), u"正在输入"_s);
        QVERIFY(session().undo(u"Undo"_s));
    }

    void restoringLeavesTheWindowAlive()
    {
        ItemTable table(session(), {});
        DomainTree tree(session(), {});
        QTRY_VERIFY_WITH_TIMEOUT(table.isComplete(), 60000);
        LongestTurn turn;
        QVERIFY(session().restore(1, u"Restore"_s));
        qInfo("restoring %d items: %.1f ms at most without the event loop", manyItems, turn.milliseconds());
        QVERIFY(turn.milliseconds() < frozen);
        QVERIFY(session().record(m_items.front())->text(item::content) != u"改"_s);
        QVERIFY(session().undo(u"Undo"_s));
        QCOMPARE(session().record(m_items.front())->text(item::content), u"改"_s);
    }

    void aCatalogFilledInOneStepIsReadByAWorker()
    {
        SampleCatalog catalog;
        ItemTable table(catalog.session(), {});
        const int before = table.rowCount();
        std::vector<Change> changes;
        for (qint64 i = 0; i <= manyItems; ++i) {
            const RecordRef ref{Kind::Item, Uid::random()};
            changes.push_back({ref, aliveOf(Kind::Item), Value(qint64(1))});
            changes.push_back({ref, item::content, Value(u"新"_s)});
            changes.push_back({ref, item::position, Value(i)});
        }
        QVERIFY(catalog.session().apply(std::move(changes), u"Import"_s));
        QCOMPARE(table.rowCount(), before); // to read them here would be a frozen window
        QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), before + manyItems + 1, 60000);
    }

    void aLongStepCancelledIsAsIfItHadNeverBeen_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("100,000 fields") << 0;
        QTest::newRow("a restored version") << 1;
        QTest::newRow("an undone step") << 2;
    }
    void aLongStepCancelledIsAsIfItHadNeverBeen()
    {
        QFETCH(int, what);
        const Seq head = session().head();
        const auto before = session().record(m_items.back());
        QSignalSpy changed(&session(), &CatalogSession::changed);
        QSignalSpy ended(&session(), &CatalogSession::longWritingEnded);
        connect(&session(), &CatalogSession::longWritingProgressed, &ended, [this] { session().cancelWriting(); });
        Outcome outcome = Done{};
        if (what == 0) {
            const auto applied = session().apply(everythingChanged(u"又改"_s), u"Change everything again"_s);
            outcome = applied ? Outcome(Done{}) : Outcome(applied.error());
        } else {
            outcome = what == 1 ? session().restore(1, u"Restore"_s) : session().undo(u"Undo"_s);
        }
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(session().head(), head);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(session().saveState().kind, SaveState::Kind::Saved);
        QVERIFY(session().record(m_items.back()) == before);
        // And the file goes on being written to.
        QVERIFY(session().edit(m_items.front(), item::remarks, Value(u"后来"_s), u"Change"_s));
        QVERIFY(session().waitForDisk(5000));
        QVERIFY(session().head() > head);
        const auto store = Store::open(session().path(), OpenAs::Reader);
        const auto proofs = (*store)->verify();
        for (const Proof &proof : *proofs)
            QVERIFY2(proof.isOk, qPrintable(proof.name));
        QVERIFY(session().undo(u"Undo"_s));
    }

    /// With somebody listening a step that lasts is announced and its end is, too.
    void aLongStepIsAnnouncedOnce()
    {
        QSignalSpy began(&session(), &CatalogSession::longWritingBegan);
        QSignalSpy ended(&session(), &CatalogSession::longWritingEnded);
        QVERIFY(session().apply(everythingChanged(u"再改"_s), u"Change everything"_s));
        QVERIFY(began.size() <= 1); // a fast machine needs less than half a second
        QCOMPARE(ended.size(), began.size());
    }
};

}

QTEST_GUILESS_MAIN(gk::TestLongWork)
#include "test_longwork.moc"
