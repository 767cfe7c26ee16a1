// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/mainwindow.h"

#include "catalog/display.h"
#include "form/itemcard.h"
#include "main/bottompane.h"
#include "main/desk.h"
#include "main/domainpane.h"
#include "main/emptynote.h"
#include "main/filterbar.h"
#include "main/gridmemory.h"
#include "main/statusline.h"
#include "main/stepspanel.h"
#include "main/undochain.h"
#include "parts/errorbox.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"
#include "versions/changecounts.h"
#include "versions/versionspanel.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressDialog>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype mostMenuLines = 20;

/// A menu line out of any text: one line, not too long, no accidental mnemonic.
QString menuText(QString text)
{
    constexpr qsizetype mostCharacters = 60;
    text.replace(u'\n', u' ');
    if (text.size() > mostCharacters)
        text = text.left(mostCharacters - 1) + u'…';
    return text.replace(u"&"_s, u"&&"_s);
}

}

void MainWindow::connectSession()
{
    CatalogSession *session = m_session.get();
    connect(session, &CatalogSession::saveStateChanged, m_status, &StatusLine::setSaveState);
    connect(session, &CatalogSession::saveStateChanged, this, [this](const SaveState &state) {
        if (state.kind == SaveState::Kind::Saved && std::exchange(m_tellsRefusal, false)) {
            m_refused.clear();
            showAccess(); // what was refused is written now
        }
        if (state.kind == SaveState::Kind::Saving)
            action(Act::Undo)->setEnabled(m_session->isWritable());
        else if (state.kind == SaveState::Kind::Failed)
            showUndo();
    });
    connect(session, &CatalogSession::accessChanged, this, &MainWindow::showAccess);
    connect(session, &CatalogSession::versionMade, this, &MainWindow::tellVersion);
    connect(session, &CatalogSession::longWritingBegan, this, &MainWindow::waitForLongWriting);
    connect(session, &CatalogSession::versionFailed, this,
            [this](const Error &error) { m_gridPanel->strip().say(describe(error)); });
    connect(session, &CatalogSession::refused, this, &MainWindow::tellRefused);
    connect(session, &CatalogSession::backupFailed, this, [this](const Error &error) {
        m_gridPanel->strip().say(colours::Tone::Warning,
                                 tr("Today's backup could not be made: %1").arg(describe(error).message));
    });
    connect(session, &CatalogSession::fileProven, this, &MainWindow::tellProof);
    connect(session, &CatalogSession::reset, this, [this] {
        m_gridPanel->strip().clear();
        m_itemsOnCard.clear();
        showAccess();
        showCurrentItem();
        m_countDelay.start();
    });
    connect(session, &CatalogSession::changed, this, [this] {
        showUndo();
        m_countDelay.start();
        m_selectionDelay.start();
    });
    m_countDelay.setSingleShot(true);
    m_countDelay.setInterval(300);
    connect(&m_countDelay, &QTimer::timeout, this, [this] {
        showTitle();
        showChangesSinceVersion();
        noteOnce();
    });
    connect(m_table, &ItemTable::shownChanged, this, [this] {
        if (!m_isNoted)
            m_countDelay.start();
        m_grid->viewport()->update(); // the same rows with other words marked
    });
    m_status->setSaveState(session->saveState());
}

