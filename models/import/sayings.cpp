// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sayings.h"

#include "import/columnmeaning.h"
#include "import/headingwords.h"
#include "import/tableimport.h"
#include "import/tablerows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString headingOf(const TablePart &part, int column)
{
    const auto path = std::ranges::find(part.header.columns, column, &HeadingPath::column);
    return path == part.header.columns.end() ? QString() : path->titles.join(u' ');
}

}

ColumnSayings::ColumnSayings(const SheetView &sheet, const TablePart &part, const ImportRequest &request,
                             const Fields &fields)
    : m_mapping(mappingFor(request.mapping, sheet.table().sheet))
{
    const TablePlace place{sheet.table().source, sheet.table().sheet};
    const ImportCorrections &corrections = request.corrections;
    const qint64 header = sheet.row(part.header.first).number;
    m_leavesOut =
        std::ranges::find(corrections.tables, ImportCorrections::LeftOut{place, header}) != corrections.tables.end();
    QStringList keys;
    for (int column = part.firstColumn; column <= part.lastColumn; ++column)
        keys += headingKey(headingOf(part, column));
    m_signature = layoutSignature(keys);
    for (const ImportCorrections::Column &column : corrections.columns) {
        const bool isHere = column.table == place && column.index >= part.firstColumn && column.index <= part.lastColumn
                            && column.heading == headingOf(part, column.index);
        if (isHere)
            say(column.index, column.heading, meaningOf(column.field, column.term, fields));
    }
    const auto layout = std::ranges::find(request.remembered, m_signature, &RememberedLayout::signature);
    if (layout != request.remembered.end() && !corrections.unwanted.contains(m_signature)) {
        m_isRemembered = true;
        for (const RememberedLayout::Column &column : layout->columns)
            say(part.firstColumn + column.index, column.heading, meaningOf(column.field, column.term, fields));
    }
    m_vouches = m_mapping || part.header.isSaid || !m_said.empty();
}

void ColumnSayings::say(int index, const QString &heading, const Result<SourceColumn> &meaning)
{
    if (meaning) // else it names a field that this program does not know
        m_said.push_back({index, headingKey(heading), *meaning});
}

const SourceColumn *ColumnSayings::find(int index, const QString &heading) const
{
    const QString key = headingKey(heading);
    const auto it =
        std::ranges::find_if(m_said, [&](const Said &said) { return said.index == index && said.key == key; });
    if (it != m_said.end())
        return &it->meaning;
    return m_mapping ? m_mapping->find(index, heading) : nullptr;
}

void ColumnSayings::applyTo(SourceColumn &column) const
{
    const SourceColumn *said = find(column.index, column.heading);
    if (!said)
        return;
    column.use = said->use;
    column.column = said->column;
    column.column.title = column.heading;
    column.confidence = 100;
    column.isSaid = true;
}

}
