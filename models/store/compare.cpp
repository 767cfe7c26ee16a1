// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlreader.h"
#include "store/storeprivate.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <limits>
#include <map>

namespace gk {

namespace {

// All of one record at once: a question per field costs more than reading the few rows that are left out here.
const QByteArray selectLater = R"(
    SELECT field, seq, before FROM change WHERE kind = ? AND record = ? AND seq > ?)";

/// Of a record that came or went, all fields differ; its before-images hold only those touched besides.
Outcome addWhole(Reader &side, const std::vector<RecordRef> &refs, bool hasCome, std::vector<FieldChange> &changes)
{
    for (const RecordRef &ref : refs) {
        const auto record = side.find(ref);
        if (!record)
            return record.error();
        for (const FieldInfo &info : side.fields().of(ref.kind)) {
            const Value value = *record ? (*record)->value(info.field) : Value();
            if (!value.isEmpty())
                changes.push_back({ref, info.field, hasCome ? Value() : value, hasCome ? value : Value()});
        }
    }
    return Done{};
}

}

/// The whole temporal rule: the first before-image after the state, else the current value.
Result<std::vector<Value>> Store::Private::valuesAt(const RecordRef &record, RowId id, const std::vector<Field> &fields,
                                                    Seq seq)
{
    auto values = rows.values(record.kind, id, fields);
    if (!values || seq >= head.seq)
        return values;
    Statement &query = rows.statement(selectLater);
    if (!query.isValid())
        return db().lastError();
    query.bind(1, qint64(record.kind)).bind(2, qint64(id)).bind(3, qint64(seq));
    std::vector<qint64> firsts(fields.size(), std::numeric_limits<qint64>::max());
    while (query.next()) {
        const auto field = std::ranges::find(fields, Field{record.kind, quint16(query.number(0))});
        const auto at = std::size_t(field - fields.begin());
        if (field == fields.end() || query.number(1) > firsts[at])
            continue;
        firsts[at] = query.number(1);
        (*values)[at] = query.value(2);
    }
    if (query.code() != 0)
        return db().lastError();
    return values;
}

Result<std::optional<bool>> Store::Private::compareRecord(const RecordRef &ref,
                                                          const std::vector<const BeforeImage *> &images, Seq late,
                                                          std::vector<FieldChange> &changes)
{
    const Field alive = aliveOf(ref.kind);
    std::vector<Field> fields{alive};
    for (const BeforeImage *image : images) {
        if (!image->field.isAlive())
            fields.push_back(image->field);
    }
    auto values = valuesAt(ref, images.front()->id, fields, late);
    if (!values)
        return values.error();
    const auto flip = std::ranges::find(images, alive, [](const BeforeImage *image) { return image->field; });
    const bool isAlive = values->front().number() != 0;
    const bool wasAlive = flip == images.end() ? isAlive : (*flip)->before.number() != 0;
    if (wasAlive != isAlive) {
        changes.push_back({ref, alive, Value(qint64(wasAlive)), Value(qint64(isAlive))});
        return std::optional(isAlive);
    }
    std::size_t at = 0;
    for (const BeforeImage *image : images) {
        if (!isAlive || image->field.isAlive())
            continue;
        Value &value = (*values)[++at];
        if (value != image->before)
            changes.push_back({ref, image->field, image->before, std::move(value)});
    }
    return std::optional<bool>();
}

Result<std::vector<FieldChange>> Store::changesBetween(Seq a, Seq b)
{
    const Seq early = std::min(a, b);
    const Seq late = std::max(a, b);
    const ReadScope scope(d->db());
    const auto images = d->journal.firstImages(early, late, d->rows);
    if (!images)
        return images.error();
    std::map<RecordRef, std::vector<const BeforeImage *>> byRecord;
    for (const BeforeImage &image : *images)
        byRecord[image.record].push_back(&image);

    std::vector<FieldChange> changes;
    std::vector<RecordRef> come;
    std::vector<RecordRef> gone;
    for (const auto &[ref, list] : byRecord) {
        const auto hasCome = d->compareRecord(ref, list, late, changes);
        if (!hasCome)
            return hasCome.error();
        if (*hasCome)
            (**hasCome ? come : gone).push_back(ref);
    }
    for (const auto &[refs, seq] : {std::pair(&come, late), std::pair(&gone, early)}) {
        if (refs->empty())
            continue;
        const auto side = reader(seq);
        if (!side)
            return side.error();
        if (Outcome done = addWhole(**side, *refs, refs == &come, changes); !done)
            return done.error();
    }
    if (b < a) {
        for (FieldChange &change : changes)
            std::swap(change.before, change.after);
    }
    return changes;
}

Result<std::vector<Change>> Store::restoration(Seq seq, std::optional<RecordRef> only)
{
    const ReadScope scope(d->db());
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
