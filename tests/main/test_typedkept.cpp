// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "catalog/itemfields.h"
#include "main/preparedquestions.h"
#include "parts/messagestrip.h"
#include "session/transfer.h"
#include "store/store.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <sqlite3.h>
#include <sys/resource.h>

#include <array>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// Another program that keeps the file to itself.
class FileInUse
{
public:
    explicit FileInUse(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK
            || sqlite3_exec(m_db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("cannot lock %s", qPrintable(path));
    }
    ~FileInUse()
    {
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(m_db);
    }
    Q_DISABLE_COPY_MOVE(FileInUse)

private:
    sqlite3 *m_db = nullptr;
};

/// A disk with no room for anything but small files.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{.rlim_cur = 3000, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

}

/// What is being typed when the system ends the program is not lost, whatever the disk says at that moment.
class TestTypedKept : public QObject
{
    Q_OBJECT

    static inline const QString typed = u"结束时正在键入的内容"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    PreparedQuestions m_questions;
    std::unique_ptr<Application> m_program;
    QString m_path;
    GridView *m_grid = nullptr;
    MessageStrip *m_strip = nullptr;

    void open()
    {
        m_program = std::make_unique<Application>(Folders{.configuration = m_folder->filePath(u"config"_s),
                                                          .state = m_folder->filePath(u"state"_s),
                                                          .documents = m_folder->path()},
                                                  u"测试"_s, m_questions, m_clock, Language::English);
        MainWindow *window = m_program->open(m_path);
        QVERIFY(window);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTRY_VERIFY(window->session().isWritable());
        m_grid = window->findChild<GridView *>();
        QTRY_VERIFY(window->findChild<ItemTable *>()->isIndexed());
        // The strip over the grid, where drafts are offered.
        m_strip = m_grid->parentWidget()->findChild<MessageStrip *>();
        QVERIFY(m_strip);
    }

    /// Ends the program as SIGTERM does.
    void end()
    {
        m_program->end();
        m_program.reset();
    }

    void typeWithoutEnding(Field field, const QString &text) const
    {
        const auto *table = qobject_cast<ItemTable *>(m_grid->model());
        m_grid->setFocus();
        m_grid->setCurrentIndex(table->index(0, table->columnOf(field)));
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character),
                                Qt::NoModifier);
        QVERIFY(m_grid->typed().has_value());
    }

    QString firstContent() const
    {
        const auto store = Store::open(m_path, OpenAs::Reader);
        const auto reader = store ? (*store)->reader() : Result<std::unique_ptr<Reader>>(store.error());
        const auto ids = reader ? (*reader)->order(Kind::Item) : Result<std::vector<RowId>>(reader.error());
        return ids ? (*reader)->records(Kind::Item, std::vector{ids->front()})->front().text(item::content) : QString();
    }

    QStringList keptFiles() const { return QDir(m_folder->filePath(u"state/drafts"_s)).entryList(QDir::Files); }

    void click(const QString &text) const
    {
        for (QPushButton *button : m_strip->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("no such button");
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"目录.gkml"_s);
        QVERIFY(createCatalog({.path = m_path, .starter = Starter::Reference, .author = u"测试"_s, .label = u"建立"_s},
                              m_clock));
        open();
    }

    void cleanup() { m_program.reset(); }

    void whatTheDiskTakesIsSavedAndNothingIsKept()
    {
        typeWithoutEnding(item::content, typed);
        end();
        QCOMPARE(firstContent(), typed);
        QCOMPARE(keptFiles(), QStringList());
        open();
        QVERIFY(!m_strip->isVisible());
    }

    /// The desktop asks before it ends everything, and may think better of it: the program goes on.
    void whatIsTypedIsSavedWhenTheDesktopEnds()
    {
        typeWithoutEnding(item::content, typed);
        const QMetaObject &meta = QGuiApplication::staticMetaObject;
        const int index = meta.indexOfSignal("commitDataRequest(QSessionManager&)");
        QVERIFY(index >= 0);
        std::array<char, 64> manager{}; // nobody here asks it anything, and only Qt can make one
        QVERIFY(meta.method(index).invoke(qApp, Qt::DirectConnection, QGenericArgument("QSessionManager&", &manager)));
        QTRY_COMPARE(firstContent(), typed);
        QCOMPARE(keptFiles(), QStringList());
        typeWithoutEnding(item::timeLimit, u"按月"_s);
        end();
        QCOMPARE(keptFiles(), QStringList());
    }

    void aTextThatALockedFileRefusesIsOfferedAgain()
    {
        const QString before = firstContent();
        typeWithoutEnding(item::content, typed);
        {
            const FileInUse inUse(m_path);
            end();
        }
        QCOMPARE(firstContent(), before);
        QCOMPARE(keptFiles().size(), 1);
        open();
        QVERIFY(m_strip->isVisible());
        QVERIFY2(m_strip->text().contains(typed), qPrintable(m_strip->text()));
        end(); // undecided: it stays kept
        open();
        QVERIFY(m_strip->text().contains(typed));
        click(u"Enter It Again"_s);
        QTRY_COMPARE(firstContent(), typed);
        QCOMPARE(keptFiles(), QStringList());
        QVERIFY(!m_strip->isVisible());
        end();
        QCOMPARE(firstContent(), typed);
    }

    void aTextThatAFullDiskRefusesIsOfferedAgain()
    {
        const QString before = firstContent();
        typeWithoutEnding(item::content, typed);
        {
            const FullDisk full;
            end();
        }
        QCOMPARE(firstContent(), before);
        open();
        QVERIFY2(m_strip->text().contains(typed), qPrintable(m_strip->text()));
        click(u"Discard"_s);
        QCOMPARE(keptFiles(), QStringList());
        QVERIFY(!m_strip->isVisible());
    }

    void aTextThatIsNoValueIsKeptAsText()
    {
        typeWithoutEnding(item::changedOn, u"说不清哪天"_s);
        end();
        open();
        QVERIFY2(m_strip->text().contains(u"说不清哪天"_s), qPrintable(m_strip->text()));
        click(u"Enter It Again"_s);
        QVERIFY2(m_strip->text().contains(u"说不清哪天"_s), qPrintable(m_strip->text()));
    }

    void whatASlowDiskTakesWhileClosingIsNotOffered()
    {
        typeWithoutEnding(item::content, typed);
        auto inUse = std::make_unique<FileInUse>(m_path);
        std::thread other([&inUse] {
            std::this_thread::sleep_for(std::chrono::milliseconds(2500));
            inUse.reset();
        });
        end();
        other.join();
        QCOMPARE(firstContent(), typed);
        QCOMPARE(keptFiles(), QStringList());
    }
};

QTEST_MAIN(TestTypedKept)
#include "test_typedkept.moc"
