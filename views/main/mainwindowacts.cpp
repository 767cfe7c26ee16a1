// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/mainwindow.h"

#include "exchange/exportdialog.h"
#include "form/catalogpropertiesdialog.h"
#include "form/itemcard.h"
#include "form/registerdialog.h"
#include "main/bottompane.h"
#include "main/desk.h"
#include "main/domainpane.h"
#include "main/helpsheet.h"
#include "main/statusline.h"
#include "main/textfocus.h"
#include "parts/errorbox.h"
#include "parts/messagestrip.h"
#include "parts/progressdialog.h"
#include "print/printdialog.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"
#include "versions/versionspanel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

void MainWindow::when(Act act, const std::function<void()> &run)
{
    connect(action(act), &QAction::triggered, this, [run] { run(); });
}

/// What concerns the table brings it back first, so that it is seen what happens.
std::function<void()> MainWindow::onGrid(const std::function<void()> &act)
{
    return [this, act] {
        showGrid();
        act();
    };
}

void MainWindow::connectActions()
{
    when(Act::New, [this] { emit newRequested(); });
    when(Act::Open, [this] { emit openRequested(); });
    when(Act::Import, [this] { askForImport(); });
    when(Act::ImportClipboard, [this] { importClipboard(); });
    when(Act::CommitEdit, [this] { commitEdit(); });
    when(Act::SaveCopy, [this] { saveCopy(); });
    when(Act::Export, [this] { exportCatalog(m_session->shownVersion(), Purpose::Review); });
    when(Act::ExportAgain,
         [this] { exportCatalog(m_session->shownVersion(), Purpose::Review, ExportStart::AsLastTime); });
    when(Act::Print, [this] { print(m_session->shownVersion()); });
    when(Act::Properties, [this] { editProperties(); });
    when(Act::Close, [this] {
        m_leadsToStart = true;
        m_leadsToStart = close();
    });
    when(Act::Quit, [this] { emit quitRequested(); });
    when(Act::ShowTree, [this] { m_desk->setTreeOpen(!m_desk->isTreeOpen()); });
    when(Act::ShowCard, [this] {
        m_desk->setCardOpen(!m_desk->isCardOpen());
        if (m_desk->isCardOpen())
            m_card->setFocus();
    });
    when(Act::ShowSteps, [this] { m_bottom->toggle(BottomPane::Page::Steps); });
    when(Act::ShowVersions, [this] { m_bottom->toggle(BottomPane::Page::Versions); });
    when(Act::PrintedForm, [this] {
        if (m_gridPanel->isCovered())
            showGrid();
        else
            showPrintedForm();
    });
    when(Act::ShowNotes, [this] { m_bottom->toggle(BottomPane::Page::Notes); });
    when(Act::Compact, [this] {
        m_environment.preferences.setDensity(action(Act::Compact)->isChecked() ? RowDensity::Compact
                                                                               : RowDensity::Comfortable);
    });
    when(Act::NextPane, [this] { nextPane(); });
    when(Act::MakeVersion, [this] { makeVersion(); });
    when(Act::CompareVersions, [this] {
        m_bottom->open(BottomPane::Page::Versions);
        m_bottom->versions().goToComparison();
    });
    when(Act::BackToPresent, [this] { showVersion({}); });
    when(Act::Domains, [this] { openRegister(Kind::Domain); });
    when(Act::Offices, [this] { openRegister(Kind::Office); });
    when(Act::Documents, [this] { openRegister(Kind::Document); });
    when(Act::Tasks, [this] { openRegister(Kind::Task); });
    when(Act::Opinions, [this] { openRegister(Kind::Opinion); });
    when(Act::Keys, [this] { HelpSheet(*m_actions, this).exec(); });
    when(Act::About, [this] { about(); });
}

