// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/memorycatalog.h"

#include <random>

namespace gk {

/// A catalog to print, built row by row.
class PaperCatalog
{
public:
    PaperCatalog();

    Uid addDomain(const QString &name);
    Uid addItem(const Uid &domain, const std::vector<std::pair<Field, Value>> &values);
    void setSetting(const QString &key, const QString &value);
    /// Domains and items of a starter in resources/templates.
    void addTemplate(const QString &name);
    [[nodiscard]] std::unique_ptr<Reader> reader();
    [[nodiscard]] qint64 itemCount() const { return m_items; }

private:
    MemoryCatalog m_catalog;
    ChangeSet m_pending;
    qint64 m_position = 0;
    qint64 m_items = 0;
};

/// Rows as a catalog has them, of every length: equal neighbours, long lists, now and then one taller than a page.
void addRandomItems(PaperCatalog &catalog, std::mt19937 &random, int count, bool hasTallRows);

}
