// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "awkwardcatalog.h"
#include "exchange/sourcefile.h"
#include "exchange/workingsheet.h"
#include "exchange/workingstamp.h"
#include "import/tableimport.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// A working file that LibreOffice has opened and saved.
class TestWorkingPeers : public QObject
{
    Q_OBJECT

private slots:
    void whatLibreOfficeSavedChangesNothing()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        const MemoryCatalog catalog = anAwkwardCatalog(seed, 80);
        const QTemporaryDir dir;
        const QString made = dir.filePath(u"工作文件.xlsx"_s);
        QVERIFY(writeWorkingFile(*catalog.reader(), {}, made));
        QVERIFY(QDir(dir.path()).mkdir(u"out"_s));
        QProcess office;
        office.start(u"soffice"_s, {u"-env:UserInstallation=file://"_s + dir.filePath(u"profile"_s), u"--headless"_s,
                                    u"--convert-to"_s, u"xlsx"_s, u"--outdir"_s, dir.filePath(u"out"_s), made});
        QVERIFY(office.waitForFinished(180'000) && office.exitCode() == 0);
        auto tables = readTables(dir.filePath(u"out/工作文件.xlsx"_s), WantedSheets::NotVeryHidden);
        QVERIFY(tables);
        takeStamp(*tables, Fields::standard());
        const auto import = importTables(*catalog.reader(), std::move(*tables));
        QVERIFY(import);
        QVERIFY(import->changes.changes.empty());
        QCOMPARE(import->unchanged, 80);
    }
};

QTEST_GUILESS_MAIN(TestWorkingPeers)
#include "test_workingpeers.moc"
