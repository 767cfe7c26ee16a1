// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/versionjson.h"

#include "base/clock.h"
#include "base/text.h"
#include "catalog/vocabulary.h"

using namespace Qt::StringLiterals;

namespace gk {

QJsonObject versionToJson(const Version &version)
{
    QJsonObject object{{u"number"_s, version.number}, {u"label"_s, version.label},
                       {u"reason"_s, version.reason}, {u"stage"_s, version.stage},
                       {u"author"_s, version.author}, {u"at"_s, isoTime(version.at)},
                       {u"items"_s, version.items},   {u"digest"_s, version.digest.toString()}};
    if (!version.approvedBy.isEmpty())
        object.insert("approved_by"_L1, version.approvedBy);
    if (!version.approvedOn.isEmpty())
        object.insert("approved_on"_L1, version.approvedOn);
    return object;
}

Result<Version> versionFromJson(const QJsonObject &object)
{
    const auto malformed = [](const QString &key) { return Error{.code = ErrorCode::Malformed, .detail = key}; };
    Version version;
    for (const auto &[key, member] : {std::pair(u"label"_s, &version.label), std::pair(u"reason"_s, &version.reason),
                                      std::pair(u"stage"_s, &version.stage), std::pair(u"author"_s, &version.author)}) {
        const auto text = object[key].isString() ? storedText(object[key].toString()) : std::nullopt;
        if (!text)
            return malformed(key);
        *member = *text;
    }
    const auto approvedBy = storedText(object["approved_by"_L1].toString());
    version.approvedOn = object["approved_on"_L1].toString();
    if (!approvedBy || (object.contains("approved_by"_L1) && approvedBy->isEmpty()))
        return malformed(u"approved_by"_s);
    if (object.contains("approved_on"_L1) && !isIsoDate(version.approvedOn))
        return malformed(u"approved_on"_s);
    version.approvedBy = *approvedBy;
    if (!version.stage.isEmpty() && !vocabulary::draftStages().terms.contains(version.stage))
        return malformed(u"stage"_s);
    version.number = object["number"_L1].toInt();
    if (version.number < 1)
        return malformed(u"number"_s);
    version.items = object["items"_L1].toInteger(-1);
    if (version.items < 0)
        return malformed(u"items"_s);
    version.at = QDateTime::fromString(object["at"_L1].toString(), Qt::ISODate);
    if (!version.at.isValid())
        return malformed(u"at"_s);
    const auto digest = Digest::fromString(object["digest"_L1].toString());
    if (!digest)
        return malformed(u"digest"_s);
    version.digest = *digest;
    return version;
}

}
