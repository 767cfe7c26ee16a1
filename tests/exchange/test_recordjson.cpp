// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/anycatalog.h"

#include "base/json.h"
#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/changejson.h"
#include "exchange/recordjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

const Uid itemUid = Uid::fromName(u"item");
const Uid domainUid1 = Uid::fromName(u"d1");
const Uid domainUid2 = Uid::fromName(u"d2");
const Uid officeUid1 = Uid::fromName(u"o1");
const Uid documentUid1 = Uid::fromName(u"doc");
const Uid taskUid1 = Uid::fromName(u"t");
const RecordRef theItem{Kind::Item, itemUid};

QJsonValue json(const char *text)
{
    const QByteArray wrapped = "[" + QByteArray(text) + "]";
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(wrapped, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text, qPrintable(error.errorString()));
    return document.array().first();
}

}

class TestRecordJson : public QObject
{
    Q_OBJECT

private:
    MemoryCatalog m_catalog;

    Result<ReadChanges> read(const char *changes)
    {
        const auto reader = m_catalog.reader();
        const auto names = Names::from(*reader);
        return changesFromJson(json(changes).toArray(), *reader, *names, [](Kind) -> Result<qint64> { return 1000; });
    }
    QJsonObject after(const char *changes, const RecordRef &ref = theItem)
    {
        const auto changed = read(changes);
        if (!changed)
            return {{u"error"_s, nameOf(changed.error().code)}};
        MemoryCatalog catalog = m_catalog;
        ChangeSet set;
        set.changes = changed->changes;
        catalog.apply(set);
        const auto reader = catalog.reader();
        return recordToJson(reader->fields(), **reader->find(ref), *Names::from(*reader));
    }

private slots:
    void init();
    void aRecordReadsAsTheContractSays();
    void settingAndListingAgree_data();
    void settingAndListingAgree();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void earlierEntriesCanBeNamedLater();
    void renamedNamesCountAtOnce();
    void newRecordsStandAtTheEnd();
    void modeWritesTheAttribute();
    void settingsAreAddressedByKey();
    void aRemovedRecordComesBackWithWhatItHeld();
    void theExactFormLosesNothing();
    void theReadableFormComesBackTheSame();
};

void TestRecordJson::init()
{
    m_catalog = MemoryCatalog();
    ChangeSet set;
    set.add({Kind::Domain, domainUid1}, {{domain::name, Value(u"财政/预算"_s)}, {domain::position, Value(qint64(1))}});
    set.add({Kind::Domain, domainUid2}, {{domain::name, Value(u"采购"_s)}, {domain::parent, Value(domainUid1)}});
    set.add({Kind::Office, officeUid1},
            {{office::name, Value(u"××区财政局"_s)}, {office::shortName, Value(u"区财政局"_s)}});
    set.add({Kind::Document, documentUid1}, {{document::title, Value(u"预算法"_s)}});
    set.add({Kind::Task, taskUid1}, {{task::work, Value(u"任务"_s)}});
    set.add(theItem, {{item::domain, Value(domainUid2)},
                      {item::content, Value(u"甲\n乙"_s)},
                      {item::attribute, Value(u"主动公开、依申请公开"_s)},
                      {item::position, Value(qint64(5) << 32)},
                      {item::subject, partiesValue({{officeUid1, {}, u"牵头"_s}, {{}, u"各镇（街道）"_s, {}}})},
                      {item::tasks, uidsValue({taskUid1})},
                      {item::interpretation, dutyValue(Duty{.isRequired = true, .how = u"图解"_s})}});
    m_catalog.apply(set);
}

void TestRecordJson::aRecordReadsAsTheContractSays()
{
    const QJsonObject expected{
        {u"uid"_s, itemUid.toString()},
        {u"domain"_s, u"财政\\/预算/采购"_s},
        {u"content"_s, u"甲\n乙"_s},
        {u"attribute"_s, u"主动公开、依申请公开"_s},
        {u"mode"_s, u"主动、依申请"_s},
        {u"position"_s, qint64(5) << 32},
        {u"subject"_s, json(R"([{"office":"××区财政局","role":"牵头"},{"rule":"各镇（街道）","role":""}])")},
        {u"tasks"_s, QJsonArray{taskUid1.toString()}},
        {u"interpretation"_s, json(R"({"required":true,"how":"图解"})")}};
    QCOMPARE(after("[]"), expected);
    const QJsonObject domain = after("[]", {Kind::Domain, domainUid2});
    QCOMPARE(domain["path"_L1], u"财政\\/预算/采购"_s);
    QCOMPARE(domain["parent"_L1], u"财政\\/预算"_s);
    QCOMPARE(domain["name"_L1], u"采购"_s);
}

