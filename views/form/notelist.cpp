// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/notelist.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "form/notedialog.h"
#include "form/sectionheader.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"
#include "tables/notebook.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QToolButton *rowButton(icons::Icon icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icons::icon(icon, parent->palette()));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// "王某 · 2024-09-28": as far as it is known.
QString originOf(const Note &note)
{
    QStringList parts{note.author, note.date};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

}

NoteList::NoteList(NoteBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_session(book.session())
    , m_header(new SectionHeader(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(icons::icon(icons::Icon::Add, palette()), tr("Add Note…"), this))
    , m_strip(new MessageStrip(this))
{
    m_add->setAutoDefault(false);
    m_rows->setSpacing(8);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addLayout(m_rows);
    inside->addWidget(m_strip);
    inside->addWidget(m_add, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_header, &SectionHeader::toggled, m_body, &QWidget::setVisible);
    connect(m_add, &QPushButton::clicked, this, &NoteList::addNote);
    connect(&book, &NoteBook::reset, this, &NoteList::fill);
    connect(&book, &NoteBook::changed, this, [this](const QSet<RowId> &, const QSet<Uid> &items) {
        if (m_item && items.contains(m_item->uid))
            fill();
    });
    connect(&m_session, &CatalogSession::accessChanged, this, &NoteList::fill);
    fill();
}

void NoteList::showItem(const std::optional<RecordRef> &item)
{
    if (item == m_item)
        return;
    m_item = item;
    m_strip->clear();
    fill();
}

void NoteList::setUnfolded(bool isUnfolded)
{
    m_header->setChecked(isUnfolded);
}

bool NoteList::isUnfolded() const
{
    return m_header->isChecked();
}

void NoteList::fill()
{
    setVisible(m_item.has_value());
    m_notes = m_item ? m_book.notesOn(m_item->uid) : std::vector<Note>();
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const Note &each : m_notes)
        m_rows->addWidget(makeRow(each));
    m_add->setEnabled(m_session.isWritable());
    const auto open = std::ranges::count(m_notes, false, &Note::isDone);
    if (m_notes.empty())
        m_header->setText(tr("Notes and marks"));
    else if (open == qsizetype(m_notes.size()))
        m_header->setText(tr("Notes and marks · %1").arg(numberText(open)));
    else
        m_header->setText(
            tr("Notes and marks · %1, %2 of them open").arg(numberText(qint64(m_notes.size())), numberText(open)));
}

QWidget *NoteList::makeRow(const Note &note)
{
    auto *row = new QWidget(m_body);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    if (!note.mark.isEmpty()) {
        auto *sign = new QLabel(row);
        const int side = fontMetrics().height();
        sign->setPixmap(icons::markIcon(note.mark, palette()).pixmap(side, side));
        head->addWidget(sign);
        head->addWidget(new PlainLabel(note.mark, row));
    }
    const QString field = fieldOfNote(m_session, note);
    auto *place = new PlainLabel(field.isEmpty() ? tr("The whole item") : field, row, Eliding::End);
    place->setQuiet(true);
    auto *done = new QCheckBox(tr("Done"), row);
    done->setChecked(note.isDone);
    auto *change = rowButton(icons::Icon::Edit, tr("Change the note"), row);
    auto *drop = rowButton(icons::Icon::Remove, tr("Delete the note"), row);
    for (QWidget *each : {static_cast<QWidget *>(done), static_cast<QWidget *>(change), static_cast<QWidget *>(drop)})
        each->setEnabled(m_session.isWritable());
    head->addWidget(place, 1);
    head->addWidget(done);
    head->addWidget(change);
    head->addWidget(drop);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    const auto addText = [&](const QString &text, bool isQuiet) {
        if (text.isEmpty())
            return;
        auto *label = new PlainLabel(text, row);
        label->setWordWrap(true);
        label->setQuiet(isQuiet);
        column->addWidget(label);
    };
    addText(note.text, note.isDone);
    addText(originOf(note), true);
    connect(done, &QCheckBox::clicked, this, [this, note](bool isDone) {
        apply({{{Kind::Note, note.uid}, note::done, isDone ? Value(qint64(1)) : Value()}},
              isDone ? noteDoneLabel(itemName()) : noteOpenLabel(itemName()));
    });
    connect(change, &QToolButton::clicked, this, [this, note] { edit(note); });
    connect(drop, &QToolButton::clicked, this, [this, note] { remove(note); });
    return row;
}

QString NoteList::itemName() const
{
    const auto item = m_item ? m_session.record(*m_item) : std::nullopt;
    return item ? itemLabel(*item) : QString();
}

void NoteList::addNote()
{
    if (m_item)
        edit(freshNote(m_session, m_item->uid, {}));
}

void NoteList::edit(const Note &note)
{
    NoteDialog dialog(m_session, note, this);
    dialog.exec();
}

void NoteList::apply(const std::vector<Change> &changes, const QString &label)
{
    m_strip->clear();
    if (const auto applied = m_session.apply(changes, label); !applied) {
        m_strip->say(describe(applied.error()));
        fill();
    }
}

void NoteList::remove(const Note &note)
{
    const QString label = removeNoteLabel(itemName());
    if (const auto applied = m_session.apply({removalOf(note)}, label); !applied) {
        m_strip->say(describe(applied.error()));
        return;
    }
    m_strip->say(colours::Tone::Plain, tr("The note is deleted."));
    m_strip->addButton(tr("Undo"), [this] {
        m_strip->clear();
        if (const auto undone = m_session.undo(&undoLabel); !undone)
            m_strip->say(describe(undone.error()));
    });
}

}
