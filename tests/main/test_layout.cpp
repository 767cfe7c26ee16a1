// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/languages.h"
#include "catalog/itemfields.h"
#include "exchange/exportdialog.h"
#include "form/catalogpropertiesdialog.h"
#include "form/registerdialog.h"
#include "form/sectionheader.h"
#include "import/importview.h"
#include "main/domainremoval.h"
#include "main/helpsheet.h"
#include "main/newcatalogdialog.h"
#include "main/openwindow.h"
#include "main/startwindow.h"
#include "main/stepspanel.h"
#include "parts/errorbox.h"
#include "parts/framedstyle.h"
#include "parts/progressdialog.h"
#include "print/printdialog.h"
#include "support/cutoff.h"
#include "versions/versiondialog.h"
#include "versions/versionspanel.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// Nothing of any window is cut off, nameless or ambiguous: in Chinese and English, on the screen the platform was
/// given (see main).
class TestLayout : public OpenWindow
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { close(); }
    void aWindowShowsAllItHas_data();
    void aWindowShowsAllItHas();
    void everyRefusalFits_data();
    void everyRefusalFits();

private:
    using Maker = std::function<std::unique_ptr<QWidget>(TestLayout &)>;
    [[nodiscard]] static std::vector<std::pair<QString, Maker>> windows();
    [[nodiscard]] Environment environment();
    [[nodiscard]] CatalogSession &session() const { return m_window->session(); }
    void inspect(QWidget &window);

    Languages m_languages;
};

Q_DECLARE_METATYPE(gk::Language)

void TestLayout::initTestCase()
{
    QApplication::setStyle(new FramedStyle); // Qt owns it
    QFont font = QApplication::font();
    font.setPointSizeF(10.5);
    QApplication::setFont(font);
}

Environment TestLayout::environment()
{
    return {.preferences = *m_preferences,
            .questions = m_questions,
            .clock = m_clock,
            .memory = WindowMemory(m_folder->filePath(u"state"_s)),
            .author = u"测试"_s,
            .documentsFolder = m_folder->path()};
}

std::vector<std::pair<QString, TestLayout::Maker>> TestLayout::windows()
{
    const auto exported = [](const QString &path) {
        QFile file(path);
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write");
        file.write("领域,一级事项,公开时限,另一栏\n财政预决算,预算,每季度,甲\n"_ba);
        return path;
    };
    std::vector<std::pair<QString, Maker>> all{
        {u"start page"_s, [](TestLayout &t) { return std::make_unique<StartWindow>(t.environment()); }},
        {u"new catalog"_s,
         [](TestLayout &t) {
             return std::make_unique<NewCatalogDialog>(Starter::Reference, t.m_folder->path(), u"测试"_s, t.m_clock,
                                                       t.m_questions);
         }},
        {u"short help"_s, [](TestLayout &t) { return std::make_unique<HelpSheet>(t.m_window->actions()); }},
        {u"properties"_s, [](TestLayout &t) { return std::make_unique<CatalogPropertiesDialog>(t.session()); }},
        {u"make a version"_s,
         [](TestLayout &) {
             auto dialog = std::make_unique<VersionDialog>(VersionFacts{.number = 4, .previous = 3, .items = 412});
             dialog->setChanges({.items = {6, 1, 14, 2, 1}});
             return dialog;
         }},
        {u"import"_s,
         [exported](TestLayout &t) {
             return std::make_unique<ImportView>(
                 t.session(), ImportSetting{.origin = {.files = {exported(t.m_folder->filePath(u"来.csv"_s))}}},
                 t.m_window.get());
         }},
        {u"export"_s,
         [](TestLayout &t) {
             return std::make_unique<ExportDialog>(
                 t.session(), t.m_clock,
                 ExportSetting{.shownItems = t.m_table->shownIds(), .isFiltered = true, .folder = t.m_folder->path()});
         }},
        {u"print"_s,
         [](TestLayout &t) {
             return std::make_unique<PrintDialog>(
                 t.session(), t.m_clock,
                 PrintSetting{.shownItems = t.m_table->shownIds(), .isFiltered = true, .folder = t.m_folder->path()});
         }},
        {u"delete a domain"_s,
         [](TestLayout &t) {
             const Names &names = t.session().names();
             return std::make_unique<RemoveDomainDialog>(names, names.domains().front(), 38);
         }},
        {u"list of versions"_s, [](TestLayout &t) { return std::make_unique<VersionsPanel>(t.session()); }},
        {u"list of steps"_s, [](TestLayout &t) { return std::make_unique<StepsPanel>(t.session()); }},
        {u"progress"_s,
         [](TestLayout &t) {
             return std::make_unique<ProgressDialog>(
                 u"正在导出到 莱芜区主动公开基本目录（公开发布稿）2024-09-28.xlsx。"_s, t.m_window.get());
         }},
    };
    for (const Kind kind : {Kind::Domain, Kind::Office, Kind::Document, Kind::Task, Kind::Opinion}) {
        all.emplace_back(u"register %1"_s.arg(int(kind)),
                         [kind](TestLayout &t) { return std::make_unique<RegisterDialog>(t.session(), kind); });
    }
    return all;
}

