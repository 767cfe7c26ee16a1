// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/printoptions.h"

#include "parts/leftoutline.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int summary = 100; // among the purposes of the list of copies

/// "Mode of disclosure: proactive" for a column that stands under a common heading, else its own name.
QString columnName(const Column &column)
{
    const QString group = columnGroupLabel(column);
    return group.isEmpty() ? columnLabel(column)
                           : PrintOptions::tr("%1: %2", "column under a heading").arg(group, columnLabel(column));
}

}

PrintOptions::PrintOptions(const CatalogSession &session, std::vector<RowId> shownItems, bool isFiltered,
                           QWidget *parent)
    : QWidget(parent)
    , m_fields(session.fields())
    , m_versions(session.versions())
    , m_shownItems(std::move(shownItems))
    , m_copy(new QComboBox(this))
    , m_version(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_turn(new QComboBox(this))
    , m_rows(new QComboBox(this))
    , m_unapproved(new QCheckBox(tr("Also items not approved yet"), this))
    , m_list(new QListWidget(this))
    , m_leftOut(new LeftOutLine(session, this))
    , m_fonts(new PlainLabel({}, this))
{
    m_copy->addItem(tr("Review copy with boxes and opinions"), int(Purpose::Review));
    m_copy->addItem(tr("Public copy"), int(Purpose::Public));
    m_copy->addItem(tr("Overview in figures, for the leader"), summary);
    fillVersions(!session.shownVersion());
    m_paper->addItem(tr("A4, main columns"), int(Paper::A4));
    m_paper->addItem(tr("A3, full form"), int(Paper::A3));
    m_turn->addItem(tr("Landscape"), int(Turn::Landscape));
    m_turn->addItem(tr("Portrait"), int(Turn::Portrait));
    m_rows->addItem(tr("All items"));
    if (isFiltered)
        m_rows->addItem(tr("Only the %1 items shown").arg(m_shownItems.size()));
    m_fonts->setWordWrap(true);
    m_fonts->setQuiet(true);
    m_list->setAccessibleName(tr("Columns"));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Copy:"), m_copy);
    form->addRow(QString(), m_unapproved);
    form->addRow(tr("&Version:"), m_version);
    form->addRow(tr("P&aper:"), m_paper);
    form->addRow(tr("&Orientation:"), m_turn);
    form->addRow(tr("&Rows:"), m_rows);
    form->addRow(tr("Co&lumns:"), m_list);
    form->addRow(tr("Left out:"), m_leftOut);
    form->addRow(tr("Typefaces:"), m_fonts);
    m_unapproved->setVisible(false);

    connect(m_copy, &QComboBox::currentIndexChanged, this, &PrintOptions::takeCopy);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintOptions::forgetColumns);
    for (const QComboBox *box : {m_version, m_turn, m_rows})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintOptions::changed);
    connect(m_unapproved, &QCheckBox::toggled, this, &PrintOptions::changed);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        m_hasOwnColumns = true;
        emit changed();
    });
}

void PrintOptions::fillVersions(bool hasPresent)
{
    if (hasPresent)
        m_version->addItem(tr("Now"));
    for (std::size_t i = m_versions.size(); i-- > 0;) {
        const Version &version = m_versions[i];
        const QString name = version.label + u' ' + version.stage;
        m_version->addItem(tr("Version %1 %2").arg(version.number).arg(name).trimmed(), version.number);
    }
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void PrintOptions::chooseVersion(int number)
{
    m_version->setCurrentIndex(m_version->findData(number));
}

PrintRequest PrintOptions::request() const
{
    PrintRequest request{.paper = Paper(m_paper->currentData().toInt()), .turn = Turn(m_turn->currentData().toInt())};
    if (isSummary())
        request.content = PrintContent::Summary;
    else
        request.rule.purpose = Purpose(m_copy->currentData().toInt());
    const QVariant number = m_version->currentData();
    if (number.isValid())
        request.version = *std::ranges::find(m_versions, number.toInt(), &Version::number);
    request.rule.takesUnapproved =
        m_unapproved->isChecked() || (request.version && isApprovedStage(request.version->stage));
    if (m_rows->currentIndex() > 0)
        request.rows.ids = m_shownItems;
    if (m_hasOwnColumns && !isSummary()) {
        request.columns.emplace();
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                request.columns->push_back(m_columns[std::size_t(i)]);
        }
    }
    return request;
}

bool PrintOptions::isSummary() const
{
    return m_copy->currentData().toInt() == summary;
}

// The overview has columns of its own and stands upright; everything else lies.
void PrintOptions::takeCopy()
{
    m_unapproved->setVisible(m_copy->currentData().toInt() == int(Purpose::Public));
    m_list->setEnabled(!isSummary());
    const QSignalBlocker blocker(m_turn);
    m_turn->setCurrentIndex(m_turn->findData(int(isSummary() ? Turn::Portrait : Turn::Landscape)));
    emit changed();
}

// Another paper has other columns.
void PrintOptions::forgetColumns()
{
    m_hasOwnColumns = false;
    emit changed();
}

// The form's columns ticked; between them, in the order of the grid, every other one that may stand on paper.
void PrintOptions::fillColumns(const std::vector<Column> &formColumns)
{
    const std::vector<Column> all = gridColumns(m_fields);
    const auto rank = [&all](const Column &column) {
        return column.role == ColumnRole::Serial ? all.begin() : std::ranges::find(all, column.field, &Column::field);
    };
    std::vector<Column> columns = formColumns;
    for (const Column &column : all) {
        const bool isInForm = std::ranges::find(formColumns, column.field, &Column::field) != formColumns.end();
        if (column.role != ColumnRole::Serial && !isInForm && mayLeave(m_fields.info(column.field), Purpose::Review))
            columns.push_back(column);
    }
    std::ranges::stable_sort(columns, {}, rank);
    if (columns == m_columns)
        return;
    m_columns = std::move(columns);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Column &column : m_columns) {
        const bool isInForm = std::ranges::find(formColumns, column) != formColumns.end();
        auto *entry = new QListWidgetItem(columnName(column), m_list);
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        entry->setCheckState(isInForm ? Qt::Checked : Qt::Unchecked);
    }
}

void PrintOptions::tellFonts(const PrintReport &report)
{
    QStringList lines;
    QStringList told;
    for (const FontUse &use : report.fonts) {
        if (!use.isSubstitute() || told.contains(use.used))
            continue;
        told += use.used;
        QStringList wanted; // one typeface often stands in for several
        for (const FontUse &each : report.fonts) {
            if (each.isSubstitute() && each.used == use.used)
                wanted += each.wanted;
        }
        lines += tr("Not installed: %1. In their place: %2.").arg(wanted.join(tr(", ")), use.used);
    }
    if (!report.missing.isEmpty())
        lines += tr("No typeface here has these characters; 〓 stands for them: %1").arg(report.missing);
    m_fonts->setPlainText(lines.isEmpty() ? tr("as the standard asks") : lines.join(u'\n'));
}

void PrintOptions::tell(const Pages &pages)
{
    if (!m_hasOwnColumns && !isSummary())
        fillColumns(pages.columns());
    tellFonts(pages.report());
    m_leftOut->tell(pages.report().leftOut);
}

}
