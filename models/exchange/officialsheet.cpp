// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/officialsheet.h"

#include "base/atomicfile.h"
#include "base/text.h"
#include "catalog/itemfields.h"
#include "exchange/xlsxtext.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr lxw_row_t rowsAbove = 2; // title and office line; front text and two rows of header follow
constexpr lxw_row_t headerRows = 2;
constexpr lxw_row_t mostRows = LXW_ROW_MAX;
constexpr qsizetype longestText = 32767;
// libxlsxwriter counts merges in 16 bits; beyond that equal cells simply repeat their text.
constexpr int mostMerges = 60000;
// A block taller than this has lost its label from view on every screen and page it covers.
constexpr lxw_row_t mostMergedRows = 50;
constexpr double headingLine = 15;
constexpr double frontLine = 18;
constexpr int pixelsPerHan = 14; // 10 pt letters are 13.3 pixels
constexpr int paperA3 = 8;

const char *const songTi = "宋体";
const char *const heiTi = "黑体";
const char *const fangSong = "仿宋_GB2312";
const char *const xiaoBiaoSong = "方正小标宋简体";

/// A vertical run of equal cells in one of the level columns.
struct Block {
    int column = -1;
    lxw_row_t first = 0;
    lxw_row_t rows = 0;
};

struct Formats {
    lxw_format *title = nullptr;
    lxw_format *lineLeft = nullptr;
    lxw_format *lineRight = nullptr;
    lxw_format *frontHeading = nullptr;
    lxw_format *frontText = nullptr;
    lxw_format *heading = nullptr;
    lxw_format *band = nullptr;
    std::array<lxw_format *, formSizes.size()> left{};
    std::array<lxw_format *, formSizes.size()> centred{};
};

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

lxw_format *bordered(lxw_format *made)
{
    format_set_border(made, LXW_BORDER_THIN);
    return made;
}

/// A paragraph above the table.
struct FrontLine {
    QString text{};
    bool isHeading = false;
};

/// 编制说明, then each part as 一、title：text; further paragraphs have lines of their own.
std::vector<FrontLine> frontLines(const std::vector<FrontPart> &front)
{
    std::vector<FrontLine> lines;
    if (!front.empty())
        lines.push_back({u"编制说明"_s, true});
    int number = 0;
    for (const FrontPart &part : front) {
        QString text = chineseNumber(++number) + u'、' + part.title + u'：';
        for (const QString &paragraph : part.text.split(u'\n', Qt::SkipEmptyParts)) {
            lines.push_back({text + paragraph});
            text.clear();
        }
    }
    return lines;
}

Formats formatsOf(lxw_workbook *book)
{
    Formats all;
    all.title = format(book, xiaoBiaoSong, 22, LXW_ALIGN_CENTER);
    all.lineLeft = format(book, songTi, 11, LXW_ALIGN_LEFT);
    all.lineRight = format(book, songTi, 11, LXW_ALIGN_RIGHT);
    all.frontHeading = format(book, heiTi, 14, LXW_ALIGN_CENTER);
    all.frontText = format(book, fangSong, 12, LXW_ALIGN_LEFT);
    all.heading = bordered(format(book, heiTi, 10.5, LXW_ALIGN_CENTER));
    format_set_bg_color(all.heading, 0xF2F2F2);
    all.band = bordered(format(book, heiTi, 11, LXW_ALIGN_LEFT));
    for (std::size_t size = 0; size < formSizes.size(); ++size) {
        all.left[size] = bordered(format(book, songTi, formSizes[size].letter, LXW_ALIGN_LEFT));
        all.centred[size] = bordered(format(book, songTi, formSizes[size].letter, LXW_ALIGN_CENTER));
    }
    return all;
}

