// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "descriptorshim.h"

#include "app/program.h"
#include "catalog/itemfields.h"
#include "session/catalogsession.h"
#include "session/transfer.h"
#include "store/filelock.h"
#include "store/store.h"
#include "support/storeload.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// A line for the command edit.
QByteArray anEdit()
{
    const QJsonObject change{
        {u"kind"_s, u"item"_s}, {u"uid"_s, Program::firstItem}, {u"set"_s, QJsonObject{{u"content"_s, u"新"_s}}}};
    return QJsonDocument(QJsonObject{{u"changes"_s, QJsonArray{change}}}).toJson(QJsonDocument::Compact) + '\n';
}

}

/// Nobody but SQLite opens a catalog that is open: closing any other descriptor would drop SQLite's locks, and a second
/// writer would get in unseen.
class TestDescriptors : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

    /// Runs the program under the shim. @return what it complained of, or that it was not there
    QString troublesOf(const Program &program, const QStringList &arguments, std::optional<int> code,
                       const QByteArray &input = {})
    {
        const QString log = program.file(u"descriptors"_s);
        QFile::remove(log);
        qputenv("DESCRIPTORS", QFile::encodeName(log));
        qputenv("LD_PRELOAD", DESCRIPTOR_SHIM);
        const Ran ran = program.run(arguments, input);
        qunsetenv("LD_PRELOAD");
        qunsetenv("DESCRIPTORS");
        if (code && ran.code != *code)
            return u"exit code %1: %2"_s.arg(ran.code).arg(QString::fromUtf8(ran.err));
        return troublesIn(log);
    }

    static QString troublesIn(const QString &log)
    {
        const QByteArray said = contentOf(log);
        if (said.contains("beside SQLite"))
            return QString::fromUtf8(said);
        return said.contains("watched ") && !said.contains("watched 0\n") ? QString() : u"nothing was watched"_s;
    }

