// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "exchange/xlsxform.h"
#include "exchange/xlsxtext.h"
#include "exchange/zipfile.h"
#include "rows.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

Version aVersion()
{
    Version version;
    version.number = 3;
    version.label = u"初稿&改"_s;
    version.stage = u"征求意见稿"_s;
    version.at = QDateTime(QDate(2019, 9, 28), QTime(12, 0), Qt::UTC);
    version.digest = Sha256().add("x").result();
    return version;
}

QJsonObject seenByOracle(const QString &path)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/oracle_xlsx.py"), path});
    if (!python.waitForFinished(120000) || python.exitCode() != 0)
        qWarning() << python.readAllStandardError();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list += value.toString();
    return list;
}

}

class TestXlsxForm : public QObject
{
    Q_OBJECT

private slots:
    void everyCellReadsAsTheFormShowsIt_data();
    void everyCellReadsAsTheFormShowsIt();
    void theHeaderHasTwoRowsGroupedByTheColumns();
    void equalNeighboursOfOneDomainAreMerged();
    void aBlocksLabelTakesRoomOnce();
    void theSameVersionGivesTheSameBytesWithoutAuthors();
    void reviewCopiesCarryACheckCodeAndPublicOnesDoNot();
    void aLongLabelLeavesTheFooterWhole();
    void numbersThatAreTextsAreNotComplainedOf();
    void itemsThatMayNotLeaveAreListed();
    void deeperLevelsAndOtherTiersGetColumns();
    void aTextTooLongForACellIsRefused();
    void longTextsGetSmallerLettersRatherThanBeingCut();
    void aCancelledExportLeavesNothing();
    void verificationNoticesAnotherText();
    void escapesComeBack();
    void aFullDiskIsAnError();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
};

void TestXlsxForm::everyCellReadsAsTheFormShowsIt_data()
{
    QTest::addColumn<int>("domains");
    QTest::addColumn<int>("items");
    QTest::newRow("an empty catalog") << 0 << 0;
    QTest::newRow("one domain") << 1 << 40;
    QTest::newRow("several domains") << 4 << 300;
}

void TestXlsxForm::everyCellReadsAsTheFormShowsIt()
{
    QFETCH(int, domains);
    QFETCH(int, items);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    const MemoryCatalog catalog = RowBuilder(seed).catalog(domains, items);
    const auto reader = catalog.reader();
    const auto report = writeOfficialXlsx(*reader, {.version = aVersion()}, path(u"a.xlsx"_s));
    QVERIFY(report);
    QCOMPARE(report->items, items);
    QVERIFY(verifyXlsx(path(u"a.xlsx"_s), report->sum));

    const QJsonObject seen = seenByOracle(path(u"a.xlsx"_s));
    QCOMPARE(strings(seen["types"_L1]), QStringList{u"s"_s});
    const QJsonObject cells = seen["cells"_L1].toObject();
    QCOMPARE(cells["A1"_L1].toString(), u"主动公开基本目录（征求意见稿）"_s);
    const auto names = Names::from(*reader);
    const std::vector<Column> columns = nationalColumns(reader->fields());
    const QStringList merged = strings(seen["merged"_L1]);
    int row = 5;
    qint64 serial = 0;
    std::optional<Uid> domain;
    std::vector<QString> above(columns.size());
    const auto formed = releasable(*reader, {}, {}, *names, {});
    QVERIFY(reader->each(Kind::Item, [&](const Record &record) {
        const Uid own = record.value(item::domain).uid();
        if (formed->hasManyDomains && (!domain || *domain != own)) {
            const QString band = names->domainPath(own);
            [&] { QCOMPARE(cells[u"A%1"_s.arg(row)].toString(), band.isEmpty() ? noDomainName.toString() : band); }();
            ++row;
        }
        domain = own;
        ++serial;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QString place = QChar(u'A' + int(i)) + QString::number(row);
            const QString wanted = cellText(reader->fields(), columns[i], record, *names, serial);
            const QString found = cells[place].toString();
            const bool isLevel = columns[i].field == item::level1 || columns[i].field == item::level2;
            if (isLevel && columns[i].role == ColumnRole::Text && found.isEmpty() && !wanted.isEmpty())
                [&] { QCOMPARE(above[i], wanted); }();
            else
                [&] { QCOMPARE(found, wanted); }();
            above[i] = wanted;
        }
        ++row;
        return !QTest::currentTestFailed();
    }) || QTest::currentTestFailed());
    QVERIFY(!merged.isEmpty());
}

