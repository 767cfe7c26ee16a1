// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/chiplist.h"

#include "parts/flowlayout.h"
#include "parts/icons.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace gk {

namespace {

/// One chip: a rounded hairline around a text, with or without a cross.
class ChipWidget : public QWidget
{
public:
    ChipWidget(const ChipList::Chip &chip, QWidget *parent) : QWidget(parent), m_look(chip.look)
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

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(colours::hairline(palette()));
        pen.setStyle(m_look == ChipLook::Own ? Qt::DashLine : Qt::SolidLine);
        painter.setPen(pen);
        painter.setBrush(m_look == ChipLook::Inherited ? Qt::NoBrush
                                                       : QBrush(colours::wash(palette(), colours::Tone::Plain)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

private:
    ChipLook m_look;
    PlainLabel *m_label;
};

}

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

void ChipList::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    rebuild();
}

void ChipList::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        // Later: the cross that asked may still be in its click.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Chip &chip : m_chips) {
        auto *widget = new ChipWidget(chip, this);
        if (m_isRemovable && chip.look != ChipLook::Inherited) {
            QToolButton *cross = widget->addCross(tr("Remove “%1”").arg(chip.text));
            connect(cross, &QToolButton::clicked, this, [this, text = chip.text] { emit removeAsked(text); });
        }
        m_flow->addWidget(widget);
        widget->show();
    }
    if (m_chips.empty() && !m_placeholder.isEmpty()) {
        auto *hint = new PlainLabel(m_placeholder, this);
        hint->setQuiet(true);
        m_flow->addWidget(hint);
        hint->show();
    }
    updateGeometry();
}

}
