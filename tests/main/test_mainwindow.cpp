// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "exchange/exportdialog.h"
#include "form/fieldeditor.h"
#include "form/opiniondialog.h"
#include "form/opinionlist.h"
#include "form/registerdialog.h"
#include "import/importview.h"
#include "main/bottompane.h"
#include "main/desk.h"
#include "main/domainpane.h"
#include "main/emptynote.h"
#include "main/filterbar.h"
#include "main/openwindow.h"
#include "main/statusline.h"
#include "parts/messagestrip.h"
#include "report/rowcodes.h"
#include "session/transfer.h"
#include "tables/differencetree.h"
#include "versions/versiondelegates.h"
#include "versions/versiondialog.h"
#include "versions/versionspanel.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace gk;

/// The main job from end to end, by keys and mouse, on a catalog made from the reference starter.
class TestMainWindow : public OpenWindow
{
    Q_OBJECT
private slots:
    void theWeeklyCheckIsSpokenOfOnlyWhenItFails();
    void init() { begin(); }
    void cleanup() { close(); }
    void aNewCatalogIsShownWholeAndInOrder();
    void aSmallCatalogIsCountedAtOnce();
    void typingReachesTheDiskAndIsUndoneAndRedone();
    void everythingDoneCanBeUndoneAndRedoneToTheLastValue();
    void theSearchBoxNarrowsWhileTyping();
    void wordsAreFoundByTheirLettersAndGoneThrough();
    void theCodeBesideARowLeadsToItsItem();
    void theTableOfOpinionsHasATitleEvenIfTheCatalogHasNone();
    void aTableWithoutRowsSaysWhyAndWhatToDo();
    void aVersionIsMadeComparedShownAndRestored();
    void aLongDifferenceBeginsWhereItDiffers();
    void anExportIsWrittenAndItsFolderOffered();
    void anImportShowsWhatItWouldChangeAndIsOneStep();
    void reopeningReturnsToTheSamePlace();
    void aLargeCatalogIsChosenFromAsSoonAsItIsCounted();
    void f6WalksThePanes();
    void ctrlSCommitsWhatIsBeingTyped();
    void undoLeadsToWhatItChanges();
    void inASmallWindowTwelveItemsAndTheSubjectAreInView();
};

void TestMainWindow::aNewCatalogIsShownWholeAndInOrder()
{
    QCOMPARE(m_table->rowCount(), int(m_window->session().count(Kind::Item)));
    QVERIFY(m_table->rowCount() >= 120);
    QVERIFY(m_table->isInCatalogOrder());
    QCOMPARE(m_window->windowTitle(), m_window->session().setting(u"title") + u" — 目录.gkml"_s);
    QTRY_COMPARE(m_preferences->values().recentFiles.size(), std::size_t(1)); // noted when there is time for it
    QCOMPARE(m_preferences->values().recentFiles.front().items, m_window->session().count(Kind::Item));
    QVERIFY(m_window->findChild<StatusLine *>()->fullText().contains(u"Saved"_s));
}

void TestMainWindow::aSmallCatalogIsCountedAtOnce()
{
    close();
    m_path = m_folder->filePath(u"示例.gkml"_s);
    QVERIFY(
        createCatalog({.path = m_path, .starter = Starter::Example, .author = u"测试"_s, .label = u"建立"_s}, m_clock));
    open();
    const QString said = m_window->findChild<StatusLine *>()->fullText();
    QVERIFY2(said.contains(QString::number(m_table->rowCount())), qPrintable(said));
}

