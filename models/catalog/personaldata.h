// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/officialrows.h"
#include "catalog/reader.h"

#include <QtCore/QHash>

namespace gk {

/// What a text that must perhaps not be published looks like.
enum class PersonalKind : quint8 { IdentityCard, Mobile, BankCard };
[[nodiscard]] QLatin1StringView keyOf(PersonalKind kind); ///< "identity_card", "mobile", "bank_card"

struct PersonalMatch {
    PersonalKind kind{};
    qsizetype at = 0; ///< UTF-16 units
    qsizetype length = 0;

    bool operator==(const PersonalMatch &) const = default;
};

/// The numbers in a text that look like a person's: identity cards with a date and the right check digit, mobile numbers,
/// bank cards with the right check digit; full-width digits and groups set apart by a space or hyphen too.
/// Source: GB 11643-1999 (check digit by ISO 7064 MOD 11-2); ISO/IEC 7812-1 annex B (Luhn).
[[nodiscard]] std::vector<PersonalMatch> personalNumbers(const QString &text);
/// The same text with the middle of each such number as asterisks.
[[nodiscard]] QString maskedNumbers(const QString &text);

enum class PersonalChoice : quint8 { Undecided, Mask, Keep };

struct PersonalFinding;

/// What the user decided for texts with such numbers. A choice holds until its text changes.
class PersonalChoices
{
public:
    /// The setting they are kept in, see models/README.md.
    static constexpr QStringView settingKey = u"personal_data_choices";

    PersonalChoices() = default;
    /// From the setting's value; what cannot be read counts as undecided.
    explicit PersonalChoices(const QString &setting);
    /// What was decided on these texts.
    explicit PersonalChoices(const std::vector<PersonalFinding> &findings);
    [[nodiscard]] QString toSetting() const;

    [[nodiscard]] PersonalChoice of(const RecordRef &record, Field field, const QString &text) const;
    void set(const RecordRef &record, Field field, const QString &text, PersonalChoice choice);
    [[nodiscard]] bool hasMasks(const RecordRef &record) const { return m_masked.contains(record.uid); }
    [[nodiscard]] bool hasMasks() const { return !m_masked.isEmpty(); }

private:
    struct Entry {
        PersonalChoice choice = PersonalChoice::Undecided;
        QString sum{};
    };
    QHash<QString, Entry> m_entries{}; ///< by "uid field number"
    QHash<Uid, int> m_masked{};
};

/// A text that would leave the office with such numbers in it.
struct PersonalFinding {
    RecordRef record{};
    Field field{};
    QString text{}; ///< the stored one
    std::vector<PersonalMatch> matches{};
    PersonalChoice choice = PersonalChoice::Undecided;
};

/// The findings among the fields of the items a form would carry, and in the front text. Nothing for internal papers.
/// Errors: as the reader; Cancelled.
[[nodiscard]] Result<std::vector<PersonalFinding>> personalFindings(Reader &reader, const RowSelection &selection,
                                                                    const OfficialRule &rule,
                                                                    const PersonalChoices &choices,
                                                                    const Progress &progress = {});

/// Decides for the mask wherever nothing was decided.
void maskUndecided(std::vector<PersonalFinding> &findings);

/// A reader whose records read as the user decided: masked where he said so.
class MaskingReader final : public Reader
{
public:
    MaskingReader(Reader &inner, PersonalChoices choices) : m_inner(inner), m_choices(std::move(choices)) {}

    [[nodiscard]] const Fields &fields() const override { return m_inner.fields(); }
    [[nodiscard]] Seq seq() const override { return m_inner.seq(); }
    [[nodiscard]] Result<std::vector<RowId>> order(Kind kind) override { return m_inner.order(kind); }
    [[nodiscard]] Result<std::vector<Record>> records(Kind kind, std::span<const RowId> ids) override;
    [[nodiscard]] Result<std::vector<Record>> parts(Kind kind, std::span<const RowId> ids,
                                                    const std::vector<Field> &fields) override;
    [[nodiscard]] Result<std::optional<Record>> find(const RecordRef &ref) override;
    [[nodiscard]] Outcome each(Kind kind, const std::function<bool(const Record &)> &visit) override;
    [[nodiscard]] Outcome eachWith(Kind kind, const std::vector<Field> &fields,
                                   const std::function<bool(const Record &)> &visit) override;

private:
    [[nodiscard]] Record masked(Record record) const;

    Reader &m_inner;
    PersonalChoices m_choices;
};

}
