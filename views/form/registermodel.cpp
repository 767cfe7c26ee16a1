// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/registermodel.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <algorithm>

namespace gk {

RegisterModel::RegisterModel(CatalogSession &session, Kind kind, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_kind(kind), m_columns(plainColumns(session.fields(), kind))
{
    // No field of the form: an opinion is entered where its item is.
    if (kind == Kind::Opinion) {
        const FieldInfo &info = session.fields().info(opinion::item);
        m_columns.insert(
            m_columns.begin(),
            {.title = info.title.toString(), .label = info.label, .field = info.field, .width = info.width});
    }
    load();
    connect(&session, &CatalogSession::changed, this, &RegisterModel::follow);
    connect(&session, &CatalogSession::reset, this, [this] {
        beginResetModel();
        load();
        endResetModel();
    });
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Column &column = m_columns[std::size_t(index.column())];
    const FieldInfo &info = m_session.fields().info(column.field);
    const QString text = column.field == opinion::item
                             ? itemName(recordAt(index.row()).value(column.field).uid())
                             : displayText(info, recordAt(index.row()).value(column.field), m_session.names());
    return role == Qt::ToolTipRole ? plainToolTip(text) : onOneLine(text);
}

QString RegisterModel::itemName(const Uid &item) const
{
    if (item.isNull())
        return tr("The catalog as a whole");
    const auto record = m_session.record({Kind::Item, item});
    return record ? itemLabel(*record) : QString();
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return columnLabel(m_columns[std::size_t(section)]);
}

int RegisterModel::rowOf(const RecordRef &ref) const
{
    return m_rows.value(ref, -1);
}

void RegisterModel::load()
{
    m_records = m_session.records(m_kind, m_session.order(m_kind));
    m_rows.clear();
    for (std::size_t row = 0; row < m_records.size(); ++row)
        m_rows.insert(m_records[row].ref, int(row));
}

void RegisterModel::follow(const Changed &change)
{
    const auto isOurs = [this](const auto &touched) { return touched.first.kind == m_kind; };
    const auto reorders = [&](const auto &touched) {
        return isOurs(touched) && (touched.second.isAlive() || touched.second == positionOf(m_kind));
    };
    if (std::ranges::any_of(change.touched, reorders)) {
        beginResetModel();
        load();
        endResetModel();
        return;
    }
    for (const auto &[ref, field] : change.touched) {
        const int row = ref.kind == m_kind ? rowOf(ref) : -1;
        auto record = row < 0 ? std::nullopt : m_session.record(ref);
        if (!record)
            continue;
        m_records[std::size_t(row)] = std::move(*record);
        const auto column = std::ranges::find(m_columns, field, &Column::field) - m_columns.begin();
        if (column < columnCount())
            emit dataChanged(index(row, int(column)), index(row, int(column)), {Qt::DisplayRole, Qt::ToolTipRole});
    }
}

}
