// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/exportwriters.h"

#include "catalog/officialform.h"
#include "exchange/csvexport.h"
#include "exchange/dcatexport.h"
#include "exchange/docxform.h"
#include "exchange/htmlform.h"
#include "exchange/jsonexport.h"
#include "exchange/outputfile.h"
#include "exchange/package.h"
#include "exchange/workingsheet.h"
#include "exchange/xlsxform.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

OfficialRequest officialOf(const ExportRequest &request)
{
    return {.rule = ruleOf(request),
            .selection = {.ids = request.ids},
            .version = request.version,
            .at = dateOf(request),
            .layout = request.layout,
            .fields = request.fields};
}

Result<Written> writeSheet(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    const auto report = writeOfficialXlsx(reader, officialOf(request), path, progress);
    if (!report)
        return report.error();
    return Written{report->items, report->leftOut, [sum = report->sum, progress](const QString &temporary) {
                       return verifyXlsx(temporary, sum, progress);
                   }};
}

/// Writes a form that is a stream of bytes: `write` is given the sink and answers with the form's report.
template <typename Write>
auto throughFile(const QString &path, const Write &write) -> decltype(write(ByteSink()))
{
    OutputFile file(path);
    auto report = write(file.sink());
    if (!report)
        return report;
    if (auto finished = file.finish(); !finished)
        return finished.error();
    return report;
}

/// A form that is read back byte by byte.
template <typename Report>
Written writtenBytes(const Report &report)
{
    return {report.items, report.leftOut,
            [bytes = report.bytes](const QString &temporary) { return verifyBytes(temporary, bytes); }};
}

Result<Written> writePage(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    const auto report =
        throughFile(path, [&](const ByteSink &sink) { return writeHtml(reader, officialOf(request), sink, progress); });
    if (!report)
        return report.error();
    return writtenBytes(*report);
}

Result<Written> writeLinked(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    const auto report =
        throughFile(path, [&](const ByteSink &sink) { return writeDcat(reader, officialOf(request), sink, progress); });
    if (!report)
        return report.error();
    return writtenBytes(*report);
}

Result<Written> writeWord(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    const auto report = writeDocx(reader, officialOf(request), path, progress);
    if (!report)
        return report.error();
    return Written{report->items, report->leftOut,
                   [sum = report->document](const QString &temporary) { return verifyDocx(temporary, sum); }};
}

Result<Written> writeTable(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    const OfficialRule rule = ruleOf(request);
    const bool isPlain = !request.fields.isEmpty() || rule.purpose == Purpose::Internal;
    const CsvRequest csv{.encoding = request.form == ExportForm::CsvGb18030 ? CsvEncoding::Gb18030 : CsvEncoding::Utf8,
                         .columns = isPlain ? CsvColumns::Plain : CsvColumns::Official,
                         .layout = request.layout,
                         .fields = request.fields,
                         .rule = rule,
                         .selection = {.ids = request.ids}};
    const auto report = throughFile(path, [&](const ByteSink &sink) { return writeCsv(reader, csv, sink, progress); });
    if (!report)
        return report.error();
    return Written{report->items, report->leftOut, [report = *report, progress](const QString &temporary) {
                       return verifyCsv(temporary, report, progress);
                   }};
}

Result<Written> writeWorking(Reader &reader, const ExportRequest &request, const QString &path,
                             const Progress &progress)
{
    const WorkingRequest sheet{
        .fields = request.fields, .selection = {.ids = request.ids}, .version = request.version, .at = dateOf(request)};
    const auto report = writeWorkingFile(reader, sheet, path, progress);
    if (!report)
        return report.error();
    return Written{report->items, {}, [sum = report->sum, progress](const QString &temporary) {
                       return verifyXlsx(temporary, sum, progress);
                   }};
}

/// The store behind the reader, for what only the file knows.
Result<std::unique_ptr<Store>> openBeside(const ExportRequest &request)
{
    return Store::open(request.catalogPath, OpenAs::Reader);
}

