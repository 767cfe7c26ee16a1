// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/cli.h"
#include "app/cliarguments.h"
#include "app/endsignals.h"
#include "base/loginname.h"
#include "main/questions.h"

#include <QtCore/QHash>
#include <QtWidgets/QApplication>

#include <csignal>

namespace {

std::optional<gk::Language> languageOf(const QString &code)
{
    if (code.isEmpty())
        return std::nullopt;
    return code == u"en" ? gk::Language::English : gk::Language::Chinese;
}

}

int main(int argc, char **argv)
{
    gk::cli::keepStandardDescriptors();
    // A file size limit shall arrive as an error of the write, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    const QStringList words = gk::cli::wordsOf(argc, argv);
    const auto call = gk::cli::windowCall(words);
    if (!call || !gk::cli::hasDisplay(words))
        return gk::cli::run(words);
    // Qt writes a PDF's fonts in the order of a hash: the same version shall give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    const QApplication application(argc, argv);
    gk::DialogQuestions questions;
    const gk::SystemClock clock;
    gk::Application program(gk::Folders::standard(), gk::loginName(), questions, clock, languageOf(call->language));
    const gk::EndSignals ends;
    QObject::connect(&ends, &gk::EndSignals::came, &program, &gk::Application::end);
    // Qt has taken its own options from the words. Begun inside the loop: what is asked about a file may be ended from
    // outside, too, and an end before the loop would be lost.
    const QStringList files = gk::cli::windowCall(QApplication::arguments().sliced(1)).value_or(*call).files;
    QMetaObject::invokeMethod(
        &program, [&program, files] { program.start(files); }, Qt::QueuedConnection);
    return QApplication::exec();
}
