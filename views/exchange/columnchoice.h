// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

#include <QtWidgets/QDialog>

class QListWidget;
class QPushButton;

namespace gk {

/// The fields a file may have columns of, to be ticked; an official form keeps its own order and 序号.
class ColumnChoice : public QDialog
{
    Q_OBJECT
public:
    /// @param chosen keys of the fields ticked at first; empty = all
    ColumnChoice(const std::vector<Field> &fields, const QStringList &chosen, QWidget *parent = nullptr);

    /// The keys ticked, in the order of the form; empty when all are.
    [[nodiscard]] QStringList chosen() const;

private:
    void checkAll(Qt::CheckState state);

    QListWidget *m_list;
    QPushButton *m_accept;
};

}
