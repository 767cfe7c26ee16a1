// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QStringList uidsOf(const QJsonArray &records)
{
    QStringList uids;
    for (const QJsonValue &record : records)
        uids += record["uid"_L1].toString();
    return uids;
}

}

class TestCliList : public QObject
{
    Q_OBJECT

private slots:
    void tsvHasKeysThenEscapedFields()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const Ran ran = program.run({u"list"_s, path, u"--fields"_s, u"uid,content,subject"_s});
        QCOMPARE(ran.code, 0);
        const QList<QByteArray> lines = ran.out.split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], "uid\tcontent\tsubject");
        QCOMPARE(lines[1], Program::firstItem.toUtf8() + "\t招生计划\t" + R"([{"office":"区教育局","role":"牵头"}])");
        QCOMPARE(lines[2], Program::secondItem.toUtf8() + R"(	收费\t标准\n一\\二	)");
        QVERIFY(lines[3].isEmpty());
    }

    void jsonLeavesOutEmptyFields()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QJsonArray items = program.run({u"list"_s, path, u"--json"_s}).array();
        QCOMPARE(uidsOf(items), (QStringList{Program::firstItem, Program::secondItem}));
        const QJsonObject first = items.at(0).toObject();
        QCOMPARE(first["domain"_L1].toString(), u"教育"_s);
        QCOMPARE(first["mode"_L1].toString(), u"主动"_s);
        QVERIFY(first["position"_L1].isDouble());
        QVERIFY(!first.contains("level2"_L1));
        QCOMPARE(items.at(1)["content"_L1].toString(), u"收费\t标准\n一\\二"_s);
        QCOMPARE(program.run({u"list"_s, path, u"task"_s, u"--json"_s}).array().size(), 0);
        const QJsonArray domains = program.run({u"list"_s, path, u"domain"_s, u"--json"_s}).array();
        QCOMPARE(domains.at(0)["path"_L1].toString(), u"教育"_s);
        QCOMPARE(program.run({u"list"_s, path, u"office"_s, u"--json"_s}).array().size(), 1);
        QVERIFY(program.run({u"list"_s, path, u"setting"_s, u"--json"_s}).array().size() >= 2);
    }

    void filtersNarrowTheList()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const auto listed = [&](const QStringList &options) {
            return uidsOf(program.run(QStringList{u"list"_s, path, u"--json"_s} + options).array());
        };
        QCOMPARE(listed({u"--domain"_s, u"教育"_s}), QStringList{Program::firstItem});
        QCOMPARE(listed({u"--domain="_s}), QStringList{Program::secondItem});
        QCOMPARE(listed({u"--office"_s, u"区教育局"_s}), QStringList{Program::firstItem});
        QCOMPARE(listed({u"--find"_s, u"收费 经费"_s}), QStringList{Program::secondItem});
        QCOMPARE(listed({u"--find"_s, u"没有这样的字"_s}), QStringList());
        const Ran domain = program.run({u"list"_s, path, u"--domain"_s, u"没有"_s, u"--json"_s});
        QCOMPARE(domain.code, 3);
        QCOMPARE(domain.errorCode(), u"unknown_domain"_s);
        const Ran office = program.run({u"list"_s, path, u"--office"_s, u"没有"_s, u"--json"_s});
        QCOMPARE(office.code, 3);
        QCOMPARE(office.errorCode(), u"unknown_office"_s);
    }

    void oldVersionsAreListedWithTheirOwnNames()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        const QString domain =
            program.run({u"list"_s, path, u"domain"_s, u"--json"_s}).array().at(0)["uid"_L1].toString();
        const auto edited = program.edit(
            path,
            {
                R"({"changes":[{"kind":"domain","uid":")" + domain.toLatin1() + R"(","set":{"name":"教育体育"}}]})",
                R"({"changes":[{"kind":"item","uid":")" + Program::secondItem.toLatin1() + R"(","remove":true}]})",
            });
        QVERIFY(edited.back()["ok"_L1].toBool());
        const QJsonArray old = program.run({u"list"_s, path + u"@1"_s, u"--json"_s}).array();
        QCOMPARE(uidsOf(old), (QStringList{Program::firstItem, Program::secondItem}));
        QCOMPARE(old.at(0)["domain"_L1].toString(), u"教育"_s);
        const QJsonArray now = program.run({u"list"_s, path, u"--json"_s}).array();
        QCOMPARE(uidsOf(now), QStringList{Program::firstItem});
        QCOMPARE(now.at(0)["domain"_L1].toString(), u"教育体育"_s);
        QCOMPARE(program.run({u"list"_s, path + u"@0"_s, u"--json"_s}).array().size(), 0);
        QCOMPARE(program.run({u"list"_s, path + u"@1"_s, u"--deleted"_s, u"--json"_s}).array().size(), 0);
        const Ran none = program.run({u"list"_s, path + u"@2"_s, u"--json"_s});
        QCOMPARE(none.code, 3);
        QCOMPARE(none.errorCode(), u"no_such_version"_s);
    }

    void aFileOfTheWholeNameGoesBeforeAVersion()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a@1"_s);
        QCOMPARE(program.run({u"list"_s, path, u"--json"_s}).array().size(), 2);
        QCOMPARE(program.run({u"list"_s, path + u"@0"_s, u"--json"_s}).array().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliList)
#include "test_clilist.moc"
