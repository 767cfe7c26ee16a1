// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "support/memorycatalog.h"
#include "support/randomedits.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

using State = std::map<RecordRef, Record>;

/// Live records by identity, without local ids.
State liveOf(const State &state)
{
    State live;
    for (const auto &[ref, record] : state) {
        if (record.isAlive) {
            live[ref] = record;
            live[ref].id = RowId{};
        }
    }
    return live;
}

State liveOf(Reader &reader)
{
    State live;
    for (const Kind kind : allKinds()) {
        const auto done = reader.each(kind, [&](const Record &record) {
            live[record.ref] = record;
            live[record.ref].id = RowId{};
            return true;
        });
        if (!done)
            qFatal("reading failed");
    }
    return live;
}

std::vector<Uid> orderOf(Reader &reader, Kind kind)
{
    std::vector<Uid> uids;
    const auto done = reader.each(kind, [&](const Record &record) {
        uids.push_back(record.ref.uid);
        return true;
    });
    if (!done)
        qFatal("reading failed");
    return uids;
}

void mustBe(bool condition, const char *what, unsigned seed, int step)
{
    if (!condition)
        qFatal("%s does not hold (seed %u, step %d)", what, seed, step);
}

}

/// The laws of DESIGN.md, on random histories, against a model that keeps every state whole.
class TestStoreLaws : public QObject
{
    Q_OBJECT

private slots:
    void everyStateIsTheModels_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned base =
            qEnvironmentVariableIsSet("SEED") ? qEnvironmentVariableIntValue("SEED") : std::random_device{}();
        for (unsigned i = 0; i < 6; ++i)
            QTest::addRow("seed %u", base + i) << base + i;
    }

    void everyStateIsTheModels()
    {
        QFETCH(unsigned, seed);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"law.gkml"_s);
        QVERIFY(Store::create(path, Uid::random()));
        auto opened = Store::open(path, OpenAs::Writer);
        QVERIFY(bool(opened));
        auto store = std::move(*opened);
        RandomEdits edits(seed);
        MemoryCatalog model;
        std::vector<Version> versions;
        QHash<qint64, State> states;
        State now;
        states[0] = now;
        std::vector<std::pair<State, State>> undo;
        std::vector<std::pair<State, State>> redo;

        for (int step = 0; step < 400; ++step) {
            const int what = edits.below(12);
            if (what < 7) {
                const ChangeSet set = edits.next();
                const auto applied = store->apply(set);
                mustBe(bool(applied), "apply", seed, step);
                model.apply(set);
                const State after = liveOf(model.at(model.head()));
                if (!applied->isUnchanged) {
                    undo.emplace_back(now, after);
                    redo.clear();
                }
                now = after;
            } else if (what < 9) {
                const auto done = store->undo(u"undo"_s, u"tester"_s, {});
                mustBe(bool(done) == !undo.empty(), "undo is possible when the model says so", seed, step);
                if (done) {
                    now = undo.back().first;
                    redo.push_back(undo.back());
                    undo.pop_back();
                    syncModel(model, *store);
                }
            } else if (what < 11) {
                const auto done = store->redo(u"redo"_s, u"tester"_s, {});
                mustBe(bool(done) == !redo.empty(), "redo is possible when the model says so", seed, step);
                if (done) {
                    now = redo.back().second;
                    undo.push_back(redo.back());
                    redo.pop_back();
                    syncModel(model, *store);
                }
            } else {
                const auto reader = store->reader();
                mustBe(bool(reader), "reader", seed, step);
                const auto digest = contentDigest(**reader);
                mustBe(bool(digest), "digest", seed, step);
                const auto version = store->freeze({.label = u"v"_s, .author = u"tester"_s}, store->head(), *digest, 0);
                mustBe(bool(version), "freeze", seed, step);
                versions.push_back(*version);
            }
            {
                const auto reader = store->reader();
                mustBe(bool(reader) && liveOf(**reader) == now, "the present is the model's", seed, step);
            }
            states[qint64(store->head())] = now;
            if (step % 100 == 57) { // closing and opening changes nothing
                mustBe(bool(store->close()), "close", seed, step);
                auto again = Store::open(path, OpenAs::Writer);
                mustBe(bool(again), "open", seed, step);
                store = std::move(*again);
                mustBe(bool(store->nextUndo()) == !undo.empty(), "undo survives restart", seed, step);
            }
        }

        checkHistory(*store, states, versions, edits, seed);
    }

