// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"

#include "catalog/itemfields.h"
#include "exchange/starter.h"
#include "store/filelock.h"
#include "store/store.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::array starterKeys{"empty"_L1, "domains"_L1, "reference"_L1, "example"_L1};

Result<std::vector<StarterStep>> stepsOf(Starter starter)
{
    if (starter == Starter::Empty)
        return std::vector(1, StarterStep());
    QFile file(u":/templates/"_s + keyOf(starter) + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Bug, .path = file.fileName()};
    return starterSteps(Fields::standard(), file.readAll());
}

void setWord(ChangeSet &changes, QStringView key, const QString &text)
{
    if (!text.isEmpty())
        changes.add({Kind::Setting, Uid::fromName(key)},
                    {{setting::key, Value(key.toString())}, {setting::value, Value(text)}});
}

/// A log that lies beside a name is played into whatever file appears under it: SQLite does not notice (measured).
Outcome clearLogs(const QString &path, Replace replace)
{
    for (const QString &ending : {u"-wal"_s, u"-journal"_s, u"-shm"_s}) {
        const QFileInfo log(path + ending);
        if (!log.exists() || (log.size() == 0 && replace == Replace::No))
            continue;
        if (replace == Replace::No && ending != u"-shm")
            return Error{.code = ErrorCode::Exists, .path = log.filePath()};
        QFile::remove(log.filePath());
    }
    return Done{};
}

/// A catalog that someone works on must not vanish under him.
Outcome checkUnused(const QString &path)
{
    const auto store = Store::open(path, OpenAs::Writer);
    if (store && (*store)->access() == Access::HeldByOther)
        return Error{.code = ErrorCode::Locked, .path = path, .detail = (*store)->holder()};
    return store ? (*store)->close() : Outcome(Done{});
}

Outcome fill(const QString &path, const std::vector<StarterStep> &steps, const Progress &progress)
{
    const auto store = Store::open(path, OpenAs::Writer);
    if (!store)
        return store.error();
    for (const StarterStep &step : steps) {
        if (!step.changes.changes.empty()) {
            if (auto applied = (*store)->apply(step.changes, {}, progress); !applied)
                return applied.error();
        }
        if (step.version) {
            if (auto frozen = freezeHead(**store, *step.version, progress); !frozen)
                return frozen.error();
        }
    }
    return (*store)->close();
}

/// Whoever makes the catalog, and now, where a step has no author or time of its own.
void complete(std::vector<StarterStep> &steps, const QString &author, const QDateTime &now)
{
    for (StarterStep &step : steps) {
        ChangeSet &changes = step.changes;
        if (changes.author.isEmpty())
            changes.author = author;
        if (!changes.at.isValid())
            changes.at = now;
        if (step.version) {
            step.version->author = changes.author;
            step.version->at = changes.at;
        }
    }
}

}

QLatin1StringView keyOf(Starter starter)
{
    return starterKeys.at(std::size_t(starter));
}

std::optional<Starter> starterByKey(QStringView key)
{
    const auto it = std::ranges::find_if(starterKeys, [key](QLatin1StringView each) { return each == key; });
    return it == starterKeys.end() ? std::nullopt : std::optional(Starter(it - starterKeys.begin()));
}

Result<Version> freezeHead(Store &store, const VersionWords &words, const Progress &progress)
{
    const Seq seq = store.head();
    const auto reader = store.reader(seq);
    if (!reader)
        return reader.error();
    const auto digest = contentDigest(**reader, progress);
    if (!digest)
        return digest.error();
    const auto items = store.count(Kind::Item);
    if (!items)
        return items.error();
    return store.freeze(words, seq, *digest, *items);
}

Result<CatalogWords> wordsOf(Starter starter)
{
    const auto steps = stepsOf(starter);
    if (!steps)
        return steps.error();
    const auto word = [&steps](QStringView key) {
        const RecordRef ref{Kind::Setting, Uid::fromName(key)};
        for (const Change &change : steps->front().changes.changes) {
            if (change.record == ref && change.field == setting::value)
                return change.value.text();
        }
        return QString();
    };
    return CatalogWords{.title = word(u"title"), .office = word(u"office"), .year = word(u"year")};
}

Outcome createCatalog(const NewCatalog &wanted, const Clock &clock, const Progress &progress)
{
    auto steps = stepsOf(wanted.starter);
    if (!steps)
        return steps.error();
    complete(*steps, wanted.author, clock.now());
    ChangeSet &beginning = steps->front().changes;
    beginning.label = wanted.label;
    setWord(beginning, u"title", wanted.words.title);
    setWord(beginning, u"office", wanted.words.office);
    setWord(beginning, u"year", wanted.words.year);

    AtomicFile file(wanted.path, wanted.replace);
    if (auto checked = file.check(); !checked)
        return checked;
    if (QFileInfo::exists(wanted.path)) {
        if (auto unused = checkUnused(wanted.path); !unused)
            return unused;
    }
    if (auto cleared = clearLogs(wanted.path, wanted.replace); !cleared)
        return cleared;
    const QString temporary = file.temporaryPath();
    Outcome made = Store::create(temporary, Uid::random());
    if (made)
        made = fill(temporary, *steps, progress);
    QFile::remove(lockPath(temporary));
    if (!made) {
        Error error = made.error();
        error.path = wanted.path; // the name people know
        return error;
    }
    return file.publish([](const QString &) { return Done{}; });
}

}
