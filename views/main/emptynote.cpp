// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/emptynote.h"

#include "parts/plainlabel.h"
#include "tables/itemtable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gk {

EmptyNote::EmptyNote(ItemTable &table, QAbstractScrollArea &over)
    : QWidget(over.viewport())
    , m_table(table)
    , m_over(over)
    , m_text(new PlainLabel({}, this))
    , m_showAll(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_add(new QPushButton(this))
{
    m_text->setQuiet(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *button : {m_showAll, m_import, m_add})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    over.viewport()->installEventFilter(this);
    connect(m_showAll, &QPushButton::clicked, this, &EmptyNote::showAllRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyNote::importRequested);
    connect(m_add, &QPushButton::clicked, this, &EmptyNote::addRequested);
    connect(&table, &ItemTable::shownChanged, this, &EmptyNote::showState);
    connect(&table, &ItemTable::modelReset, this, &EmptyNote::showState);
    showState();
}

void EmptyNote::showState()
{
    const bool isNarrowed = !m_table.filter().isEmpty();
    const bool canBegin = !isNarrowed && m_table.session().isWritable();
    if (isNarrowed)
        m_text->setPlainText(tr("No item fits."));
    else if (canBegin)
        m_text->setPlainText(
            tr("There is no item yet.\n"
               "Import a table you have – it can also be dropped here or pasted – or add items one by one."));
    else
        m_text->setPlainText(tr("There is no item yet."));
    m_showAll->setText(tr("Show All Items"));
    m_import->setText(tr("Import…"));
    m_add->setText(tr("Add an Item"));
    m_showAll->setVisible(isNarrowed);
    m_import->setVisible(canBegin);
    m_add->setVisible(canBegin);
    setVisible(m_table.isComplete() && m_table.rowCount() == 0);
    place();
}

void EmptyNote::place()
{
    resize(sizeHint());
    move((m_over.viewport()->width() - width()) / 2, (m_over.viewport()->height() - height()) / 3);
    raise();
}

bool EmptyNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void EmptyNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

}
