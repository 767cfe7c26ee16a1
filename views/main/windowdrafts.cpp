// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// The part of MainWindow that loses nothing typed when the program has to end while the disk refuses.
#include "main/mainwindow.h"

#include "form/itemcard.h"
#include "form/recordform.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "session/drafts.h"
#include "table/gridpanel.h"
#include "table/gridview.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isOf(const Draft &draft, const PendingValue &value)
{
    return draft.record == value.record && draft.field == value.field;
}

}

void MainWindow::saveWhatIsTyped()
{
    if (m_isClosed)
        return;
    (void)m_grid->commitOpenEditor();
    (void)m_card->commit();
    remember();
    // The system may not wait for a slow disk: what is not on it by then is kept before the file is closed.
    constexpr int patience = 1000;
    (void)m_session->waitForDisk(patience);
    m_drafts = m_offered ? Drafts(m_environment.stateFolder, m_session->catalog(), path()).kept(m_session->fields())
                         : std::vector<Draft>();
    const std::vector<Draft> now = unsaved();
    m_drafts.insert(m_drafts.end(), now.begin(), now.end());
    m_awaited = m_session->pendingValues();
    keepDrafts();
    m_mustKeepDrafts = true;
}

/// Once the disk has answered for all, only what it refused is kept.
void MainWindow::settleDrafts()
{
    if (!std::exchange(m_mustKeepDrafts, false) || m_awaited.empty())
        return;
    std::erase_if(m_drafts, [this](const Draft &draft) {
        const auto isThis = [&draft](const PendingValue &value) { return isOf(draft, value); };
        return std::ranges::any_of(m_awaited, isThis) && std::ranges::none_of(m_refused, isThis);
    });
    keepDrafts();
}

void MainWindow::keepDrafts()
{
    // Without a state folder they cannot be kept; that was said at the start.
    (void)Drafts(m_environment.stateFolder, m_session->catalog(), path())
        .keep(m_drafts, m_environment.clock.now(), m_session->fields());
}

std::vector<Draft> MainWindow::unsaved() const
{
    std::vector<Draft> drafts = m_card->form().typed();
    if (auto typed = m_grid->typed())
        drafts.push_back(std::move(*typed));
    for (const auto &values : {m_session->pendingValues(), m_refused}) {
        for (const PendingValue &value : values) {
            // The editor that a refused value went back to may say something newer by now.
            if (std::ranges::any_of(drafts, [&value](const Draft &draft) { return isOf(draft, value); }))
                continue;
            const FieldInfo *info = m_session->fields().find(value.field);
            drafts.push_back({.record = value.record,
                              .field = value.field,
                              .value = value.value,
                              .text = info ? displayText(*info, value.value, m_session->names()) : QString()});
        }
    }
    return drafts;
}

void MainWindow::offerDrafts()
{
    const Drafts kept(m_environment.stateFolder, m_session->catalog(), path());
    const std::vector<Draft> drafts = kept.kept(m_session->fields());
    if (drafts.empty())
        return;
    m_offered = true;
    QStringList texts;
    for (const Draft &draft : drafts)
        texts += draft.text;
    constexpr qsizetype mostShown = 3;
    QStringList shown = texts.first(std::min(mostShown, texts.size()));
    for (QString &text : shown)
        text = u'“' + text.left(60).simplified() + (text.size() > 60 ? u"…”"_s : u"”"_s);
    if (texts.size() > mostShown)
        shown += tr("%1 more").arg(numberText(texts.size() - mostShown));
    MessageStrip &strip = m_gridPanel->strip();
    const QString before = strip.text();
    strip.say(colours::Tone::Warning, tr("The program had to end on %1 before this could be saved: %2")
                                              .arg(kept.keptAt().toString(u"yyyy-MM-dd HH:mm"_s), shown.join(u' '))
                                          + (before.isEmpty() ? QString() : u'\n' + before));
    strip.addButton(tr("Enter It Again"), [this, drafts] { enterDrafts(drafts); });
    strip.addButton(tr("Copy"), [texts] { QGuiApplication::clipboard()->setText(texts.join(u'\n')); });
    strip.addButton(tr("Discard"), [this] {
        forgetDrafts();
        m_gridPanel->strip().clear();
    });
}

void MainWindow::enterDrafts(const std::vector<Draft> &drafts)
{
    std::vector<Change> changes;
    std::vector<Draft> left;
    for (const Draft &draft : drafts) {
        const auto record = m_session->record(draft.record);
        if (draft.value && record && record->isAlive)
            changes.push_back({draft.record, draft.field, *draft.value});
        else
            left.push_back(draft);
    }
    if (!changes.empty()) {
        if (const auto applied = m_session->apply(changes, tr("Enter what was typed before the program ended"));
            !applied) {
            m_banner->say(describe(applied.error()));
            m_banner->setClosable(true);
            return; // they stay kept and on offer
        }
    }
    forgetDrafts();
    if (left.empty())
        return m_gridPanel->strip().clear();
    // What is no value of its field, or whose item is gone, can only be copied.
    QStringList texts;
    for (const Draft &draft : left)
        texts += draft.text;
    const QString text = texts.join(u'\n');
    m_gridPanel->strip().say(colours::Tone::Warning,
                             tr("This could not be entered; copy it to where it belongs: %1").arg(text));
    m_gridPanel->strip().addButton(tr("Copy"), [text] { QGuiApplication::clipboard()->setText(text); });
}

void MainWindow::forgetDrafts()
{
    m_offered = false;
    (void)Drafts(m_environment.stateFolder, m_session->catalog(), path())
        .keep({}, m_environment.clock.now(), m_session->fields());
}

}
