// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/memorycatalog.h"

#include <QtCore/QRandomGenerator>

namespace gk {

/// Catalogs for the tests of spreadsheets: made from a seed, with everything that is awkward in a cell.
class RowBuilder
{
public:
    explicit RowBuilder(quint32 seed) : m_random(seed) {}

    /// A catalog with some domains, offices and `items` items whose texts are of the official form.
    [[nodiscard]] MemoryCatalog catalog(int domains, int items);

private:
    [[nodiscard]] QString text();
    [[nodiscard]] QString oneOf(const QStringList &list);
    [[nodiscard]] int below(int bound) { return int(m_random.bounded(bound)); }
    void addItem(ChangeSet &changes, const std::vector<Uid> &domains, const std::vector<Uid> &offices, int number);

    QRandomGenerator m_random;
    QString m_level1{};
    QString m_level2{};
};

/// A change set of one new item with these values; returns its identity.
RecordRef addItem(MemoryCatalog &catalog, const std::vector<std::pair<Field, Value>> &values);
/// Sets a setting.
void setSetting(MemoryCatalog &catalog, const QString &key, const QString &value);

}