void TestMainWindow::typingReachesTheDiskAndIsUndoneAndRedone()
{
    const QModelIndex limit = cell(2, item::timeLimit);
    const QString before = limit.data().toString();
    typeInto(limit, u"每月10日前"_s);
    QTRY_COMPARE(limit.data().toString(), u"每月10日前"_s);
    QTRY_COMPARE(m_window->session().saveState().kind, SaveState::Kind::Saved);
    QCOMPARE(m_grid->currentIndex().row(), 3);
    QTest::keyClick(m_grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(limit.data().toString(), before);
    QTest::keyClick(m_grid, Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(limit.data().toString(), u"每月10日前"_s);
}

void TestMainWindow::everythingDoneCanBeUndoneAndRedoneToTheLastValue()
{
    const std::vector<Record> before = allRecords();
    const auto undoAction = m_window->actions().at(Act::Undo);
    const Seq start = m_window->session().nextUndo()->first;

    typeInto(cell(1, item::content), u"新的公开内容"_s);
    typeInto(cell(1, item::timeLimit), u"及时"_s);
    typeInto(cell(2, item::level2), u"改过的二级事项"_s);
    QGuiApplication::clipboard()->setText(u"一级甲\t二级甲\n一级甲\t二级乙"_s);
    m_grid->setCurrentIndex(cell(4, item::level1));
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(cell(5, item::level2).data().toString(), u"二级乙"_s);
    const int rows = m_table->rowCount();
    trigger(Act::AddItem);
    QTRY_COMPARE(m_table->rowCount(), rows + 1);
    trigger(Act::RemoveItem);
    QTRY_COMPARE(m_table->rowCount(), rows);
    trigger(Act::MoveItemDown);
    QTRY_VERIFY(m_window->session().waitForDisk(50));
    const std::vector<Record> after = allRecords();
    QVERIFY(after != before);

    while (m_window->session().nextUndo() && m_window->session().nextUndo()->first != start) {
        QVERIFY(undoAction->isEnabled());
        undoAction->trigger();
        QVERIFY(m_window->session().waitForDisk(5000));
    }
    QVERIFY(allRecords() == before);
    while (m_window->session().nextRedo()) {
        trigger(Act::Redo);
        QVERIFY(m_window->session().waitForDisk(5000));
    }
    QVERIFY(allRecords() == after);
}

void TestMainWindow::theSearchBoxNarrowsWhileTyping()
{
    const int all = m_table->rowCount();
    const auto *bar = m_window->findChild<FilterBar *>();
    QVERIFY(!bar->isVisible()); // the desk has its line
    QVERIFY2(m_window->findChild<StatusLine *>()->fullText().contains(QString::number(all)),
             qPrintable(m_window->findChild<StatusLine *>()->fullText()));
    QTest::keyClick(m_grid, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()));
    auto *search = qobject_cast<QLineEdit *>(focus());
    keys(u"及"_s);
    QTest::qWait(20); // so long as a frame, not until the typing pauses
    QCOMPARE(m_table->filter().text, u"及"_s);
    keys(u"时公开"_s);
    QTRY_VERIFY(m_table->rowCount() < all);
    QVERIFY(m_table->rowCount() > 0);
    QVERIFY(bar->isVisible());
    // Undo belongs to the text while it has the keyboard.
    const Seq head = m_window->session().head();
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_window->session().head(), head);
    search->clear();
    QTRY_COMPARE(m_table->rowCount(), all);
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::wordsAreFoundByTheirLettersAndGoneThrough()
{
    QTest::keyClick(m_grid, Qt::Key_F3); // without a word it asks for one
    auto *search = qobject_cast<QLineEdit *>(focus());
    QVERIFY(search);
    keys(u"jyj"_s); // 教育局
    const auto *bar = m_window->findChild<FilterBar *>();
    QTRY_COMPARE(m_table->filter().text, u"jyj"_s);
    QVERIFY(bar->isVisible());
    const qint64 cells = m_table->foundCells();
    QVERIFY(cells > 1);
    const auto *count = bar->findChild<QLabel *>(u"count"_s);
    QVERIFY2(count->text().contains(u"in %1 cells"_s.arg(cells)), qPrintable(count->text()));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(focus(), m_grid);
    const QModelIndex first = m_grid->currentIndex();
    QVERIFY(m_table->isFound(first));
    // Through every one of them and round again, and back by one.
    QSet<QModelIndex> passed{first};
    for (qint64 i = 1; i < cells; ++i) {
        QTest::keyClick(m_grid, Qt::Key_F3);
        QVERIFY(m_table->isFound(m_grid->currentIndex()));
        passed += m_grid->currentIndex();
    }
    QCOMPARE(passed.size(), cells);
    const QModelIndex last = m_grid->currentIndex();
    QTest::keyClick(m_grid, Qt::Key_F3);
    QCOMPARE(m_grid->currentIndex(), first);
    QTest::keyClick(m_grid, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_grid->currentIndex(), last);
}

void TestMainWindow::theCodeBesideARowLeadsToItsItem()
{
    const auto wanted = m_table->recordAt(m_table->rowCount() - 3);
    QVERIFY(wanted.has_value());
    RowCodes codes;
    codes.add(wanted->ref.uid);
    QTest::keyClick(m_grid, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()));
    auto *search = qobject_cast<QLineEdit *>(focus());
    QTest::keyClicks(search, codes.code(wanted->ref.uid).toLower());
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_grid->selectedRows().size(), 1U);
    QTRY_COMPARE(m_table->recordAt(m_grid->selectedRows().front())->ref, wanted->ref);
    QTRY_VERIFY(search->text().isEmpty());
    auto *opinions = m_window->findChild<OpinionList *>();
    QTRY_VERIFY(opinions->isUnfolded());
    inDialog<OpinionDialog>([](OpinionDialog &dialog) {
        dialog.editor(opinion::proposal)->findChild<QPlainTextEdit *>()->setPlainText(u"改为10个工作日"_s);
        dialog.accept();
    });
    QTest::keyClick(focus(), Qt::Key_Space);
    QTRY_COMPARE(opinions->opinions().size(), 1U);
    QCOMPARE(opinions->opinions().front().value(opinion::item).uid(), wanted->ref.uid);
}

