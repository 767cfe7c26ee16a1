// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/importrows.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"

#include <algorithm>

namespace gk {

ImportRows::ImportRows(const ProposedRecords &records, QObject *parent)
    : QAbstractTableModel(parent), m_records(records)
{}

void ImportRows::refresh(const ImportFiles &files)
{
    beginResetModel(); // understood anew: any row may have become another
    m_files = files;
    m_looks.clear();
    if (const ImportReading *reading = m_records.reading()) {
        QHash<QString, QHash<QString, QHash<qint64, int>>> looks;
        for (const ImportNote &note : reading->preview.notes) {
            if (weightOf(note.kind) == ImportNoteWeight::Look)
                ++looks[note.source][note.sheet][note.row];
        }
        std::vector<QHash<qint64, int>> bySource;
        for (std::size_t i = 0; i < m_files.count(); ++i) {
            const TablePlace place = m_files.picture(i).place();
            bySource.push_back(looks.value(place.source).value(place.sheet));
        }
        for (const RowOutcome &row : reading->rows)
            m_looks.push_back(row.source < bySource.size() ? bySource[row.source].value(row.number + 1) : 0);
    }
    select();
    endResetModel();
}

void ImportRows::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    select();
    endResetModel();
}

bool ImportRows::isShown(std::size_t at, Filter filter) const
{
    const RowFate fate = m_records.reading()->rows[at].fate;
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::Added:
        return fate == RowFate::Added;
    case Filter::Changed:
        return fate == RowFate::Changed;
    case Filter::Unchanged:
        return fate == RowFate::Unchanged;
    case Filter::LeftOut:
        return fate == RowFate::LeftOut;
    case Filter::Look:
        return m_looks[at] > 0;
    }
    return true;
}

void ImportRows::select()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_looks.size(); ++i) {
        if (isShown(i, m_filter))
            m_shown.push_back(i);
    }
}

qint64 ImportRows::count(Filter filter) const
{
    qint64 count = 0;
    for (std::size_t i = 0; i < m_looks.size(); ++i)
        count += isShown(i, filter) ? 1 : 0;
    return count;
}

const RowOutcome &ImportRows::outcome(int row) const
{
    return m_records.reading()->rows[m_shown.at(std::size_t(row))];
}

int ImportRows::rowOf(std::size_t source, qint64 number) const
{
    // The rows are in the order of the files; a row that was joined stands behind its item's.
    const auto key = [this](std::size_t at) {
        const RowOutcome &row = m_records.reading()->rows[at];
        return std::pair(row.source, row.number);
    };
    const auto after = std::ranges::upper_bound(m_shown, std::pair(source, number), {}, key);
    if (after == m_shown.begin() || key(*std::prev(after)).first != source)
        return -1;
    return int(std::prev(after) - m_shown.begin());
}

int ImportRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ImportRows::nameOf(const RowOutcome &outcome) const
{
    if (!outcome.item.isNull())
        return itemLabel(m_records.after(outcome.item));
    if (outcome.source >= m_files.count())
        return {};
    // What is left out has no name: what stands there.
    const SheetPicture picture = m_files.picture(outcome.source);
    const int row = picture.rowOf(outcome.number);
    QString text;
    for (int column = 0; row >= 0 && column < picture.columnCount() && text.size() < 80; ++column) {
        const QString cell = picture.text(row, column).simplified();
        if (!cell.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + cell;
    }
    return text;
}

QVariant ImportRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowOutcome &row = outcome(index.row());
    switch (role) {
    case FateRole:
        return int(row.fate);
    case LooksRole:
        return m_looks[m_shown[std::size_t(index.row())]];
    case OutcomeRole:
        return QVariant::fromValue(row);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Place:
        return QString::number(row.number + 1);
    case Name:
        return nameOf(row);
    default:
        return row.item.isNull()
                   ? QString()
                   : m_records.reading()->names.domainPath(m_records.after(row.item).value(item::domain).uid());
    }
}

}
