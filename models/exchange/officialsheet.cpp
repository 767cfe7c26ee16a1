// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/officialsheet.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "exchange/sheetfile.h"
#include "exchange/xlsxtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int headerTop = 2; // rows from 0: title, office line, two rows of header
constexpr int firstBodyRow = 4;
constexpr qint64 mostRows = 1048576; // of a sheet, Excel's limit
constexpr qsizetype longestText = 32767;
// They are held until the end, and the programs that open the file grow slow on many; beyond that equal cells simply
// repeat their text.
constexpr int mostMerges = 60000;
// A block taller than this has lost its label from view on every screen and page it covers.
constexpr qint64 mostMergedRows = 50;
constexpr double headingLine = 15;
constexpr int pixelsPerHan = 14; // 10 pt letters are 13.3 pixels

const QString songTi = u"宋体"_s;
const QString heiTi = u"黑体"_s;
const QString xiaoBiaoSong = u"方正小标宋简体"_s;

/// A vertical run of equal cells in one of the level columns.
struct Block {
    int column = -1;
    qint64 first = 0;
    qint64 rows = 0;
};

/// Places of the looks in SheetFrame::looks; body looks follow, left and centred for each of formSizes.
enum Look : std::size_t { TitleLook, LineLeftLook, LineRightLook, HeadingLook, BandLook, BodyLooks };

std::vector<SheetLook> looks()
{
    std::vector<SheetLook> all{
        {.font = xiaoBiaoSong, .size = 22, .align = SheetAlign::Centre},
        {.font = songTi, .size = 11, .align = SheetAlign::Left},
        {.font = songTi, .size = 11, .align = SheetAlign::Right},
        {.font = heiTi, .size = 10.5, .align = SheetAlign::Centre, .isBordered = true, .isShaded = true},
        {.font = heiTi, .size = 11, .align = SheetAlign::Left, .isBordered = true},
    };
    for (const FormSize &size : formSizes) {
        for (const SheetAlign align : {SheetAlign::Left, SheetAlign::Centre})
            all.push_back({.font = songTi, .size = size.letter, .align = align, .isBordered = true});
    }
    return all;
}

/// Text of a footer section: '&' starts a code there. Longer than a third of the page it would run into the page number,
/// and a footer of more than 255 characters would be dropped whole.
QString footerText(const QString &text)
{
    constexpr qsizetype most = 36;
    QString line = onOneLine(text);
    if (line.size() > most) {
        line.truncate(most - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line.replace(u'&', u"&&"_s);
}

QString footerOf(const SheetWords &words)
{
    const QString letters = u"&\"宋体,Regular\"&9"_s;
    QString footer = u"&C"_s + letters + u"第&P页 共&N页"_s;
    if (!words.footerLeft.isEmpty())
        footer = u"&L"_s + letters + u' ' + footerText(words.footerLeft) + footer;
    if (!words.footerRight.isEmpty())
        footer += u"&R"_s + letters + u' ' + footerText(words.footerRight);
    return footer;
}

SheetFrame frameOf(const std::vector<Column> &columns, const SheetWords &words, qint64 bodyRows)
{
    SheetFrame frame{.name = u"主动公开基本目录"_s,
                     .looks = looks(),
                     .rows = firstBodyRow + bodyRows,
                     .headerTop = headerTop,
                     .headerRows = firstBodyRow - headerTop,
                     .footer = footerOf(words),
                     .created = words.created};
    for (const Column &column : columns)
        frame.widths.push_back(column.width * pixelsPerHan + 9);
    return frame;
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
    Book(QString filePath, const std::vector<Column> &formColumns, const SheetWords &words, qint64 bodyRows);

    QString path;
    std::vector<Column> columns;
    SheetFile file;
    int merges = 0;
    Block level1{};
    Block level2{};
    SheetSummer sum{};

    [[nodiscard]] int lastColumn() const { return int(columns.size()) - 1; }
    void put(std::size_t column, const QByteArray &utf8, std::size_t look);
    void fill(std::size_t first, std::size_t last, const QString &text, std::size_t look);
    bool joins(Block &block, bool isSame);
    void close(Block &block);
    [[nodiscard]] Outcome writeTop(const SheetWords &words);
    [[nodiscard]] Outcome writeHeader();
    [[nodiscard]] Outcome writeBand(const FormCell &band);
    [[nodiscard]] std::size_t lookOf(std::size_t column, int size) const;
};

OfficialSheet::Book::Book(QString filePath, const std::vector<Column> &formColumns, const SheetWords &words,
                          qint64 bodyRows)
    : path(std::move(filePath)), columns(formColumns), file(path, frameOf(formColumns, words, bodyRows))
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].role == ColumnRole::Text && columns[i].field == item::level1)
            level1.column = int(i);
        if (columns[i].role == ColumnRole::Text && columns[i].field == item::level2)
            level2.column = int(i);
    }
}

