// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/anycatalog.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/csvexport.h"
#include "exchange/tablesource.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

using Rows = std::vector<std::vector<QString>>;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestCsv : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"a.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return path;
    }
    Result<Rows> read(const QByteArray &bytes, const Limits &limits = {})
    {
        Rows rows;
        const auto facts = readCsv(
            file(bytes),
            [&rows](qint64, std::vector<QString> row) {
                rows.push_back(std::move(row));
                return true;
            },
            limits);
        return facts ? Result<Rows>(rows) : Result<Rows>(facts.error());
    }
    QByteArray written(CsvEncoding encoding, const Rows &rows)
    {
        QByteArray bytes;
        CsvWriter writer(encoding, [&bytes](QByteArrayView piece) -> Outcome {
            bytes += piece;
            return Done{};
        });
        for (const auto &row : rows) {
            if (!writer.write(row))
                return {};
        }
        return bytes;
    }

private slots:
    void readingGivesBackWhatWasWritten_data();
    void readingGivesBackWhatWasWritten();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void foreignFilesAreRead_data();
    void foreignFilesAreRead();
    void theEncodingIsRecognised_data();
    void theEncodingIsRecognised();
    void theSeparatorIsRecognised();
    void whatCannotBeReadIsRefused();
    void aTableThatWouldFillTheMemoryIsRefused_data();
    void aTableThatWouldFillTheMemoryIsRefused();
    void gb18030HoldsEveryCharacter();
    void whatTheEncodingLacksIsNamed();
    void anExportReadsBackTheSame_data();
    void anExportReadsBackTheSame();
    void internalColumnsStayInside();
};

void TestCsv::readingGivesBackWhatWasWritten_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::newRow("UTF-8") << CsvEncoding::Utf8;
    QTest::newRow("GB18030") << CsvEncoding::Gb18030;
}

void TestCsv::readingGivesBackWhatWasWritten()
{
    QFETCH(CsvEncoding, encoding);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    AnyCatalog any(seed);
    QRandomGenerator random(seed);
    const QStringList starts{u"'"_s,  u"''"_s, u"="_s,  u"'="_s, u"-1"_s, u"-1.5"_s, u"-1\n"_s, u"'-1"_s,
                             u"＝"_s, u"\t"_s, u"\n"_s, u"@"_s,  u"'@"_s, u""_s,     u""_s,     u""_s};
    for (int round = 0; round < 400; ++round) {
        Rows rows{{u"序号"_s}}; // a text that short could be of any encoding
        const int count = random.bounded(1, 6);
        for (int i = 0; i < count; ++i) {
            std::vector<QString> row;
            const int width = random.bounded(1, 5);
            for (int j = 0; j < width; ++j) {
                const QString &start = starts.at(random.bounded(int(starts.size())));
                row.push_back(random.bounded(4) == 0 ? start : start + any.text(5));
            }
            rows.push_back(std::move(row));
        }
        const auto back = read(written(encoding, rows));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(QStringList((*back)[i].begin(), (*back)[i].end()), QStringList(rows[i].begin(), rows[i].end()));
    }
}

void TestCsv::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const QString &text, const char *field) { QTest::newRow(field) << text << QByteArray(field); };
    row(u"=1+1"_s, "\"'=1+1\"");
    row(u"+86"_s, "\"'+86\"");
    row(u"-2+3"_s, "\"'-2+3\"");
    row(u"@SUM(A1)"_s, "\"'@SUM(A1)\"");
    row(u"\t=1"_s, "\"'\t=1\"");
    row(u"\r=1"_s, "\"'\r=1\"");
    row(u"\n=1"_s, "\"'\n=1\"");
    row(u"＝1"_s, "\"'＝1\"");
    row(u"＋1"_s, "\"'＋1\"");
    row(u"－1"_s, "\"'－1\"");
    row(u"＠1"_s, "\"'＠1\"");
    row(u"'=1"_s, "\"''=1\"");
    row(u"-12.50"_s, "-12.50");
    row(u"-"_s, "\"'-\"");
    row(u"'引号"_s, "'引号");
    row(u"007"_s, "007");
    row(u"甲，乙"_s, "甲，乙");
    row(u"甲,\"乙\""_s, "\"甲,\"\"乙\"\"\"");
    row(u"甲\n乙"_s, "\"甲\n乙\"");
}