Result<Written> writeDocument(Reader &reader, const ExportRequest &request, const QString &path,
                              const Progress &progress)
{
    Uid catalog;
    if (!request.catalogPath.isEmpty()) {
        const auto store = openBeside(request);
        if (!store)
            return store.error();
        catalog = (*store)->catalog();
    }
    const JsonRequest json{.catalog = catalog,
                           .version = request.version,
                           .rule = ruleOf(request),
                           .selection = {.ids = request.ids},
                           .fields = request.fields};
    const auto report =
        throughFile(path, [&](const ByteSink &sink) { return writeJson(reader, json, sink, progress); });
    if (!report)
        return report.error();
    return Written{report->items, report->leftOut, [items = report->items, progress](const QString &temporary) {
                       return verifyJson(temporary, items, progress);
                   }};
}

/// A written package is opened as a receiver would, and its content must have the version's digest.
Outcome verifyPackage(const QString &path, const Fields &fields, const Digest &digest, const Progress &progress)
{
    if (const auto package = readPackage(path, fields, {}, progress); !package)
        return package.error();
    const auto reader = PackageReader::open(path, fields, {}, progress);
    if (!reader)
        return reader.error();
    const auto found = contentDigest(**reader, progress);
    if (!found)
        return found.error();
    return *found == digest ? Outcome(Done{}) : Error{.code = ErrorCode::WrongDigest, .path = path};
}

Result<PackageRequest> packageOf(Store &store, const Version &version, const Progress &progress)
{
    const auto versions = store.versions();
    if (!versions)
        return versions.error();
    PackageRequest package{.catalog = store.catalog(), .version = version};
    Seq base{};
    for (const Version &each : *versions) {
        if (each.number < version.number && each.number > package.baseNumber) {
            package.baseNumber = each.number;
            package.baseDigest = each.digest;
            base = each.seq;
        }
    }
    if (package.baseNumber == 0) {
        const auto empty = store.reader(base);
        if (!empty)
            return empty.error();
        const auto digest = contentDigest(**empty, progress);
        if (!digest)
            return digest.error();
        package.baseDigest = *digest;
    }
    auto changes = store.changesBetween(base, version.seq, progress);
    if (!changes)
        return changes.error();
    package.changes = std::move(*changes);
    return package;
}

Result<Written> writeSnapshot(Reader &reader, const ExportRequest &request, const QString &path,
                              const Progress &progress)
{
    if (!request.version)
        return Error{.code = ErrorCode::NoSuchVersion, .path = request.catalogPath, .detail = u"present"_s};
    const auto store = openBeside(request);
    if (!store)
        return store.error();
    auto package = packageOf(**store, *request.version, progress);
    if (!package)
        return package.error();
    // The spreadsheet in the package is the official one, as a review copy.
    ExportRequest sheet{.form = ExportForm::OfficialSheet, .version = request.version};
    package->writeSheet = [&reader, &progress, sheet](const QString &temporary) -> Outcome {
        const auto written = writeSheet(reader, sheet, temporary, progress);
        return written ? written->verify(temporary) : written.error();
    };
    if (auto written = writePackage(reader, *package, path, progress); !written)
        return written.error();
    return Written{
        request.version->items, {}, [&reader, digest = request.version->digest, progress](const QString &temporary) {
            return verifyPackage(temporary, reader.fields(), digest, progress);
        }};
}

}

OfficialRule ruleOf(const ExportRequest &request)
{
    return {.purpose = request.purpose.value_or(infoOf(request.form).usual),
            .takesUnapproved = request.takesUnapproved || (request.version && isApprovedStage(request.version->stage))};
}

QDateTime dateOf(const ExportRequest &request)
{
    return request.version ? request.version->at : QDateTime::currentDateTime();
}

Result<Written> writeForm(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    switch (request.form) {
    case ExportForm::OfficialSheet:
        return writeSheet(reader, request, path, progress);
    case ExportForm::Html:
        return writePage(reader, request, path, progress);
    case ExportForm::Docx:
        return writeWord(reader, request, path, progress);
    case ExportForm::Dcat:
        return writeLinked(reader, request, path, progress);
    case ExportForm::WorkingSheet:
        return writeWorking(reader, request, path, progress);
    case ExportForm::CsvUtf8:
    case ExportForm::CsvGb18030:
        return writeTable(reader, request, path, progress);
    case ExportForm::Json:
        return writeDocument(reader, request, path, progress);
    case ExportForm::Package:
        return writeSnapshot(reader, request, path, progress);
    case ExportForm::Pdf:
        break;
    }
    return Error{.code = ErrorCode::Bug, .path = request.target};
}

}
