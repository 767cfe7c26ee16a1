// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/importhands.h"
#include "main/newcatalogdialog.h"
#include "main/openprogram.h"
#include "parts/messagestrip.h"
#include "table/celleditor.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// What becomes of things dropped on the windows of the program, wherever on them and whatever is going on.
class TestDoors : public OpenProgram
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { end(); }
    void aFileIsImportedIntoTheWindow();
    void filesAreTakenWhereverTheyAreDropped();
    void aFolderStandsForItsFiles();
    void aFolderWithoutTablesSaysSo();
    void aCatalogIsOpenedAndTheRestImported();
    void foreignThingsAreNotTaken();
    void whatIsTypedIsTakenFirst();
    void nothingGoesIntoAnOldVersion();
    void nothingGoesIntoAReadOnlyCatalog();
    void noSecondImportBeginsBesideOne();
    void aFileDroppedOnTheStartPageMakesANewCatalog();

private:
    [[nodiscard]] QString made(const QByteArray &layout, const QString &name) const
    {
        return buildLayout(layout, name, m_folder->path());
    }
    /// Drops the files and runs `act` on the import view that comes.
    void importByDrop(QWidget &on, const QStringList &paths, const std::function<void(ImportView &)> &act);
    [[nodiscard]] qint64 items() const { return m_window->session().count(Kind::Item); }
    [[nodiscard]] MessageStrip &strip() const { return m_window->findChild<GridPanel *>()->strip(); }
    [[nodiscard]] GridView &grid() const { return *m_window->findChild<GridView *>(); }

    MainWindow *m_window = nullptr;
};

void TestDoors::init()
{
    begin();
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    QVERIFY(m_window);
}

void TestDoors::importByDrop(QWidget &on, const QStringList &paths, const std::function<void(ImportView &)> &act)
{
    bool isDone = false;
    inDialog<ImportView>([&](ImportView &view) {
        settle(view);
        act(view);
        if (QTest::currentTestFailed())
            view.reject(); // or it would stand there for ever
        isDone = true;
    });
    const auto data = filesDragged(paths);
    QVERIFY(dropOn(on, *data));
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 20000);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestDoors::aFileIsImportedIntoTheWindow()
{
    importByDrop(*m_window, {made(chineseCsv, u"惠农"_s)}, accept);
    QTRY_COMPARE(items(), 2);
    QVERIFY(m_window->session().nextUndo()->label.contains(u"惠农.csv"_s));
}

void TestDoors::filesAreTakenWhereverTheyAreDropped()
{
    // A text field would take in the path of the file.
    auto *search = m_window->findChild<QLineEdit *>();
    QVERIFY(search && search->acceptDrops());
    importByDrop(*search, {made(chineseCsv, u"惠农"_s)}, accept);
    QTRY_COMPARE(items(), 2);
    QVERIFY(search->text().isEmpty());
    importByDrop(*grid().viewport(), {made(continuedTables, u"危房"_s)}, accept);
    QTRY_COMPARE(items(), 4);
}

void TestDoors::aFolderStandsForItsFiles()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"来稿"_s));
    const QString folder = m_folder->filePath(u"来稿"_s);
    for (const auto &[layout, name] : {std::pair(chineseCsv, u"乙"_s), std::pair(fourLevels, u"甲"_s)})
        (void)buildLayout(layout, name, folder);
    for (const QString &other : {u"~$甲.xlsx"_s, u"照片.jpg"_s, u"旧目录.gkml"_s}) {
        QFile file(folder + u'/' + other);
        QVERIFY(file.open(QFile::WriteOnly) && file.write("x") == 1);
    }
    importByDrop(*m_window, {folder}, [](ImportView &view) {
        QCOMPARE(view.desk().files().name(), u"乙.csv、甲.xlsx"_s);
        QVERIFY(view.desk().files().refused().empty());
        accept(view);
    });
    QTRY_COMPARE(items(), 4);
    m_window->actions().at(Act::Undo)->trigger();
    QTRY_COMPARE(items(), 0);
}

void TestDoors::aFolderWithoutTablesSaysSo()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"空文件夹"_s));
    importByDrop(*m_window, {m_folder->filePath(u"空文件夹"_s)}, [](ImportView &view) {
        const QString said = view.findChild<MessageStrip *>()->text();
        QVERIFY2(said.contains(u"空文件夹"_s), qPrintable(said));
        QVERIFY(!takeButton(view)->isEnabled());
        view.reject();
    });
}

void TestDoors::aCatalogIsOpenedAndTheRestImported()
{
    const QString other = newCatalog(u"另一份.gkml"_s);
    importByDrop(*m_window, {made(chineseCsv, u"惠农"_s), other}, accept);
    QTRY_COMPARE(items(), 2);
    MainWindow *second = m_program->open(other); // is there already
    QVERIFY(second && second != m_window);
    QCOMPARE(second->session().count(Kind::Item), 0);
    // A catalog by itself is opened, and nothing asks.
    QVERIFY(second->close());
    const auto alone = filesDragged({other});
    QVERIFY(dropOn(*m_window, *alone));
    const auto windows = [&other] {
        return std::ranges::count_if(QApplication::topLevelWidgets(), [&other](QWidget *each) {
            const auto *window = qobject_cast<MainWindow *>(each);
            return window && window->path() == other && window->isVisible();
        });
    };
    QTRY_COMPARE(windows(), 1);
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(items(), 2);
}

