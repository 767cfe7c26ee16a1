// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/sheetparts.h"
#include "exchange/zipfile.h"

#include <QtCore/QHash>

namespace gk {

/// The parts of an Office Open XML file (xlsx, docx) and their relationships. Names are compared without case, as
/// Office does; external relationships are never followed.
class OfficeParts
{
public:
    /// Errors: as ZipReader::open.
    [[nodiscard]] static Result<OfficeParts> open(const QString &path, const Limits &limits);

    /// @return nullptr when there is no such part
    [[nodiscard]] const ZipEntry *find(const QString &name) const;
    /// The internal relationships of a part, "" for the package; none is no error.
    [[nodiscard]] Result<std::vector<PartLink>> links(const QString &part) const;
    /// Where the external relationships of a part point, by id; never opened.
    [[nodiscard]] Result<QHash<QString, QString>> addresses(const QString &part) const;
    /// The part the package is about, or the one of the usual name. Errors: Malformed (detail "document").
    [[nodiscard]] Result<QString> document(const QString &usualName) const;
    /// A small part as a whole; empty when there is none, or none with bytes. Errors: Malformed, TooLarge, Unreadable.
    [[nodiscard]] Result<QByteArray> bytes(const QString &part) const;
    /// Feeds a part to a parser, unpacking it on another thread: each takes about half of the time.
    /// Errors: as ZipReader::read and the parser; the parser's verdict goes before that of the archive, which only
    /// says that nobody listened any more.
    [[nodiscard]] Outcome parse(const QString &part, XmlParser &parser) const;

private:
    [[nodiscard]] Result<QByteArray> linksXml(const QString &part) const;
    OfficeParts(ZipReader zip, const Limits &limits) : m_zip(std::move(zip)), m_limits(limits) {}
    ZipReader m_zip;
    Limits m_limits;
};

/// The first relationship of a type ("styles", "numbering" …). @return nullptr when there is none
[[nodiscard]] const PartLink *linkOf(const std::vector<PartLink> &links, QStringView type);

}
