// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/celltaker.h"

#include "base/text.h"
#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "exchange/workingstamp.h"
#include "import/cleaning.h"
#include "import/headingwords.h"
#include "import/subjects.h"
#include "import/tablerows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString below = u" › "_s;

}

CellTaker::CellTaker(const Fields &fields, const Names &names, const SheetView &sheet, const TableHeader &header,
                     CellReadings &readings, OfficeFinder &offices, Offices making, std::vector<ImportNote> &notes)
    : m_fields(fields)
    , m_names(names)
    , m_sheet(sheet)
    , m_header(header)
    , m_readings(readings)
    , m_offices(offices)
    , m_making(making)
    , m_notes(notes)
    , m_isLiteral(header.hasUids())
    , m_stamp(sheet.table().stamp.get())
{
    for (const CellNote &each : sheet.table().facts.notes) {
        if (each.kind == CellNoteKind::Link)
            m_links[each.row].push_back(&each);
    }
}

Record CellTaker::taken(const SourceRow &row, const QString &section, const Record &item)
{
    Record wanted = item;
    bool hasParties = false;
    bool hasDeeper = false;
    int basisColumns = 0;
    for (const SourceColumn &column : m_header.columns) {
        const Field field = column.column.field;
        hasParties = hasParties || column.use == Use::Party;
        hasDeeper = hasDeeper || column.use == Use::Deeper;
        if (column.use == Use::Requirement)
            takeRequirement(row, column, item, wanted);
        if (column.use != Use::Item || field == item::domain)
            continue;
        basisColumns += field == item::basis ? 1 : 0;
        if (field != item::basis || basisColumns == 1)
            take(row, column, item, wanted);
    }
    if (basisColumns > 1)
        takeBasis(row, item, wanted);
    for (const SourceColumn &column : m_header.columns) {
        if (column.use == Use::Requirement)
            joinRequirement(row, column, wanted);
    }
    if (hasParties)
        takeParties(row, item, wanted);
    if (hasDeeper)
        takeDeeper(row, item, wanted);
    if (!section.isEmpty() && wanted.value(item::level1).isEmpty())
        wanted.set(item::level1, Value(section));
    takeExtras(row, wanted);
    takeBeside(row, wanted);
    return wanted;
}

/// What the catalog shows in this column for the item: a cell that equals it is left alone.
QString CellTaker::shownText(const SourceColumn &column, const Record &item) const
{
    Column shown = column.column;
    const FieldInfo &info = m_fields.info(shown.field);
    // A list that shows all terms is one of ours; the same text means the same ticks.
    if (info.field == item::channels && shown.role == ColumnRole::Text)
        shown.role = ColumnRole::TickList;
    return cellText(m_fields, shown, item, m_names, 0);
}

void CellTaker::take(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted)
{
    const bool isTick = column.column.role == ColumnRole::Tick || column.column.role == ColumnRole::TickText;
    QString text = row.cell(column.index);
    if (isTick && text.isEmpty()) {
        // A tick spread over both columns ticks both.
        text = m_sheet.spreadText(row, column.index);
        if (!text.isEmpty())
            note(row, column, ImportNoteKind::OddTick, text);
    }
    const FieldInfo &info = m_fields.info(column.column.field);
    // Of an item that the catalog has; one that is new here takes all the row says.
    if (m_stamp && item.isAlive) {
        if (m_stamp->isUntouched(item.ref.uid, info.field, text))
            return;
        if (m_isLiteral && !isTick) {
            takeLiteral(row, column, item, wanted);
            if (wanted.value(info.field) != item.value(info.field))
                tellIfBothChanged(row, column, item);
            return;
        }
    }
    const bool isTermTick =
        !isTick || info.type == ValueType::Terms || info.field == item::audience || info.field == item::attribute;
    if (isTermTick && text == shownText(column, item))
        return;
    if (m_isLiteral && !isTick)
        return takeLiteral(row, column, item, wanted);
    switch (column.column.role) {
    case ColumnRole::Tick:
        return takeTick(row, column, text, wanted);
    case ColumnRole::TickText:
        return takeGroup(row, column, text, wanted);
    default:
        return takeText(row, column, item, wanted);
    }
}

/// A cell that is taken over something else than was written out: the catalog was changed as well, and not the same way.
void CellTaker::tellIfBothChanged(const SourceRow &row, const SourceColumn &column, const Record &item)
{
    const FieldInfo &info = m_fields.info(column.column.field);
    const QString here = displayText(info, item.value(info.field), m_names);
    if (m_stamp->isOvertaken(item.ref.uid, info.field, here))
        note(row, column, ImportNoteKind::BothChanged, here);
}

