// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
//
// reading_child FILE: reads the tables of a file as the program would and prints, as JSON, how it went and what it cost:
// {"error","detail","path","sheet","tables","cpuMs","peakKb"}. A process of its own, so that the peak is that of one file.

#include "exchange/sourcefile.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

qint64 peakKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

}

int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    const auto tables = readTables(QFile::decodeName(arguments[1]), WantedSheets::All);
    const Error error = tables ? Error{} : tables.error();
    const QJsonObject found{{u"error"_s, tables ? QString() : nameOf(error.code)},
                            {u"detail"_s, error.detail},
                            {u"path"_s, error.path},
                            {u"sheet"_s, error.sheet},
                            {u"tables"_s, tables ? qint64(tables->size()) : 0},
                            {u"cpuMs"_s, qint64(std::clock()) * 1000 / CLOCKS_PER_SEC},
                            {u"peakKb"_s, peakKb()}};
    std::fputs(QJsonDocument(found).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
