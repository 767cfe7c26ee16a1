// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// ItemIndex: which items pass a filter.
#include "tables/itemindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// What separates the entries of a list in a cell; nothing for columns of one value.
QChar separatorOf(const Column &column)
{
    if (column.role == ColumnRole::Serial || column.role == ColumnRole::Tick || column.role == ColumnRole::TickText)
        return {};
    const FieldInfo *info = Fields::standard().find(column.field);
    switch (info ? info->type : ValueType::Text) {
    case ValueType::Terms:
    case ValueType::References:
    case ValueType::Parties:
        return u'、';
    case ValueType::Citations:
        return u'\n';
    default:
        return {};
    }
}

}

QList<QStringView> ItemIndex::entriesOf(const Column &column, QStringView text)
{
    const QChar separator = separatorOf(column);
    if (separator.isNull() || !text.contains(separator))
        return {text};
    return text.split(separator, Qt::SkipEmptyParts);
}

std::optional<std::size_t> ItemIndex::columnOf(const QString &key) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (columnKey(Fields::standard(), m_columns[i]) == key)
            return i;
    }
    return std::nullopt;
}

/// Asks each distinct text once, and only those that occur in the column.
class ItemIndex::ConditionTest
{
public:
    ConditionTest(const ItemIndex &index, const ColumnCondition &condition, std::size_t column)
        : m_index(index)
        , m_condition(condition)
        , m_column(index.m_columns.at(column))
        , m_cells(index.m_cells.at(qsizetype(column)))
    {
        if (condition.test == ColumnCondition::Test::Contains) {
            const SearchWords words(condition.texts.value(0));
            for (const QString &word : words.folded())
                m_words.push_back(index.textsWith(word));
            return;
        }
        m_known.resize(std::size_t(index.m_starts.size()));
        for (const QString &text : condition.texts)
            m_wanted.push_back(text.toCaseFolded());
        std::ranges::sort(m_wanted);
        for (const QString &text : m_wanted) {
            m_lengths.resize(std::max(m_lengths.size(), std::size_t(text.size()) + 1));
            m_lengths[std::size_t(text.size())] = 1;
        }
        m_isOfLists = !separatorOf(m_column).isNull();
    }

    [[nodiscard]] bool passes(std::size_t slot) { return holds(ItemIndex::at(m_cells, slot)) != m_condition.isNegated; }

private:
    [[nodiscard]] bool holds(TextNumber number)
    {
        switch (m_condition.test) {
        case ColumnCondition::Test::IsBlank:
            return number == 0;
        case ColumnCondition::Test::Contains:
            return std::ranges::all_of(m_words, [number](const auto &marks) { return marks[number] != 0; });
        case ColumnCondition::Test::IsOneOf:
            break;
        }
        char &known = m_known[number];
        if (known == 0)
            known = isWanted(number) ? 2 : 1;
        return known == 2;
    }
    [[nodiscard]] bool isWanted(TextNumber number) const
    {
        const QStringView whole = m_index.text(number);
        if (!m_isOfLists)
            return isWanted(whole);
        return std::ranges::any_of(entriesOf(m_column, whole), [this](QStringView entry) { return isWanted(entry); });
    }
    /// Most texts differ in length from all that are wanted; only the others are compared.
    [[nodiscard]] bool isWanted(QStringView text) const
    {
        const auto length = std::size_t(text.size());
        return length < m_lengths.size() && m_lengths[length] != 0
               && std::ranges::binary_search(m_wanted, text, [](const auto &a, const auto &b) {
                      return QStringView(a).compare(QStringView(b)) < 0;
                  });
    }

    const ItemIndex &m_index;
    const ColumnCondition &m_condition;
    const Column &m_column;
    const QList<TextNumber> &m_cells;
    std::vector<std::vector<char>> m_words;
    std::vector<char> m_known; ///< by text number: 0 not asked yet, 1 no, 2 yes
    std::vector<QString> m_wanted;
    std::vector<char> m_lengths;
    bool m_isOfLists = false;
};

ItemIndex::Found ItemIndex::narrowed(const std::vector<RowId> &order, const ItemFilter &filter,
                                     const Scope &scope) const
{
    std::vector<char> allowedDomains(std::size_t(m_domains.size()) + 1, filter.domain ? 0 : 1);
    for (const Uid &domain : scope.domains)
        allowedDomains[m_domainNumbers.value(domain)] = 1;
    if (filter.domain)
        allowedDomains[0] = 0;

    std::vector<std::vector<char>> texts;
    std::vector<std::vector<char>> wordMarks;
    const SearchWords words(filter.text);
    for (const QString &word : words.folded()) {
        texts.push_back(textsWith(word));
        wordMarks.emplace_back(std::size_t(m_domainOf.size()));
        markItems(texts.back(), wordMarks.back());
    }
    std::vector<ConditionTest> tests;
    ColumnCondition ofLevel1{.column = u"level1"_s, .texts = {filter.level1.value_or(QString())}};
    if (filter.level1)
        tests.emplace_back(*this, ofLevel1, columnOf(ofLevel1.column).value_or(0));
    for (const ColumnCondition &condition : filter.conditions) {
        if (const auto column = columnOf(condition.column))
            tests.emplace_back(*this, condition, *column);
    }
    const std::vector<char> *ids = scope.ids.get();

    Found found;
    for (const RowId id : order) {
        const std::size_t slot = slotOf(id);
        if (allowedDomains[at(m_domainOf, slot)] == 0 || (ids && (slot >= ids->size() || (*ids)[slot] == 0)))
            continue;
        const bool hasWords = std::ranges::all_of(
            wordMarks, [slot](const std::vector<char> &marks) { return slot < marks.size() && marks[slot] != 0; });
        if (hasWords && std::ranges::all_of(tests, [slot](ConditionTest &test) { return test.passes(slot); }))
            found.ids.push_back(id);
    }
    found.cells = countCells(found.ids, texts);
    return found;
}

}
