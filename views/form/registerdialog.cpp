// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/registerdialog.h"

#include "catalog/itemfields.h"
#include "form/fieldeditor.h"
#include "form/growingtext.h"
#include "form/recordform.h"
#include "form/registermodel.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QPointer>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gk {

RegisterDialog::RegisterDialog(CatalogSession &session, Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_kind(kind)
    , m_model(new RegisterModel(session, kind, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_count(new PlainLabel({}, this))
    , m_add(new QPushButton(icons::icon(icons::Icon::Add, palette()), tr("Add"), this))
    , m_remove(new QPushButton(icons::icon(icons::Icon::Remove, palette()), tr("Remove"), this))
    , m_strip(new MessageStrip(this))
    , m_form(new RecordForm(session, kind, this))
{
    switch (kind) {
    case Kind::Domain:
        setWindowTitle(tr("Domains and what their items follow"));
        break;
    case Kind::Office:
        setWindowTitle(tr("Register of offices"));
        break;
    case Kind::Document:
        setWindowTitle(tr("Ledger of documents"));
        break;
    case Kind::Opinion:
        setWindowTitle(tr("Opinions"));
        break;
    default:
        setWindowTitle(tr("Key tasks"));
        break;
    }
    build();
    addKeys();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text.trimmed());
        showCount();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegisterDialog::showSelection);
    connect(m_add, &QPushButton::clicked, this, &RegisterDialog::addRecord);
    connect(m_remove, &QPushButton::clicked, this, &RegisterDialog::removeSelected);
    // Reading the list anew drops the selection; the records stay the same.
    connect(m_model, &RegisterModel::modelAboutToBeReset, this, [this] { m_keep = selected(); });
    connect(m_found, &QSortFilterProxyModel::modelReset, this, [this] {
        for (const RecordRef &ref : std::exchange(m_keep, {}))
            select(ref);
        showSelection();
        showCount();
    });
    connect(&session, &CatalogSession::accessChanged, this, &RegisterDialog::showSelection);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showSelection();
    showCount();
}

void RegisterDialog::build()
{
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons::icon(icons::Icon::Search, palette()), QLineEdit::LeadingPosition);
    m_table->setModel(m_found);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int character = fontMetrics().horizontalAdvance(u'汉');
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int characters = std::clamp(m_model->columns()[std::size_t(column)].width, 5, 20);
        m_table->setColumnWidth(
            column, std::max(characters * character + 12, m_table->horizontalHeader()->sectionSizeHint(column)));
    }

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(12, 12, 4, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &RegisterDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 12);
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    m_count->setQuiet(true);
    buttons->addWidget(m_count);
    buttons->addStretch();
    if (m_kind == Kind::Opinion) {
        auto *table = new QPushButton(icons::icon(icons::Icon::Export, palette()), tr("Table of All Opinions…"), this);
        table->setAutoDefault(false);
        connect(table, &QPushButton::clicked, this, [this] {
            if (m_form->commit())
                emit tableRequested();
        });
        buttons->addWidget(table);
    }
    buttons->addWidget(close);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_form);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({character * 48, character * 32});
    m_form->setMinimumWidth(character * 18);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_strip);
    outer->addWidget(splitter, 1);
    outer->addLayout(buttons);
    // Enter in the search box or the form must not press a button.
    for (QPushButton *button : {m_add, m_remove, close})
        button->setAutoDefault(false);
    // What its items follow is what one comes here for.
    if (m_kind == Kind::Domain)
        m_form->setUnfoldedSections({QStringLiteral("defaults")});
    const QSize comfortable(character * 80, fontMetrics().height() * 40);
    resize(comfortable.boundedTo(screen()->availableSize() * 0.9));
}

