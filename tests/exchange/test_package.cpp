// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/anycatalog.h"

#include "base/json.h"
#include "catalog/itemfields.h"
#include "exchange/package.h"
#include "exchange/zipfile.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

const Version version{.number = 2,
                      .label = u"第二版"_s,
                      .reason = u"日常核对更正"_s,
                      .stage = u"审定稿"_s,
                      .author = u"张三"_s,
                      .at = QDateTime(QDate(2019, 9, 28), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600),
                      .seq = {},
                      .items = 3,
                      .digest = *Digest::fromString(QString(64, u'a'))};

/// The live content at a state: what a version freezes.
std::map<RecordRef, std::vector<Value>> contentAt(const MemoryCatalog &catalog, Seq seq, const Fields &fields)
{
    std::map<RecordRef, std::vector<Value>> content;
    for (const auto &[ref, record] : catalog.at(seq)) {
        if (record.isAlive && isContent(record)) {
            for (const FieldInfo &info : fields.of(ref.kind))
                content[ref].push_back(record.value(info.field));
        }
    }
    return content;
}

std::vector<FieldChange> changesBetween(const MemoryCatalog &catalog, Seq a, Seq b, const Fields &fields)
{
    std::vector<FieldChange> changes;
    for (const auto &[ref, after] : catalog.at(b)) {
        const auto it = catalog.at(a).find(ref);
        const Record nothing{.ref = ref, .isAlive = false, .values = {}};
        const Record &before = it == catalog.at(a).end() ? nothing : it->second;
        if (before.isAlive != after.isAlive)
            changes.push_back({ref, aliveOf(ref.kind), Value(qint64(before.isAlive)), Value(qint64(after.isAlive))});
        for (const FieldInfo &info : fields.of(ref.kind)) {
            if (before.value(info.field) != after.value(info.field))
                changes.push_back({ref, info.field, before.value(info.field), after.value(info.field)});
        }
    }
    return changes;
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.sliced(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestPackage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(Reader &reader, const std::vector<FieldChange> &changes, const QString &name = u"p.zip"_s)
    {
        const QString path = m_dir.filePath(name);
        const PackageRequest request{.catalog = Uid::fromName(u"catalog"),
                                     .version = version,
                                     .baseNumber = 1,
                                     .baseDigest = *Digest::fromString(QString(64, u'b')),
                                     .changes = changes,
                                     .writeSheet = [](const QString &sheet) -> Outcome {
                                         OutputFile out(sheet);
                                         if (auto written = out.write("sheet"); !written)
                                             return written;
                                         return out.finish();
                                     }};
        const auto written = writePackage(reader, request, path);
        return written ? path : QString();
    }
    /// A small package with some parts replaced or added; the manifest is made to fit when `fits`.
    QString forged(const std::map<QString, QByteArray> &parts, bool fits);

private slots:
    void applyingTheDeltaGivesExactlyTheVersion();
    void theCatalogInsideIsTheVersion();
    void theSameVersionGivesTheSameBytes();
    void whatTheManifestSaysIsRead();
    void damagedOrForeignPackagesAreRefused_data();
    void damagedOrForeignPackagesAreRefused();
    void aHostilePackageCostsLittle();
    void cancellingStops();
    void jsonReadsBackWhole();
    void aPublicDocumentHoldsNothingInternal();
};

void TestPackage::applyingTheDeltaGivesExactlyTheVersion()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    AnyCatalog any(seed);
    QRandomGenerator random(seed);
    const Fields &fields = fieldsOfAllTypes();
    for (int round = 0; round < 25; ++round) {
        MemoryCatalog giver(fields);
        giver.apply(any.changes(random.bounded(60)));
        const Seq base = giver.head();
        MemoryCatalog receiver = giver;
        for (int i = 0; i < 3; ++i)
            giver.apply(any.changes(random.bounded(1, 25)));
        // What the receiver's removed records still hold is its own affair, and must not shine through.
        ChangeSet hidden;
        for (const auto &[ref, record] : receiver.at(receiver.head())) {
            if (!record.isAlive && ref.kind != Kind::Setting)
                hidden.set(ref, fields.of(ref.kind).front().field, any.value(fields.of(ref.kind).front()));
        }
        receiver.apply(hidden);

        const auto reader = giver.reader();
        const QString path = write(*reader, changesBetween(giver, base, giver.head(), fields));
        QVERIFY(!path.isEmpty());
        const auto package = readPackage(path, fields);
        QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
        ChangeSet delta;
        delta.changes = package->delta;
        receiver.apply(delta);
        QVERIFY(contentAt(receiver, receiver.head(), fields) == contentAt(giver, giver.head(), fields));
    }
}

