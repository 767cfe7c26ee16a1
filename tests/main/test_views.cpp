// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/filterbar.h"
#include "main/openwindow.h"
#include "parts/chiplist.h"
#include "table/columnpopup.h"
#include "table/conditionwords.h"
#include "table/valuelist.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// Filter, sorting, groups and kept views by keys and mouse, in the window.
class TestViews : public OpenWindow
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { close(); }
    void aValueIsTickedByKeysAndTakenBackByItsChip();
    void chipsAreReachedByKeys();
    void wordsInThePopupAreAConditionAndEscapeIsNone();
    void theMarkOfAHeadingOpensItsPopup();
    void aSecondColumnSortsBelowTheFirst();
    void groupsFoldAndTheSearchUnfoldsThem();
    void aKeptViewComesBackFromTheFile();
    void reopeningShowsWhatWasShown();
    void aViewChangesNothingOfTheCatalog();

private:
    [[nodiscard]] QStringList chips() const
    {
        QStringList texts;
        for (const ChipList::Chip &chip : m_window->findChild<FilterBar *>()->findChild<ChipList *>()->chips())
            texts += chip.text;
        return texts;
    }
    [[nodiscard]] ColumnPopup *openPopup(Field field) const
    {
        m_grid->setFocus();
        m_grid->setCurrentIndex(cell(0, field));
        trigger(Act::FilterColumn);
        ColumnPopup *popup = nullptr;
        for (auto *each : m_grid->findChildren<ColumnPopup *>()) {
            if (each->isVisible())
                popup = each;
        }
        return popup;
    }
    void filterByLevel1()
    {
        QPointer popup = openPopup(item::level1);
        QVERIFY(popup);
        auto *list = popup->findChild<QListView *>();
        QTRY_VERIFY(list->model()->rowCount() > 1);
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(!popup);
    }
};

void TestViews::aValueIsTickedByKeysAndTakenBackByItsChip()
{
    const int all = m_table->rowCount();
    const QPointer popup = openPopup(item::level1);
    QVERIFY(popup);
    auto *list = popup->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() > 1);
    const QModelIndex first = list->model()->index(0, 0);
    const qint64 count = first.data(ValueList::CountRole).toLongLong();
    const QString value = first.data().toString();
    QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_table->rowCount(), int(count));
    for (int row = 0; row < m_table->rowCount(); ++row)
        QCOMPARE(cell(row, item::level1).data().toString(), value);
    QCOMPARE(chips().size(), 1);
    QVERIFY(chips().front().contains(value));

    // The chip's menu turns the condition round, its cross removes it.
    auto *bar = m_window->findChild<FilterBar *>();
    auto *chip = bar->findChild<ChipList *>()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).back();
    QTest::mouseClick(chip, Qt::LeftButton, Qt::NoModifier, QPoint(6, chip->height() / 2));
    auto *menu = bar->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(m_table->rowCount(), all - int(count));
    QTest::mouseClick(bar->findChild<ChipList *>()->findChildren<QToolButton *>().back(), Qt::LeftButton);
    QCOMPARE(m_table->rowCount(), all);
    QVERIFY(chips().isEmpty());
}

void TestViews::chipsAreReachedByKeys()
{
    const int all = m_table->rowCount();
    filterByLevel1();
    const int found = m_table->rowCount();
    m_grid->setCurrentIndex(cell(0, item::subject));
    trigger(Act::GroupByColumn);
    QCOMPARE(chips().size(), 2);
    auto *list = m_window->findChild<FilterBar *>()->findChild<ChipList *>();
    for (int pane = 0; pane < 8 && !list->hasFocus(); ++pane)
        trigger(Act::NextPane);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->accessibleName(), chips().front());
    QTest::keyClick(list, Qt::Key_Right);
    QCOMPARE(list->accessibleName(), chips().back());
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(m_table->group().isEmpty());
    QTest::keyClick(list, Qt::Key_Space);
    auto *menu = m_window->findChild<FilterBar *>()->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_table->rowCount(), all - found);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_table->rowCount(), all);
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
}

