// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>

namespace gk {

/// A combo box whose closed value neither the wheel nor an arrow key changes: whoever goes past it must not move an item
/// into another domain. The arrows open the list.
class QuietCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit QuietCombo(QWidget *parent = nullptr) : QComboBox(parent)
    {
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(4);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void keyPressEvent(QKeyEvent *event) override
    {
        if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
            return QComboBox::keyPressEvent(event);
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            showPopup();
            event->accept();
            break;
        default:
            QComboBox::keyPressEvent(event);
        }
    }
};

}
