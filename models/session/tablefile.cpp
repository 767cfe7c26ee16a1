// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/tablefile.h"

#include "exchange/docxform.h"
#include "exchange/tabledocx.h"
#include "exchange/tablesheet.h"
#include "exchange/xlsxform.h"
#include "report/pdfwriter.h"
#include "session/transfer.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Outcome writeSheetFile(const PlainTable &table, AtomicFile &file, const QDateTime &at, const Progress &progress)
{
    if (auto possible = file.check(); !possible)
        return possible;
    const auto sum = writeTableSheet(table, at, file.temporaryPath());
    if (!sum)
        return sum.error();
    return file.publish([&](const QString &temporary) { return verifyXlsx(temporary, *sum, progress); });
}

Outcome writeDocumentFile(const PlainTable &table, AtomicFile &file, const QDateTime &at)
{
    if (auto possible = file.check(); !possible)
        return possible;
    const auto digest = writeTableDocx(table, at, file.temporaryPath());
    if (!digest)
        return digest.error();
    return file.publish([&](const QString &temporary) { return verifyDocx(temporary, *digest); });
}

Outcome writePrinted(Reader &reader, const PlainTable &table, const QString &target, Replace replace,
                     const QDateTime &at, const Progress &progress)
{
    const PrintRequest request{
        .content = PrintContent::Table, .at = at, .table = std::make_shared<const PlainTable>(table)};
    const auto report = writePdf(reader, request, target, replace, progress);
    return report ? Outcome(Done{}) : report.error();
}

}

Outcome writeTableFile(Reader &reader, const PlainTable &table, const QString &target, Replace replace,
                       const QDateTime &at, const Progress &progress)
{
    if (auto checked = checkTarget(target); !checked)
        return checked;
    const QString ending = QFileInfo(target).suffix().toLower();
    if (ending == u"pdf")
        return writePrinted(reader, table, target, replace, at, progress);
    if (ending != u"xlsx" && ending != u"docx")
        return Error{.code = ErrorCode::UnknownFormat, .path = target, .detail = ending};
    AtomicFile file(target, replace);
    const Outcome written =
        ending == u"docx" ? writeDocumentFile(table, file, at) : writeSheetFile(table, file, at, progress);
    if (written || written.error().path != file.temporaryPath())
        return written;
    Error error = written.error();
    error.path = target; // the name people know
    return error;
}

}
