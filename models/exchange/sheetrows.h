// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/sheetstyles.h"
#include "exchange/xlsxreader.h"

#include <QtCore/QHash>

namespace gk {

/// What the cells of a sheet refer to.
struct SheetContext {
    const SharedTexts &texts;
    const std::vector<CellStyle> &styles;
    const QHash<QString, QString> &addresses; ///< of links, by their id
    DateSystem dates;
    Limits limits;
};

/// Takes a worksheet part and passes its rows on.
class SheetRowsHandler final : public XmlHandler
{
public:
    using Visit = std::function<bool(qint64 row, std::span<const SheetCell>)>;
    SheetRowsHandler(const SheetContext &context, const Visit &visit) : m_context(context), m_visit(visit) {}

    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override;

    /// What was seen; asked for once, at the end.
    [[nodiscard]] SheetFacts takeFacts();

private:
    /// What the text being read is: the value of a cell, or an inline text.
    enum class Part : quint8 { None, Value, Inline, Formula };
    enum class CellKind : quint8 { Number, Shared, Text, Bool, Error, Date };
    struct Place {
        int column;
        qsizetype first;
        qsizetype length;
    };

    [[nodiscard]] static CellKind kindOf(QByteArrayView type);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void endRow();
    void startOutsideData(QByteArrayView name, const XmlAttributes &attributes);
    void addHiddenColumns(const XmlAttributes &attributes);
    void addMerge(const XmlAttributes &attributes);
    void addLink(const XmlAttributes &attributes);
    void addNote(CellNoteKind kind, const QString &text);
    [[nodiscard]] const CellStyle &style() const;
    void keep(QByteArrayView utf8);
    [[nodiscard]] QByteArray numberText() const;

    SheetContext m_context;
    const Visit &m_visit;
    SheetFacts m_facts{};
    CellMarks m_marks{};
    bool m_isInData = false;
    qint64 m_row = -1;
    int m_column = -1;
    qint64 m_cells = 0;
    CellKind m_kind = CellKind::Number;
    qint64 m_style = 0;
    bool m_hasFormula = false;
    bool m_hasValue = false;
    int m_phonetic = 0;
    Part m_part = Part::None;
    QByteArray m_value{};    ///< of the cell being read
    QByteArray m_formula{};  ///< likewise
    QByteArray m_rowBytes{}; ///< the texts of the row, end to end
    std::vector<Place> m_places{};
    std::vector<SheetCell> m_rowCells{};
};

}
