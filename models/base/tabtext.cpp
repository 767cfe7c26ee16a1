// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/tabtext.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// The cell that begins with the mark at `i`, which moves to its closing mark. A quoted cell ends with a mark before a
/// separator; a mark that never ends is a character like others.
std::optional<QString> quotedCell(const QString &text, qsizetype &i)
{
    QString quoted;
    qsizetype at = i + 1;
    bool isClosed = false;
    for (; at < text.size() && !isClosed; ++at) {
        if (text.at(at) != u'"')
            quoted += text.at(at);
        else if (at + 1 < text.size() && text.at(at + 1) == u'"')
            quoted += text.at(at++);
        else
            isClosed = true;
    }
    if (!isClosed || (at < text.size() && !u"\t\r\n"_s.contains(text.at(at))))
        return std::nullopt;
    i = at - 1;
    return quoted.replace(u"\r\n"_s, u"\n"_s);
}

}

TextBlock readTabText(const QString &text)
{
    TextBlock block;
    QStringList row;
    QString cell;
    const auto endCell = [&] {
        row += cell;
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        block.push_back(std::exchange(row, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && cell.isEmpty()
            && (i == 0 || text.at(i - 1) == u'\t' || text.at(i - 1) == u'\n' || text.at(i - 1) == u'\r')) {
            if (auto quoted = quotedCell(text, i)) {
                cell = std::move(*quoted);
                continue;
            }
        }
        if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
            endRow();
        } else {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty() || text.endsWith(u"\"\""_s))
        endRow();
    return block;
}

QString tabText(const TextBlock &block)
{
    QString text;
    for (const QStringList &row : block) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            const QString &cell = row.at(i);
            const bool needsMarks =
                std::ranges::any_of(cell, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; })
                || cell.startsWith(u'"');
            if (needsMarks)
                text += u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
            else
                text += cell;
        }
        text += u'\n';
    }
    return text;
}

}
