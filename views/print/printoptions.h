// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/layoutbox.h"
#include "report/pages.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QTabWidget;
class QToolButton;

namespace gk {

class CatalogSession;
class LeftOutLine;
class PageSetup;
class PlainLabel;
class ScopeBox;

/// The left side of the print dialog: which layout, which version, which rows and columns, how the pages look; and what
/// the paper leaves out or replaces, said before anything is printed.
class PrintOptions : public QWidget
{
    Q_OBJECT
public:
    /// While the session shows an old version, only versions are offered and not the present.
    PrintOptions(CatalogSession &session, std::vector<RowId> shownItems, bool isFiltered, LayoutBox::AskName askName,
                 QWidget *parent = nullptr);

    /// As the options stand; `at` is left to the caller, and the table of adjustments.
    [[nodiscard]] PrintRequest request() const;
    /// The number of the version that adjustments are told from; nothing = none, everything is new.
    [[nodiscard]] std::optional<int> comparedWith() const;
    void chooseVersion(int number);
    /// The pages made for the last request: offers their columns, tells substitutes and what is left out.
    void tell(const Pages &pages);
    /// Widths as they were drawn in the preview: shares of all columns of the paper; empty = by the texts again.
    void setWidths(std::vector<double> widths);

signals:
    void changed();
    void failed(const gk::Error &error);

private:
    [[nodiscard]] QWidget *makeContent(bool isFiltered);
    [[nodiscard]] QWidget *makeColumns();
    void fillVersions(bool hasPresent);
    void fillColumns(const std::vector<Column> &formColumns);
    void forgetColumns();
    void takeLayout();
    [[nodiscard]] PrintLayout layoutNow() const;
    void widen(double by);
    [[nodiscard]] bool hasForm() const;
    void fillEarlier();
    void showWhatApplies();
    void tellFonts(const PrintReport &report);

    const Fields &m_fields;
    const QHash<QString, QString> m_tierNames;
    std::vector<Version> m_versions;
    Seq m_head;
    std::vector<RowId> m_shownItems;
    std::vector<Column> m_columns; ///< of the list, in its order
    PrintLayout m_layout;          ///< as chosen, with the widths drawn since
    std::vector<double> m_shown;   ///< the widths of the pages shown
    LayoutBox *m_copy;
    QComboBox *m_version;
    QComboBox *m_earlier; ///< versions to compare with
    QLabel *m_earlierLabel;
    QComboBox *m_rows;
    ScopeBox *m_scope;
    QCheckBox *m_unapproved;
    QListWidget *m_list;
    QToolButton *m_usualWidths = nullptr;
    PageSetup *m_setup;
    QTabWidget *m_tabs;
    LeftOutLine *m_leftOut;
    PlainLabel *m_fonts;
    bool m_hasOwnColumns = false; ///< the user has changed the ticks
};

}
