// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/printrequest.h"

#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"
#include "report/copywords.h"

#include <QtCore/QSet>

namespace gk {

QSizeF paperSize(Paper paper, Turn turn)
{
    constexpr double point = 72 / 25.4; // of a millimetre
    const QSizeF upright = paper == Paper::A4 ? QSizeF(210, 297) * point : QSizeF(297, 420) * point;
    return turn == Turn::Portrait ? upright : upright.transposed();
}

namespace {

Result<ColumnNeeds> needsOf(Reader &reader)
{
    const auto tierNames = settingOf(reader, u"tier_names");
    if (!tierNames)
        return tierNames.error();
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    ColumnNeeds needs{.tierNames = readTierNames(*tierNames)};
    const FieldInfo &tiersInfo = reader.fields().info(item::tiers);
    QSet<QString> used(needs.tiers.begin(), needs.tiers.end());
    const Outcome read = reader.each(Kind::Item, [&](const Record &record) {
        if (!record.text(item::level4).isEmpty())
            needs.levels = 4;
        else if (!record.text(item::level3).isEmpty())
            needs.levels = std::max(needs.levels, 3);
        for (const QString &tier : termsOf(names->inheritedValue(tiersInfo, record)))
            used.insert(tier);
        return true;
    });
    if (!read)
        return read.error();
    needs.tiers.clear();
    for (const QString &tier : vocabulary::tiers().terms) {
        if (used.contains(tier))
            needs.tiers += tier;
    }
    return needs;
}

}

Result<std::vector<Column>> formColumns(Reader &reader, Paper paper)
{
    if (paper == Paper::A4)
        return briefColumns(reader.fields());
    const auto needs = needsOf(reader);
    if (!needs)
        return needs.error();
    return nationalColumns(reader.fields(), *needs);
}

}
