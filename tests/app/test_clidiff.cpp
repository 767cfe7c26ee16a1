// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QByteArray change(const QString &uid, const QByteArray &rest)
{
    return R"({"kind":"item","uid":")" + uid.toLatin1() + R"(",)" + rest + '}';
}

}

class TestCliDiff : public QObject
{
    Q_OBJECT

private slots:
    void freezeTellsTheVersionAndIsNotUndone()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const Ran frozen = program.run({u"freeze"_s, path, u"--label"_s, u"首版"_s, u"--reason"_s, u"例行调整"_s,
                                        u"--stage"_s, u"送审稿"_s, u"--author"_s, u"张三"_s, u"--json"_s});
        QCOMPARE(frozen.code, 0);
        QCOMPARE(frozen.json()["number"_L1].toInt(), 1);
        QCOMPARE(frozen.json()["items"_L1].toInt(), 2);
        QCOMPARE(frozen.json()["digest"_L1].toString().size(), 64);
        QVERIFY(frozen.json()["changes_since_previous"_L1].toInt() > 0);
        const Ran again = program.run({u"freeze"_s, path, u"--json"_s});
        QCOMPARE(again.json()["number"_L1].toInt(), 2);
        QCOMPARE(again.json()["changes_since_previous"_L1].toInt(-1), 0);
        QCOMPARE(again.json()["digest"_L1], frozen.json()["digest"_L1]);
        const QJsonArray versions = program.run({u"info"_s, path, u"--json"_s}).json()["versions"_L1].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(0)["label"_L1].toString(), u"首版"_s);
        QCOMPARE(versions.at(0)["stage"_L1].toString(), u"送审稿"_s);
        QCOMPARE(versions.at(0)["author"_L1].toString(), u"张三"_s);
        // Undo passes over both and takes back the adding of the items.
        QVERIFY(program.edit(path, {R"({"undo":true})"}).front()["ok"_L1].toBool());
        QCOMPARE(program.run({u"list"_s, path, u"--json"_s}).array().size(), 0);
        QCOMPARE(program.run({u"verify"_s, path}).code, 0);
    }

    void eachKindOfDifferenceIsNamed()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const auto answers = program.edit(
            path,
            {
                R"({"changes":[{"kind":"domain","add":{"name":"文化"}},{"kind":"item","add":{"uid":"cccccccccccccccccccccccccccccccc","level1":"丙","content":"三"}},)"
                R"({"kind":"item","add":{"uid":"dddddddddddddddddddddddddddddddd","level1":"丁","content":"四"}},)"
                R"({"kind":"item","add":{"uid":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","level1":"戊","content":"五"}}]})",
            });
        QVERIFY(answers.front()["ok"_L1].toBool());
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        QCOMPARE(program.run({u"diff"_s, path + u"@1"_s, path}).code, 0);
        const QByteArray line =
            R"({"changes":[)" + change(Program::firstItem, R"("set":{"domain":"文化"})") + ','
            + change(Program::secondItem, R"("set":{"level1":"收费"})") + ','
            + change(QString(32, u'c'), R"("set":{"content":"三三","mode":"依申请"})") + ','
            + change(QString(32, u'd'), R"("remove":true)") + ',' + change(QString(32, u'e'), R"("set":{"position":1})")
            + R"(,{"kind":"item","add":{"uid":"ffffffffffffffffffffffffffffffff","level1":"己"}}]})";
        QVERIFY(program.edit(path, {line}).front()["ok"_L1].toBool());

        const Ran forth = program.run({u"diff"_s, path + u"@1"_s, path, u"--json"_s});
        QCOMPARE(forth.code, 1);
        const QJsonObject summary{
            {u"added"_s, 1}, {u"removed"_s, 1}, {u"changed"_s, 1}, {u"moved"_s, 1}, {u"renamed"_s, 1}};
        QCOMPARE(forth.json()["summary"_L1].toObject(), summary);
        QHash<QString, QJsonObject> byUid;
        for (const QJsonValue &each : forth.json()["items"_L1].toArray())
            byUid.insert(each["uid"_L1].toString(), each.toObject());
        QCOMPARE(byUid[Program::firstItem]["kind"_L1].toString(), u"moved"_s);
        QCOMPARE(byUid[Program::firstItem]["record"_L1].toString(), u"item"_s);
        const QJsonObject moved{{u"field"_s, u"domain"_s}, {u"before"_s, u"教育"_s}, {u"after"_s, u"文化"_s}};
        QCOMPARE(byUid[Program::firstItem]["fields"_L1].toArray(), QJsonArray{moved});
        QCOMPARE(byUid[Program::secondItem]["kind"_L1].toString(), u"renamed"_s);
        QCOMPARE(byUid[QString(32, u'c')]["kind"_L1].toString(), u"changed"_s);
        QCOMPARE(byUid[QString(32, u'c')]["label"_L1].toString(), u"丙"_s);
        QCOMPARE(byUid[QString(32, u'd')]["kind"_L1].toString(), u"removed"_s);
        QCOMPARE(byUid[QString(32, u'f')]["kind"_L1].toString(), u"added"_s);
        QVERIFY(!byUid.contains(QString(32, u'e')));

        const Ran back = program.run({u"diff"_s, path, path + u"@1"_s, u"--json"_s});
        QCOMPARE(back.code, 1);
        for (const QJsonValue &each : back.json()["items"_L1].toArray()) {
            if (each["uid"_L1].toString() == QString(32, u'd'))
                QCOMPARE(each["kind"_L1].toString(), u"added"_s);
        }
        const Ran some = program.run({u"diff"_s, path + u"@1"_s, path, u"--fields"_s, u"attribute"_s, u"--json"_s});
        QCOMPARE(some.json()["summary"_L1]["changed"_L1].toInt(), 1);
        QCOMPARE(some.json()["summary"_L1]["moved"_L1].toInt(-1), 0);
    }

    void twoFilesAreComparedByIdentity()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString copy = program.file(u"b.gkml"_s);
        QVERIFY(QFile::copy(path, copy));
        QCOMPARE(program.run({u"diff"_s, path, copy}).code, 0);
        QVERIFY(program.edit(copy, {R"({"changes":[)" + change(Program::firstItem, R"("set":{"content":"新"})") + "]}"})
                    .front()["ok"_L1]
                    .toBool());
        const Ran ran = program.run({u"diff"_s, path, copy, u"--json"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.json()["items"_L1].toArray().size(), 1);
        const QJsonValue field = ran.json()["items"_L1][0]["fields"_L1][0];
        QCOMPARE(field["before"_L1].toString(), u"招生计划"_s);
        QCOMPARE(field["after"_L1].toString(), u"新"_s);
    }

    void restoringIsAStepAfterWhichNothingDiffers()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        QVERIFY(program
                    .edit(path, {R"({"changes":[)" + change(Program::firstItem, R"("set":{"content":"新"})") + ','
                                 + change(Program::secondItem, R"("remove":true)") + "]}"})
                    .front()["ok"_L1]
                    .toBool());
        const Ran one =
            program.run({u"restore"_s, path, u"--version"_s, u"1"_s, u"--item"_s, Program::firstItem, u"--json"_s});
        QCOMPARE(one.code, 0);
        QCOMPARE(one.json()["changed"_L1].toInt(), 1);
        QCOMPARE(program.run({u"diff"_s, path + u"@1"_s, path}).code, 1);
        const Ran all = program.run({u"restore"_s, path, u"--version"_s, u"1"_s, u"--json"_s});
        QCOMPARE(all.code, 0);
        QCOMPARE(all.json()["changed"_L1].toInt(), 1);
        QVERIFY(all.json()["seq"_L1].toInteger() > one.json()["seq"_L1].toInteger());
        QCOMPARE(program.run({u"diff"_s, path + u"@1"_s, path}).code, 0);
        QVERIFY(program.edit(path, {R"({"undo":true})"}).front()["ok"_L1].toBool());
        QCOMPARE(program.run({u"diff"_s, path + u"@1"_s, path}).code, 1);
        const Ran none = program.run({u"restore"_s, path, u"--version"_s, u"9"_s, u"--json"_s});
        QCOMPARE(none.code, 3);
        QCOMPARE(none.errorCode(), u"no_such_version"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliDiff)
#include "test_clidiff.moc"
