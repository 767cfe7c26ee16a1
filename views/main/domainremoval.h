// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/changeset.h"
#include "catalog/names.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QRadioButton;

namespace gk {

/// What happens to the items of a domain that is deleted.
struct ItemFate {
    enum class Kind { Move, Remove } kind = Kind::Remove;
    Uid target{}; ///< where they move
};

/// A domain with all below it.
[[nodiscard]] std::vector<Uid> domainsBelow(const Names &names, const Uid &domain);

/// The changes that delete a domain with its sub-domains; items keep their order and go where their fate says.
/// A job: reads all items. Errors: as the reader, Cancelled.
[[nodiscard]] Result<std::vector<Change>> domainRemoval(Reader &reader, const std::vector<Uid> &domains,
                                                        const ItemFate &fate, const Progress &progress);

/// Asks what is to happen to the items of a domain that is to be deleted.
class RemoveDomainDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param items how many items the domain and its sub-domains have, > 0
    RemoveDomainDialog(const Names &names, const Uid &domain, qint64 items, QWidget *parent = nullptr);

    [[nodiscard]] ItemFate fate() const;

private:
    Uid m_parentDomain;
    QRadioButton *m_toParent;
    QRadioButton *m_toOther;
    QRadioButton *m_remove;
    QComboBox *m_other;
};

}
