// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "store/recover.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace gk;

/// What a rescue brings out of damaged files, and that it never touches them.
class TestRecover : public QObject
{
    Q_OBJECT

    static constexpr int items = 300;
    static constexpr qsizetype pageSize = 4096;
    QTemporaryDir m_dir;
    const QString m_altered = m_dir.filePath(u"altered.gkml"_s);
    QByteArray m_whole;
    int m_number = 0;
    unsigned m_seed = 0;

    struct Rescue {
        Result<RecoverReport> report{Error{}};
        QString target;
    };

    /// Writes the bytes as a file, rescues from it, checks that it is as before and that the new file is whole.
    Rescue rescue(const QByteArray &bytes, const QString &what)
    {
        const QString damaged = m_dir.filePath(u"damaged%1.gkml"_s.arg(++m_number));
        QFile file(damaged);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        Rescue rescue{.target = m_dir.filePath(u"rescued%1.gkml"_s.arg(m_number))};
        rescue.report = recoverCatalog(damaged, rescue.target);
        if (!file.open(QIODevice::ReadOnly) || file.readAll() != bytes)
            qFatal("%s: the damaged file was written to", qPrintable(what));
        if (rescue.report) {
            auto store = Store::open(rescue.target, OpenAs::Writer);
            if (!store)
                qFatal("%s: the new file does not open: %s", qPrintable(what), qPrintable(nameOf(store.error().code)));
            const QString wrong = whatIsWrong(**store, Acknowledged::of(**store));
            if (!wrong.isEmpty())
                qFatal("%s: %s", qPrintable(what), qPrintable(wrong));
        } else if (QFile::exists(rescue.target)) {
            qFatal("%s: refused, but a file is there", qPrintable(what));
        }
        file.remove();
        return rescue;
    }

    /// The whole file after these statements of somebody else.
    QByteArray altered(const char *sql)
    {
        QFile file(m_altered);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(m_whole) != m_whole.size())
            qFatal("cannot write");
        file.close();
        sqlite3 *raw = nullptr;
        if (sqlite3_open(m_altered.toUtf8().constData(), &raw) != SQLITE_OK
            || sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(raw));
        sqlite3_close(raw);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static qint64 itemsIn(const QString &path)
    {
        auto store = Store::open(path, OpenAs::Reader);
        return store ? *(*store)->count(Kind::Item) : -1;
    }

    static qint64 lostRecords(const RecoverReport &report)
    {
        qint64 count = 0;
        for (const Lost &lost : report.lost)
            count += lost.what == Lost::What::Record ? lost.count : 0;
        return count;
    }