/// A cell of the row begun.
void OfficialSheet::Book::put(std::size_t column, const QByteArray &utf8, std::size_t look)
{
    file.cell(int(column), utf8, look);
    if (utf8.isEmpty())
        return;
    QByteArray text = utf8;
    decodeCellEscapes(text);
    sum.add(file.nextRow() - 1, int(column), text);
}

/// One text over several columns of the row begun.
void OfficialSheet::Book::fill(std::size_t first, std::size_t last, const QString &text, std::size_t look)
{
    put(first, cellUtf8(text), look);
    for (std::size_t column = first + 1; column <= last; ++column)
        put(column, QByteArray(), look);
    const qint64 row = file.nextRow() - 1;
    if (last > first)
        file.merge({.firstRow = row, .firstColumn = int(first), .lastRow = row, .lastColumn = int(last)});
}

/// Whether the next row's cell belongs to the block above it; starts a new block when it does not.
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
    block.first = file.nextRow();
    block.rows = 1;
    return false;
}

void OfficialSheet::Book::close(Block &block)
{
    if (block.rows > 1)
        file.merge({.firstRow = block.first,
                    .firstColumn = block.column,
                    .lastRow = block.first + block.rows - 1,
                    .lastColumn = block.column});
    block.rows = 0;
}

/// Short columns are centred, long texts and lists start at the left.
std::size_t OfficialSheet::Book::lookOf(std::size_t column, int size) const
{
    constexpr int widestCentred = 9;
    return BodyLooks + std::size_t(size) * 2 + (columns[column].width <= widestCentred ? 1 : 0);
}

Outcome OfficialSheet::Book::writeTop(const SheetWords &words)
{
    int width = 0;
    for (const Column &column : columns)
        width += column.width;
    constexpr double titleLine = 30;
    constexpr int bodyToTitle = 2; // a title letter is about two body letters wide
    file.beginRow(titleLine * wrappedLines(words.head.title, std::max(2, width * 2 / bodyToTitle)) + 6);
    fill(0, columns.size() - 1, words.head.title, TitleLook);
    if (auto written = file.endRow(); !written)
        return written;
    const std::size_t middle = columns.size() / 2;
    file.beginRow(20);
    fill(0, middle - 1, words.head.office, LineLeftLook);
    fill(middle, columns.size() - 1, words.head.date, LineRightLook);
    return file.endRow();
}

