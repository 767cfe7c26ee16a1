// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridview.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"
#include "table/celldelegate.h"
#include "table/gridheader.h"
#include "tables/itemtable.h"

#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace gk {

GridView::GridView(ItemTable &table, MessageStrip &strip, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_strip(strip)
    , m_delegate(new CellDelegate(table, this))
    , m_header(new GridHeader(this))
{
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    // Row by row as in a spreadsheet: heights measured on the way never move what is being read.
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(true);
    setWordWrap(true);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled);
    setAccessibleName(tr("Items"));
    setModel(&table);
    m_measuring.setSingleShot(true);
    m_measuring.setInterval(0);
    useFont();
    followModel();
    connect(m_delegate, &CellDelegate::ended, this, &GridView::endEdit);
    connect(m_delegate, &CellDelegate::cancelled, this,
            [this](CellEditor *editor) { closeEditor(editor, QAbstractItemDelegate::RevertModelCache); });
    connect(m_delegate, &CellDelegate::grown, this, &GridView::updateEditorGeometries);
    connect(m_header, &GridHeader::sortAsked, this, &GridView::sortBy);
    connect(m_header, &GridHeader::furtherSortAsked, this, &GridView::sortFurtherBy);
    connect(m_header, &GridHeader::popupAsked, this, &GridView::openColumnPopup);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        m_measuring.start();
        viewport()->update();
    });
    connect(&table.session(), &CatalogSession::refused, this, &GridView::takeBack);
    connect(&m_measuring, &QTimer::timeout, this, &GridView::measureVisibleRows);
    connect(&m_strip, &MessageStrip::closed, this, &GridView::dropPaste);
}

void GridView::followModel()
{
    const auto later = [this] {
        m_measuring.start();
        if (m_wanted)
            goTo(*m_wanted, m_wantedColumn);
        if (hasFocus())
            findCurrent();
    };
    connect(&m_table, &QAbstractItemModel::dataChanged, this, later);
    connect(&m_table, &QAbstractItemModel::rowsInserted, this, later);
    connect(&m_table, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&m_table, &QAbstractItemModel::layoutChanged, this, later);
    connect(&m_table, &QAbstractItemModel::modelReset, this, later);
    connect(&m_table.session(), &CatalogSession::changed, this, &GridView::askAgain);
    followNotes();
    connect(&m_table, &ItemTable::shownChanged, this, &GridView::askAgain);
    connect(&m_table, &ItemTable::shownChanged, m_header->viewport(), qOverload<>(&QWidget::update));
    connect(&m_table, &ItemTable::sortChanged, m_header->viewport(), qOverload<>(&QWidget::update));
}

/// Where the current cell's row is gone, or there was none yet, the first row's takes its place.
void GridView::findCurrent()
{
    if (!currentIndex().isValid() && m_table.rowCount() > 0 && !m_wanted)
        goTo(m_table.index(0, m_lastColumn >= 0 ? m_lastColumn : edgeColumn(false)), false);
}

void GridView::useFont()
{
    m_delegate->setFont(font());
    m_delegate->setMaxLines(maxLines());
    verticalHeader()->setMinimumSectionSize(m_delegate->heightOf(1));
    verticalHeader()->setDefaultSectionSize(m_delegate->heightOf(maxLines()));
    m_header->setMinimumSectionSize(2 * m_delegate->em());
    m_measuring.start();
}

void GridView::setMaxLines(int lines)
{
    if (lines == m_wantedLines)
        return; // told with every change of the preferences; laying out the rows costs a frame
    m_wantedLines = lines;
    useFont();
    viewport()->update();
}

int GridView::maxLines() const
{
    if (m_wantedLines > 0)
        return m_wantedLines;
    return window()->height() < 900 ? 2 : 3;
}

void GridView::fitColumns()
{
    const int em = m_delegate->em();
    const int pad = 9;
    const int subject = m_table.columnOf(item::subject);
    const int content = m_table.columnOf(item::content);
    const int basis = m_table.columnOf(item::basis);
    int wanted = 0;
    for (int column = 0; column < m_table.columnCount(); ++column) {
        const int width = m_table.column(column).width * em + pad;
        if (isColumnHidden(column))
            continue;
        m_header->resizeSection(column, width);
        if (column <= subject)
            wanted += width;
    }
    const int missing = wanted - viewport()->width();
    const int elastic = m_header->sectionSize(content) + m_header->sectionSize(basis);
    if (missing > 0 && elastic > 0) {
        for (const int column : {content, basis}) {
            if (isColumnHidden(column))
                continue;
            const int share = missing * m_header->sectionSize(column) / elastic + 1;
            m_header->resizeSection(column, std::max(8 * em, m_header->sectionSize(column) - share));
        }
    }
    m_header->setFrozenColumns(m_table.columnOf(item::level2) + 1);
}

void GridView::settleColumns()
{
    if (m_areColumnsSettled || !isVisible())
        return;
    m_areColumnsSettled = true;
    fitColumns();
}

std::pair<int, int> GridView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {0, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? m_table.rowCount() - 1 : last};
}

