// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/tabtext.h"
#include "session/catalogsession.h"
#include "session/drafts.h"
#include "table/cellchanges.h"
#include "table/celleditor.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

#include <functional>
#include <optional>

namespace gk {

class CellDelegate;
class GridHeader;
class ItemTable;
class MessageStrip;

/// What a paste would do: shown in the strip before it is done.
struct PastePlan {
    TextBlock block{};
    QItemSelection cells{}; ///< where it was to go; follows the rows
    int rows = 0;
    int columns = 0;
    int overwritten = 0; ///< items
    int added = 0;       ///< new items below the end
    qint64 hidden = 0;   ///< items in between that the filter keeps from view, and that stay as they are
    int cutColumns = 0;  ///< columns of the block beyond the last of the grid
    CellChanges changes;
    QItemSelection area{}; ///< selected when it is done
    std::optional<RecordRef> firstAdded{};
    bool bringsHeadings = false; ///< the block is a table of its own

    [[nodiscard]] bool needsAsking() const
    {
        return added > 0 || cutColumns > 0 || hidden > 0 || changes.countOfRefused() > 0 || bringsHeadings;
    }
};

/// The desk: the items under the official heading, edited like a good spreadsheet. Every act of the user is one step
/// of the session. The first columns stay in place: they are painted and hit there by this one view, so that focus,
/// selection, editors and input methods exist only once.
class GridView : public QTableView
{
    Q_OBJECT
public:
    /// `strip` is where pastes are asked about and refusals told.
    GridView(ItemTable &table, MessageStrip &strip, QWidget *parent = nullptr);

    [[nodiscard]] ItemTable &table() const { return m_table; }
    /// At most so many lines a row; 0 = two in low windows, three in others.
    void setMaxLines(int lines);
    /// The columns the user does not want to see, by their keys.
    void setHiddenColumns(const QStringList &keys);
    [[nodiscard]] const QStringList &hiddenColumns() const { return m_hiddenColumns; }
    /// Usual widths; content and basis give way so that the subject is in view.
    void fitColumns();
    /// Rows of selected cells, ascending.
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// Makes the cell of an item current as soon as the item is shown, perhaps only after the disk has answered.
    void goTo(const RecordRef &item, int column);
    /// The same of a row; the first when there is no such row.
    void goTo(int row, int column);
    /// Stays in the current row and goes to the column drawn at `x` of the heading.
    void goToColumnAt(int x);
    /// Makes the next (`step` 1) or previous (-1) cell in which a word looked for occurs the current one, beginning
    /// again at the other end. @return false when there is none
    bool goToFound(int step);
    /// Selects the cells of a step and goes to the first of them. @return false when none is shown
    bool showCells(const QList<std::pair<RecordRef, Field>> &touched);
    /// Whether the disk refused the last change.
    [[nodiscard]] bool isDiskFailing() const;
    /// Whether a paste waits for an answer.
    [[nodiscard]] bool isAsking() const { return m_plan.has_value(); }
    /// The cells a waiting paste would write to; they are tinted.
    [[nodiscard]] QItemSelection pendingCells() const;
    /// Takes what is being typed. @return false when it is refused; the editor stays open then
    bool commitOpenEditor();
    /// What stands in the open editor and not in the cell.
    [[nodiscard]] std::optional<Draft> typed() const;

