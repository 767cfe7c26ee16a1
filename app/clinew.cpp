// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "session/transfer.h"

using namespace Qt::StringLiterals;

namespace gk::cli {

ExitCode runNew(const Call &call)
{
    const QString key = call.has("starter"_L1) ? call.value("starter"_L1) : u"empty"_s;
    const auto starter = starterByKey(key);
    if (!starter)
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "There is no starter “%1”.")).arg(key));
    const NewCatalog wanted{.path = call.file(0),
                            .replace = call.replace(),
                            .starter = *starter,
                            .words = {.title = call.value("title"_L1), .office = call.value("office"_L1)},
                            .author = call.author(),
                            .label = say(QT_TRANSLATE_NOOP("Cli", "Begin the catalog"))};
    if (auto made = createCatalog(wanted, SystemClock(), call.progress()); !made)
        return call.refuseOutput(made.error());
    return answerInfo(call, call.file(0));
}

}
