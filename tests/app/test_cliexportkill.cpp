// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

/// The program is killed at random points of an export: the old file stays, or the new one is there whole.
class TestCliExportKill : public QObject
{
    Q_OBJECT

private slots:
    void aKilledExportLeavesTheOldFileOrTheNewOne_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"xlsx", "csv", "json", "pdf", "package"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }

    void aKilledExportLeavesTheOldFileOrTheNewOne()
    {
        QFETCH(const QString, form);
        const Program program;
        const QString catalog = program.file(u"a.gkml"_s);
        QCOMPARE(program.run({u"new"_s, catalog, u"--starter"_s, u"example"_s}).code, 0);
        QCOMPARE(program.run({u"freeze"_s, catalog}).code, 0);
        const QString whole = program.file(u"whole"_s);
        const QString target = program.file(u"target"_s);
        const auto arguments = [&](const QString &out) {
            return QStringList{u"export"_s, catalog + u"@1"_s, out, u"--as"_s, form, u"--force"_s};
        };
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(program.run(arguments(whole)).code, 0);
        const auto usual = int(clock.elapsed());

        const int kills = qEnvironmentVariableIntValue("KILLS") > 0 ? qEnvironmentVariableIntValue("KILLS") / 5 : 12;
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray fresh = contentOf(whole);
        for (int i = 0; i < kills; ++i) {
            QFile old(target);
            QVERIFY(old.open(QIODevice::WriteOnly | QIODevice::Truncate) && old.write("old") == 3);
            old.close();
            QProcess process;
            process.start(Program::path(), arguments(target));
            const bool hasEnded = process.waitForFinished(random.bounded(1, usual + usual / 4));
            if (!hasEnded) {
                process.kill();
                QVERIFY(process.waitForFinished());
            }
            const QByteArray now = contentOf(target);
            QVERIFY2(now == "old" || now == fresh, qPrintable(QString::number(now.size())));
            if (hasEnded)
                QVERIFY(process.exitCode() == 0 && now == fresh);
        }
        // What a killed export has left beside is in nobody's way.
        QCOMPARE(program.run(arguments(target)).code, 0);
        QCOMPARE(contentOf(target), fresh);
        QCOMPARE(program.run({u"verify"_s, catalog}).code, 0);
    }

    void anInterruptIsHeardInEveryPartOfAnExport_data() { aKilledExportLeavesTheOldFileOrTheNewOne_data(); }

    void anInterruptIsHeardInEveryPartOfAnExport()
    {
        QFETCH(const QString, form);
        const Program program;
        const QString catalog = program.file(u"a.gkml"_s);
        QCOMPARE(program.run({u"new"_s, catalog}).code, 0);
        QJsonArray changes;
        for (int i = 0; i < 4000; ++i) {
            const QJsonObject add{{u"level1"_s, u"一"_s},
                                  {u"content"_s, u"公开内容"_s.repeated(20) + QString::number(i)}};
            changes.append(QJsonObject{{u"kind"_s, u"item"_s}, {u"add"_s, add}});
        }
        const QJsonDocument fill(QJsonObject{{u"label"_s, u"Fill"_s}, {u"changes"_s, changes}});
        QCOMPARE(program.edit(catalog, {fill.toJson(QJsonDocument::Compact)}).size(), 1U);
        QCOMPARE(program.run({u"freeze"_s, catalog}).code, 0);
        QVERIFY(QDir().mkdir(program.file(u"out"_s)));
        const QString target = program.file(u"out/target"_s);
        const QStringList arguments{u"export"_s, catalog + u"@1"_s, target, u"--as"_s, form};
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(program.run(arguments).code, 0);
        auto usual = clock.elapsed();
        QVERIFY(QFile::remove(target));

        // At moments spread over the whole, until enough came while it worked: on a busy computer many do not.
        constexpr int parts = 8;
        constexpr int wanted = 4;
        constexpr int most = 80;
        int heard = 0;
        for (int i = 1; i <= most && heard < wanted; ++i) {
            QProcess process;
            clock.restart();
            process.start(Program::path(), arguments);
            if (process.waitForFinished(int(usual * (1 + i % (parts - 1)) / parts))) {
                usual = std::min(usual, clock.elapsed());
                QCOMPARE(process.exitCode(), 0);
                QVERIFY(QFile::remove(target));
                continue;
            }
            ::kill(pid_t(process.processId()), SIGINT);
            clock.restart();
            QVERIFY(process.waitForFinished());
            const auto taken = clock.elapsed();
            if (process.exitStatus() == QProcess::CrashExit) { // before it listened, and so before it began
                QCOMPARE(process.exitCode(), SIGINT);
                QVERIFY(QDir(program.file(u"out"_s)).isEmpty(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden));
                continue;
            }
            if (process.exitCode() == 0) { // it had its last word already
                QVERIFY(QFile::remove(target));
                continue;
            }
            QCOMPARE(process.exitCode(), 5);
            ++heard;
            QVERIFY2(taken < std::max<qint64>(5000, usual / 2), qPrintable(QString::number(taken)));
            QCOMPARE(QDir(program.file(u"out"_s)).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden),
                     QStringList());
        }
        QVERIFY2(heard >= wanted, "the interrupts came while it worked");
    }
};

QTEST_GUILESS_MAIN(TestCliExportKill)
#include "test_cliexportkill.moc"