void MainWindow::connectEditActions()
{
    const auto textOr = [](TextAct act, const std::function<void()> &otherwise) {
        return [act, otherwise] {
            if (!actOnText(QApplication::focusWidget(), act))
                otherwise();
        };
    };
    when(Act::Undo, textOr(TextAct::Undo, [this] { undo(); }));
    when(Act::Redo, textOr(TextAct::Redo, [this] { redo(); }));
    when(Act::Cut, textOr(TextAct::Cut, onGrid([this] { m_grid->cut(); })));
    when(Act::Copy, textOr(TextAct::Copy, onGrid([this] { m_grid->copy(); })));
    when(Act::Paste, textOr(TextAct::Paste, onGrid([this] { m_grid->paste(); })));
    when(Act::Clear, textOr(TextAct::Clear, onGrid([this] { m_grid->clearCells(); })));
    when(Act::FillDown, onGrid([this] { m_grid->fillDown(); }));
    when(Act::AddNote, onGrid([this] { addNote(); }));
    when(Act::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    when(Act::FindNext, [this] { goToFound(1); });
    when(Act::FindPrevious, [this] { goToFound(-1); });
    when(Act::Replace, [this] { openReplace(); });
    when(Act::AddItem, onGrid([this] { m_grid->insertItem(); }));
    when(Act::DuplicateItem, onGrid([this] { m_grid->duplicateItems(); }));
    when(Act::RemoveItem, onGrid([this] { m_grid->deleteItems(); }));
    when(Act::MoveItemUp, onGrid([this] { m_grid->moveItemsUp(); }));
    when(Act::MoveItemDown, onGrid([this] { m_grid->moveItemsDown(); }));
    when(Act::AddDomain, [this] { m_domains->addDomain(); });
    when(Act::AddSubdomain, [this] { m_domains->addSubdomain(); });
    when(Act::RenameDomain, [this] { m_domains->rename(); });
    when(Act::RemoveDomain, [this] { m_domains->remove(); });
    when(Act::MoveDomainUp, [this] { m_domains->moveUp(); });
    when(Act::MoveDomainDown, [this] { m_domains->moveDown(); });
    when(Act::MoveDomainIn, [this] { m_domains->moveIn(); });
    when(Act::MoveDomainOut, [this] { m_domains->moveOut(); });
}

void MainWindow::undo()
{
    stepAndShow([this] { return m_session->undo(&undoLabel); });
}

void MainWindow::redo()
{
    stepAndShow([this] { return m_session->redo(&redoLabel); });
}

/// Undoes or redoes, and goes where that can be seen.
void MainWindow::stepAndShow(const std::function<Outcome()> &step)
{
    if (!m_grid->commitOpenEditor())
        return;
    Changed change;
    QObject watcher;
    connect(m_session.get(), &CatalogSession::changed, &watcher, [&change](const Changed &last) { change = last; });
    MessageStrip &strip = m_gridPanel->strip();
    if (const Outcome outcome = step(); !outcome)
        return strip.say(describe(outcome.error()));
    if (m_grid->showCells(change.touched))
        return;
    const auto hidden = std::ranges::find_if(change.touched, [this](const auto &each) {
        const auto record = each.first.kind == Kind::Item ? m_session->record(each.first) : std::nullopt;
        return record && record->isAlive;
    });
    if (hidden == change.touched.end())
        return;
    strip.say(colours::Tone::Plain, tr("What was changed by this is not among the items shown."));
    strip.addButton(tr("Show"), [this, place = *hidden] {
        m_gridPanel->strip().clear();
        goToItem(place.first, std::max(0, m_table->columnOf(place.second)));
    });
    constexpr int untilRead = 12000;
    strip.hideAfter(untilRead);
}

void MainWindow::commitEdit()
{
    if (!m_grid->commitOpenEditor() || !m_card->commit())
        return;
    if (waitForDisk())
        m_status->flashSaved();
}

void MainWindow::saveCopy()
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    const QFileInfo file(path());
    const QString suggestion =
        file.dir().filePath(tr("%1 copy %2", "file name, date")
                                .arg(file.completeBaseName(), m_environment.clock.now().date().toString(Qt::ISODate))
                            + ".gkml"_L1);
    const QString target =
        m_environment.questions.fileToMake(this, tr("Save a Copy"), suggestion, tr("Catalogs (*.gkml)"));
    if (target.isEmpty())
        return;
    auto *progress = new ProgressDialog(tr("A copy is being saved as %1.").arg(QFileInfo(target).fileName()), this);
    const auto tell = [this, target, progress = QPointer(progress)](const Outcome &outcome) {
        if (progress) {
            progress->finish();
            progress->deleteLater();
        }
        if (!outcome && outcome.error().code == ErrorCode::Cancelled)
            return;
        if (!outcome)
            return ErrorBox::show(outcome.error(), this);
        MessageStrip &strip = m_gridPanel->strip();
        strip.say(colours::Tone::Good, tr("The copy is saved as %1. You go on working in the original.").arg(target));
        strip.addButton(tr("Open Folder"), [this, target] { m_environment.questions.showFolder(target); });
        strip.hideAfter(15000);
    };
    m_session->saveCopy(target, tell, progress->stopToken(),
                        [progress = QPointer(progress)](qint64 done, qint64 total) {
                            if (progress)
                                progress->setProgress(done, total);
                        });
}

