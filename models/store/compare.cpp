// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlreader.h"
#include "store/storeprivate.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <map>

namespace gk {

namespace {

// The whole temporal rule: the first before-image after the state, else the current value.
const QByteArray selectValueAt = R"(
    SELECT before FROM change
     WHERE kind = ? AND record = ? AND field = ? AND seq > ?
     ORDER BY seq LIMIT 1)";

}

Result<Value> Store::Private::valueAt(const RecordRef &record, RowId id, Field field, Seq seq)
{
    if (seq < head.seq) {
        Statement &query = rows.statement(selectValueAt);
        if (!query.isValid())
            return db().lastError();
        query.bind(1, qint64(record.kind)).bind(2, qint64(id)).bind(3, qint64(field.number)).bind(4, qint64(seq));
        if (query.next()) {
            Value value = query.value(0);
            query.reset();
            return value;
        }
        if (query.code() != 0)
            return db().lastError();
    }
    if (field.isAlive()) {
        const auto place = rows.place(record);
        if (!place)
            return place.error();
        return Value(qint64(*place && (*place)->isAlive ? 1 : 0));
    }
    auto values = rows.values(record.kind, id, {field});
    if (!values)
        return values.error();
    return values->front();
}

Result<std::vector<FieldChange>> Store::changesBetween(Seq a, Seq b)
{
    const Seq early = std::min(a, b);
    const Seq late = std::max(a, b);
    const auto images = d->journal.firstImages(early, late, d->rows);
    if (!images)
        return images.error();
    std::map<RecordRef, std::vector<const BeforeImage *>> byRecord;
    for (const BeforeImage &image : *images)
        byRecord[image.record].push_back(&image);

    std::vector<FieldChange> changes;
    std::vector<std::pair<RecordRef, bool>> comeOrGone;
    for (const auto &[ref, list] : byRecord) {
        const Field alive = aliveOf(ref.kind);
        const auto aliveLate = d->valueAt(ref, list.front()->id, alive, late);
        if (!aliveLate)
            return aliveLate.error();
        const auto flip = std::ranges::find(list, alive, [](const BeforeImage *image) { return image->field; });
        const bool wasAlive = flip == list.end() ? aliveLate->number() != 0 : (*flip)->before.number() != 0;
        const bool isAlive = aliveLate->number() != 0;
        if (!wasAlive && !isAlive)
            continue;
        if (wasAlive != isAlive) {
            changes.push_back({ref, alive, Value(qint64(wasAlive)), Value(qint64(isAlive))});
            comeOrGone.emplace_back(ref, isAlive);
            continue;
        }
        for (const BeforeImage *image : list) {
            if (image->field.isAlive())
                continue;
            auto value = d->valueAt(ref, image->id, image->field, late);
            if (!value)
                return value.error();
            if (*value != image->before)
                changes.push_back({ref, image->field, image->before, std::move(*value)});
        }
    }
    // Of a record that came or went, all fields differ; its before-images hold only those touched besides.
    for (const auto &[isLate, seq] : {std::pair(true, late), std::pair(false, early)}) {
        if (std::ranges::none_of(comeOrGone, [isLate = isLate](const auto &entry) { return entry.second == isLate; }))
            continue;
        const auto side = reader(seq);
        if (!side)
            return side.error();
        for (const auto &[ref, hasCome] : comeOrGone) {
            if (hasCome != isLate)
                continue;
            const auto record = (*side)->find(ref);
            if (!record)
                return record.error();
            for (const FieldInfo &info : fields().of(ref.kind)) {
                const Value value = *record ? (*record)->value(info.field) : Value();
                if (!value.isEmpty())
                    changes.push_back({ref, info.field, hasCome ? Value() : value, hasCome ? value : Value()});
            }
        }
    }
    if (b < a) {
        for (FieldChange &change : changes)
            std::swap(change.before, change.after);
    }
    return changes;
}

Result<std::vector<Change>> Store::restoration(Seq seq, std::optional<RecordRef> only)
{
    const auto images = d->journal.firstImages(seq, d->head.seq, d->rows);
    if (!images)
        return images.error();
    std::vector<Change> changes;
    for (const BeforeImage &image : *images) {
        if (only && image.record != *only)
            continue;
        if (image.record.kind == Kind::Setting) {
            const auto record = d->rows.record(Kind::Setting, image.id);
            if (!record)
                return record.error();
            if (!*record || !isContent(Kind::Setting, (*record)->text(setting::key)))
                continue;
        }
        changes.push_back({image.record, image.field, image.before});
    }
    return changes;
}

}
