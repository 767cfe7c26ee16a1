// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/statefolder.h"

#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace gk {

// QStandardPaths knows the state folder only from Qt 6.7 on.
QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(given) ? given : QDir::homePath() + "/.local/state"_L1) + "/disclosure-catalog"_L1;
}

}
