// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheetpane.h"

#include "import/importdelegates.h"
#include "import/importwording.h"
#include "import/legend.h"
#include "import/sheetheader.h"
#include "tables/sheettable.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QToolButton *menuButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMenu(new QMenu(button));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return button;
}

}

SheetPane::SheetPane(QWidget *parent)
    : QWidget(parent)
    , m_table(new SheetTable(this))
    , m_view(new QTableView(this))
    , m_column(menuButton(this))
    , m_row(menuButton(this))
    , m_legend(new Legend(this))
{
    m_view->setModel(m_table);
    m_view->setItemDelegate(new SheetDelegate(m_view));
    m_view->setHorizontalHeader(new SheetHeader(Qt::Horizontal, m_view));
    m_view->setVerticalHeader(new SheetHeader(Qt::Vertical, m_view));
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 4);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);

    auto *line = new QHBoxLayout;
    line->addWidget(m_column);
    line->addWidget(m_row);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    column->addWidget(m_legend);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        showCurrent();
        m_view->horizontalHeader()->viewport()->update();
        m_view->verticalHeader()->viewport()->update();
        emit currentChanged(now.row(), now.column());
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &SheetPane::popUpColumn);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SheetPane::popUpCell);
    QHeaderView *rows = m_view->verticalHeader();
    rows->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(rows, &QWidget::customContextMenuRequested, this, [this, rows](QPoint at) {
        m_view->setCurrentIndex(m_table->index(rows->logicalIndexAt(at), 0));
        popUpCell(m_view->visualRect(m_view->currentIndex()).center());
    });
    connect(m_column->menu(), &QMenu::aboutToShow, this,
            [this] { fillColumns(*m_column->menu(), m_view->currentIndex().column()); });
    connect(m_row->menu(), &QMenu::aboutToShow, this,
            [this] { fillRows(*m_row->menu(), m_view->currentIndex().row()); });
    retranslate();
}

void SheetPane::arrange()
{
    m_view->clearSpans();
    for (const SheetPicture::Span &span : m_table->picture().spans())
        m_view->setSpan(span.row, span.column, span.rows, span.columns);
    const int narrow = fontMetrics().horizontalAdvance(u'国') * 4;
    const int wide = fontMetrics().horizontalAdvance(u'国') * 14;
    constexpr int looked = 40;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        int width = std::max(narrow, m_view->horizontalHeader()->sectionSizeHint(column));
        for (int row = 0; row < std::min(looked, m_table->rowCount()); ++row) {
            if (m_view->columnSpan(row, column) > 1)
                continue;
            const QString text = m_table->index(row, column).data().toString().section(u'\n', 0, 0);
            // Two lines are shown, so half the width will do.
            width = std::max(width, fontMetrics().horizontalAdvance(text) * 2 / 3 + 12);
        }
        m_view->setColumnWidth(column, std::min(width, wide));
    }
}

void SheetPane::goTo(int row, int column)
{
    const QModelIndex index = m_table->index(row, std::max(0, column));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void SheetPane::showCurrent()
{
    const QModelIndex now = m_view->currentIndex();
    const RecognisedColumn *column = now.isValid() ? m_table->column(now.column()) : nullptr;
    m_column->setEnabled(column);
    m_row->setEnabled(now.isValid() && m_table->picture().tableRow(now.row()));
    const QString letter = now.isValid() ? m_table->headerData(now.column(), Qt::Horizontal).toString() : QString();
    m_column->setText(column ? tr("Column %1: %2").arg(letter, importwords::columnName(*column)) : tr("This Column"));
    const auto kind = now.isValid() ? m_table->kind(now.row()) : SourceRowKind::Outside;
    const QString number = now.isValid() ? m_table->headerData(now.row(), Qt::Vertical).toString() : QString();
    const QString word = kind == SourceRowKind::Item ? tr("Item") : importwords::rowKindName(kind);
    m_row->setText(number.isEmpty() ? tr("This Row")
                   : word.isEmpty() ? tr("Row %1").arg(number)
                                    : tr("Row %1: %2").arg(number, word));
}

void SheetPane::fillColumns(QMenu &menu, int column)
{
    menu.clear();
    const RecognisedColumn *now = m_table->column(column);
    if (!now)
        return;
    fillColumnMenu(menu, now, [this, column](const ColumnChoice &choice) { emit columnSaid(column, choice); });
    menu.addSeparator();
    QAction *forget = menu.addAction(tr("As Recognised by the Program"));
    forget->setEnabled(now->isSaid);
    connect(forget, &QAction::triggered, this, [this, column] { emit columnForgotten(column); });
}

void SheetPane::fillRows(QMenu &menu, int row)
{
    menu.clear();
    if (!m_table->picture().tableRow(row))
        return;
    const auto kind = m_table->kind(row);
    const auto add = [&](const QString &text, RowIs is, SourceRowKind shown) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(kind == shown);
        connect(action, &QAction::triggered, this, [this, row, is] { emit rowSaid(row, is); });
    };
    add(tr("An Item"), RowIs::Item, SourceRowKind::Item);
    add(tr("Leave the Row Out"), RowIs::LeftOut, SourceRowKind::LeftOut);
    add(tr("Headings of the Table"), RowIs::Heading, SourceRowKind::Heading);
    add(tr("Domain or Group of the Rows Below"), RowIs::Band, SourceRowKind::Band);
    menu.addSeparator();
    QAction *forget = menu.addAction(tr("As Recognised by the Program"));
    forget->setEnabled(m_table->index(row, 0).data(SheetTable::RowSaidRole).toBool());
    connect(forget, &QAction::triggered, this, [this, row] { emit rowForgotten(row); });
}

void SheetPane::popUpColumn(int column)
{
    const QModelIndex now = m_view->currentIndex();
    m_view->setCurrentIndex(m_table->index(std::max(0, now.row()), column));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(*menu, column);
    const QHeaderView *header = m_view->horizontalHeader();
    if (menu->isEmpty())
        return delete menu;
    menu->popup(header->viewport()->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
}

void SheetPane::popUpCell(QPoint at)
{
    const QModelIndex now = m_view->currentIndex();
    if (!now.isValid() || !m_table->picture().tableRow(now.row()))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Correct the Text…")), &QAction::triggered, m_view, [this, now] { m_view->edit(now); });
    menu->addSeparator();
    fillRows(*menu->addMenu(tr("This Row Is")), now.row());
    if (m_table->column(now.column()))
        fillColumns(*menu->addMenu(tr("This Column Is")), now.column());
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool SheetPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex now = m_view->currentIndex();
    if (key->key() == Qt::Key_Delete && now.isValid() && m_table->picture().tableRow(now.row())) {
        emit rowSaid(now.row(), RowIs::LeftOut);
        return true;
    }
    if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier && now.isValid()) {
        popUpColumn(now.column());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SheetPane::retranslate()
{
    m_view->setAccessibleName(tr("The file as it is"));
    m_column->setToolTip(tr("What the column of the current cell is (Alt+Down)"));
    m_row->setToolTip(tr("What the row of the current cell is; Delete leaves it out"));
    showCurrent();
}

void SheetPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}
