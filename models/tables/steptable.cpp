// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/steptable.h"

#include <algorithm>

namespace gk {

namespace {

constexpr qint64 page = 100;

}

StepTable::StepTable(CatalogSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &CatalogSession::changed, this, &StepTable::takeNew);
    connect(&session, &CatalogSession::versionMade, this, &StepTable::takeNew);
    connect(&session, &CatalogSession::reset, this, [this] {
        beginResetModel();
        m_steps.clear();
        load();
        endResetModel();
    });
    load();
}

void StepTable::load()
{
    m_oldest = {};
    m_hasMore = true;
    const auto sets = m_session.history(page);
    m_hasMore = qint64(sets.size()) == page;
    for (const ChangeSetInfo &set : sets) {
        m_oldest = set.seq;
        if (m_steps.empty() || m_steps.back().step != set.step)
            m_steps.push_back(set);
    }
}

int StepTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int StepTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant StepTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeSetInfo &set = step(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time:
            return set.at;
        case Author:
            return set.author;
        default:
            return set.label;
        }
    case SeqRole:
        return qint64(set.seq);
    case StepKindRole:
        return int(set.kind);
    case OriginRole:
        return set.origin;
    case InfoRole:
        return QVariant::fromValue(set);
    default:
        return {};
    }
}

bool StepTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void StepTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto sets = m_session.history(page, m_oldest);
    m_hasMore = qint64(sets.size()) == page;
    std::vector<ChangeSetInfo> older;
    for (const ChangeSetInfo &set : sets) {
        m_oldest = set.seq;
        const auto &newer = older.empty() ? m_steps : older;
        if (newer.empty() || newer.back().step != set.step)
            older.push_back(set);
    }
    if (older.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(older.size()) - 1);
    std::ranges::move(older, std::back_inserter(m_steps));
    endInsertRows();
}

/// What came since the first row: it grows by folding, or rows come above it.
void StepTable::takeNew()
{
    const Seq known = m_steps.empty() ? Seq{} : m_steps.front().seq;
    std::vector<ChangeSetInfo> fresh;
    Seq before{};
    for (bool isDone = false; !isDone;) {
        const auto sets = m_session.history(page, before);
        isDone = qint64(sets.size()) < page;
        for (const ChangeSetInfo &set : sets) {
            before = set.seq;
            if (set.seq <= known) {
                isDone = true;
                break;
            }
            if (fresh.empty() || fresh.back().step != set.step)
                fresh.push_back(set);
        }
    }
    if (!fresh.empty() && !m_steps.empty() && fresh.back().step == m_steps.front().step) {
        m_steps.front() = fresh.back();
        fresh.pop_back();
        emit dataChanged(index(0, 0), index(0, ColumnCount - 1));
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_steps.insert(m_steps.begin(), fresh.begin(), fresh.end());
    endInsertRows();
}

}
