// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "import/reportdialog.h"
#include "import/resultpane.h"
#include "main/importhands.h"
#include "main/openwindow.h"
#include "main/stepspanel.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "print/pageview.h"
#include "table/gridpanel.h"
#include "tables/importcells.h"
#include "tables/sheettable.h"
#include "tables/steptable.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<QPushButton *>();
    const auto it = std::ranges::find(buttons, text, &QPushButton::text);
    return it == buttons.end() ? nullptr : *it;
}

QTableView &sheetOf(ImportView &view)
{
    for (QTableView *table : view.findChildren<QTableView *>()) {
        if (qobject_cast<SheetTable *>(table->model()))
            return *table;
    }
    qFatal("no picture of the sheet");
}

/// Chooses an entry of the menu that has popped up, below submenus if need be.
void choose(QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    QFAIL(qPrintable(u"no entry %1"_s.arg(text)));
}

}

/// The import view through the real window, with files of every form.
class TestImportView : public OpenWindow
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { close(); }
    void fourLevelsWithMarkedListsAreTakenAsOneStep();
    void aWorkbookOfSixDomainsIsOneImport();
    void aChineseCsvIsRead();
    void aDocumentGoesOnInItsNextTable();
    void importingAgainAfterEditsOnBothSidesChangesOnlyWhatTheFileChanged();
    void severalFilesAreDroppedAndOneCannotBeRead();
    void cancelLeavesNothing();
    void aTableThatIsNoCatalogIsSaidToBeNone();
    void choosingOnOneSideShowsTheOther();
    void aColumnIsNamedByItsHeadingAndRememberedNextTime();
    void aRowIsLeftOutByKeyAndTakenBack();
    void aValueIsCorrectedInAllCellsAlike();
    void aTableIsLeftOut();
    void theBannerLeadsToEachPlace();
    void theReportStaysInTheHistoryOfTheStep();

private:
    [[nodiscard]] QString made(const QByteArray &layout, const QString &name) const;
    void importWith(const QString &file, const std::function<void(ImportView &)> &act);
    [[nodiscard]] QStringList shown(Field field) const;
    [[nodiscard]] qint64 items() const { return m_window->session().count(Kind::Item); }
    [[nodiscard]] MessageStrip &strip() const { return m_window->findChild<GridPanel *>()->strip(); }
};

QString TestImportView::made(const QByteArray &layout, const QString &name) const
{
    return buildLayout(layout, name, m_folder->path());
}

void TestImportView::importWith(const QString &file, const std::function<void(ImportView &)> &act)
{
    inDialog<ImportView>([act](ImportView &view) {
        act(view);
        if (QTest::currentTestFailed())
            view.reject(); // or it would stand there for ever
    });
    m_questions.file = file;
    trigger(Act::Import);
    QVERIFY(m_window->session().waitForDisk(5000));
}

/// A field of all items, as people read it, in the order of the catalog.
QStringList TestImportView::shown(Field field) const
{
    const CatalogSession &session = m_window->session();
    QStringList all;
    for (const Record &record : session.records(Kind::Item, session.order(Kind::Item)))
        all += displayText(session.fields().info(field), record.value(field), session.names());
    return all;
}

void TestImportView::fourLevelsWithMarkedListsAreTakenAsOneStep()
{
    const std::vector<Record> before = allRecords();
    const qint64 count = items();
    importWith(made(fourLevels, u"四级目录"_s), accept);
    QCOMPARE(items(), count + 2);
    QVERIFY(shown(item::level4).contains(u"法规"_s));
    QCOMPARE(shown(item::level3).count(u"中央文件"_s), 2);
    QVERIFY(shown(item::channels).contains(u"政府网站、公示栏"_s)
            || shown(item::channels).contains(u"政府网站、公告栏、公示栏"_s)
            || !shown(item::channels).filter(u"政府网站、"_s).isEmpty());
    const QString label = m_window->session().nextUndo()->label;
    QVERIFY2(label.contains(u"四级目录.xlsx"_s) && label.contains(u'2'), qPrintable(label));
    QVERIFY2(strip().text().contains(u"1 domains"_s) && strip().text().contains(u"2 items"_s),
             qPrintable(strip().text()));
    trigger(Act::Undo);
    QTRY_COMPARE(items(), count);
    QVERIFY(allRecords() == before);
}

