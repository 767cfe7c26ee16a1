// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/copyrows.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype mostKnown = 4096; // texts kept per column: bounded, so that a copy of any size streams

}

CopyRows::CopyRows(Reader &reader, Names names, OfficialRows rows, std::vector<Column> columns, QString numbering)
    : m_reader(&reader)
    , m_names(std::move(names))
    , m_rows(std::move(rows))
    , m_columns(std::move(columns))
    , m_numbering(std::move(numbering))
    , m_known(m_columns.size())
{}

Result<std::unique_ptr<CopySource>> CopyRows::from(Reader &reader, const PrintRequest &request,
                                                   const Settings &settings, const Progress &progress)
{
    auto names = Names::from(reader);
    if (!names)
        return names.error();
    auto rows = releasable(reader, request.rows, request.rule, *names, settings, progress);
    if (!rows)
        return rows.error();
    const Fields &fields = reader.fields();
    std::vector<Column> columns = request.columns ? *request.columns : formColumns(fields, request.paper, rows->needs);
    if (request.rule.purpose == Purpose::Internal && !request.columns)
        addInternalColumns(columns, fields);
    std::erase_if(columns, [&](const Column &column) {
        return column.role != ColumnRole::Serial && !mayLeave(fields.info(column.field), request.rule.purpose);
    });
    std::unique_ptr<CopyRows> made(
        new CopyRows(reader, std::move(*names), std::move(*rows), std::move(columns), settings.value(u"numbering")));
    if (const auto divided = made->divide(request.sections, progress); !divided)
        return divided.error();
    return std::unique_ptr<CopySource>(std::move(made));
}

Outcome CopyRows::divide(Sections by, const Progress &progress)
{
    if (by == Sections::Offices)
        return divideByOffices(progress);
    if (by == Sections::None) {
        m_sections.push_back({.ids = m_rows.ids});
        return Done{};
    }
    return eachSelected(*m_reader, {.ids = m_rows.ids}, [&](const Record &record) {
        const QString path = m_names.domainPath(record.value(item::domain).uid());
        const QString name = path.isEmpty() ? noDomainName.toString() : pathNames(path).front();
        const QString title = u"领域："_s + name;
        if (m_sections.empty() || m_sections.back().title != title)
            m_sections.push_back({.title = title});
        m_sections.back().ids.push_back(record.id);
        return !progress.isCancelled();
    });
}

Outcome CopyRows::divideByOffices(const Progress &progress)
{
    std::map<QString, std::size_t> places;
    std::vector<Section> sections;
    const auto sectionOf = [&](const QString &name) -> Section & {
        const auto [found, isNew] = places.try_emplace(name, sections.size());
        if (isNew)
            sections.push_back({.title = u"公开主体："_s + name});
        return sections[found->second];
    };
    // The register gives the order; offices without items have no section.
    const auto offices = m_reader->each(Kind::Office, [&](const Record &office) {
        (void)sectionOf(office.text(office::name));
        return true;
    });
    if (!offices)
        return offices.error();
    const auto read = eachSelected(*m_reader, {.ids = m_rows.ids}, [&](const Record &record) {
        const auto parties = partiesOf(record.value(item::subject));
        for (const Party &party : parties) {
            Section &section = sectionOf(party.office.isNull() ? party.rule : m_names.officeName(party.office));
            if (section.ids.empty() || section.ids.back() != record.id) // named twice in one item
                section.ids.push_back(record.id);
        }
        if (parties.empty())
            sectionOf(u"（未明确）"_s).ids.push_back(record.id);
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();
    std::ranges::copy_if(sections, std::back_inserter(m_sections),
                         [](const Section &each) { return !each.ids.empty(); });
    return Done{};
}

qint64 CopyRows::rows() const
{
    return std::accumulate(m_sections.begin(), m_sections.end(), qint64(0),
                           [](qint64 sum, const Section &each) { return sum + qint64(each.ids.size()); });
}

QString CopyRows::cell(std::size_t at, const Record &record)
{
    const Column &column = m_columns[at];
    const Fields &fields = m_reader->fields();
    if (column.role == ColumnRole::TickText)
        return cellText(fields, column, record, m_names, 0);
    const Value value = m_names.inheritedValue(fields.info(column.field), record);
    const QString stored = value.text();
    if (value.isText() && fields.info(column.field).type == ValueType::LongText)
        return stored;
    if (!value.isText())
        return value.isEmpty() ? QString() : cellText(fields, column, record, m_names, 0);
    QHash<QString, QString> &known = m_known[at];
    if (const auto found = known.constFind(stored); found != known.cend())
        return *found;
    if (known.size() >= mostKnown)
        known.clear();
    return *known.insert(stored, cellText(fields, column, record, m_names, 0));
}

QString CopyRows::domainLabel(const Uid &domain)
{
    QString &label = m_domains[domain];
    if (label.isEmpty() && !domain.isNull())
        label = pathNames(m_names.domainPath(domain)).join(u" › "_s);
    return label;
}

CopyRow CopyRows::worded(const Record &record, const QString &serial)
{
    CopyRow row{.item = record.ref.uid, .domain = domainLabel(record.value(item::domain).uid())};
    row.cells.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        row.cells.push_back(m_columns[i].role == ColumnRole::Serial ? serial : cell(i, record));
    for (const Field field : {item::level1, item::level2, item::level3, item::level4})
        row.levels.push_back(record.text(field));
    return row;
}

Outcome CopyRows::each(const Progress &progress, const std::function<void(CopyRow &&)> &visit)
{
    for (const Section &section : m_sections) {
        SerialNumbers serials(m_numbering);
        const auto read = eachSelected(*m_reader, {.ids = section.ids}, [&](const Record &record) {
            CopyRow row = worded(record, serials.next(record));
            row.section = section.title;
            visit(std::move(row));
            return !progress.isCancelled();
        });
        if (!read)
            return read.error();
    }
    return Done{};
}

Result<std::vector<CopyRow>> CopyRows::sample(std::size_t most)
{
    constexpr std::size_t run = 32; // long enough to see the blocks of equal levels
    const auto &all = m_rows.ids;
    std::vector<RowId> ids;
    if (all.size() <= most) {
        ids = all;
    } else {
        const std::size_t runs = std::max<std::size_t>(2, most / run);
        for (std::size_t i = 0; i < runs; ++i) {
            const std::size_t first = i * (all.size() - run) / (runs - 1);
            ids.insert(ids.end(), all.begin() + std::ptrdiff_t(first), all.begin() + std::ptrdiff_t(first + run));
        }
    }
    std::vector<CopyRow> rows;
    rows.reserve(ids.size());
    const auto read = eachSelected(*m_reader, {.ids = std::move(ids)}, [&](const Record &record) {
        rows.push_back(worded(record, {}));
        return true;
    });
    if (!read)
        return read.error();
    return rows;
}

}
