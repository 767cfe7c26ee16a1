// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// Views of the catalog: which columns and items the window shows, and the views kept by name in the file.
#include "catalog/itemfields.h"
#include "form/checklist.h"
#include "main/domainpane.h"
#include "main/filterbar.h"
#include "main/gridmemory.h"
#include "main/mainwindow.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"
#include "versions/versionmenu.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

void MainWindow::makeViewMenus()
{
    QMenu *view = m_menus.at(std::size_t(MenuKind::View));
    view->insertMenu(action(Act::ShowAll), m_changedSinceMenu);
    view->insertMenu(action(Act::KeepView), m_viewMenu);
    connect(m_viewMenu, &QMenu::aboutToShow, this, &MainWindow::fillViewMenu);
    connect(m_changedSinceMenu, &VersionMenu::chosen, this, [this](int version) {
        ItemFilter filter = m_table->filter();
        filter.changedSince = version;
        m_table->setFilter(filter);
    });
    connect(view, &QMenu::aboutToShow, this, [this] {
        const bool isGrouped = !m_table->group().isEmpty();
        action(Act::FoldGroups)->setEnabled(isGrouped);
        m_changedSinceMenu->menuAction()->setEnabled(!m_session->versions().empty());
        m_viewMenu->menuAction()->setEnabled(!keptViews().isEmpty());
    });
    connect(m_filterBar, &FilterBar::editRequested, this, [this](int column) {
        if (column < 0)
            return;
        showGrid();
        m_grid->goTo(m_grid->currentIndex().row(), column);
        m_grid->askAboutColumn();
    });
}

void MainWindow::connectViewActions()
{
    when(Act::FilterColumn, onGrid([this] { m_grid->askAboutColumn(); }));
    when(Act::OnlyThisValue, onGrid([this] { m_grid->filterByCell(false); }));
    when(Act::NotThisValue, onGrid([this] { m_grid->filterByCell(true); }));
    when(Act::ShowAll, [this] { showAllItems(); });
    when(Act::SortAscending, onGrid([this] { m_grid->sortByCurrent(Qt::AscendingOrder); }));
    when(Act::SortDescending, onGrid([this] { m_grid->sortByCurrent(Qt::DescendingOrder); }));
    when(Act::SortFurther, onGrid([this] { m_grid->sortFurtherBy(m_grid->currentIndex().column()); }));
    when(Act::CatalogOrder, onGrid([this] { m_grid->showCatalogOrder(); }));
    when(Act::GroupByColumn, onGrid([this] { m_grid->groupByCurrent(); }));
    when(Act::FoldGroups, onGrid([this] { m_table->setAllFolded(!m_table->areAllFolded()); }));
    when(Act::ChooseColumns, onGrid([this] { chooseColumns(); }));
    when(Act::KeepView, [this] { keepView(); });
}

ItemView MainWindow::currentView() const
{
    ItemView view = viewOf(*m_grid);
    view.filter.text = m_search->text();
    // Fitted widths are those of this screen; only what the user gave is worth keeping.
    if (!m_wantedColumns.isEmpty())
        view.widths = m_wantedColumns;
    else if (view.widths == m_fittedColumns)
        view.widths = {};
    return view;
}

void MainWindow::showView(const ItemView &view)
{
    m_search->setText(view.filter.text);
    m_domains->choose(view.filter.domain.value_or(Uid{}), view.filter.level1.value_or(QString()));
    ItemFilter filter = m_table->filter();
    filter.conditions = view.filter.conditions;
    filter.changedSince = view.filter.changedSince;
    filter.isUnchanged = view.filter.isUnchanged;
    filter.notes = view.filter.notes;
    m_table->setFilter(filter);
    applyFilter();
    arrangeAs(*m_grid, view);
    m_wantedColumns = view.widths;
    m_fittedColumns = {};
    m_fitDelay.start();
}

QStringList MainWindow::keptViews() const
{
    QStringList names;
    for (const Record &record : m_session->records(Kind::Setting, m_session->order(Kind::Setting))) {
        if (const auto name = viewOfSetting(record.text(setting::key)); name && record.isAlive)
            names += *name;
    }
    names.sort();
    return names;
}

void MainWindow::fillViewMenu()
{
    m_viewMenu->clear();
    const QStringList names = keptViews();
    const auto shown = [](QString name) { return name.replace(u'&', u"&&"_s); };
    for (const QString &name : names) {
        connect(m_viewMenu->addAction(shown(name)), &QAction::triggered, this, [this, name] {
            const QJsonObject json = QJsonDocument::fromJson(m_session->setting(settingOfView(name)).toUtf8()).object();
            showView(viewFromJson(json));
        });
    }
    m_viewMenu->addSeparator();
    QMenu *removal = m_viewMenu->addMenu(tr("Delete a View"));
    removal->setEnabled(m_session->isWritable());
    for (const QString &name : names) {
        connect(removal->addAction(shown(name)), &QAction::triggered, this, [this, name] {
            const RecordRef ref{Kind::Setting, Uid::fromName(settingOfView(name))};
            const auto removed = m_session->apply({{ref, aliveOf(Kind::Setting), Value(qint64(0))}},
                                                  tr("Delete the view “%1”").arg(name));
            if (!removed)
                m_gridPanel->strip().say(describe(removed.error()));
        });
    }
}

/// In the catalog, so that colleagues find it; no content of a version.
void MainWindow::keepView()
{
    const auto name =
        m_environment.questions.text(this, tr("Keep This View"), tr("Name of the view:"), filterWords().left(40));
    if (!name || name->trimmed().isEmpty())
        return;
    const QByteArray json = QJsonDocument(toJson(currentView())).toJson(QJsonDocument::Compact);
    const Outcome kept = m_session->setSetting(settingOfView(name->trimmed()), QString::fromUtf8(json),
                                               tr("Keep the view “%1”").arg(name->trimmed()));
    if (!kept)
        return m_gridPanel->strip().say(describe(kept.error()));
    m_gridPanel->strip().say(colours::Tone::Good, tr("The view is kept in the catalog: View › Kept Views."));
    constexpr int untilRead = 6000;
    m_gridPanel->strip().hideAfter(untilRead);
}

/// What narrows the items, as a suggestion for a name.
QString MainWindow::filterWords() const
{
    const ItemFilter &filter = m_table->filter();
    if (!filter.conditions.empty())
        return filter.conditions.front().texts.value(0).simplified();
    return filter.domain ? m_session->names().domainName(*filter.domain) : filter.text.simplified();
}

void MainWindow::chooseColumns()
{
    std::vector<CheckList::Entry> entries;
    for (int column = 1; column < m_table->columnCount(); ++column) {
        const QString group = columnGroupLabel(m_table->column(column));
        const QString title = columnLabel(m_table->column(column));
        entries.push_back({.key = m_table->keyOf(column),
                           .text = group.isEmpty() ? title : group + u" › "_s + title,
                           .isChecked = !m_grid->isColumnHidden(column)});
    }
    auto *list = new CheckList(entries, FreeAdditions::No, this);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &CheckList::accepted, this, [this](const QStringList &chosen) {
        if (chosen.isEmpty())
            return; // a table without columns could not be brought back from the table
        QStringList hidden;
        for (int column = 1; column < m_table->columnCount(); ++column) {
            if (const QString key = m_table->keyOf(column); !chosen.contains(key))
                hidden += key;
        }
        m_grid->setHiddenColumns(hidden);
        m_fitDelay.start();
    });
    list->openAt(m_search);
}

}
