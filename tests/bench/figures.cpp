// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <malloc.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace gk::bench {

void print(const Figure &figure)
{
    QJsonObject row{{u"id"_s, QString::fromUtf8(figure.id)},
                    {u"ours"_s, figure.ours},
                    {u"peer"_s, figure.peer},
                    {u"ratio"_s, figure.ratio},
                    {u"unit"_s, QString::fromUtf8(figure.unit)},
                    {u"goal"_s, figure.goal ? QJsonValue(QString::fromUtf8(figure.goal)) : QJsonValue()},
                    {u"met"_s, figure.goal ? QJsonValue(figure.isMet) : QJsonValue()}};
    std::puts(QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

Figure atMost(const QByteArray &id, double ours, double peer, double limit, const char *goal, const char *unit)
{
    const double ratio = peer > 0 ? ours / peer : 0;
    return {id, ours, peer, ratio, unit, goal, peer > 0 && ratio <= limit};
}

Figure fasterThan(const QByteArray &id, double ours, double peer, double limit, const char *goal, const char *unit)
{
    const double ratio = ours > 0 ? peer / ours : 0;
    return {id, ours, peer, ratio, unit, goal, ratio >= limit};
}

Figure within(const QByteArray &id, double ours, double limit, const char *goal, const char *unit)
{
    return within(id, ours, limit, limit, goal, unit);
}

Figure within(const QByteArray &id, double ours, double peer, double limit, const char *goal, const char *unit)
{
    return {id, ours, peer, peer > 0 ? ours / peer : 0, unit, goal, ours <= limit};
}

Figure beside(const QByteArray &id, double ours, double peer, const char *unit)
{
    return {id, ours, peer, peer > 0 ? ours / peer : 0, unit};
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double milliseconds(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    const double taken = milliseconds([&] {
        process.start(program, arguments);
        process.waitForFinished(-1);
    });
    // 1 is how comparing programs say that there is a difference.
    const bool isDone = process.error() == QProcess::UnknownError && process.exitStatus() == QProcess::NormalExit
                        && process.exitCode() <= 1;
    return isDone ? taken : -1;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

double greatest(const std::vector<double> &values)
{
    return values.empty() ? 0 : std::ranges::max(values);
}

namespace {

/// A line "VmHWM:  1234 kB" of /proc/self/status in MB.
double statusMegabytes(QByteArrayView key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.sliced(key.size() + 1).simplified().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

}

double residentMegabytes()
{
    return statusMegabytes("VmRSS");
}

double highestMegabytes()
{
    return statusMegabytes("VmHWM");
}

double peakMegabytes(const std::function<void()> &work)
{
    // What was freed before must not be room the work grows into unseen.
    ::malloc_trim(0);
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5"); // proc(5): resets the peak
    peak.close();
    const double before = residentMegabytes();
    work();
    return highestMegabytes() - before;
}

}
