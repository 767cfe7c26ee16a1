// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/notespanel.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "catalog/vocabulary.h"
#include "form/notedialog.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Items with their number, fields by their labels, marks with their colour.
class NoteDelegate final : public QStyledItemDelegate
{
public:
    NoteDelegate(const CatalogSession &session, QObject *parent) : QStyledItemDelegate(parent), m_session(session) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.replace(u'\n', u' ');
        switch (index.column()) {
        case NoteTable::Mark:
            if (const QString mark = index.data().toString(); !mark.isEmpty()) {
                option->icon = icons::markIcon(mark, option->palette);
                option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
                option->features |= QStyleOptionViewItem::HasDecoration;
            }
            break;
        case NoteTable::Item:
            if (const qint64 serial = index.data(NoteTable::SerialRole).toLongLong(); serial > 0)
                option->text = QString::number(serial) + u"　"_s + option->text;
            else if (index.data(NoteTable::NoteRole).value<Note>().item.isNull())
                option->text = NotesPanel::tr("The catalog as a whole");
            break;
        case NoteTable::InField:
            option->text = fieldOfNote(m_session, index.data(NoteTable::NoteRole).value<Note>());
            if (option->text.isEmpty())
                option->text = NotesPanel::tr("The whole item");
            break;
        case NoteTable::Done:
            option->text = index.data().toBool() ? NotesPanel::tr("Done") : QString();
            break;
        default:
            break;
        }
    }

private:
    const CatalogSession &m_session;
};

}

NotesPanel::NotesPanel(NoteBook &book, NoteTable::SerialOf serialOf, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_table(new NoteTable(book, std::move(serialOf), this))
    , m_state(new QComboBox(this))
    , m_mark(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_count(new PlainLabel({}, this))
    , m_list(new QTreeView(this))
    , m_goTo(new QPushButton(this))
    , m_done(new QPushButton(this))
    , m_edit(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_strip(new MessageStrip(this))
{
    build();
    constexpr int typingPause = 150;
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(&m_delay, &QTimer::timeout, this, &NotesPanel::applyFilter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &NotesPanel::applyFilter);
    connect(m_mark, &QComboBox::currentIndexChanged, this, &NotesPanel::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NotesPanel::showCurrent);
    connect(m_list, &QTreeView::activated, this, &NotesPanel::goTo);
    connect(m_goTo, &QPushButton::clicked, this, &NotesPanel::goTo);
    connect(m_done, &QPushButton::clicked, this, &NotesPanel::toggleDone);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Note *note = current())
            emit editRequested(*note);
    });
    connect(m_remove, &QPushButton::clicked, this, &NotesPanel::remove);
    auto *del = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &NotesPanel::remove);
    // Queued: the list follows the book first.
    connect(m_table, &QAbstractItemModel::modelReset, this, &NotesPanel::showCurrent, Qt::QueuedConnection);
    connect(m_table, &QAbstractItemModel::rowsInserted, this, &NotesPanel::showCurrent, Qt::QueuedConnection);
    connect(m_table, &QAbstractItemModel::rowsRemoved, this, &NotesPanel::showCurrent, Qt::QueuedConnection);
    connect(m_table, &QAbstractItemModel::dataChanged, this, &NotesPanel::showCurrent, Qt::QueuedConnection);
    connect(&book.session(), &CatalogSession::accessChanged, this, &NotesPanel::showCurrent);
    retranslate();
}

void NotesPanel::build()
{
    for (int i = 0; i < 3; ++i)
        m_state->addItem({}, i);
    m_mark->addItem({});
    for (const QString &mark : vocabulary::noteMarks().terms)
        m_mark->addItem(icons::markIcon(mark, palette()), mark, mark);
    m_mark->addItem({}, QString());
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 36);
    m_count->setQuiet(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_state);
    head->addWidget(m_mark);
    head->addWidget(m_words, 1);
    head->addWidget(m_count);
    head->addStretch();
    m_list->setModel(m_table);
    m_list->setItemDelegate(new NoteDelegate(m_book.session(), m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    const int han = fontMetrics().horizontalAdvance(QChar(u'汉'));
    m_list->setColumnWidth(NoteTable::Mark, han * 8);
    m_list->setColumnWidth(NoteTable::Item, han * 16);
    m_list->setColumnWidth(NoteTable::InField, han * 9);
    m_list->setColumnWidth(NoteTable::Author, han * 6);
    m_list->setColumnWidth(NoteTable::Date, han * 7);
    m_list->setColumnWidth(NoteTable::Done, han * 4);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NoteTable::Text, QHeaderView::Stretch);
    auto *left = new QVBoxLayout;
    left->addLayout(head);
    left->addWidget(m_strip);
    left->addWidget(m_list, 1);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *each : {m_goTo, m_done, m_edit, m_remove}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    buttons->addStretch();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 8, 8);
    line->addLayout(left, 1);
    line->addLayout(buttons);
    setFocusProxy(m_list);
}

