// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/domainremoval.h"
#include "main/questions.h"
#include "session/catalogsession.h"
#include "tables/domaintree.h"

#include <QtWidgets/QWidget>

class QAction;
class QMenu;
class QTreeView;

namespace gk {

class MessageStrip;

/// The domain tree with its commands: add, rename, delete, drag. What is chosen in it narrows the grid.
class DomainPane : public QWidget
{
    Q_OBJECT
public:
    DomainPane(CatalogSession &session, Questions &questions, QWidget *parent = nullptr);

    /// The domain chosen; null = the whole catalog.
    [[nodiscard]] Uid domain() const;
    /// The 一级事项 chosen, of that domain.
    [[nodiscard]] std::optional<QString> level1() const;
    void choose(const Uid &domain, const QString &level1 = {});
    /// The commands of the context menu, which are the window's own actions; their keys work in the tree.
    void setCommands(const std::vector<QAction *> &actions);
    /// Domains whose lines are open.
    [[nodiscard]] std::vector<Uid> expanded() const;
    void expand(const std::vector<Uid> &domains);

    void addDomain();
    void addSubdomain();
    void rename();
    void remove();
    void moveUp();
    void moveDown();
    /// Below the domain before it.
    void moveIn();
    /// Behind the domain it is below.
    void moveOut();

signals:
    void chosen();

private:
    void add(const Uid &parentDomain);
    void removeDomain(const Uid &domain);
    void removeLevel1();
    void askForLevel1(const DomainTree::Level1Edit &edit);
    void chooseWhenShown(const Uid &domain, const QString &level1);
    void takeRefreshed();
    [[nodiscard]] Uid settled();
    void moveTo(const Uid &domain, const Uid &parentDomain, int rank);
    [[nodiscard]] Uid parentOf(const Uid &domain) const;
    void applyRemoval(const Result<std::vector<Change>> &changes, const QString &label);
    [[nodiscard]] QString freeName() const;
    [[nodiscard]] qint64 itemsIn(const std::vector<Uid> &domains) const;
    void expandTopLevel();
    void chooseAwaited();
    void refuse(const Error &error);

    CatalogSession &m_session;
    Questions &m_questions;
    DomainTree *m_tree;
    QTreeView *m_view;
    MessageStrip *m_strip;
    QMenu *m_menu;
    std::optional<Uid> m_toRename;                     ///< just added: renamed as soon as the tree shows it
    std::optional<std::pair<Uid, QString>> m_toChoose; ///< just renamed or moved: chosen as soon as the tree shows it
    QString m_awaitedLevel1;                           ///< to be chosen in the chosen domain, once it has been counted
};

}
