// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "catalog/itemfields.h"
#include "exchange/exportdialog.h"
#include "exchange/sourcefile.h"
#include "main/newcatalogdialog.h"
#include "main/preparedquestions.h"
#include "main/statusline.h"
#include "table/celleditor.h"
#include "table/gridview.h"
#include "tables/differencetree.h"
#include "tables/itemtable.h"
#include "versions/versiondialog.h"
#include "versions/versionspanel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QTreeWidget>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace gk;

/// The main job in one piece, by keys and mouse on the real windows: begin from the work plan, edit through every kind
/// of editor, paste, undo and redo everything, make a version, edit, compare, export, close, open again.
class TestScenario : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theWholeJobFromFirstStartToReopening();

private:
    // — the acts, in their order
    void beginFromTheWorkPlan();
    void editThroughEveryEditor();
    void pasteBeyondTheEnd();
    void undoAndRedoEverything();
    void makeAVersion();
    void editAndCompare();
    void exportTheCatalog();
    void closeAndOpenAgain();

    // — hands and eyes
    void takeWindow();
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) const;
    void type(const QString &text) const;
    void go(int row, int column);
    void go(int row, Field field) { go(row, m_table->columnOf(field)); }
    [[nodiscard]] QString text(int row, Field field) const;
    [[nodiscard]] CellEditor *editor() const { return m_grid->findChild<CellEditor *>(); }
    [[nodiscard]] CatalogSession &session() const { return m_window->session(); }
    [[nodiscard]] std::vector<Record> allRecords() const;
    void settle();
    template <typename Dialog>
    void inDialog(const std::function<void(Dialog &)> &act);

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    PreparedQuestions m_questions;
    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;
    ItemTable *m_table = nullptr;
    GridView *m_grid = nullptr;
    std::vector<Record> m_atFirst;
    std::vector<Record> m_edited;
};

void TestScenario::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Application>(Folders{.configuration = m_folder->filePath(u"config"_s),
                                                      .state = m_folder->filePath(u"state"_s),
                                                      .documents = m_folder->path()},
                                              u"测试"_s, m_questions, m_clock, Language::English);
    m_program->start({});
}

void TestScenario::cleanup()
{
    m_program.reset();
}

void TestScenario::theWholeJobFromFirstStartToReopening()
{
    for (const auto act :
         {&TestScenario::beginFromTheWorkPlan, &TestScenario::editThroughEveryEditor, &TestScenario::pasteBeyondTheEnd,
          &TestScenario::undoAndRedoEverything, &TestScenario::makeAVersion, &TestScenario::editAndCompare,
          &TestScenario::exportTheCatalog, &TestScenario::closeAndOpenAgain}) {
        (this->*act)();
        if (QTest::currentTestFailed())
            return;
    }
}

/// Runs `act` on the dialog that the next thing done brings up.
template <typename Dialog>
void TestScenario::inDialog(const std::function<void(Dialog &)> &act)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, timer, [timer, act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        act(*dialog);
    });
    timer->start(10);
}

void TestScenario::key(Qt::Key key, Qt::KeyboardModifiers held) const
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    QTest::keyClick(focus, key, held);
}

void TestScenario::type(const QString &text) const
{
    // keyClicks sends Latin-1 only; a Chinese text arrives from an input method, key by key or at once.
    for (const QChar character : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character),
                            Qt::NoModifier);
}

void TestScenario::go(int row, int column)
{
    // By mouse, as one does; the offscreen platform does not give the keyboard back when a dialog closes.
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window);
    const QModelIndex cell = m_table->index(row, column);
    m_grid->scrollTo(cell);
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, m_grid->visualRect(cell).center());
    QCOMPARE(m_grid->currentIndex(), cell);
    m_grid->setFocus();
}

QString TestScenario::text(int row, Field field) const
{
    return m_table->index(row, m_table->columnOf(field)).data().toString();
}

std::vector<Record> TestScenario::allRecords() const
{
    std::vector<Record> all;
    for (const Kind kind : allKinds()) {
        for (Record &record : session().records(kind, session().order(kind)))
            all.push_back(std::move(record));
    }
    return all;
}

void TestScenario::settle()
{
    QTRY_VERIFY(session().waitForDisk(50));
    QCoreApplication::processEvents();
}

void TestScenario::takeWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window && window->isVisible())
            m_window = window;
    }
    QVERIFY(m_window);
    m_window->showNormal();
    m_window->resize(1366, 768);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_table = m_window->findChild<ItemTable *>();
    m_grid = m_window->findChild<GridView *>();
    QTRY_VERIFY(m_table->isComplete() && m_table->isIndexed());
}