void TestXlsxForm::theHeaderHasTwoRowsGroupedByTheColumns()
{
    MemoryCatalog catalog;
    setSetting(catalog, u"title"_s, u"莱芜区2019年主动公开基本目录"_s);
    setSetting(catalog, u"office"_s, u"莱芜区人民政府办公室"_s);
    setSetting(catalog, u"tier_names"_s, u"县级=区级、乡级=镇（街道）级"_s);
    addItem(catalog, {{item::level1, Value(u"招生管理"_s)}, {item::code, Value(u"0505"_s)}});
    const auto report = writeOfficialXlsx(*catalog.reader(), {.version = aVersion()}, path(u"b.xlsx"_s));
    QVERIFY(report);
    const QJsonObject seen = seenByOracle(path(u"b.xlsx"_s));
    const QJsonObject cells = seen["cells"_L1].toObject();
    QCOMPARE(cells["A1"_L1].toString(), u"莱芜区2019年主动公开基本目录（征求意见稿）"_s);
    QCOMPARE(cells["A2"_L1].toString(), u"编制单位：莱芜区人民政府办公室"_s);
    QVERIFY(cells["H2"_L1].toString() == u"2019年9月28日");
    QCOMPARE(cells["A3"_L1].toString(), u"序号"_s);
    QCOMPARE(cells["B3"_L1].toString(), u"公开事项"_s);
    QCOMPARE(cells["B4"_L1].toString(), u"一级事项"_s);
    QCOMPARE(cells["C4"_L1].toString(), u"二级事项"_s);
    QCOMPARE(cells["M4"_L1].toString(), u"区级"_s);
    QCOMPARE(cells["N4"_L1].toString(), u"镇（街道）级"_s);
    const QStringList merged = strings(seen["merged"_L1]);
    for (const QString &range :
         {u"A1:N1"_s, u"A3:A4"_s, u"B3:C3"_s, u"D3:D4"_s, u"H3:H4"_s, u"I3:J3"_s, u"K3:L3"_s, u"M3:N3"_s})
        QVERIFY2(merged.contains(range), qPrintable(range));
    QCOMPARE(seen["titles"_L1].toString().remove(u'$'), u"3:4"_s);
    QCOMPARE(seen["paper"_L1].toString(), u"8"_s);
    QCOMPARE(seen["orientation"_L1].toString(), u"landscape"_s);
    QVERIFY(seen["fitToPage"_L1].toBool());
    QCOMPARE(seen["fitToHeight"_L1].toInt(), 0);
    QVERIFY(seen["fitToWidth"_L1].isNull() || seen["fitToWidth"_L1].toInt() == 1);
    QCOMPARE(strings(seen["fonts"_L1]), (QStringList{u"宋体"_s, u"方正小标宋简体"_s, u"黑体"_s}));
}

