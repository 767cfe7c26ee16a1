// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/itemscope.h"

#include <QtCore/Qt>
#include <QtWidgets/QWidget>

class QComboBox;

namespace gk {

/// Chooses a part of the catalog: one domain with all below it, one office, or both.
class ScopeBox : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeBox(const Names &names, Qt::Orientation turn, QWidget *parent = nullptr);

    /// Everything while the box is disabled.
    [[nodiscard]] ItemScope scope() const;
    /// A domain or an office that is no longer there means all of them. @return whether everything was found
    bool choose(const ItemScope &scope);

signals:
    void changed();

private:
    QComboBox *m_domain;
    QComboBox *m_office;
};

}
