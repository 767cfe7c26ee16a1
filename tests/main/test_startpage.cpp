// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/startpage.h"
#include "main/windowactions.h"

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime({2024, 9, 28}, {17, 30}); }
};

/// The first screen, and the actions every window has.
class TestStartPage : public QObject
{
    Q_OBJECT
private slots:
    void doorsLeadWhereTheySay();
    void aUnitIsPresumedAndTheRoleCanBeChanged();
    void recentFilesOpenByKeyboardAndCanBeForgotten();
    void everyKeyMeansOneThing();
    void noTwoMnemonicsOfAMenuAreTheSame_data();
    void noTwoMnemonicsOfAMenuAreTheSame();
    void everyActionHasWordsInBothLanguages();
    void theLanguageIsSwitchedWhileThePageIsShown();

private:
    FixedClock m_clock;
};

void TestStartPage::doorsLeadWhereTheySay()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.path());
    StartPage page(preferences, m_clock);
    QSignalSpy starters(&page, &StartPage::newRequested);
    const QSignalSpy imports(&page, &StartPage::importRequested);
    for (QPushButton *button : page.findChildren<QPushButton *>())
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(imports.size(), 1);
    QList<Starter> seen;
    for (const QList<QVariant> &arguments : starters)
        seen.append(arguments[0].value<Starter>());
    QCOMPARE(seen, (QList{Starter::Reference, Starter::Domains, Starter::Empty, Starter::Example}));
}

void TestStartPage::aUnitIsPresumedAndTheRoleCanBeChanged()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.path());
    StartPage page(preferences, m_clock);
    const auto buttons = page.findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons[0]->isChecked() && !buttons[1]->isChecked()); // a unit, unless something else is said
    buttons[1]->click();
    QCOMPARE(preferences.values().role, Role::District);
    buttons[0]->click();
    QCOMPARE(preferences.values().role, Role::Unit);
}

void TestStartPage::recentFilesOpenByKeyboardAndCanBeForgotten()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.path());
    preferences.addRecentFile({.path = u"/a/旧.gkml"_s, .opened = m_clock.now().addDays(-3), .items = 7});
    preferences.addRecentFile({.path = u"/a/新.gkml"_s, .opened = m_clock.now(), .version = 3, .items = 412});
    StartPage page(preferences, m_clock);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy files(&page, &StartPage::fileRequested);
    auto *list = page.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(0)->text(1).contains(u"17:30"_s));
    QVERIFY(list->topLevelItem(0)->text(2).contains(u"412"_s));
    QCOMPARE(list->topLevelItem(1)->text(1), u"2024-09-25"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][0].toString(), u"/a/新.gkml"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(preferences.values().recentFiles.size(), 1U);
    QCOMPARE(list->topLevelItemCount(), 1);
}

void TestStartPage::everyKeyMeansOneThing()
{
    const WindowActions actions;
    // Keys of the tree work only there, so that they may mean the same as in the table, for a domain.
    QHash<QKeySequence, QString> owners;
    QHash<QKeySequence, QString> ownersInTree;
    for (std::size_t i = 0; i < std::size_t(Act::Count); ++i) {
        const QAction *action = actions.at(Act(i));
        const bool isOfTree = std::ranges::find(WindowActions::ofTree(), Act(i)) != WindowActions::ofTree().end();
        auto &taken = isOfTree ? ownersInTree : owners;
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!taken.contains(key), qPrintable(taken.value(key) + u" / "_s + action->text()));
            taken.insert(key, action->text());
        }
    }
}

void TestStartPage::noTwoMnemonicsOfAMenuAreTheSame_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void TestStartPage::noTwoMnemonicsOfAMenuAreTheSame()
{
    QFETCH(QString, language);
    QTranslator translator;
    if (translator.load(u":/i18n/disclosure-catalog_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(&translator);
    const WindowActions actions;
    const auto isUnique = [](const QStringList &texts) {
        QSet<QChar> taken;
        for (const QString &text : texts) {
            const qsizetype at = text.indexOf(u'&');
            if (at < 0 || taken.contains(text.at(at + 1).toLower())) {
                qWarning() << text;
                return false;
            }
            taken.insert(text.at(at + 1).toLower());
        }
        return true;
    };
    QStringList titles;
    for (const MenuKind menu : WindowActions::menus()) {
        titles += actions.menuTitle(menu);
        QStringList texts;
        for (const QAction *action : actions.of(menu)) {
            if (action)
                texts += action->text();
        }
        QVERIFY(isUnique(texts));
    }
    QVERIFY(isUnique(titles));
    QStringList ofGrid;
    for (const std::optional<Act> act : WindowActions::ofGridMenu()) {
        if (act)
            ofGrid += actions.at(*act)->text();
    }
    QVERIFY(isUnique(ofGrid));
    QStringList ofHeader;
    for (const std::optional<Act> act : WindowActions::ofHeaderMenu()) {
        if (act)
            ofHeader += actions.at(*act)->text();
    }
    QVERIFY(isUnique(ofHeader));
    QStringList ofTree{actions.at(Act::Domains)->text()}; // stands at the end of the tree's menu
    for (const Act act : WindowActions::ofTree())
        ofTree += actions.at(act)->text();
    QVERIFY(isUnique(ofTree));
}

void TestStartPage::everyActionHasWordsInBothLanguages()
{
    WindowActions actions;
    const auto isChinese = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar character) { return character.script() == QChar::Script_Han; });
    };
    std::size_t listed = 0;
    for (const MenuKind menu : WindowActions::menus()) {
        for (const QAction *action : actions.of(menu)) {
            listed += action ? 1 : 0;
            QVERIFY(!action || (!action->text().isEmpty() && !isChinese(action->text())));
        }
    }
    QCOMPARE(listed, std::size_t(Act::Count));

    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/disclosure-catalog_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    actions.retranslate();
    for (std::size_t i = 0; i < std::size_t(Act::Count); ++i)
        QVERIFY2(isChinese(actions.at(Act(i))->text()), qPrintable(actions.at(Act(i))->text()));
    for (const MenuKind menu : WindowActions::menus())
        QVERIFY(isChinese(actions.menuTitle(menu)));
}

void TestStartPage::theLanguageIsSwitchedWhileThePageIsShown()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.path());
    StartPage page(preferences, m_clock);
    page.show();
    const QPushButton *button = page.findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Choose a File…"_s);
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/disclosure-catalog_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    QTRY_COMPARE(button->text(), u"选择文件…"_s);
    QCoreApplication::removeTranslator(&chinese);
    QTRY_COMPARE(button->text(), u"Choose a File…"_s);
}

QTEST_MAIN(TestStartPage)
#include "test_startpage.moc"
