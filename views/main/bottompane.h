// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtWidgets/QWidget>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace gk {

class ItemTable;
class NotesPanel;
class StepsPanel;
class VersionsPanel;

/// The lower pane, closed until called: the list of steps, the versions with their comparison, notes and marks.
class BottomPane : public QWidget
{
    Q_OBJECT
public:
    /// The numbers stand in what is remembered of a window.
    enum class Page { Steps, Versions, Notes };

    explicit BottomPane(ItemTable &table, QWidget *parent = nullptr);

    [[nodiscard]] StepsPanel &steps() const { return *m_steps; }
    [[nodiscard]] VersionsPanel &versions() const { return *m_versions; }
    [[nodiscard]] NotesPanel &notes() const { return *m_notes; }
    [[nodiscard]] bool isOpen(Page page) const;
    /// The page shown; nothing while the pane is closed.
    [[nodiscard]] std::optional<Page> page() const;
    void open(Page page);
    /// Closes the pane when it shows the page, else opens it there.
    void toggle(Page page);

signals:
    void shownChanged();
    /// The owner hides the pane and decides who gets the keyboard.
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void retranslate();

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QToolButton *m_close;
    StepsPanel *m_steps;
    VersionsPanel *m_versions;
    NotesPanel *m_notes;
};

}
