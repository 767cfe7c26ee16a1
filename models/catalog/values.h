// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/field.h"
#include "catalog/value.h"

#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

#include <vector>

namespace gk {

/// One entry of 公开依据.
struct Citation {
    QString text{};
    Uid document{}; ///< null when not linked
    QString article{};

    bool operator==(const Citation &) const = default;
};

/// One entry of 公开主体: an office of the register or a rule such as 各镇（街道）.
struct Party {
    Uid office{}; ///< null for a rule
    QString rule{};
    QString role{}; ///< 牵头, 配合 or empty

    bool operator==(const Party &) const = default;
};

/// 政策解读, 舆情回应 or 公众参与: what is demanded.
struct Duty {
    bool isRequired = false;
    QString how{};
    QString by{};
    QString when{};
    QString from{};
    QString to{};
    QString state{};

    bool operator==(const Duty &) const = default;
};

/// A heading and text of an import column that has no field.
struct ExtraText {
    QString heading{};
    QString text{};

    bool operator==(const ExtraText &) const = default;
};

// Structured values ↔ their stored text (canonical JSON: compact, keys in code point order, empty members left out).
[[nodiscard]] QStringList termsOf(const Value &value);
[[nodiscard]] Value termsValue(const QStringList &terms, const Vocabulary *vocabulary);
[[nodiscard]] std::vector<Uid> uidsOf(const Value &value);
[[nodiscard]] Value uidsValue(std::vector<Uid> uids);
[[nodiscard]] std::vector<Citation> citationsOf(const Value &value);
[[nodiscard]] Value citationsValue(const std::vector<Citation> &citations);
[[nodiscard]] std::vector<Party> partiesOf(const Value &value);
[[nodiscard]] Value partiesValue(const std::vector<Party> &parties);
[[nodiscard]] std::optional<Duty> dutyOf(const Value &value);
[[nodiscard]] Value dutyValue(const std::optional<Duty> &duty);
[[nodiscard]] std::vector<ExtraText> extraOf(const Value &value);
[[nodiscard]] Value extraValue(const std::vector<ExtraText> &extra);

/// The value as the file may hold it: text cleaned of CR and control characters, dates and terms checked, lists in
/// canonical form. Errors: BadValue with detail = the field's key.
[[nodiscard]] Result<Value> normalised(const FieldInfo &info, const Value &value);

/// Ticks of the official form. `term` is one of the audience terms, tiers, stages, channels, or 主动 / 依申请.
[[nodiscard]] bool hasTerm(const FieldInfo &info, const Value &value, const QString &term);
/// The value with that tick set or removed; a withheld item's attribute stays 不予公开 when a tick is removed.
[[nodiscard]] Value withTerm(const FieldInfo &info, const Value &value, const QString &term, bool isSet);

/// The reading of an attribute in the official ticks: 主动, 依申请, both joined by 、, or empty.
[[nodiscard]] QString modeOf(const QString &attribute);
/// The attribute written by a mode; an empty mode leaves 不予公开 standing. Nothing for an unknown mode.
[[nodiscard]] std::optional<QString> attributeOfMode(const QString &mode, const QString &attributeBefore);

}
