// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pagepainter.h"

#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr double hairline = 0.5;
constexpr double frame = 1;
constexpr double markWidth = 0.7;
const QColor bandFill(238, 238, 238);
const QColor deletedInk(176, 0, 32);
const QColor insertedInk(0, 70, 160);

}

PagePainter::PagePainter(const CopyTable &table, const CopyWords &words, const RowCodes &codes, Lettering &letters)
    : m_table(table), m_words(words), m_codes(codes), m_letters(letters)
{}

void PagePainter::addText(const SetText &text, std::size_t first, std::size_t count, const QRectF &box,
                          LetterStyle style, Align align)
{
    const double line = Lettering::lineHeight(style.size);
    double y = box.top() + std::max(0.0, (box.height() - double(count) * line) / 2);
    for (std::size_t i = first; i < first + count; ++i) {
        const QStringView part = QStringView(text.text).sliced(text.lines[i].start, text.lines[i].length);
        double x = box.left();
        if (align == Align::Centre) {
            const double width = m_letters.width(part.trimmed(), style);
            x += std::max(0.0, (box.width() - width) / 2);
        }
        m_letters.add(part, style, {x, y});
        y += line;
    }
}

void PagePainter::paintMarked(QPainter &painter, const PageText &cell, const QRectF &box)
{
    const SetText &text = *cell.text;
    const LetterStyle style = m_table.bodyStyle();
    const double height = Lettering::lineHeight(style.size);
    double y = box.top() + std::max(0.0, (box.height() - double(cell.count) * height) / 2);
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i, y += height) {
        const LineSpan &line = text.lines[i];
        const auto between = [&](qsizetype from, qsizetype to) {
            return QStringView(text.text).sliced(from, to - from);
        };
        qsizetype at = line.start;
        const qsizetype end = line.start + line.length;
        const auto xOf = [&](qsizetype place) {
            return box.left() + m_letters.width(between(line.start, place), style);
        };
        for (const TextMark &mark : text.marks) {
            const qsizetype from = std::clamp(mark.start, at, end);
            const qsizetype to = std::clamp(mark.start + mark.length, from, end);
            if (to == from)
                continue;
            m_letters.add(between(at, from), style, {xOf(at), y});
            m_letters.paint(painter);
            paintMark(painter, between(from, to), mark.kind, {xOf(from), y});
            at = to;
        }
        m_letters.add(between(at, end), style, {xOf(at), y});
        m_letters.paint(painter);
    }
}

void PagePainter::paintMark(QPainter &painter, QStringView text, RedlineKind kind, QPointF at)
{
    const LetterStyle style = m_table.bodyStyle();
    const bool isDeleted = kind == RedlineKind::Deleted;
    const QPen pen = painter.pen();
    painter.setPen(QPen(isDeleted ? deletedInk : insertedInk, markWidth));
    m_letters.add(text, style, at);
    m_letters.paint(painter);
    const double y = at.y() + Lettering::lineHeight(style.size) * (isDeleted ? 0.5 : 0.94);
    painter.drawLine(QLineF(at.x(), y, at.x() + m_letters.width(text, style), y));
    painter.setPen(pen);
}

void PagePainter::addLine(const QString &text, QPointF at, LetterStyle style)
{
    m_letters.add(text, style, at);
}

void PagePainter::paint(QPainter &painter, const Page &page, int number, int total)
{
    painter.setPen(QPen(Qt::black, hairline));
    painter.setBrush(Qt::NoBrush);
    if (page.hasTitle)
        paintTitle(painter, page.section);
    if (page.tableBottom > page.tableTop) {
        paintHeader(painter, page.tableTop);
        paintRows(painter, page);
        paintLines(painter, page);
    }
    if (page.signOffTop && m_words.signOff == SignOff::Unit)
        paintSignOff(painter, *page.signOffTop);
    else if (page.signOffTop)
        paintInstruction(painter, *page.signOffTop);
    paintFooter(painter, number, total);
}

