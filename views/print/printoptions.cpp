// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/printoptions.h"

#include "parts/leftoutline.h"
#include "parts/plainlabel.h"
#include "parts/scopebox.h"
#include "parts/words.h"
#include "print/pagesetup.h"
#include "session/catalogsession.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// "Mode of disclosure: proactive" for a column that stands under a common heading, else its own name.
QString columnName(const Column &column)
{
    const QString group = columnGroupLabel(column);
    return group.isEmpty() ? columnLabel(column)
                           : PrintOptions::tr("%1: %2", "column under a heading").arg(group, columnLabel(column));
}

QString versionName(const Version &version)
{
    return PrintOptions::tr("Version %1 %2").arg(version.number).arg(version.label + u' ' + version.stage).trimmed();
}

}

PrintOptions::PrintOptions(CatalogSession &session, std::vector<RowId> shownItems, bool isFiltered,
                           LayoutBox::AskName askName, QWidget *parent)
    : QWidget(parent)
    , m_fields(session.fields())
    , m_tierNames(readTierNames(session.setting(u"tier_names")))
    , m_versions(session.versions())
    , m_head(session.head())
    , m_shownItems(std::move(shownItems))
    , m_copy(new LayoutBox(session, std::move(askName), this))
    , m_version(new QComboBox(this))
    , m_earlier(new QComboBox(this))
    , m_earlierLabel(new QLabel(tr("Compared &with:"), this))
    , m_rows(new QComboBox(this))
    , m_scope(new ScopeBox(session.names(), Qt::Vertical, this))
    , m_unapproved(new QCheckBox(tr("Also items not approved yet"), this))
    , m_list(new QListWidget(this))
    , m_setup(new PageSetup(this))
    , m_tabs(new QTabWidget(this))
    , m_leftOut(new LeftOutLine(session, this))
    , m_fonts(new PlainLabel({}, this))
{
    fillVersions(!session.shownVersion());
    m_fonts->setWordWrap(true);
    m_fonts->setQuiet(true);
    m_copy->setLayoutToKeep([this] { return layoutNow(); });

    auto *top = new QFormLayout;
    top->setRowWrapPolicy(QFormLayout::WrapLongRows);
    top->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    top->addRow(tr("La&yout:"), m_copy);
    top->addRow(QString(), m_unapproved);
    m_tabs->addTab(makeContent(isFiltered), tr("Content"));
    m_tabs->addTab(m_setup, tr("Page"));
    auto *below = new QFormLayout;
    below->setRowWrapPolicy(QFormLayout::WrapLongRows);
    below->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    below->addRow(tr("Left out:"), m_leftOut);
    below->addRow(tr("Typefaces:"), m_fonts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_tabs, 1);
    column->addLayout(below);

    connect(m_copy, &LayoutBox::chosen, this, &PrintOptions::takeLayout);
    connect(m_copy, &LayoutBox::failed, this, &PrintOptions::failed);
    connect(m_setup, &PageSetup::paperChanged, this, &PrintOptions::forgetColumns);
    connect(m_setup, &PageSetup::changed, this, &PrintOptions::changed);
    connect(m_version, &QComboBox::currentIndexChanged, this, [this] {
        fillEarlier();
        emit changed();
    });
    connect(m_earlier, &QComboBox::currentIndexChanged, this, &PrintOptions::changed);
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this] {
        showWhatApplies();
        emit changed();
    });
    connect(m_scope, &ScopeBox::changed, this, &PrintOptions::changed);
    connect(m_unapproved, &QCheckBox::toggled, this, &PrintOptions::changed);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        m_hasOwnColumns = true;
        emit changed();
    });
    m_layout = m_copy->current();
    m_setup->setLayoutShown(m_layout);
    fillEarlier();
    showWhatApplies();
}

QWidget *PrintOptions::makeContent(bool isFiltered)
{
    m_rows->addItem(tr("All items"));
    if (isFiltered)
        m_rows->addItem(tr("Only the %1 items shown").arg(m_shownItems.size()));
    auto *content = new QWidget(this);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Version:"), m_version);
    m_earlier->setObjectName(u"earlier"_s);
    m_earlierLabel->setBuddy(m_earlier);
    form->addRow(m_earlierLabel, m_earlier);
    form->addRow(tr("&Rows:"), m_rows);
    auto *part = new QLabel(tr("Par&t:"), content);
    part->setBuddy(m_scope);
    form->addRow(part, m_scope);
    auto *column = new QVBoxLayout(content);
    column->addLayout(form);
    column->addWidget(makeColumns(), 1);
    return content;
}

QWidget *PrintOptions::makeColumns()
{
    m_list->setAccessibleName(tr("Columns"));
    auto *label = new QLabel(tr("Co&lumns:"), this);
    label->setBuddy(m_list);
    const auto button = [this](const QString &text, const QString &tip) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    auto *narrower = button(u"−"_s, tr("Make the column narrower"));
    auto *wider = button(u"+"_s, tr("Make the column wider"));
    m_usualWidths = button(tr("Usual widths"), tr("Widths that follow the texts again"));
    constexpr double step = 0.01; // of the table's width
    connect(narrower, &QToolButton::clicked, this, [this] { widen(-step); });
    connect(wider, &QToolButton::clicked, this, [this] { widen(step); });
    connect(m_usualWidths, &QToolButton::clicked, this, [this] { setWidths({}); });
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(label, 1);
    for (QToolButton *each : {narrower, wider, m_usualWidths})
        head->addWidget(each);
    auto *columns = new QWidget(this);
    auto *column = new QVBoxLayout(columns);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    return columns;
}

