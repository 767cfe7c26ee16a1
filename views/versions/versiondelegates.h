// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gk {

/// Words a line of the list of versions: "Version 3", its time, "412 items", who approved it; the one shown in bold.
class VersionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// Draws a line of the comparison: the kind of difference as a word before the name; old texts struck, new ones
/// underlined, so that colour never stands alone. Long texts begin shortly before they differ; the tool tip has them
/// whole.
class DifferenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The text from shortly before it begins to differ from the other one, with “…” for what is left out.
[[nodiscard]] QString fromDifference(const QString &text, const QString &other);

}