/// Any mark or word in a tick column ticks it: some write 县级 in place of √.
void CellTaker::takeTick(const SourceRow &row, const SourceColumn &column, const QString &text, Record &wanted)
{
    const FieldInfo &info = m_fields.info(column.column.field);
    const QString term = column.column.term;
    const TickSays says = readTick(text);
    const bool isSet =
        says == TickSays::Yes || says == TickSays::Words || (says == TickSays::Unclear && m_readings.isCircleYes());
    if (says == TickSays::Words || says == TickSays::Unclear)
        note(row, column, ImportNoteKind::OddTick, isSet ? term : QString());
    const bool isWord = info.field == item::attribute && term == u"不予公开";
    if (isWord || (info.type != ValueType::Terms && info.field != item::attribute && info.field != item::audience)) {
        if (!isSet)
            return;
        const CellReading reading = readCell(info, term, {}, m_names);
        return wanted.set(info.field, reading.isUnderstood ? reading.value : Value());
    }
    const Value value = m_names.inheritedValue(info, wanted);
    if (isSet != hasTerm(info, value, term))
        wanted.set(info.field, withTerm(info, value, term, isSet));
}

/// 特定群体: a tick, or the words that name the group.
void CellTaker::takeGroup(const SourceRow &row, const SourceColumn &column, const QString &text, Record &wanted)
{
    const FieldInfo &info = m_fields.info(item::audience);
    const TickSays says = readTick(text);
    const bool isSet =
        says == TickSays::Yes || says == TickSays::Words || (says == TickSays::Unclear && m_readings.isCircleYes());
    wanted.set(item::audience, withTerm(info, wanted.value(item::audience), u"特定群体"_s, isSet));
    QString group = says != TickSays::Words ? QString() : m_isLiteral ? text : cleanLine(text);
    if (group.size() > 1 && readTick(group.left(1)) == TickSays::Yes && !group.front().isLetterOrNumber())
        group = cleanLine(group.sliced(1)); // √（申请人）
    if (group.size() > 2 && group.startsWith(u'（') && group.endsWith(u'）'))
        group = group.sliced(1).chopped(1);
    if (says == TickSays::Words && group != text.trimmed())
        note(row, column, ImportNoteKind::Cleaned, group);
    wanted.set(item::audienceGroup, Value(storedText(group).value_or(QString())));
}

void CellTaker::takeText(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted)
{
    const FieldInfo &info = m_fields.info(column.column.field);
    const QString text = row.cell(column.index);
    // A plain table shows either what the item has of its own or what it inherits.
    if (text == displayText(info, item.value(info.field), m_names)
        || text == displayText(info, m_names.inheritedValue(info, item), m_names))
        return;
    if (info.type == ValueType::Parties)
        return takeParties(row, item, wanted);
    const CellReading &reading = m_readings.of(column, info, text);
    for (const ImportNoteKind kind : reading.notes)
        note(row, column, kind, kind == ImportNoteKind::KeptAsExtra ? text : displayText(info, reading.value, m_names));
    if (!reading.isUnderstood)
        return keepExtra(column.heading, text, wanted);
    for (const QString &term : reading.local)
        note(row, column, ImportNoteKind::LocalTerm, term);
    if (std::ranges::find(reading.notes, ImportNoteKind::UnclearMarks) != reading.notes.end())
        keepExtra(column.heading, text, wanted);
    wanted.set(info.field, reading.value);
    if (info.field == item::audience && !m_header.find(item::audienceGroup))
        wanted.set(item::audienceGroup, Value(reading.group));
}

void CellTaker::takeLiteral(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted)
{
    const FieldInfo &info = m_fields.info(column.column.field);
    const QString text = row.cell(column.index);
    const Value &own = item.value(info.field);
    // A file that remembers what it said shows nothing inherited: a text equal to that was written by somebody.
    const bool isShownOnly = !m_stamp && text == displayText(info, m_names.inheritedValue(info, item), m_names);
    if (isShownOnly || text == displayText(info, own, m_names))
        return;
    auto value = readText(info, text, m_names, own);
    if (value)
        value = normalised(info, *value);
    if (!value) {
        keepExtra(column.heading, text, wanted);
        return note(row, column, ImportNoteKind::KeptAsExtra, text);
    }
    if (*value == own)
        return;
    if (info.type == ValueType::Terms && info.vocabulary) {
        for (const QString &term : termsOf(*value)) {
            if (!info.vocabulary->terms.contains(term))
                note(row, column, ImportNoteKind::LocalTerm, term);
        }
    }
    for (const Party &party : info.type == ValueType::Parties ? partiesOf(*value) : std::vector<Party>()) {
        if (party.office.isNull())
            note(row, column, ImportNoteKind::Rule, party.rule);
    }
    wanted.set(info.field, *value);
}

