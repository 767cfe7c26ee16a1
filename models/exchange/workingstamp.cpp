// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/workingstamp.h"

#include "base/digest.h"
#include "exchange/xlsxtext.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// 48 bits: an edit passes for untouched once in 10^14.
constexpr qsizetype sumBytes = 6;
constexpr qint64 keyRow = 1;      // from 0, below the mark
const QString wholeItem = u"."_s; // in place of a field's key

QByteArray sumOf(const QString &text)
{
    if (text.isEmpty())
        return "-";
    return Sha256().add(text.toUtf8()).result().toBytes().first(sumBytes).toBase64();
}

bool isStamp(const SourceTable &table)
{
    return !table.rows.empty() && table.rows.front().cell(0) == stampMark;
}

/// The headings stand at the top, but somebody may have written lines above them.
std::optional<int> headingRow(const SourceTable &table)
{
    constexpr std::size_t mostAbove = 20;
    for (std::size_t i = 0; i < std::min(table.rows.size(), mostAbove); ++i) {
        if (std::ranges::find(table.rows[i].cells, u"uid"_s) != table.rows[i].cells.end())
            return int(table.rows[i].number);
    }
    return std::nullopt;
}

}

WorkingStamp WorkingStamp::from(const SourceTable &table, const Fields &fields)
{
    WorkingStamp stamp;
    for (const SourceRow &row : table.rows) {
        if (row.number == keyRow) {
            qsizetype place = 0;
            for (const QString &key : row.cell(0).split(u' ')) {
                if (const FieldInfo *info = fields.find(Kind::Item, key))
                    stamp.m_places.insert(info->field, place);
                ++place;
            }
        } else if (const auto uid = Uid::fromString(row.cell(0))) {
            stamp.m_lines.insert(*uid, row.cell(1));
            if (const QString notes = row.cell(2); !notes.isEmpty())
                stamp.m_notes.insert(*uid, notes.split(u' '));
        }
    }
    return stamp;
}

bool WorkingStamp::isUntouched(const Uid &item, Field field, const QString &text) const
{
    const auto line = m_lines.constFind(item);
    const auto place = m_places.constFind(field);
    if (line == m_lines.cend() || place == m_places.cend())
        return false;
    QStringView rest(*line); // without a list of all the sums: this is asked for every cell of a file
    for (qsizetype i = 0; i < *place; ++i) {
        const qsizetype end = rest.indexOf(u' ');
        if (end < 0)
            return false;
        rest = rest.sliced(end + 1);
    }
    return rest.left(rest.indexOf(u' ')) == QLatin1StringView(sumOf(text));
}

bool WorkingStamp::isOvertaken(const Uid &item, Field field, const QString &now) const
{
    return m_lines.contains(item) && m_places.contains(field) && !isUntouched(item, field, now);
}

bool WorkingStamp::hasNotes(const Uid &item, const QString &field) const
{
    const QString start = (field.isEmpty() ? wholeItem : field) + u':';
    const auto known = m_notes.constFind(item);
    return known != m_notes.cend()
           && std::ranges::any_of(*known, [&start](const QString &sum) { return sum.startsWith(start); });
}

bool WorkingStamp::isUntouchedNote(const Uid &item, const QString &field, const QString &comment) const
{
    const auto known = m_notes.constFind(item);
    return known != m_notes.cend() && known->contains(QString::fromLatin1(noteSum(field, comment)));
}

QByteArray WorkingStamp::noteSum(const QString &field, const QString &comment)
{
    return (field.isEmpty() ? wholeItem : field).toLatin1() + ':' + sumOf(comment.simplified());
}

QByteArray WorkingStamp::keyLine(const std::vector<QLatin1StringView> &keys)
{
    QByteArray line;
    for (const QLatin1StringView key : keys)
        line += (line.isEmpty() ? "" : " ") + QByteArray(key.data(), key.size());
    return line;
}

QByteArray WorkingStamp::sumLine(const std::vector<QString> &texts)
{
    QByteArray line;
    for (const QString &text : texts)
        line += (line.isEmpty() ? "" : " ") + sumOf(text);
    return line;
}

namespace {

/// The texts of one sheet that a program took for something else.
class TextRestorer
{
public:
    TextRestorer(SourceTable &table, const WorkingStamp &stamp, const Fields &fields, int headings)
        : m_table(table), m_stamp(stamp)
    {
        const SourceRow *row = rowOf(headings);
        for (std::size_t i = 0; row && i < row->cells.size(); ++i) {
            if (row->cells[i] == u"uid")
                m_uidColumn = int(i);
            for (const FieldInfo &info : fields.of(Kind::Item)) {
                if (info.title == row->cells[i])
                    m_fields.insert(int(i), info.field);
            }
        }
    }

    void restore()
    {
        std::erase_if(m_table.facts.notes, [this](const CellNote &note) { return isRestored(note); });
    }

private:
    [[nodiscard]] SourceRow *rowOf(int number) const
    {
        const auto row = std::ranges::lower_bound(m_table.rows, qint64(number), {}, &SourceRow::number);
        return row == m_table.rows.end() || row->number != number ? nullptr : &*row;
    }
    bool isRestored(const CellNote &note)
    {
        const bool isFormula = note.kind == CellNoteKind::EmptyFormula;
        SourceRow *row = rowOf(note.row);
        if (!row || note.text.isEmpty() || (!isFormula && note.kind != CellNoteKind::Error))
            return false;
        QByteArray utf8 = note.text.toUtf8();
        decodeCellEscapes(utf8);
        const QString text = QString::fromUtf8(utf8);
        // An error that stood there as a text is one again; any other is none of ours.
        const auto uid = Uid::fromString(row->cell(m_uidColumn));
        if (!isFormula && !(uid && m_stamp.isUntouched(*uid, m_fields.value(note.column), text)))
            return false;
        const auto column = std::size_t(note.column);
        row->cells.resize(std::max(row->cells.size(), column + 1));
        row->cells[column] = text;
        return true;
    }

    SourceTable &m_table;
    const WorkingStamp &m_stamp;
    int m_uidColumn = 0;
    QHash<int, Field> m_fields{};
};

}

void takeStamp(std::vector<SourceTable> &tables, const Fields &fields)
{
    const auto found = std::ranges::find_if(tables, isStamp);
    if (found == tables.end())
        return;
    const auto stamp = std::make_shared<const WorkingStamp>(WorkingStamp::from(*found, fields));
    std::erase_if(tables, [](const SourceTable &table) { return isStamp(table) || !headingRow(table); });
    for (SourceTable &table : tables) {
        table.stamp = stamp;
        const int headings = headingRow(table).value_or(-1);
        TextRestorer(table, *stamp, fields, headings).restore();
        // The colour of our own headings is no mark of anybody's.
        std::erase_if(table.facts.marks, [headings](const CellMark &mark) { return mark.cells.lastRow == headings; });
    }
}

}
