// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/package.h"

#include "catalog/itemfields.h"
#include "exchange/jsonlimits.h"
#include "exchange/jsonlists.h"
#include "exchange/versionjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

#include <algorithm>

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
Outcome comparePart(const ZipReader &zip, const QJsonObject &part, const Progress &progress)
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
        return !progress.isCancelled();
    });
    if (!read)
        return read;
    if (hash.result() != *expected || size != part["size"_L1].toInteger(-1))
        return Error{.code = ErrorCode::WrongDigest, .detail = name};
    return Done{};
}

/// The parts, all of them and no others, each as the manifest says.
Outcome compareParts(const ZipReader &zip, const QJsonArray &parts, const Progress &progress)
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
        if (auto same = comparePart(zip, part.toObject(), progress); !same)
            return same;
    }
    return Done{};
}

Result<Package> readManifest(const ZipReader &zip, const Limits &limits, const Progress &progress)
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
    if (auto same = compareParts(zip, (*manifest)["parts"_L1].toArray(), progress); !same)
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

/// A part taken apart as it is unpacked. @return what stands around its lists, of the format asked for. Errors: as
/// JsonLists; Malformed (detail = the part's name) when it is of another format; what `take` says.
Result<QJsonObject> readLists(const ZipReader &zip, const QString &name, const QString &format, const Limits &limits,
                              const std::function<Outcome(const QString &, const QJsonObject &)> &take,
                              const QString &wantedList = {})
{
    Outcome taken = Done{};
    JsonLists lists(take, limits);
    const auto read = zip.read(name, [&](QByteArrayView bytes) {
        taken = lists.add(bytes);
        return bool(taken);
    });
    if (!taken)
        return taken.error();
    if (!read)
        return read.error();
    auto head = lists.end();
    if (head && (*head)["format"_L1] != format)
        return malformed(name);
    if (head && !wantedList.isEmpty() && !lists.lists().contains(wantedList))
        return malformed(wantedList);
    return head;
}

}

Result<Package> readPackage(const QString &path, const Fields &fields, const Limits &limits, const Progress &progress)
{
    const auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    auto package = readManifest(*zip, limits, progress);
    if (!package)
        return at(package.error(), path);
    DeltaReader delta(fields);
    const auto head = readLists(
        *zip, u"delta.json"_s, u"gkml-delta"_s, limits,
        [&](const QString &list, const QJsonObject &entry) -> Outcome {
            if (progress.isCancelled())
                return Error{.code = ErrorCode::Cancelled};
            return list == u"changes" ? delta.add(entry) : malformed(list);
        },
        u"changes"_s);
    if (!head)
        return at(head.error(), path);
    if (!isOfManifest(*head, *package))
        return at(Error{.code = ErrorCode::WrongDigest, .detail = manifestName}, path);
    package->delta = std::move(delta).changes();
    return package;
}

PackageReader::PackageReader(QString path, ZipReader zip, const Fields &fields, const Limits &limits)
    : m_path(std::move(path)), m_zip(std::move(zip)), m_fields(fields), m_limits(limits)
{}

PackageReader::~PackageReader() = default;

Result<std::unique_ptr<PackageReader>> PackageReader::open(const QString &path, const Fields &fields,
                                                           const Limits &limits, const Progress &progress)
{
    auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    if (const auto manifest = readManifest(*zip, limits, progress); !manifest)
        return at(manifest.error(), path);
    std::unique_ptr<PackageReader> reader(new PackageReader(path, std::move(*zip), fields, limits));
    if (auto checked = reader->checkUids(progress); !checked)
        return checked.error();
    return reader;
}

Outcome PackageReader::eachRecord(const std::function<bool(const Record &)> &visit, std::optional<Kind> only)
{
    QHash<Kind, qint64> counts;
    const auto take = [&](const QString &list, const QJsonObject &object) -> Outcome {
        const auto kinds = allKinds();
        const auto kind = std::ranges::find_if(kinds, [&](Kind each) { return listKeyOf(each) == list; });
        // No package of ours carries registers.
        if (kind == kinds.end() || isRegister(*kind) || (only && *kind != *only))
            return Done{};
        auto record = recordFromJson(m_fields, *kind, object);
        qint64 &count = ++counts[*kind];
        if (!record) {
            Error error = record.error();
            error.row = count;
            return error;
        }
        record->id = RowId(count);
        return visit(*record) ? Outcome(Done{}) : Error{.code = ErrorCode::Cancelled};
    };
    const auto read = readLists(m_zip, u"catalog.json"_s, u"gkml-catalog"_s, m_limits, take);
    return read ? Outcome(Done{}) : at(read.error(), m_path);
}

Outcome PackageReader::checkUids(const Progress &progress)
{
    QSet<RecordRef> seen;
    bool isTwice = false;
    const auto read = eachRecord(
        [&](const Record &record) {
            isTwice = seen.contains(record.ref);
            seen.insert(record.ref);
            return !isTwice && !progress.isCancelled();
        },
        {});
    return isTwice ? at(malformed(u"uid"_s), m_path) : read;
}

Outcome PackageReader::takeIn()
{
    if (m_isTakenIn)
        return Done{};
    m_isTakenIn = true;
    return eachRecord(
        [this](const Record &record) {
            std::vector<Record> &records = m_records[record.ref.kind];
            m_places.insert(record.ref, records.size());
            records.push_back(record);
            return true;
        },
        {});
}

Result<std::vector<RowId>> PackageReader::order(Kind kind)
{
    if (auto taken = takeIn(); !taken)
        return taken.error();
    std::vector<RowId> ids;
    for (const Record &record : m_records[kind])
        ids.push_back(record.id);
    return ids;
}

Result<std::vector<Record>> PackageReader::records(Kind kind, std::span<const RowId> ids)
{
    if (auto taken = takeIn(); !taken)
        return taken.error();
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
    if (auto taken = takeIn(); !taken)
        return taken.error();
    const auto it = m_places.constFind(ref);
    return it == m_places.cend() ? std::optional<Record>() : std::optional(m_records[ref.kind][*it]);
}

Outcome PackageReader::each(Kind kind, const std::function<bool(const Record &)> &visit)
{
    return eachRecord(visit, kind);
}

}
