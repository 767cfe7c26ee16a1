// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/importrows.h"

#include <algorithm>

namespace gk {

ImportRows::ImportRows(const ProposedRecords &records, QObject *parent)
    : QAbstractTableModel(parent), m_records(records)
{}

void ImportRows::refresh(const ImportFiles &files)
{
    beginResetModel(); // understood anew: any row may have become another
    m_files = files;
    select();
    m_counts = {};
    for (std::size_t i = 0; i < rowsOfReading(); ++i) {
        for (std::size_t filter = 0; filter < filters; ++filter)
            m_counts.at(filter) += isShown(m_records.reading()->preview.outcomes[i], Filter(filter)) ? 1 : 0;
    }
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

bool ImportRows::isShown(const RowOutcome &row, Filter filter)
{
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::Added:
        return row.fate == RowFate::Added;
    case Filter::Changed:
        return row.fate == RowFate::Changed;
    case Filter::Unchanged:
        return row.fate == RowFate::Unchanged;
    case Filter::LeftOut:
        return row.fate == RowFate::LeftOut;
    case Filter::Look:
        return row.looks > 0;
    }
    return true;
}

void ImportRows::select()
{
    m_shown.clear();
    for (std::size_t i = 0; i < rowsOfReading(); ++i) {
        if (isShown(m_records.reading()->preview.outcomes[i], m_filter))
            m_shown.push_back(i);
    }
}

std::size_t ImportRows::rowsOfReading() const
{
    return m_records.reading() ? m_records.reading()->preview.outcomes.size() : 0;
}

const RowOutcome &ImportRows::outcome(int row) const
{
    return m_records.reading()->preview.outcomes[m_shown.at(std::size_t(row))];
}

int ImportRows::rowOf(std::size_t source, qint64 number) const
{
    // The rows are in the order of the files; a row that was joined stands behind its item's.
    const auto key = [this](std::size_t at) {
        const RowOutcome &row = m_records.reading()->preview.outcomes[at];
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
        return outcome.label;
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
        return row.looks;
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
        return row.item.isNull() ? QString() : m_records.reading()->names.domainPath(row.domain);
    }
}

}
