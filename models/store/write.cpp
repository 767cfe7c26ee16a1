// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/storeprivate.h"

#include "catalog/values.h"
#include "store/sqlreader.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace gk {

Outcome Store::Private::checkWritable() const
{
    if (brokenBy)
        return Error{.code = ErrorCode::Closed, .path = path, .detail = nameOf(*brokenBy)};
    switch (file.access) {
    case Access::Writable:
        return Done{};
    case Access::HeldByOther:
        return Error{.code = ErrorCode::Locked, .path = path, .detail = file.holder};
    default:
        return file.facts.notMigrated.value_or(Error{.code = ErrorCode::ReadOnly, .path = path});
    }
}

Outcome Store::Private::checkMoved() const
{
    // In WAL mode a commit into a renamed or deleted file reports success (measured).
    if (options.vfs.isEmpty() && db().hasMoved())
        return Error{.code = ErrorCode::Moved, .path = path};
    return Done{};
}

void Store::Private::failed(const Error &error)
{
    lastCell.reset();
    if (error.code == ErrorCode::SyncFailed || error.code == ErrorCode::Damaged) {
        // After a failed sync the pages may be marked clean without being on disk: a second sync would report success.
        // Reading goes on through the same connection; it sees what a new one would see.
        brokenBy = error.code;
        db().stopWriting();
    } else if (error.code == ErrorCode::Moved) {
        brokenBy = error.code;
    }
}

Result<std::vector<Store::Private::Group>> Store::Private::grouped(std::span<const Change> changes) const
{
    const Fields &fields = *options.fields;
    std::vector<Group> groups;
    std::unordered_map<RecordRef, std::size_t> indexOf;
    for (const Change &change : changes) {
        const auto [it, isNew] = indexOf.try_emplace(change.record, groups.size());
        if (isNew)
            groups.push_back({.record = change.record, .values = {}, .isAlive = {}});
        Group &group = groups[it->second];
        if (change.field.isAlive()) {
            group.isAlive = change.value.number() != 0;
            continue;
        }
        const FieldInfo *info = fields.find(change.field);
        if (!info || change.field.kind != change.record.kind)
            return Error{.code = ErrorCode::NoSuchField, .path = path, .detail = QString::number(change.field.number)};
        auto value = normalised(*info, change.value);
        if (!value)
            return value.error();
        if (*value == change.value)
            value = change.value; // shares its text
        const auto known = std::ranges::find(group.values, change.field, &std::pair<Field, Value>::first);
        if (known == group.values.end())
            group.values.emplace_back(change.field, std::move(*value));
        else
            known->second = std::move(*value);
    }
    return groups;
}

Outcome Store::Private::addRecord(const Group &group, Effect &effect)
{
    if (!group.isAlive)
        return Error{.code = ErrorCode::NoSuchRecord, .path = path, .detail = group.record.uid.toString()};
    if (!*group.isAlive)
        return Done{};
    Record record{.ref = group.record, .values = {}};
    record.values.resize(options.fields->slotCount(group.record.kind));
    const Field alive = aliveOf(group.record.kind);
    effect.touched.emplace_back(group.record, alive);
    for (const auto &[field, value] : group.values) {
        record.set(field, value);
        if (!value.isEmpty())
            effect.touched.emplace_back(group.record, field);
    }
    const auto id = rows.insert(record);
    if (!id)
        return id.error();
    effect.images.push_back({group.record, *id, alive, Value(qint64(0))});
    tuples.add(effect.sums, record);
    return Done{};
}

/// Puts a record with its new values into the sums in place of the one of before; `alive` = before and after.
Outcome Store::Private::sumWhole(const RecordRef &ref, RowId id, const std::vector<std::pair<Field, Value>> &updates,
                                 std::pair<bool, bool> alive, Sums &sums)
{
    const auto record = rows.record(ref.kind, id);
    if (!record)
        return record.error();
    if (!*record)
        return Error{.code = ErrorCode::NoSuchRecord};
    if (alive.first)
        tuples.subtract(sums, **record);
    if (alive.second) {
        Record after = **record;
        for (const auto &[field, value] : updates)
            after.set(field, value);
        tuples.add(sums, after);
    }
    return Done{};
}