void TestDoors::foreignThingsAreNotTaken()
{
    QMimeData text;
    text.setText(u"一段话"_s);
    QVERIFY(!dropOn(*m_window, text));
    QMimeData page;
    page.setUrls({QUrl(u"https://example.invalid/a.xlsx"_s)});
    QVERIFY(!dropOn(*m_window, page));
    QMimeData mixed;
    mixed.setUrls({QUrl::fromLocalFile(made(chineseCsv, u"惠农"_s)), QUrl(u"https://example.invalid/a.xlsx"_s)});
    QVERIFY(!dropOn(*m_window, mixed));
    QTest::qWait(50); // what comes after a drop would have come
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(items(), 0);
    // What is no table at all is read and refused by name.
    const QString picture = m_folder->filePath(u"照片.jpg"_s);
    QFile file(picture);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11)) == 11);
    file.close();
    importByDrop(*m_window, {picture}, [](ImportView &view) {
        const QString said = view.findChild<MessageStrip *>()->text();
        QVERIFY2(said.contains(u"照片.jpg"_s), qPrintable(said));
        QVERIFY(!takeButton(view)->isEnabled());
        view.reject();
    });
}

void TestDoors::whatIsTypedIsTakenFirst()
{
    m_window->actions().at(Act::AddItem)->trigger();
    QTRY_COMPARE(items(), 1);
    const int column = grid().table().columnOf(item::level1);
    grid().setFocus();
    grid().setCurrentIndex(grid().table().index(0, column));
    QTest::keyClick(&grid(), Qt::Key_F2);
    auto *editor = grid().findChild<CellEditor *>();
    QVERIFY(editor);
    QTest::keyClicks(QApplication::focusWidget(), u"abc"_s);
    importByDrop(*QApplication::focusWidget(), {made(chineseCsv, u"惠农"_s)}, accept);
    QTRY_COMPARE(items(), 3);
    const QStringList names = shown(*m_window, {item::level1});
    QVERIFY2(names.contains(u"abc"_s), qPrintable(names.join(u' ')));
    m_window->actions().at(Act::Undo)->trigger(); // the import
    QTRY_COMPARE(items(), 1);
    QCOMPARE(shown(*m_window, {item::level1}), QStringList{u"abc"_s});
}

void TestDoors::nothingGoesIntoAnOldVersion()
{
    CatalogSession &session = m_window->session();
    m_window->actions().at(Act::AddItem)->trigger();
    QTRY_COMPARE(items(), 1);
    QVERIFY(session.waitForDisk(5000));
    session.freeze({.label = u"第一版"_s});
    QTRY_COMPARE(session.versions().size(), std::size_t(1));
    QVERIFY(session.show(1));
    QVERIFY(!session.isWritable());
    const auto data = filesDragged({made(chineseCsv, u"惠农"_s)});
    QVERIFY(dropOn(*m_window, *data)); // a catalog could be opened
    QTRY_VERIFY2(strip().text().contains(u"old version"_s), qPrintable(strip().text()));
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!m_window->actions().at(Act::ImportClipboard)->isEnabled());
}

void TestDoors::nothingGoesIntoAReadOnlyCatalog()
{
    const QString path = newCatalog(u"只读.gkml"_s);
    auto holder = CatalogSession::open(path, u"他人"_s, m_clock);
    QVERIFY(holder);
    MainWindow *window = m_program->open(path);
    QVERIFY(window);
    QCOMPARE(window->session().access(), SessionAccess::HeldByOther);
    const auto data = filesDragged({made(chineseCsv, u"惠农"_s)});
    QVERIFY(dropOn(*window, *data));
    MessageStrip &said = window->findChild<GridPanel *>()->strip();
    QTRY_VERIFY2(said.text().contains(u"Nothing can be imported"_s), qPrintable(said.text()));
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(window->close());
}

void TestDoors::noSecondImportBeginsBesideOne()
{
    const QString other = made(continuedTables, u"危房"_s);
    importByDrop(*m_window, {made(chineseCsv, u"惠农"_s)}, [this, &other](ImportView &view) {
        const auto data = filesDragged({other});
        QVERIFY(!dropOn(*m_window, *data));
        QVERIFY(!dropOn(view, *data));
        QTest::qWait(50); // a second view would have come
        QCOMPARE(QApplication::activeModalWidget(), &view);
        accept(view);
    });
    QTRY_COMPARE(items(), 2);
}

void TestDoors::aFileDroppedOnTheStartPageMakesANewCatalog()
{
    m_window->actions().at(Act::Close)->trigger();
    QTRY_VERIFY(m_program->startWindow());
    inDialog<NewCatalogDialog>([this](NewCatalogDialog &dialog) {
        inDialog<ImportView>(accept);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    const auto data = filesDragged({made(chineseCsv, u"惠农"_s)});
    QVERIFY(dropOn(*m_program->startWindow(), *data));
    const auto filled = [this] {
        m_window = m_program->open(m_folder->filePath(u"惠农.gkml"_s));
        return m_window && items() == 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(u"惠农.gkml"_s)), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget() && filled(), 20000);
}

QTEST_MAIN(TestDoors)
#include "test_doors.moc"
