// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/importfiles.h"

#include "base/keptforworker.h"
#include "exchange/package.h"
#include "exchange/pastedtables.h"
#include "exchange/sourcefile.h"
#include "exchange/workingstamp.h"
#include "import/catalogtable.h"
#include "store/store.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostSpans = 20'000;

/// The tables of a file; a catalog or package is one.
Result<std::vector<SourceTable>> tablesOf(const QString &path, const Progress &progress)
{
    const auto form = sourceFormOf(path);
    if (form || (form.error().detail != u"catalog" && form.error().detail != u"package")) {
        auto tables = readTables(path, WantedSheets::NotVeryHidden, progress);
        if (tables)
            takeStamp(*tables, Fields::standard());
        return tables;
    }
    const QString name = QFileInfo(path).fileName();
    Result<SourceTable> table = Error{};
    if (form.error().detail == u"package") {
        const auto package = PackageReader::open(path);
        if (!package)
            return package.error();
        table = catalogTable(**package, name, progress);
    } else {
        const auto store = Store::open(path, OpenAs::Reader);
        if (!store)
            return store.error();
        const auto reader = (*store)->reader();
        if (!reader)
            return reader.error();
        table = catalogTable(**reader, name, progress);
    }
    if (!table)
        return table.error();
    std::vector<SourceTable> tables;
    tables.push_back(std::move(*table));
    return tables;
}

int widthOf(const SourceTable &table)
{
    std::size_t columns = 0;
    for (const SourceRow &row : table.rows)
        columns = std::max(columns, row.cells.size());
    return int(columns);
}

}

TablePlace SheetPicture::place() const
{
    return m_table ? TablePlace{m_table->source, m_table->sheet} : TablePlace{};
}

int SheetPicture::rowCount() const
{
    return m_table ? int(m_table->before.size() + m_table->rows.size() + m_table->after.size()) : 0;
}

std::optional<std::size_t> SheetPicture::tableRow(int row) const
{
    const auto at = std::size_t(row);
    if (!m_table || at < m_table->before.size() || at - m_table->before.size() >= m_table->rows.size())
        return std::nullopt;
    return at - m_table->before.size();
}

QString SheetPicture::text(int row, int column) const
{
    if (const auto at = tableRow(row))
        return m_table->rows[*at].cell(column);
    const auto at = std::size_t(row);
    if (!m_table || column != 0 || row < 0 || row >= rowCount())
        return {};
    return at < m_table->before.size() ? m_table->before[at].text
                                       : m_table->after[at - m_table->before.size() - m_table->rows.size()].text;
}

std::optional<qint64> SheetPicture::number(int row) const
{
    const auto at = tableRow(row);
    return at ? std::optional(m_table->rows[*at].number) : std::nullopt;
}

int SheetPicture::rowOf(qint64 number) const
{
    if (!m_table)
        return -1;
    const auto row = std::ranges::lower_bound(m_table->rows, number, {}, &SourceRow::number);
    if (row == m_table->rows.end() || row->number != number)
        return -1;
    return int(m_table->before.size()) + int(row - m_table->rows.begin());
}

std::vector<SheetPicture::Span> SheetPicture::spans() const
{
    std::vector<Span> spans;
    if (!m_table)
        return spans;
    for (int row = 0; row < rowCount() && m_columns > 1 && spans.size() < mostSpans; ++row) {
        if (!tableRow(row))
            spans.push_back({row, 0, 1, m_columns});
    }
    for (const CellRange &range : m_table->merged) {
        // Rows without text are not in the picture.
        const auto first = std::ranges::lower_bound(m_table->rows, qint64(range.firstRow), {}, &SourceRow::number);
        const auto last = std::ranges::upper_bound(m_table->rows, qint64(range.lastRow), {}, &SourceRow::number);
        const int columns = std::min(range.lastColumn + 1, m_columns) - range.firstColumn;
        if (spans.size() >= mostSpans || first >= last || columns < 1 || (last - first == 1 && columns == 1))
            continue;
        spans.push_back({int(m_table->before.size()) + int(first - m_table->rows.begin()), range.firstColumn,
                         int(last - first), columns});
    }
    return spans;
}

Result<ImportFiles> ImportFiles::read(const ImportOrigin &origin, const Progress &progress)
{
    ImportFiles files;
    std::vector<SourceTable> tables;
    QSet<QString> names;
    const bool isPasted = origin.files.isEmpty();
    for (const QString &path : isPasted ? QStringList{origin.pastedName} : origin.files) {
        const QString plain = isPasted ? path : QFileInfo(path).fileName();
        auto read = isPasted ? readPasted(origin.pasted, path, progress) : tablesOf(path, progress);
        if (!read && read.error().code == ErrorCode::Cancelled)
            return read.error();
        if (!read) {
            files.m_refused.push_back(read.error());
            continue;
        }
        QString name = plain; // two files of one name from different folders
        for (int i = 2; names.contains(name); ++i)
            name = u"%1 (%2)"_s.arg(plain).arg(i);
        names.insert(name);
        files.m_name += (files.m_name.isEmpty() ? QString() : u"、"_s) + name;
        for (SourceTable &table : *read) {
            table.source = name;
            files.m_columns.push_back(widthOf(table));
            tables.push_back(std::move(table));
        }
    }
    files.m_tables = keptForWorker(std::move(tables));
    return files;
}

std::size_t ImportFiles::count() const
{
    return m_tables ? m_tables->size() : 0;
}

SheetPicture ImportFiles::picture(std::size_t table) const
{
    return {std::shared_ptr<const SourceTable>(m_tables, &m_tables->at(table)), m_columns.at(table)};
}

const std::vector<SourceTable> &ImportFiles::tables() const
{
    static const std::vector<SourceTable> none;
    return m_tables ? *m_tables : none;
}

}
