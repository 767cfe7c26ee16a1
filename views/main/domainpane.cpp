// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/domainpane.h"

#include "catalog/itemfields.h"
#include "main/domaindelegate.h"
#include "parts/messagestrip.h"
#include "parts/words.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 positionSpacing = qint64(1) << 32;

DomainTree::NodeKind kindOf(const QModelIndex &index)
{
    return DomainTree::NodeKind(index.data(DomainTree::NodeKindRole).toInt());
}

}

DomainPane::DomainPane(CatalogSession &session, Questions &questions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_questions(questions)
    , m_tree(new DomainTree(session,
                            {.rename = [](const QString &name) { return tr("Rename “%1”").arg(name); },
                             .move = [](const QString &name) { return tr("Move “%1”").arg(name); }},
                            this))
    , m_view(new QTreeView(this))
    , m_strip(new MessageStrip(this))
    , m_menu(new QMenu(this))
{
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new DomainDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_awaitedLevel1.clear();
        emit chosen();
    });
    connect(m_tree, &QAbstractItemModel::rowsInserted, this, &DomainPane::chooseAwaited);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &point) { m_menu->popup(m_view->viewport()->mapToGlobal(point)); });
    connect(m_tree, &DomainTree::refused, this, &DomainPane::refuse);
    connect(m_tree, &QAbstractItemModel::modelReset, this, &DomainPane::expandTopLevel);
    connect(&m_session, &CatalogSession::changed, m_view, [this] {
        m_awaitedLevel1.clear();
        // Queued behind the tree, which hears of the change as well.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_toRename)
                    return;
                const QModelIndex added = m_tree->indexOf(*m_toRename);
                m_toRename.reset();
                m_view->setCurrentIndex(added);
                m_view->setFocus();
                m_view->edit(added);
            },
            Qt::QueuedConnection);
    });
    expandTopLevel();
}

void DomainPane::expandTopLevel()
{
    m_view->expand(m_tree->index(0, 0));
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_tree->index(0, 0));
}

void DomainPane::setCommands(const std::vector<QAction *> &actions)
{
    for (QAction *action : actions)
        m_menu->addAction(action);
}

Uid DomainPane::domain() const
{
    return Uid::fromString(m_view->currentIndex().data(DomainTree::DomainRole).toString()).value_or(Uid{});
}

std::optional<QString> DomainPane::level1() const
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || kindOf(index) != DomainTree::NodeKind::Level1)
        return {};
    return index.data(DomainTree::Level1Role).toString();
}

void DomainPane::choose(const Uid &domain, const QString &level1)
{
    QModelIndex index = m_tree->indexOf(domain);
    bool isFound = level1.isEmpty();
    for (int row = 0; !isFound && row < m_tree->rowCount(index); ++row) {
        const QModelIndex child = m_tree->index(row, 0, index);
        isFound =
            kindOf(child) == DomainTree::NodeKind::Level1 && child.data(DomainTree::Level1Role).toString() == level1;
        if (isFound)
            index = child;
    }
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    if (!isFound && !index.data(DomainTree::CountRole).isValid())
        m_awaitedLevel1 = level1;
}

void DomainPane::chooseAwaited()
{
    if (!m_awaitedLevel1.isEmpty())
        choose(domain(), m_awaitedLevel1);
}

QString DomainPane::freeName() const
{
    const QString name = tr("New domain");
    QStringList taken;
    for (const Uid &uid : m_session.names().domains())
        taken.append(m_session.names().domainName(uid));
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + u' ' + QString::number(number);
    return free;
}

void DomainPane::addDomain()
{
    // Beside the chosen one: where the eye is.
    const Record *here = m_session.names().domainRecord(domain());
    add(here ? here->value(domain::parent).uid() : Uid{});
}

void DomainPane::addSubdomain()
{
    add(domain());
}

void DomainPane::add(const Uid &parentDomain)
{
    qint64 last = 0;
    for (const Uid &uid : m_session.names().domains()) {
        const Record *record = m_session.names().domainRecord(uid);
        if (record && record->value(domain::parent).uid() == parentDomain)
            last = std::max(last, record->value(domain::position).number());
    }
    const RecordRef ref{Kind::Domain, Uid::random()};
    const QString name = freeName();
    ChangeSet changes;
    changes.add(ref, {{domain::name, Value(name)}, {domain::position, Value(last + positionSpacing)}});
    if (!parentDomain.isNull())
        changes.set(ref, domain::parent, Value(parentDomain));
    m_toRename = ref.uid;
    const auto applied = m_session.apply(std::move(changes.changes), addLabel(Kind::Domain, name));
    if (!applied) {
        m_toRename.reset();
        refuse(applied.error());
    }
}

void DomainPane::rename()
{
    m_view->setFocus();
    m_view->edit(m_view->currentIndex());
}

qint64 DomainPane::itemsIn(const std::vector<Uid> &domains) const
{
    const QHash<Uid, qint64> counts = m_session.itemCounts();
    qint64 items = 0;
    for (const Uid &uid : domains)
        items += counts.value(uid);
    return items;
}

void DomainPane::remove()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    switch (kindOf(index)) {
    case DomainTree::NodeKind::All:
        return;
    case DomainTree::NodeKind::Domain:
        return removeDomain(domain());
    case DomainTree::NodeKind::Level1:
        return removeLevel1();
    }
}

void DomainPane::removeDomain(const Uid &domain)
{
    const std::vector<Uid> leaving = domainsBelow(m_session.names(), domain);
    const qint64 items = itemsIn(leaving);
    const QString label = removeLabel(Kind::Domain, m_session.names().domainName(domain));
    ItemFate fate;
    if (items > 0) {
        RemoveDomainDialog dialog(m_session.names(), domain, items, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        fate = dialog.fate();
    }
    m_session.run<Result<std::vector<Change>>>(
        [leaving, fate](Reader &reader, const Progress &progress) {
            return domainRemoval(reader, leaving, fate, progress);
        },
        [this, label](const Result<std::vector<Change>> &changes) { applyRemoval(changes, label); });
}

void DomainPane::removeLevel1()
{
    const QString name = level1().value_or(QString());
    const std::vector<Record> items = m_tree->itemsOfLevel1(m_view->currentIndex());
    const auto answer = m_questions.choose(
        this, {.title = tr("Delete Items"),
               .text = tr("“%1” has %2. Delete them?").arg(name, countOf(Kind::Item, qint64(items.size()))),
               .explanation = tr("This is one step and can be undone."),
               .answers = {tr("Delete Items")}});
    if (!answer)
        return;
    std::vector<Change> changes;
    changes.reserve(items.size());
    for (const Record &item : items)
        changes.push_back({item.ref, aliveOf(Kind::Item), qint64(0)});
    applyRemoval(changes, removeLabel(Kind::Item, name));
}

void DomainPane::applyRemoval(const Result<std::vector<Change>> &changes, const QString &label)
{
    if (!changes)
        return refuse(changes.error());
    if (const auto applied = m_session.apply(*changes, label); !applied)
        refuse(applied.error());
}

void DomainPane::refuse(const Error &error)
{
    m_strip->say(describe(error));
}

}
