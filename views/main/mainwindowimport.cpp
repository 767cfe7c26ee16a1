// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/itemcard.h"
#include "import/reportdialog.h"
#include "main/filedrop.h"
#include "main/mainwindow.h"
#include "parts/importwords.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

using namespace Qt::StringLiterals;

namespace gk {

void MainWindow::askForImport()
{
    const QString source =
        m_environment.questions.fileToOpen(this, tr("Import"), QFileInfo(path()).absolutePath(), importFilter());
    if (!source.isEmpty())
        import({.files = { source }});
}

void MainWindow::importClipboard()
{
    if (const auto origin = clipboardOrigin()) {
        import(*origin);
        return;
    }
    m_gridPanel->strip().say(
        colours::Tone::Warning,
        tr("There is no table on the clipboard. Copy the cells of the table, with its headings, and "
           "try again."));
}

bool MainWindow::import(const ImportOrigin &origin)
{
    if (!m_session->isWritable()) {
        m_gridPanel->strip().say(
            colours::Tone::Warning,
            m_session->shownVersion()
                ? tr("Nothing can be imported into an old version. Go back to the present first.")
                : tr("Nothing can be imported: the catalog is read-only. Save a copy and import into that."));
        return false;
    }
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return false;
    const auto save = [this](QWidget *parent, const QString &suggestion, const QString &filter) {
        return m_environment.questions.fileToSave(parent, tr("Export"), suggestion, filter);
    };
    const auto open = [this](QWidget *parent, const QString &folder, const QString &filter) {
        return m_environment.questions.fileToOpen(parent, tr("Import"), folder, filter);
    };
    ImportView view(*m_session,
                    {.origin = origin,
                     .stateFolder = m_environment.stateFolder,
                     .folder = QFileInfo(path()).absolutePath(),
                     .clock = &m_environment.clock,
                     .fileToSave = save,
                     .fileToOpen = open},
                    this);
    if (view.exec() != QDialog::Accepted)
        return false;
    m_imported = view.result();
    showPrintedForm();
    tellImport();
    return true;
}

/// The banner after an import: what was recognised, and what somebody should look at.
void MainWindow::tellImport()
{
    MessageStrip &strip = m_gridPanel->strip();
    const auto places = qint64(m_imported.places.size());
    QString text =
        tr("Recognised: %1 domains, %2 items.").arg(numberText(m_imported.domains), numberText(m_imported.items));
    if (places > 0)
        text += u' ' + tr("Please look at %1 places.").arg(numberText(places));
    strip.say(colours::Tone::Good, text);
    if (places > 0)
        strip.addButton(tr("Look at Each"), [this] { goToPlace(0); });
    strip.addButton(tr("Undo"), [this] {
        undo();
        m_gridPanel->strip().clear();
    });
}

/// What an import of any day took, put right and left out, as it was kept with the step.
void MainWindow::showImportReport(const ChangeSetInfo &step)
{
    const QString day = step.at.toLocalTime().toString(u"yyyy-MM-dd"_s);
    auto *dialog = new ReportDialog(
        *m_session,
        {.title = tr("Import Report"),
         .lead = tr("Import of %1 on %2 by %3.", "files, time, name")
                     .arg(step.origin, step.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), step.author),
         .suggestion = QFileInfo(path()).dir().filePath(tr("import report") + u' ' + day + u".xlsx"_s),
         .fileToSave =
             [this](QWidget *parent, const QString &suggestion, const QString &filter) {
                 return m_environment.questions.fileToSave(parent, tr("Import Report"), suggestion, filter);
             },
         .clock = &m_environment.clock},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_session->report(step.step, [dialog = QPointer(dialog)](const Result<ImportReport> &report) {
        if (!dialog)
            return;
        if (report)
            dialog->show([kept = std::make_shared<const ImportReport>(*report)] { return kept; });
        else
            dialog->refuse(report.error());
    });
    dialog->open();
}

/// One place after the other: the cell in the table, and in the strip what stood in the file and why to look.
void MainWindow::goToPlace(std::size_t at)
{
    MessageStrip &strip = m_gridPanel->strip();
    if (at >= m_imported.places.size())
        return strip.clear();
    const PlaceToLookAt &place = m_imported.places[at];
    const bool hasColumn = place.field && m_table->columnOf(*place.field) >= 0;
    goToItem(place.item, hasColumn ? m_table->columnOf(*place.field) : 0);
    QString text = tr("Place %1 of %2, cell %3: %4")
                       .arg(numberText(qint64(at) + 1), numberText(qint64(m_imported.places.size())), place.note.cell,
                            wordsOf(place.note.kind));
    if (!place.note.original.isEmpty())
        text += u' ' + tr("In the file: “%1”.").arg(place.note.original.simplified().left(80));
    if (!place.note.taken.isEmpty() && place.note.taken != place.note.original)
        text += u' ' + tr("Taken as: “%1”.").arg(place.note.taken.simplified().left(80));
    strip.say(colours::Tone::Plain, text);
    if (at > 0)
        strip.addButton(tr("Previous Place"), [this, at] { goToPlace(at - 1); });
    if (at + 1 < m_imported.places.size())
        strip.addButton(tr("Next Place"), [this, at] { goToPlace(at + 1); });
}

}
