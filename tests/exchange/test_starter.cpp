// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/memorycatalog.h"

#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "catalog/values.h"
#include "exchange/recordjson.h"
#include "exchange/starter.h"

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR) + u"/resources/templates/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fixed(const QByteArray &list)
{
    return R"({"settings":{"title":"目录","year":""},
        "offices":[{"name":"某区教育局","short_name":"区教育局","parent":"某区政府"},{"name":"某区政府"}],
        "documents":[{"ref":"D1","title":"条例","number":"711"}],
        "domains":[{"path":"教育","origin":"国家"},{"path":"教育/招生","channels":["政府网站"]}],
        "tasks":[{"ref":"T1","work":"公开","responsible":[{"office":"区教育局","role":"牵头"}]}],
        "items":[)"
           + list + "]}";
}

/// The starter's first step.
Result<ChangeSet> begun(const QByteArray &json)
{
    auto steps = starterSteps(Fields::standard(), json);
    return steps ? Result<ChangeSet>(std::move(steps->front().changes)) : steps.error();
}

}

class TestStarter : public QObject
{
    Q_OBJECT

private slots:
    void theBuiltInStartersAreRead_data();
    void theBuiltInStartersAreRead();
    void everythingIsResolved();
    void namesGiveTheSameUidsEverywhere();
    void aHistoryGoesOnFromTheBeginning();
    void whatIsWrongIsRefusedWithItsPlace_data();
    void whatIsWrongIsRefusedWithItsPlace();
};

void TestStarter::theBuiltInStartersAreRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"reference.json", "domains.json", "example.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestStarter::theBuiltInStartersAreRead()
{
    QFETCH(QString, name);
    const QByteArray json = bytesOf(name);
    QVERIFY(!json.isEmpty());
    const auto steps = starterSteps(Fields::standard(), json);
    QVERIFY2(steps, steps ? "" : qPrintable(u"%1 row %2"_s.arg(steps.error().detail).arg(steps.error().row)));
    MemoryCatalog catalog;
    for (const StarterStep &step : *steps) {
        catalog.apply(step.changes);
        for (const Change &change : step.changes.changes) {
            if (change.field.isAlive())
                continue;
            const FieldInfo &info = Fields::standard().info(change.field);
            const auto value = normalised(info, change.value);
            QVERIFY2(value && *value == change.value, info.key.data());
        }
    }
    // Catalog order is that of the file: reading what was written gives the items one after the other.
    const auto reader = catalog.reader();
    const Names names = *Names::from(*reader);
    QVERIFY(!names.domains().empty());
}

