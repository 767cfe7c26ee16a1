// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/bookparts.h"

#include "exchange/xmltext.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray contentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/xl/workbook.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    R"(<Override PartName="/xl/styles.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)"
    R"(<Override PartName="/docProps/core.xml")"
    R"( ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";

const QByteArray packageLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument")"
    R"( Target="xl/workbook.xml"/><Relationship Id="rId2")"
    R"( Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")"
    R"( Target="docProps/core.xml"/></Relationships>)";

const QByteArray bookLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet")"
    R"( Target="worksheets/sheet1.xml"/><Relationship Id="rId2")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(</Relationships>)";

QByteArray properties(const SheetFrame &frame)
{
    const QByteArray at = frame.created.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s).toLatin1();
    return R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
           R"( xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator></dc:creator><cp:lastModifiedBy>)"
           R"(</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">)"
           + at + R"(</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">)" + at
           + "</dcterms:modified></cp:coreProperties>";
}

QByteArray workbook(const SheetFrame &frame)
{
    const QByteArray name = escaped(frame.name.toUtf8());
    const auto first = QByteArray::number(frame.headerTop + 1);
    const auto last = QByteArray::number(frame.headerTop + frame.headerRows);
    return R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
           R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
           R"(<bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/></bookViews>)"
           "<sheets><sheet name=\""
           + name + R"(" sheetId="1" r:id="rId1"/></sheets><definedNames>)"
           + R"(<definedName name="_xlnm.Print_Titles" localSheetId="0">')" + name + "'!$" + first + ":$" + last
           + "</definedName></definedNames></workbook>";
}

QByteArray fontOf(const QString &family, double size)
{
    // 134: the family is looked for among those for simplified Chinese.
    return "<font><sz val=\"" + QByteArray::number(size, 'g', 4) + "\"/><name val=\"" + escaped(family.toUtf8())
           + "\"/><charset val=\"134\"/></font>";
}

QByteArray formatOf(const SheetLook &look, qulonglong font)
{
    const QByteArray align = look.align == SheetAlign::Left     ? "left"
                             : look.align == SheetAlign::Centre ? "center"
                                                                : "right";
    return "<xf numFmtId=\"49\" fontId=\"" + QByteArray::number(font) + "\" fillId=\"" + (look.isShaded ? "2" : "0")
           + "\" borderId=\"" + (look.isBordered ? "1" : "0")
           + R"(" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">)"
           + "<alignment horizontal=\"" + align + R"(" vertical="center" wrapText="1"/></xf>)";
}

/// Look n is format n + 1 and has font n + 1; 49 is the built-in number format of texts.
QByteArray styles(const SheetFrame &frame)
{
    QByteArray fonts = R"(<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>)";
    QByteArray formats = R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)";
    for (std::size_t i = 0; i < frame.looks.size(); ++i) {
        fonts += fontOf(frame.looks[i].font, frame.looks[i].size);
        formats += formatOf(frame.looks[i], i + 1);
    }
    const auto count = QByteArray::number(qulonglong(frame.looks.size()) + 1);
    QByteArray border = "<border>";
    for (const QByteArrayView side : {"left", "right", "top", "bottom"})
        border.append('<').append(side).append(" style=\"thin\"><color auto=\"1\"/></").append(side).append('>');
    return R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count=")" + count
           + "\">" + fonts
           + R"(</fonts><fills count="3"><fill><patternFill patternType="none"/></fill>)"
             R"(<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">)"
             R"(<fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2">)"
             R"(<border><left/><right/><top/><bottom/><diagonal/></border>)"
           + border
           + R"(<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0")"
             R"( borderId="0"/></cellStyleXfs><cellXfs count=")"
           + count + "\">" + formats
           + R"(</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
             R"(</styleSheet>)";
}

}

std::vector<BookPart> bookParts(const SheetFrame &frame)
{
    return {{u"[Content_Types].xml"_s, xmlHead + contentTypes},     {u"_rels/.rels"_s, xmlHead + packageLinks},
            {u"docProps/core.xml"_s, xmlHead + properties(frame)},  {u"xl/workbook.xml"_s, xmlHead + workbook(frame)},
            {u"xl/_rels/workbook.xml.rels"_s, xmlHead + bookLinks}, {u"xl/styles.xml"_s, xmlHead + styles(frame)}};
}

}
