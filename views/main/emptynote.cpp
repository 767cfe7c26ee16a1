// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/emptynote.h"

#include "parts/plainlabel.h"
#include "tables/itemtable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gk {

EmptyNote::EmptyNote(ItemTable &table, QAbstractScrollArea &over)
    : QWidget(over.viewport())
    , m_table(table)
    , m_over(over)
    , m_text(new PlainLabel({}, this))
    , m_button(new QPushButton(this))
{
    m_text->setQuiet(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    over.viewport()->installEventFilter(this);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isNarrowed)
            emit showAllRequested();
        else
            emit addRequested();
    });
    connect(&table, &ItemTable::shownChanged, this, &EmptyNote::showState);
    connect(&table, &ItemTable::modelReset, this, &EmptyNote::showState);
    showState();
}

void EmptyNote::showState()
{
    m_isNarrowed = !m_table.filter().isEmpty();
    m_text->setPlainText(m_isNarrowed ? tr("No item fits.") : tr("There is no item yet."));
    m_button->setText(m_isNarrowed ? tr("Show All Items") : tr("Add an Item"));
    m_button->setVisible(m_isNarrowed || m_table.session().isWritable());
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