void PagePainter::paintTitle(QPainter &painter, const QString &section)
{
    const QRectF body = m_table.body();
    const LetterStyle style = m_table.titleStyle();
    const double height = double(m_table.titleLines().size()) * Lettering::lineHeight(style.size);
    const SetText title{.text = m_words.head.title, .lines = m_table.titleLines()};
    addText(title, 0, title.lines.size(), {body.left(), body.top(), body.width(), height}, style, Align::Centre);
    m_letters.paint(painter);

    const LetterStyle info = m_table.infoStyle();
    const double y = body.top() + height + CopyTable::infoGap;
    const double dateLeft = body.right() - m_letters.width(m_words.head.date, info);
    const QString &left = section.isEmpty() ? m_words.head.office : section;
    addLine(shortened(left, dateLeft - body.left() - info.size, info), {body.left(), y}, info);
    m_letters.paint(painter);
    addLine(m_words.head.date, {dateLeft, y}, info);
    m_letters.paint(painter);
    if (m_table.leadLines().empty())
        return;
    const LetterStyle leadStyle = m_table.leadStyle();
    const SetText lead{.text = m_words.lead, .lines = m_table.leadLines()};
    const double top = y + Lettering::lineHeight(info.size) + CopyTable::infoGap;
    const double leadHeight = double(lead.lines.size()) * Lettering::lineHeight(leadStyle.size);
    addText(lead, 0, lead.lines.size(), {body.left(), top, body.width(), leadHeight}, leadStyle, Align::Left);
    m_letters.paint(painter);
}

void PagePainter::paintHeader(QPainter &painter, double top)
{
    for (const HeaderCell &cell : m_table.header()) {
        const QRectF box = cell.box.translated(0, top);
        painter.drawRect(box);
        addText({.text = cell.text, .lines = cell.lines}, 0, cell.lines.size(),
                box.adjusted(CopyTable::padding, 0, -CopyTable::padding, 0), m_table.headingStyle(), Align::Centre);
        m_letters.paint(painter);
    }
}

void PagePainter::paintSerial(QPainter &painter, const PageRow &row, const PaperColumn &column, const PageText &text)
{
    const LetterStyle code = m_table.codeStyle();
    const LetterStyle small{Face::Body, code.size + 1};
    const bool hasCode = m_words.isReview;
    const double numberHeight = double(text.count) * Lettering::lineHeight(m_table.bodyStyle().size);
    const double height = numberHeight + (row.isContinued ? Lettering::lineHeight(small.size) : 0)
                          + (hasCode ? Lettering::lineHeight(code.size) : 0);
    double y = row.top + (row.height - height) / 2;
    if (text.text)
        addText(*text.text, 0, text.count, {column.left, y, column.width, numberHeight}, m_table.bodyStyle(),
                Align::Centre);
    m_letters.paint(painter);
    y += numberHeight;
    const auto centred = [&](const QString &word, LetterStyle style) {
        addLine(word, {column.left + (column.width - m_letters.width(word, style)) / 2, y}, style);
        y += Lettering::lineHeight(style.size);
        m_letters.paint(painter);
    };
    if (row.isContinued)
        centred(u"（续）"_s, small);
    if (hasCode)
        centred(m_codes.code(row.item), code);
}

void PagePainter::paintBoxes(QPainter &painter, const PageRow &row, const PaperColumn &column)
{
    const LetterStyle style = m_table.bodyStyle();
    const double line = Lettering::lineHeight(style.size);
    const double width = m_letters.width(u"□同意", style);
    double y = row.top + (row.height - 3 * line) / 2;
    for (const QString &word : {u"□同意"_s, u"□修改"_s, u"□取消"_s}) {
        addLine(word, {column.left + (column.width - width) / 2, y}, style);
        y += line;
    }
    m_letters.paint(painter);
}

void PagePainter::paintRows(QPainter &painter, const Page &page)
{
    const auto &columns = m_table.columns();
    const double padding = CopyTable::padding;
    for (const PageRow &row : page.rows) {
        if (row.isBand) {
            const QRectF body = m_table.body();
            const QRectF box(body.left(), row.top, body.width(), row.height);
            painter.fillRect(box, bandFill);
            addText(*row.cells[0].text, row.cells[0].first, row.cells[0].count,
                    box.adjusted(padding * 2, 0, -padding, 0), m_table.bandStyle(), Align::Left);
            m_letters.paint(painter);
            continue;
        }
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const PaperColumn &column = columns[c];
            const PageText &cell = row.cells[c];
            if (column.content == PaperContent::Serial)
                paintSerial(painter, row, column, cell);
            else if (column.content == PaperContent::Boxes && !row.isContinued)
                paintBoxes(painter, row, column);
            if (!cell.text || cell.count == 0 || column.content == PaperContent::Serial)
                continue;
            const QRectF box(column.left + padding, row.top, column.width - 2 * padding, row.height);
            if (!cell.text->marks.empty()) {
                paintMarked(painter, cell, box);
                continue;
            }
            addText(*cell.text, cell.first, cell.count, box, m_table.bodyStyle(),
                    column.content == PaperContent::Tick ? Align::Centre : Align::Left);
            m_letters.paint(painter);
        }
    }
    for (const PageBlock &block : page.blocks) {
        const PaperColumn &column = columns[block.column];
        if (!block.label.text)
            continue;
        const QRectF box(column.left + padding, block.top, column.width - 2 * padding, block.height);
        addText(*block.label.text, block.label.first, block.label.count, box, m_table.bodyStyle(),
                block.label.count == 1 ? Align::Centre : Align::Left);
        m_letters.paint(painter);
    }
}

