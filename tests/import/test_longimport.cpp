// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "import/itemmatch.h"
#include "import/tableimport.h"
#include "support/memorycatalog.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// A catalog that takes a while: every row says something else.
SourceTable longTable(int rows)
{
    SourceTable table{.source = u"表.csv"_s};
    table.rows.push_back({0, {u"一级事项"_s, u"二级事项"_s, u"公开内容"_s, u"公开时限"_s, u"公开渠道"_s}});
    for (qint64 i = 1; i <= rows; ++i) {
        const QString number = QString::number(i);
        table.rows.push_back({i,
                              {u"招生管理"_s + QString::number(i / 10), u"招生计划"_s + number,
                               u"招生范围、招生人数、录取办法、第%1批"_s.arg(number), u"20个工作日"_s, u"政府网站"_s}});
    }
    return table;
}

}

/// Imports of many rows: what they tell, and how they end when they are given up.
class TestLongImport : public QObject
{
    Q_OBJECT

private slots:
    void progressRunsOnceFromStartToEnd();
    void givingUpIsHeardInEveryPhase_data();
    void givingUpIsHeardInEveryPhase();
    void givingUpEndsTheSearchForLikeTexts();
    void equalTextsShareTheirMemory();
};

void TestLongImport::progressRunsOnceFromStartToEnd()
{
    const MemoryCatalog catalog;
    std::vector<qint64> told;
    qint64 all = 0;
    const Progress progress{.stop = {}, .report = [&](qint64 done, qint64 total) {
                                told.push_back(done);
                                all = total;
                            }};
    QVERIFY(importTables(*catalog.reader(), {longTable(2000)}, {}, progress));
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(told.front() <= all / 100);
    QVERIFY(told.back() <= all);
    QVERIFY(told.back() >= all * 99 / 100);
}

void TestLongImport::givingUpIsHeardInEveryPhase_data()
{
    QTest::addColumn<int>("percent");
    QTest::addRow("while the rows are understood") << 10;
    QTest::addRow("while they are compared with the catalog") << 50;
    QTest::addRow("while they are taken") << 90;
}

void TestLongImport::givingUpIsHeardInEveryPhase()
{
    QFETCH(int, percent);
    constexpr int rows = 20'000;
    constexpr qint64 patience = 500;
    MemoryCatalog catalog;
    const auto first = importTables(*catalog.reader(), {longTable(10)});
    QVERIFY(first);
    catalog.apply(first->changes); // so that there is something to compare with
    std::stop_source stop;
    QElapsedTimer since;
    qint64 after = 0; // rows told of behind the request
    const Progress progress{.stop = stop.get_token(), .report = [&](qint64 done, qint64 total) {
                                if (since.isValid())
                                    ++after;
                                else if (done * 100 >= total * percent) {
                                    since.start();
                                    stop.request_stop();
                                }
                            }};
    const auto read = importTables(*catalog.reader(), {longTable(rows)}, {}, progress);
    QVERIFY(since.isValid());
    QVERIFY(since.elapsed() < patience);
    QVERIFY(after <= 1);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

void TestLongImport::givingUpEndsTheSearchForLikeTexts()
{
    // Each row with each item: far more than half a second.
    constexpr std::size_t many = 1400;
    std::vector<MatchKeys> rows(many);
    std::vector<MatchKeys> items(many);
    for (std::size_t i = 0; i < many; ++i) {
        rows[i].text = QString(2000, QChar(char16_t(0x4E00 + i)));
        items[i].text = QString(2000, QChar(char16_t(0x6E00 + i)));
    }
    std::stop_source stop;
    stop.request_stop();
    QElapsedTimer clock;
    clock.start();
    const auto matches = matchRows(rows, items, {}, {.stop = stop.get_token(), .report = {}});
    QVERIFY(clock.elapsed() < 500);
    QCOMPARE(matches.size(), many);
}

void TestLongImport::equalTextsShareTheirMemory()
{
    const MemoryCatalog catalog;
    const auto read = importTables(*catalog.reader(), {longTable(100)});
    QVERIFY(read);
    std::vector<QString> limits;
    for (const Change &change : read->changes.changes) {
        if (change.field == item::timeLimit)
            limits.push_back(change.value.text());
    }
    QCOMPARE(limits.size(), 100U);
    QVERIFY(
        std::ranges::all_of(limits, [&](const QString &limit) { return limit.constData() == limits[0].constData(); }));
}

QTEST_GUILESS_MAIN(TestLongImport)
#include "test_longimport.moc"
