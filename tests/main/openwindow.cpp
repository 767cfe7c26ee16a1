// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/openwindow.h"

#include "session/transfer.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace gk {

void OpenWindow::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_questions.answer = 0;
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
    m_path = m_folder->filePath(u"目录.gkml"_s);
    const Outcome made = createCatalog(
        {.path = m_path, .starter = Starter::Reference, .author = u"测试"_s, .label = u"建立目录"_s}, m_clock);
    QVERIFY(made);
    open();
}

void OpenWindow::open()
{
    auto session = CatalogSession::open(m_path, u"测试"_s, m_clock);
    QVERIFY(session);
    m_window = std::make_unique<MainWindow>(std::move(*session),
                                            Environment{.preferences = *m_preferences,
                                                        .questions = m_questions,
                                                        .clock = m_clock,
                                                        .memory = WindowMemory(m_folder->filePath(u"state"_s)),
                                                        .author = u"测试"_s,
                                                        .documentsFolder = m_folder->path(),
                                                        .stateFolder = m_folder->filePath(u"state"_s)});
    m_window->showNormal();
    m_window->resize(1366, 768);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table = m_window->findChild<ItemTable *>();
    m_grid = m_window->findChild<GridView *>();
    QTRY_VERIFY_WITH_TIMEOUT(m_table->isComplete() && m_table->isIndexed(), 30000);
}

void OpenWindow::close()
{
    if (!m_window)
        return;
    QVERIFY(m_window->close());
    m_window.reset();
}

void OpenWindow::keys(const QString &text) const
{
    // keyClicks sends Latin-1 only; a Chinese text arrives from an input method, key by key or at once.
    for (const QChar character : text)
        QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key_unknown, QString(character), Qt::NoModifier);
}

void OpenWindow::typeInto(const QModelIndex &cell, const QString &text) const
{
    // The offscreen platform does not give the keyboard back when a dialog closes.
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    m_grid->setFocus();
    m_grid->setCurrentIndex(cell);
    keys(text);
    QTest::keyClick(focus(), Qt::Key_Return);
}

std::vector<Record> OpenWindow::allRecords() const
{
    CatalogSession &session = m_window->session();
    std::vector<Record> all;
    for (const Kind kind : allKinds()) {
        for (Record &record : session.records(kind, session.order(kind)))
            all.push_back(std::move(record));
    }
    return all;
}

}
