// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogsession.h"

#include "catalog/itemfields.h"
#include "store/store.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// The verbs a user has: what is announced, when, and what undo gives back.
class TestSession : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    QString m_path;
    std::unique_ptr<CatalogSession> m_session;
    RecordRef m_domain{Kind::Domain, Uid::fromName(u"domain")};

    RecordRef addItem(const QString &content, qint64 position)
    {
        const RecordRef ref{Kind::Item, Uid::random()};
        ChangeSet set;
        set.add(
            ref,
            {{item::domain, Value(m_domain.uid)}, {item::content, Value(content)}, {item::position, Value(position)}});
        if (!m_session->apply(set.changes, u"Add an item"_s))
            qFatal("cannot add");
        return ref;
    }

    /// What a comparison answers; waits for it.
    Result<std::vector<Difference>> compared(std::optional<int> a, std::optional<int> b)
    {
        std::optional<Result<std::vector<Difference>>> answer;
        m_session->compare(a, b, [&answer](const Result<std::vector<Difference>> &found) { answer = found; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000))
            qFatal("a comparison is not answered");
        return *answer;
    }

private slots:
    void init()
    {
        m_path = m_dir.filePath(Uid::random().toString() + u".gkml"_s);
        QVERIFY(Store::create(m_path, Uid::random()));
        auto session = CatalogSession::open(m_path, u"tester"_s, m_clock);
        QVERIFY(bool(session));
        m_session = std::move(*session);
        ChangeSet set;
        set.add(m_domain, {{domain::name, Value(u"财政"_s)}});
        QVERIFY(m_session->apply(set.changes, u"Add a domain"_s));
    }

    void cleanup() { m_session.reset(); }

    void anEditIsAnnouncedOnceWithItsCell()
    {
        const RecordRef ref = addItem(u"旧"_s, 1);
        QSignalSpy spy(m_session.get(), &CatalogSession::changed);
        QVERIFY(m_session->edit(ref, item::content, Value(u"新"_s), u"Change"_s));
        QVERIFY(m_session->waitForDisk(5000));
        QCoreApplication::processEvents();
        QCOMPARE(spy.size(), 1);
        const auto change = spy.front().front().value<Changed>();
        QCOMPARE(change.touched.size(), 1);
        QCOMPARE(change.touched.front().second, item::content);
        QCOMPARE(m_session->record(ref)->text(item::content), u"新"_s);
    }

    void anEditThatChangesNothingIsSilent()
    {
        const RecordRef ref = addItem(u"同"_s, 1);
        QSignalSpy spy(m_session.get(), &CatalogSession::changed);
        QVERIFY(m_session->edit(ref, item::content, Value(u"同"_s), u"Change"_s));
        QCOMPARE(spy.size(), 0);
    }

    void undoAndRedoGoThroughEverything()
    {
        const RecordRef ref = addItem(u"一"_s, 1);
        QVERIFY(m_session->undo(u"Undo"_s));
        QVERIFY(!m_session->record(ref)->isAlive);
        QVERIFY(m_session->redo(u"Redo"_s));
        QVERIFY(m_session->record(ref)->isAlive);
        QVERIFY(m_session->nextUndo().has_value());
        QVERIFY(!m_session->nextRedo().has_value());
    }

    /// Which step that is, nobody but the writer knows while edits are on their way.
    void anUndoIsCalledByTheStepItTakesBack()
    {
        const auto words = [](const Step &step) { return u"Undo: "_s + step.label; };
        const RecordRef ref = addItem(u"一"_s, 1);
        for (int i = 0; i < 40; ++i) {
            const QString label = u"Change %1"_s.arg(i);
            QVERIFY(m_session->edit(ref, i % 2 ? item::content : item::level1, Value(QString::number(i)), label));
            QVERIFY(m_session->undo(+words));
            QVERIFY(m_session->waitForDisk(5000));
            QCOMPARE(m_session->history(1).front().label, u"Undo: "_s + label);
        }
    }

    void aFrozenVersionCanBeSeenAndRestored()
    {
        const RecordRef ref = addItem(u"初稿"_s, 1);
        QSignalSpy made(m_session.get(), &CatalogSession::versionMade);
        m_session->freeze({.label = u"第一版"_s});
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(m_session->edit(ref, item::content, Value(u"改稿"_s), u"Change"_s));
        QVERIFY(m_session->waitForDisk(5000));
        QCOMPARE(compared(1, {})->size(), 1U);
        QVERIFY(m_session->show(1));
        QCOMPARE(m_session->record(ref)->text(item::content), u"初稿"_s);
        QVERIFY(!m_session->isWritable());
        QVERIFY(m_session->show({}));
        QCOMPARE(m_session->record(ref)->text(item::content), u"改稿"_s);
        QVERIFY(m_session->restore(1, u"Restore"_s));
        QCOMPARE(m_session->record(ref)->text(item::content), u"初稿"_s);
        QVERIFY(compared(1, {})->empty());
        QCOMPARE(compared(7, {}).error().code, ErrorCode::NoSuchVersion);
    }

    void closingWaitsForAVersionThatIsBeingMade()
    {
        addItem(u"甲"_s, 1);
        m_session->freeze({.label = u"第一版"_s});
        QVERIFY(m_session->close());
        auto again = CatalogSession::open(m_path, u"tester"_s, m_clock);
        QVERIFY(bool(again));
        QCOMPARE((*again)->versions().size(), 1U);
    }

    /// Panes may look at a session for a moment longer than it is open.
    void aClosedSessionHoldsNothingAndTakesNothing()
    {
        const RecordRef ref = addItem(u"甲"_s, 1);
        QVERIFY(m_session->close());
        QVERIFY(!m_session->isWritable());
        QVERIFY(!m_session->record(ref));
        QVERIFY(m_session->order(Kind::Item).empty());
        QVERIFY(!m_session->nextUndo());
        QVERIFY(m_session->versions().empty());
        QVERIFY(m_session->itemCounts().isEmpty());
        QVERIFY(!m_session->edit(ref, item::content, Value(u"乙"_s), u"Change"_s));
        QVERIFY(!m_session->undo(u"Undo"_s));
    }

    void aJobWithoutAReaderIsAnswered()
    {
        QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
        std::optional<Error> error;
        m_session->run<Result<qsizetype>>(
            [](Reader &reader, const Progress &) -> Result<qsizetype> {
                return qsizetype(reader.order(Kind::Item)->size());
            },
            [&error](const Result<qsizetype> &count) { error = count ? Error{} : count.error(); });
        QTRY_VERIFY(error.has_value());
        // On a share the one connection there is reads on; Error{} stands for an answer.
        QCOMPARE(error->code, m_session->facts().isOnNetwork ? Error{}.code : ErrorCode::Unreadable);
    }

    void aJobOnAVersionThatIsNotThereIsAnswered()
    {
        std::optional<Error> error;
        m_session->run<Result<qsizetype>>(
            [](Reader &, const Progress &) { return Result<qsizetype>(0); },
            [&error](const Result<qsizetype> &count) { error = count ? Error{} : count.error(); }, {}, 3);
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::NoSuchVersion);
    }

    void aJobComparesInCatalogOrderWithWhatIsGoneWhereItWas()
    {
        std::vector<RecordRef> items;
        items.reserve(6);
        for (int i = 0; i < 6; ++i)
            items.push_back(addItem(u"初稿"_s, i + 1));
        QSignalSpy made(m_session.get(), &CatalogSession::versionMade);
        m_session->freeze({.label = u"第一版"_s});
        QTRY_COMPARE(made.size(), 1);
        std::vector<Change> changes{{items[2], aliveOf(Kind::Item), qint64(0)},
                                    {m_domain, domain::name, Value(u"新"_s)}};
        for (const std::size_t i : {0U, 1U, 3U, 5U})
            changes.push_back({items[i], item::content, Value(u"改稿"_s)});
        QVERIFY(m_session->apply(changes, u"Change"_s));

        std::optional<std::vector<Difference>> found;
        QThread *answeredOn = nullptr;
        m_session->compare(1, {}, [&](const Result<std::vector<Difference>> &differences) {
            QVERIFY(differences);
            found = *differences;
            answeredOn = QThread::currentThread();
        });
        QVERIFY(!found); // not on this thread
        QTRY_VERIFY(found);
        QCOMPARE(answeredOn, thread());
        std::vector<RecordRef> order;
        for (const Difference &difference : *found)
            order.push_back(difference.record);
        QCOMPARE(order, (std::vector{items[0], items[1], items[2], items[3], items[5], m_domain}));
        QCOMPARE((*found)[2].kind, DifferenceKind::Removed);

        // Asked and given up: nobody is told. A version that is not there is an error at once.
        std::stop_source stop;
        m_session->compare(
            1, {}, [](const auto &) { QFAIL("told though stopped"); }, stop.get_token());
        stop.request_stop();
        bool isRefused = false;
        m_session->compare(7, {}, [&](const auto &answer) { isRefused = !answer; });
        QVERIFY(isRefused);
    }

    void anOldVersionCountsItsItemsLikeThePresent()
    {
        addItem(u"甲"_s, 1);
        addItem(u"乙"_s, 2);
        const auto now = m_session->level1Of(m_domain.uid);
        QSignalSpy made(m_session.get(), &CatalogSession::versionMade);
        m_session->freeze({.label = u"第一版"_s});
        QTRY_COMPARE(made.size(), 1);
        addItem(u"丙"_s, 3);
        QVERIFY(m_session->show(1));
        QCOMPARE(m_session->level1Of(m_domain.uid), now);
        QCOMPARE(m_session->itemCounts().value(m_domain.uid), 2);
        QVERIFY(m_session->show({}));
        QCOMPARE(m_session->itemCounts().value(m_domain.uid), 3);
    }

    void aPositionBetweenNeighboursKeepsTheirOrder()
    {
        const RecordRef first = addItem(u"甲"_s, 1);
        const RecordRef second = addItem(u"乙"_s, 2);
        std::vector<Change> changes;
        const auto positions = m_session->positionsBetween(first, second, m_domain.uid, 3, changes);
        QCOMPARE(positions.size(), 3U);
        QCOMPARE(changes.size(), 2U); // no room between 1 and 2: renumbered
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const RecordRef ref{Kind::Item, Uid::random()};
            ChangeSet set;
            set.add(ref, {{item::domain, Value(m_domain.uid)},
                          {item::content, Value(QString::number(i))},
                          {item::position, Value(positions[i])}});
            changes.insert(changes.end(), set.changes.begin(), set.changes.end());
        }
        QVERIFY(m_session->apply(changes, u"Insert"_s));
        QStringList contents;
        for (const Record &record : m_session->records(Kind::Item, m_session->order(Kind::Item)))
            contents += record.text(item::content);
        QCOMPARE(contents.join(u' '), u"甲 0 1 2 乙"_s);
    }

    void aJobReadsOnAnotherThreadAndAnswersOnThisOne()
    {
        addItem(u"甲"_s, 1);
        std::optional<qsizetype> found;
        QThread *answeredOn = nullptr;
        m_session->run<Result<qsizetype>>(
            [](Reader &reader, const Progress &) -> Result<qsizetype> {
                return qsizetype(reader.order(Kind::Item)->size());
            },
            [&](const Result<qsizetype> &count) {
                found = *count;
                answeredOn = QThread::currentThread();
            });
        QTRY_VERIFY(found.has_value());
        QCOMPARE(*found, 1);
        QCOMPARE(answeredOn, QThread::currentThread());
    }

    void everythingTypedIsThereAfterReopening()
    {
        const RecordRef ref = addItem(u"甲"_s, 1);
        for (int i = 0; i < 50; ++i)
            QVERIFY(m_session->edit(ref, item::content, Value(QString::number(i)), u"Change"_s));
        QVERIFY(m_session->close());
        auto again = CatalogSession::open(m_path, u"tester"_s, m_clock);
        QVERIFY(bool(again));
        QCOMPARE((*again)->record(ref)->text(item::content), u"49"_s);
        QVERIFY((*again)->undo(u"Undo"_s));
        QCOMPARE((*again)->record(ref)->text(item::content), u"甲"_s);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
