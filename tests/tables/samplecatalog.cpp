// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/samplecatalog.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "store/store.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 spacing = qint64(1) << 32;

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list += each.toString();
    return list;
}

}

SampleCatalog::SampleCatalog()
{
    const QString path = m_dir.filePath(u"catalog.gkml"_s);
    if (!Store::create(path, Uid::random()))
        qFatal("cannot make a catalog");
    auto session = CatalogSession::open(path, u"tester"_s, m_clock);
    if (!session)
        qFatal("cannot open the catalog");
    m_session = std::move(*session);
}

RecordRef SampleCatalog::domain(const QString &name, const Uid &parent)
{
    const RecordRef ref{Kind::Domain, Uid::fromName(name + parent.toString())};
    m_changes.add(ref, {{domain::name, Value(name)}, {domain::position, Value(m_position += spacing)}});
    if (!parent.isNull())
        m_changes.set(ref, domain::parent, Value(parent));
    return ref;
}

RecordRef SampleCatalog::office(const QString &name, const QString &shortName)
{
    const RecordRef ref{Kind::Office, Uid::fromName(name)};
    m_changes.add(ref, {{office::name, Value(name)}, {office::shortName, Value(shortName)}});
    return ref;
}

RecordRef SampleCatalog::item(const RecordRef &domain, const QString &level1, const QString &level2, const Values &more)
{
    const RecordRef ref{Kind::Item, Uid::fromName(u"item%1"_s.arg(m_position))};
    m_changes.add(ref, {{item::domain, Value(domain.uid)},
                        {item::level1, Value(level1)},
                        {item::level2, Value(level2)},
                        {item::position, Value(m_position += spacing)}});
    for (const auto &[field, value] : more)
        m_changes.set(ref, field, value);
    items.push_back(ref);
    return ref;
}

void SampleCatalog::setting(const QString &key, const QString &value)
{
    m_changes.add({Kind::Setting, Uid::fromName(key)}, {{setting::key, Value(key)}, {setting::value, Value(value)}});
}

void SampleCatalog::write()
{
    if (!m_session->apply(std::exchange(m_changes, {}).changes, u"Build"_s))
        qFatal("cannot fill the catalog");
}

void SampleCatalog::fillSmall()
{
    finance = domain(u"财政预决算"_s);
    school = domain(u"义务教育"_s);
    primary = domain(u"小学教育"_s, school.uid);
    office(u"区财政局"_s, u"财政局"_s);
    office(u"区教育和体育局"_s, u"教体局"_s);
    m_changes.set(school, domain::channels, termsValue({u"政府网站"_s, u"公开查阅点"_s}, &vocabulary::channels()));
    item(finance, u"预算"_s, u"政府预算"_s,
         {{item::content, Value(u"一般公共预算收支表"_s)}, {item::timeLimit, Value(u"20个工作日内"_s)}});
    item(finance, u"预算"_s, u"部门预算"_s,
         {{item::content, Value(u"部门收支总表"_s)}, {item::timeLimit, Value(u"3个工作日内"_s)}});
    item(finance, u"决算"_s, u"政府决算"_s,
         {{item::content, Value(u"决算报告"_s)}, {item::audience, Value(u"全社会"_s)}});
    item(school, u"招生管理"_s, u"招生计划"_s, {{item::content, Value(u"招生范围、人数"_s)}});
    item(school, u"招生管理"_s, u"招生结果"_s, {{item::content, Value(u"录取名单 ABC"_s)}});
    item(primary, u"学校介绍"_s, u"办学性质"_s, {{item::content, Value(u"办学地点"_s)}});
    write();
}

void SampleCatalog::fillMany(int count)
{
    std::vector<RecordRef> domains;
    domains.reserve(20);
    for (int i = 0; i < 20; ++i)
        domains.push_back(domain(u"领域%1"_s.arg(i)));
    write();
    for (int i = 0; i < count; ++i) {
        const int of = i / 7 % 2000;
        item(domains[std::size_t(i) * domains.size() / std::size_t(count)], u"一级事项%1"_s.arg(i / 12 % 90),
             u"二级事项%1"_s.arg(of),
             {{item::content,
               Value(u"第%1类事项的办理依据、条件、程序、期限、结果以及监督渠道等信息，随变化及时更新。"_s.arg(of))},
              {item::timeLimit, Value(u"自信息形成或变更之日起%1个工作日内"_s.arg(of % 30))},
              {item::remarks, Value(i % 1000 == 7 ? u"罕见备注"_s : QString())}});
        if (i % 20000 == 19999)
            write();
    }
    write();
}

void SampleCatalog::fillReference()
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/resources/templates/reference.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no reference catalog");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject settings = all.value(u"settings"_s).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        setting(it.key(), it.value().toString());
    for (const QJsonValue &each : all.value(u"offices"_s).toArray())
        office(each[u"name"].toString(), each[u"short_name"].toString());
    QHash<QString, RecordRef> domains;
    for (const QJsonValue &each : all.value(u"domains"_s).toArray()) {
        const QString path = each[u"path"].toString();
        const QString above = path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
        domains.insert(path, domain(pathNames(path).back(), domains.value(above).uid));
    }
    write();
    const Names names = m_session->names();
    for (const QJsonValue &each : all.value(u"items"_s).toArray()) {
        Values values;
        for (const FieldInfo &info : m_session->fields().of(Kind::Item)) {
            const QJsonValue raw = each[info.key];
            QString text = raw.isArray() ? texts(raw).join(u'、') : raw.toString();
            if (info.type == ValueType::Citations) {
                QStringList lines;
                for (const QJsonValue &citation : raw.toArray())
                    lines += citation[u"text"].toString() + citation[u"article"].toString();
                text = lines.join(u'\n');
            } else if (info.type == ValueType::Parties) {
                QStringList parts;
                for (const QJsonValue &party : raw.toArray())
                    parts += party[u"office"].isUndefined() ? party[u"rule"].toString() : party[u"office"].toString();
                text = parts.join(u'、');
            } else if (info.type == ValueType::References || info.type == ValueType::Reference
                       || info.type == ValueType::Duty) {
                continue;
            }
            if (const auto value = readText(info, text, names); value && !value->isEmpty())
                values.emplace_back(info.field, *value);
        }
        item(domains.value(each[u"domain"].toString()), each[u"level1"].toString(), each[u"level2"].toString(), values);
    }
    write();
}

}
