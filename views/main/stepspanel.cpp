// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/stepspanel.h"

#include "main/undochain.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/steptable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// As far back as one would undo step by step; what lies before is restored from a version.
constexpr qint64 undoReach = 2000;

/// The label of a freeze is the version's name, which alone would not say what was done.
QString textOf(const ChangeSetInfo &step)
{
    return step.kind == StepKind::Freeze ? StepsPanel::tr("Make a version: %1").arg(step.label) : stepText(step);
}

/// Times as in the tables of the program, labels as stored or worded for their kind.
class StepDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == StepTable::Time)
            option->text = index.data().toDateTime().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
        else if (index.column() == StepTable::Label)
            option->text = textOf(index.data(StepTable::InfoRole).value<ChangeSetInfo>());
    }
};

}

StepsPanel::StepsPanel(CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_steps(new StepTable(session, this))
    , m_list(new QTreeView(this))
    , m_goTo(new QPushButton(this))
    , m_report(new QPushButton(this))
    , m_undo(new QPushButton(this))
    , m_note(new PlainLabel({}, this))
{
    m_list->setModel(m_steps);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(StepTable::Time, fontMetrics().horizontalAdvance(u"2024-09-28 16:20"_s) + 24);
    m_list->setColumnWidth(StepTable::Author, fontMetrics().horizontalAdvance(u'0') * 16);
    m_note->setWordWrap(true);
    m_note->setQuiet(true);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_goTo);
    buttons->addWidget(m_report);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_note);
    buttons->addStretch();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 8, 8);
    line->addWidget(m_list, 1);
    line->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StepsPanel::showCurrent);
    connect(m_list, &QTreeView::activated, this, &StepsPanel::goTo);
    connect(m_goTo, &QPushButton::clicked, this, &StepsPanel::goTo);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (const ChangeSetInfo *step = current())
            emit reportRequested(*step);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ChangeSetInfo *step = current())
            emit undoToRequested(step->step);
    });
    connect(&m_session, &CatalogSession::changed, this, &StepsPanel::showCurrent, Qt::QueuedConnection);
    connect(&m_session, &CatalogSession::accessChanged, this, &StepsPanel::showCurrent);
    retranslate();
}

const ChangeSetInfo *StepsPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_steps->step(index.row()) : nullptr;
}

void StepsPanel::showCurrent()
{
    if (!isVisible())
        return; // the history is not read for nobody
    const ChangeSetInfo *step = current();
    m_goTo->setEnabled(step);
    m_report->setVisible(step && !step->origin.isEmpty() && m_session.hasReport(step->step));
    m_undo->setEnabled(false);
    m_note->setPlainText({});
    if (!step || !m_session.isWritable())
        return;
    const std::vector<ChangeSetInfo> chain = undoChain(m_session.history(undoReach));
    const auto place = std::ranges::find(chain, step->step, &ChangeSetInfo::seq);
    if (place == chain.end())
        return;
    m_undo->setEnabled(true);
    m_note->setPlainText(tr("Undoes %1 steps; each can be redone.").arg(place - chain.begin() + 1));
}

void StepsPanel::goTo()
{
    const ChangeSetInfo *step = current();
    if (!step)
        return;
    for (const Change &change : m_session.beforeImages(step->seq)) {
        if (change.record.kind == Kind::Item) {
            emit goToRequested(change.record, change.field);
            return;
        }
    }
}

void StepsPanel::retranslate()
{
    m_goTo->setText(tr("Go to What Changed"));
    m_report->setText(tr("Import Report…"));
    m_undo->setText(tr("Undo Down to Here"));
    m_list->setAccessibleName(tr("List of steps"));
    showCurrent();
}

void StepsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void StepsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}
