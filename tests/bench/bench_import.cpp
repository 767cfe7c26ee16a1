// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// A large spreadsheet through the import view of the real window: how long, how much memory, and the longest time the
// window did not answer, by phases; and whether it can be given up at any time.
#include "bench/figures.h"

#include "exchange/sourcefile.h"
#include "exchange/xlsxform.h"
#include "import/importview.h"
#include "main/mainwindow.h"
#include "print/printedform.h"
#include "session/transfer.h"
#include "store/store.h"
#include "support/noquestions.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

/// The longest pause between two turns of the event loop since the last look.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_clock.start();
        m_timer.setInterval(5); // a busy loop would take a processor from the work it measures
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, take()); });
        m_timer.start();
    }
    /// @return milliseconds
    double longest()
    {
        m_longest = std::max(m_longest, take());
        return std::exchange(m_longest, 0.0);
    }

private:
    double take()
    {
        const double now = double(m_clock.nsecsElapsed()) / 1e6;
        return now - std::exchange(m_last, now);
    }

    QElapsedTimer m_clock;
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

/// The catalog as an official spreadsheet, from a copy.
void writeSheet(const QString &catalog, const QString &copy, const QString &sheet)
{
    if (!QFile::copy(catalog, copy))
        qFatal("cannot copy %s", qPrintable(catalog));
    const auto store = Store::open(copy, OpenAs::Writer);
    const auto reader = store ? (*store)->reader() : Result<std::unique_ptr<Reader>>(store.error());
    const auto ids = reader ? (*reader)->order(Kind::Item) : Result<std::vector<RowId>>(reader.error());
    if (!ids || !writeOfficialXlsx(**reader, {.selection = {.ids = *ids}}, sheet))
        qFatal("cannot write");
}

