// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/differencetree.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"

#include <algorithm>

namespace gk {

namespace {

/// The parent's row + 1 stands in a field's index; records have none.
constexpr quintptr ofRecord = 0;

}

DifferenceTree::DifferenceTree(CatalogSession &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session)
{}

void DifferenceTree::show(std::vector<Difference> differences)
{
    beginResetModel(); // another question altogether
    m_differences = std::move(differences);
    m_tierNames = readTierNames(m_session.setting(u"tier_names"));
    endResetModel();
}

qint64 DifferenceTree::countOf(DifferenceKind kind) const
{
    return std::ranges::count(m_differences, kind, &Difference::kind);
}

QModelIndex DifferenceTree::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : ofRecord);
}

QModelIndex DifferenceTree::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofRecord)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, ofRecord);
}

int DifferenceTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_differences.size());
    if (parent.internalId() != ofRecord || parent.column() > 0)
        return 0;
    return int(difference(parent.row()).fields.size());
}

int DifferenceTree::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant DifferenceTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() != ofRecord) {
        const Difference &record = difference(int(index.internalId()) - 1);
        return fieldData(record.fields.at(std::size_t(index.row())), index.column(), role);
    }
    const Difference &record = difference(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? nameOf(record) : QString();
    case KindRole:
        return int(record.kind);
    case RecordKindRole:
        return int(record.record.kind);
    case UidRole:
        return record.record.uid.toString();
    default:
        return {};
    }
}

QVariant DifferenceTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_headings.at(section, orientation, role);
}

bool DifferenceTree::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (!m_headings.set(section, orientation, value, role))
        return false;
    emit headerDataChanged(orientation, section, section);
    return true;
}

QVariant DifferenceTree::fieldData(const FieldChange &change, int column, int role) const
{
    if (role == FieldRole)
        return QVariant::fromValue(change.field);
    if (role == RecordKindRole)
        return int(change.record.kind);
    if (role == UidRole)
        return change.record.uid.toString();
    if (role != Qt::DisplayRole)
        return {};
    const FieldInfo &info = m_session.fields().info(change.field);
    if (column == Name)
        return info.title.toString();
    return localText(info, column == Before ? change.before : change.after, m_session.names(), m_tierNames);
}

/// The present name, for what is gone the one it had, and for what is only proposed the one it would have.
QString DifferenceTree::nameOf(const Difference &difference) const
{
    auto record = m_session.record(difference.record);
    if (record && difference.record.kind != Kind::Item && record->isAlive) {
        if (const QString name = m_session.names().nameOf(difference.record); !name.isEmpty())
            return name;
    }
    if (!record) {
        record.emplace();
        record->ref = difference.record;
        for (const FieldChange &change : difference.fields)
            record->set(change.field, change.after);
    }
    if (difference.record.kind == Kind::Item)
        return itemLabel(*record);
    for (const FieldInfo &info : m_session.fields().of(difference.record.kind)) {
        if (const QString text = displayText(info, record->value(info.field), m_session.names()); !text.isEmpty())
            return text;
    }
    return {};
}

}
