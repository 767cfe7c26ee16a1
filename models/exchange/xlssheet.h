// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablebuilder.h"
#include "exchange/xlsbook.h"

#include <QtCore/QHash>

namespace gk {

/// Takes the records of one sheet of an old workbook.
class XlsSheetTaker
{
public:
    XlsSheetTaker(const XlsBook &book, TableBuilder &builder) : m_book(book), m_builder(builder) {}

    /// Errors: Malformed "rows" when they go back, or as TableBuilder.
    [[nodiscard]] Outcome take(const BiffRecord &record);
    /// To be called when all records were taken.
    void finish();

private:
    struct Place {
        int row;
        int column;
        qsizetype style;
    };

    [[nodiscard]] static Place placeOf(const LittleEndian &in) { return {in.u16(0), in.u16(2), in.u16(4)}; }
    [[nodiscard]] const CellStyle &styleOf(const Place &place) const;
    [[nodiscard]] Outcome put(const Place &place, const QString &text);
    [[nodiscard]] Outcome putNumber(const Place &place, double value);
    [[nodiscard]] Outcome putBoolOrError(const Place &place, quint8 value, bool isError);
    [[nodiscard]] Outcome putNumbers(const LittleEndian &in);
    [[nodiscard]] Outcome takeFormula(const LittleEndian &in);
    [[nodiscard]] Outcome takeMerges(const LittleEndian &in);
    void takeRow(const LittleEndian &in);
    void takeColumns(const LittleEndian &in);
    void takeTextObject(const BiffRecord &record);
    void takeLink(const LittleEndian &in);

    const XlsBook &m_book;
    TableBuilder &m_builder;
    int m_row = -1;
    std::optional<Place> m_formula{}; ///< whose text comes with the next record
    quint16 m_object = 0;             ///< drawn last
    QHash<quint16, QString> m_objectTexts{};
    QHash<quint16, std::pair<int, int>> m_notes{}; ///< cells by the object with the text of their comment
    std::vector<LineRange> m_hiddenRows{};
};

}
