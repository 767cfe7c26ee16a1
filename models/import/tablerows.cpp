// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/tablerows.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "catalog/officialform.h"
#include "exchange/xlsxform.h"
#include "import/continuation.h"
#include "import/domainname.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

ImportNoteKind noteKindOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Total:
        return ImportNoteKind::TotalRow;
    case RowKind::Index:
        return ImportNoteKind::IndexRow;
    case RowKind::LeftOut:
        return ImportNoteKind::LeftOutAsSaid;
    default:
        return ImportNoteKind::RemarkRow;
    }
}

/// One table's rows on their way to items.
class RowReader
{
public:
    RowReader(const SheetView &sheet, const TablePart &part, const TableHeader &header,
              const std::optional<QString> &domain, const std::function<bool(const QString &)> &isKnownDomain,
              const Progress &progress)
        : m_sheet(sheet)
        , m_part(part)
        , m_header(header)
        , m_isKnownDomain(isKnownDomain)
        , m_progress(progress)
        , m_domainColumn(header.find(item::domain))
        , m_domain(domain)
    {}

    TableRows take();

private:
    void takeBand(std::size_t at);
    void takeItem(std::size_t at);
    [[nodiscard]] bool namesLevel1(std::size_t at) const;
    [[nodiscard]] RowKind rowKind(std::size_t at) const;
    [[nodiscard]] std::optional<QString> domainOf(const SourceRow &row) const;

    const SheetView &m_sheet;
    const TablePart &m_part;
    const TableHeader &m_header;
    const std::function<bool(const QString &)> &m_isKnownDomain;
    const Progress &m_progress;
    const SourceColumn *m_domainColumn;
    std::optional<QString> m_domain; ///< of the rows that follow, by title or band
    QString m_section{};
    QSet<Uid> m_uids{};
    TableRows m_rows{};
};

/// Whether any item between this band and the next names its level 1 itself.
bool RowReader::namesLevel1(std::size_t at) const
{
    const SourceColumn *level1 = m_header.find(item::level1);
    bool hasItems = false;
    for (auto row = std::ranges::upper_bound(m_part.rows, at); level1 && row != m_part.rows.end(); ++row) {
        const RowKind kind = kindOf(m_sheet, m_part, m_header, *row);
        if (kind == RowKind::Band && hasItems)
            break;
        hasItems = hasItems || kind == RowKind::Item;
        if (kind == RowKind::Item && !m_sheet.row(*row).cell(level1->index).trimmed().isEmpty())
            return true;
    }
    return false;
}

void RowReader::takeBand(std::size_t at)
{
    const std::vector<int> columns = filledColumns(m_sheet, m_part, at);
    const int column = columns.front();
    const QString text = m_sheet.row(at).cell(column).trimmed();
    const QString literal = m_sheet.row(at).cell(column);
    const auto note = [&](ImportNoteKind kind, const QString &taken) {
        m_rows.notes.push_back(noteOn(m_sheet.table(), m_sheet.row(at).number, column, kind, text, taken));
    };
    if (literal == noDomainName || m_isKnownDomain(literal)) {
        m_domain = literal == noDomainName ? QString() : literal;
        m_section.clear();
        return;
    }
    const auto titled = domainInTitle(text);
    if (!titled && !isNationalDomain(text) && (m_domainColumn || !namesLevel1(at))) {
        static const QRegularExpression number(u"^[（(]?[一二三四五六七八九十0-9]{1,3}[)）]?[、.．]?\\s*"_s);
        QString section = onOneLine(text);
        section.remove(number);
        m_section = section.isEmpty() ? text : section;
        return note(ImportNoteKind::Section, m_section);
    }
    const QString cleaned = titled.value_or(domainInCell(text));
    // A path of ours stays one; in a name that was cleaned a slash is part of the name.
    m_domain = cleaned == text ? literal : m_isKnownDomain(cleaned) ? cleaned : pathStep(cleaned);
    m_section.clear();
    if (cleaned != text)
        note(ImportNoteKind::DomainFound, cleaned);
}

