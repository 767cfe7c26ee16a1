// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "catalog/changeset.h"
#include "catalog/comparison.h"
#include "catalog/layout.h"
#include "catalog/openfacts.h"

namespace gk {

/// What a refusal says to people: what happened, what is safe, what to do next. Whole sentences, never empty.
struct Words {
    QString message{};
    QString safe{};
    QString next{};

    bool operator==(const Words &) const = default;
};

/// The one place where an Error becomes sentences; the facts (file, holder, field, row) are filled in.
/// Plain text: it may quote names from files and must never be shown as markup.
[[nodiscard]] Words describe(const Error &error);
/// The same where nobody has typed into an editor: on the command line, and before a file is open.
[[nodiscard]] Words describeUntyped(const Error &error);
/// The three sentences one after another, for a strip or a line on stderr.
[[nodiscard]] QString inOneText(const Words &words);
/// What was noticed of a file at its opening, a sentence or two each; nothing for an ordinary one.
[[nodiscard]] QStringList noticesOf(const OpenFacts &facts);
/// Code, system message, path and the like, one a line, for whoever helps: shown only on demand.
[[nodiscard]] QString technicalFacts(const Error &error);

/// A field's name in the language of the program; the official title where there is none.
[[nodiscard]] QString fieldLabel(const FieldInfo &info);
[[nodiscard]] QString columnLabel(const Column &column);
/// The heading over several columns, or empty.
[[nodiscard]] QString columnGroupLabel(const Column &column);
/// "Item", "Domain", …
[[nodiscard]] QString kindName(Kind kind);
/// "Added", "Removed", … of a difference.
[[nodiscard]] QString differenceKindName(DifferenceKind kind);
/// "12 items", "one office": a count with its unit.
[[nodiscard]] QString countOf(Kind kind, qint64 count);
/// Who has a file open, from the note in its lock ("wang@pc7 2024-09-28 14:32"); any other text stays as it is.
[[nodiscard]] QString holderText(const QString &note);
/// A number with its digits grouped in the way of the language: "1,204".
[[nodiscard]] QString numberText(qint64 number);
/// "Approved by 张三 on 2024-09-28": what is known of it; empty when nothing is.
[[nodiscard]] QString approvalText(const QString &by, const QString &on);

// Labels of steps. Worded when the step is made and stored as written; the caller passes names already worded.
/// One field of one record: Change “Time limit” of “招生管理 › 招生计划”. An unnamed record passes an empty name.
[[nodiscard]] QString changeLabel(const QString &fieldName, const QString &recordName);
/// One field of many records: Change “Time limit” of 12 items.
[[nodiscard]] QString changeLabel(const QString &fieldName, Kind kind, qint64 count);
/// Several fields of one or many records: Change several fields of 12 items.
[[nodiscard]] QString changeSeveralLabel(Kind kind, qint64 count);
[[nodiscard]] QString addLabel(Kind kind, qint64 count);
[[nodiscard]] QString addLabel(Kind kind, const QString &name);
[[nodiscard]] QString removeLabel(Kind kind, qint64 count);
[[nodiscard]] QString removeLabel(Kind kind, const QString &name);
[[nodiscard]] QString moveLabel(Kind kind, qint64 count);
/// A note on an item, or a mark on it when there are no words. An unnamed item passes an empty name.
[[nodiscard]] QString addNoteLabel(const QString &itemName, const QString &mark, const QString &text);
[[nodiscard]] QString changeNoteLabel(const QString &itemName);
[[nodiscard]] QString removeNoteLabel(const QString &itemName);
[[nodiscard]] QString noteDoneLabel(const QString &itemName);
[[nodiscard]] QString noteOpenLabel(const QString &itemName);
/// So many cells; an empty mark takes away what they have.
[[nodiscard]] QString markLabel(const QString &mark, qint64 cells);
/// Of no step in particular while it is not known which.
[[nodiscard]] QString undoLabel(const Step &step);
[[nodiscard]] QString redoLabel(const Step &step);
/// What the list of steps shows: the stored label as written; a word for its kind where nothing was stored.
[[nodiscard]] QString stepText(const ChangeSetInfo &step);

}
