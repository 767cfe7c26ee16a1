// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clisource.h"

#include "app/statefolder.h"
#include "parts/words.h"
#include "store/filenotes.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <limits>

namespace gk::cli {

SourceName sourceName(const QString &argument)
{
    const qsizetype at = argument.lastIndexOf(u'@');
    const QStringView digits = at < 0 ? QStringView() : QStringView(argument).sliced(at + 1);
    const bool isNumber =
        !digits.isEmpty() && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (at <= 0 || !isNumber || QFileInfo(argument).exists())
        return {.path = argument};
    bool fits = false;
    const int number = digits.toInt(&fits);
    // More digits than any version has: a version that does not exist.
    return {.path = argument.first(at),
            .version = fits ? number : std::numeric_limits<int>::max(),
            .digits = digits.toString()};
}

Result<std::optional<Version>> versionOf(Store &store, int number)
{
    if (number == 0)
        return std::optional<Version>();
    const auto versions = store.versions();
    if (!versions)
        return versions.error();
    const auto it = std::ranges::find(*versions, number, &Version::number);
    if (it == versions->end())
        return Error{.code = ErrorCode::NoSuchVersion, .path = store.path(), .detail = QString::number(number)};
    return std::optional(*it);
}

namespace {

void tellFacts(const OpenFacts &facts, const Call &call)
{
    for (const QString &notice : noticesOf(facts))
        call.messages().writeLine(notice);
}

/// Without the folder nothing is noticed and nothing backed up, which nobody would otherwise hear of.
void tellStateFolder(const QString &folder, const Call &call)
{
    if (!FileNotes(folder).isKept())
        call.tellOnce(say(QT_TRANSLATE_NOOP("Cli", "The folder %1 cannot be used: this time no backups are made, and "
                                                   "nothing is known of how the file was left."))
                          .arg(QDir::toNativeSeparators(folder)));
}

/// Opens, and says what was noticed; of a file that cannot be opened, where its newest backup is.
Result<std::unique_ptr<Store>> openStore(const QString &path, OpenAs as, const StoreOptions &options, const Call &call)
{
    tellStateFolder(options.stateFolder, call);
    auto store = Store::open(path, as, options);
    if (store)
        tellFacts((*store)->facts(), call);
    else if (const auto backup = Store::backupFor(path, options.stateFolder))
        call.messages().writeLine(
            say(QT_TRANSLATE_NOOP("Cli", "The newest whole backup on this computer: %1")).arg(*backup));
    return store;
}

}

StoreOptions storeOptions()
{
    return {.stateFolder = stateFolder()};
}

Result<Source> openSource(const SourceName &name, const Call &call)
{
    auto store = openStore(name.path, OpenAs::Reader, storeOptions(), call);
    if (!store)
        return store.error();
    Source source;
    source.store = std::move(*store);
    source.seq = source.store->head();
    if (name.version) {
        auto version = versionOf(*source.store, *name.version);
        if (!version) {
            Error error = version.error();
            if (error.code == ErrorCode::NoSuchVersion)
                error.detail = name.digits;
            return error;
        }
        source.version = std::move(*version);
        source.seq = source.version ? source.version->seq : Seq{};
    }
    auto reader = source.store->reader(source.seq);
    if (!reader)
        return reader.error();
    source.reader = std::move(*reader);
    return source;
}

Result<std::unique_ptr<Store>> openToWrite(const QString &path, const Call &call)
{
    auto store = openStore(path, OpenAs::Writer, storeOptions(), call);
    if (!store)
        return store.error();
    if ((*store)->access() == Access::HeldByOther)
        return Error{.code = ErrorCode::Locked, .path = path, .detail = (*store)->holder()};
    if ((*store)->facts().notMigrated)
        return *(*store)->facts().notMigrated;
    if ((*store)->access() == Access::ReadOnly)
        return Error{.code = ErrorCode::ReadOnly, .path = path};
    if ((*store)->facts().isUnknownHere) {
        if (auto checked = (*store)->quickCheck(call.progress()); !checked)
            return checked.error();
    }
    return store;
}

}
