// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versiondelegates.h"

#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/differencetree.h"
#include "tables/versiontable.h"
#include "versions/changecounts.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <algorithm>

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
        // While an old version is shown nobody counts the present.
        option->text = index.data().isValid() ? tr("%1 items").arg(numberText(index.data().toLongLong())) : QString();
        break;
    case VersionTable::Approved:
        option->text = approvalText(index.data(VersionTable::ApprovedByRole).toString(),
                                    index.data(VersionTable::ApprovedOnRole).toString());
        break;
    default:
        break;
    }
    option->font.setBold(index.data(VersionTable::IsShownRole).toBool());
    option->fontMetrics = QFontMetrics(option->font); // what the column's width is measured with
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    // The list takes the height of its first row for all, whichever of them is bold.
    QStyleOptionViewItem bold = option;
    initStyleOption(&bold, index);
    bold.font.setBold(true);
    bold.fontMetrics = QFontMetrics(bold.font);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QSize wanted = style->sizeFromContents(QStyle::CT_ItemViewItem, &bold, {}, option.widget);
    // Typefaces without bold letters are thickened as they are drawn: wider than they measure.
    return {std::max(size.width(), wanted.width()) + bold.fontMetrics.averageCharWidth(), wanted.height()};
}

QString fromDifference(const QString &text, const QString &other)
{
    constexpr qsizetype kept = 6; // characters of the equal part, to recognise the place by
    const auto [here, there] = std::ranges::mismatch(text, other);
    const qsizetype equal = here - text.begin();
    return equal <= 2 * kept ? text : u'…' + text.sliced(equal - kept);
}

bool DifferenceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.parent().isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data().toString()), view);
    return true;
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
    const auto other = [&index](int column) { return index.siblingAtColumn(column).data().toString(); };
    if (index.column() == DifferenceTree::Before)
        option->text = fromDifference(index.data().toString(), other(DifferenceTree::After)).replace(u'\n', u' ');
    else if (index.column() == DifferenceTree::After)
        option->text = fromDifference(index.data().toString(), other(DifferenceTree::Before)).replace(u'\n', u' ');
    if (index.column() == DifferenceTree::Before) {
        option->font.setStrikeOut(true);
        option->palette.setColor(QPalette::Text, colours::ink(option->palette, Tone::Bad));
    } else if (index.column() == DifferenceTree::After) {
        option->font.setUnderline(true);
        option->palette.setColor(QPalette::Text, colours::accent(option->palette));
    }
}

}
