// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"

#include "catalog/officialform.h"
#include "exchange/csvexport.h"
#include "exchange/jsonexport.h"
#include "exchange/package.h"
#include "exchange/xlsxform.h"
#include "report/pdfwriter.h"
#include "store/fileheader.h"
#include "store/store.h"

#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

OfficialRule ruleOf(const ExportRequest &request)
{
    // A version frozen as approved counts as approved whole.
    return {.purpose = request.purpose.value_or(usualPurpose(request.form)),
            .takesUnapproved = request.takesUnapproved || (request.version && isApprovedStage(request.version->stage))};
}

/// What the writer of one form has written, and how to read it back.
struct Written {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
    std::function<Outcome(const QString &temporary)> verify{};
};

QDateTime dateOf(const ExportRequest &request)
{
    return request.version ? request.version->at : QDateTime::currentDateTime();
}

Result<Written> writeSheet(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    const XlsxRequest sheet{
        .rule = ruleOf(request), .selection = {.ids = request.ids}, .version = request.version, .at = dateOf(request)};
    const auto report = writeOfficialXlsx(reader, sheet, path, progress);
    if (!report)
        return report.error();
    return Written{report->items, report->leftOut, [sum = report->sum, progress](const QString &temporary) {
                       return verifyXlsx(temporary, sum, progress);
                   }};
}

Result<Written> writeTable(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    OutputFile file(path);
    const OfficialRule rule = ruleOf(request);
    const bool isPlain = !request.fields.isEmpty() || rule.purpose == ExportFor::Internal;
    const CsvRequest csv{.encoding = request.form == ExportForm::CsvGb18030 ? CsvEncoding::Gb18030 : CsvEncoding::Utf8,
                         .columns = isPlain ? CsvColumns::Plain : CsvColumns::Official,
                         .fields = request.fields,
                         .rule = rule,
                         .selection = {.ids = request.ids}};
    const auto report = writeCsv(reader, csv, file.sink(), progress);
    if (!report)
        return report.error();
    if (auto finished = file.finish(); !finished)
        return finished.error();
    return Written{report->items, report->leftOut, [report = *report, progress](const QString &temporary) {
                       return verifyCsv(temporary, report, progress);
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
    OutputFile file(path);
    const JsonRequest json{.catalog = catalog,
                           .version = request.version,
                           .rule = ruleOf(request),
                           .selection = {.ids = request.ids},
                           .fields = request.fields};
    const auto report = writeJson(reader, json, file.sink(), progress);
    if (!report)
        return report.error();
    if (auto finished = file.finish(); !finished)
        return finished.error();
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
        return Error{.code = ErrorCode::NoSuchVersion, .path = request.catalogPath};
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

Result<Written> writeForm(Reader &reader, const ExportRequest &request, const QString &path, const Progress &progress)
{
    switch (request.form) {
    case ExportForm::OfficialSheet:
        return writeSheet(reader, request, path, progress);
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

/// The printed copy looks after its file itself.
Result<TransferReport> exportPdf(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    const PrintRequest print{
        .rule = ruleOf(request), .rows = {.ids = request.ids}, .version = request.version, .at = dateOf(request)};
    auto report = writePdf(reader, print, request.target, request.replace, progress);
    if (!report)
        return report.error();
    return TransferReport{.path = request.target, .items = report->items, .leftOut = std::move(report->leftOut)};
}

Result<TransferReport> exportFile(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    AtomicFile file(request.target, request.replace);
    if (auto checked = file.check(); !checked)
        return checked.error();
    const auto named = [&](Error error) {
        if (error.path == file.temporaryPath())
            error.path = request.target; // the name people know
        return error;
    };
    auto written = writeForm(reader, request, file.temporaryPath(), progress);
    if (!written)
        return named(written.error());
    if (auto published = file.publish(written->verify); !published)
        return named(published.error());
    return TransferReport{.path = request.target, .items = written->items, .leftOut = std::move(written->leftOut)};
}

}

ExportFor usualPurpose(ExportForm form)
{
    return form == ExportForm::Json || form == ExportForm::Package ? ExportFor::Internal : ExportFor::Review;
}

QString endingOf(ExportForm form)
{
    switch (form) {
    case ExportForm::OfficialSheet:
        return u".xlsx"_s;
    case ExportForm::CsvUtf8:
    case ExportForm::CsvGb18030:
        return u".csv"_s;
    case ExportForm::Json:
        return u".json"_s;
    case ExportForm::Package:
        return u".gkml.zip"_s;
    case ExportForm::Pdf:
        break;
    }
    return u".pdf"_s;
}

Result<std::vector<LeftOut>> leftOutBy(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    std::vector<LeftOut> leftOut;
    const OfficialRule rule = ruleOf(request);
    if (rule.purpose == ExportFor::Internal || request.form == ExportForm::Package)
        return leftOut;
    const auto read = eachSelected(reader, {.ids = request.ids}, [&](const Record &record) {
        if (const auto why = leftOutWhy(record, rule))
            leftOut.push_back({record.ref.uid, *why});
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    return leftOut;
}

Outcome checkTarget(const QString &target)
{
    QString path = target;
    for (const QLatin1StringView ending : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (path.endsWith(ending))
            path.chop(ending.size());
    }
    if (isCatalogFile(path))
        return Error{.code = ErrorCode::Exists, .path = target};
    return Done{};
}

Result<TransferReport> exportCatalog(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    if (auto checked = checkTarget(request.target); !checked)
        return checked.error();
    return request.form == ExportForm::Pdf ? exportPdf(reader, request, progress)
                                           : exportFile(reader, request, progress);
}

QString exportFileName(const ExportRequest &request, const QString &catalogTitle, const QDate &today)
{
    QString name = catalogTitle.isEmpty() ? u"主动公开基本目录"_s : catalogTitle;
    // Refused by Windows or by its older file systems, from which the file will be read.
    static const QString refused = u"\\/:*?\"<>|\n\t"_s;
    for (QChar &c : name) {
        if (refused.contains(c))
            c = u'_';
    }
    QString end = request.version ? u"_第%1版"_s.arg(request.version->number) : u'_' + today.toString(Qt::ISODate);
    if (ruleOf(request).purpose == ExportFor::Internal)
        end += u"（内部）"_s;
    end += endingOf(request.form);
    // A file name has 255 bytes at most, and the temporary beside it takes some more than its target.
    constexpr qsizetype mostBytes = 230;
    while (name.toUtf8().size() + end.toUtf8().size() > mostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name + end;
}

}
