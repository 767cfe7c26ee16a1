// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/application.h"
#include "main/preparedquestions.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <functional>

namespace gk {

/// What tests of the whole program have in common: it runs, with a folder of its own.
class OpenProgram : public QObject
{
protected:
    void begin();
    void end() { m_program.reset(); }
    /// A new empty catalog in the folder. @return its path
    [[nodiscard]] QString newCatalog(const QString &name) const;
    /// Opens it, waits for it to be there and writable.
    [[nodiscard]] MainWindow *openWindow(const QString &path) const;
    [[nodiscard]] static std::vector<Record> allRecords(const MainWindow &window);
    /// Items one a line, these fields as people read them, with | between; the domain first.
    [[nodiscard]] static QStringList shown(const MainWindow &window, const std::vector<Field> &fields);
    /// Runs `act` on the dialog that the next thing done brings up.
    template <typename Dialog>
    void inDialog(const std::function<void(Dialog &)> &act) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    PreparedQuestions m_questions;
    std::unique_ptr<Application> m_program;
};

template <typename Dialog>
void OpenProgram::inDialog(const std::function<void(Dialog &)> &act) const
{
    auto *timer = new QTimer(m_program.get());
    connect(timer, &QTimer::timeout, timer, [timer, act] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            act(*dialog);
        }
    });
    timer->start(10);
}

}
