// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/reader.h"

#include <QtCore/QHash>

namespace gk {

struct Change;

/// The names of domains, offices, documents and tasks at one state, in both directions.
class Names
{
public:
    Names() = default;
    /// Reads all domains, offices, documents and tasks (hundreds, not the items).
    [[nodiscard]] static Result<Names> from(Reader &reader);

    /// With the domains and offices that the changes would add, so that what is only proposed can be shown.
    [[nodiscard]] Names with(const std::vector<Change> &changes) const;

    /// Path of names joined by '/', a '/' inside a name written "\/"; empty for a null or unknown uid.
    [[nodiscard]] QString domainPath(const Uid &domain) const;
    /// The domain's own name.
    [[nodiscard]] QString domainName(const Uid &domain) const;
    /// A removed or unknown office reads as its uid in angle brackets, so that nothing is silently lost.
    [[nodiscard]] QString officeName(const Uid &office) const;
    [[nodiscard]] QString documentTitle(const Uid &document) const;
    [[nodiscard]] QString taskName(const Uid &task) const;
    /// The name of a record by kind, as above.
    [[nodiscard]] QString nameOf(const RecordRef &ref) const;

    [[nodiscard]] std::optional<Uid> domainByPath(const QString &path) const;
    /// By full name first, then by short name.
    [[nodiscard]] std::optional<Uid> officeByName(const QString &name) const;
    [[nodiscard]] std::optional<Uid> documentByTitle(const QString &title) const;
    [[nodiscard]] std::optional<Uid> taskByName(const QString &name) const;

    /// The domain's record, for inherited values; nullptr when unknown.
    [[nodiscard]] const Record *domainRecord(const Uid &domain) const;
    /// The item's value, or while it is empty the nearest domain's for fields that inherit. See FieldInfo.
    [[nodiscard]] Value inheritedValue(const FieldInfo &info, const Record &item) const;
    /// Full names and short names of live offices in register order, for completion.
    [[nodiscard]] const QStringList &officeNames() const { return m_officeNames; }
    [[nodiscard]] const std::vector<Uid> &domains() const { return m_domainOrder; }

private:
    const Fields *m_fields = &Fields::standard();
    QHash<Uid, Record> m_domains;
    std::vector<Uid> m_domainOrder;
    QHash<Uid, QString> m_officeByUid;
    QHash<Uid, QString> m_documentByUid;
    QHash<Uid, QString> m_taskByUid;
    QHash<QString, Uid> m_domainByPath;
    QHash<QString, Uid> m_officeUid;
    QHash<QString, Uid> m_documentUid;
    QHash<QString, Uid> m_taskUid;
    QStringList m_officeNames;
};

/// One step of a path: a '/' inside the name is written "\/".
[[nodiscard]] QString pathStep(QString name);
/// The names of a path, unescaped.
[[nodiscard]] QStringList pathNames(const QString &path);

}
