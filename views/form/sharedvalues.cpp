// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sharedvalues.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::array dutyTexts{&Duty::how, &Duty::by, &Duty::when, &Duty::from, &Duty::to, &Duty::state};

QStringList partsOf(const FieldInfo &info, const Value &value)
{
    return info.type == ValueType::Choice ? value.text().split(u'、', Qt::SkipEmptyParts) : termsOf(value);
}

Value valueOfParts(const FieldInfo &info, const QStringList &parts)
{
    if (info.type != ValueType::Choice)
        return termsValue(parts, info.vocabulary);
    Value value;
    for (const QString &part : parts)
        value = withTerm(info, value, part, true);
    return value;
}

template <typename Entry>
bool has(const std::vector<Entry> &list, const Entry &entry)
{
    return std::ranges::find(list, entry) != list.end();
}

template <typename Entry>
std::vector<Entry> without(std::vector<Entry> list, const std::vector<Entry> &others)
{
    std::erase_if(list, [&](const Entry &each) { return has(others, each); });
    return list;
}

/// Entries that went are taken out of `list`, those that came take their places or stand at the end.
template <typename Entry>
std::vector<Entry> changedList(const std::vector<Entry> &list, const std::vector<Entry> &from,
                               const std::vector<Entry> &to)
{
    const std::vector<Entry> gone = without(from, to);
    std::vector<Entry> come = without(to, from);
    const bool areReplaced = gone.size() == come.size();
    std::vector<Entry> result;
    for (const Entry &each : list) {
        const auto at = std::ranges::find(gone, each);
        if (at == gone.end())
            result.push_back(each);
        else if (areReplaced)
            result.push_back(come[std::size_t(at - gone.begin())]);
    }
    for (const Entry &each : come) {
        if (!has(result, each))
            result.push_back(each);
    }
    return result;
}

template <typename Entry>
std::vector<Entry> inBoth(std::vector<Entry> list, const std::vector<Entry> &other)
{
    std::erase_if(list, [&](const Entry &each) { return !has(other, each); });
    return list;
}

Value inBoth(const FieldInfo &info, const Value &a, const Value &b)
{
    switch (info.type) {
    case ValueType::Citations:
        return citationsValue(inBoth(citationsOf(a), citationsOf(b)));
    case ValueType::Parties:
        return partiesValue(inBoth(partiesOf(a), partiesOf(b)));
    case ValueType::Extra:
        return extraValue(inBoth(extraOf(a), extraOf(b)));
    case ValueType::Duty: {
        Duty duty = dutyOf(a).value_or(Duty{});
        const Duty other = dutyOf(b).value_or(Duty{});
        duty.isRequired = duty.isRequired && other.isRequired;
        for (const auto part : dutyTexts) {
            if (duty.*part != other.*part)
                (duty.*part).clear();
        }
        return dutyValue(duty);
    }
    default: {
        QStringList parts = partsOf(info, a);
        const QStringList other = partsOf(info, b);
        parts.removeIf([&](const QString &part) { return !other.contains(part); });
        return valueOfParts(info, parts);
    }
    }
}

Value inEither(const FieldInfo &info, const Value &a, const Value &b)
{
    switch (info.type) {
    case ValueType::Citations:
    case ValueType::Parties:
    case ValueType::Extra:
        return a.isEmpty() ? b : a; // enough to know that there is something
    case ValueType::Duty: {
        Duty duty = dutyOf(a).value_or(Duty{});
        const Duty other = dutyOf(b).value_or(Duty{});
        duty.isRequired = duty.isRequired || other.isRequired;
        for (const auto part : dutyTexts) {
            if ((duty.*part).isEmpty())
                duty.*part = other.*part;
        }
        return dutyValue(duty);
    }
    default:
        return valueOfParts(info, partsOf(info, a) + partsOf(info, b));
    }
}

}

SharedValues::SharedValues(const Fields &fields, Kind kind, Names names)
    : m_fields(fields.of(kind)), m_names(std::move(names)), m_shared(m_fields.size())
{}

