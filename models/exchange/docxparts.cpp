// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/docxparts.h"

#include "exchange/markuptext.h"

using namespace Qt::StringLiterals;

namespace gk::docx {

namespace {

const QString declaration = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_s;
const QString wordSpace = u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                          "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""_s;

QString fonts(const QString &chinese)
{
    return u"<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" "
           "w:eastAsia=\"%1\"/>"_s.arg(chinese);
}

/// @param halfPoints size of its letters  @param paragraph properties of its paragraphs
QString style(const QString &id, const QString &name, const QString &font, int halfPoints, const QString &paragraph,
              const QString &letters = {})
{
    return u"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%1\"><w:name w:val=\"%2\"/>"
           "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%3</w:pPr><w:rPr>%4%5<w:sz w:val=\"%6\"/>"
           "<w:szCs w:val=\"%6\"/></w:rPr></w:style>"_s.arg(id, name, paragraph, fonts(font), letters,
                                                            QString::number(halfPoints));
}

}

QByteArray contentTypes()
{
    const QString office = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
    return (declaration
            + u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"_s
            + u"<Override PartName=\"/word/document.xml\" ContentType=\"%1document.main+xml\"/>"
              "<Override PartName=\"/word/styles.xml\" ContentType=\"%1styles+xml\"/>"
              "<Override PartName=\"/word/settings.xml\" ContentType=\"%1settings+xml\"/>"
              "<Override PartName=\"/word/footer1.xml\" ContentType=\"%1footer+xml\"/>"_s.arg(office)
            + u"<Override PartName=\"/docProps/core.xml\" "
              "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"_s)
        .toUtf8();
}

QByteArray packageRelations()
{
    return (declaration
            + u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              "<Relationship Id=\"rId1\" "
              "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
              "Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
              "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
              "Target=\"docProps/core.xml\"/></Relationships>"_s)
        .toUtf8();
}

QByteArray documentRelations()
{
    const QString type = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
    return (declaration
            + u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              "<Relationship Id=\"rId1\" Type=\"%1styles\" Target=\"styles.xml\"/>"
              "<Relationship Id=\"rId2\" Type=\"%1settings\" Target=\"settings.xml\"/>"
              "<Relationship Id=\"rId3\" Type=\"%1footer\" Target=\"footer1.xml\"/></Relationships>"_s.arg(type))
        .toUtf8();
}

QByteArray styles()
{
    // 22 lines of 29 pt fill the 225 mm of the page.
    const QString line = u"<w:spacing w:line=\"580\" w:lineRule=\"exact\"/>"_s;
    const QString indent = u"<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"_s;
    const QString centre = u"<w:jc w:val=\"center\"/>"_s;
    const QString outline = u"<w:outlineLvl w:val=\"%1\"/>"_s;
    return (declaration + u"<w:styles "_s + wordSpace + u"><w:docDefaults><w:rPrDefault><w:rPr>"_s
            + fonts(u"仿宋_GB2312"_s)
            + u"<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr>"
              "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
              "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
              "<w:qFormat/></w:style>"
              "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
              "<w:tblPr><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>"
              "</w:tblCellMar></w:tblPr></w:style>"_s
            + style(u"GkTitle"_s, u"目录标题"_s, u"方正小标宋简体"_s, 44,
                    u"<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"700\" w:lineRule=\"exact\"/>"_s + centre
                        + outline.arg(0))
            + style(u"GkFacts"_s, u"编制单位"_s, u"楷体_GB2312"_s, 32, line + centre)
            + style(u"GkHeading"_s, u"一级标题"_s, u"黑体"_s, 32, u"<w:keepNext/>"_s + line + indent + outline.arg(1))
            + style(u"GkBody"_s, u"正文文字"_s, u"仿宋_GB2312"_s, 32, line + indent + u"<w:jc w:val=\"both\"/>"_s)
            + style(u"GkTableHead"_s, u"表头"_s, u"黑体"_s, 18,
                    u"<w:spacing w:before=\"20\" w:after=\"20\"/>"_s + centre)
            + style(u"GkBand"_s, u"领域"_s, u"黑体"_s, 21,
                    u"<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/>"_s + outline.arg(1))
            + style(u"GkCell"_s, u"表格文字"_s, u"仿宋_GB2312"_s, 18, u"<w:spacing w:before=\"10\" w:after=\"10\"/>"_s)
            + style(u"GkTick"_s, u"表格居中文字"_s, u"仿宋_GB2312"_s, 18,
                    u"<w:spacing w:before=\"10\" w:after=\"10\"/>"_s + centre)
            + style(u"GkFooter"_s, u"页码"_s, u"宋体"_s, 28, centre) + u"</w:styles>"_s)
        .toUtf8();
}

QByteArray settings()
{
    return (declaration + u"<w:settings "_s + wordSpace
            + u"><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
              "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"_s)
        .toUtf8();
}

QByteArray footer(const QString &left, const QString &right)
{
    const auto run = [](const QString &text) {
        return text.isEmpty() ? QString() : u"<w:r><w:t xml:space=\"preserve\">%1</w:t></w:r>"_s.arg(markupText(text));
    };
    const auto field = [](const QString &name) {
        return u"<w:fldSimple w:instr=\" %1 \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"_s.arg(name);
    };
    const QString gap = u"　　"_s;
    return (declaration + u"<w:ftr "_s + wordSpace + u"><w:p><w:pPr><w:pStyle w:val=\"GkFooter\"/></w:pPr>"_s
            + run(left.isEmpty() ? QString() : left + gap) + run(u"第"_s) + field(u"PAGE"_s) + run(u"页 共"_s)
            + field(u"NUMPAGES"_s) + run(u"页"_s) + run(right.isEmpty() ? QString() : gap + right)
            + u"</w:p></w:ftr>"_s)
        .toUtf8();
}

QByteArray coreProperties(const QString &title, const QDateTime &created)
{
    const QString at = created.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    return (declaration
            + u"<cp:coreProperties "
              "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
              "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>%1</dc:title>"
              "<dc:language>zh-CN</dc:language>"
              "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%2</dcterms:created>"
              "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%2</dcterms:modified></cp:coreProperties>"_s.arg(
                  markupText(title), at))
        .toUtf8();
}

}
