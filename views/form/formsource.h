// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"

#include <QtCore/QHash>

namespace gk {

/// What editors ask about the catalog around the value they edit.
class FormSource
{
public:
    struct Entry {
        Uid uid{};
        QString name{};
    };

    FormSource() = default;
    virtual ~FormSource() = default;
    Q_DISABLE_COPY_MOVE(FormSource)

    [[nodiscard]] virtual const Names &names() const = 0;
    /// Live records of a kind with their names, in catalog order.
    [[nodiscard]] virtual std::vector<Entry> entries(Kind kind) const = 0;
    /// What the tiers are called here: 县级 → 区级.
    [[nodiscard]] virtual QHash<QString, QString> tierNames() const = 0;
};

}
