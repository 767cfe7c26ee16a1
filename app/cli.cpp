// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli.h"

#include "app/cliarguments.h"
#include "app/clilanguage.h"
#include "parts/words.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QTranslator>
#include <QtGui/QGuiApplication>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <clocale>
#include <cstdlib>
#include <langinfo.h>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromUtf8(argv[i]);
    return words;
}

/// Qt's remarks are for programmers: stderr belongs to our own words.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

/// Text on paper needs fonts, which Qt has in Gui only; no display is asked for.
std::unique_ptr<QCoreApplication> makeApplication(const Invocation &call)
{
    static int count = 1;
    static std::array<char, 19> name{"disclosure-catalog"};
    static std::array<char *, 2> words{name.data(), nullptr};
    const bool isPainting = call.command
                            && (call.command->run == runPrint
                                || (call.command->run == runExport && call.arguments.options.value("as"_L1) == u"pdf"));
    if (!isPainting)
        return std::make_unique<QCoreApplication>(count, words.data());
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    // Qt writes a PDF's fonts in the order of a hash: the same version shall give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    return std::make_unique<QGuiApplication>(count, words.data());
}

ExitCode runInvocation(const Invocation &invocation, const Call &call)
{
    if (!invocation.misuse)
        return invocation.command->run(call);
    const bool isCommand = invocation.command != nullptr;
    return call.refuseUsage(sentence(*invocation.misuse) + u'\n'
                            + say(QT_TRANSLATE_NOOP("Cli", "See: disclosure-catalog %1"))
                                  .arg(isCommand ? invocation.command->name + u" --help"_s : u"help"_s));
}

/// What could not be printed was not answered.
ExitCode delivered(ExitCode code, Output &out, Output &messages)
{
    if (!out.flush()) {
        code = out.systemCode() == EPIPE ? ExitCode::Cancelled : ExitCode::CannotWrite;
        if (code == ExitCode::CannotWrite)
            messages.writeLine(inOneText(describe(writeError(out.systemCode(), {}))));
    }
    messages.flush();
    return code;
}

}

bool isCalledBy(int argc, char **argv)
{
    const QStringList words = wordsOf(argc, argv);
    return !words.isEmpty() && (findCommand(words.first()) || !QFileInfo(words.first()).isFile());
}

int run(int argc, char **argv)
{
    const Interrupt interrupt;
    const Invocation invocation = readArguments(wordsOf(argc, argv));
    const QString language = languageFor(invocation.arguments.options.value("lang"_L1));
    // Qt complains on stderr about locales without UTF-8; file names are UTF-8 all the same.
    std::setlocale(LC_ALL, "");
    if (std::string_view(::nl_langinfo(CODESET)) != "UTF-8")
        ::setenv("LC_ALL", "C.UTF-8", 1);
    qInstallMessageHandler(dropMessage);
    const auto application = makeApplication(invocation);
    const auto translator = speak(language == u"zh_CN" ? language : u"en"_s);
    Output out(STDOUT_FILENO);
    Output messages(STDERR_FILENO);
    const Call call(invocation.arguments, out, messages, interrupt);
    return int(delivered(runInvocation(invocation, call), out, messages));
}

}
