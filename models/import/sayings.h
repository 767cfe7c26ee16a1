// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/importnote.h"
#include "import/headerfinder.h"
#include "import/mapping.h"

namespace gk {

struct ImportRequest;
struct TablePart;

/// What the user says of the columns of one part of a sheet: now, of the same layout before, or by a mapping; in this
/// order.
class ColumnSayings
{
public:
    ColumnSayings(const SheetView &sheet, const TablePart &part, const ImportRequest &request, const Fields &fields);

    /// @return nullptr where nothing is said
    [[nodiscard]] const SourceColumn *find(int index, const QString &heading) const;
    /// Puts what is said of the column, if anything, in the place of what was read.
    void applyTo(SourceColumn &column) const;
    /// Whether the part is a catalog because the user says so.
    [[nodiscard]] bool vouches() const { return m_vouches; }
    /// The whole table is to be left out.
    [[nodiscard]] bool leavesOut() const { return m_leavesOut; }
    [[nodiscard]] bool isRemembered() const { return m_isRemembered; }
    [[nodiscard]] const QString &signature() const { return m_signature; }
    /// Of all its rows; empty = as the table says.
    [[nodiscard]] QString domain() const { return m_mapping ? m_mapping->domain : QString(); }

private:
    struct Said {
        int index = 0;
        QString key{}; ///< of the heading
        SourceColumn meaning{};
    };
    void say(int index, const QString &heading, const Result<SourceColumn> &meaning);

    std::vector<Said> m_said{};
    const TableMapping *m_mapping = nullptr;
    QString m_signature{};
    bool m_isRemembered = false;
    bool m_leavesOut = false;
    bool m_vouches = false;
};

}
