// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

/// The program is killed at random moments: every change set it reported as done is there, none is half done.
class TestKill : public QObject
{
    Q_OBJECT

    static constexpr int items = 60;
    QTemporaryDir m_dir;
    QByteArray m_base;
    QString m_path;
    QString m_copy;
    qint64 m_acknowledged = 0;

    void refresh()
    {
        QDir(m_path + u".state"_s).removeRecursively();
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_path + end);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_base), m_base.size());
    }

    /// Runs the child for a random while. @return what it said last
    Acknowledged runAndKill(std::mt19937 &random)
    {
        Acknowledged last;
        {
            auto store = Store::open(m_path, OpenAs::Reader);
            if (!store)
                qFatal("cannot open before the kill");
            last = Acknowledged::of(**store);
        }
        QProcess child;
        child.start(QStringLiteral(KILLED_CHILD), {m_path, QString::number(random()), m_copy});
        if (!child.waitForStarted())
            qFatal("no child");
        // From the moment of starting: opening and recovering are interrupted too.
        std::exponential_distribution<double> wait(1.0 / 70);
        QThread::usleep(25'000 + std::min(400'000UL, static_cast<unsigned long>(wait(random) * 1000)));
        ::kill(pid_t(child.processId()), SIGKILL);
        child.waitForFinished();
        if (child.exitStatus() == QProcess::NormalExit)
            qFatal("the child ended by itself: %d", child.exitCode());
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
            const auto words = line.split(' ');
            if (words.size() == 3 && words[0] == "ok") {
                last = {Seq{words[1].toLongLong()}, *Uid::fromString(QString::fromLatin1(words[2]))};
                ++m_acknowledged;
            }
        }
        return last;
    }

private slots:
    void everyAcknowledgedChangeSetSurvives()
    {
        m_base = StoreLoad::catalogBytes(items);
        m_path = m_dir.filePath(u"catalog.gkml"_s);
        m_copy = m_dir.filePath(u"copy.gkml"_s);
        const int wanted = qEnvironmentVariableIntValue("KILLS");
        const int kills = wanted > 0 ? wanted : 100;
        const unsigned seed =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        std::mt19937 random(seed);
        for (int i = 0; i < kills; ++i) {
            if (i % 10 == 0)
                refresh();
            const Acknowledged last = runAndKill(random);
            auto store = Store::open(m_path, OpenAs::Writer, {.stateFolder = m_path + u".state"_s});
            const QString wrong = store ? whatIsWrong(**store, last) : nameOf(store.error().code);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, kill %2: %3"_s.arg(seed).arg(i).arg(wrong)));
            QCOMPARE((*store)->facts().strangeLogFolder, QString());
            QCOMPARE((*store)->facts().fewerStepsThanNoted, 0);
            if (QFile::exists(m_copy)) {
                auto copy = Store::open(m_copy, OpenAs::Reader);
                QVERIFY2(copy, "the copy is there, but not whole");
                QCOMPARE(whatIsWrong(**copy, Acknowledged::of(**copy)), QString());
                QVERIFY(QFile::remove(m_copy));
            }
        }
        qInfo("%d kills from seed %u, %lld change sets acknowledged, none lost", kills, seed,
              static_cast<long long>(m_acknowledged));
        QVERIFY(m_acknowledged > kills / 2);
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
