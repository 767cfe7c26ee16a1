// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The part of MainWindow that makes, shows and restores versions.
#include "main/mainwindow.h"

#include "form/itemcard.h"
#include "main/bottompane.h"
#include "main/statusline.h"
#include "parts/messagestrip.h"
#include "parts/progressdialog.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "versions/versiondialog.h"
#include "versions/versionmenu.h"
#include "versions/versionspanel.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace gk {

void MainWindow::makeVersionMenus()
{
    QMenu *menu = m_menus.at(std::size_t(MenuKind::Version));
    for (VersionMenu *each : {m_lookAtMenu, m_restoreMenu}) {
        menu->insertMenu(action(Act::BackToPresent), each);
        connect(each, &VersionMenu::listRequested, this, [this] { m_bottom->open(BottomPane::Page::Versions); });
    }
    connect(m_lookAtMenu, &VersionMenu::chosen, this, &MainWindow::showVersion);
    connect(m_restoreMenu, &VersionMenu::chosen, this, &MainWindow::restoreVersion);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const bool isAny = !m_session->versions().empty();
        m_lookAtMenu->menuAction()->setEnabled(isAny);
        m_restoreMenu->menuAction()->setEnabled(isAny && m_session->isWritable());
    });
}

void MainWindow::makeVersion()
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    const std::vector<Version> versions = m_session->versions();
    VersionFacts facts{.items = m_session->count(Kind::Item),
                       .author = m_session->author(),
                       .lastReasons = m_environment.preferences.values().versionReasons};
    if (!versions.empty()) {
        facts.previous = std::ranges::max(versions, {}, &Version::number).number;
        facts.number = *facts.previous + 1;
    }
    VersionDialog dialog(facts, this);
    // The dialog is there at once; what has changed is counted meanwhile.
    std::stop_source counting;
    if (facts.previous)
        m_session->compare(
            facts.previous, {},
            [&dialog](const auto &found) {
                if (found)
                    dialog.setChanges(ChangeCounts::of(*found));
            },
            counting.get_token());
    const int answer = dialog.exec();
    counting.request_stop();
    if (answer != QDialog::Accepted)
        return;
    m_environment.preferences.addVersionReason(dialog.words().reason);
    m_gridPanel->strip().say(colours::Tone::Plain, tr("Version %1 is being made.").arg(facts.number));
    m_session->freeze(dialog.words());
}

void MainWindow::tellVersion(const Version &version)
{
    MessageStrip &strip = m_gridPanel->strip();
    strip.say(colours::Tone::Good, tr("Version %1 is made.").arg(version.number));
    strip.addButton(tr("Export a Public Copy…"),
                    [this, number = version.number] { exportCatalog(number, Purpose::Public); });
    strip.addButton(tr("Print a Review Copy…"), [this, number = version.number] { print(number); });
    // Not at once: what has changed meanwhile, if anything, is told with the next count.
    m_countDelay.start();
}

void MainWindow::showVersion(std::optional<int> version)
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    if (!version) {
        if (const Outcome outcome = m_session->show(version); !outcome)
            m_gridPanel->strip().say(describe(outcome.error()));
        return;
    }
    auto *progress = new ProgressDialog(tr("Version %1 is being opened.").arg(*version), this);
    const auto end = [progress = QPointer(progress)] {
        if (progress) {
            progress->finish();
            progress->deleteLater();
        }
    };
    // A cancelled job is not answered: the present stays.
    connect(progress, &ProgressDialog::cancelled, this, end, Qt::QueuedConnection);
    m_session->show(
        *version,
        [this, end](const Outcome &outcome) {
            end();
            if (!outcome)
                m_gridPanel->strip().say(describe(outcome.error()));
        },
        progress->stopToken(),
        [progress = QPointer(progress)](qint64 done, qint64 total) {
            if (progress)
                progress->setProgress(done, total);
        });
}

void MainWindow::restoreVersion(int version)
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    const Outcome restored = m_session->restore(version, tr("Restore version %1").arg(version));
    MessageStrip &strip = m_gridPanel->strip();
    if (!restored)
        return strip.say(describe(restored.error()));
    strip.say(colours::Tone::Good,
              tr("The catalog is again as in version %1. This is one step and can be undone.").arg(version));
    strip.addButton(tr("Undo"), [this] {
        undo();
        m_gridPanel->strip().clear();
    });
}

/// A step that takes its time is waited for in front of the windows, where it can be cancelled.
void MainWindow::waitForLongWriting(const QString &label)
{
    QWidget *front = QApplication::activeModalWidget();
    auto *progress = new ProgressDialog(tr("Being saved: %1").arg(label), front ? front : this);
    connect(m_session.get(), &CatalogSession::longWritingProgressed, progress, &ProgressDialog::setProgress);
    connect(m_session.get(), &CatalogSession::longWritingEnded, progress, [progress] {
        progress->finish();
        progress->deleteLater();
    });
    connect(progress, &ProgressDialog::cancelled, m_session.get(), &CatalogSession::cancelWriting);
    progress->show();
}

void MainWindow::showChangesSinceVersion()
{
    m_counting.request_stop();
    m_counting = {};
    const std::vector<Version> versions = m_session->versions();
    if (versions.empty() || m_session->shownVersion())
        return m_status->setChanges({}, 0);
    const int newest = std::ranges::max(versions, {}, &Version::number).number;
    m_session->compare(
        newest, {},
        [this, newest](const auto &differences) {
            if (!differences)
                return;
            qint64 changes = 0;
            // What came or went is one change, not as many as it has fields.
            for (const Difference &difference : *differences) {
                const bool isWhole =
                    difference.kind == DifferenceKind::Added || difference.kind == DifferenceKind::Removed;
                changes += isWhole ? 1 : qint64(difference.fields.size());
            }
            m_status->setChanges(newest, changes);
        },
        m_counting.get_token());
}

}