/// Text of a footer section: '&' starts a code there. Longer than a third of the page it would run into the page number,
/// and a footer of more than 255 characters would be dropped whole.
QByteArray footerText(const QString &text)
{
    constexpr qsizetype most = 36;
    QString line = onOneLine(text);
    if (line.size() > most) {
        line.truncate(most - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line.replace(u'&', u"&&"_s).toUtf8();
}

Error writeFailed(const QString &path)
{
    return errno != 0 ? writeError(errno, path) : Error{.code = ErrorCode::WriteFailed, .path = path};
}

}

void SheetSummer::add(qint64 row, int column, QByteArrayView utf8)
{
    if (row != m_at) {
        if (m_at >= 0)
            m_hash.addPart(m_row);
        m_row.clear();
        m_row.append(QByteArray::number(row));
        m_at = row;
        ++m_rows;
    }
    m_row.append(char(0)).append(char(column >> 8)).append(char(column & 0xFF)).append(utf8);
}

SheetSum SheetSummer::result()
{
    if (m_at >= 0)
        m_hash.addPart(m_row);
    return {.rows = m_rows, .texts = m_hash.result()};
}

struct OfficialSheet::Book {
    QString path;
    std::vector<Column> columns;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    Formats formats;
    lxw_row_t headerTop = rowsAbove;
    lxw_row_t row = 0; ///< the next to write
    int merges = 0;
    Block level1;
    Block level2;
    SheetSummer sum;

    [[nodiscard]] lxw_col_t lastColumn() const { return lxw_col_t(columns.size() - 1); }
    void put(lxw_row_t at, std::size_t column, const QByteArray &utf8, lxw_format *look);
    void put(lxw_row_t at, std::size_t column, const QString &text, lxw_format *look);
    void fill(lxw_row_t at, std::size_t first, std::size_t last, const QString &text, lxw_format *look);
    void merge(lxw_row_t first, lxw_row_t last, std::size_t firstColumn, std::size_t lastColumn);
    bool joins(Block &block, bool isSame);
    void close(Block &block);
    void setUpPage(const SheetWords &words);
    void writeTop(const SheetWords &words);
    void writeHeader();
    [[nodiscard]] lxw_format *lookOf(std::size_t column, int size) const;
    [[nodiscard]] QString placeOf(const FormRow &line, std::size_t column) const;
};

/// "3 · 招生 · 公开内容（要素）": a cell by its item's number and name. The sheet's row would help nobody: there is no sheet.
QString OfficialSheet::Book::placeOf(const FormRow &line, std::size_t column) const
{
    constexpr qsizetype mostCharacters = 30;
    QStringList parts;
    const auto serial = std::ranges::find(columns, ColumnRole::Serial, &Column::role);
    if (serial != columns.end())
        parts += QString::fromUtf8(line.cells[std::size_t(serial - columns.begin())].utf8);
    for (const int level : {level2.column, level1.column}) {
        if (level < 0 || std::size_t(level) == column || line.cells[std::size_t(level)].utf8.isEmpty())
            continue;
        parts += QString::fromUtf8(line.cells[std::size_t(level)].utf8).left(mostCharacters).simplified();
        break;
    }
    parts += columns[column].title;
    return parts.join(u" · "_s);
}

void OfficialSheet::Book::put(lxw_row_t at, std::size_t column, const QByteArray &utf8, lxw_format *look)
{
    if (utf8.isEmpty()) {
        worksheet_write_blank(sheet, at, lxw_col_t(column), look);
        return;
    }
    worksheet_write_string(sheet, at, lxw_col_t(column), utf8.constData(), look);
    QByteArray text = utf8;
    decodeCellEscapes(text);
    sum.add(at, int(column), text);
}

void OfficialSheet::Book::put(lxw_row_t at, std::size_t column, const QString &text, lxw_format *look)
{
    put(at, column, cellUtf8(text), look);
}

/// One text over several columns of a row.
void OfficialSheet::Book::fill(lxw_row_t at, std::size_t first, std::size_t last, const QString &text, lxw_format *look)
{
    put(at, first, text, look);
    for (std::size_t column = first + 1; column <= last; ++column)
        put(at, column, QByteArray(), look);
    if (last > first)
        merge(at, at, first, last);
}

/// Notes a merged range. worksheet_merge_range would write the cells again, and in constant memory mode it loses the
/// memory of every cell above the current row; the cells are written already, so only the range is needed.
void OfficialSheet::Book::merge(lxw_row_t first, lxw_row_t last, std::size_t firstColumn, std::size_t lastColumn)
{
    auto *range = static_cast<lxw_merged_range *>(std::calloc(1, sizeof(lxw_merged_range)));
    if (!range)
        return;
    range->first_row = first;
    range->last_row = last;
    range->first_col = lxw_col_t(firstColumn);
    range->last_col = lxw_col_t(lastColumn);
    STAILQ_INSERT_TAIL(sheet->merged_ranges, range, list_pointers);
    ++sheet->merged_range_count;
}

/// Whether the current row's cell belongs to the block above it; starts a new block when it does not.
bool OfficialSheet::Book::joins(Block &block, bool isSame)
{
    if (block.column < 0)
        return false;
    const bool hasRoom = block.rows > 1 || merges < mostMerges;
    if (isSame && hasRoom && block.rows > 0 && block.rows < mostMergedRows) {
        if (block.rows == 1)
            ++merges;
        ++block.rows;
        return true;
    }
    close(block);
    block.first = row;
    block.rows = 1;
    return false;
}

void OfficialSheet::Book::close(Block &block)
{
    if (block.rows > 1)
        merge(block.first, block.first + block.rows - 1, std::size_t(block.column), std::size_t(block.column));
    block.rows = 0;
}

/// Short columns are centred, long texts and lists start at the left.
lxw_format *OfficialSheet::Book::lookOf(std::size_t column, int size) const
{
    constexpr int widestCentred = 9;
    const auto &looks = columns[column].width <= widestCentred ? formats.centred : formats.left;
    return looks.at(std::size_t(size));
}

void OfficialSheet::Book::setUpPage(const SheetWords &words)
{
    worksheet_set_paper(sheet, paperA3);
    worksheet_set_landscape(sheet);
    // So a page may end with a band: fitting the width overrides manual page breaks, and a scale fixed instead would push
    // columns off the paper wherever another font makes them wider.
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7);
    worksheet_center_horizontally(sheet);
    headerTop = rowsAbove + lxw_row_t(frontLines(words.front).size());
    worksheet_repeat_rows(sheet, headerTop, headerTop + headerRows - 1);
    // Below a front text the headings are further down than a screen may freeze.
    if (words.front.empty())
        worksheet_freeze_panes(sheet, headerTop + headerRows, 0);
    // No green corners on numbers and dates that are texts here on purpose.
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    worksheet_ignore_errors(sheet, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR, "A1:XFD1048576");
    const QByteArray letters = "&\"宋体,Regular\"&9";
    QByteArray footer = "&C" + letters + "第&P页 共&N页";
    if (!words.footerLeft.isEmpty())
        footer = "&L" + letters + ' ' + footerText(words.footerLeft) + footer;
    if (!words.footerRight.isEmpty())
        footer += "&R" + letters + ' ' + footerText(words.footerRight);
    worksheet_set_footer(sheet, footer.constData());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto pixels = uint32_t(columns[i].width * pixelsPerHan + 9);
        worksheet_set_column_pixels(sheet, lxw_col_t(i), lxw_col_t(i), pixels, nullptr);
    }
    lxw_doc_properties properties{};
    properties.created = words.created.toSecsSinceEpoch();
    workbook_set_properties(book, &properties);
}

