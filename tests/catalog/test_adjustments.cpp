// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/adjustments.h"
#include "catalog/itemfields.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What is said of the adjustments between two states, and what is not.
class TestAdjustments : public QObject
{
    Q_OBJECT

    MemoryCatalog m_catalog;
    Seq m_before{};

    static RecordRef item(const QString &name) { return {Kind::Item, Uid::fromName(name)}; }

    void add(const QString &name, qint64 position, const QString &attribute = u"主动公开"_s)
    {
        ChangeSet set;
        set.add(item(name), {{item::domain, Value(Uid::fromName(u"d1"))},
                             {item::position, Value(position)},
                             {item::level1, Value(name)},
                             {item::timeLimit, Value(u"15个工作日"_s)},
                             {item::attribute, Value(attribute)}});
        m_catalog.apply(set);
    }

    [[nodiscard]] std::vector<Adjustment> since(Seq before) const
    {
        std::vector<FieldChange> changes;
        for (const auto &[ref, after] : m_catalog.at(m_catalog.head())) {
            const auto known = m_catalog.at(before).find(ref);
            const Record nothing{.ref = ref, .isAlive = false, .values = {}};
            const Record &was = known == m_catalog.at(before).end() ? nothing : known->second;
            if (was.isAlive != after.isAlive)
                changes.push_back({ref, aliveOf(ref.kind), Value(qint64(was.isAlive)), Value(qint64(after.isAlive))});
            for (const FieldInfo &info : Fields::standard().of(ref.kind)) {
                if (was.value(info.field) != after.value(info.field))
                    changes.push_back({ref, info.field, was.value(info.field), after.value(info.field)});
            }
        }
        const auto found = adjustments(*m_catalog.reader(before), *m_catalog.reader(), std::move(changes), {});
        return found ? *found : std::vector<Adjustment>();
    }

    void set(const QString &name, Field field, const QString &text)
    {
        ChangeSet change;
        change.set(item(name), field, text.isEmpty() ? Value() : Value(text));
        m_catalog.apply(change);
    }

private slots:
    void init()
    {
        m_catalog = MemoryCatalog();
        ChangeSet domains;
        for (const QString &name : {u"d1"_s, u"d2"_s})
            domains.add({Kind::Domain, Uid::fromName(name)}, {{domain::name, Value(name)}});
        m_catalog.apply(domains);
        add(u"甲"_s, 1);
        add(u"乙"_s, 2);
        add(u"丙"_s, 3, u"不予公开"_s);
        m_before = m_catalog.head();
    }

    void everyKindOfAdjustmentHasItsName()
    {
        set(u"甲"_s, item::timeLimit, u"10个工作日"_s);
        add(u"丁"_s, 4);
        ChangeSet removal;
        removal.remove(item(u"乙"_s));
        m_catalog.apply(removal);
        const auto found = since(m_before);
        QCOMPARE(found.size(), 3U);
        QCOMPARE(found[0].kind, DifferenceKind::Changed);
        QCOMPARE(found[0].fields, (std::vector<AdjustedField>{{u"公开时限"_s, u"15个工作日"_s, u"10个工作日"_s}}));
        QCOMPARE(found[1].kind, DifferenceKind::Removed);
        QCOMPARE(found[2].kind, DifferenceKind::Added);
        const PlainTable table =
            noticeTable(found, {.catalog = u"目录"_s, .from = u"第1版"_s, .reason = u"机构职能调整"_s});
        QCOMPARE(table.lead,
                 u"　　根据机构职能调整情况，与第1版相比，现对《目录》作如下调整：新增事项1项，取消事项1项，"
                 "修改事项1项。"_s);
        QCOMPARE(table.rows.size(), 3U);
        for (const auto &row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(table.rows[0][4], u"公开时限：15个工作日"_s);
        QCOMPARE(table.rows[0][6], u"机构职能调整"_s);
    }

    void anotherDomainOrNameIsToldAsSuch()
    {
        ChangeSet move;
        move.set(item(u"甲"_s), item::domain, Value(Uid::fromName(u"d2")));
        m_catalog.apply(move);
        set(u"乙"_s, item::level1, u"乙改"_s);
        const auto found = since(m_before);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].kind, DifferenceKind::Renamed);
        QCOMPARE(found[0].fields.front(), (AdjustedField{u"事项名称"_s, u"乙"_s, u"乙改"_s}));
        QCOMPARE(found[1].kind, DifferenceKind::Moved);
    }

    void whatTheFormDoesNotCarryIsNotSpokenOf()
    {
        set(u"丙"_s, item::timeLimit, u"5个工作日"_s); // withheld before and after
        set(u"甲"_s, item::remarks, u"内部备注"_s);
        set(u"甲"_s, item::phone, u"13800000000"_s);
        set(u"甲"_s, item::state, u"审定"_s);
        QVERIFY(since(m_before).empty());
        QCOMPARE(noticeTable({}, {.catalog = u"目录"_s}).lead, u"　　《目录》的公开事项无调整。"_s);
    }

    void anItemWithheldOrRetiredIsNoLongerThere()
    {
        set(u"甲"_s, item::attribute, u"不予公开"_s);
        set(u"甲"_s, item::withheldReason, u"内部理由"_s);
        set(u"乙"_s, item::state, u"取消"_s);
        set(u"丙"_s, item::attribute, u"主动公开"_s);
        const auto found = since(m_before);
        QCOMPARE(found.size(), 3U);
        QCOMPARE(found[0].kind, DifferenceKind::Removed);
        QCOMPARE(found[1].kind, DifferenceKind::Removed);
        QCOMPARE(found[2].kind, DifferenceKind::Added);
        for (const Adjustment &each : found) {
            for (const AdjustedField &field : each.fields)
                QVERIFY(!(field.before + field.after).contains(u"内部"));
        }
    }

    void theRedlineMarksWhatChanged()
    {
        set(u"甲"_s, item::timeLimit, u"10个工作日"_s);
        const PlainTable table = redlineTable(since(m_before), {.catalog = u"目录"_s});
        QCOMPARE(table.rows.size(), 1U);
        QCOMPARE(table.rows[0][4], u"1510个工作日"_s);
        QCOMPARE(table.marks.at({0, 4}),
                 (std::vector<TextMark>{{0, 2, RedlineKind::Deleted}, {2, 2, RedlineKind::Inserted}}));
    }
};

QTEST_GUILESS_MAIN(TestAdjustments)
#include "test_adjustments.moc"