std::optional<QString> RowReader::domainOf(const SourceRow &row) const
{
    if (!m_domainColumn)
        return m_domain;
    const QString literal = row.cell(m_domainColumn->index);
    if (literal.isEmpty() || m_header.hasUids() || m_isKnownDomain(literal))
        return literal;
    const QString cleaned = domainInTitle(literal).value_or(domainInCell(literal));
    return cleaned == literal ? literal : m_isKnownDomain(cleaned) ? cleaned : pathStep(cleaned);
}

void RowReader::takeItem(std::size_t at)
{
    const SourceRow &row = m_sheet.row(at);
    SourceItem made{.literal = &row, .domain = m_domain, .section = m_section};
    for (const SourceColumn &column : m_header.columns) {
        if (column.use != SourceColumn::Use::Uid)
            continue;
        made.uid = Uid::fromString(row.cell(column.index).trimmed());
        if (made.uid && m_uids.contains(*made.uid)) {
            m_rows.notes.push_back(
                noteOn(m_sheet.table(), row.number, column.index, ImportNoteKind::CopiedRow, made.uid->toString()));
            made.uid.reset();
        } else if (made.uid) {
            m_uids.insert(*made.uid);
        }
    }
    m_rows.items.push_back(std::move(made));
}

/// A row that names its item is one, whatever it looks like; with nothing beside that it says nothing.
RowKind RowReader::rowKind(std::size_t at) const
{
    for (const SourceColumn &column : m_header.columns) {
        if (m_sheet.said(at) || column.use != SourceColumn::Use::Uid
            || !Uid::fromString(m_sheet.row(at).cell(column.index).trimmed()))
            continue;
        const SourceColumn *serial = m_header.serial();
        const auto says = [&](int filled) { return filled != column.index && (!serial || filled != serial->index); };
        return std::ranges::any_of(filledColumns(m_sheet, m_part, at), says) ? RowKind::Item : RowKind::Empty;
    }
    return kindOf(m_sheet, m_part, m_header, at);
}

TableRows RowReader::take()
{
    for (const std::size_t at : m_part.rows) {
        if (m_progress.isCancelled())
            return std::move(m_rows);
        m_progress.tell(qint64(m_rows.kinds.size()), qint64(m_part.rows.size()));
        const RowKind kind = rowKind(at);
        m_rows.kinds.push_back(kind);
        if (kind == RowKind::Item) {
            takeItem(at);
        } else if (kind == RowKind::Band) {
            takeBand(at);
        } else if (kind != RowKind::Empty) {
            const int column = filledColumns(m_sheet, m_part, at).front();
            m_rows.notes.push_back(noteOn(m_sheet.table(), m_sheet.row(at).number, column, noteKindOf(kind),
                                          m_sheet.row(at).cell(column)));
            ++m_rows.skipped;
        }
    }
    // A working file is taken to the letter: its blanks are meant.
    if (!m_header.hasUids()) {
        joinCutRows(m_rows.items, m_sheet, m_header);
        resolveBlanks(m_rows.items, m_sheet, m_header);
    }
    for (SourceItem &each : m_rows.items) {
        each.literalDomain = m_domainColumn ? domainOf(*each.literal) : each.domain;
        if (m_domainColumn)
            each.domain = domainOf(each.read());
    }
    return std::move(m_rows);
}

}

SourceRow &SourceItem::resolving()
{
    if (!resolved)
        resolved = *literal;
    return *resolved;
}

ImportNote noteOn(const SourceTable &table, qint64 row, int column, ImportNoteKind kind, const QString &original,
                  const QString &taken)
{
    return {.source = table.source,
            .sheet = table.sheet,
            .cell = cellName(int(row), column),
            .row = row + 1,
            .column = column,
            .kind = kind,
            .original = original,
            .taken = taken};
}

TableRows rowsOf(const SheetView &sheet, const TablePart &part, const TableHeader &header,
                 const std::optional<QString> &domain, const std::function<bool(const QString &)> &isKnownDomain,
                 const Progress &progress)
{
    return RowReader(sheet, part, header, domain, isKnownDomain, progress).take();
}

}
