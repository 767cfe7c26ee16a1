// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"
#include "store/filelock.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace gk;

/// A catalog of the schema before on the command line: every reading command reads it and leaves it as it is; the first
/// writing one brings it up to date, with a backup.
class TestCliOlder : public QObject
{
    Q_OBJECT

    Program m_program;
    QString m_path;
    QByteArray m_bytes;

    QStringList backups() const
    {
        QStringList found;
        const QString folder = m_program.stateHome() + u"/disclosure-catalog/backups"_s;
        for (const QString &catalog : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            found += QDir(folder + u'/' + catalog).entryList(QDir::Files);
        return found;
    }

    int schemaOf(const QString &path) const
    {
        return m_program.run({u"info"_s, path, u"--json"_s}).json()["schema"_L1].toInt();
    }

private slots:
    void init()
    {
        static int number = 0;
        m_path = m_program.file(u"older%1.gkml"_s.arg(++number));
        m_bytes = qUncompress(QByteArray::fromBase64(
            contentOf(QStringLiteral(TEST_SOURCE_DIR "/tests/store/schema1.fixture")).replace('\n', "")));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_bytes), m_bytes.size());
    }

    void everyReadingCommandReadsIt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QStringList &arguments, int code = 0) {
            QTest::newRow(name) << arguments << code;
        };
        row("info", {u"info"_s, u"FILE"_s});
        for (const char *kind : {"item", "domain", "office", "document", "task", "setting"})
            row(kind, {u"list"_s, u"FILE"_s, QString::fromLatin1(kind), u"--json"_s});
        row("a version", {u"list"_s, u"FILE@1"_s, u"--json"_s});
        row("the empty catalog", {u"list"_s, u"FILE@0"_s});
        row("removed records", {u"list"_s, u"FILE"_s, u"--deleted"_s});
        row("found records", {u"list"_s, u"FILE"_s, u"--find"_s, u"x"_s});
        for (const char *form : {"xlsx", "csv", "json", "pdf"})
            row(form, {u"export"_s, u"FILE"_s, u"OUT"_s, u"--as"_s, QString::fromLatin1(form)});
        row("a package", {u"export"_s, u"FILE@1"_s, u"OUT"_s, u"--as"_s, u"package"_s});
        row("what differs", {u"diff"_s, u"FILE@0"_s, u"FILE"_s}, 1);
        row("what does not", {u"diff"_s, u"FILE@1"_s, u"FILE"_s});
        row("verify", {u"verify"_s, u"FILE"_s});
        row("print", {u"print"_s, u"FILE@1"_s, u"OUT"_s});
        row("the summary", {u"print"_s, u"FILE"_s, u"OUT"_s, u"--layout"_s, u"summary"_s});
        row("recover", {u"recover"_s, u"FILE"_s, u"OUT"_s});
    }
    void everyReadingCommandReadsIt()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        // Alone, and beside a program that holds the file.
        for (const bool isHeld : {false, true}) {
            QStringList words = arguments;
            words.replaceInStrings(u"FILE"_s, m_path);
            words.replaceInStrings(
                u"OUT"_s, m_program.file(u"out%1%2"_s.arg(isHeld).arg(QLatin1StringView(QTest::currentDataTag()))));
            std::optional<Result<FileLock>> lock;
            if (isHeld)
                lock = FileLock::take(m_path, u"张三"_s);
            const Ran ran = m_program.run(words);
            QVERIFY2(ran.code == code, ran.err);
            // Beside a real holder the log is there already.
            QVERIFY(isHeld || !QFile::exists(m_path + u"-wal"_s));
        }
        QCOMPARE(contentOf(m_path), m_bytes);
        QCOMPARE(schemaOf(m_path), 1);
        QVERIFY(backups().isEmpty());
    }

    void theFirstWritingCommandBringsItUpToDate()
    {
        const Ran made = m_program.run(
            {u"freeze"_s, m_path, u"--approved-by"_s, u"李四"_s, u"--approved-on"_s, u"2024-09-28"_s, u"--json"_s});
        QVERIFY2(made.code == 0, made.err);
        QCOMPARE(schemaOf(m_path), 5);
        QCOMPARE(backups().size(), 1);
        QVERIFY(backups().front().contains(u"before-schema-5"_s));
        const QJsonArray versions = m_program.run({u"info"_s, m_path, u"--json"_s}).json()["versions"_L1].toArray();
        QCOMPARE(versions.size(), 2);
        QVERIFY(!versions[0].toObject().contains("approved_by"_L1));
        QVERIFY(!versions[0].toObject().contains("approved_on"_L1));
        QCOMPARE(versions[1]["approved_by"_L1].toString(), u"李四"_s);
        QCOMPARE(versions[1]["approved_on"_L1].toString(), u"2024-09-28"_s);
        QVERIFY(
            m_program.run({u"info"_s, m_path, u"--lang"_s, u"en"_s}).out.contains("Approved by 李四 on 2024-09-28"));
        QCOMPARE(m_program.run({u"verify"_s, m_path}).code, 0);
        QCOMPARE(m_program.run({u"diff"_s, m_path + u"@1"_s, m_path + u"@2"_s}).code, 0);
        const Ran undone = m_program.run({u"edit"_s, m_path}, R"({"undo":true})");
        QVERIFY2(undone.code == 0, undone.out);
        QCOMPARE(m_program.run({u"verify"_s, m_path}).code, 0);
    }

    void aDayThatIsNoneIsWrongUsage()
    {
        const Ran ran = m_program.run({u"freeze"_s, m_path, u"--approved-on"_s, u"2024-02-30"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains("2024-02-30"), ran.err);
        QCOMPARE(contentOf(m_path), m_bytes);
    }

    void whatCannotBeBackedUpIsNotMigratedAndSaysWhy()
    {
        const QString state = m_program.stateHome() + u"/disclosure-catalog"_s;
        QDir(state).removeRecursively();
        QVERIFY(QDir().mkpath(m_program.stateHome()));
        QFile inTheWay(state);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Ran refused = m_program.run({u"freeze"_s, m_path, u"--json"_s});
        inTheWay.remove();
        QCOMPARE(refused.code, 4);
        QCOMPARE(refused.errorCode(), u"not_writable"_s);
        QCOMPARE(contentOf(m_path), m_bytes);
    }
};

QTEST_GUILESS_MAIN(TestCliOlder)
#include "test_cliolder.moc"
