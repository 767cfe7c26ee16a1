// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"
#include "store/filelock.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

/// The window as the system sees it: ended from outside, started where nothing can be kept.
class TestWindowEnd : public QObject
{
    Q_OBJECT

    Program m_program;

    QProcessEnvironment environment(const QString &home) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name :
             {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, home);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        return environment;
    }

    static bool isHeld(const QString &path) { return FileLock::holderOf(path).has_value(); }

    /// @return the exit code, or -1
    static int endBy(QProcess &window, int number)
    {
        constexpr int soon = 2000;
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(window.processId()), number);
        if (!window.waitForFinished(10 * soon) || window.exitStatus() != QProcess::NormalExit)
            return -1;
        qInfo("ended after %lld ms", static_cast<long long>(timer.elapsed()));
        return window.exitCode();
    }

private slots:
    void aSignalEndsTheWindowInOrder_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void aSignalEndsTheWindowInOrder()
    {
        QFETCH(int, number);
        const QString path = m_program.smallCatalog(u"catalog%1.gkml"_s.arg(number));
        QProcess window;
        window.setProcessEnvironment(environment(m_program.file(u"home"_s)));
        window.start(Program::path(), {path});
        QTRY_VERIFY_WITH_TIMEOUT(isHeld(path), 30'000);
        QCOMPARE(endBy(window, number), 0);
        QVERIFY(!QFile::exists(path + u"-wal"_s)); // the log went into the file
        QCOMPARE(m_program.run({u"verify"_s, path}).code, 0);
    }

    void aSignalEndsTheProgramAlsoWhileItAsks()
    {
        const QString path = m_program.smallCatalog(u"damaged.gkml"_s);
        QFile file(path);
        QVERIFY(file.resize(file.size() / 3)); // the rescue is offered in a box of its own
        QProcess window;
        window.setProcessEnvironment(environment(m_program.file(u"home"_s)));
        window.start(Program::path(), {path});
        QVERIFY(window.waitForStarted());
        QVERIFY(!window.waitForFinished(1500)); // time to come up; what is tested holds before and after as well
        QCOMPARE(endBy(window, SIGTERM), 0);
    }

    void withoutAHomeTheWindowStartsAllTheSame()
    {
        const QString path = m_program.smallCatalog(u"homeless.gkml"_s);
        QFile inTheWay(m_program.file(u"no-home"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QProcess window;
        window.setProcessEnvironment(environment(inTheWay.fileName()));
        window.start(Program::path(), {path});
        QTRY_VERIFY_WITH_TIMEOUT(isHeld(path), 30'000);
        QCOMPARE(endBy(window, SIGTERM), 0);
    }
};

QTEST_GUILESS_MAIN(TestWindowEnd)
#include "test_windowend.moc"
