// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/languages.h"
#include "main/environment.h"
#include "main/mainwindow.h"
#include "main/startwindow.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace gk {

/// Where the program keeps what is the user's.
struct Folders {
    QString configuration{}; ///< choices: language, recent files
    QString state{};         ///< how windows were left
    QString documents{};     ///< where new files are offered to be put

    /// After the XDG base directory specification, version 0.8.
    [[nodiscard]] static Folders standard();
};

/// The program with its windows: puts them together, opens catalogs, switches the language.
/// The window of no catalog is there exactly while no other is.
class Application : public QObject
{
    Q_OBJECT
public:
    /// @param language to speak until the user chooses another; nothing = as the preferences say
    Application(const Folders &folders, const QString &author, Questions &questions, const Clock &clock,
                std::optional<Language> language = {}, QObject *parent = nullptr);
    ~Application() override;

    /// Opens the files, or the start page when there are none or none could be opened.
    void start(const QStringList &files);
    /// Opens a catalog in a window of its own, or raises the window it is open in; says why not when it cannot.
    /// @return nullptr when it could not be opened
    MainWindow *open(const QString &path);
    void openAnew(MainWindow *window);
    [[nodiscard]] StartWindow *startWindow() const { return m_startWindow; }
    /// Ends the program at the system's wish: what is typed is saved, nobody is asked.
    void end();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void saveWhatIsTyped();
    void showStart();
    void askForFile(QWidget *parent);
    void makeNew(Starter starter, QWidget *parent);
    void askForImport(QWidget *parent);
    void importClipboard(QWidget *parent);
    void import(const ImportOrigin &origin, QWidget *parent);
    void take(const QStringList &files, MainWindow *window);
    void refuse(const Error &error);
    void applyPreferences();
    void applyLook(Look look);
    void applyAccent();
    static void useIcons();
    static void useReadableFont();
    [[nodiscard]] QString folderForFiles() const;
    [[nodiscard]] MainWindow *windowOf(const QString &path) const;

    Preferences m_preferences;
    Language m_preferred; ///< of the preferences, when last looked at
    Environment m_environment;
    Languages m_languages;
    Look m_look = Look::System;
    QPointer<StartWindow> m_startWindow;
    std::vector<QPointer<MainWindow>> m_windows;
};

}
