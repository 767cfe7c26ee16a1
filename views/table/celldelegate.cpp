// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/celldelegate.h"

#include "catalog/vocabulary.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "table/celleditors.h"
#include "tables/itemtable.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

CellDelegate::CellDelegate(const ItemTable &table, QObject *parent) : QStyledItemDelegate(parent), m_table(table) {}

int CellDelegate::linesOf(const QModelIndex &index, int width) const
{
    const ColumnRole role = m_table.column(index.column()).role;
    if (role == ColumnRole::Serial || role == ColumnRole::Tick)
        return 1;
    const int inner = width - 2 * margin();
    const QVariant terms = index.data(ItemTable::ChipsRole);
    if (terms.isValid())
        return chips(nullptr, QRect(0, 0, inner, 10000), terms.toStringList(), {}, {}, m_maxLines);
    const QString text = index.data().toString();
    if (text.isEmpty() || (text.size() * m_texts.em() <= inner && !text.contains(u'\n')))
        return 1;
    return std::max(1, m_texts.laid(text, inner, m_maxLines).lines);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColumnRole role = m_table.column(index.column()).role;
    const bool isInherited = index.data(ItemTable::InheritedRole).toBool();
    const QColor ink = isInherited ? colours::quietText(option.palette) : option.palette.color(QPalette::Text);
    const QRect inner = option.rect.adjusted(margin(), margin() - 1, -margin(), -margin() + 1);
    if (index.data(ItemTable::PendingRole).toBool()) {
        painter->setPen(colours::quietText(option.palette));
        painter->drawText(inner, Qt::AlignRight | Qt::AlignBottom, tr("Saving…"));
    }
    const QVariant terms = index.data(ItemTable::ChipsRole);
    const QString text = index.data().toString();
    if (terms.isValid()) {
        chips(painter, inner, terms.toStringList(), option.palette, ink, m_maxLines);
    } else if (role == ColumnRole::Serial) {
        painter->setPen(colours::quietText(option.palette));
        painter->drawText(inner, Qt::AlignHCenter | Qt::AlignTop, text);
    } else if (role == ColumnRole::Tick || text == u"√") {
        if (!text.isEmpty())
            paintTick(*painter, option.rect, ink);
    } else {
        paintText(*painter, option, text, ink);
    }
}

void CellDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QString &text,
                             const QColor &ink) const
{
    const QRect inner = option.rect.adjusted(margin(), margin() - 1, -margin(), 0);
    const int lines = std::clamp((option.rect.height() - margin()) / m_texts.pitch(), 1, 12);
    if (text.isEmpty() || inner.width() < m_texts.em())
        return;
    const qsizetype start = startOfShown(text, m_texts.laid(text, inner.width(), lines));
    const TextCache::Laid &laid = m_texts.laid(start == 0 ? text : u'…' + text.sliced(start), inner.width(), lines);
    painter.setPen(ink);
    laid.layout.draw(&painter, inner.topLeft(), foundIn(laid.layout.text(), option.palette));
    if (!laid.isCut)
        return;
    // The last line fades to the cell's colour: there is more, and the card has it.
    const int top = inner.top() + (lines - 1) * m_texts.pitch();
    const QRect fade(inner.left() - 1, top, inner.width() + 2, option.rect.bottom() - top);
    QLinearGradient gradient(fade.topRight() - QPoint(4 * m_texts.em(), 0), fade.topRight());
    QColor ground = option.backgroundBrush.color();
    gradient.setColorAt(1, ground);
    ground.setAlpha(0);
    gradient.setColorAt(0, ground);
    painter.fillRect(fade, gradient);
}

/// Where the text begins in its cell: further on when a word looked for would otherwise lie beyond what has room.
qsizetype CellDelegate::startOfShown(const QString &text, const TextCache::Laid &laid) const
{
    constexpr qsizetype before = 4; // characters that lead up to the word
    if (!laid.isCut || m_table.search().isEmpty())
        return 0;
    const QList<SearchWords::Hit> hits = m_table.search().hitsIn(text);
    const bool isBeyond = !hits.isEmpty() && hits.front().start + hits.front().length > laid.end;
    return isBeyond ? std::max<qsizetype>(0, hits.front().start - before) : 0;
}

