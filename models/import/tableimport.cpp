// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/tableimport.h"

#include "base/recenttexts.h"
#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/officialform.h"
#include "exchange/workingstamp.h"
#include "import/celltaker.h"
#include "import/domainfinder.h"
#include "import/frontsettings.h"
#include "import/headingwords.h"
#include "import/notetaker.h"
#include "import/rowkeys.h"
#include "import/sayings.h"
#include "import/understanding.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QStringList linesAbove(const UnderstoodTable &table)
{
    QStringList lines;
    for (const SourceLine &line : table.sheet->table().before)
        lines += line.text;
    return lines + table.part.titles;
}

/// At once for a large table: growing piece by piece would for a moment need twice the memory. Room that is not used
/// costs none.
void makeRoom(TableImport &report, std::size_t rows, std::size_t columns)
{
    constexpr std::size_t large = 1000;
    constexpr std::size_t besideColumns = 3; // alive, domain, position
    if (rows < large)
        return;
    report.rows.reserve(report.rows.size() + rows);
    report.changes.changes.reserve(report.changes.changes.size() + rows * (columns + besideColumns));
}

/// One table after the other into one change set.
class Importer
{
public:
    /// @param rows of all tables, which have been gone through once
    Importer(Reader &reader, const Names &names, NoteTaker beside, const Progress &progress, qint64 rows)
        : m_reader(reader)
        , m_names(names)
        , m_progress(progress)
        , m_rows(rows)
        , m_domains(names)
        , m_offices(names)
        , m_beside(std::move(beside))
    {}

    Outcome add(const UnderstoodTable &table, const QSet<QString> &spoken);
    void tell(std::vector<ImportNote> notes, qint64 skipped);
    /// What was read of all tables; asked for once, at the end.
    [[nodiscard]] TableImport take();

private:
    [[nodiscard]] std::vector<RowMatch> matched(const UnderstoodTable &table, std::vector<KnownItem> &known,
                                                const QSet<QString> &spoken, CellReadings &readings);
    Outcome addRows(const UnderstoodTable &table, const std::vector<RowMatch> &matches,
                    const std::vector<KnownItem> &known, CellTaker &cells);
    void set(const RecordRef &item, Field field, Value value);
    Outcome change(const SourceItem &row, const UnderstoodTable &table, const KnownItem &known, const RowMatch &match,
                   CellTaker &cells);
    Outcome make(const SourceItem &row, const UnderstoodTable &table, CellTaker &cells, std::optional<qint64> previous);
    [[nodiscard]] Uid domainFor(const std::optional<QString> &path, qint64 row, const UnderstoodTable &table);
    [[nodiscard]] Result<Uid> identityFor(const SourceItem &row);
    void noteColumns(const UnderstoodTable &table);
    void tellFate(const SourceItem &row, const UnderstoodTable &table, RowOutcome outcome);
    /// What stands beside the cells of the row.
    /// @param stamp what the file remembers of the item; nullptr when that is new here
    Outcome takeBeside(const SourceItem &row, const UnderstoodTable &table, const Uid &item, const WorkingStamp *stamp);
    /// What both sides changed since the file was written out is noted on its cell.
    /// @param told where the notes on the row begin
    Outcome takeConflicts(std::size_t told, const Uid &item);

    Reader &m_reader;
    const Names &m_names;
    const Progress &m_progress;
    qint64 m_rows; ///< gone through so far, each as often as it was
    RecentTexts m_texts{};
    TableImport m_report{};
    DomainFinder m_domains;
    OfficeFinder m_offices;
    PlaceFinder m_places{};
    NoteTaker m_beside;
    std::optional<std::pair<Uid, qint64>> m_last{}; ///< domain and position of the item of the row above
    QSet<Uid> m_spoken{};                           ///< items an earlier table spoke of
};

void Importer::tell(std::vector<ImportNote> notes, qint64 skipped)
{
    std::ranges::move(notes, std::back_inserter(m_report.notes));
    m_report.skipped += skipped;
}

