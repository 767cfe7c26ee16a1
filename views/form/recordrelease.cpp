// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/recordrelease.h"

#include "catalog/names.h"
#include "catalog/values.h"

#include <algorithm>

namespace gk {

namespace {

/// The records that go, and their names.
struct Leaving {
    Kind kind;
    std::vector<Uid> uids;
    Names names;

    [[nodiscard]] bool has(const Uid &uid) const { return std::ranges::find(uids, uid) != uids.end(); }
};

Value withoutThem(const FieldInfo &info, const Value &value, const Leaving &leaving)
{
    switch (info.type) {
    case ValueType::Reference:
        return leaving.has(value.uid()) ? Value() : value;
    case ValueType::References: {
        auto uids = uidsOf(value);
        std::erase_if(uids, [&](const Uid &uid) { return leaving.has(uid); });
        return uidsValue(std::move(uids));
    }
    case ValueType::Citations: {
        auto citations = citationsOf(value);
        for (Citation &citation : citations) {
            if (!leaving.has(citation.document))
                continue;
            if (citation.text.isEmpty())
                citation.text = leaving.names.documentTitle(citation.document);
            citation.document = {};
        }
        return citationsValue(citations);
    }
    case ValueType::Parties: {
        auto parties = partiesOf(value);
        for (Party &party : parties) {
            if (leaving.has(party.office))
                party = {.rule = leaving.names.officeName(party.office), .role = party.role};
        }
        return partiesValue(parties);
    }
    default:
        return value;
    }
}

bool refersTo(const FieldInfo &info, Kind kind)
{
    switch (info.type) {
    case ValueType::Reference:
    case ValueType::References:
        return info.target == kind;
    case ValueType::Citations:
        return kind == Kind::Document;
    case ValueType::Parties:
        return kind == Kind::Office;
    default:
        return false;
    }
}

}

Result<Release> releaseOf(Reader &reader, const std::vector<RecordRef> &records, const Progress &progress)
{
    auto names = Names::from(reader);
    if (!names)
        return names.error();
    Leaving leaving{records.front().kind, {}, std::move(*names)};
    Release release;
    for (const RecordRef &ref : records) {
        leaving.uids.push_back(ref.uid);
        release.changes.push_back({ref, aliveOf(ref.kind), Value(qint64(0))});
    }
    for (const Kind kind : allKinds()) {
        qint64 users = 0;
        const auto done = reader.each(kind, [&](const Record &record) {
            if (kind == leaving.kind && leaving.has(record.ref.uid))
                return !progress.isCancelled();
            bool isUser = false;
            for (const FieldInfo &info : reader.fields().of(kind)) {
                const Value &value = record.value(info.field);
                if (value.isEmpty() || !refersTo(info, leaving.kind))
                    continue;
                const Value kept = withoutThem(info, value, leaving);
                if (kept == value)
                    continue;
                release.changes.push_back({record.ref, info.field, kept});
                isUser = true;
            }
            users += isUser ? 1 : 0;
            return !progress.isCancelled();
        });
        if (!done)
            return done.error();
        if (users > 0 && release.users == 0) {
            release.users = users;
            release.userKind = kind;
        }
    }
    return release;
}

}
