// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The half of MainWindow that returns to where one was: what is remembered when it is closed.
#include "form/itemcard.h"
#include "main/bottompane.h"
#include "main/desk.h"
#include "main/domainpane.h"
#include "main/mainwindow.h"
#include "parts/words.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    showView(viewFromJson(state.view));
    if (!state.item.isNull())
        m_grid->goTo({Kind::Item, state.item}, std::max(0, m_table->columnByKey(state.columnKey)));
}

void MainWindow::remember()
{
    WindowState state{.geometry = saveGeometry(),
                      .paneWidths = m_desk->paneWidths(),
                      .view = toJson(currentView()),
                      .isTreeOpen = m_desk->isTreeOpen(),
                      .isCardOpen = m_desk->isCardOpenBeside(),
                      .isDrawerOpen = m_desk->isDrawerOpen(),
                      .openDomains = m_domains->expanded()};
    if (const auto page = m_bottom->page()) {
        state.bottomPage = int(*page);
        state.bottomHeight = m_upright->sizes().value(1);
    }
    const QModelIndex current = m_grid->currentIndex();
    if (current.isValid()) {
        state.item = Uid::fromString(current.data(ItemTable::UidRole).toString()).value_or(Uid{});
        state.columnKey = m_table->keyOf(current.column());
    }
    m_environment.memory.remember(m_session->catalog(), path(), state);
}

/// The list of recent files tells the number of items, which a large catalog knows only after it is on screen.
void MainWindow::noteOnce()
{
    if (!m_isNoted && m_table->isComplete()) {
        m_isNoted = true;
        noteRecent();
    }
}

void MainWindow::noteRecent()
{
    const std::vector<Version> versions = m_session->versions();
    m_environment.preferences.addRecentFile(
        {.path = QFileInfo(path()).absoluteFilePath(),
         .title = m_session->setting(u"title"),
         .opened = m_environment.clock.now(),
         .version = versions.empty() ? 0 : std::ranges::max(versions, {}, &Version::number).number,
         .items = m_table->total()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isClosed)
        return;
    event->ignore();
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    // Once more: counts and version as the start page is to tell them.
    if (!m_session->shownVersion())
        noteRecent();
    remember();
    for (QTimer *timer : {&m_searchDelay, &m_selectionDelay, &m_countDelay, &m_fitDelay, &m_drawDelay})
        timer->stop();
    m_counting.request_stop();
    if (const Outcome outcome = m_session->close(); !outcome) {
        const Words words = describe(outcome.error());
        const auto answer = m_environment.questions.choose(this, {.title = tr("Close"),
                                                                  .text = words.message,
                                                                  .explanation = words.safe + u'\n' + words.next,
                                                                  .answers = {tr("Close All the Same")}});
        if (!answer)
            return;
    }
    m_isClosed = true;
    emit closed();
    event->accept();
}

}
