// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tableimport.h"

#include "catalog/itemfields.h"
#include "catalog/officialform.h"
#include "exchange/tablecells.h"
#include "exchange/tablematch.h"

#include <QtCore/QSet>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 positionStep = qint64(1) << 32;

/// The domains a table names: those of the catalog, and records for the new ones.
class DomainFinder
{
public:
    DomainFinder(const Names &names, TableImport &report) : m_names(names), m_report(report)
    {
        for (const Uid &uid : names.domains()) {
            if (const Record *record = names.domainRecord(uid))
                m_last = std::max(m_last, record->value(domain::position).number());
        }
    }

    /// The domain of a path, made with its parents when the catalog has none; null for an empty path.
    Uid find(const QString &path, const SourceTable &table, const SourceRow &row)
    {
        if (path.isEmpty())
            return {};
        if (const auto known = m_names.domainByPath(path))
            return *known;
        if (const auto it = m_made.constFind(path); it != m_made.cend())
            return *it;
        QStringList steps = pathNames(path);
        const QString name = steps.takeLast();
        QString above;
        for (const QString &step : steps)
            above += (above.isEmpty() ? QString() : u"/"_s) + pathStep(step);
        const Uid parent = find(above, table, row);
        const Uid uid = Uid::random();
        m_last += positionStep;
        m_report.changes.add({Kind::Domain, uid}, {{domain::name, Value(name)}, {domain::position, Value(m_last)}});
        if (!parent.isNull())
            m_report.changes.set({Kind::Domain, uid}, domain::parent, Value(parent));
        m_made.insert(path, uid);
        m_report.notes.push_back(noteOn(table, row.number, 0, ImportNoteKind::NewDomain, path, path));
        return uid;
    }

private:
    const Names &m_names;
    TableImport &m_report;
    QHash<QString, Uid> m_made{};
    qint64 m_last = 0;
};

/// Where new items go: behind the item of the row above when there is room, else at the end of their domain.
class PlaceFinder
{
public:
    void know(const std::vector<KnownItem> &items)
    {
        for (const KnownItem &item : items)
            m_taken[item.domain].insert(item.position);
    }
    qint64 after(const Uid &domain, std::optional<qint64> previous)
    {
        std::set<qint64> &taken = m_taken[domain];
        qint64 place = taken.empty() ? positionStep : *taken.rbegin() + positionStep;
        if (previous) {
            const auto next = taken.upper_bound(*previous);
            // A quarter of the gap leaves room for further rows behind this one.
            if (next != taken.end() && *next - *previous > 4)
                place = *previous + (*next - *previous) / 4;
        }
        taken.insert(place);
        return place;
    }

private:
    QHash<Uid, std::set<qint64>> m_taken{};
};

/// One table after the other into one change set.
class Importer
{
public:
    Importer(Reader &reader, const Names &names, const ImportRequest &request, const Progress &progress)
        : m_reader(reader), m_names(names), m_request(request), m_progress(progress), m_domains(names, m_report)
    {}

    Outcome add(SourceTable &table, TableHeader header);

    [[nodiscard]] bool hasFoundTables() const { return !m_report.tables.empty(); }
    /// What was read of all tables; asked for once, at the end.
    [[nodiscard]] TableImport take() { return std::move(m_report); }

private:
    Outcome change(const SourceItem &row, const SourceTable &table, const KnownItem &known, CellTaker &cells,
                   bool isWhole);
    Outcome make(const SourceItem &row, const SourceTable &table, CellTaker &cells, std::optional<qint64> previous);
    [[nodiscard]] Record emptyItem(const Uid &uid, const Uid &domain) const;
    [[nodiscard]] Result<Uid> identityFor(const SourceItem &row);
    void noteExtraColumns(const SourceTable &table, const TableHeader &header);

    Reader &m_reader;
    const Names &m_names;
    const ImportRequest &m_request;
    const Progress &m_progress;
    TableImport m_report{};
    DomainFinder m_domains;
    PlaceFinder m_places{};
    std::optional<std::pair<Uid, qint64>> m_last{}; ///< domain and position of the item of the row above
    QSet<Uid> m_spoken{};                           ///< items an earlier table spoke of
};

void Importer::noteExtraColumns(const SourceTable &table, const TableHeader &header)
{
    for (const SourceColumn &column : header.columns) {
        if (column.use == SourceColumn::Use::Extra)
            m_report.notes.push_back(
                noteOn(table, header.lastRow, column.index, ImportNoteKind::ExtraColumn, column.heading));
    }
}