void MainWindow::exportCatalog(std::optional<int> version, Purpose purpose, ExportStart start)
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    ExportDialog dialog(*m_session, m_environment.clock,
                        {.shownItems = m_table->shownIds(),
                         .isFiltered = !m_table->filter().isEmpty(),
                         .version = version,
                         .purpose = purpose,
                         .folder = QFileInfo(path()).absolutePath(),
                         .last = m_environment.memory.lastExport(m_session->catalog(), path()),
                         .start = start,
                         .remember =
                             [this](const QJsonObject &done) {
                                 m_environment.memory.rememberExport(m_session->catalog(), path(), done);
                             },
                         .fileToSave =
                             [this](QWidget *parent, const QString &suggestion, const QString &filter) {
                                 return m_environment.questions.fileToSave(parent, tr("Export"), suggestion, filter);
                             },
                         .showFolder = [this](const QString &file) { m_environment.questions.showFolder(file); }},
                        this);
    dialog.exec();
}

void MainWindow::print(std::optional<int> version)
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    PrintDialog dialog(
        *m_session, m_environment.clock,
        {.version = version,
         .shownItems = m_table->shownIds(),
         .isFiltered = !m_table->filter().isEmpty(),
         .folder = QFileInfo(path()).absolutePath(),
         .fileToSave =
             [this](QWidget *parent, const QString &suggestion, const QString &filter) {
                 return m_environment.questions.fileToSave(parent, tr("Save as PDF"), suggestion, filter);
             },
         .showFolder = [this](const QString &file) { m_environment.questions.showFolder(file); },
         .askLayoutName =
             [this](QWidget *parent, const QString &initial) {
                 return m_environment.questions.text(parent, tr("Keep the Layout"), tr("Name of the layout:"), initial);
             }},
        this);
    dialog.exec();
}

void MainWindow::editProperties()
{
    CatalogPropertiesDialog(*m_session, this).exec();
    showTitle();
}

void MainWindow::openRegister(Kind kind)
{
    RegisterDialog *dialog = nullptr;
    for (auto *open : findChildren<RegisterDialog *>(Qt::FindDirectChildrenOnly)) {
        if (open->kind() == kind)
            dialog = open;
    }
    if (!dialog) {
        dialog = new RegisterDialog(*m_session, kind, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &RegisterDialog::tableRequested, this, &MainWindow::saveOpinionTable);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    if (kind == Kind::Domain && !m_domains->domain().isNull())
        dialog->showOnly({Kind::Domain, m_domains->domain()});
}

void MainWindow::about()
{
    m_environment.questions.tell(
        this, tr("About"), tr("Disclosure Catalog %1").arg(QCoreApplication::applicationVersion()),
        tr("An editor for the basic catalog of proactive disclosure. Data stays on this computer. "
           "For computers without classified data only: entering, storing or passing on classified "
           "information is strictly forbidden. Licensed under the Apache License 2.0; built "
           "with Qt."));
}

std::vector<RecordRef> MainWindow::selectedItems() const
{
    std::vector<RecordRef> items;
    for (const int row : m_grid->selectedRows()) {
        if (const auto record = m_table->recordAt(row))
            items.push_back(record->ref);
    }
    return items;
}

}
