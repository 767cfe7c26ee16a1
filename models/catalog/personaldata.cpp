// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/personaldata.h"

#include "base/digest.h"
#include "catalog/itemfields.h"
#include "catalog/officialform.h"

#include <QtCore/QDate>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype mostGroups = 6;
constexpr qsizetype shortestNumber = 11;

/// The digit a character stands for, full-width ones too; 10 for X; -1 for none.
int digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'０' && c <= u'９')
        return c.unicode() - u'０';
    return c == u'X' || c == u'x' ? 10 : -1;
}

bool isIdentityCard(const std::vector<int> &digits)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr std::array checks{1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2};
    if (digits.size() != weights.size() + 1 || digits.front() == 0)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digits[i] * weights[i];
    const auto number = [&digits](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i)
            value = value * 10 + digits[i];
        return value;
    };
    const QDate birth(number(6, 4), number(10, 2), number(12, 2));
    return birth.isValid() && birth.year() >= 1880 && checks.at(std::size_t(sum % 11)) == digits.back();
}

bool isMobile(const std::vector<int> &digits)
{
    const bool hasCountry = digits.size() == 13 && digits[0] == 8 && digits[1] == 6;
    const std::size_t first = hasCountry ? 2 : 0;
    return digits.size() - first == 11 && digits[first] == 1 && digits[first + 1] >= 3;
}

bool isBankCard(const std::vector<int> &digits)
{
    if (digits.size() < 16 || digits.size() > 19 || (digits[0] != 9 && (digits[0] < 3 || digits[0] > 6)))
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool isDoubled = (digits.size() - i) % 2 == 0;
        const int value = isDoubled ? digits[i] * 2 : digits[i];
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

std::optional<PersonalKind> kindOf(const std::vector<int> &digits)
{
    if (isIdentityCard(digits))
        return PersonalKind::IdentityCard;
    // X stands in no other number.
    if (std::ranges::find(digits, 10) != digits.end())
        return std::nullopt;
    if (isMobile(digits))
        return PersonalKind::Mobile;
    return isBankCard(digits) ? std::optional(PersonalKind::BankCard) : std::nullopt;
}

struct Group {
    qsizetype at = 0;
    std::vector<int> digits{};
    bool isJoined = false; ///< a single space or hyphen before it, and digits before that
};

/// Runs of digits that stand free of other letters; X only ends one.
std::vector<Group> groupsIn(const QString &text)
{
    std::vector<Group> groups;
    qsizetype lastEnd = -2;
    for (qsizetype i = 0; i < text.size();) {
        const auto isDigit = [&](qsizetype at) {
            return at < text.size() && digitOf(text.at(at)) >= 0 && digitOf(text.at(at)) < 10;
        };
        if (!isDigit(i)) {
            ++i;
            continue;
        }
        Group group{.at = i};
        while (isDigit(i))
            group.digits.push_back(digitOf(text.at(i++)));
        if (i < text.size() && digitOf(text.at(i)) == 10) {
            group.digits.push_back(10);
            ++i;
        }
        const auto isLatin = [&](qsizetype at) {
            return at >= 0 && at < text.size() && text.at(at).unicode() < 0x80 && text.at(at).isLetterOrNumber();
        };
        const qsizetype before = group.at - 1;
        group.isJoined = before == lastEnd && (text.at(before) == u' ' || text.at(before) == u'-');
        if (isLatin(before) || isLatin(i))
            continue;
        lastEnd = i;
        groups.push_back(std::move(group));
    }
    return groups;
}

QString sumOf(const QString &text)
{
    return Sha256().add(text.toUtf8()).result().toString().first(16);
}

QString keyOf(const RecordRef &record, Field field)
{
    return record.uid.toString() + u' ' + QString::number(field.number);
}

constexpr std::array kindKeys{"identity_card"_L1, "mobile"_L1, "bank_card"_L1};

}

QLatin1StringView keyOf(PersonalKind kind)
{
    return kindKeys.at(std::size_t(kind));
}

std::vector<PersonalMatch> personalNumbers(const QString &text)
{
    std::vector<PersonalMatch> matches;
    if (text.size() < shortestNumber)
        return matches;
    const std::vector<Group> groups = groupsIn(text);
    for (std::size_t first = 0; first < groups.size();) {
        std::vector<int> digits;
        std::optional<PersonalMatch> found;
        std::size_t next = first + 1;
        for (std::size_t last = first; last < groups.size() && last - first < std::size_t(mostGroups); ++last) {
            if (last > first && !groups[last].isJoined)
                break;
            digits.insert(digits.end(), groups[last].digits.begin(), groups[last].digits.end());
            if (const auto kind = kindOf(digits)) {
                const qsizetype end = groups[last].at + qsizetype(groups[last].digits.size());
                found = PersonalMatch{*kind, groups[first].at, end - groups[first].at};
                next = last + 1;
            }
        }
        if (found)
            matches.push_back(*found);
        first = next;
    }
    return matches;
}

QString maskedNumbers(const QString &text)
{
    QString masked = text;
    for (const PersonalMatch &match : personalNumbers(text)) {
        const int kept = match.kind == PersonalKind::Mobile ? 3 : 6; // in front; behind always four
        qsizetype digits = 0;
        for (qsizetype i = match.at; i < match.at + match.length; ++i)
            digits += digitOf(text.at(i)) >= 0 ? 1 : 0;
        qsizetype seen = 0;
        for (qsizetype i = match.at; i < match.at + match.length; ++i) {
            if (digitOf(text.at(i)) < 0)
                continue;
            if (seen >= kept && seen < digits - 4)
                masked[i] = u'*';
            ++seen;
        }
    }
    return masked;
}