    /// Where candidates are shown: at the caret, or at the cell as long as there is none.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString & /*search*/) override {} // typing edits

public slots:
    void copy();
    void cut();
    void paste();
    void clearCells();
    void fillDown();
    void fillRight();
    void copyFromAbove();
    void insertToday();
    void toggleTicks();
    /// Below the current item, in its domain and 一级事项.
    void insertItem();
    void duplicateItems();
    void deleteItems();
    void moveItemsUp();
    void moveItemsDown();
    /// By this column ascending, then descending, then in catalog order again.
    void sortBy(int column);
    /// The same below the columns sorted by already.
    void sortFurtherBy(int column);
    /// By the column of the current cell.
    void sortByCurrent(Qt::SortOrder direction);
    /// Neither sorted nor grouped.
    void showCatalogOrder();
    /// Asks what of the current cell's column is shown.
    void askAboutColumn();
    /// Only the items that have the current cell's value, or only the others.
    void filterByCell(bool isNegated);
    /// By the column of the current cell; without groups when it makes them already.
    void groupByCurrent();
    /// Folds or unfolds the group of the current row.
    void toggleGroup();
    void acceptPaste();
    void dropPaste();

signals:
    /// The menu of the right mouse button or the menu key is wanted at this place of the screen.
    void menuAsked(const QPoint &at);
    /// What is on the clipboard does not fit here and is wanted as a table of its own.
    void importAsked();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Paint;
    // — places and heights (gridview.cpp)
    void followModel();
    void findCurrent();
    void measureVisibleRows();
    void useFont();
    void settleColumns();
    [[nodiscard]] int maxLines() const;
    [[nodiscard]] int heightOf(int row) const;
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    // — painting (gridpaint.cpp)
    void paintBand(Paint &paint, int firstColumn, int lastColumn);
    void paintCell(Paint &paint, const QModelIndex &index, const QRect &rect);
    void paintBlock(Paint &paint, int column);
    void paintRepeated(Paint &paint);
    void paintPending(Paint &paint);
    void paintCurrent(Paint &paint);
    [[nodiscard]] QColor ground(const Paint &paint, const QModelIndex &index, bool isSelected) const;
    void paintHeading(Paint &paint, int row);
    // — notes and marks (gridnotes.cpp)
    void paintSigns(QPainter &painter, int column, std::pair<int, int> rows) const;
    void followNotes();
    // — views of the catalog (gridviews.cpp)
    void openColumnPopup(int column, const QRect &place);
    bool groupByKey(const QKeyEvent &event);
    // — keys (gridkeys.cpp)
    bool moveByKey(const QKeyEvent &event);
    bool actByKey(const QKeyEvent &event);
    bool answerByKey(const QKeyEvent &event);
    bool copyByKey(const QKeyEvent &event);
    bool rowsByKey(const QKeyEvent &event);
    void goTo(const QModelIndex &cell, bool extends);
    void tellReadOnly();
    [[nodiscard]] QModelIndex stepFrom(const QModelIndex &cell, int rows, int columns) const;
    [[nodiscard]] QModelIndex blockEdge(const QModelIndex &cell, int rows, int columns) const;
    [[nodiscard]] int edgeColumn(bool isLast) const;
    void selectWholeRows();
    void selectWholeColumns();
    void endEdit(CellEditor *editor, EditEnd end);
    void tabOn(int columns);
    void takeBack(const Error &error, const std::vector<PendingValue> &values);
    void startEditing(EditStart start);
    void openList();
    // — what editing does (gridacts.cpp)
    [[nodiscard]] QItemSelection target() const;
    [[nodiscard]] std::vector<int> rowsOf(const QItemSelection &cells) const;
    [[nodiscard]] static QRect rectOf(const QItemSelection &cells);
    [[nodiscard]] std::vector<int> columnsIn(const QItemSelection &cells, int row) const;
    [[nodiscard]] bool eachRow(const std::vector<int> &rows, const QString &what,
                               const std::function<void(int)> &visit);
    bool applyCells(const CellChanges &cells, const QString &label);
    bool applyChanges(const std::vector<Change> &changes, const QString &label);
    void fill(Qt::Orientation direction);
    void copyCell(const QModelIndex &from, const QModelIndex &to, CellChanges &changes) const;
    [[nodiscard]] bool putIntoSelection(const QString &text);
    // — items (griditems.cpp)
    using Values = std::vector<std::pair<Field, Value>>;
    [[nodiscard]] Values valuesOfCopy(const Record &original) const;
    [[nodiscard]] std::vector<RecordRef> planItems(const std::optional<Record> &above, const std::vector<Values> &items,
                                                   std::vector<Change> &changes) const;
    [[nodiscard]] Values valuesBelow(const std::optional<Record> &above) const;
    void moveItems(int step);
    [[nodiscard]] std::vector<Record> selectedItems();
    // — paste (gridpaste.cpp)
    struct PastePlace {
        int top = 0;
        int rows = 0;
        int blockColumns = 0;
        std::vector<int> columns{};
        int cutColumns = 0;
    };
    [[nodiscard]] int spanWithin(const QRect &rect, int row, int column) const;
    [[nodiscard]] bool bringsHeadings(const TextBlock &block) const;
    [[nodiscard]] PastePlace placeOf(const TextBlock &block, const QItemSelection &cells) const;
    [[nodiscard]] std::optional<PastePlan> planPaste(TextBlock block, const QItemSelection &cells);
    void planAdded(const TextBlock &block, const std::vector<int> &columns, PastePlan &plan) const;
    void askAgain();
    void ask(PastePlan plan);
    void apply(const PastePlan &plan);

    ItemTable &m_table;
    MessageStrip &m_strip;
    CellDelegate *m_delegate;
    GridHeader *m_header;
    QTimer m_measuring;
    int m_wantedLines = 0;
    QStringList m_hiddenColumns;
    bool m_isMeasuring = false;
    bool m_areColumnsSettled = false;
    QPersistentModelIndex m_anchor; ///< where an extended selection began
    QPersistentModelIndex m_editing;
    QPointer<CellEditor> m_editor;
    bool m_keepsOpen = false; ///< the editor's text was refused
    bool m_isEnding = false;  ///< what is typed is being taken; leaving the editor meanwhile ends nothing
    int m_lastColumn = -1;    ///< of the current cell, also when its row is gone
    int m_tabColumn = -1;     ///< where Enter returns to after a run of Tabs
    std::optional<PastePlan> m_plan;
    std::optional<RecordRef> m_wanted; ///< goTo: not shown yet
    int m_wantedColumn = 0;
};

}
