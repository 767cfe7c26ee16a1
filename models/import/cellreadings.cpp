// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/cellreadings.h"

#include <QtCore/QString>

#include <vector>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// Enough for every text that really repeats; a column of all different texts may not fill the memory.
constexpr qsizetype mostKnown = 4096;

template <typename Reading>
const Reading &remembered(QHash<QString, Reading> &known, const QString &text, auto &&read)
{
    if (const auto it = known.constFind(text); it != known.cend())
        return *it;
    if (known.size() >= mostKnown)
        known.clear();
    return *known.insert(text, read());
}

bool isMarked(ValueType type)
{
    return type == ValueType::Terms || type == ValueType::Choice;
}

}

CellReadings::CellReadings(const Fields &fields, const Names &names, const SheetView &sheet, const TableHeader &header,
                           std::span<const std::size_t> rows)
    : m_names(names)
{
    learn(fields, sheet, header, rows);
}

void CellReadings::learn(const Fields &fields, const SheetView &sheet, const TableHeader &header,
                         std::span<const std::size_t> rows)
{
    for (const SourceColumn &column : header.columns) {
        if (column.use != SourceColumn::Use::Item)
            continue;
        if (column.column.role == ColumnRole::Tick || column.column.role == ColumnRole::TickText) {
            for (const std::size_t at : rows)
                m_isCircleYes = m_isCircleYes && sheet.row(at).cell(column.index).trimmed() != u"●"_s;
            continue;
        }
        const FieldInfo &info = fields.info(column.column.field);
        if (!isMarked(info.type) || !info.vocabulary)
            continue;
        std::vector<QString> texts;
        for (const std::size_t at : rows) {
            if (const QString text = sheet.row(at).cell(column.index); !text.isEmpty())
                texts.push_back(text);
        }
        m_marks.insert(column.index, ListMarks::learned(texts, *info.vocabulary));
    }
}

const CellReading &CellReadings::of(const SourceColumn &column, const FieldInfo &info, const QString &text)
{
    return remembered(m_known[{column.index, info.field}], text,
                      [&] { return readCell(info, text, m_marks.value(column.index), m_names); });
}

const std::vector<NamedParty> &CellReadings::parties(int column, const QString &text, const QString &role)
{
    return remembered(m_parties[{column, role}], text, [&] { return partiesIn(text, role); });
}

}
