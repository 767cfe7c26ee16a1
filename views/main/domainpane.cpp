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
#include <utility>

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
                             .move = [](const QString &name) { return tr("Move “%1”").arg(name); },
                             .all = [] { return tr("All"); }},
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
    // Queued: a question must not be asked from within a drop or while an editor is being closed.
    connect(m_tree, &DomainTree::level1EditAsked, this, &DomainPane::askForLevel1, Qt::QueuedConnection);
    connect(m_tree, &QAbstractItemModel::modelReset, this, &DomainPane::expandTopLevel);
    connect(&m_session, &CatalogSession::changed, this, [this] { m_awaitedLevel1.clear(); });
    // Queued behind the tree, which hears of the change as well.
    connect(&m_session, &CatalogSession::changed, this, &DomainPane::takeRefreshed, Qt::QueuedConnection);
    expandTopLevel();
}

void DomainPane::takeRefreshed()
{
    m_tree->catchUp(); // or what is chosen here would be taken away by the tree's own turn
    if (const auto wanted = std::exchange(m_toChoose, {})) {
        choose(wanted->first, wanted->second);
        // Of a large catalog the 一级事项 come later.
        if (level1().value_or(QString()) != wanted->second)
            m_awaitedLevel1 = wanted->second;
    }
    if (const auto wanted = std::exchange(m_toRename, {})) {
        const QModelIndex added = m_tree->indexOf(*wanted);
        m_view->setCurrentIndex(added);
        m_view->setFocus();
        m_view->edit(added);
    }
}

void DomainPane::expandTopLevel()
{
    m_view->expand(m_tree->index(0, 0));
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_tree->index(0, 0));
}

void DomainPane::setCommands(const std::vector<QAction *> &actions)
{
    m_menu->addActions({actions.begin(), actions.end()});
    m_view->addActions({actions.begin(), actions.end()});
}

std::vector<Uid> DomainPane::expanded() const
{
    std::vector<Uid> open;
    for (const Uid &domain : m_session.names().domains()) {
        if (m_view->isExpanded(m_tree->indexOf(domain)))
            open.push_back(domain);
    }
    return open;
}

void DomainPane::expand(const std::vector<Uid> &domains)
{
    for (const Uid &domain : domains) {
        if (const QModelIndex index = m_tree->indexOf(domain); index.isValid())
            m_view->expand(index);
    }
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
    add(parentOf(domain()));
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

void DomainPane::askForLevel1(const DomainTree::Level1Edit &edit)
{
    const QString items = countOf(Kind::Item, edit.items);
    Choice choice{.explanation = tr("This is one step and can be undone.")};
    if (edit.newName) {
        choice.title = tr("Rename");
        choice.text = tr("The level-1 heading “%1” stands in %2. Rename it to “%3” in all of them?")
                          .arg(edit.name, items, *edit.newName);
        choice.answers = {tr("Rename in All")};
    } else if (edit.newDomain) {
        choice.title = tr("Move");
        choice.text = tr("Move “%1” with its %2 to the domain “%3”?")
                          .arg(edit.name, items, m_session.names().domainName(*edit.newDomain));
        choice.answers = {tr("Move All")};
    }
    if (!m_questions.choose(this, choice))
        return;
    chooseWhenShown(edit.newDomain.value_or(edit.domain), edit.newName.value_or(edit.name));
    if (!m_tree->carryOut(edit))
        m_toChoose.reset();
}

void DomainPane::chooseWhenShown(const Uid &domain, const QString &level1)
{
    m_toChoose = {domain, level1};
}

Uid DomainPane::parentOf(const Uid &domain) const
{
    const Record *record = m_session.names().domainRecord(domain);
    return record ? record->value(domain::parent).uid() : Uid{};
}

void DomainPane::moveTo(const Uid &domain, const Uid &parentDomain, int rank)
{
    if (level1())
        return; // the order of 一级事项 is that of their items
    chooseWhenShown(domain, {});
    if (!m_tree->moveDomain(domain, parentDomain, rank))
        m_toChoose.reset();
}

/// The chosen domain, after all that was done before is shown.
Uid DomainPane::settled()
{
    takeRefreshed();
    return domain();
}

void DomainPane::moveUp()
{
    const Uid moved = settled();
    if (const int rank = m_tree->rankOf(moved).first; rank > 0)
        moveTo(moved, parentOf(moved), rank - 1);
}

void DomainPane::moveDown()
{
    const Uid moved = settled();
    // Before the one behind the next, itself counted.
    if (const auto [rank, count] = m_tree->rankOf(moved); rank >= 0 && rank + 1 < count)
        moveTo(moved, parentOf(moved), rank + 2);
}

void DomainPane::moveIn()
{
    const Uid moved = settled();
    const int rank = m_tree->rankOf(moved).first;
    if (rank <= 0)
        return;
    const QModelIndex above = m_tree->indexOf(moved);
    for (int row = above.row() - 1; row >= 0; --row) {
        const QModelIndex before = above.siblingAtRow(row);
        if (kindOf(before) != DomainTree::NodeKind::Domain)
            continue;
        const Uid target = Uid::fromString(before.data(DomainTree::DomainRole).toString()).value_or(Uid{});
        m_view->expand(before);
        return moveTo(moved, target, m_tree->rowCount(before));
    }
}

void DomainPane::moveOut()
{
    const Uid moved = settled();
    const Uid from = parentOf(moved);
    if (!from.isNull())
        moveTo(moved, parentOf(from), m_tree->rankOf(from).first + 1);
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
