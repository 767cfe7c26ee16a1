// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/placedelegate.h"

#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/replacementtable.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace gk {

namespace {

constexpr qsizetype keptBefore = 8; // characters, to recognise the place by

/// A text as its row shows it, with the places that are marked in it.
struct Line {
    QString text{};
    QList<QTextLayout::FormatRange> marks{};
};

QTextCharFormat formatOf(const QPalette &palette, bool isBefore)
{
    QTextCharFormat format;
    if (isBefore) {
        format.setForeground(colours::ink(palette, colours::Tone::Bad));
        format.setBackground(colours::wash(palette, colours::Tone::Bad));
        format.setFontStrikeOut(true);
    } else {
        format.setForeground(colours::ink(palette, colours::Tone::Good));
        format.setBackground(colours::wash(palette, colours::Tone::Good));
        format.setFontUnderline(true);
    }
    return format;
}

Line lineOf(const ReplacedCell &cell, bool isBefore, const QTextCharFormat &format)
{
    const std::vector<Place> &places = isBefore ? cell.places : cell.afterPlaces;
    Line line{.text = isBefore ? cell.before : cell.after};
    line.text.replace(u'\n', u' ');
    const qsizetype first = places.empty() ? 0 : places.front().at;
    const qsizetype left = first > 2 * keptBefore ? first - keptBefore : 0;
    if (left > 0)
        line.text = u'…' + line.text.sliced(left);
    const qsizetype moved = left > 0 ? left - 1 : 0; // the dots stand for what is left out
    constexpr qsizetype mostShown = 300;             // more than a row is wide
    line.text.truncate(mostShown);
    for (const Place &place : places) {
        const qsizetype at = place.at - moved;
        if (at < line.text.size())
            line.marks.append({int(at), int(std::min(place.length, line.text.size() - at)), format});
    }
    return line;
}

}

void PlaceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto cell = index.data(ReplacementTable::CellRole).value<ReplacedCell>();
    switch (index.column()) {
    case ReplacementTable::Item:
        option->text = cell.itemName.isEmpty() ? tr("Item without a name") : cell.itemName;
        break;
    case ReplacementTable::InField:
        option->text = fieldLabel(Fields::standard().info(cell.field));
        break;
    case ReplacementTable::After:
        if (!cell.value)
            option->text = tr("Cannot be replaced here");
        break;
    default:
        break;
    }
    if (!cell.value)
        option->palette.setColor(QPalette::Text, colours::quietText(option->palette));
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(ReplacementTable::CellRole).value<ReplacedCell>();
    const bool isBefore = index.column() == ReplacementTable::Before;
    const bool isText = isBefore || (index.column() == ReplacementTable::After && cell.value);
    if (!isText)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    Line line = lineOf(cell, isBefore, formatOf(option.palette, isBefore));
    QTextLayout layout(line.text, option.font);
    layout.setFormats(line.marks);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    only.setLineWidth(100'000); // one line, cut off at the cell
    layout.endLayout();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const auto role = isSelected ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    painter->setClipRect(area);
    painter->setPen(option.palette.color(role));
    layout.draw(painter, {double(area.left()), area.top() + (area.height() - only.height()) / 2.0});
    painter->restore();
}

bool PlaceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto cell = index.data(ReplacementTable::CellRole).value<ReplacedCell>();
    QString text = index.data().toString();
    if (index.column() == ReplacementTable::After && !cell.value)
        text = tr("“%1” is no value of this field. Change it in the table.").arg(cell.after);
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

}
