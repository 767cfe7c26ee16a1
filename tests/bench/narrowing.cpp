// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/narrowing.h"

#include "bench/barewindow.h"
#include "bench/figures.h"
#include "bench/frames.h"

#include "store/connection.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace gk::bench {

namespace {

constexpr int times = 5;

void add(QJsonObject &result, const QString &series, double taken)
{
    QJsonArray values = result[series].toArray();
    values += taken;
    result[series] = values;
}

void idle(int milliseconds)
{
    (void)WatchedApplication::waitUntil([] { return false; }, milliseconds);
}

/// Types all but the last character, then waits for the frame that answers the last one.
double typed(WatchedApplication &application, QLineEdit &search, const QString &word)
{
    search.setText(word.chopped(1));
    idle(300);
    const int seen = application.frames();
    const qint64 begin = monotonicNow();
    if (const QChar last = word.back(); last < QChar(0x80)) {
        QKeyEvent event(QEvent::KeyPress, last.toUpper().unicode(), Qt::NoModifier, QString(last));
        QCoreApplication::sendEvent(&search, &event);
    } else {
        QInputMethodEvent event;
        event.setCommitString(last);
        QCoreApplication::sendEvent(&search, &event);
    }
    const qint64 end = application.waitForFrame(seen);
    return end == 0 ? -1 : double(end - begin) / 1e6;
}

void search(WatchedApplication &application, ItemTable &table, QLineEdit &box, QJsonObject &result)
{
    for (const QString &word : wordsLookedFor()) {
        for (int i = 0; i < times; ++i) {
            const QString series = SearchWords::isOfLetters(word) ? u"letters"_s : u"search"_s;
            add(result, series, milliseconds([&] { table.setFilter({.text = word}); }));
            idle(50);
            table.setFilter({});
            idle(50);
        }
        const double taken = typed(application, box, word);
        if (taken >= 0)
            add(result, u"key"_s, taken);
        box.clear();
        idle(300);
    }
}

void filter(WatchedApplication &application, ItemTable &table, QJsonObject &result)
{
    const int column = table.columnByKey(u"time_limit"_s);
    std::optional<ValueCounts> counts;
    add(result, u"values"_s, milliseconds([&] {
            table.countValues(column, {}, [&](const ValueCounts &all) { counts = all; });
            (void)WatchedApplication::waitUntil([&] { return counts.has_value(); });
        }));
    for (std::size_t i = 0; i < std::min<std::size_t>(times, counts->values.size()); ++i) {
        const int seen = application.frames();
        const qint64 begin = monotonicNow();
        add(result, u"filter"_s, milliseconds([&] {
                table.setFilter({.conditions = {{.column = u"time_limit"_s, .texts = {counts->values[i].text}}}});
            }));
        if (const qint64 end = application.waitForFrame(seen); end != 0)
            add(result, u"filter to frame"_s, double(end - begin) / 1e6);
        table.setFilter({});
        idle(100);
    }
}

void sortAndGroup(WatchedApplication &application, ItemTable &table, QJsonObject &result)
{
    for (const QString &column : {u"content"_s, u"time_limit"_s, u"code"_s}) {
        bool isSorted = false;
        const auto connection =
            QObject::connect(&table, &ItemTable::sortChanged, &application, [&isSorted] { isSorted = true; });
        application.resetBusy();
        double call = 0;
        add(result, u"sort"_s, milliseconds([&] {
                call = milliseconds([&] { table.sortBy({{column, Qt::DescendingOrder}}); });
                (void)WatchedApplication::waitUntil([&] { return isSorted; });
            }));
        add(result, u"sort in the window"_s, std::max(call, application.longest()));
        QObject::disconnect(connection);
        table.sortBy({});
        idle(200);
    }
    for (const QString &column : {u"time_limit"_s, u"subject"_s, u"code"_s}) {
        add(result, u"group"_s, milliseconds([&] { table.setGroup(column); }));
        idle(200);
        add(result, u"fold"_s, milliseconds([&] { table.setFolded(0, true); }));
        add(result, u"fold all"_s, milliseconds([&] { table.setAllFolded(true); }));
        table.setGroup({});
        idle(200);
    }
}

}

QStringList wordsLookedFor()
{
    return {u"救"_s,           u"预算"_s, u"公租房"_s, u"施工许可"_s, u"临时救助的"_s,
            u"养老保险参保"_s, u"gzf"_s,  u"sgxk"_s,   u"ylbxcb"_s};
}

QJsonObject narrowed(WatchedApplication &application, GridView &grid, QLineEdit &box)
{
    QJsonObject result;
    search(application, grid.table(), box, result);
    filter(application, grid.table(), result);
    sortAndGroup(application, grid.table(), result);
    return result;
}

QJsonObject narrowedByProxy(WatchedApplication &application, const BareWindow &window, int sortColumn)
{
    QJsonObject result;
    QTableView &view = window.table();
    QAbstractItemModel *texts = view.model();
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(texts);
    view.setModel(&proxy);
    idle(300);
    result[u"rows"_s] = texts->rowCount();
    proxy.setFilterKeyColumn(-1);
    for (const QString &word : wordsLookedFor()) {
        const QString series = SearchWords::isOfLetters(word) ? u"letters"_s : u"search"_s;
        add(result, series, milliseconds([&] { proxy.setFilterFixedString(word); }));
        proxy.setFilterFixedString({});
    }
    proxy.setFilterKeyColumn(sortColumn);
    for (int i = 0; i < times; ++i) {
        const QString value = texts->index(i, sortColumn).data().toString();
        const int seen = application.frames();
        const qint64 begin = monotonicNow();
        add(result, u"filter"_s, milliseconds([&] { proxy.setFilterFixedString(value); }));
        if (const qint64 end = application.waitForFrame(seen); end != 0)
            add(result, u"filter to frame"_s, double(end - begin) / 1e6);
        proxy.setFilterFixedString({});
        idle(100);
    }
    proxy.setSortLocaleAware(true);
    add(result, u"sort"_s, milliseconds([&] { proxy.sort(sortColumn, Qt::DescendingOrder); }));
    view.setModel(texts);
    return result;
}

QJsonObject narrowedByLike(const QString &catalog)
{
    static const char *const question = R"(SELECT id FROM item WHERE alive=1 AND (code LIKE ?1 OR level1 LIKE ?1
        OR level2 LIKE ?1 OR content LIKE ?1 OR basis LIKE ?1 OR time_limit LIKE ?1 OR channels LIKE ?1
        OR audience LIKE ?1 OR audience_group LIKE ?1 OR attribute LIKE ?1 OR tiers LIKE ?1 OR section LIKE ?1
        OR remarks LIKE ?1))";
    auto connection = Connection::open(catalog, Connection::Mode::QueryOnly, {}, 5000);
    if (!connection)
        qFatal("cannot open %s", qPrintable(catalog));
    Statement statement = (*connection)->prepare(question);
    if (!statement.isValid())
        qFatal("cannot ask");
    QJsonObject result;
    for (int run = 0; run < 2; ++run) {
        result = {};
        for (const QString &word : wordsLookedFor()) {
            statement.bind(1, u'%' + word + u'%');
            const QString series = SearchWords::isOfLetters(word) ? u"letters"_s : u"search"_s;
            add(result, series, milliseconds([&] {
                    while (statement.next()) {
                    }
                }));
        }
    }
    return result;
}

}
