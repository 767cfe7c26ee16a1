// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/personaldata.h"
#include "catalog/values.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

class TestPersonalData : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreFoundAndMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *name, const QString &text, const QString &masked) {
            QTest::newRow(name) << text << masked;
        };
        row("an identity card", u"身份证11010519491231002X。"_s, u"身份证110105********002X。"_s);
        row("with a small x", u"11010519491231002x"_s, u"110105********002x"_s);
        row("with a wrong check digit", u"110105194912310021"_s, u"110105194912310021"_s);
        row("with a day that never was", u"11010519491331002X"_s, u"11010519491331002X"_s);
        row("a mobile number", u"电话：13912345678"_s, u"电话：139****5678"_s);
        row("with a country code", u"+86 13912345678"_s, u"+86 1******5678"_s);
        row("in groups", u"139-1234-5678"_s, u"139-****-5678"_s);
        row("in full width", u"１３９１２３４５６７８"_s, u"１３９****５６７８"_s);
        row("a bank card", u"6222021234567890128"_s, u"622202*********0128"_s);
        row("a bank card in groups", u"6222 0212 3456 7890 128"_s, u"6222 02** **** ***0 128"_s);
        row("a long number that is none", u"6222021234567890123"_s, u"6222021234567890123"_s);
        row("a telephone of an office", u"0634-6112345"_s, u"0634-6112345"_s);
        row("a document number", u"国办发〔2019〕54号，20190928"_s, u"国办发〔2019〕54号，20190928"_s);
        row("part of a longer number", u"9139123456780"_s, u"9139123456780"_s);
        row("part of a word", u"a13912345678b"_s, u"a13912345678b"_s);
        row("two in one text", u"13912345678、13812345678"_s, u"139****5678、138****5678"_s);
    }

    void numbersAreFoundAndMasked()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(maskedNumbers(text), masked);
        QCOMPARE(personalNumbers(text).empty(), text == masked);
    }

    void aChoiceHoldsUntilTheTextChanges()
    {
        const RecordRef item{Kind::Item, Uid::random()};
        PersonalChoices choices;
        choices.set(item, item::content, u"甲13912345678"_s, PersonalChoice::Mask);
        choices.set(item, item::basis, u"乙"_s, PersonalChoice::Keep);
        const PersonalChoices again(choices.toSetting());
        QCOMPARE(again.of(item, item::content, u"甲13912345678"_s), PersonalChoice::Mask);
        QCOMPARE(again.of(item, item::content, u"丙13912345678"_s), PersonalChoice::Undecided);
        QCOMPARE(again.of(item, item::basis, u"乙"_s), PersonalChoice::Keep);
        QVERIFY(again.hasMasks(item) && again.toSetting() == choices.toSetting());
        choices.set(item, item::content, u"甲13912345678"_s, PersonalChoice::Keep);
        QVERIFY(!choices.hasMasks());
        QVERIFY(!PersonalChoices(u"{\"x\":1,\"00\":\"mask a\"}"_s).hasMasks());
    }

    void onlyWhatLeavesIsFoundAndReadMasked()
    {
        MemoryCatalog catalog;
        const RecordRef open{Kind::Item, Uid::random()};
        const RecordRef withheld{Kind::Item, Uid::random()};
        ChangeSet set;
        for (const RecordRef &ref : {open, withheld})
            set.add(ref, {{item::content, Value(u"电话13912345678"_s)},
                          {item::remarks, Value(u"13912345678"_s)},
                          {item::basis, citationsValue({{u"见13912345678"_s, {}, {}}})}});
        set.set(withheld, item::attribute, Value(u"不予公开"_s));
        catalog.apply(set);
        const auto reader = catalog.reader();
        const auto found = personalFindings(*reader, {}, {.purpose = Purpose::Review}, {});
        QVERIFY(found);
        QCOMPARE(found->size(), 2U);
        const auto inside = personalFindings(*reader, {}, {.purpose = Purpose::Internal}, {});
        QVERIFY(inside && inside->empty());
        PersonalChoices choices;
        for (const PersonalFinding &each : *found)
            choices.set(each.record, each.field, each.text, PersonalChoice::Mask);
        MaskingReader masking(*reader, choices);
        const auto record = masking.find(open);
        QVERIFY(record && *record);
        QCOMPARE((*record)->text(item::content), u"电话139****5678"_s);
        QCOMPARE(citationsOf((*record)->value(item::basis)).front().text, u"见139****5678"_s);
        QCOMPARE((*record)->text(item::remarks), u"13912345678"_s);
        qint64 seen = 0;
        QVERIFY(masking.each(Kind::Item, [&](const Record &each) {
            seen += each.text(item::content).contains(u'*') ? 1 : 0;
            return true;
        }));
        QCOMPARE(seen, 1);
    }
};

QTEST_GUILESS_MAIN(TestPersonalData)
#include "test_personaldata.moc"
