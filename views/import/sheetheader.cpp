// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheetheader.h"

#include "import/importwording.h"
#include "import/legend.h"
#include "parts/palette.h"
#include "tables/sheettable.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int margin = 4;

}

SheetHeader::SheetHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setMinimumSectionSize(orientation == Qt::Horizontal ? 40 : 12);
}

QSize SheetHeader::sizeHint() const
{
    if (orientation() == Qt::Horizontal)
        return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 2 * margin};
    const QString widest = u"88888 "_s + importwords::rowKindName(SourceRowKind::Heading);
    return {fontMetrics().horizontalAdvance(widest) + 2 * margin, QHeaderView::sizeHint().height()};
}

QSize SheetHeader::sectionSizeFromContents(int section) const
{
    if (orientation() == Qt::Vertical)
        return {sizeHint().width(), fontMetrics().height()};
    const auto column = model()->headerData(section, orientation(), SheetTable::ColumnRole);
    const QString word = column.isValid() ? importwords::columnName(column.value<RecognisedColumn>()) : QString();
    return {fontMetrics().horizontalAdvance(word) + 4 * margin + fontMetrics().height(), sizeHint().height()};
}

void SheetHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    painter->save();
    if (orientation() == Qt::Horizontal)
        paintColumn(*painter, rect, section);
    else
        paintRow(*painter, rect, section);
    painter->setPen(colours::hairline(palette()));
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

void SheetHeader::paintColumn(QPainter &painter, const QRect &rect, int section) const
{
    const auto given = model()->headerData(section, orientation(), SheetTable::ColumnRole);
    const bool isCurrent = selectionModel() && selectionModel()->currentIndex().column() == section;
    painter.fillRect(rect, given.isValid() ? Legend::colourOf(SourceRowKind::Heading, palette())
                                           : palette().color(QPalette::Button));
    if (isCurrent)
        painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 2), colours::accent(palette()));
    const QRect upper(rect.left() + margin, rect.top() + 2, rect.width() - 2 * margin, fontMetrics().height());
    const QRect lower = upper.translated(0, fontMetrics().height() + 2);
    painter.setPen(colours::quietText(palette()));
    painter.drawText(upper, Qt::AlignCenter, model()->headerData(section, orientation()).toString());
    if (!given.isValid())
        return;
    const auto column = given.value<RecognisedColumn>();
    const bool isNone = column.field.isEmpty() || column.field == u"serial" || column.field == u"extra";
    QFont font = painter.font();
    font.setBold(!isNone);
    painter.setFont(font);
    painter.setPen(isNone                          ? colours::quietText(palette())
                   : importwords::isUnsure(column) ? colours::ink(palette(), colours::Tone::Warning)
                                                   : palette().color(QPalette::ButtonText));
    QString word = importwords::columnName(column);
    if (importwords::isUnsure(column))
        word += u'?';
    painter.drawText(lower, Qt::AlignCenter, QFontMetrics(font).elidedText(word, Qt::ElideRight, lower.width()));
}

void SheetHeader::paintRow(QPainter &painter, const QRect &rect, int section) const
{
    const QModelIndex first = model()->index(section, 0);
    const auto kind = SourceRowKind(first.data(SheetTable::RowKindRole).toInt());
    const bool isCurrent = selectionModel() && selectionModel()->currentIndex().row() == section;
    const QColor ground = Legend::colourOf(kind, palette());
    painter.fillRect(rect, ground == palette().color(QPalette::Base) ? palette().color(QPalette::Button) : ground);
    if (isCurrent)
        painter.fillRect(QRect(rect.right() - 2, rect.top(), 2, rect.height()), colours::accent(palette()));
    const QRect inner = rect.adjusted(margin, 0, -margin, 0);
    painter.setPen(colours::quietText(palette()));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, model()->headerData(section, orientation()).toString());
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, importwords::rowKindName(kind));
}

}