/// Where a row of a card stands is where its first cell was.
void Importer::tellFate(const SourceItem &row, const UnderstoodTable &table, RowOutcome outcome)
{
    outcome.source = table.source;
    outcome.table = m_report.tables.size(); // it is added behind its rows
    outcome.number = row.literal->number;
    for (int column = 0; table.cards && column < int(row.literal->cells.size()); ++column) {
        const auto place = table.cards->places.constFind(cellName(int(row.literal->number), column));
        if (place == table.cards->places.cend())
            continue;
        outcome.source = place->source;
        outcome.number = place->row - 1;
        break;
    }
    m_report.rows.push_back(std::move(outcome));
}

TableImport Importer::take()
{
    auto &changes = m_report.changes.changes;
    changes.insert(changes.begin(), m_offices.changes().begin(), m_offices.changes().end());
    return std::move(m_report);
}

void Importer::noteColumns(const UnderstoodTable &table)
{
    if (table.part.header.depth == 0)
        return; // told with the table it goes on with
    constexpr int sure = 70;
    for (const SourceColumn &column : table.header.columns) {
        const bool isGuess = column.use != SourceColumn::Use::Extra && column.use != SourceColumn::Use::Ignored
                             && column.confidence < sure;
        const bool isEmpty = (column.heading.isEmpty() && column.use == SourceColumn::Use::Ignored)
                             || HeadingWords::isOpinion(column.heading);
        if (column.isSaid || (column.use != SourceColumn::Use::Extra && !isGuess) || isEmpty)
            continue;
        ImportNote note = noteOn(table.sheet->table(), table.header.lastRow, column.index,
                                 isGuess ? ImportNoteKind::ColumnGuessed : ImportNoteKind::ExtraColumn, column.heading,
                                 isGuess ? m_reader.fields().info(column.column.field).title.toString() : QString());
        if (isGuess)
            note.field = column.column.field;
        m_report.notes.push_back(std::move(note));
    }
}

Outcome Importer::add(const UnderstoodTable &table, const QSet<QString> &spoken)
{
    noteColumns(table);
    tell(table.rows.notes, table.rows.skipped);
    auto known = knownItems(m_reader, table, m_names, m_progress);
    if (!known)
        return known.error();
    for (const KnownItem &each : *known)
        m_places.know(each.domain, each.position);
    std::erase_if(*known, [this](const KnownItem &each) { return m_spoken.contains(each.uid); });
    CellReadings readings(m_reader.fields(), m_names, *table.sheet, table.header, table.part.rows);
    const std::vector<RowMatch> matches = matched(table, *known, spoken, readings);
    CellTaker cells(m_reader.fields(), m_names, *table.sheet, table.header, readings, m_offices,
                    CellTaker::Offices::Make, m_report.notes);
    const std::size_t told = m_report.notes.size();
    if (const Outcome added = addRows(table, matches, *known, cells); !added)
        return added;
    for (std::size_t i = told; table.cards && i < m_report.notes.size(); ++i)
        m_report.notes[i] = table.cards->placed(std::move(m_report.notes[i]));
    const auto &list = table.rows.items;
    const bool isOne = !list.empty() && std::ranges::all_of(list, [&](const SourceItem &row) {
        return row.domain == list.front().domain;
    });
    m_report.tables.push_back(
        {.source = table.sheet->table().source,
         .sheet = table.sheet->table().sheet,
         .titles = linesAbove(table),
         .header = table.header,
         .isContinued = table.part.header.depth == 0,
         .domain = isOne ? list.front().domain.value_or(QString()) : table.domain.value_or(QString()),
         .rows = qint64(list.size()),
         .place = table.source,
         .signature = table.part.header.depth == 0 ? QString() : table.signature,
         .isRemembered = table.isRemembered});
    return Done{};
}

