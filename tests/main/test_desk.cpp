// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/desk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace gk;

/// The three panes in wide and narrow windows.
class TestDesk : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void inAWideWindowTheCardStandsBesideTheGrid();
    void inANarrowWindowTheCardIsADrawerClosedAtFirst();
    void escapeClosesTheDrawerAndReturnsToTheGrid();
    void widthsReturn();

private:
    QLineEdit *m_tree = nullptr;
    QLineEdit *m_grid = nullptr;
    QLineEdit *m_card = nullptr;
    std::unique_ptr<Desk> m_desk;
};

void TestDesk::init()
{
    m_tree = new QLineEdit;
    m_grid = new QLineEdit;
    m_card = new QLineEdit;
    m_desk = std::make_unique<Desk>(m_tree, m_grid, m_card);
}

void TestDesk::inAWideWindowTheCardStandsBesideTheGrid()
{
    m_desk->resize(1900, 800);
    m_desk->show();
    QVERIFY(m_card->isVisible());
    QVERIFY(m_grid->width() > 1000);
    QVERIFY(m_card->width() >= 320 && m_card->width() <= 400);
    QVERIFY(m_tree->width() >= 200 && m_tree->width() <= 260);
    m_desk->setCardOpen(false);
    QVERIFY(!m_card->isVisible());
    m_desk->setTreeOpen(false);
    QVERIFY(!m_tree->isVisible());
}

void TestDesk::inANarrowWindowTheCardIsADrawerClosedAtFirst()
{
    m_desk->resize(1366, 700);
    m_desk->show();
    QVERIFY(m_desk->isNarrow());
    QVERIFY(!m_card->isVisible());
    const int gridWidth = m_grid->width();
    m_desk->setCardOpen(true);
    QVERIFY(m_card->isVisible());
    QCOMPARE(m_grid->width(), gridWidth);
    QCOMPARE(m_card->mapTo(m_desk.get(), QPoint(m_card->width(), 0)).x() / 10, m_desk->width() / 10);
    m_desk->resize(1800, 700);
    QVERIFY(m_card->isVisible());
    QVERIFY(m_grid->width() < 1300);
    m_desk->resize(1366, 700);
    QVERIFY(m_card->isVisible());
}

void TestDesk::escapeClosesTheDrawerAndReturnsToTheGrid()
{
    m_desk->resize(1366, 700);
    m_desk->show();
    m_desk->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desk.get()));
    m_desk->setCardOpen(true);
    m_card->setFocus();
    const QSignalSpy changed(m_desk.get(), &Desk::panesChanged);
    QTest::keyClick(m_card, Qt::Key_Escape);
    QVERIFY(!m_card->isVisible());
    QVERIFY(m_grid->hasFocus());
    QCOMPARE(changed.size(), 1);
}

void TestDesk::widthsReturn()
{
    m_desk->resize(1900, 800);
    m_desk->show();
    m_desk->setPaneWidths({250, 1200, 400});
    const QList<int> widths = m_desk->paneWidths();
    QCOMPARE(widths[0], 250);
    QCOMPARE(widths[2], 400);
    m_desk->setPaneWidths({1, 2});
    QCOMPARE(m_desk->paneWidths(), widths);
}

QTEST_MAIN(TestDesk)
#include "test_desk.moc"
