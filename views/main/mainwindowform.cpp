// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/itemcard.h"
#include "main/mainwindow.h"
#include "print/printedform.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtGui/QAction>

namespace gk {

/// The catalog as it will be published, in the table's place; what was typed is kept first.
void MainWindow::showPrintedForm()
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk()) {
        action(Act::PrintedForm)->setChecked(m_gridPanel->isCovered());
        return;
    }
    if (!m_form) {
        m_form = new PrintedForm(*m_session, m_environment.clock, this);
        connect(m_form, &PrintedForm::closeRequested, this, &MainWindow::showGrid);
        connect(m_form, &PrintedForm::itemChosen, this, [this](const RecordRef &item) { goToItem(item, 1); });
        // It follows the table: narrowed, undone, another version.
        const auto later = qOverload<>(&QTimer::start);
        connect(m_table, &ItemTable::shownChanged, &m_drawDelay, later);
        connect(m_session.get(), &CatalogSession::changed, &m_drawDelay, later);
        connect(m_session.get(), &CatalogSession::reset, &m_drawDelay, later);
    }
    m_gridPanel->cover(m_form);
    m_gridPanel->setFocus();
    action(Act::PrintedForm)->setChecked(true);
    drawPrintedForm();
}

void MainWindow::drawPrintedForm()
{
    if (!m_form || !m_gridPanel->isCovered())
        return;
    m_form->draw({.ids = m_table->filter().isEmpty() ? std::nullopt : std::optional(m_table->shownIds())});
}

void MainWindow::showGrid()
{
    action(Act::PrintedForm)->setChecked(false);
    if (!m_gridPanel->isCovered())
        return;
    m_gridPanel->cover(nullptr);
    m_gridPanel->setFocus();
    m_form->clear();
}

}
