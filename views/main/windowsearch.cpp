// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// Which items the window shows: by the domain chosen and the words in the search box.
#include "main/domainpane.h"
#include "main/mainwindow.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtWidgets/QLineEdit>

namespace gk {

void MainWindow::applyFilter()
{
    m_searchDelay.stop();
    ItemFilter filter{.level1 = m_domains->level1(), .text = m_search->text()};
    if (const Uid domain = m_domains->domain(); !domain.isNull())
        filter.domain = domain;
    if (filter == m_table->filter())
        return;
    m_table->setFilter(filter);
    m_grid->scrollTo(m_grid->currentIndex());
}

/// Without a word to look for, asks for one.
void MainWindow::goToFound(int step)
{
    applyFilter();
    if (m_table->search().isEmpty()) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (m_grid->goToFound(step)) {
        showGrid();
        m_grid->setFocus();
    }
}

void MainWindow::showAllItems()
{
    m_search->clear();
    m_domains->choose({});
    applyFilter();
    m_gridPanel->setFocus();
}

}
