// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/receive.h"
#include "session/transfer.h"
#include "store/store.h"

#include "catalog/itemfields.h"
#include "support/randomedits.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// What a version is made of: the fields of every live record of content, and the order of the lists.
struct Content {
    std::map<RecordRef, std::vector<Value>> records{};
    std::map<Kind, std::vector<RecordRef>> order{};

    bool operator==(const Content &) const = default;
};

Content contentOf(Reader &reader)
{
    Content content;
    for (const Kind kind : allKinds()) {
        const auto done = reader.each(kind, [&](const Record &record) {
            if (!isContent(record))
                return true;
            for (const FieldInfo &info : reader.fields().of(kind))
                content.records[record.ref].push_back(record.value(info.field));
            // Registers stand in the order of their adding, which is each file's own.
            if (kind == Kind::Item || kind == Kind::Domain || kind == Kind::Task)
                content.order[kind].push_back(record.ref);
            return true;
        });
        if (!done)
            qFatal("reading failed");
    }
    return content;
}

}

/// The law of packages, on random histories in real files: package(n), taken in by a copy that stands at its base, makes it
/// version n exactly; once and nowhere else; and can be undone and redone.
///
/// PACKAGE_ROUNDS for more rounds than usual, SEED to repeat one.
class TestPackageLaws : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    std::unique_ptr<Store> open(const QString &path)
    {
        auto store = Store::open(path, OpenAs::Writer);
        if (!store)
            qFatal("cannot open %s", qPrintable(path));
        return std::move(*store);
    }

    static void mustBe(bool holds, const char *what, unsigned seed)
    {
        if (!holds)
            qFatal("%s (seed %u)", what, seed);
    }

    /// Random edits, some undone and redone.
    static void edit(Store &store, RandomEdits &edits, int steps, unsigned seed)
    {
        for (int i = 0; i < steps; ++i) {
            const int what = edits.below(10);
            const auto done = what == 0   ? store.undo(u"undo"_s, u"tester"_s, {})
                              : what == 1 ? store.redo(u"redo"_s, u"tester"_s, {})
                                          : store.apply(edits.next());
            const bool isFine =
                done || done.error().code == ErrorCode::NothingToUndo || done.error().code == ErrorCode::NothingToRedo;
            mustBe(isFine, "an edit was refused", seed);
        }
    }

    Version freeze(Store &store, const QString &label, unsigned seed)
    {
        const auto version = freezeHead(store, {.label = label, .reason = {}, .stage = {}, .author = u"tester"_s});
        mustBe(bool(version), "no version could be made", seed);
        return *version;
    }

    Package packageOf(Store &giver, const Version &version, const QString &path, unsigned seed)
    {
        const auto reader = giver.reader(version.seq);
        mustBe(bool(reader), "the version cannot be read", seed);
        const auto written = exportCatalog(**reader, {.target = path,
                                                      .replace = Replace::Yes,
                                                      .form = ExportForm::Package,
                                                      .version = version,
                                                      .catalogPath = giver.path()});
        mustBe(bool(written), "the package was not written", seed);
        auto package = readPackage(path);
        mustBe(bool(package), "the package cannot be read", seed);
        return std::move(*package);
    }

    static Digest digestOf(Store &store) { return *contentDigest(**store.reader()); }
    static Result<Applied> receive(Store &store, const Package &package)
    {
        return receivePackage(store, package, {.label = u"receive"_s, .author = u"tester"_s, .at = {}});
    }
    static bool isRefused(Store &store, const Package &package, ErrorCode code)
    {
        const Digest head = store.headDigest();
        const auto done = receive(store, package);
        return !done && done.error().code == code && store.headDigest() == head;
    }
    static bool isInOrder(Store &store)
    {
        const auto proofs = store.verify();
        return proofs && std::ranges::all_of(*proofs, &Proof::isOk);
    }

    void round(unsigned seed)
    {
        RandomEdits edits(seed);
        const QString giverPath = m_dir.filePath(u"giver.gkml"_s);
        const QString receiverPath = m_dir.filePath(u"receiver.gkml"_s);
        const QString otherPath = m_dir.filePath(u"other.gkml"_s);
        for (const QString &path : {giverPath, receiverPath, otherPath})
            QFile::remove(path);
        mustBe(bool(Store::create(giverPath, edits.uid())), "no catalog", seed);
        const auto giver = open(giverPath);
        edit(*giver, edits, edits.below(30), seed);
        const Version base = freeze(*giver, u"一"_s, seed);
        for (const QString &copy : {receiverPath, otherPath})
            mustBe(bool(giver->saveCopy(copy, Replace::Yes)), "no copy", seed);
        edit(*giver, edits, 1 + edits.below(30), seed);
        const Version version = freeze(*giver, u"二"_s, seed);
        edit(*giver, edits, edits.below(6), seed); // the package holds the version, not the present
        const Package package = packageOf(*giver, version, m_dir.filePath(u"p.zip"_s), seed);
        if (version.digest == base.digest)
            return; // nothing happened between the two; the receiver has that version
        const Content wanted = contentOf(**giver->reader(version.seq));
        receiveOnce(*open(receiverPath), package, base, wanted, seed);
        receiveOnItsBaseOnly(*open(otherPath), package, edits.uid(), wanted, seed);
    }

    static void receiveOnce(Store &receiver, const Package &package, const Version &base, const Content &wanted,
                            unsigned seed)
    {
        mustBe(bool(receive(receiver, package)), "the package is refused on its base", seed);
        mustBe(contentOf(**receiver.reader()) == wanted, "another content came out", seed);
        mustBe(digestOf(receiver) == package.version.digest, "another digest came out", seed);
        mustBe(receiver.versions()->back().digest == package.version.digest, "the version was not noted", seed);
        mustBe(isInOrder(receiver), "what was received does not verify", seed);
        mustBe(isRefused(receiver, package, ErrorCode::AlreadyApplied), "received twice", seed);

        mustBe(bool(receiver.undo(u"undo"_s, {}, {})), "receiving cannot be undone", seed);
        mustBe(digestOf(receiver) == base.digest, "undoing does not lead back to the base", seed);
        mustBe(isRefused(receiver, package, ErrorCode::AlreadyApplied), "received twice after undoing", seed);
        mustBe(bool(receiver.redo(u"redo"_s, {}, {})), "receiving cannot be redone", seed);
        mustBe(contentOf(**receiver.reader()) == wanted, "redoing leads elsewhere", seed);
        mustBe(isInOrder(receiver), "what was redone does not verify", seed);
    }

    static void receiveOnItsBaseOnly(Store &other, const Package &package, const Uid &own, const Content &wanted,
                                     unsigned seed)
    {
        ChangeSet set{.label = u"own"_s};
        set.add({Kind::Item, own}, {{item::content, Value(u"自己的"_s)}});
        mustBe(bool(other.apply(set)), "no edit", seed);
        mustBe(isRefused(other, package, ErrorCode::OtherBase), "received on another base", seed);
        mustBe(bool(other.undo(u"undo"_s, {}, {})), "no undo", seed);
        mustBe(bool(receive(other, package)), "refused though the base is there again", seed);
        mustBe(contentOf(**other.reader()) == wanted, "another content came out the second time", seed);
    }

private slots:
    void aPackageMakesItsBaseTheVersion()
    {
        const int wanted = qEnvironmentVariableIntValue("PACKAGE_ROUNDS");
        const int rounds = wanted > 0 ? wanted : 15;
        const unsigned first =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        qInfo("seeds from %u", first);
        for (int i = 0; i < rounds; ++i)
            round(first + unsigned(i));
    }
};

QTEST_GUILESS_MAIN(TestPackageLaws)
#include "test_packagelaws.moc"
