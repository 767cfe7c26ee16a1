// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlform.h"

#include "catalog/itemfields.h"
#include "exchange/htmlstyle.h"
#include "exchange/markuptext.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString inLines(const QString &text)
{
    return markupText(text).replace(u'\n', u"<br>"_s);
}

/// Whether the field names the item: its cell heads the row.
bool isName(const Column &column)
{
    return column.role == ColumnRole::Text && (column.field == item::level1 || column.field == item::level2);
}

class PageWriter
{
public:
    PageWriter(const OfficialTable &table, Purpose purpose, HashedSink &sink)
        : m_table(table), m_purpose(purpose), m_sink(sink)
    {
        // The deepest level of names is the row's header; every other cell is read after it.
        for (std::size_t i = 0; i < table.columns().size(); ++i) {
            if (isName(table.columns()[i]))
                m_nameColumn = int(i);
        }
    }

    void writeHead();
    void writeFront();
    void writeNavigation(const std::vector<std::pair<QString, qint64>> &domains);
    void writeLine(const OfficialLine &line);
    void writeEnd();

private:
    void put(const QString &text) { m_sink.put(text.toUtf8()); }
    void beginTable(const QString &domain);
    void endTable();
    void writeHeadings();
    void writeCell(const Column &column, const QString &text, bool isHeader);

    const OfficialTable &m_table;
    Purpose m_purpose;
    HashedSink &m_sink;
    int m_nameColumn = -1;
    int m_domains = 0;
    qint64 m_items = 0;
    bool m_isInTable = false;
};

void PageWriter::writeHead()
{
    const FormHead &head = m_table.head();
    const QString title = markupText(head.title);
    const QString source = markupText(head.officeName);
    put(u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        // Nothing may be fetched, whatever a text of the catalog says.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "script-src 'unsafe-inline'\">\n"_s
        + u"<title>%1</title>\n<meta name=\"ColumnName\" content=\"主动公开基本目录\">\n"_s.arg(title)
        + u"<meta name=\"ArticleTitle\" content=\"%1\">\n"_s.arg(title)
        + u"<meta name=\"PubDate\" content=\"%1\">\n"_s.arg(m_table.created().date().toString(Qt::ISODate))
        + u"<meta name=\"ContentSource\" content=\"%1\">\n<style>\n"_s.arg(source) + pageStyle()
        + u"</style>\n</head>\n"_s);
    QStringList facts;
    for (const QString &fact : {head.office, head.date, u"共%1项"_s.arg(m_table.ids().size())}) {
        if (!fact.isEmpty())
            facts += u"<span>"_s + markupText(fact) + u"</span>"_s;
    }
    if (m_purpose == Purpose::Internal)
        facts.prepend(u"<strong>内部资料</strong>"_s);
    put(u"<body>\n<a class=\"skip\" href=\"#catalog\">跳到目录内容</a>\n<header>\n<h1>%1</h1>\n<p class=\"facts\">%2</p>\n"
        "</header>\n"_s.arg(title, facts.join(u' ')));
}

void PageWriter::writeFront()
{
    if (m_table.front().empty())
        return;
    put(u"<section class=\"front\" aria-labelledby=\"front\">\n<h2 id=\"front\">编制说明</h2>\n"_s);
    int number = 0;
    for (const FrontPart &part : m_table.front())
        put(u"<h3>%1、%2</h3>\n<p>%3</p>\n"_s.arg(chineseNumber(++number), markupText(part.title), inLines(part.text)));
    put(u"</section>\n"_s);
}

void PageWriter::writeNavigation(const std::vector<std::pair<QString, qint64>> &domains)
{
    put(u"<form class=\"search\" role=\"search\" hidden>\n<label for=\"q\">搜索事项</label>\n"
        "<input id=\"q\" type=\"search\" autocomplete=\"off\" aria-describedby=\"found\">\n"
        "<p id=\"found\" role=\"status\"></p>\n</form>\n"_s);
    if (!domains.empty()) {
        put(u"<nav aria-label=\"领域导航\">\n<h2>领域</h2>\n<ul>\n"_s);
        for (std::size_t i = 0; i < domains.size(); ++i)
            put(u"<li><a href=\"#d%1\">%2</a> <span class=\"count\">%3项</span></li>\n"_s.arg(
                QString::number(i + 1), markupText(domains[i].first), QString::number(domains[i].second)));
        put(u"</ul>\n</nav>\n"_s);
    }
    put(u"<main id=\"catalog\" tabindex=\"-1\">\n"_s);
}

void PageWriter::beginTable(const QString &domain)
{
    endTable();
    const int number = ++m_domains;
    const QString title = markupText(domain.isEmpty() ? u"目录"_s : domain);
    put(u"<section class=\"domain\" aria-labelledby=\"d%1\">\n<h2 id=\"d%1\">%2</h2>\n"
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"d%1\" tabindex=\"0\">\n<table>\n"
        "<caption class=\"quiet\">%2</caption>\n"_s.arg(QString::number(number), title));
    writeHeadings();
    put(u"<tbody>\n"_s);
    m_isInTable = true;
}

