// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtWidgets/QStatusBar>

class QTimer;

namespace gk {

class PlainLabel;

/// What is selected in the grid.
struct SelectionFacts {
    qint64 items = 0;
    qint64 filledCells = 0;
    qint64 characters = 0;
    bool isCounted = true; ///< false: too many cells to count their text

    bool operator==(const SelectionFacts &) const = default;
};

/// The line that tells the truth about the disk: saved when, saving, or not saved and why; then what changed since the
/// last version and what is selected.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSaveState(const SaveState &state);
    /// @param holder who has the file open, when somebody else has
    void setAccess(SessionAccess access, const QString &holder);
    /// What the weekly proof of the file said; a file in order is not spoken of.
    void setProof(const Outcome &outcome);
    /// @param version the newest version; nothing = there is none and `changes` counts for nothing
    void setChanges(std::optional<int> version, qint64 changes);
    /// @param items in the whole catalog; nothing while they are being counted
    void setItems(std::optional<qint64> items);
    void setSelection(const SelectionFacts &selection);
    /// Says for two seconds that all is on disk: the answer to Ctrl+S.
    void flashSaved();
    /// The whole line, as a screen reader hears it.
    [[nodiscard]] QString fullText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    [[nodiscard]] QString diskText() const;

    PlainLabel *m_disk;
    PlainLabel *m_rest;
    QTimer *m_flash;
    SaveState m_state;
    SessionAccess m_access = SessionAccess::Writable;
    QString m_holder;
    QString m_damage; ///< what is wrong with the file; mostly nothing
    std::optional<int> m_version;
    qint64 m_changes = 0;
    std::optional<qint64> m_items;
    SelectionFacts m_selection;
};

}
