// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/importview.h"

#include "base/keptforworker.h"
#include "import/importwording.h"
#include "import/reportdialog.h"
#include "import/resultpane.h"
#include "import/sheetpane.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "tables/sheettable.h"

#include <QtCore/QDir>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

void ImportView::goToSource(std::size_t source, qint64 number, int column)
{
    if (m_isMoving)
        return;
    const QScopedValueRollback moving(m_isMoving, true);
    if (m_shown != source) {
        const auto it = std::ranges::find(m_entries, source, &Entry::source);
        if (it == m_entries.end())
            return;
        m_tables->setCurrentIndex(int(it - m_entries.begin()));
    }
    m_sheet->goTo(m_sheet->table().picture().rowOf(number), column);
}

void ImportView::goToResult(int row, int column)
{
    if (m_isMoving || !m_shown || row < 0)
        return;
    const QScopedValueRollback moving(m_isMoving, true);
    const auto number = m_sheet->table().picture().number(row);
    const SourceRowKind kind = m_sheet->table().kind(row);
    if (number && (kind == SourceRowKind::Item || kind == SourceRowKind::LeftOut))
        m_rows->choose(*m_shown, *number, column);
}

void ImportView::sayColumn(int column, const ColumnChoice &choice)
{
    const RecognisedColumn *now = m_sheet->table().column(column);
    if (!now)
        return;
    const ImportCorrections::Column said{m_sheet->table().picture().place(), column, now->heading, choice.field,
                                         choice.term};
    m_desk->correct([said](ImportCorrections &all) { all.say(said); });
}

void ImportView::forgetColumn(int column)
{
    const TablePlace place = m_sheet->table().picture().place();
    const Entry *now = entry();
    const RecognisedTable *table = now ? tableOf(*now) : nullptr;
    const QString signature = table && table->isRemembered ? table->signature : QString();
    m_desk->correct([&](ImportCorrections &all) {
        const auto removed = std::erase_if(all.columns, [&](const ImportCorrections::Column &said) {
            return said.table == place && said.index == column;
        });
        if (removed == 0 && !signature.isEmpty()) // it comes from the time before
            all.unwanted += signature;
    });
}

void ImportView::sayRow(int row, std::optional<RowIs> is)
{
    const auto number = m_sheet->table().picture().number(row);
    if (!number)
        return;
    const TablePlace place = m_sheet->table().picture().place();
    m_desk->correct([&](ImportCorrections &all) {
        if (is)
            all.say(ImportCorrections::Row{place, *number, *is});
        else
            all.forget(place, *number);
    });
}

void ImportView::sayText(int row, int column, const QString &text)
{
    const SheetPicture &picture = m_sheet->table().picture();
    const auto number = picture.number(row);
    if (!number)
        return;
    const QString from = picture.text(row, column);
    const ImportCorrections::Text said{picture.place(), *number, column, ImportCorrections::Text::Of::Cell, from, text};
    m_desk->correct([said](ImportCorrections &all) { all.say(said); });
    offerAlike(column, from, text);
}

/// The same text stands elsewhere in the column: one press corrects all.
void ImportView::offerAlike(int column, const QString &from, const QString &to)
{
    const int others = m_sheet->table().countAlike(column, from) - 1;
    if (others < 1 || from.isEmpty())
        return;
    m_strip->say(colours::Tone::Plain, tr("%1 more cells of this column have the same text.").arg(numberText(others)));
    const TablePlace place = m_sheet->table().picture().place();
    m_strip->addButton(tr("Correct &All Alike"), [this, place, column, from, to] {
        m_strip->clear();
        m_desk->correct([&](ImportCorrections &all) {
            all.say(ImportCorrections::Text{place, 0, column, ImportCorrections::Text::Of::AllAlike, from, to});
        });
    });
}

void ImportView::includeTable(bool isIncluded)
{
    const Entry *now = entry();
    if (!now)
        return;
    const TablePlace place = m_desk->files().picture(now->source).place();
    const RecognisedTable *table = tableOf(*now);
    const qint64 header = table && !table->headerRows.empty() ? table->headerRows.front() - 1 : -1;
    m_desk->correct([&](ImportCorrections &all) {
        if (isIncluded)
            std::erase_if(all.tables, [&](const ImportCorrections::LeftOut &each) { return each.table == place; });
        else if (header >= 0)
            all.tables.push_back({place, header});
    });
}

void ImportView::fillLayoutMenu()
{
    QMenu &menu = *m_layouts->menu();
    menu.clear();
    const auto count = qint64(m_desk->memory().layouts().size());
    menu.addAction(count == 0 ? tr("No layout is remembered yet")
                              : tr("%1 layouts are remembered").arg(numberText(count)))
        ->setEnabled(false);
    menu.addSeparator();
    QAction *give = menu.addAction(tr("Export as a File…"));
    give->setEnabled(count > 0);
    connect(give, &QAction::triggered, this, &ImportView::exportLayouts);
    connect(menu.addAction(tr("Import from a File…")), &QAction::triggered, this, &ImportView::importLayouts);
}

void ImportView::exportLayouts()
{
    const QString path = m_setting.fileToSave(this, QDir(m_setting.folder).filePath(tr("import layouts") + u".json"_s),
                                              tr("Layouts (*.json)"));
    if (path.isEmpty())
        return;
    const Outcome written = m_desk->memory().exportTo(path);
    if (!written)
        return m_strip->say(describe(written.error()));
    m_strip->say(colours::Tone::Good, tr("The layouts are saved as %1.").arg(path));
}

void ImportView::importLayouts()
{
    const QString path = m_setting.fileToOpen(this, m_setting.folder, tr("Layouts (*.json)"));
    if (path.isEmpty())
        return;
    const auto taken = m_desk->memory().importFrom(path);
    if (!taken)
        return m_strip->say(describe(taken.error()));
    m_strip->say(colours::Tone::Good, tr("%1 layouts were taken over.").arg(numberText(*taken)));
    m_isTold = false;
    m_desk->remind();
}

void ImportView::showReport()
{
    const std::shared_ptr<const ImportReading> reading = m_desk->reading();
    ReportDialog dialog(m_session,
                        {.title = tr("Import Report"),
                         .lead = tr("Import of %1; nothing is imported yet.").arg(reading->preview.sourceName),
                         .suggestion = QDir(m_setting.folder).filePath(tr("import report") + u".xlsx"_s),
                         .fileToSave = m_setting.fileToSave,
                         .clock = m_setting.clock},
                        this);
    dialog.show([reading] { return keptForWorker(reportOf(reading->preview)); });
    dialog.exec();
}

void ImportView::takeOver()
{
    const std::shared_ptr<const ImportReading> reading = m_desk->reading();
    const ImportPreview &preview = reading->preview;
    const QString label = tr("Import %1: %2 new, %3 changed", "file; a step in the list of steps")
                              .arg(preview.sourceName, numberText(preview.added), numberText(preview.changed));
    const auto applied = m_desk->apply(label);
    if (!applied)
        return m_strip->say(describe(applied.error()));
    m_result = {.items = preview.added + preview.changed + preview.unchanged,
                .domains = reading->domains,
                .places = reading->places};
    accept();
}

void ImportView::reject()
{
    if (m_desk->isWorking() && !m_desk->reading())
        return m_desk->cancelWork(); // and comes back here
    QDialog::reject();
}

}
