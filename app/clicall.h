// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cliexit.h"
#include "app/cliinterrupt.h"
#include "app/clioutput.h"
#include "base/atomicfile.h"
#include "base/cancel.h"
#include "parts/words.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <memory>

namespace gk::cli {

/// What was written behind a command's name, sorted out after its table.
struct Arguments {
    QStringList files{}; ///< what is no option, in order
    QHash<QString, QString> options{};
};

/// One run of a command: what it was asked, where it answers, and how it hears of an interrupt.
class Call
{
public:
    Call(Arguments arguments, Output &out, Output &messages, const Interrupt &interrupt);

    [[nodiscard]] QString file(qsizetype index) const { return m_arguments.files.value(index); }
    [[nodiscard]] qsizetype fileCount() const { return m_arguments.files.size(); }
    [[nodiscard]] bool has(QLatin1StringView option) const { return m_arguments.options.contains(option); }
    /// Empty when it was not given.
    [[nodiscard]] QString value(QLatin1StringView option) const { return m_arguments.options.value(option); }
    [[nodiscard]] bool isJson() const { return has(QLatin1StringView("json")); }
    /// --force allows an existing file to be replaced.
    [[nodiscard]] Replace replace() const { return has(QLatin1StringView("force")) ? Replace::Yes : Replace::No; }
    /// A line on stderr, however often it is said.
    void tellOnce(const QString &line) const;
    /// --author, else the login name.
    [[nodiscard]] QString author() const;

    [[nodiscard]] Output &out() const { return m_out; }
    [[nodiscard]] Output &messages() const { return m_messages; }
    [[nodiscard]] const Interrupt &interrupt() const { return m_interrupt; }
    /// For jobs: the interrupt as stop token, and figures on a terminal once half a second has passed.
    [[nodiscard]] Progress progress() const;
    /// Takes the figures off the terminal again.
    void endProgress() const;

    /// Prints the JSON document with --json, else the text, which ends in a line break.
    [[nodiscard]] ExitCode answer(const QJsonObject &json, const QString &text, ExitCode code = ExitCode::Done) const;
    /// Says why not: words on stderr, with --json the error on stdout too.
    [[nodiscard]] ExitCode refuse(const Error &error) const;
    /// The same where the error speaks of the file to be written: a folder of that name is no refused input.
    [[nodiscard]] ExitCode refuseOutput(const Error &error) const;
    [[nodiscard]] ExitCode refuseUsage(const QString &sentence) const;

private:
    [[nodiscard]] ExitCode refuse(const Error &error, const Words &words) const;
    struct Meter {
        QElapsedTimer since;
        qint64 shownAt = 0; ///< milliseconds
        bool isShown = false;
    };
    Arguments m_arguments;
    Output &m_out;
    Output &m_messages;
    const Interrupt &m_interrupt;
    std::shared_ptr<QStringList> m_told = std::make_shared<QStringList>();
    std::shared_ptr<Meter> m_meter; ///< null when stderr is no terminal
};

/// An error as the contract has it: code, file, message, safe, next, and the facts known.
[[nodiscard]] QJsonObject errorJson(const Error &error);
/// The program's own sentences, translated in the context "Cli".
[[nodiscard]] QString say(const char *text);

}
