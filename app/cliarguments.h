// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clicommands.h"

#include <variant>

namespace gk::cli {

/// Why the arguments make no sense. A sentence comes later: the language is itself one of the arguments.
struct Misuse {
    enum class Why {
        NoCommand,
        UnknownCommand,
        UnknownOption,
        ValueMissing,
        ValueUnwanted,
        TooFew,
        TooMany,
        BadLanguage,
        NoDisplay
    };
    Why why = Why::NoCommand;
    QString word{};

    bool operator==(const Misuse &) const = default;
};
[[nodiscard]] QString sentence(const Misuse &misuse);

/// The command called, with everything behind its name.
struct Invocation {
    const Command *command = nullptr;
    Arguments arguments{};
    std::optional<Misuse> misuse{};
};

/// Reads the arguments after the program's name. Options may stand anywhere, also before the command, as `--name value`
/// or `--name=value`; after `--` nothing is an option. With --help the command is not complained about.
[[nodiscard]] Invocation readArguments(const QStringList &words);

/// What the window is called with.
struct WindowCall {
    QStringList files{};
    QString language{}; ///< of --lang; empty when it was not given

    bool operator==(const WindowCall &) const = default;
};

/// The arguments after the program's name read as a call of the window: none, or files of which the first exists and is
/// no command, and no option but --lang. Words with one dash are left to Qt, which takes its own before.
/// @return nothing when the command line is called
[[nodiscard]] std::optional<WindowCall> windowCall(const QStringList &words);

}
