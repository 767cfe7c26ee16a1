// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/domaindelegate.h"

#include "parts/icons.h"
#include "parts/palette.h"
#include "parts/words.h"
#include "tables/domaintree.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace gk {

void DomainDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem line = option;
    initStyleOption(&line, index);
    const auto kind = DomainTree::NodeKind(index.data(DomainTree::NodeKindRole).toInt());
    if (kind == DomainTree::NodeKind::All)
        line.text = tr("All");
    const bool isSelected = line.state.testFlag(QStyle::State_Selected);
    line.features |= QStyleOptionViewItem::HasDecoration;
    line.decorationSize = {16, 16};
    if (kind != DomainTree::NodeKind::Domain) {
        line.features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasDecoration);
        if (!isSelected && kind == DomainTree::NodeKind::Level1)
            line.palette.setColor(QPalette::Text, colours::quietText(line.palette));
    } else {
        line.icon = icons::icon(icons::Icon::Folder, line.palette);
    }
    const QStyle *style = line.widget ? line.widget->style() : QApplication::style();
    const QVariant items = index.data(DomainTree::CountRole);
    const QString count = items.isValid() ? numberText(items.toLongLong()) : QString();
    const int countWidth = line.fontMetrics.horizontalAdvance(count) + 10;
    // The background goes under the count too; name and icon keep clear of it.
    QStyleOptionViewItem ground = line;
    ground.text.clear();
    ground.features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasDecoration);
    ground.icon = {};
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, line.widget);
    line.rect.setRight(line.rect.right() - countWidth);
    line.backgroundBrush = {};
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &line, line.widget);
    if (line.features.testFlag(QStyleOptionViewItem::HasDecoration))
        line.icon.paint(painter, style->subElementRect(QStyle::SE_ItemViewItemDecoration, &line, line.widget));
    const QPalette::ColorGroup group =
        line.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
    painter->save();
    painter->setFont(line.font);
    painter->setPen(line.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(text.adjusted(2, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      line.fontMetrics.elidedText(line.text, Qt::ElideRight, text.width() - 4));
    if (!isSelected)
        painter->setPen(colours::quietText(line.palette));
    painter->drawText(QRect(option.rect.right() - countWidth, option.rect.top(), countWidth - 4, option.rect.height()),
                      Qt::AlignVCenter | Qt::AlignRight, count);
    painter->restore();
}

QSize DomainDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 8};
}

}
