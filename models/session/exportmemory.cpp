// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/exportmemory.h"

#include "catalog/officialform.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QJsonValue jsonOf(const std::optional<Uid> &uid)
{
    return uid ? QJsonValue(uid->toString()) : QJsonValue();
}

std::optional<Uid> uidOf(const QJsonValue &json)
{
    return json.isString() ? Uid::fromString(json.toString()) : std::nullopt;
}

}

QJsonObject rememberedExport(const ExportRequest &request)
{
    // CSV in GB18030 has no key of its own.
    const bool isGb18030 = request.form == ExportForm::CsvGb18030;
    return {{u"form"_s, QString(infoOf(isGb18030 ? ExportForm::CsvUtf8 : request.form).key)},
            {u"gb18030"_s, isGb18030},
            {u"for"_s, QString(keyOf(request.purpose.value_or(infoOf(request.form).usual)))},
            {u"unapproved"_s, request.takesUnapproved},
            {u"layout"_s, nameOf(request.layout)},
            {u"domain"_s, jsonOf(request.scope.domain)},
            {u"office"_s, jsonOf(request.scope.office)},
            {u"fields"_s, QJsonArray::fromStringList(request.fields)},
            {u"is_version"_s, request.version.has_value()},
            {u"folder"_s, QFileInfo(request.target).absolutePath()}};
}

std::optional<ExportRequest> recalledExport(const QJsonObject &json, const std::vector<Version> &versions)
{
    const auto form = exportFormByKey(json[u"form"].toString());
    const auto purpose = purposeByKey(json[u"for"].toString());
    const auto layout = layoutByName(json[u"layout"].toString());
    const bool isVersion = json[u"is_version"].toBool();
    if (!form || !purpose || !layout || (isVersion && versions.empty()))
        return std::nullopt;
    ExportRequest request{.target = json[u"folder"].toString(),
                          .form = json[u"gb18030"].toBool() ? ExportForm::CsvGb18030 : *form,
                          .purpose = *purpose,
                          .takesUnapproved = json[u"unapproved"].toBool(),
                          .scope = {.domain = uidOf(json[u"domain"]), .office = uidOf(json[u"office"])},
                          .layout = *layout};
    if (isVersion)
        request.version = *std::ranges::max_element(versions, {}, &Version::number);
    for (const QJsonValue &field : json[u"fields"].toArray())
        request.fields += field.toString();
    return request;
}

}
