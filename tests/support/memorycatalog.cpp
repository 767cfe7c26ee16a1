// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/memorycatalog.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace gk {

namespace {

using State = std::map<RecordRef, Record>;

std::vector<Uid> domainOrder(const State &state)
{
    std::map<Uid, std::vector<std::pair<qint64, Uid>>> children;
    for (const auto &[ref, record] : state) {
        if (ref.kind != Kind::Domain || !record.isAlive)
            continue;
        Uid parent = record.value(domain::parent).uid();
        const auto it = state.find({Kind::Domain, parent});
        if (it == state.end() || !it->second.isAlive)
            parent = {};
        children[parent].emplace_back(record.value(domain::position).number(), ref.uid);
    }
    std::vector<Uid> order;
    std::function<void(const Uid &)> walk = [&](const Uid &parent) {
        auto &list = children[parent];
        std::ranges::sort(list);
        for (const auto &[position, uid] : list) {
            order.push_back(uid);
            walk(uid);
        }
    };
    walk({});
    return order;
}

class MemoryReader final : public Reader
{
public:
    MemoryReader(const Fields &fields, Seq seq, const State &state) : m_fields(fields), m_seq(seq), m_state(state) {}

    const Fields &fields() const override { return m_fields; }
    Seq seq() const override { return m_seq; }

    Result<std::vector<RowId>> order(Kind kind) override
    {
        const std::vector<Uid> domains = domainOrder(m_state);
        std::vector<std::tuple<qint64, qint64, Uid, RowId>> keys;
        for (const auto &[ref, record] : m_state) {
            if (ref.kind != kind || !record.isAlive)
                continue;
            const auto rankOf = [&](const Uid &uid) { return std::ranges::find(domains, uid) - domains.begin(); };
            switch (kind) {
            case Kind::Item:
                keys.emplace_back(rankOf(record.value(item::domain).uid()), record.value(item::position).number(),
                                  ref.uid, record.id);
                break;
            case Kind::Domain:
                keys.emplace_back(rankOf(ref.uid), 0, ref.uid, record.id);
                break;
            case Kind::Task:
                keys.emplace_back(0, record.value(task::position).number(), ref.uid, record.id);
                break;
            default:
                keys.emplace_back(qint64(record.id), 0, ref.uid, record.id);
            }
        }
        std::ranges::sort(keys);
        std::vector<RowId> ids;
        ids.reserve(keys.size());
        for (const auto &key : keys)
            ids.push_back(std::get<RowId>(key));
        return ids;
    }

    Result<std::vector<Record>> records(Kind kind, std::span<const RowId> ids) override
    {
        std::map<RowId, const Record *> byId;
        for (const auto &[ref, record] : m_state) {
            if (ref.kind == kind)
                byId[record.id] = &record;
        }
        std::vector<Record> found;
        for (const RowId id : ids) {
            if (byId.contains(id))
                found.push_back(*byId[id]);
        }
        return found;
    }

    Result<std::optional<Record>> find(const RecordRef &ref) override
    {
        const auto it = m_state.find(ref);
        return it == m_state.end() ? std::optional<Record>() : std::optional(it->second);
    }

    Outcome each(Kind kind, const std::function<bool(const Record &)> &visit) override
    {
        const auto ids = order(kind);
        const auto rows = records(kind, *ids);
        for (const Record &record : *rows) {
            if (!visit(record))
                return Error{.code = ErrorCode::Cancelled};
        }
        return Done{};
    }

private:
    const Fields &m_fields;
    Seq m_seq;
    const State m_state;
};

}

MemoryCatalog::MemoryCatalog(const Fields &fields) : m_fields(&fields), m_states(1) {}

Seq MemoryCatalog::apply(const ChangeSet &changes)
{
    State state = m_states.back();
    for (const Change &change : changes.changes) {
        auto it = state.find(change.record);
        if (it == state.end()) {
            Record record{.ref = change.record, .id = RowId{++m_lastId}, .isAlive = false, .values = {}};
            record.values.resize(m_fields->slotCount(change.record.kind));
            it = state.emplace(change.record, record).first;
        }
        if (change.field.isAlive())
            it->second.isAlive = change.value.number() != 0;
        else
            it->second.set(change.field, change.value);
    }
    if (state != m_states.back())
        m_states.push_back(std::move(state));
    return head();
}

std::unique_ptr<Reader> MemoryCatalog::reader(Seq seq) const
{
    return std::make_unique<MemoryReader>(*m_fields, seq, at(seq));
}

}
