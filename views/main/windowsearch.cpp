// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// Which items the window shows: by the domain chosen and the words in the search box.
#include "form/itemcard.h"
#include "main/domainpane.h"
#include "main/mainwindow.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "table/replacedialog.h"
#include "tables/itemtable.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace gk {

void MainWindow::applyFilter()
{
    m_searchDelay.stop();
    ItemFilter filter = m_table->filter();
    filter.level1 = m_domains->level1();
    filter.text = m_search->text();
    const Uid domain = m_domains->domain();
    filter.domain = domain.isNull() ? std::nullopt : std::optional(domain);
    if (filter == m_table->filter())
        return;
    QElapsedTimer taken;
    taken.start();
    m_table->setFilter(filter);
    m_grid->scrollTo(m_grid->currentIndex());
    // The next key is answered after as long as this one took, so that answers nobody reads never take more than half of
    // the time: at once in common catalogs, and in the largest before anybody sees a delay.
    constexpr qint64 unseen = 60;
    m_searchDelay.setInterval(int(std::min(taken.elapsed(), unseen)));
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

/// Beside the table, not in front of it: what is found can be looked at there.
void MainWindow::openReplace()
{
    if (!m_grid->commitOpenEditor() || !m_card->commit())
        return;
    if (!m_replace) {
        ReplaceScope scope{.shown = [this]() -> std::optional<std::vector<RowId>> {
                               if (m_table->filter() == ItemFilter())
                                   return std::nullopt;
                               return m_table->shownIds();
                           },
                           .commit = [this] { return m_grid->commitOpenEditor() && m_card->commit(); }};
        for (const int row : m_grid->selectedRows())
            scope.selected.push_back(m_table->idAt(row));
        if (m_grid->currentIndex().isValid())
            scope.field = m_table->column(m_grid->currentIndex().column()).field;
        m_replace = new ReplaceDialog(*m_session, std::move(scope), m_search->text(), this);
        connect(m_replace, &ReplaceDialog::cellAsked, this,
                [this](const RecordRef &item, Field field) { goToItem(item, std::max(0, m_table->columnOf(field))); });
        connect(m_replace, &QDialog::finished, this, [this] {
            m_replace->deleteLater();
            m_replace = nullptr;
            m_gridPanel->setFocus();
        });
    }
    m_replace->show();
    m_replace->raise();
    m_replace->activateWindow();
}

void MainWindow::showAllItems()
{
    m_search->clear();
    m_domains->choose({});
    m_table->setFilter({});
    applyFilter();
    m_gridPanel->setFocus();
}

}