/// What the rows are known by is gone again when their items are found: it is more than the rows themselves.
std::vector<RowMatch> Importer::matched(const UnderstoodTable &table, std::vector<KnownItem> &known,
                                        const QSet<QString> &spoken, CellReadings &readings)
{
    const auto count = qint64(table.rows.items.size());
    const Progress told = m_progress.part(std::exchange(m_rows, m_rows + count), 0);
    if (known.empty())
        return std::vector<RowMatch>(table.rows.items.size());
    std::vector<ImportNote> unheard; // trying a row makes no notes
    CellTaker trial(m_reader.fields(), m_names, *table.sheet, table.header, readings, m_offices,
                    CellTaker::Offices::Try, unheard);
    const std::vector<MatchKeys> rows = rowKeys(m_reader, table, m_names, trial, told);
    std::vector<MatchKeys> items;
    items.reserve(known.size());
    for (KnownItem &each : known)
        items.push_back(std::move(each.keys));
    return matchRows(rows, items, spoken, told);
}

Outcome Importer::addRows(const UnderstoodTable &table, const std::vector<RowMatch> &matches,
                          const std::vector<KnownItem> &known, CellTaker &cells)
{
    const auto &rows = table.rows.items;
    const Progress told = m_progress.part(std::exchange(m_rows, m_rows + qint64(rows.size())), 0);
    makeRoom(m_report, rows.size(), table.header.columns.size());
    m_last.reset();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        const std::optional<qint64> previous = m_last ? std::optional(m_last->second) : std::nullopt;
        const Outcome done = matches[i].item ? change(rows[i], table, known[*matches[i].item], matches[i], cells)
                                             : make(rows[i], table, cells, previous);
        if (!done)
            return done;
        told.tell(qint64(i) + 1, qint64(rows.size()));
    }
    return Done{};
}

/// Values repeat from row to row; equal ones share their memory.
void Importer::set(const RecordRef &item, Field field, Value value)
{
    if (value.isText()) {
        QString text = value.text();
        m_texts.share(text);
        value = Value(std::move(text));
    }
    m_report.changes.set(item, field, std::move(value));
}

Outcome Importer::takeBeside(const SourceItem &row, const UnderstoodTable &table, const Uid &item,
                             const WorkingStamp *stamp)
{
    auto beside = m_beside.take(row, table, item, stamp);
    if (!beside)
        return beside.error();
    std::ranges::move(beside->changes, std::back_inserter(m_report.changes.changes));
    std::ranges::move(beside->notes, std::back_inserter(m_report.notes));
    return Done{};
}

Outcome Importer::takeConflicts(std::size_t told, const Uid &item)
{
    for (std::size_t i = told; i < m_report.notes.size(); ++i) {
        if (m_report.notes[i].kind != ImportNoteKind::BothChanged)
            continue;
        auto noted = m_beside.takeConflict(m_report.notes[i], item);
        if (!noted)
            return noted.error();
        std::ranges::move(*noted, std::back_inserter(m_report.changes.changes));
    }
    return Done{};
}

Uid Importer::domainFor(const std::optional<QString> &path, qint64 row, const UnderstoodTable &table)
{
    if (!path)
        return {};
    return m_domains.find(*path, m_report.changes, [&](const QString &made) {
        m_report.notes.push_back(noteOn(table.sheet->table(), row, 0, ImportNoteKind::NewDomain, made, made));
    });
}

