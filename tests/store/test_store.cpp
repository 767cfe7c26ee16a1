// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "catalog/itemfields.h"
#include "store/filelock.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

/// The store's file: what it refuses, what it keeps, who may write.
class TestStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString fresh()
    {
        const QString path = m_dir.filePath(Uid::random().toString() + u".gkml"_s);
        if (!Store::create(path, Uid::random()))
            qFatal("cannot create");
        return path;
    }

    static std::unique_ptr<Store> open(const QString &path, OpenAs as = OpenAs::Writer)
    {
        auto store = Store::open(path, as);
        if (!store)
            qFatal("cannot open: %s %s", qPrintable(nameOf(store.error().code)), qPrintable(store.error().detail));
        return std::move(*store);
    }

    static ChangeSet anItem(const RecordRef &ref, const QString &content)
    {
        ChangeSet set{.label = u"add"_s, .author = u"tester"_s};
        set.add(ref, {{item::content, Value(content)}});
        return set;
    }

private slots:
    void aNewFileNeverReplacesAnOldOne()
    {
        const QString path = fresh();
        const auto again = Store::create(path, Uid::random());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Exists);
    }

    void anEditThatChangesNothingLeavesNoTrace()
    {
        const auto store = open(fresh());
        const RecordRef ref{Kind::Item, Uid::random()};
        QVERIFY(store->apply(anItem(ref, u"内容"_s)));
        const Seq head = store->head();
        ChangeSet same{.label = u"same"_s};
        same.set(ref, item::content, Value(u"内容"_s));
        const auto applied = store->apply(same);
        QVERIFY(bool(applied));
        QVERIFY(applied->isUnchanged);
        QCOMPARE(store->head(), head);
    }

    void consecutiveEditsOfOneCellFoldIntoOneStep()
    {
        const auto store = open(fresh());
        const RecordRef ref{Kind::Item, Uid::random()};
        QVERIFY(store->apply(anItem(ref, u"零"_s)));
        for (const QString &text : {u"一"_s, u"二"_s, u"三"_s}) {
            ChangeSet set{.label = u"edit"_s, .folding = Folding::WithSameCell};
            set.set(ref, item::content, Value(text));
            QVERIFY(store->apply(set));
        }
        QVERIFY(store->undo(u"undo"_s, {}, {}));
        QCOMPARE((*(*store->reader())->find(ref))->text(item::content), u"零"_s);
        QVERIFY(store->redo(u"redo"_s, {}, {}));
        QCOMPARE((*(*store->reader())->find(ref))->text(item::content), u"三"_s);
    }

    /// A step that leads back to where it began still is a step: undoing it must not stand in the way of earlier ones.
    void aStepWithoutNetEffectIsUndoneAndLeftBehind()
    {
        const auto store = open(fresh());
        const RecordRef ref{Kind::Item, Uid::random()};
        QVERIFY(store->apply(anItem(ref, u"零"_s)));
        for (const QString &text : {u"一"_s, u"零"_s}) {
            ChangeSet set{.label = u"edit"_s, .folding = Folding::WithSameCell};
            set.set(ref, item::content, Value(text));
            QVERIFY(store->apply(set));
        }
        QVERIFY(store->undo(u"undo"_s, {}, {}));
        QVERIFY(store->undo(u"undo"_s, {}, {}));
        QVERIFY(!(*(*store->reader())->find(ref))->isAlive);
        QVERIFY(!store->nextUndo());
        QVERIFY(store->redo(u"redo"_s, {}, {}));
        QVERIFY(store->redo(u"redo"_s, {}, {}));
        QVERIFY(!store->nextRedo());
        QCOMPARE((*(*store->reader())->find(ref))->text(item::content), u"零"_s);
    }

    void aStepKeepsItsWordsHoweverOftenItIsUndoneAndRedone()
    {
        const auto store = open(fresh());
        ChangeSet set = anItem({Kind::Item, Uid::random()}, u"零"_s);
        set.label = u"add"_s;
        QVERIFY(store->apply(set));
        const InverseLabel undo([](const Step &step) { return u"undo: "_s + step.label; });
        const InverseLabel redo([](const Step &step) { return u"redo: "_s + step.label; });
        for (int round = 0; round < 3; ++round) {
            QVERIFY(store->undo(undo, {}, {}));
            QCOMPARE(store->history(1, {})->front().label, u"undo: add"_s);
            QCOMPARE(store->nextRedo()->label, u"add"_s);
            QVERIFY(store->redo(redo, {}, {}));
            QCOMPARE(store->history(1, {})->front().label, u"redo: add"_s);
            QCOMPARE(store->nextUndo()->label, u"add"_s);
            QCOMPARE(store->nextUndo()->kind, StepKind::Edit);
        }
    }

    void aFieldOfAnUnknownRecordIsRefused()
    {
        const auto store = open(fresh());
        ChangeSet set;
        set.set({Kind::Item, Uid::random()}, item::content, Value(u"x"_s));
        const auto applied = store->apply(set);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::NoSuchRecord);
        QCOMPARE(store->head(), Seq{0});
    }

    void aSecondWriterReadsAndLearnsWhoHoldsTheFile()
    {
        const QString path = fresh();
        const auto first = open(path);
        const auto second = open(path);
        QCOMPARE(second->access(), Access::HeldByOther);
        QVERIFY(second->holder().contains(u'@'));
        const RecordRef ref{Kind::Item, Uid::random()};
        const auto refused = second->apply(anItem(ref, u"x"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(first->apply(anItem(ref, u"x"_s)));
        QVERIFY(bool(*(*second->reader())->find(ref)));
    }

    void afterClosingTheFileAloneIsTheCatalog()
    {
        const QString path = fresh();
        const RecordRef ref{Kind::Item, Uid::random()};
        QVERIFY(open(path)->apply(anItem(ref, u"x"_s)));
        QVERIFY(!QFile::exists(path + u"-wal"_s));
        const QString copy = m_dir.filePath(u"copy.gkml"_s);
        QVERIFY(QFile::copy(path, copy));
        QVERIFY(bool(*(*open(copy)->reader())->find(ref)));
    }

    void aRenamedFileIsNotWrittenTo()
    {
        const QString path = fresh();
        const auto store = open(path);
        QVERIFY(QFile::rename(path, path + u".away"_s));
        const auto refused = store->apply(anItem({Kind::Item, Uid::random()}, u"x"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Moved);
        QVERIFY(QFile::rename(path + u".away"_s, path));
    }

    void strangeFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::NotACatalog;
        QTest::newRow("text") << QByteArray("hello") << ErrorCode::NotACatalog;
        QTest::newRow("another SQLite file")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(500, '\0') << ErrorCode::NotACatalog;
    }

    void strangeFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const QString path = m_dir.filePath(u"strange"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        const auto store = Store::open(path, OpenAs::Writer);
        QVERIFY(!store);
        QCOMPARE(store.error().code, code);
        QVERIFY2(!QFile::exists(lockPath(path)), "something was left beside a file that is no catalog");
    }

    void aFileFromALaterVersionIsRefusedUntouched()
    {
        const QString path = fresh();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(60);
        file.write(QByteArray::fromHex("0000270f"));
        file.close();
        const auto store = Store::open(path, OpenAs::Writer);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::NewerFile);
    }

    void aSavedCopyIsAWholeCatalog()
    {
        const QString path = fresh();
        const auto store = open(path);
        const RecordRef ref{Kind::Item, Uid::random()};
        QVERIFY(store->apply(anItem(ref, u"x"_s)));
        const QString target = m_dir.filePath(u"saved.gkml"_s);
        QVERIFY(store->saveCopy(target, Replace::No));
        const auto copy = open(target);
        QCOMPARE(copy->headDigest(), store->headDigest());
        QCOMPARE(copy->catalog(), store->catalog());
    }

    void aReportStaysWithItsStep()
    {
        const QString path = fresh();
        const auto store = open(path);
        ChangeSet set = anItem({Kind::Item, Uid::random()}, u"x"_s);
        set.report = [] { return "what was taken"_ba; };
        const auto applied = store->apply(set);
        QVERIFY(bool(applied));
        QVERIFY(store->apply(set)->isUnchanged); // and leaves no report either
        QVERIFY(store->undo(u"undo"_s, {}, {}));
        QVERIFY(store->redo(u"redo"_s, {}, {}));
        QVERIFY(store->undo(u"undo"_s, {}, {}));
        QVERIFY(*store->hasReport(applied->seq));
        QVERIFY(!*store->hasReport(store->head()));
        const auto proofs = store->verify();
        QVERIFY(proofs && std::ranges::all_of(*proofs, &Proof::isOk));
        const QString target = m_dir.filePath(u"reported.gkml"_s);
        QVERIFY(store->saveCopy(target, Replace::No));
        QCOMPARE(*open(target)->report(applied->seq), "what was taken"_ba);
    }

    /// Whoever verifies beside the writer must not take its edits for damage.
    void verifyingBesideAWriterSeesOneState()
    {
        const auto writer = open(fresh());
        const auto beside = Store::openBeside(writer->readerSource());
        QVERIFY(bool(beside));
        QVERIFY(writer->apply(anItem({Kind::Item, Uid::random()}, u"x"_s)));
        const auto proofs = (*beside)->verify();
        QVERIFY(bool(proofs));
        for (const Proof &proof : *proofs)
            QVERIFY2(proof.isOk, qPrintable(proof.name));
    }

    void aReaderOnItsOwnConnectionKeepsItsState()
    {
        const QString path = fresh();
        const auto store = open(path);
        const RecordRef ref{Kind::Item, Uid::random()};
        QVERIFY(store->apply(anItem(ref, u"old"_s)));
        const auto reader = Store::openReader(store->readerSource());
        QVERIFY(bool(reader));
        ChangeSet set;
        set.set(ref, item::content, Value(u"new"_s));
        QVERIFY(store->apply(set));
        QCOMPARE((*(*reader)->find(ref))->text(item::content), u"old"_s);
        QCOMPARE((*(*store->reader())->find(ref))->text(item::content), u"new"_s);
    }

    void aFewFieldsOfManyRecordsAreThoseOfTheWholeRecords()
    {
        const auto store = open(fresh());
        std::vector<RecordRef> refs;
        for (int i = 0; i < 10; ++i) {
            refs.push_back({Kind::Item, Uid::random()});
            QVERIFY(store->apply(anItem(refs.back(), u"old %1"_s.arg(i))));
        }
        const Seq before = store->head();
        ChangeSet set;
        set.set(refs[1], item::content, Value(u"new"_s));
        set.remove(refs[2]);
        QVERIFY(store->apply(set));
        for (const Seq seq : {before, store->head()}) {
            const auto reader = store->reader(seq);
            QVERIFY(bool(reader));
            std::vector<std::tuple<RowId, Uid, QString>> whole;
            QVERIFY((*reader)->each(Kind::Item, [&](const Record &record) {
                whole.emplace_back(record.id, record.ref.uid, record.text(item::content));
                return true;
            }));
            std::vector<std::tuple<RowId, Uid, QString>> parts;
            QVERIFY((*reader)->eachWith(Kind::Item, {item::content}, [&](const Record &record) {
                parts.emplace_back(record.id, record.ref.uid, record.text(item::content));
                return record.isAlive && record.text(item::basis).isEmpty();
            }));
            QCOMPARE(whole.size(), std::size_t(seq == before ? 10 : 9));
            QCOMPARE(parts, whole);
        }
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
