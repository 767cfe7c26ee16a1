// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"
#include "form/foldedlist.h"

#include <QtCore/QHash>

#include <map>

namespace gk {

struct Changed;

/// The part of the item card with the opinions on its item: who proposes what, what became of it; adding, changing and
/// removing one are a step each.
class OpinionList : public FoldedList
{
    Q_OBJECT
public:
    /// `session` must outlive the list.
    explicit OpinionList(CatalogSession &session, QWidget *parent = nullptr);

    /// Nothing unless exactly one item is shown.
    void showItem(const std::optional<RecordRef> &item);
    [[nodiscard]] const std::vector<Record> &opinions() const { return m_opinions; }
    void addOpinion();

private:
    void readAll();
    void keep(const Record &opinion);
    void followOne(const RecordRef &opinion);
    void follow(const Changed &change);
    void fill();
    [[nodiscard]] QWidget *makeRow(const Record &opinion);
    void edit(const RecordRef &opinion);
    void remove(const RecordRef &opinion);

    std::optional<RecordRef> m_item;
    QHash<Uid, std::map<RowId, RecordRef>> m_byItem; ///< all of the catalog, in the order of their adding
    QHash<Uid, Uid> m_items;                         ///< of each opinion there
    bool m_isRead = false;
    std::vector<Record> m_opinions; ///< of the item shown
    Value m_sender;                 ///< of the opinion entered last
    Value m_source;
};

}
