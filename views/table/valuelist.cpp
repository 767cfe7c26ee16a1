// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/valuelist.h"

#include "parts/words.h"
#include "tables/itemtable.h"

using namespace Qt::StringLiterals;

namespace gk {

ValueList::ValueList(const ItemTable &table, int column, QObject *parent)
    : QAbstractListModel(parent), m_table(table), m_column(column)
{
    setWords({});
}

void ValueList::setWords(const QString &words)
{
    const int run = ++*m_run;
    const auto take = [this, run, known = std::weak_ptr(m_run)](const ValueCounts &counts) {
        const auto now = known.lock();
        if (!now || *now != run)
            return;
        beginResetModel();
        m_values = counts.values;
        m_distinct = counts.distinct;
        endResetModel();
        emit counted();
    };
    m_table.countValues(m_column, words, take);
}

void ValueList::setTicked(const QStringList &texts)
{
    m_ticked.clear();
    for (const QString &text : texts)
        m_ticked.insert(text.toCaseFolded(), text);
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit tickedChanged();
}

int ValueList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

QVariant ValueList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ValueCount &value = m_values.at(std::size_t(index.row()));
    const auto written = [&] {
        return value.text.isEmpty() ? tr("(blank)")
                                    : m_table.asWritten(m_column, value.text, value.sample).replace(u'\n', u' ');
    };
    switch (role) {
    case Qt::DisplayRole:
        return written();
    case Qt::ToolTipRole:
        return value.text.size() > 20 ? u"<p>"_s + written().toHtmlEscaped() + u"</p>"_s : QVariant();
    case Qt::AccessibleTextRole:
        return written() + u", "_s + countOf(Kind::Item, value.items);
    case Qt::CheckStateRole:
        return int(m_ticked.contains(value.text) ? Qt::Checked : Qt::Unchecked);
    case CountRole:
        return value.items;
    default:
        return {};
    }
}

Qt::ItemFlags ValueList::flags(const QModelIndex & /*index*/) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

bool ValueList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const ValueCount &of = m_values.at(std::size_t(index.row()));
    if (value.toInt() == int(Qt::Checked))
        m_ticked.insert(of.text, of.text.isEmpty() ? of.text : m_table.asWritten(m_column, of.text, of.sample));
    else
        m_ticked.remove(of.text);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

}
