// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/tabtext.h"
#include "table/htmltable.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

/// Blocks of cells as other programs write and read them.
class TestTableText : public QObject
{
    Q_OBJECT

private slots:
    void cellsOfExcelAreRead()
    {
        const TextBlock block = readTabText(u"甲\t\"第一行\n第\"\"二\"\"行\"\t\r\n\t6\" 管\t末\r\n"_s);
        QCOMPARE(block, (TextBlock{{u"甲"_s, u"第一行\n第\"二\"行"_s, QString()}, {QString(), u"6\" 管"_s, u"末"_s}}));
    }

    void aMarkThatNeverEndsIsText()
    {
        QCOMPARE(readTabText(u"\"未完\t乙\n丙"_s), (TextBlock{{u"\"未完"_s, u"乙"_s}, {u"丙"_s}}));
        QCOMPARE(readTabText(u"\"引\"号\t乙"_s), (TextBlock{{u"\"引\"号"_s, u"乙"_s}}));
    }

    void emptyTextIsNoBlock()
    {
        QVERIFY(readTabText(QString()).empty());
        QCOMPARE(readTabText(u"\n"_s), (TextBlock{{QString()}}));
    }

    void whatIsWrittenIsReadBack()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
        const QString letters = u"甲乙\"\t\n a"_s;
        for (int round = 0; round < 500; ++round) {
            TextBlock block(std::size_t(1 + below(4)));
            const int columns = 1 + below(4);
            for (QStringList &row : block) {
                for (int i = 0; i < columns; ++i) {
                    QString cell;
                    for (int n = below(5); n > 0; --n)
                        cell += letters.at(below(int(letters.size())));
                    row += cell;
                }
            }
            QCOMPARE(readTabText(tabText(block)), block);
        }
    }

    void tablesForWordAreEscapedAndGrouped()
    {
        const QString html = htmlTable({{{u"甲<"_s, 2}, {u"a\nb"_s}}, {{u"甲<"_s, 0}, {u"c"_s}}});
        QVERIFY(html.contains(u"<td rowspan=\"2\">甲&lt;</td><td>a<br>b</td>"_s));
        QVERIFY(html.contains(u"<tr><td>c</td></tr>"_s));
    }
};

QTEST_GUILESS_MAIN(TestTableText)
#include "test_tabletext.moc"