private:
    /// What must hold of the whole history at its end.
    static void checkHistory(Store &history, const QHash<qint64, State> &states, const std::vector<Version> &versions,
                             RandomEdits &edits, unsigned seed)
    {
        const qint64 head = qint64(history.head());
        for (qint64 seq = 0; seq <= head; seq += 1 + edits.below(5)) {
            const auto old = history.reader(Seq{seq});
            mustBe(bool(old) && liveOf(**old) == states[seq], "value-at-version", seed, int(seq));
        }
        for (int i = 0; i < 30; ++i)
            checkDifference(history, states, Seq{edits.below(int(head) + 1)}, Seq{edits.below(int(head) + 1)}, seed);
        const auto proofs = history.verify();
        mustBe(bool(proofs), "verify", seed, 0);
        for (const Proof &proof : *proofs)
            mustBe(proof.isOk, qPrintable(proof.name), seed, 0);
        for (const Version &version : versions)
            checkRestore(history, version, seed);
        const auto ordered = history.reader();
        const auto modelReader = MemoryCatalogOf(history).reader();
        for (const Kind kind : {Kind::Item, Kind::Domain, Kind::Task})
            mustBe(orderOf(**ordered, kind) == orderOf(*modelReader, kind), "catalog order", seed, 0);
    }

    /// After an undo the model takes over the store's rows, removed ones included, since edits may revive them.
    static void syncModel(MemoryCatalog &model, Store &store) { model = MemoryCatalogOf(store); }

    static MemoryCatalog MemoryCatalogOf(Store &store)
    {
        MemoryCatalog copy;
        const auto reader = store.reader();
        ChangeSet all;
        for (const Kind kind : allKinds()) {
            std::vector<RowId> ids;
            for (qint64 id = 1; id <= 600; ++id)
                ids.push_back(RowId{id});
            const auto records = (*reader)->records(kind, ids);
            for (const Record &record : *records) {
                all.add(record.ref);
                for (const FieldInfo &info : Fields::standard().of(kind))
                    all.set(record.ref, info.field, record.value(info.field));
                if (!record.isAlive)
                    all.remove(record.ref);
            }
        }
        copy.apply(all);
        return copy;
    }

    static void checkDifference(Store &store, const QHash<qint64, State> &states, Seq a, Seq b, unsigned seed)
    {
        const auto changes = store.changesBetween(a, b);
        mustBe(bool(changes), "diff", seed, int(a));
        State rebuilt = states[qint64(a)];
        for (const FieldChange &change : *changes) {
            if (change.field.isAlive()) {
                if (change.after.number() == 0)
                    rebuilt.erase(change.record);
                continue;
            }
            if (!states[qint64(b)].contains(change.record))
                continue;
            auto [it, isNew] = rebuilt.try_emplace(change.record);
            if (isNew) {
                it->second.ref = change.record;
                it->second.values.resize(Fields::standard().slotCount(change.record.kind));
            }
            mustBe(it->second.value(change.field) == change.before, "diff knows the value before", seed, int(a));
            it->second.set(change.field, change.after);
        }
        for (const auto &[ref, record] : states[qint64(b)]) {
            if (!rebuilt.contains(ref)) { // added without any field
                rebuilt[ref] = {.ref = ref, .values = {}};
                rebuilt[ref].values.resize(Fields::standard().slotCount(ref.kind));
            }
        }
        mustBe(rebuilt == states[qint64(b)], "a + diff(a, b) = b", seed, int(b));
    }

    static void checkRestore(Store &store, const Version &version, unsigned seed)
    {
        const auto changes = store.restoration(version.seq);
        mustBe(bool(changes), "restoration", seed, version.number);
        ChangeSet set{.label = u"restore"_s, .author = u"tester"_s};
        set.changes = *changes;
        mustBe(bool(store.apply(set)), "restore", seed, version.number);
        const auto left = store.changesBetween(version.seq, store.head());
        mustBe(bool(left), "diff", seed, version.number);
        for (const FieldChange &change : *left)
            mustBe(change.record.kind == Kind::Setting, "restore(v), then diff(v, now) is empty", seed, version.number);
        const auto reader = store.reader();
        const auto digest = contentDigest(**reader);
        mustBe(bool(digest) && *digest == version.digest, "a restored version has its digest", seed, version.number);
    }
};

QTEST_GUILESS_MAIN(TestStoreLaws)
#include "test_storelaws.moc"
