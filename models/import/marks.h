// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

#include <QtCore/QHash>

namespace gk {

/// What a tick cell says.
enum class TickSays : quint8 {
    No,      ///< empty, □, ×, 否, 0 …
    Yes,     ///< √, ■, 是, 1 …
    Words,   ///< a text in place of a tick
    Unclear, ///< ○, which stands for either
};
[[nodiscard]] TickSays readTick(const QString &text);

/// Which signs before the names of a list are chosen ones. Symbol fonts leave letters behind (n o t ¨ R £), so what
/// they mean is learned from the whole column. Source: the marks met in published catalogs.
class ListMarks
{
public:
    /// Looks at all lists of a column.
    static ListMarks learned(const std::vector<QString> &texts, const Vocabulary &vocabulary);

    enum class Says : quint8 { Chosen, Open, Nothing, Unclear };
    [[nodiscard]] Says of(QChar sign) const;
    /// 政府网站■ instead of ■政府网站.
    [[nodiscard]] bool standBehind() const { return m_standBehind; }

private:
    QHash<QChar, Says> m_letters{}; ///< signs that are letters elsewhere
    bool m_standBehind = false;
};

/// A list of terms as a cell holds it.
struct MarkedList {
    QStringList chosen{};  ///< official terms in their official spelling
    QStringList respelt{}; ///< as they stand there, those of them that were spelt another way
    bool isUnclear = false;
};

/// Splits a cell at its signs and at the official terms, longest first, else at list separators and line breaks.
[[nodiscard]] MarkedList readMarkedList(const QString &text, const ListMarks &marks, const Vocabulary &vocabulary);

}