    /// The pages on which the items' texts stand: leaves of their table.
    std::vector<qsizetype> itemPages() const
    {
        std::vector<qsizetype> pages;
        for (qsizetype at = pageSize; at < m_whole.size(); at += pageSize) {
            if (m_whole[at] == 0x0d && m_whole.mid(at, pageSize).contains("预算"))
                pages.push_back(at);
        }
        return pages;
    }

private slots:
    void initTestCase()
    {
        const QString path = m_dir.filePath(u"whole.gkml"_s);
        StoreLoad::writeCatalog(path, items);
        {
            auto store = Store::open(path, OpenAs::Writer);
            StoreLoad load(9);
            load.setItems(items);
            for (int i = 0; i < 30; ++i)
                QVERIFY(load.edit(**store));
            QVERIFY(StoreLoad::freeze(**store));
            ChangeSet set{.label = u"import"_s, .report = [] { return "report"_ba; }};
            set.add({Kind::Office, Uid::random()}, {{office::name, Value(u"区档案馆"_s)}});
            QVERIFY((*store)->apply(set));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_whole = file.readAll();
        m_seed =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        qInfo("seed %u, %lld pages", m_seed, static_cast<long long>(m_whole.size() / pageSize));
    }

    void cleanup()
    {
        QDir dir(m_dir.path());
        for (const QString &name : dir.entryList({u"rescued*"_s}, QDir::Files))
            dir.remove(name);
        QCOMPARE(dir.entryList({u".rescue*"_s}, QDir::Dirs | QDir::Hidden), QStringList());
    }

    void aWholeFileKeepsItsHistory()
    {
        const Rescue done = rescue(m_whole, u"whole"_s);
        QVERIFY(bool(done.report));
        QVERIFY(done.report->hasHistory);
        QVERIFY(done.report->lost.empty());
        auto store = Store::open(done.target, OpenAs::Reader);
        QCOMPARE((*store)->versions()->size(), 2U);
        QCOMPARE((*store)->head(), Seq{34});
        QCOMPARE(*(*store)->report(Seq{34}), "report"_ba);
    }

    void aValueThatBreaksTheRulesOfItsFieldIsNamed()
    {
        const Rescue done = rescue(altered("UPDATE item SET changed_on='soon' WHERE id=7"), u"value"_s);
        QVERIFY(bool(done.report));
        const auto values = std::ranges::count(done.report->lost, Lost::What::Value, &Lost::what);
        QCOMPARE(values, 1);
        const Lost lost = *std::ranges::find(done.report->lost, Lost::What::Value, &Lost::what);
        QCOMPARE(lost.kind, Kind::Item);
        QVERIFY(!lost.uid.isNull());
        QVERIFY(lost.field == item::changedOn);
        QCOMPARE(itemsIn(done.target), items);
    }

    void aForeignTriggerStaysBehind()
    {
        const QByteArray foreign =
            altered("CREATE TRIGGER evil AFTER UPDATE ON item BEGIN DELETE FROM item; END;"
                    "ALTER TABLE item ADD COLUMN more TEXT; CREATE VIEW view AS SELECT * FROM item;"
                    "CREATE TABLE own(a); INSERT INTO own VALUES(1);");
        const auto refused = Store::open(m_altered, OpenAs::Writer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ForeignSchema);
        const Rescue done = rescue(foreign, u"foreign"_s);
        QVERIFY(bool(done.report));
        QVERIFY(done.report->hasHistory);
        QCOMPARE(itemsIn(done.target), items);
        QCOMPARE(done.report->leftBehind, (QStringList{u"item.more"_s, u"own"_s}));
    }

    /// Its new columns and tables would be gone without a word.
    void aFileOfANewerProgramIsRefused()
    {
        const Rescue refused =
            rescue(altered("ALTER TABLE item ADD COLUMN newcol TEXT; UPDATE item SET newcol='a';"
                           "CREATE TABLE publication(id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version=9;"),
                   u"newer"_s);
        QVERIFY(!refused.report);
        QCOMPARE(refused.report.error().code, ErrorCode::NewerFile);
    }

    void aWrongSchemaNumberAloneIsDamage()
    {
        const Rescue done = rescue(altered("PRAGMA user_version=66;"), u"a flipped bit"_s);
        QVERIFY(bool(done.report));
        QVERIFY(done.report->hasHistory);
        QCOMPARE(itemsIn(done.target), items);
    }

    void aLostFirstPageIsReplaced()
    {
        QByteArray bytes = m_whole;
        std::fill_n(bytes.begin(), pageSize, '\0');
        const Rescue done = rescue(bytes, u"first page"_s);
        QVERIFY(bool(done.report));
        QVERIFY(done.report->hasHistory);
        QCOMPARE(itemsIn(done.target), items);
    }

    void aBadPageCostsOnlyItsRecordsAndTheyAreNamed()
    {
        const auto pages = itemPages();
        QVERIFY(pages.size() > 5);
        for (const std::size_t which : {std::size_t(0), pages.size() / 2, pages.size() - 1}) {
            QByteArray bytes = m_whole;
            std::fill_n(bytes.begin() + pages[which], pageSize, '\0');
            const Rescue done = rescue(bytes, u"page %1"_s.arg(pages[which] / pageSize));
            QVERIFY(bool(done.report));
            QVERIFY(!done.report->hasHistory);
            QVERIFY(done.report->isSameCatalog);
            const qint64 lost = lostRecords(*done.report);
            QVERIFY(lost > 0 && lost < 60);
            QCOMPARE(itemsIn(done.target) + lost, items);
            for (const Lost &each : done.report->lost)
                QVERIFY(!each.uid.isNull());
        }
    }

    void truncatedFilesGiveWhatIsLeft()
    {
        qint64 before = -1;
        for (const int percent : {0, 5, 20, 50, 80, 99}) {
            const Rescue done = rescue(m_whole.first(m_whole.size() * percent / 100), u"%1 per cent"_s.arg(percent));
            const qint64 found = done.report ? itemsIn(done.target) : 0;
            QVERIFY(found >= before);
            before = found;
        }
        QVERIFY(before > items / 2);
    }

    /// Numbers that were only tried are no losses, and what follows is said once a kind.
    void whatIsNotKnownIsNotCounted()
    {
        for (const int percent : {10, 30, 50, 70, 90}) {
            const Rescue done = rescue(m_whole.first(m_whole.size() * percent / 100), u"%1 per cent"_s.arg(percent));
            if (!done.report)
                continue;
            QVERIFY(lostRecords(*done.report) <= items + 50);
            std::map<std::pair<int, int>, int> unnamed;
            for (const Lost &lost : done.report->lost) {
                if (lost.uid.isNull())
                    ++unnamed[{int(lost.what), int(lost.kind)}];
            }
            for (const auto &[what, times] : unnamed)
                QCOMPARE(times, 1);
            const bool isAllThere = itemsIn(done.target) == items;
            QVERIFY2(
                isAllThere
                    || std::ranges::any_of(done.report->lost, [](const Lost &lost) { return lost.kind == Kind::Item; }),
                qPrintable(u"items are missing in silence at %1 per cent"_s.arg(percent)));
        }
    }

    void anyDamageIsSurvived_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("flipped bits") << 0;
        QTest::newRow("zeroed pages") << 1;
        QTest::newRow("pages of noise") << 2;
        QTest::newRow("swapped pages") << 3;
    }

