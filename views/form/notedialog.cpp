// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/notedialog.h"

#include "catalog/layout.h"
#include "catalog/vocabulary.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

Note freshNote(const CatalogSession &session, const Uid &item, const QString &field)
{
    return {.uid = Uid::random(),
            .item = item,
            .field = field,
            .author = session.author(),
            .date = QDate::currentDate().toString(Qt::ISODate)};
}

QString fieldOfNote(const CatalogSession &session, const Note &note)
{
    const FieldInfo *info = note.field.isEmpty() ? nullptr : session.fields().find(Kind::Item, note.field);
    return info ? fieldLabel(*info) : note.field;
}

NoteDialog::NoteDialog(CatalogSession &session, Note note, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_note(std::move(note))
    , m_isNew(!session.record({Kind::Note, m_note.uid}))
    , m_mark(new QComboBox(this))
    , m_text(new QPlainTextEdit(m_note.text, this))
    , m_done(new QCheckBox(tr("&Done"), this))
    , m_strip(new MessageStrip(this))
{
    setWindowTitle(m_isNew ? tr("Add a Note") : tr("Note"));
    auto *place = new PlainLabel(placeText(), this, Eliding::Middle);
    place->setQuiet(true);
    m_mark->addItem(tr("No mark"), QString());
    for (const QString &mark : vocabulary::noteMarks().terms)
        m_mark->addItem(icons::markIcon(mark, palette()), mark, mark);
    m_mark->setCurrentIndex(std::max(0, m_mark->findData(m_note.mark)));
    m_mark->setAccessibleName(tr("Mark"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What is to be said about it?"));
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->moveCursor(QTextCursor::End);
    m_text->installEventFilter(this);
    m_done->setChecked(m_note.isDone);
    m_done->setVisible(!m_isNew);
    auto *buttons = new QDialogButtonBox(this);
    auto *take = buttons->addButton(m_isNew ? tr("Add") : tr("Save"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    take->setDefault(true);
    take->setToolTip(tr("Ctrl+Enter"));
    cancel->setAutoDefault(false);
    take->setEnabled(session.isWritable());
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        m_isWarned = true; // the button says what it does
        reject();
    });
    auto *form = new QFormLayout;
    form->addRow(tr("&Mark:"), m_mark);
    auto *column = new QVBoxLayout(this);
    column->addWidget(place);
    column->addLayout(form);
    column->addWidget(m_text, 1);
    column->addWidget(m_done);
    column->addWidget(m_strip);
    column->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(QChar(u'汉')) * 30, fontMetrics().height() * 16);
    m_text->setFocus();
}

/// "招生管理 › 招生计划 · 公开时限": which cell it is on.
QString NoteDialog::placeText() const
{
    if (m_note.item.isNull())
        return tr("The catalog as a whole");
    const auto item = m_session.record({Kind::Item, m_note.item});
    const QString name = item ? itemLabel(*item) : QString();
    const QString field = fieldOfNote(m_session, m_note);
    QStringList parts{name.isEmpty() ? tr("Item without a name") : name,
                      field.isEmpty() ? tr("The whole item") : field};
    return parts.join(u" · "_s);
}

bool NoteDialog::isTouched() const
{
    return m_text->toPlainText() != m_note.text;
}

bool NoteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void NoteDialog::accept()
{
    if (!m_session.isWritable())
        return;
    Note note = m_note;
    note.text = m_text->toPlainText();
    note.mark = m_mark->currentData().toString();
    note.isDone = m_done->isChecked();
    if (note.text.trimmed().isEmpty() && note.mark.isEmpty()) {
        m_strip->say(colours::Tone::Warning, tr("Write something or choose a mark."));
        m_text->setFocus();
        return;
    }
    const auto item = m_session.record({Kind::Item, note.item});
    const QString name = item ? itemLabel(*item) : QString();
    const auto applied = m_session.apply(m_isNew ? addingOf(note) : changingOf(note),
                                         m_isNew ? addNoteLabel(name, note.mark, note.text) : changeNoteLabel(name));
    if (!applied) {
        m_strip->say(describe(applied.error()));
        return;
    }
    QDialog::accept();
}

void NoteDialog::reject()
{
    if (isTouched() && !m_isWarned) {
        m_isWarned = true;
        m_strip->say(colours::Tone::Warning, tr("Press Esc once more to drop what you have written."));
        m_text->setFocus();
        return;
    }
    QDialog::reject();
}

}
