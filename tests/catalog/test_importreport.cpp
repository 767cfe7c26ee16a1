// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/importreport.h"
#include "catalog/itemfields.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What is kept of an import.
class TestImportReport : public QObject
{
    Q_OBJECT

    static ImportReport aReport()
    {
        ImportReport report{.added = 2, .changed = 1, .unchanged = 3, .skipped = 4};
        report.sources = {{u"目录.xlsx"_s, u"财政"_s}, {u"目录.xlsx"_s, u"说明\t一"_s}};
        report.tables.push_back(
            {.source = u"目录.xlsx"_s,
             .sheet = u"财政"_s,
             .title = u"财政目录"_s,
             .columns =
                 {{.index = 3, .heading = u"公开\n内容"_s, .field = u"content"_s, .confidence = 90, .isSaid = true}},
             .domain = u"财政预决算"_s,
             .rows = 6});
        report.rows.push_back(
            {.number = 4, .fate = RowFate::Changed, .label = u"预算"_s, .by = MatchedBy::Similar, .likeness = 0.87});
        report.rows.push_back({.source = 1, .number = 9, .why = ImportNoteKind::TotalRow});
        report.notes.push_back({.source = u"目录.xlsx"_s,
                                .sheet = u"财政"_s,
                                .cell = u"AB5"_s,
                                .row = 5,
                                .column = 27,
                                .field = item::content,
                                .kind = ImportNoteKind::Cleaned,
                                .original = u"甲\\n\r\n乙\t"_s,
                                .taken = u"甲乙"_s});
        report.notes.push_back({.source = u"目录.xlsx"_s,
                                .sheet = u"财政"_s,
                                .setting = u"title"_s,
                                .kind = ImportNoteKind::FrontTaken,
                                .original = u"财政目录"_s,
                                .taken = u"财政目录"_s});
        return report;
    }

private slots:
    void everyKindOfNoteHasItsKey()
    {
        QVERIFY(!importNoteKind("no_such"));
        for (int kind = 0; kind <= int(ImportNoteKind::FrontLine); ++kind)
            QCOMPARE(importNoteKind(keyOf(ImportNoteKind(kind)).data()), ImportNoteKind(kind));
    }

    void whatIsKeptIsReadAgain()
    {
        const ImportReport report = aReport();
        const auto again = unpackedReport(packed(report));
        QVERIFY(bool(again));
        QCOMPARE(again->added, 2);
        QCOMPARE(again->changed, 1);
        QCOMPARE(again->unchanged, 3);
        QCOMPARE(again->skipped, 4);
        QVERIFY(again->sources == report.sources);
        QCOMPARE(again->tables.size(), 1U);
        QCOMPARE(again->tables[0].sheet, u"财政"_s);
        QCOMPARE(again->tables[0].domain, u"财政预决算"_s);
        QCOMPARE(again->tables[0].columns[0].heading, u"公开\n内容"_s);
        QCOMPARE(again->tables[0].columns[0].confidence, 90);
        QVERIFY(again->tables[0].columns[0].isSaid);
        QCOMPARE(again->rows.size(), 2U);
        QCOMPARE(again->rows[0].fate, RowFate::Changed);
        QCOMPARE(again->rows[0].by, MatchedBy::Similar);
        QCOMPARE(again->rows[0].likeness, 0.87);
        QCOMPARE(again->rows[0].label, u"预算"_s);
        QVERIFY(again->rows[1].why == ImportNoteKind::TotalRow);
        QCOMPARE(again->notes.size(), 2U);
        QCOMPARE(again->notes[1].setting, u"title"_s);
        QCOMPARE(again->notes[1].cell, QString());
        const ImportNote &note = again->notes[0];
        QCOMPARE(note.cell, u"AB5"_s);
        QCOMPARE(note.column, 27);
        QVERIFY(note.field == item::content);
        QCOMPARE(note.original, report.notes[0].original);
        QCOMPARE(note.taken, u"甲乙"_s);
    }

    void whatIsNoReportIsRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray(), "x"_ba, "\xff\xff\xff\xff junk"_ba, qCompress("import\t1"), qCompress("other\n"),
              qCompress("import\t1\nrow\t1\n"), qCompress("import\t1\nnote\t7\t1\t1\tcleaned\t\t\t\n")})
            QVERIFY2(!unpackedReport(bytes), bytes.toHex().constData());
        QCOMPARE(unpackedReport(qCompress("import\t2\nnews\n")).error().code, ErrorCode::NewerFile);
    }

    /// A hundred thousand rows with three notes each.
    void manyRowsStaySmall()
    {
        ImportReport report = aReport();
        const ImportNote like = report.notes[0];
        report.notes.clear();
        for (int row = 0; row < 100'000; ++row) {
            report.rows.push_back({.number = row, .fate = RowFate::Added, .label = u"第%1项事项"_s.arg(row)});
            for (int i = 0; i < 3; ++i) {
                report.notes.push_back(like);
                report.notes.back().row = row + 1;
                report.notes.back().column = i;
            }
        }
        const QByteArray bytes = packed(report);
        qInfo("%lld bytes", static_cast<long long>(bytes.size()));
        QVERIFY(bytes.size() < 5'000'000);
        const auto again = unpackedReport(bytes);
        QVERIFY(again && again->notes.size() == report.notes.size() && again->rows.size() == report.rows.size());
    }
};

QTEST_GUILESS_MAIN(TestImportReport)
#include "test_importreport.moc"
