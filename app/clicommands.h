// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clicall.h"

#include <span>

/// The commands, one function each; their names, arguments and options stand in the table of clitable.cpp.
namespace gk::cli {

struct Option {
    QLatin1StringView name;
    const char *value;   ///< what follows it, or nullptr for a switch
    const char *meaning; ///< English, translated in the context "Cli"
};

struct Command {
    QLatin1StringView name;
    const char *arguments; ///< as in the usage line
    const char *summary;   ///< English, translated in the context "Cli"
    std::span<const Option> options;
    int leastFiles;
    int mostFiles;
    ExitCode (*run)(const Call &call);
};

[[nodiscard]] std::span<const Command> commands();
/// @return nullptr when there is no command of that name
[[nodiscard]] const Command *findCommand(QStringView name);
/// Options that every command takes.
[[nodiscard]] std::span<const Option> commonOptions();

ExitCode runHelp(const Call &call);
ExitCode runNew(const Call &call);
ExitCode runInfo(const Call &call);
ExitCode runList(const Call &call);
ExitCode runCells(const Call &call);
ExitCode runEdit(const Call &call);
ExitCode runImport(const Call &call);
ExitCode runExport(const Call &call);
ExitCode runFreeze(const Call &call);
ExitCode runDiff(const Call &call);
ExitCode runRestore(const Call &call);
ExitCode runVerify(const Call &call);
ExitCode runApply(const Call &call);
ExitCode runPrint(const Call &call);
ExitCode runOpinions(const Call &call);
ExitCode runRecover(const Call &call);

/// The catalog's summary after `new` and `info`.
ExitCode answerInfo(const Call &call, const QString &path);
/// The usage of one command, or of all.
[[nodiscard]] QString usageText(const Command *command);

}
