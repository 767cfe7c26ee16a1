// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli.h"

#include "app/cliarguments.h"
#include "app/clilanguage.h"
#include "parts/outputwords.h"
#include "parts/words.h"

#include <QtCore/QHash>
#include <QtCore/QTranslator>
#include <QtGui/QGuiApplication>

#include <fcntl.h>
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

/// Qt's remarks are for programmers: stderr belongs to our own words.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

bool isPainting(const Invocation &call)
{
    if (!call.command)
        return false;
    const auto run = call.command->run;
    return run == runPrint || (run == runExport && call.arguments.options.value("as"_L1) == u"pdf")
           || (run == runOpinions && call.arguments.files.value(1).endsWith(".pdf"_L1, Qt::CaseInsensitive));
}

/// Text on paper needs fonts, which Qt has in Gui only; no display is asked for.
std::unique_ptr<QCoreApplication> makeApplication(const Invocation &call)
{
    static int count = 1;
    static std::array<char, 19> name{"disclosure-catalog"};
    static std::array<char *, 2> words{name.data(), nullptr};
    if (!isPainting(call))
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
            messages.writeLine(inOneText(describeOutput(writeError(out.systemCode(), {}))));
    }
    messages.flush();
    return code;
}

}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromUtf8(argv[i]);
    return words;
}

void keepStandardDescriptors()
{
    // The other way round, so that the descriptor is taken and of no use. open() takes the lowest number free.
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0)
            (void)::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

bool hasDisplay(const QStringList &words)
{
    const auto isSet = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") || words.contains(u"-platform"_s);
}

int run(const QStringList &words)
{
    const Interrupt interrupt;
    Invocation invocation = readArguments(words);
    if (const auto window = windowCall(words)) {
        invocation.arguments.options.insert(u"lang"_s, window->language);
        invocation.misuse = Misuse{Misuse::Why::NoDisplay};
    }
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
