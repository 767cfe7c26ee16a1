// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtCore/QTemporaryDir>

namespace gk {

/// A catalog in a temporary folder with an open session, filled by builders as one change set each.
class SampleCatalog
{
public:
    using Values = std::vector<std::pair<Field, Value>>;

    SampleCatalog();
    [[nodiscard]] CatalogSession &session() { return *m_session; }

    RecordRef domain(const QString &name, const Uid &parent = {});
    RecordRef office(const QString &name, const QString &shortName = {});
    RecordRef item(const RecordRef &domain, const QString &level1, const QString &level2, const Values &more = {});
    void setting(const QString &key, const QString &value);
    /// Writes what was built since the last time.
    void write();
    /// Three domains (one below another) with six items; the usual ground of a test.
    void fillSmall();
    /// So many items in 20 domains, repetitive as real catalogs are.
    void fillMany(int items);
    /// The starter `reference` of resources/templates: offices, domains, items.
    void fillReference();

    RecordRef finance{};
    RecordRef school{};
    RecordRef primary{}; ///< below school
    std::vector<RecordRef> items{};

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<CatalogSession> m_session;
    ChangeSet m_changes;
    qint64 m_position = 0;
};

}
