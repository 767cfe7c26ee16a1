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

    /// The command line cannot ask: it tells, and masks when told to.
    void personalDataAreToldAndMasked()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const auto answers = program.edit(path, {R"({"changes":[{"kind":"item","uid":")" + Program::firstItem.toLatin1()
                                                 + R"(","set":{"content":"电话13912345678"}}]})"});
        QVERIFY(answers.front()["ok"_L1].toBool());
        const auto textOf = [](const QString &file) {
            if (!file.endsWith(u".pdf"))
                return contentOf(file);
            QProcess text;
            text.start(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s});
            text.waitForFinished();
            return text.readAllStandardOutput();
        };
        const auto check = [&](const QStringList &call, const QString &out) {
            const Ran open = program.run(call);
            QVERIFY2(open.code == 0, open.err.constData());
            const QJsonObject told = open.json()["personal_data"_L1].toArray().at(0).toObject();
            QCOMPARE(told["uid"_L1].toString(), Program::firstItem);
            QCOMPARE(told["field"_L1].toString(), u"content"_s);
            QCOMPARE(told["kinds"_L1].toArray(), QJsonArray{u"mobile"_s});
            QCOMPARE(told["masked"_L1].toBool(), false);
            QVERIFY(!open.err.isEmpty() && !open.out.contains("13912345678"));
            QVERIFY(textOf(out).contains("13912345678"));
            const Ran masked = program.run(call + QStringList{u"--mask"_s, u"--force"_s});
            QVERIFY2(masked.code == 0 && masked.err.isEmpty(), masked.err.constData());
            QVERIFY(masked.json()["personal_data"_L1].toArray().at(0)["masked"_L1].toBool());
            QVERIFY(textOf(out).contains("139****5678") && !textOf(out).contains("13912345678"));
        };
        const QString csv = program.file(u"a.csv"_s);
        check({u"export"_s, path, csv, u"--as"_s, u"csv"_s, u"--json"_s}, csv);
        const QString pdf = program.file(u"a.pdf"_s);
        check({u"print"_s, path, pdf, u"--json"_s}, pdf);
        const QString exported = program.file(u"b.pdf"_s);
        check({u"export"_s, path, exported, u"--as"_s, u"pdf"_s, u"--json"_s}, exported);
        for (const QString &layout : {u"notice"_s, u"redline"_s}) {
            const QString paper = program.file(layout + u".pdf"_s);
            check({u"print"_s, path, paper, u"--layout"_s, layout, u"--json"_s}, paper);
        }
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
        QCOMPARE(program.run({u"print"_s, path, out, u"--layout"_s, u"redlines"_s}).code, 2);
    }

    void printWritesThePapersAboutChanges_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("the changes marked in their texts")
            << u"redline"_s << QStringList{u"修改痕迹稿"_s, u"新增事项1项"_s, u"改了"_s};
        QTest::newRow("the notice") << u"notice"_s
                                    << QStringList{u"调整对照表"_s, u"现对"_s, u"作如下调整"_s, u"修改事项1项"_s};
        QTest::newRow("a part for each office") << u"office"_s << QStringList{u"公开主体：区教育局"_s};
    }
    void printWritesThePapersAboutChanges()
    {
        QFETCH(QString, layout);
        QFETCH(QStringList, words);
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        (void)program.edit(path, {R"({"changes":[{"kind":"item","uid":")" + Program::firstItem.toLatin1()
                                  + R"(","set":{"content":"改了"}},{"kind":"item","add":{"level1":"新"}}]})"});
        const QString out = program.file(u"out.pdf"_s);
        QStringList arguments{u"print"_s, path, out, u"--layout"_s, layout, u"--json"_s};
        const bool isOfChanges = layout != u"office";
        if (isOfChanges)
            arguments << u"--from"_s << u"1"_s;
        const Ran ran = program.run(arguments);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.json()["pages"_L1].toInt() >= 1);
        QProcess text;
        text.start(u"pdftotext"_s, {u"-raw"_s, out, u"-"_s});
        QVERIFY(text.waitForFinished());
        const QString shown = QString::fromUtf8(text.readAllStandardOutput()).remove(u'\n');
        for (const QString &each : words)
            QVERIFY2(shown.contains(each), qPrintable(each + u" not in "_s + shown));
        if (isOfChanges) {
            QCOMPARE(
                program.run({u"print"_s, path, out, u"--force"_s, u"--layout"_s, layout, u"--from"_s, u"7"_s}).code, 3);
            QCOMPARE(program.run({u"print"_s, path, out, u"--layout"_s, layout, u"--from"_s, u"x"_s}).code, 2);
        }
    }

    void theTableOfOpinionsIsWritten()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const auto answers = program.edit(
            path,
            {R"({"changes":[{"kind":"opinion","add":{"item":")" + Program::firstItem.toLatin1()
                 + R"(","from":"区财政局","source":"征求意见","proposal":"改为10个工作日","adopted":"采纳","reply":"已电话答复"}}]})",
             R"({"changes":[{"kind":"opinion","add":{"proposal":"无","adopted":"同意"}}]})"});
        QCOMPARE(answers[0]["ok"_L1].toBool(), true);
        QCOMPARE(answers[1]["error"_L1]["code"_L1].toString(), u"bad_value"_s);
        const QString out = program.file(u"out.xlsx"_s);
        const Ran ran = program.run({u"opinions"_s, path, out, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.json()["opinions"_L1].toInt(), 1);
        QCOMPARE(ran.json()["adopted"_L1].toInt(), 1);
        const QByteArray cells = program.run({u"cells"_s, out, u"--json"_s}).out;
        for (const QString &each : {u"征求意见采纳情况汇总表"_s, u"意见建议1条，其中采纳1条"_s, u"改为10个工作日"_s,
                                    u"答复内容"_s, u"已电话答复"_s})
            QVERIFY2(cells.contains(each.toUtf8()), qPrintable(each));
        const QString document = program.file(u"out.docx"_s);
        QCOMPARE(program.run({u"opinions"_s, path, document}).code, 0);
        QVERIFY(program.run({u"cells"_s, document, u"--json"_s}).out.contains("已电话答复"));
        QCOMPARE(program.run({u"opinions"_s, path, out}).code, 4);
        QCOMPARE(program.run({u"opinions"_s, path, program.file(u"out.txt"_s)}).code, 2);
        // Opinions leave the office in no official form.
        for (const QString &form : {u"xlsx"_s, u"csv"_s, u"package"_s}) {
            const QString file = program.file(u"form."_s + form);
            if (form == u"package")
                QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
            QCOMPARE(program.run({u"export"_s, path, file, u"--as"_s, form}).code, 0);
            QVERIFY(!contentOf(file).contains("改为10个工作日"));
            QVERIFY(!program.run({u"cells"_s, file, u"--json"_s}).out.contains("改为10个工作日"));
        }
        const Ran differing = program.run({u"diff"_s, path + u"@1"_s, path});
        QCOMPARE(differing.code, 0);
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
