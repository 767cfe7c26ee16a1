// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/importoutcome.h"

#include <QtCore/QSet>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace gk {

/// By what a row or an item is known: digests of its texts, empty where it has none.
struct MatchKeys {
    QByteArray uid{};
    QByteArray shown{};  ///< all cells of the table as the catalog shows them, the domain where the table names domains
    QByteArray stored{}; ///< all values the table speaks of
    QByteArray code{};
    QByteArray literal{};  ///< of a row whose blanks were resolved: `names` before that
    QByteArray names{};    ///< domain, levels and content
    QByteArray anywhere{}; ///< levels and content
    QByteArray levels{};   ///< domain and levels
    QString domain{};      ///< its path
    QString text{};        ///< levels and content, for similarity
    QString content{};
};

/// Which item a row speaks of.
struct RowMatch {
    std::optional<std::size_t> item{}; ///< index among the known ones
    MatchedBy by = MatchedBy::Nothing;
    bool isLiteral = false; ///< the row says what it says without resolving blanks
    double likeness = 0;    ///< 0 to 1, where texts were compared
};

/// One match per row; no item is matched twice. Equal keys meet in their order. An item only moves to another domain
/// when the source speaks of its own domain too and no longer lists it there.
/// @param spoken paths of all domains the source speaks of
/// @param progress ends the work early; what is not matched by then has no match
[[nodiscard]] std::vector<RowMatch> matchRows(const std::vector<MatchKeys> &rows, const std::vector<MatchKeys> &items,
                                              const QSet<QString> &spoken, const Progress &progress = {});

/// How alike two texts are by their pairs of neighbouring characters, 0 to 1. Source: Dice's coefficient.
[[nodiscard]] double similarity(const QString &a, const QString &b);

}
