// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/layout.h"
#include "catalog/officialrows.h"
#include "catalog/version.h"

namespace gk {

/// What stands for the domain of items without one, on paper and in every form.
inline constexpr QStringView noDomainName = u"（未划分领域）";

[[nodiscard]] QLatin1StringView keyOf(Purpose purpose); ///< "review", "public", "internal"
[[nodiscard]] std::optional<Purpose> purposeByKey(QStringView key);

/// The catalog's settings at one state.
class Settings
{
public:
    [[nodiscard]] static Result<Settings> from(Reader &reader);
    /// Empty when it is not set.
    [[nodiscard]] QString value(QStringView key) const { return m_values.value(key.toString()); }

private:
    QHash<QString, QString> m_values;
};

/// What stands above the table of an official form; always Chinese.
struct FormHead {
    QString title{}; ///< with the draft stage: "××主动公开基本目录（征求意见稿）", and （内部） when it may not leave
    QString office{};     ///< "编制单位：××", or empty
    QString officeName{}; ///< "××" alone, for metadata
    QString date{};       ///< "2019年9月28日", or empty
};

/// Stands behind the title, the file name and in the foot of whatever must not leave the office.
inline constexpr QStringView internalMark = u"（内部）";

/// The title as papers and file names give it: the setting, or 主动公开基本目录 where it is empty.
[[nodiscard]] QString catalogTitle(const QString &setting);
/// "编制单位：××", or empty without an office.
[[nodiscard]] QString officeLine(const QString &office);
/// The only date a written form holds, so that the same state gives the same bytes: the version's, else `at`, else one
/// that every format can hold.
[[nodiscard]] QDateTime createdAt(const std::optional<Version> &version, const QDateTime &at);

/// @param version the frozen version shown, if it is one; its date goes before `at`, the date of the present
[[nodiscard]] FormHead formHead(const Settings &settings, Purpose purpose, const std::optional<Version> &version,
                                const QDate &at);

/// Whether a column may stand in a form of this purpose: reasons, remarks and phones stay inside.
[[nodiscard]] bool mayLeave(const FieldInfo &info, Purpose purpose);

/// The numbers of 序号 after the setting `numbering`: 全目录连续, 按领域重排 or 沿用国家编号 (the code where there is one).
class SerialNumbers
{
public:
    explicit SerialNumbers(const QString &numbering);
    /// The number of the next item of the form.
    [[nodiscard]] QString next(const Record &item);

private:
    bool m_restarts;
    bool m_keepsCodes;
    qint64 m_number = 0;
    std::optional<Uid> m_domain{};
};

/// The rows of one official form, why others are missing, and what its columns must be.
struct OfficialRows {
    std::vector<RowId> ids{};       ///< in the order of the selection
    std::vector<LeftOut> leftOut{}; ///< likewise
    ColumnNeeds needs{}; ///< tiers and levels that `ids` use besides the national ones, with their local names
    bool hasManyDomains = false;
};

/// Reads the selected live items once and decides on each. Errors: as the reader; Cancelled.
[[nodiscard]] Result<OfficialRows> releasable(Reader &reader, const RowSelection &selection, const OfficialRule &rule,
                                              const Names &names, const Settings &settings,
                                              const Progress &progress = {});

/// Visits the selected items that are alive, page by page. `visit` returns false to stop (→ Cancelled).
[[nodiscard]] Outcome eachSelected(Reader &reader, const RowSelection &selection,
                                   const std::function<bool(const Record &)> &visit);
/// The same for whoever needs a few fields of each: at least `fields` are filled.
[[nodiscard]] Outcome eachSelected(Reader &reader, const RowSelection &selection, const std::vector<Field> &fields,
                                   const std::function<bool(const Record &)> &visit);

}