Outcome OfficialSheet::Book::writeHeader()
{
    struct Heading {
        std::size_t first;
        std::size_t last;
        bool isGroup;
    };
    std::vector<Heading> headings;
    int upper = 1;
    int lower = 1;
    int whole = 1;
    for (std::size_t i = 0; i < columns.size();) {
        std::size_t last = i;
        int width = columns[i].width;
        const bool isGroup = !columns[i].group.isEmpty();
        while (isGroup && last + 1 < columns.size() && columns[last + 1].group == columns[i].group)
            width += columns[++last].width;
        headings.push_back({i, last, isGroup});
        if (isGroup)
            upper = std::max(upper, wrappedLines(columns[i].group, width * 2));
        else
            whole = std::max(whole, wrappedLines(columns[i].title, width * 2));
        for (std::size_t each = i; isGroup && each <= last; ++each)
            lower = std::max(lower, wrappedLines(columns[each].title, columns[each].width * 2));
        i = last + 1;
    }
    lower = std::max(lower, whole - upper);
    file.beginRow(upper * headingLine + rowMargin);
    for (const Heading &heading : headings) {
        const Column &column = columns[heading.first];
        fill(heading.first, heading.last, heading.isGroup ? column.group : column.title, HeadingLook);
    }
    if (auto written = file.endRow(); !written)
        return written;
    file.beginRow(lower * headingLine + rowMargin);
    for (const Heading &heading : headings) {
        for (std::size_t i = heading.first; i <= heading.last; ++i)
            put(i, heading.isGroup ? cellUtf8(columns[i].title) : QByteArray(), HeadingLook);
        if (!heading.isGroup)
            file.merge({.firstRow = headerTop,
                        .firstColumn = int(heading.first),
                        .lastRow = headerTop + 1,
                        .lastColumn = int(heading.first)});
    }
    return file.endRow();
}

Outcome OfficialSheet::Book::writeBand(const FormCell &band)
{
    if (band.length > longestText)
        return Error{.code = ErrorCode::TooLarge, .path = path, .row = file.nextRow() + 1};
    close(level1);
    close(level2);
    const qint64 row = file.nextRow();
    file.beginRow(band.lines * headingLine + rowMargin + 2);
    put(0, band.utf8, BandLook);
    for (std::size_t i = 1; i < columns.size(); ++i)
        put(i, QByteArray(), BandLook);
    if (merges < mostMerges) {
        file.merge({.firstRow = row, .firstColumn = 0, .lastRow = row, .lastColumn = lastColumn()});
        ++merges;
    }
    return file.endRow();
}

OfficialSheet::OfficialSheet(std::unique_ptr<Book> book) : m_book(std::move(book)) {}

OfficialSheet::~OfficialSheet() = default;

Result<std::unique_ptr<OfficialSheet>> OfficialSheet::create(const QString &path, const std::vector<Column> &columns,
                                                             const SheetWords &words, qint64 bodyRows)
{
    Q_ASSERT(columns.size() >= 2);
    if (std::max(words.head.title.size(), words.head.office.size()) > longestText)
        return Error{.code = ErrorCode::TooLarge, .path = path, .row = 1};
    auto book = std::make_unique<Book>(path, columns, words, bodyRows);
    if (auto written = book->writeTop(words); !written)
        return written.error();
    if (auto written = book->writeHeader(); !written)
        return written.error();
    return std::unique_ptr<OfficialSheet>(new OfficialSheet(std::move(book)));
}

Outcome OfficialSheet::write(const FormRow &row)
{
    Book &book = *m_book;
    const qint64 number = book.file.nextRow() + 1;
    if (number > mostRows)
        return Error{.code = ErrorCode::TooLarge, .path = book.path, .row = number};
    if (row.isBand)
        return book.writeBand(row.cells.front());
    const bool joins1 = book.joins(book.level1, row.hasSameLevel1);
    const bool joins2 = book.joins(book.level2, row.hasSameLevel2 && joins1);
    const auto isJoined = [&](std::size_t column) {
        return (joins1 && int(column) == book.level1.column) || (joins2 && int(column) == book.level2.column);
    };
    double height = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const FormCell &cell = row.cells[i];
        if (cell.length > longestText)
            return Error{
                .code = ErrorCode::TooLarge, .path = book.path, .detail = book.columns[i].title, .row = number};
        if (!isJoined(i)) // the block's label has found its room in its first row
            height = std::max(height, cell.lines * formSizes.at(std::size_t(cell.size)).line);
    }
    book.file.beginRow(std::min(tallestRow, height + rowMargin));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        book.put(i, isJoined(i) ? QByteArray() : row.cells[i].utf8, book.lookOf(i, row.cells[i].size));
    return book.file.endRow();
}

Result<SheetSum> OfficialSheet::finish()
{
    Book &book = *m_book;
    book.close(book.level1);
    book.close(book.level2);
    if (auto finished = book.file.finish(); !finished)
        return finished.error();
    return book.sum.result();
}

}
