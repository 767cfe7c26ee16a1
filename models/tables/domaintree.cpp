// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/domaintree.h"
#include "tables/domaintreenode.h"

#include "catalog/itemfields.h"

#include <QtCore/QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Up to so many items are counted faster than the eye sees; more are a worker's task.
constexpr qsizetype manyItems = 2000;

}

DomainTree::DomainTree(CatalogSession &session, EditWords words, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_words(std::move(words))
{
    connect(&session, &CatalogSession::changed, this, &DomainTree::take);
    connect(&session, &CatalogSession::reset, this, [this] {
        m_stop.request_stop();
        m_stop = std::stop_source();
        m_isCounting = false;
        m_outline.reset();
        beginResetModel();
        count();
        m_root = built();
        endResetModel();
    });
    count();
    m_root = built();
}

DomainTree::~DomainTree()
{
    m_stop.request_stop();
}

bool DomainTree::isLarge() const
{
    if (m_session.shownVersion())
        return m_session.count(Kind::Item) > manyItems;
    // Counting them all would already take too long.
    return qsizetype(m_session.order(Kind::Item, manyItems).size()) == manyItems;
}

/// Renews the outline: at once, or by a worker that brings it later.
void DomainTree::count()
{
    if (!isLarge()) {
        m_outline = counted();
        return;
    }
    m_isOutlineStale = m_isCounting;
    if (m_isCounting)
        return;
    m_isCounting = true;
    m_session.run<Result<Outline>>([](Reader &reader, const Progress &progress) { return outlineOf(reader, progress); },
                                   [this](const Result<Outline> &outline) { takeOutline(outline); }, m_stop.get_token(),
                                   m_session.shownVersion());
}

Outline DomainTree::counted() const
{
    Outline outline{.items = m_session.count(Kind::Item)};
    const auto counts = m_session.itemCounts();
    for (const Uid &uid : m_session.names().domains())
        outline.domains.insert(uid, {.items = counts.value(uid), .level1 = m_session.level1Of(uid)});
    return outline;
}

void DomainTree::takeOutline(const Result<Outline> &outline)
{
    m_isCounting = false;
    if (outline) {
        m_outline = *outline;
        const auto fresh = built();
        merge(*m_root, *fresh);
    }
    if (m_isOutlineStale)
        count();
}

std::unique_ptr<DomainTree::Node> DomainTree::built() const
{
    constexpr qint64 unknown = -1;
    const Names &names = m_session.names();
    auto root = std::make_unique<Node>();
    Node &all = root->add(std::make_unique<Node>());
    all.count = m_outline ? m_outline->items : unknown;
    QHash<Uid, Node *> byUid;
    for (const Uid &uid : names.domains()) {
        // Domains come in tree order, parents first.
        const Record *record = names.domainRecord(uid);
        Node *above = byUid.value(record->value(domain::parent).uid(), &all);
        Node &node = above->add(std::make_unique<Node>(Node{.kind = NodeKind::Domain,
                                                            .domain = uid,
                                                            .name = record->text(domain::name),
                                                            .count = m_outline ? 0 : unknown}));
        byUid.insert(uid, &node);
        const qint64 own = m_outline ? m_outline->domains.value(uid).items : 0;
        for (Node *each = &node; each->kind == NodeKind::Domain; each = each->above)
            each->count += own;
    }
    for (const Uid &uid : m_outline ? names.domains() : std::vector<Uid>()) {
        for (const auto &[name, count] : m_outline->domains.value(uid).level1) {
            if (!name.isEmpty())
                byUid.value(uid)->add(std::make_unique<Node>(
                    Node{.kind = NodeKind::Level1, .domain = uid, .name = name, .count = count}));
        }
    }
    return root;
}

void DomainTree::take(const Changed &change)
{
    const bool concerns = std::ranges::any_of(change.touched, [](const auto &touched) {
        const auto &[ref, field] = touched;
        if (ref.kind == Kind::Domain)
            return true;
        return ref.kind == Kind::Item
               && (field.isAlive() || field == item::domain || field == item::level1 || field == item::position);
    });
    if (concerns && !std::exchange(m_isRefreshing, true))
        QTimer::singleShot(0, this, &DomainTree::refresh); // once for many changes in a row
}

void DomainTree::catchUp()
{
    if (m_isRefreshing)
        refresh();
}

void DomainTree::refresh()
{
    m_isRefreshing = false;
    count();
    const auto fresh = built();
    merge(*m_root, *fresh);
}

/// Makes a node's children those of the fresh one, telling of exactly what came, went, moved or counts differently.
void DomainTree::merge(Node &now, Node &fresh)
{
    for (int row = int(now.children.size()) - 1; row >= 0; --row) {
        if (fresh.rowOf(*now.children[std::size_t(row)]) >= 0)
            continue;
        beginRemoveRows(indexOf(now), row, row);
        now.children.erase(now.children.begin() + row);
        endRemoveRows();
    }
    arrange(now, fresh);
    for (std::size_t row = 0; row < fresh.children.size(); ++row) {
        const bool isThere = row < now.children.size() && now.children[row]->isSame(*fresh.children[row]);
        if (!isThere) {
            // A node that comes brings what is below it.
            beginInsertRows(indexOf(now), int(row), int(row));
            auto &made = fresh.children[row];
            auto added = std::make_unique<Node>(Node{
                .kind = made->kind, .domain = made->domain, .name = made->name, .count = made->count, .above = &now});
            added->children = std::move(made->children);
            for (auto &child : added->children)
                child->above = added.get();
            now.children.insert(now.children.begin() + qsizetype(row), std::move(added));
            endInsertRows();
            continue;
        }
        Node &node = *now.children[row];
        const Node &other = *fresh.children[row];
        if (node.count != other.count || node.name != other.name) {
            node.count = other.count;
            node.name = other.name;
            const QModelIndex place = indexOf(node);
            emit dataChanged(place, place);
        }
        merge(node, *fresh.children[row]);
    }
}

/// Puts the children that stay into the fresh order.
void DomainTree::arrange(Node &now, const Node &fresh)
{
    const auto placeOf = [&](const std::unique_ptr<Node> &child) { return fresh.rowOf(*child); };
    if (std::ranges::is_sorted(now.children, {}, placeOf))
        return;
    const QModelIndex place = indexOf(now);
    emit layoutAboutToBeChanged({place}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::ranges::sort(now.children, {}, placeOf);
    QModelIndexList after;
    for (const QModelIndex &each : before) {
        Node *node = nodeAt(each);
        after += node->above == &now ? createIndex(node->row(), 0, node) : each;
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({place}, VerticalSortHint);
}

DomainTree::Node *DomainTree::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex DomainTree::indexOf(const Node &node) const
{
    return node.above ? createIndex(node.row(), 0, &node) : QModelIndex();
}

QModelIndex DomainTree::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[std::size_t(row)].get());
}

QModelIndex DomainTree::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeAt(index)->above) : QModelIndex();
}

int DomainTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int DomainTree::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant DomainTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return node.name;
    case NodeKindRole:
        return int(node.kind);
    case CountRole:
        return node.count < 0 ? QVariant() : node.count;
    case DomainRole:
        return node.domain.isNull() ? QString() : node.domain.toString();
    case Level1Role:
        return node.kind == NodeKind::Level1 ? node.name : QString();
    case Qt::AccessibleTextRole:
        return accessibleText(node);
    default:
        return {};
    }
}

QString DomainTree::accessibleText(const Node &node) const
{
    const QString name = node.kind == NodeKind::All && m_words.all ? m_words.all() : node.name;
    return node.count < 0 ? name : u"%1, %2"_s.arg(name).arg(node.count);
}

Qt::ItemFlags DomainTree::flags(const QModelIndex &index) const
{
    const bool isWritable = m_session.isWritable();
    if (!index.isValid())
        return isWritable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const NodeKind kind = nodeAt(index)->kind;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isWritable && kind != NodeKind::All)
        flags |= Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    if (isWritable && kind != NodeKind::Level1)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QModelIndex DomainTree::indexOf(const Uid &domain) const
{
    const std::function<const Node *(const Node &)> find = [&](const Node &at) -> const Node * {
        if (at.above && at.domain == domain && at.kind != NodeKind::Level1)
            return &at;
        for (const auto &child : at.children) {
            if (const Node *found = find(*child))
                return found;
        }
        return nullptr;
    };
    const Node *found = find(*m_root);
    return found ? indexOf(*found) : QModelIndex();
}

}