Outcome Importer::add(SourceTable &table, TableHeader header)
{
    if (const Outcome filled = fillMerged(table); !filled)
        return filled;
    noteExtraColumns(table, header);
    const std::vector<SourceItem> rows = itemsOf(table, header, m_report);
    const bool namesDomains = std::ranges::any_of(rows, [](const SourceItem &row) { return row.domain.has_value(); });
    auto known = knownItems(m_reader, header, m_names, namesDomains, m_progress);
    if (!known)
        return known.error();
    m_places.know(*known);
    std::erase_if(*known, [this](const KnownItem &item) { return m_spoken.contains(item.uid); });
    TableImport unheard; // trying a row makes no notes
    CellTaker trial(m_reader.fields(), m_names, table, header, unheard);
    WholeDigest whole(m_reader.fields(), header, m_names);
    const auto asTaken = [&](const SourceItem &row) {
        const QString domain = namesDomains ? row.domain.value_or(QString()) : QString();
        return whole.of(trial.taken(*row.row, emptyItem(Uid(), m_names.domainByPath(domain).value_or(Uid{}))), domain);
    };
    const std::vector<RowMatch> matches = matchRows(rows, header, *known, namesDomains, asTaken);
    CellTaker cells(m_reader.fields(), m_names, table, header, m_report);
    m_last.reset();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        const std::optional<qint64> previous = m_last ? std::optional(m_last->second) : std::nullopt;
        const Outcome done = matches[i].item
                                 ? change(rows[i], table, (*known)[*matches[i].item], cells, matches[i].isWhole)
                                 : make(rows[i], table, cells, previous);
        if (!done)
            return done;
        m_progress.tell(qint64(i) + 1, qint64(rows.size()));
    }
    ImportedTable found{
        .source = table.source, .sheet = table.sheet, .header = std::move(header), .rows = qint64(rows.size())};
    const bool isOne = !rows.empty() && std::ranges::all_of(rows, [&](const SourceItem &row) {
        return row.domain == rows.front().domain;
    });
    found.domain = isOne ? rows.front().domain.value_or(QString()) : QString();
    m_report.tables.push_back(std::move(found));
    return Done{};
}

Outcome Importer::change(const SourceItem &row, const SourceTable &table, const KnownItem &known, CellTaker &cells,
                         bool isWhole)
{
    m_last = {known.domain, known.position};
    m_spoken.insert(known.uid);
    if (isWhole) {
        ++m_report.unchanged;
        return Done{};
    }
    const RecordRef ref{Kind::Item, known.uid};
    const auto found = m_reader.find(ref);
    if (!found)
        return found.error();
    if (!*found)
        return Error{.code = ErrorCode::NoSuchRecord, .detail = known.uid.toString()};
    Record wanted = cells.taken(*row.row, **found);
    // By its path, not its uid: two domains may share a path, and a removed one has none.
    if (row.domain && *row.domain != m_names.domainPath(known.domain)) {
        const Uid domain = m_domains.find(*row.domain, table, *row.row);
        wanted.set(item::domain, domain.isNull() ? Value() : Value(domain));
    }
    bool isChanged = false;
    for (const FieldInfo &info : m_reader.fields().of(Kind::Item)) {
        if (wanted.value(info.field) == (*found)->value(info.field))
            continue;
        m_report.changes.set(ref, info.field, wanted.value(info.field));
        isChanged = true;
    }
    ++(isChanged ? m_report.changed : m_report.unchanged);
    return Done{};
}

Record Importer::emptyItem(const Uid &uid, const Uid &domain) const
{
    Record empty{.ref = {Kind::Item, uid}, .isAlive = false, .values = {}};
    empty.values.resize(m_reader.fields().slotCount(Kind::Item));
    if (!domain.isNull())
        empty.set(item::domain, Value(domain));
    return empty;
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

Outcome Importer::make(const SourceItem &row, const SourceTable &table, CellTaker &cells,
                       std::optional<qint64> previous)
{
    const auto uid = identityFor(row);
    if (!uid)
        return uid.error();
    const RecordRef ref{Kind::Item, *uid};
    const Uid domain = row.domain ? m_domains.find(*row.domain, table, *row.row) : m_request.domain.value_or(Uid{});
    const Record wanted = cells.taken(*row.row, emptyItem(*uid, domain));
    std::vector<std::pair<Field, Value>> values;
    for (const FieldInfo &info : m_reader.fields().of(Kind::Item)) {
        if (!wanted.value(info.field).isEmpty())
            values.emplace_back(info.field, wanted.value(info.field));
    }
    if (values.size() == (domain.isNull() ? 0U : 1U)) {
        ++m_report.skipped;
        return Done{};
    }
    const qint64 place = m_places.after(domain, m_last && m_last->first == domain ? previous : std::nullopt);
    values.emplace_back(item::position, Value(place));
    m_report.changes.add(ref, values);
    m_spoken.insert(*uid);
    m_last = {domain, place};
    ++m_report.added;
    return Done{};
}

}

Result<TableImport> importTables(Reader &reader, std::vector<SourceTable> tables, const ImportRequest &request,
                                 const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    Importer importer(reader, *names, request, progress);
    ColumnNeeds needs{.tierNames = readTierNames(settings->value(u"tier_names"))};
    bool knowsTiers = false;
    for (SourceTable &table : tables) {
        auto header = findHeader(table, reader.fields(), needs);
        const auto isExtra = [](const SourceColumn &column) { return column.use == SourceColumn::Use::Extra; };
        if (header && !knowsTiers && std::ranges::any_of(header->columns, isExtra)) {
            // A strange heading may be a tier of local name; which there are only the items know.
            auto rows = releasable(reader, {}, {.purpose = Purpose::Internal}, *names, *settings, progress);
            if (!rows)
                return rows.error();
            needs = std::move(rows->needs);
            knowsTiers = true;
            header = findHeader(table, reader.fields(), needs);
        }
        if (!header)
            continue;
        const Outcome added = importer.add(table, std::move(*header));
        if (!added)
            return added.error();
    }
    if (!importer.hasFoundTables())
        return Error{.code = ErrorCode::NoTable, .path = tables.empty() ? QString() : tables.front().source};
    return importer.take();
}

}
