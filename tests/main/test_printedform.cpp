// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/printedform.h"

#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "import/importview.h"
#include "main/domainpane.h"
#include "main/importhands.h"
#include "main/openwindow.h"
#include "parts/leftoutline.h"
#include "parts/messagestrip.h"
#include "print/pageview.h"
#include "table/gridpanel.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace gk;

/// The catalog drawn as it will be published, in the table's place, and the way back.
class TestPrintedForm : public OpenWindow
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { close(); }
    void anImportEndsWithTheFormAndItsBanner();
    void aPlaceToLookAtBringsTheTableBack();
    void escapeLeadsBackToWhereOneWas();
    void theButtonLeadsBackToo();
    void whatWasBeingTypedIsOnTheForm();
    void theFormFollowsTheTree();
    void undoingIsSeenOnTheForm();
    void commandsOfTheTableBringItBack();
    void aDoubleClickLeadsToTheItem();
    void anOldVersionIsDrawnAsItWas();
    void whatIsLeftOutIsSaid();
    void theOtherLanguageDoesNotKeepIt();

private:
    void importFile(const QByteArray &layout);
    void show();
    [[nodiscard]] GridPanel &panel() const { return *m_window->findChild<GridPanel *>(); }
    [[nodiscard]] PrintedForm *form() const { return m_window->findChild<PrintedForm *>(); }
    /// The items on the pages, each once, in their order; nothing while not all pages are there.
    [[nodiscard]] std::vector<Uid> drawn() const;
    [[nodiscard]] bool isDrawn(const QString &text) const;
    [[nodiscard]] std::vector<Uid> catalogItems() const;
};

void TestPrintedForm::importFile(const QByteArray &layout)
{
    const QString path = buildLayout(layout, u"来稿"_s, m_folder->path());
    inDialog<ImportView>(accept);
    QVERIFY(m_window->import({.files = {path}}));
    m_window->activateWindow(); // the offscreen platform does not give the keyboard back when a dialog closes
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
}

void TestPrintedForm::show()
{
    trigger(Act::PrintedForm);
    QTRY_VERIFY(form()->pages() && form()->pages()->isWhole());
}

std::vector<Uid> TestPrintedForm::drawn() const
{
    std::vector<Uid> items;
    const auto pages = form()->pages();
    for (int i = 0; pages && pages->isWhole() && i < pages->pageCount(); ++i) {
        for (const PageRow &row : pages->page(i).rows) {
            if (!row.isBand && !row.isContinued)
                items.push_back(row.item);
        }
    }
    return items;
}

bool TestPrintedForm::isDrawn(const QString &text) const
{
    const auto says = [&text](const PageText &each) { return each.text && each.text->text.contains(text); };
    const auto pages = form()->pages();
    for (int i = 0; pages && i < pages->pageCount(); ++i) {
        for (const PageRow &row : pages->page(i).rows) {
            if (std::ranges::any_of(row.cells, says))
                return true;
        }
        if (std::ranges::any_of(pages->page(i).blocks, says, &PageBlock::label))
            return true;
    }
    return false;
}

std::vector<Uid> TestPrintedForm::catalogItems() const
{
    CatalogSession &session = m_window->session();
    std::vector<Uid> items;
    for (const Record &record : session.records(Kind::Item, session.order(Kind::Item)))
        items.push_back(record.ref.uid);
    return items;
}

void TestPrintedForm::anImportEndsWithTheFormAndItsBanner()
{
    importFile(fourLevels);
    QVERIFY(panel().isCovered());
    QVERIFY(!m_grid->isVisible());
    QVERIFY2(panel().strip().text().contains(u"2 items"_s), qPrintable(panel().strip().text()));
    QTRY_COMPARE(drawn(), catalogItems());
    QVERIFY(isDrawn(u"法律全文"_s));
    QVERIFY(form()->findChild<PageView *>()->hasFocus());
    QVERIFY(m_window->actions().at(Act::PrintedForm)->isChecked());
    QTest::keyClick(focus(), Qt::Key_Escape);
    QVERIFY(!panel().isCovered());
    QVERIFY(m_grid->isVisible() && m_grid->hasFocus());
    QVERIFY(!m_window->actions().at(Act::PrintedForm)->isChecked());
    // The banner stays: going back to the table is no answer to it.
    QVERIFY(panel().strip().isVisible());
}

void TestPrintedForm::aPlaceToLookAtBringsTheTableBack()
{
    importFile("file: csv\n|序号|公开事项|公开内容|公开时限|责任主体|公开方式|\n"
               "|1|惠农补贴|补贴标准|20天|县农业农村局|口头说明会|\n");
    QTRY_VERIFY(form()->pages());
    const auto buttons = panel().strip().findChildren<QPushButton *>();
    const auto look =
        std::ranges::find_if(buttons, [](const QPushButton *each) { return each->text().contains(u"Look"); });
    QVERIFY2(look != buttons.end(), qPrintable(panel().strip().text()));
    QTest::mouseClick(*look, Qt::LeftButton);
    QVERIFY(m_grid->isVisible() && m_grid->hasFocus());
    QVERIFY(panel().strip().text().contains(u"Place 1"_s));
}

