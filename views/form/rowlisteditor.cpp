// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rowlisteditor.h"

#include "form/readonly.h"
#include "form/taborder.h"
#include "parts/icons.h"
#include "parts/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace gk {

RowListEditor::RowListEditor(const FieldInfo &info, const FormSource &source, QWidget *parent, const QString &addText)
    : FieldEditor(info, source, parent)
    , m_list(new QVBoxLayout)
    , m_add(new QToolButton(this))
    , m_hint(new PlainLabel({}, this))
{
    // Lines of one widget stand close; entries of several need air between them.
    m_list->setSpacing(info.type == ValueType::Parties ? 4 : 8);
    m_hint->setQuiet(true);
    m_hint->hide();
    body()->addWidget(m_hint);
    body()->addLayout(m_list);
    m_add->setText(addText);
    m_add->setIcon(icons::icon(icons::Icon::Add, palette()));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    watch(m_add, addText);
    addCommand(m_add);
    connect(m_add, &QToolButton::clicked, this, &RowListEditor::addRow);
}

void RowListEditor::setHint(const QString &text)
{
    m_hint->setPlainText(text);
    m_hint->setVisible(!text.isEmpty());
}

QString RowListEditor::sharedHint() const
{
    if (!shown().isMixed)
        return {};
    return shown().common.isEmpty() ? tr("(several values) What you add here is added to each.")
                                    : tr("(several values) These all have; the others stay as they are.");
}

void RowListEditor::setRowCount(std::size_t count)
{
    while (m_rows.size() > count) {
        QWidget *frame = m_rows.back()->parentWidget();
        m_rows.pop_back();
        m_list->removeWidget(frame);
        frame->hide();
        frame->deleteLater();
    }
    while (m_rows.size() < count)
        appendFramed();
    emit rearranged();
}

QWidget *RowListEditor::appendFramed()
{
    auto *frame = new QWidget(this);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QWidget *row = makeRow();
    row->setParent(frame);
    layout->addWidget(row, 1);
    layout->addWidget(menuButton(frame, row), 0, Qt::AlignTop);
    m_list->addWidget(frame);
    setReadOnlyBelow(*frame, isReadOnly());
    frame->show();
    m_rows.push_back(row);
    return row;
}

QToolButton *RowListEditor::menuButton(QWidget *frame, QWidget *row)
{
    auto *button = new QToolButton(frame);
    button->setIcon(icons::icon(icons::Icon::More, palette()));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::ClickFocus); // the row's keys do the same
    button->setToolTip(tr("Move or remove this line (Alt+Shift+Up, Alt+Shift+Down, Ctrl+Delete)"));
    button->setAccessibleName(tr("Move or remove this line"));
    auto *menu = new QMenu(button);
    const auto add = [&](icons::Icon icon, const QString &text, const std::function<void()> &act) {
        connect(menu->addAction(icons::icon(icon, palette()), text), &QAction::triggered, this, act);
    };
    add(icons::Icon::Up, tr("Move up\tAlt+Shift+Up"), [this, row] { moveRow(row, -1); });
    add(icons::Icon::Down, tr("Move down\tAlt+Shift+Down"), [this, row] { moveRow(row, 1); });
    menu->addSeparator();
    add(icons::Icon::Remove, tr("Remove\tCtrl+Delete"), [this, row] { removeRow(row); });
    // Not setMenu: its arrow would take the room of a word.
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

void RowListEditor::addRow()
{
    // One empty row is enough to type into.
    const auto empty = std::ranges::find_if(m_rows, [this](const QWidget *row) { return !isFilled(row); });
    QWidget *row = empty == m_rows.end() ? appendFramed() : *empty;
    emit rearranged();
    focusFirst(*row);
}

void RowListEditor::removeRow(QWidget *row)
{
    const auto at = std::ranges::find(m_rows, row);
    if (at == m_rows.end() || isReadOnly())
        return;
    const auto index = at - m_rows.begin();
    QWidget *frame = row->parentWidget();
    m_rows.erase(at);
    m_list->removeWidget(frame);
    frame->hide();
    frame->deleteLater();
    if (!m_rows.empty())
        focusFirst(*m_rows[std::size_t(std::min(index, std::ptrdiff_t(m_rows.size()) - 1))]);
    else
        m_add->setFocus();
    touchAndCommit();
}

void RowListEditor::moveRow(QWidget *row, int by)
{
    const auto at = std::ranges::find(m_rows, row);
    const auto to = at - m_rows.begin() + by;
    if (at == m_rows.end() || to < 0 || to >= std::ptrdiff_t(m_rows.size()) || isReadOnly())
        return;
    std::iter_swap(at, m_rows.begin() + to);
    relink();
    touchAndCommit();
    focusFirst(*m_rows[std::size_t(to)]);
}

void RowListEditor::relink()
{
    for (QWidget *row : m_rows) {
        m_list->removeWidget(row->parentWidget());
        m_list->addWidget(row->parentWidget());
    }
    emit rearranged();
}

void RowListEditor::applyReadOnly(bool isReadOnly)
{
    m_add->setVisible(!isReadOnly);
    for (QWidget *row : m_rows)
        setReadOnlyBelow(*row->parentWidget(), isReadOnly);
}

bool RowListEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto isIn = [watched](const QWidget *row) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        return row == widget || row->isAncestorOf(widget);
    };
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto row = std::ranges::find_if(m_rows, isIn);
        const bool isMove = key->modifiers() == (Qt::AltModifier | Qt::ShiftModifier)
                            && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (row != m_rows.end() && isMove) {
            moveRow(*row, key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (row != m_rows.end() && key->key() == Qt::Key_Delete && key->modifiers() == Qt::ControlModifier) {
            removeRow(*row);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

}
