// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: the life of the open editor.
#include "table/gridview.h"

#include "catalog/display.h"
#include "parts/messagestrip.h"
#include "table/celldelegate.h"
#include "tables/itemtable.h"

#include <QtCore/QScopedValueRollback>

#include <algorithm>

namespace gk {

void GridView::startEditing(EditStart start)
{
    m_delegate->setStart(start);
    edit(currentIndex(), AllEditTriggers, nullptr);
}

QVariant GridView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query != Qt::ImCursorRectangle)
        return QTableView::inputMethodQuery(query);
    // In the view's own coordinates; the base class forgets the heading above the cells.
    if (!m_editor)
        return visualRect(currentIndex()).translated(viewport()->pos());
    const QRect caret = m_editor->inputMethodQuery(query).toRect();
    return QRect(m_editor->mapTo(this, caret.topLeft()), caret.size());
}

void GridView::openList()
{
    startEditing(EditStart::Append);
    if (m_editor)
        m_editor->openList();
}

bool GridView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (m_editor || !index.isValid())
        return QTableView::edit(index, trigger, event);
    const ColumnRole role = m_table.column(index.column()).role;
    if (role == ColumnRole::Serial || role == ColumnRole::Tick || !(index.flags() & Qt::ItemIsEditable))
        return false;
    if (trigger == AnyKeyPressed)
        m_delegate->setStart(EditStart::Replace);
    else if (trigger == DoubleClicked)
        m_delegate->setStart(EditStart::Append);
    m_editing = index;
    m_keepsOpen = false;
    if (!QTableView::edit(index, trigger, event)) {
        m_editing = QPersistentModelIndex();
        return false;
    }
    m_editor = qobject_cast<CellEditor *>(indexWidget(index));
    if (m_editor) {
        m_editor->raise();
        updateEditorGeometries(); // it was placed before it had its content
    }
    return true;
}

/// The window tells of that, for every pane at once.
bool GridView::isDiskFailing() const
{
    return m_table.session().saveState().kind == SaveState::Kind::Failed;
}

/// Values the disk refused after they were shown: the first one is put back where it was typed.
void GridView::takeBack(const Error &error, const std::vector<PendingValue> &values)
{
    if (!isDiskFailing())
        m_strip.say(describe(error));
    const auto first = std::ranges::find_if(values, [this](const PendingValue &value) {
        return value.record.kind == Kind::Item && m_table.rowOf(value.record) >= 0
               && m_table.columnOf(value.field) >= 0;
    });
    if (first == values.end() || m_editor)
        return;
    goTo(m_table.index(m_table.rowOf(first->record), m_table.columnOf(first->field)), false);
    const FieldInfo &info = m_table.session().fields().info(first->field);
    m_delegate->setStart(EditStart::Append, displayText(info, first->value, m_table.session().names()));
    edit(currentIndex(), AllEditTriggers, nullptr);
}

bool GridView::commitOpenEditor()
{
    if (m_editor)
        endEdit(m_editor, EditEnd::Stay);
    return !m_editor;
}

std::optional<Draft> GridView::typed() const
{
    const auto item = m_editor && m_editing.isValid() ? m_table.recordAt(m_editing.row()) : std::nullopt;
    if (!item || m_editor->isUntouched())
        return std::nullopt;
    const QString text = m_editor->text();
    Draft draft{.record = item->ref, .field = m_table.column(m_editing.column()).field, .text = text};
    if (const auto changes = m_table.changesFor(m_editing, text)) {
        if (changes->empty()) // reads as the cell does
            return std::nullopt;
        // A text that means more than its own field, as a new office's name does, is for the user to type again.
        if (changes->size() == 1 && changes->front().record == draft.record && changes->front().field == draft.field)
            draft.value = changes->front().value;
    }
    return draft;
}

void GridView::endEdit(CellEditor *editor, EditEnd end)
{
    if (editor != m_editor || !m_editor || m_isEnding)
        return;
    const QScopedValueRollback<bool> ending(m_isEnding, true);
    const QPersistentModelIndex cell = m_editing;
    const QString text = editor->text();
    const bool isChanged = cell.isValid() && !editor->isUntouched();
    const auto take = [&] {
        return end == EditEnd::IntoSelection ? putIntoSelection(text) : m_table.setData(cell, text);
    };
    if (m_keepsOpen)
        m_strip.clear();
    if (isChanged && !take()) {
        // Refused: the text stays where it was typed, with the reason in the strip.
        m_keepsOpen = true;
        const SaveState state = m_table.session().saveState();
        editor->setRefused(isDiskFailing() && state.error ? inOneText(describe(*state.error)) : m_strip.text());
        QMetaObject::invokeMethod(
            editor, [editor] { editor->setFocus(); }, Qt::QueuedConnection);
        return;
    }
    m_keepsOpen = false;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (end != EditEnd::Stay)
        setFocus();
    switch (end) {
    case EditEnd::Stay:
    case EditEnd::IntoSelection:
        break;
    case EditEnd::Down:
    case EditEnd::Up:
        goTo(m_table.index(stepFrom(currentIndex(), end == EditEnd::Down ? 1 : -1, 0).row(),
                           m_tabColumn >= 0 ? m_tabColumn : currentIndex().column()),
             false);
        m_tabColumn = -1;
        break;
    case EditEnd::Right:
        tabOn(1);
        break;
    case EditEnd::Left:
        tabOn(-1);
        break;
    }
}

void GridView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (editor == m_editor) {
        if (m_keepsOpen && hint != QAbstractItemDelegate::RevertModelCache)
            return;
        if (m_keepsOpen)
            m_strip.clear();
        m_keepsOpen = false;
        m_editor = nullptr;
        m_editing = QPersistentModelIndex();
    }
    const bool hadFocus = editor->hasFocus() || (editor->focusWidget() && editor->focusWidget()->hasFocus());
    QTableView::closeEditor(editor, hint);
    if (hadFocus && hint == QAbstractItemDelegate::RevertModelCache)
        setFocus();
    viewport()->update();
}

}