void TestRecordJson::settingAndListingAgree_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("listed"); // empty = absent
    const auto row = [](const char *title, const QString &key, const char *given, const char *listed) {
        QTest::newRow(title) << key << QByteArray(given) << QByteArray(listed);
    };
    row("text", u"content"_s, R"("新内容")", R"("新内容")");
    row("text with CRLF", u"content"_s, R"("一\r\n二")", R"("一\n二")");
    row("null clears", u"content"_s, "null", "");
    row("an empty text clears", u"content"_s, R"("")", "");
    row("an empty array clears", u"subject"_s, "[]", "");
    row("no domain", u"domain"_s, "null", "");
    row("another domain", u"domain"_s, R"("财政\\/预算")", R"("财政\\/预算")");
    row("an office by short name", u"subject"_s, R"([{"office":"区财政局"}])",
        R"([{"office":"××区财政局","role":""}])");
    row("terms in the vocabulary's order", u"stages"_s, R"(["结果","决策"])", R"(["决策","结果"])");
    row("a local channel", u"channels"_s, R"(["大喇叭","政府网站"])", R"(["政府网站","大喇叭"])");
    row("a citation", u"basis"_s, R"([{"text":"《预算法》","article":"第十四条"}])",
        R"([{"text":"《预算法》","article":"第十四条"}])");
    row("a duty not demanded", u"response"_s, R"({"required":false})", R"({"required":false})");
    row("a date", u"changed_on"_s, R"("2019-09-28")", R"("2019-09-28")");
    row("extra columns", u"extra"_s, R"([{"heading":"联系人","text":"张"}])", R"([{"heading":"联系人","text":"张"}])");
    row("a position", u"position"_s, "9007199254740993", "9007199254740993");
}

void TestRecordJson::settingAndListingAgree()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, listed);
    const QByteArray line = R"([{"kind":"item","uid":")" + itemUid.toString().toUtf8() + R"(","set":{")" + key.toUtf8()
                            + "\":" + given + "}}]";
    const QJsonObject object = after(line.constData());
    QVERIFY2(!object.contains("error"_L1), qPrintable(object["error"_L1].toString()));
    QCOMPARE(object[key], listed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : json(listed.constData()));
}

