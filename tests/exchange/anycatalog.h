// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/memorycatalog.h"

#include <QtCore/QRandomGenerator>

namespace gk {

/// The product's fields with one more of every type: what reads the Field tables must carry them all.
[[nodiscard]] const Fields &fieldsOfAllTypes();

/// Random catalogs with everything a value may hold: awkward texts, removed records that others still name, two
/// domains of one path, positions of any size.
class AnyCatalog
{
public:
    explicit AnyCatalog(quint32 seed, const Fields &fields = fieldsOfAllTypes());

    /// A change set of about so many changes to a catalog holding what earlier sets made.
    [[nodiscard]] ChangeSet changes(int count);
    /// A text of up to `length` characters, some of them awkward, that may be stored as it is.
    [[nodiscard]] QString text(int length = 12);
    [[nodiscard]] Value value(const FieldInfo &info);

private:
    [[nodiscard]] RecordRef anyRecord(Kind kind);
    [[nodiscard]] Uid anyUid(Kind kind);
    [[nodiscard]] QStringList terms(const Vocabulary *vocabulary);
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }

    QRandomGenerator m_random;
    const Fields &m_fields;
    std::map<Kind, std::vector<Uid>> m_records;
};

}
