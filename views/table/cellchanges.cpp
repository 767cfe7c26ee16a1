// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/cellchanges.h"

#include "parts/words.h"
#include "tables/itemtable.h"

#include <QtCore/QCoreApplication>

namespace gk {

namespace {

constexpr qsizetype mostRefusedTold = 5;
constexpr qsizetype mostCharactersTold = 20;

QString say(const char *text)
{
    return QCoreApplication::translate("gk::CellChanges", text);
}

}

void CellChanges::put(int row, int column, const QString &text)
{
    Record *item = at(row);
    const Column &described = m_table.column(column);
    if (!item || described.role == ColumnRole::Serial)
        return;
    m_columns.insert(column);
    if (const auto read = m_table.changesFor(column, *item, text)) {
        take(*item, *read);
    } else {
        refuse(say(QT_TRANSLATE_NOOP("gk::CellChanges", "%1, row %2: %3"))
                   .arg(columnLabel(described))
                   .arg(row + 1)
                   .arg(text.left(mostCharactersTold)));
    }
}

void CellChanges::put(int row, int column, const Value &value)
{
    Record *item = at(row);
    const Column &described = m_table.column(column);
    if (!item || described.role == ColumnRole::Serial)
        return;
    m_columns.insert(column);
    if (value != item->value(described.field))
        take(*item, {{item->ref, described.field, value}});
}

void CellChanges::putNew(Record &item, int number, int column, const QString &text)
{
    const Column &described = m_table.column(column);
    if (described.role == ColumnRole::Serial)
        return;
    if (const auto read = m_table.changesFor(column, item, text)) {
        take(item, *read);
    } else {
        refuse(say(QT_TRANSLATE_NOOP("gk::CellChanges", "%1, new row %2: %3"))
                   .arg(columnLabel(described))
                   .arg(number)
                   .arg(text.left(mostCharactersTold)));
    }
}

QString CellChanges::label() const
{
    if (m_columns.size() != 1)
        return changeSeveralLabel(Kind::Item, m_rows);
    const QString name = columnLabel(m_table.column(*m_columns.begin()));
    if (m_rows == 1 && m_item)
        return changeLabel(name, itemLabel(*m_item));
    return changeLabel(name, Kind::Item, m_rows);
}

Record *CellChanges::at(int row)
{
    if (row != m_row) {
        m_row = row;
        m_item = m_table.recordAt(row);
        m_rows += m_item ? 1 : 0;
    }
    return m_item ? &*m_item : nullptr;
}

void CellChanges::take(Record &item, const std::vector<Change> &made)
{
    for (const Change &change : made) {
        item.set(change.field, change.value);
        m_changes.push_back(change);
    }
}

void CellChanges::refuse(const QString &where)
{
    ++m_countOfRefused;
    if (m_refused.size() < mostRefusedTold)
        m_refused += where;
}

}
