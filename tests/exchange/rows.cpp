// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "rows.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QStringList words{u"招生计划"_s,
                        u"《中华人民共和国政府信息公开条例》"_s,
                        u"自信息形成之日起20个工作日内"_s,
                        u"0505"_s,
                        u"=1+1"_s,
                        u"+86"_s,
                        u"-1"_s,
                        u"@SUM(A1)"_s,
                        u"'引号"_s,
                        u"\"双引号\""_s,
                        u"a,b;c、d，e"_s,
                        u"第一行\n第二行"_s,
                        u" 前后空格 "_s,
                        u"\t制表"_s,
                        u"_x000D_"_s,
                        u"_x005F_"_s,
                        u"<b>&amp;</b>"_s,
                        u"𠮷野家㐂"_s,
                        u"TRUE"_s,
                        u"1E5"_s,
                        u"2019-09-28"_s,
                        u"√"_s,
                        u"■"_s,
                        u"同上"_s,
                        u"\uFFFF"_s,
                        u"http://example.org/?a=1&b=2"_s,
                        u"#REF!"_s,
                        u"0634-12345678"_s,
                        u"\n"_s,
                        u"（续）"_s};

}

QString RowBuilder::oneOf(const QStringList &list)
{
    return list.at(below(int(list.size())));
}

QString RowBuilder::text()
{
    QString text;
    for (int i = below(4); i >= 0; --i)
        text += oneOf(words);
    return text;
}

void RowBuilder::addItem(ChangeSet &changes, const std::vector<Uid> &domains, const std::vector<Uid> &offices,
                         int number)
{
    const RecordRef ref{Kind::Item, Uid::random()};
    if (below(3) == 0)
        m_level1 = text();
    if (below(2) == 0)
        m_level2 = text();
    std::vector<std::pair<Field, Value>> values{{item::position, Value(qint64(number) << 32)},
                                                {item::level1, Value(m_level1)},
                                                {item::level2, Value(m_level2)}};
    if (!domains.empty() && below(10) != 0)
        values.emplace_back(item::domain, Value(domains[std::size_t(below(int(domains.size())))]));
    const auto maybe = [&](Field field, const Value &value) {
        if (below(4) != 0)
            values.emplace_back(field, value);
    };
    maybe(item::content, Value(text()));
    maybe(item::timeLimit, Value(text()));
    maybe(item::code, Value(u"%1"_s.arg(number, 4, 10, QLatin1Char('0'))));
    maybe(item::basis, citationsValue({{text(), {}, {}}, {u"《条例》"_s, {}, u"第十九条"_s}}));
    maybe(item::subject, partiesValue({{offices[std::size_t(below(int(offices.size())))], {}, u"牵头"_s},
                                       {{}, u"各镇（街道）"_s, {}}}));
    QStringList channels = below(3) == 0 ? QStringList{u"区融媒体中心"_s} : QStringList();
    for (int i = below(4); i > 0; --i)
        channels += oneOf(vocabulary::channels().terms);
    maybe(item::channels, termsValue(channels, &vocabulary::channels()));
    maybe(item::audience, Value(oneOf(vocabulary::audiences().terms)));
    if (below(4) == 0)
        values.emplace_back(item::audienceGroup, Value(u"被征收人"_s));
    maybe(item::attribute, Value(oneOf({u"主动公开"_s, u"依申请公开"_s, u"主动公开、依申请公开"_s})));
    maybe(item::tiers, termsValue({oneOf({u"县级"_s, u"乡级"_s})}, &vocabulary::tiers()));
    changes.add(ref, values);
}

MemoryCatalog RowBuilder::catalog(int domains, int items)
{
    MemoryCatalog catalog;
    ChangeSet changes;
    std::vector<Uid> domainUids;
    for (int i = 0; i < domains; ++i) {
        domainUids.push_back(Uid::random());
        changes.add({Kind::Domain, domainUids.back()},
                    {{domain::name, Value(u"领域%1/甲"_s.arg(i + 1))}, {domain::position, Value(qint64(i))}});
        if (i % 3 == 2)
            changes.set({Kind::Domain, domainUids.back()}, domain::parent, Value(domainUids.front()));
    }
    std::vector<Uid> offices;
    for (const QString &name : {u"区教育和体育局"_s, u"区财政局"_s}) {
        offices.push_back(Uid::random());
        changes.add({Kind::Office, offices.back()}, {{office::name, Value(name)}});
    }
    for (int i = 0; i < items; ++i)
        addItem(changes, domainUids, offices, i + 1);
    catalog.apply(changes);
    return catalog;
}

RecordRef addItem(MemoryCatalog &catalog, const std::vector<std::pair<Field, Value>> &values)
{
    const RecordRef ref{Kind::Item, Uid::random()};
    ChangeSet changes;
    changes.add(ref, values);
    catalog.apply(changes);
    return ref;
}

void setSetting(MemoryCatalog &catalog, const QString &key, const QString &value)
{
    ChangeSet changes;
    changes.add({Kind::Setting, Uid::fromName(key)}, {{setting::key, Value(key)}, {setting::value, Value(value)}});
    catalog.apply(changes);
}

}