void MainWindow::connectPanes()
{
    m_searchDelay.setSingleShot(true);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchDelay.start(); });
    connect(m_search, &QLineEdit::returnPressed, m_grid, [this] {
        showGrid();
        applyFilter();
        if (!m_table->isFound(m_grid->currentIndex()))
            (void)m_grid->goToFound(1);
        m_grid->setFocus();
        lookUpCode(CodeFirst::Yes);
    });
    connect(&m_searchDelay, &QTimer::timeout, this, [this] {
        applyFilter();
        lookUpCode(CodeFirst::No);
    });
    connect(m_domains, &DomainPane::chosen, this, &MainWindow::applyFilter);
    connect(m_filterBar, &FilterBar::searchCleared, m_search, &QLineEdit::clear);
    connect(m_filterBar, &FilterBar::domainCleared, this, [this] { m_domains->choose({}); });
    connect(m_filterBar, &FilterBar::orderRequested, m_grid, &GridView::showCatalogOrder);
    connect(m_emptyNote, &EmptyNote::showAllRequested, this, &MainWindow::showAllItems);
    connect(m_emptyNote, &EmptyNote::importRequested, this, &MainWindow::askForImport);
    connect(m_emptyNote, &EmptyNote::addRequested, m_grid, &GridView::insertItem);

    m_selectionDelay.setSingleShot(true);
    m_selectionDelay.setInterval(40);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, &m_selectionDelay,
            qOverload<>(&QTimer::start));
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, &m_selectionDelay,
            qOverload<>(&QTimer::start));
    connect(&m_selectionDelay, &QTimer::timeout, this, [this] {
        showSelection();
        showCurrentItem();
    });

    connect(m_desk, &Desk::panesChanged, this, &MainWindow::showPanes);
    m_drawDelay.setSingleShot(true);
    m_drawDelay.setInterval(300);
    connect(&m_drawDelay, &QTimer::timeout, this, &MainWindow::drawPrintedForm);
    m_fitDelay.setSingleShot(true);
    m_fitDelay.setInterval(100);
    connect(&m_fitDelay, &QTimer::timeout, this, &MainWindow::fitColumns);
    connect(m_bottom, &BottomPane::shownChanged, this, &MainWindow::showPanes);
    connect(m_bottom, &BottomPane::closeRequested, this, [this] {
        m_gridPanel->setFocus();
        m_bottom->hide();
    });
    connect(&m_bottom->steps(), &StepsPanel::undoToRequested, this, &MainWindow::undoTo);
    connect(&m_bottom->steps(), &StepsPanel::reportRequested, this, &MainWindow::showImportReport);
    connect(&m_bottom->steps(), &StepsPanel::goToRequested, this,
            [this](const RecordRef &item, Field field) { goToItem(item, std::max(0, m_table->columnOf(field))); });
    connectNotes();
    VersionsPanel *versions = &m_bottom->versions();
    connect(versions, &VersionsPanel::showRequested, this, &MainWindow::showVersion);
    connect(versions, &VersionsPanel::makeRequested, this, &MainWindow::makeVersion);
    connect(versions, &VersionsPanel::restoreRequested, this, &MainWindow::restoreVersion);
    connect(versions, &VersionsPanel::goToRequested, this, [this](const RecordRef &item) { goToItem(item, 1); });
    std::vector<QAction *> commands;
    for (const Act act : WindowActions::ofTree())
        commands.push_back(action(act));
    commands.push_back(action(Act::Domains));
    m_domains->setCommands(commands);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(&m_environment.preferences, &Preferences::changed, this, &MainWindow::showDensity);
    showDensity();
    showPanes();
}

void MainWindow::goToItem(const RecordRef &item, int column)
{
    if (const auto record = m_session->record(item); !record || !record->isAlive) {
        m_gridPanel->strip().say(colours::Tone::Plain,
                                 tr("This item is no longer in the catalog. Undoing the step brings it back."));
        m_gridPanel->strip().hideAfter(8000);
        return;
    }
    // What is looked for may be narrowed away.
    if (m_table->rowOf(item) < 0)
        showAllItems();
    showGrid();
    m_grid->goTo(item, column);
    m_grid->setFocus();
}

void MainWindow::showDensity()
{
    const bool isCompact = m_environment.preferences.values().density == RowDensity::Compact;
    action(Act::Compact)->setChecked(isCompact);
    m_grid->setMaxLines(isCompact ? 1 : 0);
}

void MainWindow::fitColumns()
{
    // Not earlier: the grid fits its columns itself when it is first seen.
    if (!m_wantedColumns.isEmpty()) {
        m_fittedColumns = columnWidths(*m_grid);
        recallColumns(*m_grid, std::exchange(m_wantedColumns, {}));
    }
    // Widths the user gave stay; those that were fitted follow the window. Columns hidden meanwhile say nothing.
    const QJsonObject widths = columnWidths(*m_grid);
    for (auto it = m_fittedColumns.constBegin(); it != m_fittedColumns.constEnd(); ++it) {
        if (widths.contains(it.key()) && widths.value(it.key()) != it.value())
            return;
    }
    m_grid->fitColumns();
    m_fittedColumns = columnWidths(*m_grid);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_fitDelay.start();
}

void MainWindow::showPanes()
{
    m_fitDelay.start();
    action(Act::ShowTree)->setChecked(m_desk->isTreeOpen());
    action(Act::ShowCard)->setChecked(m_desk->isCardOpen());
    action(Act::ShowSteps)->setChecked(m_bottom->isOpen(BottomPane::Page::Steps));
    action(Act::ShowVersions)->setChecked(m_bottom->isOpen(BottomPane::Page::Versions));
    action(Act::ShowNotes)->setChecked(m_bottom->isOpen(BottomPane::Page::Notes));
}

