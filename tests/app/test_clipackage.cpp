// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// Not Q_ASSERT, which a release build leaves out together with the call inside it.
void must(bool holds)
{
    if (!holds)
        qFatal("the catalogs of the test could not be made");
}

/// A catalog with a second version, its copy at the first, and the package between them.
struct Round {
    Program program{};
    QString giver = program.smallCatalog(u"giver.gkml"_s);
    QString receiver = program.file(u"receiver.gkml"_s);
    QString package = program.file(u"second.gkml.zip"_s);

    Round()
    {
        must(program.run({u"freeze"_s, giver}).code == 0);
        QFile::copy(giver, receiver);
        const QByteArray line = R"({"changes":[{"kind":"item","uid":")" + Program::firstItem.toLatin1()
                                + R"(","set":{"content":"新的","position":7}},{"kind":"item","uid":")"
                                + Program::secondItem.toLatin1()
                                + R"(","remove":true},{"kind":"item","add":{"level1":"添","domain":"教育"}}]})";
        const auto answers = program.edit(giver, {line});
        must(answers.front()["ok"_L1].toBool());
    }
    Ran exported()
    {
        (void)program.run({u"freeze"_s, giver, u"--label"_s, u"第二版"_s, u"--approved-by"_s, u"李四"_s,
                           u"--approved-on"_s, u"2024-09-28"_s});
        return program.run({u"export"_s, giver + u"@2"_s, package, u"--as"_s, u"package"_s, u"--json"_s});
    }
};

QJsonObject lastVersion(const Program &program, const QString &file)
{
    return program.run({u"info"_s, file, u"--json"_s}).json()["versions"_L1].toArray().last().toObject();
}

/// A document of the catalog's newest version.
QJsonObject exportedFor(const Program &program, const QString &catalog, const QString &purpose)
{
    const QString out = program.file(purpose + u".json"_s);
    must(program.run({u"export"_s, catalog, out, u"--as"_s, u"json"_s, u"--for"_s, purpose}).code == 0);
    return QJsonDocument::fromJson(contentOf(out)).object()["version"_L1].toObject();
}

}

class TestCliPackage : public QObject
{
    Q_OBJECT

private slots:
    void whoApprovedTravelsWithThePackageAndIsNotPublic()
    {
        Round round;
        must(round.exported().code == 0);
        must(round.program.run({u"apply"_s, round.receiver, round.package}).code == 0);
        for (const QString &file : {round.giver, round.receiver}) {
            const QJsonObject version = lastVersion(round.program, file);
            QCOMPARE(version["approved_by"_L1].toString(), u"李四"_s);
            QCOMPARE(version["approved_on"_L1].toString(), u"2024-09-28"_s);
            QCOMPARE(round.program.run({u"verify"_s, file}).code, 0);
        }
        QVERIFY(exportedFor(round.program, round.giver + u"@2"_s, u"review"_s).contains("approved_by"_L1));
        const QJsonObject shown = exportedFor(round.program, round.giver + u"@2"_s, u"public"_s);
        QVERIFY(shown.contains("number"_L1));
        QVERIFY(!shown.contains("approved_by"_L1) && !shown.contains("approved_on"_L1));
    }

    void whatLeavesFollowsTheDocumentedSchemas()
    {
        const Program program;
        const QString catalog = program.file(u"a.gkml"_s);
        must(program.run({u"new"_s, catalog, u"--starter"_s, u"example"_s}).code == 0);
        must(program
                 .run({u"freeze"_s, catalog, u"--stage"_s, u"送审稿"_s, u"--approved-by"_s, u"李四"_s,
                       u"--approved-on"_s, u"2024-09-28"_s})
                 .code
             == 0);
        const auto exported = [&](const QString &name, const QStringList &options) {
            const QString out = program.file(name);
            must(program.run(QStringList{u"export"_s, catalog + u"@1"_s, out} + options).code == 0);
            return out;
        };
        const QString json = u"json"_s;
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {QStringLiteral(TEST_SOURCE_DIR "/tests/app/oracle_schema.py"),
                      QStringLiteral(TEST_SOURCE_DIR "/resources/templates"),
                      exported(u"a.gkml.zip"_s, {u"--as"_s, u"package"_s}), exported(u"1"_s, {u"--as"_s, json}),
                      exported(u"2"_s, {u"--as"_s, json, u"--for"_s, u"review"_s}),
                      exported(u"3"_s, {u"--as"_s, json, u"--for"_s, u"public"_s})});
        QVERIFY(python.waitForFinished(120000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardOutput() + python.readAllStandardError());
    }

