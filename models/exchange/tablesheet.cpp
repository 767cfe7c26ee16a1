// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablesheet.h"

#include "base/atomicfile.h"
#include "exchange/xlsxtext.h"

#include <QtCore/QFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype longestText = 32767;
constexpr qsizetype longestName = 30;
constexpr double line = 13.5; // of 10 pt letters
constexpr int pixelsPerHan = 14;
constexpr int paperA4 = 9;
constexpr int widestCentred = 9;

struct FreeBook {
    void operator()(lxw_workbook *book) const { lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, FreeBook>;

lxw_format *format(lxw_workbook *book, const char *font, double size, uint8_t align)
{
    lxw_format *made = workbook_add_format(book);
    format_set_font_name(made, font);
    format_set_font_size(made, size);
    format_set_align(made, align);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(made);
    format_set_num_format_index(made, 49); // "@": what is typed into the cell later stays text too
    return made;
}

/// Writes one table into one worksheet, summing up its texts.
class TableSheet
{
public:
    TableSheet(const PlainTable &table, lxw_workbook *book, lxw_worksheet *sheet)
        : m_table(table), m_sheet(sheet), m_last(lxw_col_t(table.columns.size() - 1))
    {
        m_title = format(book, "方正小标宋简体", 18, LXW_ALIGN_CENTER);
        m_lead = format(book, "宋体", 11, LXW_ALIGN_LEFT);
        m_heading = format(book, "黑体", 10.5, LXW_ALIGN_CENTER);
        format_set_bg_color(m_heading, 0xF2F2F2);
        m_left = format(book, "宋体", 10, LXW_ALIGN_LEFT);
        m_centred = format(book, "宋体", 10, LXW_ALIGN_CENTER);
        for (lxw_format *each : {m_heading, m_left, m_centred})
            format_set_border(each, LXW_BORDER_THIN);
        for (const Column &column : table.columns)
            m_width += column.width;
    }

    Outcome write()
    {
        setUpPage();
        constexpr double titleLine = 26;
        if (auto done = wide(m_table.title, m_title, titleLine, m_width); !done)
            return done;
        for (const QString &text : {m_table.office, m_table.lead}) {
            if (auto done = text.isEmpty() ? Outcome(Done{}) : wide(text, m_lead, line + 2, m_width * 2); !done)
                return done;
        }
        const lxw_row_t header = m_row;
        std::vector<QString> headings;
        for (const Column &column : m_table.columns)
            headings.push_back(column.title);
        if (auto done = row(headings, true); !done)
            return done;
        worksheet_repeat_rows(m_sheet, header, header);
        worksheet_freeze_panes(m_sheet, m_row, 0);
        for (const std::vector<QString> &cells : m_table.rows) {
            if (auto done = row(cells, false); !done)
                return done;
        }
        return Done{};
    }

    [[nodiscard]] SheetSum sum() { return m_sum.result(); }

private:
    void setUpPage()
    {
        worksheet_set_paper(m_sheet, paperA4);
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_set_margins(m_sheet, 0.5, 0.5, 0.6, 0.7);
        worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
        worksheet_set_footer(m_sheet, "&C&\"宋体,Regular\"&9第&P页 共&N页");
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const auto pixels = uint32_t(m_table.columns[i].width * pixelsPerHan + 9);
            worksheet_set_column_pixels(m_sheet, lxw_col_t(i), lxw_col_t(i), pixels, nullptr);
        }
    }

    /// A text over the whole width.
    Outcome wide(const QString &text, lxw_format *look, double lineHeight, int halfWidths)
    {
        if (text.size() > longestText)
            return Error{.code = ErrorCode::TooLarge, .row = qint64(m_row) + 1};
        worksheet_set_row(m_sheet, m_row, lineHeight * wrappedLines(text, std::max(2, halfWidths)) + 6, nullptr);
        if (m_last > 0)
            worksheet_merge_range(m_sheet, m_row, 0, m_row, m_last, "", look);
        put(0, text, look);
        ++m_row;
        return Done{};
    }

    Outcome row(const std::vector<QString> &cells, bool isHeading)
    {
        int lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].size() > longestText)
                return Error{.code = ErrorCode::TooLarge,
                             .detail = i == 0 ? m_table.columns[i].title
                                              : cells.front().left(longestName) + u" · "_s + m_table.columns[i].title};
            lines = std::max(lines, wrappedLines(cells[i], m_table.columns[i].width * 2));
        }
        worksheet_set_row(m_sheet, m_row, std::min(tallestRow, lines * line + rowMargin), nullptr);
        for (std::size_t i = 0; i < cells.size(); ++i)
            put(i, cells[i], isHeading ? m_heading : m_table.columns[i].width <= widestCentred ? m_centred : m_left);
        ++m_row;
        return Done{};
    }

    void put(std::size_t column, const QString &text, lxw_format *look)
    {
        QByteArray utf8 = cellUtf8(text);
        if (utf8.isEmpty()) {
            worksheet_write_blank(m_sheet, m_row, lxw_col_t(column), look);
            return;
        }
        worksheet_write_string(m_sheet, m_row, lxw_col_t(column), utf8.constData(), look);
        decodeCellEscapes(utf8);
        m_sum.add(qint64(m_row), int(column), utf8);
    }

    const PlainTable &m_table;
    lxw_worksheet *m_sheet;
    lxw_col_t m_last;
    lxw_format *m_title = nullptr;
    lxw_format *m_lead = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_left = nullptr;
    lxw_format *m_centred = nullptr;
    int m_width = 0;
    lxw_row_t m_row = 0;
    SheetSummer m_sum;
};

}

Result<SheetSum> writeTableSheet(const PlainTable &table, const QDateTime &created, const QString &temporaryPath)
{
    const auto failed = [&] {
        return errno != 0 ? writeError(errno, temporaryPath)
                          : Error{.code = ErrorCode::WriteFailed, .path = temporaryPath};
    };
    errno = 0;
    Book book(workbook_new(temporaryPath.toLocal8Bit().constData()));
    lxw_worksheet *sheet = book ? workbook_add_worksheet(book.get(), nullptr) : nullptr;
    if (!sheet)
        return failed();
    lxw_doc_properties properties{};
    properties.created = created.toSecsSinceEpoch();
    workbook_set_properties(book.get(), &properties);
    TableSheet writer(table, book.get(), sheet);
    if (auto written = writer.write(); !written) {
        Error error = written.error();
        error.path = temporaryPath;
        return error;
    }
    errno = 0;
    if (workbook_close(book.release()) != LXW_NO_ERROR)
        return failed();
    return writer.sum();
}

}
