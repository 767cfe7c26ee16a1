// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/openprogram.h"
#include "main/statusline.h"
#include "session/transfer.h"
#include "store/store.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

#include <dlfcn.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

constexpr int syncMilliseconds = 2000;

/// How long the window's thread did not come back to its events, at worst.
class LongestPause : public QObject
{
public:
    LongestPause()
    {
        m_clock.start();
        startTimer(std::chrono::milliseconds(5), Qt::PreciseTimer);
    }
    [[nodiscard]] qint64 milliseconds() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = std::max(m_longest, m_clock.restart()); }

private:
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

}

/// The window on a disk of which every sync takes two seconds (the test is run with slowsyncshim in front of it).
class TestSlowWindow : public OpenProgram
{
    Q_OBJECT

    QString m_path;
    MainWindow *m_window = nullptr;
    GridView *m_grid = nullptr;
    ItemTable *m_table = nullptr;

    static void setDelay(int milliseconds)
    {
        const auto set = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "setSyncDelay"));
        if (!set)
            qFatal("to be run with slowsyncshim in front of it");
        set(milliseconds);
    }

    static int syncs() { return reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "countSyncs"))(); }

    void type(int row, const QString &text) const
    {
        m_grid->setCurrentIndex(m_table->index(row, m_table->columnOf(item::content)));
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character),
                                Qt::NoModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    QString shownIn(int row) const
    {
        return m_table->index(row, m_table->columnOf(item::content)).data(Qt::DisplayRole).toString();
    }

    QStringList contentsOnDisk() const
    {
        const auto store = Store::open(m_path, OpenAs::Reader);
        const auto reader = (*store)->reader();
        QStringList contents;
        const auto order = (*reader)->order(Kind::Item);
        const auto records = (*reader)->records(Kind::Item, *order);
        for (const Record &record : *records)
            contents += record.text(item::content);
        return contents;
    }

private slots:
    void init()
    {
        setDelay(0);
        begin();
        m_path = m_folder->filePath(u"目录.gkml"_s);
        QVERIFY(createCatalog({.path = m_path, .starter = Starter::Reference, .author = u"测试"_s, .label = u"建立"_s},
                              m_clock));
        m_window = openWindow(m_path);
        QVERIFY(m_window);
        m_grid = m_window->findChild<GridView *>();
        m_table = m_window->findChild<ItemTable *>();
        QTRY_VERIFY(m_table->isIndexed());
        m_grid->setFocus();
    }

    void cleanup()
    {
        setDelay(0);
        end();
    }

    void typingGoesOnWhileTheDiskTakesItsTime()
    {
        type(0, u"预热"_s); // the first backup of the day is of another test
        QVERIFY(m_window->session().waitForDisk(60'000));
        QTest::qWait(500);
        setDelay(syncMilliseconds);
        const LongestPause pause;
        constexpr int cells = 4;
        for (int row = 0; row < cells; ++row)
            type(row, u"慢盘%1"_s.arg(row));
        QCOMPARE(m_window->session().saveState().kind, SaveState::Kind::Saving);
        const QString said = m_window->findChild<StatusLine *>()->fullText();
        QVERIFY2(said.contains(u"Saving"_s), qPrintable(said));
        for (int row = 0; row < cells; ++row)
            QCOMPARE(shownIn(row), u"慢盘%1"_s.arg(row)); // seen at once, though not yet on the disk
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().saveState().kind, SaveState::Kind::Saved, 60'000);
        qInfo("%d syncs of %d ms, the window away for at most %lld ms", syncs(), syncMilliseconds,
              static_cast<long long>(pause.milliseconds()));
        QVERIFY(syncs() >= cells);
        QVERIFY(pause.milliseconds() < syncMilliseconds / 2);
        for (int row = 0; row < cells; ++row)
            QCOMPARE(contentsOnDisk().at(row), u"慢盘%1"_s.arg(row));
    }

    void closingWaitsForWhatIsOnItsWay()
    {
        setDelay(syncMilliseconds);
        type(0, u"关闭前"_s);
        QCOMPARE(m_window->session().saveState().kind, SaveState::Kind::Saving);
        const QPointer<MainWindow> window = m_window;
        m_window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!window, 60'000);
        QCOMPARE(contentsOnDisk().first(), u"关闭前"_s);
    }
};

QTEST_MAIN(TestSlowWindow)
#include "test_slowwindow.moc"
