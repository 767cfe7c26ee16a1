// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"
#include "support/storeload.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

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

/// Writes the first version over the file that stands there.
bool exportFirst(Store &store, ExportForm form, const QString &target)
{
    const auto versions = store.versions();
    if (!versions || versions->empty())
        return false;
    const auto reader = store.reader(versions->front().seq);
    return reader
           && exportCatalog(**reader, {.target = target,
                                       .replace = Replace::Yes,
                                       .form = form,
                                       .version = versions->front(),
                                       .catalogPath = store.path()});
}

}

/// Stands for the program: works on a catalog until it is killed, and says what the store reported as done.
/// Arguments: catalog, seed, folder in which a copy, a spreadsheet and a package are written again and again.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    auto store = Store::open(arguments[1], OpenAs::Writer, {.stateFolder = arguments[1] + u".state"_s, .logPages = 30});
    if (!store || (*store)->access() != Access::Writable)
        return 3;
    const QDir out(arguments[3]);
    StoreLoad load(arguments[2].toUInt());
    // A kill comes soon: each begins with another kind of work.
    for (int step = load.below(24);; ++step) {
        bool isWritten = true;
        switch (step % 24) {
        case 5:
            isWritten = bool((*store)->saveCopy(out.filePath(u"copy.gkml"_s), Replace::Yes)) && say("copied", 0, {});
            break;
        case 13:
            isWritten =
                exportFirst(**store, ExportForm::OfficialSheet, out.filePath(u"out.xlsx"_s)) && say("xlsx", 0, {});
            break;
        case 21:
            isWritten = exportFirst(**store, ExportForm::Package, out.filePath(u"out.zip"_s)) && say("zip", 0, {});
            break;
        default:
            break;
        }
        if (!isWritten)
            return 4;
        if (!load.step(**store))
            return 5;
        const Acknowledged done = Acknowledged::of(**store);
        if (!say("ok", qint64(done.seq), done.uid.toString()))
            return 6;
    }
}
