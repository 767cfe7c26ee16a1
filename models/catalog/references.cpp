// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/references.h"

#include "catalog/values.h"

namespace gk {

namespace {

std::vector<Uid> uidsIn(const FieldInfo &info, const Value &value)
{
    std::vector<Uid> uids;
    switch (info.type) {
    case ValueType::Reference:
        uids.push_back(value.uid());
        break;
    case ValueType::References:
        uids = uidsOf(value);
        break;
    case ValueType::Citations:
        for (const Citation &citation : citationsOf(value))
            uids.push_back(citation.document);
        break;
    case ValueType::Parties:
        for (const Party &party : partiesOf(value))
            uids.push_back(party.office);
        break;
    default:
        break;
    }
    return uids;
}

}

std::vector<RecordRef> referencesOf(const Fields &fields, const Record &record, const FieldChoice &isChosen)
{
    std::vector<RecordRef> refs;
    for (const FieldInfo &info : fields.of(record.ref.kind)) {
        if (!isChosen(info))
            continue;
        const Kind target = info.type == ValueType::Citations ? Kind::Document : info.target;
        for (const Uid &uid : uidsIn(info, record.value(info.field))) {
            if (!uid.isNull())
                refs.push_back({target, uid});
        }
    }
    return refs;
}

Result<QSet<RecordRef>> withAllNamed(Reader &reader, std::vector<RecordRef> records, const FieldChoice &isChosen)
{
    QSet<RecordRef> named;
    while (!records.empty()) {
        const RecordRef ref = records.back();
        records.pop_back();
        if (named.contains(ref))
            continue;
        named.insert(ref);
        const auto record = reader.find(ref);
        if (!record)
            return record.error();
        if (!*record)
            continue;
        const auto more = referencesOf(reader.fields(), **record, isChosen);
        records.insert(records.end(), more.begin(), more.end());
    }
    return named;
}

}
