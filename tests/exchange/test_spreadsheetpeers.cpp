// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvfile.h"
#include "exchange/sourcefile.h"
#include "exchange/xlsxform.h"
#include "rows.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// LibreOffice as an outside opinion on ods and xls: what it writes of a workbook, and what it shows of that as text.
class TestSpreadsheetPeers : public QObject
{
    Q_OBJECT

private slots:
    void libreOfficeShowsTheSameTexts_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("ods") << u"ods"_s;
        QTest::newRow("xls") << u"xls"_s;
        QTest::newRow("xlsx") << u"xlsx"_s;
    }

    void libreOfficeShowsTheSameTexts()
    {
        QFETCH(QString, format);
        for (int round = 0; round < 3; ++round) {
            const QTemporaryDir dir;
            const quint32 seed = QRandomGenerator::global()->generate();
            qInfo() << "seed" << seed;
            const QString made = dir.filePath(u"made.xlsx"_s);
            QVERIFY(ran(u"/usr/bin/python3"_s, {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/sheets_by_openpyxl.py"),
                                                QString::number(seed), made}));
            QVERIFY(QDir(dir.path()).mkdir(u"out"_s));
            const QString out = dir.filePath(u"out"_s);
            QVERIFY(converted(made, format, out));
            const QString book = out + u"/made."_s + format;
            const auto tables = readTables(book, WantedSheets::All);
            QVERIFY(tables);
            // All sheets as their cells show.
            QVERIFY(converted(book, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"_s,
                              out));
            for (const SourceTable &table : *tables) {
                QCOMPARE(table.merged, (std::vector<CellRange>{{49, 2, 51, 3}}));
                QStringList theirs;
                const auto read = readCsv(out + u"/made-"_s + table.sheet + u".csv"_s,
                                          [&](qint64 row, const std::vector<QString> &cells) {
                                              for (std::size_t i = 0; i < cells.size(); ++i)
                                                  addCell(theirs, row, int(i), cells[i]);
                                              return true;
                                          });
                QVERIFY(read);
                QStringList ours;
                for (const SourceRow &row : table.rows) {
                    for (std::size_t i = 0; i < row.cells.size(); ++i)
                        addCell(ours, row.number, int(i), row.cells[i]);
                }
                QCOMPARE(ours, theirs);
            }
        }
    }

    /// The official form, as LibreOffice saves it again: every text and every block.
    void theOfficialFormSurvivesLibreOffice()
    {
        const QTemporaryDir dir;
        const QString made = dir.filePath(u"made.xlsx"_s);
        const MemoryCatalog catalog = RowBuilder(11).catalog(4, 120);
        QVERIFY(writeOfficialXlsx(*catalog.reader(), {}, made));
        QVERIFY(QDir(dir.path()).mkdir(u"out"_s));
        QVERIFY2(converted(made, u"xlsx"_s, dir.filePath(u"out"_s)), "soffice of libreoffice-calc is needed");
        const QJsonObject ours = seenByOpenpyxl(made);
        const QJsonObject theirs = seenByOpenpyxl(dir.filePath(u"out/made.xlsx"_s));
        const QJsonObject ourCells = ours["cells"_L1].toObject();
        const QJsonObject theirCells = theirs["cells"_L1].toObject();
        QVERIFY(ourCells.size() > 500);
        // What only looks like an escape of ECMA-376 is read rightly there, but written back unescaped.
        static const QRegularExpression escape(u"_x[0-9A-Fa-f]{4}_"_s);
        for (auto it = ourCells.begin(); it != ourCells.end(); ++it)
            QVERIFY2(it->toString().contains(escape) || theirCells[it.key()] == *it,
                     qPrintable(it.key() + u": "_s + it->toString() + u" / "_s + theirCells[it.key()].toString()));
        QCOMPARE(theirCells.size(), ourCells.size());
        QVERIFY(ours["merged"_L1].toArray().size() > 20);
        QCOMPARE(theirs["merged"_L1], ours["merged"_L1]);
    }

private:
    static QJsonObject seenByOpenpyxl(const QString &path)
    {
        QProcess oracle;
        oracle.start(u"/usr/bin/python3"_s, {QStringLiteral(TEST_SOURCE_DIR "/tests/exchange/oracle_xlsx.py"), path});
        if (!oracle.waitForFinished() || oracle.exitCode() != 0)
            qFatal("%s", oracle.readAllStandardError().constData());
        return QJsonDocument::fromJson(oracle.readAllStandardOutput()).object();
    }
    /// White space does not count: in cells of several lines LibreOffice writes it as it stands, which by the standard of
    /// OpenDocument says less than it reads from it. Booleans of xls show as numbers there, in Excel as words.
    static void addCell(QStringList &cells, qint64 row, int column, const QString &text)
    {
        QString plain = text == u"TRUE" ? u"1"_s : text == u"FALSE" ? u"0"_s : text;
        plain.removeIf([](QChar c) { return c == u' ' || c == u'\t'; });
        if (!plain.isEmpty())
            cells += cellName(int(row), column) + u'=' + plain;
    }
    static bool ran(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(180'000) && process.exitCode() == 0;
    }
    bool converted(const QString &file, const QString &format, const QString &folder) const
    {
        return ran(u"soffice"_s, {u"-env:UserInstallation=file://"_s + m_profile.path(), u"--headless"_s,
                                  u"--norestore"_s, u"--convert-to"_s, format, u"--outdir"_s, folder, file});
    }
    QTemporaryDir m_profile;
};

QTEST_GUILESS_MAIN(TestSpreadsheetPeers)
#include "test_spreadsheetpeers.moc"
