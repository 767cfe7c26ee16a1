// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"

#include "catalog/officialform.h"
#include "report/pdfwriter.h"
#include "session/exportwriters.h"
#include "store/fileheader.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

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

/// The request with the rows of its scope. Errors: as itemsIn.
Result<ExportRequest> withRows(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    ExportRequest narrowed = request;
    if (request.ids || request.scope.isEverything() || infoOf(request.form).isWhole)
        return narrowed;
    auto ids = itemsIn(reader, request.scope, progress);
    if (!ids)
        return ids.error();
    narrowed.ids = std::move(*ids);
    return narrowed;
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

Result<std::vector<LeftOut>> leftOutBy(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    std::vector<LeftOut> leftOut;
    const OfficialRule rule = ruleOf(request);
    if (rule.purpose == Purpose::Internal || infoOf(request.form).isWhole)
        return leftOut;
    const auto narrowed = withRows(reader, request, progress);
    if (!narrowed)
        return narrowed.error();
    const auto read = eachSelected(reader, {.ids = narrowed->ids}, [&](const Record &record) {
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
        return Error{.code = ErrorCode::Exists, .path = target, .detail = u"catalog"_s};
    return Done{};
}

namespace {

/// What the user decided on personal data: as the request says, else as the state of the catalog remembers.
Result<PersonalChoices> choicesOf(Reader &reader, const ExportRequest &request)
{
    if (request.personal)
        return *request.personal;
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    return PersonalChoices(settings->value(PersonalChoices::settingKey));
}

}

Result<std::vector<PersonalFinding>> personalDataIn(Reader &reader, const ExportRequest &request,
                                                    const Progress &progress)
{
    const auto choices = choicesOf(reader, request);
    if (!choices)
        return choices.error();
    const auto narrowed = withRows(reader, request, progress);
    if (!narrowed)
        return narrowed.error();
    return personalFindings(reader, {.ids = narrowed->ids}, ruleOf(request), *choices, progress);
}

Result<TransferReport> exportCatalog(Reader &reader, const ExportRequest &wanted, const Progress &progress)
{
    if (auto checked = checkTarget(wanted.target); !checked)
        return checked.error();
    const auto narrowed = withRows(reader, wanted, progress);
    if (!narrowed)
        return narrowed.error();
    const ExportRequest &request = *narrowed;
    auto findings = personalDataIn(reader, request, progress);
    if (!findings)
        return findings.error();
    if (request.masksUndecided)
        maskUndecided(*findings);
    const PersonalChoices choices(*findings);
    MaskingReader maskingReader(reader, choices);
    Reader &shown = choices.hasMasks() ? maskingReader : reader;
    auto report =
        request.form == ExportForm::Pdf ? exportPdf(shown, request, progress) : exportFile(shown, request, progress);
    if (report)
        report->personal = std::move(*findings);
    return report;
}

QString exportFileName(const ExportRequest &request, const QString &title, const QDate &today)
{
    QString name = catalogTitle(title);
    // Refused by Windows or by its older file systems, from which the file will be read.
    static const QString refused = u"\\/:*?\"<>|\n\t"_s;
    for (QChar &c : name) {
        if (refused.contains(c))
            c = u'_';
    }
    QString end = request.version ? u"_第%1版"_s.arg(request.version->number) : u'_' + today.toString(Qt::ISODate);
    if (ruleOf(request).purpose == Purpose::Internal)
        end += internalMark;
    end += infoOf(request.form).ending;
    // A file name has 255 bytes at most, and the temporary beside it takes some more than its target.
    constexpr qsizetype mostBytes = 230;
    while (name.toUtf8().size() + end.toUtf8().size() > mostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name + end;
}

}
