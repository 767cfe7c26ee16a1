// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/cards.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int fewestLabels = 4;

struct Labelled {
    QString label{};
    QString text{};
    int column = 0;
    qint64 row = 0;
};

/// Labels with what stands to their right; two pairs may stand in a row.
std::vector<Labelled> pairsOf(const SheetView &sheet, const HeadingWords &words)
{
    std::vector<Labelled> pairs;
    for (std::size_t at = 0; at < sheet.rowCount(); ++at) {
        const SourceRow &row = sheet.row(at);
        int column = 0;
        while (column < int(row.cells.size())) {
            const QString label = row.cell(column).trimmed();
            int value = column + 1;
            while (value < int(row.cells.size()) && row.cell(value).trimmed() == label)
                ++value; // a reader may repeat a spread cell
            if (!label.isEmpty() && words.findTitle(label)) {
                pairs.push_back({label, row.cell(value), value, row.number});
                column = value + 1;
            } else {
                ++column;
            }
        }
    }
    return pairs;
}

}

ImportNote CardTable::placed(ImportNote note) const
{
    const auto it = places.constFind(note.cell);
    if (it == places.cend())
        return note;
    note.sheet = it->sheet;
    note.cell = it->cell;
    note.row = it->row;
    note.column = it->column;
    return note;
}

int CardReader::columnOf(const QString &label)
{
    const QString key = headingKey(label);
    const auto it = std::ranges::find_if(m_labels, [&key](const QString &each) { return headingKey(each) == key; });
    if (it != m_labels.end())
        return int(it - m_labels.begin());
    m_labels += label;
    return int(m_labels.size()) - 1;
}

void CardReader::put(int column, const QString &text, const CardPlace &place)
{
    SourceRow &row = m_made.table.rows.back();
    if (row.cells.size() <= std::size_t(column))
        row.cells.resize(std::size_t(column) + 1);
    row.cells[std::size_t(column)] = text;
    m_made.places.insert(cellName(int(row.number), column), place);
}

bool CardReader::take(const SheetView &sheet, std::size_t source)
{
    const SourceTable &table = sheet.table();
    const std::vector<Labelled> pairs = pairsOf(sheet, m_words);
    QStringList labels;
    for (const Labelled &pair : pairs)
        labels += headingKey(pair.label);
    const bool isFull = qsizetype(pairs.size()) * 10 >= qsizetype(table.rows.size()) * 7;
    QStringList distinct = labels;
    if (distinct.removeDuplicates(); distinct.size() < fewestLabels || !isFull)
        return false;
    if (m_made.table.rows.empty()) {
        m_made.table.source = table.source;
        m_made.table.sheet = table.sheet;
        m_made.table.before = table.before;
        m_made.table.rows.emplace_back(); // for the labels
    }
    for (const Labelled &pair : pairs) {
        // The first label again begins the next card of the same table.
        if (headingKey(pair.label) == labels.front())
            m_made.table.rows.push_back({.number = qint64(m_made.table.rows.size())});
        put(columnOf(pair.label), pair.text,
            {table.sheet, cellName(int(pair.row), pair.column), pair.row + 1, pair.column, source});
    }
    return true;
}

std::optional<CardTable> CardReader::made()
{
    if (m_made.table.rows.empty())
        return std::nullopt;
    m_made.table.rows.front().cells = {m_labels.begin(), m_labels.end()};
    m_labels.clear();
    return std::exchange(m_made, {});
}

}
