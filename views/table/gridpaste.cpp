// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// GridView: the clipboard.
#include "table/gridview.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"
#include "table/htmltable.h"
#include "tables/itemtable.h"

#include <QtCore/QMimeData>
#include <QtCore/QSet>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// A heading without blanks and what stands in brackets: 公开内容（要素） is also called 公开内容.
QString bareHeading(const QString &text)
{
    constexpr qsizetype longest = 40;
    QString bare = text.left(longest);
    bare.removeIf([](QChar c) { return c.isSpace(); });
    const qsizetype bracket =
        std::ranges::find_if(bare, [](QChar c) { return c == u'（' || c == u'('; }) - bare.begin();
    return bracket > 0 ? bare.left(bracket) : bare;
}

}

void GridView::copy()
{
    const QItemSelection cells = target();
    const QRect rect = rectOf(cells);
    if (rect.isEmpty())
        return;
    std::vector<int> columns;
    for (int column = rect.left(); column <= rect.right(); ++column) {
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    std::vector<int> rows;
    for (int row = rect.top(); row <= rect.bottom(); ++row) {
        if (!m_table.isHeading(row))
            rows.push_back(row);
    }
    TextBlock block;
    std::vector<std::vector<HtmlCell>> html;
    const bool isWhole = eachRow(rows, tr("Copying the selected cells."), [&](int row) {
        const std::vector<int> chosen = columnsIn(cells, row);
        QStringList texts;
        std::vector<HtmlCell> line;
        for (const int column : columns) {
            const bool isChosen = std::ranges::binary_search(chosen, column);
            texts += isChosen ? m_table.index(row, column).data().toString() : QString();
            line.push_back({.text = texts.back(), .rowSpan = spanWithin(rect, row, column)});
        }
        block.push_back(std::move(texts));
        html.push_back(std::move(line));
    });
    if (!isWhole)
        return;
    auto *mime = new QMimeData;
    const bool isOneCell = block.size() == 1 && block.front().size() == 1;
    mime->setText(isOneCell ? block.front().front() : tabText(block));
    if (!isOneCell)
        mime->setHtml(htmlTable(html));
    QGuiApplication::clipboard()->setMimeData(mime);
}

/// How many rows of the rectangle the cell's block covers from this row on; 0 when it began above.
int GridView::spanWithin(const QRect &rect, int row, int column) const
{
    const auto joins = [&](int at, ItemTable::Block side) {
        return (m_table.index(at, column).data(ItemTable::BlockRole).toInt() & side) != 0;
    };
    if (row > rect.top() && joins(row, ItemTable::JoinsAbove))
        return 0;
    int last = row;
    while (last < rect.bottom() && joins(last, ItemTable::JoinsBelow))
        ++last;
    return last - row + 1;
}

void GridView::cut()
{
    copy();
    clearCells();
}

void GridView::paste()
{
    if (!commitOpenEditor())
        return;
    if (!m_table.session().isWritable())
        return tellReadOnly();
    TextBlock block = readTabText(QGuiApplication::clipboard()->text());
    if (block.empty())
        return;
    auto plan = planPaste(std::move(block), target());
    if (!plan)
        return;
    // Nothing to ask about when nothing of it can be taken: it is told why.
    if (plan->changes.isEmpty() && plan->changes.countOfRefused() > 0 && !plan->bringsHeadings) {
        (void)applyCells(plan->changes, {});
        return;
    }
    if (!plan->needsAsking()) {
        apply(*plan);
        return;
    }
    ask(std::move(*plan));
    setFocus();
}

/// Where a block goes: its first row and column, how many of each, and which columns those are.
GridView::PastePlace GridView::placeOf(const TextBlock &block, const QItemSelection &cells) const
{
    PastePlace place{.rows = int(block.size())};
    for (const QStringList &row : block)
        place.blockColumns = std::max(place.blockColumns, int(row.size()));
    const QRect target = rectOf(cells);
    place.top = std::max(0, target.top());
    // A small block is repeated over a larger selection it fits into evenly; one row or column of cells says nothing
    // about the other direction, and whole items take the block once.
    const bool areWholeRows = target.width() == m_table.columnCount();
    const int height = m_table.group().isEmpty() ? target.height() : int(rowsOf(cells).size());
    const bool fitsDown = height % place.rows == 0;
    const bool fitsAcross = target.width() % place.blockColumns == 0;
    const bool isRepeated = (fitsDown || height == 1) && (fitsAcross || target.width() == 1 || areWholeRows);
    const int down = isRepeated && fitsDown ? std::max(height, place.rows) : place.rows;
    const bool goesAcross = isRepeated && fitsAcross && (!areWholeRows || place.blockColumns == 1);
    const int across = goesAcross ? std::max(target.width(), place.blockColumns) : place.blockColumns;
    place.rows = down;
    int first = std::max(0, target.left());
    // Running numbers are given, not taken: a block that brings some loses them, any other begins beside them.
    const auto isNumber = [](const QStringList &row) {
        const QString text = row.value(0).trimmed();
        return std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    };
    const bool bringsNumbers = place.blockColumns > 1 && std::ranges::all_of(block, isNumber);
    if (m_table.column(first).role == ColumnRole::Serial && !bringsNumbers)
        ++first;
    for (int column = first; column < m_table.columnCount() && int(place.columns.size()) < across; ++column) {
        if (!isColumnHidden(column))
            place.columns.push_back(column);
    }
    place.cutColumns = across - int(place.columns.size());
    return place;
}

/// Whether one of the first rows says what columns hold: pieces of a table do not.
bool GridView::bringsHeadings(const TextBlock &block) const
{
    constexpr std::ptrdiff_t firstRows = 4; // a title above, headings of two levels
    QSet<QString> titles;
    for (int column = 0; column < m_table.columnCount(); ++column)
        titles.insert(bareHeading(m_table.column(column).title));
    titles.remove({});
    const auto isHeading = [&titles](const QStringList &row) {
        return std::ranges::count_if(row, [&](const QString &text) { return titles.contains(bareHeading(text)); }) > 1;
    };
    return std::any_of(block.begin(), block.begin() + std::min(std::ssize(block), firstRows), isHeading);
}

/// Works out what the paste would do. @return nothing when the user gave up waiting
std::optional<PastePlan> GridView::planPaste(TextBlock block, const QItemSelection &cells)
{
    PastePlan plan{.cells = cells, .changes = CellChanges(m_table)};
    const PastePlace place = placeOf(block, cells);
    plan.rows = int(block.size());
    plan.columns = place.blockColumns;
    const bool isOneText = plan.rows == 1 && plan.columns == 1;
    std::vector<int> rows = rowsOf(cells);
    if (!isOneText) {
        // Over the headings of groups, which are no items.
        rows.clear();
        for (int row = place.top; row < m_table.rowCount() && int(rows.size()) < place.rows; ++row) {
            if (!m_table.isHeading(row))
                rows.push_back(row);
        }
        plan.cutColumns = place.cutColumns;
    }
    plan.overwritten = int(rows.size());
    if (rows.size() > 1)
        plan.hidden = m_table.hiddenBetween(rows.front(), rows.back());
    std::size_t line = 0;
    const bool isWhole = eachRow(rows, tr("Reading what is to be pasted."), [&](int row) {
        const QStringList &texts = block[line++ % block.size()];
        for (const int column : isOneText ? columnsIn(cells, row) : std::vector<int>())
            plan.changes.put(row, column, texts.front());
        for (std::size_t j = 0; !isOneText && j < place.columns.size(); ++j) {
            const int from = int(j) % plan.columns;
            if (from < texts.size()) // a short row says nothing about what lies beyond
                plan.changes.put(row, place.columns[j], texts.at(from));
        }
    });
    if (!isWhole)
        return std::nullopt;
    if (!isOneText && !place.columns.empty() && !rows.empty()) {
        plan.area = {m_table.index(rows.front(), place.columns.front()),
                     m_table.index(rows.back(), place.columns.back())};
    }
    if (const int missing = place.rows - int(rows.size()); missing > 0 && (!isOneText || rows.empty()))
        planAdded(TextBlock(block.end() - missing, block.end()), place.columns, plan);
    plan.bringsHeadings = bringsHeadings(block);
    plan.block = std::move(block);
    return plan;
}

/// Rows of the block below the last item become new items of its domain and 一级事项.
void GridView::planAdded(const TextBlock &block, const std::vector<int> &columns, PastePlan &plan) const
{
    const auto last = m_table.recordAt(m_table.rowCount() - 1);
    plan.added = int(block.size());
    const std::vector<Values> items(block.size(), valuesBelow(last));
    const auto refs = planItems(last, items, plan.changes.changes());
    for (std::size_t i = 0; i < refs.size(); ++i) {
        Record record;
        record.ref = refs[i];
        for (const auto &[field, value] : items[i])
            record.set(field, value);
        for (std::size_t j = 0; j < columns.size() && qsizetype(j) < block[i].size(); ++j)
            plan.changes.putNew(record, int(i) + 1, columns[j], block[i].at(qsizetype(j)));
    }
    plan.firstAdded = refs.front();
}

void GridView::ask(PastePlan plan)
{
    QStringList sentences{tr("Paste %1 rows × %2 columns: %3 items overwritten, %4 added.")
                              .arg(plan.rows)
                              .arg(plan.columns)
                              .arg(plan.overwritten)
                              .arg(plan.added)};
    if (plan.hidden > 0)
        sentences += tr("%1 items in between are not shown and stay as they are.").arg(numberText(plan.hidden));
    if (plan.cutColumns > 0)
        sentences += tr("%1 columns lie beyond the last one and are left out.").arg(plan.cutColumns);
    if (plan.bringsHeadings)
        sentences += tr("It begins with headings, as a table of its own does.");
    const CellChanges &changes = plan.changes;
    if (changes.countOfRefused() > 0) {
        sentences += tr("%1 values cannot be read and are left out: %2.")
                         .arg(changes.countOfRefused())
                         .arg(changes.refused().join(tr("; ", "between refused values")));
    }
    const bool losesSome = changes.countOfRefused() > 0 || plan.cutColumns > 0;
    const bool isTable = plan.bringsHeadings || plan.cutColumns > 0;
    m_plan.emplace(std::move(plan));
    viewport()->update();
    m_strip.say(losesSome ? colours::Tone::Warning : colours::Tone::Plain, sentences.join(u' '));
    m_strip.addButton(tr("Paste (Enter)"), [this] { acceptPaste(); });
    if (isTable)
        m_strip.addButton(tr("Import as a Table…"), [this] {
            dropPaste();
            emit importAsked();
        });
    m_strip.addButton(tr("Cancel (Esc)"), [this] { dropPaste(); });
}

QItemSelection GridView::pendingCells() const
{
    if (!m_plan)
        return {};
    return m_plan->area.isEmpty() ? m_plan->cells : m_plan->area;
}

/// What waits for an answer was worked out for cells that have changed since, so it is worked out anew.
void GridView::askAgain()
{
    auto plan = std::exchange(m_plan, std::nullopt);
    if (!plan)
        return;
    viewport()->update();
    m_strip.clear();
    if (rectOf(plan->cells).isEmpty() && m_table.rowCount() > 0) {
        m_strip.say(colours::Tone::Plain, tr("The place of the paste is gone; paste again."));
        return;
    }
    if (auto now = planPaste(std::move(plan->block), plan->cells))
        ask(std::move(*now));
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
    if (std::exchange(m_plan, std::nullopt)) {
        m_strip.clear();
        viewport()->update();
    }
}

void GridView::apply(const PastePlan &plan)
{
    const bool isOneCell = plan.rows == 1 && plan.columns == 1 && plan.overwritten == 1;
    const QString label =
        isOneCell ? plan.changes.label() : tr("Paste %1 rows × %2 columns").arg(plan.rows).arg(plan.columns);
    if (!applyChanges(plan.changes.changes(), label))
        return;
    if (!plan.area.isEmpty())
        selectionModel()->select(plan.area, QItemSelectionModel::ClearAndSelect);
    else if (plan.firstAdded)
        goTo(*plan.firstAdded, std::max(0, m_table.columnOf(item::level1)));
}

}
