// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versionspanel.h"

#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/differencetree.h"
#include "tables/versiontable.h"
#include "versions/changecounts.h"
#include "versions/versiondelegates.h"
#include "versions/versiontimeline.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

VersionsPanel::VersionsPanel(CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_versions(new VersionTable(session, this))
    , m_differences(new DifferenceTree(session, this))
    , m_timeline(new VersionTimeline(this))
    , m_strip(new MessageStrip(this))
{
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(makeList());
    halves->addWidget(makeComparison());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    halves->setSizes({500, 500}); // shares, not pixels
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_strip);
    column->addWidget(halves, 1);
    setFocusProxy(m_list);
    m_slow.setSingleShot(true);
    m_slow.setInterval(500);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_heading->setPlainText(tr("Comparing…"));
        m_cancel->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &VersionsPanel::cancelComparison);
    connect(m_timeline, &VersionTimeline::rangeChanged, this, &VersionsPanel::startComparison);
    connect(&m_session, &CatalogSession::versionMade, this, &VersionsPanel::refresh);
    connect(&m_session, &CatalogSession::reset, this, &VersionsPanel::refresh);
    connect(&m_session, &CatalogSession::accessChanged, this, &VersionsPanel::takeCurrent);
    connect(&m_session, &CatalogSession::changed, this, &VersionsPanel::refresh);
    retranslate();
}

VersionsPanel::~VersionsPanel()
{
    m_comparing.request_stop();
}

QWidget *VersionsPanel::makeList()
{
    auto *box = new QWidget(this);
    m_list = new QTreeView(box);
    m_list->setModel(m_versions);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    // What tells versions apart comes first; the pane may be narrow.
    for (const int column : {VersionTable::Time, VersionTable::Items})
        m_list->header()->moveSection(m_list->header()->visualIndex(column), column == VersionTable::Time ? 1 : 2);
    m_make = new QPushButton(box);
    m_show = new QPushButton(box);
    m_restore = new QPushButton(box);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(m_show);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 4, 0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &VersionsPanel::takeCurrent);
    connect(m_list, &QTreeView::activated, this, [this] { emit showRequested(currentVersion()); });
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(currentVersion()); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto version = currentVersion())
            emit restoreRequested(*version);
    });
    connect(m_make, &QPushButton::clicked, this, &VersionsPanel::makeRequested);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &VersionsPanel::popUpMenu);
    return box;
}

/// What the buttons do, on the version under the mouse.
void VersionsPanel::popUpMenu(QPoint at)
{
    auto *menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_show, m_restore, m_make}) {
        QAction *action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

QWidget *VersionsPanel::makeComparison()
{
    auto *box = new QWidget(this);
    m_heading = new PlainLabel({}, box, Eliding::End);
    m_hint = new PlainLabel({}, box);
    m_hint->setQuiet(true);
    m_hint->setWordWrap(true);
    m_changes = new QTreeView(box);
    m_changes->setModel(m_differences);
    m_changes->setItemDelegate(new DifferenceDelegate(m_changes));
    m_changes->setUniformRowHeights(true);
    m_changes->header()->setSectionResizeMode(QHeaderView::Stretch);
    // Names of fields are short; the room is for what they held.
    m_changes->header()->setSectionResizeMode(DifferenceTree::Name, QHeaderView::Interactive);
    m_changes->setColumnWidth(DifferenceTree::Name, m_changes->indentation() * 2 + fontMetrics().height() * 8);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(4, 0, 0, 0);
    column->addWidget(m_timeline);
    m_cancel = new QPushButton(box);
    m_cancel->hide();
    auto *said = new QHBoxLayout;
    said->addWidget(m_heading, 1);
    said->addWidget(m_cancel);
    column->addLayout(said);
    column->addWidget(m_hint);
    column->addWidget(m_changes, 1);
    connect(m_changes, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex record = index.parent().isValid() ? index.parent() : index;
        const Difference &difference = m_differences->difference(record.row());
        if (difference.record.kind == Kind::Item)
            emit goToRequested(difference.record);
    });
    return box;
}

std::optional<int> VersionsPanel::currentVersion() const
{
    const QVariant version = m_list->currentIndex().data(VersionTable::VersionRole);
    return version.isValid() ? std::optional(version.toInt()) : std::nullopt;
}

void VersionsPanel::compare(std::optional<int> before, std::optional<int> after)
{
    m_timeline->setRange(before, after);
}

