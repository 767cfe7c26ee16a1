// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/understanding.h"

#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "import/domainname.h"
#include "import/factnotes.h"
#include "import/uidtable.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype longestTitle = 60; // longer lines are front text

/// One source after the other into one understanding.
class Reading
{
public:
    Reading(const HeadingWords &words, const ImportRequest &request,
            const std::function<bool(const QString &)> &isKnownDomain, bool hasSheets, const Progress &progress)
        : m_words(words)
        , m_request(request)
        , m_cards(words)
        , m_isKnownDomain(isKnownDomain)
        , m_hasSheets(hasSheets)
        , m_progress(progress)
    {}

    void add(const std::shared_ptr<const SheetView> &sheet, std::size_t source);
    void expect(const std::vector<std::shared_ptr<const SheetView>> &sheets);
    [[nodiscard]] Outcome addCards();
    [[nodiscard]] Understanding take() { return std::move(m_found); }

private:
    enum class PartOf : quint8 { Ours, Others };
    void addPart(const std::shared_ptr<const SheetView> &sheet, TablePart part, std::size_t source, PartOf whose);
    void addRows(UnderstoodTable &table);
    void picture(const UnderstoodTable &table);
    [[nodiscard]] std::optional<TablePart> continued(const SheetView &sheet) const;
    [[nodiscard]] std::optional<QString> domainOf(const SheetView &sheet, const TablePart &part,
                                                  const TableHeader &header);
    void tell(const SheetView &sheet, std::size_t at, ImportNoteKind kind, const QString &original,
              const QString &taken);

    const HeadingWords &m_words;
    const ImportRequest &m_request;
    CardReader m_cards;
    const std::function<bool(const QString &)> &m_isKnownDomain;
    bool m_hasSheets; ///< several of one file: their names may be domains
    const Progress &m_progress;
    qint64 m_rows = 0; ///< gone through so far
    Understanding m_found{};
};

/// Before anything is known of its rows a table is outside.
void Reading::expect(const std::vector<std::shared_ptr<const SheetView>> &sheets)
{
    for (const auto &sheet : sheets)
        m_found.sources.push_back({.kinds = std::vector<SourceRowKind>(sheet->rowCount(), SourceRowKind::Outside)});
}

void Reading::tell(const SheetView &sheet, std::size_t at, ImportNoteKind kind, const QString &original,
                   const QString &taken)
{
    m_found.notes.push_back(noteOn(sheet.table(), sheet.row(at).number, 0, kind, original, taken));
}

/// The rest of a table that a document goes on with after a page break or caption.
std::optional<TablePart> Reading::continued(const SheetView &sheet) const
{
    if (m_found.tables.empty() || sheet.rowCount() == 0)
        return std::nullopt;
    const UnderstoodTable &last = m_found.tables.back();
    const SourceTable &before = last.sheet->table();
    const bool isDocument = std::ranges::all_of(sheet.table().sheet, [](QChar c) { return c.isDigit() || c == u'.'; });
    if (before.source != sheet.table().source || !isDocument || sheet.table().sheet.isEmpty()
        || sheet.width() != last.sheet->width() || sheet.width() < 4)
        return std::nullopt;
    TablePart part{.firstColumn = 0, .lastColumn = sheet.width() - 1};
    for (std::size_t at = 0; at < sheet.rowCount(); ++at)
        part.rows.push_back(at);
    return part;
}

/// By a column, by the lines above, the nearest first, or by the sheet's name.
std::optional<QString> Reading::domainOf(const SheetView &sheet, const TablePart &part, const TableHeader &header)
{
    // A working file without the column leaves its items where they are, whatever its sheet is called.
    if (header.find(item::domain) || sheet.table().stamp)
        return std::nullopt;
    if (!m_request.domain.isEmpty())
        return m_request.domain;
    QStringList lines;
    for (const SourceLine &line : sheet.table().before)
        lines += line.text;
    lines += part.titles;
    const auto path = [this](const QString &name) { return m_isKnownDomain(name) ? name : pathStep(name); };
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        const QString line = lines.at(i).trimmed();
        if (m_isKnownDomain(lines.at(i)))
            return lines.at(i);
        if (line.size() > longestTitle)
            continue;
        auto domain = domainInTitle(line);
        if (!domain && isNationalDomain(line))
            domain = domainInCell(line);
        if (domain) {
            tell(sheet, part.header.first, ImportNoteKind::DomainFound, line, *domain);
            return path(*domain);
        }
    }
    const QString name = sheet.table().sheet;
    const auto domain = domainInSheetName(name);
    if (!domain || (!m_hasSheets && !isNationalDomain(name)) || endsLikeOffice(name))
        return std::nullopt;
    tell(sheet, part.header.first, ImportNoteKind::DomainFound, name, *domain);
    return path(*domain);
}

/// A part of one of our tables is taken to the letter, one of another by its words and its look.
void Reading::addPart(const std::shared_ptr<const SheetView> &sheet, TablePart part, std::size_t source, PartOf whose)
{
    const auto leaveOut = [&](ImportNoteKind why) {
        tell(*sheet, part.header.first, why, part.titles.join(u' ').left(longestTitle), {});
    };
    const ColumnSayings sayings(*sheet, part, m_request, m_words.fields());
    if (sayings.leavesOut())
        return leaveOut(ImportNoteKind::LeftOutAsSaid);
    auto header = whose == PartOf::Ours ? std::optional(uidHeader(*sheet, part, m_words, sayings))
                                        : understandColumns(*sheet, part, m_words, sayings);
    if (!header)
        return leaveOut(ImportNoteKind::OtherSheet);
    UnderstoodTable made{.sheet = sheet,
                         .part = std::move(part),
                         .header = std::move(*header),
                         .source = source,
                         .signature = sayings.signature(),
                         .isRemembered = sayings.isRemembered()};
    made.domain = domainOf(*sheet, made.part, made.header);
    if (!sayings.domain().isEmpty())
        made.domain = sayings.domain();
    addRows(made);
    m_found.tables.push_back(std::move(made));
}

