// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlreader.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gk {

namespace {

// Newest first, so that the last one met of a field is its first image after the state.
const QByteArray selectLater = R"(
    SELECT kind, record, field, before FROM change
     WHERE seq > ? ORDER BY seq DESC, kind, record, field)";

QByteArray tableOf(Kind kind)
{
    return QByteArray(keyOf(kind).data(), keyOf(kind).size());
}

}

Result<std::unique_ptr<Reader>> SqlReader::on(Connection &connection, const Fields &fields, Seq seq, Seq head)
{
    std::unique_ptr<SqlReader> reader(new SqlReader(connection, fields, seq));
    if (seq < head) {
        if (auto done = reader->loadOverlay(); !done)
            return done.error();
    }
    return std::unique_ptr<Reader>(std::move(reader));
}

Result<std::unique_ptr<Reader>> SqlReader::owning(std::unique_ptr<Connection> connection, const Fields &fields,
                                                  std::optional<Seq> seq)
{
    auto snapshot = Transaction::begin(*connection, Transaction::Kind::Read);
    if (!snapshot)
        return snapshot.error();
    const auto head = connection->number("SELECT ifnull(max(seq), 0) FROM change_set");
    if (!head)
        return connection->lastError();
    std::unique_ptr<SqlReader> reader(new SqlReader(*connection, fields, seq.value_or(Seq{*head})));
    reader->m_own = std::move(connection);
    reader->m_snapshot = std::move(*snapshot);
    if (reader->m_seq < Seq{*head}) {
        if (auto done = reader->loadOverlay(); !done)
            return done.error();
    }
    return std::unique_ptr<Reader>(std::move(reader));
}

SqlReader::~SqlReader()
{
    m_rows.clear();
    m_snapshot.reset();
}

Result<Overlay> Overlay::after(Connection &connection, Seq seq)
{
    Statement query = connection.prepare(selectLater);
    if (!query.isValid())
        return connection.lastError();
    query.bind(1, qint64(seq));
    Overlay overlay;
    while (query.next()) {
        const Kind kind = Kind(query.number(0));
        const Field field{kind, quint16(query.number(2))};
        auto &values = overlay.records[kind][query.number(1)];
        const auto it = std::ranges::find(values, field, &std::pair<Field, Value>::first);
        if (it == values.end())
            values.emplace_back(field, query.value(3));
        else
            it->second = query.value(3);
    }
    if (query.code() != 0)
        return connection.lastError();
    return overlay;
}

const Overlay::Values *Overlay::of(Kind kind, RowId id) const
{
    const auto ofKind = records.find(kind);
    if (ofKind == records.end())
        return nullptr;
    const auto values = ofKind->second.find(qint64(id));
    return values == ofKind->second.end() ? nullptr : &values->second;
}

std::unique_ptr<Reader> SqlReader::on(Connection &connection, const Fields &fields, Seq seq,
                                      std::shared_ptr<const Overlay> overlay)
{
    std::unique_ptr<SqlReader> reader(new SqlReader(connection, fields, seq));
    reader->m_overlay = std::move(overlay);
    return reader;
}

Outcome SqlReader::loadOverlay()
{
    auto overlay = Overlay::after(m_connection, m_seq);
    if (!overlay)
        return overlay.error();
    m_overlay = std::make_shared<const Overlay>(std::move(*overlay));
    return Done{};
}

void SqlReader::overlay(Record &record) const
{
    const auto *fields = m_overlay->of(record.ref.kind, record.id);
    if (!fields)
        return;
    for (const auto &[field, value] : *fields) {
        if (field.isAlive())
            record.isAlive = value.number() != 0;
        else
            record.set(field, value);
    }
}

Result<std::vector<SqlReader::Bone>> SqlReader::skeleton(Kind kind)
{
    const Field parent = kind == Kind::Item ? item::domain : domain::parent;
    const Field position = positionOf(kind);
    QByteArray columns = "id, uid, alive";
    columns += kind == Kind::Item ? ", domain, position" : kind == Kind::Domain ? ", parent, position" : "";
    columns += kind == Kind::Task ? ", NULL, position" : "";
    const bool isPlain = position.isAlive();
    // The present needs no removed rows, and for items the index holds all that is asked for.
    const bool isPresent = !m_overlay->records.contains(kind);
    Statement query =
        m_connection.prepare("SELECT " + columns + " FROM " + tableOf(kind) + (isPresent ? " WHERE alive=1" : ""));
    if (!query.isValid())
        return m_connection.lastError();
    std::vector<Bone> bones;
    while (query.next()) {
        Bone bone{.id = RowId{query.number(0)}, .uid = query.uid(1), .parent = {}};
        bool isAlive = query.number(2) != 0;
        if (!isPlain) {
            bone.parent = query.uid(3);
            bone.position = query.number(4);
        }
        if (const auto *fields = m_overlay->of(kind, bone.id)) {
            for (const auto &[field, value] : *fields) {
                if (field.isAlive())
                    isAlive = value.number() != 0;
                else if (field == parent)
                    bone.parent = value.uid();
                else if (field == position)
                    bone.position = value.number();
            }
        }
        if (isAlive)
            bones.push_back(bone);
    }
    if (query.code() != 0)
        return m_connection.lastError();
    return bones;
}