void TestImportView::aWorkbookOfSixDomainsIsOneImport()
{
    const qint64 count = items();
    importWith(made(sixDomains(), u"六个领域"_s), [](ImportView &view) {
        settle(view);
        QCOMPARE(view.desk().reading()->preview.tables.size(), std::size_t(6));
        QCOMPARE(view.findChild<QComboBox *>()->count(), 6);
        accept(view);
    });
    QCOMPARE(items(), count + 12);
    QVERIFY2(strip().text().contains(u"6 domains, 12 items"_s), qPrintable(strip().text()));
    trigger(Act::Undo);
    QTRY_COMPARE(items(), count);
}

void TestImportView::aChineseCsvIsRead()
{
    importWith(made(chineseCsv, u"惠农"_s), accept);
    QVERIFY(shown(item::level1).contains(u"农机购置"_s));
    QVERIFY(shown(item::subject).contains(u"县农业农村局"_s));
}

void TestImportView::aDocumentGoesOnInItsNextTable()
{
    const qint64 count = items();
    importWith(made(continuedTables, u"危房"_s), accept);
    QCOMPARE(items(), count + 2);
    QVERIFY(shown(item::level1).contains(u"对象认定"_s));
}

void TestImportView::importingAgainAfterEditsOnBothSidesChangesOnlyWhatTheFileChanged()
{
    importWith(made(chineseCsv, u"惠农"_s), accept);
    const QStringList names = shown(item::level1);
    // Here somebody writes a remark, which the file does not speak of; there a time limit changes.
    const int row = int(names.indexOf(u"惠农补贴"_s));
    QTest::keyClick(m_window->findChild<PageView *>(), Qt::Key_Escape);
    typeInto(cell(row, item::remarks), u"本地备注"_s);
    QTRY_COMPARE(shown(item::remarks).at(row), u"本地备注"_s);
    QByteArray changed = chineseCsv;
    changed.replace("购置补贴|20天", "购置补贴|7个工作日");
    const qint64 count = items();
    importWith(made(changed, u"惠农"_s), [](ImportView &view) {
        settle(view);
        const ImportPreview &preview = view.desk().reading()->preview;
        QCOMPARE(preview.added, 0);
        QCOMPARE(preview.changed, 1);
        QCOMPARE(preview.unchanged, 1);
        QCOMPARE(preview.changes.size(), std::size_t(1));
        accept(view);
    });
    QCOMPARE(items(), count);
    QCOMPARE(shown(item::level1), names);
    QCOMPARE(shown(item::remarks).at(row), u"本地备注"_s);
    QCOMPARE(shown(item::timeLimit).at(names.indexOf(u"农机购置"_s)), u"7个工作日"_s);
    QCOMPARE(shown(item::timeLimit).at(row), u"20天"_s);
    importWith(made(changed, u"惠农"_s), [](ImportView &view) {
        settle(view);
        QVERIFY(view.desk().reading()->preview.changes.empty());
        QVERIFY(!takeButton(view)->isEnabled());
        view.reject();
    });
}

void TestImportView::severalFilesAreDroppedAndOneCannotBeRead()
{
    const QString broken = m_folder->filePath(u"坏.xlsx"_s);
    QFile file(broken);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("PK\3\4 broken");
    file.close();
    const qint64 count = items();
    connect(m_window.get(), &MainWindow::filesDropped, m_window.get(),
            [this](const QStringList &files) { m_window->import({.files = files}); });
    bool wasShown = false;
    inDialog<ImportView>([&wasShown](ImportView &view) {
        settle(view);
        QCOMPARE(view.desk().files().count(), std::size_t(2));
        QCOMPARE(view.desk().files().refused().size(), std::size_t(1));
        const QString said = view.findChild<MessageStrip *>()->text();
        QVERIFY2(said.contains(u"坏.xlsx"_s), qPrintable(said));
        wasShown = true;
        accept(view);
    });
    const auto data = filesDragged({made(chineseCsv, u"甲"_s), broken, made(fourLevels, u"乙"_s)});
    QVERIFY(dropOn(*m_window, *data));
    QTRY_VERIFY_WITH_TIMEOUT(wasShown, 20000);
    QTRY_COMPARE(items(), count + 4);
}