void until(const std::function<bool()> &isTrue)
{
    while (!isTrue())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

struct Bench {
    MainWindow &window;
    QString sheet;
    Pulse pulse{};

    /// Opens the view, runs `act` on it and comes back when it is closed.
    void view(const std::function<void(ImportView &)> &act)
    {
        QTimer::singleShot(0, &window, [&act] {
            until([] { return qobject_cast<ImportView *>(QApplication::activeModalWidget()) != nullptr; });
            act(*qobject_cast<ImportView *>(QApplication::activeModalWidget()));
        });
        (void)window.import({.files = {sheet}});
    }

    /// Gives up after so long. @return milliseconds until the view is gone
    double givingUp(int after)
    {
        QElapsedTimer taken;
        view([&](ImportView &import) {
            QElapsedTimer waited;
            waited.start();
            until([&] { return waited.elapsed() >= after; });
            taken.start();
            import.reject();
        });
        return double(taken.nsecsElapsed()) / 1e6;
    }

    /// The form that stands in the table's place after the import.
    void asPublished()
    {
        const auto *form = window.findChild<PrintedForm *>();
        const double before = highestMegabytes();
        QElapsedTimer clock;
        clock.start();
        window.actions().at(Act::PrintedForm)->trigger(); // away
        window.actions().at(Act::PrintedForm)->trigger(); // and anew
        (void)pulse.longest();
        until([form] { return form->pages() != nullptr; });
        print(within("P11 as published first page", double(clock.elapsed()), 3000, "≤ 3 s, any size", "ms"));
        until([form] { return form->pages()->isWhole(); });
        QCoreApplication::processEvents();
        print(within("P11 as published all pages", double(clock.elapsed()), 120'000, "100k ≤ 2 min", "ms"));
        print(within("P11 as published freeze", pulse.longest(), 100, "≤ 100 ms", "ms"));
        print(within("P11 as published memory", highestMegabytes() - before, 512, "≤ 512 MB", "MB"));
    }

    void whole()
    {
        QElapsedTimer clock;
        clock.start();
        const double before = highestMegabytes();
        double ready = 0;
        double understood = 0;
        (void)pulse.longest();
        view([&](ImportView &import) {
            QObject::connect(&import.desk(), &ImportDesk::filesRead, &import,
                             [this] { freeze("while the file is read"); });
            until([&] { return import.desk().reading() && !import.desk().isWorking(); });
            ready = double(clock.elapsed());
            freeze("while it is understood");
            for (int i = 0; i < 20; ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            freeze("when it is shown");
            for (QTableView *table : import.findChildren<QTableView *>()) {
                table->scrollToBottom();
                QCoreApplication::processEvents();
            }
            if (auto *list = import.findChild<QTreeView *>()) {
                list->scrollToBottom();
                list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
                QCoreApplication::processEvents();
            }
            freeze("while it is looked at");
            understood = highestMegabytes() - before;
            clock.restart();
            for (QPushButton *button : import.findChildren<QPushButton *>()) {
                if (button->isDefault())
                    button->click();
            }
            freeze("while it is taken over");
        });
        const auto taken = double(clock.elapsed());
        constexpr int untilIndexed = 3000;
        for (clock.restart(); clock.elapsed() < untilIndexed;)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        freeze("behind it");
        print(within("P11 in the window until shown", ready, 120'000, "100k ≤ 2 min", "ms"));
        print(within("P11 in the window until taken over", taken, 60'000, "100k ≤ 1 min", "ms"));
        print(within("P11 in the window memory until taken over", understood, 400, "100k ≤ 400 MB", "MB"));
        print(within("P11 in the window memory", highestMegabytes() - before, 400, "100k ≤ 400 MB", "MB"));
        asPublished();
    }

    /// Prints for how long the window was silent at most since the last look.
    void freeze(const QByteArray &phase)
    {
        constexpr double frames = 60; // two frames; one more for what else the machine does
        print(within("P11 in the window freeze " + phase, pulse.longest(), frames, "≤ 60 ms", "ms"));
    }
};

/// Reading alone, in a process of its own: prints how much memory it held at most, all of the program's.
int readOnly(const QString &sheet)
{
    const auto tables = readTables(sheet, WantedSheets::NotVeryHidden);
    if (!tables || tables->empty())
        qFatal("reading");
    print(within("P11 memory of reading alone", highestMegabytes(), 200, "100k ≤ 200 MB", "MB"));
    return 0;
}

}

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArrayView(argv[1]) == "--read")
        return readOnly(QString::fromLocal8Bit(argv[2]));
    const QApplication app(argc, argv);
    if (argc < 2)
        qFatal("bench_import CATALOG");
    const QTemporaryDir folder;
    const QString sheet = folder.filePath(u"a.xlsx"_s);
    writeSheet(QString::fromLocal8Bit(argv[1]), folder.filePath(u"source.gkml"_s), sheet);
    QProcess::execute(QCoreApplication::applicationFilePath(), {u"--read"_s, sheet});
    const SystemClock clock;
    Preferences preferences(folder.filePath(u"config"_s));
    NoQuestions questions;
    const QString path = folder.filePath(u"a.gkml"_s);
    if (!createCatalog({.path = path, .starter = Starter::Empty, .author = u"a"_s, .label = u"a"_s}, clock))
        qFatal("cannot make a catalog");
    auto session = CatalogSession::open(path, u"a"_s, clock);
    MainWindow window(std::move(*session), Environment{.preferences = preferences,
                                                       .questions = questions,
                                                       .clock = clock,
                                                       .memory = WindowMemory(folder.filePath(u"state"_s)),
                                                       .author = u"a"_s,
                                                       .documentsFolder = folder.path(),
                                                       .stateFolder = folder.filePath(u"state"_s)});
    window.resize(1366, 768);
    window.show();
    until([&] { return window.session().isWritable(); });
    Bench bench{.window = window, .sheet = sheet};
    double slowest = 0;
    for (const int after : {200, 2000})
        slowest = std::max(slowest, bench.givingUp(after));
    print(within("P11 in the window giving up", slowest, 1000, "≤ 1 s, at any time", "ms"));
    bench.whole();
    return 0;
}
