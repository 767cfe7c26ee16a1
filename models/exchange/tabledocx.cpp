// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tabledocx.h"

#include "exchange/docxparts.h"
#include "exchange/markuptext.h"
#include "exchange/zipfile.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int tableWidth = 14060; // twips between the side margins of a landscape A4 page
constexpr int widestCentred = 9;  // letters: numbers and terms stand in the middle of their columns

/// The texts between the tags of a run.
QString runText(const QString &text)
{
    QString lines = markupText(text);
    lines.replace(u'\n', u"</w:t><w:br/><w:t xml:space=\"preserve\">"_s);
    lines.replace(u'\t', u"</w:t><w:tab/><w:t xml:space=\"preserve\">"_s);
    return u"<w:t xml:space=\"preserve\">"_s + lines + u"</w:t>"_s;
}

QString run(const QString &text, const QString &properties)
{
    if (text.isEmpty())
        return {};
    return u"<w:r>"_s + (properties.isEmpty() ? QString() : u"<w:rPr>"_s + properties + u"</w:rPr>"_s) + runText(text)
           + u"</w:r>"_s;
}

QString paragraph(const QString &style, const QString &text, const std::vector<TextMark> &marks = {})
{
    QString runs;
    qsizetype at = 0;
    for (const TextMark &mark : marks) {
        const bool isDeleted = mark.kind == RedlineKind::Deleted;
        runs += run(text.mid(at, mark.start - at), {});
        runs +=
            run(text.mid(mark.start, mark.length), isDeleted ? u"<w:strike/><w:color w:val=\"B00020\"/>"_s
                                                             : u"<w:color w:val=\"0046A0\"/><w:u w:val=\"single\"/>"_s);
        at = mark.start + mark.length;
    }
    return u"<w:p><w:pPr><w:pStyle w:val=\""_s + style + u"\"/></w:pPr>"_s + runs + run(text.mid(at), {}) + u"</w:p>"_s;
}

std::vector<int> widthsOf(const std::vector<Column> &columns)
{
    int all = 0;
    for (const Column &column : columns)
        all += column.width + 1;
    std::vector<int> widths;
    int left = tableWidth;
    for (const Column &column : columns) {
        widths.push_back(tableWidth * (column.width + 1) / all);
        left -= widths.back();
    }
    widths.back() += left;
    return widths;
}

QString cell(int width, const QString &content)
{
    return u"<w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"_s.arg(width)
           + content + u"</w:tc>"_s;
}

QString tableStart(const std::vector<int> &widths)
{
    QString borders;
    for (const QLatin1StringView side : {"top"_L1, "left"_L1, "bottom"_L1, "right"_L1, "insideH"_L1, "insideV"_L1})
        borders += u"<w:"_s + side + u" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"_s;
    QString grid;
    for (const int width : widths)
        grid += u"<w:gridCol w:w=\"%1\"/>"_s.arg(width);
    return u"<w:tbl><w:tblPr><w:tblW w:w=\"%1\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"_s.arg(tableWidth)
           + u"<w:tblBorders>"_s + borders + u"</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"_s
           + grid + u"</w:tblGrid>"_s;
}

QString rowOf(const PlainTable &table, std::size_t row, const std::vector<int> &widths)
{
    QString xml = u"<w:tr><w:trPr><w:cantSplit/></w:trPr>"_s;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto marks = table.marks.find({row, i});
        const QString style = table.columns[i].width <= widestCentred ? u"GkTick"_s : u"GkCell"_s;
        xml += cell(widths[i], paragraph(style, table.rows[row][i],
                                         marks == table.marks.end() ? std::vector<TextMark>() : marks->second));
    }
    return xml + u"</w:tr>"_s;
}

QByteArray documentOf(const PlainTable &table)
{
    const std::vector<int> widths = widthsOf(table.columns);
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                  "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"_s;
    xml += paragraph(u"GkTitle"_s, table.title);
    if (!table.office.isEmpty())
        xml += paragraph(u"GkFacts"_s, table.office);
    for (const QString &text : table.lead.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isIndented = text.startsWith(u'　'); // the style does it
        xml += paragraph(u"GkBody"_s, isIndented ? text.trimmed() : text);
    }
    xml += tableStart(widths) + u"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"_s;
    for (std::size_t i = 0; i < widths.size(); ++i)
        xml += cell(widths[i], paragraph(u"GkTableHead"_s, table.columns[i].title));
    xml += u"</w:tr>"_s;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        xml += rowOf(table, row, widths);
    // A table ends no section: an empty paragraph of no height does.
    xml += u"</w:tbl><w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"
           "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
           "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
           "<w:pgMar w:top=\"1587\" w:right=\"1361\" w:bottom=\"1361\" w:left=\"1361\" w:header=\"851\" "
           "w:footer=\"700\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"_s;
    return xml.toUtf8();
}

}

Result<Digest> writeTableDocx(const PlainTable &table, const QDateTime &created, const QString &temporaryPath)
{
    const QByteArray document = documentOf(table);
    ZipWriter zip(temporaryPath, created);
    const std::array parts{
        std::pair{u"[Content_Types].xml"_s, docx::contentTypes()},
        std::pair{u"_rels/.rels"_s, docx::packageRelations()},
        std::pair{u"docProps/core.xml"_s, docx::coreProperties(table.title, created)},
        std::pair{u"word/_rels/document.xml.rels"_s, docx::documentRelations()},
        std::pair{u"word/styles.xml"_s, docx::styles()},
        std::pair{u"word/settings.xml"_s, docx::settings()},
        std::pair{u"word/footer1.xml"_s, docx::footer({}, {})},
        std::pair{u"word/document.xml"_s, document},
    };
    for (const auto &[name, bytes] : parts) {
        if (const Outcome added = zip.add(name, bytes); !added)
            return added.error();
    }
    if (const Outcome finished = zip.finish(); !finished)
        return finished.error();
    return Sha256().add(document).result();
}

}
