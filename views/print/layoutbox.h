// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/printlayout.h"

#include <QtWidgets/QWidget>

#include <functional>

class QComboBox;
class QToolButton;

namespace gk {

class CatalogSession;

/// The layouts to choose from: those of the program, then the named ones kept in the catalog; and what keeps and drops
/// one there, a step each.
class LayoutBox : public QWidget
{
    Q_OBJECT
public:
    /// Asks for a name. @return nothing when the user thought better of it
    using AskName = std::function<std::optional<QString>(QWidget *, const QString &initial)>;
    LayoutBox(CatalogSession &session, AskName askName, QWidget *parent = nullptr);

    [[nodiscard]] PrintLayout current() const;
    /// What is kept under the name asked for.
    void setLayoutToKeep(std::function<PrintLayout()> layout) { m_layoutToKeep = std::move(layout); }
    [[nodiscard]] QComboBox *box() const { return m_box; }

signals:
    void chosen();
    void failed(const gk::Error &error);

private:
    void fill(const QString &current);
    void keep();
    void drop();
    void showCommands();

    CatalogSession &m_session;
    AskName m_askName;
    std::function<PrintLayout()> m_layoutToKeep;
    std::vector<PrintLayout> m_layouts; ///< by the box's data
    QComboBox *m_box;
    QToolButton *m_keep;
    QToolButton *m_drop;
};

}
