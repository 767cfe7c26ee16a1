// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// typing_child CATALOG FOLDER: opens the window on the catalog and types into one cell after the other until it is
// killed. Prints "ok N" when the N-th text is said to be on the disk.
#include "app/application.h"
#include "catalog/itemfields.h"
#include "main/preparedquestions.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtTest/QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gk;

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QString &folder = arguments.at(2);
    SystemClock clock;
    PreparedQuestions questions;
    Application program({.configuration = folder + u"/config"_s, .state = folder + u"/state"_s, .documents = folder},
                        u"测试"_s, questions, clock, Language::English);
    MainWindow *window = program.open(arguments.at(1));
    if (!window || !QTest::qWaitFor([window] { return window->session().isWritable(); }))
        return 1;
    window->activateWindow();
    auto *grid = window->findChild<GridView *>();
    auto *table = window->findChild<ItemTable *>();
    if (!QTest::qWaitForWindowActive(window) || !QTest::qWaitFor([table] { return table->isComplete(); }))
        return 1;
    const int column = table->columnOf(item::content);
    for (int number = 1;; ++number) {
        const QModelIndex cell = table->index(number % table->rowCount(), column);
        grid->setFocus();
        grid->setCurrentIndex(cell);
        const QString text = u"typed %1"_s.arg(number);
        for (const QChar letter : text) // the first opens the editor, which takes the others
            QTest::keyClicks(QApplication::focusWidget(), letter);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const RecordRef edited = table->recordAt(cell.row())->ref;
        const bool isSaved = QTest::qWaitFor([&] {
            const CatalogSession &session = window->session();
            return session.record(edited)->text(item::content) == text
                   && session.saveState().kind == SaveState::Kind::Saved && session.pendingValues().empty();
        });
        if (!isSaved)
            return 1;
        const QByteArray line = "ok " + QByteArray::number(number) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) != line.size())
            return 1;
    }
}