int GridView::heightOf(int row) const
{
    int lines = 1;
    if (m_table.isHeading(row))
        return m_delegate->heightOf(lines);
    for (int column = 0; column < m_table.columnCount() && lines < m_delegate->maxLines(); ++column) {
        const QModelIndex cell = m_table.index(row, column);
        // The label of a block has the room of all its rows.
        const bool isInBlock = cell.data(ItemTable::BlockRole).toInt() != 0;
        if (!isColumnHidden(column) && !isInBlock)
            lines = std::max(lines, m_delegate->linesOf(cell, m_header->sectionSize(column)));
    }
    return m_delegate->heightOf(lines);
}

/// Heights of the rows in view only, and of the last ones when the end is near: the scroll bar's range depends on them.
void GridView::measureVisibleRows()
{
    if (m_isMeasuring || m_table.rowCount() == 0 || !isVisible())
        return;
    m_isMeasuring = true;
    const int room = viewport()->height();
    bool hasGrown = false;
    const auto measure = [this, &hasGrown](int row) {
        const int height = heightOf(row);
        if (rowHeight(row) != height) {
            setRowHeight(row, height);
            hasGrown = true;
        }
        return height;
    };
    const int first = std::max(0, verticalScrollBar()->value());
    int filled = 0;
    int row = first;
    for (; row < m_table.rowCount() && filled < room; ++row)
        filled += measure(row);
    constexpr int near = 40;
    if (m_table.rowCount() - row < near) {
        int back = 0;
        for (int last = m_table.rowCount() - 1; last >= 0 && back < room; --last)
            back += measure(last);
    }
    m_isMeasuring = false;
    // Asked at every change of geometry; painting the rows once more for nothing costs a frame.
    if (hasGrown)
        viewport()->update();
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.isValid() && index.column() < m_header->frozenColumns())
        rect.moveLeft(m_header->columnLeft(index.column()));
    return rect;
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    if (point.x() < 0 || point.x() >= m_header->frozenWidth())
        return QTableView::indexAt(point);
    const int row = rowAt(point.y());
    for (int column = 0; row >= 0 && column < m_header->frozenColumns(); ++column) {
        const int left = m_header->columnLeft(column);
        if (point.x() >= left && point.x() < left + columnWidth(column))
            return m_table.index(row, column);
    }
    return {};
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    const int frozen = m_header->frozenWidth();
    if (index.column() < m_header->frozenColumns()) {
        horizontalScrollBar()->setValue(before);
    } else if (const int left = columnViewportPosition(index.column()); left < frozen) {
        // The base class thinks the staying columns are scrolled away.
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (frozen - left));
    }
    measureVisibleRows();
}

QRegion GridView::visualRegionForSelection(const QItemSelection & /*selection*/) const
{
    return viewport()->rect();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        measureVisibleRows();
    if (dx != 0)
        m_header->viewport()->update();
    viewport()->update(); // staying columns and block labels move against the rest
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    if (!m_isMeasuring)
        m_measuring.start();
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    settleColumns();
    // A strip that opens above must not push the current cell out of view.
    const QRect current = visualRect(currentIndex());
    const int heightBefore = event->oldSize().height();
    if (current.isValid() && current.bottom() < heightBefore && current.bottom() >= event->size().height())
        scrollTo(currentIndex());
    if (m_delegate->maxLines() != maxLines())
        useFont();
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        useFont();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Items"));
}

void GridView::goTo(const RecordRef &item, int column)
{
    const int row = m_table.rowOf(item);
    if (row < 0) {
        m_wanted = item;
        m_wantedColumn = column;
        return;
    }
    m_wanted.reset();
    goTo(m_table.index(row, column), false);
}

void GridView::goTo(int row, int column)
{
    goTo(m_table.index(std::max(0, row), column), false);
}

void GridView::goToColumnAt(int x)
{
    if (const int column = m_header->columnAt(x); column >= 0)
        goTo(m_table.index(std::max(0, currentIndex().row()), column), false);
}

bool GridView::showCells(const QList<std::pair<RecordRef, Field>> &touched)
{
    constexpr int most = 200; // items; more are not seen at once anyway
    QHash<RecordRef, int> rows;
    QItemSelection cells;
    QModelIndex first;
    for (const auto &[record, field] : touched) {
        if (record.kind != Kind::Item || (rows.size() >= most && !rows.contains(record)))
            continue;
        if (!rows.contains(record))
            rows.insert(record, m_table.rowOf(record));
        // Coming, going and moving concern the item as a whole.
        const int own = m_table.columnOf(field);
        const int column = own >= 0 ? own : std::max(currentIndex().column(), edgeColumn(false));
        const QModelIndex cell = m_table.index(rows.value(record), column);
        if (!cell.isValid())
            continue;
        cells.select(cell, cell);
        if (!first.isValid() || std::pair(cell.row(), cell.column()) < std::pair(first.row(), first.column()))
            first = cell;
    }
    if (!first.isValid())
        return false;
    goTo(first, false);
    selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    return true;
}

}
