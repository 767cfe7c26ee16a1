// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/comparison.h"
#include "catalog/itemfields.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// Differences: grouped by record and named as the adjustment table names them.
class TestComparison : public QObject
{
    Q_OBJECT

    RecordRef m_item{Kind::Item, Uid::fromName(u"item")};

    [[nodiscard]] FieldChange change(Field field, const Value &before, const Value &after) const
    {
        return {m_item, field, before, after};
    }

private slots:
    void kindsAreNamed_data()
    {
        QTest::addColumn<std::vector<FieldChange>>("changes");
        QTest::addColumn<QString>("kind");
        const Field alive = aliveOf(Kind::Item);
        const Value no(qint64(0));
        const Value yes(qint64(1));
        const Value text(u"x"_s);
        using Changes = std::vector<FieldChange>;
        QTest::newRow("added") << Changes{change(alive, no, yes), change(item::content, {}, text)} << u"added"_s;
        QTest::newRow("removed") << Changes{change(alive, yes, no)} << u"removed"_s;
        QTest::newRow("moved to another domain")
            << Changes{change(item::domain, {}, Value(Uid::random()))} << u"moved"_s;
        QTest::newRow("renamed") << Changes{change(item::level2, {}, text)} << u"renamed"_s;
        QTest::newRow("renamed and changed")
            << Changes{change(item::level2, {}, text), change(item::content, {}, text)} << u"changed"_s;
        QTest::newRow("moved, its place too")
            << Changes{change(item::domain, {}, Value(Uid::random())), change(item::position, {}, Value(qint64(5)))}
            << u"moved"_s;
    }

    void kindsAreNamed()
    {
        QFETCH(std::vector<FieldChange>, changes);
        QFETCH(QString, kind);
        const auto found = differences(changes);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(QString(keyOf(found.front().kind)), kind);
    }

    void aPureChangeOfOrderIsNoDifference()
    {
        QVERIFY(differences({change(item::position, Value(qint64(1)), Value(qint64(2)))}).empty());
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
