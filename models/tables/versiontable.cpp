// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/versiontable.h"

#include "catalog/itemfields.h"

#include <algorithm>

namespace gk {

namespace {

std::vector<Version> newestFirst(std::vector<Version> versions)
{
    std::ranges::sort(versions, std::greater{}, &Version::number);
    return versions;
}

}

VersionTable::VersionTable(CatalogSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_versions(newestFirst(session.versions()))
{
    connect(&session, &CatalogSession::versionMade, this, &VersionTable::refresh);
    connect(&session, &CatalogSession::changed, this, [this](const Changed &change) {
        const bool isCounted = std::ranges::any_of(change.touched, [](const auto &touched) {
            return touched.first.kind == Kind::Item && touched.second.isAlive();
        });
        if (!isCounted)
            return;
        m_presentItems.reset();
        emit dataChanged(index(0, Items), index(0, Items));
    });
    connect(&session, &CatalogSession::reset, this, [this] {
        m_presentItems.reset();
        refresh();
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {IsShownRole});
    });
}

void VersionTable::refresh()
{
    auto versions = newestFirst(m_session.versions());
    if (versions == m_versions)
        return;
    const auto added = qsizetype(versions.size()) - qsizetype(m_versions.size());
    const bool onlyNew = added > 0 && std::equal(m_versions.begin(), m_versions.end(), versions.begin() + added);
    if (onlyNew) {
        beginInsertRows({}, 1, int(added));
        m_versions = std::move(versions);
        endInsertRows();
    } else {
        beginResetModel();
        m_versions = std::move(versions);
        endResetModel();
    }
}

int VersionTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_versions.size()) + 1;
}

int VersionTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant VersionTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = version(index.row());
    switch (role) {
    case IsShownRole:
        return m_session.shownVersion() == (row ? std::optional(row->number) : std::nullopt);
    case VersionRole:
        return row ? QVariant(row->number) : QVariant();
    case DigestRole:
        return row ? QVariant(row->digest.toString()) : QVariant();
    case ApprovedByRole:
        return row ? row->approvedBy : QString();
    case ApprovedOnRole:
        return row ? row->approvedOn : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (!row) {
        if (index.column() != Items || m_session.shownVersion())
            return {};
        if (!m_presentItems)
            m_presentItems = m_session.count(Kind::Item);
        return *m_presentItems;
    }
    switch (index.column()) {
    case Number:
        return row->number;
    case Label:
        return row->label;
    case Stage:
        return row->stage;
    case Reason:
        return row->reason;
    case Author:
        return row->author;
    case Time:
        return row->at;
    case Approved:
        return row->approvedBy;
    default:
        return row->items;
    }
}

QVariant VersionTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_headings.at(section, orientation, role);
}

bool VersionTable::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    if (!m_headings.set(section, orientation, value, role))
        return false;
    emit headerDataChanged(orientation, section, section);
    return true;
}

std::optional<Version> VersionTable::version(int row) const
{
    return row > 0 && row < rowCount() ? std::optional(m_versions[std::size_t(row) - 1]) : std::nullopt;
}

int VersionTable::rowOf(std::optional<int> number) const
{
    if (!number)
        return 0;
    const auto it = std::ranges::find(m_versions, *number, &Version::number);
    return it == m_versions.end() ? -1 : int(it - m_versions.begin()) + 1;
}

}
