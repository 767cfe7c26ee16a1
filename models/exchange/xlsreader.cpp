// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsreader.h"

#include "exchange/compoundfile.h"
#include "exchange/wholefile.h"
#include "exchange/xlssheet.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Result<QByteArray> workbookOf(const QString &path, const Limits &limits)
{
    const auto bytes = wholeFile(path, limits.xlsFile);
    if (!bytes)
        return bytes.error();
    const auto file = CompoundFile::open(*bytes);
    if (!file)
        return file.error();
    if (file->contains(u"EncryptedPackage"))
        return Error{.code = ErrorCode::UnknownFormat, .detail = u"password"_s};
    auto stream = file->stream(u"Workbook");
    if (!stream
        && stream.error().code == ErrorCode::NotFound) // "Book" is the stream of Excel 5, others are no workbooks
        return Error{.code = ErrorCode::UnknownFormat, .detail = u"xls"_s};
    return stream;
}

Outcome readSheet(QByteArrayView stream, const XlsBook &book, const XlsSheetInfo &sheet, TableBuilder &builder,
                  const Progress &progress)
{
    constexpr qint64 tellEvery = 16384; // records
    BiffRecords records(stream);
    records.moveTo(sheet.position);
    BiffRecord record;
    if (!records.next(record) || record.kind != Biff::Begin)
        return Error{.code = ErrorCode::Malformed, .detail = u"records"_s};
    XlsSheetTaker taker(book, builder);
    int depth = 0; // charts stand within a sheet with a beginning and an end of their own
    for (qint64 count = 1; records.next(record); ++count) {
        if (record.kind == Biff::End && depth-- == 0)
            break;
        if (record.kind == Biff::Begin)
            ++depth;
        else if (depth > 0)
            continue;
        if (auto taken = taker.take(record); !taken)
            return taken;
        if (count % tellEvery == 0)
            progress.tell(count, 0);
        if (count % tellEvery == 0 && progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
    }
    taker.finish();
    return Done{};
}

Result<std::vector<SourceTable>> read(const QString &path, WantedSheets wanted, const Progress &progress,
                                      const Limits &limits)
{
    const auto stream = workbookOf(path, limits);
    if (!stream)
        return stream.error();
    const auto book = readXlsBook(*stream, limits);
    if (!book)
        return book.error();
    std::vector<SourceTable> tables;
    KeptTexts texts(limits);
    for (const XlsSheetInfo &sheet : book->sheets) {
        if (wanted == WantedSheets::NotVeryHidden && sheet.visibility == SheetVisibility::VeryHidden)
            continue;
        TableBuilder builder(limits, texts);
        builder.facts().visibility = sheet.visibility;
        if (auto done = readSheet(*stream, *book, sheet, builder, progress); !done) {
            Error error = done.error();
            error.sheet = sheet.name;
            return error;
        }
        tables.push_back(builder.take(QFileInfo(path).fileName(), sheet.name));
    }
    return tables;
}

}

Result<std::vector<SourceTable>> readXlsTables(const QString &path, WantedSheets wanted, const Progress &progress,
                                               const Limits &limits)
{
    auto tables = read(path, wanted, progress, limits);
    if (tables)
        return tables;
    Error error = tables.error();
    error.path = path;
    return error;
}

}
