// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/officeparts.h"

#include "exchange/handover.h"

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// Parts that are read whole: workbook, links, styles, list numbering.
constexpr qint64 mostPartBytes = 64 << 20;

}

Result<OfficeParts> OfficeParts::open(const QString &path, const Limits &limits)
{
    auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    return OfficeParts(std::move(*zip), limits);
}

const ZipEntry *OfficeParts::find(const QString &name) const
{
    if (const ZipEntry *exact = m_zip.find(name))
        return exact;
    const auto it = std::ranges::find_if(
        m_zip.entries(), [&name](const ZipEntry &entry) { return entry.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == m_zip.entries().end() ? nullptr : &*it;
}

Result<QByteArray> OfficeParts::linksXml(const QString &part) const
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return bytes(part.left(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s);
}

Result<QHash<QString, QString>> OfficeParts::addresses(const QString &part) const
{
    const auto xml = linksXml(part);
    if (!xml)
        return xml.error();
    return xml->isEmpty() ? Result<QHash<QString, QString>>(QHash<QString, QString>()) : readAddresses(*xml, m_limits);
}

Result<std::vector<PartLink>> OfficeParts::links(const QString &part) const
{
    const auto xml = linksXml(part);
    if (!xml)
        return xml.error();
    return xml->isEmpty() ? Result<std::vector<PartLink>>(std::vector<PartLink>()) : readLinks(*xml, part, m_limits);
}

Result<QString> OfficeParts::document(const QString &usualName) const
{
    const auto top = links({});
    if (!top)
        return top.error();
    const PartLink *link = linkOf(*top, u"officeDocument");
    const ZipEntry *entry = find(link ? link->target : usualName);
    if (!entry)
        return Error{.code = ErrorCode::Malformed, .detail = u"document"_s};
    return entry->name;
}

Result<QByteArray> OfficeParts::bytes(const QString &part) const
{
    // WPS writes empty parts.
    const ZipEntry *entry = find(part);
    return entry && entry->size > 0 ? m_zip.read(entry->name, mostPartBytes) : Result<QByteArray>(QByteArray());
}

Outcome OfficeParts::parse(const QString &part, XmlParser &parser) const
{
    constexpr std::size_t piecesWaiting = 8;
    HandOver<QByteArray> pieces(piecesWaiting);
    Outcome unpacked = Done{};
    Outcome parsed = Done{};
    {
        const std::jthread unpacker([&] {
            unpacked = m_zip.read(part, [&](QByteArrayView bytes) { return pieces.give(bytes.toByteArray()); });
            pieces.close();
        });
        while (const std::optional<QByteArray> piece = pieces.take()) {
            parsed = parser.feed(*piece);
            if (!parsed) {
                pieces.stop();
                break;
            }
        }
    }
    if (!parsed || !unpacked)
        return parsed ? unpacked : parsed;
    return parser.finish();
}

const PartLink *linkOf(const std::vector<PartLink> &links, QStringView type)
{
    const auto it = std::ranges::find_if(links, [type](const PartLink &link) { return link.type == type; });
    return it == links.end() ? nullptr : &*it;
}

}