void TestXlsxForm::equalNeighboursOfOneDomainAreMerged()
{
    MemoryCatalog catalog;
    const Uid domains[] = {Uid::fromName(u"甲"), Uid::fromName(u"乙")};
    ChangeSet changes;
    changes.add({Kind::Domain, domains[0]}, {{domain::name, Value(u"甲"_s)}, {domain::position, Value(qint64(1))}});
    changes.add({Kind::Domain, domains[1]}, {{domain::name, Value(u"乙"_s)}, {domain::position, Value(qint64(2))}});
    catalog.apply(changes);
    const auto add = [&](int at, int where, const QString &one, const QString &two) {
        addItem(catalog, {{item::position, Value(qint64(at))},
                          {item::domain, Value(domains[where])},
                          {item::level1, Value(one)},
                          {item::level2, Value(two)}});
    };
    add(1, 0, u"一"_s, u"甲"_s);
    add(2, 0, u"一"_s, u"甲"_s);
    add(3, 0, u"一"_s, u"乙"_s);
    add(4, 0, u"二"_s, u"乙"_s);
    add(5, 0, QString(), u"乙"_s);
    add(6, 0, QString(), u"乙"_s);
    add(7, 1, u"一"_s, u"丙"_s);
    for (int i = 0; i < 60; ++i)
        add(8 + i, 1, u"一"_s, u"丙%1"_s.arg(i));
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {}, path(u"c.xlsx"_s)));
    const QJsonObject seen = seenByOracle(path(u"c.xlsx"_s));
    QStringList merged = strings(seen["merged"_L1]);
    merged.removeIf([](const QString &range) { return range.at(0) != u'B' && range.at(0) != u'C'; });
    // Rows 5 and 12 are bands; no block is taller than 50 rows.
    QCOMPARE(merged, (QStringList{u"B13:B62"_s, u"B3:C3"_s, u"B63:B73"_s, u"B6:B8"_s, u"C6:C7"_s}));
    const QJsonObject cells = seen["cells"_L1].toObject();
    QCOMPARE(cells["A5"_L1].toString(), u"甲"_s);
    QCOMPARE(cells["A12"_L1].toString(), u"乙"_s);
    QCOMPARE(cells["B63"_L1].toString(), u"一"_s);
    QVERIFY(!cells.contains("B14"_L1));
}

void TestXlsxForm::aBlocksLabelTakesRoomOnce()
{
    MemoryCatalog catalog;
    for (int i = 0; i < 3; ++i)
        addItem(catalog, {{item::position, Value(qint64(i))}, {item::level1, Value(QString(60, u'长'))}});
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {}, path(u"m.xlsx"_s)));
    const QJsonObject heights = seenByOracle(path(u"m.xlsx"_s))["heights"_L1].toObject();
    QVERIFY(heights["5"_L1].toDouble() > 60);
    QVERIFY(heights["6"_L1].toDouble() < 30);
    QVERIFY(heights["7"_L1].toDouble() < 30);
}

void TestXlsxForm::theSameVersionGivesTheSameBytesWithoutAuthors()
{
    const MemoryCatalog catalog = RowBuilder(7).catalog(3, 50);
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {.version = aVersion()}, path(u"d1.xlsx"_s)));
    QTest::qWait(1100); // the clock's next second
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {.version = aVersion()}, path(u"d2.xlsx"_s)));
    QVERIFY(bytesOf(path(u"d1.xlsx"_s)) == bytesOf(path(u"d2.xlsx"_s)));
    const QJsonObject seen = seenByOracle(path(u"d1.xlsx"_s));
    QVERIFY(seen["creator"_L1].toString().isEmpty());
    QVERIFY(seen["lastModifiedBy"_L1].toString().isEmpty());
    QCOMPARE(seen["created"_L1].toString(), u"2019-09-28 12:00:00"_s);
    QCOMPARE(seen["modified"_L1].toString(), u"2019-09-28 12:00:00"_s);
}

void TestXlsxForm::reviewCopiesCarryACheckCodeAndPublicOnesDoNot()
{
    const MemoryCatalog catalog = RowBuilder(8).catalog(1, 2);
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {.version = aVersion()}, path(u"e1.xlsx"_s)));
    const QString review = seenByOracle(path(u"e1.xlsx"_s))["footer"_L1].toString();
    QVERIFY2(review.contains(u"第3版"), qPrintable(review));
    QVERIFY2(review.contains(checkCode(aVersion().digest)), qPrintable(review));
    QVERIFY(writeOfficialXlsx(*catalog.reader(),
                              {.rule = {Purpose::Public, true}, .selection = {}, .version = aVersion()},
                              path(u"e2.xlsx"_s)));
    const QString open = seenByOracle(path(u"e2.xlsx"_s))["footer"_L1].toString();
    QVERIFY2(!open.contains(checkCode(aVersion().digest)), qPrintable(open));
    QVERIFY2(open.contains(u'第') && open.contains(u'页'), qPrintable(open));
}

