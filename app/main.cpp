// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/cli.h"
#include "app/loginname.h"
#include "main/questions.h"

#include <QtCore/QHash>
#include <QtWidgets/QApplication>

#include <csignal>

int main(int argc, char **argv)
{
    // A file size limit shall arrive as an error of the write, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    if (gk::cli::isCalledBy(argc, argv))
        return gk::cli::run(argc, argv);
    // Qt writes a PDF's fonts in the order of a hash: the same version shall give the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    const QApplication application(argc, argv);
    gk::DialogQuestions questions;
    const gk::SystemClock clock;
    gk::Application program(gk::Folders::standard(), gk::loginName(), questions, clock);
    program.start(QApplication::arguments().sliced(1));
    return QApplication::exec();
}