void PrintOptions::fillVersions(bool hasPresent)
{
    if (hasPresent)
        m_version->addItem(tr("Now"));
    for (std::size_t i = m_versions.size(); i-- > 0;) {
        m_version->addItem(versionName(m_versions[i]), m_versions[i].number);
    }
    for (QComboBox *box : {m_version, m_earlier})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

/// Those before the version shown; the one before it is what people mean unless they say otherwise.
void PrintOptions::fillEarlier()
{
    const QSignalBlocker blocker(m_earlier);
    m_earlier->clear();
    const QVariant shown = m_version->currentData();
    for (std::size_t i = m_versions.size(); i-- > 0;) {
        const Version &version = m_versions[i];
        if (!shown.isValid() || version.number < shown.toInt())
            m_earlier->addItem(versionName(version), version.number);
    }
    if (m_earlier->count() == 0)
        m_earlier->addItem(tr("No earlier version: everything is new"));
    // A present in which nothing has changed since the newest version is told from the one before.
    const auto usual = versionBefore(m_versions, m_head, shown.isValid() ? request().version : std::nullopt);
    if (usual)
        m_earlier->setCurrentIndex(m_earlier->findData(usual->number));
}

std::optional<int> PrintOptions::comparedWith() const
{
    const QVariant number = m_earlier->currentData();
    return number.isValid() ? std::optional(number.toInt()) : std::nullopt;
}

void PrintOptions::chooseVersion(int number)
{
    m_version->setCurrentIndex(m_version->findData(number));
}

PrintLayout PrintOptions::layoutNow() const
{
    PrintLayout layout = m_layout;
    layout.name.clear();
    m_setup->take(layout);
    if (m_hasOwnColumns && hasForm()) {
        layout.columns.emplace();
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                layout.columns->push_back(m_columns[std::size_t(i)]);
        }
    }
    return layout;
}

PrintRequest PrintOptions::request() const
{
    PrintRequest request;
    applyLayout(layoutNow(), request);
    const QVariant number = m_version->currentData();
    if (number.isValid())
        request.version = *std::ranges::find(m_versions, number.toInt(), &Version::number);
    request.rule.takesUnapproved =
        m_unapproved->isChecked() || (request.version && isApprovedStage(request.version->stage));
    if (m_rows->isEnabled() && m_rows->currentIndex() > 0)
        request.rows.ids = m_shownItems;
    request.scope = m_scope->scope();
    return request;
}

bool PrintOptions::hasForm() const
{
    return m_layout.content == PrintContent::Form;
}

void PrintOptions::showWhatApplies()
{
    const bool areAdjustments = isAdjustments(m_layout.content);
    m_unapproved->setVisible(m_layout.purpose == Purpose::Public);
    m_earlierLabel->setVisible(areAdjustments);
    m_earlier->setVisible(areAdjustments);
    m_rows->setEnabled(!areAdjustments); // all that differs is told, or none of it
    m_scope->setEnabled(!areAdjustments && m_rows->currentIndex() <= 0);
    m_list->setEnabled(hasForm());
}

void PrintOptions::takeLayout()
{
    m_layout = m_copy->current();
    m_hasOwnColumns = false; // those of the layout stand in it
    m_columns.clear();
    showWhatApplies();
    m_setup->setLayoutShown(m_layout);
    emit changed();
}

// Another paper has other columns.
void PrintOptions::forgetColumns()
{
    m_hasOwnColumns = false;
    m_layout.columns.reset();
    m_layout.look.widths.clear();
    m_columns.clear();
    emit changed();
}

void PrintOptions::setWidths(std::vector<double> widths)
{
    if (widths == m_layout.look.widths)
        return;
    m_layout.look.widths = std::move(widths);
    emit changed();
}

/// Gives the chosen column a share of the others' width, or gives it back to them.
void PrintOptions::widen(double by)
{
    std::size_t place = 0; // among the columns of the paper
    for (int row = 0; row < m_list->currentRow(); ++row)
        place += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    const QListWidgetItem *chosen = m_list->currentItem();
    if (!chosen || chosen->checkState() != Qt::Checked || place >= m_shown.size())
        return;
    const double all = std::accumulate(m_shown.begin(), m_shown.end(), 0.0);
    const double share = m_shown[place] / all;
    const double wanted = std::clamp(share + by, 0.02, 0.8);
    std::vector<double> widths = m_shown;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = i == place ? wanted * all : widths[i] * (1 - wanted) / (1 - share);
    setWidths(std::move(widths));
}

// The form's columns ticked; between them, in the order of the grid, every other one that may stand on paper.
void PrintOptions::fillColumns(const std::vector<Column> &formColumns)
{
    const std::vector<Column> all = gridColumns(m_fields, {.tierNames = m_tierNames});
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
    if (!m_hasOwnColumns && hasForm())
        fillColumns(pages.columns());
    m_shown.clear();
    for (const PaperColumn &column : pages.table().columns())
        m_shown.push_back(column.width);
    m_usualWidths->setEnabled(!m_layout.look.widths.empty());
    tellFonts(pages.report());
    m_leftOut->tell(pages.report().leftOut);
}

}