void OfficialSheet::Book::writeTop(const SheetWords &words)
{
    int width = 0;
    for (const Column &column : columns)
        width += column.width;
    constexpr double titleLine = 30;
    constexpr int bodyToTitle = 2; // a title letter is about two body letters wide
    worksheet_set_row(sheet, 0, titleLine * wrappedLines(words.head.title, std::max(2, width * 2 / bodyToTitle)) + 6,
                      nullptr);
    fill(0, 0, lastColumn(), words.head.title, formats.title);
    const std::size_t middle = columns.size() / 2;
    worksheet_set_row(sheet, 1, 20, nullptr);
    fill(1, 0, middle - 1, words.head.office, formats.lineLeft);
    fill(1, middle, lastColumn(), words.head.date, formats.lineRight);
    lxw_row_t at = rowsAbove;
    for (const FrontLine &line : frontLines(words.front)) {
        const int lines = wrappedLines(line.text, std::max(2, width * 2 - 4));
        worksheet_set_row(sheet, at, std::min(tallestRow, lines * frontLine + rowMargin), nullptr);
        fill(at++, 0, lastColumn(), line.text, line.isHeading ? formats.frontHeading : formats.frontText);
    }
}

void OfficialSheet::Book::writeHeader()
{
    const std::vector<HeadingRun> headings = headingRuns(columns);
    int upper = 1;
    int lower = 1;
    int whole = 1;
    for (const auto &[first, last] : headings) {
        const Column &column = columns[first];
        if (column.group.isEmpty()) {
            whole = std::max(whole, wrappedLines(column.title, column.width * 2));
            continue;
        }
        int width = 0;
        for (std::size_t each = first; each <= last; ++each) {
            width += columns[each].width;
            lower = std::max(lower, wrappedLines(columns[each].title, columns[each].width * 2));
        }
        upper = std::max(upper, wrappedLines(column.group, width * 2));
    }
    lower = std::max(lower, whole - upper);
    worksheet_set_row(sheet, headerTop, upper * headingLine + rowMargin, nullptr);
    for (const auto &[first, last] : headings) {
        const Column &column = columns[first];
        fill(headerTop, first, last, column.group.isEmpty() ? column.title : column.group, formats.heading);
    }
    worksheet_set_row(sheet, headerTop + 1, lower * headingLine + rowMargin, nullptr);
    for (const auto &[first, last] : headings) {
        const bool isGroup = !columns[first].group.isEmpty();
        for (std::size_t i = first; i <= last; ++i)
            put(headerTop + 1, i, isGroup ? columns[i].title : QString(), formats.heading);
        if (!isGroup)
            merge(headerTop, headerTop + 1, first, first);
    }
}

