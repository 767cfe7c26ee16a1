// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "form/itemcard.h"
#include "form/notedialog.h"
#include "form/notelist.h"
#include "main/bottompane.h"
#include "main/notespanel.h"
#include "main/openwindow.h"
#include "parts/palette.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace gk;

/// Notes and marks by keys and mouse, in the window.
class TestNotes : public OpenWindow
{
    Q_OBJECT
private slots:
    void init()
    {
        begin();
        QTRY_VERIFY(m_table->notes().isRead());
    }
    void cleanup() { close(); }
    void aNoteIsWrittenListedReachedUndoneAndThereAgain();
    void selectedCellsAreMarkedInOneStep();
    void aMarkTintsItsCellInEveryLook();
    void itemsAreNarrowedToThoseMarked();
    void anOldVersionShowsItsNotesAndTakesNone();

private:
    [[nodiscard]] NotesPanel &panel() const { return m_window->findChild<BottomPane *>()->notes(); }
    [[nodiscard]] QTreeView *list() const { return panel().findChild<QTreeView *>(); }
    [[nodiscard]] QMenu *menu(const QString &title) const
    {
        for (QMenu *each : m_window->findChildren<QMenu *>()) {
            if (each->title().remove(u'&') == title)
                return each;
        }
        qFatal("no such menu: %s", qPrintable(title));
    }
    void choose(const QString &title, const QString &line) const
    {
        for (QAction *each : menu(title)->actions()) {
            if (each->text().remove(u'&') == line)
                return each->trigger();
        }
        qFatal("no such line: %s", qPrintable(line));
    }
    void go(int row, Field field)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_grid->setFocus();
        m_grid->setCurrentIndex(cell(row, field));
    }
    void write(const QString &text)
    {
        inDialog<NoteDialog>([text](NoteDialog &dialog) {
            auto *box = dialog.findChild<QPlainTextEdit *>();
            QTest::keyClicks(box, text);
            QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
        });
        QTest::keyClick(m_grid, Qt::Key_F2, Qt::ControlModifier | Qt::ShiftModifier);
    }
};

