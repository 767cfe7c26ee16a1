// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts/words.h"

#include <QtWidgets/QDialog>

class QDialogButtonBox;

namespace gk {

/// A refusal that must be read: what happened, what is safe, what to do next; the technical facts folded away.
class ErrorBox : public QDialog
{
    Q_OBJECT
public:
    ErrorBox(const Words &words, const QString &technical, QWidget *parent);
    ErrorBox(const Error &error, QWidget *parent);

    /// For a box that offers more than reading, such as saving a copy.
    [[nodiscard]] QDialogButtonBox *buttons() const { return m_buttons; }

    /// Shows the box without blocking the caller; it deletes itself.
    static void show(const Error &error, QWidget *parent);

private:
    QDialogButtonBox *m_buttons;
};

}
