// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "catalog/vocabulary.h"

#include "support/memorycatalog.h"
#include "support/randomedits.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

/// Values: their canonical form, their words, and the way back.
class TestValues : public QObject
{
    Q_OBJECT

    static const FieldInfo &info(Field field) { return Fields::standard().info(field); }

private slots:
    void everyFieldHasItsOwnNumberKeyAndTitle()
    {
        for (const Kind kind : allKinds()) {
            QStringList keys;
            for (const FieldInfo &field : Fields::standard().of(kind)) {
                QVERIFY(!keys.contains(field.key));
                keys += field.key;
                QVERIFY(!field.title.isEmpty());
                QVERIFY(*field.label != '\0');
                QCOMPARE(Fields::standard().find(kind, field.key), &Fields::standard().info(field.field));
            }
        }
    }

    void theKeysOthersRelyOnAreAllThere_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("keys");
        QTest::newRow("item") << Kind::Item
                              << u"domain level1 level2 level3 level4 code content basis time_limit frequency subject "
                                 "section phone channels website_column audience audience_group attribute "
                                 "withheld_ground withheld_reason withheld_reviewed_on tiers stages interpretation "
                                 "response participation tasks supervision changed_on confirmed_on effective_from "
                                 "retired_on retired_reason state remarks extra position"_s;
        QTest::newRow("domain") << Kind::Domain
                                << u"name parent note origin interpretation response participation supervision "
                                   "channels tiers position"_s;
        QTest::newRow("office") << Kind::Office
                                << u"name short_name type parent issues_documents valid_from valid_to successor"_s;
        QTest::newRow("document")
            << Kind::Document
            << u"title number issuer drafter date kind status attribute attribute_ground "
               "attribute_reason printed_mark legal_review_on effective_on ends_on replaced_by "
               "cleared_result cleared_year marked_on_site_on gazette_issue interpretation_link"_s;
        QTest::newRow("task") << Kind::Task
                              << u"group work content responsible measures progress deadline state source position "
                                 "evidence"_s;
        QTest::newRow("setting") << Kind::Setting << u"key value"_s;
        QTest::newRow("opinion") << Kind::Opinion
                                 << u"item field from source original proposal reason adopted reply date step"_s;
        QTest::newRow("note") << Kind::Note << u"item field text author date mark done"_s;
    }

    /// The command line, packages and outside programs name fields by these keys.
    void theKeysOthersRelyOnAreAllThere()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, keys);
        for (const QString &key : keys.split(u' '))
            QVERIFY2(Fields::standard().find(kind, key), qPrintable(key));
    }

    void termsStandInTheOrderOfTheVocabularyThenByCodePoint()
    {
        const Value value =
            termsValue({u"其他"_s, u"本地乙"_s, u"政府网站"_s, u"本地甲"_s, u"政府网站"_s}, &vocabulary::channels());
        QCOMPARE(termsOf(value), (QStringList{u"政府网站"_s, u"其他"_s, u"本地乙"_s, u"本地甲"_s}));
    }

    void aClosedVocabularyTakesNoStranger()
    {
        QVERIFY(!normalised(info(item::stages), termsValue({u"决策"_s, u"监督"_s}, nullptr)));
        QVERIFY(bool(normalised(info(item::channels), termsValue({u"本地渠道"_s}, nullptr))));
        QVERIFY(!normalised(info(item::state), Value(u"作废"_s)));
    }

    void aDateMustBeOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isDate");
        QTest::newRow("date") << u"2019-09-28"_s << true;
        QTest::newRow("no such day") << u"2019-02-30"_s << false;
        QTest::newRow("short") << u"2019-9-28"_s << false;
        QTest::newRow("words") << u"九月底"_s << false;
    }

    void aDateMustBeOne()
    {
        QFETCH(QString, text);
        QFETCH(bool, isDate);
        QCOMPARE(bool(normalised(info(item::changedOn), Value(text))), isDate);
    }

    void ticksOfTheFormReadAndWriteTheAttribute()
    {
        const FieldInfo &attribute = info(item::attribute);
        Value value = withTerm(attribute, {}, u"主动"_s, true);
        QCOMPARE(value.text(), u"主动公开"_s);
        value = withTerm(attribute, value, u"依申请"_s, true);
        QCOMPARE(value.text(), u"主动公开、依申请公开"_s);
        value = withTerm(attribute, value, u"主动"_s, false);
        QCOMPARE(value.text(), u"依申请公开"_s);
        QVERIFY(hasTerm(attribute, value, u"依申请"_s));
        QCOMPARE(withTerm(attribute, Value(u"不予公开"_s), u"主动"_s, false).text(), u"不予公开"_s);
    }

    void bothAudiencesAreOneValue()
    {
        const FieldInfo &audience = info(item::audience);
        Value value = withTerm(audience, {}, u"特定群体"_s, true);
        value = withTerm(audience, value, u"全社会"_s, true);
        QCOMPARE(value.text(), u"全社会、特定群体"_s);
        QCOMPARE(withTerm(audience, value, u"全社会"_s, false).text(), u"特定群体"_s);
    }

    void aTickListIsReadBack()
    {
        const QString shown =
            tickList(vocabulary::channels(), {u"政府网站"_s, u"社区/企事业单位/村公示栏（电子屏）"_s, u"本地平台"_s});
        const auto value = readText(info(item::channels), shown, Names());
        QVERIFY(bool(value));
        QCOMPARE(termsOf(*value), (QStringList{u"政府网站"_s, u"社区/企事业单位/村公示栏（电子屏）"_s, u"本地平台"_s}));
    }

    void datesAreReadAsOfficesWriteThem()
    {
        for (const QString &text : {u"2019-09-28"_s, u"2019/9/28"_s, u"2019.9.28"_s, u"2019年9月28日"_s})
            QCOMPARE(readText(info(item::changedOn), text, Names())->text(), u"2019-09-28"_s);
    }

    void whatIsShownIsReadBackAsTheSameValue()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        RandomEdits edits(seed);
        for (int i = 0; i < 3000; ++i) {
            const auto fields = Fields::standard().of(Kind::Item);
            const FieldInfo &field = fields[std::size_t(edits.below(int(fields.size())))];
            const auto value = normalised(field, edits.valueFor(field));
            QVERIFY(bool(value));
            const auto again = readText(field, displayText(field, *value, Names()), Names(), *value);
            QVERIFY2(bool(again) && *again == *value, field.key.data());
        }
    }

    void aCitationLeftAsItWasKeepsItsLink()
    {
        const Uid document = Uid::random();
        const Value before = citationsValue({{u"《条例》"_s, document, u"第十九条"_s}, {u"旧"_s, {}, {}}});
        const auto after = citationsOf(*readText(info(item::basis), u"《条例》第十九条\n新"_s, Names(), before));
        QCOMPARE(after.size(), 2U);
        QCOMPARE(after[0].document, document);
        QCOMPARE(after[0].article, u"第十九条"_s);
        QCOMPARE(after[1].text, u"新"_s);
    }

    void namesThatAreNoOfficeBecomeRules()
    {
        MemoryCatalog catalog;
        const Uid finance = Uid::random();
        catalog.apply(ChangeSet().add({Kind::Office, finance}, {{office::name, Value(u"济南市莱芜区财政局"_s)},
                                                                {office::shortName, Value(u"区财政局"_s)}}));
        const auto names = Names::from(*catalog.reader());
        const auto parties = partiesOf(*readText(info(item::subject), u"区财政局（牵头）、各镇（街道）"_s, *names));
        QCOMPARE(parties.size(), 2U);
        QCOMPARE(parties[0].office, finance);
        QCOMPARE(parties[0].role, u"牵头"_s);
        QVERIFY(parties[1].office.isNull());
        QCOMPARE(parties[1].rule, u"各镇（街道）"_s);
    }

    void anOfficeAndOthersAreOnePhrase()
    {
        MemoryCatalog catalog;
        const Uid finance = Uid::random();
        catalog.apply(ChangeSet().add({Kind::Office, finance}, {{office::name, Value(u"区财政局"_s)}}));
        const auto names = Names::from(*catalog.reader());
        const Value value = partiesValue({{.rule = u"各镇"_s}, {.office = finance}, {.rule = u"等有关部门"_s}});
        const QString text = displayText(info(item::subject), value, *names);
        QCOMPARE(text, u"各镇、区财政局等有关部门"_s);
        QCOMPARE(*readText(info(item::subject), text, *names), value);
        // Typed anew as well; what is no office stays as it is written.
        QCOMPARE(partiesOf(*readText(info(item::subject), u"区财政局等部门"_s, *names)).size(), 2U);
        QCOMPARE(partiesOf(*readText(info(item::subject), u"高等院校、平等委员会"_s, *names)).size(), 2U);
    }

    void anEmptyFieldShowsTheNearestDomainsValue()
    {
        MemoryCatalog catalog;
        const Uid outer = Uid::random();
        const Uid inner = Uid::random();
        const RecordRef item{Kind::Item, Uid::random()};
        ChangeSet set;
        set.add({Kind::Domain, outer},
                {{domain::name, Value(u"财政"_s)}, {domain::channels, termsValue({u"政府网站"_s}, nullptr)}});
        set.add({Kind::Domain, inner}, {{domain::name, Value(u"预决算/决算"_s)}, {domain::parent, Value(outer)}});
        set.add(item, {{item::domain, Value(inner)}});
        catalog.apply(set);
        const auto reader = catalog.reader();
        const auto names = Names::from(*reader);
        QCOMPARE(names->domainPath(inner), u"财政/预决算\\/决算"_s);
        QCOMPARE(names->domainByPath(u"财政/预决算\\/决算"_s), inner);
        const auto record = reader->find(item);
        QCOMPARE(termsOf(names->inheritedValue(info(item::channels), **record)), QStringList{u"政府网站"_s});
        QVERIFY((*record)->value(item::channels).isEmpty());
    }

    void theNationalFormHasFourteenColumns()
    {
        const auto columns = nationalColumns(Fields::standard());
        QCOMPARE(columns.size(), 14U);
        QCOMPARE(columns.front().title, u"序号"_s);
        QCOMPARE(columns.back().group, u"公开层级"_s);
    }

    void aNewFieldAppearsInGridAndPlainColumnsByItself()
    {
        const FieldInfo made{{Kind::Item, 200}, "weather"_L1, u"天气", "Weather", ValueType::Text, FieldUse::Form, 6};
        const Fields fields = Fields::standard().with(made);
        const auto has = [&](const std::vector<Column> &columns) {
            return std::ranges::any_of(columns, [&](const Column &column) { return column.field == made.field; });
        };
        QVERIFY(has(gridColumns(fields)));
        QVERIFY(has(plainColumns(fields, Kind::Item)));
        QVERIFY(!has(nationalColumns(fields)));
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
