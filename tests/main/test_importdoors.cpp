// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/emptynote.h"
#include "main/importhands.h"
#include "main/openprogram.h"
#include "parts/messagestrip.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

enum class Door { Drop, Dialog, EmptyTable, Clipboard, CommandLine };

const std::vector<Field> looked{item::domain,  item::level1,    item::level2,   item::level3, item::level4,
                                item::content, item::timeLimit, item::channels, item::subject};

// What the program must have made of the layouts, whichever way they came.
const QStringList fourLevelsRead{u"社会救助|综合业务|政策法规|中央文件|法律|法律全文|20个工作日|政府网站、公示栏|"_s,
                                 u"社会救助|综合业务|政策法规|中央文件|法规|法规全文|20个工作日|政府公报|"_s};
const QStringList csvRead{u"|惠农补贴||||补贴标准|20天||县农业农村局"_s, u"|农机购置||||购置补贴|20天||县农业农村局"_s};
const QStringList continuedRead{u"农村危房改造|政策法规||||危房改造政策|20个工作日内||县住建局"_s,
                                u"农村危房改造|对象认定||||认定结果|公示不少于7日||乡镇人民政府"_s};

QStringList sixDomainsRead()
{
    QStringList lines;
    for (const QString &domain : {u"义务教育"_s, u"社会救助"_s, u"就业"_s, u"涉农补贴"_s, u"救灾"_s, u"财政预决算"_s}) {
        lines += u"%1|%1甲||||内容|20个工作日||县政府"_s.arg(domain);
        lines += u"%1|%1乙||||内容乙|20个工作日||县政府"_s.arg(domain);
    }
    return lines;
}

// The same tables as spreadsheets, word processors and browsers put them on the clipboard.
const QString fourLevelsCopied =
    u"<html><head><meta name=Generator content=\"Microsoft Excel 15\"></head><body><table><!--StartFragment-->"
    "<tr><td colspan=8>某县社会救助领域基层政务公开标准目录</td></tr>"
    "<tr><td>序号<td>一级事项<td>二级事项<td>三级事项<td>四级事项<td>公开内容<td>公开时限<td>公开渠道和载体</tr>"
    "<tr><td>1<td rowspan=2>综合业务<td rowspan=2>政策法规<td rowspan=2>中央文件<td>法律<td>法律全文<td>20个工作日"
    "<td>■政府网站 □政府公报<br style='mso-data-placement:same-cell'>■公示栏</tr>"
    "<tr><td>2<td>法规<td>法规全文<td>20个工作日<td>□政府网站 ■政府公报<br>□公示栏</tr>"
    "<!--EndFragment--></table></body></html>"_s;
const QString csvCopied = u"序号\t公开事项\t公开内容\t公开时限\t责任主体\t联系处\r\n"
                          "1\t惠农补贴\t补贴标准\t20天\t县农业农村局\t农机科\r\n"
                          "2\t农机购置\t购置补贴\t20天\t县农业农村局\t农机科\r\n"_s;
const QString continuedCopied =
    u"<html><body><p class=MsoNormal>农村危房改造领域基层政务公开标准目录</p><table><tr><td><p>序号</p><td><p>公开事项</p>"
    "<td>公开内容<td>公开时限<td>公开主体</tr><tr><td>1<td>政策法规<td>危房改造政策<td>20个工作日内<td>县住建局</tr>"
    "</table><p><span lang=EN-US><o:p>&nbsp;</o:p></span></p><table><tr><td>2<td>对象认定<td>认定结果<td>公示不少于7日"
    "<td>乡镇人民政府</tr></table></body></html>"_s;

QString sixDomainsCopied()
{
    QString page = u"<html><body>"_s;
    for (const QString &line : sixDomainsRead()) {
        const QStringList cells = line.split(u'|');
        if (cells.at(5) == u"内容")
            page += u"<h2>"_s + cells.at(0) + u"领域</h2><table><tr><th>公开事项<th>公开内容<th>公开时限<th>公开主体"_s;
        page +=
            u"<tr><td>"_s + cells.at(1) + u"<td>"_s + cells.at(5) + u"<td>"_s + cells.at(6) + u"<td>"_s + cells.at(8);
        if (cells.at(5) == u"内容乙")
            page += u"</table>"_s;
    }
    return page + u"</body></html>"_s;
}

}

/// Catalogs through each door of the program, with the values that must be in the file afterwards, and one step back.
class TestImportDoors : public OpenProgram
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void everyDoorTakesTheCatalogAsOneStep_data();
    void everyDoorTakesTheCatalogAsOneStep();
    void theClipboardIsNamedAsTheSource();
    void anEmptyClipboardIsToldSo();
    void filesCopiedInAFileManagerAreImported();
    void aBlockWithHeadingsIsOfferedToTheImport();
    void aPieceOfATableIsPastedAsEver();
    void theClipboardMakesANewCatalogOnTheStartPage();