void TestLayout::inspect(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    // What is counted or laid out in the background arrives.
    if (auto *print = qobject_cast<PrintDialog *>(&window))
        QTRY_VERIFY_WITH_TIMEOUT(print->pages(), 30000);
    if (auto *import = qobject_cast<ImportView *>(&window))
        QTRY_VERIFY(import->desk().reading());
    QTest::qWait(150);
    if (qEnvironmentVariableIsSet("LAYOUT_PICTURES"))
        window.grab().save(qEnvironmentVariable("LAYOUT_PICTURES") + u'/'
                           + QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'_') + u".png"_s);
    const auto none = [](const QStringList &faults) { return faults.join(u'\n').toUtf8(); };
    QCOMPARE(none(layout::cutOff(window)), QByteArray());
    QCOMPARE(none(layout::nameless(window)), QByteArray());
    QCOMPARE(none(layout::doubleMnemonics(window)), QByteArray());
}

void TestLayout::aWindowShowsAllItHas_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<Language>("language");
    const auto all = windows();
    for (const Language language : {Language::Chinese, Language::English}) {
        const QByteArray code = language == Language::Chinese ? "Chinese" : "English";
        QTest::newRow(code + ": main window") << -1 << language;
        QTest::newRow(code + ": card") << -2 << language;
        QTest::newRow(code + ": card of several") << -3 << language;
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(code + ": " + all[i].first.toUtf8()) << int(i) << language;
    }
}

void TestLayout::aWindowShowsAllItHas()
{
    QFETCH(int, which);
    QFETCH(Language, language);
    m_languages.use(language);
    begin();
    const QRect screen = m_window->screen()->availableGeometry();
    m_window->resize(screen.width(), screen.height() - 30);
    if (which < -1) {
        trigger(Act::ShowCard);
        if (which == -3)
            m_grid->selectionModel()->select(QItemSelection(cell(0, item::subject), cell(5, item::subject)),
                                             QItemSelectionModel::ClearAndSelect);
        for (auto *header : m_window->findChildren<SectionHeader *>())
            header->click();
    }
    if (which < 0)
        return inspect(*m_window);
    const std::unique_ptr<QWidget> window = windows()[std::size_t(which)].second(*this);
    inspect(*window);
}

void TestLayout::everyRefusalFits_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("refusals in Chinese") << Language::Chinese;
    QTest::newRow("refusals in English") << Language::English;
}

void TestLayout::everyRefusalFits()
{
    QFETCH(Language, language);
    m_languages.use(language);
    for (int code = 0; code <= int(ErrorCode::Bug); ++code) {
        ErrorBox box(Error{.code = ErrorCode(code),
                           .path = u"/home/zhangsan/文档/政务公开/莱芜区2024年主动公开基本目录（征求意见稿）.gkml"_s,
                           .detail = u"王某"_s,
                           .systemCode = 11,
                           .row = 12},
                     nullptr);
        box.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QCOMPARE(layout::cutOff(box).join(u'\n'), QString());
    }
}

int main(int argc, char *argv[])
{
    // The offscreen platform has one screen of 800 × 800, which nobody has; LAYOUT_SCREEN names another.
    const QTemporaryDir folder;
    const QStringList size = qEnvironmentVariable("LAYOUT_SCREEN", u"1366x768"_s).split(u'x');
    const QString path = folder.filePath(u"screen.json"_s);
    QFile file(path);
    if (size.size() != 2 || !file.open(QFile::WriteOnly))
        return 1;
    file.write(
        uR"({"screens":[{"name":"one","x":0,"y":0,"width":%1,"height":%2,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})"_s
            .arg(size[0], size[1])
            .toUtf8());
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toUtf8());
    QApplication application(argc, argv);
    TestLayout test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_layout.moc"
