// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"
#include "catalog/reader.h"
#include "import/understanding.h"

#include <QtCore/QHash>
#include <QtCore/QList>

namespace gk {

class WorkingStamp;

/// Takes what stands beside the cells of a table: comments and coloured grounds as notes and marks on the items, and the
/// columns of a returned copy that give an opinion.
/// The same words on the same cell are the same note: taken once, however often they are read, and not again after they
/// were deleted.
class NoteTaker
{
public:
    /// What a row's notes come to: what alters the catalog, and what is told of it.
    struct Taken {
        std::vector<Change> changes{};
        std::vector<ImportNote> notes{};
    };

    /// Errors: as the reader.
    [[nodiscard]] static Result<NoteTaker> of(Reader &reader);

    /// The comments, marked cells and opinions of the item's row.
    /// @param stamp what the file remembers of it; nullptr for an item that is new here and gets all the row says
    [[nodiscard]] Result<Taken> take(const SourceItem &row, const UnderstoodTable &table, const Uid &item,
                                     const WorkingStamp *stamp);
    /// A note for a cell that both sides changed, see ImportNoteKind::BothChanged.
    [[nodiscard]] Result<std::vector<Change>> takeConflict(const ImportNote &told, const Uid &item);

private:
    /// The item a row speaks of, and what its file remembers.
    struct Target {
        const UnderstoodTable &table;
        Uid item;
        const WorkingStamp *stamp;
    };
    using Grounds = QHash<int, QList<CellMark>>; ///< by row number

    explicit NoteTaker(Reader &reader) : m_reader(&reader) {}
    Outcome takeOpinions(const SourceItem &row, const Target &target, Taken &taken) const;
    Outcome takeComment(const CellNote &comment, const Target &target, Taken &taken);
    Outcome takeMarks(const SourceItem &row, const Target &target, Taken &taken);
    [[nodiscard]] bool isShown(const Note &mark, const Target &target, int row, int column) const;
    [[nodiscard]] Result<bool> add(Note note, std::vector<Change> &changes);
    void change(const Note &from, Note to, std::vector<Change> &changes);
    [[nodiscard]] const Grounds &groundsOf(const SourceTable &table);
    [[nodiscard]] QString fieldOf(const SourceColumn *column) const;
    [[nodiscard]] std::vector<Note> notesAt(const Uid &item, QStringView field) const;

    Reader *m_reader;
    QHash<Uid, std::vector<Note>> m_notes{}; ///< by item: of the catalog, as the import leaves them
    const SourceTable *m_groundsOf = nullptr;
    Grounds m_grounds{};
};

}