Party CellTaker::partyOf(const SourceRow &row, int column, const QString &name, const QString &role, bool isOffice)
{
    Uid office = m_offices.find(name);
    ImportNoteKind kind = ImportNoteKind::Rule;
    bool isTold = office.isNull();
    if (office.isNull() && isOffice && m_making == Offices::Make) {
        const OfficeFinder::Made made = m_offices.make(name);
        office = made.uid;
        kind = ImportNoteKind::NewOffice;
        isTold = made.isNew;
    }
    if (isTold) {
        if (const SourceColumn *source = m_header.at(column))
            note(row, *source, kind, name);
    }
    return {.office = office, .rule = office.isNull() ? name : QString(), .role = role};
}

/// All columns that name offices make one list, those in charge first.
void CellTaker::takeParties(const SourceRow &row, const Record &item, Record &wanted)
{
    std::vector<Party> parties;
    for (const SourceColumn &column : m_header.columns) {
        const bool isPlain = column.use == Use::Item && column.column.field == item::subject;
        const QString text = row.cell(column.index);
        if ((!isPlain && column.use != Use::Party) || isNothing(text) || isErrorValue(text))
            continue;
        const QString role = column.use == Use::Party ? column.column.term : QString();
        const std::vector<NamedParty> &named = m_readings.parties(column.index, text, role);
        QStringList names;
        for (const NamedParty &each : named) {
            const Party party = partyOf(row, column.index, each.name, each.role, each.isOffice);
            const auto isSame = [&party](const Party &other) {
                return other.office == party.office && other.rule == party.rule;
            };
            names += each.role.isEmpty() || !role.isEmpty() ? each.name : each.name + u'（' + each.role + u'）';
            if (std::ranges::none_of(parties, isSame))
                parties.push_back(party);
        }
        const QString joined = names.join(u'、');
        if (named.size() > 1 ? cleanLine(text) != joined : text.trimmed() != joined)
            note(row, column, ImportNoteKind::Cleaned, joined);
    }
    const Value value = partiesValue(parties);
    if (value != item.value(item::subject))
        wanted.set(item::subject, value);
}

void CellTaker::takeRequirement(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted)
{
    const QString text = row.cell(column.index);
    const Requirement found = readRequirement(text);
    SourceColumn part = column;
    const auto put = [&](Field field, const QString &piece) {
        if (m_header.find(field) || piece == displayText(m_fields.info(field), item.value(field), m_names))
            return;
        const CellReading reading = readCell(m_fields.info(field), piece, {}, m_names);
        part.column.field = field;
        if (!piece.isEmpty() && (!found.isSure || piece != text.trimmed()))
            note(row, part, found.isSure ? ImportNoteKind::SplitValue : ImportNoteKind::Unlikely, piece);
        wanted.set(field, reading.value);
    };
    put(item::basis, found.basis);
    put(item::timeLimit, found.timeLimit);
}

/// What 公开要求 says of a field that has a column of its own is joined to it, or kept beside where it says otherwise.
void CellTaker::joinRequirement(const SourceRow &row, const SourceColumn &column, Record &wanted)
{
    const Requirement found = readRequirement(row.cell(column.index));
    SourceColumn part = column;
    if (m_header.find(item::basis) && !found.basis.isEmpty()) {
        std::vector<Citation> all = citationsOf(wanted.value(item::basis));
        const std::size_t before = all.size();
        const CellReading reading = readCell(m_fields.info(item::basis), found.basis, {}, m_names);
        for (const Citation &citation : citationsOf(reading.value)) {
            const auto isSame = [&](const Citation &each) { return displayText(each) == displayText(citation); };
            if (std::ranges::none_of(all, isSame))
                all.push_back(citation);
        }
        part.column.field = item::basis;
        if (all.size() > before)
            note(row, part, ImportNoteKind::JoinedValue, found.basis);
        wanted.set(item::basis, citationsValue(all));
    }
    if (m_header.find(item::timeLimit) && !found.timeLimit.isEmpty()
        && cleanLine(wanted.text(item::timeLimit)) != cleanLine(found.timeLimit)) {
        part.column.field = item::timeLimit;
        if (wanted.text(item::timeLimit).isEmpty()) {
            wanted.set(item::timeLimit, Value(found.timeLimit));
            note(row, part, ImportNoteKind::JoinedValue, found.timeLimit);
        } else {
            keepExtra(column.heading, found.timeLimit, wanted);
            note(row, part, ImportNoteKind::KeptAsExtra, found.timeLimit);
        }
    }
}