Result<std::vector<Uid>> SqlReader::domainOrder()
{
    auto domains = skeleton(Kind::Domain);
    if (!domains)
        return domains.error();
    std::map<Uid, std::vector<std::pair<qint64, Uid>>> children;
    const auto isLive = [&](const Uid &uid) { return std::ranges::find(*domains, uid, &Bone::uid) != domains->end(); };
    for (const Bone &bone : *domains) {
        // The child of a removed domain stands at the top, so that it is not lost from sight.
        children[isLive(bone.parent) ? bone.parent : Uid{}].emplace_back(bone.position, bone.uid);
    }
    for (auto &[parent, list] : children)
        std::ranges::sort(list, std::greater<>());
    std::vector<Uid> order;
    std::vector<Uid> open;
    const auto push = [&](const Uid &parent) {
        for (const auto &[position, uid] : children[parent])
            open.push_back(uid);
        children[parent].clear(); // a damaged file's circle of parents ends here
    };
    push({});
    while (!open.empty()) {
        const Uid uid = open.back();
        open.pop_back();
        order.push_back(uid);
        push(uid);
    }
    return order;
}

Result<std::vector<RowId>> SqlReader::order(Kind kind)
{
    struct Key {
        qint64 rank;
        qint64 position;
        Uid uid;
        RowId id;
        auto operator<=>(const Key &) const = default;
    };
    const ReadScope scope(m_connection);
    std::vector<Key> keys;
    std::unordered_map<Uid, qint64> ranks;
    qint64 lastRank = 0;
    if (kind == Kind::Item || kind == Kind::Domain) {
        auto domains = domainOrder();
        if (!domains)
            return domains.error();
        for (const Uid &uid : *domains)
            ranks.emplace(uid, lastRank++);
    }
    const auto bones = skeleton(kind);
    if (!bones)
        return bones.error();
    const auto rankOf = [&](const Uid &uid) {
        const auto it = ranks.find(uid);
        return it == ranks.end() ? lastRank : it->second;
    };
    keys.reserve(bones->size());
    for (const Bone &bone : *bones) {
        switch (kind) {
        case Kind::Item:
            keys.push_back({rankOf(bone.parent), bone.position, bone.uid, bone.id});
            break;
        case Kind::Domain:
            keys.push_back({rankOf(bone.uid), 0, bone.uid, bone.id});
            break;
        case Kind::Task:
            keys.push_back({0, bone.position, bone.uid, bone.id});
            break;
        default:
            keys.push_back({qint64(bone.id), 0, {}, bone.id});
        }
    }
    std::ranges::sort(keys);
    std::vector<RowId> ids;
    ids.reserve(keys.size());
    for (const Key &key : keys)
        ids.push_back(key.id);
    return ids;
}

template <typename Read>
Result<std::vector<Record>> SqlReader::collect(std::span<const RowId> ids, Read &&read)
{
    const ReadScope scope(m_connection);
    std::vector<Record> found;
    found.reserve(ids.size());
    for (const RowId id : ids) {
        Result<std::optional<Record>> record = read(id);
        if (!record)
            return record.error();
        if (*record) {
            overlay(**record);
            found.push_back(std::move(**record));
        }
    }
    return found;
}

Result<std::vector<Record>> SqlReader::records(Kind kind, std::span<const RowId> ids)
{
    return collect(ids, [&](RowId id) { return m_rows.record(kind, id); });
}

Result<std::vector<Record>> SqlReader::parts(Kind kind, std::span<const RowId> ids, const std::vector<Field> &fields)
{
    return collect(ids, [&](RowId id) { return m_rows.part(kind, id, fields); });
}

Outcome SqlReader::eachWith(Kind kind, const std::vector<Field> &fields,
                            const std::function<bool(const Record &)> &visit)
{
    const auto ids = order(kind);
    if (!ids)
        return ids.error();
    const ReadScope scope(m_connection);
    for (const RowId id : *ids) {
        auto record = m_rows.part(kind, id, fields);
        if (!record)
            return record.error();
        if (!*record)
            continue;
        overlay(**record);
        if (!visit(**record))
            return Error{.code = ErrorCode::Cancelled};
    }
    return Done{};
}

Result<std::optional<Record>> SqlReader::find(const RecordRef &ref)
{
    const ReadScope scope(m_connection);
    auto place = m_rows.place(ref);
    if (!place)
        return place.error();
    if (!*place)
        return std::optional<Record>();
    auto record = m_rows.record(ref.kind, (*place)->id);
    if (record && *record)
        overlay(**record);
    return record;
}

}