void VersionsPanel::goToComparison()
{
    if (m_timeline->isHidden())
        m_make->setFocus();
    else
        m_timeline->setFocus();
}

void VersionsPanel::refresh()
{
    m_isStale = true;
    if (isVisible())
        showVersions();
}

void VersionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        showVersions();
}

void VersionsPanel::showVersions()
{
    m_isStale = false;
    // Not before: fitting the columns of a hidden pane would count the whole catalog before the window is painted.
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    std::vector<Version> versions = m_session.versions();
    std::ranges::sort(versions, {}, &Version::number);
    m_timeline->setVersions(versions);
    m_timeline->setVisible(!versions.empty());
    m_changes->setVisible(!versions.empty());
    m_hint->setVisible(versions.empty());
    startComparison();
    takeCurrent();
}

void VersionsPanel::startComparison()
{
    cancelComparison();
    const auto from = m_timeline->from();
    const auto to = m_timeline->to();
    m_timeline->setAccessibleDescription(tr("%1 → %2").arg(stateName(from), stateName(to)));
    m_heading->setVisible(!m_timeline->isHidden());
    if (m_timeline->isHidden())
        return;
    m_differences->setHeaderData(DifferenceTree::Before, Qt::Horizontal, stateName(from));
    m_differences->setHeaderData(DifferenceTree::After, Qt::Horizontal, stateName(to));
    m_comparing = {};
    m_slow.start();
    m_session.compare(
        from, to, [this, from, to](const auto &found) { showComparison(from, to, found); }, m_comparing.get_token());
}

void VersionsPanel::cancelComparison()
{
    m_comparing.request_stop();
    m_slow.stop();
    if (m_cancel->isHidden())
        return;
    m_cancel->hide();
    m_heading->setPlainText(tr("The comparison was cancelled."));
}

void VersionsPanel::showComparison(std::optional<int> from, std::optional<int> to,
                                   const Result<std::vector<Difference>> &found)
{
    m_slow.stop();
    m_cancel->hide();
    if (!found)
        return m_strip->say(describe(found.error()));
    m_differences->show(*found);
    constexpr int fewRecords = 20;
    constexpr int manyRecords = 2000; // the view remembers every spanned line
    for (int row = 0; row < std::min(m_differences->rowCount(), manyRecords); ++row)
        m_changes->setFirstColumnSpanned(row, {}, true);
    if (m_differences->rowCount() <= fewRecords)
        m_changes->expandAll();
    const QString counts = countsText(ChangeCounts::of(*found));
    m_heading->setPlainText(
        tr("%1 → %2: %3").arg(stateName(from), stateName(to), counts.isEmpty() ? tr("no difference") : counts));
}

void VersionsPanel::takeCurrent()
{
    const auto version = currentVersion();
    const bool isShown = m_list->currentIndex().isValid() && version == m_session.shownVersion();
    m_show->setEnabled(m_list->currentIndex().isValid() && !isShown);
    m_restore->setEnabled(version && m_session.isWritable());
    m_make->setEnabled(m_session.isWritable());
    m_show->setText(m_list->currentIndex().isValid() && !version ? tr("Back to the Present")
                                                                 : tr("Look at This Version"));
}

void VersionsPanel::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_make->setText(tr("Make a Version…"));
    m_restore->setText(tr("Restore This Version"));
    m_hint->setPlainText(
        tr("There is no version yet. A version keeps the catalog as it is now, to be printed, exported "
           "and compared later."));
    m_list->setAccessibleName(tr("Versions"));
    m_differences->setHeaderData(DifferenceTree::Name, Qt::Horizontal, tr("What Differs"));
    for (const auto &[column, heading] : {std::pair(VersionTable::Number, tr("Version")),
                                          {VersionTable::Time, tr("Time")},
                                          {VersionTable::Items, tr("Items")},
                                          {VersionTable::Label, tr("Label")},
                                          {VersionTable::Stage, tr("Stage")},
                                          {VersionTable::Reason, tr("Reason")},
                                          {VersionTable::Author, tr("Made by")},
                                          {VersionTable::Approved, tr("Approved")}})
        m_versions->setHeaderData(column, Qt::Horizontal, heading);
    m_changes->setAccessibleName(tr("Differences"));
    m_timeline->setAccessibleName(tr("Line of versions"));
    refresh();
}

void VersionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}
