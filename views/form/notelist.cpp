// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/notelist.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "form/notedialog.h"
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

/// "王某 · 2024-09-28": as far as it is known.
QString originOf(const Note &note)
{
    QStringList parts{note.author, note.date};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

}

NoteList::NoteList(NoteBook &book, QWidget *parent) : FoldedList(book.session(), tr("Add Note…"), parent), m_book(book)
{
    connect(&addButton(), &QPushButton::clicked, this, &NoteList::addNote);
    connect(&book, &NoteBook::reset, this, &NoteList::fill);
    connect(&book, &NoteBook::changed, this, [this](const QSet<RowId> &, const QSet<Uid> &items) {
        if (m_item && items.contains(m_item->uid))
            fill();
    });
    connect(&session(), &CatalogSession::accessChanged, this, &NoteList::fill);
    fill();
}

void NoteList::showItem(const std::optional<RecordRef> &item)
{
    if (item == m_item)
        return;
    m_item = item;
    strip().clear();
    fill();
}

void NoteList::fill()
{
    setVisible(m_item.has_value());
    m_notes = m_item ? m_book.notesOn(m_item->uid) : std::vector<Note>();
    std::vector<QWidget *> rows;
    for (const Note &each : m_notes)
        rows.push_back(makeRow(each));
    setRows(rows);
    const auto open = std::ranges::count(m_notes, false, &Note::isDone);
    if (m_notes.empty())
        setHeading(tr("Notes and marks"));
    else if (open == qsizetype(m_notes.size()))
        setHeading(tr("Notes and marks · %1").arg(numberText(open)));
    else
        setHeading(
            tr("Notes and marks · %1, %2 of them open").arg(numberText(qint64(m_notes.size())), numberText(open)));
}

QWidget *NoteList::makeRow(const Note &note)
{
    auto *row = new QWidget(rowParent());
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    if (!note.mark.isEmpty()) {
        auto *sign = new QLabel(row);
        const int side = fontMetrics().height();
        sign->setPixmap(icons::markIcon(note.mark, palette()).pixmap(side, side));
        head->addWidget(sign);
        head->addWidget(new PlainLabel(note.mark, row));
    }
    const QString field = fieldOfNote(session(), note);
    auto *place = new PlainLabel(field.isEmpty() ? tr("The whole item") : field, row, Eliding::End);
    place->setQuiet(true);
    auto *done = new QCheckBox(tr("Done"), row);
    done->setChecked(note.isDone);
    auto *change = rowButton(icons::Icon::Edit, tr("Change the note"), row);
    auto *drop = rowButton(icons::Icon::Remove, tr("Delete the note"), row);
    for (QWidget *each : {static_cast<QWidget *>(done), static_cast<QWidget *>(change), static_cast<QWidget *>(drop)})
        each->setEnabled(session().isWritable());
    head->addWidget(place, 1);
    head->addWidget(done);
    head->addWidget(change);
    head->addWidget(drop);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    if (!note.text.isEmpty())
        addText(*column, note.text, note.isDone);
    if (const QString origin = originOf(note); !origin.isEmpty())
        addText(*column, origin, true);
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
    const auto item = m_item ? session().record(*m_item) : std::nullopt;
    return item ? itemLabel(*item) : QString();
}

void NoteList::addNote()
{
    if (m_item)
        edit(freshNote(session(), m_item->uid, {}));
}

void NoteList::edit(const Note &note)
{
    NoteDialog dialog(session(), note, this);
    dialog.exec();
}

void NoteList::apply(const std::vector<Change> &changes, const QString &label)
{
    strip().clear();
    if (const auto applied = session().apply(changes, label); !applied) {
        strip().say(describe(applied.error()));
        fill();
    }
}

void NoteList::remove(const Note &note)
{
    removeRecord(removalOf(note), removeNoteLabel(itemName()), tr("The note is deleted."));
}

}