void PageWriter::endTable()
{
    if (std::exchange(m_isInTable, false))
        put(u"</tbody>\n</table>\n</div>\n</section>\n"_s);
}

/// Two rows: groups head the columns below them, all else goes down through both.
void PageWriter::writeHeadings()
{
    const std::vector<Column> &columns = m_table.columns();
    QString cols;
    QString upper;
    QString lower;
    for (const auto &[first, last] : headingRuns(columns)) {
        const QString &group = columns[first].group;
        if (group.isEmpty()) {
            cols += u"<colgroup><col style=\"width:%1em\"></colgroup>\n"_s.arg(columns[first].width + 1);
            upper += u"<th scope=\"col\" rowspan=\"2\">%1</th>"_s.arg(markupText(columns[first].title));
        } else {
            cols += u"<colgroup>"_s;
            for (std::size_t each = first; each <= last; ++each)
                cols += u"<col style=\"width:%1em\">"_s.arg(columns[each].width + 1);
            cols += u"</colgroup>\n"_s;
            upper += u"<th scope=\"colgroup\" colspan=\"%1\">%2</th>"_s.arg(last - first + 1).arg(markupText(group));
        }
        for (std::size_t each = first; !group.isEmpty() && each <= last; ++each)
            lower += u"<th scope=\"col\">%1</th>"_s.arg(markupText(columns[each].title));
    }
    put(cols + u"<thead>\n<tr>"_s + upper + u"</tr>\n<tr>"_s + lower + u"</tr>\n</thead>\n"_s);
}

void PageWriter::writeCell(const Column &column, const QString &text, bool isHeader)
{
    constexpr int widestCentred = 6;
    const bool isTick = column.role == ColumnRole::Tick || (column.role == ColumnRole::TickText && text == u"√");
    if (isHeader)
        return put(u"<th scope=\"row\">%1</th>"_s.arg(inLines(text)));
    const QString look = column.width <= widestCentred ? u" class=\"c\""_s : QString();
    if (isTick && !text.isEmpty())
        return put(u"<td class=\"c\"><span role=\"img\" aria-label=\"是\">%1</span></td>"_s.arg(markupText(text)));
    put(u"<td%1>%2</td>"_s.arg(look, inLines(text)));
}

void PageWriter::writeLine(const OfficialLine &line)
{
    if (!line.band.isEmpty() || !m_isInTable)
        beginTable(line.band);
    if (!line.band.isEmpty())
        return;
    put(u"<tr id=\"i%1\">"_s.arg(++m_items));
    for (std::size_t i = 0; i < m_table.columns().size(); ++i)
        writeCell(m_table.columns()[i], line.texts.at(qsizetype(i)), int(i) == m_nameColumn);
    put(u"</tr>\n"_s);
}

void PageWriter::writeEnd()
{
    endTable();
    const QString foot = QStringList{m_table.versionLine(), m_table.checkLine()}.join(u"　"_s).trimmed();
    if (m_items == 0)
        put(u"<p>目录中没有可以列出的事项。</p>\n"_s);
    put(u"</main>\n"_s);
    if (!foot.isEmpty())
        put(u"<footer><p>"_s + markupText(foot) + u"</p></footer>\n"_s);
    put(u"<script>\n"_s + pageScript() + u"</script>\n</body>\n</html>\n"_s);
}

}

Result<HtmlReport> writeHtml(Reader &reader, const OfficialRequest &request, const ByteSink &sink,
                             const Progress &progress)
{
    auto table = OfficialTable::from(reader, request, progress);
    if (!table)
        return table.error();
    table->showChosenOnly({});
    table->showFront();
    std::vector<std::pair<QString, qint64>> domains;
    const auto counted = table->each(
        reader,
        [&](const OfficialLine &line) {
            if (!line.band.isEmpty())
                domains.emplace_back(line.band, 0);
            else if (!domains.empty())
                ++domains.back().second;
            return !progress.isCancelled();
        },
        progress);
    if (!counted)
        return counted.error();
    HashedSink bytes(sink);
    PageWriter page(*table, request.rule.purpose, bytes);
    page.writeHead();
    page.writeFront();
    page.writeNavigation(domains);
    const auto read = table->each(
        reader,
        [&](const OfficialLine &line) {
            page.writeLine(line);
            return bool(bytes.outcome());
        },
        progress);
    if (!bytes.outcome())
        return bytes.outcome().error();
    if (!read)
        return read.error();
    page.writeEnd();
    if (!bytes.outcome())
        return bytes.outcome().error();
    return HtmlReport{.items = qint64(table->ids().size()), .leftOut = table->leftOut(), .bytes = bytes.digest()};
}

}
