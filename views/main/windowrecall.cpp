// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
// The half of MainWindow that returns to where one was.
#include "main/mainwindow.h"

#include "main/bottompane.h"
#include "main/desk.h"
#include "main/domainpane.h"
#include "main/gridmemory.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace gk {

void MainWindow::recall()
{
    const WindowState state = m_environment.memory.recall(m_session->catalog(), path());
    constexpr QSize usual(1366, 768);
    if (state.geometry.isEmpty() || !restoreGeometry(state.geometry)) {
        const QRect room = screen() ? screen()->availableGeometry() : QRect({}, usual);
        resize(room.size().boundedTo({1600, 960}));
        if (room.width() <= usual.width() || room.height() <= usual.height())
            setWindowState(Qt::WindowMaximized);
    }
    m_desk->setRemembered(state.isTreeOpen, state.isCardOpen, state.isDrawerOpen);
    m_desk->setPaneWidths(state.paneWidths);
    if (state.bottomPage >= int(BottomPane::Page::Steps) && state.bottomPage <= int(BottomPane::Page::Versions)) {
        m_bottom->open(BottomPane::Page(state.bottomPage));
        if (state.bottomHeight > 0)
            m_upright->setSizes({std::max(1, height() - state.bottomHeight), state.bottomHeight});
    }
    m_domains->expand(state.openDomains);
    m_wantedColumns = state.columns;
    m_search->setText(state.search);
    m_domains->choose(state.domain, state.level1);
    applyFilter();
    if (const int column = columnByKey(*m_table, state.sortKey); column >= 0)
        m_table->sort(column, state.isSortDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (!state.item.isNull())
        m_grid->goTo({Kind::Item, state.item}, std::max(0, columnByKey(*m_table, state.columnKey)));
}

void MainWindow::remember()
{
    WindowState state{.geometry = saveGeometry(),
                      .paneWidths = m_desk->paneWidths(),
                      .search = m_search->text(),
                      .domain = m_domains->domain(),
                      .level1 = m_domains->level1().value_or(QString()),
                      .isTreeOpen = m_desk->isTreeOpen(),
                      .isCardOpen = m_desk->isCardOpenBeside(),
                      .isDrawerOpen = m_desk->isDrawerOpen(),
                      .openDomains = m_domains->expanded()};
    if (const auto page = m_bottom->page()) {
        state.bottomPage = int(*page);
        state.bottomHeight = m_upright->sizes().value(1);
    }
    if (const QJsonObject widths = columnWidths(*m_grid); widths != m_fittedColumns)
        state.columns = widths;
    const QModelIndex current = m_grid->currentIndex();
    if (current.isValid()) {
        state.item = Uid::fromString(current.data(ItemTable::UidRole).toString()).value_or(Uid{});
        state.columnKey = keyOfColumn(*m_table, current.column());
    }
    if (!m_table->isInCatalogOrder()) {
        state.sortKey = keyOfColumn(*m_table, m_table->sortColumn());
        state.isSortDescending = m_table->sortDirection() == Qt::DescendingOrder;
    }
    m_environment.memory.remember(m_session->catalog(), path(), state);
}

}
