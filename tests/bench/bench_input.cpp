// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// Reading a spreadsheet up to the tables the preview is made of, beside what others take for the same file.
#include "bench/figures.h"

#include "exchange/sourcefile.h"
#include "exchange/xlsxform.h"
#include "exchange/zipfile.h"
#include "store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <expat.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::bench;

namespace {

constexpr int runs = 3;

void readOurs(const QString &path)
{
    const auto tables = readTables(path, WantedSheets::NotVeryHidden);
    if (!tables || tables->empty())
        qFatal("reading");
}

/// The parts of the workbook, inflated beforehand.
std::vector<QByteArray> partsOf(const QString &path)
{
    constexpr qint64 most = 1 << 30;
    const auto zip = ZipReader::open(path);
    std::vector<QByteArray> parts;
    for (const ZipEntry &entry : zip->entries()) {
        if (entry.name.endsWith(u".xml"))
            parts.push_back(*zip->read(entry.name, most));
    }
    return parts;
}

/// Expat by itself, with handlers that do nothing: what reading XML costs at least.
void parseBare(const std::vector<QByteArray> &parts)
{
    for (const QByteArray &part : parts) {
        auto *const parser = XML_ParserCreate(nullptr);
        XML_SetElementHandler(
            parser, [](void *, const XML_Char *, const XML_Char **) {}, [](void *, const XML_Char *) {});
        XML_SetCharacterDataHandler(parser, [](void *, const XML_Char *, int) {});
        if (XML_Parse(parser, part.constData(), int(part.size()), XML_TRUE) != XML_STATUS_OK)
            qFatal("expat");
        XML_ParserFree(parser);
    }
}

/// @return ms of openpyxl's reading alone; negative when it is not installed
double openpyxlReading(const QString &path)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s, {u"" BENCH_SOURCE_DIR "/peer_openpyxl_reading.py"_s, path});
    process.waitForFinished(-1);
    bool isNumber = false;
    const double taken = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? taken : -1;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_input CATALOG CSV CSV_EDITED P11");
    const QTemporaryDir dir;
    const QString catalog = dir.filePath(u"a.gkml"_s);
    const QString sheet = dir.filePath(u"a.xlsx"_s);
    if (!QFile::copy(arguments.at(1), catalog))
        qFatal("cannot copy %s", qPrintable(arguments.at(1)));
    {
        const auto store = Store::open(catalog, OpenAs::Writer);
        if (!store)
            qFatal("cannot open");
        const auto reader = (*store)->reader();
        const auto ids = (*reader)->order(Kind::Item);
        if (!writeOfficialXlsx(**reader, {.selection = {.ids = *ids}}, sheet))
            qFatal("cannot write");
    }
    print(within("P11 memory", peakMegabytes([&] { readOurs(sheet); }), 200, "≤ 200 MB", "MB"));
    std::vector<double> ours;
    std::vector<double> expat;
    const auto parts = partsOf(sheet);
    for (int i = 0; i < runs; ++i) {
        ours.push_back(milliseconds([&] { readOurs(sheet); }));
        expat.push_back(milliseconds([&] { parseBare(parts); }));
    }
    print(atMost("P11", median(ours), median(expat), 1.5, "≤ 1.5 × bare expat over the inflated parts"));
    if (const double peer = openpyxlReading(sheet); peer > 0)
        print(fasterThan("P11 against openpyxl", median(ours), peer, 6, "≥ 6 × openpyxl, read-only"));
    return 0;
}
