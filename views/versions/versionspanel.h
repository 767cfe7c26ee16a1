// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <stop_token>

class QPushButton;
class QTreeView;

namespace gk {

class DifferenceTree;
class MessageStrip;
class PlainLabel;
class VersionTable;
class VersionTimeline;

/// All versions as a list and a line of time; any two are compared as a list of what changed. An old version can be
/// looked at and restored.
class VersionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsPanel(CatalogSession &session, QWidget *parent = nullptr);
    ~VersionsPanel() override;

    /// Chooses what is compared; nothing = the present.
    void compare(std::optional<int> before, std::optional<int> after);
    /// Gives the keyboard to the line of versions, where the two states to be compared are chosen.
    void goToComparison();

signals:
    /// A version is to be shown read-only, or the present again.
    void showRequested(std::optional<int> version);
    void makeRequested();
    void restoreRequested(int version);
    void goToRequested(const gk::RecordRef &item);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeComparison();
    void popUpMenu(QPoint at);
    void retranslate();
    void refresh();
    void showVersions();
    void startComparison();
    void cancelComparison();
    void showComparison(std::optional<int> from, std::optional<int> to, const Result<std::vector<Difference>> &found);
    void takeCurrent();
    [[nodiscard]] std::optional<int> currentVersion() const;

    CatalogSession &m_session;
    VersionTable *m_versions;
    DifferenceTree *m_differences;
    VersionTimeline *m_timeline;
    QTreeView *m_list = nullptr;
    QTreeView *m_changes = nullptr;
    PlainLabel *m_heading = nullptr;
    PlainLabel *m_hint = nullptr;
    MessageStrip *m_strip;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_restore = nullptr;
    QTimer m_slow;                ///< a comparison is spoken of only when it lasts
    std::stop_source m_comparing; ///< of the comparison under way
    bool m_isStale = true;        ///< compared again when it is next seen
};

}
