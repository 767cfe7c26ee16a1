// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void helpNamesEveryCommand()
    {
        const Program program;
        for (const QStringList &arguments : {QStringList{u"help"_s}, QStringList{u"--help"_s}}) {
            const Ran ran = program.run(arguments);
            QCOMPARE(ran.code, 0);
            QVERIFY(ran.err.isEmpty());
            for (const char *name :
                 {"new", "info", "list", "edit", "export", "freeze", "diff", "restore", "verify", "apply", "print"})
                QVERIFY2(ran.out.contains(name), name);
        }
        const Ran one = program.run({u"freeze"_s, u"--help"_s});
        QCOMPARE(one.code, 0);
        QVERIFY(one.out.contains("--stage"));
    }

    void messagesAreChineseUnlessAskedOtherwise()
    {
        const Program program;
        const Ran english = program.run({u"--lang"_s, u"en"_s, u"info"_s, u"nothing.gkml"_s});
        QCOMPARE(english.code, 3);
        QVERIFY(english.err.contains("was not found"));
    }

    void wrongUsageEndsWith2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a word that is no command") << QStringList{u"nonsense"_s};
        QTest::newRow("an option before any command") << QStringList{u"--nonsense"_s};
        QTest::newRow("an unknown option") << QStringList{u"info"_s, u"x"_s, u"--nonsense"_s};
        QTest::newRow("a missing file") << QStringList{u"info"_s};
        QTest::newRow("a file too many") << QStringList{u"info"_s, u"a"_s, u"b"_s};
        QTest::newRow("a missing value") << QStringList{u"new"_s, u"x"_s, u"--title"_s};
        QTest::newRow("an unknown starter") << QStringList{u"new"_s, u"x"_s, u"--starter"_s, u"y"_s};
        QTest::newRow("an unknown language") << QStringList{u"info"_s, u"x"_s, u"--lang"_s, u"fr"_s};
        QTest::newRow("an unknown kind") << QStringList{u"list"_s, u"x"_s, u"things"_s};
        QTest::newRow("an unknown field") << QStringList{u"list"_s, u"x"_s, u"--fields"_s, u"nothing"_s};
        QTest::newRow("no form") << QStringList{u"export"_s, u"x"_s, u"y"_s};
        QTest::newRow("a form there is not") << QStringList{u"export"_s, u"x"_s, u"y"_s, u"--as"_s, u"odt"_s};
        QTest::newRow("no version") << QStringList{u"restore"_s, u"x"_s};
        QTest::newRow("an unknown stage") << QStringList{u"freeze"_s, u"x"_s, u"--stage"_s, u"y"_s};
    }
    void wrongUsageEndsWith2()
    {
        const Program program;
        QFETCH(const QStringList, arguments);
        const Ran plain = program.run(arguments);
        QCOMPARE(plain.code, 2);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(!plain.err.isEmpty());
        QVERIFY(QDir(program.file({})).isEmpty());
    }

    void aRefusalIsAnErrorWithCodeAndWords()
    {
        const Program program;
        const Ran missing = program.run({u"info"_s, program.file(u"missing.gkml"_s), u"--json"_s});
        QCOMPARE(missing.code, 3);
        const QJsonObject error = missing.json()["error"_L1].toObject();
        QCOMPARE(error["code"_L1].toString(), u"not_found"_s);
        QCOMPARE(error["file"_L1].toString(), program.file(u"missing.gkml"_s));
        for (const QLatin1StringView key : {"message"_L1, "safe"_L1, "next"_L1})
            QVERIFY(!error[key].toString().isEmpty());

        QFile other(program.file(u"other.gkml"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("no catalog at all");
        other.close();
        const Ran foreign = program.run({u"info"_s, other.fileName(), u"--json"_s});
        QCOMPARE(foreign.code, 3);
        QCOMPARE(foreign.errorCode(), u"not_a_catalog"_s);
    }

    void newMakesACatalogAndNeverReplacesOne()
    {
        const Program program;
        const QString path = program.file(u"a.gkml"_s);
        const Ran made = program.run({u"new"_s, path, u"--title"_s, u"甲"_s, u"--office"_s, u"乙"_s, u"--json"_s});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.json()["title"_L1].toString(), u"甲"_s);
        QCOMPARE(made.json()["office"_L1].toString(), u"乙"_s);
        QCOMPARE(made.json()["counts"_L1].toObject()["item"_L1].toInt(-1), 0);
        QCOMPARE(made.json(), program.run({u"info"_s, path, u"--json"_s}).json());

        const QByteArray before = contentOf(path);
        const Ran again = program.run({u"new"_s, path, u"--json"_s});
        QCOMPARE(again.code, 4);
        QCOMPARE(again.errorCode(), u"exists"_s);
        QCOMPARE(contentOf(path), before);

        const Ran forced = program.run({u"new"_s, path, u"--force"_s, u"--json"_s});
        QCOMPARE(forced.code, 0);
        QVERIFY(forced.json()["catalog"_L1] != made.json()["catalog"_L1]);
        QCOMPARE(program.run({u"new"_s, program.file(u"no/such/folder.gkml"_s)}).code, 4);
    }

    void theCatalogIsItsFileAlone()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QVERIFY(!QFileInfo::exists(path + u"-wal"_s) || QFileInfo(path + u"-wal"_s).size() == 0);
        QVERIFY(QFile::copy(path, program.file(u"copy.gkml"_s)));
        QCOMPARE(program.run({u"info"_s, path, u"--json"_s}).json(),
                 program.run({u"info"_s, program.file(u"copy.gkml"_s), u"--json"_s}).json());
        for (const QString &name : QDir(program.file({})).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.contains(u".part"_s), qPrintable(name));
    }

    void startersComeFilled()
    {
        const Program program;
        const Ran domains =
            program.run({u"new"_s, program.file(u"d.gkml"_s), u"--starter"_s, u"domains"_s, u"--json"_s});
        QCOMPARE(domains.code, 0);
        QCOMPARE(domains.json()["counts"_L1].toObject()["domain"_L1].toInt(), 26);
        QCOMPARE(domains.json()["counts"_L1].toObject()["item"_L1].toInt(-1), 0);
        const Ran reference =
            program.run({u"new"_s, program.file(u"r.gkml"_s), u"--starter"_s, u"reference"_s, u"--json"_s});
        QCOMPARE(reference.code, 0);
        QVERIFY(reference.json()["counts"_L1].toObject()["item"_L1].toInt() >= 120);
        QCOMPARE(program.run({u"verify"_s, program.file(u"r.gkml"_s)}).code, 0);
    }

    void verifyFindsWhatWasAlteredBehindTheProgram()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const Ran fine = program.run({u"verify"_s, path, u"--json"_s});
        QCOMPARE(fine.code, 0);
        QVERIFY(fine.json()["ok"_L1].toBool());
        QVERIFY(fine.json()["checks"_L1].toArray().size() >= 3);

        QByteArray bytes = contentOf(path);
        const qsizetype at = bytes.indexOf("招生计划");
        QVERIFY(at > 0);
        bytes.replace(at, 3, "减");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Ran altered = program.run({u"verify"_s, path, u"--json"_s});
        QCOMPARE(altered.code, 1);
        QVERIFY(!altered.json()["ok"_L1].toBool(true));
    }

    void recoverSavesIntoANewFileAndSaysWhatIsMissing()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString saved = program.file(u"saved.gkml"_s);
        const Ran whole = program.run({u"recover"_s, path, saved, u"--json"_s});
        QCOMPARE(whole.code, 0);
        QCOMPARE(whole.json()["items"_L1].toInt(), 2);
        QVERIFY(whole.json()["lost"_L1].toArray().isEmpty());
        QCOMPARE(program.run({u"diff"_s, path, saved}).code, 0);
        QCOMPARE(program.run({u"recover"_s, path, saved, u"--json"_s}).errorCode(), u"exists"_s);
    }

    void wordsFitWhatHappened()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString english = u"--lang"_s;
        const Ran first = program.run({u"freeze"_s, path, english, u"en"_s});
        QVERIFY2(!first.out.contains("since"), first.out.constData()); // there is no version before it
        (void)program.edit(path, {R"({"changes":[{"kind":"item","add":{"content":"x"}}]})"});
        const Ran second = program.run({u"freeze"_s, path, english, u"en"_s});
        QVERIFY2(second.out.contains("one change since the version before"), second.out.constData());
        const Ran over = program.run({u"export"_s, path, path, u"--as"_s, u"csv"_s, u"--force"_s, english, u"en"_s});
        QCOMPARE(over.code, 4);
        QVERIFY2(over.err.contains("Choose another name.") && !over.err.contains("allow"), over.err.constData());
        const Ran nowhere = program.run({u"new"_s, u"/proc/x.gkml"_s, english, u"en"_s});
        QCOMPARE(nowhere.code, 4);
        QVERIFY2(!nowhere.err.contains("does not exist"), nowhere.err.constData());
        const QString large = program.file(u"large.gkml"_s);
        QCOMPARE(program.run({u"new"_s, large, u"--starter"_s, u"reference"_s}).code, 0);
        QProcess shell; // no file grows beyond 64 KB, which is enough for what lies beside an open catalog
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s, u"trap '' XFSZ; ulimit -f 128; exec \"$0\" export \"$1\" \"$2\" --as json --lang en"_s,
                     Program::path(), large, program.file(u"o.json"_s)});
        QVERIFY(shell.waitForFinished());
        const QByteArray full = shell.readAllStandardError();
        QCOMPARE(shell.exitCode(), 4);
        QVERIFY2(full.contains("disk is full") && !full.contains("typed"), full.constData());
    }

    /// A sum for each kind, not a line for each record; and never numbers that were only guessed.
    void whatARescueMissesIsToldInAFewLines()
    {
        const Program program;
        const QString path = program.file(u"whole.gkml"_s);
        QCOMPARE(program.run({u"new"_s, path, u"--starter"_s, u"reference"_s}).code, 0);
        QCOMPARE(program.run({u"freeze"_s, path}).code, 0);
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        const Ran told = program.run({u"recover"_s, path, program.file(u"told.gkml"_s)});
        QCOMPARE(told.code, 0);
        QVERIFY2(told.out.contains("版本"), told.out.constData());
        QVERIFY2(told.out.count('\n') < 15, told.out.constData());
        const Ran listed = program.run({u"recover"_s, path, program.file(u"listed.gkml"_s), u"--json"_s});
        int rests = 0;
        bool isHistoryNamed = false;
        for (const QJsonValue &lost : listed.json()["lost"_L1].toArray()) {
            rests += lost["what"_L1].toString() == u"rest" && lost["record"_L1].toString() == u"item" ? 1 : 0;
            isHistoryNamed = isHistoryNamed || lost["what"_L1].toString() == u"history";
        }
        QCOMPARE(rests, 1);
        QVERIFY(isHistoryNamed);
    }

    void aStateFolderThatCannotBeUsedIsToldOnce()
    {
        const Program program;
        QFile inTheWay(program.stateHome());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const Ran compared = program.run({u"diff"_s, path + u"@0"_s, path});
        QCOMPARE(compared.err.count(program.stateHome().toUtf8()), 1);
        const Ran edited = program.run({u"edit"_s, path}, "{\"changes\":[]}\n");
        QCOMPARE(edited.err.count(program.stateHome().toUtf8()), 1);
    }

    void aVersionLargerThanAnyNumberIsNamedAsWritten()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const Ran ran = program.run({u"list"_s, path + u"@99999999999"_s});
        QVERIFY(ran.code != 0);
        QVERIFY2(ran.err.contains("99999999999"), ran.err.constData());
    }

    void anAnswerThatCannotBeWrittenIsNoSuccess()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" list \"$1\" > /dev/full"_s, Program::path(), path});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 4);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
