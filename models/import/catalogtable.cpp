// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/catalogtable.h"

#include "catalog/layout.h"
#include "catalog/names.h"

using namespace Qt::StringLiterals;

namespace gk {

Result<SourceTable> catalogTable(Reader &reader, const QString &source, const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const std::vector<Column> columns = plainColumns(reader.fields(), Kind::Item);
    SourceTable table{.source = source};
    SourceRow header{.cells = {u"uid"_s}};
    for (const Column &column : columns)
        header.cells.push_back(column.title);
    table.rows.push_back(std::move(header));
    const auto read = reader.each(Kind::Item, [&](const Record &record) {
        SourceRow row{.number = qint64(table.rows.size()), .cells = {record.ref.uid.toString()}};
        for (const Column &column : columns)
            row.cells.push_back(displayText(reader.fields().info(column.field), record.value(column.field), *names));
        table.rows.push_back(std::move(row));
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    return table;
}

}
