// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/filenotes.h"
#include "store/journal.h"
#include "store/opening.h"
#include "store/store.h"

namespace gk {

/// What the parts of Store share.
struct Store::Private {
    StoreOptions options;
    QString path;
    OpenedFile file;
    Uid catalog;
    Rows rows;
    Journal journal;
    Tuples tuples;
    Journal::Head head;
    std::optional<StepStacks> stacks; ///< loaded when first asked for
    /// Why nothing more is written in this session, if so: SyncFailed, Moved, Damaged.
    std::optional<ErrorCode> brokenBy;
    std::optional<Seq> unsureStep;
    FileNotes notes;
    FileNote note; ///< as last written

    /// The cell typed into last, for folding: the next edit of it joins the step.
    struct LastCell {
        RecordRef record;
        Field field;
        Seq seq{};
        Seq step{};
    };
    std::optional<LastCell> lastCell;

    Private(StoreOptions o, QString p, OpenedFile f);

    /// What one change set does to one record.
    struct Group {
        RecordRef record;
        std::vector<std::pair<Field, Value>> values; ///< without "alive"; the last value of a field has won
        std::optional<bool> isAlive;
    };
    struct Effect {
        std::vector<BeforeImage> images;
        QList<std::pair<RecordRef, Field>> touched;
        Sums sums;
    };
    struct Meaning {
        StepKind kind = StepKind::Edit;
        std::optional<Seq> target{};
        const Version *version = nullptr; ///< written with the set, for a freeze or a received package
    };

    [[nodiscard]] Connection &db() const { return *file.connection; }
    [[nodiscard]] Outcome checkWritable() const;
    [[nodiscard]] Outcome checkMoved() const;
    /// @param changes of the set, in place of its own
    [[nodiscard]] Result<Applied> write(const ChangeSet &set, std::span<const Change> changes, const Meaning &meaning,
                                        std::optional<Seq> expected, const Progress &progress);
    /// Takes notice of another process's writing. Errors: Outdated when the head is not the one expected.
    [[nodiscard]] Outcome catchUp(std::optional<Seq> expected);
    [[nodiscard]] Result<Effect> applyAll(std::vector<Group> groups, const Progress &progress);
    [[nodiscard]] Result<Journal::Head> writeJournal(const ChangeSetInfo &info, const Meaning &meaning,
                                                     const Effect &effect, const QByteArray &report,
                                                     const Progress &progress);
    [[nodiscard]] Outcome commit(Transaction &transaction, Seq seq);
    [[nodiscard]] Result<std::vector<Group>> grouped(std::span<const Change> changes) const;
    [[nodiscard]] Outcome applyGroup(const Group &group, Effect &effect);
    [[nodiscard]] Outcome addRecord(const Group &group, Effect &effect);
    [[nodiscard]] Outcome sumWhole(const RecordRef &ref, RowId id, const std::vector<std::pair<Field, Value>> &updates,
                                   std::pair<bool, bool> alive, Sums &sums);
    [[nodiscard]] Seq stepOf(const ChangeSet &set, const Meaning &meaning, Seq seq, const Effect &effect) const;
    [[nodiscard]] Result<Applied> invert(StepKind kind, const InverseLabel &label, const QString &author,
                                         const QDateTime &at, const Progress &progress);
    /// Fields ("alive" among them, if asked for) of one record at a state, in the order asked for.
    [[nodiscard]] Result<bool> isContentRecord(Kind kind, RowId id);
    [[nodiscard]] Result<std::vector<Value>> valuesAt(const RecordRef &record, RowId id,
                                                      const std::vector<Field> &fields, Seq seq);
    /// Adds what differs of one live record between the state its first before-images tell of and `late`.
    /// @return whether it is there at `late`, when it came or went
    [[nodiscard]] Result<std::optional<bool>> compareRecord(const RecordRef &ref,
                                                            const std::vector<const BeforeImage *> &images, Seq late,
                                                            std::vector<FieldChange> &changes);
    [[nodiscard]] Result<std::vector<FieldChange>> changesOf(Kind kind, RowId id, Seq early, Seq late);
    [[nodiscard]] Result<StepStacks *> loadedStacks();
    void failed(const Error &error);
    /// After a commit: the log goes into the file when it is long, and a new log is noted.
    void tendLog();
    Outcome emptyLog(const QByteArray &how);
    /// Notes head and log for the next opening on this computer.
    void writeNote();
    void noteChecked(std::optional<QDate> provenOn = {});
    /// Compares the head with what was noted at the last opening.
    void compareWithNote();
};

}
