// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

#include <atomic>
#include <limits>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

sqlite3_mem_methods original;
std::atomic<long> allocations = 0;
std::atomic<long> failing = std::numeric_limits<long>::max();

bool mayAllocate()
{
    return ++allocations != failing;
}

void *allocate(int size)
{
    return mayAllocate() ? original.xMalloc(size) : nullptr;
}

void *reallocate(void *memory, int size)
{
    return mayAllocate() ? original.xRealloc(memory, size) : nullptr;
}

void failAt(long n)
{
    allocations = 0;
    failing = n > 0 ? n : std::numeric_limits<long>::max();
}

}

/// Memory runs out at every n-th request of SQLite: refused as a whole, and the store goes on.
class TestOutOfMemory : public QObject
{
    Q_OBJECT

    static constexpr int items = 20;
    QTemporaryDir m_dir;
    QByteArray m_base;
    QString m_path;

    void freshCatalog()
    {
        QFile::remove(m_path + u"-wal"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(m_base), m_base.size());
    }

    static Outcome act(Store &store, int what)
    {
        StoreLoad load(11);
        load.setItems(items);
        switch (what) {
        case 0:
            return load.edit(store);
        case 1:
            return load.bulkChange(store, 10);
        case 2:
            return StoreLoad::freeze(store);
        default: {
            const auto undone = store.undo(u"undo"_s, {}, {});
            return undone ? Outcome(Done{}) : Outcome(undone.error());
        }
        }
    }

private slots:
    void initTestCase()
    {
        m_base = StoreLoad::catalogBytes(items);
        m_path = m_dir.filePath(u"catalog.gkml"_s);
    }

    void aRefusedActionLeavesNoTrace_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("edit") << 0;
        QTest::newRow("bulk change") << 1;
        QTest::newRow("freeze") << 2;
        QTest::newRow("undo") << 3;
    }

    void aRefusedActionLeavesNoTrace()
    {
        QFETCH(int, what);
        int points = 0;
        for (long n = 1;; n += 1 + n / 40) {
            freshCatalog();
            auto store = Store::open(m_path, OpenAs::Writer);
            QVERIFY(bool(store));
            const Acknowledged before = Acknowledged::of(**store);
            failAt(n);
            const Outcome done = act(**store, what);
            const bool wasHit = allocations >= failing;
            failAt(0);
            if (!wasHit) {
                QVERIFY(bool(done));
                break;
            }
            ++points;
            if (!done) {
                QVERIFY(done.error().code != ErrorCode::Damaged);
                QCOMPARE((*store)->head(), before.seq);
                const Outcome again = act(**store, what);
                QVERIFY2(again, qPrintable(u"not again after allocation %1: %2 %3, after %4"_s.arg(n).arg(
                                    again ? QString() : nameOf(again.error().code),
                                    again ? QString() : again.error().detail, nameOf(done.error().code))));
            }
            const QString wrong = whatIsWrong(**store, before, 2);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"allocation %1: %2"_s.arg(n).arg(wrong)));
        }
        qInfo("%d points", points);
    }

    void openingIsRefusedOrDone()
    {
        int refused = 0;
        for (long n = 1;; n += 1 + n / 30) {
            freshCatalog();
            failAt(n);
            auto store = Store::open(m_path, OpenAs::Writer);
            const bool wasHit = allocations >= failing;
            failAt(0);
            if (!store) {
                ++refused;
                QVERIFY(store.error().code != ErrorCode::Damaged);
                QVERIFY(store.error().code != ErrorCode::ForeignSchema);
                QVERIFY(store.error().code != ErrorCode::NotACatalog);
                store = Store::open(m_path, OpenAs::Writer);
            }
            QVERIFY(bool(store));
            QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
            if (!wasHit)
                break;
        }
        QVERIFY(refused > 20);
    }

    void anExportIsRefusedOrWhole_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::newRow("spreadsheet") << ExportForm::OfficialSheet;
        QTest::newRow("csv") << ExportForm::CsvUtf8;
        QTest::newRow("json") << ExportForm::Json;
        QTest::newRow("package") << ExportForm::Package;
    }

    /// As far as SQLite's allocator goes: reading the catalog, its version, and what an export looks up.
    void anExportIsRefusedOrWhole()
    {
        QFETCH(ExportForm, form);
        freshCatalog();
        auto store = Store::open(m_path, OpenAs::Reader);
        QVERIFY(bool(store));
        const auto versions = (*store)->versions();
        QVERIFY(versions && !versions->empty());
        const QString target = m_dir.filePath(u"out"_s);
        const auto exported = [&]() -> Result<TransferReport> {
            auto reader = (*store)->reader(versions->back().seq);
            if (!reader)
                return reader.error();
            return exportCatalog(**reader, {.target = target,
                                            .replace = Replace::Yes,
                                            .form = form,
                                            .version = versions->back(),
                                            .catalogPath = m_path});
        };
        const auto contentOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(exported());
        const QByteArray whole = contentOf(target);
        int refused = 0;
        bool isHit = true;
        for (long n = 1; isHit; n += 1 + n / 30) {
            QFile old(target);
            QVERIFY(old.open(QIODevice::WriteOnly | QIODevice::Truncate) && old.write("old") == 3);
            old.close();
            failAt(n);
            const auto report = exported();
            isHit = allocations >= failing;
            failAt(0);
            refused += report ? 0 : 1;
            const QByteArray now = contentOf(target);
            QVERIFY2(now == (report ? whole : "old"_ba), qPrintable(u"allocation %1"_s.arg(n)));
            if (!report)
                QVERIFY2(report.error().code != ErrorCode::Damaged && report.error().code != ErrorCode::WrongDigest,
                         qPrintable(nameOf(report.error().code)));
            QCOMPARE(QDir(m_dir.path()).entryList({u".out*"_s}, QDir::Files | QDir::Hidden), QStringList());
        }
        qInfo("%d exports refused", refused);
        QVERIFY(refused > 5);
    }
};

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // the same bytes from each export
    // Before SQLite begins.
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original);
    sqlite3_mem_methods ours = original;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
    const QCoreApplication application(argc, argv);
    TestOutOfMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_outofmemory.moc"