PersonalChoices::PersonalChoices(const QString &setting)
{
    const QJsonObject object = QJsonDocument::fromJson(setting.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString value = it->toString();
        const qsizetype space = value.indexOf(u' ');
        const auto uid = Uid::fromString(it.key().first(std::min<qsizetype>(32, it.key().size())));
        const bool isMask = value.left(space) == u"mask";
        if (!uid || space < 0 || (!isMask && value.left(space) != u"keep"))
            continue;
        m_entries.insert(it.key(), {isMask ? PersonalChoice::Mask : PersonalChoice::Keep, value.sliced(space + 1)});
        if (isMask)
            ++m_masked[*uid];
    }
}

PersonalChoices::PersonalChoices(const std::vector<PersonalFinding> &findings)
{
    for (const PersonalFinding &each : findings)
        set(each.record, each.field, each.text, each.choice);
}

QString PersonalChoices::toSetting() const
{
    QJsonObject object;
    for (const auto &[key, entry] : m_entries.asKeyValueRange())
        object.insert(key, (entry.choice == PersonalChoice::Mask ? u"mask "_s : u"keep "_s) + entry.sum);
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

PersonalChoice PersonalChoices::of(const RecordRef &record, Field field, const QString &text) const
{
    const auto it = m_entries.constFind(keyOf(record, field));
    return it == m_entries.cend() || it->sum != sumOf(text) ? PersonalChoice::Undecided : it->choice;
}

void PersonalChoices::set(const RecordRef &record, Field field, const QString &text, PersonalChoice choice)
{
    const QString key = keyOf(record, field);
    if (const auto it = m_entries.constFind(key); it != m_entries.cend()) {
        if (it->choice == PersonalChoice::Mask && --m_masked[record.uid] == 0)
            m_masked.remove(record.uid);
        m_entries.erase(it);
    }
    if (choice == PersonalChoice::Undecided)
        return;
    m_entries.insert(key, {choice, sumOf(text)});
    if (choice == PersonalChoice::Mask)
        ++m_masked[record.uid];
}

Result<std::vector<PersonalFinding>> personalFindings(Reader &reader, const RowSelection &selection,
                                                      const OfficialRule &rule, const PersonalChoices &choices,
                                                      const Progress &progress)
{
    std::vector<PersonalFinding> findings;
    if (rule.purpose == Purpose::Internal)
        return findings;
    const auto look = [&](const Record &record, Field field) {
        const Value &value = record.value(field);
        if (!value.isText() || value.text().size() < shortestNumber)
            return;
        auto matches = personalNumbers(value.text());
        if (!matches.empty())
            findings.push_back(
                {record.ref, field, value.text(), std::move(matches), choices.of(record.ref, field, value.text())});
    };
    const Outcome settings = reader.each(Kind::Setting, [&](const Record &record) {
        if (isContent(Kind::Setting, record.text(setting::key)))
            look(record, setting::value);
        return true;
    });
    if (!settings)
        return settings.error();
    const Outcome items = eachSelected(reader, selection, [&](const Record &record) {
        if (!leftOutWhy(record, rule)) {
            for (const FieldInfo &info : reader.fields().of(Kind::Item)) {
                if (mayLeave(info, rule.purpose))
                    look(record, info.field);
            }
        }
        return !progress.isCancelled();
    });
    if (!items)
        return items.error();
    return findings;
}

Record MaskingReader::masked(Record record) const
{
    if (!m_choices.hasMasks(record.ref))
        return record;
    for (const FieldInfo &info : fields().of(record.ref.kind)) {
        const Value &value = record.value(info.field);
        // Lists are texts too; what is put in place of a digit needs no escape there.
        if (value.isText() && m_choices.of(record.ref, info.field, value.text()) == PersonalChoice::Mask)
            record.set(info.field, Value(maskedNumbers(value.text())));
    }
    return record;
}

void maskUndecided(std::vector<PersonalFinding> &findings)
{
    for (PersonalFinding &each : findings) {
        if (each.choice == PersonalChoice::Undecided)
            each.choice = PersonalChoice::Mask;
    }
}

Result<std::vector<Record>> MaskingReader::records(Kind kind, std::span<const RowId> ids)
{
    auto records = m_inner.records(kind, ids);
    if (!records)
        return records;
    for (Record &record : *records)
        record = masked(std::move(record));
    return records;
}

Result<std::vector<Record>> MaskingReader::parts(Kind kind, std::span<const RowId> ids,
                                                 const std::vector<Field> &wanted)
{
    auto records = m_inner.parts(kind, ids, wanted);
    if (!records)
        return records;
    for (Record &record : *records) {
        if (m_choices.hasMasks(record.ref))
            record = masked(std::move(record));
    }
    return records;
}

Result<std::optional<Record>> MaskingReader::find(const RecordRef &ref)
{
    auto record = m_inner.find(ref);
    if (record && *record)
        **record = masked(std::move(**record));
    return record;
}

Outcome MaskingReader::each(Kind kind, const std::function<bool(const Record &)> &visit)
{
    return m_inner.each(kind, [&](const Record &record) {
        return m_choices.hasMasks(record.ref) ? visit(masked(record)) : visit(record);
    });
}

Outcome MaskingReader::eachWith(Kind kind, const std::vector<Field> &wanted,
                                const std::function<bool(const Record &)> &visit)
{
    return m_inner.eachWith(kind, wanted, [&](const Record &record) {
        return m_choices.hasMasks(record.ref) ? visit(masked(record)) : visit(record);
    });
}

}
