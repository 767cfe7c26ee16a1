// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "parts/words.h"
#include "session/receive.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

Result<Applied> receive(const Call &call, Store &store, const Package &package)
{
    const QString label = say(QT_TRANSLATE_NOOP("Cli", "Receive version %1 from a package"));
    return receivePackage(store, package,
                          {.label = label.arg(package.version.number),
                           .author = call.author(),
                           .at = QDateTime::currentDateTime(),
                           .origin = QFileInfo(call.file(1)).fileName()},
                          call.progress());
}

}

ExitCode runApply(const Call &call)
{
    auto package = readPackage(call.file(1));
    if (!package) {
        Error error = package.error();
        if (error.code == ErrorCode::UnknownFormat)
            error.detail = u"no-package"_s;
        return call.refuse(error);
    }
    const auto store = openToWrite(call.file(0), call);
    if (!store)
        return call.refuse(store.error());
    // The step can be undone all the same: a backup that fails is no reason to refuse it.
    if (auto kept = (*store)->backUp(QDateTime::currentDateTime(), u"before-import"_s, call.progress()); !kept)
        call.messages().writeLine(say(QT_TRANSLATE_NOOP("Cli", "No backup was made before this step: %1"))
                                      .arg(describe(kept.error()).message));
    const auto applied = receive(call, **store, *package);
    if (!applied)
        return call.refuse(applied.error());
    if (auto closed = (*store)->close(); !closed)
        return call.refuse(closed.error());
    const int from = package->baseNumber;
    const int to = package->version.number;
    const QString text = say(QT_TRANSLATE_NOOP("Cli", "Brought from version %1 to version %2. Check code %3."));
    return call.answer({{u"from"_s, from}, {u"to"_s, to}, {u"digest"_s, package->version.digest.toString()}},
                       text.arg(QString::number(from), QString::number(to), checkCode(package->version.digest))
                           + u'\n');
}

}