private slots:
    void aForeignDescriptorIsSeen()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a.gkml"_s);
        QFile early(path);
        StoreLoad::writeCatalog(path, 3);
        QVERIFY(early.open(QIODevice::ReadOnly));
        const long before = descriptor_troubles();
        {
            const auto store = Store::open(path, OpenAs::Writer);
            QVERIFY(bool(store));
            QCOMPARE(descriptor_troubles(), before);
            early.close();
            QCOMPARE(descriptor_troubles(), before + 1);
            QVERIFY(early.open(QIODevice::ReadOnly));
            QCOMPARE(descriptor_troubles(), before + 2);
            early.close();
            QCOMPARE(descriptor_troubles(), before + 3);
        }
        QVERIFY(early.open(QIODevice::ReadOnly));
        QCOMPARE(descriptor_troubles(), before + 3);
    }

    void aSessionLeavesTheFileToSqlite()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a.gkml"_s);
        const QString state = dir.filePath(u"state"_s);
        StoreLoad::writeCatalog(path, 30);
        const long before = descriptor_troubles();
        const long watched = descriptor_watched();
        {
            auto opened = CatalogSession::open(path, u"tester"_s, m_clock, state);
            QVERIFY(bool(opened));
            CatalogSession &session = **opened;
            QTRY_VERIFY(session.isWritable());
            QVERIFY(session.edit(StoreLoad::itemAt(1), item::content, Value(u"改"_s), u"Change"_s));
            QVERIFY(session.waitForDisk(10'000));
            QVERIFY(session.apply({{StoreLoad::itemAt(2), item::content, Value(u"来"_s)}}, u"Import"_s, u"a.xlsx"_s));
            QVERIFY(session.undo(u"Undo"_s));
            QVERIFY(session.redo(u"Redo"_s));
            QSignalSpy made(&session, &CatalogSession::versionMade);
            session.freeze({.label = u"二"_s, .reason = {}, .stage = {}});
            QTRY_COMPARE(made.size(), 1);
            QVERIFY(session.show(1));
            QVERIFY(session.show({}));
            QVERIFY(bool(session.compare(1, {})));
            exportAll(session, dir);
            // Opened once more, beside the writer; and asked for its backup.
            const auto second = CatalogSession::open(path, u"other"_s, m_clock, state);
            QVERIFY(bool(second));
            QCOMPARE((*second)->access(), SessionAccess::HeldByOther);
            QVERIFY(CatalogSession::newestBackup(path, state).has_value());
            // Whoever would put an export or a new catalog in its place is refused, and drops no lock by that.
            QVERIFY(!checkTarget(path));
            QVERIFY(!createCatalog({.path = path, .replace = Replace::Yes}, m_clock));
            std::optional<Outcome> saved;
            session.saveCopy(dir.filePath(u"copy.gkml"_s), [&saved](const Outcome &outcome) { saved = outcome; });
            QTRY_VERIFY(saved.has_value());
        }
        QCOMPARE(descriptor_troubles(), before);
        QVERIFY(descriptor_watched() > watched);
    }

    void theCommandLineLeavesTheFileToSqlite()
    {
        const Program program;
        const QString a = program.smallCatalog(u"a.gkml"_s);
        const QString copy = program.file(u"b.gkml"_s);
        const QString package = program.file(u"p.zip"_s);
        const auto run = [&](const QStringList &arguments, int code = 0, const QByteArray &input = {}) {
            const QString troubles = troublesOf(program, arguments, code, input);
            if (!troubles.isEmpty())
                qWarning("%s: %s", qPrintable(arguments.join(u' ')), qPrintable(troubles));
            return troubles.isEmpty();
        };
        QVERIFY(run({u"new"_s, program.file(u"n.gkml"_s), u"--starter"_s, u"example"_s}));
        QVERIFY(run({u"info"_s, a}));
        QVERIFY(run({u"freeze"_s, a}));
        QVERIFY(QFile::copy(a, copy));
        QVERIFY(run({u"edit"_s, a}, 0, anEdit()));
        QVERIFY(run({u"edit"_s, copy}, 0, {})); // not known here: checked first
        QVERIFY(run({u"freeze"_s, a}));
        for (const char *form : {"xlsx", "csv", "json", "pdf", "package"}) {
            const QString out = program.file(QString::fromLatin1(form) + u".out"_s);
            QVERIFY(run({u"export"_s, a + u"@2"_s, out, u"--as"_s, QString::fromLatin1(form)}));
        }
        QVERIFY(run({u"export"_s, a + u"@2"_s, package, u"--as"_s, u"package"_s}));
        QVERIFY(run({u"export"_s, a, a, u"--as"_s, u"csv"_s, u"--force"_s}, 4));
        QVERIFY(run({u"diff"_s, a + u"@1"_s, a}, 1));
        QVERIFY(run({u"diff"_s, a, package}, 0));
        QVERIFY(run({u"list"_s, a}));
        QVERIFY(run({u"apply"_s, copy, package}));
        QVERIFY(run({u"restore"_s, a, u"--version"_s, u"1"_s}));
        QVERIFY(run({u"print"_s, a, program.file(u"print.pdf"_s)}));
        QVERIFY(run({u"verify"_s, a}));
        QVERIFY(run({u"recover"_s, a, program.file(u"saved.gkml"_s)}));
        QVERIFY(run({u"new"_s, a, u"--force"_s}));
    }

    void theWindowLeavesTheFileToSqlite()
    {
        const Program program;
        const QString path = program.smallCatalog(u"a.gkml"_s);
        const QString log = program.file(u"descriptors"_s);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, program.stateHome());
        environment.insert(u"XDG_CONFIG_HOME"_s, program.file(u"config"_s));
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(DESCRIPTOR_SHIM));
        environment.insert(u"DESCRIPTORS"_s, log);
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(Program::path(), {path});
        QTRY_VERIFY_WITH_TIMEOUT(FileLock::holderOf(path).has_value(), 30'000);
        QTest::qWait(500); // what follows the first frame
        ::kill(pid_t(window.processId()), SIGTERM);
        QVERIFY(window.waitForFinished(20'000));
        QCOMPARE(window.exitCode(), 0);
        QCOMPARE(troublesIn(log), QString());
    }

private:
    void exportAll(CatalogSession &session, const QTemporaryDir &dir)
    {
        const auto versions = session.versions();
        for (const ExportForm form :
             {ExportForm::OfficialSheet, ExportForm::CsvUtf8, ExportForm::Json, ExportForm::Package}) {
            std::optional<Result<TransferReport>> report;
            session.run<Result<TransferReport>>(
                [request = ExportRequest{.target = dir.filePath(u"out"_s),
                                         .replace = Replace::Yes,
                                         .form = form,
                                         .version = versions.back(),
                                         .catalogPath = session.path()}](Reader &reader, const Progress &progress) {
                    return exportCatalog(reader, request, progress);
                },
                [&report](const Result<TransferReport> &done) { report = done; }, {}, versions.back().number);
            QTRY_VERIFY(report.has_value());
            QVERIFY(bool(*report));
        }
    }
};

QTEST_GUILESS_MAIN(TestDescriptors)
#include "test_descriptors.moc"
