// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/names.h"

namespace gk {

/// The names of domains and offices as they are after the changes read so far: what one line of `edit` adds or renames
/// can be named further on in the same line.
class LineNames
{
public:
    /// @param names the names before the line; must outlive this
    explicit LineNames(const Names &names) : m_names(names) {}

    [[nodiscard]] std::optional<Uid> domainByPath(const QString &path);
    /// By full name first, then by short name.
    [[nodiscard]] std::optional<Uid> officeByName(const QString &name) const;
    /// Whether `domain` is `ancestor` or lies below it.
    [[nodiscard]] bool isBelow(const Uid &domain, const Uid &ancestor);

    /// A change of a domain or an office; of other kinds nothing is noted.
    void note(const RecordRef &record, Field field, const Value &value);

private:
    struct Domain {
        QString name{};
        Uid parent{};
        bool isAlive = false;
    };
    struct Office {
        std::optional<QString> name{};      ///< nothing = as before the line
        std::optional<QString> shortName{}; ///< likewise
        bool isAlive = true;
    };
    void readDomains();
    void noteDomain(const Uid &uid, Field field, const Value &value);
    void noteOffice(const Uid &uid, Field field, const Value &value);

    const Names &m_names;
    bool m_hasDomains = false; ///< whether the domains were copied: only when one changes
    QHash<Uid, Domain> m_domains;
    QMultiHash<std::pair<Uid, QString>, Uid> m_children; ///< by parent and name
    QHash<Uid, Office> m_offices;                        ///< those changed in the line
    QMultiHash<QString, Uid> m_officeNames;              ///< names given in the line, perhaps changed again since
};

}