Outcome Store::Private::applyGroup(const Group &group, Effect &effect)
{
    const Kind kind = group.record.kind;
    std::vector<Field> fields;
    fields.reserve(group.values.size());
    for (const auto &[field, value] : group.values)
        fields.push_back(field);
    const auto found = rows.find(group.record, fields);
    if (!found)
        return found.error();
    if (!*found)
        return addRecord(group, effect);
    const RowId id = (*found)->place.id;
    const bool wasAlive = (*found)->place.isAlive;
    const bool isAlive = group.isAlive.value_or(wasAlive);
    const std::vector<Value> &before = (*found)->values;
    std::vector<std::pair<Field, Value>> updates;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (group.values[i].second == before[i])
            continue;
        updates.push_back(group.values[i]);
        effect.images.push_back({group.record, id, fields[i], before[i]});
        effect.touched.emplace_back(group.record, fields[i]);
    }
    const bool hasFlipped = wasAlive != isAlive;
    if (updates.empty() && !hasFlipped)
        return Done{};

    // The sum needs the whole record only when it comes or goes; a setting's key tells whether it is content.
    if (hasFlipped || kind == Kind::Setting) {
        if (Outcome done = sumWhole(group.record, id, updates, {wasAlive, isAlive}, effect.sums); !done)
            return done;
    } else if (isAlive) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (group.values[i].second != before[i]) {
                tuples.subtract(effect.sums, group.record, fields[i], before[i], isContent(kind));
                tuples.add(effect.sums, group.record, fields[i], group.values[i].second, isContent(kind));
            }
        }
    }
    if (hasFlipped) {
        const Field alive = aliveOf(kind);
        effect.images.push_back({group.record, id, alive, Value(qint64(wasAlive ? 1 : 0))});
        effect.touched.emplace_back(group.record, alive);
        updates.emplace_back(alive, Value(qint64(isAlive ? 1 : 0)));
    }
    return rows.update(kind, id, updates);
}

Seq Store::Private::stepOf(const ChangeSet &set, const Meaning &meaning, Seq seq, const Effect &effect) const
{
    const bool mayFold = set.folding == Folding::WithSameCell && meaning.kind == StepKind::Edit
                         && effect.touched.size() == 1 && lastCell && lastCell->seq == Seq{qint64(seq) - 1};
    const bool isSameCell =
        mayFold && lastCell->record == effect.touched.front().first && lastCell->field == effect.touched.front().second;
    return isSameCell ? lastCell->step : seq;
}

Outcome Store::Private::catchUp(std::optional<Seq> expected)
{
    auto now = journal.head();
    if (!now)
        return now.error();
    if (now->seq != head.seq) {
        // Another process wrote (only possible where lock files do not work).
        head = *now;
        stacks.reset();
        lastCell.reset();
    }
    if (expected && *expected != head.seq)
        return Error{.code = ErrorCode::Outdated, .path = path};
    return Done{};
}

Result<Store::Private::Effect> Store::Private::applyAll(std::vector<Group> groups, const Progress &progress)
{
    Effect effect{.images = {}, .touched = {}, .sums = head.sums};
    qint64 done = 0;
    for (Group &group : groups) {
        if (auto applied = applyGroup(group, effect); !applied)
            return applied.error();
        group.values = {}; // as what was touched grows, what is done goes
        if (++done % 500 == 0) {
            progress.tell(done, qint64(groups.size()));
            if (progress.isCancelled())
                return Error{.code = ErrorCode::Cancelled, .path = path};
        }
    }
    // In the order of the table's primary key: the order in which `verify` meets them again.
    std::ranges::sort(effect.images, [](const BeforeImage &a, const BeforeImage &b) {
        return std::tuple(a.record.kind, a.id, a.field) < std::tuple(b.record.kind, b.id, b.field);
    });
    return effect;
}

Result<Journal::Head> Store::Private::writeJournal(const ChangeSetInfo &info, const Meaning &meaning,
                                                   const Effect &effect, const QByteArray &report,
                                                   const Progress &progress)
{
    std::optional<Version> version;
    if (meaning.version) {
        version = *meaning.version;
        if (meaning.kind == StepKind::Receive)
            version->seq = info.seq;
    }
    auto newHead =
        journal.append(head, info, effect.sums, effect.images, version ? &*version : nullptr, report, progress);
    if (!newHead || !version)
        return newHead;
    if (auto inserted = journal.insertVersion(*version, info.seq); !inserted)
        return inserted.error();
    if (meaning.kind == StepKind::Receive) {
        auto reader = SqlReader::on(db(), *options.fields, info.seq, info.seq);
        if (!reader)
            return reader.error();
        const auto digest = contentDigest(**reader, progress);
        if (!digest)
            return digest.error();
        if (*digest != version->digest)
            return Error{.code = ErrorCode::WrongDigest, .path = path};
    }
    return newHead;
}

