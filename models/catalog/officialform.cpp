// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/officialform.h"

#include "catalog/itemfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t pageSize = 500;
/// What leaves, and which columns that needs, is told by these.
const std::vector<Field> deciding{item::domain, item::level3, item::level4, item::tiers, item::attribute, item::state};

constexpr std::array purposeKeys{"review"_L1, "public"_L1, "internal"_L1};

template <typename Read>
Outcome byPages(std::span<const RowId> rest, const std::function<bool(const Record &)> &visit, Read &&read)
{
    while (!rest.empty()) {
        const auto page = rest.first(std::min(pageSize, rest.size()));
        rest = rest.subspan(page.size());
        const Result<std::vector<Record>> records = read(page);
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            if (record.isAlive && !visit(record))
                return Error{.code = ErrorCode::Cancelled};
        }
    }
    return Done{};
}

}

QLatin1StringView keyOf(Purpose purpose)
{
    return purposeKeys.at(std::size_t(purpose));
}

std::optional<Purpose> purposeByKey(QStringView key)
{
    const auto it = std::ranges::find_if(purposeKeys, [key](QLatin1StringView each) { return each == key; });
    return it == purposeKeys.end() ? std::nullopt : std::optional(Purpose(it - purposeKeys.begin()));
}

Result<Settings> Settings::from(Reader &reader)
{
    Settings settings;
    const auto done = reader.each(Kind::Setting, [&settings](const Record &record) {
        settings.m_values.insert(record.text(setting::key), record.text(setting::value));
        return true;
    });
    if (!done)
        return done.error();
    return settings;
}

QString catalogTitle(const QString &setting)
{
    return setting.isEmpty() ? u"主动公开基本目录"_s : setting;
}

QString officeLine(const QString &office)
{
    return office.isEmpty() ? QString() : u"编制单位："_s + office;
}

QDateTime createdAt(const std::optional<Version> &version, const QDateTime &at)
{
    const QDateTime known = version ? version->at : at;
    return known.isValid() ? known : QDateTime(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC); // zip dates begin there
}

FormHead formHead(const Settings &settings, Purpose purpose, const std::optional<Version> &version, const QDate &at)
{
    const QString stage = version ? version->stage : QString();
    // A published form is no draft: only a draft for the public to comment on says so.
    const bool isDraft = !stage.isEmpty() && (purpose != Purpose::Public || stage == u"征求意见稿");
    const QString office = settings.value(u"office");
    const QDate date = version ? version->at.date() : at;
    QString title = catalogTitle(settings.value(u"title"));
    if (isDraft)
        title += u'（' + stage + u'）';
    if (purpose == Purpose::Internal)
        title += internalMark;
    return {.title = title,
            .office = officeLine(office),
            .officeName = office,
            .date = date.isValid() ? date.toString(u"yyyy年M月d日"_s) : QString()};
}

bool mayLeave(const FieldInfo &info, Purpose purpose)
{
    return purpose == Purpose::Internal || info.use == FieldUse::Official || info.use == FieldUse::Form;
}

SerialNumbers::SerialNumbers(const QString &numbering)
    : m_restarts(numbering == u"按领域重排"), m_keepsCodes(numbering == u"沿用国家编号")
{}

QString SerialNumbers::next(const Record &record)
{
    const Uid domain = record.value(item::domain).uid();
    m_number = m_restarts && m_domain && *m_domain != domain ? 1 : m_number + 1;
    m_domain = domain;
    const QString code = m_keepsCodes ? record.text(item::code) : QString();
    return code.isEmpty() ? QString::number(m_number) : code;
}

Outcome eachSelected(Reader &reader, const RowSelection &selection, const std::function<bool(const Record &)> &visit)
{
    if (!selection.ids)
        return reader.each(Kind::Item, visit);
    return byPages(*selection.ids, visit,
                   [&](std::span<const RowId> page) { return reader.records(Kind::Item, page); });
}

Outcome eachSelected(Reader &reader, const RowSelection &selection, const std::vector<Field> &fields,
                     const std::function<bool(const Record &)> &visit)
{
    if (!selection.ids)
        return reader.eachWith(Kind::Item, fields, visit);
    return byPages(*selection.ids, visit,
                   [&](std::span<const RowId> page) { return reader.parts(Kind::Item, page, fields); });
}

Result<OfficialRows> releasable(Reader &reader, const RowSelection &selection, const OfficialRule &rule,
                                const Names &names, const Settings &settings, const Progress &progress)
{
    OfficialRows rows;
    rows.needs.tierNames = readTierNames(settings.value(u"tier_names"));
    const FieldInfo &tiers = reader.fields().info(item::tiers);
    std::optional<Uid> domain;
    QString lastTiers;
    qint64 done = 0;
    const auto decide = [&](const Record &record) {
        if (++done % 1000 == 0)
            progress.tell(done, selection.ids ? qint64(selection.ids->size()) : 0);
        if (const auto why = leftOutWhy(record, rule)) {
            rows.leftOut.push_back({record.ref.uid, *why});
            return !progress.isCancelled();
        }
        rows.ids.push_back(record.id);
        const Uid own = record.value(item::domain).uid();
        rows.hasManyDomains = rows.hasManyDomains || (domain && *domain != own);
        domain = own;
        if (!record.value(item::level4).isEmpty())
            rows.needs.levels = 4;
        else if (!record.value(item::level3).isEmpty())
            rows.needs.levels = std::max(rows.needs.levels, 3);
        const Value value = names.inheritedValue(tiers, record);
        if (const QString text = value.text(); text != lastTiers) { // neighbours are alike: reading JSON costs
            lastTiers = text;
            for (const QString &term : termsOf(value)) {
                if (!rows.needs.tiers.contains(term))
                    rows.needs.tiers += term;
            }
        }
        return !progress.isCancelled();
    };
    const auto read = eachSelected(reader, selection, deciding, decide);
    if (!read)
        return read.error();
    rows.needs.tiers = termsOf(termsValue(rows.needs.tiers, tiers.vocabulary));
    return rows;
}

}
