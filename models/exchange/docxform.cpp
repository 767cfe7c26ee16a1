// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/docxform.h"

#include "catalog/itemfields.h"
#include "exchange/docxparts.h"
#include "exchange/markuptext.h"
#include "exchange/zipfile.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString documentPart = u"word/document.xml"_s;
constexpr int twipsPerMillimetre = 1440 * 10 / 254;
constexpr int tableWidth = 14060; // twips between the side margins of a landscape A4 page
/// A merged label taller than this has left every page it began on.
constexpr int mostMergedRows = 12;

/// The main part, piece by piece.
class DocumentWriter
{
public:
    DocumentWriter(const OfficialTable &table, HashedSink &sink) : m_table(table), m_sink(sink)
    {
        int all = 0;
        for (const Column &column : table.columns())
            all += column.width + 1;
        int left = tableWidth;
        for (const Column &column : table.columns()) {
            m_widths.push_back(tableWidth * (column.width + 1) / all);
            left -= m_widths.back();
        }
        m_widths.back() += left;
    }

    void writeStart(Purpose purpose);
    void writeLine(const OfficialLine &line);
    void writeEnd();

private:
    enum class Merge : quint8 { None, First, Below };

    void put(const QString &xml) { m_sink.put(xml.toUtf8()); }
    void writeFront();
    void beginTable();
    void writeHeadings();
    [[nodiscard]] static QString paragraph(const QString &style, const QString &text);
    [[nodiscard]] static QString section(int width, int height, bool isLandscape);
    [[nodiscard]] QString cell(std::size_t first, std::size_t last, const QString &style, const QString &text,
                               Merge merge = Merge::None) const;

    const OfficialTable &m_table;
    HashedSink &m_sink;
    std::vector<int> m_widths{};
    int m_rows1 = 0; ///< of the run of equal first levels
    int m_rows2 = 0;
};

QString DocumentWriter::paragraph(const QString &style, const QString &text)
{
    QString runs;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        runs += (i > 0 ? u"<w:br/>"_s : QString()) + u"<w:t xml:space=\"preserve\">"_s
                + markupText(lines.at(i)).replace(u'\t', u"</w:t><w:tab/><w:t xml:space=\"preserve\">"_s) + u"</w:t>"_s;
    return u"<w:p><w:pPr><w:pStyle w:val=\""_s + style + u"\"/></w:pPr>"_s
           + (text.isEmpty() ? QString() : u"<w:r>"_s + runs + u"</w:r>"_s) + u"</w:p>"_s;
}

QString DocumentWriter::section(int width, int height, bool isLandscape)
{
    const auto twips = [](int millimetres) { return QString::number(millimetres * twipsPerMillimetre); };
    // Turned, the top of the upright page becomes its left side.
    const std::array margins = isLandscape ? std::array{28, 24, 24, 24} : std::array{37, 26, 35, 28};
    return u"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"%1\" w:h=\"%2\"%3/>"
           "<w:pgMar w:top=\"%4\" w:right=\"%5\" w:bottom=\"%6\" w:left=\"%7\" w:header=\"851\" w:footer=\"%8\" "
           "w:gutter=\"0\"/></w:sectPr>"_s.arg(QString::number(width), QString::number(height),
                                               isLandscape ? u" w:orient=\"landscape\""_s : QString(),
                                               twips(margins[0]), twips(margins[1]), twips(margins[2]),
                                               twips(margins[3]), isLandscape ? u"700"_s : u"1500"_s);
}

