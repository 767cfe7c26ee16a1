// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/bottompane.h"

#include "main/notespanel.h"
#include "main/stepspanel.h"
#include "parts/icons.h"
#include "tables/itemtable.h"
#include "versions/versionspanel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

namespace gk {

BottomPane::BottomPane(ItemTable &table, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_close(new QToolButton(this))
    , m_steps(new StepsPanel(table.session(), this))
    , m_versions(new VersionsPanel(table.session(), this))
    , m_notes(new NotesPanel(
          table.notes(), [&table](RowId item) { return table.serialOf(item); }, this))
{
    m_stack->addWidget(m_steps);
    m_stack->addWidget(m_versions);
    m_stack->addWidget(m_notes);
    connect(&table, &ItemTable::shownChanged, &m_notes->table(), &NoteTable::reorder);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_close->setIcon(icons::icon(icons::Icon::Close, palette()));
    m_close->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 2, 4, 0);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setMinimumHeight(fontMetrics().height() * 11);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_stack->setCurrentIndex(page);
        setFocusProxy(m_stack->currentWidget());
        emit shownChanged();
    });
    connect(m_close, &QToolButton::clicked, this, &BottomPane::closeRequested);
    setFocusProxy(m_steps);
    retranslate();
}

QSize BottomPane::sizeHint() const
{
    return {400, fontMetrics().height() * 16};
}

bool BottomPane::isOpen(Page page) const
{
    return isVisibleTo(parentWidget()) && m_tabs->currentIndex() == int(page);
}

std::optional<BottomPane::Page> BottomPane::page() const
{
    return isHidden() ? std::nullopt : std::optional(Page(m_tabs->currentIndex()));
}

void BottomPane::open(Page page)
{
    m_tabs->setCurrentIndex(int(page));
    show();
    m_stack->currentWidget()->setFocus();
}

void BottomPane::toggle(Page page)
{
    if (isOpen(page))
        emit closeRequested();
    else
        open(page);
}

void BottomPane::retranslate()
{
    m_tabs->setTabText(int(Page::Steps), tr("List of steps"));
    m_tabs->setTabText(int(Page::Versions), tr("Versions and comparison"));
    m_tabs->setTabText(int(Page::Notes), tr("Notes and marks"));
    m_close->setToolTip(tr("Close this pane"));
    m_close->setAccessibleName(tr("Close this pane"));
}

void BottomPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(icons::icon(icons::Icon::Close, palette()));
    QWidget::changeEvent(event);
}

void BottomPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shownChanged();
}

void BottomPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit shownChanged();
}

}