Outcome Importer::change(const SourceItem &row, const UnderstoodTable &table, const KnownItem &known,
                         const RowMatch &match, CellTaker &cells)
{
    m_last = {known.domain, known.position};
    m_spoken.insert(known.uid);
    const WorkingStamp *stamp = table.sheet->table().stamp.get();
    if (const Outcome taken = takeBeside(row, table, known.uid, stamp); !taken)
        return taken;
    if (match.by == MatchedBy::Shown || match.by == MatchedBy::Stored) {
        ++m_report.unchanged;
        tellFate(row, table,
                 {.fate = RowFate::Unchanged,
                  .item = known.uid,
                  .label = known.label,
                  .domain = known.domain,
                  .by = match.by});
        return Done{};
    }
    const RecordRef ref{Kind::Item, known.uid};
    const auto found = m_reader.find(ref);
    if (!found)
        return found.error();
    if (!*found)
        return Error{.code = ErrorCode::NoSuchRecord, .detail = known.uid.toString()};
    if (!match.isLiteral)
        tell(row.notes, 0);
    const std::size_t told = m_report.notes.size();
    Record wanted = cells.taken(match.isLiteral ? *row.literal : row.read(), row.section, **found);
    // By its path, not its uid: two domains may share a path, and a removed one has none.
    const std::optional<QString> &path = match.isLiteral ? row.literalDomain : row.domain;
    const bool isUntouched = path && stamp && stamp->isUntouched(known.uid, item::domain, *path);
    const QString here = m_names.domainPath(known.domain);
    if (path && !isUntouched && *path != here) {
        const Uid domain = domainFor(path, row.literal->number, table);
        wanted.set(item::domain, domain.isNull() ? Value() : Value(domain));
        if (stamp && stamp->isOvertaken(known.uid, item::domain, here)) {
            const SourceColumn *column = table.header.find(item::domain);
            m_report.notes.push_back(noteOn(table.sheet->table(), row.literal->number, column ? column->index : 0,
                                            ImportNoteKind::BothChanged, *path, here));
            m_report.notes.back().field = item::domain;
        }
    }
    if (const Outcome noted = takeConflicts(told, known.uid); !noted)
        return noted;
    bool isChanged = false;
    for (const FieldInfo &info : m_reader.fields().of(Kind::Item)) {
        if (wanted.value(info.field) == (*found)->value(info.field))
            continue;
        set(ref, info.field, wanted.value(info.field));
        isChanged = true;
    }
    ++(isChanged ? m_report.changed : m_report.unchanged);
    tellFate(row, table,
             {.fate = isChanged ? RowFate::Changed : RowFate::Unchanged,
              .item = known.uid,
              .label = itemLabel(wanted),
              .domain = wanted.value(item::domain).uid(),
              .by = match.by,
              .likeness = match.likeness});
    if (const auto kind = noteKindOf(match.by))
        m_report.notes.push_back(
            noteOn(table.sheet->table(), row.literal->number, 0, *kind, itemLabel(wanted), itemLabel(**found)));
    return Done{};
}

/// The uid of the row when no record ever had it, so that a table carries identities into another catalog.
Result<Uid> Importer::identityFor(const SourceItem &row)
{
    if (!row.uid)
        return Uid::random();
    const auto found = m_reader.find({Kind::Item, *row.uid});
    if (!found)
        return found.error();
    return *found || m_spoken.contains(*row.uid) ? Uid::random() : *row.uid;
}

Outcome Importer::make(const SourceItem &row, const UnderstoodTable &table, CellTaker &cells,
                       std::optional<qint64> previous)
{
    const auto uid = identityFor(row);
    if (!uid)
        return uid.error();
    const RecordRef ref{Kind::Item, *uid};
    const Uid domain = domainFor(row.domain, row.literal->number, table);
    tell(row.notes, 0);
    const Record wanted = cells.taken(row.read(), row.section, emptyItem(m_reader.fields(), *uid, domain));
    const std::span<const FieldInfo> fields = m_reader.fields().of(Kind::Item);
    const auto isSaid = [&wanted](const FieldInfo &info) { return !wanted.value(info.field).isEmpty(); };
    if (std::ranges::count_if(fields, isSaid) == (domain.isNull() ? 0 : 1)) {
        ++m_report.skipped;
        tellFate(row, table, {.why = ImportNoteKind::Nothing});
        return Done{};
    }
    const qint64 place = m_places.after(domain, m_last && m_last->first == domain ? previous : std::nullopt);
    m_report.changes.add(ref);
    for (const FieldInfo &info : fields) {
        if (isSaid(info))
            set(ref, info.field, wanted.value(info.field));
    }
    set(ref, item::position, Value(place));
    if (const Outcome taken = takeBeside(row, table, ref.uid, nullptr); !taken)
        return taken;
    m_spoken.insert(*uid);
    m_last = {domain, place};
    ++m_report.added;
    tellFate(row, table, {.fate = RowFate::Added, .item = *uid, .label = itemLabel(wanted), .domain = domain});
    return Done{};
}

