// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "main/preparedquestions.h"
#include "parts/messagestrip.h"
#include "session/transfer.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

/// The program as a whole: which windows there are, what it is called with, how it looks and speaks.
class TestApplication : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void withoutAFileTheStartPageIsShown();
    void aFileThatIsGoneIsNamedAndCanBeForgotten();
    void aFileIsOpenedOnce();
    void aRescueSaysInTheWindowWhatIsMissing_data();
    void aRescueSaysInTheWindowWhatIsMissing();
    void closingByTheMenuLeadsToTheStartPage();
    void theLanguageAskedForHoldsUntilOneIsChosen();
    void theProgramsOwnWordsAreTranslatedToo();
    void aLookIsChosenAndGivenBack();

private:
    void start(Language language);
    [[nodiscard]] QString makeCatalog(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    PreparedQuestions m_questions;
    std::unique_ptr<Application> m_program;
};

void TestApplication::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start(Language::English);
}

void TestApplication::start(Language language)
{
    m_program.reset();
    m_program = std::make_unique<Application>(Folders{.configuration = m_folder->filePath(u"config"_s),
                                                      .state = m_folder->filePath(u"state"_s),
                                                      .documents = m_folder->path()},
                                              u"测试"_s, m_questions, m_clock, language);
}

void TestApplication::cleanup()
{
    m_program.reset();
}

QString TestApplication::makeCatalog(const QString &name) const
{
    QString path = m_folder->filePath(name);
    if (!createCatalog({.path = path, .starter = Starter::Empty, .author = u"测试"_s, .label = u"建立"_s}, m_clock))
        qFatal("cannot make a catalog");
    return path;
}

void TestApplication::withoutAFileTheStartPageIsShown()
{
    m_program->start({});
    QVERIFY(m_program->startWindow() && m_program->startWindow()->isVisible());
    QVERIFY(m_program->open(makeCatalog(u"a.gkml"_s)));
    QTRY_VERIFY(!m_program->startWindow());
}

void TestApplication::aFileThatIsGoneIsNamedAndCanBeForgotten()
{
    const QString path = makeCatalog(u"走失.gkml"_s);
    QVERIFY(m_program->open(path)->close());
    QVERIFY(QFile::remove(path));
    m_program->start({path});
    QVERIFY(m_program->startWindow());
    MessageStrip &strip = m_program->startWindow()->strip();
    QVERIFY(strip.isVisible());
    QVERIFY2(strip.text().contains(u"走失.gkml"_s), qPrintable(strip.text()));
    QTest::mouseClick(strip.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!strip.isVisible());
    const Preferences after(m_folder->filePath(u"config"_s));
    QVERIFY(after.values().recentFiles.empty());
}

void TestApplication::aFileIsOpenedOnce()
{
    const QString path = makeCatalog(u"a.gkml"_s);
    MainWindow *first = m_program->open(path);
    QVERIFY(first);
    QCOMPARE(m_program->open(path), first);
    MainWindow *other = m_program->open(makeCatalog(u"b.gkml"_s));
    QVERIFY(other && other != first);
}

void TestApplication::aRescueSaysInTheWindowWhatIsMissing_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("detail"); // behind a button, when the strip does not say all
    QTest::newRow("half of the file") << 2 << QString();
    QTest::newRow("a third of the file") << 3 << u" tasks."_s;
}

void TestApplication::aRescueSaysInTheWindowWhatIsMissing()
{
    QFETCH(int, part);
    QFETCH(QString, detail);
    const QString damaged = m_folder->filePath(u"坏.gkml"_s);
    QVERIFY(createCatalog({.path = damaged, .starter = Starter::Reference}, m_clock));
    QFile file(damaged);
    QVERIFY(file.resize(file.size() / part));
    m_questions.asked.clear();
    m_questions.explained.clear();
    m_questions.file = m_folder->filePath(u"救出.gkml"_s);
    m_questions.answer = 0; // there is no backup: the rescue is the only answer
    m_program->start({damaged});
    QCOMPARE(m_questions.asked.size(), 1U);
    QVERIFY(QFile::exists(m_questions.file));
    MainWindow *window = m_program->open(m_questions.file); // it is open
    QVERIFY(window);
    const auto strips = window->findChildren<MessageStrip *>();
    const auto strip = std::ranges::find_if(
        strips, [](const MessageStrip *each) { return each->isVisible() && each->text().contains(u"坏.gkml"_s); });
    QVERIFY(strip != strips.end());
    const QString text = (*strip)->text();
    const qint64 saved = window->session().count(Kind::Item);
    QVERIFY(saved < 299);
    QVERIFY2(saved == 0 || text.contains(u"%1 items"_s.arg(saved)), qPrintable(text));
    // Where the cut lies decides whether the missing items can be counted.
    static const QRegularExpression items(u"Missing: [0-9]+ items|“Item”"_s);
    QVERIFY2(text.contains(u"Missing: all versions"_s) && text.contains(items), qPrintable(text));
    auto *more = (*strip)->findChild<QPushButton *>();
    QVERIFY(more || detail.isEmpty());
    if (!more)
        return;
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(m_questions.explained.size(), 1);
    QVERIFY2(m_questions.explained.front().contains(detail), qPrintable(m_questions.explained.front()));
}

void TestApplication::closingByTheMenuLeadsToTheStartPage()
{
    MainWindow *window = m_program->open(makeCatalog(u"a.gkml"_s));
    QVERIFY(window);
    window->actions().at(Act::Close)->trigger();
    QTRY_VERIFY(m_program->startWindow() && m_program->startWindow()->isVisible());
}

void TestApplication::theLanguageAskedForHoldsUntilOneIsChosen()
{
    MainWindow *window = m_program->open(makeCatalog(u"a.gkml"_s));
    QVERIFY(window);
    const auto firstMenu = [window] { return window->menuBar()->actions().front()->text(); };
    QCOMPARE(firstMenu(), u"&File"_s);
    // Other choices change nothing about it.
    window->actions().at(Act::Compact)->trigger();
    QCOMPARE(firstMenu(), u"&File"_s);
    const auto language = [window](const QString &name) {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text() == name)
                return action->trigger();
        }
        QFAIL("no such language");
    };
    language(u"中文"_s);
    QTRY_COMPARE(firstMenu(), u"文件(&F)"_s);
    language(u"English"_s);
    QTRY_COMPARE(firstMenu(), u"&File"_s);
}

void TestApplication::theProgramsOwnWordsAreTranslatedToo()
{
    start(Language::Chinese);
    m_program->start({});
    emit m_program->startWindow()->openRequested();
    QCOMPARE(m_questions.titles.size(), 1);
    QCOMPARE(m_questions.titles.front(), u"打开目录"_s);
}

void TestApplication::aLookIsChosenAndGivenBack()
{
    const QPalette before = QApplication::palette();
    MainWindow *window = m_program->open(makeCatalog(u"a.gkml"_s));
    QVERIFY(window);
    const auto look = [window](const QString &name) {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text() == name)
                return action->trigger();
        }
        QFAIL("no such look");
    };
    look(u"Dark"_s);
    QTRY_VERIFY(colours::isDark(window->palette()));
    look(u"High contrast"_s);
    QTRY_VERIFY(colours::isHighContrast(window->palette()));
    look(u"Light"_s);
    QTRY_VERIFY(!colours::isDark(window->palette()));
    // Back to the system's: the accent alone is ours.
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->text() == u"As the system"_s)
            action->trigger();
    }
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    QCOMPARE(QApplication::palette().color(QPalette::Text), before.color(QPalette::Text));
}

QTEST_MAIN(TestApplication)
#include "test_application.moc"