void TestMainWindow::theTableOfOpinionsHasATitleEvenIfTheCatalogHasNone()
{
    QVERIFY(m_window->session().setSetting(u"title"_s, {}, u"Edit"_s));
    QVERIFY(m_window->session().waitForDisk(5000));
    trigger(Act::Opinions);
    auto *opinions = m_window->findChild<RegisterDialog *>();
    QVERIFY(opinions);
    emit opinions->tableRequested();
    const auto tables = [this] { return QDir(m_folder->path()).entryList({u"*汇总表*.xlsx"_s}); };
    QTRY_COMPARE(tables().size(), 1);
    QVERIFY2(tables().front().startsWith(u"主动公开基本目录征求意见采纳情况汇总表"), qPrintable(tables().front()));
    opinions->close();
}

void TestMainWindow::aTableWithoutRowsSaysWhyAndWhatToDo()
{
    auto *note = m_window->findChild<EmptyNote *>();
    QVERIFY(!note->isVisible());
    const int all = m_table->rowCount();
    QTest::keyClick(m_grid, Qt::Key_F, Qt::ControlModifier);
    keys(u"没有这样的事项"_s);
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(m_table->rowCount(), 0);
    for (QPushButton *button : note->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton); // there is only one
    }
    QTRY_COMPARE(m_table->rowCount(), all);
    QVERIFY(!note->isVisible());
}

