// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/tableheader.h"

namespace gk {

/// What a heading says its column holds.
struct Meaning {
    SourceColumn::Use use = SourceColumn::Use::Item;
    Field field{};
    ColumnRole role = ColumnRole::Text;
    QString term{};        ///< of a tick, or the role of a party
    int level = 0;         ///< 1–6 of a name column that says so; 0 elsewhere
    int rank = 0;          ///< of a name column without a number: 1 a class of items, 2 an item, 3 a part of one
    int confidence = 0;    ///< percent
    bool isValue = false;  ///< the word also occurs as a value in the rows below
    bool isPublic = false; ///< the word speaks of disclosure and of nothing else
};

/// A heading for comparing: no white space, marks or colons, brackets of one width, the few characters of traditional
/// writing that headings use in simplified form.
[[nodiscard]] QString headingKey(const QString &heading);
/// The same without what stands in brackets; the whole key when nothing else stands there.
[[nodiscard]] QString headingCore(const QString &heading);

/// The words that head the columns of published catalogs, with what they mean. headingtable.cpp is the place to add
/// one.
class HeadingWords
{
public:
    /// @param needs the tiers in use and what they are called here
    HeadingWords(const Fields &fields, const ColumnNeeds &needs);

    /// A heading with the groups above it, from the top; the last is the column's own.
    /// @return nothing when neither the words nor their parts are known
    [[nodiscard]] std::optional<Meaning> find(const QStringList &path) const;
    /// One heading alone.
    [[nodiscard]] std::optional<Meaning> findTitle(const QString &title) const;
    /// The field whose official title a heading is, to the letter.
    [[nodiscard]] std::optional<Field> fieldTitled(const QString &title) const;
    /// Headings that only other kinds of table have: 调整前, 意见内容, 申请人 …
    [[nodiscard]] static bool isForeign(const QString &title);
    [[nodiscard]] const Fields &fields() const { return m_fields; }
    /// The column of a returned copy that opinions were written into: 修改意见, 反馈意见 …
    [[nodiscard]] static bool isOpinion(const QString &title);

private:
    [[nodiscard]] std::optional<Meaning> underGroup(const QString &group, const QString &title) const;
    [[nodiscard]] std::optional<Meaning> byParts(const QString &core) const;
    [[nodiscard]] QStringList unfolded(const QString &title) const;
    [[nodiscard]] std::optional<Meaning> readTitle(const QString &title) const;

    const Fields &m_fields;
    QHash<QString, Meaning> m_exact{};
    QHash<QString, Field> m_titles{};
    mutable QHash<QString, std::optional<Meaning>> m_read{}; ///< titles read before: the cells of a table repeat
    QHash<QString, QString> m_tiers{};                       ///< what a tier is called here → its term
};

}
