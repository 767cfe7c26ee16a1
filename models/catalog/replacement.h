// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/changeset.h"
#include "catalog/names.h"
#include "catalog/reader.h"

#include <QtCore/QRegularExpression>

#include <optional>
#include <vector>

namespace gk {

/// What is looked for in which fields, and what takes its place.
struct Replacement {
    QString find{};
    QString with{};
    std::vector<Field> fields{};  ///< see replaceableFields
    bool isCaseSensitive = false; ///< else A is a, too
    bool isWholeCell = false;     ///< the cell holds this and nothing else
    bool isPattern = false;       ///< `find` is a regular expression; \1 … \9 in `with` stand for its groups

    bool operator==(const Replacement &) const = default;
};

/// Where in a text something was found.
struct Place {
    qsizetype at = 0;
    qsizetype length = 0;

    bool operator==(const Place &) const = default;
};

/// Finds and replaces in one text.
class Replacer
{
public:
    /// Errors: BadValue (detail = what is wrong with the regular expression, in English, as Qt says it; row = its place).
    [[nodiscard]] static Result<Replacer> of(const Replacement &wanted);

    /// Places that hold nothing are none.
    [[nodiscard]] std::vector<Place> placesIn(const QString &text) const;
    /// @return `text` where nothing is found; in `places`, if given, where in it the new texts stand
    [[nodiscard]] QString replaced(const QString &text, std::vector<Place> *places = nullptr) const;

private:
    Replacer(QRegularExpression pattern, QString with, bool hasGroups);
    [[nodiscard]] QString expanded(const QRegularExpressionMatch &match) const;

    QRegularExpression m_pattern;
    QString m_with;
    bool m_hasGroups = false;
};

/// A cell in which something is found.
struct ReplacedCell {
    RecordRef item{};
    RowId id{};
    Field field{};
    QString itemName{};
    QString before{}; ///< as people read it
    QString after{};
    std::vector<Place> places{};      ///< of what is found in `before`
    std::vector<Place> afterPlaces{}; ///< of what takes its place in `after`, one for each
    /// What the field would hold. Nothing: the text does not read as a value of the field, or not as one that differs
    /// from the present one only by it; then the cell is left as it is.
    std::optional<Value> value{};

    bool operator==(const ReplacedCell &) const = default;
};

struct ReplacedCells {
    std::vector<ReplacedCell> cells{};
    bool isMore = false; ///< there are more than were wanted, of which nothing is known

    bool operator==(const ReplacedCells &) const = default;
};

/// The fields of items in which texts can be replaced: no numbers, flags, dates, references or technical ones.
[[nodiscard]] std::vector<Field> replaceableFields(const Fields &fields);

/// The cells of live items in which something is found, in catalog order; cells that would stay the same are none.
/// @param only  these items, in this order; nothing = all
/// @param most  so many cells at most
/// Errors: as Replacer::of and the reader, Cancelled.
[[nodiscard]] Result<ReplacedCells> replacedCells(Reader &reader, const std::optional<std::vector<RowId>> &only,
                                                  const Replacement &wanted, std::size_t most,
                                                  const Progress &progress = {});

}
