// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/package.h"

#include "catalog/itemfields.h"
#include "exchange/jsonlimits.h"
#include "exchange/versionjson.h"
#include "exchange/zipfile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 largestManifest = 1 << 20;
const QString manifestName = u"manifest.json"_s;

Error malformed(const QString &detail)
{
    return Error{.code = ErrorCode::Malformed, .detail = detail};
}

/// Whether a part's size and digest are those of the manifest.
Outcome comparePart(const ZipReader &zip, const QJsonObject &part)
{
    const QString name = part["name"_L1].toString();
    const auto expected = Digest::fromString(part["sha256"_L1].toString());
    if (!expected || !part["size"_L1].isDouble())
        return malformed(u"parts"_s);
    Sha256 hash;
    qint64 size = 0;
    const auto read = zip.read(name, [&](QByteArrayView bytes) {
        hash.add(bytes);
        size += bytes.size();
        return true;
    });
    if (!read)
        return read;
    if (hash.result() != *expected || size != part["size"_L1].toInteger(-1))
        return Error{.code = ErrorCode::WrongDigest, .detail = name};
    return Done{};
}

/// The parts, all of them and no others, each as the manifest says.
Outcome compareParts(const ZipReader &zip, const QJsonArray &parts)
{
    static const QSet<QString> wanted{u"catalog.json"_s, u"catalog.xlsx"_s, u"delta.json"_s};
    QSet<QString> names;
    for (const QJsonValue &part : parts)
        names.insert(part["name"_L1].toString());
    if (names != wanted || parts.size() != wanted.size())
        return malformed(u"parts"_s);
    for (const ZipEntry &entry : zip.entries()) {
        if (entry.name != manifestName && !names.contains(entry.name))
            return malformed(entry.name);
    }
    for (const QString &name : wanted) {
        if (!zip.find(name))
            return malformed(name);
    }
    for (const QJsonValue &part : parts) {
        if (auto same = comparePart(zip, part.toObject()); !same)
            return same;
    }
    return Done{};
}

Result<Package> readManifest(const ZipReader &zip, const Limits &limits)
{
    if (!zip.find(manifestName))
        return Error{.code = ErrorCode::UnknownFormat, .detail = manifestName};
    const auto bytes = zip.read(manifestName, largestManifest);
    if (!bytes)
        return bytes.error();
    const auto manifest = foreignJson(*bytes, limits);
    if (!manifest)
        return manifest.error();
    if ((*manifest)["format"_L1] != u"gkml-package"_s)
        return Error{.code = ErrorCode::UnknownFormat, .detail = u"format"_s};
    const qint64 format = (*manifest)["format_version"_L1].toInteger();
    if (format > 1)
        return Error{.code = ErrorCode::NewerFile, .detail = QString::number(format)};
    if (format < 1)
        return malformed(u"format_version"_s);
    // Nothing but the manifest is read before every part is known to be the one it names.
    if (auto same = compareParts(zip, (*manifest)["parts"_L1].toArray()); !same)
        return same.error();
    auto version = versionFromJson((*manifest)["version"_L1].toObject());
    if (!version)
        return version.error();
    const auto catalog = Uid::fromString((*manifest)["catalog"_L1].toString());
    const QJsonObject base = (*manifest)["base"_L1].toObject();
    const auto baseDigest = Digest::fromString(base["digest"_L1].toString());
    const int baseNumber = base["number"_L1].toInt(-1);
    if (!catalog || !baseDigest || baseNumber < 0 || baseNumber >= version->number)
        return malformed(catalog ? u"base"_s : u"catalog"_s);
    return Package{.catalog = *catalog,
                   .title = (*manifest)["title"_L1].toString(),
                   .version = std::move(*version),
                   .baseNumber = baseNumber,
                   .baseDigest = *baseDigest};
}

