// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "sourcefiles.h"

#include "exchange/zipfile.h"

#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QByteArray linkSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

SourceFiles::Parts joined(SourceFiles::Parts usual, const SourceFiles::Parts &others)
{
    for (const auto &[name, bytes] : others) {
        const auto it = std::ranges::find(usual, name, &SourceFiles::Parts::value_type::first);
        if (it == usual.end())
            usual.emplace_back(name, bytes);
        else
            it->second = bytes;
    }
    return usual;
}

}

QByteArray officeLink(const QByteArray &id, const QByteArray &type, const QByteArray &target, const QByteArray &mode)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + linkSpace + '/' + type + "\" Target=\"" + target + '"'
           + (mode.isEmpty() ? QByteArray() : " TargetMode=\"" + mode + '"') + "/>";
}

QByteArray officeLinks(const QByteArray &entries)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries
           + "</Relationships>";
}

QString SourceFiles::file(const QString &name, const QByteArray &bytes) const
{
    QFile out(path(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
}

QString SourceFiles::zip(const QString &name, const Parts &parts) const
{
    ZipWriter writer(path(name), QDateTime(QDate(2019, 1, 1), QTime(0, 0)));
    const bool isWritten =
        std::ranges::all_of(parts, [&](const auto &part) { return bool(writer.add(part.first, part.second)); });
    return isWritten && writer.finish() ? path(name) : QString();
}

QString SourceFiles::xlsx(const QByteArray &sheet, const Parts &others) const
{
    const QByteArray space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const Parts usual{
        {u"[Content_Types].xml"_s, "<Types/>"},
        {u"_rels/.rels"_s, officeLinks(officeLink("r1", "officeDocument", "xl/workbook.xml"))},
        {u"xl/workbook.xml"_s, "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + linkSpace
                                   + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         officeLinks(officeLink("r1", "worksheet", "worksheets/sheet1.xml")
                     + officeLink("r2", "sharedStrings", "sharedStrings.xml") + officeLink("r3", "styles", "styles.xml")
                     + officeLink("r4", "theme", "theme/theme1.xml"))},
        {u"xl/worksheets/sheet1.xml"_s,
         "<worksheet xmlns=\"" + space + "\" xmlns:r=\"" + linkSpace + "\">" + sheet + "</worksheet>"}};
    return zip(u"book.xlsx"_s, joined(usual, others));
}

QString SourceFiles::ods(const QByteArray &content) const
{
    const QByteArray space = "urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray spaces = " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    for (const char *prefix : {"office", "table", "text", "style"})
        spaces += QByteArray(" xmlns:") + prefix + "=\"" + space + prefix + ":1.0\"";
    spaces += " xmlns:draw=\"" + space + "drawing:1.0\" xmlns:fo=\"" + space + "xsl-fo-compatible:1.0\"";
    return zip(u"sheet.ods"_s, {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                                {u"META-INF/manifest.xml"_s, "<manifest/>"},
                                {u"content.xml"_s,
                                 "<office:document-content" + spaces + '>' + content + "</office:document-content>"}});
}

QString SourceFiles::docx(const QByteArray &body, const Parts &others) const
{
    const Parts usual{
        {u"[Content_Types].xml"_s, "<Types><Override ContentType=\"application/"
                                   "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
        {u"_rels/.rels"_s, officeLinks(officeLink("r1", "officeDocument", "word/document.xml"))},
        {u"word/_rels/document.xml.rels"_s,
         officeLinks(officeLink("r1", "styles", "styles.xml") + officeLink("r2", "comments", "comments.xml")
                     + officeLink("r3", "hyperlink", "https://example.gov.cn/", "External"))},
        {u"word/document.xml"_s,
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + linkSpace
             + "\"><w:body>" + body + "</w:body></w:document>"}};
    return zip(u"text.docx"_s, joined(usual, others));
}

}