void TestRecordJson::whatIsWrongIsRefused_data()
{
    using enum ErrorCode;
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto set = [](const char *title, const char *values, ErrorCode code, const QString &detail) {
        const QByteArray entry =
            R"({"kind":"item","uid":")" + itemUid.toString().toUtf8() + R"(","set":)" + values + "}";
        QTest::newRow(title) << entry << code << detail;
    };
    set("unknown field", R"({"colour":"red"})", NoSuchField, u"colour"_s);
    set("a derived field", R"({"limit_structure":{}})", NoSuchField, u"limit_structure"_s);
    set("a field of another kind", R"({"path":"a"})", NoSuchField, u"path"_s);
    set("a number for a text", R"({"content":5})", BadValue, u"content"_s);
    set("a lone surrogate", R"({"content":"\ud800"})", BadValue, u"content"_s);
    set("an unknown term", R"({"stages":["监督"]})", BadValue, u"stages"_s);
    set("an unknown choice", R"({"attribute":"公开"})", BadValue, u"attribute"_s);
    set("no date", R"({"changed_on":"2019-02-30"})", BadValue, u"changed_on"_s);
    set("half a position", R"({"position":1.5})", BadValue, u"position"_s);
    set("a position as text", R"({"position":"1"})", BadValue, u"position"_s);
    set("an unknown domain", R"({"domain":"没有"})", UnknownDomain, u"没有"_s);
    set("an unknown office", R"({"subject":[{"office":"没有"}]})", UnknownOffice, u"没有"_s);
    set("an unknown role", R"({"subject":[{"rule":"各镇","role":"主办"}]})", BadValue, u"subject"_s);
    set("office and rule at once", R"({"subject":[{"rule":"各镇","office":"区财政局"}]})", BadValue, u"subject"_s);
    set("an unknown member", R"({"subject":[{"name":"区财政局"}]})", BadValue, u"subject"_s);
    set("an unknown task", R"({"tasks":["0123456789abcdef0123456789abcdef"]})", NoSuchRecord,
        u"0123456789abcdef0123456789abcdef"_s);
    set("mode against attribute", R"({"mode":"主动","attribute":"依申请公开"})", BadValue, u"mode"_s);
    set("an unknown mode", R"({"mode":"半公开"})", BadValue, u"mode"_s);
    const auto row = [](const char *title, const char *entry, ErrorCode code, const QString &detail) {
        QTest::newRow(title) << QByteArray(entry) << code << detail;
    };
    row("unknown kind", R"({"kind":"thing","add":{}})", BadValue, u"kind"_s);
    row("no verb", R"({"kind":"item"})", BadValue, u"set"_s);
    row("two verbs", R"({"kind":"item","add":{},"set":{}})", BadValue, u"set"_s);
    row("an unknown verb", R"({"kind":"item","drop":true})", BadValue, u"drop"_s);
    row("no uid", R"({"kind":"item","set":{}})", BadValue, u"uid"_s);
    row("unknown record", R"({"kind":"item","uid":"0123456789abcdef0123456789abcdef","set":{}})", NoSuchRecord,
        u"0123456789abcdef0123456789abcdef"_s);
    row("a uid in capitals", R"({"kind":"item","uid":"0123456789ABCDEF0123456789abcdef","remove":true})", NoSuchRecord,
        u"0123456789ABCDEF0123456789abcdef"_s);
    row("adding under no uid", R"({"kind":"item","add":{"uid":"x"}})", BadValue, u"uid"_s);
    row("a setting that is not there", R"({"kind":"setting","key":"title","remove":true})", NoSuchRecord, u"title"_s);
    row("no object", "5", BadValue, u"changes"_s);
    const QByteArray own =
        R"({"kind":"domain","uid":")" + domainUid1.toString().toUtf8() + R"(","set":{"parent":"财政\\/预算/采购"}})";
    QTest::newRow("a circle of domains") << own << BadValue << u"parent"_s;
    const QByteArray twice = R"({"kind":"item","add":{"uid":")" + itemUid.toString().toUtf8() + R"("}})";
    QTest::newRow("adding what is there") << twice << BadValue << u"uid"_s;
}

void TestRecordJson::whatIsWrongIsRefused()
{
    QFETCH(QByteArray, entry);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto changed = read((R"([{"kind":"item","add":{}},)" + entry + "]").constData());
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, code);
    QCOMPARE(changed.error().detail, detail);
    QCOMPARE(changed.error().row, 2);
}

void TestRecordJson::earlierEntriesCanBeNamedLater()
{
    const auto changed = read(R"([
        {"kind":"domain","add":{"uid":"000000000000000000000000000000aa","name":"教育","parent":"财政\\/预算"}},
        {"kind":"domain","add":{"uid":"000000000000000000000000000000ab","name":"招生","parent":"财政\\/预算/教育"}},
        {"kind":"office","add":{"uid":"000000000000000000000000000000ac","name":"区教育局","short_name":"教育局"}},
        {"kind":"item","add":{"uid":"000000000000000000000000000000ad","domain":"财政\\/预算/教育/招生",
            "subject":[{"office":"教育局","role":"牵头"}]}},
        {"kind":"item","uid":"000000000000000000000000000000ad","set":{"content":"计划"}},
        {"kind":"item","uid":"000000000000000000000000000000ad","remove":true}])");
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    QCOMPARE(changed->uids.size(), 6U);
    QCOMPARE(changed->uids[3].toString(), u"000000000000000000000000000000ad"_s);
    QCOMPARE(changed->uids[5], changed->uids[3]);
    const auto again = read(R"([{"kind":"item","add":{"uid":"000000000000000000000000000000ad"}},
        {"kind":"item","uid":"000000000000000000000000000000ad","remove":true},
        {"kind":"item","uid":"000000000000000000000000000000ad","set":{}}])");
    QCOMPARE(again.error().code, ErrorCode::NoSuchRecord);
}

