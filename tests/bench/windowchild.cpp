// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/windowchild.h"

#include "bench/barewindow.h"
#include "bench/figures.h"
#include "bench/frames.h"
#include "bench/narrowing.h"

#include "app/application.h"
#include "base/loginname.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "main/questions.h"
#include "store/store.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolBar>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace gk::bench {

namespace {

constexpr int presses = 60;
constexpr int versionEdits = 100;

void say(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

QJsonObject sayable(const std::vector<double> &values)
{
    QJsonArray all;
    for (const double value : values)
        all += value;
    return {{u"ms"_s, all}};
}

/// What the first thread has computed so far, in ms: on a busy machine a truer figure than the clock's.
double guiThreadCpu()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

/// The program as main() puts it together, with the user's folders elsewhere.
class Program
{
public:
    Program(const QString &folder, const QString &catalog)
        : m_program({.configuration = folder + u"/config"_s, .state = folder + u"/state"_s, .documents = folder},
                    loginName(), m_questions, m_clock)
    {
        m_program.start({catalog});
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *each : windows) {
            if (auto *window = qobject_cast<MainWindow *>(each))
                m_window = window;
        }
        if (!m_window)
            qFatal("no window");
    }
    ~Program() { QApplication::closeAllWindows(); }
    Q_DISABLE_COPY_MOVE(Program)

    [[nodiscard]] GridView &grid() const { return *m_window->findChild<GridView *>(); }
    [[nodiscard]] QLineEdit &search() const { return *m_window->findChild<QToolBar *>()->findChild<QLineEdit *>(); }
    [[nodiscard]] ItemTable &table() const { return *qobject_cast<ItemTable *>(grid().model()); }
    [[nodiscard]] CatalogSession &session() const { return m_window->session(); }
    /// Until order, counts and index have arrived and nothing more is painted.
    void settle(const WatchedApplication &application) const
    {
        if (!WatchedApplication::waitUntil([this] { return table().isComplete() && table().isIndexed(); }))
            qFatal("the window never became complete");
        int seen = -1;
        while (seen != application.frames()) {
            seen = application.frames();
            (void)WatchedApplication::waitUntil([] { return false; }, 500);
        }
    }

private:
    DialogQuestions m_questions;
    SystemClock m_clock;
    Application m_program;
    MainWindow *m_window = nullptr;
};

/// From an act to the frame that answers it; then idle until the keyboard would repeat.
double frameAfter(WatchedApplication &application, const std::function<void()> &act)
{
    constexpr int repeat = 33;
    const int seen = application.frames();
    const qint64 begin = monotonicNow();
    act();
    const qint64 end = application.waitForFrame(seen);
    if (end == 0)
        qFatal("no frame came");
    const double taken = double(end - begin) / 1e6;
    (void)WatchedApplication::waitUntil([] { return false; }, std::max(1, repeat - int(taken)));
    return taken;
}

void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, with);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

/// Every way of scrolling by keys, and jumps by the scroll bar to places never seen before.
QJsonObject scrolled(WatchedApplication &application, QTableView &table)
{
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    (void)WatchedApplication::waitUntil([] { return false; }, 300);
    const auto series = [&](int count, const std::function<void(int)> &act) {
        std::vector<double> taken;
        taken.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            taken.push_back(frameAfter(application, [&] { act(i); }));
        (void)WatchedApplication::waitUntil([] { return false; }, 300);
        return sayable(taken);
    };
    QJsonObject result;
    result[u"PageDown"_s] = series(presses, [&](int) { press(table, Qt::Key_PageDown); });
    result[u"arrow"_s] = series(presses, [&](int) { press(table, Qt::Key_Down); });
    result[u"End and Home"_s] =
        series(presses / 3, [&](int i) { press(table, i % 2 == 0 ? Qt::Key_End : Qt::Key_Home, Qt::ControlModifier); });
    result[u"jump"_s] = series(presses, [&](int i) {
        constexpr qint64 prime = 7919;
        QScrollBar *bar = table.verticalScrollBar();
        bar->setValue(int((prime * prime * (i + 1)) % std::max(1, bar->maximum())));
    });
    return result;
}