void TestCsv::formulasAreGuarded()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, field);
    QCOMPARE(written(CsvEncoding::Utf8, {{text, u"x"_s}}), "\xEF\xBB\xBF" + field + ",x\r\n");
}

void TestCsv::foreignFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows"); // fields joined by |, rows by /
    QTest::newRow("LF and no end") << "a,b\nc,d"_ba << u"a|b/c|d"_s;
    QTest::newRow("CR only") << "a,b\rc,d\r"_ba << u"a|b/c|d"_s;
    QTest::newRow("blank lines") << "a,b\r\n\r\n\r\nc,d\r\n"_ba << u"a|b/c|d"_s;
    QTest::newRow("empty fields") << "a,\r\n,b\r\n"_ba << u"a|/|b"_s;
    QTest::newRow("line breaks in quotes") << "\"a\r\nb\",c"_ba << u"a\r\nb|c"_s;
    QTest::newRow("text after a closing quote") << "\"a\"b,c"_ba << u"ab|c"_s;
    QTest::newRow("a quote within plain text") << "a\"b,c"_ba << u"a\"b|c"_s;
    QTest::newRow("an unquoted apostrophe is text") << "'=1,c"_ba << u"'=1|c"_s;
    QTest::newRow("rows of different length") << "a\nb,c,d"_ba << u"a/b|c|d"_s;
    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("only a mark") << "\xEF\xBB\xBF"_ba << u""_s;
}

void TestCsv::foreignFilesAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    const auto found = read(bytes);
    QVERIFY(found);
    QStringList lines;
    for (const auto &row : *found)
        lines += QStringList(row.begin(), row.end()).join(u'|');
    QCOMPARE(lines.join(u'/'), rows);
}

void TestCsv::theEncodingIsRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvEncoding>("encoding");
    const QString text = u"序号,公开内容\r\n1,预算公开𠮷\r\n"_s;
    const auto encoded = [&text](const char *name, QStringEncoder::Flags flags = {}) {
        return QByteArray(QStringEncoder(name, flags).encode(text));
    };
    const auto marked = QStringEncoder::Flag::WriteBom;
    QTest::newRow("UTF-8") << text.toUtf8() << CsvEncoding::Utf8;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8() << CsvEncoding::Utf8;
    QTest::newRow("GB18030") << encoded("GB18030") << CsvEncoding::Gb18030;
    QTest::newRow("GB18030 with a mark") << "\x84\x31\x95\x33"_ba + encoded("GB18030") << CsvEncoding::Gb18030;
    QTest::newRow("UTF-16LE with a mark") << encoded("UTF-16LE", marked) << CsvEncoding::Utf16LE;
    QTest::newRow("UTF-16BE with a mark") << encoded("UTF-16BE", marked) << CsvEncoding::Utf16BE;
    QTest::newRow("UTF-16LE") << encoded("UTF-16LE") << CsvEncoding::Utf16LE;
    QTest::newRow("UTF-16BE") << encoded("UTF-16BE") << CsvEncoding::Utf16BE;
}

void TestCsv::theEncodingIsRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvEncoding, encoding);
    Rows rows;
    const auto facts = readCsv(file(bytes), [&rows](qint64, std::vector<QString> row) {
        rows.push_back(std::move(row));
        return true;
    });
    QVERIFY2(facts, (bytes.toHex(' ') + (facts ? "" : facts.error().detail.toUtf8())).constData());
    QCOMPARE(facts->encoding, encoding);
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0][0], u"序号"_s);
    QCOMPARE(rows[1][1], u"预算公开𠮷"_s);
}