const Note *NotesPanel::current() const
{
    return m_table->noteAt(m_list->currentIndex().row());
}

QString NotesPanel::nameOf(const Note &note) const
{
    const auto item = m_book.session().record({Kind::Item, note.item});
    return item ? itemLabel(*item) : QString();
}

void NotesPanel::showCurrent()
{
    // After another filter the list stays at the note it was at.
    if (!m_list->currentIndex().isValid() && m_table->rowCount() > 0)
        m_list->setCurrentIndex(m_table->index(std::max(0, m_table->rowOf(m_shown)), 0));
    const Note *note = current();
    m_shown = note ? note->uid : Uid();
    const bool isWritable = m_book.session().isWritable();
    m_goTo->setEnabled(note && !note->item.isNull());
    for (QPushButton *each : {m_done, m_edit, m_remove})
        each->setEnabled(note && isWritable);
    m_done->setText(note && note->isDone ? tr("Open Again") : tr("Mark as Done"));
    const qint64 total = m_table->total();
    const int shown = m_table->rowCount();
    m_count->setPlainText(total == 0       ? tr("No notes or marks yet. Ctrl+Shift+F2 adds one to the current cell.")
                          : shown == total ? countOf(Kind::Note, total)
                                           : tr("%1 of %2").arg(numberText(shown), countOf(Kind::Note, total)));
}

void NotesPanel::applyFilter()
{
    m_strip->clear();
    NoteFilter filter{.state = NoteFilter::State(m_state->currentIndex()), .text = m_words->text()};
    if (m_mark->currentIndex() > 0)
        filter.mark = m_mark->currentData().toString();
    m_table->setFilter(filter);
    showCurrent();
}

void NotesPanel::goTo()
{
    if (const Note *note = current(); note && !note->item.isNull())
        emit goToRequested(*note);
}

void NotesPanel::toggleDone()
{
    const Note *note = current();
    if (!note || !m_book.session().isWritable())
        return;
    const Note was = *note;
    apply({{{Kind::Note, was.uid}, note::done, was.isDone ? Value() : Value(qint64(1))}},
          was.isDone ? noteOpenLabel(nameOf(was)) : noteDoneLabel(nameOf(was)));
}

void NotesPanel::remove()
{
    const Note *note = current();
    if (!note || !m_book.session().isWritable())
        return;
    const Note was = *note;
    apply({removalOf(was)}, removeNoteLabel(nameOf(was)));
}

void NotesPanel::apply(const std::vector<Change> &changes, const QString &label)
{
    m_strip->clear();
    if (const auto applied = m_book.session().apply(changes, label); !applied)
        m_strip->say(describe(applied.error()));
}

void NotesPanel::retranslate()
{
    const QStringList states{tr("Open"), tr("Done"), tr("Open and done")};
    for (int i = 0; i < states.size(); ++i)
        m_state->setItemText(i, states.at(i));
    m_mark->setItemText(0, tr("All, marked or not"));
    m_mark->setItemText(m_mark->count() - 1, tr("Without a mark"));
    m_state->setAccessibleName(tr("State"));
    m_mark->setAccessibleName(tr("Mark"));
    m_words->setPlaceholderText(tr("Search in notes"));
    m_words->setAccessibleName(tr("Search in notes"));
    m_goTo->setText(tr("Go to Cell"));
    m_edit->setText(tr("Change…"));
    m_remove->setText(tr("Delete"));
    m_list->setAccessibleName(tr("Notes and marks"));
    const QStringList headings{tr("Mark"), tr("Item"), tr("Column"), tr("Note"), tr("By"), tr("On"), tr("State")};
    for (int column = 0; column < headings.size(); ++column)
        m_table->setHeaderData(column, Qt::Horizontal, headings.at(column), Qt::DisplayRole);
    showCurrent();
}

void NotesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) {
        for (int i = 0; i < m_mark->count(); ++i) {
            if (const QString mark = m_mark->itemData(i).toString(); !mark.isEmpty())
                m_mark->setItemIcon(i, icons::markIcon(mark, palette()));
        }
    }
    QWidget::changeEvent(event);
}

}
