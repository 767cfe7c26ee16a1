// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "session/transfer.h"
#include "store/store.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QTest>

#include <csignal>
#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

/// The whole program, window and all, is killed while somebody types: what it said to be saved is there. SEED repeats a
/// run, KILLS in the environment makes it longer.
class TestKilledWindow : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSaidToBeSavedIsThere();

private:
    /// @return the number of the last text that was said to be saved; 0 = none
    [[nodiscard]] int typeAndKill(const QString &catalog, const QString &folder, std::mt19937 &random);
};

int TestKilledWindow::typeAndKill(const QString &catalog, const QString &folder, std::mt19937 &random)
{
    QProcess child;
    child.start(QStringLiteral(TYPING_CHILD), {catalog, folder});
    // The first one is waited for, however slow the computer is at opening windows.
    if (!child.waitForStarted() || !child.waitForReadyRead(60'000))
        qFatal("the window does not type: %s", child.readAllStandardError().constData());
    std::uniform_int_distribution<unsigned long> wait(0, 300'000);
    QThread::usleep(wait(random));
    ::kill(pid_t(child.processId()), SIGKILL);
    child.waitForFinished();
    if (child.exitStatus() == QProcess::NormalExit)
        qFatal("the window ended by itself: %d", child.exitCode());
    const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    int last = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith("ok "))
            last = line.sliced(3).toInt();
    }
    return last;
}

void TestKilledWindow::whatWasSaidToBeSavedIsThere()
{
    const int kills = qEnvironmentVariableIsSet("KILLS") ? qEnvironmentVariableIntValue("KILLS") : 20;
    const auto seed =
        qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device()();
    qInfo("SEED=%u", seed);
    std::mt19937 random(seed);
    int typed = 0;
    for (int i = 0; i < kills; ++i) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"目录.gkml"_s);
        QVERIFY(createCatalog({.path = path, .starter = Starter::Example, .author = u"测试"_s, .label = u"建立"_s},
                              SystemClock()));
        const int last = typeAndKill(path, folder.path(), random);
        QVERIFY2(last > 0, "nothing was said to be saved");
        typed += last;
        auto store = Store::open(path, OpenAs::Writer);
        QVERIFY(store);
        const auto reader = (*store)->reader();
        QVERIFY(reader);
        const QString text = u"typed %1"_s.arg(last);
        bool isThere = false;
        QVERIFY((*reader)->each(Kind::Item, [&](const Record &record) {
            isThere = isThere || record.text(item::content) == text;
            return true;
        }));
        QVERIFY2(isThere, qPrintable(u"said to be saved and not there: "_s + text));
        const auto proofs = (*store)->verify();
        QVERIFY(proofs);
        for (const Proof &proof : *proofs)
            QVERIFY2(proof.isOk, qPrintable(proof.name + u": "_s + proof.detail));
    }
    qInfo("%d kills, %d texts said to be saved", kills, typed);
}

QTEST_GUILESS_MAIN(TestKilledWindow)
#include "test_killedwindow.moc"
