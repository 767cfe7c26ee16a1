// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/replacement.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <functional>
#include <stop_token>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace gk {

class CatalogSession;
class MessageStrip;
class PlainLabel;
class ReplacementTable;

/// Where a replacement looks when it is not the whole catalog.
struct ReplaceScope {
    /// The items shown now; nothing = all.
    std::function<std::optional<std::vector<RowId>>()> shown{};
    std::vector<RowId> selected{};  ///< more than one, or it is not offered
    std::optional<Field> field{};   ///< of the current cell
    std::function<bool()> commit{}; ///< takes what is being typed elsewhere; false when it is refused
};

/// Finds and replaces texts in the items: lists every cell that would change before anything does, each can be left out,
/// all is one step. Stays open beside the table.
class ReplaceDialog : public QDialog
{
    Q_OBJECT
public:
    ReplaceDialog(CatalogSession &session, ReplaceScope scope, const QString &find, QWidget *parent);
    ~ReplaceDialog() override;

signals:
    /// The user wants to see a cell in the table.
    void cellAsked(const gk::RecordRef &item, gk::Field field);

private:
    enum class Where { Shown, Selected, Catalog };

    void makeForm(const QString &find);
    void makeList();
    void fillFields();
    [[nodiscard]] Replacement wanted() const;
    [[nodiscard]] std::optional<std::vector<RowId>> items() const;
    void searchSoon();
    void search();
    void take(const Result<ReplacedCells> &found);
    void refresh();
    void replace();
    [[nodiscard]] static QString cellsText(qint64 count);
    [[nodiscard]] static QString placesText(qint64 count);

    CatalogSession &m_session;
    ReplaceScope m_scope;
    ReplacementTable *m_table;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_with = nullptr;
    QComboBox *m_field = nullptr;
    QComboBox *m_where = nullptr;
    QCheckBox *m_case = nullptr;
    QCheckBox *m_whole = nullptr;
    QCheckBox *m_pattern = nullptr;
    QTreeView *m_list = nullptr;
    MessageStrip *m_strip = nullptr;
    PlainLabel *m_count = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_replace = nullptr;
    QTimer m_delay;
    std::stop_source m_searching;
    bool m_isSearching = false;
    bool m_isMore = false;
    bool m_isAnswered = false; ///< the strip says what was replaced
};

}
