// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldeditor.h"

namespace gk {

/// An ordered list with one row of widgets per entry; rows are added, removed and moved by button and key
/// (Alt+Shift+Up, Alt+Shift+Down, Ctrl+Delete).
class RowListEditor : public FieldEditor
{
    Q_OBJECT
public:
    RowListEditor(const FieldInfo &info, const FormSource &source, QWidget *parent, const QString &addText);

protected:
    /// A new, empty row; the editor owns it.
    [[nodiscard]] virtual QWidget *makeRow() = 0;
    /// Whether the row says anything.
    [[nodiscard]] virtual bool isFilled(const QWidget *row) const = 0;

    [[nodiscard]] const std::vector<QWidget *> &rows() const { return m_rows; }
    /// Makes the number of rows `count`, reusing those there are.
    void setRowCount(std::size_t count);
    void applyReadOnly(bool isReadOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    void addRow();
    void removeRow(QWidget *row);
    /// @param by -1 up, 1 down
    void moveRow(QWidget *row, int by);
    /// Shown above the list.
    void setHint(const QString &text);
    /// What is said of the lists of several records that differ; empty otherwise.
    [[nodiscard]] QString sharedHint() const;

private:
    QWidget *appendFramed();
    [[nodiscard]] QToolButton *menuButton(QWidget *frame, QWidget *row);
    void relink();

    QVBoxLayout *m_list;
    QToolButton *m_add;
    PlainLabel *m_hint;
    std::vector<QWidget *> m_rows; ///< as made by makeRow, in the order shown
};

}
