// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/desk.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gk {

namespace {

// WINDOW.md: below this the card would take the columns 时限 and 主体 out of view.
constexpr int narrowBelow = 1500;
constexpr int treeWidth = 220;
constexpr int leastTree = 140;
constexpr int usualCard = 360;
constexpr int leastCard = 300;
constexpr int mostCard = 560;

QWidget *makeDrawer(QWidget *parent)
{
    auto *drawer = new QFrame(parent);
    drawer->setFrameShape(QFrame::StyledPanel);
    drawer->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(drawer);
    layout->setContentsMargins(0, 0, 0, 0);
    drawer->hide();
    return drawer;
}

}

Desk::Desk(QWidget *tree, QWidget *grid, QWidget *card, QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tree(tree)
    , m_grid(grid)
    , m_card(card)
    , m_drawer(makeDrawer(this))
    , m_cardWidth(usualCard)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_tree->setMinimumWidth(leastTree);
    m_card->setMinimumWidth(leastCard);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_card);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_splitter->setSizes({treeWidth, 4 * treeWidth, usualCard});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_cardWidth = cardWidth(); });
    place();
}

int Desk::cardWidth() const
{
    const QList<int> sizes = m_splitter->sizes();
    return sizes.size() == 3 && sizes[2] > 0 ? sizes[2] : m_cardWidth;
}

bool Desk::isCardOpen() const
{
    return m_isNarrow ? m_isDrawerOpen : m_isCardOpenBeside;
}

void Desk::setTreeOpen(bool isOpen)
{
    m_isTreeOpen = isOpen;
    place();
}

void Desk::setCardOpen(bool isOpen)
{
    (m_isNarrow ? m_isDrawerOpen : m_isCardOpenBeside) = isOpen;
    if (!isOpen && m_card->isAncestorOf(focusWidget()))
        m_grid->setFocus();
    place();
}

void Desk::setRemembered(bool isTreeOpen, bool isCardOpenBeside, bool isDrawerOpen)
{
    m_isTreeOpen = isTreeOpen;
    m_isCardOpenBeside = isCardOpenBeside;
    m_isDrawerOpen = isDrawerOpen;
    place();
}

QList<int> Desk::paneWidths() const
{
    const QList<int> sizes = m_splitter->sizes();
    return {sizes.value(0), sizes.value(1), m_cardWidth};
}

void Desk::setPaneWidths(const QList<int> &widths)
{
    if (widths.size() != 3)
        return;
    m_cardWidth = std::clamp(widths[2], leastCard, mostCard);
    m_splitter->setSizes({std::max(widths[0], leastTree), widths[1], m_cardWidth});
    placeDrawer();
}

void Desk::place()
{
    m_tree->setVisible(m_isTreeOpen);
    if (m_isNarrow && m_card->parentWidget() != m_drawer) {
        m_drawer->layout()->addWidget(m_card);
    } else if (!m_isNarrow && m_card->parentWidget() == m_drawer) {
        m_splitter->addWidget(m_card);
        m_splitter->setStretchFactor(2, 0);
        const QList<int> sizes = m_splitter->sizes();
        m_splitter->setSizes({sizes[0], std::max(0, sizes[1] - m_cardWidth), m_cardWidth});
    }
    m_card->setVisible(m_isNarrow || m_isCardOpenBeside);
    m_drawer->setVisible(m_isNarrow && m_isDrawerOpen);
    placeDrawer();
    emit panesChanged();
}

void Desk::placeDrawer()
{
    if (!m_isNarrow)
        return;
    const int wide = std::min(m_cardWidth, width() - leastTree);
    m_drawer->setGeometry(width() - wide, 0, wide, height());
    m_drawer->raise();
}

void Desk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrowBelow;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        place();
    }
    placeDrawer();
}

void Desk::keyPressEvent(QKeyEvent *event)
{
    // Esc that nobody inside wanted closes the drawer, as one expects of something lying on top.
    if (event->key() == Qt::Key_Escape && m_isNarrow && m_isDrawerOpen) {
        setCardOpen(false);
        m_grid->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

}