Outcome Store::Private::commit(Transaction &transaction, Seq seq)
{
    if (auto committed = transaction.commit(); !committed) {
        if (committed.error().code == ErrorCode::SyncFailed)
            unsureStep = seq;
        return committed;
    }
    return checkMoved();
}

Result<Applied> Store::Private::write(const ChangeSet &set, std::span<const Change> changes, const Meaning &meaning,
                                      std::optional<Seq> expected, const Progress &progress)
{
    if (auto done = checkWritable(); !done)
        return done.error();
    const QByteArray report = set.report ? set.report() : QByteArray(); // before any lock is held
    auto groups = grouped(changes);
    if (!groups)
        return groups.error();
    const auto fail = [this](const Error &error) {
        failed(error);
        return error;
    };
    if (auto done = checkMoved(); !done)
        return fail(done.error());
    auto transaction = Transaction::begin(db(), Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    if (auto done = catchUp(expected); !done)
        return fail(done.error());
    auto effect = applyAll(std::move(*groups), progress);
    if (!effect)
        return fail(effect.error());
    Applied applied{.seq = head.seq, .touched = {}, .label = set.label};
    // Of the other kinds an empty set means something: a step that led back to where it began would else be undone for
    // ever, and those before it never.
    if (effect->images.empty() && meaning.kind == StepKind::Edit)
        return applied;

    const Seq seq{qint64(head.seq) + 1};
    const ChangeSetInfo info{.seq = seq,
                             .uid = set.uid,
                             .kind = meaning.kind,
                             .step = stepOf(set, meaning, seq, *effect),
                             .target = meaning.target,
                             .at = set.at.isValid() ? set.at : QDateTime::currentDateTime(),
                             .author = set.author,
                             .label = set.label,
                             .origin = set.origin};
    const auto newHead = writeJournal(info, meaning, *effect, report, progress);
    if (!newHead)
        return fail(newHead.error());
    if (auto done = commit(**transaction, seq); !done)
        return fail(done.error());

    head = *newHead;
    tendLog();
    if (stacks)
        stacks->add(seq, info.kind, info.step, info.target);
    lastCell.reset();
    if (set.folding == Folding::WithSameCell && effect->touched.size() == 1)
        lastCell = LastCell{effect->touched.front().first, effect->touched.front().second, seq, info.step};
    applied.seq = seq;
    applied.isUnchanged = false;
    applied.touched = std::move(effect->touched);
    return applied;
}

Result<StepStacks *> Store::Private::loadedStacks()
{
    if (!stacks) {
        auto loaded = journal.stacks();
        if (!loaded)
            return loaded.error();
        stacks = std::move(*loaded);
    }
    return &*stacks;
}

Result<Applied> Store::Private::invert(StepKind kind, const InverseLabel &label, const QString &author,
                                       const QDateTime &at, const Progress &progress)
{
    const auto loaded = loadedStacks();
    if (!loaded)
        return loaded.error();
    const auto target = kind == StepKind::Undo ? (*loaded)->undoable() : (*loaded)->redoable();
    if (!target)
        return Error{.code = kind == StepKind::Undo ? ErrorCode::NothingToUndo : ErrorCode::NothingToRedo,
                     .path = path};
    const auto last = journal.lastOfStep(*target);
    if (!last)
        return last.error();
    const auto images = journal.firstImages(Seq{qint64(*target) - 1}, *last, rows, progress);
    if (!images)
        return images.error();
    const auto step = journal.step(target);
    if (!step)
        return step.error();
    if (!*step)
        return Error{.code = ErrorCode::Damaged, .path = path};
    ChangeSet set{.label = label.of(**step), .author = author, .at = at};
    for (const BeforeImage &image : *images)
        set.changes.push_back({image.record, image.field, image.before});
    return write(set, set.changes, {.kind = kind, .target = target}, head.seq, progress);
}

}
