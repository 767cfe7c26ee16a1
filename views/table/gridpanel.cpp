// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/gridpanel.h"

#include "parts/messagestrip.h"
#include "table/alikeoffer.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace gk {

GridPanel::GridPanel(ItemTable &table, QWidget *parent)
    : QWidget(parent), m_strip(new MessageStrip(this)), m_grid(new GridView(table, *m_strip, this))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_strip);
    box->addWidget(m_grid);
    // Below, so that no row moves under the hand.
    auto *offer = new MessageStrip(this);
    box->addWidget(offer);
    new AlikeOffer(table.session(), *offer, this);
    setFocusProxy(m_grid);
    connect(&table, &ItemTable::refused, this, [this](const Error &error) {
        if (!m_grid->isDiskFailing())
            m_strip->say(describe(error));
    });
}

void GridPanel::cover(QWidget *with)
{
    if (with == m_cover)
        return;
    QWidget *before = m_cover ? m_cover : m_grid;
    m_cover = with;
    if (m_cover && m_cover->parentWidget() != this)
        layout()->addWidget(m_cover);
    QWidget *shown = m_cover ? m_cover : m_grid;
    setFocusProxy(shown);
    shown->show();
    // Before the other is hidden: Qt would pass the keyboard on as Tab does, and the grid's current cell with it.
    if (before->isAncestorOf(QApplication::focusWidget()))
        shown->setFocus();
    before->hide();
}

QString wordsOfEdit(const Column &column, const Record &item)
{
    return changeLabel(columnLabel(column), itemLabel(item));
}

}