void TestImportView::cancelLeavesNothing()
{
    const std::vector<Record> before = allRecords();
    const Seq head = m_window->session().head();
    importWith(made(chineseCsv, u"惠农"_s), [](ImportView &view) {
        settle(view);
        QTest::keyClick(&view, Qt::Key_Escape);
    });
    QVERIFY(allRecords() == before);
    QCOMPARE(m_window->session().head(), head);
    // And while it is still being read.
    importWith(made(chineseCsv, u"惠农"_s), [](ImportView &view) { view.reject(); });
    QCOMPARE(m_window->session().head(), head);
}

void TestImportView::aTableThatIsNoCatalogIsSaidToBeNone()
{
    importWith(made(noCatalog, u"通讯录"_s), [](ImportView &view) {
        settle(view);
        QVERIFY(!takeButton(view)->isEnabled());
        QVERIFY(view.desk().reading()->preview.tables.empty());
        view.reject();
    });
}

void TestImportView::choosingOnOneSideShowsTheOther()
{
    importWith(made(chineseCsv, u"惠农"_s), [](ImportView &view) {
        settle(view);
        QTableView &sheet = sheetOf(view);
        const ImportCells &cells = view.findChild<ResultPane *>()->cells();
        sheet.setCurrentIndex(sheet.model()->index(2, 3)); // the time limit of the second item
        QCOMPARE(cells.outcome().number, 2);
        const int limit = cells.rowOf(3);
        QVERIFY(limit >= 0);
        QCOMPARE(cells.line(limit).field, std::optional(item::timeLimit));
        QCOMPARE(cells.line(limit).original, u"20天"_s);
        auto *list = view.findChild<ResultPane *>()->findChild<QTreeView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(cells.outcome().number, 1);
        QCOMPARE(sheet.currentIndex().row(), 1);
        view.reject();
    });
}

void TestImportView::aColumnIsNamedByItsHeadingAndRememberedNextTime()
{
    const QString csv = made(chineseCsv, u"惠农"_s);
    importWith(csv, [](ImportView &view) {
        settle(view);
        QTableView &sheet = sheetOf(view);
        QHeaderView *header = sheet.horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(5) + 10, header->height() / 2));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        choose(*menu, fieldLabel(Fields::standard().info(item::section)));
        menu->close();
        settle(view);
        const SheetTable &table = *qobject_cast<SheetTable *>(sheet.model());
        QCOMPARE(table.column(5)->field, u"section"_s);
        QVERIFY(table.column(5)->isSaid);
        accept(view);
    });
    QVERIFY(shown(item::section).contains(u"农机科"_s));
    trigger(Act::Undo);
    importWith(csv, [](ImportView &view) {
        settle(view);
        QVERIFY(view.desk().reading()->preview.tables.front().isRemembered);
        auto *told = view.findChild<MessageStrip *>();
        QVERIFY2(told->isVisible() && told->text().contains(u"imported before"_s), qPrintable(told->text()));
        QTest::mouseClick(told->findChildren<QPushButton *>().value(0), Qt::LeftButton);
        settle(view);
        QVERIFY(!view.desk().reading()->preview.tables.front().isRemembered);
        view.reject();
    });
}

void TestImportView::aRowIsLeftOutByKeyAndTakenBack()
{
    importWith(made(chineseCsv, u"惠农"_s), [](ImportView &view) {
        settle(view);
        QTableView &sheet = sheetOf(view);
        sheet.setCurrentIndex(sheet.model()->index(1, 1));
        sheet.setFocus();
        QTest::keyClick(&sheet, Qt::Key_Delete);
        settle(view);
        QCOMPARE(view.desk().reading()->preview.added, 1);
        QCOMPARE(view.findChild<ResultPane *>()->rows().count(ImportRows::Filter::LeftOut), 1);
        QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(view.desk().reading()->preview.added, 2);
        QVERIFY(!view.desk().canTakeBack());
        view.reject();
    });
}

void TestImportView::aValueIsCorrectedInAllCellsAlike()
{
    importWith(made(chineseCsv, u"惠农"_s), [](ImportView &view) {
        settle(view);
        QTableView &sheet = sheetOf(view);
        sheet.setCurrentIndex(sheet.model()->index(1, 3));
        sheet.setFocus();
        QTest::keyClick(&sheet, Qt::Key_F2);
        QWidget *editor = QApplication::focusWidget();
        QVERIFY(editor && editor != &sheet);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, u"30 days"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(sheet.model()->index(1, 3).data().toString(), u"30 days"_s);
        QCOMPARE(sheet.model()->index(2, 3).data().toString(), u"20天"_s);
        QTest::mouseClick(view.findChild<MessageStrip *>()->findChildren<QPushButton *>().value(0), Qt::LeftButton);
        settle(view);
        QCOMPARE(sheet.model()->index(2, 3).data().toString(), u"30 days"_s);
        accept(view);
    });
    QCOMPARE(shown(item::timeLimit).count(u"30 days"_s), 2);
}

