// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "parts/icons.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace gk {

class CatalogSession;
class MessageStrip;
class SectionHeader;

/// A part of the item card that folds: a row for each record that belongs to the item, a button that adds one, and a
/// strip that says what came of it.
class FoldedList : public QWidget
{
    Q_OBJECT
public:
    void setUnfolded(bool isUnfolded);
    [[nodiscard]] bool isUnfolded() const;
    /// Unfolds the part and gives the focus to what adds one.
    void unfold();

protected:
    /// `session` must outlive the list. @param add  the words of the button
    FoldedList(CatalogSession &session, const QString &add, QWidget *parent);

    [[nodiscard]] CatalogSession &session() const { return m_session; }
    [[nodiscard]] QPushButton &addButton() const { return *m_add; }
    [[nodiscard]] MessageStrip &strip() const { return *m_strip; }
    [[nodiscard]] QWidget *rowParent() const { return m_body; }
    void setHeading(const QString &text);
    /// Shows these in place of the rows before.
    void setRows(const std::vector<QWidget *> &rows);
    [[nodiscard]] static QToolButton *rowButton(icons::Icon icon, const QString &name, QWidget *row);
    /// A text of its own below the others of the row.
    static void addText(QVBoxLayout &column, const QString &text, bool isQuiet);
    /// One step that takes a record away; then offers to undo it. @param told  that it is gone, a sentence
    void removeRecord(const Change &removal, const QString &label, const QString &told);

private:
    CatalogSession &m_session;
    SectionHeader *m_header;
    QWidget *m_body;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    MessageStrip *m_strip;
};

}