Value SharedValues::inherited(const FieldInfo &info, Shared &shared, const Record &record) const
{
    if (!info.inheritsFromDomain)
        return {};
    const Uid domain = record.value(item::domain).uid();
    const auto known = shared.inheritedOf.constFind(domain);
    if (known != shared.inheritedOf.cend())
        return *known;
    Record bare{.ref = record.ref, .values = {}};
    bare.set(item::domain, record.value(item::domain));
    return *shared.inheritedOf.insert(domain, m_names.inheritedValue(info, bare));
}

void SharedValues::add(const Record &record)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const FieldInfo &info = m_fields[i];
        Shared &shared = m_shared[i];
        ShownValue &shown = shared.shown;
        const Value &own = record.value(info.field);
        const Value above = inherited(info, shared, record);
        const Value &effective = own.isEmpty() ? above : own;
        shared.isFilled = shared.isFilled || !own.isEmpty();
        shown.isOverriding = shown.isOverriding || (!own.isEmpty() && !above.isEmpty());
        if (m_count == 0) {
            shown.value = own;
            shown.inherited = above;
            shared.effective = effective;
            shown.common = shown.some = isChangedInPart(info) ? effective : Value();
            continue;
        }
        shown.isMixed = shown.isMixed || own != shown.value || effective != shared.effective;
        if (above != shown.inherited)
            shown.inherited = {};
        if (isChangedInPart(info) && effective != shared.effective) {
            shown.common = inBoth(info, shown.common, effective);
            shown.some = inEither(info, shown.some, effective);
        }
    }
    ++m_count;
}

ShownValue SharedValues::of(Field field) const
{
    const auto at = std::ranges::find(m_fields, field, &FieldInfo::field) - m_fields.begin();
    if (at == std::ptrdiff_t(m_fields.size()) || m_count == 0)
        return {};
    ShownValue shown = m_shared[std::size_t(at)].shown;
    if (m_isUnfinished) {
        shown.isMixed = true;
        shown.common = {};
    }
    if (shown.isMixed)
        shown.value = {};
    else
        shown.common = {};
    return shown;
}

bool SharedValues::isFilled(Field field) const
{
    const auto at = std::ranges::find(m_fields, field, &FieldInfo::field) - m_fields.begin();
    return at < std::ptrdiff_t(m_fields.size()) && m_shared[std::size_t(at)].isFilled;
}

bool isChangedInPart(const FieldInfo &info)
{
    switch (info.type) {
    case ValueType::Terms:
    case ValueType::References:
    case ValueType::Citations:
    case ValueType::Parties:
    case ValueType::Duty:
    case ValueType::Extra:
        return true;
    case ValueType::Choice:
        return info.field == item::audience; // two ticks stored as one term
    default:
        return false;
    }
}

Value changedLike(const FieldInfo &info, const Value &before, const Value &from, const Value &to)
{
    if (!isChangedInPart(info))
        return to;
    switch (info.type) {
    case ValueType::Citations:
        return citationsValue(changedList(citationsOf(before), citationsOf(from), citationsOf(to)));
    case ValueType::Parties:
        return partiesValue(changedList(partiesOf(before), partiesOf(from), partiesOf(to)));
    case ValueType::Extra:
        return extraValue(changedList(extraOf(before), extraOf(from), extraOf(to)));
    case ValueType::Duty: {
        const auto wanted = dutyOf(to);
        if (!wanted) // nothing of its own any more
            return {};
        Duty duty = dutyOf(before).value_or(Duty{});
        const Duty old = dutyOf(from).value_or(Duty{});
        duty.isRequired = wanted->isRequired;
        for (const auto part : dutyTexts) {
            if (*wanted.*part != old.*part)
                duty.*part = *wanted.*part;
        }
        return dutyValue(duty);
    }
    default: {
        const QStringList old = partsOf(info, from);
        const QStringList wanted = partsOf(info, to);
        QStringList parts = partsOf(info, before);
        parts.removeIf([&](const QString &part) { return old.contains(part) && !wanted.contains(part); });
        for (const QString &part : wanted) {
            if (!old.contains(part) && !parts.contains(part))
                parts += part;
        }
        return valueOfParts(info, parts);
    }
    }
}

}
