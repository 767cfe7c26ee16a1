// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The half of DomainTree that edits: renaming, reordering and moving by drag and drop, each one step of the session.
#include "tables/domaintree.h"
#include "tables/domaintreenode.h"

#include "catalog/itemfields.h"

#include <QtCore/QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 spacing = qint64(1) << 32;
const QString mimeType = u"application/x-disclosure-domain"_s;

}

/// What is being dragged: a domain, or one 一级事项 of it; only within the same catalog.
struct DomainTree::Dragged {
    Uid domain{};
    std::optional<QString> level1{};
};

bool DomainTree::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Node &node = *nodeAt(index);
    const QString name = value.toString().trimmed();
    if (node.kind == NodeKind::All || name.isEmpty() || name == node.name)
        return false;
    if (node.kind == NodeKind::Level1)
        return askOrCarryOut({.domain = node.domain, .name = node.name, .newName = name, .items = node.count});
    return apply({{{Kind::Domain, node.domain}, domain::name, Value(name)}}, m_words.rename(node.name));
}

bool DomainTree::askOrCarryOut(const Level1Edit &edit)
{
    if (edit.items <= 1)
        return carryOut(edit);
    emit level1EditAsked(edit);
    return false;
}

bool DomainTree::carryOut(const Level1Edit &edit)
{
    std::vector<Change> changes;
    for (const Record &record : itemsOfLevel1(edit.domain, edit.name)) {
        if (edit.newName)
            changes.push_back({record.ref, item::level1, Value(*edit.newName)});
        if (edit.newDomain)
            changes.push_back({record.ref, item::domain, Value(*edit.newDomain)});
    }
    return apply(std::move(changes), edit.newName ? m_words.rename(edit.name) : m_words.move(edit.name));
}

std::vector<Record> DomainTree::itemsOfLevel1(const QModelIndex &index) const
{
    const Node &node = *nodeAt(index);
    return node.kind == NodeKind::Level1 ? itemsOfLevel1(node.domain, node.name) : std::vector<Record>();
}

std::vector<Record> DomainTree::itemsOfLevel1(const Uid &domain, const QString &name) const
{
    auto records = m_session.records(Kind::Item, m_session.itemsOf(domain));
    std::erase_if(records, [&](const Record &record) { return record.text(item::level1) != name; });
    return records;
}

bool DomainTree::apply(std::vector<Change> changes, const QString &label)
{
    const auto applied = m_session.apply(std::move(changes), label);
    if (!applied)
        emit refused(applied.error());
    return bool(applied);
}

QStringList DomainTree::mimeTypes() const
{
    return {mimeType};
}

QMimeData *DomainTree::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const Node &node = *nodeAt(indexes.front());
    const QString text = (QStringList{m_session.catalog().toString(), node.domain.toString()}
                          + (node.kind == NodeKind::Level1 ? QStringList{node.name} : QStringList()))
                             .join(u'\n');
    auto *mime = new QMimeData;
    mime->setData(mimeType, text.toUtf8());
    return mime;
}

std::optional<DomainTree::Dragged> DomainTree::dragged(const QMimeData *data) const
{
    if (!data || !data->hasFormat(mimeType))
        return std::nullopt;
    const QStringList parts = QString::fromUtf8(data->data(mimeType)).split(u'\n');
    const auto uid = parts.size() > 1 ? Uid::fromString(parts.at(1)) : std::nullopt;
    if (!uid || parts.front() != m_session.catalog().toString())
        return std::nullopt;
    return Dragged{*uid, parts.size() > 2 ? std::optional(parts.mid(2).join(u'\n')) : std::nullopt};
}

bool DomainTree::isWithin(const Uid &domain, const Uid &ancestor) const
{
    Uid at = domain;
    for (int depth = 0; depth < 64 && !at.isNull(); ++depth) {
        if (at == ancestor)
            return true;
        const Record *record = m_session.names().domainRecord(at);
        at = record ? record->value(domain::parent).uid() : Uid{};
    }
    return false;
}

bool DomainTree::canDropMimeData(const QMimeData *data, Qt::DropAction action, int /*row*/, int /*column*/,
                                 const QModelIndex &parent) const
{
    const auto what = dragged(data);
    const Node &to = *nodeAt(parent);
    if (!what || action != Qt::MoveAction || !m_session.isWritable() || to.kind == NodeKind::Level1)
        return false;
    if (what->level1)
        return to.kind == NodeKind::Domain && to.domain != what->domain;
    return !isWithin(to.domain, what->domain);
}

bool DomainTree::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                              const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const auto what = dragged(data);
    const Node &to = *nodeAt(parent);
    if (what->level1) {
        const Node &source = *nodeAt(indexOf(what->domain));
        const int at = source.rowOf(Node{.kind = NodeKind::Level1, .domain = what->domain, .name = *what->level1});
        if (at >= 0)
            askOrCarryOut({.domain = what->domain,
                           .name = *what->level1,
                           .newDomain = to.domain,
                           .items = source.children[std::size_t(at)]->count});
    } else {
        apply(domainMove(what->domain, to.above ? to : *m_root->children.front(), row),
              m_words.move(m_session.names().domainName(what->domain)));
    }
    return false; // the change comes back through the session; the view must not remove the row itself
}

std::pair<int, int> DomainTree::rankOf(const Uid &domain) const
{
    const Node *node = nodeAt(indexOf(domain));
    if (!node->above || node->kind != NodeKind::Domain)
        return {-1, 0};
    const auto isDomain = [](const auto &child) { return child->kind == NodeKind::Domain; };
    const auto &siblings = node->above->children;
    return {int(std::ranges::count_if(siblings.begin(), siblings.begin() + node->row(), isDomain)),
            int(std::ranges::count_if(siblings, isDomain))};
}

bool DomainTree::moveDomain(const Uid &domain, const Uid &parentDomain, int rank)
{
    const Node *to = nodeAt(indexOf(parentDomain));
    if (isWithin(parentDomain, domain) || to->kind == NodeKind::Level1)
        return false;
    if (!to->above)
        to = m_root->children.front().get();
    // Among the children 一级事项 may stand before and between domains.
    int row = 0;
    for (int domains = 0; row < int(to->children.size()); ++row) {
        if (to->children[std::size_t(row)]->kind == NodeKind::Domain && domains++ == rank)
            break;
    }
    return apply(domainMove(domain, *to, row), m_words.move(m_session.names().domainName(domain)));
}

/// Parent and position of a domain dropped before child `row` (-1 = behind all); siblings are spaced anew.
std::vector<Change> DomainTree::domainMove(const Uid &moved, const Node &to, int row) const
{
    std::vector<Change> changes{
        {{Kind::Domain, moved}, domain::parent, to.domain.isNull() ? Value() : Value(to.domain)}};
    qint64 position = 0;
    const auto place = [&](const Uid &domain) {
        changes.push_back({{Kind::Domain, domain}, domain::position, Value(position += spacing)});
    };
    bool isPlaced = false;
    for (int at = 0; at < int(to.children.size()); ++at) {
        const Node &child = *to.children[std::size_t(at)];
        if (at == row) {
            place(moved);
            isPlaced = true;
        }
        if (child.kind == NodeKind::Domain && child.domain != moved)
            place(child.domain);
    }
    if (!isPlaced)
        place(moved);
    return changes;
}

}