/// The rows that are no items join the others, all in the order of the sources.
void addLeftOut(TableImport &import, const std::vector<SourceTable> &tables)
{
    std::map<std::tuple<QString, QString, qint64>, ImportNoteKind> why;
    for (const ImportNote &note : import.notes) {
        if (weightOf(note.kind) == ImportNoteWeight::LeftOut)
            why[{note.source, note.sheet, note.row}] = note.kind;
    }
    for (std::size_t i = 0; i < import.sources.size(); ++i) {
        const SourceTable &table = tables[i];
        for (std::size_t at = 0; at < import.sources[i].kinds.size(); ++at) {
            if (import.sources[i].kinds[at] != SourceRowKind::LeftOut)
                continue;
            const qint64 number = table.rows[at].number;
            const auto it = why.find({table.source, table.sheet, number + 1});
            import.rows.push_back(
                {.source = i, .number = number, .why = it == why.end() ? std::nullopt : std::optional(it->second)});
        }
    }
    std::ranges::stable_sort(import.rows, {}, [](const RowOutcome &row) { return std::pair(row.source, row.number); });
}

bool hasExtra(const Understanding &understood)
{
    return std::ranges::any_of(understood.tables, [](const UnderstoodTable &table) {
        return std::ranges::any_of(table.header.columns,
                                   [](const SourceColumn &column) { return column.use == SourceColumn::Use::Extra; });
    });
}

}

Result<TableImport> importTables(Reader &reader, const std::vector<SourceTable> &tables, const ImportRequest &request,
                                 const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    const std::function<bool(const QString &)> isKnown = [&names](const QString &path) {
        return names->domainByPath(path).has_value();
    };
    std::vector<ImportNote> corrected;
    std::vector<std::shared_ptr<const SheetView>> sheets;
    qint64 rowCount = 0;
    for (const SourceTable &table : tables) {
        auto sheet = SheetView::of(table, request.corrections, corrected);
        if (!sheet)
            return sheet.error();
        rowCount += qint64((*sheet)->rowCount());
        sheets.push_back(std::move(*sheet));
    }
    // They are understood, compared and taken.
    const Progress told = progress.part(0, 3 * rowCount);
    ColumnNeeds needs{.tierNames = readTierNames(settings->value(u"tier_names"))};
    auto understood = understand(sheets, HeadingWords(reader.fields(), needs), request, isKnown, told);
    if (understood && hasExtra(*understood)) {
        // A strange heading may be a tier of local name; which there are only the items know.
        auto rows = releasable(reader, {}, {.purpose = Purpose::Internal}, *names, *settings, progress);
        if (!rows)
            return rows.error();
        understood = understand(sheets, HeadingWords(reader.fields(), rows->needs), request, isKnown, told);
    }
    if (!understood)
        return understood.error();
    if (understood->tables.empty() && request.withoutTable == ImportRequest::WithoutTable::Refuse)
        return Error{.code = ErrorCode::NoTable, .path = tables.empty() ? QString() : tables.front().source};
    auto beside = NoteTaker::of(reader);
    if (!beside)
        return beside.error();
    Importer importer(reader, *names, std::move(*beside), told, rowCount);
    importer.tell(std::move(corrected), 0);
    importer.tell(std::move(understood->notes), understood->skipped);
    QSet<QString> spoken;
    for (const UnderstoodTable &table : understood->tables) {
        for (const SourceItem &row : table.rows.items)
            spoken.insert(row.domain.value_or(QString()));
    }
    for (const UnderstoodTable &table : understood->tables) {
        if (const Outcome added = importer.add(table, spoken); !added)
            return added.error();
    }
    TableImport made = importer.take();
    takeFront(sheets, *understood, *settings, made);
    made.sources = std::move(understood->sources);
    addLeftOut(made, tables);
    return made;
}

}