void TestRecordJson::renamedNamesCountAtOnce()
{
    const QByteArray domain = R"({"kind":"domain","uid":")" + domainUid1.toString().toUtf8() + "\",";
    const QByteArray office = R"({"kind":"office","uid":")" + officeUid1.toString().toUtf8() + "\",";
    const QByteArray use = R"({"kind":"item","add":{"domain":"财政/采购","subject":[{"office":"财局"}]}})";
    QVERIFY(read(
        ("[" + domain + R"("set":{"name":"财政"}},)" + office + R"("set":{"name":"财局"}},)" + use + "]").constData()));
    const auto oldPath =
        read(("[" + domain + R"("set":{"name":"财政"}},)" + R"({"kind":"item","add":{"domain":"财政\\/预算/采购"}}])")
                 .constData());
    QCOMPARE(oldPath.error().code, ErrorCode::UnknownDomain);
    const auto oldName = read(("[" + office + R"("set":{"name":"财局"}},)"
                               + R"({"kind":"item","add":{"subject":[{"office":"××区财政局"}]}}])")
                                  .constData());
    QCOMPARE(oldName.error().code, ErrorCode::UnknownOffice);
    const QByteArray shortName = R"({"kind":"item","add":{"subject":[{"office":"区财政局"}]}})";
    QVERIFY(read(("[" + office + R"("set":{"name":"财局"}},)" + shortName + "]").constData()));
    const auto removed = read(("[" + office + R"("remove":true},)" + shortName + "]").constData());
    QCOMPARE(removed.error().code, ErrorCode::UnknownOffice);
}

void TestRecordJson::newRecordsStandAtTheEnd()
{
    const auto changed = read(R"([{"kind":"item","add":{"position":17}},{"kind":"item","add":{}},
        {"kind":"item","add":{"position":90000000000}},{"kind":"item","add":{}},{"kind":"office","add":{}}])");
    QVERIFY(changed);
    std::vector<qint64> positions;
    for (const Change &change : changed->changes) {
        if (change.field == item::position)
            positions.push_back(change.value.number());
        QVERIFY(change.field.kind != Kind::Office || change.field.isAlive());
    }
    QCOMPARE(positions, (std::vector<qint64>{17, 1000 + positionStep, 90000000000, 90000000000 + positionStep}));
}

void TestRecordJson::modeWritesTheAttribute()
{
    const QByteArray entry = R"([{"kind":"item","uid":")" + itemUid.toString().toUtf8() + R"(","set":)";
    const auto attributeAfter = [&](const char *first, const char *second = "{}") {
        return after((entry + first + "}," + entry.mid(1) + second + "}]").constData())["attribute"_L1].toString();
    };
    QCOMPARE(attributeAfter(R"({"mode":"主动"})"), u"主动公开"_s);
    QCOMPARE(attributeAfter(R"({"mode":"主动、依申请"})"), u"主动公开、依申请公开"_s);
    QCOMPARE(attributeAfter(R"({"mode":""})"), QString());
    QCOMPARE(attributeAfter(R"({"attribute":"不予公开"})", R"({"mode":null})"), u"不予公开"_s);
    QCOMPARE(attributeAfter(R"({"attribute":"不予公开"})", R"({"mode":"依申请"})"), u"依申请公开"_s);
    QCOMPARE(attributeAfter(R"({"attribute":"不予公开","mode":""})"), u"不予公开"_s);
    QCOMPARE(attributeAfter(R"({"mode":"依申请","attribute":"依申请公开"})"), u"依申请公开"_s);
}

void TestRecordJson::settingsAreAddressedByKey()
{
    const RecordRef title{Kind::Setting, Uid::fromName(u"title")};
    const QJsonObject set = after(R"([{"kind":"setting","key":"title","set":{"value":"目录"}}])", title);
    QCOMPARE(set["key"_L1], u"title"_s);
    QCOMPARE(set["value"_L1], u"目录"_s);
    const QJsonObject added = after(R"([{"kind":"setting","add":{"key":"title","value":"一"}},
        {"kind":"setting","key":"title","set":{"value":"二"}}])",
                                    title);
    QCOMPARE(added["value"_L1], u"二"_s);
    QCOMPARE(read(R"([{"kind":"setting","add":{"key":"a"}}])")->uids.front(), Uid::fromName(u"a"));
    QCOMPARE(read(R"([{"kind":"setting","key":"a","set":{"key":"b"}}])").error().code, ErrorCode::BadValue);
}