void TestViews::wordsInThePopupAreAConditionAndEscapeIsNone()
{
    const int all = m_table->rowCount();
    QPointer popup = openPopup(item::content);
    QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!popup);
    QCOMPARE(m_table->rowCount(), all);

    popup = openPopup(item::subject);
    auto *search = popup->findChild<QLineEdit *>();
    QTest::keyClicks(search, u"jyj"_s); // first letters of 教育局
    auto *list = popup->findChild<QListView *>();
    const auto isListed = [list] {
        const QModelIndex first = list->model()->index(0, 0);
        return first.isValid() && first.data().toString().contains(u"教育"_s);
    };
    QTRY_VERIFY(isListed());
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(m_table->rowCount() < all && m_table->rowCount() > 0);
    const int found = m_table->rowCount();
    QCOMPARE(chips().size(), 1);
    popup = openPopup(item::subject); // says what it asks for now, and can be turned round
    QCOMPARE(popup->findChild<QLineEdit *>()->text(), u"jyj"_s);
    popup->findChild<QCheckBox *>()->click();
    QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(m_table->rowCount(), all - found);
    trigger(Act::ShowAll);
    QCOMPARE(m_table->rowCount(), all);
}

void TestViews::theMarkOfAHeadingOpensItsPopup()
{
    QHeaderView *header = m_grid->horizontalHeader();
    const int column = m_table->columnOf(item::content);
    const QPoint corner(header->sectionViewportPosition(column) + header->sectionSize(column) - 8,
                        header->height() - 8);
    QTest::mouseMove(header->viewport(), corner);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, corner);
    const auto *popup = m_grid->findChild<ColumnPopup *>();
    QVERIFY(popup && popup->isVisible());
    QVERIFY(popup->screen()->availableGeometry().contains(popup->geometry()));
    QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Escape);
}

void TestViews::aSecondColumnSortsBelowTheFirst()
{
    QHeaderView *header = m_grid->horizontalHeader();
    const auto doubleClick = [&](Field field, Qt::KeyboardModifiers held) {
        const int column = m_table->columnOf(field);
        const QPoint at(header->sectionViewportPosition(column) + 12, header->height() - 8);
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, held, at);
    };
    doubleClick(item::timeLimit, Qt::NoModifier);
    QTRY_COMPARE(m_table->sortColumn(), m_table->columnOf(item::timeLimit));
    doubleClick(item::subject, Qt::ShiftModifier);
    QTRY_COMPARE(m_table->sortKeys().size(), std::size_t(2));
    QCOMPARE(m_table->sortKeys().back().column, u"subject"_s);
    trigger(Act::CatalogOrder);
    QVERIFY(m_table->isInCatalogOrder());
    QCOMPARE(m_table->shownIds(), m_window->session().order(Kind::Item));
}

void TestViews::groupsFoldAndTheSearchUnfoldsThem()
{
    const int all = m_table->rowCount();
    m_grid->setFocus();
    m_grid->setCurrentIndex(cell(0, item::level1));
    trigger(Act::GroupByColumn);
    QTRY_VERIFY(m_table->isHeading(0));
    QVERIFY(m_table->rowCount() > all);
    QCOMPARE(chips().size(), 1);
    trigger(Act::FoldGroups);
    const int headings = m_table->rowCount();
    QVERIFY(headings < all);
    m_grid->setFocus();
    m_grid->setCurrentIndex(m_table->index(0, 2));
    QTest::keyClick(m_grid, Qt::Key_Space);
    QVERIFY(m_table->rowCount() > headings);
    QVERIFY(!m_table->isHeading(1));
    QTest::keyClick(m_grid, Qt::Key_Left);
    QCOMPARE(m_table->rowCount(), headings);
    // Keys that alter cells have nothing to alter on a heading.
    const auto steps = m_window->session().history(100).size();
    QTest::keyClick(m_grid, Qt::Key_Delete);
    QTest::keyClick(m_grid, Qt::Key_X);
    QCOMPARE(m_window->session().history(100).size(), steps);

    auto *search = m_window->findChild<QLineEdit *>();
    search->setText(u"预算"_s);
    QTRY_VERIFY(m_table->foundCells() > 0);
    QTest::keyClick(m_grid, Qt::Key_F3);
    QTRY_VERIFY(m_table->isFound(m_grid->currentIndex()));
    search->clear();
    QTRY_COMPARE(m_table->shownItems(), all);
    // The search has unfolded a group: folded again with the others before all of them open.
    trigger(Act::FoldGroups);
    QCOMPARE(m_table->rowCount(), headings);
    trigger(Act::FoldGroups);
    // A click on a heading folds its group.
    const int open = m_table->rowCount();
    m_grid->scrollToTop();
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(200, m_grid->rowViewportPosition(0) + m_grid->rowHeight(0) / 2));
    QVERIFY(m_table->rowCount() < open);
    trigger(Act::CatalogOrder);
    QCOMPARE(m_table->rowCount(), all);
}