/// Marks the words looked for.
QList<QTextLayout::FormatRange> CellDelegate::foundIn(const QString &text, const QPalette &palette) const
{
    QList<QTextLayout::FormatRange> ranges;
    if (m_table.search().isEmpty())
        return ranges;
    QTextCharFormat format;
    format.setBackground(colours::foundGround(palette));
    format.setForeground(colours::foundText(palette));
    for (const SearchWords::Hit &hit : m_table.search().hitsIn(text))
        ranges.push_back({.start = int(hit.start), .length = int(hit.length), .format = format});
    return ranges;
}

void CellDelegate::paintTick(QPainter &painter, const QRect &rect, const QColor &ink) const
{
    const qreal side = m_texts.em() * 0.8;
    const QPointF centre = QRectF(rect).center();
    QPainterPath path;
    path.moveTo(centre + QPointF(-0.42, 0.02) * side);
    path.lineTo(centre + QPointF(-0.12, 0.34) * side);
    path.lineTo(centre + QPointF(0.46, -0.38) * side);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, side * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

int CellDelegate::chips(QPainter *painter, const QRect &rect, const QStringList &terms, const QPalette &palette,
                        const QColor &ink, int mostLines) const
{
    const QFontMetrics metrics(m_texts.font());
    const int gap = 4;
    const int pad = 4;
    const auto widthOf = [&](const QString &text) { return metrics.horizontalAdvance(text) + 2 * pad; };
    const int height = m_texts.pitch() - 1;
    int line = 0;
    int left = rect.left();
    const int lines = std::clamp((rect.height() + 2) / m_texts.pitch(), 1, mostLines);
    if (painter)
        painter->setFont(m_texts.font());
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const qsizetype leftOver = terms.size() - i - 1;
        const QString more = u"+%1"_s.arg(leftOver + 1);
        const int width = std::min(widthOf(terms.at(i)), rect.width());
        const int reserve = line == lines - 1 && leftOver > 0 ? gap + widthOf(u"+%1"_s.arg(leftOver)) : 0;
        if (left > rect.left() && left + width + reserve > rect.right() + 1) {
            if (line == lines - 1) {
                if (painter) {
                    painter->setPen(colours::quietText(palette));
                    painter->drawText(QRect(left, rect.top() + line * m_texts.pitch(), widthOf(more), height),
                                      Qt::AlignVCenter | Qt::AlignLeft, more);
                }
                return lines;
            }
            ++line;
            left = rect.left();
        }
        if (painter) {
            const QRect chip(left, rect.top() + line * m_texts.pitch(), width, height);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(colours::hairline(palette));
            const bool isFound = !m_table.search().hitsIn(terms.at(i)).isEmpty();
            painter->setBrush(isFound ? colours::foundGround(palette) : colours::accentWash(palette));
            painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter->setBrush(Qt::NoBrush);
            painter->setRenderHint(QPainter::Antialiasing, false);
            painter->setPen(isFound ? colours::foundText(palette) : ink);
            painter->drawText(chip.adjusted(pad - 1, 0, -pad + 1, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              metrics.elidedText(terms.at(i), Qt::ElideRight, width - 2 * pad + 2));
        }
        left += width + gap;
    }
    return line + 1;
}

CellEditor *CellDelegate::editorFor(QWidget *parent, const QModelIndex &index) const
{
    const Column &column = m_table.column(index.column());
    const FieldInfo &info = m_table.session().fields().info(column.field);
    const Names &names = m_table.session().names();
    if (column.role == ColumnRole::TickText)
        return new CellTextEditor(CellTextEditor::Words::None, {}, parent);
    switch (info.type) {
    case ValueType::Terms:
        return new CellTermsEditor(*info.vocabulary, parent);
    case ValueType::Date:
        return new CellDateEditor(parent);
    case ValueType::Choice:
        return new CellTextEditor(CellTextEditor::Words::Whole, info.vocabulary->terms, parent);
    case ValueType::Parties:
        return new CellTextEditor(CellTextEditor::Words::Parts, names.officeNames(), parent);
    case ValueType::Reference: {
        QStringList paths;
        if (info.target == Kind::Domain) {
            for (const Uid &domain : names.domains())
                paths += names.domainPath(domain);
        }
        return new CellTextEditor(CellTextEditor::Words::Whole,
                                  info.target == Kind::Office ? names.officeNames() : paths, parent);
    }
    default:
        return new CellTextEditor(CellTextEditor::Words::None, {}, parent);
    }
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                    const QModelIndex &index) const
{
    CellEditor *editor = editorFor(parent, index);
    editor->setFont(m_texts.font());
    editor->setAccessibleName(columnLabel(m_table.column(index.column())));
    // Qt calls this as const, but the editor's end is the delegate's news.
    auto *self = const_cast<CellDelegate *>(this);
    connect(editor, &CellEditor::ended, self, [self, editor](EditEnd end) { emit self->ended(editor, end); });
    connect(editor, &CellEditor::cancelled, self, [self, editor] { emit self->cancelled(editor); });
    connect(editor, &CellEditor::resized, self, &CellDelegate::grown);
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Once only: what others change meanwhile must not overwrite what is being typed.
    static_cast<CellEditor *>(editor)->beginOnce(m_startText.value_or(index.data(Qt::EditRole).toString()), m_start);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex & /*index*/) const
{
    const auto *cell = static_cast<const CellEditor *>(editor);
    const QRect room = editor->parentWidget()->rect();
    const QSize wanted = cell->sizeOver(option.rect.size() + QSize(1, 1)).boundedTo(room.size());
    QRect place(option.rect.topLeft() - QPoint(1, 1), wanted);
    // Over the cell as far as there is room; shifted when it would leave the view.
    if (place.bottom() > room.bottom())
        place.moveBottom(room.bottom());
    if (place.right() > room.right())
        place.moveRight(room.right());
    place.moveTopLeft({std::max(0, place.left()), std::max(0, place.top())});
    editor->setGeometry(place);
}

/// Whether not all of the cell's content has room in it.
bool CellDelegate::isCut(const QModelIndex &index, QSize size) const
{
    const int inner = size.width() - 2 * margin();
    const int lines = std::clamp((size.height() - margin()) / m_texts.pitch(), 1, 12);
    if (const QVariant terms = index.data(ItemTable::ChipsRole); terms.isValid())
        return chips(nullptr, QRect(0, 0, inner, 10000), terms.toStringList(), {}, {}, 100) > lines;
    const QString text = index.data().toString();
    return !text.isEmpty() && inner >= m_texts.em() && m_texts.laid(text, inner, lines).isCut;
}

/// The notes on a cell that are not done, a line each: "待核实 · 与教育局核对（王某 2024-09-28）".
QStringList CellDelegate::notesOn(const QModelIndex &index) const
{
    if (m_table.signOn(index).isEmpty())
        return {};
    QStringList lines;
    const auto item = m_table.recordAt(index.row());
    for (const Note &note :
         m_table.notes().notesOn(item ? item->ref.uid : Uid(), m_table.noteFieldOf(index.column()))) {
        if (note.isDone)
            continue;
        QStringList said{note.mark, note.text};
        said.removeAll(QString());
        QStringList by{note.author, note.date};
        by.removeAll(QString());
        const QString line = said.join(u" · "_s);
        lines += by.isEmpty() ? line : tr("%1 (%2)", "a note and who wrote it when").arg(line, by.join(u' '));
    }
    return lines;
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    constexpr qsizetype most = 600; // characters; the card has the rest
    QStringList parts;
    if (event->type() == QEvent::ToolTip && index.isValid()) {
        // The mark at the left edge is a colour; here is its word.
        const QString state = index.data(ItemTable::StateRole).toString();
        if (m_table.column(index.column()).role == ColumnRole::Serial && !state.isEmpty())
            parts += tr("State: %1").arg(state);
        else if (isCut(index, option.rect.size()))
            parts += index.data().toString();
        parts += notesOn(index);
    }
    if (parts.isEmpty()) {
        QToolTip::hideText();
        return false;
    }
    QString text = parts.join(u'\n');
    if (text.size() > most)
        text = text.left(most) + u'…';
    QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), option.rect);
    return true;
}

}