void TestImportView::aTableIsLeftOut()
{
    importWith(made(chineseCsv, u"惠农"_s), [](ImportView &view) {
        settle(view);
        auto *include = view.findChild<QCheckBox *>();
        QVERIFY(include->isChecked());
        QTest::mouseClick(include, Qt::LeftButton, {}, QPoint(8, include->height() / 2));
        settle(view);
        QVERIFY(view.desk().reading()->preview.changes.empty());
        QVERIFY(!include->isChecked() && include->isEnabled());
        QTest::mouseClick(include, Qt::LeftButton, {}, QPoint(8, include->height() / 2));
        settle(view);
        QCOMPARE(view.desk().reading()->preview.added, 2);
        view.reject();
    });
}

/// Before it is taken over, and again from the list of steps, even once the step is undone.
void TestImportView::theReportStaysInTheHistoryOfTheStep()
{
    int lines = 0;
    importWith(made(chineseCsv, u"惠农"_s), [this, &lines](ImportView &view) {
        settle(view);
        inDialog<ReportDialog>([&lines](ReportDialog &dialog) {
            const auto *model = dialog.findChild<QTableView *>()->model();
            QTRY_VERIFY(model->rowCount() > 0);
            lines = model->rowCount();
            dialog.reject();
        });
        buttonOf(view, ImportView::tr("Report…"))->click();
        accept(view);
    });
    QVERIFY(lines > 6); // each column, each row, and what was noted
    trigger(Act::Undo);
    trigger(Act::ShowSteps);
    auto *panel = m_window->findChild<StepsPanel *>();
    auto *list = panel->findChild<QTreeView *>();
    QTRY_COMPARE(list->model()->index(1, 0).data(StepTable::OriginRole).toString(), u"惠农.csv"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(!buttonOf(*panel, StepsPanel::tr("Import Report…"))->isVisible());
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(buttonOf(*panel, StepsPanel::tr("Import Report…"))->isVisible());
    buttonOf(*panel, StepsPanel::tr("Import Report…"))->click();
    auto *dialog = m_window->findChild<ReportDialog *>();
    QVERIFY(dialog);
    auto *model = dialog->findChild<QTableView *>()->model();
    QTRY_COMPARE(model->rowCount(), lines);
    QStringList taken;
    for (int row = 0; row < model->rowCount(); ++row)
        taken += model->index(row, ReportLines::Taken).data().toString();
    QVERIFY2(taken.contains(u"农机购置"_s), qPrintable(taken.join(u'|')));
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(model->rowCount() < lines);
    m_questions.file = m_folder->filePath(u"导入报告.xlsx"_s);
    buttonOf(*dialog, ReportDialog::tr("Save as a Spreadsheet…"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_questions.file), 20000);
    const auto files = ImportFiles::read({.files = {m_questions.file}});
    QVERIFY(bool(files));
    QCOMPARE(files->count(), 1U);
    QVERIFY(files->picture(0).rowCount() >= lines + 3); // title, sentences, headings
    dialog->close();
}

void TestImportView::theBannerLeadsToEachPlace()
{
    QByteArray odd = chineseCsv;
    odd.replace("惠农补贴|补贴标准|20天", "惠农补贴|补贴标准|43738");
    odd.replace("农机购置|购置补贴|20天", "农机购置|购置补贴|#REF!");
    importWith(made(odd, u"惠农"_s), accept);
    const auto buttons = [this] { return strip().findChildren<QPushButton *>(); };
    QVERIFY2(strip().text().contains(u"look at"_s), qPrintable(strip().text()));
    QTest::mouseClick(buttons().value(0), Qt::LeftButton);
    QVERIFY2(strip().text().contains(u"Place 1 of 2"_s), qPrintable(strip().text()));
    const QString first = m_table->recordAt(m_grid->currentIndex().row())->text(item::level1);
    QCOMPARE(first, u"惠农补贴"_s);
}

QTEST_MAIN(TestImportView)

#include "test_importview.moc"
