// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/officialrows.h"

#include "catalog/itemfields.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

bool isApprovedStage(QStringView stage)
{
    return stage == u"审定稿" || stage == u"发布稿";
}

QLatin1StringView keyOf(LeftOutWhy why)
{
    static constexpr std::array keys{"withheld"_L1, "retired"_L1, "not_approved"_L1};
    return keys.at(std::size_t(why));
}

std::optional<LeftOutWhy> leftOutWhy(const Record &record, const OfficialRule &rule)
{
    if (rule.purpose == Purpose::Internal)
        return std::nullopt;
    if (record.text(item::attribute) == u"不予公开")
        return LeftOutWhy::Withheld;
    const QString state = record.text(item::state);
    if (state == u"取消")
        return LeftOutWhy::Retired;
    if (rule.purpose == Purpose::Public && !rule.takesUnapproved && state != u"审定")
        return LeftOutWhy::NotApproved;
    return std::nullopt;
}

}