void TestXlsxForm::aLongLabelLeavesTheFooterWhole()
{
    const MemoryCatalog catalog = RowBuilder(8).catalog(1, 2);
    Version version = aVersion();
    for (const QString &label : {QString(300, u'长'), QString(300, u'&'), u"𠮷"_s.repeated(200), u"一\n二"_s}) {
        version.label = label;
        const QString name = path(u"l%1.xlsx"_s.arg(label.size()));
        QVERIFY(writeOfficialXlsx(*catalog.reader(), {.version = version}, name));
        const QString footer = seenByOracle(name)["footer"_L1].toString();
        QVERIFY2(footer.contains(u"第3版") && footer.contains(u"页 共") && footer.contains(u"校验码"),
                 qPrintable(footer));
        QVERIFY2(footer.size() < 200, qPrintable(footer));
    }
}

void TestXlsxForm::numbersThatAreTextsAreNotComplainedOf()
{
    const MemoryCatalog catalog = RowBuilder(8).catalog(1, 2);
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {}, path(u"n.xlsx"_s)));
    const auto zip = ZipReader::open(path(u"n.xlsx"_s));
    QVERIFY(zip);
    const auto sheet = zip->read(u"xl/worksheets/sheet1.xml"_s, 1 << 20);
    QVERIFY(sheet);
    QVERIFY(sheet->contains("<ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/>"));
}

void TestXlsxForm::itemsThatMayNotLeaveAreListed()
{
    MemoryCatalog catalog;
    addItem(catalog, {{item::level1, Value(u"公开的"_s)}, {item::state, Value(u"审定"_s)}});
    const RecordRef withheld =
        addItem(catalog, {{item::level1, Value(u"机密"_s)}, {item::attribute, Value(u"不予公开"_s)}});
    const RecordRef retired = addItem(catalog, {{item::level1, Value(u"取消的"_s)}, {item::state, Value(u"取消"_s)}});
    const RecordRef draft =
        addItem(catalog, {{item::level1, Value(u"草拟的"_s)}, {item::remarks, Value(u"机密备注"_s)}});
    const auto review = writeOfficialXlsx(*catalog.reader(), {}, path(u"f1.xlsx"_s));
    QVERIFY(review);
    QCOMPARE(review->items, 2);
    QCOMPARE(review->leftOut.size(), 2U);
    QVERIFY(std::ranges::find(review->leftOut, LeftOut{withheld.uid, LeftOutWhy::Withheld}) != review->leftOut.end());
    QVERIFY(std::ranges::find(review->leftOut, LeftOut{retired.uid, LeftOutWhy::Retired}) != review->leftOut.end());
    const auto open = writeOfficialXlsx(*catalog.reader(), {.rule = {Purpose::Public, false}}, path(u"f2.xlsx"_s));
    QVERIFY(open);
    QCOMPARE(open->items, 1);
    QVERIFY(std::ranges::find(open->leftOut, LeftOut{draft.uid, LeftOutWhy::NotApproved}) != open->leftOut.end());
    const QByteArray seen = QJsonDocument(seenByOracle(path(u"f1.xlsx"_s))).toJson();
    QVERIFY(!seen.contains("机密"));
    QVERIFY(!seen.contains("取消的"));
}

void TestXlsxForm::deeperLevelsAndOtherTiersGetColumns()
{
    MemoryCatalog catalog;
    addItem(catalog, {{item::level1, Value(u"一"_s)},
                      {item::level3, Value(u"三"_s)},
                      {item::tiers, termsValue({u"市级"_s, u"本地级"_s}, nullptr)}});
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {}, path(u"g.xlsx"_s)));
    const QJsonObject cells = seenByOracle(path(u"g.xlsx"_s))["cells"_L1].toObject();
    QCOMPARE(cells["D4"_L1].toString(), u"三级事项"_s);
    QCOMPARE(cells["D5"_L1].toString(), u"三"_s);
    QCOMPARE(cells["N4"_L1].toString(), u"市级"_s);
    QCOMPARE(cells["N5"_L1].toString(), u"√"_s);
    QCOMPARE(cells["O4"_L1].toString(), u"县级"_s);
    QCOMPARE(cells["Q4"_L1].toString(), u"本地级"_s);
    QCOMPARE(cells["Q5"_L1].toString(), u"√"_s);
}

