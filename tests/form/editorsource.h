// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/itemfields.h"
#include "form/formsource.h"
#include "support/memorycatalog.h"

namespace gk {

/// A small catalog for editors without a session: one domain, two offices, one document, one task.
class EditorSource final : public FormSource
{
public:
    EditorSource()
    {
        using namespace Qt::StringLiterals;
        ChangeSet set;
        set.add({Kind::Domain, domain}, {{domain::name, Value(u"教育"_s)}});
        set.add({Kind::Office, finance}, {{office::name, Value(u"区财政局"_s)}});
        set.add({Kind::Office, education},
                {{office::name, Value(u"区教育和体育局"_s)}, {office::shortName, Value(u"区教体局"_s)}});
        set.add({Kind::Document, law}, {{document::title, Value(u"政府信息公开条例"_s)}});
        set.add({Kind::Task, task}, {{task::work, Value(u"推进教育公开"_s)}});
        m_catalog.apply(set);
        m_reader = m_catalog.reader();
        m_names = *Names::from(*m_reader);
    }

    [[nodiscard]] const Names &names() const override { return m_names; }
    [[nodiscard]] std::vector<Entry> entries(Kind kind) const override
    {
        std::vector<Entry> entries;
        const auto ids = m_reader->order(kind);
        const auto records = m_reader->records(kind, *ids);
        for (const Record &record : *records)
            entries.push_back({record.ref.uid, m_names.nameOf(record.ref)});
        return entries;
    }
    [[nodiscard]] QHash<QString, QString> tierNames() const override { return m_tierNames; }
    void callTier(const QString &tier, const QString &name) { m_tierNames[tier] = name; }

    /// A value of the field's type that is easily damaged: markup, spaces, line breaks, strangers, parts missing.
    [[nodiscard]] Value sample(const FieldInfo &info) const
    {
        using namespace Qt::StringLiterals;
        Value value;
        switch (info.type) {
        case ValueType::Text:
        case ValueType::LongText:
            value = Value(u" <b>文</b>\n字\t "_s);
            break;
        case ValueType::Whole:
            value = Value(qint64(7));
            break;
        case ValueType::Date:
            value = Value(u"2024-02-29"_s);
            break;
        case ValueType::Choice:
            value = Value(info.vocabulary->terms.back());
            break;
        case ValueType::Terms:
            value = termsValue({info.vocabulary->terms.back(), info.vocabulary->isOpen ? u"本地、词"_s : QString()},
                               info.vocabulary);
            break;
        case ValueType::Reference:
            value = Value(domain);
            break;
        case ValueType::References:
            value = uidsValue({task, Uid::fromName(u"unknown")});
            break;
        case ValueType::Citations:
            value = citationsValue({{u" 甲\n乙"_s, law, u"第一条"_s}, {{}, law, {}}});
            break;
        case ValueType::Parties:
            value = partiesValue(
                {{Uid::fromName(u"gone"), {}, u"牵头"_s}, {{}, u"区财政局"_s, {}}, {{}, u" 各镇"_s, u"主办"_s}});
            break;
        case ValueType::Duty:
            value = dutyValue(Duty{false, u"甲"_s, u"乙"_s, u"丙"_s, u"待定"_s, u"2024-01-01"_s, u"丁"_s});
            break;
        case ValueType::Extra:
            value = extraValue({{u"甲"_s, u"乙\n丙"_s}, {{}, u"丁"_s}});
            break;
        default:
            break;
        }
        return value;
    }

    const Uid domain = Uid::fromName(u"domain");
    const Uid finance = Uid::fromName(u"finance");
    const Uid education = Uid::fromName(u"education");
    const Uid law = Uid::fromName(u"law");
    const Uid task = Uid::fromName(u"task");

private:
    MemoryCatalog m_catalog;
    std::unique_ptr<Reader> m_reader;
    Names m_names;
    QHash<QString, QString> m_tierNames{{QStringLiteral("县级"), QStringLiteral("区级")}};
};

}
