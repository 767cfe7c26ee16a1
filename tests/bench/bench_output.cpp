// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include "catalog/itemfields.h"
#include "exchange/xlsxform.h"
#include "report/pdfwriter.h"
#include "store/store.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextTable>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

using Cells = std::vector<std::vector<QByteArray>>;

/// The texts of the form, held ready: what the bare peer writes.
Cells cellsOf(Reader &reader, const std::vector<Column> &columns)
{
    const auto names = Names::from(reader);
    Cells rows;
    (void)reader.each(Kind::Item, [&](const Record &record) {
        std::vector<QByteArray> row;
        for (const Column &column : columns)
            row.push_back(cellText(reader.fields(), column, record, *names, qint64(rows.size()) + 1).toUtf8());
        rows.push_back(std::move(row));
        return true;
    });
    return rows;
}

void writeBare(const Cells &rows, const QByteArray &path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(path.constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *format = workbook_add_format(book);
    format_set_text_wrap(format);
    format_set_border(format, LXW_BORDER_THIN);
    lxw_row_t at = 0;
    for (const auto &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            worksheet_write_string(sheet, at, lxw_col_t(column), row[column].constData(), format);
        ++at;
    }
    workbook_close(book);
}

void measureSheet(Store &store, const QTemporaryDir &dir, const QString &csv)
{
    const auto reader = store.reader();
    const Cells cells = cellsOf(**reader, nationalColumns((*reader)->fields()));
    const QString target = dir.filePath(u"ours.xlsx"_s);
    std::vector<double> ours;
    std::vector<double> peer;
    std::vector<double> verifying;
    for (int i = 0; i < 3; ++i) {
        XlsxRequest request;
        std::optional<XlsxReport> report;
        ours.push_back(milliseconds([&] {
            auto written = writeOfficialXlsx(**reader, request, target);
            if (!written)
                qFatal("xlsx: %s", qPrintable(nameOf(written.error().code)));
            report = std::move(*written);
        }));
        verifying.push_back(milliseconds([&] {
            if (!verifyXlsx(target, report->sum))
                qFatal("verification");
        }));
        peer.push_back(milliseconds([&] { writeBare(cells, dir.filePath(u"bare.xlsx"_s).toLocal8Bit()); }));
    }
    print(atMost("P10", median(ours), median(peer), 1.15, "≤ 1.15 × bare libxlsxwriter writing the same cells"));
    print(atMost("P10 verification", median(verifying), median(ours), 0.6, "≤ 0.6 × the writing"));
    if (cells.size() > 20'000)
        return; // openpyxl takes minutes beyond
    const QString script =
        u"import csv,sys\nfrom openpyxl import Workbook\nw=Workbook(write_only=True);s=w.create_sheet()\n"
        "for r in csv.reader(open(sys.argv[1],encoding='utf-8')): s.append(r)\nw.save(sys.argv[2])"_s;
    const double openpyxl = milliseconds([&] {
        QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, script, csv, dir.filePath(u"peer.xlsx"_s)});
    });
    print(fasterThan("P10 against openpyxl", median(ours), openpyxl, 3, "≥ 3 × openpyxl"));
}

/// The peer for paper: Qt's own text document with a table of the same texts.
void printTextDocument(const Cells &rows, const QString &path)
{
    QTextDocument document;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    QTextTable *table = cursor.insertTable(int(rows.size()), int(rows.front().size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < int(rows[std::size_t(row)].size()); ++column)
            table->cellAt(row, column)
                .firstCursorPosition()
                .insertText(QString::fromUtf8(rows[std::size_t(row)][std::size_t(column)]));
    }
    cursor.endEditBlock();
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    document.print(&writer);
}

void measurePaper(Store &store, const QTemporaryDir &dir)
{
    constexpr std::size_t many = 10'000;
    constexpr std::size_t few = 500;
    const auto reader = store.reader();
    const auto ids = (*reader)->order(Kind::Item);
    const auto printed = [&](std::size_t count) {
        PrintRequest request;
        request.rows.ids =
            std::vector<RowId>(ids->begin(), ids->begin() + std::ptrdiff_t(std::min(count, ids->size())));
        return milliseconds([&] {
            const auto done = writePdf(**reader, request, dir.filePath(u"ours.pdf"_s), Replace::Yes);
            if (!done)
                qFatal("pdf: %s", qPrintable(nameOf(done.error().code)));
        });
    };
    const double before = residentMegabytes();
    const double ours = printed(many);
    print(within("P12", ours, 5000, "10k rows ≤ 5 s"));
    print(within("P12 memory", residentMegabytes() - before, 100, "≤ 100 MB", "MB"));
    Cells cells = cellsOf(**reader, briefColumns((*reader)->fields()));
    cells.resize(std::min(cells.size(), few));
    const double peer = milliseconds([&] { printTextDocument(cells, dir.filePath(u"peer.pdf"_s)); });
    print(fasterThan("P12 against QTextDocument", printed(few), peer, 15, "≥ 15 × QTextDocument (500 rows)"));
}

}

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_output LINES CSV CSV_EDITED P10,P12");
    const QStringList wanted = arguments.at(4).split(u',');
    const QTemporaryDir dir;
    const QString catalog = dir.filePath(u"a.gkml"_s);
    load(arguments.at(1), catalog);
    auto store = Store::open(catalog, OpenAs::Writer);
    if (!store)
        qFatal("cannot open");
    if (wanted.contains(u"P12"_s))
        measurePaper(**store, dir);
    if (wanted.contains(u"P10"_s))
        measureSheet(**store, dir, arguments.at(2));
    return 0;
}
