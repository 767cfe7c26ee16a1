// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pages.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;

namespace gk {

class CatalogSession;
class LeftOutLine;
class PlainLabel;

/// The left side of the print dialog: which copy, which version, which paper, which rows and columns; and what the paper
/// leaves out or replaces.
class PrintOptions : public QWidget
{
    Q_OBJECT
public:
    /// While the session shows an old version, only versions are offered and not the present.
    PrintOptions(const CatalogSession &session, std::vector<RowId> shownItems, bool isFiltered,
                 QWidget *parent = nullptr);

    /// As the options stand; `at` is left to the caller.
    [[nodiscard]] PrintRequest request() const;
    void chooseVersion(int number);
    /// The pages made for the last request: offers their columns, tells substitutes and what is left out.
    void tell(const Pages &pages);

signals:
    void changed();

private:
    void fillVersions(bool hasPresent);
    void fillColumns(const std::vector<Column> &formColumns);
    void forgetColumns();
    void takeCopy();
    [[nodiscard]] bool isSummary() const;
    void tellFonts(const PrintReport &report);

    const Fields &m_fields;
    std::vector<Version> m_versions;
    std::vector<RowId> m_shownItems;
    std::vector<Column> m_columns; ///< of the list, in its order
    QComboBox *m_copy;
    QComboBox *m_version;
    QComboBox *m_paper;
    QComboBox *m_turn;
    QComboBox *m_rows;
    QCheckBox *m_unapproved;
    QListWidget *m_list;
    LeftOutLine *m_leftOut;
    PlainLabel *m_fonts;
    bool m_hasOwnColumns = false; ///< the user has changed the ticks
};

}
