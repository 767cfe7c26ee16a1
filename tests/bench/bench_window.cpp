// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The real window, measured in fresh processes of this program's own, each beside a bare window of Qt.
#include "bench/figures.h"
#include "bench/frames.h"
#include "bench/narrowing.h"
#include "bench/windowchild.h"

#include "store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

constexpr int starts = 9;

/// Starts the children, all with the same screen and the same user's folders.
class Bench
{
    QTemporaryDir m_folder; // before what is put into it

public:
    explicit Bench(const QString &original)
        : catalog(m_folder.filePath(u"目录.gkml"_s)), empty(m_folder.filePath(u"空.gkml"_s))
    {
        if (!QFile::copy(original, catalog) || !Store::create(empty, Uid::random()))
            qFatal("cannot make the catalogs");
        useUsualScreen();
    }

    const QString catalog;
    const QString empty;

    [[nodiscard]] QJsonObject run(const QString &what, const QString &file) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--child"_s, what, QString::number(monotonicNow()), m_folder.filePath(u"user"_s), file});
        process.waitForFinished(-1);
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        if (answer.isEmpty())
            qFatal("%s came to nothing", qPrintable(what));
        return answer;
    }

    [[nodiscard]] qint64 items() const
    {
        auto store = Store::open(catalog, OpenAs::Reader);
        if (!store)
            qFatal("cannot open %s", qPrintable(catalog));
        return *(*store)->count(Kind::Item);
    }

