// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/tablecells.h"

#include "base/text.h"
#include "catalog/display.h"
#include "catalog/itemfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString tickMark = u"√"_s;

bool isTickMark(const QString &text)
{
    static const QString marks = u"√✓✔☑■"_s;
    return text.size() == 1 && marks.contains(text.front());
}

}

CellTaker::CellTaker(const Fields &fields, const Names &names, const SourceTable &table, const TableHeader &header,
                     TableImport &report)
    : m_fields(fields)
    , m_names(names)
    , m_table(table)
    , m_header(header)
    , m_report(report)
    , m_isLiteral(header.hasUids())
{}

Record CellTaker::taken(const SourceRow &row, const Record &item)
{
    Record wanted = item;
    for (const SourceColumn &column : m_header.columns) {
        if (column.use == SourceColumn::Use::Extra && !row.cell(column.index).isEmpty())
            keepExtra(column.heading, row.cell(column.index), wanted);
        else if (column.use == SourceColumn::Use::Item && column.column.field != item::domain)
            take(row, column, item, wanted);
    }
    return wanted;
}

void CellTaker::take(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted)
{
    const QString text = row.cell(column.index);
    if (text == cellText(m_fields, column.column, item, m_names, 0))
        return;
    switch (column.column.role) {
    case ColumnRole::Tick:
        return takeTick(column, text.trimmed(), wanted);
    case ColumnRole::TickText:
        return takeGroup(text, wanted);
    default:
        return takeText(row, column, item, wanted);
    }
}

/// Any mark or word in a tick column ticks it: some write 县级 in place of √.
void CellTaker::takeTick(const SourceColumn &column, const QString &text, Record &wanted) const
{
    const FieldInfo &info = m_fields.info(column.column.field);
    const Value value = m_names.inheritedValue(info, wanted);
    const bool isSet = !text.isEmpty();
    if (isSet != hasTerm(info, value, column.column.term))
        wanted.set(info.field, withTerm(info, value, column.column.term, isSet));
}

/// 特定群体: a tick, or the words that name the group.
void CellTaker::takeGroup(const QString &text, Record &wanted) const
{
    const FieldInfo &info = m_fields.info(item::audience);
    wanted.set(item::audience, withTerm(info, wanted.value(item::audience), u"特定群体"_s, !text.trimmed().isEmpty()));
    const auto clean = storedText(text);
    wanted.set(item::audienceGroup, isTickMark(text.trimmed()) || !clean ? Value() : Value(*clean));
}

void CellTaker::takeText(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted)
{
    const FieldInfo &info = m_fields.info(column.column.field);
    QString text = row.cell(column.index);
    const Value &own = item.value(info.field);
    // A plain table shows either what the item has of its own or what it inherits.
    if (text == displayText(info, own, m_names)
        || text == displayText(info, m_names.inheritedValue(info, item), m_names))
        return;
    const bool isCleaned = info.type == ValueType::Text && !m_isLiteral && onOneLine(text) != text;
    if (isCleaned)
        text = onOneLine(text);
    auto value = readText(info, text, m_names, own);
    if (value)
        value = normalised(info, *value);
    if (!value) {
        const QString kept = storedText(text).value_or(QString());
        keepExtra(column.heading, kept, wanted);
        return note(row, column, ImportNoteKind::KeptAsExtra, kept);
    }
    if (*value == own)
        return;
    if (isCleaned)
        note(row, column, ImportNoteKind::OneLine, text);
    noteLocals(row, column, info, *value);
    wanted.set(info.field, *value);
}

void CellTaker::noteLocals(const SourceRow &row, const SourceColumn &column, const FieldInfo &info, const Value &value)
{
    if (info.type == ValueType::Terms && info.vocabulary) {
        for (const QString &term : termsOf(value)) {
            if (!info.vocabulary->terms.contains(term))
                note(row, column, ImportNoteKind::LocalTerm, term);
        }
    }
    if (info.type == ValueType::Parties) {
        for (const Party &party : partiesOf(value)) {
            if (party.office.isNull())
                note(row, column, ImportNoteKind::Rule, party.rule);
        }
    }
}

void CellTaker::keepExtra(const QString &heading, const QString &text, Record &wanted) const
{
    const auto clean = storedText(text);
    if (!clean || clean->isEmpty())
        return;
    std::vector<ExtraText> extra = extraOf(wanted.value(item::extra));
    const auto it = std::ranges::find(extra, heading, &ExtraText::heading);
    if (it == extra.end())
        extra.push_back({heading, *clean});
    else
        it->text = *clean;
    wanted.set(item::extra, extraValue(extra));
}

void CellTaker::note(const SourceRow &row, const SourceColumn &column, ImportNoteKind kind, const QString &taken)
{
    ImportNote made = noteOn(m_table, row.number, column.index, kind, row.cell(column.index), taken);
    made.field = column.column.field;
    m_report.notes.push_back(std::move(made));
}

}
