// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/workingcells.h"

#include "exchange/notetext.h"
#include "exchange/workingstamp.h"
#include "exchange/xlsxtext.h"

namespace gk {

lxw_format *workingFormat(lxw_workbook *book, const WorkingLook &look)
{
    constexpr uint8_t textFormat = 49; // "@"
    lxw_format *made = workbook_add_format(book);
    format_set_font_name(made, look.font);
    format_set_font_size(made, look.size);
    format_set_align(made, look.isCentred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(made);
    format_set_num_format_index(made, textFormat);
    if (!look.isLocked)
        format_set_unlocked(made);
    return made;
}

lxw_format *workingCellFormat(lxw_workbook *book, bool isCentred)
{
    constexpr lxw_color_t hairline = 0xBFBFBF;
    lxw_format *made = workingFormat(book, {.isCentred = isCentred});
    format_set_border(made, LXW_BORDER_THIN);
    format_set_border_color(made, hairline);
    return made;
}

void putText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *look)
{
    const QByteArray utf8 = cellUtf8(text);
    if (utf8.isEmpty())
        worksheet_write_blank(sheet, row, column, look);
    else
        worksheet_write_string(sheet, row, column, utf8.constData(), look);
}

lxw_format *NotedCells::look(const std::vector<Note> &notes, bool isCentred)
{
    const QString mark = openMark(notes);
    if (mark.isEmpty())
        return nullptr;
    lxw_format *&look = m_looks[{mark, isCentred}];
    if (!look) {
        look = workingCellFormat(m_book, isCentred);
        format_set_bg_color(look, fillOfMark(mark));
    }
    return look;
}

std::optional<QByteArray> NotedCells::write(lxw_row_t row, lxw_col_t column, const QString &field,
                                            const std::vector<Note> &notes)
{
    if (notes.empty())
        return QByteArray();
    const QString text = commentText(notes);
    lxw_comment_options options{};
    options.width = 240;
    options.height = 100;
    if (worksheet_write_comment_opt(m_table, row, column, cellUtf8(text).constData(), &options) != LXW_NO_ERROR)
        return std::nullopt;
    return WorkingStamp::noteSum(field, text);
}

}
