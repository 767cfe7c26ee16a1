// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/resultpane.h"

#include "import/importdelegates.h"
#include "import/importwording.h"
#include "parts/flowlayout.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/importcells.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Fields take one part of the width, texts two each.
class DetailModel final : public ImportCells
{
public:
    using ImportCells::ImportCells;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (section) {
        case FieldName:
            return ResultPane::tr("Field");
        case Original:
            return ResultPane::tr("In the file");
        case Taken:
            return ResultPane::tr("Taken as");
        case Before:
            return ResultPane::tr("In the catalog");
        default:
            return ResultPane::tr("Why");
        }
    }
};

}

ResultPane::ResultPane(const ProposedRecords &records, QWidget *parent)
    : QWidget(parent)
    , m_records(records)
    , m_rows(new ImportRows(records, this))
    , m_cells(new DetailModel(records, this))
    , m_filters(new QButtonGroup(this))
    , m_list(new QTreeView(this))
    , m_match(new PlainLabel({}, this))
    , m_detail(new QTableView(this))
{
    auto *filters = new FlowLayout(nullptr, 4);
    for (int i = 0; i <= int(ImportRows::Filter::Look); ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        m_filters->addButton(button, i);
        filters->addWidget(button);
    }
    m_filters->button(int(ImportRows::Filter::All))->setChecked(true);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ImportRowDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    m_match->setWordWrap(true);
    m_detail->setModel(m_cells);
    m_detail->setItemDelegate(new ImportCellDelegate(m_detail));
    m_detail->verticalHeader()->hide();
    m_detail->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_detail->setSelectionMode(QAbstractItemView::SingleSelection);
    m_detail->setTabKeyNavigation(false);
    m_detail->setShowGrid(true);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else rows would be measured twice
    m_detail->horizontalHeader()->setStretchLastSection(true);
    m_detail->viewport()->installEventFilter(this);
    m_detail->horizontalHeader()->setSectionsClickable(false);
    m_detail->horizontalHeader()->setHighlightSections(false);
    m_detail->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *below = new QWidget(this);
    auto *belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->addWidget(m_match);
    belowColumn->addWidget(m_detail, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(filters);
    column->addWidget(splitter, 1);

    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { setFilter(ImportRows::Filter(id)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showRow(); });
    connect(m_detail->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const QScopedValueRollback told(m_isTold, m_isTold);
        if (now.isValid() && !m_isTold && m_cells->line(now.row()).column >= 0)
            emit chosen(m_cells->outcome().source, m_cells->outcome().number, m_cells->line(now.row()).column);
    });
    retranslate();
}

void ResultPane::refresh(const ImportFiles &files)
{
    m_files = files;
    const bool wasChosen = m_list->currentIndex().isValid();
    const RowOutcome was = wasChosen ? m_cells->outcome() : RowOutcome();
    const QScopedValueRollback told(m_isTold, true);
    m_rows->refresh(files);
    showCounts();
    const int row = wasChosen ? m_rows->rowOf(was.source, was.number) : -1;
    if (m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(std::max(0, row), 0));
    showRow();
}

void ResultPane::setFilter(ImportRows::Filter filter)
{
    m_filters->button(int(filter))->setChecked(true);
    const RowOutcome was = m_cells->outcome();
    m_rows->setFilter(filter);
    if (m_rows->rowCount() == 0)
        return showRow();
    const int row = m_rows->rowOf(was.source, was.number);
    const bool isSame = row >= 0 && m_rows->outcome(row).number == was.number;
    m_list->setCurrentIndex(m_rows->index(isSame ? row : 0, 0));
}

void ResultPane::choose(std::size_t source, qint64 number, int column)
{
    const QScopedValueRollback told(m_isTold, true);
    int row = m_rows->rowOf(source, number);
    if (m_rows->filter() != ImportRows::Filter::All && (row < 0 || m_rows->outcome(row).number != number)) {
        setFilter(ImportRows::Filter::All);
        row = m_rows->rowOf(source, number);
    }
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_rows->index(row, 0));
    if (const int line = m_cells->rowOf(column); line >= 0) {
        m_detail->setCurrentIndex(m_cells->index(line, ImportCells::Original));
        m_detail->scrollTo(m_detail->currentIndex());
    }
}

void ResultPane::showRow()
{
    const QModelIndex now = m_list->currentIndex();
    if (!now.isValid() || !m_records.reading()) {
        m_cells->clear();
        m_match->setPlainText(m_records.reading() ? tr("No row is chosen.") : QString());
        return;
    }
    const RowOutcome &outcome = m_rows->outcome(now.row());
    m_cells->show(outcome, outcome.source < m_files.count() ? m_files.picture(outcome.source) : SheetPicture());
    m_match->setPlainText(tr("%1: %2", "what becomes of a row, and why")
                              .arg(importwords::fateName(outcome.fate), importwords::matchText(outcome)));
    m_detail->setColumnHidden(ImportCells::Before, outcome.fate != RowFate::Changed);
    fitRows();
    if (!m_isTold)
        emit chosen(outcome.source, outcome.number, -1);
}

/// Names take one part of the width, texts two each.
void ResultPane::fitRows()
{
    const int width = m_detail->viewport()->width();
    m_fittedWidth = width;
    const int parts = m_detail->isColumnHidden(ImportCells::Before) ? 7 : 9;
    m_detail->setColumnWidth(ImportCells::FieldName, width / parts);
    m_detail->setColumnWidth(ImportCells::Original, width * 2 / parts);
    m_detail->setColumnWidth(ImportCells::Taken, width * 2 / parts);
    m_detail->setColumnWidth(ImportCells::Before, width * 2 / parts);
    m_detail->resizeRowsToContents();
}

void ResultPane::showCounts()
{
    using Filter = ImportRows::Filter;
    const auto word = [this](Filter filter, const QString &text) {
        m_filters->button(int(filter))->setText(text.arg(numberText(m_rows->count(filter))));
    };
    word(Filter::All, tr("All %1", "rows of an import"));
    word(Filter::Added, tr("Added %1", "rows of an import"));
    word(Filter::Changed, tr("Changed %1", "rows of an import"));
    word(Filter::Unchanged, tr("The same %1", "rows of an import"));
    word(Filter::LeftOut, tr("Left out %1", "rows of an import"));
    word(Filter::Look, tr("To look at %1", "rows of an import"));
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ImportRows::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(ImportRows::Domain, QHeaderView::Interactive);
    header->resizeSection(
        ImportRows::Place,
        fontMetrics().horizontalAdvance(tr("%1, row %2").arg(importwords::fateName(RowFate::LeftOut), u"88888"_s))
            + 24);
    header->resizeSection(ImportRows::Domain, fontMetrics().horizontalAdvance(u'国') * 8);
}

void ResultPane::retranslate()
{
    m_list->setAccessibleName(tr("What becomes of the rows"));
    m_detail->setAccessibleName(tr("The row field by field"));
    showCounts();
    showRow();
}

void ResultPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool ResultPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_detail->viewport() && event->type() == QEvent::Resize
        && m_fittedWidth != m_detail->viewport()->width())
        fitRows();
    return QWidget::eventFilter(watched, event);
}

}
