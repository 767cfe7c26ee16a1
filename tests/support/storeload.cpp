// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/storeload.h"

#include "catalog/itemfields.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString author = u"tester"_s;
const Uid domainUid = Uid::fromName(u"财政预决算");

template <typename T>
Outcome outcome(const Result<T> &result)
{
    return result ? Outcome(Done{}) : Outcome(result.error());
}

/// Nothing to undo is no failure of the disk.
Outcome allowing(const Result<Applied> &result, ErrorCode allowed)
{
    return result || result.error().code == allowed ? Outcome(Done{}) : Outcome(result.error());
}

}

RecordRef StoreLoad::itemAt(int index)
{
    return {Kind::Item, Uid::fromName(u"事项%1"_s.arg(index))};
}

void StoreLoad::writeCatalog(const QString &path, int items)
{
    StoreLoad load(1);
    load.setItems(items);
    if (!Store::create(path, Uid::fromName(u"catalog")))
        qFatal("cannot create %s", qPrintable(path));
    auto store = Store::open(path, OpenAs::Writer);
    ChangeSet set{.uid = Uid::fromName(u"begin"), .label = u"begin"_s, .author = author};
    set.add({Kind::Domain, domainUid}, {{domain::name, Value(u"财政预决算"_s)}});
    for (int i = 0; i < items; ++i)
        set.add(itemAt(i), {{item::domain, Value(domainUid)},
                            {item::position, Value(qint64(i) << 32)},
                            {item::level1, Value(u"预算"_s)},
                            {item::content, Value(load.text())}});
    if (!store || !(*store)->apply(set) || !freeze(**store) || !(*store)->close())
        qFatal("cannot fill %s", qPrintable(path));
}

QByteArray StoreLoad::catalogBytes(int items)
{
    const QTemporaryDir dir;
    writeCatalog(dir.filePath(u"base.gkml"_s), items);
    QFile file(dir.filePath(u"base.gkml"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the catalog");
    return file.readAll();
}

QString StoreLoad::text()
{
    // Some values fill several pages: a torn one must be seen.
    const int length = below(20) == 0 ? 3000 : 10 + below(60);
    QString text;
    while (text.size() < length)
        text += QChar(0x4e00 + below(0x5000));
    return text;
}

Outcome StoreLoad::edit(Store &store)
{
    ChangeSet set{.label = u"edit"_s, .author = author, .folding = below(3) == 0 ? Folding::WithSameCell : Folding::No};
    set.set(itemAt(below(m_items)), below(2) == 0 ? item::content : item::remarks, Value(text()));
    return outcome(store.apply(set));
}

Outcome StoreLoad::bulkChange(Store &store, int count)
{
    ChangeSet set{.label = u"bulk"_s, .author = author};
    for (int i = 0; i < count; ++i) {
        const RecordRef ref = itemAt((i * 7) % m_items);
        set.set(ref, item::level2, Value(text()));
        if (below(10) == 0)
            set.remove(ref);
    }
    set.add({Kind::Item, Uid::random()}, {{item::domain, Value(domainUid)}, {item::content, Value(text())}});
    for (int i = 0; i < m_items; i += 3)
        set.add(itemAt(i));
    return outcome(store.apply(set));
}

Outcome StoreLoad::freeze(Store &store)
{
    const auto reader = store.reader();
    if (!reader)
        return reader.error();
    const auto digest = contentDigest(**reader);
    if (!digest)
        return digest.error();
    const auto items = (*reader)->order(Kind::Item);
    if (!items)
        return items.error();
    return outcome(store.freeze({.label = u"v"_s, .author = author}, store.head(), *digest, qint64(items->size())));
}

Outcome StoreLoad::step(Store &store)
{
    const int what = below(20);
    if (what < 12)
        return edit(store);
    if (what < 14)
        return bulkChange(store, 30);
    if (what < 15)
        return freeze(store);
    if (what < 17)
        return allowing(store.undo(u"undo"_s, author, {}), ErrorCode::NothingToUndo);
    if (what < 18)
        return allowing(store.redo(u"redo"_s, author, {}), ErrorCode::NothingToRedo);
    return store.checkpoint();
}

Acknowledged Acknowledged::of(Store &store)
{
    const auto newest = store.history(1);
    if (!newest || newest->empty())
        return {};
    return {newest->front().seq, newest->front().uid};
}

QString whatIsWrong(Store &store, const Acknowledged &last, qint64 unacknowledged)
{
    if (store.head() < last.seq)
        return u"lost: head %1, acknowledged %2"_s.arg(qint64(store.head())).arg(qint64(last.seq));
    if (qint64(store.head()) > qint64(last.seq) + unacknowledged)
        return u"appeared: head %1, acknowledged %2"_s.arg(qint64(store.head())).arg(qint64(last.seq));
    const auto there = store.history(1, Seq{qint64(last.seq) + 1});
    if (!there || there->empty() || there->front().uid != last.uid)
        return u"another change set at %1"_s.arg(qint64(last.seq));
    const auto proofs = store.verify();
    if (!proofs)
        return u"verify: %1 %2"_s.arg(nameOf(proofs.error().code), proofs.error().detail);
    for (const Proof &proof : *proofs) {
        if (!proof.isOk)
            return u"%1: %2"_s.arg(proof.name, proof.detail);
    }
    return {};
}

}