private:
    void bring(Door door, const QString &path);
    [[nodiscard]] MessageStrip &strip() const { return m_window->findChild<GridPanel *>()->strip(); }
    void copyPage(const QString &html) const;
    void importClipboard(const std::function<void(ImportView &)> &act);

    QString m_catalog;
    MainWindow *m_window = nullptr;
};

void TestImportDoors::copyPage(const QString &html) const
{
    auto *data = new QMimeData; // the clipboard owns it
    data->setHtml(html);
    data->setText(u"ignored"_s);
    QGuiApplication::clipboard()->setMimeData(data);
}

void TestImportDoors::importClipboard(const std::function<void(ImportView &)> &act)
{
    inDialog<ImportView>([act](ImportView &view) {
        act(view);
        if (QTest::currentTestFailed())
            view.reject();
    });
    m_window->actions().at(Act::ImportClipboard)->trigger();
}

void TestImportDoors::everyDoorTakesTheCatalogAsOneStep_data()
{
    QTest::addColumn<Door>("door");
    QTest::addColumn<QByteArray>("layout");
    QTest::addColumn<QString>("copied");
    QTest::addColumn<QStringList>("read");
    struct Catalog {
        const char *name;
        QByteArray layout;
        QString copied;
        QStringList read;
    };
    const std::vector<Catalog> catalogs{
        {"four levels with marked lists", fourLevels, fourLevelsCopied, fourLevelsRead},
        {"a csv in GB18030", chineseCsv, csvCopied, csvRead},
        {"a document with continued tables", continuedTables, continuedCopied, continuedRead},
        {"a workbook of six domains", sixDomains(), sixDomainsCopied(), sixDomainsRead()}};
    const std::vector<std::pair<const char *, Door>> doors{{"dropped", Door::Drop},
                                                           {"chosen in the dialog", Door::Dialog},
                                                           {"by the button in the empty table", Door::EmptyTable},
                                                           {"from the clipboard", Door::Clipboard},
                                                           {"by the command line", Door::CommandLine}};
    for (const Catalog &each : catalogs) {
        for (const auto &[how, door] : doors)
            QTest::addRow("%s %s", each.name, how) << door << each.layout << each.copied << each.read;
    }
}

void TestImportDoors::bring(Door door, const QString &path)
{
    switch (door) {
    case Door::Drop: {
        inDialog<ImportView>(accept);
        const auto data = filesDragged({path});
        QVERIFY(dropOn(*m_window, *data));
        return;
    }
    case Door::Dialog:
        inDialog<ImportView>(accept);
        m_questions.file = path;
        m_window->actions().at(Act::Import)->trigger();
        return;
    case Door::EmptyTable: {
        inDialog<ImportView>(accept);
        m_questions.file = path;
        const auto buttons = m_window->findChild<EmptyNote *>()->findChildren<QPushButton *>();
        const auto import = std::ranges::find(buttons, u"Import…"_s, &QPushButton::text);
        QVERIFY(import != buttons.end() && (*import)->isVisible());
        QTest::mouseClick(*import, Qt::LeftButton);
        return;
    }
    case Door::Clipboard:
        importClipboard(accept);
        return;
    case Door::CommandLine:
        QVERIFY(m_window->close());
        QCOMPARE(QProcess::execute(QStringLiteral(PROGRAM), {u"import"_s, m_catalog, path}), 0);
        m_window = openWindow(m_catalog);
        QVERIFY(m_window);
        return;
    }
}

void TestImportDoors::everyDoorTakesTheCatalogAsOneStep()
{
    QFETCH(Door, door);
    QFETCH(QByteArray, layout);
    QFETCH(QString, copied);
    QFETCH(QStringList, read);
    m_catalog = newCatalog(u"目录.gkml"_s);
    m_window = openWindow(m_catalog);
    QVERIFY(m_window);
    const std::vector<Record> before = allRecords(*m_window);
    const Seq head = m_window->session().head();
    if (door == Door::Clipboard && copied.contains(u'<'))
        copyPage(copied);
    else if (door == Door::Clipboard)
        QGuiApplication::clipboard()->setText(copied);
    bring(door, door == Door::Clipboard ? QString() : buildLayout(layout, u"来稿"_s, m_folder->path()));
    QTRY_COMPARE_WITH_TIMEOUT(shown(*m_window, looked), read, 20000);
    QVERIFY(m_window->session().waitForDisk(5000));
    QCOMPARE(qint64(m_window->session().head()), qint64(head) + 1);
    // And it is on the disk.
    QVERIFY(m_window->close());
    m_window = openWindow(m_catalog);
    QVERIFY(m_window);
    QCOMPARE(shown(*m_window, looked), read);
    m_window->actions().at(Act::Undo)->trigger();
    QTRY_VERIFY(allRecords(*m_window) == before);
    QVERIFY(m_window->session().waitForDisk(5000));
}

