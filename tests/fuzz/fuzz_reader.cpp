// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
//
// Feeds one reader of tables with whatever libFuzzer thinks of. READER chooses how the bytes become a file: "whole" takes
// them as they are and lets the program tell what they are; "csv" and "html" are asked directly, so that no change of the
// first bytes leads elsewhere; the others put pieces of the bytes, divided by zero bytes, into the parts of an archive, so
// that the XML is fuzzed and not only the archive around it.

#include "storedzip.h"

#include "exchange/htmlreader.h"
#include "exchange/sourcefile.h"
#include "exchange/tablesource.h"

#include <QtCore/QFile>

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

constexpr std::string_view reader = READER;

const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray links(std::initializer_list<std::pair<const char *, const char *>> targets)
{
    QByteArray xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int id = 0;
    for (const auto &[type, target] : targets)
        xml += "<Relationship Id=\"r" + QByteArray::number(++id) + "\" Type=\"" + relation + '/' + type + "\" Target=\""
               + target + "\"/>";
    return xml + "</Relationships>";
}

/// The pieces as the parts of these names; those without a piece are left out.
StoredZip archive(QByteArrayView bytes, std::initializer_list<const char *> names, StoredZip zip)
{
    for (const char *name : names) {
        const qsizetype end = bytes.indexOf('\0');
        zip.add(name, end < 0 ? bytes : bytes.first(end));
        if (end < 0)
            break;
        bytes = bytes.sliced(end + 1);
    }
    return zip;
}

QByteArray fileOf(QByteArrayView bytes)
{
    StoredZip zip;
    if (reader == "xlsx") {
        zip.add("_rels/.rels", links({{"officeDocument", "book.xml"}}));
        zip.add("book.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + relation + "\"><sheets><sheet name=\"1\" r:id=\"r1\"/></sheets></workbook>");
        zip.add("_rels/book.xml.rels", links({{"worksheet", "sheet.xml"},
                                              {"styles", "styles.xml"},
                                              {"sharedStrings", "texts.xml"},
                                              {"theme", "theme.xml"}}));
        zip.add("_rels/sheet.xml.rels",
                links({{"comments", "comments.xml"}, {"threadedComment", "threads.xml"}, {"drawing", "drawing.xml"}}));
        zip.add("[Content_Types].xml", "<Types/>");
        zip = archive(
            bytes, {"sheet.xml", "styles.xml", "texts.xml", "comments.xml", "threads.xml", "drawing.xml", "theme.xml"},
            std::move(zip));
        return zip.finish();
    }
    if (reader == "docx") {
        zip.add("_rels/.rels", links({{"officeDocument", "text.xml"}}));
        zip.add("_rels/text.xml.rels",
                links({{"styles", "styles.xml"}, {"numbering", "numbering.xml"}, {"comments", "comments.xml"}}));
        zip.add("[Content_Types].xml",
                "<Types><Override ContentType=\"application/"
                "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        return archive(bytes, {"text.xml", "numbering.xml", "styles.xml", "comments.xml"}, std::move(zip)).finish();
    }
    if (reader == "ods")
        return archive(bytes, {"content.xml", "META-INF/manifest.xml"}, std::move(zip)).finish();
    return bytes.toByteArray();
}

Result<std::vector<SourceTable>> readBy(const QString &path)
{
    if (reader == "html")
        return readHtmlTables(path);
    if (reader != "csv")
        return readTables(path, WantedSheets::All);
    auto table = readCsvTable(path);
    if (!table)
        return table.error();
    std::vector<SourceTable> tables;
    tables.push_back(std::move(*table));
    return tables;
}

/// Whether the tables keep what their readers promise.
bool isSound(const std::vector<SourceTable> &tables)
{
    const Limits limits;
    for (const SourceTable &table : tables) {
        qint64 last = -1;
        for (const SourceRow &row : table.rows) {
            if (row.number <= last || row.number >= limits.rows || qint64(row.cells.size()) > limits.columns)
                return false;
            last = row.number;
        }
        for (const CellRange &range : table.merged) {
            if (range.firstRow < 0 || range.firstColumn < 0 || range.lastRow < range.firstRow
                || range.lastColumn < range.firstColumn)
                return false;
        }
        for (const CellNote &note : table.facts.notes) {
            if (note.row < 0 || note.column < 0)
                return false;
        }
    }
    return true;
}

}

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fileOf(QByteArrayView(data, qsizetype(size)));
    const int file = memfd_create("input", MFD_CLOEXEC);
    if (file < 0 || write(file, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        std::abort();
    auto tables = readBy(u"/proc/self/fd/"_s + QString::number(file));
    close(file);
    if (!tables)
        return tables.error().path.isEmpty() ? (std::abort(), 0) : 0;
    if (!isSound(*tables))
        std::abort();
    for (SourceTable &table : *tables)
        (void)fillMerged(table);
    return 0;
}
