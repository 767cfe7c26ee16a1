// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>

namespace gk {

/// A combo box that leaves the wheel to the form: scrolling past it must not change a value.
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
};

}