void TestScenario::beginFromTheWorkPlan()
{
    StartWindow *start = m_program->startWindow();
    QVERIFY(start && QTest::qWaitForWindowActive(start));
    const auto buttons = start->findChildren<QPushButton *>();
    const auto door = std::ranges::find(buttons, u"Key Domains of the Work Plan"_s, &QPushButton::text);
    QVERIFY(door != buttons.end());
    inDialog<NewCatalogDialog>([](NewCatalogDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    QTest::mouseClick(*door, Qt::LeftButton);
    takeWindow();
    QVERIFY(m_table->rowCount() >= 120);
    m_atFirst = allRecords();
}

void TestScenario::editThroughEveryEditor()
{
    // Typing replaces, Alt+Enter breaks the line, Tab goes on, Enter returns below where one began.
    go(0, item::content);
    type(u"第一行"_s);
    key(Qt::Key_Return, Qt::AltModifier);
    type(u"第二行"_s);
    key(Qt::Key_Tab);
    QTRY_COMPARE(text(0, item::content), u"第一行\n第二行"_s);

    // F2 goes on writing at the end.
    const QString before = text(1, item::level2);
    go(1, item::level2);
    key(Qt::Key_F2);
    type(u"（补充）"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(text(1, item::level2), before + u"（补充）"_s);

    // A double click opens as well; Esc leaves the old text.
    const QModelIndex basis = m_table->index(1, m_table->columnOf(item::basis));
    const QString oldBasis = basis.data().toString();
    m_grid->scrollTo(basis);
    QTest::mouseDClick(m_grid->viewport(), Qt::LeftButton, {}, m_grid->visualRect(basis).center());
    QTRY_VERIFY(editor());
    type(u"不要"_s);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QCOMPARE(basis.data().toString(), oldBasis);

    // Offices complete part by part.
    const QString office = session().names().officeNames().front();
    go(2, item::subject);
    type(office.left(2));
    QTRY_VERIFY(editor());
    if (QWidget *list = QApplication::activePopupWidget())
        QTest::keyClick(list, Qt::Key_Escape);
    type(office.sliced(2) + u"、各镇"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(2, item::subject), office + u"、各镇"_s);

    // Channels are ticked in a list, with an addition of one's own.
    go(2, item::channels);
    key(Qt::Key_Backspace);
    QTRY_VERIFY(editor());
    key(Qt::Key_Space);
    type(u"村务公开栏墙报"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(text(2, item::channels).endsWith(u"、村务公开栏墙报"_s));

    // A date as people write it, a tick by Space, a tick by mouse.
    go(3, item::changedOn);
    type(u"2019年9月8日"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(text(3, item::changedOn), u"2019-09-08"_s);
    const int audience = m_table->columnOf(item::audience);
    const bool wasTicked = m_table->index(4, audience).data(ItemTable::TickRole).toBool();
    go(4, audience);
    key(Qt::Key_Space);
    QTRY_COMPARE(m_table->index(4, audience).data(ItemTable::TickRole).toBool(), !wasTicked);

    // One text into all selected cells: one step.
    const auto steps = session().history(1000).size();
    go(5, item::remarks);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Down, Qt::ShiftModifier);
    type(u"待核"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    settle();
    for (int row = 5; row <= 8; ++row)
        QCOMPARE(text(row, item::remarks), u"待核"_s);
    QCOMPARE(session().history(1000).size(), steps + 1);
}

void TestScenario::pasteBeyondTheEnd()
{
    const int rows = m_table->rowCount();
    QGuiApplication::clipboard()->setText(u"甲\t\"含换行\n的内容\"\n乙\t丙\n丁\t戊\n"_s);
    go(rows - 1, item::level2);
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_grid->isAsking());
    key(Qt::Key_Return);
    QTRY_COMPARE(m_table->rowCount(), rows + 2);
    settle();
    QCOMPARE(text(rows - 1, item::content), u"含换行\n的内容"_s);
    QCOMPARE(text(rows + 1, item::level2), u"丁"_s);
}

void TestScenario::undoAndRedoEverything()
{
    m_edited = allRecords();
    QVERIFY(m_edited != m_atFirst);
    m_window->activateWindow();
    m_grid->setFocus();
    int steps = 0;
    // The first step of all is the starter itself, which stays.
    for (; session().nextUndo() && qint64(session().nextUndo()->first) > 1; ++steps) {
        key(Qt::Key_Z, Qt::ControlModifier);
        settle();
    }
    QVERIFY(steps >= 8);
    QVERIFY(allRecords() == m_atFirst);
    for (; session().nextRedo(); --steps) {
        key(Qt::Key_Y, Qt::ControlModifier);
        settle();
    }
    QCOMPARE(steps, 0);
    QVERIFY(allRecords() == m_edited);
}

void TestScenario::makeAVersion()
{
    QSignalSpy made(&session(), &CatalogSession::versionMade);
    inDialog<VersionDialog>([this](VersionDialog &dialog) {
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        type(u"征求意见"_s);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(session().versions().front().label, u"征求意见"_s);
}

void TestScenario::editAndCompare()
{
    go(6, item::timeLimit);
    type(u"每季度首月10日前"_s);
    key(Qt::Key_Return);
    settle();
    QTRY_VERIFY(m_window->findChild<StatusLine *>()->fullText().contains(u"since version 1"_s));
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = m_window->findChild<VersionsPanel *>();
    QTRY_VERIFY(panel->isVisible());
    auto *differences = panel->findChild<DifferenceTree *>();
    QTRY_COMPARE(differences->rowCount(), 1);
    const QModelIndex record = differences->index(0, 0);
    QCOMPARE(differences->rowCount(record), 1);
    QCOMPARE(differences->index(0, DifferenceTree::After, record).data().toString(), u"每季度首月10日前"_s);
    // Enter on a difference leads to its item.
    go(0, item::content);
    for (auto *view : panel->findChildren<QTreeView *>()) {
        if (view->model() != differences)
            continue;
        view->setFocus();
        view->setCurrentIndex(record);
        key(Qt::Key_Return);
    }
    QTRY_COMPARE(m_grid->currentIndex().row(), 6);
}

void TestScenario::exportTheCatalog()
{
    m_questions.file = m_folder->filePath(u"公开目录.xlsx"_s);
    std::optional<TransferReport> written;
    inDialog<ExportDialog>([&written](ExportDialog &dialog) {
        connect(&dialog, &ExportDialog::exported, &dialog, [&written, &dialog](const TransferReport &report) {
            written = report;
            dialog.reject();
        });
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(written);
    // Every item that is not left out is in the file with what was typed, pasted and undone before.
    const auto tables = readTables(written->path, WantedSheets::All);
    QVERIFY(tables);
    QStringList cells;
    for (const SourceRow &row : tables->front().rows)
        cells += QStringList(row.cells.begin(), row.cells.end()).join(u'\t');
    qint64 found = 0;
    for (const Record &item : allRecords()) {
        if (item.ref.kind != Kind::Item || !item.isAlive)
            continue;
        const QString level2 = item.text(item::level2);
        const QString content = item.text(item::content);
        found += std::ranges::any_of(cells, [&](const QString &row) {
            return row.contains(level2) && row.contains(content) && row.contains(item.text(item::timeLimit));
        });
    }
    QVERIFY(written->items > 100);
    QVERIFY2(found >= written->items, qPrintable(u"%1 of %2"_s.arg(found).arg(written->items)));
}

void TestScenario::closeAndOpenAgain()
{
    go(6, item::timeLimit);
    const auto steps = session().history(1000);
    m_edited = allRecords();
    const QString path = m_window->path();
    key(Qt::Key_W, Qt::ControlModifier);
    m_window = nullptr;
    QTRY_VERIFY(m_program->startWindow() && m_program->startWindow()->isVisible());
    // The file stands alone: no log beside it.
    QVERIFY(!QFileInfo::exists(path + u"-wal"_s));

    auto *recent = m_program->startWindow()->findChild<QTreeWidget *>();
    QVERIFY(QTest::qWaitForWindowActive(m_program->startWindow()));
    recent->setFocus();
    key(Qt::Key_Return);
    takeWindow();
    QCOMPARE(m_window->path(), path);
    QVERIFY(allRecords() == m_edited);
    QTRY_COMPARE(m_grid->currentIndex().row(), 6);
    QCOMPARE(m_grid->currentIndex().column(), m_table->columnOf(item::timeLimit));
    QVERIFY(m_window->findChild<VersionsPanel *>()->isVisible());
    const auto again = session().history(1000);
    QCOMPARE(again.size(), steps.size());
    for (std::size_t i = 0; i < again.size(); ++i)
        QCOMPARE(again[i].label, steps[i].label);
    // And still everything can be undone.
    key(Qt::Key_Z, Qt::ControlModifier);
    settle();
    QVERIFY(text(6, item::timeLimit) != u"每季度首月10日前"_s);
}

QTEST_MAIN(TestScenario)
#include "test_scenario.moc"
