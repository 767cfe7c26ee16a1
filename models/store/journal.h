// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "catalog/changeset.h"
#include "catalog/version.h"
#include "store/connection.h"
#include "store/rows.h"
#include "store/sums.h"

#include <QtCore/QSet>

namespace gk {

/// Which steps can be undone and redone: a pure function of the kinds, steps and targets in the journal.
/// Undo takes the newest edit, receive or redo step not undone; redo the newest undo step not redone, with no edit or
/// receive after it.
class StepStacks
{
public:
    void add(Seq seq, StepKind kind, Seq step, std::optional<Seq> target);
    void clear();
    [[nodiscard]] std::optional<Seq> undoable() const;
    [[nodiscard]] std::optional<Seq> redoable() const;

private:
    std::vector<Seq> m_undo;
    std::vector<Seq> m_redo;
};

/// One row of `change` with the record's identity.
struct BeforeImage {
    RecordRef record;
    RowId id{};
    Field field;
    Value before;
};

/// The hash-chained list of change sets, their before-images and the versions.
class Journal
{
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    struct Head {
        Seq seq{};
        Digest digest;
        Sums sums;
    };
    [[nodiscard]] Result<Head> head();
    /// Writes a change set and its before-images after `before`. Sets `digest` of the chain. Errors: Cancelled besides.
    [[nodiscard]] Result<Head> append(const Head &before, const ChangeSetInfo &info, const Sums &sums,
                                      const std::vector<BeforeImage> &images, const Version *version = nullptr,
                                      const QByteArray &report = {}, const Progress &progress = {});
    [[nodiscard]] Outcome insertVersion(const Version &version, Seq setSeq);
    [[nodiscard]] Result<std::vector<Version>> versions();
    /// The version row written with the change set of this seq.
    [[nodiscard]] Result<std::optional<Version>> versionOfSet(Seq setSeq);

    /// What was kept with a change set besides; empty for most.
    [[nodiscard]] Result<QByteArray> report(Seq seq);
    [[nodiscard]] Result<bool> hasReport(Seq seq);
    /// The change sets after `after` that have a report.
    [[nodiscard]] Result<QSet<qint64>> setsWithReport(qint64 after);

    [[nodiscard]] Result<std::vector<ChangeSetInfo>> history(qint64 count, Seq before);
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> changeSet(Seq seq);
    /// The step that begins with this seq, by the words of what was done first.
    [[nodiscard]] Result<std::optional<Step>> step(std::optional<Seq> first);
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> changeSet(const Uid &uid);
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> lastSetOf(Kind kind, RowId record);
    /// The change set that wrote a version's row.
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> setOfVersion(int number);
    [[nodiscard]] Result<std::vector<BeforeImage>> images(Seq seq, Rows &rows);
    /// The first before-images after `after` (up to and including `until`) of every touched field.
    [[nodiscard]] Result<std::vector<BeforeImage>> firstImages(Seq after, Seq until, Rows &rows,
                                                               const Progress &progress = {});
    /// Loads kinds, steps and targets of all change sets.
    [[nodiscard]] Result<StepStacks> stacks();
    /// The last seq of a step: folded edits follow each other.
    [[nodiscard]] Result<Seq> lastOfStep(Seq step);

    /// digest_n = SHA-256(digest_{n-1}, uid, at, author, label, kind, step, target, sum, changes; for a freeze or a
    /// received package also number, label, reason, stage, version digest and frozen seq, and if one of them is given
    /// who approved it and when; last of all the report, if there is one), each part with its length.
    [[nodiscard]] static Digest link(const Digest &before, const ChangeSetInfo &info, const Sums &sums,
                                     const std::vector<BeforeImage> &images, const Version *version,
                                     const QByteArray &report);
    [[nodiscard]] static ChangeSetInfo readInfo(const Statement &row);
    void clear();

private:
    [[nodiscard]] Result<std::optional<ChangeSetInfo>> firstOf(Statement query);

    Connection &m_connection;
    Statement m_selectHead;
    Statement m_insertSet;
    Statement m_insertChange;
};

inline const QByteArray changeSetColumns = "seq, uid, kind, step, target, at, author, label, origin, sum, digest";

}
