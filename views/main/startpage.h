// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/preferences.h"
#include "session/transfer.h"

#include <QtWidgets/QWidget>

#include <array>

class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace gk {

class PlainLabel;

/// What stands on the screen while no catalog is open: three doors, what this computer is used for, recent catalogs.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    StartPage(Preferences &preferences, const Clock &clock, QWidget *parent = nullptr);

signals:
    void importRequested();
    void pasteRequested();
    /// A catalog is to be made of this; `Starter::Example` needs no further question but where.
    void newRequested(gk::Starter starter);
    void openRequested();
    void fileRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A door: title, what is behind it, its buttons.
    struct Door {
        PlainLabel *title = nullptr;
        PlainLabel *text = nullptr;
        std::vector<QPushButton *> buttons{};
    };
    [[nodiscard]] QWidget *makeDoor(Door &door, int buttons);
    [[nodiscard]] QWidget *makeRoles();
    [[nodiscard]] QWidget *makeRecent();
    void retranslate();
    void showRecent();
    void showRole();
    void removeCurrent();
    [[nodiscard]] QString momentText(const QDateTime &moment) const;

    Preferences &m_preferences;
    const Clock &m_clock;
    PlainLabel *m_title;
    PlainLabel *m_local;
    PlainLabel *m_secrecy;
    std::array<Door, 3> m_doors{};
    PlainLabel *m_roleQuestion = nullptr;
    QRadioButton *m_unit = nullptr;
    QRadioButton *m_district = nullptr;
    PlainLabel *m_recentTitle = nullptr;
    PlainLabel *m_noRecent = nullptr;
    QTreeWidget *m_recent = nullptr;
    QPushButton *m_open = nullptr;
    QAction *m_remove = nullptr;
};

}