// Rows are parted in every column but those of levels; there each block has its own line.
void PagePainter::paintLines(QPainter &painter, const Page &page)
{
    const auto &columns = m_table.columns();
    const QRectF body = m_table.body();
    QList<QLineF> lines;
    for (const PageRow &row : page.rows) {
        const double bottom = row.top + row.height;
        if (row.isBand) {
            lines << QLineF(body.left(), row.top, body.right(), row.top);
            lines << QLineF(body.left(), bottom, body.right(), bottom);
            continue;
        }
        for (std::size_t c = 0; c < columns.size();) {
            std::size_t end = c;
            while (end < columns.size() && columns[end].content != PaperContent::Level)
                ++end;
            if (end > c) {
                const double right = columns[end - 1].left + columns[end - 1].width;
                lines << QLineF(columns[c].left, bottom, right, bottom);
            }
            c = std::max(end, c + 1);
        }
        for (std::size_t c = 1; c < columns.size(); ++c)
            lines << QLineF(columns[c].left, row.top, columns[c].left, bottom);
    }
    for (const PageBlock &block : page.blocks) {
        const PaperColumn &column = columns[block.column];
        const double bottom = block.top + block.height;
        lines << QLineF(column.left, bottom, column.left + column.width, bottom);
    }
    painter.drawLines(lines);
    painter.setPen(QPen(Qt::black, frame));
    painter.drawRect(QRectF(body.left(), page.tableTop, body.width(), page.tableBottom - page.tableTop));
    painter.setPen(QPen(Qt::black, hairline));
}

void PagePainter::paintSignOff(QPainter &painter, double top)
{
    static const std::vector<std::vector<QString>> fields{
        {u"填报单位（盖章）："_s, u"主要负责人："_s, u"分管负责人："_s},
        {u"审核人："_s, u"填报人："_s, u"联系电话："_s},
    };
    const QRectF body = m_table.body();
    const LetterStyle style{Face::Body, 10.5};
    const double line = Lettering::lineHeight(style.size);
    const double column = body.width() / 3;
    double y = top + 14;
    for (const auto &row : fields) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double left = body.left() + double(i) * column;
            addLine(row[i], {left, y}, style);
            m_letters.paint(painter);
            const double from = left + m_letters.width(row[i], style) + 2;
            painter.drawLine(QLineF(from, y + line - 1, left + column - 18, y + line - 1));
        }
        y += line + 14;
    }
    const QString date = u"填报日期：　　　　年　　月　　日"_s;
    addLine(date, {body.left() + 2 * column, y - 2}, style);
    addLine(shortened(m_words.approval, 2 * column - 18, style), {body.left(), y - 2}, style);
    m_letters.paint(painter);
}

QString PagePainter::shortened(QString text, double width, LetterStyle style)
{
    while (m_letters.width(text, style) > width && text.size() > 1) {
        text.chop(text.endsWith(u'…') ? 2 : 1);
        text += u'…';
    }
    return text;
}

/// 领导批示: a frame to write in.
void PagePainter::paintInstruction(QPainter &painter, double top)
{
    const QRectF body = m_table.body();
    const QRectF box(body.left(), top + 12, body.width(), m_table.signOffHeight() - 16);
    painter.drawRect(box);
    addLine(u"领导批示："_s, {box.left() + 6, box.top() + 6}, {Face::Heading, 10.5});
    m_letters.paint(painter);
    const LetterStyle style{Face::Body, 10.5};
    const QString signature = u"签名：　　　　　　　　年　　月　　日"_s;
    addLine(signature, {box.right() - m_letters.width(signature, style) - 10, box.bottom() - 22}, style);
    m_letters.paint(painter);
}

void PagePainter::paintFooter(QPainter &painter, int number, int total)
{
    const QRectF body = m_table.body();
    const LetterStyle style = m_table.footerStyle();
    const double y = body.bottom() + CopyTable::footerGap;
    const QString pages = total > 0 ? u"第%1页 共%2页"_s.arg(number).arg(total) : u"第%1页"_s.arg(number);
    const double pagesWidth = m_letters.width(pages, style);
    const double pagesLeft = body.left() + (body.width() - pagesWidth) / 2;
    if (!m_words.footer.isEmpty()) {
        // The version's own name stands last and is what gives way.
        addLine(shortened(m_words.footer, pagesLeft - body.left() - style.size, style), {body.left(), y}, style);
        m_letters.paint(painter);
    }
    addLine(pages, {pagesLeft, y}, style);
    m_letters.paint(painter);
}

}
