// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backups.h"
#include "store/schema.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// The copies kept on this computer, and the migrations they precede.
class TestBackups : public QObject
{
    Q_OBJECT

    static constexpr int items = 10;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;

    QString state() const { return m_dir->filePath(u"state"_s); }

    Result<std::unique_ptr<Store>> open(const QStringList &extra = {}) const
    {
        return Store::open(m_path, OpenAs::Writer, {.extraMigrations = extra, .stateFolder = state()});
    }

    QStringList backups() const { return Backups(state(), Uid::fromName(u"catalog")).paths(); }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Of the schema before, readable whole, and writing is refused with the reason.
    static void onlyReads(const Result<std::unique_ptr<Store>> &store)
    {
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QCOMPARE((*store)->access(), Access::ReadOnly);
        QCOMPARE((*store)->schemaVersion(), migrations({}).size());
        QVERIFY((*store)->facts().notMigrated.has_value());
        QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
        const auto refused = StoreLoad(1).edit(**store);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), *(*store)->facts().notMigrated);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"catalog.gkml"_s);
        StoreLoad::writeCatalog(m_path, items);
    }

    void oneBackupADayAndTenInAll()
    {
        const auto store = open();
        QVERIFY(bool(store));
        const QDateTime first(QDate(2019, 9, 20), QTime(9, 0));
        for (int day = 0; day < 13; ++day) {
            QVERIFY((*store)->backupIfDue(first.addDays(day)));
            QVERIFY((*store)->backupIfDue(first.addDays(day).addSecs(3600)));
        }
        QCOMPARE(backups().size(), 10);
        QVERIFY(backups().first().endsWith(u"2019-10-02T090000.gkml"_s));
        auto copy = Store::open(backups().last(), OpenAs::Reader);
        QVERIFY(bool(copy));
        QCOMPARE((*copy)->headDigest(), (*store)->headDigest());
    }

    void aDamagedFileNamesItsNewestWholeBackup()
    {
        {
            const auto store = open();
            const QDateTime first(QDate(2019, 9, 20), QTime(9, 0));
            for (int day = 0; day < 3; ++day)
                QVERIFY((*store)->backupIfDue(first.addDays(day)));
        }
        QCOMPARE(Store::backupFor(m_path, state()), std::optional(backups().at(0)));
        QFile newest(backups().at(0));
        QVERIFY(newest.open(QIODevice::ReadWrite));
        newest.seek(8192);
        newest.write(QByteArray(4096, '\x5a'));
        newest.close();
        QFile::remove(m_path);
        QCOMPARE(Store::backupFor(m_path, state()), std::optional(backups().at(1)));
    }

    void aMigrationIsPrecededByABackup()
    {
        const QStringList more{
            u"CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT;\n-- next\nALTER TABLE item ADD COLUMN later TEXT"_s};
        {
            const auto store = open(more);
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            QCOMPARE((*store)->schemaVersion(), migrations(more).size());
            QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
        }
        QCOMPARE(backups().size(), 1);
        auto old = Store::open(backups().first(), OpenAs::Reader);
        QVERIFY(bool(old));
        QCOMPARE((*old)->schemaVersion(), migrations({}).size());
        // The program before the migration refuses the file and writes nothing.
        const QByteArray bytes = bytesOf(m_path);
        const auto refused = open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NewerFile);
        QCOMPARE(bytesOf(m_path), bytes);
    }

    void aMigrationThatFailsHalfWayLeavesTheFileAsItWas()
    {
        const QByteArray bytes = bytesOf(m_path);
        {
            // The last statement fails when it runs, not in an empty catalog.
            const auto broken = open({u"CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT;\n-- next\n"
                                      "INSERT INTO catalog(rowid, uid) SELECT rowid, uid FROM catalog"_s});
            onlyReads(broken);
        }
        QCOMPARE(bytesOf(m_path), bytes);
        QCOMPARE((*open())->access(), Access::Writable);
    }

    void withoutABackupThereIsNoMigration()
    {
        const QByteArray bytes = bytesOf(m_path);
        QFile inTheWay(state()); // a file where the folder should be
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        onlyReads(open({u"CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT"_s}));
        QCOMPARE(bytesOf(m_path), bytes);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