void TestPackage::theCatalogInsideIsTheVersion()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    AnyCatalog any(seed);
    const Fields &fields = fieldsOfAllTypes();
    MemoryCatalog catalog(fields);
    for (int round = 0; round < 5; ++round) {
        catalog.apply(any.changes(60));
        const auto reader = catalog.reader();
        const auto inside = PackageReader::open(write(*reader, {}), fields);
        QVERIFY2(inside, inside ? "" : qPrintable(inside.error().detail));
        const auto content = contentAt(catalog, catalog.head(), fields);
        std::size_t found = 0;
        for (const Kind kind : allKinds()) {
            std::vector<RecordRef> order;
            QVERIFY((*inside)->each(kind, [&](const Record &record) {
                order.push_back(record.ref);
                std::vector<Value> values;
                for (const FieldInfo &info : fields.of(kind))
                    values.push_back(record.value(info.field));
                found += content.contains(record.ref) && content.at(record.ref) == values ? 1 : 0;
                return true;
            }));
            std::vector<RecordRef> expected;
            QVERIFY(reader->each(kind, [&](const Record &record) {
                if (content.contains(record.ref))
                    expected.push_back(record.ref);
                return true;
            }));
            QVERIFY(order == expected);
            const auto ids = (*inside)->order(kind);
            QCOMPARE((*inside)->records(kind, *ids)->size(), expected.size());
            for (const RecordRef &ref : expected)
                QCOMPARE((**(*inside)->find(ref)).ref, ref);
        }
        QCOMPARE(found, content.size());
    }
}

void TestPackage::theSameVersionGivesTheSameBytes()
{
    AnyCatalog any(5);
    MemoryCatalog catalog(fieldsOfAllTypes());
    catalog.apply(any.changes(50));
    const auto changes = changesBetween(catalog, Seq{0}, catalog.head(), fieldsOfAllTypes());
    const QByteArray first = bytesOf(write(*catalog.reader(), changes, u"1.zip"_s));
    auto shuffled = changes;
    std::ranges::reverse(shuffled);
    const QByteArray second = bytesOf(write(*catalog.reader(), shuffled, u"2.zip"_s));
    QVERIFY(!first.isEmpty());
    QVERIFY(first == second);
}

void TestPackage::whatTheManifestSaysIsRead()
{
    MemoryCatalog catalog(fieldsOfAllTypes());
    ChangeSet set;
    set.add({Kind::Setting, Uid::fromName(u"title")},
            {{setting::key, Value(u"title"_s)}, {setting::value, Value(u"目录"_s)}});
    catalog.apply(set);
    const auto package = readPackage(write(*catalog.reader(), {}), fieldsOfAllTypes());
    QVERIFY(package);
    QCOMPARE(package->title, u"目录"_s);
    QCOMPARE(package->catalog, Uid::fromName(u"catalog"));
    QVERIFY(package->version == version);
    QCOMPARE(package->baseNumber, 1);
    QCOMPARE(package->baseDigest.toString(), QString(64, u'b'));
    QVERIFY(package->delta.empty());
}

