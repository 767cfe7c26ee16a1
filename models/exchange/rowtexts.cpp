// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowtexts.h"

#include "catalog/itemfields.h"
#include "exchange/xlsxtext.h"

namespace gk {

namespace {

// Enough for every text that really repeats; a column of all different texts may not fill the memory.
constexpr qsizetype mostKnown = 8192;

}

RowTexts::RowTexts(const Fields &fields, std::vector<Column> columns, const Names &names)
    : m_fields(fields), m_columns(std::move(columns)), m_names(names), m_known(m_columns.size())
{}

std::vector<FormCell> RowTexts::cells(const Record &record, const QString &serial)
{
    std::vector<FormCell> row;
    row.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        row.push_back(cell(i, record, serial));
    return row;
}

FormCell RowTexts::cell(std::size_t at, const Record &record, const QString &serial)
{
    const Column &column = m_columns[at];
    if (column.role == ColumnRole::Serial)
        return made(serial, column);
    // The text of a specific group stands in another field than the tick, so it has no single value to be known by.
    if (column.role == ColumnRole::TickText)
        return made(cellText(m_fields, column, record, m_names, 0), column);
    const FieldInfo &info = m_fields.info(column.field);
    const Value &value = record.value(info.field);
    if (value.isEmpty())
        return info.inheritsFromDomain ? inherited(at, record) : FormCell();
    if (!value.isText())
        return made(cellText(m_fields, column, record, m_names, 0), column);
    QHash<QString, FormCell> &known = m_known[at];
    const QString key = value.text();
    if (const auto it = known.constFind(key); it != known.cend())
        return *it;
    const FormCell cell = made(cellText(m_fields, column, record, m_names, 0), column);
    if (known.size() >= mostKnown)
        known.clear();
    known.insert(key, cell);
    return cell;
}

/// The items of a domain follow each other, so what they inherit is looked up once.
const FormCell &RowTexts::inherited(std::size_t at, const Record &record)
{
    const Uid domain = record.value(item::domain).uid();
    if (m_domain != domain) {
        m_domain = domain;
        m_inherited.assign(m_columns.size(), std::nullopt);
    }
    if (!m_inherited[at])
        m_inherited[at] = made(cellText(m_fields, m_columns[at], record, m_names, 0), m_columns[at]);
    return *m_inherited[at];
}

FormCell RowTexts::made(const QString &text, const Column &column) const
{
    if (text.isEmpty())
        return {};
    FormCell cell{.utf8 = cellUtf8(text), .length = text.size()};
    for (std::size_t size = 0; size < formSizes.size(); ++size) {
        const double halfWidths = column.width * 2 * formSizes.front().letter / formSizes[size].letter;
        cell.size = int(size);
        cell.lines = wrappedLines(text, int(halfWidths));
        if (cell.lines * formSizes[size].line + rowMargin <= tallestRow)
            break;
    }
    return cell;
}

}
