// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/docxreader.h"

#include "exchange/docxtables.h"
#include "exchange/officeparts.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Result<ListNumbers> listsOf(const OfficeParts &parts, const QString &document, const Limits &limits)
{
    const auto links = parts.links(document);
    if (!links)
        return links.error();
    const auto bytesOf = [&](QStringView type) {
        const PartLink *link = linkOf(*links, type);
        return link ? parts.bytes(link->target) : Result<QByteArray>(QByteArray());
    };
    const auto numbering = bytesOf(u"numbering");
    if (!numbering)
        return numbering.error();
    const auto styles = bytesOf(u"styles");
    if (!styles)
        return styles.error();
    return ListNumbers::read(*numbering, *styles, limits);
}

Result<DocxNotes> notesOf(const OfficeParts &parts, const QString &document, const Limits &limits)
{
    const auto links = parts.links(document);
    if (!links)
        return links.error();
    const auto bytesOf = [&](QStringView type) {
        const PartLink *link = linkOf(*links, type);
        return link ? parts.bytes(link->target) : Result<QByteArray>(QByteArray());
    };
    const auto styles = bytesOf(u"styles");
    const auto commentsXml = bytesOf(u"comments");
    if (!styles || !commentsXml)
        return styles ? commentsXml.error() : styles.error();
    auto headings = readHeadings(*styles, limits);
    if (!headings)
        return headings.error();
    auto comments = readComments(*commentsXml, limits);
    if (!comments)
        return comments.error();
    auto addresses = parts.addresses(document);
    if (!addresses)
        return addresses.error();
    return DocxNotes{
        .headings = std::move(*headings), .comments = std::move(*comments), .addresses = std::move(*addresses)};
}

Result<std::vector<SourceTable>> read(const QString &path, const Progress &progress, const Limits &limits)
{
    const auto parts = OfficeParts::open(path, limits);
    if (!parts)
        return parts.error();
    const auto document = parts->document(u"word/document.xml"_s);
    if (!document)
        return document.error();
    auto lists = listsOf(*parts, *document, limits);
    if (!lists)
        return lists.error();
    auto notes = notesOf(*parts, *document, limits);
    if (!notes)
        return notes.error();
    DocxTablesHandler handler(QFileInfo(path).fileName(), std::move(*lists), std::move(*notes), progress, limits);
    XmlParser parser(handler, wordNamespaces(), limits);
    if (const Outcome done = parts->parse(*document, parser); !done)
        return done.error();
    return handler.take();
}

}

Result<std::vector<SourceTable>> readDocxTables(const QString &path, const Progress &progress, const Limits &limits)
{
    auto tables = read(path, progress, limits);
    if (tables)
        return tables;
    Error error = tables.error();
    error.path = path;
    return error;
}

}
