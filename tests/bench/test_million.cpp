// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogsession.h"
#include "session/transfer.h"
#include "store/store.h"

#include "catalog/itemfields.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
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
/// ITEMS in the environment for another number.
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

    /// Items as the loader takes them, as long and as repetitive as those of real catalogs: some thirty domains, five
    /// hundred offices, every second content its own, one basis for five items.
    static bool writeLines(const QString &path, qint64 items)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        const QString content =
            u"服务对象范围、认定标准与动态调整办法；受理条件、申请材料、办理流程及承诺时限；"_s.repeated(3);
        const QString basis = u"《社会救助暂行办法》第七十八条第一款、《居住证暂行条例》第五十条第五款"_s.repeated(2);
        for (qint64 i = 0; i < items; ++i) {
            const auto numbered = [i](QStringView name, qint64 distinct) {
                return name.toString() + QString::number(i % distinct);
            };
            const QJsonObject line{{u"code"_s, u"ZW-%1"_s.arg(i, 12, 10, QChar(u'0'))},
                                   {u"domain"_s, numbered(u"领域", 30)},
                                   {u"level1"_s, numbered(u"一级事项", 20)},
                                   {u"level2"_s, numbered(u"二级公开事项", 40)},
                                   {u"content"_s, content + QString::number(i / 2)},
                                   {u"basis"_s, basis + QString::number(i / 5)},
                                   {u"time_limit"_s, numbered(u"自形成之日起工作日内", 10)},
                                   {u"subject"_s, numbered(u"区某某工作局", 500)},
                                   {u"channels"_s, u"■政府网站\n□政府公报\n■公开查阅点"_s},
                                   {u"audience"_s, u"全社会"_s},
                                   {u"method"_s, u"主动公开"_s},
                                   {u"tier"_s, u"县级、乡级"_s},
                                   {u"office"_s, numbered(u"科室", 10)},
                                   {u"updated"_s, u"2026-01-01"_s}};
            if (file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0)
                return false;
        }
        return true;
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
        m_path = m_dir.filePath(u"million.gkml"_s);
        const QString lines = m_dir.filePath(u"lines"_s);
        m_timer.start();
        QVERIFY(writeLines(lines, m_items));
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
