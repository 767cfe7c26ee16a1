// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/pastedtables.h"

#include "tabletexts.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// As these programs put it there. Excel: styles in a comment, the fragment's marks within the table, broken lines in
/// long texts, a text that shows over empty neighbours, a line break within a cell, the row of widths at the end. WPS: the
/// head of Windows left in front, another encoding named than it has. Word: two tables with words between.
QString clipboardOf(const QString &program)
{
    QFile file(u"" TEST_SOURCE_DIR "/tests/exchange/data/clipboard-"_s + program + u".html"_s);
    if (!file.open(QFile::ReadOnly))
        qFatal("no file of %s", qPrintable(program));
    return QString::fromUtf8(file.readAll());
}

}

/// What other programs put on the clipboard, as they put it there.
class TestPasted : public QObject
{
    Q_OBJECT
private slots:
    void tablesAreReadAsTheyLook_data();
    void tablesAreReadAsTheyLook();
    void theClipboardIsTheSource();
    void aTextThatShowsOverItsNeighboursIsNoMergedCell();
    void aPageWithoutATableGivesWayToTheText();
    void whatHoldsNoTableSaysSo();
    void tooMuchIsRefused();
};

void TestPasted::tablesAreReadAsTheyLook_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seen");
    QTest::newRow("cells of Excel")
        << clipboardOf(u"excel"_s) << QString()
        << u"[] A1=某县就业领域目录|A2=序号|B2=公开\n事项|C2=公开时限|D2=公开主体|A3=1|B3=就业补贴|C3=20个工作日|"
           u"D3=县人社局|A4=002|C4=\"即时\"|D4=　|B3:B4"_s;
    QTest::newRow("cells of WPS") << clipboardOf(u"wps"_s) << QString()
                                  << u"[] A1=公开事项|B1=公开层级|B2=县级|C2=乡级|A3=补贴\n发放|B3=√|A1:A2|B1:C1"_s;
    QTest::newRow("two tables of Word") << clipboardOf(u"word"_s) << QString()
                                        << u"[1] A1=1|B1=政策\n文件 [2] A1=旧|B1=低保"_s;
    QTest::newRow("a text by tabs") << QString() << u"序号\t事项\r\n1\t\"甲\n乙\"\r\n\r\n2\t丙\r\n"_s
                                    << u"[] A1=序号|B1=事项|A2=1|B2=甲\n乙|A4=2|B4=丙"_s;
    QTest::newRow("the page is taken rather than the text") << u"<table><tr><td>页"_s << u"文\t字\n"_s << u"[] A1=页"_s;
}

void TestPasted::tablesAreReadAsTheyLook()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QTEST(textsOf(readPasted({.html = html, .text = text}, u"剪贴板"_s)), "seen");
}

void TestPasted::theClipboardIsTheSource()
{
    const auto tables = readPasted({.html = clipboardOf(u"word"_s)}, u"剪贴板"_s);
    QVERIFY(tables);
    for (const SourceTable &table : *tables)
        QCOMPARE(table.source, u"剪贴板"_s);
    QCOMPARE(tables->at(1).before.size(), std::size_t(1));
    QCOMPARE(tables->at(1).before.front().text, u"二、救助"_s);
}

void TestPasted::aTextThatShowsOverItsNeighboursIsNoMergedCell()
{
    const auto shows = readPasted(
        {.html = u"<table><tr><td colspan=2 style='mso-ignore:colspan'>甲<td>乙<tr><td>1<td>2<td>3"_s}, u"剪贴板"_s);
    QCOMPARE(textsOf(shows), u"[] A1=甲|C1=乙|A2=1|B2=2|C2=3"_s);
}

void TestPasted::aPageWithoutATableGivesWayToTheText()
{
    QCOMPARE(textsOf(readPasted({.html = u"<p>甲 乙</p>"_s, .text = u"甲\t乙"_s}, u"剪贴板"_s)), u"[] A1=甲|B1=乙"_s);
    QCOMPARE(textsOf(readPasted({.html = u"<table></table>"_s, .text = u"甲\t乙"_s}, u"剪贴板"_s)),
             u"[] A1=甲|B1=乙"_s);
}

void TestPasted::whatHoldsNoTableSaysSo()
{
    for (const Pasted &pasted : {Pasted{}, Pasted{.text = u"一段话\n又一段"_s}, Pasted{.html = u"<p>话</p>"_s}}) {
        const auto none = readPasted(pasted, u"剪贴板"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoTable);
        QCOMPARE(none.error().path, u"剪贴板"_s);
    }
}

void TestPasted::tooMuchIsRefused()
{
    const Limits limits{.rows = 3};
    const auto rows = readPasted({.text = u"1\t2\n"_s.repeated(5)}, u"剪贴板"_s, {}, limits);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::TooLarge);
    const auto page = readPasted({.html = u"<table>"_s + QString(100, u' ')}, u"剪贴板"_s, {}, {.htmlFile = 100});
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::TooLarge);
    QCOMPARE(page.error().path, u"剪贴板"_s);
}

QTEST_APPLESS_MAIN(TestPasted)
#include "test_pasted.moc"