void TestMainWindow::aVersionIsMadeComparedShownAndRestored()
{
    CatalogSession &session = m_window->session();
    QSignalSpy made(&session, &CatalogSession::versionMade);
    inDialog<VersionDialog>([this](VersionDialog &dialog) {
        dialog.findChild<QLineEdit *>()->setFocus();
        keys(u"初稿"_s);
        dialog.accept();
    });
    QTest::keyClick(m_grid, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(session.versions().size(), 1U);

    const QString before = cell(0, item::content).data().toString();
    typeInto(cell(0, item::content), u"版本之后的改动"_s);
    QTRY_VERIFY(session.waitForDisk(50));
    QTRY_VERIFY(m_window->findChild<StatusLine *>()->fullText().contains(u"since version 1"_s));
    trigger(Act::CompareVersions);
    auto *panel = m_window->findChild<VersionsPanel *>();
    auto *differences = panel->findChild<DifferenceTree *>();
    QTRY_COMPARE(differences->rowCount(), 1);
    QCOMPARE(differences->difference(0).fields.size(), 1U);
    QCOMPARE(differences->difference(0).fields[0].field, item::content);

    emit panel->showRequested(1);
    QTRY_COMPARE(session.access(), SessionAccess::OldVersion);
    QTRY_COMPARE(cell(0, item::content).data().toString(), before);
    QVERIFY(!m_window->actions().at(Act::AddItem)->isEnabled());
    trigger(Act::BackToPresent);
    QTRY_COMPARE(cell(0, item::content).data().toString(), u"版本之后的改动"_s);
    QVERIFY(session.restore(1, u"恢复"_s));
    QTRY_COMPARE(cell(0, item::content).data().toString(), before);
    trigger(Act::Undo);
    QTRY_COMPARE(cell(0, item::content).data().toString(), u"版本之后的改动"_s);
}

void TestMainWindow::aLongDifferenceBeginsWhereItDiffers()
{
    const QString same = u"自该信息形成或者变更之日起"_s;
    QCOMPARE(fromDifference(same + u"15个工作日"_s, same + u"20个工作日"_s), u"…者变更之日起15个工作日"_s);
    QCOMPARE(fromDifference(u"短的甲"_s, u"短的乙"_s), u"短的甲"_s);
    QCOMPARE(fromDifference(same, same + u"，逐月"_s), u"…者变更之日起"_s);
    QCOMPARE(fromDifference({}, same), QString());
}

void TestMainWindow::anExportIsWrittenAndItsFolderOffered()
{
    QString written;
    inDialog<ExportDialog>([&written](ExportDialog &dialog) {
        connect(&dialog, &ExportDialog::exported, &dialog, [&written, &dialog](const TransferReport &report) {
            written = report.path;
            dialog.reject();
        });
        const auto buttons = dialog.findChildren<QPushButton *>();
        const auto start = std::ranges::find_if(buttons, &QPushButton::isDefault);
        QVERIFY(start != buttons.end());
        (*start)->click();
    });
    trigger(Act::Export);
    QVERIFY(QFileInfo(written).size() > 10'000);
    QVERIFY(written.startsWith(m_folder->path()));
}

void TestMainWindow::anImportShowsWhatItWouldChangeAndIsOneStep()
{
    // Our own csv with one cell changed in between.
    const QString csv = m_folder->filePath(u"往返.csv"_s);
    std::optional<Result<TransferReport>> report;
    m_window->session().run<Result<TransferReport>>(
        [csv](Reader &reader, const Progress &progress) {
            return exportCatalog(reader, {.target = csv, .form = ExportForm::CsvUtf8}, progress);
        },
        [&report](const Result<TransferReport> &result) { report.emplace(result); });
    QTRY_VERIFY(report);
    QVERIFY(*report);
    const std::vector<Record> before = allRecords();
    typeInto(cell(3, item::timeLimit), u"每季度"_s);
    QTRY_VERIFY(m_window->session().waitForDisk(50));
    inDialog<ImportView>([](ImportView &dialog) {
        QTRY_VERIFY(dialog.desk().reading());
        QCOMPARE(dialog.desk().reading()->preview.changed, 1);
        QCOMPARE(dialog.desk().reading()->preview.added, 0);
        const auto buttons = dialog.findChildren<QPushButton *>();
        (*std::ranges::find_if(buttons, &QPushButton::isDefault))->click();
    });
    m_questions.file = csv;
    trigger(Act::Import);
    QTRY_VERIFY(m_window->session().waitForDisk(50));
    QVERIFY(allRecords() == before);
    trigger(Act::Undo);
    QTRY_COMPARE(cell(3, item::timeLimit).data().toString(), u"每季度"_s);
}

void TestMainWindow::reopeningReturnsToTheSamePlace()
{
    m_window->resize(1600, 800);
    m_grid->setCurrentIndex(cell(40, item::subject));
    const QString uid = m_grid->currentIndex().data(ItemTable::UidRole).toString();
    m_window->findChild<DomainPane *>()->choose({});
    m_window->findChild<Desk *>()->setTreeOpen(false);
    m_grid->sortBy(m_table->columnOf(item::timeLimit));
    QTRY_VERIFY(!m_table->isInCatalogOrder());
    close();
    open();
    QVERIFY(!m_window->findChild<Desk *>()->isTreeOpen());
    QTRY_COMPARE(m_table->sortColumn(), m_table->columnOf(item::timeLimit));
    QTRY_COMPARE(m_grid->currentIndex().data(ItemTable::UidRole).toString(), uid);
    QCOMPARE(m_grid->currentIndex().column(), m_table->columnOf(item::subject));
}

void TestMainWindow::aLargeCatalogIsChosenFromAsSoonAsItIsCounted()
{
    constexpr int many = 2100;
    constexpr int few = 30;
    const QString level1 = u"一级甲"_s;
    const Uid domain = m_window->session().names().domains().front();
    ChangeSet set;
    for (int i = 0; i < many; ++i) {
        set.add({Kind::Item, Uid::random()}, {{item::domain, Value(domain)},
                                              {item::level1, Value(i < few ? level1 : u"一级乙"_s)},
                                              {item::position, Value(qint64(i))}});
    }
    QVERIFY(m_window->session().apply(std::move(set.changes), u"Add"_s));
    auto *pane = m_window->findChild<DomainPane *>();
    const auto chosen = [&] {
        pane->choose(domain, level1);
        return pane->level1() == level1;
    };
    QTRY_VERIFY(chosen());
    QTRY_COMPARE(m_table->rowCount(), few);
    close();
    open();
    pane = m_window->findChild<DomainPane *>();
    QTRY_COMPARE(pane->level1(), std::optional(level1));
    QTRY_COMPARE(m_table->rowCount(), few);
    QTRY_VERIFY(!m_preferences->values().recentFiles.empty());
    QVERIFY(m_preferences->values().recentFiles.front().items > many);
}

void TestMainWindow::theWeeklyCheckIsSpokenOfOnlyWhenItFails()
{
    const auto *line = m_window->findChild<StatusLine *>();
    emit m_window->session().fileProven(Done{});
    QVERIFY(!line->fullText().contains(u"check"_s));
    QVERIFY(!m_grid->parentWidget()->findChild<MessageStrip *>()->isVisible());
    emit m_window->session().fileProven(Error{.code = ErrorCode::Damaged, .path = m_path});
    QVERIFY2(line->fullText().contains(u"Weekly check: “目录.gkml” is damaged."_s), qPrintable(line->fullText()));
    QVERIFY(m_grid->parentWidget()->findChild<MessageStrip *>()->isVisible());
}

void TestMainWindow::f6WalksThePanes()
{
    m_grid->setFocus();
    trigger(Act::ShowCard);
    QTRY_VERIFY(m_window->findChild<Desk *>()->isCardOpen());
    m_grid->setFocus();
    QSet<QWidget *> seen;
    for (int i = 0; i < 4; ++i) {
        seen.insert(focus());
        QTest::keyClick(focus(), Qt::Key_F6);
    }
    QCOMPARE(seen.size(), 4);
    QCOMPARE(focus(), m_grid);
}

void TestMainWindow::ctrlSCommitsWhatIsBeingTyped()
{
    const QModelIndex limit = cell(6, item::timeLimit);
    m_grid->setFocus();
    m_grid->setCurrentIndex(limit);
    keys(u"按月"_s);
    QVERIFY(focus() != m_grid);
    QTest::keyClick(focus(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(limit.data().toString(), u"按月"_s);
    QVERIFY(m_window->findChild<StatusLine *>()->fullText().startsWith(u"✓"_s));
}

void TestMainWindow::undoLeadsToWhatItChanges()
{
    typeInto(cell(2, item::content), u"x"_s);
    m_grid->setCurrentIndex(cell(9, item::level2));
    trigger(Act::Undo);
    QCOMPARE(m_grid->currentIndex(), cell(2, item::content));
    m_grid->setCurrentIndex(cell(9, item::level2));
    trigger(Act::Redo);
    QCOMPARE(m_grid->currentIndex(), cell(2, item::content));
}

void TestMainWindow::inASmallWindowTwelveItemsAndTheSubjectAreInView()
{
    QCOMPARE(m_window->size(), QSize(1366, 768));
    QTest::qWait(200); // columns follow the window with a delay
    const QRect view = m_grid->viewport()->rect();
    int whole = 0;
    for (int row = 0; row < 20; ++row)
        whole += view.contains(m_grid->visualRect(m_table->index(row, 0))) ? 1 : 0;
    QVERIFY2(whole >= 12, qPrintable(QString::number(whole)));
    for (const Field field : {item::timeLimit, item::subject})
        QVERIFY(view.contains(m_grid->visualRect(cell(0, field))));
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
