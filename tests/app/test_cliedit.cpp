// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

// Built, not written as raw strings: moc loses its way in many of those.
QJsonObject change(const QString &uid, const QJsonObject &set)
{
    return {{u"kind"_s, u"item"_s}, {u"uid"_s, uid}, {u"set"_s, set}};
}

QByteArray lineOf(const QJsonArray &changes)
{
    return QJsonDocument(QJsonObject{{u"changes"_s, changes}}).toJson(QJsonDocument::Compact);
}

QByteArray setContent(const QString &uid, const QString &text)
{
    return lineOf({change(uid, {{u"content"_s, text}})});
}

QString contentIn(const Program &program, const QString &file, const QString &uid)
{
    for (const QJsonValue &item : program.run({u"list"_s, file, u"--json"_s}).array()) {
        if (item["uid"_L1].toString() == uid)
            return item["content"_L1].toString();
    }
    return {};
}

QString codeOf(const QJsonObject &answer)
{
    return answer["error"_L1].toObject()["code"_L1].toString();
}

}

class TestCliEdit : public QObject
{
    Q_OBJECT

private slots:
    void eachLineIsOneStepAndIsAnswered()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const qint64 head = program.run({u"info"_s, path, u"--json"_s}).json()["head"_L1]["seq"_L1].toInteger();
        const auto answers =
            program.edit(path, {setContent(Program::firstItem, u"一"_s), setContent(Program::firstItem, u"二"_s),
                                setContent(Program::firstItem, u"二"_s)});
        QCOMPARE(answers.size(), 3U);
        QCOMPARE(answers[0]["seq"_L1].toInteger(), head + 1);
        QCOMPARE(answers[1]["seq"_L1].toInteger(), head + 2);
        QCOMPARE(answers[0]["uids"_L1].toArray(), QJsonArray{Program::firstItem});
        QVERIFY(!answers[1].contains("unchanged"_L1));
        QVERIFY(answers[2]["unchanged"_L1].toBool());
        QCOMPARE(answers[2]["seq"_L1].toInteger(), head + 2);
        QCOMPARE(contentIn(program, path, Program::firstItem), u"二"_s);
    }

    void undoAndRedoGoStepByStepAndSurviveTheEndOfTheProgram()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        (void)program.edit(path, {setContent(Program::firstItem, u"一"_s), setContent(Program::firstItem, u"二"_s)});
        QVERIFY(program.edit(path, {R"({"undo":true})"}).front()["ok"_L1].toBool());
        QCOMPARE(contentIn(program, path, Program::firstItem), u"一"_s);
        QVERIFY(program.edit(path, {R"({"undo":true})"}).front()["ok"_L1].toBool());
        QCOMPARE(contentIn(program, path, Program::firstItem), u"招生计划"_s);
        QVERIFY(program.edit(path, {R"({"redo":true})"}).front()["ok"_L1].toBool());
        QVERIFY(program.edit(path, {R"({"redo":true})"}).front()["ok"_L1].toBool());
        QCOMPARE(contentIn(program, path, Program::firstItem), u"二"_s);
        QCOMPARE(codeOf(program.edit(path, {R"({"redo":true})"}).front()), u"nothing_to_redo"_s);
    }

    void aRefusedLineChangesNothingAndTheNextGoesOn()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString uid = Program::firstItem;
        const QByteArrayList lines{
            "not json",
            setContent(QString(32, u'f'), u"无"_s),
            lineOf({change(uid, {{u"nothing"_s, u"x"_s}})}),
            lineOf({change(uid, {{u"changed_on"_s, u"soon"_s}})}),
            lineOf({change(uid, {{u"content"_s, u"半"_s}}), change(uid, {{u"domain"_s, u"没有"_s}})}),
            setContent(Program::secondItem, u"好"_s),
        };
        const Ran ran = program.run({u"edit"_s, path}, lines.join('\n')); // the last line has no line break
        QCOMPARE(ran.code, 1);
        const auto answers = ran.lines();
        QCOMPARE(answers.size(), 6U);
        const QStringList codes{u"malformed"_s, u"no_such_record"_s, u"no_such_field"_s, u"bad_value"_s,
                                u"unknown_domain"_s};
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(!answers[i]["ok"_L1].toBool(true));
            QCOMPARE(codeOf(answers[i]), codes.at(qsizetype(i)));
        }
        QVERIFY(answers[5]["ok"_L1].toBool());
        QCOMPARE(contentIn(program, path, Program::firstItem), u"招生计划"_s);
        QCOMPARE(contentIn(program, path, Program::secondItem), u"好"_s);
    }

    void aRefusalSaysWhereAndWhatIsWrongWithTheLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("next");
        const QString uid = Program::firstItem;
        const auto set = [&](const QJsonObject &values) { return lineOf({change(uid, {}), change(uid, values)}); };
        QTest::newRow("no JSON") << "not json"_ba << u"Line 3: this is no JSON: it cannot be read from byte 1"_s
                                 << u"{\"changes\""_s;
        QTest::newRow("no object") << "[]"_ba << u"Line 3: this is JSON, but no object."_s << u"{\"changes\""_s;
        QTest::newRow("unknown key") << R"({"changes":[],"more":1})"_ba << u"Line 3: there is no key “more”"_s
                                     << u"\"undo\""_s;
        QTest::newRow("nothing asked") << "{}"_ba << u"Line 3: it has to hold exactly one of"_s << u"{\"changes\""_s;
        QTest::newRow("no list") << R"({"changes":{}})"_ba << u"Line 3: “changes” is not a list."_s << u"["_s;
        QTest::newRow("label") << R"({"changes":[],"label":1})"_ba << u"Line 3: “label” is not a text."_s << u"leave"_s;
        QTest::newRow("no kind") << R"({"changes":[{"kind":"thing"}]})"_ba << u"Line 3, change 1: “kind” is missing"_s
                                 << u"item, domain"_s;
        QTest::newRow("field outside") << R"({"changes":[{"kind":"item","content":"x"}]})"_ba
                                       << u"change 1: there is no key “content”"_s << u"inside “set”"_s;
        QTest::newRow("no verb") << R"({"changes":[{"kind":"item"}]})"_ba << u"exactly one of “add”"_s
                                 << u"{\"changes\""_s;
        QTest::newRow("no record") << R"({"changes":[{"kind":"item","set":{}}]})"_ba << u"which record is meant"_s
                                   << u"“uid”"_s;
        QTest::newRow("mode") << set({{u"mode"_s, u"全部"_s}})
                              << u"Line 3, change 2: the value of “mode” does not fit."_s << u"依申请"_s;
        QTest::newRow("a date") << set({{u"changed_on"_s, u"soon"_s}}) << u"the value of “changed_on” does not fit."_s
                                << u"2024-09-28"_s;
        QTest::newRow("a term") << set({{u"state"_s, u"完成"_s}}) << u"the value of “state” does not fit."_s
                                << u"Allowed are: "_s;
        QTest::newRow("a text") << set({{u"content"_s, 1}}) << u"the value of “content” does not fit."_s
                                << u"quotation marks"_s;
        QTest::newRow("a field") << set({{u"colour"_s, u"x"_s}}) << u"Line 3, change 2: There is no field “colour”."_s
                                 << u"name"_s;
        QTest::newRow("nothing to redo") << R"({"redo":true})"_ba << u"Line 3: There is nothing to redo."_s
                                         << u"steps"_s;
    }

    void aRefusalSaysWhereAndWhatIsWrongWithTheLine()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, message);
        QFETCH(QString, next);
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QByteArray input =
            setContent(Program::secondItem, u"好"_s) + "\n\n" + line + '\n'; // an empty line counts
        const auto answers = program.run({u"edit"_s, path, u"--lang"_s, u"en"_s}, input).lines();
        QCOMPARE(answers.size(), 2U);
        const QJsonObject error = answers[1]["error"_L1].toObject();
        QVERIFY2(error["message"_L1].toString().contains(message), qPrintable(error["message"_L1].toString()));
        QVERIFY2(error["next"_L1].toString().contains(next), qPrintable(error["next"_L1].toString()));
        QCOMPARE(error["row"_L1].toInt(), 3);
    }

    void addedItemsStandAtTheEndAndRemovedOnesAreListedAsDeleted()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const auto answers = program.edit(
            path,
            {
                R"({"changes":[{"kind":"item","add":{"level1":"三","domain":"教育"}},{"kind":"item","add":{"level1":"四","domain":"教育"}}]})",
                R"({"changes":[{"kind":"item","uid":")" + Program::firstItem.toLatin1() + R"(","remove":true}]})",
            });
        QCOMPARE(answers[0]["uids"_L1].toArray().size(), 2);
        const auto names = [](const QJsonArray &items) {
            QStringList list;
            for (const QJsonValue &item : items)
                list += item["level1"_L1].toString();
            return list;
        };
        QCOMPARE(names(program.run({u"list"_s, path, u"--json"_s}).array()),
                 (QStringList{u"三"_s, u"四"_s, u"经费"_s}));
        QCOMPARE(names(program.run({u"list"_s, path, u"--deleted"_s, u"--json"_s}).array()), QStringList{u"招生"_s});
    }

    void aReadOnlyFileIsRefusedBeforeAnyLine()
    {
        const Program program;
        const Ran missing = program.run({u"edit"_s, program.file(u"no.gkml"_s)}, "{}\n");
        QCOMPARE(missing.code, 3);
        QCOMPARE(missing.errorCode(), u"not_found"_s);
    }

    void aHeldFileIsReadButNotWritten()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QProcess holder;
        holder.start(Program::path(), {u"edit"_s, path});
        holder.write(setContent(Program::firstItem, u"占"_s) + '\n');
        QVERIFY(holder.waitForReadyRead());
        QVERIFY(holder.readAll().contains(R"("ok":true)"));

        for (const QStringList &writing :
             {QStringList{u"edit"_s, path}, QStringList{u"freeze"_s, path},
              QStringList{u"restore"_s, path, u"--version"_s, u"0"_s}, QStringList{u"new"_s, path, u"--force"_s}}) {
            const Ran refused = program.run(writing + QStringList{u"--json"_s});
            QCOMPARE(refused.code, 4);
            QCOMPARE(refused.errorCode(), u"locked"_s);
            // Who it is, before where: the login name.
            QVERIFY(refused.json()["error"_L1]["holder"_L1].toString().indexOf(u'@') > 0);
        }
        QCOMPARE(contentIn(program, path, Program::firstItem), u"占"_s);
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QCOMPARE(holder.exitCode(), 0);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
    }

    void anInterruptEndsItWithoutLosingWhatWasAnswered()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QProcess editor;
        editor.start(Program::path(), {u"edit"_s, path});
        editor.write(setContent(Program::firstItem, u"在"_s) + '\n');
        QVERIFY(editor.waitForReadyRead());
        QVERIFY(editor.readAll().contains(R"("ok":true)"));
        ::kill(pid_t(editor.processId()), SIGINT);
        QVERIFY(editor.waitForFinished());
        QCOMPARE(editor.exitStatus(), QProcess::NormalExit);
        QCOMPARE(editor.exitCode(), 5);
        QCOMPARE(contentIn(program, path, Program::firstItem), u"在"_s);
    }

    void whatWasAnsweredSurvivesKilling()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int last = 0;
        for (int round = 0; round < 5; ++round) {
            QProcess editor;
            editor.start(Program::path(), {u"edit"_s, path});
            for (int i = 0; i < 60; ++i)
                editor.write(setContent(Program::firstItem, QString::number(1000 * (round + 1) + i)) + '\n');
            const int answersBefore = int(random.bounded(1, 50));
            int answers = 0;
            while (answers < answersBefore && editor.waitForReadyRead()) {
                while (editor.canReadLine()) {
                    QVERIFY(editor.readLine().startsWith(R"({"ok":true)"));
                    ++answers;
                }
            }
            editor.kill();
            QVERIFY(editor.waitForFinished());
            while (editor.canReadLine()) {
                if (editor.readLine().endsWith("}\n"))
                    ++answers;
            }
            last = 1000 * (round + 1) + answers - 1;
            // One more may be on disk, whose answer did not come through.
            const int found = contentIn(program, path, Program::firstItem).toInt();
            QVERIFY2(found >= last && found <= 1000 * (round + 1) + 59,
                     qPrintable(u"found %1 after answer %2"_s.arg(found).arg(last)));
        }
        QCOMPARE(program.run({u"verify"_s, path}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliEdit)
#include "test_cliedit.moc"
