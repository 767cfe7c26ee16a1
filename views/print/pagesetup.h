// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/printlayout.h"

#include <QtWidgets/QWidget>

#include <array>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace gk {

/// How the pages are to look: paper, margins, sizes of letters, texts above the table, what begins on a page of its own.
class PageSetup : public QWidget
{
    Q_OBJECT
public:
    explicit PageSetup(QWidget *parent = nullptr);

    /// Shows a layout without telling anyone.
    void setLayoutShown(const PrintLayout &layout);
    /// Puts what it shows into the layout; content, purpose, columns and widths stay.
    void take(PrintLayout &layout) const;

signals:
    void paperChanged();
    void changed();

private:
    [[nodiscard]] QDoubleSpinBox *makeMargin(const QString &name);
    [[nodiscard]] QDoubleSpinBox *makeSize(const QString &name);

    QComboBox *m_paper;
    QComboBox *m_turn;
    QComboBox *m_sections;
    std::array<QDoubleSpinBox *, 4> m_margins{}; ///< left, top, right, bottom
    QDoubleSpinBox *m_bodySize;
    QDoubleSpinBox *m_titleSize;
    QLineEdit *m_title;
    QLineEdit *m_office;
};

}