void TestViews::aKeptViewComesBackFromTheFile()
{
    const int all = m_table->rowCount();
    filterByLevel1();
    const int found = m_table->rowCount();
    QVERIFY(found < all);
    const int remarks = m_table->columnOf(item::remarks);
    m_grid->setHiddenColumns({m_table->keyOf(remarks)});
    m_grid->sortBy(m_table->columnOf(item::subject));
    QTRY_VERIFY(!m_table->isInCatalogOrder());
    m_questions.words = u"常看的"_s;
    trigger(Act::KeepView);
    QTRY_VERIFY(!m_window->session().setting(settingOfView(u"常看的"_s)).isEmpty());
    trigger(Act::ShowAll);
    trigger(Act::CatalogOrder);
    m_grid->setHiddenColumns({});
    // Elsewhere: where nothing is remembered of the window.
    close();
    QVERIFY(QDir(m_folder->filePath(u"state"_s)).removeRecursively());
    open();
    QCOMPARE(m_table->rowCount(), all);
    QMenu *kept = nullptr;
    for (QMenu *menu : m_window->findChildren<QMenu *>()) {
        if (menu->title().remove(u'&') == u"Kept Views"_s)
            kept = menu;
    }
    QVERIFY(kept);
    emit kept->aboutToShow();
    kept->actions().front()->trigger();
    QTRY_COMPARE(m_table->rowCount(), found);
    QTRY_COMPARE(m_table->sortColumn(), m_table->columnOf(item::subject));
    QVERIFY(m_grid->isColumnHidden(remarks));
    emit kept->aboutToShow();
    kept->actions().back()->menu()->actions().front()->trigger();
    QTRY_VERIFY(m_window->session().setting(settingOfView(u"常看的"_s)).isEmpty());
}

void TestViews::reopeningShowsWhatWasShown()
{
    filterByLevel1();
    const int found = m_table->rowCount();
    m_grid->setCurrentIndex(cell(0, item::subject));
    trigger(Act::GroupByColumn);
    trigger(Act::FoldGroups);
    const int headings = m_table->rowCount();
    m_grid->setHiddenColumns({u"phone"_s});
    close();
    open();
    QTRY_COMPARE(m_table->group(), u"subject"_s);
    QTRY_COMPARE(m_table->rowCount(), headings);
    QCOMPARE(m_table->shownItems(), found);
    QVERIFY(m_grid->isColumnHidden(m_table->columnOf(item::phone)));
    QVERIFY(!m_grid->isColumnHidden(m_table->columnOf(item::remarks)));
}

void TestViews::aViewChangesNothingOfTheCatalog()
{
    const std::vector<Record> before = allRecords();
    const Seq head = m_window->session().head();
    filterByLevel1();
    m_grid->sortBy(m_table->columnOf(item::content));
    m_grid->setCurrentIndex(cell(0, item::subject));
    trigger(Act::GroupByColumn);
    QTRY_VERIFY(!m_table->sortKeys().empty());
    QCOMPARE(m_window->session().head(), head);
    QVERIFY(allRecords() == before);
}

QTEST_MAIN(TestViews)
#include "test_views.moc"
