// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/mainwindow.h"
#include "main/preparedquestions.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QApplication>

#include <functional>

namespace gk {

/// What tests of the main window have in common: a catalog in a temporary folder, its window, hands on keys.
class OpenWindow : public QObject
{
protected:
    /// A new catalog from the reference starter in a window of its own.
    void begin();
    void open();
    void close();
    void keys(const QString &text) const;
    [[nodiscard]] QWidget *focus() const { return QApplication::focusWidget(); }
    [[nodiscard]] QModelIndex cell(int row, Field field) const { return m_table->index(row, m_table->columnOf(field)); }
    void typeInto(const QModelIndex &cell, const QString &text) const;
    void trigger(Act act) const { m_window->actions().at(act)->trigger(); }
    [[nodiscard]] std::vector<Record> allRecords() const;
    template <typename Dialog>
    void inDialog(const std::function<void(Dialog &)> &act) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    PreparedQuestions m_questions;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;
    ItemTable *m_table = nullptr;
    GridView *m_grid = nullptr;
};

/// Runs `act` on the dialog that the next thing done brings up.
template <typename Dialog>
void OpenWindow::inDialog(const std::function<void(Dialog &)> &act) const
{
    auto *timer = new QTimer(m_window.get());
    connect(timer, &QTimer::timeout, timer, [timer, act] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            act(*dialog);
        }
    });
    timer->start(10);
}

}