/// 法律, 法规, 文件 in columns of their own are one list.
void CellTaker::takeBasis(const SourceRow &row, const Record &item, Record &wanted)
{
    std::vector<Citation> all;
    for (const SourceColumn &column : m_header.columns) {
        if (column.use != Use::Item || column.column.field != item::basis)
            continue;
        const CellReading &reading = m_readings.of(column, m_fields.info(item::basis), row.cell(column.index));
        for (const Citation &citation : citationsOf(reading.value))
            all.push_back(citation);
        for (const ImportNoteKind kind : reading.notes)
            note(row, column, kind, displayText(m_fields.info(item::basis), reading.value, m_names));
    }
    const Value value = citationsValue(all);
    const FieldInfo &info = m_fields.info(item::basis);
    const bool isSame = displayText(info, value, m_names) == displayText(info, item.value(item::basis), m_names);
    wanted.set(item::basis, isSame ? item.value(item::basis) : value);
}

void CellTaker::takeDeeper(const SourceRow &row, const Record &item, Record &wanted)
{
    QStringList levels;
    if (const SourceColumn *fourth = m_header.find(item::level4)) {
        if (const QString text = cleanLine(row.cell(fourth->index)); !text.isEmpty())
            levels += text;
    }
    for (const SourceColumn &column : m_header.columns) {
        const QString text = cleanLine(row.cell(column.index));
        if (column.use != Use::Deeper || text.isEmpty())
            continue;
        levels += text;
        note(row, column, ImportNoteKind::DeepLevels, levels.join(below));
    }
    const Value value(levels.join(below));
    if (value != item.value(item::level4))
        wanted.set(item::level4, value);
}

void CellTaker::takeExtras(const SourceRow &row, Record &wanted)
{
    for (const SourceColumn &column : m_header.columns) {
        if (column.use != Use::Extra || (!column.isSaid && HeadingWords::isOpinion(column.heading)))
            continue;
        const QString heading = column.heading.isEmpty() ? columnLetters(column.index) : column.heading;
        const QString text = row.cell(column.index);
        keepExtra(heading, m_isLiteral ? text : text.trimmed(), wanted);
    }
}

/// Addresses behind the cells of the row stand with the extra columns.
void CellTaker::takeBeside(const SourceRow &row, Record &wanted)
{
    const auto it = m_links.constFind(row.number);
    if (it == m_links.cend())
        return;
    for (const CellNote *link : *it) {
        const SourceColumn *column = m_header.at(link->column);
        keepExtra((column ? column->heading : QString()) + u"（链接）"_s, link->text, wanted);
        m_notes.push_back(
            noteOn(m_sheet.table(), link->row, link->column, ImportNoteKind::Link, row.cell(link->column), link->text));
    }
}

void CellTaker::keepExtra(const QString &heading, const QString &text, Record &wanted) const
{
    const auto clean = storedText(text);
    std::vector<ExtraText> extra = extraOf(wanted.value(item::extra));
    const auto it = std::ranges::find(extra, heading, &ExtraText::heading);
    const bool isKnown = it != extra.end();
    if (!clean || clean->isEmpty()) {
        if (!isKnown)
            return;
        extra.erase(it);
    } else if (isKnown) {
        it->text = *clean;
    } else {
        extra.push_back({heading, *clean});
    }
    wanted.set(item::extra, extraValue(extra));
}

void CellTaker::note(const SourceRow &row, const SourceColumn &column, ImportNoteKind kind, const QString &taken)
{
    ImportNote made = noteOn(m_sheet.table(), row.number, column.index, kind, row.cell(column.index), taken);
    if (column.use != Use::Extra)
        made.field = column.column.field;
    m_notes.push_back(std::move(made));
}

}
