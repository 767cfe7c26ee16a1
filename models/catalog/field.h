// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <compare>
#include <span>
#include <vector>

namespace gk {

/// The kinds of record. The numbers stand in the journal: never change one.
enum class Kind : quint8 {
    Item = 1,
    Domain = 2,
    Office = 3,
    Document = 4,
    Task = 5,
    Setting = 6,
    Opinion = 7,
    Note = 8
};

/// One field of one kind of record. The number stands in the journal: never reuse one.
/// Number 0 is "alive": adding and removing are edits of it.
struct Field {
    Kind kind = Kind::Item;
    quint16 number = 0;

    auto operator<=>(const Field &) const = default;
    [[nodiscard]] constexpr bool isAlive() const { return number == 0; }
};

[[nodiscard]] inline size_t qHash(Field field, size_t seed = 0) noexcept
{
    return ::qHash(quint32(field.kind) << 16U | field.number, seed);
}

[[nodiscard]] constexpr Field aliveOf(Kind kind)
{
    return {kind, 0};
}

/// How a field's value is stored and edited. Lists and structures are one text: canonical JSON (values.h).
enum class ValueType {
    Text,       ///< one line on screen; any text in the file
    LongText,   ///< several lines
    Whole,      ///< a whole number
    Flag,       ///< 1, or empty for no
    Date,       ///< ISO 8601 "2019-09-28"
    Choice,     ///< one term of the vocabulary
    Terms,      ///< a set of terms, vocabulary order first; free additions where the vocabulary is open
    Reference,  ///< the uid of a record of kind `target`
    References, ///< a set of uids of kind `target`
    Citations,  ///< ordered list: text, document, article
    Parties,    ///< ordered list: an office or a rule, with a role
    Duty,       ///< required? how, by whom, when, from, to, state
    Extra,      ///< heading and text of unmapped import columns
};

/// A list of official terms, always Chinese. Open ones take local additions on the record itself, never in the list.
struct Vocabulary {
    QStringList terms;
    bool isOpen = false;
};

/// Where a field may be seen and how it behaves; see FieldInfo.
enum class FieldUse : quint8 {
    Official,  ///< a column of the official forms
    Form,      ///< on the card, not in official forms
    Internal,  ///< never leaves the office in an official form: reasons, remarks, phones
    Technical, ///< position and the like: not shown as text
};

/// One line of the table that drives grid, card, SQL, checks, spreadsheets, diff, print and help.
struct FieldInfo {
    Field field{};
    QLatin1StringView key{}; ///< column name and key of CLI.md
    QStringView title{};     ///< the official Chinese title
    const char *label = "";  ///< English name, translated in the context "Field"
    ValueType type = ValueType::Text;
    FieldUse use = FieldUse::Form;
    int width = 12;                         ///< usual width in Han characters
    const Vocabulary *vocabulary = nullptr; ///< for Choice and Terms
    Kind target = Kind::Item;               ///< for Reference and References
    bool inheritsFromDomain = false;        ///< shows the domain's value in grey while empty
};

/// The fields of all kinds. `standard()` is the product's; tests add to a copy.
class Fields
{
public:
    [[nodiscard]] static const Fields &standard();
    /// A copy with one more field at the end of its kind.
    [[nodiscard]] Fields with(const FieldInfo &info) const;

    /// In the order of the official form and the card.
    [[nodiscard]] std::span<const FieldInfo> of(Kind kind) const;
    /// The description of a field that must exist (not "alive").
    [[nodiscard]] const FieldInfo &info(Field field) const;
    /// @return nullptr when the kind has no field of that key
    [[nodiscard]] const FieldInfo *find(Kind kind, QAnyStringView key) const;
    /// @return nullptr when the number is unknown
    [[nodiscard]] const FieldInfo *find(Field field) const;
    /// One more than the greatest field number of the kind: the size of a Record's value list.
    [[nodiscard]] std::size_t slotCount(Kind kind) const;

private:
    explicit Fields(std::vector<std::vector<FieldInfo>> tables);
    std::vector<std::vector<FieldInfo>> m_tables; ///< by kind number
    std::vector<std::vector<int>> m_slots;        ///< by kind and field number: index in the table or -1
};

/// "item", "domain", … : table names and keys of CLI.md.
[[nodiscard]] QLatin1StringView keyOf(Kind kind);
[[nodiscard]] std::span<const Kind> allKinds();
/// Kept beside the content, in the file and its copies alone: opinions, and notes with their marks.
[[nodiscard]] bool isRegister(Kind kind);
/// Content is what versions freeze, packages carry and differences show: all but registers, and of the settings those with
/// certain keys.
[[nodiscard]] bool isContent(Kind kind, QStringView settingKey = {});

}
