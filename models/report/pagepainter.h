// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/copytable.h"
#include "report/page.h"
#include "report/rowcodes.h"

class QPainter;

namespace gk {

/// Paints set pages in points: the painter's origin is the page's upper left corner, one unit is 1/72 inch.
class PagePainter
{
public:
    /// All must outlive the painter.
    PagePainter(const CopyTable &table, const CopyWords &words, const RowCodes &codes, Lettering &letters);

    /// @param number  1-based
    /// @param total   0 = not known yet
    void paint(QPainter &painter, const Page &page, int number, int total);

private:
    enum class Align { Left, Centre };
    void paintTitle(QPainter &painter, const QString &section);
    void paintHeader(QPainter &painter, double top);
    void paintRows(QPainter &painter, const Page &page);
    void paintLines(QPainter &painter, const Page &page);
    void paintSignOff(QPainter &painter, double top);
    void paintInstruction(QPainter &painter, double top);
    void paintFooter(QPainter &painter, int number, int total);
    void paintSerial(QPainter &painter, const PageRow &row, const PaperColumn &column, const PageText &text);
    void paintBoxes(QPainter &painter, const PageRow &row, const PaperColumn &column);
    void addText(const SetText &text, std::size_t first, std::size_t count, const QRectF &box, LetterStyle style,
                 Align align);
    /// The text, or its beginning and “…” where there is no room for it.
    [[nodiscard]] QString shortened(QString text, double width, LetterStyle style);
    /// The same for a text with marks: what was deleted in red and struck, what was inserted in blue and underlined.
    void paintMarked(QPainter &painter, const PageText &text, const QRectF &box);
    void paintMark(QPainter &painter, QStringView text, RedlineKind kind, QPointF at);
    void addLine(const QString &text, QPointF at, LetterStyle style);

    const CopyTable &m_table;
    const CopyWords &m_words;
    const RowCodes &m_codes;
    Lettering &m_letters;
};

}
