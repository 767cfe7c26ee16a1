// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/loading.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"
#include "store/store.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace gk::bench {

namespace {

constexpr qint64 spacing = qint64(1) << 32;

/// Turns the generator's rows into records: domains and offices become records of their own.
class Loader
{
public:
    ChangeSet set{.label = u"Load"_s, .author = u"bench"_s};

    void add(const QJsonObject &row)
    {
        const auto text = [&row](QLatin1StringView key) { return Value(row[key].toString()); };
        QStringList channels;
        for (const QString &line : row["channels"_L1].toString().split(u'\n')) {
            if (line.startsWith(u'■'))
                channels += line.sliced(1);
        }
        const QString tier = row["tier"_L1].toString();
        set.add({Kind::Item, Uid::random()},
                {{item::code, text("code"_L1)},
                 {item::domain, Value(record(Kind::Domain, row["domain"_L1].toString()))},
                 {item::level1, text("level1"_L1)},
                 {item::level2, text("level2"_L1)},
                 {item::content, text("content"_L1)},
                 {item::basis, citationsValue({{row["basis"_L1].toString(), {}, {}}})},
                 {item::timeLimit, text("time_limit"_L1)},
                 {item::subject, partiesValue({{record(Kind::Office, row["subject"_L1].toString()), {}, {}}})},
                 {item::channels, termsValue(channels, &vocabulary::channels())},
                 {item::audience, text("audience"_L1)},
                 {item::audienceGroup, text("audience_note"_L1)},
                 {item::attribute, text("method"_L1)},
                 {item::tiers, termsValue(tier.split(u'、'), &vocabulary::tiers())},
                 {item::section, text("office"_L1)},
                 {item::changedOn, text("updated"_L1)},
                 {item::remarks, text("notes"_L1)},
                 {item::position, Value(spacing * ++m_items)}});
    }

private:
    Uid record(Kind kind, const QString &name)
    {
        QHash<QString, Uid> &known = kind == Kind::Domain ? m_domains : m_offices;
        const auto it = known.constFind(name);
        if (it != known.cend())
            return *it;
        const Uid uid = Uid::random();
        known.insert(name, uid);
        if (kind == Kind::Domain)
            set.add({kind, uid}, {{domain::name, Value(name)}, {domain::position, Value(spacing * known.size())}});
        else
            set.add({kind, uid}, {{office::name, Value(name)}});
        return uid;
    }

    qint64 m_items = 0;
    QHash<QString, Uid> m_domains;
    QHash<QString, Uid> m_offices;
};

}

void load(const QString &jsonLines, const QString &catalog)
{
    QFile file(jsonLines);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(jsonLines));
    if (!Store::create(catalog, Uid::random()))
        qFatal("cannot create %s", qPrintable(catalog));
    auto store = Store::open(catalog, OpenAs::Writer);
    if (!store)
        qFatal("cannot open %s", qPrintable(catalog));
    constexpr std::size_t batch = 400'000; // changes a set: a million items at once would not fit the memory
    Loader loader;
    const auto flush = [&] {
        if (!(*store)->apply(loader.set))
            qFatal("cannot load");
        loader.set.changes.clear();
        loader.set.uid = Uid::random();
    };
    while (!file.atEnd()) {
        loader.add(QJsonDocument::fromJson(file.readLine()).object());
        if (loader.set.changes.size() > batch)
            flush();
    }
    flush();
}

}
