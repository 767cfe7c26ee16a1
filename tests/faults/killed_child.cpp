// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/storeload.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// One line, at once: what it says must be true even if this process is killed after it.
bool say(const char *word, qint64 number, const QString &uid)
{
    const QByteArray line = QByteArray(word) + ' ' + QByteArray::number(number) + ' ' + uid.toLatin1() + '\n';
    return ::write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) == line.size();
}

}

/// Stands for the program: works on a catalog until it is killed, and says what the store reported as done.
/// Arguments: catalog, seed, copy (written again and again).
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    auto store = Store::open(arguments[1], OpenAs::Writer, {.stateFolder = arguments[1] + u".state"_s, .logPages = 30});
    if (!store || (*store)->access() != Access::Writable)
        return 3;
    StoreLoad load(arguments[2].toUInt());
    for (int step = 1;; ++step) {
        if (step % 25 == 0) {
            if (!(*store)->saveCopy(arguments[3], Replace::Yes) || !say("copied", step, {}))
                return 4;
            continue;
        }
        if (!load.step(**store))
            return 5;
        const Acknowledged done = Acknowledged::of(**store);
        if (!say("ok", qint64(done.seq), done.uid.toString()))
            return 6;
    }
}
