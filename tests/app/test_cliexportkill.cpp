// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

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
};

QTEST_GUILESS_MAIN(TestCliExportKill)
#include "test_cliexportkill.moc"
