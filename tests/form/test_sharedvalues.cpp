// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "form/sharedvalues.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What several records share, and how a change made to all of them reaches each.
class TestSharedValues : public QObject
{
    Q_OBJECT

    MemoryCatalog m_catalog;
    const Uid m_withTiers = Uid::fromName(u"with tiers");
    const Uid m_without = Uid::fromName(u"without");
    const FieldInfo &m_stages = Fields::standard().info(item::stages);

    static Value terms(const QStringList &list) { return termsValue(list, nullptr); }

    ShownValue shared(Field field, const std::vector<Record> &records)
    {
        const auto reader = m_catalog.reader();
        SharedValues values(Fields::standard(), Kind::Item, *Names::from(*reader));
        for (const Record &record : records)
            values.add(record);
        return values.of(field);
    }

    static Record item(Field field, const Value &value, const Uid &domain = {})
    {
        Record record{.ref = {Kind::Item, Uid::random()}, .values = {}};
        record.set(field, value);
        if (!domain.isNull())
            record.set(item::domain, Value(domain));
        return record;
    }

private slots:
    void initTestCase()
    {
        ChangeSet set;
        set.add({Kind::Domain, m_withTiers}, {{domain::name, Value(u"甲"_s)}, {domain::tiers, terms({u"县级"_s})}});
        set.add({Kind::Domain, m_without}, {{domain::name, Value(u"乙"_s)}});
        m_catalog.apply(set);
    }

    void equalValuesAreShownAsOne()
    {
        const ShownValue shown =
            shared(item::level1, {item(item::level1, Value(u"一"_s)), item(item::level1, Value(u"一"_s))});
        QVERIFY(!shown.isMixed);
        QCOMPARE(shown.value, Value(u"一"_s));
    }

    void differentTextsAreMixed()
    {
        const ShownValue shown = shared(item::level1, {item(item::level1, Value(u"一"_s)), item(item::level1, {})});
        QVERIFY(shown.isMixed);
        QVERIFY(shown.value.isEmpty());
    }

    void differentSetsTellWhatAllAndWhatSomeHave()
    {
        const ShownValue shown = shared(item::stages, {item(item::stages, terms({u"决策"_s, u"执行"_s})),
                                                       item(item::stages, terms({u"决策"_s, u"结果"_s}))});
        QVERIFY(shown.isMixed);
        QCOMPARE(termsOf(shown.common), QStringList{u"决策"_s});
        QCOMPARE(termsOf(shown.some), (QStringList{u"决策"_s, u"执行"_s, u"结果"_s}));
    }

    void itemsThatInheritDifferentThingsAreMixed()
    {
        const ShownValue shown =
            shared(item::tiers, {item(item::tiers, {}, m_withTiers), item(item::tiers, {}, m_without)});
        QVERIFY(shown.isMixed);
        QVERIFY(shown.common.isEmpty());
        QCOMPARE(termsOf(shown.some), QStringList{u"县级"_s});
        QVERIFY(!shown.isOverriding);
    }

    void aValueOverTheDomainsCanBeGivenUp()
    {
        const ShownValue shown =
            shared(item::tiers, {item(item::tiers, terms({u"乡级"_s}), m_withTiers), item(item::tiers, {}, m_without)});
        QVERIFY(shown.isOverriding);
    }

    void oneItemKeepsItsOwnAndTheInheritedValueApart()
    {
        const ShownValue shown = shared(item::tiers, {item(item::tiers, {}, m_withTiers)});
        QVERIFY(!shown.isMixed);
        QVERIFY(shown.value.isEmpty());
        QCOMPARE(termsOf(shown.inherited), QStringList{u"县级"_s});
    }

    void recordsNotReadMakeEverythingMixed()
    {
        const auto reader = m_catalog.reader();
        SharedValues values(Fields::standard(), Kind::Item, *Names::from(*reader));
        values.add(item(item::level1, Value(u"一"_s)));
        values.setUnfinished(true);
        QVERIFY(values.of(item::level1).isMixed);
        QVERIFY(values.of(item::level1).value.isEmpty());
    }

    void aTermIsAddedToWhatEachHas()
    {
        const Value before = terms({u"决策"_s, u"结果"_s});
        QCOMPARE(termsOf(changedLike(m_stages, before, terms({u"决策"_s}), terms({u"决策"_s, u"服务"_s}))),
                 (QStringList{u"决策"_s, u"服务"_s, u"结果"_s}));
        QCOMPARE(termsOf(changedLike(m_stages, before, terms({u"决策"_s}), {})), QStringList{u"结果"_s});
    }

    void bothAudiencesAreTicks()
    {
        const FieldInfo &audience = Fields::standard().info(item::audience);
        QCOMPARE(changedLike(audience, Value(u"全社会"_s), {}, Value(u"特定群体"_s)), Value(u"全社会、特定群体"_s));
        const ShownValue shown = shared(item::audience, {item(item::audience, Value(u"全社会"_s)),
                                                         item(item::audience, Value(u"全社会、特定群体"_s))});
        QCOMPARE(shown.common, Value(u"全社会"_s));
        QCOMPARE(shown.some, Value(u"全社会、特定群体"_s));
    }

    void entriesOfAListComeGoAndAreReplacedInTheirPlace()
    {
        const FieldInfo &basis = Fields::standard().info(item::basis);
        const Citation a{.text = u"甲"_s};
        const Citation b{.text = u"乙"_s};
        const Citation c{.text = u"丙"_s};
        const Value before = citationsValue({a, b});
        QCOMPARE(citationsOf(changedLike(basis, before, {}, citationsValue({c}))), (std::vector{a, b, c}));
        QCOMPARE(citationsOf(changedLike(basis, before, citationsValue({a}), {})), std::vector{b});
        QCOMPARE(citationsOf(changedLike(basis, before, citationsValue({a}), citationsValue({c}))),
                 (std::vector{c, b}));
        QCOMPARE(citationsOf(changedLike(basis, before, {}, citationsValue({b}))), (std::vector{a, b}));
    }

    void onePartOfADutyIsChangedAndTheOthersStay()
    {
        const FieldInfo &duty = Fields::standard().info(item::interpretation);
        const Duty before{.isRequired = true, .how = u"吹风会"_s, .by = u"甲局"_s};
        const Duty from{.isRequired = true};
        const Duty to{.isRequired = true, .how = u"专家解读"_s};
        QCOMPARE(*dutyOf(changedLike(duty, dutyValue(before), dutyValue(from), dutyValue(to))),
                 (Duty{.isRequired = true, .how = u"专家解读"_s, .by = u"甲局"_s}));
        QVERIFY(changedLike(duty, dutyValue(before), dutyValue(from), {}).isEmpty());
    }

    void otherFieldsBecomeWhatWasEntered()
    {
        const FieldInfo &level1 = Fields::standard().info(item::level1);
        QCOMPARE(changedLike(level1, Value(u"旧"_s), {}, Value(u"新"_s)), Value(u"新"_s));
    }
};

QTEST_GUILESS_MAIN(TestSharedValues)
#include "test_sharedvalues.moc"
