// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/outline.h"
#include "session/catalogsession.h"

#include <QtCore/QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace gk {

/// The catalog as a tree: all of it, its domains with those below them, and the 一级事项 of each, with counts of items.
/// Gives names and numbers; words are the view's. Items of a domain are counted with those of the domains below it.
/// Of a large catalog the domains are there at once; a worker brings the counts and the 一级事项.
class DomainTree : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class NodeKind { All, Domain, Level1 };
    enum Role {
        NodeKindRole = Qt::UserRole + 1, ///< int of NodeKind
        CountRole,                       ///< qint64: items in it; invalid while they are being counted
        DomainRole,                      ///< QString: uid of the domain, or of the one a 一级事项 belongs to
        Level1Role,                      ///< QString: the 一级事项
    };
    /// What an edit of the tree is called in the list of steps.
    struct EditWords {
        std::function<QString(const QString &name)> rename;
        std::function<QString(const QString &name)> move;
        std::function<QString()> all{}; ///< what the whole catalog is called to screen readers
    };

    /// A 一级事项 that is to get another name or domain, in all its items.
    struct Level1Edit {
        Uid domain{};
        QString name{};
        std::optional<QString> newName{};
        std::optional<Uid> newDomain{};
        qint64 items = 0; ///< how many that concerns
    };

    DomainTree(CatalogSession &session, EditWords words, QObject *parent = nullptr);
    ~DomainTree() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Renames a domain as one step. A 一级事项 that stands in several items only asks (`level1EditAsked`).
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    /// A domain among others or into another; a 一级事项 into another domain, as with setData.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// The node of a domain, or of the whole catalog when the uid is null.
    [[nodiscard]] QModelIndex indexOf(const Uid &domain) const;
    /// The items of a node's 一级事项, all of them live, in catalog order.
    [[nodiscard]] std::vector<Record> itemsOfLevel1(const QModelIndex &index) const;
    /// Takes what has changed now, not at the next turn: keys may come faster.
    void catchUp();
    /// Where a domain stands among those it has the parent with, and how many they are.
    [[nodiscard]] std::pair<int, int> rankOf(const Uid &domain) const;
    /// Moves a domain below a parent (null = the top) before the `rank`th domain there (their number = behind all).
    bool moveDomain(const Uid &domain, const Uid &parentDomain, int rank);
    /// Does what was asked for, as one step.
    bool carryOut(const Level1Edit &edit);

signals:
    /// The session refused an edit made here.
    void refused(const gk::Error &error);
    /// The user has to see first in how many items a field is about to change; `carryOut` does it.
    void level1EditAsked(const gk::DomainTree::Level1Edit &edit);

private:
    struct Node;
    struct Dragged;

    void take(const Changed &change);
    void refresh();
    void count();
    [[nodiscard]] bool isLarge() const;
    [[nodiscard]] Outline counted() const;
    void takeOutline(const Result<Outline> &outline);
    [[nodiscard]] std::unique_ptr<Node> built() const;
    void merge(Node &now, Node &fresh);
    void arrange(Node &now, const Node &fresh);
    [[nodiscard]] QString accessibleText(const Node &node) const;
    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node) const;
    [[nodiscard]] std::optional<Dragged> dragged(const QMimeData *data) const;
    [[nodiscard]] bool isWithin(const Uid &domain, const Uid &ancestor) const;
    [[nodiscard]] std::vector<Record> itemsOfLevel1(const Uid &domain, const QString &name) const;
    bool askOrCarryOut(const Level1Edit &edit);
    [[nodiscard]] std::vector<Change> domainMove(const Uid &domain, const Node &to, int row) const;
    bool apply(std::vector<Change> changes, const QString &label);

    CatalogSession &m_session;
    EditWords m_words;
    std::optional<Outline> m_outline; ///< nothing until a worker has counted for the first time
    std::unique_ptr<Node> m_root;     ///< invisible; its one child is the whole catalog
    bool m_isRefreshing = false;
    bool m_isCounting = false;
    bool m_isOutlineStale = false; ///< what is being counted has changed meanwhile
    std::stop_source m_stop;
};

}