void TestRecordJson::aRemovedRecordComesBackWithWhatItHeld()
{
    ChangeSet set;
    set.remove(theItem);
    set.remove({Kind::Office, officeUid1});
    m_catalog.apply(set);
    const QByteArray add = R"({"kind":"item","add":{"uid":")" + itemUid.toString().toUtf8() + R"("}})";
    const QJsonObject back = after(("[" + add + "]").constData());
    QCOMPARE(back["content"_L1], u"甲\n乙"_s);
    QCOMPARE(back["position"_L1].toInteger(), qint64(5) << 32);
    // What names a removed office can be written back as it was listed.
    QCOMPARE(back["subject"_L1][0]["office"_L1], u'<' + officeUid1.toString() + u'>');
    const QByteArray subject = QJsonDocument(back["subject"_L1].toArray()).toJson(QJsonDocument::Compact);
    const QJsonObject same = after(("[" + add + R"(,{"kind":"item","uid":")" + itemUid.toString().toUtf8()
                                    + R"(","set":{"subject":)" + subject + "}}]")
                                       .constData());
    QCOMPARE(same, back);
    const QByteArray office = R"({"kind":"office","add":{"uid":")" + officeUid1.toString().toUtf8() + R"("}})";
    QVERIFY(read(("[" + office + R"(,{"kind":"item","add":{"subject":[{"office":"区财政局"}]}}])").constData()));
}

void TestRecordJson::theExactFormLosesNothing()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    AnyCatalog any(seed);
    MemoryCatalog catalog(fieldsOfAllTypes());
    for (int round = 0; round < 20; ++round) {
        catalog.apply(any.changes(40));
        const auto reader = catalog.reader();
        const Names names = *Names::from(*reader);
        for (const auto &[ref, record] : catalog.at(catalog.head())) {
            const QJsonObject object = recordToJson(reader->fields(), record, names, JsonForm::Exact);
            const QByteArray bytes = QJsonDocument(object).toJson();
            const auto back = recordFromJson(reader->fields(), ref.kind, parsedJson(bytes)->object());
            QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
            QCOMPARE(back->ref, ref);
            for (const FieldInfo &info : reader->fields().of(ref.kind))
                QCOMPARE(back->value(info.field).canonical().toPercentEncoding(),
                         record.value(info.field).canonical().toPercentEncoding());
        }
    }
}

void TestRecordJson::theReadableFormComesBackTheSame()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    AnyCatalog any(seed);
    MemoryCatalog catalog(fieldsOfAllTypes());
    for (int round = 0; round < 10; ++round) {
        catalog.apply(any.changes(40));
        const auto reader = catalog.reader();
        const Names names = *Names::from(*reader);
        QJsonArray changes;
        for (const auto &[ref, record] : catalog.at(catalog.head())) {
            if (!record.isAlive || ref.kind == Kind::Setting)
                continue;
            QJsonObject object = recordToJson(reader->fields(), record, names);
            for (const QString &key : {u"uid"_s, u"path"_s, u"parent"_s})
                object.remove(key);
            changes.append(
                QJsonObject{{u"kind"_s, QString(keyOf(ref.kind))}, {u"uid"_s, ref.uid.toString()}, {u"set"_s, object}});
        }
        const auto read = changesFromJson(changes, *reader, names, [](Kind) -> Result<qint64> { return 0; });
        // References to records that never were are the only thing refused.
        if (!read) {
            QVERIFY2(read.error().code == ErrorCode::NoSuchRecord || read.error().code == ErrorCode::UnknownOffice
                         || read.error().code == ErrorCode::UnknownDomain,
                     qPrintable(read.error().detail));
            continue;
        }
        for (const Change &change : read->changes) {
            const Record record = **reader->find(change.record);
            const FieldInfo &info = reader->fields().info(change.field);
            // Names that several records bear may lead to another one of them: compare what is read.
            QCOMPARE(displayText(info, change.value, names), displayText(info, record.value(change.field), names));
        }
    }
}

QTEST_GUILESS_MAIN(TestRecordJson)
#include "test_recordjson.moc"
