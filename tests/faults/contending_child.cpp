// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "support/storeload.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

constexpr unsigned long shortWhile = 500; // microseconds

std::optional<qint64> counterIn(Store &store)
{
    const auto reader = store.reader();
    const auto record = reader ? (*reader)->find(StoreLoad::itemAt(0)) : Result<std::optional<Record>>(reader.error());
    return record && *record ? std::optional((**record).value(item::position).number()) : std::nullopt;
}

/// One more on the counter. @return whether it is done; false when somebody else was quicker
bool countOn(Store &store, const QString &name, int number)
{
    if (!store.refresh())
        qFatal("cannot refresh");
    const Seq head = store.head();
    const auto counter = counterIn(store);
    if (!counter)
        qFatal("cannot read");
    ChangeSet set{.uid = Uid::fromName(u"%1 %2"_s.arg(name).arg(number)), .label = name, .author = name};
    set.set(StoreLoad::itemAt(0), item::position, Value(*counter + 1));
    const auto applied = store.apply(set, head);
    if (!applied && applied.error().code != ErrorCode::Outdated && applied.error().code != ErrorCode::Busy)
        qFatal("refused: %s %s", qPrintable(nameOf(applied.error().code)), qPrintable(applied.error().detail));
    return bool(applied);
}

/// Opens, edits for a while, closes, until all is done.
int write(const QString &path, const QString &name, int edits)
{
    int done = 0;
    int waited = 0;
    int outrun = 0;
    while (done < edits) {
        auto store = Store::open(path, OpenAs::Writer, {.user = name, .logPages = 50});
        if (!store && store.error().code == ErrorCode::Busy)
            continue;
        if (!store)
            qFatal("cannot open: %s", qPrintable(nameOf(store.error().code)));
        if ((*store)->access() != Access::Writable) {
            ++waited;
            ChangeSet set{.label = name};
            set.set(StoreLoad::itemAt(0), item::position, Value(qint64(-1)));
            if ((*store)->apply(set))
                qFatal("who does not hold the file has written to it");
            store->reset();
            QThread::usleep(shortWhile);
            continue;
        }
        constexpr int atOnce = 40;
        for (int i = 0; i < atOnce && done < edits; ++i) {
            if (countOn(**store, name, done))
                ++done;
            else
                ++outrun;
        }
        (void)(*store)->close();
        QThread::usleep(shortWhile);
    }
    std::printf("%d %d %d\n", done, waited, outrun);
    return 0;
}

/// Looks again and again until killed: what was there once is never gone.
int read(const QString &path)
{
    qint64 last = 0;
    Seq head{};
    for (;;) {
        const auto store = Store::open(path, OpenAs::Reader);
        const auto counter = store ? counterIn(**store) : std::nullopt;
        if (!counter || *counter < last || (*store)->head() < head)
            return 1;
        last = *counter;
        head = (*store)->head();
        QThread::usleep(shortWhile);
    }
}

}

/// Stands for one of several programs on one file. Arguments: catalog, then a name and a number of edits for a writer.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 2)
        return read(arguments[1]);
    return arguments.size() == 4 ? write(arguments[1], arguments[2], arguments[3].toInt()) : 2;
}
