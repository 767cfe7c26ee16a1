// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/copysource.h"
#include "report/copywords.h"
#include "report/lettering.h"

#include <QtCore/QRectF>

namespace gk {

/// What a column of the paper holds.
enum class PaperContent {
    Serial, ///< number, and the row's code on review copies
    Level,  ///< painted as a block over equal neighbours
    Text,
    Tick,
    Boxes,   ///< □同意 □修改 □取消
    Opinion, ///< empty, to be written on
};

/// One column of the paper, in points from the page's left edge.
struct PaperColumn {
    QString group{};
    QString title{};
    PaperContent content = PaperContent::Text;
    int level = 0; ///< 1 to 4 for Level
    bool isTickList = false;
    double left = 0;
    double width = 0;
};

/// A heading of the two-row header, relative to the header's top.
struct HeaderCell {
    QRectF box{};
    QString text{};
    std::vector<LineSpan> lines{};
};

/// The measures of a copy's pages: columns, header, and what stands above and below the table. In points.
/// Widths follow the texts: no column is narrower than its heading on two lines, an empty one no wider, and the rest is
/// shared so that the rows become low.
class CopyTable
{
public:
    /// @param sample  rows of the copy, after whose texts the widths are chosen
    CopyTable(QSizeF page, const PaperLook &look, const std::vector<Column> &columns, const CopyWords &words,
              Lettering &letters, const std::vector<CopyRow> &sample);

    static constexpr double padding = 2.6; ///< between a cell's edge and its text
    static constexpr double footerGap = 9;
    static constexpr double infoGap = 5;

    [[nodiscard]] QSizeF page() const { return m_page; }
    [[nodiscard]] const std::vector<PaperColumn> &columns() const { return m_columns; }
    [[nodiscard]] const std::vector<HeaderCell> &header() const { return m_header; }
    [[nodiscard]] const std::vector<LineSpan> &titleLines() const { return m_titleLines; }
    [[nodiscard]] QRectF body() const; ///< within the margins
    [[nodiscard]] double headerHeight() const { return m_headerHeight; }
    [[nodiscard]] double titleHeight() const; ///< title and the line under it, first page only
    [[nodiscard]] double signOffHeight() const;
    /// The paragraphs between title and table; no lines when there are none.
    [[nodiscard]] const std::vector<LineSpan> &leadLines() const { return m_leadLines; }
    [[nodiscard]] LetterStyle leadStyle() const { return {Face::Body, 11}; }
    /// What rows may take on a page, header taken off.
    [[nodiscard]] double room(bool isFirstPage) const;
    [[nodiscard]] double textWidth(const PaperColumn &column) const { return column.width - 2 * padding; }
    [[nodiscard]] bool isReview() const { return m_isReview; }

    [[nodiscard]] LetterStyle bodyStyle() const { return {Face::Body, m_size}; }
    [[nodiscard]] LetterStyle headingStyle() const { return {Face::Heading, m_size}; }
    [[nodiscard]] LetterStyle bandStyle() const { return {Face::Heading, 9.5}; }
    [[nodiscard]] LetterStyle titleStyle() const;
    [[nodiscard]] LetterStyle infoStyle() const { return {Face::Note, 11}; }
    [[nodiscard]] LetterStyle footerStyle() const { return {Face::Body, 8.5}; }
    [[nodiscard]] LetterStyle codeStyle() const { return {Face::Heading, 6.5}; }

private:
    void placeColumns(double serialWidth, Lettering &letters, const std::vector<CopyRow> &sample); ///< in letters
    [[nodiscard]] double leastWidth(const PaperColumn &column, double serialWidth, Lettering &letters) const;
    /// As the user has drawn them.
    void takeWidths(double available);
    void shareWidth(double available, const std::vector<double> &least);
    void fitWidths(const std::vector<double> &least, Lettering &letters, const std::vector<CopyRow> &sample);
    void placeHeader(Lettering &letters);

    QSizeF m_page;
    PaperLook m_look;
    bool m_isReview;
    SignOff m_signOff;
    double m_size = 9;
    std::vector<PaperColumn> m_columns;
    std::vector<double> m_wishes; ///< usual widths in Han characters
    std::vector<HeaderCell> m_header;
    double m_headerHeight = 0;
    std::vector<LineSpan> m_titleLines;
    std::vector<LineSpan> m_leadLines;
};

}
