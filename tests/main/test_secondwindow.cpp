// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/openprogram.h"
#include "main/statusline.h"
#include "session/transfer.h"
#include "tables/itemtable.h"

#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// A window on a catalog that somebody else is editing.
class TestSecondWindow : public OpenProgram
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itSaysWhoWritesAndOnlyReads();
    void whatTheOtherOneWritesIsShown();
    void aGreatChangeIsShownAnew();
    void aVersionOfTheOtherOneIsListed();
    void anOldVersionShownStays();
    void whenTheOtherOneHasGoneItCanBeEditedHere();

private:
    [[nodiscard]] RecordRef item(int row) const { return m_table->recordAt(row)->ref; }
    [[nodiscard]] QString content(int row) const { return m_table->recordAt(row)->text(item::content); }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void otherRemoves(const std::vector<RecordRef> &items);

    QString m_path;
    std::unique_ptr<CatalogSession> m_other;
    QPointer<MainWindow> m_window;
    ItemTable *m_table = nullptr;
};

void TestSecondWindow::init()
{
    begin();
    m_path = m_folder->filePath(u"目录.gkml"_s);
    QVERIFY(
        createCatalog({.path = m_path, .starter = Starter::Example, .author = u"测试"_s, .label = u"建立"_s}, m_clock));
    auto other = CatalogSession::open(m_path, u"李明"_s, m_clock);
    QVERIFY(other);
    m_other = std::move(*other);
    QVERIFY(m_other->isWritable());
    m_window = m_program->open(m_path);
    QVERIFY(m_window);
    m_table = m_window->findChild<ItemTable *>();
    QTRY_VERIFY(m_table->isComplete());
}

void TestSecondWindow::cleanup()
{
    m_other.reset();
    end();
}

QPushButton *TestSecondWindow::button(const QString &text) const
{
    for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

void TestSecondWindow::otherRemoves(const std::vector<RecordRef> &items)
{
    std::vector<Change> changes;
    changes.reserve(items.size());
    for (const RecordRef &each : items)
        changes.push_back({each, aliveOf(Kind::Item), Value(qint64(0))});
    QVERIFY(m_other->apply(changes, u"删除"_s));
}

void TestSecondWindow::itSaysWhoWritesAndOnlyReads()
{
    QCOMPARE(m_window->session().access(), SessionAccess::HeldByOther);
    QVERIFY(!m_window->actions().at(Act::AddItem)->isEnabled());
    QVERIFY(m_window->actions().at(Act::Export)->isEnabled());
    const QString said = m_window->findChild<StatusLine *>()->fullText();
    QVERIFY2(said.contains(u"李明"_s), qPrintable(said));
    QVERIFY(!button(u"Start Editing"_s));
}

void TestSecondWindow::whatTheOtherOneWritesIsShown()
{
    const int rows = m_table->rowCount();
    QVERIFY(m_other->edit(item(0), item::content, Value(u"另一窗口所改"_s), u"修改"_s));
    QTRY_COMPARE(content(0), u"另一窗口所改"_s);
    const RecordRef second = item(1);
    otherRemoves({second});
    QTRY_COMPARE(m_table->rowCount(), rows - 1);
    QCOMPARE(m_table->rowOf(second), -1);
    QCOMPARE(m_window->session().count(Kind::Item), qint64(rows) - 1);
    const QString counted = QString::number(rows - 1);
    QTRY_VERIFY(m_window->findChild<StatusLine *>()->fullText().contains(counted));
    QVERIFY(m_other->undo(u"撤销"_s));
    QTRY_COMPARE(m_table->rowCount(), rows);
    QCOMPARE(m_table->rowOf(second), 1);
}

void TestSecondWindow::aGreatChangeIsShownAnew()
{
    constexpr int steps = 60;
    const RecordRef first = item(0);
    for (int i = 0; i < steps; ++i) // of different cells, or they would be one step
        QVERIFY(m_other->edit(item(i % 2), i % 4 < 2 ? item::content : item::timeLimit, Value(QString::number(i)), {}));
    QVERIFY(m_other->waitForDisk(10'000));
    QTRY_COMPARE(content(0), m_other->record(first)->text(item::content));
    QTRY_COMPARE(m_window->session().head(), m_other->head());
}

void TestSecondWindow::aVersionOfTheOtherOneIsListed()
{
    const std::size_t before = m_window->session().versions().size();
    QSignalSpy made(m_other.get(), &CatalogSession::versionMade);
    QSignalSpy heard(&m_window->session(), &CatalogSession::versionMade);
    m_other->freeze({.label = u"他人所存"_s});
    QTRY_COMPARE(made.size(), 1);
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(m_window->session().versions().size(), before + 1);
}

void TestSecondWindow::anOldVersionShownStays()
{
    QVERIFY(m_window->session().show(1));
    const QString old = content(0);
    QVERIFY(m_other->edit(item(0), item::content, Value(u"另一窗口所改"_s), u"修改"_s));
    QVERIFY(m_other->waitForDisk(5000));
    QTRY_COMPARE(m_window->session().head(), m_other->head());
    QCOMPARE(content(0), old);
    QVERIFY(m_window->session().show(std::nullopt));
    QTRY_COMPARE(content(0), u"另一窗口所改"_s);
}

void TestSecondWindow::whenTheOtherOneHasGoneItCanBeEditedHere()
{
    m_other.reset();
    QTRY_COMPARE(m_window->session().access(), SessionAccess::Released);
    QPushButton *start = button(u"Start Editing"_s);
    QVERIFY(start);
    const QPointer<MainWindow> before = m_window;
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY(!before);
    m_window = m_program->open(m_path); // the one that is there
    QVERIFY(m_window);
    QTRY_VERIFY(m_window->session().isWritable());
    QVERIFY(m_window->isVisible());
    QVERIFY(!button(u"Start Editing"_s));
    QVERIFY(m_window->actions().at(Act::AddItem)->isEnabled());
}

QTEST_MAIN(TestSecondWindow)
#include "test_secondwindow.moc"