    void aPackageBringsACopyToTheSameVersion()
    {
        Round round;
        const Ran exported = round.exported();
        QCOMPARE(exported.code, 0);
        QCOMPARE(exported.json()["items"_L1].toInt(), 2);
        QCOMPARE(exported.json()["sha256"_L1].toString().size(), 64);
        const Ran verified = round.program.run({u"verify"_s, round.package, u"--json"_s});
        QCOMPARE(verified.code, 0);
        QVERIFY(verified.json()["ok"_L1].toBool());

        const Ran applied = round.program.run({u"apply"_s, round.receiver, round.package, u"--json"_s});
        QCOMPARE(applied.code, 0);
        QCOMPARE(applied.json()["from"_L1].toInt(), 1);
        QCOMPARE(applied.json()["to"_L1].toInt(), 2);
        const QJsonObject given = lastVersion(round.program, round.giver);
        const QJsonObject received = lastVersion(round.program, round.receiver);
        QCOMPARE(received, given);
        QCOMPARE(applied.json()["digest"_L1], given["digest"_L1]);
        QCOMPARE(round.program.run({u"list"_s, round.receiver, u"--json"_s}).out,
                 round.program.run({u"list"_s, round.giver, u"--json"_s}).out);
        QCOMPARE(round.program.run({u"verify"_s, round.receiver}).code, 0);
        QCOMPARE(round.program.run({u"diff"_s, round.receiver, round.package}).code, 0);
        QCOMPARE(round.program.run({u"diff"_s, round.package, round.giver + u"@1"_s}).code, 1);
    }

    void aPackageIsReceivedOnceAndOnlyOnItsBase()
    {
        Round round;
        QCOMPARE(round.exported().code, 0);
        const QString other = round.program.file(u"other.gkml"_s);
        QVERIFY(QFile::copy(round.receiver, other));
        QVERIFY(round.program.edit(other, {R"({"changes":[{"kind":"item","add":{"level1":"别的"}}]})"})
                    .front()["ok"_L1]
                    .toBool());
        const QByteArray before = contentOf(other);
        const Ran wrong = round.program.run({u"apply"_s, other, round.package, u"--json"_s});
        QCOMPARE(wrong.code, 3);
        QCOMPARE(wrong.errorCode(), u"other_base"_s);
        QCOMPARE(contentOf(other), before);

        QCOMPARE(round.program.run({u"apply"_s, round.receiver, round.package}).code, 0);
        QCOMPARE(round.program.run({u"apply"_s, round.receiver, round.package, u"--json"_s}).errorCode(),
                 u"already_applied"_s);
        QVERIFY(round.program.edit(round.receiver, {R"({"undo":true})"}).front()["ok"_L1].toBool());
        const Ran undone = round.program.run({u"apply"_s, round.receiver, round.package, u"--json"_s});
        QCOMPARE(undone.code, 3);
        QCOMPARE(undone.errorCode(), u"already_applied"_s);
        QVERIFY(round.program.edit(round.receiver, {R"({"redo":true})"}).front()["ok"_L1].toBool());
        QCOMPARE(round.program.run({u"diff"_s, round.receiver, round.package}).code, 0);
    }

    void theSameVersionGivesTheSamePackage()
    {
        Round round;
        const Ran first = round.exported();
        const QString again = round.program.file(u"again.gkml.zip"_s);
        const Ran second = round.program.run({u"export"_s, round.giver, again, u"--as"_s, u"package"_s, u"--json"_s});
        QCOMPARE(second.code, 0); // the present is the newest version
        QCOMPARE(second.json()["sha256"_L1], first.json()["sha256"_L1]);
        QCOMPARE(contentOf(again), contentOf(round.package));
        const Ran base = round.program.run(
            {u"export"_s, round.giver + u"@1"_s, round.program.file(u"one.zip"_s), u"--as"_s, u"package"_s});
        QCOMPARE(base.code, 0);
    }

    void aPackageOfNoVersionIsRefused()
    {
        Round round;
        const Ran ran =
            round.program.run({u"export"_s, round.giver, round.package, u"--as"_s, u"package"_s, u"--json"_s});
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorCode(), u"no_such_version"_s);
        QVERIFY(!QFile::exists(round.package));
    }

    void anAlteredPackageIsFoundOutAndNotReceived()
    {
        Round round;
        QCOMPARE(round.exported().code, 0);
        QByteArray bytes = contentOf(round.package);
        bytes[bytes.size() / 3] = char(bytes[bytes.size() / 3] ^ 1);
        QFile file(round.package);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(round.program.run({u"verify"_s, round.package}).code != 0);
        QCOMPARE(round.program.run({u"apply"_s, round.receiver, round.package}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliPackage)
#include "test_clipackage.moc"
