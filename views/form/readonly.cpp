// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/readonly.h"

#include "parts/palette.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace gk {

void setReadOnlyBelow(QWidget &root, bool isReadOnly)
{
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->setReadOnly(isReadOnly);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
            text->setReadOnly(isReadOnly);
        else if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget))
            widget->setEnabled(!isReadOnly);
    }
}

void showReadOnly(QWidget &editor, bool isReadOnly)
{
    QPalette own;
    if (isReadOnly) {
        const QPalette now = QApplication::palette();
        own.setColor(QPalette::Base, now.color(QPalette::Window));
        for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            own.setColor(QPalette::Disabled, role, colours::quietText(now));
    }
    editor.setPalette(own);
}

}