void TestCsv::theSeparatorIsRecognised()
{
    const auto separator = [this](const QByteArray &bytes) {
        return readCsv(file(bytes), [](qint64, const std::vector<QString> &) { return true; })->separator;
    };
    QCOMPARE(separator("a,b;c,d\n1;2;3;4"), u',');
    QCOMPARE(separator("a\tb\tc,d\n"), u'\t');
    QCOMPARE(separator("a;b;\"c,d,e,f\"\n"), u';');
    QCOMPARE(separator("a"), u',');
}

void TestCsv::whatCannotBeReadIsRefused()
{
    QCOMPARE(read("a,b\n\"c,d").error().detail, u"quote"_s);
    QCOMPARE(read("a,b\n\"c,d").error().row, 2);
    QCOMPARE(read("a\n\xFF\xFF\xFF").error().detail, u"encoding"_s);
    QCOMPARE(read("a\nbbbbb", {.csvField = 4}).error().detail, u"field"_s);
    QCOMPARE(read("a\nb,b,bbb", {.csvLine = 4}).error().detail, u"line"_s);
    QCOMPARE(read("abcdef", {.file = 4}).error().detail, u"file"_s);
    QCOMPARE(readCsv(m_dir.path(), {}).error().code, ErrorCode::NotAFile);
    QCOMPARE(readCsv(m_dir.filePath(u"none"_s), {}).error().code, ErrorCode::NotFound);
    int rows = 0;
    const auto stopped =
        readCsv(file("a\nb\nc\n"), [&rows](qint64, const std::vector<QString> &) { return ++rows < 2; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(rows, 2);
}

void TestCsv::aTableThatWouldFillTheMemoryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Limits>("limits");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<qint64>("row");
    QTest::newRow("rows without end") << QByteArray("a\n").repeated(1'048'600) << Limits{} << u"rows"_s << 1'048'577LL;
    QTest::newRow("distant cells") << (QByteArray(99, ',') + "b\n").repeated(20) << Limits{.cells = 1000} << u"cells"_s
                                   << 11LL;
    QTest::newRow("ever new texts") << "abcdefgh\n1bcdefgh\n2bcdefgh\n"_ba << Limits{.sharedBytes = 40} << u"strings"_s
                                    << 3LL;
    const QByteArray blanks = (QByteArray(2000, ',') + "\n").repeated(500);
    QTest::newRow("blank ends cost nothing") << "a,b\n" + blanks << Limits{.cells = 1000} << QString() << 0LL;
    QTest::newRow("equal texts cost once") << QByteArray("abcdefgh,abcdefgh\n").repeated(400)
                                           << Limits{.sharedBytes = 40, .cells = 1000} << QString() << 0LL;
}

void TestCsv::aTableThatWouldFillTheMemoryIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Limits, limits);
    QFETCH(QString, detail);
    QFETCH(qint64, row);
    const QString path = file(bytes);
    const auto table = readCsvTable(path, {}, limits);
    QCOMPARE(bool(table), detail.isEmpty());
    if (table)
        return;
    QCOMPARE(table.error().code, ErrorCode::TooLarge);
    QCOMPARE(table.error().detail, detail);
    QCOMPARE(table.error().row, row);
    QCOMPARE(table.error().path, path);
}

void TestCsv::gb18030HoldsEveryCharacter()
{
    Rows rows{{u"序号"_s}};
    QString text;
    for (char32_t code = 0x20; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code < 0xE000)
            continue; // surrogates are no characters
        text += QString::fromUcs4(&code, 1);
        if (text.size() > 1000)
            rows.push_back({u"字"_s + std::exchange(text, {})});
    }
    rows.push_back({u"字"_s + text});
    const auto back = read(written(CsvEncoding::Gb18030, rows));
    QVERIFY(back);
    QCOMPARE(back->size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (qsizetype at = 0; at < rows[i][0].size(); ++at)
            QVERIFY2(back->at(i)[0].mid(at, 1) == rows[i][0].mid(at, 1),
                     qPrintable(u"U+%1"_s.arg(rows[i][0].at(at).unicode(), 4, 16)));
    }
}

