// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/chiplist.h"

#include "parts/flowlayout.h"
#include "parts/icons.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <functional>

namespace gk {

/// One chip: a rounded hairline around a text, with or without a cross.
class ChipWidget final : public QWidget
{
public:
    ChipWidget(const ChipList::Chip &chip, std::function<void(QPoint)> clicked, QWidget *parent)
        : QWidget(parent), m_look(chip.look), m_clicked(std::move(clicked))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(8, 2, 8, 2);
        layout->setSpacing(4);
        m_label = new PlainLabel(chip.text, this, Eliding::End);
        m_label->setQuiet(chip.look == ChipLook::Inherited);
        layout->addWidget(m_label);
    }

    QToolButton *addCross(const QString &name)
    {
        auto *cross = new QToolButton(this);
        cross->setIcon(icons::icon(icons::Icon::Close, palette()));
        cross->setIconSize({10, 10});
        cross->setAutoRaise(true);
        cross->setFixedSize(16, 16);
        // The list's own pop-up and keys remove as well; a stop per chip would make Tab endless.
        cross->setFocusPolicy(Qt::NoFocus);
        cross->setAccessibleName(name);
        cross->setToolTip(plainToolTip(name));
        layout()->setContentsMargins(8, 2, 4, 2);
        layout()->addWidget(cross);
        return cross;
    }

    /// Whether the keys of the list are for this chip.
    void setCurrent(bool isCurrent)
    {
        m_isCurrent = isCurrent;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(colours::hairline(palette()));
        pen.setStyle(m_look == ChipLook::Own ? Qt::DashLine : Qt::SolidLine);
        if (m_isCurrent)
            pen = QPen(colours::accent(palette()), 2);
        painter.setPen(pen);
        painter.setBrush(m_look == ChipLook::Inherited ? Qt::NoBrush
                                                       : QBrush(colours::wash(palette(), colours::Tone::Plain)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            m_clicked(mapToGlobal(QPoint(0, height())));
    }

private:
    ChipLook m_look;
    std::function<void(QPoint)> m_clicked;
    PlainLabel *m_label;
    bool m_isCurrent = false;
};

ChipList::ChipList(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this, 4))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipList::setChips(const std::vector<Chip> &chips)
{
    if (chips == m_chips && m_flow->count() > 0)
        return;
    m_chips = chips;
    rebuild();
}

void ChipList::setRemovable(bool isRemovable)
{
    if (isRemovable == m_isRemovable)
        return;
    m_isRemovable = isRemovable;
    rebuild();
}

void ChipList::takeKeys()
{
    setFocusPolicy(Qt::TabFocus); // by mouse the table keeps the keyboard
}

void ChipList::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    rebuild();
}

void ChipList::rebuild()
{
    m_widgets.clear();
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        // Later: the cross that asked may still be in its click.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Chip &chip : m_chips) {
        auto *widget = new ChipWidget(
            chip, [this, text = chip.text](QPoint at) { emit menuAsked(text, at); }, this);
        if (m_isRemovable && chip.look != ChipLook::Inherited) {
            QToolButton *cross = widget->addCross(tr("Remove “%1”").arg(chip.text));
            connect(cross, &QToolButton::clicked, this, [this, text = chip.text] { emit removeAsked(text); });
        }
        m_flow->addWidget(widget);
        m_widgets.push_back(widget);
        widget->show();
    }
    if (m_chips.empty() && !m_placeholder.isEmpty()) {
        auto *hint = new PlainLabel(m_placeholder, this);
        hint->setQuiet(true);
        m_flow->addWidget(hint);
        hint->show();
    }
    updateGeometry();
    setCurrent(m_current);
}

void ChipList::setCurrent(int chip)
{
    if (focusPolicy() == Qt::NoFocus)
        return;
    m_current = std::clamp(chip, 0, std::max(0, int(m_widgets.size()) - 1));
    for (std::size_t i = 0; i < m_widgets.size(); ++i)
        m_widgets[i]->setCurrent(hasFocus() && int(i) == m_current);
    setAccessibleName(m_chips.empty() ? QString() : m_chips[std::size_t(m_current)].text);
}

void ChipList::askForMenu()
{
    const ChipWidget *widget = m_widgets.at(std::size_t(m_current));
    emit menuAsked(m_chips.at(std::size_t(m_current)).text, widget->mapToGlobal(QPoint(0, widget->height())));
}

void ChipList::keyPressEvent(QKeyEvent *event)
{
    if (m_widgets.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(int(m_widgets.size()) - 1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        return askForMenu();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_isRemovable)
            emit removeAsked(m_chips.at(std::size_t(m_current)).text);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChipList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && !m_widgets.empty())
        askForMenu();
    else
        QWidget::contextMenuEvent(event);
}

void ChipList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    setCurrent(m_current);
}

void ChipList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(m_current);
}

}
