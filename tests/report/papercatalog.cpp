// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/papercatalog.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Value termsIn(const QJsonValue &value, const Vocabulary &vocabulary)
{
    QStringList terms;
    for (const QJsonValue &term : value.toArray())
        terms += term.toString();
    return termsValue(terms, &vocabulary);
}

std::vector<std::pair<Field, Value>> itemValues(const QJsonObject &from)
{
    std::vector<std::pair<Field, Value>> values;
    const std::vector<std::pair<const char16_t *, Field>> texts{
        {u"level1", item::level1},     {u"level2", item::level2}, {u"level3", item::level3},
        {u"content", item::content},   {u"code", item::code},     {u"time_limit", item::timeLimit},
        {u"audience", item::audience}, {u"state", item::state},   {u"attribute", item::attribute},
        {u"remarks", item::remarks},   {u"phone", item::phone},   {u"audience_group", item::audienceGroup},
    };
    values.reserve(texts.size() + 8); // and the lists below
    for (const auto &[key, field] : texts)
        values.emplace_back(field, from.value(QStringView(key)).toString());
    values.emplace_back(item::channels, termsIn(from.value(u"channels"), vocabulary::channels()));
    values.emplace_back(item::tiers, termsIn(from.value(u"tiers"), vocabulary::tiers()));
    std::vector<Citation> citations;
    for (const QJsonValue &basis : from.value(u"basis").toArray())
        citations.push_back({.text = basis[u"text"].toString(), .article = basis[u"article"].toString()});
    values.emplace_back(item::basis, citationsValue(citations));
    std::vector<Party> parties;
    for (const QJsonValue &party : from.value(u"subject").toArray()) {
        const QString name = party[u"office"].toString(party[u"rule"].toString());
        parties.push_back({.rule = name, .role = party[u"role"].toString()});
    }
    values.emplace_back(item::subject, partiesValue(parties));
    return values;
}

}

PaperCatalog::PaperCatalog()
{
    setSetting(u"title"_s, u"青石区2025年主动公开基本目录"_s);
    setSetting(u"office"_s, u"青石区人民政府办公室"_s);
    setSetting(u"tier_names"_s, u"县级=区级、乡级=镇（街道）级"_s);
}

Uid PaperCatalog::addDomain(const QString &name)
{
    const Uid uid = Uid::fromName(name);
    m_pending.add({Kind::Domain, uid}, {{domain::name, name}, {domain::position, ++m_position}});
    return uid;
}

Uid PaperCatalog::addItem(const Uid &owner, const std::vector<std::pair<Field, Value>> &values)
{
    const Uid uid = Uid::fromName(u"item %1"_s.arg(++m_items));
    m_pending.add({Kind::Item, uid}, {{item::position, ++m_position}});
    if (!owner.isNull())
        m_pending.set({Kind::Item, uid}, item::domain, owner);
    for (const auto &[field, value] : values)
        m_pending.set({Kind::Item, uid}, field, value);
    return uid;
}

void PaperCatalog::setSetting(const QString &key, const QString &value)
{
    m_pending.add({Kind::Setting, Uid::fromName(key)}, {{setting::key, key}, {setting::value, value}});
}

void PaperCatalog::addTemplate(const QString &name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR) + u"/resources/templates/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such template");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &each : root.value(u"domains").toArray()) {
        const QString path = each[u"path"].toString();
        const Uid uid = Uid::fromName(path);
        m_pending.add({Kind::Domain, uid}, {{domain::name, path.section(u'/', -1)}, {domain::position, ++m_position}});
        if (path.contains(u'/'))
            m_pending.set({Kind::Domain, uid}, domain::parent, Uid::fromName(path.section(u'/', 0, -2)));
    }
    for (const QJsonValue &each : root.value(u"items").toArray())
        addItem(Uid::fromName(each[u"domain"].toString()), itemValues(each.toObject()));
}

std::unique_ptr<Reader> PaperCatalog::reader()
{
    m_catalog.apply(std::exchange(m_pending, {}));
    return m_catalog.reader();
}

void addRandomItems(PaperCatalog &catalog, std::mt19937 &random, int count, bool hasTallRows)
{
    const auto below = [&random](int bound) { return int(random() % unsigned(bound)); };
    const QString words =
        u"公开事项名称、依据《中华人民共和国政府信息公开条例》（国务院令第711号）第十条；办理流程：受理条件，ZW-16-0000013 号文件。"_s;
    const auto text = [&](int length) {
        QString made;
        while (made.size() < length)
            made += words.mid(below(int(words.size())), 1 + below(9));
        return made.left(length);
    };
    Uid owner;
    QString level1;
    QString level2;
    for (int i = 0; i < count; ++i) {
        if (i == 0 || below(15) == 0)
            owner = catalog.addDomain(u"领域%1"_s.arg(i));
        if (i == 0 || below(5) == 0)
            level1 = text(1 + below(hasTallRows && below(20) == 0 ? 120 : 20));
        if (i == 0 || below(3) == 0)
            level2 = below(6) == 0 ? QString() : text(1 + below(30));
        // One of them is taller than any paper whatever the seed.
        const bool isTall = hasTallRows && (i == count / 2 || below(25) == 0);
        const int least = i == count / 2 ? 9000 : 3000;
        const int length = isTall ? least + below(6000) : 5 + below(200);
        QString content = text(length);
        if (below(4) == 0)
            content.replace(u"、"_s, u"；\n"_s);
        catalog.addItem(
            owner, {{item::level1, level1},
                    {item::level2, level2},
                    {item::content, content},
                    {item::timeLimit, text(below(40))},
                    {item::attribute, u"主动公开"_s},
                    {item::state, u"审定"_s},
                    {item::channels, termsValue({vocabulary::channels().terms[below(13)]}, &vocabulary::channels())}});
    }
}

}