void TestPrintedForm::escapeLeadsBackToWhereOneWas()
{
    m_grid->setCurrentIndex(cell(20, item::content));
    m_grid->verticalScrollBar()->setValue(m_grid->verticalScrollBar()->maximum() / 2);
    const int scrolled = m_grid->verticalScrollBar()->value();
    show();
    QVERIFY(form()->findChild<PageView *>()->hasFocus());
    QTest::keyClick(focus(), Qt::Key_PageDown);
    QTest::keyClick(focus(), Qt::Key_Escape);
    QVERIFY(m_grid->hasFocus());
    QCOMPARE(m_grid->currentIndex(), cell(20, item::content));
    QCOMPARE(m_grid->verticalScrollBar()->value(), scrolled);
    QVERIFY(!form()->pages()); // and takes no memory any more
    typeInto(cell(20, item::content), u"回来再改"_s);
    QCOMPARE(cell(20, item::content).data().toString(), u"回来再改"_s);
}

void TestPrintedForm::theButtonLeadsBackToo()
{
    show();
    QTest::mouseClick(form()->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!panel().isCovered());
    QVERIFY(m_grid->isVisible());
}

void TestPrintedForm::whatWasBeingTypedIsOnTheForm()
{
    m_grid->setFocus();
    m_grid->setCurrentIndex(cell(0, item::level2));
    keys(u"正在输入的话"_s);
    show();
    QVERIFY(isDrawn(u"正在输入的话"_s));
    QCOMPARE(cell(0, item::level2).data().toString(), u"正在输入的话"_s);
}

void TestPrintedForm::theFormFollowsTheTree()
{
    show();
    QCOMPARE(drawn(), catalogItems());
    const Uid domain = m_table->recordAt(0)->value(item::domain).uid();
    m_window->findChild<DomainPane *>()->choose(domain);
    QTRY_COMPARE(qint64(drawn().size()), m_window->session().itemCounts().value(domain));
    QVERIFY(panel().isCovered());
}

void TestPrintedForm::undoingIsSeenOnTheForm()
{
    typeInto(cell(0, item::level2), u"会撤销的话"_s);
    show();
    QVERIFY(isDrawn(u"会撤销的话"_s));
    trigger(Act::Undo);
    QTRY_VERIFY(!isDrawn(u"会撤销的话"_s));
    QVERIFY(panel().isCovered());
    QCOMPARE(drawn(), catalogItems());
}

void TestPrintedForm::commandsOfTheTableBringItBack()
{
    for (const Act act : {Act::AddItem, Act::FillDown, Act::Copy, Act::SortAscending}) {
        show();
        trigger(act);
        QVERIFY(!panel().isCovered());
        if (auto *editor = qobject_cast<QLineEdit *>(focus()))
            QTest::keyClick(editor, Qt::Key_Escape);
    }
}

void TestPrintedForm::aDoubleClickLeadsToTheItem()
{
    show();
    auto *view = form()->findChild<PageView *>();
    const Page &page = form()->pages()->page(0);
    const PageRow &row = *std::ranges::find_if(page.rows, [](const PageRow &each) { return !each.isBand; });
    const double pixels = view->logicalDpiX() / 72.0 * view->scale();
    const double width = form()->pages()->pageSize().width() * pixels;
    const QPoint place(view->viewport()->width() / 2 - int(width / 4), 12 + int((row.top + 3) * pixels));
    const Uid item = row.item; // the pages go with the form
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(!panel().isCovered());
    QCOMPARE(m_table->recordAt(m_grid->currentIndex().row())->ref.uid, item);
}

void TestPrintedForm::anOldVersionIsDrawnAsItWas()
{
    const QString before = cell(0, item::level2).data().toString();
    QSignalSpy made(&m_window->session(), &CatalogSession::versionMade);
    m_window->session().freeze({.label = u"初稿"_s, .reason = {}, .stage = u"征求意见稿"_s});
    QTRY_COMPARE(made.size(), 1);
    typeInto(cell(0, item::level2), u"后来改的话"_s);
    QVERIFY(m_window->session().waitForDisk(5000));
    show();
    QVERIFY(isDrawn(u"后来改的话"_s));
    QVERIFY(m_window->session().show(1));
    QTRY_VERIFY(!isDrawn(u"后来改的话"_s));
    QVERIFY(isDrawn(before));
    QVERIFY(form()->pages()->words().head.title.contains(u"征求意见稿"_s));
}

void TestPrintedForm::whatIsLeftOutIsSaid()
{
    show();
    auto *line = form()->findChild<LeftOutLine *>();
    QVERIFY(!line->isVisible()); // drafts are drawn: the form shows what the work will become
    QVERIFY(m_window->session().edit(m_table->recordAt(0)->ref, item::attribute, u"不予公开"_s, u"改"_s));
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(drawn().size(), catalogItems().size() - 1);
}

void TestPrintedForm::theOtherLanguageDoesNotKeepIt()
{
    show();
    QEvent event(QEvent::LanguageChange);
    QApplication::sendEvent(m_window.get(), &event);
    QVERIFY(!panel().isCovered() && m_grid->isVisible());
    QTRY_VERIFY(!form());
    show();
    QCOMPARE(drawn(), catalogItems());
}

QTEST_MAIN(TestPrintedForm)
#include "test_printedform.moc"