void Reading::addRows(UnderstoodTable &table)
{
    const auto rows = qint64(table.part.rows.size());
    const Progress told = m_progress.part(std::exchange(m_rows, m_rows + rows), 0);
    table.rows = rowsOf(*table.sheet, table.part, table.header, table.domain, m_isKnownDomain, told);
    if (!m_progress.isCancelled())
        picture(table);
}

/// Says of each row of a table what it was taken for.
void Reading::picture(const UnderstoodTable &table)
{
    if (table.source >= m_found.sources.size())
        return; // made of cards
    std::vector<SourceRowKind> &kinds = m_found.sources[table.source].kinds;
    for (const std::size_t at : table.part.titleRows)
        kinds[at] = table.sheet->onlyText(at).size() > longestTitle ? SourceRowKind::Front : SourceRowKind::Title;
    for (std::size_t at = table.part.header.first; at < table.part.header.body(); ++at)
        kinds[at] = SourceRowKind::Heading;
    for (std::size_t i = 0; i < table.part.rows.size(); ++i) {
        const RowKind kind = table.rows.kinds[i];
        kinds[table.part.rows[i]] = kind == RowKind::Item    ? SourceRowKind::Item
                                    : kind == RowKind::Band  ? SourceRowKind::Band
                                    : kind == RowKind::Empty ? SourceRowKind::Empty
                                                             : SourceRowKind::LeftOut;
    }
}

/// Cards one after the other are one table.
Outcome Reading::addCards()
{
    auto made = m_cards.made();
    if (!made)
        return Done{};
    const auto cards = std::make_shared<const CardTable>(std::move(*made));
    // Texts were corrected where they stand; the table has no merged cells.
    const auto sheet = SheetView::of(cards->table, {.rows = m_request.corrections.rows}, m_found.notes);
    if (!sheet)
        return sheet.error();
    const std::size_t notes = m_found.notes.size();
    const std::size_t tables = m_found.tables.size();
    add(*sheet, m_found.sources.size());
    for (std::size_t i = notes; i < m_found.notes.size(); ++i)
        m_found.notes[i] = cards->placed(std::move(m_found.notes[i]));
    for (std::size_t i = tables; i < m_found.tables.size(); ++i)
        m_found.tables[i].cards = cards;
    return Done{};
}

void Reading::add(const std::shared_ptr<const SheetView> &sheet, std::size_t source)
{
    if (auto own = uidPart(*sheet, m_words)) {
        addPart(sheet, std::move(*own), source, PartOf::Ours);
        return noteFacts(*sheet, m_found.notes);
    }
    SheetParts parts = findParts(*sheet, m_words, m_progress);
    for (const std::size_t at : parts.repeated)
        tell(*sheet, at, ImportNoteKind::RepeatedHeader,
             sheet->row(at).cells.empty() ? QString() : sheet->row(at).cell(0), {});
    m_found.skipped += qint64(parts.repeated.size());
    const std::size_t before = m_found.tables.size();
    for (TablePart &part : parts.tables)
        addPart(sheet, std::move(part), source, PartOf::Others);
    if (auto rest = parts.tables.empty() ? continued(*sheet) : std::nullopt) {
        const UnderstoodTable &last = m_found.tables.back();
        UnderstoodTable made{.sheet = sheet,
                             .part = std::move(*rest),
                             .header = last.header,
                             .domain = last.domain,
                             .source = source,
                             .signature = last.signature,
                             .isRemembered = last.isRemembered};
        made.part.header.columns = last.part.header.columns;
        made.part.header.depth = 0;
        addRows(made);
        m_found.tables.push_back(std::move(made));
    } else if (parts.tables.empty() && sheet->rowCount() > 0) {
        // A table made of cards is none itself.
        if (source < m_found.sources.size() && m_cards.take(*sheet, source)) {
            m_found.sources[source].isCards = true;
            std::ranges::fill(m_found.sources[source].kinds, SourceRowKind::Item);
        } else {
            tell(*sheet, 0, ImportNoteKind::OtherSheet, parts.front.join(u' ').left(longestTitle), {});
        }
    }
    for (std::size_t i = 0; source < m_found.sources.size() && i < parts.repeated.size(); ++i)
        m_found.sources[source].kinds[parts.repeated[i]] = SourceRowKind::LeftOut;
    if (m_found.tables.size() > before)
        noteFacts(*sheet, m_found.notes);
}

}

Result<Understanding> understand(const std::vector<std::shared_ptr<const SheetView>> &sheets, const HeadingWords &words,
                                 const ImportRequest &request,
                                 const std::function<bool(const QString &)> &isKnownDomain, const Progress &progress)
{
    Reading reading(words, request, isKnownDomain, sheets.size() > 1, progress);
    reading.expect(sheets);
    for (std::size_t i = 0; i < sheets.size() && !progress.isCancelled(); ++i)
        reading.add(sheets[i], i);
    if (const Outcome added = reading.addCards(); !added)
        return added.error();
    if (progress.isCancelled())
        return Error{.code = ErrorCode::Cancelled};
    return reading.take();
}

}