OfficialSheet::OfficialSheet(std::unique_ptr<Book> book) : m_book(std::move(book)) {}

OfficialSheet::~OfficialSheet()
{
    if (m_book->book)
        lxw_workbook_free(m_book->book);
}

Result<std::unique_ptr<OfficialSheet>> OfficialSheet::create(const QString &path, const std::vector<Column> &columns,
                                                             const SheetWords &words)
{
    Q_ASSERT(columns.size() >= 2);
    const auto isTooLong = [](const FrontLine &line) { return line.text.size() > longestText; };
    if (std::max(words.head.title.size(), words.head.office.size()) > longestText
        || std::ranges::any_of(frontLines(words.front), isTooLong))
        return Error{.code = ErrorCode::TooLarge, .path = path, .row = 1};
    auto book = std::make_unique<Book>();
    book->path = path;
    book->columns = columns;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    errno = 0;
    const QByteArray name = path.toLocal8Bit();
    book->book = workbook_new_opt(name.constData(), &options);
    if (!book->book)
        return writeFailed(path);
    book->sheet = workbook_add_worksheet(book->book, "主动公开基本目录");
    if (!book->sheet) {
        const Error error = writeFailed(path);
        lxw_workbook_free(book->book);
        return error;
    }
    book->formats = formatsOf(book->book);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].role == ColumnRole::Text && columns[i].field == item::level1)
            book->level1.column = int(i);
        if (columns[i].role == ColumnRole::Text && columns[i].field == item::level2)
            book->level2.column = int(i);
    }
    book->setUpPage(words);
    book->writeTop(words);
    book->writeHeader();
    book->row = book->headerTop + headerRows;
    return std::unique_ptr<OfficialSheet>(new OfficialSheet(std::move(book)));
}

Outcome OfficialSheet::write(const FormRow &row)
{
    Book &book = *m_book;
    if (book.row >= mostRows)
        return Error{.code = ErrorCode::TooLarge, .path = book.path, .row = qint64(book.row) + 1};
    if (row.isBand) {
        if (row.cells.front().length > longestText)
            return Error{.code = ErrorCode::TooLarge, .path = book.path, .row = qint64(book.row) + 1};
        book.close(book.level1);
        book.close(book.level2);
        worksheet_set_row(book.sheet, book.row, row.cells.front().lines * headingLine + rowMargin + 2, nullptr);
        book.put(book.row, 0, row.cells.front().utf8, book.formats.band);
        for (std::size_t i = 1; i < book.columns.size(); ++i)
            book.put(book.row, i, QByteArray(), book.formats.band);
        if (book.merges < mostMerges) {
            book.merge(book.row, book.row, 0, book.lastColumn());
            ++book.merges;
        }
        ++book.row;
        return Done{};
    }
    const bool joins1 = book.joins(book.level1, row.hasSameLevel1);
    const bool joins2 = book.joins(book.level2, row.hasSameLevel2 && joins1);
    const auto isJoined = [&](std::size_t column) {
        return (joins1 && int(column) == book.level1.column) || (joins2 && int(column) == book.level2.column);
    };
    double height = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const FormCell &cell = row.cells[i];
        if (cell.length > longestText)
            return Error{.code = ErrorCode::TooLarge, .path = book.path, .detail = book.placeOf(row, i)};
        if (!isJoined(i)) // the block's label has found its room in its first row
            height = std::max(height, cell.lines * formSizes.at(std::size_t(cell.size)).line);
    }
    worksheet_set_row(book.sheet, book.row, std::min(tallestRow, height + rowMargin), nullptr);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        book.put(book.row, i, isJoined(i) ? QByteArray() : row.cells[i].utf8, book.lookOf(i, row.cells[i].size));
    ++book.row;
    return Done{};
}

Result<SheetSum> OfficialSheet::finish()
{
    Book &book = *m_book;
    book.close(book.level1);
    book.close(book.level2);
    errno = 0;
    // libxlsxwriter does not look whether its rows reached their temporary file; a full disk shows here.
    FILE *rows = book.sheet->optimize_tmpfile;
    if (rows && (std::fflush(rows) != 0 || std::ferror(rows) != 0))
        return writeFailed(book.path);
    const lxw_error code = workbook_close(std::exchange(book.book, nullptr));
    if (code != LXW_NO_ERROR)
        return writeFailed(book.path);
    return book.sum.result();
}

}
