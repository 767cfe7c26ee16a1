// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/taborder.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>

#include <vector>

namespace gk {

namespace {

/// Whether the widgets within it are its own business.
bool isWhole(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
           || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractScrollArea *>(&widget);
}

void collect(const QLayout &layout, std::vector<QWidget *> &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (const QLayout *inner = item->layout()) {
            collect(*inner, stops);
            continue;
        }
        QWidget *widget = item->widget();
        if (!widget)
            continue;
        if (isWhole(*widget))
            stops.push_back(widget);
        else if (const QLayout *inner = widget->layout())
            collect(*inner, stops);
    }
}

std::vector<QWidget *> stopsBelow(const QWidget &root)
{
    std::vector<QWidget *> stops;
    if (const QLayout *layout = root.layout())
        collect(*layout, stops);
    return stops;
}

}

void orderTabs(const QWidget &root)
{
    const auto stops = stopsBelow(root);
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

void focusFirst(const QWidget &root, Qt::FocusReason reason)
{
    for (QWidget *stop : stopsBelow(root)) {
        if (stop->isEnabled() && stop->isVisibleTo(&root) && (stop->focusPolicy() & Qt::TabFocus)) {
            stop->setFocus(reason);
            return;
        }
    }
}

}
