// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/opinions.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What became of the opinions received: the table and the sentence that go with the catalog to its leaders.
class TestOpinions : public QObject
{
    Q_OBJECT

    MemoryCatalog m_catalog;

    static RecordRef item(const char *name) { return {Kind::Item, Uid::fromName(QString::fromLatin1(name))}; }
    static void add(ChangeSet &set, const char *name, const Uid &item, const QString &from, const QString &verdict)
    {
        set.add({Kind::Opinion, Uid::fromName(QString::fromLatin1(name))},
                {{opinion::item, item.isNull() ? Value() : Value(item)},
                 {opinion::from, Value(from)},
                 {opinion::proposal, Value(u"意见"_s + QString::fromLatin1(name))},
                 {opinion::adopted, Value(verdict)}});
    }

private slots:
    void init()
    {
        m_catalog = MemoryCatalog();
        ChangeSet set;
        const RecordRef domain{Kind::Domain, Uid::fromName(u"d")};
        set.add(domain, {{domain::name, Value(u"义务教育"_s)}, {domain::position, Value(qint64(1))}});
        for (const auto &[name, position] : {std::pair("late", 2), std::pair("early", 1), std::pair("gone", 3)}) {
            set.add(item(name), {{item::domain, Value(domain.uid)},
                                 {item::level1, Value(QString::fromLatin1(name))},
                                 {item::position, Value(qint64(position))}});
        }
        m_catalog.apply(set);
        ChangeSet next;
        next.remove(item("gone"));
        add(next, "1", item("late").uid, u"区财政局"_s, u"采纳"_s);
        add(next, "2", item("gone").uid, u"区民政局"_s, u"不采纳"_s);
        add(next, "3", item("early").uid, u"区财政局"_s, u"部分采纳"_s);
        add(next, "4", {}, u""_s, u""_s);
        add(next, "5", item("early").uid, u"李四"_s, u"采纳"_s);
        next.set({Kind::Opinion, Uid::fromName(u"5")}, opinion::field, Value(u"time_limit"_s));
        next.set({Kind::Opinion, Uid::fromName(u"2")}, opinion::reply, Value(u"已书面答复"_s));
        m_catalog.apply(next);
    }

    void theTableStandsInTheOrderOfTheCatalog()
    {
        const auto table = opinionTable(*m_catalog.reader());
        QVERIFY(bool(table));
        QStringList proposals;
        QStringList places;
        for (const auto &row : table->table.rows) {
            QCOMPARE(row.size(), table->table.columns.size());
            QCOMPARE(row[0], QString::number(proposals.size() + 1));
            proposals += row[5];
            places += row[3];
        }
        QCOMPARE(table->table.columns.back().title, u"答复内容"_s);
        QCOMPARE(table->table.rows.back().back(), u"已书面答复"_s);
        QCOMPARE(table->table.rows.front().back(), QString());
        QCOMPARE(proposals, (QStringList{u"意见4"_s, u"意见3"_s, u"意见5"_s, u"意见1"_s, u"意见2"_s}));
        QCOMPARE(places, (QStringList{u"目录整体"_s, u"义务教育 › early"_s, u"义务教育 › early：公开时限"_s,
                                      u"义务教育 › late"_s, u"义务教育 › gone（已取消）"_s}));
    }

    void theSentenceCountsVerdictsAndSenders()
    {
        const auto table = opinionTable(*m_catalog.reader());
        QVERIFY(bool(table));
        const OpinionCounts &counts = table->counts;
        QCOMPARE(counts, (OpinionCounts{.all = 5, .senders = 3, .adopted = 2, .partly = 1, .declined = 1, .open = 1}));
        QCOMPARE(countingSentence(counts), u"共收到3家单位（个人）的意见建议5条，其中采纳2条，部分采纳1条，不采纳1条，"
                                           "尚待处理1条。"_s);
        QCOMPARE(table->table.lead, countingSentence(counts));
        QCOMPARE(countingSentence({}), u"未收到意见建议。"_s);
        QCOMPARE(countingSentence({.all = 1, .adopted = 1}),
                 u"共收到意见建议1条，其中采纳1条，部分采纳0条，不采纳0条。"_s);
    }

    void anotherWordIsNoVerdict()
    {
        const auto verdictFor = [](const QString &word) {
            Record record;
            record.set(opinion::adopted, Value(word));
            return verdictOf(record);
        };
        QCOMPARE(verdictFor(u"采纳"_s), Verdict::Adopted);
        QCOMPARE(verdictFor(u"部分采纳"_s), Verdict::Partly);
        QCOMPARE(verdictFor(u"不采纳"_s), Verdict::Declined);
        QCOMPARE(verdictFor(u"拟采纳"_s), Verdict::Open);
        QCOMPARE(verdictFor({}), Verdict::Open);
        QVERIFY(isAdopted(Verdict::Adopted) && isAdopted(Verdict::Partly));
        QVERIFY(!isAdopted(Verdict::Declined) && !isAdopted(Verdict::Open));
    }

    void removedOpinionsAreInNeither()
    {
        ChangeSet set;
        set.remove({Kind::Opinion, Uid::fromName(u"1")});
        m_catalog.apply(set);
        QCOMPARE(opinionTable(*m_catalog.reader())->table.rows.size(), 4U);
        QCOMPARE(opinionTable(*m_catalog.reader())->counts.adopted, 1);
    }
};

QTEST_GUILESS_MAIN(TestOpinions)
#include "test_opinions.moc"
