// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "import/headingwords.h"
#include "import/sheetview.h"

namespace gk {

/// Where a cell of a card stands in the file.
struct CardPlace {
    QString sheet{};
    QString cell{};
    qint64 row = 0; ///< from 1
    int column = 0;
    std::size_t source = 0; ///< index of the source table
};

/// Cards turned into a table: one row each, a column for each label. Cells are found again by their name in it.
struct CardTable {
    SourceTable table{};
    QHash<QString, CardPlace> places{};

    /// The note with the place where its cell stands in the file.
    [[nodiscard]] ImportNote placed(ImportNote note) const;
};

/// Gathers cards: tables with labels left and values right, one item each. What it does not recognise it leaves alone.
class CardReader
{
public:
    explicit CardReader(const HeadingWords &words) : m_words(words) {}

    /// @param source its index
    /// @return false when the table is no card
    bool take(const SheetView &sheet, std::size_t source);
    /// All cards so far as one table; nothing when there was none. The next ones begin anew.
    [[nodiscard]] std::optional<CardTable> made();

private:
    void put(int column, const QString &text, const CardPlace &place);
    [[nodiscard]] int columnOf(const QString &label);

    const HeadingWords &m_words;
    CardTable m_made{};
    QStringList m_labels{};
};

}