void RegisterDialog::addKeys()
{
    const auto on = [this](QKeySequence::StandardKey key, const auto &act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence::Undo, [this] { tell(m_session.undo(&undoLabel)); });
    on(QKeySequence::Redo, [this] { tell(m_session.redo(&redoLabel)); });
    on(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(QKeySequence::Save, [this] { m_form->commit(); });
}

void RegisterDialog::tell(const Outcome &outcome)
{
    if (!outcome)
        m_strip->say(describe(outcome.error()));
}

std::vector<RecordRef> RegisterDialog::selected() const
{
    std::vector<RecordRef> refs;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        refs.push_back(m_model->recordAt(m_found->mapToSource(index).row()).ref);
    return refs;
}

Field RegisterDialog::nameField() const
{
    switch (m_kind) {
    case Kind::Domain:
        return domain::name;
    case Kind::Office:
        return office::name;
    case Kind::Document:
        return document::title;
    case Kind::Opinion:
        return opinion::proposal;
    default:
        return task::work;
    }
}

void RegisterDialog::select(const RecordRef &record)
{
    const int row = m_model->rowOf(record);
    if (row < 0)
        return;
    const QModelIndex index = m_found->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) // hidden by the search
        m_search->clear();
    const QModelIndex shown = m_found->mapFromSource(m_model->index(row, 0));
    m_table->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(shown, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_table->scrollTo(shown);
}

void RegisterDialog::showOnly(const RecordRef &record)
{
    m_table->clearSelection();
    select(record);
}

void RegisterDialog::addRecord()
{
    if (!m_form->commit())
        return;
    const RecordRef ref{m_kind, Uid::random()};
    const QString name = tr("New: %1").arg(kindName(m_kind));
    ChangeSet set;
    set.add(ref, {{nameField(), Value(name)}});
    if (const Field position = positionOf(m_kind); !position.isAlive()) {
        qint64 last = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            last = std::max(last, m_model->recordAt(row).value(position).number());
        constexpr qint64 spacing = qint64(1) << 32;
        set.set(ref, position, Value(last + spacing));
    }
    if (const auto applied = m_session.apply(std::move(set.changes), addLabel(m_kind, 1)); !applied) {
        m_strip->say(describe(applied.error()));
        return;
    }
    showOnly(ref);
    m_form->focusField(nameField());
    // The provisional name is there to be typed over.
    if (auto *text = m_form->editor(nameField())->findChild<GrowingText *>())
        text->selectAll();
}

void RegisterDialog::removeSelected()
{
    const auto refs = selected();
    if (refs.empty() || !m_form->commit())
        return;
    const QString label = refs.size() == 1 ? removeLabel(m_kind, m_session.names().nameOf(refs.front()))
                                           : removeLabel(m_kind, qint64(refs.size()));
    m_session.run<Result<Release>>(
        [refs](Reader &reader, const Progress &progress) { return releaseOf(reader, refs, progress); },
        [this, self = QPointer(this), label](const Result<Release> &release) {
            if (!self)
                return;
            if (!release)
                m_strip->say(describe(release.error()));
            else if (release->users == 0)
                remove(*release, label);
            else
                askForRemoval(*release, label);
        });
}

void RegisterDialog::askForRemoval(const Release &release, const QString &label)
{
    const QString users = countOf(release.userKind, release.users);
    QString text;
    switch (m_kind) {
    case Kind::Office:
        text = tr("Still named in %1. Removed all the same, its name stays there as written text.").arg(users);
        break;
    case Kind::Document:
        text = tr("Still linked from %1. Removed all the same, the text of the citation stays, without the link.")
                   .arg(users);
        break;
    default:
        text = tr("Still linked from %1. Removed all the same, the link goes as well.").arg(users);
        break;
    }
    m_strip->say(colours::Tone::Warning, text);
    m_strip->addButton(tr("Remove All the Same"), [this, release, label] { remove(release, label); });
}

void RegisterDialog::remove(const Release &release, const QString &label)
{
    const auto applied = m_session.apply(release.changes, label);
    if (!applied) {
        m_strip->say(describe(applied.error()));
        return;
    }
    m_strip->say(colours::Tone::Plain, tr("Done: %1.").arg(label));
    m_strip->addButton(tr("Undo"), [this] {
        m_strip->clear();
        tell(m_session.undo(&undoLabel));
    });
}

void RegisterDialog::showSelection()
{
    const auto refs = selected();
    m_form->showRecords(refs);
    m_add->setEnabled(m_session.isWritable());
    m_remove->setEnabled(m_session.isWritable() && !refs.empty());
    // What happens to the items of a domain is asked where the tree is.
    m_remove->setVisible(m_kind != Kind::Domain);
}

void RegisterDialog::showCount()
{
    const QString all = countOf(m_kind, m_model->rowCount());
    m_count->setPlainText(
        m_found->rowCount() == m_model->rowCount() ? all : tr("%1 of %2").arg(numberText(m_found->rowCount()), all));
}

void RegisterDialog::done(int result)
{
    if (m_form->commit())
        QDialog::done(result);
}

}
