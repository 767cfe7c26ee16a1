// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/anycatalog.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"

using namespace Qt::StringLiterals;

namespace gk {

const Fields &fieldsOfAllTypes()
{
    static const Vocabulary open{{u"甲"_s, u"乙"_s}, true};
    const auto made = [](quint16 number, const char *key, ValueType type, Kind target) {
        return FieldInfo{.field = {Kind::Item, number},
                         .key = QLatin1StringView(key),
                         .title = u"增设",
                         .label = key,
                         .type = type,
                         .use = FieldUse::Form,
                         .width = 6,
                         .vocabulary = type == ValueType::Terms || type == ValueType::Choice ? &open : nullptr,
                         .target = target};
    };
    static const Fields fields = Fields::standard()
                                     .with(made(60, "made_text", ValueType::Text, Kind::Item))
                                     .with(made(61, "made_long", ValueType::LongText, Kind::Item))
                                     .with(made(62, "made_whole", ValueType::Whole, Kind::Item))
                                     .with(made(63, "made_flag", ValueType::Flag, Kind::Item))
                                     .with(made(64, "made_date", ValueType::Date, Kind::Item))
                                     .with(made(65, "made_choice", ValueType::Choice, Kind::Item))
                                     .with(made(66, "made_terms", ValueType::Terms, Kind::Item))
                                     .with(made(67, "made_office", ValueType::Reference, Kind::Office))
                                     .with(made(68, "made_offices", ValueType::References, Kind::Office))
                                     .with(made(69, "made_citations", ValueType::Citations, Kind::Document))
                                     .with(made(70, "made_parties", ValueType::Parties, Kind::Office))
                                     .with(made(71, "made_duty", ValueType::Duty, Kind::Item))
                                     .with(made(72, "made_extra", ValueType::Extra, Kind::Item))
                                     .with(made(73, "made_items", ValueType::References, Kind::Item))
                                     .with(made(74, "made_domains", ValueType::References, Kind::Domain));
    return fields;
}

AnyCatalog::AnyCatalog(quint32 seed, const Fields &fields) : m_random(seed), m_fields(fields) {}

QString AnyCatalog::text(int length)
{
    static const QStringList awkward{u"\""_s,
                                     u"'"_s,
                                     u","_s,
                                     u"\n"_s,
                                     u"\t"_s,
                                     u"="_s,
                                     u"＝"_s,
                                     u"-1"_s,
                                     u"\\"_s,
                                     u"/"_s,
                                     u"\uFEFF"_s,
                                     u"\uFFFE"_s,
                                     u"\u2028"_s,
                                     u"\u00A0"_s,
                                     u"<b>"_s,
                                     u"\u202E"_s,
                                     u" "_s,
                                     QString::fromUcs4(U"𠮷"),
                                     QString::fromUcs4(U"\U0001F600"),
                                     u"政府"_s,
                                     u"公开"_s,
                                     u"null"_s,
                                     u"0"_s,
                                     u"é"_s,
                                     u"@"_s,
                                     u"+"_s,
                                     u"；"_s,
                                     u"、"_s,
                                     u"\r"_s};
    QString text;
    const int parts = m_random.bounded(1, length);
    for (int i = 0; i < parts; ++i) {
        text += chance(60) ? QString(QChar(0x4E00 + m_random.bounded(0x5000)))
                           : awkward.at(m_random.bounded(int(awkward.size())));
    }
    return storedText(text).value_or(QString());
}

QStringList AnyCatalog::terms(const Vocabulary *vocabulary)
{
    QStringList terms;
    for (const QString &term : vocabulary ? vocabulary->terms : QStringList()) {
        if (chance(30))
            terms += term;
    }
    if ((!vocabulary || vocabulary->isOpen) && chance(50))
        terms += text();
    return terms;
}

Uid AnyCatalog::anyUid(Kind kind)
{
    const auto &known = m_records[kind];
    if (known.empty() || chance(5))
        return Uid::fromName(QString::number(m_random.generate()));
    return known[std::size_t(m_random.bounded(int(known.size())))];
}

Value AnyCatalog::value(const FieldInfo &info)
{
    switch (info.type) {
    case ValueType::Whole:
        return Value(qint64(m_random.generate64() >> m_random.bounded(1, 63)) * (chance(50) ? 1 : -1));
    case ValueType::Flag:
        return Value(qint64(1));
    case ValueType::Date:
        return Value(QDate(2019, 1, 1).addDays(m_random.bounded(3000)).toString(Qt::ISODate));
    case ValueType::Choice: {
        const QStringList &terms = info.vocabulary->terms;
        return Value(terms.at(m_random.bounded(int(terms.size()))));
    }
    case ValueType::Terms:
        return termsValue(terms(info.vocabulary), info.vocabulary);
    case ValueType::Reference:
        return Value(anyUid(info.target));
    case ValueType::References:
        return uidsValue({anyUid(info.target), anyUid(info.target)});
    case ValueType::Citations:
        return citationsValue(
            {{text(), chance(50) ? anyUid(Kind::Document) : Uid{}, chance(50) ? text() : QString()}, {text(), {}, {}}});
    case ValueType::Parties:
        return partiesValue({{anyUid(Kind::Office), {}, chance(50) ? u"牵头"_s : QString()}, {{}, text(), u"配合"_s}});
    case ValueType::Duty:
        return dutyValue(Duty{chance(50), text(), chance(50) ? text() : QString(), {}, {}, {}, text()});
    case ValueType::Extra:
        return extraValue({{text(), text()}, {{}, text()}});
    case ValueType::Text:
    case ValueType::LongText:
        break;
    }
    // Few different names, so that some are the same.
    return Value(info.key == "name"_L1 && chance(70) ? u"名称"_s + QString::number(m_random.bounded(5)) : text());
}

RecordRef AnyCatalog::anyRecord(Kind kind)
{
    auto &known = m_records[kind];
    if (known.empty() || chance(30))
        known.push_back(Uid::fromName(QString::number(m_random.generate64())));
    return {kind, known[std::size_t(m_random.bounded(int(known.size())))]};
}

ChangeSet AnyCatalog::changes(int count)
{
    ChangeSet set;
    for (int i = 0; i < count; ++i) {
        const Kind kind = chance(50) ? Kind::Item : allKinds()[std::size_t(m_random.bounded(int(allKinds().size())))];
        if (kind == Kind::Setting) {
            const QString key = chance(80) ? u"front_"_s + QString::number(m_random.bounded(9)) : u"view_1"_s;
            set.add({kind, Uid::fromName(key)}, {{setting::key, Value(key)}, {setting::value, Value(text())}});
            continue;
        }
        const RecordRef ref = anyRecord(kind);
        if (chance(8)) {
            set.remove(ref);
            continue;
        }
        set.add(ref);
        const auto table = m_fields.of(kind);
        const int fields = m_random.bounded(1, 12);
        for (int f = 0; f < fields; ++f) {
            const FieldInfo &info = table[std::size_t(m_random.bounded(int(table.size())))];
            if (info.field != domain::parent || chance(40))
                set.set(ref, info.field, chance(10) ? Value() : value(info));
        }
    }
    return set;
}

}
