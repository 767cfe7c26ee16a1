// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "support/powercutdisk.h"
#include "support/storeload.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

/// The power goes while the real store works on a disk that keeps only what was synced, and not all it seemed to have
/// written: nothing acknowledged may be lost, nothing half done, nothing damaged.
class TestPowerCut : public QObject
{
    Q_OBJECT

    static constexpr int items = 40;
    const QString m_path = u"/disk/catalog.gkml"_s;
    QByteArray m_base;
    PowerCutDisk m_disk;

    struct Tally {
        int lost = 0;
        int bad = 0;
        int cuts = 0;
        QString first;
    };

    /// Small cache and log, so that few edits reach every kind of operation.
    StoreOptions options(bool isOnNetwork, const QByteArray &more) const
    {
        return {.vfs = PowerCutDisk::vfs(),
                .assumeNetwork = isOnNetwork,
                .afterOpen = "PRAGMA cache_size=20; PRAGMA wal_autocheckpoint=15;" + more};
    }

    void cutOnce(unsigned seed, const StoreOptions &settings, Tally &tally)
    {
        m_disk.format(seed, m_path, m_base);
        StoreLoad load(seed);
        load.setItems(items);
        m_disk.cutAfter(1 + load.below(400));
        Acknowledged last{.seq = Seq{2}, .uid = {}};
        if (auto store = Store::open(m_path, OpenAs::Writer, settings)) {
            last = Acknowledged::of(**store);
            for (int step = 0; step < 400 && !m_disk.isCut(); ++step) {
                if (load.step(**store) && !m_disk.isCut())
                    last = Acknowledged::of(**store);
            }
        }
        if (!m_disk.isCut())
            return;
        ++tally.cuts;
        m_disk.restore();
        auto store = Store::open(m_path, OpenAs::Writer, settings);
        if (last.uid.isNull() && store) // cut while opening
            last = {Seq{2}, (*store)->history(1, Seq{3})->front().uid};
        const QString wrong = store ? whatIsWrong(**store, last) : u"not opened: "_s + nameOf(store.error().code);
        if (wrong.isEmpty())
            return;
        ++(wrong.startsWith(u"lost"_s) ? tally.lost : tally.bad);
        if (tally.first.isEmpty())
            tally.first = u"seed %1: %2"_s.arg(seed).arg(wrong);
    }

    Tally cut(int times, const StoreOptions &settings)
    {
        const unsigned base =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        Tally tally;
        // A few runs end before the cut: they prove nothing and are not counted.
        for (int i = 0; tally.cuts < times && i < 2 * times; ++i)
            cutOnce(base + unsigned(i), settings, tally);
        qInfo("%d cuts from seed %u: %d lost, %d bad; %s", tally.cuts, base, tally.lost, tally.bad,
              qPrintable(tally.first));
        return tally;
    }

private slots:
    void initTestCase() { m_base = StoreLoad::catalogBytes(items); }

    void nothingIsLostOnALocalDisk()
    {
        const int times = qEnvironmentVariableIntValue("POWER_CUTS");
        const Tally tally = cut(std::max(times, 1000), options(false, {}));
        QVERIFY(tally.cuts >= 1000);
        QCOMPARE(tally.first, QString());
    }

    void nothingIsLostOnANetworkDisk()
    {
        const Tally tally = cut(300, options(true, {}));
        QVERIFY(tally.cuts >= 300);
        QCOMPARE(tally.first, QString());
    }

    /// The proof that the tool can find a loss.
    void withoutSyncingEachCommitMuchIsLost()
    {
        const Tally tally = cut(150, options(false, "PRAGMA synchronous=NORMAL"));
        QVERIFY(tally.cuts >= 150);
        QVERIFY2(tally.lost > 0, "the disk lost nothing: the other tests prove nothing");
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "test_powercut.moc"
