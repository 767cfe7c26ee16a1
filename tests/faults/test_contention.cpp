// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "catalog/itemfields.h"
#include "support/storeload.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// Several programs on one file: two that want to write, each raising the same counter, and one that reads. No edit is lost,
/// none is done twice.
///
/// 1,000 edits; EDITS=10000 in the environment, as in test_contention_long, for more.
class TestContention : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static std::unique_ptr<QProcess> child(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::SeparateChannels);
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(CONTENDING_CHILD), arguments);
        if (!process->waitForStarted())
            qFatal("no child");
        return process;
    }

    void checkHistory(const QString &path, const QStringList &names, int edits)
    {
        auto store = Store::open(path, OpenAs::Writer);
        QVERIFY(bool(store));
        QCOMPARE((*store)->access(), Access::Writable);
        const qint64 total = names.size() * qint64(edits);
        const auto reader = (*store)->reader();
        QVERIFY(bool(reader));
        QCOMPARE((*(*reader)->find(StoreLoad::itemAt(0)))->value(item::position).number(), total);
        const auto history = (*store)->history(total + 10);
        QVERIFY(bool(history));
        QSet<Uid> found;
        for (const ChangeSetInfo &info : *history)
            found.insert(info.uid);
        QCOMPARE(found.size(), qsizetype(history->size()));
        for (const QString &name : names) {
            for (int i = 0; i < edits; ++i)
                QVERIFY2(found.contains(Uid::fromName(u"%1 %2"_s.arg(name).arg(i))), qPrintable(name));
        }
        QCOMPARE(qint64(history->size()), total + 2); // filling and the first version
        QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
    }

private slots:
    void noEditIsLostAndNoneDoneTwice_data()
    {
        QTest::addColumn<bool>("hasLocks");
        QTest::newRow("who comes second waits") << true;
        // As on some network drives: nobody is kept out, and SQLite's own locks and the seq expected must do.
        QTest::newRow("without lock files both write at once") << false;
    }

    void noEditIsLostAndNoneDoneTwice()
    {
        QFETCH(const bool, hasLocks);
        const int wanted = qEnvironmentVariableIntValue("EDITS");
        const QStringList names{u"one"_s, u"two"_s};
        const int edits = (wanted > 0 ? wanted : 1000) / int(names.size());
        const QString path = m_dir.filePath(hasLocks ? u"locked.gkml"_s : u"free.gkml"_s);
        StoreLoad::writeCatalog(path, 5);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!hasLocks) {
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FAULT_SHIM));
            environment.insert(u"FAULT"_s, u".lock$:lock:1:ENOLCK+"_s);
        }
        QElapsedTimer timer;
        timer.start();
        const auto reader = child({path}, environment);
        std::vector<std::unique_ptr<QProcess>> writers;
        for (const QString &name : names)
            writers.push_back(child({path, name, QString::number(edits)}, environment));
        int waited = 0;
        int outrun = 0;
        for (const auto &writer : writers) {
            constexpr int patience = 500'000;
            QVERIFY(writer->waitForFinished(patience));
            QVERIFY2(writer->exitStatus() == QProcess::NormalExit && writer->exitCode() == 0,
                     writer->readAllStandardError().constData());
            const auto said = writer->readAllStandardOutput().trimmed().split(' ');
            QCOMPARE(said.size(), 3);
            waited += said[1].toInt();
            outrun += said[2].toInt();
        }
        QVERIFY2(reader->state() == QProcess::Running, "the reader saw something go");
        reader->kill();
        QVERIFY(reader->waitForFinished());
        qInfo("%d edits of each of %lld in %lld ms; %d times kept out, %d times outrun", edits,
              static_cast<long long>(names.size()), static_cast<long long>(timer.elapsed()), waited, outrun);
        QVERIFY2(hasLocks ? waited > 0 : outrun > 0, "they never met");
        QVERIFY2(!hasLocks || outrun == 0, "two wrote at once");
        checkHistory(path, names, edits);
    }
};

QTEST_GUILESS_MAIN(TestContention)
#include "test_contention.moc"
