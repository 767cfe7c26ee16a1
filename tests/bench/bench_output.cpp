// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The official spreadsheet and the review copy, beside what others make of the same cells.
#include "bench/figures.h"
#include "bench/peers.h"

#include "catalog/itemfields.h"
#include "exchange/xlsxform.h"
#include "report/pdfwriter.h"
#include "store/store.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

constexpr int runs = 3;
// Peers that would take minutes are given fewer rows, and so is ours beside them.
constexpr std::size_t sheetRows = 10'000;
constexpr std::size_t documentRows = 1'000;
constexpr std::size_t officeRows = 3'000;
constexpr std::size_t paperRows = 10'000;

Cells cellsOf(Reader &reader, const std::vector<Column> &columns, const std::vector<RowId> &ids)
{
    const auto names = Names::from(reader);
    Cells rows;
    (void)eachSelected(reader, {.ids = ids}, [&](const Record &record) {
        std::vector<QByteArray> row;
        row.reserve(columns.size());
        for (const Column &column : columns)
            row.push_back(cellText(reader.fields(), column, record, *names, qint64(rows.size()) + 1).toUtf8());
        rows.push_back(std::move(row));
        return true;
    });
    return rows;
}

std::vector<RowId> firstOf(const std::vector<RowId> &ids, std::size_t count)
{
    return {ids.begin(), ids.begin() + std::ptrdiff_t(std::min(count, ids.size()))};
}

QByteArray withRows(const char *id, std::size_t count)
{
    return id + QByteArray(" (") + QByteArray::number(qulonglong(count)) + " rows)";
}

XlsxReport writeSheet(Reader &reader, const std::vector<RowId> &ids, const QString &target)
{
    auto written = writeOfficialXlsx(reader, {.selection = {.ids = ids}}, target);
    if (!written)
        qFatal("xlsx: %s", qPrintable(nameOf(written.error().code)));
    return std::move(*written);
}

void measureSheet(Reader &reader, const std::vector<RowId> &ids, const QTemporaryDir &dir)
{
    const Cells cells = cellsOf(reader, nationalColumns(reader.fields()), ids);
    const QString target = dir.filePath(u"ours.xlsx"_s);
    std::vector<double> ours;
    std::vector<double> peer;
    std::vector<double> verifying;
    for (int i = 0; i < runs; ++i) {
        XlsxReport report;
        ours.push_back(milliseconds([&] { report = writeSheet(reader, ids, target); }));
        verifying.push_back(milliseconds([&] {
            if (!verifyXlsx(target, report.sum))
                qFatal("verification");
        }));
        peer.push_back(milliseconds([&] { writeBareXlsx(cells, dir.filePath(u"bare.xlsx"_s)); }));
        if (report.items != qint64(cells.size()))
            qFatal("left out");
    }
    print(atMost("P10", median(ours), median(peer), 1.15, "≤ 1.15 × bare libxlsxwriter writing the same cells"));
    print(atMost("P10 verification", median(verifying), median(ours), 0.6, "≤ 0.6 × the writing"));
}

void measureSheetMemory(Reader &reader, const std::vector<RowId> &ids, const QTemporaryDir &dir)
{
    const QString target = dir.filePath(u"memory.xlsx"_s);
    constexpr std::size_t parts = 10;
    const auto few = firstOf(ids, ids.size() / parts);
    const double small = peakMegabytes([&] { (void)writeSheet(reader, few, target); });
    const double large = peakMegabytes([&] { (void)writeSheet(reader, ids, target); });
    constexpr double limit = 32;
    print(within("P10 memory", large, small, limit, "constant memory: ≤ 32 MB, beside a tenth of the items", "MB"));
}

void measureSheetPeers(Reader &reader, const std::vector<RowId> &all, const QTemporaryDir &dir)
{
    const auto ids = firstOf(all, sheetRows);
    const QString csv = dir.filePath(u"cells.csv"_s);
    writeCsv(cellsOf(reader, nationalColumns(reader.fields()), ids), csv);
    std::vector<double> taken;
    taken.reserve(std::size_t(runs));
    for (int i = 0; i < runs; ++i)
        taken.push_back(milliseconds([&] { (void)writeSheet(reader, ids, dir.filePath(u"ours.xlsx"_s)); }));
    const double ours = median(taken);
    if (const double peer = openpyxlWriting(csv, dir.filePath(u"peer.xlsx"_s)); peer > 0)
        print(fasterThan(withRows("P10 against openpyxl", ids.size()), ours, peer, 3, "≥ 3 × openpyxl"));
    if (const double peer = LibreOffice().converting(csv, u"xlsx"_s); peer > 0)
        print(fasterThan(withRows("P10 against LibreOffice", ids.size()), ours, peer, 15, "≥ 15 × LibreOffice"));
}

double printing(Reader &reader, const std::vector<RowId> &ids, const QTemporaryDir &dir)
{
    return milliseconds([&] {
        const auto done = writePdf(reader, {.rows = {.ids = ids}}, dir.filePath(u"ours.pdf"_s), Replace::Yes);
        if (!done)
            qFatal("pdf: %s", qPrintable(nameOf(done.error().code)));
    });
}

void measurePaper(Reader &reader, const std::vector<RowId> &all, const QTemporaryDir &dir)
{
    const auto ids = firstOf(all, paperRows);
    double ours = 0;
    const double memory = peakMegabytes([&] { ours = printing(reader, ids, dir); });
    print(within(ids.size() == paperRows ? QByteArray("P12") : withRows("P12", ids.size()), ours, 5000,
                 "10k rows ≤ 5 s"));
    print(within("P12 memory", memory, 100, "≤ 100 MB", "MB"));

    const auto few = firstOf(all, documentRows);
    const Cells cells = cellsOf(reader, briefColumns(reader.fields()), few);
    const double oursOfFew = printing(reader, few, dir);
    const double document = milliseconds([&] { printTextDocument(cells, dir.filePath(u"peer.pdf"_s)); });
    print(
        fasterThan(withRows("P12 against QTextDocument", few.size()), oursOfFew, document, 15, "≥ 15 × QTextDocument"));
    const auto some = firstOf(all, officeRows);
    const QString csv = dir.filePath(u"cells.csv"_s);
    writeCsv(cellsOf(reader, briefColumns(reader.fields()), some), csv);
    const double oursOfSome = printing(reader, some, dir);
    if (const double peer = LibreOffice().converting(csv, u"pdf"_s); peer > 0)
        print(fasterThan(withRows("P12 against LibreOffice", some.size()), oursOfSome, peer, 10, "≥ 10 × LibreOffice"));
}

}

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_output CATALOG CSV CSV_EDITED P10,P12");
    const QStringList wanted = arguments.at(4).split(u',');
    const QTemporaryDir dir;
    const QString catalog = dir.filePath(u"a.gkml"_s);
    if (!QFile::copy(arguments.at(1), catalog))
        qFatal("cannot copy %s", qPrintable(arguments.at(1)));
    const auto store = Store::open(catalog, OpenAs::Writer);
    if (!store)
        qFatal("cannot open");
    const auto reader = (*store)->reader();
    const auto ids = (*reader)->order(Kind::Item);
    if (wanted.contains(u"P12"_s))
        measurePaper(**reader, *ids, dir);
    if (wanted.contains(u"P10"_s)) {
        measureSheetMemory(**reader, *ids, dir);
        measureSheet(**reader, *ids, dir);
        measureSheetPeers(**reader, *ids, dir);
    }
    return 0;
}
