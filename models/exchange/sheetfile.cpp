// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheetfile.h"

#include "exchange/bookparts.h"
#include "exchange/xmltext.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype pieceSize = 64 << 10;

/// A, B … Z, AA …
QByteArray columnLetters(int column)
{
    QByteArray letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(char('A' + (rest - 1) % 26));
    return letters;
}

/// Excel counts widths in digits of the workbook's first font, 7 pixels each, and cuts them to 1/256.
QByteArray columnWidth(int pixels)
{
    return QByteArray::number(std::floor(double(pixels) / 7 * 256) / 256, 'g', 12);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

}

SheetFile::SheetFile(const QString &path, SheetFrame frame)
    : m_path(path), m_frame(std::move(frame)), m_zip(path, QDateTime()) // the stamp says nothing: 1980
{
    for (int i = 0; i < int(m_frame.widths.size()); ++i) {
        m_letters.push_back(columnLetters(i));
        m_cellStarts.push_back("<c r=\"" + m_letters.back());
    }
    for (std::size_t i = 0; i < m_frame.looks.size(); ++i)
        m_cellLooks.push_back("\" s=\"" + QByteArray::number(qulonglong(i) + 1)); // 0 is the look of untouched cells
    m_pending.reserve(pieceSize * 2);
    writeParts();
    beginSheet();
}

SheetFile::~SheetFile()
{
    if (!m_isFinished && QFileInfo(m_path).isFile())
        QFile::remove(m_path);
}

void SheetFile::writeParts()
{
    for (const auto &[name, xml] : bookParts(m_frame)) {
        if (m_state)
            m_state = m_zip.add(name, xml);
    }
    if (m_state)
        m_state = m_zip.begin(u"xl/worksheets/sheet1.xml"_s);
}

void SheetFile::beginSheet()
{
    const auto first = QByteArray::number(m_frame.headerTop + m_frame.headerRows);
    const auto below = QByteArray::number(m_frame.headerTop + m_frame.headerRows + 1);
    m_pending += QByteArray(xmlHead)
                 + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                   "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:"
                 + m_letters.back() + QByteArray::number(std::max(m_frame.rows, qint64(1)))
                 + "\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"" + first
                 + "\" topLeftCell=\"A" + below
                 + "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView>"
                   "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    for (std::size_t i = 0; i < m_frame.widths.size(); ++i) {
        const auto number = QByteArray::number(qulonglong(i) + 1);
        m_pending += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + columnWidth(m_frame.widths[i])
                     + "\" customWidth=\"1\"/>";
    }
    m_pending += "</cols><sheetData>";
}

void SheetFile::write()
{
    if (m_state)
        m_state = m_zip.write(m_pending);
    m_pending.resize(0); // keeps the room
}

void SheetFile::beginRow(double height)
{
    m_rowName = QByteArray::number(++m_row);
    m_pending.append("<row r=\"").append(m_rowName).append("\" ht=\"").append(QByteArray::number(height, 'g', 12));
    m_pending.append("\" customHeight=\"1\">");
}

void SheetFile::cell(int column, QByteArrayView utf8, std::size_t look)
{
    m_pending.append(m_cellStarts[std::size_t(column)]).append(m_rowName).append(m_cellLooks[look]);
    if (utf8.isEmpty()) {
        m_pending.append("\"/>");
        return;
    }
    const bool isPadded = isSpace(utf8.front()) || isSpace(utf8.back());
    m_pending.append(isPadded ? R"(" t="inlineStr"><is><t xml:space="preserve">)" : R"(" t="inlineStr"><is><t>)");
    appendEscaped(m_pending, utf8);
    m_pending.append("</t></is></c>");
}

Outcome SheetFile::endRow()
{
    m_pending.append("</row>");
    if (m_pending.size() >= pieceSize)
        write();
    return m_state;
}

void SheetFile::merge(const SheetRange &range)
{
    m_merged.push_back(range);
}

Outcome SheetFile::finish()
{
    m_pending += "</sheetData>";
    if (!m_merged.empty())
        m_pending += "<mergeCells count=\"" + QByteArray::number(qulonglong(m_merged.size())) + "\">";
    for (const SheetRange &range : m_merged) {
        const auto name = [this](qint64 row, int column) {
            return m_letters[std::size_t(column)] + QByteArray::number(row + 1);
        };
        m_pending += "<mergeCell ref=\"" + name(range.firstRow, range.firstColumn) + ':'
                     + name(range.lastRow, range.lastColumn) + "\"/>";
        if (m_pending.size() >= pieceSize)
            write();
    }
    if (!m_merged.empty())
        m_pending += "</mergeCells>";
    m_pending += "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" "
                 "bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"8\" fitToHeight=\"0\" "
                 "orientation=\"landscape\"/><headerFooter><oddFooter>"
                 + escaped(m_frame.footer.toUtf8()) + "</oddFooter></headerFooter>";
    // No green corners on numbers and dates that are texts here on purpose.
    m_pending += "<ignoredErrors><ignoredError sqref=\"A1:XFD1048576\" numberStoredAsText=\"1\"/>"
                 "<ignoredError sqref=\"A1:XFD1048576\" twoDigitTextYear=\"1\"/></ignoredErrors></worksheet>";
    write();
    if (m_state)
        m_state = m_zip.end();
    if (m_state)
        m_state = m_zip.finish();
    m_isFinished = bool(m_state);
    return m_state;
}

}