void TestImportDoors::theClipboardIsNamedAsTheSource()
{
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    copyPage(sixDomainsCopied());
    importClipboard([](ImportView &view) {
        settle(view);
        QVERIFY2(view.windowTitle().contains(u"Clipboard"_s), qPrintable(view.windowTitle()));
        QCOMPARE(view.desk().files().name(), u"Clipboard"_s);
        QCOMPARE(view.findChild<QComboBox *>()->count(), 6);
        accept(view);
    });
    const auto step = m_window->session().nextUndo();
    QVERIFY(step);
    QVERIFY2(step->label.contains(u"Clipboard"_s) && step->label.contains(u"12"_s), qPrintable(step->label));
    QVERIFY(m_window->session().waitForDisk(5000));
    QCOMPARE(m_window->session().history(1).front().origin, u"Clipboard"_s);
}

void TestImportDoors::anEmptyClipboardIsToldSo()
{
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    for (const QString &text : {QString(), u"一段话"_s}) {
        strip().clear();
        QGuiApplication::clipboard()->setText(text);
        m_window->actions().at(Act::ImportClipboard)->trigger();
        QVERIFY2(strip().text().contains(u"no table on the clipboard"_s), qPrintable(strip().text()));
        QVERIFY(!QApplication::activeModalWidget());
    }
}

void TestImportDoors::filesCopiedInAFileManagerAreImported()
{
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    QGuiApplication::clipboard()->setMimeData(
        filesDragged({buildLayout(chineseCsv, u"惠农"_s, m_folder->path())}).release());
    importClipboard([](ImportView &view) {
        settle(view);
        QCOMPARE(view.desk().files().name(), u"惠农.csv"_s);
        accept(view);
    });
    QCOMPARE(shown(*m_window, looked), csvRead);
}

void TestImportDoors::aBlockWithHeadingsIsOfferedToTheImport()
{
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    QGuiApplication::clipboard()->setText(csvCopied);
    auto *grid = m_window->findChild<GridView *>();
    grid->setFocus();
    m_window->actions().at(Act::Paste)->trigger();
    QVERIFY(grid->isAsking());
    QVERIFY2(strip().text().contains(u"headings"_s), qPrintable(strip().text()));
    inDialog<ImportView>(accept);
    const auto buttons = strip().findChildren<QPushButton *>();
    const auto offer =
        std::ranges::find_if(buttons, [](const QPushButton *each) { return each->text().contains(u"Table"); });
    QVERIFY(offer != buttons.end());
    QTest::mouseClick(*offer, Qt::LeftButton);
    QTRY_COMPARE(shown(*m_window, looked), csvRead);
    QVERIFY(!grid->isAsking());
}

void TestImportDoors::aPieceOfATableIsPastedAsEver()
{
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    auto *grid = m_window->findChild<GridView *>();
    m_window->actions().at(Act::AddItem)->trigger();
    QTRY_COMPARE(m_window->session().count(Kind::Item), 1);
    grid->setFocus();
    grid->setCurrentIndex(grid->table().index(0, grid->table().columnOf(item::level1)));
    QGuiApplication::clipboard()->setText(u"甲\t乙\n"_s);
    m_window->actions().at(Act::Paste)->trigger();
    QVERIFY(!grid->isAsking());
    QTRY_COMPARE(shown(*m_window, {item::level1, item::level2}), QStringList{u"甲|乙"_s});
}

void TestImportDoors::theClipboardMakesANewCatalogOnTheStartPage()
{
    m_program->start({});
    QVERIFY(m_program->startWindow());
    QGuiApplication::clipboard()->setText(u"一段话"_s);
    emit m_program->startWindow()->pasteRequested();
    QVERIFY2(m_program->startWindow()->strip().text().contains(u"clipboard"_s),
             qPrintable(m_program->startWindow()->strip().text()));
    copyPage(continuedCopied);
    inDialog<QDialog>([this](QDialog &dialog) {
        inDialog<ImportView>(accept);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    m_program->startWindow()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_program->startWindow()));
    QTest::keyClick(m_program->startWindow(), Qt::Key_V, Qt::ControlModifier);
    const auto made = [this] {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(each); window && !QApplication::activeModalWidget())
                return shown(*window, looked) == continuedRead;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(made(), 20000);
}

QTEST_MAIN(TestImportDoors)
#include "test_importdoors.moc"
