// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

}

class TestCliCells : public QObject
{
    Q_OBJECT

private slots:
    void everySheetIsShownAsItIsRead()
    {
        const Program program;
        const QString page = write(program.file(u"目录.xls"_s),
                                   "<table><tr><td rowspan=2>一<td>二\t三<tr><td>四</table><table><tr><td>五</table>");
        const Ran ran = program.run({u"cells"_s, page, u"--json"_s});
        QCOMPARE(ran.code, 0);
        const QJsonArray sheets = ran.array();
        QCOMPARE(sheets.size(), 2);
        const QJsonObject first = sheets[0].toObject();
        QCOMPARE(first["sheet"_L1].toString(), u"1"_s);
        QCOMPARE(first["rows"_L1].toInt(), 2);
        QCOMPARE(first["cols"_L1].toInt(), 2);
        const QJsonArray cells{QJsonArray{u"A1"_s, u"一"_s}, QJsonArray{u"B1"_s, u"二 三"_s},
                               QJsonArray{u"B2"_s, u"四"_s}};
        QCOMPARE(first["cells"_L1].toArray(), cells);
        QCOMPARE(first["merged"_L1].toArray(), QJsonArray{u"A1:A2"_s});
    }

    void ourOwnSpreadsheetIsReadBack()
    {
        const Program program;
        const QString catalog = program.smallCatalog(u"a.gkml"_s);
        const QString sheet = program.file(u"a.xlsx"_s);
        QCOMPARE(program.run({u"export"_s, catalog, sheet, u"--as"_s, u"xlsx"_s}).code, 0);
        const Ran ran = program.run({u"cells"_s, sheet, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("招生计划"));
        const Ran text = program.run({u"cells"_s, sheet});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("\t招生计划\n"));
    }

    void separatedValuesHaveNoSheetName()
    {
        const Program program;
        const Ran ran =
            program.run({u"cells"_s, write(program.file(u"a.csv"_s), "一;二\r\n\"三\n四\";\r\n"), u"--json"_s});
        QCOMPARE(ran.array().size(), 1);
        const QJsonObject sheet = ran.array().at(0).toObject();
        QVERIFY(sheet.contains("sheet"_L1));
        QCOMPARE(sheet["sheet"_L1].toString(), QString());
        QCOMPARE(sheet["cells"_L1].toArray().at(2).toArray().at(1).toString(), u"三\n四"_s);
    }

    void whatCannotBeReadSaysWhatItIs()
    {
        const Program program;
        const QString pdf = write(program.file(u"a.xlsx"_s), "%PDF-1.4\n");
        const Ran ran = program.run({u"cells"_s, pdf, u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorCode(), u"unknown_format"_s);
        const QJsonObject error = ran.json()["error"_L1].toObject();
        QCOMPARE(error["file"_L1].toString(), pdf);
        QVERIFY(error["message"_L1].toString().contains(u"PDF"_s));
        QVERIFY(!error["next"_L1].toString().isEmpty());
        QCOMPARE(program.run({u"cells"_s, program.file(u"none.xlsx"_s)}).code, 3);
        QCOMPARE(program.run({u"cells"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliCells)
#include "test_clicells.moc"
