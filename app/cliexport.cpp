// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicolumns.h"
#include "app/clicommands.h"
#include "app/clipersonal.h"
#include "app/cliselection.h"
#include "app/clisource.h"
#include "base/filedigest.h"
#include "catalog/officialform.h"
#include "parts/words.h"
#include "session/transfer.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// What the options say, before anything is opened; a sentence when they make no sense.
std::variant<ExportRequest, QString> requestOf(const Call &call)
{
    const auto form = exportFormByKey(call.value("as"_L1));
    if (!form) {
        QStringList keys;
        for (const ExportFormInfo &each : exportForms())
            keys += each.key;
        keys.removeAll(QString());
        return say(QT_TRANSLATE_NOOP("Cli", "Say the form with --as: %1.")).arg(keys.join(u", "_s));
    }
    const ExportFormInfo &info = infoOf(*form);
    ExportRequest request{.target = call.file(1), .replace = call.replace(), .form = *form};
    if (call.has("for"_L1)) {
        request.purpose = purposeByKey(call.value("for"_L1));
        if (!request.purpose)
            return say(QT_TRANSLATE_NOOP("Cli", "“%1” is none of review, public and internal."))
                .arg(call.value("for"_L1));
    }
    if (call.has("layout"_L1)) {
        const auto layout = layoutByName(call.value("layout"_L1));
        if (!layout || (!info.hasLayouts && *layout != request.layout))
            return say(QT_TRANSLATE_NOOP("Cli", "There is no layout “%1”.")).arg(call.value("layout"_L1));
        request.layout = *layout;
    }
    const QString encoding = call.value("encoding"_L1).toLower();
    if (encoding == u"gb18030" && *form == ExportForm::CsvUtf8)
        request.form = ExportForm::CsvGb18030;
    else if (call.has("encoding"_L1) && (encoding != u"utf-8" || *form != ExportForm::CsvUtf8))
        return say(QT_TRANSLATE_NOOP("Cli", "“%1” is no encoding for this form.")).arg(call.value("encoding"_L1));
    if (call.has("fields"_L1)) {
        const auto columns = chosenColumns(listColumns(Fields::standard(), Kind::Item), call.value("fields"_L1));
        if (!columns)
            return say(QT_TRANSLATE_NOOP("Cli", "There is no field “%1”.")).arg(columns.error().detail);
        for (const ListColumn &column : *columns)
            request.fields += column.key;
    }
    const bool isNarrowed = call.has("domain"_L1) || call.has("office"_L1);
    const bool isForOthers = request.purpose && *request.purpose != Purpose::Internal;
    if ((info.isWhole && isNarrowed) || (info.isOnlyInternal && isForOthers)
        || (!info.hasChosenFields && call.has("fields"_L1)))
        return say(QT_TRANSLATE_NOOP("Cli",
                                     "This form cannot be narrowed so: a package is always whole, packages and working "
                                     "files are internal, and not every form lets fields be chosen."));
    return request;
}

/// A package holds a version: without @N the newest one, if the present is no other.
Outcome takeVersion(Source &source, ExportRequest &request, const Progress &progress)
{
    request.version = source.version;
    if (request.form != ExportForm::Package || request.version)
        return Done{};
    const auto versions = source.store->versions();
    if (!versions)
        return versions.error();
    if (!versions->empty() && source.seq != Seq{}) {
        const auto digest = contentDigest(*source.reader, progress);
        if (!digest)
            return digest.error();
        if (*digest == versions->back().digest) {
            auto reader = source.store->reader(versions->back().seq);
            if (!reader)
                return reader.error();
            source.reader = std::move(*reader);
            request.version = versions->back();
            return Done{};
        }
    }
    return Error{.code = ErrorCode::NoSuchVersion, .path = source.store->path(), .detail = u"present"_s};
}

/// By reason, those of one in the order of the catalog.
QJsonArray leftOutJson(std::vector<LeftOut> leftOut)
{
    std::ranges::stable_sort(leftOut, {}, &LeftOut::why);
    QJsonArray array;
    for (const LeftOut &each : leftOut)
        array.append(QJsonObject{{u"uid"_s, each.uid.toString()}, {u"why"_s, QString(keyOf(each.why))}});
    return array;
}

ExitCode answerExport(const Call &call, const TransferReport &report)
{
    const auto count = [&](LeftOutWhy why) { return std::ranges::count(report.leftOut, why, &LeftOut::why); };
    const auto digest = digestOfFile(report.path);
    if (!digest)
        return call.refuse(digest.error());
    QJsonObject json{{u"file"_s, report.path},
                     {u"bytes"_s, QFileInfo(report.path).size()},
                     {u"items"_s, report.items},
                     {u"left_out"_s, leftOutJson(report.leftOut)},
                     {u"sha256"_s, digest->toString()}};
    QString text = say(QT_TRANSLATE_NOOP("Cli", "%1: %2 written.")).arg(report.path, countOf(Kind::Item, report.items));
    tellPersonal(call, report.personal, json);
    if (!report.leftOut.empty())
        text += u' '
                + say(QT_TRANSLATE_NOOP("Cli", "Left out: %1 withheld, %2 retired, %3 not approved yet."))
                      .arg(count(LeftOutWhy::Withheld))
                      .arg(count(LeftOutWhy::Retired))
                      .arg(count(LeftOutWhy::NotApproved));
    return call.answer(json, text + u'\n');
}

}

ExitCode runExport(const Call &call)
{
    auto wanted = requestOf(call);
    if (const QString *problem = std::get_if<QString>(&wanted))
        return call.refuseUsage(*problem);
    auto &request = std::get<ExportRequest>(wanted);
    auto source = openSource(sourceName(call.file(0)), call);
    if (!source)
        return call.refuse(source.error());
    request.catalogPath = source->store->path();
    if (auto taken = takeVersion(*source, request, call.progress()); !taken)
        return call.refuse(taken.error());
    auto ids = selectedItems(*source->reader, call);
    if (!ids)
        return call.refuse(ids.error());
    request.ids = std::move(*ids);
    request.masksUndecided = call.has("mask"_L1);
    const auto report = exportCatalog(*source->reader, request, call.progress());
    if (!report)
        return call.refuseOutput(report.error());
    return answerExport(call, *report);
}

}
