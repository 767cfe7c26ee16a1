// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versiondelegates.h"

#include "parts/palette.h"
#include "parts/words.h"
#include "tables/differencetree.h"
#include "tables/versiontable.h"
#include "versions/changecounts.h"

using namespace Qt::StringLiterals;

namespace gk {

void VersionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant version = index.data(VersionTable::VersionRole);
    switch (index.column()) {
    case VersionTable::Number:
        option->text = stateName(version.isValid() ? std::optional(version.toInt()) : std::nullopt);
        break;
    case VersionTable::Time:
        option->text = index.data().toDateTime().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
        break;
    case VersionTable::Items:
        option->text = tr("%1 items").arg(numberText(index.data().toLongLong()));
        break;
    default:
        break;
    }
    option->font.setBold(index.data(VersionTable::IsShownRole).toBool());
}

void DifferenceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.replace(u'\n', u' ');
    const bool isField = index.parent().isValid();
    if (!isField && index.column() == DifferenceTree::Name) {
        const auto kind = DifferenceKind(index.data(DifferenceTree::KindRole).toInt());
        option->text = differenceKindName(kind) + u' ' + option->text;
        return;
    }
    if (!isField)
        return;
    using colours::Tone;
    if (index.column() == DifferenceTree::Before) {
        option->font.setStrikeOut(true);
        option->palette.setColor(QPalette::Text, colours::ink(option->palette, Tone::Bad));
    } else if (index.column() == DifferenceTree::After) {
        option->font.setUnderline(true);
        option->palette.setColor(QPalette::Text, colours::accent(option->palette));
    }
}

}