QString TestPackage::forged(const std::map<QString, QByteArray> &parts, bool fits)
{
    MemoryCatalog catalog;
    const QString good = write(*catalog.reader(), {}, u"good.zip"_s);
    const auto zip = ZipReader::open(good);
    std::map<QString, QByteArray> all;
    for (const ZipEntry &entry : zip->entries())
        all[entry.name] = *zip->read(entry.name, 1 << 20);
    for (const auto &[name, bytes] : parts)
        all[name] = bytes;
    if (fits) {
        QJsonObject manifest = parsedJson(all[u"manifest.json"_s])->object();
        QJsonArray list;
        for (const QString &name : {u"catalog.json"_s, u"catalog.xlsx"_s, u"delta.json"_s}) {
            list.append(QJsonObject{{u"name"_s, name},
                                    {u"size"_s, all[name].size()},
                                    {u"sha256"_s, Sha256().add(all[name]).result().toString()}});
        }
        manifest.insert("parts"_L1, list);
        all[u"manifest.json"_s] = QJsonDocument(manifest).toJson();
    }
    const QString path = m_dir.filePath(u"forged.zip"_s);
    ZipWriter writer(path, version.at);
    for (const auto &[name, bytes] : all) {
        if (!bytes.isNull())
            (void)writer.add(name, bytes);
    }
    (void)writer.finish();
    return path;
}

void TestPackage::damagedOrForeignPackagesAreRefused_data()
{
    using enum ErrorCode;
    using Parts = std::map<QString, QByteArray>;
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *title, const QString &name, const QByteArray &bytes, bool fits, ErrorCode code,
                        const QString &detail) {
        QTest::newRow(title) << Parts{{name, bytes}} << fits << code << detail;
    };
    const QByteArray head = R"({"format":"gkml-delta","format_version":1,"changes":[)";
    const QByteArray uid = R"("uid":"0123456789abcdef0123456789abcdef")";
    const QString delta = u"delta.json"_s;
    const QString catalog = u"catalog.json"_s;
    row("another spreadsheet", u"catalog.xlsx"_s, "other", false, WrongDigest, u"catalog.xlsx"_s);
    row("another delta of the same size", delta, QByteArray(10, ' '), false, WrongDigest, delta);
    row("a surplus entry", u"run.sh"_s, "x", false, Malformed, u"run.sh"_s);
    row("a part less", u"catalog.xlsx"_s, {}, false, Malformed, u"catalog.xlsx"_s);
    row("no manifest", u"manifest.json"_s, {}, false, UnknownFormat, u"manifest.json"_s);
    row("another manifest", u"manifest.json"_s, "{}", false, UnknownFormat, u"format"_s);
    row("a later format", u"manifest.json"_s, R"({"format":"gkml-package","format_version":2})", false, NewerFile,
        u"2"_s);
    row("a manifest that is no JSON", u"manifest.json"_s, "{", false, Malformed, u"json"_s);
    row("deep JSON", u"manifest.json"_s, QByteArray(100, '['), false, TooLarge, u"depth"_s);
    row("a delta of another format", delta, R"({"changes":[]})", true, Malformed, delta);
    row("a delta without changes", delta, R"({"format":"gkml-delta"})", true, Malformed, u"changes"_s);
    row("a delta of another version", delta, head + "]}", true, WrongDigest, u"manifest.json"_s);
    row("an unknown kind", delta, head + R"({"kind":"x",)" + uid + "}]}", true, Malformed, u"kind"_s);
    row("an unknown field", delta, head + R"({"kind":"item",)" + uid + R"(,"set":{"x":1}}]})", true, Malformed, u"x"_s);
    row("a bad value", delta, head + R"({"kind":"item",)" + uid + R"(,"set":{"stages":["x"]}}]})", true, Malformed,
        u"stages"_s);
    row("an unknown member", delta, head + R"({"kind":"item",)" + uid + R"(,"then":1}]})", true, Malformed, u"then"_s);
    row("a path for a uid", delta, head + R"({"kind":"item",)" + uid + R"(,"set":{"domain":"x"}}]})", true, Malformed,
        u"domain"_s);
}

