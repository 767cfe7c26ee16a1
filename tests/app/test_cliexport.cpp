// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

class TestCliExport : public QObject
{
    Q_OBJECT

private slots:
    void theSameVersionGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"xlsx", "csv", "json", "pdf"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void theSameVersionGivesTheSameBytes()
    {
        QFETCH(const QString, form);
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        const QString out = program.file(u"out"_s);
        const QString again = program.file(u"again"_s);
        const Ran first = program.run({u"export"_s, path + u"@1"_s, out, u"--as"_s, form, u"--json"_s});
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.json()["file"_L1].toString(), out);
        QCOMPARE(first.json()["items"_L1].toInt(), 2);
        QCOMPARE(first.json()["bytes"_L1].toInteger(), QFileInfo(out).size());
        const QByteArray hash = QCryptographicHash::hash(contentOf(out), QCryptographicHash::Sha256).toHex();
        QCOMPARE(first.json()["sha256"_L1].toString(), QString::fromLatin1(hash));
        QCOMPARE(program.run({u"export"_s, path + u"@1"_s, again, u"--as"_s, form}).code, 0);
        QCOMPARE(contentOf(again), contentOf(out));
    }

    void outputsNeverReplaceUnlessForced()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString out = program.file(u"out.csv"_s);
        const QStringList arguments{u"export"_s, path, out, u"--as"_s, u"csv"_s, u"--json"_s};
        QCOMPARE(program.run(arguments).code, 0);
        const Ran refused = program.run(arguments);
        QCOMPARE(refused.code, 4);
        QCOMPARE(refused.errorCode(), u"exists"_s);
        QCOMPARE(program.run(arguments + QStringList{u"--force"_s}).code, 0);
        const Ran folder =
            program.run({u"export"_s, path, program.file(u"no/out.csv"_s), u"--as"_s, u"csv"_s, u"--json"_s});
        QCOMPARE(folder.code, 4);
        QCOMPARE(folder.errorCode(), u"folder_missing"_s);
        QVERIFY(QDir().mkdir(program.file(u"folder"_s)));
        QCOMPARE(program.run({u"export"_s, path, program.file(u"folder"_s), u"--as"_s, u"csv"_s, u"--force"_s}).code,
                 4);
    }

    void whatStaysBehindIsListed()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const auto answers = program.edit(
            path,
            {R"({"changes":[{"kind":"item","uid":")" + Program::firstItem.toLatin1()
             + R"(","set":{"state":"取消"}},)"
               R"({"kind":"item","add":{"uid":"cccccccccccccccccccccccccccccccc","level1":"密","attribute":"不予公开"}}]})"});
        QVERIFY(answers.front()["ok"_L1].toBool());
        const Ran review =
            program.run({u"export"_s, path, program.file(u"r.xlsx"_s), u"--as"_s, u"xlsx"_s, u"--json"_s});
        QCOMPARE(review.code, 0);
        QCOMPARE(review.json()["items"_L1].toInt(), 1);
        const QJsonArray leftOut{QJsonObject{{u"uid"_s, QString(32, u'c')}, {u"why"_s, u"withheld"_s}},
                                 QJsonObject{{u"uid"_s, Program::firstItem}, {u"why"_s, u"retired"_s}}};
        QCOMPARE(review.json()["left_out"_L1].toArray(), leftOut);
        const Ran json = program.run({u"export"_s, path, program.file(u"i.json"_s), u"--as"_s, u"json"_s, u"--json"_s});
        QCOMPARE(json.json()["items"_L1].toInt(), 3);
        QCOMPARE(json.json()["left_out"_L1].toArray().size(), 0);
    }

    void exportsAreNarrowedByDomainOfficeAndFields()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString out = program.file(u"out.csv"_s);
        const Ran ran = program.run({u"export"_s, path, out, u"--as"_s, u"csv"_s, u"--office"_s, u"区教育局"_s,
                                     u"--fields"_s, u"level1,content"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.json()["items"_L1].toInt(), 1);
        const QByteArray bytes = contentOf(out);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QVERIFY(bytes.contains("招生计划"));
        QVERIFY(!bytes.contains("7月底前"));
    }

    void printWritesPages()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString out = program.file(u"out.pdf"_s);
        const Ran ran = program.run({u"print"_s, path, out, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.json()["pages"_L1].toInt() >= 1);
        QVERIFY(!ran.json()["fonts"_L1].toArray().isEmpty());
        QVERIFY(contentOf(out).startsWith("%PDF"));
        QCOMPARE(program.run({u"print"_s, path, out}).code, 4);
        QCOMPARE(
            program.run({u"print"_s, path, out, u"--paper"_s, u"A3"_s, u"--layout"_s, u"public"_s, u"--force"_s}).code,
            0);
        QCOMPARE(program.run({u"print"_s, path, out, u"--paper"_s, u"A5"_s}).code, 2);
        QCOMPARE(program.run({u"print"_s, path, out, u"--layout"_s, u"redline"_s}).code, 2);
    }

    void printWritesTheOverviewOfChanges()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        (void)program.edit(path, {R"({"changes":[{"kind":"item","uid":")" + Program::firstItem.toLatin1()
                                  + R"(","set":{"content":"改了"}},{"kind":"item","add":{"level1":"新"}}]})"});
        const QString out = program.file(u"out.pdf"_s);
        const Ran ran = program.run({u"print"_s, path, out, u"--layout"_s, u"summary"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.json()["pages"_L1].toInt(), 1);
        QProcess text;
        text.start(u"pdftotext"_s, {u"-raw"_s, out, u"-"_s});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput()).remove(u'\n');
        QVERIFY2(words.contains(u"与第1版相比，新增1项、修改1项。"), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cliexport.moc"
