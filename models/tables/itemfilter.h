// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/uid.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace gk {

/// A condition on what one column shows.
struct ColumnCondition {
    enum class Test {
        IsOneOf,  ///< one of `texts`, of a list one of its entries; the empty text stands for blank cells
        Contains, ///< the words of the first of `texts`, as in the search box
        IsBlank,
    };
    QString column{}; ///< key, see columnKey
    Test test = Test::IsOneOf;
    bool isNegated = false;
    QStringList texts{}; ///< in any case of letters

    bool operator==(const ColumnCondition &) const = default;
};

/// A condition on the notes and marks of an item and its cells that are not done.
struct NoteCondition {
    enum class What { Noted, Marked } what = What::Noted;
    QString mark{}; ///< when marked: this mark; empty = any
    bool isNegated = false;

    bool operator==(const NoteCondition &) const = default;
};

/// Which items are shown: of a domain with its sub-domains, of one 一级事项 of a domain, with certain words, under
/// conditions that all hold.
struct ItemFilter {
    std::optional<Uid> domain{};
    std::optional<QString> level1{}; ///< with a domain: of that domain's own items
    QString text{};                  ///< words; an item shows when every one occurs in one of its columns
    std::vector<ColumnCondition> conditions{};
    std::optional<int> changedSince{}; ///< a version: only items that read otherwise now, new ones included
    bool isUnchanged = false;          ///< with changedSince: only the others
    std::optional<NoteCondition> notes{};

    bool operator==(const ItemFilter &) const = default;
    [[nodiscard]] bool isEmpty() const
    {
        return !domain && !level1 && text.trimmed().isEmpty() && conditions.empty() && !changedSince && !notes;
    }
    /// The first condition on the column, or nullptr.
    [[nodiscard]] const ColumnCondition *conditionOn(const QString &column) const;
    /// Puts the condition in the place of those on its column.
    void setCondition(ColumnCondition condition);
    void dropConditions(const QString &column);
};

/// One column a view is sorted by.
struct SortKey {
    QString column{}; ///< key
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const SortKey &) const = default;
};

/// What a view of the items is, besides the items: kept by name in the catalog (settings view_NAME) and as what a window
/// showed last. Columns are named by their keys; those a catalog does not have are passed over.
struct ItemView {
    ItemFilter filter{};
    std::vector<SortKey> sort{}; ///< the first counts most; none = catalog order
    QString group{};             ///< the column whose values make groups; empty = none
    QStringList collapsed{};     ///< groups whose items are folded away, by their text
    QStringList hidden{};        ///< columns
    QJsonObject widths{};        ///< by column, in pixels of the screen at hand; those missing as fitted

    bool operator==(const ItemView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ItemView &view);
/// What is not understood is left out: a view of a newer program is shown as far as it goes.
[[nodiscard]] ItemView viewFromJson(const QJsonObject &json);

/// The setting that keeps the view of that name.
[[nodiscard]] QString settingOfView(const QString &name);
/// The name of the view kept in that setting; nothing when it keeps none.
[[nodiscard]] std::optional<QString> viewOfSetting(const QString &key);

}
