// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>

#include <functional>
#include <optional>

namespace gk {

/// A new value of one field of one record. `alive` (field number 0) = 1 adds or revives, 0 removes.
struct Change {
    RecordRef record;
    Field field;
    Value value;

    bool operator==(const Change &) const = default;
};

/// The numbers stand in the file: never change one.
enum class StepKind : quint8 { Edit = 1, Undo = 2, Redo = 3, Freeze = 4, Receive = 5 };

/// Whether a change set may join the step before it: consecutive edits of one cell typed in the window do.
enum class Folding { No, WithSameCell };

/// Everything that alters a catalog: who, when, under which label, and the new values.
/// Changes apply in order; the last value of a field wins. A change set in which nothing changes leaves no trace.
struct ChangeSet {
    Uid uid = Uid::random();
    QString label{}; ///< a sentence for the list of steps, worded by whoever makes the set
    QString author{};
    QDateTime at{};
    QString origin{}; ///< where it came from, for imports and merges: a file name
    Folding folding = Folding::No;
    /// Makes what is kept with the step besides, such as the report of an import; on the writer's thread, for it may be
    /// long. None for most.
    std::function<QByteArray()> report{};
    std::vector<Change> changes{};

    /// Adds a live record with these values.
    ChangeSet &add(const RecordRef &record, const std::vector<std::pair<Field, Value>> &values = {});
    ChangeSet &set(const RecordRef &record, Field field, Value value);
    ChangeSet &remove(const RecordRef &record);
};

/// One change set as the journal lists it.
struct ChangeSetInfo {
    Seq seq{};
    Uid uid{};
    StepKind kind = StepKind::Edit;
    Seq step{};                  ///< the first seq of the user's step
    std::optional<Seq> target{}; ///< the step undone or redone
    QDateTime at{};
    QString author{};
    QString label{};
    QString origin{};

    bool operator==(const ChangeSetInfo &) const = default;
};

/// A user's step that can be undone or redone.
struct Step {
    Seq first{};
    StepKind kind = StepKind::Edit; ///< of what was done first, however often it was undone and redone since
    QString label{};                ///< the same

    bool operator==(const Step &) const = default;
};

/// What an undo or redo will be called: a text, or one made of the step it takes back. Which one that is, only the
/// writer knows for sure while edits are on their way to the disk.
class InverseLabel
{
public:
    using Words = QString (*)(const Step &);

    InverseLabel(QString text) : m_text(std::move(text)) {} // NOLINT(google-explicit-constructor): a text is one
    InverseLabel(Words words) : m_words(words) {}           // NOLINT(google-explicit-constructor)

    [[nodiscard]] QString of(const Step &step) const { return m_words ? m_words(step) : m_text; }

private:
    QString m_text;
    Words m_words = nullptr;
};

/// What `apply` did: the fields whose value is different now, and the journal's head.
struct Applied {
    Seq seq{};                                    ///< the head after it
    bool isUnchanged = true;                      ///< nothing was different: no change set was written
    QList<std::pair<RecordRef, Field>> touched{}; ///< `alive` included; shared, for it may be of a whole catalog
    QString label{};
};

}
