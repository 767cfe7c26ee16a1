// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/checklist.h"

#include "parts/icons.h"
#include "parts/popup.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gk {

namespace {

void addEntry(QListWidget &list, const CheckList::Entry &entry)
{
    auto *item = new QListWidgetItem(entry.text, &list);
    item->setData(Qt::UserRole, entry.key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(entry.isChecked ? Qt::Checked : entry.isPartly ? Qt::PartiallyChecked : Qt::Unchecked);
}

}

CheckList::CheckList(const std::vector<Entry> &entries, FreeAdditions additions, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    if (entries.size() > 15) {
        m_search = new QLineEdit(this);
        m_search->setPlaceholderText(tr("Search"));
        m_search->setAccessibleName(tr("Search"));
        m_search->setClearButtonEnabled(true);
        m_search->addAction(icons::icon(icons::Icon::Search, palette()), QLineEdit::LeadingPosition);
        layout->addWidget(m_search);
        connect(m_search, &QLineEdit::textChanged, this, &CheckList::narrow);
        m_search->installEventFilter(this);
    }
    for (const Entry &entry : entries)
        addEntry(*m_list, entry);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setCurrentRow(entries.empty() ? -1 : 0);
    m_list->installEventFilter(this);
    layout->addWidget(m_list);
    if (additions == FreeAdditions::Yes) {
        m_more = new QLineEdit(this);
        m_more->setPlaceholderText(tr("Add another"));
        m_more->setAccessibleName(tr("Add another"));
        m_more->addAction(icons::icon(icons::Icon::Add, palette()), QLineEdit::LeadingPosition);
        layout->addWidget(m_more);
        m_more->installEventFilter(this);
    }
    m_checkedBefore = checkedKeys();
    m_partlyBefore = partlyKeys();
}

void CheckList::openAt(const QWidget *anchor)
{
    const int rows = std::clamp(m_list->count(), 3, 12);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 4);
    m_list->setMinimumHeight(rows * rowHeight + 4);
    setMinimumWidth(std::max(anchor->width(), fontMetrics().horizontalAdvance(u'汉') * 20));
    openBelow(*this, *anchor);
    // A long list is first of all searched; the keys of the list work from there as well.
    if (m_search)
        m_search->setFocus();
    else
        m_list->setFocus();
}

QStringList CheckList::keysIn(Qt::CheckState state) const
{
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == state)
            keys += m_list->item(row)->data(Qt::UserRole).toString();
    }
    return keys;
}

void CheckList::addTyped()
{
    const QString text = m_more->text().trimmed();
    if (text.isEmpty())
        return;
    const auto same = m_list->findItems(text, Qt::MatchExactly);
    if (same.isEmpty())
        addEntry(*m_list, {.key = text, .text = text, .isChecked = true});
    else
        same.first()->setCheckState(Qt::Checked);
    m_list->scrollToBottom();
    m_more->clear();
}

void CheckList::narrow(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

void CheckList::focusFirstFound()
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    m_list->setFocus();
}

void CheckList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_isCancelled = true;
    QFrame::keyPressEvent(event);
}

bool CheckList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape)
        m_isCancelled = true;
    if (isEnter && watched == m_more && !m_more->text().trimmed().isEmpty()) {
        addTyped();
        return true;
    }
    if (isEnter || key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        focusFirstFound();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CheckList::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    // What was typed and not yet entered is meant, too.
    if (m_more && !m_isCancelled)
        addTyped();
    if (!m_isCancelled && (checkedKeys() != m_checkedBefore || partlyKeys() != m_partlyBefore))
        emit accepted(checkedKeys(), partlyKeys());
}

}
