// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

class QWidget;

namespace gk {

/// A question with named answers; everything is plain text.
struct Choice {
    QString title{};
    QString text{};
    QString explanation{};
    QStringList answers{}; ///< buttons are verbs; the first is the usual one
};

/// Whom the windows ask: people in the program, prepared answers in tests.
class Questions
{
public:
    Questions() = default;
    virtual ~Questions() = default;
    Q_DISABLE_COPY_MOVE(Questions)

    /// @return the chosen file, or an empty string when the user thought better of it
    [[nodiscard]] virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &folder,
                                             const QString &filter) = 0;
    /// @param suggestion the whole path offered
    [[nodiscard]] virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                                             const QString &filter) = 0;
    /// As fileToSave, for a file that replaces none: whoever writes it refuses a name that is taken.
    [[nodiscard]] virtual QString fileToMake(QWidget *parent, const QString &title, const QString &suggestion,
                                             const QString &filter) = 0;
    /// @return the index of the answer, or nothing when cancelled
    [[nodiscard]] virtual std::optional<int> choose(QWidget *parent, const Choice &choice) = 0;
    /// One line of text, or nothing when cancelled.
    [[nodiscard]] virtual std::optional<QString> text(QWidget *parent, const QString &title, const QString &label,
                                                      const QString &initial) = 0;
    /// Something to be read, with one button to close it.
    virtual void tell(QWidget *parent, const QString &title, const QString &text, const QString &explanation) = 0;
    /// Opens a folder in the desktop's file manager.
    virtual void showFolder(const QString &path) = 0;
};

/// Asks by dialogs.
class DialogQuestions final : public Questions
{
public:
    [[nodiscard]] QString fileToOpen(QWidget *parent, const QString &title, const QString &folder,
                                     const QString &filter) override;
    [[nodiscard]] QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                                     const QString &filter) override;
    [[nodiscard]] QString fileToMake(QWidget *parent, const QString &title, const QString &suggestion,
                                     const QString &filter) override;
    [[nodiscard]] std::optional<int> choose(QWidget *parent, const Choice &choice) override;
    [[nodiscard]] std::optional<QString> text(QWidget *parent, const QString &title, const QString &label,
                                              const QString &initial) override;
    void tell(QWidget *parent, const QString &title, const QString &text, const QString &explanation) override;
    void showFolder(const QString &path) override;
};

}