void TestPackage::aHostilePackageCostsLittle()
{
    // 60 MB of JSON in small records whose packing looks honest.
    QByteArray catalog = R"({"format":"gkml-catalog","format_version":1,"items":[)";
    QRandomGenerator random(1);
    for (int i = 0; i < 700'000; ++i)
        catalog += (i > 0 ? "," : "") + QByteArray(R"({"uid":")")
                   + QByteArray::number(random.generate64(), 16).rightJustified(32, '0') + R"(","content":"x"})";
    catalog += "]}";
    const QString path = forged({{u"catalog.json"_s, catalog}}, true);
    catalog.clear();
    malloc_trim(0);
    const qint64 before = residentKilobytes();
    const auto reader = PackageReader::open(path);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
    qint64 items = 0;
    QVERIFY((*reader)->each(Kind::Item, [&items](const Record &) { return ++items > 0; }));
    QCOMPARE(items, 700'000);
    const qint64 most = residentKilobytes() - before;
    qInfo("%lld kB", most);
    QVERIFY(most < 200 << 10);
}

void TestPackage::damagedOrForeignPackagesAreRefused()
{
    using Parts = std::map<QString, QByteArray>;
    QFETCH(Parts, parts);
    QFETCH(bool, fits);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const QString path = forged(parts, fits);
    const auto package = readPackage(path);
    QVERIFY(!package);
    QCOMPARE(package.error().code, code);
    QCOMPARE(package.error().detail, detail);
    QCOMPARE(package.error().path, path);
    QVERIFY(readPackage(m_dir.filePath(u"good.zip"_s)));
}

void TestPackage::cancellingStops()
{
    AnyCatalog any(3);
    MemoryCatalog catalog(fieldsOfAllTypes());
    catalog.apply(any.changes(50));
    std::stop_source stop;
    stop.request_stop();
    const auto written = writeJson(*catalog.reader(), {}, [](QByteArrayView) -> Outcome { return Done{}; },
                                   {.stop = stop.get_token(), .report = {}});
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    const auto full =
        writeJson(*catalog.reader(), {}, [](QByteArrayView) -> Outcome { return Error{.code = ErrorCode::Full}; });
    QCOMPARE(full.error().code, ErrorCode::Full);
}

void TestPackage::jsonReadsBackWhole()
{
    AnyCatalog any(4);
    MemoryCatalog catalog(fieldsOfAllTypes());
    catalog.apply(any.changes(200));
    const QString path = m_dir.filePath(u"c.json"_s);
    OutputFile out(path);
    const auto report = writeJson(*catalog.reader(), {.catalog = Uid::fromName(u"c"), .version = version}, out.sink());
    QVERIFY(report && out.finish());
    QVERIFY(report->items > 10);
    QVERIFY(verifyJson(path, report->items));
    QCOMPARE(verifyJson(path, report->items + 1).error().code, ErrorCode::WrongDigest);
    const QByteArray bytes = bytesOf(path);
    const auto document = parsedJson(bytes);
    QVERIFY(document);
    QCOMPARE((*document)["items"_L1].toArray().size(), report->items);
    QCOMPARE((*document)["version"_L1]["number"_L1].toInt(), 2);

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.chopped(3));
    file.close();
    QCOMPARE(verifyJson(path, report->items).error().code, ErrorCode::Malformed);
}

