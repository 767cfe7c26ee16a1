// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/domaintree.h"

#include <algorithm>

namespace gk {

/// One line of the tree; owns the lines below it.
struct DomainTree::Node {
    NodeKind kind = NodeKind::All;
    Uid domain{};
    QString name{};
    qint64 count = 0;
    Node *above = nullptr;
    std::vector<std::unique_ptr<Node>> children{};

    [[nodiscard]] bool isSame(const Node &other) const
    {
        return kind == other.kind && domain == other.domain && (kind != NodeKind::Level1 || name == other.name);
    }
    [[nodiscard]] int row() const
    {
        const auto it = std::ranges::find(above->children, this, &std::unique_ptr<Node>::get);
        return int(it - above->children.begin());
    }
    [[nodiscard]] int rowOf(const Node &wanted) const
    {
        const auto it = std::ranges::find_if(children, [&](const auto &child) { return child->isSame(wanted); });
        return it == children.end() ? -1 : int(it - children.begin());
    }
    Node &add(std::unique_ptr<Node> child)
    {
        child->above = this;
        return *children.emplace_back(std::move(child));
    }
};

}