void TestStarter::everythingIsResolved()
{
    const auto starter = begun(fixed(R"(
        {"domain":"教育/招生","level1":"招生","basis":[{"text":"条例第二条","document":"D1","article":"第二条"}],
         "subject":[{"office":"区教育局","role":"牵头"},{"rule":"各学校","role":""}],"tasks":["T1"]},
        {"level1":"无领域"})"));
    QVERIFY2(starter, starter ? "" : qPrintable(starter.error().detail));
    MemoryCatalog catalog;
    catalog.apply(*starter);
    const auto reader = catalog.reader();
    const Names names = *Names::from(*reader);
    std::vector<QJsonObject> items;
    QVERIFY(reader->each(Kind::Item, [&](const Record &record) {
        items.push_back(recordToJson(reader->fields(), record, names));
        return true;
    }));
    QCOMPARE(items.size(), 2U);
    const QJsonObject &first = items.front();
    QCOMPARE(first["domain"_L1], u"教育/招生"_s);
    QCOMPARE(first["position"_L1].toInteger(), qint64(1) << 32);
    QCOMPARE(first["basis"_L1][0]["document"_L1], documentUid(u"条例"_s).toString());
    QCOMPARE(first["subject"_L1][0]["office"_L1], u"某区教育局"_s);
    QCOMPARE(names.taskName(*Uid::fromString(first["tasks"_L1][0].toString())), u"公开"_s);
    QCOMPARE(items.back()["position"_L1].toInteger(), qint64(2) << 32);
    const auto office = reader->find({Kind::Office, officeUid(u"某区教育局"_s)});
    QCOMPARE((*office)->value(office::parent).uid(), officeUid(u"某区政府"_s));
    QVERIFY(!*reader->find({Kind::Setting, Uid::fromName(u"year")}));
}

void TestStarter::namesGiveTheSameUidsEverywhere()
{
    const QByteArray json = fixed(R"({"level1":"甲"})");
    const auto first = begun(json);
    const auto second = begun(json);
    QSet<Uid> firstUids;
    QSet<Uid> secondUids;
    for (const Change &change : first->changes)
        firstUids.insert(change.record.uid);
    for (const Change &change : second->changes)
        secondUids.insert(change.record.uid);
    QVERIFY(firstUids.contains(domainUid(u"教育/招生"_s)));
    QCOMPARE((firstUids - secondUids).size(), 2); // the task and the item
    QVERIFY(first->uid != second->uid);
}

void TestStarter::aHistoryGoesOnFromTheBeginning()
{
    const auto steps = starterSteps(Fields::standard(), R"({"author":"张三","at":"2025-03-10T09:00:00",
        "items":[{"code":"01","level1":"甲"}],
        "steps":[{"version":{"label":"首版","stage":"发布稿"},"author":"李四","at":"2025-03-11T09:00:00"},
                 {"label":"改","changes":[{"item":"01","set":{"content":"新"}},{"add":{"code":"02","level1":"乙"}},
                                          {"item":"02","set":{"content":"补"}}]}]})");
    QVERIFY2(steps, steps ? "" : qPrintable(steps.error().detail));
    QCOMPARE(steps->size(), 3U);
    QCOMPARE(steps->at(0).changes.author, u"张三"_s);
    QCOMPARE(steps->at(0).changes.at, QDateTime(QDate(2025, 3, 10), QTime(9, 0)));
    QVERIFY(steps->at(1).changes.changes.empty());
    QCOMPARE(steps->at(1).version->label, u"首版"_s);
    QCOMPARE(steps->at(1).version->stage, u"发布稿"_s);
    QCOMPARE(steps->at(1).version->author, u"李四"_s);
    QVERIFY(!steps->at(2).version);
    QCOMPARE(steps->at(2).changes.label, u"改"_s);
    MemoryCatalog catalog;
    catalog.apply(steps->at(0).changes);
    catalog.apply(steps->at(2).changes);
    QStringList items;
    QVERIFY(catalog.reader()->each(Kind::Item, [&](const Record &record) {
        items += record.text(item::level1) + record.text(item::content);
        return true;
    }));
    QCOMPARE(items, (QStringList{u"甲新"_s, u"乙补"_s}));
}

void TestStarter::whatIsWrongIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<qint64>("row");
    const auto row = [](const char *title, const QByteArray &json, const char *code, const QString &detail, qint64 at) {
        QTest::newRow(title) << json << QString::fromLatin1(code) << detail << at;
    };
    row("no JSON", "{", "malformed", u"json"_s, 0);
    row("an unknown list", R"({"things":[]})", "malformed", u"things"_s, 0);
    row("an unknown key", fixed(R"({"level1":"甲"},{"colour":"红"})"), "malformed", u"items/colour"_s, 2);
    row("an unknown domain", fixed(R"({"domain":"没有"})"), "unknown_domain", u"没有"_s, 1);
    row("an unknown office", fixed(R"({"subject":[{"office":"没有"}]})"), "unknown_office", u"没有"_s, 1);
    row("an unknown reference", fixed(R"({"tasks":["T9"]})"), "no_such_record", u"T9"_s, 1);
    row("a bad value", fixed(R"({"stages":["甲"]})"), "bad_value", u"stages"_s, 1);
    row("a domain without its parent", R"({"domains":[{"path":"甲/乙"}]})", "unknown_domain", u"甲"_s, 1);
    row("a step that does nothing", R"({"steps":[{"label":"空"}]})", "malformed", u"steps"_s, 1);
    row("a step about no item", R"({"steps":[{"changes":[{"item":"9","set":{"level1":"甲"}}]}]})", "no_such_record",
        u"9"_s, 1);
    row("a domain twice", R"({"domains":[{"path":"甲"},{"path":"甲"}]})", "malformed", u"domains"_s, 2);
}

void TestStarter::whatIsWrongIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, json);
    const auto starter = begun(json);
    QVERIFY(!starter);
    QTEST(nameOf(starter.error().code), "code");
    QTEST(starter.error().detail, "detail");
    QTEST(starter.error().row, "row");
}

QTEST_GUILESS_MAIN(TestStarter)
#include "test_starter.moc"