void DocumentWriter::writeStart(Purpose purpose)
{
    put(u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"_s);
    const FormHead &head = m_table.head();
    if (purpose == Purpose::Internal)
        put(paragraph(u"GkHeading"_s, u"内部资料"_s));
    put(paragraph(u"GkTitle"_s, head.title));
    for (const QString &fact : {head.office, head.date}) {
        if (!fact.isEmpty())
            put(paragraph(u"GkFacts"_s, fact));
    }
    writeFront();
    beginTable();
}

/// The front text on upright pages of its own; without one title and table share the first page.
void DocumentWriter::writeFront()
{
    if (m_table.front().empty())
        return;
    constexpr int shortSide = 11906;
    constexpr int longSide = 16838;
    int number = 0;
    for (const FrontPart &part : m_table.front()) {
        put(paragraph(u"GkHeading"_s, chineseNumber(++number) + u'、' + part.title));
        for (const QString &text : part.text.split(u'\n', Qt::SkipEmptyParts))
            put(paragraph(u"GkBody"_s, text));
    }
    put(u"<w:p><w:pPr>"_s + section(shortSide, longSide, false) + u"</w:pPr></w:p>"_s);
}

void DocumentWriter::beginTable()
{
    QString grid;
    for (const int width : m_widths)
        grid += u"<w:gridCol w:w=\"%1\"/>"_s.arg(width);
    QString borders;
    for (const char *side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        borders +=
            u"<w:%1 w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"_s.arg(QLatin1StringView(side));
    put(u"<w:tbl><w:tblPr><w:tblW w:w=\"%1\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>%2</w:tblBorders>"
        "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>%3</w:tblGrid>"_s.arg(QString::number(tableWidth), borders,
                                                                                   grid));
    writeHeadings();
}

QString DocumentWriter::cell(std::size_t first, std::size_t last, const QString &style, const QString &text,
                             Merge merge) const
{
    int width = 0;
    for (std::size_t i = first; i <= last; ++i)
        width += m_widths[i];
    QString properties = u"<w:tcW w:w=\"%1\" w:type=\"dxa\"/>"_s.arg(width);
    if (last > first)
        properties += u"<w:gridSpan w:val=\"%1\"/>"_s.arg(last - first + 1);
    if (merge == Merge::First)
        properties += u"<w:vMerge w:val=\"restart\"/>"_s;
    if (merge == Merge::Below)
        properties += u"<w:vMerge/>"_s;
    return u"<w:tc><w:tcPr>"_s + properties + u"<w:vAlign w:val=\"center\"/></w:tcPr>"_s
           + paragraph(style, merge == Merge::Below ? QString() : text) + u"</w:tc>"_s;
}

void DocumentWriter::writeHeadings()
{
    const QString head = u"GkTableHead"_s;
    const std::vector<Column> &columns = m_table.columns();
    QString upper;
    QString lower;
    for (const auto &[first, last] : headingRuns(columns)) {
        const QString &group = columns[first].group;
        upper += group.isEmpty() ? cell(first, first, head, columns[first].title, Merge::First)
                                 : cell(first, last, head, group);
        for (std::size_t each = first; each <= last; ++each)
            lower += group.isEmpty() ? cell(each, each, head, {}, Merge::Below)
                                     : cell(each, each, head, columns[each].title);
    }
    const QString row = u"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>%1</w:tr>"_s;
    put(row.arg(upper));
    put(row.arg(lower));
}

void DocumentWriter::writeLine(const OfficialLine &line)
{
    const std::vector<Column> &columns = m_table.columns();
    put(u"<w:tr><w:trPr><w:cantSplit/></w:trPr>"_s);
    if (!line.band.isEmpty()) {
        m_rows1 = m_rows2 = 0;
        return put(cell(0, columns.size() - 1, u"GkBand"_s, line.band) + u"</w:tr>"_s);
    }
    // Every label begins a merge; a merge of one row is an ordinary cell.
    const bool joins1 = line.hasSameLevel1 && m_rows1 > 0 && m_rows1 < mostMergedRows;
    const bool joins2 = joins1 && line.hasSameLevel2 && m_rows2 > 0;
    m_rows1 = joins1 ? m_rows1 + 1 : 1;
    m_rows2 = joins2 ? m_rows2 + 1 : 1;
    constexpr int widestCentred = 9;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        const bool isText = column.role == ColumnRole::Text;
        Merge merge = Merge::None;
        if (isText && column.field == item::level1)
            merge = joins1 ? Merge::Below : Merge::First;
        if (isText && column.field == item::level2)
            merge = joins2 ? Merge::Below : Merge::First;
        const QString style = column.width <= widestCentred ? u"GkTick"_s : u"GkCell"_s;
        put(cell(i, i, style, line.texts.at(qsizetype(i)), merge));
    }
    put(u"</w:tr>"_s);
}

void DocumentWriter::writeEnd()
{
    constexpr int shortSide = 11906;
    constexpr int longSide = 16838;
    put(u"</w:tbl>"_s);
    put(u"<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"_s); // a table ends no section
    put(section(longSide, shortSide, true));
    put(u"</w:body></w:document>"_s);
}

Outcome addParts(ZipWriter &zip, const OfficialTable &table)
{
    const std::array parts{
        std::pair{u"[Content_Types].xml"_s, docx::contentTypes()},
        std::pair{u"_rels/.rels"_s, docx::packageRelations()},
        std::pair{u"docProps/core.xml"_s, docx::coreProperties(table.head().title, table.created())},
        std::pair{u"word/_rels/document.xml.rels"_s, docx::documentRelations()},
        std::pair{u"word/styles.xml"_s, docx::styles()},
        std::pair{u"word/settings.xml"_s, docx::settings()},
        std::pair{u"word/footer1.xml"_s, docx::footer(table.versionLine(), table.checkLine())},
    };
    for (const auto &[name, bytes] : parts) {
        if (const Outcome added = zip.add(name, bytes); !added)
            return added;
    }
    return Done{};
}

}

Result<DocxReport> writeDocx(Reader &reader, const OfficialRequest &request, const QString &temporaryPath,
                             const Progress &progress)
{
    auto table = OfficialTable::from(reader, request, progress);
    if (!table)
        return table.error();
    table->showChosenOnly(u"■"_s);
    table->showFront();
    ZipWriter zip(temporaryPath, table->created());
    if (const Outcome added = addParts(zip, *table); !added)
        return added.error();
    if (const Outcome begun = zip.begin(documentPart); !begun)
        return begun.error();
    HashedSink sink([&zip](QByteArrayView xml) { return zip.write(xml); });
    DocumentWriter document(*table, sink);
    document.writeStart(request.rule.purpose);
    const auto read = table->each(
        reader,
        [&](const OfficialLine &line) {
            document.writeLine(line);
            return bool(sink.outcome());
        },
        progress);
    if (!sink.outcome())
        return sink.outcome().error();
    if (!read)
        return read.error();
    document.writeEnd();
    if (!sink.outcome())
        return sink.outcome().error();
    if (const Outcome ended = zip.end(); !ended)
        return ended.error();
    if (const Outcome finished = zip.finish(); !finished)
        return finished.error();
    return DocxReport{.items = qint64(table->ids().size()), .leftOut = table->leftOut(), .document = sink.digest()};
}

Outcome verifyDocx(const QString &path, const Digest &document)
{
    // Limits are for files from outside; this one is ours.
    Limits limits;
    limits.file = limits.partInflated = limits.allInflated = std::numeric_limits<qint64>::max();
    limits.ratio = 1 << 20;
    const auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    Sha256 hash;
    const Outcome read = zip->read(documentPart, [&hash](QByteArrayView piece) {
        hash.add(piece);
        return true;
    });
    if (!read)
        return read;
    return hash.result() == document ? Outcome(Done{}) : Error{.code = ErrorCode::WrongDigest, .path = path};
}

}