private:
    /// Without a screen, Qt imagines one of 800 × 800: smaller than any desk's, and so too fast.
    void useUsualScreen() const
    {
        if (qEnvironmentVariable("QT_QPA_PLATFORM") != u"offscreen")
            return;
        QFile file(m_folder.filePath(u"screen.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": true, "screens": [
            {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080,
             "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    }
};

void measureFirstPaint(const Bench &bench)
{
    // The first start makes the file a known one and fills the caches of fonts and icons.
    (void)bench.run(u"paint"_s, bench.catalog);
    (void)bench.run(u"bare-paint"_s, {});
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> oursComputing;
    std::vector<double> bareComputing;
    for (int i = 0; i < starts; ++i) {
        const QJsonObject a = bench.run(u"paint"_s, bench.catalog);
        const QJsonObject b = bench.run(u"bare-paint"_s, {});
        ours.push_back(a[u"ms"].toDouble());
        bare.push_back(b[u"ms"].toDouble());
        oursComputing.push_back(a[u"cpu"].toDouble());
        bareComputing.push_back(b[u"cpu"].toDouble());
    }
    constexpr double limit = 150;
    print(within("P1", median(ours), median(bare), limit, "≤ 150 ms from process start to first paint", "ms"));
    print(beside("P1 slowest start", greatest(ours), greatest(bare)));
    print(beside("P1 of it computing", median(oursComputing), median(bareComputing)));
}

std::vector<double> valuesOf(const QJsonArray &all)
{
    std::vector<double> values;
    values.reserve(std::size_t(all.size()));
    for (const QJsonValue &value : all)
        values.push_back(value.toDouble());
    return values;
}

void measureScrolling(const Bench &bench)
{
    const QJsonObject ours = bench.run(u"scroll"_s, bench.catalog);
    const QJsonObject bare = bench.run(u"bare-scroll"_s, bench.catalog);
    constexpr double limit = 33;
    constexpr double noticeable = 100;
    std::vector<double> allOurs;
    std::vector<double> allBare;
    for (const QString &way : ours.keys()) {
        const auto a = valuesOf(ours[way][u"ms"].toArray());
        const auto b = valuesOf(bare[way][u"ms"].toArray());
        print(within("P2 " + way.toUtf8(), median(a), median(b), limit, "≤ 33 ms from key press to paint", "ms"));
        allOurs.insert(allOurs.end(), a.begin(), a.end());
        allBare.insert(allBare.end(), b.begin(), b.end());
    }
    print(within("P2", median(allOurs), median(allBare), limit, "≤ 33 ms from key press to paint", "ms"));
    print(within("P2 worst frame", greatest(allOurs), greatest(allBare), noticeable, "never a frozen window: ≤ 100 ms",
                 "ms"));
}

void measureMemory(const Bench &bench)
{
    const QJsonObject full = bench.run(u"memory"_s, bench.catalog);
    const QJsonObject empty = bench.run(u"memory"_s, bench.empty);
    const auto above = [&](const QString &key) { return full[key].toDouble() - empty[key].toDouble(); };
    constexpr qint64 many = 500'000;
    if (bench.items() < many)
        print(within("P13", above(u"VmRSS"_s), 150, "≤ 150 MB above an empty window", "MB"));
    else
        print(within("P13", above(u"VmRSS"_s), 450, "≤ 450 MB above an empty window", "MB"));
    print(beside("P13 whole process", full[u"VmRSS"].toDouble(), empty[u"VmRSS"].toDouble(), "MB"));
    print(beside("P13 at most while opening", above(u"VmHWM"_s), above(u"VmRSS"_s), "MB"));
}

/// Searching, filtering, sorting and grouping in the window, beside LIKE in the same file and QSortFilterProxyModel with
/// the same texts in memory. A proxy of a million rows would not fit: it has a tenth then, and its figures are too small.
void measureNarrowing(const Bench &bench)
{
    constexpr qint64 many = 500'000;
    constexpr double frame = 33;
    const bool isLarge = bench.items() >= many;
    const QJsonObject ours = bench.run(u"narrow"_s, bench.catalog);
    const QJsonObject proxy = bench.run(u"proxy-narrow"_s, bench.catalog);
    const QJsonObject like = narrowedByLike(bench.catalog);
    const auto series = [](const QJsonObject &of, const QString &name) { return valuesOf(of[name].toArray()); };
    const auto middle = [&](const QJsonObject &of, const QString &name) { return median(series(of, name)); };

    const double searching = middle(ours, u"search"_s);
    const double limit = isLarge ? 20 : 2;
    const char *const goal = isLarge ? "≤ 20 ms" : "≤ 2 ms";
    print(within("P5", searching, limit, goal, "ms"));
    print(within("P5 by first letters", middle(ours, u"letters"_s), limit, goal, "ms"));
    print(fasterThan("P5 beside LIKE", searching, middle(like, u"search"_s), 50, "≥ 50 × LIKE"));
    print(beside("P5 beside a proxy model", searching, middle(proxy, u"search"_s)));
    print(within("P5 from key to frame", middle(ours, u"key"_s), frame, "≤ 33 ms from key press to paint", "ms"));
    print(beside("P5 slowest, beside LIKE", greatest(series(ours, u"search"_s)), greatest(series(like, u"search"_s))));

    print(fasterThan("P6 filter", middle(ours, u"filter"_s), middle(proxy, u"filter"_s), 100,
                     "≥ 100 × QSortFilterProxyModel"));
    print(beside("P6 filter to frame", middle(ours, u"filter to frame"_s), middle(proxy, u"filter to frame"_s)));
    print(beside("P6 values and counts of a column", middle(ours, u"values"_s), frame));
    print(within("P6 sort", greatest(series(ours, u"sort"_s)), middle(proxy, u"sort"_s), isLarge ? 3000 : 300,
                 isLarge ? "≤ 3 s off the GUI thread" : "≤ 0.3 s off the GUI thread", "ms"));
    for (const QString &work : {u"sort in the window"_s, u"group"_s, u"fold"_s, u"fold all"_s})
        print(within("P6 " + work.toUtf8(), greatest(series(ours, work)), frame, "≤ 33 ms of GUI thread", "ms"));
}

/// Each time on a copy, a version of a hundred edits; the median, as other work shares the machine.
void measureFreezing(const Bench &bench)
{
    std::vector<double> busy;
    std::vector<double> whole;
    std::vector<double> longest;
    std::vector<double> call;
    constexpr int times = 7;
    for (int i = 0; i < times; ++i) {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.gkml"_s);
        if (!QFile::copy(bench.catalog, copy))
            qFatal("cannot copy the catalog");
        const QJsonObject taken = bench.run(u"freeze"_s, copy);
        busy.push_back(taken[u"busy"].toDouble());
        whole.push_back(taken[u"whole"].toDouble());
        longest.push_back(taken[u"longest"].toDouble());
        call.push_back(taken[u"call"].toDouble());
    }
    constexpr double limit = 15;
    print(within("P7 in the window", median(busy), median(whole), limit,
                 "≤ 15 ms of GUI thread, beside the time until the version is on disk", "ms"));
    print(beside("P7 longest pause in the window", median(longest), median(call)));
}

}

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--child") == 0)
        return runChild(argc, argv);
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_window CATALOG CSV CSV_EDITED P1,P2,…");
    const QStringList wanted = arguments.at(4).split(u',');
    const Bench bench(arguments.at(1));
    if (wanted.contains(u"P1"_s))
        measureFirstPaint(bench);
    if (wanted.contains(u"P2"_s))
        measureScrolling(bench);
    if (wanted.contains(u"P13"_s))
        measureMemory(bench);
    if (wanted.contains(u"P5"_s) || wanted.contains(u"P6"_s))
        measureNarrowing(bench);
    if (wanted.contains(u"P7"_s))
        measureFreezing(bench);
    return 0;
}
