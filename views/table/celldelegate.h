// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "table/celleditor.h"
#include "table/textcache.h"

#include <QtWidgets/QStyledItemDelegate>

#include <optional>

namespace gk {

class ItemTable;

/// Draws one cell as its role wants it and makes the editor it deserves.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(const ItemTable &table, QObject *parent);

    /// How the next editor begins, and with which text if not the cell's.
    void setStart(EditStart start, std::optional<QString> text = {})
    {
        m_start = start;
        m_startText = std::move(text);
    }
    void setFont(const QFont &font) { m_texts.setFont(font); }
    void setMaxLines(int lines) { m_maxLines = lines; }
    [[nodiscard]] int maxLines() const { return m_maxLines; }
    [[nodiscard]] int em() const { return m_texts.em(); }
    /// The height of a row of so many lines.
    [[nodiscard]] int heightOf(int lines) const { return lines * m_texts.pitch() + 2 * margin() - 1; }
    /// How many lines the cell fills at this width, at most maxLines().
    [[nodiscard]] int linesOf(const QModelIndex &index, int width) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    /// Tells the whole text of a cell that shows only its beginning.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

signals:
    void ended(gk::CellEditor *editor, gk::EditEnd end);
    void cancelled(gk::CellEditor *editor);
    void grown();

protected:
    /// The editors tell themselves when they end; the base class would end them its own way.
    bool eventFilter(QObject *, QEvent *) override { return false; }

private:
    [[nodiscard]] static int margin() { return 4; }
    [[nodiscard]] QStringList notesOn(const QModelIndex &index) const;
    [[nodiscard]] bool isCut(const QModelIndex &index, QSize size) const;
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QString &text, const QColor &ink) const;
    [[nodiscard]] qsizetype startOfShown(const QString &text, const TextCache::Laid &laid) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> foundIn(const QString &text, const QPalette &palette) const;
    void paintTick(QPainter &painter, const QRect &rect, const QColor &ink) const;
    /// Lays chips out in the width; draws them when there is a painter. @return the lines they take
    int chips(QPainter *painter, const QRect &rect, const QStringList &terms, const QPalette &palette,
              const QColor &ink, int mostLines) const;
    [[nodiscard]] CellEditor *editorFor(QWidget *parent, const QModelIndex &index) const;

    const ItemTable &m_table;
    mutable TextCache m_texts;
    EditStart m_start = EditStart::Append;
    std::optional<QString> m_startText;
    int m_maxLines = 3;
};

}