    void anyDamageIsSurvived()
    {
        QFETCH(int, kind);
        std::mt19937 random(m_seed + unsigned(kind));
        const qsizetype pages = m_whole.size() / pageSize;
        const auto below = [&](qsizetype bound) { return qsizetype(random() % std::size_t(bound)); };
        int rescued = 0;
        constexpr int times = 12;
        for (int i = 0; i < times; ++i) {
            QByteArray bytes = m_whole;
            for (qsizetype left = 1 + below(4); left > 0; --left) {
                const qsizetype page = below(pages) * pageSize;
                const qsizetype place = below(bytes.size());
                if (kind == 0)
                    bytes[place] = char(bytes[place] ^ (1 << below(8)));
                else if (kind == 1)
                    std::fill_n(bytes.begin() + page, pageSize, '\0');
                else if (kind == 2)
                    std::generate_n(bytes.begin() + page, pageSize, [&] { return char(random()); });
                else
                    std::swap_ranges(bytes.begin() + page, bytes.begin() + page + pageSize,
                                     bytes.begin() + below(pages) * pageSize);
            }
            const Rescue done = rescue(bytes, u"seed %1, damage %2"_s.arg(m_seed).arg(i));
            rescued += done.report && itemsIn(done.target) > items / 2 ? 1 : 0;
        }
        qInfo("more than half of the items in %d of %d", rescued, times);
        QVERIFY(rescued > times / 2);
    }

    void aFileOfSomebodyElseIsRefused()
    {
        const Rescue text = rescue(QByteArray(20'000, 'x'), u"text"_s);
        QVERIFY(!text.report);
        QCOMPARE(text.report.error().code, ErrorCode::NotACatalog);
    }

    void anExistingTargetIsKept()
    {
        const QString target = m_dir.filePath(u"rescued_before.gkml"_s);
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto refused = recoverCatalog(m_dir.filePath(u"whole.gkml"_s), target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Exists);
    }
};

QTEST_GUILESS_MAIN(TestRecover)
#include "test_recover.moc"
