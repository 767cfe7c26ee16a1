// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "catalog/record.h"
#include "catalog/vocabulary.h"
#include "parts/words.h"
#include "session/transfer.h"

#include <set>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// Live records of content: what a first version adds, without reading each of their values twice.
Result<qint64> contentRecords(Store &store)
{
    const auto reader = store.reader();
    if (!reader)
        return reader.error();
    qint64 records = 0;
    const auto read = (*reader)->each(Kind::Setting, [&records](const Record &record) {
        records += isContent(record) ? 1 : 0;
        return true;
    });
    if (!read)
        return read.error();
    for (const Kind kind : allKinds()) {
        if (kind == Kind::Setting || !isContent(kind))
            continue;
        const auto count = store.count(kind);
        if (!count)
            return count.error();
        records += *count;
    }
    return records;
}

/// Records of content that differ between the version before and the state frozen.
Result<qint64> changesSince(Store &store, const std::vector<Version> &known, Seq seq, const Progress &progress)
{
    return known.empty() ? contentRecords(store) : store.countDifferences(known.back().seq, seq, progress);
}

VersionWords wordsOf(const Call &call)
{
    return {.label = call.value("label"_L1),
            .reason = call.value("reason"_L1),
            .stage = call.value("stage"_L1),
            .author = call.author(),
            .at = QDateTime::currentDateTime(),
            .approvedBy = call.value("approved-by"_L1),
            .approvedOn = call.value("approved-on"_L1)};
}

ExitCode answerFreeze(const Call &call, const Version &version, qint64 changes)
{
    const QJsonObject json{{u"number"_s, version.number},
                           {u"digest"_s, version.digest.toString()},
                           {u"items"_s, version.items},
                           {u"changes_since_previous"_s, changes}};
    // The first has nothing before it that could have been changed.
    QString since;
    if (version.number > 1)
        since = changes == 1
                    ? say(QT_TRANSLATE_NOOP("Cli", "one change since the version before"))
                    : say(QT_TRANSLATE_NOOP("Cli", "%1 changes since the version before")).arg(numberText(changes));
    const QString items = countOf(Kind::Item, version.items);
    const QString what = since.isEmpty() ? items : say(QT_TRANSLATE_NOOP("Cli", "%1, %2")).arg(items, since);
    const QString text = say(QT_TRANSLATE_NOOP("Cli", "Version %1 was made: %2. Check code %3."));
    return call.answer(json, text.arg(QString::number(version.number), what, checkCode(version.digest)) + u'\n');
}

/// Any record of content may be restored alone; uids are unique over all kinds in practice.
Result<RecordRef> recordOf(Store &store, const QString &uidText)
{
    const auto uid = Uid::fromString(uidText);
    const auto reader = store.reader();
    if (!reader)
        return reader.error();
    for (const Kind kind : allKinds()) {
        if (!uid)
            break;
        const auto record = (*reader)->find({kind, *uid});
        if (!record)
            return record.error();
        if (*record)
            return RecordRef{kind, *uid};
    }
    return Error{.code = ErrorCode::NoSuchRecord, .path = store.path(), .detail = uidText};
}

Result<Applied> restore(const Call &call, Store &store, int number)
{
    const auto version = versionOf(store, number);
    if (!version)
        return version.error();
    std::optional<RecordRef> only;
    if (call.has("item"_L1)) {
        const auto record = recordOf(store, call.value("item"_L1));
        if (!record)
            return record.error();
        only = *record;
    }
    auto changes = store.restoration(*version ? (*version)->seq : Seq{}, only);
    if (!changes)
        return changes.error();
    const QString label = only ? say(QT_TRANSLATE_NOOP("Cli", "Restore one record from version %1"))
                               : say(QT_TRANSLATE_NOOP("Cli", "Restore version %1"));
    return store.apply({.label = label.arg(number),
                        .author = call.author(),
                        .at = QDateTime::currentDateTime(),
                        .changes = std::move(*changes)},
                       store.head(), call.progress());
}

}

ExitCode runFreeze(const Call &call)
{
    const QString stage = call.value("stage"_L1);
    if (!stage.isEmpty() && !vocabulary::draftStages().terms.contains(stage))
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "“%1” is no draft stage.")).arg(stage));
    const QString day = call.value("approved-on"_L1);
    if (!day.isEmpty() && !isIsoDate(day))
        return call.refuseUsage(
            say(QT_TRANSLATE_NOOP("Cli", "“%1” is no day such as 2024-09-28 for --approved-on.")).arg(day));
    const auto store = openToWrite(call.file(0), call);
    if (!store)
        return call.refuse(store.error());
    const auto known = (*store)->versions();
    if (!known)
        return call.refuse(known.error());
    const auto changes = changesSince(**store, *known, (*store)->head(), call.progress());
    if (!changes)
        return call.refuse(changes.error());
    const auto version = freezeHead(**store, wordsOf(call), call.progress());
    if (!version)
        return call.refuse(version.error());
    if (auto closed = (*store)->close(); !closed)
        return call.refuse(closed.error());
    return answerFreeze(call, *version, *changes);
}

ExitCode runRestore(const Call &call)
{
    bool isNumber = false;
    const int number = call.value("version"_L1).toInt(&isNumber);
    if (!isNumber || number < 0)
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "Say which version with --version N.")));
    const auto store = openToWrite(call.file(0), call);
    if (!store)
        return call.refuse(store.error());
    const auto applied = restore(call, **store, number);
    if (!applied)
        return call.refuse(applied.error());
    if (auto closed = (*store)->close(); !closed)
        return call.refuse(closed.error());
    std::set<RecordRef> records;
    for (const auto &[record, field] : applied->touched)
        records.insert(record);
    const auto changed = qint64(records.size());
    const QString text = say(QT_TRANSLATE_NOOP("Cli", "The content is that of version %1 again; %2 records changed."));
    return call.answer({{u"seq"_s, qint64(applied->seq)}, {u"changed"_s, changed}},
                       text.arg(number).arg(numberText(changed)) + u'\n');
}

}
