// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlreader.h"
#include "store/storeprivate.h"

#include "catalog/record.h"

#include <algorithm>
#include <limits>
#include <map>

namespace gk {

namespace {

// All of one record at once: a question per field costs more than reading the few rows that are left out here.
const QByteArray selectLater = R"(
    SELECT field, seq, before FROM change WHERE kind = ? AND record = ? AND seq > ?)";

const QByteArray selectTouched =
    "SELECT kind, record FROM change WHERE seq > ? AND seq <= ? ORDER BY seq, kind, record";
const QByteArray selectBetween = R"(
    SELECT field, before FROM change WHERE kind = ? AND record = ? AND seq > ? AND seq <= ?
     ORDER BY field, seq)";

/// Of a record that came or went, all fields differ; its before-images hold only those touched besides.
Outcome addWhole(Reader &side, const std::vector<RecordRef> &refs, bool hasCome, std::vector<FieldChange> &changes,
                 const Progress &progress)
{
    for (const RecordRef &ref : refs) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
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

Result<bool> Store::Private::isContentRecord(Kind kind, RowId id)
{
    if (kind != Kind::Setting)
        return isContent(kind);
    const auto record = rows.record(kind, id);
    if (!record)
        return record.error();
    return *record && isContent(**record);
}

/// What of one record differs; of one that came or went only that.
Result<std::vector<FieldChange>> Store::Private::changesOf(Kind kind, RowId id, Seq early, Seq late)
{
    const auto uid = rows.uidOf(kind, id);
    if (!uid)
        return uid.error();
    std::vector<BeforeImage> images;
    Statement &query = rows.statement(selectBetween);
    if (!query.isValid())
        return db().lastError();
    query.bind(1, qint64(kind)).bind(2, qint64(id)).bind(3, qint64(early)).bind(4, qint64(late));
    while (query.next()) {
        const Field field{kind, quint16(query.number(0))};
        if (images.empty() || images.back().field != field)
            images.push_back({{kind, *uid}, id, field, query.value(1)});
    }
    if (query.code() != 0)
        return db().lastError();
    std::vector<const BeforeImage *> list;
    list.reserve(images.size());
    for (const BeforeImage &image : images)
        list.push_back(&image);
    std::vector<FieldChange> changes;
    if (const auto compared = compareRecord({kind, *uid}, list, late, changes); !compared)
        return compared.error();
    return changes;
}

Result<std::vector<FieldChange>> Store::changesBetween(Seq a, Seq b, const Progress &progress)
{
    const Seq early = std::min(a, b);
    const Seq late = std::max(a, b);
    const ReadScope scope(d->db());
    const auto images = d->journal.firstImages(early, late, d->rows, progress);
    if (!images)
        return images.error();
    std::map<RecordRef, std::vector<const BeforeImage *>> byRecord;
    for (const BeforeImage &image : *images) {
        const auto counts = d->isContentRecord(image.record.kind, image.id);
        if (!counts)
            return counts.error();
        if (*counts)
            byRecord[image.record].push_back(&image);
    }

    std::vector<FieldChange> changes;
    std::vector<RecordRef> come;
    std::vector<RecordRef> gone;
    for (const auto &[ref, list] : byRecord) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
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
        if (Outcome done = addWhole(**side, *refs, refs == &come, changes, progress); !done)
            return done.error();
    }
    if (b < a) {
        for (FieldChange &change : changes)
            std::swap(change.before, change.after);
    }
    return changes;
}

Result<qint64> Store::countDifferences(Seq a, Seq b, const Progress &progress)
{
    const Seq early = std::min(a, b);
    const Seq late = std::max(a, b);
    const ReadScope scope(d->db());
    std::vector<std::pair<Kind, RowId>> touched;
    Statement query = d->db().prepare(selectTouched);
    if (!query.isValid())
        return d->db().lastError();
    query.bind(1, qint64(early)).bind(2, qint64(late));
    while (query.next()) {
        // A large step names a record once for each of its fields.
        const std::pair record{Kind(query.number(0)), RowId{query.number(1)}};
        if (touched.empty() || touched.back() != record)
            touched.push_back(record);
    }
    if (query.code() != 0)
        return d->db().lastError();
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end()); // clang 14 cannot read the ranges' one

    qint64 count = 0;
    for (std::size_t i = 0; i < touched.size(); ++i) {
        const auto counts = d->isContentRecord(touched[i].first, touched[i].second);
        if (!counts)
            return counts.error();
        if (!*counts)
            continue;
        auto changes = d->changesOf(touched[i].first, touched[i].second, early, late);
        if (!changes)
            return changes.error();
        count += qint64(differences(std::move(*changes)).size());
        if (i % 500 == 0 && progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = d->path};
    }
    return count;
}

Result<std::vector<Change>> Store::restoration(Seq seq, std::optional<RecordRef> only, const Progress &progress)
{
    const ReadScope scope(d->db());
    const auto images = d->journal.firstImages(seq, d->head.seq, d->rows, progress);
    if (!images)
        return images.error();
    std::vector<Change> changes;
    for (const BeforeImage &image : *images) {
        if (only && image.record != *only)
            continue;
        const auto counts = d->isContentRecord(image.record.kind, image.id);
        if (!counts)
            return counts.error();
        if (*counts)
            changes.push_back({image.record, image.field, image.before});
    }
    return changes;
}

}
