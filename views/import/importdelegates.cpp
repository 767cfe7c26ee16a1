// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/importdelegates.h"

#include "import/importwording.h"
#include "import/legend.h"
#include "parts/icons.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/importrows.h"
#include "tables/sheettable.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const SheetTable *tableOf(const QModelIndex &index)
{
    return qobject_cast<const SheetTable *>(index.model());
}

const ImportCells *cellsOf(const QModelIndex &index)
{
    return qobject_cast<const ImportCells *>(index.model());
}

}

void SheetDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = SourceRowKind(index.data(SheetTable::RowKindRole).toInt());
    const SheetTable *table = tableOf(index);
    const RecognisedColumn *column = table ? table->column(index.column()) : nullptr;
    option->backgroundBrush = Legend::colourOf(kind, option->palette);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
    option->features |= QStyleOptionViewItem::WrapText;
    if (kind == SourceRowKind::Heading)
        option->font.setBold(true);
    const bool isOut = kind == SourceRowKind::LeftOut || kind == SourceRowKind::Outside
                       || (kind == SourceRowKind::Item && column && column->field.isEmpty());
    if (isOut)
        option->palette.setColor(QPalette::Text, colours::quietText(option->palette));
    if (kind == SourceRowKind::LeftOut)
        option->font.setStrikeOut(true);
    if (!index.data(SheetTable::OriginalRole).isNull()) {
        option->font.setUnderline(true);
        option->palette.setColor(QPalette::Text, colours::accent(option->palette));
    }
}

bool SheetDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data().toString();
    if (const QVariant original = index.data(SheetTable::OriginalRole); !original.isNull())
        text += u'\n' + tr("In the file: %1").arg(original.toString());
    QToolTip::showText(event->globalPos(), text.isEmpty() ? QString() : plainToolTip(text), view);
    return true;
}

void ImportRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto fate = RowFate(index.data(ImportRows::FateRole).toInt());
    option->text.replace(u'\n', u' ');
    if (index.column() == ImportRows::Place) {
        option->text =
            tr("%1, row %2", "what becomes of a row, its number").arg(importwords::fateName(fate), option->text);
        option->palette.setColor(QPalette::Text, fate == RowFate::Added || fate == RowFate::Changed
                                                     ? colours::ink(option->palette, importwords::toneOf(fate))
                                                     : colours::quietText(option->palette));
    } else if (index.column() == ImportRows::Name && index.data(ImportRows::LooksRole).toInt() > 0) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icons::toneIcon(colours::Tone::Warning, option->palette);
        option->decorationSize = {option->fontMetrics.ascent(), option->fontMetrics.ascent()};
    }
    if (fate == RowFate::LeftOut && index.column() != ImportRows::Place)
        option->palette.setColor(QPalette::Text, colours::quietText(option->palette));
}

void ImportCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const ImportCells *cells = cellsOf(index);
    if (!cells)
        return;
    const ImportCells::Line &line = cells->line(index.row());
    option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
    option->features |= QStyleOptionViewItem::WrapText;
    switch (index.column()) {
    case ImportCells::FieldName:
        option->text = line.field ? fieldLabel(Fields::standard().info(*line.field)) : line.heading;
        option->palette.setColor(QPalette::Text, line.field ? option->palette.color(QPalette::Text)
                                                            : colours::quietText(option->palette));
        break;
    case ImportCells::Taken:
        if (line.isChanged && cells->outcome().fate == RowFate::Changed) {
            option->font.setUnderline(true);
            option->palette.setColor(QPalette::Text, colours::accent(option->palette));
        }
        break;
    case ImportCells::Before:
        if (line.isChanged) {
            option->font.setStrikeOut(true);
            option->palette.setColor(QPalette::Text, colours::ink(option->palette, colours::Tone::Bad));
        }
        break;
    case ImportCells::Why:
        option->text = importwords::reasonText(line);
        option->features |= QStyleOptionViewItem::HasDisplay; // or the row is measured without it
        option->palette.setColor(QPalette::Text, colours::quietText(option->palette));
        break;
    default:
        break;
    }
}

}