/// The manifest's digests prove the parts; what it says of itself is proved by the delta's saying the same.
bool isOfManifest(const QJsonObject &delta, const Package &package)
{
    const auto version = versionFromJson(delta["version"_L1].toObject());
    const QJsonObject base = delta["base"_L1].toObject();
    return version && *version == package.version && Uid::fromString(delta["catalog"_L1].toString()) == package.catalog
           && Digest::fromString(base["digest"_L1].toString()) == package.baseDigest
           && base["number"_L1].toInt(-1) == package.baseNumber;
}

Error at(Error error, const QString &path)
{
    error.path = path;
    return error;
}

Result<QJsonObject> jsonPart(const ZipReader &zip, const QString &name, const QString &format, const Limits &limits)
{
    const auto bytes = zip.read(name, limits.partInflated);
    if (!bytes)
        return bytes.error();
    auto object = foreignJson(*bytes, limits);
    if (object && (*object)["format"_L1] != format)
        return malformed(name);
    return object;
}

}

Result<Package> readPackage(const QString &path, const Fields &fields, const Limits &limits)
{
    const auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    auto package = readManifest(*zip, limits);
    if (!package)
        return at(package.error(), path);
    const auto delta = jsonPart(*zip, u"delta.json"_s, u"gkml-delta"_s, limits);
    if (!delta)
        return at(delta.error(), path);
    auto changes = readDelta(fields, *delta);
    if (!changes)
        return at(changes.error(), path);
    if (!isOfManifest(*delta, *package))
        return at(Error{.code = ErrorCode::WrongDigest, .detail = manifestName}, path);
    package->delta = std::move(*changes);
    return package;
}

Result<std::unique_ptr<PackageReader>> PackageReader::open(const QString &path, const Fields &fields,
                                                           const Limits &limits)
{
    const auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    if (const auto manifest = readManifest(*zip, limits); !manifest)
        return at(manifest.error(), path);
    const auto catalog = jsonPart(*zip, u"catalog.json"_s, u"gkml-catalog"_s, limits);
    if (!catalog)
        return at(catalog.error(), path);
    std::unique_ptr<PackageReader> reader(new PackageReader(fields));
    if (auto read = reader->read(*catalog); !read)
        return at(read.error(), path);
    return reader;
}

Outcome PackageReader::read(const QJsonObject &catalog)
{
    for (const Kind kind : allKinds()) {
        std::vector<Record> &records = m_records[kind];
        for (const QJsonValue &value : catalog[listKeyOf(kind)].toArray()) {
            auto record = recordFromJson(m_fields, kind, value.toObject());
            if (!record) {
                Error error = record.error();
                error.row = qint64(records.size()) + 1;
                return error;
            }
            if (m_places.contains(record->ref))
                return malformed(u"uid"_s);
            m_places.insert(record->ref, records.size());
            record->id = RowId(qint64(records.size()) + 1);
            records.push_back(std::move(*record));
        }
    }
    return Done{};
}

Result<std::vector<RowId>> PackageReader::order(Kind kind)
{
    std::vector<RowId> ids;
    for (const Record &record : m_records[kind])
        ids.push_back(record.id);
    return ids;
}

Result<std::vector<Record>> PackageReader::records(Kind kind, std::span<const RowId> ids)
{
    const std::vector<Record> &all = m_records[kind];
    std::vector<Record> found;
    for (const RowId id : ids) {
        const auto place = std::size_t(id) - 1;
        if (place < all.size())
            found.push_back(all[place]);
    }
    return found;
}

Result<std::optional<Record>> PackageReader::find(const RecordRef &ref)
{
    const auto it = m_places.constFind(ref);
    return it == m_places.cend() ? std::optional<Record>() : std::optional(m_records[ref.kind][*it]);
}

Outcome PackageReader::each(Kind kind, const std::function<bool(const Record &)> &visit)
{
    for (const Record &record : m_records[kind]) {
        if (!visit(record))
            return Error{.code = ErrorCode::Cancelled};
    }
    return Done{};
}

}
