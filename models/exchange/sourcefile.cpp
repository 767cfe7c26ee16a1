// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/sourcefile.h"

#include "exchange/docxreader.h"
#include "exchange/htmlreader.h"
#include "exchange/odsreader.h"
#include "exchange/officeparts.h"
#include "exchange/savedpage.h"
#include "exchange/xlsreader.h"
#include "exchange/xmlsheet.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStringConverter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 headSize = 64 << 10;

Error unknown(const QString &path, const QString &detail = {})
{
    return Error{.code = ErrorCode::UnknownFormat, .path = path, .detail = detail};
}

Result<QByteArray> headOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{.code = ErrorCode::NotFound, .path = path};
    if (!info.isFile())
        return Error{.code = ErrorCode::NotAFile, .path = path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path};
    return file.read(headSize);
}

Result<SourceForm> formOfArchive(const QString &path, const Limits &limits)
{
    const auto parts = OfficeParts::open(path, limits);
    if (!parts)
        return parts.error();
    if (parts->find(u"manifest.json"_s) && parts->find(u"catalog.json"_s))
        return unknown(path, u"package"_s);
    const auto types = parts->bytes(u"[Content_Types].xml"_s);
    if (!types)
        return types.error();
    // Word's main part has four types: document and template, each with and without macros.
    const bool isWord = types->contains("wordprocessingml.document.main+xml")
                        || types->contains("wordprocessingml.template.main+xml")
                        || types->contains("ms-word.document.macroEnabled.main+xml")
                        || types->contains("ms-word.template.macroEnabledTemplate.main+xml");
    if (isWord)
        return SourceForm::Docx;
    if (!types->isEmpty() || parts->find(u"xl/workbook.xml"_s))
        return SourceForm::Xlsx;
    return parts->find(u"content.xml"_s) ? Result<SourceForm>(SourceForm::Ods) : unknown(path);
}

bool isPage(const QByteArray &head)
{
    QString text = QString::fromLatin1(head);
    if (const auto marked = QStringConverter::encodingForData(head))
        text = QStringDecoder(*marked).decode(head);
    const qsizetype first = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.begin();
    if (first >= text.size() || text.at(first) != u'<')
        return false;
    return text.contains("<html"_L1, Qt::CaseInsensitive) || text.contains("<table"_L1, Qt::CaseInsensitive)
           || text.contains("<!doctype html"_L1, Qt::CaseInsensitive) || text.contains("<body"_L1, Qt::CaseInsensitive);
}

Result<SourceForm> formOfHead(const QString &path, const QByteArray &head, const Limits &limits)
{
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        // The container of the old Office formats, and of encrypted new ones: the archive's reader knows those.
        const auto zip = ZipReader::open(path, limits);
        return !zip && zip.error().detail == u"password" ? Result<SourceForm>(unknown(path, u"password"_s))
                                                         : Result<SourceForm>(SourceForm::Xls);
    }
    if (head.startsWith("SQLite format 3"))
        return unknown(path, u"catalog"_s);
    if (head.startsWith("%PDF"))
        return unknown(path, u"pdf"_s);
    if (isXmlSheet(head))
        return SourceForm::XmlSheet;
    if (isSavedPage(head))
        return SourceForm::SavedPage;
    if (isPage(head))
        return SourceForm::Html;
    // Texts of one byte a letter have no zero bytes; those of two have many, on one side.
    const auto zeros = std::ranges::count(head, '\0');
    const bool isWide = QStringConverter::encodingForData(head).has_value() || zeros > head.size() / 8;
    return zeros == 0 || isWide ? Result<SourceForm>(SourceForm::Csv) : unknown(path);
}

}

Result<SourceForm> sourceFormOf(const QString &path, const Limits &limits)
{
    const auto head = headOf(path);
    if (!head)
        return head.error();
    return head->startsWith("PK\x03\x04") || head->startsWith("PK\x05\x06") ? formOfArchive(path, limits)
                                                                            : formOfHead(path, *head, limits);
}

Result<std::vector<SourceTable>> readTables(const QString &path, WantedSheets wanted, const Progress &progress,
                                            const Limits &limits)
{
    const auto form = sourceFormOf(path, limits);
    if (!form)
        return form.error();
    switch (*form) {
    case SourceForm::Xlsx:
        return readXlsxTables(path, wanted, progress, limits);
    case SourceForm::Xls:
        return readXlsTables(path, wanted, progress, limits);
    case SourceForm::XmlSheet:
        return readXmlSheetTables(path, progress, limits);
    case SourceForm::Docx:
        return readDocxTables(path, progress, limits);
    case SourceForm::Ods:
        return readOdsTables(path, progress, limits);
    case SourceForm::Html:
        return readHtmlTables(path, progress, limits);
    case SourceForm::SavedPage:
        return readSavedPageTables(path, progress, limits);
    case SourceForm::Csv:
        break;
    }
    auto table = readCsvTable(path, progress, limits);
    if (!table)
        return table.error();
    std::vector<SourceTable> tables;
    tables.push_back(std::move(*table));
    return tables;
}

}
