// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: the clipboard.
#include "table/gridview.h"

#include "parts/messagestrip.h"
#include "tables/itemtable.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

void GridView::copy()
{
    const QRect rect = selectedRect();
    if (rect.isEmpty())
        return;
    TextBlock block;
    std::vector<std::vector<HtmlCell>> html;
    for (int row = rect.top(); row <= rect.bottom(); ++row) {
        QStringList texts;
        std::vector<HtmlCell> cells;
        for (int column = rect.left(); column <= rect.right(); ++column) {
            if (isColumnHidden(column))
                continue;
            const QModelIndex cell = m_table.index(row, column);
            const bool isSelected = selectionModel()->isSelected(cell) || cell == currentIndex();
            texts += isSelected ? cell.data().toString() : QString();
            const auto joins = [&](int at, ItemTable::Block side) {
                return (m_table.index(at, column).data(ItemTable::BlockRole).toInt() & side) != 0;
            };
            HtmlCell out{.text = texts.back()};
            if (row > rect.top() && joins(row, ItemTable::JoinsAbove))
                out.rowSpan = 0;
            for (int at = row; out.rowSpan > 0 && at < rect.bottom() && joins(at, ItemTable::JoinsBelow); ++at)
                ++out.rowSpan;
            cells.push_back(out);
        }
        block.push_back(std::move(texts));
        html.push_back(std::move(cells));
    }
    auto *mime = new QMimeData;
    const bool isOneCell = block.size() == 1 && block.front().size() == 1;
    mime->setText(isOneCell ? block.front().front() : tabText(block));
    if (!isOneCell)
        mime->setHtml(htmlTable(html));
    QGuiApplication::clipboard()->setMimeData(mime);
}

void GridView::cut()
{
    copy();
    clearCells();
}

void GridView::paste()
{
    if (!commitOpenEditor() || !m_table.session().isWritable())
        return;
    const TextBlock block = readTabText(QGuiApplication::clipboard()->text());
    if (block.empty())
        return;
    PastePlan plan = planPaste(block);
    if (plan.needsAsking())
        ask(std::move(plan));
    else
        apply(plan);
}

PastePlan GridView::planPaste(const TextBlock &block) const
{
    PastePlan plan{.rows = int(block.size())};
    for (const QStringList &row : block)
        plan.columns = std::max(plan.columns, int(row.size()));
    std::vector<CellText> cells;
    const QRect target = selectedRect();
    if (plan.rows == 1 && plan.columns == 1) {
        for (const QModelIndex &cell : selectedCells())
            cells.push_back({cell, block.front().front(), {}});
        plan.overwritten = int(selectedRows().size());
        collect(cells, plan.changes, plan.refused);
        return plan;
    }
    // A small block is repeated over a larger selection it fits into evenly.
    const bool isTiled = target.height() % plan.rows == 0 && target.width() % plan.columns == 0;
    const int rows = isTiled ? std::max(target.height(), plan.rows) : plan.rows;
    const int columns = isTiled ? std::max(target.width(), plan.columns) : plan.columns;
    const int top = std::max(0, target.top());
    std::vector<int> places;
    for (int column = std::max(0, target.left()); column < m_table.columnCount() && int(places.size()) < columns;
         ++column) {
        if (!isColumnHidden(column))
            places.push_back(column);
    }
    plan.cutColumns = columns - int(places.size());
    for (int i = 0; i < rows && top + i < m_table.rowCount(); ++i) {
        const QStringList &texts = block[std::size_t(i % plan.rows)];
        ++plan.overwritten;
        for (std::size_t j = 0; j < places.size(); ++j) {
            const int from = int(j) % plan.columns;
            if (from < texts.size()) // a short row says nothing about what lies beyond
                cells.push_back({m_table.index(top + i, places[j]), texts.at(from), {}});
        }
    }
    collect(cells, plan.changes, plan.refused);
    if (rows > plan.overwritten)
        planAdded(TextBlock(block.begin() + plan.overwritten, block.end()), places, plan);
    return plan;
}

/// Rows of the block below the last item become new items of its domain and 一级事项.
void GridView::planAdded(const TextBlock &block, const std::vector<int> &columns, PastePlan &plan) const
{
    const auto last = m_table.recordAt(m_table.rowCount() - 1);
    plan.added = int(block.size());
    const std::vector<Values> items(block.size(), valuesBelow(last));
    const auto refs = planItems(last, items, plan.changes);
    for (std::size_t i = 0; i < refs.size(); ++i) {
        Record record;
        record.ref = refs[i];
        for (const auto &[field, value] : items[i])
            record.set(field, value);
        for (std::size_t j = 0; j < columns.size() && qsizetype(j) < block[i].size(); ++j) {
            const Column &column = m_table.column(columns[j]);
            const QString &text = block[i].at(qsizetype(j));
            if (column.role == ColumnRole::Serial)
                continue;
            const auto read = m_table.changesFor(columns[j], record, text);
            if (!read) {
                plan.refused += tr("%1, new row %2: %3").arg(columnLabel(column)).arg(i + 1).arg(text.left(20));
                continue;
            }
            for (const Change &change : *read) {
                record.set(change.field, change.value);
                plan.changes.push_back(change);
            }
        }
    }
}

void GridView::ask(PastePlan plan)
{
    QStringList sentences{tr("Paste %1 rows × %2 columns: %3 items overwritten, %4 added.")
                              .arg(plan.rows)
                              .arg(plan.columns)
                              .arg(plan.overwritten)
                              .arg(plan.added)};
    if (plan.cutColumns > 0)
        sentences += tr("%1 columns lie beyond the last one and are left out.").arg(plan.cutColumns);
    if (!plan.refused.isEmpty()) {
        sentences += tr("%1 values cannot be read and are left out: %2.")
                         .arg(plan.refused.size())
                         .arg(plan.refused.mid(0, 5).join(tr("; ", "between refused values")));
    }
    m_plan = std::move(plan);
    m_strip.say(m_plan->refused.isEmpty() && m_plan->cutColumns == 0 ? colours::Tone::Plain : colours::Tone::Warning,
                sentences.join(u' '));
    m_strip.addButton(tr("Paste (Enter)"), [this] { acceptPaste(); });
    m_strip.addButton(tr("Cancel (Esc)"), [this] { dropPaste(); });
    setFocus();
}

void GridView::acceptPaste()
{
    if (const auto plan = std::exchange(m_plan, std::nullopt)) {
        m_strip.clear();
        apply(*plan);
    }
}

void GridView::dropPaste()
{
    if (std::exchange(m_plan, std::nullopt))
        m_strip.clear();
}

void GridView::apply(const PastePlan &plan)
{
    applyChanges(plan.changes, plan.rows == 1 && plan.columns == 1 && plan.overwritten == 1
                                   ? labelFor({currentIndex()})
                                   : tr("Paste %1 rows × %2 columns").arg(plan.rows).arg(plan.columns));
}

}
