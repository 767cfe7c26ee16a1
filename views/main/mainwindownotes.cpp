// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// Notes and marks on the items in the grid.
#include "catalog/layout.h"
#include "catalog/vocabulary.h"
#include "form/notedialog.h"
#include "main/bottompane.h"
#include "main/mainwindow.h"
#include "main/notespanel.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <set>

using namespace Qt::StringLiterals;

namespace gk {

void MainWindow::makeNoteMenus()
{
    for (const QString &mark : vocabulary::noteMarks().terms) {
        QAction *act = m_markMenu->addAction(mark);
        act->setData(mark);
        connect(act, &QAction::triggered, this, onGrid([this, mark] { markCells(mark); }));
    }
    m_markMenu->addSeparator();
    connect(m_markMenu->addAction(QString()), &QAction::triggered, this, onGrid([this] { markCells({}); }));
    QMenu *edit = m_menus.at(std::size_t(MenuKind::Edit));
    const QList<QAction *> lines = edit->actions();
    edit->insertMenu(lines.value(lines.indexOf(action(Act::AddNote)) + 1), m_markMenu);

    const auto narrow = [this](const NoteCondition &condition) {
        ItemFilter filter = m_table->filter();
        filter.notes = condition;
        m_table->setFilter(filter);
    };
    connect(m_notedMenu->addAction(QString()), &QAction::triggered, this, [narrow] { narrow({}); });
    connect(m_notedMenu->addAction(QString()), &QAction::triggered, this,
            [narrow] { narrow({.what = NoteCondition::What::Marked}); });
    for (const QString &mark : vocabulary::noteMarks().terms) {
        QAction *act = m_notedMenu->addAction(mark);
        act->setData(mark);
        connect(act, &QAction::triggered, this,
                [narrow, mark] { narrow({.what = NoteCondition::What::Marked, .mark = mark}); });
    }
    m_menus.at(std::size_t(MenuKind::View))->insertMenu(action(Act::ShowAll), m_notedMenu);
    redrawIcons();
}

void MainWindow::wordNoteMenus()
{
    m_markMenu->setTitle(tr("Mar&k"));
    m_markMenu->actions().back()->setText(tr("&No Mark"));
    m_notedMenu->setTitle(tr("Items with Notes or Marks"));
    m_notedMenu->actions().at(0)->setText(tr("With Open &Notes"));
    m_notedMenu->actions().at(1)->setText(tr("&Marked"));
}

void MainWindow::redrawIcons()
{
    m_actions->redrawIcons();
    for (const QMenu *menu : {m_markMenu, m_notedMenu}) {
        for (QAction *act : menu->actions()) {
            if (const QString mark = act->data().toString(); !mark.isEmpty())
                act->setIcon(icons::markIcon(mark, palette()));
        }
    }
}

void MainWindow::connectNotes()
{
    NotesPanel *panel = &m_bottom->notes();
    connect(panel, &NotesPanel::goToRequested, this, [this](const Note &note) {
        const FieldInfo *info = m_session->fields().find(Kind::Item, note.field);
        goToItem({Kind::Item, note.item}, info ? std::max(0, m_table->columnOf(info->field)) : 0);
    });
    connect(panel, &NotesPanel::editRequested, this, &MainWindow::editNote);
}

void MainWindow::addNote()
{
    const QModelIndex cell = m_grid->currentIndex();
    const auto item = cell.isValid() ? m_table->recordAt(cell.row()) : std::nullopt;
    if (item)
        editNote(freshNote(*m_session, item->ref.uid, m_table->noteFieldOf(cell.column())));
}

void MainWindow::editNote(const Note &note)
{
    NoteDialog dialog(*m_session, note, this);
    dialog.exec();
}

/// One mark on each selected cell; a whole row is marked as an item.
void MainWindow::markCells(const QString &mark)
{
    constexpr std::size_t mostCells = 2000;
    QItemSelection selection = m_grid->selectionModel()->selection();
    if (selection.isEmpty() && m_grid->currentIndex().isValid())
        selection.select(m_grid->currentIndex(), m_grid->currentIndex());
    std::set<std::pair<Uid, QString>> cells;
    std::vector<Change> changes;
    QString name;
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        const bool isWholeRow = range.width() == m_table->columnCount();
        for (int row = range.top(); row <= range.bottom() && cells.size() <= mostCells; ++row) {
            const auto item = m_table->recordAt(row);
            for (int column = range.left(); item && column <= (isWholeRow ? range.left() : range.right()); ++column) {
                const QString field = m_table->noteFieldOf(column);
                if (m_grid->isColumnHidden(column) || !cells.emplace(item->ref.uid, field).second)
                    continue;
                name = itemLabel(*item);
                Note fresh = freshNote(*m_session, item->ref.uid, field);
                fresh.mark = mark;
                std::ranges::move(markingOf(m_table->notes().notesOn(fresh.item, field), fresh),
                                  std::back_inserter(changes));
            }
        }
    }
    if (cells.size() > mostCells) {
        m_gridPanel->strip().say(colours::Tone::Warning,
                                 tr("More than %1 cells are selected. Select fewer, or whole items, to mark them.")
                                     .arg(numberText(qint64(mostCells))));
        return;
    }
    if (changes.empty())
        return;
    const bool isOne = cells.size() == 1 && !mark.isEmpty();
    const QString label = isOne ? addNoteLabel(name, mark, {}) : markLabel(mark, qint64(cells.size()));
    if (const auto applied = m_session->apply(changes, label); !applied)
        m_gridPanel->strip().say(describe(applied.error()));
}

}
