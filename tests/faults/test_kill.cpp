// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QTest>

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

/// The program is killed at random moments of edits, bulk changes, freezes, undo and redo, copies and exports: every
/// change set it reported as done is there, none is half done; where a file stood that was to be replaced, the old one
/// or the whole new one stands.
///
/// 100 kills; KILLS=1000 in the environment, as in test_kill_long, for more; SEED repeats a run.
class TestKill : public QObject
{
    Q_OBJECT

    static constexpr int items = 60;
    QTemporaryDir m_dir;
    QByteArray m_base;
    QString m_path;
    QDir m_out; ///< what leaves the program
    QHash<QString, QByteArray> m_whole;
    QHash<QByteArray, int> m_said;

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    void refresh()
    {
        QDir(m_path + u".state"_s).removeRecursively();
        for (const QString &end : {u"-wal"_s, u"-shm"_s})
            QFile::remove(m_path + end);
        write(m_path, m_base);
    }

    /// What the child is to write, here without being killed.
    void exportAll()
    {
        auto store = Store::open(m_path, OpenAs::Writer);
        const auto versions = store ? (*store)->versions() : Result<std::vector<Version>>(store.error());
        const auto reader = versions ? (*store)->reader(versions->front().seq) : versions.error();
        for (const auto &[name, form] :
             {std::pair(u"out.xlsx"_s, ExportForm::OfficialSheet), std::pair(u"out.zip"_s, ExportForm::Package)}) {
            if (!reader
                || !exportCatalog(**reader, {.target = m_out.filePath(name),
                                             .replace = Replace::Yes,
                                             .form = form,
                                             .version = versions->front(),
                                             .catalogPath = m_path}))
                qFatal("cannot export");
            m_whole[name] = bytesOf(m_out.filePath(name));
        }
        if (!(*store)->saveCopy(m_out.filePath(u"copy.gkml"_s), Replace::Yes))
            qFatal("cannot copy");
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
        child.start(QStringLiteral(KILLED_CHILD), {m_path, QString::number(random()), m_out.path()});
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
            if (words.size() != 3)
                continue;
            ++m_said[words[0]];
            if (words[0] == "ok")
                last = {Seq{words[1].toLongLong()}, *Uid::fromString(QString::fromLatin1(words[2]))};
        }
        return last;
    }

    /// @return what is wrong with the files that leave the program
    QString wrongWithFiles() const
    {
        for (auto whole = m_whole.cbegin(); whole != m_whole.cend(); ++whole) {
            const QByteArray now = bytesOf(m_out.filePath(whole.key()));
            if (now != "old" && now != whole.value())
                return u"%1: %2 bytes, neither the old file nor the new one"_s.arg(whole.key()).arg(now.size());
        }
        const QString copy = m_out.filePath(u"copy.gkml"_s);
        if (bytesOf(copy) == "old")
            return {};
        auto store = Store::open(copy, OpenAs::Reader);
        return store ? whatIsWrong(**store, Acknowledged::of(**store)) : u"the copy is there, but not whole"_s;
    }

    void putOldFiles() const
    {
        for (const QString &name : {u"out.xlsx"_s, u"out.zip"_s, u"copy.gkml"_s})
            write(m_out.filePath(name), "old");
    }

    QStringList left() const { return m_out.entryList({u".*"_s}, QDir::Files | QDir::Hidden); }

private slots:
    void initTestCase()
    {
        m_base = StoreLoad::catalogBytes(items);
        m_path = m_dir.filePath(u"catalog.gkml"_s);
        QVERIFY(QDir(m_dir.path()).mkpath(u"out"_s));
        m_out = QDir(m_dir.filePath(u"out"_s));
        refresh();
        exportAll();
        QCOMPARE(left(), QStringList());
    }

    void everyAcknowledgedChangeSetSurvives()
    {
        const int wanted = qEnvironmentVariableIntValue("KILLS");
        const int kills = wanted > 0 ? wanted : 100;
        const unsigned seed =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        std::mt19937 random(seed);
        for (int i = 0; i < kills; ++i) {
            if (i % 10 == 0)
                refresh();
            putOldFiles();
            const Acknowledged last = runAndKill(random);
            auto store = Store::open(m_path, OpenAs::Writer, {.stateFolder = m_path + u".state"_s});
            const QString wrong = store ? whatIsWrong(**store, last) : nameOf(store.error().code);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, kill %2: %3"_s.arg(seed).arg(i).arg(wrong)));
            QCOMPARE((*store)->facts().strangeLogFolder, QString());
            QCOMPARE((*store)->facts().fewerStepsThanNoted, 0);
            const QString amiss = wrongWithFiles();
            QVERIFY2(amiss.isEmpty(), qPrintable(u"seed %1, kill %2: %3"_s.arg(seed).arg(i).arg(amiss)));
        }
        qInfo("%d kills from seed %u, none lost: %d change sets acknowledged, %d copies, %d spreadsheets, %d packages; "
              "%lld unfinished files left beside",
              kills, seed, m_said.value("ok"), m_said.value("copied"), m_said.value("xlsx"), m_said.value("zip"),
              static_cast<long long>(left().size()));
        QVERIFY(m_said.value("ok") > kills / 2);
        QVERIFY2(!left().isEmpty(), "no kill came while something was written");
    }

    /// What killed exports have left is swept by the next one of the same target, once nobody can be writing it.
    void theNextExportSweepsWhatWasLeft()
    {
        const QStringList young = left();
        exportAll();
        QCOMPARE(left(), young);
        constexpr time_t longAgo = 7200; // seconds
        for (const QString &name : young) {
            const std::array times{timespec{::time(nullptr) - longAgo, 0}, timespec{::time(nullptr) - longAgo, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(m_out.filePath(name)).constData(), times.data(), 0), 0);
        }
        exportAll();
        QCOMPARE(left(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_kill.moc"