void TestCsv::whatTheEncodingLacksIsNamed()
{
    for (const CsvEncoding encoding : {CsvEncoding::Utf8, CsvEncoding::Gb18030}) {
        CsvWriter writer(encoding, [](QByteArrayView) -> Outcome { return Done{}; });
        QVERIFY(writer.write({u"甲"_s}));
        const auto written = writer.write({QString(QChar(0xD800)) + u"乙"_s});
        QCOMPARE(written.error().code, ErrorCode::BadValue);
        QCOMPARE(written.error().row, 2);
    }
}

void TestCsv::anExportReadsBackTheSame_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<CsvColumns>("columns");
    QTest::newRow("official, UTF-8") << CsvEncoding::Utf8 << CsvColumns::Official;
    QTest::newRow("official, GB18030") << CsvEncoding::Gb18030 << CsvColumns::Official;
    QTest::newRow("plain, UTF-8") << CsvEncoding::Utf8 << CsvColumns::Plain;
    QTest::newRow("plain, GB18030") << CsvEncoding::Gb18030 << CsvColumns::Plain;
}

void TestCsv::anExportReadsBackTheSame()
{
    QFETCH(CsvEncoding, encoding);
    QFETCH(CsvColumns, columns);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    AnyCatalog any(seed);
    MemoryCatalog catalog(fieldsOfAllTypes());
    catalog.apply(any.changes(150));
    const auto reader = catalog.reader();
    const CsvRequest request{.encoding = encoding, .columns = columns, .rule = {Purpose::Internal, true}};
    const QString path = m_dir.filePath(u"export.csv"_s);
    OutputFile out(path);
    const auto report = writeCsv(*reader, request, out.sink());
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(out.finish());
    QCOMPARE(report->items, qint64(reader->order(Kind::Item)->size()));
    QVERIFY(verifyCsv(path, *report));

    const QByteArray bytes = bytesOf(path);
    QByteArray again;
    QVERIFY(writeCsv(*reader, request, [&again](QByteArrayView piece) -> Outcome {
        again += piece;
        return Done{};
    }));
    QVERIFY(again == bytes);
    const auto rows = read(bytes);
    QCOMPARE(rows->front().front(), columns == CsvColumns::Plain ? u"uid"_s : u"领域"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.chopped(5));
    file.close();
    QVERIFY(!verifyCsv(path, *report));
}

void TestCsv::internalColumnsStayInside()
{
    MemoryCatalog catalog;
    ChangeSet set;
    set.add({Kind::Item, Uid::fromName(u"1")}, {{item::content, Value(u"=公开"_s)},
                                                {item::remarks, Value(u"内部"_s)},
                                                {item::attribute, Value(u"主动公开"_s)}});
    set.add({Kind::Item, Uid::fromName(u"2")}, {{item::attribute, Value(u"不予公开"_s)}});
    catalog.apply(set);
    const auto text = [&](const CsvRequest &request) -> QString {
        QByteArray bytes;
        const auto report = writeCsv(*catalog.reader(), request, [&bytes](QByteArrayView piece) -> Outcome {
            bytes += piece;
            return Done{};
        });
        return report ? QString::fromUtf8(bytes) + QString::number(report->leftOut.size()) : report.error().detail;
    };
    const QString plain = text({.columns = CsvColumns::Plain});
    QVERIFY(!plain.contains(u"内部") && !plain.contains(u"备注") && !plain.contains(u"uid"));
    QVERIFY(plain.endsWith(u'1'));
    QCOMPARE(text({.columns = CsvColumns::Plain, .fields = {u"content"_s, u"remarks"_s}}),
             u"公开内容（要素）\r\n\"'=公开\"\r\n1"_s);
    QCOMPARE(text({.columns = CsvColumns::Plain, .fields = {u"colour"_s}}), u"colour"_s);
    QVERIFY(text({}).startsWith(u"序号,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,"
                                "全社会,特定群体,主动,依申请,县级,乡级\r\n1,,,\"'=公开\""));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
