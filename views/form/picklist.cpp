// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/picklist.h"

#include "parts/icons.h"
#include "parts/plainlabel.h"
#include "parts/popup.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gk {

PickList::PickList(const std::vector<Entry> &entries, const QString &current, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons::icon(icons::Icon::Search, palette()), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    layout->addWidget(m_search);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(Qt::UserRole, entry.key);
        item->setToolTip(plainToolTip(entry.text));
        if (entry.key == current)
            m_list->setCurrentItem(item);
    }
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &PickList::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &PickList::pick);
}

void PickList::openAt(const QWidget &anchor)
{
    const int character = fontMetrics().horizontalAdvance(u'汉');
    m_list->setMinimumHeight(std::clamp(m_list->count(), 3, 12) * (fontMetrics().height() + 8) + 4);
    setMinimumWidth(std::max(anchor.width(), character * 26));
    openBelow(*this, anchor);
    m_search->setFocus();
}

void PickList::narrow(const QString &text)
{
    const QString wanted = text.trimmed();
    int first = -1;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const bool isFound = m_list->item(row)->text().contains(wanted, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!isFound);
        if (isFound)
            first = row;
    }
    m_list->setCurrentRow(first);
}

void PickList::step(int by)
{
    int row = m_list->currentRow() + by;
    while (row >= 0 && row < m_list->count() && m_list->item(row)->isHidden())
        row += by;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

void PickList::pick()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const QString key = item->data(Qt::UserRole).toString();
    close();
    emit picked(key);
}

bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

}
