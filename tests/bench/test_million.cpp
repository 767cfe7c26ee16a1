// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogsession.h"
#include "session/transfer.h"
#include "store/store.h"

#include "catalog/itemfields.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/resource.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

/// A million items in bounded memory: opened, listed, edited, frozen, compared, verified, each step with its time and the
/// most memory so far.
///
/// ITEMS in the environment for another number. Needs the generator of catalogs (gen_catalog.py of the project's shared material, or GENERATOR).
class TestMillion : public QObject
{
    Q_OBJECT

    // The ids of a million items are 8 MB, what a digest keeps of their records 48 MB; the rest is page caches and Qt.
    static constexpr qint64 mostResident = 300 << 10; ///< kB; measured: 236 MB
    static constexpr rlim_t mostAddresses = rlim_t(1500) << 20;
    QTemporaryDir m_dir;
    SystemClock m_clock;
    QString m_path;
    qint64 m_items = 1'000'000;
    QElapsedTimer m_timer;

    static qint64 highWaterKilobytes()
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        return text.sliced(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
    }

    void tell(const char *what)
    {
        qInfo("%-22s %8lld ms  at most %7lld kB", what, static_cast<long long>(m_timer.restart()),
              static_cast<long long>(highWaterKilobytes()));
    }

    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(program, arguments);
        return process.waitForFinished(-1) && process.exitCode() == 0;
    }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIntValue("ITEMS") > 0)
            m_items = qEnvironmentVariableIntValue("ITEMS");
        const QString beside = QFileInfo(QStringLiteral(TEST_SOURCE_DIR)).path();
        const QString generator =
            qEnvironmentVariable("GENERATOR", QDir(beside).filePath(u"shared/tools/gen_catalog.py"_s));
        if (!QFileInfo::exists(generator))
            QSKIP("no generator of catalogs: name it in GENERATOR");
        m_path = m_dir.filePath(u"million.gkml"_s);
        const QString lines = m_dir.filePath(u"lines"_s);
        m_timer.start();
        QVERIFY(run(u"/usr/bin/python3"_s, {generator, u"-n"_s, QString::number(m_items), u"--jsonl"_s, lines}));
        QVERIFY(run(QStringLiteral(BENCH_LOAD), {lines, m_path}));
        QFile::remove(lines);
        qInfo("%lld items, %lld MB, made in %lld s", static_cast<long long>(m_items),
              static_cast<long long>(QFileInfo(m_path).size() >> 20), static_cast<long long>(m_timer.restart() / 1000));
    }

    void aMillionItemsFitTheMemory()
    {
        const rlimit limit{.rlim_cur = mostAddresses, .rlim_max = mostAddresses};
        QCOMPARE(setrlimit(RLIMIT_AS, &limit), 0);
        m_timer.start();
        auto opened = CatalogSession::open(m_path, u"tester"_s, m_clock, m_dir.filePath(u"state"_s));
        QVERIFY(bool(opened));
        CatalogSession &session = **opened;
        QCOMPARE(qint64(session.order(Kind::Item, 60).size()), qint64(60));
        tell("open, first page");
        constexpr int patience = 600'000;
        QTRY_VERIFY_WITH_TIMEOUT(session.isWritable(), patience);
        tell("quick check");
        const auto ids = session.order(Kind::Item);
        QCOMPARE(qint64(ids.size()), m_items);
        tell("order of all");
        freeze(session);
        tell("freeze");
        const auto items = session.records(Kind::Item, {ids.front(), ids[ids.size() / 2], ids.back()});
        QCOMPARE(items.size(), std::size_t(3));
        for (const Record &record : items)
            QVERIFY(session.edit(record.ref, item::content, Value(u"改动后的公开内容"_s), u"Change"_s));
        QVERIFY(session.waitForDisk(patience));
        tell("three edits");
        std::vector<Change> changes;
        for (std::size_t i = 0; i < ids.size(); i += 10) {
            for (const Record &record : session.records(Kind::Item, {ids[i]}))
                changes.push_back({record.ref, item::remarks, Value(u"批量"_s)});
        }
        QVERIFY(session.apply(std::move(changes), u"Change many"_s));
        tell("a change of every 10th");
        const auto differences = session.compare(1, {});
        QVERIFY(bool(differences));
        QVERIFY(qint64(differences->size()) >= m_items / 10);
        tell("differences");
        freeze(session);
        tell("freeze again");
        QVERIFY(session.close());
        verify();
        QVERIFY2(highWaterKilobytes() < mostResident,
                 qPrintable(u"%1 kB, %2 allowed"_s.arg(highWaterKilobytes()).arg(mostResident)));
    }

private:
    static void freeze(CatalogSession &session)
    {
        const std::size_t before = session.versions().size();
        session.freeze({.label = u"v"_s, .reason = {}, .stage = {}});
        constexpr int patience = 600'000;
        QTRY_VERIFY_WITH_TIMEOUT(session.versions().size() == before + 1, patience);
    }

    void verify()
    {
        const auto store = Store::open(m_path, OpenAs::Reader);
        QVERIFY(bool(store));
        const auto proofs = (*store)->verify();
        QVERIFY(bool(proofs));
        QVERIFY(std::ranges::all_of(*proofs, &Proof::isOk));
        tell("verify");
    }
};

QTEST_GUILESS_MAIN(TestMillion)
#include "test_million.moc"