void TestXlsxForm::aTextTooLongForACellIsRefused()
{
    MemoryCatalog catalog;
    addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::content, Value(QString(32768, u'长'))}});
    const auto report = writeOfficialXlsx(*catalog.reader(), {}, path(u"h.xlsx"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::TooLarge);
    // Which item, by its number and name: the row of a sheet that nobody has seen helps nobody.
    QCOMPARE(report.error().detail, u"1 · 招生 · 公开内容（要素）"_s);
    QCOMPARE(report.error().row, 0);
    QVERIFY(!QFile::exists(path(u"h.xlsx"_s)));
}

void TestXlsxForm::longTextsGetSmallerLettersRatherThanBeingCut()
{
    MemoryCatalog catalog;
    addItem(catalog, {{item::position, Value(qint64(1))}, {item::content, Value(QString(60, u'短'))}});
    addItem(catalog, {{item::position, Value(qint64(2))}, {item::content, Value(QString(900, u'长'))}});
    QVERIFY(writeOfficialXlsx(*catalog.reader(), {}, path(u"i.xlsx"_s)));
    const QJsonObject heights = seenByOracle(path(u"i.xlsx"_s))["heights"_L1].toObject();
    QVERIFY(heights["5"_L1].toDouble() >= 3 * 13.5);
    QVERIFY(heights["5"_L1].toDouble() < 5 * 13.5);
    QVERIFY(heights["6"_L1].toDouble() > 300);
    QVERIFY(heights["6"_L1].toDouble() <= 409.5);
}

void TestXlsxForm::aCancelledExportLeavesNothing()
{
    const MemoryCatalog catalog = RowBuilder(9).catalog(2, 400);
    std::stop_source source;
    source.request_stop();
    const auto report =
        writeOfficialXlsx(*catalog.reader(), {}, path(u"j.xlsx"_s), {.stop = source.get_token(), .report = {}});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path(u"j.xlsx"_s)));
}

void TestXlsxForm::verificationNoticesAnotherText()
{
    const MemoryCatalog one = RowBuilder(10).catalog(1, 20);
    const MemoryCatalog other = RowBuilder(11).catalog(1, 20);
    const auto first = writeOfficialXlsx(*one.reader(), {}, path(u"k1.xlsx"_s));
    const auto second = writeOfficialXlsx(*other.reader(), {}, path(u"k2.xlsx"_s));
    QVERIFY(first && second);
    QVERIFY(verifyXlsx(path(u"k1.xlsx"_s), first->sum));
    const Outcome wrong = verifyXlsx(path(u"k2.xlsx"_s), first->sum);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::WrongDigest);
}

void TestXlsxForm::escapesComeBack()
{
    for (const QString &text :
         {u"_x000D_"_s, u"_x005F_x000D_"_s, u"a_x_b"_s, u"_xZZZZ_"_s, u"\uFFFE"_s, u"__x0041__x0042_"_s}) {
        QByteArray utf8 = cellUtf8(text);
        decodeCellEscapes(utf8);
        QCOMPARE(QString::fromUtf8(utf8), text);
    }
    QByteArray carriageReturn = "a_x000D_b";
    decodeCellEscapes(carriageReturn);
    QCOMPARE(carriageReturn, QByteArray("a\rb"));
}

void TestXlsxForm::aFullDiskIsAnError()
{
    const MemoryCatalog catalog = RowBuilder(12).catalog(1, 20);
    const auto report = writeOfficialXlsx(*catalog.reader(), {}, u"/dev/full"_s);
    QVERIFY(!report);
    const auto missing = writeOfficialXlsx(*catalog.reader(), {}, path(u"no/such/folder.xlsx"_s));
    QVERIFY(!missing);
}

QTEST_GUILESS_MAIN(TestXlsxForm)
#include "test_xlsxform.moc"
