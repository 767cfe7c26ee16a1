// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/pastedtables.h"

#include "base/tabtext.h"
#include "exchange/htmlpage.h"
#include "exchange/tablebuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Error at(Error error, const QString &source)
{
    error.path = source;
    return error;
}

/// Some programs leave the head in front that Windows wants there ("Version:0.9 StartHTML:…").
QStringView page(QStringView html)
{
    return html.startsWith("Version:"_L1) ? html.sliced(std::max<qsizetype>(0, html.indexOf(u'<'))) : html;
}

Result<std::vector<SourceTable>> pageTables(const QString &html, const QString &source, const Progress &progress,
                                            const Limits &limits)
{
    if (html.size() > limits.htmlFile / 2)
        return Error{.code = ErrorCode::TooLarge, .detail = u"file"_s};
    HtmlTables tables(source, limits);
    if (const auto done = readHtmlPage(page(html).toUtf8(), "utf-8", tables, progress); !done)
        return done.error();
    auto all = tables.take();
    std::erase_if(all, [](const SourceTable &table) { return table.rows.empty(); });
    if (all.size() == 1)
        all.front().sheet.clear();
    return all;
}

Result<SourceTable> textTable(const QString &text, const QString &source, const Progress &progress,
                              const Limits &limits)
{
    KeptTexts texts(limits);
    TableBuilder builder(limits, texts);
    qint64 number = 0;
    for (const QStringList &row : readTabText(text)) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (auto put = builder.put(number, column, row.at(column)); !put)
                return put.error();
        }
        ++number;
    }
    return builder.take(source, {});
}

}

Result<std::vector<SourceTable>> readPasted(const Pasted &pasted, const QString &source, const Progress &progress,
                                            const Limits &limits)
{
    if (pasted.html.contains("<table"_L1, Qt::CaseInsensitive)) {
        auto tables = pageTables(pasted.html, source, progress, limits);
        if (!tables)
            return at(tables.error(), source);
        if (!tables->empty())
            return tables;
    }
    if (!pasted.text.contains(u'\t'))
        return Error{.code = ErrorCode::NoTable, .path = source};
    auto table = textTable(pasted.text, source, progress, limits);
    if (!table)
        return at(table.error(), source);
    std::vector<SourceTable> tables;
    tables.push_back(std::move(*table));
    return tables;
}

}