void MainWindow::showTitle()
{
    const QString title = m_session->setting(u"title");
    // Copies of a catalog have the same title and different names.
    const QString file = QFileInfo(path()).fileName();
    setWindowTitle(title.isEmpty() ? file : title + u" — "_s + file);
    setWindowFilePath({});
}

void MainWindow::showAccess()
{
    const SessionAccess access = m_session->access();
    const bool isWritable = m_session->isWritable();
    m_status->setAccess(access, m_session->holder());
    for (const Act act : {Act::Import, Act::ImportClipboard, Act::Properties, Act::Cut, Act::Paste, Act::Clear,
                          Act::FillDown, Act::Replace, Act::AddNote, Act::AddItem, Act::DuplicateItem, Act::RemoveItem,
                          Act::MoveItemUp, Act::MoveItemDown, Act::MakeVersion})
        action(act)->setEnabled(isWritable);
    m_markMenu->setEnabled(isWritable);
    for (const Act act : WindowActions::ofTree())
        action(act)->setEnabled(isWritable);
    action(Act::BackToPresent)->setVisible(m_session->shownVersion().has_value());
    m_emptyNote->showState();
    showUndo();
    m_banner->clear();
    m_banner->setClosable(false); // what it says stays true
    switch (access) {
    case SessionAccess::Writable:
        return;
    case SessionAccess::Checking:
        return m_banner->say(colours::Tone::Plain,
                             tr("The file is being checked. It can be read now and edited in a moment."));
    case SessionAccess::OldVersion:
        m_banner->say(colours::Tone::Plain,
                      tr("You are looking at version %1 (read-only).").arg(m_session->shownVersion().value_or(0)) + u' '
                          + versionWords(m_session->versions(), m_session->shownVersion()));
        m_banner->addButton(tr("Back to the Present"), [this] { showVersion({}); });
        return;
    case SessionAccess::HeldByOther:
        m_banner->say(colours::Tone::Warning,
                      m_session->holder().isEmpty()
                          ? tr("Read-only: the catalog is open in another window, which does the writing.")
                          : tr("Read-only: %1 is editing this catalog. You see it as it was last saved.")
                                .arg(holderText(m_session->holder())));
        break;
    case SessionAccess::Released:
        m_banner->say(colours::Tone::Good, tr("Nobody else is editing this catalog any more. You can edit it now."));
        m_banner->addButton(tr("Start Editing"), [this] { emit anewRequested(); });
        break;
    case SessionAccess::ReadOnlyFile:
        m_banner->say(colours::Tone::Warning, tr("Read-only: this file or its folder cannot be written to."));
        break;
    case SessionAccess::Failed:
        m_banner->say(colours::Tone::Bad, m_session->saveState().error
                                              ? inOneText(describe(*m_session->saveState().error))
                                              : tr("The file can no longer be written to."));
        break;
    }
    m_banner->addButton(tr("Save a Copy…"), [this] { saveCopy(); });
}

void MainWindow::showUndo()
{
    const bool isWritable = m_session->isWritable();
    const auto undone = isWritable ? m_session->nextUndo() : std::nullopt;
    const auto redone = isWritable ? m_session->nextRedo() : std::nullopt;
    // An edit on its way to the disk can be undone as soon as it is there.
    const bool isOnItsWay = isWritable && m_session->saveState().kind == SaveState::Kind::Saving;
    action(Act::Undo)->setEnabled(undone.has_value() || isOnItsWay);
    action(Act::Redo)->setEnabled(redone.has_value());
    const auto tip = [](const QAction *act, const std::optional<Step> &step) {
        return step ? act->iconText() + u": "_s + stepText({.kind = step->kind, .label = step->label})
                    : act->iconText();
    };
    action(Act::Undo)->setToolTip(plainToolTip(tip(action(Act::Undo), undone)));
    action(Act::Redo)->setToolTip(plainToolTip(tip(action(Act::Redo), redone)));
}

