// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/statusline.h"

#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/statelegend.h"
#include "parts/words.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace gk {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_disk(new PlainLabel({}, this))
    , m_rest(new PlainLabel({}, this, Eliding::End))
    , m_flash(new QTimer(this))
{
    setSizeGripEnabled(false);
    m_disk->setObjectName(u"disk"_s);
    m_disk->setContentsMargins(8, 0, 0, 0);
    m_rest->setQuiet(true);
    addWidget(m_disk);
    addWidget(m_rest, 1);
    addPermanentWidget(new StateLegend(this));
    m_flash->setSingleShot(true);
    m_flash->setInterval(2000);
    connect(m_flash, &QTimer::timeout, this, &StatusLine::showState);
    showState();
}

void StatusLine::setSaveState(const SaveState &state)
{
    m_state = state;
    showState();
}

void StatusLine::setAccess(SessionAccess access, const QString &holder)
{
    m_access = access;
    m_holder = holder;
    showState();
}

void StatusLine::setProof(const Outcome &outcome)
{
    m_damage = outcome ? QString() : describe(outcome.error()).message;
    showState();
}

void StatusLine::setChanges(std::optional<int> version, qint64 changes)
{
    m_version = version;
    m_changes = changes;
    showState();
}

void StatusLine::setItems(std::optional<qint64> items)
{
    if (m_items == items)
        return;
    m_items = items;
    showState();
}

void StatusLine::setSelection(const SelectionFacts &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    showState();
}

void StatusLine::flashSaved()
{
    m_flash->start();
    showState();
}

QString StatusLine::diskText() const
{
    switch (m_access) {
    case SessionAccess::Writable:
        break;
    case SessionAccess::ReadOnlyFile:
        return tr("Read-only");
    case SessionAccess::HeldByOther:
        return m_holder.isEmpty() ? tr("Read-only: open in another window")
                                  : tr("Read-only: being edited by %1").arg(holderText(m_holder));
    case SessionAccess::Released:
        return tr("Read-only: nobody else is editing any more");
    case SessionAccess::OldVersion:
        return tr("An old version, read-only");
    case SessionAccess::Checking:
        return tr("The file is being checked; it can be edited in a moment");
    case SessionAccess::Failed:
        return tr("Not saved: %1").arg(m_state.error ? describe(*m_state.error).message : QString());
    }
    switch (m_state.kind) {
    case SaveState::Kind::Saving:
        return tr("Saving…");
    case SaveState::Kind::Failed:
        return tr("Not saved: %1").arg(m_state.error ? describe(*m_state.error).message : QString());
    case SaveState::Kind::Saved:
        break;
    }
    return m_state.at.isValid() ? tr("Saved %1").arg(m_state.at.toString(u"HH:mm"_s)) : tr("Saved");
}

void StatusLine::showState()
{
    const bool isFailed =
        m_access == SessionAccess::Failed || m_state.kind == SaveState::Kind::Failed || !m_damage.isEmpty();
    QPalette colours; // says nothing of its own but what is set here, so that the rest follows the system
    if (isFailed)
        colours.setColor(QPalette::WindowText, colours::ink(palette(), colours::Tone::Bad));
    else if (m_flash->isActive())
        colours.setColor(QPalette::WindowText, colours::ink(palette(), colours::Tone::Good));
    m_disk->setPalette(colours);
    const bool isFlashing = m_flash->isActive() && m_access == SessionAccess::Writable && !isFailed
                            && m_state.kind == SaveState::Kind::Saved;
    const QString disk = isFlashing ? u"✓ "_s + diskText() : diskText();
    m_disk->setPlainText(m_damage.isEmpty() ? disk : disk + u" · "_s + tr("Weekly check: %1").arg(m_damage));

    QStringList rest;
    if (m_items)
        rest.append(countOf(Kind::Item, *m_items));
    if (m_version && m_changes == 0)
        rest.append(tr("as version %1").arg(*m_version));
    else if (m_version && m_changes == 1) // a phrase of its own: English needs no translation file for it
        rest.append(tr("one change since version %1").arg(*m_version));
    else if (m_version)
        rest.append(tr("%1 changes since version %2").arg(numberText(m_changes)).arg(*m_version));
    if (m_selection.items > 1)
        rest.append(tr("%1 items selected").arg(numberText(m_selection.items)));
    if (m_selection.isCounted && m_selection.filledCells > 0)
        rest.append(tr("%1 filled cells, %2 characters")
                        .arg(numberText(m_selection.filledCells), numberText(m_selection.characters)));
    m_rest->setPlainText(rest.isEmpty() ? QString() : u"· "_s + rest.join(u" · "_s));
    setAccessibleName(fullText());
}

QString StatusLine::fullText() const
{
    return m_rest->fullText().isEmpty() ? m_disk->fullText() : m_disk->fullText() + u' ' + m_rest->fullText();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showState();
    QStatusBar::changeEvent(event);
}

}