void TestNotes::aNoteIsWrittenListedReachedUndoneAndThereAgain()
{
    const QAbstractItemModelTester tester(&panel().table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    go(7, item::timeLimit);
    write(u"ask the office"_s);
    const QModelIndex noted = cell(7, item::timeLimit);
    QVERIFY(m_table->signOn(noted).isNoted);
    QVERIFY(!m_table->signOn(cell(8, item::timeLimit)).isNoted);
    go(3, item::content);
    write(u"too short"_s);
    trigger(Act::ShowNotes);
    QVERIFY(list()->isVisible());
    QCOMPARE(panel().table().rowCount(), 2);
    QCOMPARE(panel().table().noteAt(1)->text, u"ask the office"_s);
    list()->setFocus();
    list()->setCurrentIndex(panel().table().index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(m_grid->currentIndex(), noted);
    QCOMPARE(m_window->focusWidget(), m_grid);
    auto *onCard = &m_window->findChild<ItemCard *>()->notes();
    QTRY_COMPARE(onCard->notes().size(), 1U);
    trigger(Act::Undo);
    QTRY_COMPARE(panel().table().rowCount(), 1);
    trigger(Act::Redo);
    QTRY_COMPARE(panel().table().rowCount(), 2);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    list()->setFocus();
    list()->setCurrentIndex(panel().table().index(0, 0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(panel().table().rowCount(), 1);
    trigger(Act::Undo);
    m_window->close();
    open();
    QTRY_VERIFY(m_table->notes().isRead());
    QCOMPARE(panel().table().rowCount(), 2);
    QTRY_VERIFY(m_table->signOn(cell(7, item::timeLimit)).isNoted);
}

void TestNotes::selectedCellsAreMarkedInOneStep()
{
    go(2, item::content);
    QTest::keyClick(m_grid, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_grid, Qt::Key_Down, Qt::ShiftModifier);
    const Seq before = m_window->session().head();
    choose(u"Mark"_s, u"待补充"_s);
    QCOMPARE(qint64(m_window->session().head()), qint64(before) + 1);
    QCOMPARE(m_window->session().nextUndo()->label, u"Mark 3 cells “待补充”"_s);
    for (int row = 2; row < 5; ++row)
        QCOMPARE(m_table->signOn(cell(row, item::content)).mark, u"待补充"_s);
    choose(u"Mark"_s, u"待补充"_s); // as it is: no step
    QCOMPARE(qint64(m_window->session().head()), qint64(before) + 1);
    choose(u"Mark"_s, u"No Mark"_s);
    QVERIFY(m_table->signOn(cell(2, item::content)).isEmpty());
    QTest::keyClick(m_grid, Qt::Key_Space, Qt::ShiftModifier);
    choose(u"Mark"_s, u"待核实"_s);
    QCOMPARE(m_table->signOn(m_table->index(4, 0)).mark, u"待核实"_s); // a whole item
    QVERIFY(m_table->signOn(cell(4, item::content)).isEmpty());
}

void TestNotes::aMarkTintsItsCellInEveryLook()
{
    go(2, item::content);
    choose(u"Mark"_s, u"与单位沟通"_s);
    go(9, item::timeLimit);
    m_grid->clearSelection();
    for (const auto look : {colours::Look::Light, colours::Look::Dark, colours::Look::HighContrast}) {
        const QPalette palette = colours::paletteOf(look);
        m_grid->setPalette(palette);
        const QImage picture = m_grid->viewport()->grab().toImage();
        const QRect rect = m_grid->visualRect(cell(2, item::content)).adjusted(0, 0, -1, -1);
        const qreal ratio = picture.devicePixelRatio();
        const auto colourAt = [&](QPoint point) { return picture.pixelColor((QPointF(point) * ratio).toPoint()); };
        const QColor ground = colours::markGround(palette, u"与单位沟通");
        QCOMPARE(colourAt(rect.bottomRight() - QPoint(1, 1)).rgb(), ground.rgb());
        int framed = 0;
        for (int x = rect.left() + 2; x < rect.right() - 2; ++x)
            framed += colourAt({x, rect.top() + 2}).rgb() == colours::markInk(palette, u"与单位沟通").rgb() ? 1 : 0;
        QCOMPARE(framed > 10, look == colours::Look::HighContrast);
    }
}

void TestNotes::itemsAreNarrowedToThoseMarked()
{
    QTRY_VERIFY(m_table->isIndexed());
    go(2, item::content);
    choose(u"Mark"_s, u"待核实"_s);
    go(5, item::content);
    choose(u"Mark"_s, u"其他"_s);
    go(9, item::timeLimit);
    write(u"a word"_s);
    const int all = m_table->rowCount();
    const QString menu = u"Items with Notes or Marks"_s;
    choose(menu, u"Marked"_s);
    QTRY_COMPARE(m_table->rowCount(), 2);
    choose(menu, u"其他"_s);
    QTRY_COMPARE(m_table->rowCount(), 1);
    choose(menu, u"With Open Notes"_s);
    QTRY_COMPARE(m_table->rowCount(), 1);
    ItemFilter filter = m_table->filter();
    filter.notes->isNegated = true;
    m_table->setFilter(filter);
    QTRY_COMPARE(m_table->rowCount(), all - 1);
    QCOMPARE(viewFromJson(toJson(ItemView{.filter = filter})).filter, filter);
    trigger(Act::ShowAll);
    QTRY_COMPARE(m_table->rowCount(), all);
}

void TestNotes::anOldVersionShowsItsNotesAndTakesNone()
{
    go(2, item::content);
    write(u"then"_s);
    QSignalSpy made(&m_window->session(), &CatalogSession::versionMade);
    m_window->session().freeze({.label = u"第一版"_s});
    QTRY_COMPARE(made.size(), 1);
    go(3, item::content);
    write(u"later"_s);
    QVERIFY(bool(m_window->session().show(1)));
    QTRY_COMPARE(panel().table().rowCount(), 1);
    QVERIFY(!m_window->actions().at(Act::AddNote)->isEnabled());
    QVERIFY(!menu(u"Mark"_s)->isEnabled());
    trigger(Act::ShowNotes);
    QCOMPARE(panel().table().noteAt(0)->text, u"then"_s);
    for (const QPushButton *each : panel().findChildren<QPushButton *>())
        QTRY_COMPARE(each->isEnabled(), each->text() == u"Go to Cell");
}

QTEST_MAIN(TestNotes)
#include "test_notes.moc"