void TestPackage::aPublicDocumentHoldsNothingInternal()
{
    MemoryCatalog catalog;
    ChangeSet set;
    const auto item = [&set](const char *name, const QString &attribute, const QString &state) {
        set.add({Kind::Item, Uid::fromName(QString::fromLatin1(name))},
                {{item::content, Value(u"内容-"_s + QString::fromLatin1(name))},
                 {item::attribute, Value(attribute)},
                 {item::state, Value(state)},
                 {item::remarks, Value(u"内部备注"_s)},
                 {item::phone, Value(u"13800000000"_s)},
                 {item::withheldReason, Value(u"内部理由"_s)}});
    };
    item("open", u"主动公开"_s, u"审定"_s);
    item("secret", u"不予公开"_s, u"审定"_s);
    item("gone", u"主动公开"_s, u"取消"_s);
    item("draft", u"主动公开"_s, u"拟稿"_s);
    set.add({Kind::Setting, Uid::fromName(u"view")},
            {{setting::key, Value(u"view_1"_s)}, {setting::value, Value(u"视图"_s)}});
    set.add({Kind::Opinion, Uid::fromName(u"opinion")}, {{opinion::proposal, Value(u"意见-秘密"_s)}});
    set.add({Kind::Note, Uid::fromName(u"note")},
            {{note::item, Value(Uid::fromName(u"open"))}, {note::text, Value(u"批注-秘密"_s)}});
    // Of the registers only what an item that leaves names, and of that nothing about the work behind it.
    const auto task = [&set](const char *name, const QString &work) {
        const RecordRef ref{Kind::Task, Uid::fromName(QString::fromLatin1(name))};
        set.add(ref, {{task::work, Value(work)}});
        for (const char *key : {"measures", "progress", "evidence", "note"})
            set.set(ref, Fields::standard().find(Kind::Task, QLatin1StringView(key))->field, Value(u"内部-进展"_s));
    };
    task("named", u"任务-提到"_s);
    task("other", u"任务-未提"_s);
    const Uid above = Uid::fromName(u"above");
    const Uid below = Uid::fromName(u"below");
    set.add({Kind::Domain, above}, {{domain::name, Value(u"领域-上级"_s)}});
    set.add({Kind::Domain, below}, {{domain::name, Value(u"领域-提到"_s)}, {domain::parent, Value(above)}});
    set.add({Kind::Domain, Uid::fromName(u"idle")}, {{domain::name, Value(u"领域-未提"_s)}});
    const RecordRef open{Kind::Item, Uid::fromName(u"open")};
    set.set(open, item::domain, Value(below));
    set.set(open, item::tasks, uidsValue({Uid::fromName(u"named")}));
    set.set({Kind::Item, Uid::fromName(u"secret")}, item::tasks, uidsValue({Uid::fromName(u"other")}));
    catalog.apply(set);
    QByteArray bytes;
    const ByteSink sink = [&bytes](QByteArrayView piece) -> Outcome {
        bytes += piece;
        return Done{};
    };
    JsonRequest request{
        .catalog = Uid::fromName(u"c"), .version = version, .rule = {Purpose::Public, false}, .selection = {}};
    const auto report = writeJson(*catalog.reader(), request, sink);
    QVERIFY(report);
    QCOMPARE(report->items, 1);
    QCOMPARE(report->leftOut.size(), 3U);
    const QByteArray uid = request.catalog.toString().toLatin1();
    for (const char *inside :
         {"内部", "13800000000", "uid", "position", "视图", "内容-secret", "内容-gone", "内容-draft", "意见", "opinion",
          "批注", "notes", "张三", "日常核对更正", "digest", uid.constData()})
        QVERIFY2(!bytes.contains(inside), inside);
    for (const char *inside : {"任务-未提", "领域-未提"})
        QVERIFY2(!bytes.contains(inside), inside);
    for (const char *inside : {"内容-open", "领域-提到", "领域-上级"})
        QVERIFY2(bytes.contains(inside), inside);
    bytes.clear();
    request.rule.purpose = Purpose::Review;
    QVERIFY(writeJson(*catalog.reader(), request, sink));
    for (const char *inside : {"内部", "13800000000", "意见", "opinion", "批注", "notes", "张三", uid.constData()})
        QVERIFY2(!bytes.contains(inside), inside);
    QVERIFY(bytes.contains("digest"));
    bytes.clear();
    QCOMPARE(writeJson(*catalog.reader(), {.fields = {u"content"_s}}, sink)->items, 4);
    QVERIFY(bytes.contains("内容-secret") && !bytes.contains("内部备注"));
    QVERIFY(bytes.contains("意见-秘密") && bytes.contains("批注-秘密")); // an internal document is whole
    bytes.clear();
    QVERIFY(writeJson(*catalog.reader(), {.form = JsonForm::Exact}, sink));
    QVERIFY(!bytes.contains("opinion") && !bytes.contains("批注")); // what a package carries
}

QTEST_GUILESS_MAIN(TestPackage)
#include "test_package.moc"