void MainWindow::fillUndoMenu(QMenu *menu)
{
    menu->clear();
    constexpr qint64 reach = 200;
    for (const ChangeSetInfo &step : undoChain(m_session->history(reach))) {
        if (menu->actions().size() >= mostMenuLines)
            break;
        QAction *line = menu->addAction(menuText(stepText(step)));
        connect(line, &QAction::triggered, this, [this, seq = step.seq] { undoTo(seq); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("There is nothing to undo."))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(action(Act::ShowSteps));
}

void MainWindow::undoTo(Seq step)
{
    if (!waitForDisk()) // what is on its way is a step, too
        return;
    for (auto next = m_session->nextUndo(); next && next->first >= step; next = m_session->nextUndo()) {
        if (const Outcome outcome = m_session->undo(&undoLabel); !outcome) {
            m_gridPanel->strip().say(describe(outcome.error()));
            return;
        }
        if (!waitForDisk())
            return;
    }
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const RecentFile &file : m_environment.preferences.values().recentFiles) {
        QAction *line = m_recentMenu->addAction(menuText(QFileInfo(file.path).fileName() + u" — "_s + file.title));
        connect(line, &QAction::triggered, this, [this, path = file.path] { emit fileRequested(path); });
    }
}

void MainWindow::showSelection()
{
    const QItemSelection selection = m_grid->selectionModel()->selection();
    constexpr qint64 mostCells = 5000; // counted within a frame
    qint64 cells = 0;
    SelectionFacts facts{.items = qint64(m_grid->selectedRows().size())};
    for (const QItemSelectionRange &range : selection)
        cells += qint64(range.width()) * range.height();
    facts.isCounted = cells > 1 && cells <= mostCells;
    if (facts.isCounted) {
        for (const QModelIndex &index : selection.indexes()) {
            const QString text = index.data(Qt::DisplayRole).toString();
            facts.filledCells += text.isEmpty() ? 0 : 1;
            facts.characters += text.size();
        }
    }
    m_status->setSelection(facts);
}

void MainWindow::showCurrentItem()
{
    if (const std::size_t selected = m_grid->selectedRows().size(); selected > ItemCard::mostItems) {
        m_itemsOnCard.assign(1, RecordRef{}); // no selection equals it: the next one is shown
        m_card->showTooMany(qint64(selected));
        return;
    }
    std::vector<RecordRef> items = selectedItems();
    // The card follows changes itself; told again it would drop what is being typed into it.
    if (items == m_itemsOnCard)
        return;
    m_itemsOnCard = std::move(items);
    m_card->showItems(m_itemsOnCard);
}

void MainWindow::tellRefused(const Error &error, const std::vector<PendingValue> &values)
{
    m_tellsRefusal = true;
    m_refused.insert(m_refused.end(), values.begin(), values.end());
    m_banner->say(describe(error));
    m_banner->setClosable(true);
    QStringList texts;
    for (const PendingValue &value : values) {
        if (const FieldInfo *info = m_session->fields().find(value.field))
            texts.append(displayText(*info, value.value, m_session->names()));
    }
    texts.removeAll(QString());
    if (!texts.isEmpty()) {
        m_banner->addButton(tr("Copy What Was Not Saved"),
                            [texts] { QGuiApplication::clipboard()->setText(texts.join(u'\n')); });
    }
    m_banner->addButton(tr("Save a Copy…"), [this] { saveCopy(); });
}

void MainWindow::nextPane()
{
    std::vector<QWidget *> panes;
    if (m_desk->isTreeOpen())
        panes.push_back(m_domains);
    if (m_filterBar->isVisible())
        panes.push_back(m_filterBar);
    panes.push_back(m_gridPanel);
    if (m_desk->isCardOpen())
        panes.push_back(m_card);
    if (m_bottom->isVisible())
        panes.push_back(m_bottom);
    panes.push_back(m_search);
    const QWidget *focus = QApplication::focusWidget();
    const auto now = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const auto next = now == panes.end() || now + 1 == panes.end() ? panes.begin() : now + 1;
    QWidget *pane = *next;
    pane->setFocus(Qt::TabFocusReason);
    // A pane without a proxy hands the keyboard to its first field.
    if (!pane->hasFocus() && !pane->isAncestorOf(QApplication::focusWidget()) && pane->nextInFocusChain())
        pane->nextInFocusChain()->setFocus(Qt::TabFocusReason);
}

bool MainWindow::waitForDisk()
{
    constexpr int unnoticed = 300;
    if (m_session->waitForDisk(unnoticed))
        return true;
    QProgressDialog waiting(tr("Waiting for the disk to finish writing."), tr("Back to Editing"), 0, 0, this);
    waiting.setWindowTitle(tr("Saving…"));
    waiting.setWindowModality(Qt::WindowModal);
    waiting.show();
    while (!m_session->waitForDisk(50)) {
        QCoreApplication::processEvents();
        if (waiting.wasCanceled())
            return false;
    }
    return m_session->saveState().kind != SaveState::Kind::Failed;
}

}