/// Texts and widths of the grid's columns, for a table that has them all in memory.
BareWindow *bareCopy(const QString &catalog)
{
    constexpr std::size_t most = 100'000; // a million rows of QStrings would be 2 GB
    auto store = Store::open(catalog, OpenAs::Reader);
    if (!store)
        qFatal("cannot open %s", qPrintable(catalog));
    const auto reader = (*store)->reader();
    const auto names = Names::from(**reader);
    const auto columns = gridColumns((*reader)->fields());
    std::vector<QStringList> rows;
    (void)(*reader)->each(Kind::Item, [&](const Record &record) {
        QStringList cells;
        for (const Column &column : columns)
            cells += cellText((*reader)->fields(), column, record, *names, qint64(rows.size()) + 1);
        rows.push_back(cells);
        return rows.size() < most;
    });
    std::vector<int> widths;
    widths.reserve(columns.size());
    const int em = QFontMetrics(QApplication::font()).horizontalAdvance(u'国');
    for (const Column &column : columns)
        widths.push_back(column.width * em);
    return new BareWindow(std::move(rows), widths);
}

/// What the kernel says of this process, in MB (10⁶ bytes).
QJsonObject memory()
{
    QJsonObject result;
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    for (const QByteArray &line : file.readAll().split('\n')) {
        for (const char *key : {"VmRSS", "VmHWM"}) {
            if (line.startsWith(key))
                result[QString::fromLatin1(key)] = line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
        }
    }
    return result;
}

QJsonObject frozen(WatchedApplication &application, const Program &program)
{
    CatalogSession &session = program.session();
    const auto ids = session.order(Kind::Item, versionEdits);
    std::vector<Change> changes;
    for (const Record &record : session.records(Kind::Item, ids))
        changes.push_back({record.ref, item::content, Value(u"【修订】"_s + record.text(item::content))});
    (void)session.apply(std::move(changes), u"Edit"_s);
    program.settle(application);
    bool isMade = false;
    QObject::connect(&session, &CatalogSession::versionMade, &application, [&] { isMade = true; });
    application.resetBusy();
    const double call = milliseconds([&] { session.freeze({.label = u"v"_s}); });
    const double whole = milliseconds([&] { (void)WatchedApplication::waitUntil([&] { return isMade; }); });
    // What the window does about the news belongs to it.
    (void)WatchedApplication::waitUntil([] { return false; }, 500);
    return {{u"call"_s, call},
            {u"busy"_s, call + application.busy()},
            {u"longest"_s, std::max(call, application.longest())},
            {u"whole"_s, call + whole}};
}

}

int runChild(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QFile::decodeName(argv[i]);
    const QString what = arguments.value(2);
    const qint64 since = arguments.value(3).toLongLong();
    const QString folder = arguments.value(4);
    const QString catalog = arguments.value(5);

    QHashSeed::setDeterministicGlobalSeed(); // as main() does
    WatchedApplication application(argc, argv);
    const auto sayFirstFrame = [&] {
        const qint64 frame = application.waitForFrame(0);
        say({{u"ms"_s, frame == 0 ? -1 : double(frame - since) / 1e6}, {u"cpu"_s, guiThreadCpu()}});
    };
    if (what == u"bare-paint") {
        BareWindow window(someRows());
        window.show();
        sayFirstFrame();
        return 0;
    }
    if (what == u"bare-scroll") {
        const std::unique_ptr<BareWindow> window(bareCopy(catalog));
        window->show();
        (void)application.waitForFrame(0);
        say(scrolled(application, window->table()));
        return 0;
    }
    if (what == u"proxy-narrow") {
        const std::unique_ptr<BareWindow> window(bareCopy(catalog));
        window->show();
        (void)application.waitForFrame(0);
        const auto columns = gridColumns(Fields::standard());
        const auto limit = std::ranges::find(columns, item::timeLimit, &Column::field);
        say(narrowedByProxy(application, *window, int(limit - columns.begin())));
        return 0;
    }
    const Program program(folder, catalog);
    if (what == u"paint") {
        sayFirstFrame();
        return 0;
    }
    program.settle(application);
    if (what == u"scroll") {
        say(scrolled(application, program.grid()));
    } else if (what == u"narrow") {
        say(narrowed(application, program.grid(), program.search()));
    } else if (what == u"memory") {
        // Some pages have been looked at, as in a day's work.
        for (int i = 0; i < presses && program.table().rowCount() > 0; ++i)
            (void)frameAfter(application, [&] { press(program.grid(), Qt::Key_PageDown); });
        say(memory());
    } else if (what == u"freeze") {
        say(frozen(application, program));
    }
    return 0;
}

}
