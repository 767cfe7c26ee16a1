// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clistate.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace gk::cli {

bool isArchive(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe would wait for ever
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04";
}

Result<std::vector<State>> openStates(const QStringList &arguments, const Call &call)
{
    std::vector<std::pair<SourceName, bool>> names;
    for (const QString &argument : arguments) {
        const SourceName name = sourceName(argument);
        names.emplace_back(name, !name.version && isArchive(name.path));
    }
    std::vector<State> states;
    for (const auto &[name, isPackage] : names) {
        State state;
        if (isPackage) {
            auto package = PackageReader::open(name.path);
            if (!package)
                return package.error();
            state.package = std::move(*package);
        } else {
            auto source = openSource(name, call);
            if (!source)
                return source.error();
            state.source = std::move(*source);
        }
        states.push_back(std::move(state));
    }
    return states;
}

}
