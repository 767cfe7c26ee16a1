// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

#include <QtCore/QByteArrayView>

#include <optional>

namespace gk {

/// What an import did with a cell or row that the user may want to look at; the words stand in views/parts.
enum class ImportNoteKind : quint8 {
    NewDomain,      ///< taken: the path of the domain made for it
    OneLine,        ///< line breaks of a single-line field were taken out
    KeptAsExtra,    ///< not understood by the field: kept in 导入附加内容 under its heading
    ExtraColumn,    ///< no field of ours has this heading: the column is kept in 导入附加内容
    Rule,           ///< a subject that is no office of the register: taken as a rule
    LocalTerm,      ///< a term the official list does not have: kept on the item
    RepeatedHeader, ///< the row repeats the header and was left out
    CopiedRow,      ///< the identity stands in an earlier row too: taken as a new item
    NewOffice,      ///< taken: the name of the office made for it
    DomainFound,    ///< a title, band or sheet names the domain; taken: its name
    Section,        ///< a band that is no domain: level 1 of the rows below
    RemarkRow,      ///< notes, legends, signatures: left out
    TotalRow,       ///< a row that counts: left out
    IndexRow,       ///< numbers of the columns: left out
    JoinedRow,      ///< a row that a page break cut off, joined to the one above
    Continued,      ///< a blank that goes on with the value above
    Ditto,          ///< 同上 and its like: the value above
    DittoOfNothing, ///< 同上 with nothing above: left empty
    Cleaned,        ///< widths of letters, spaces or line breaks within words
    Nothing,        ///< 无, / and the like: left empty
    ErrorValue,     ///< #REF! and the like: left empty
    LossyNumber,    ///< 3.7E+17: digits were lost before the file came here
    DateNumber,     ///< a number that may be a date
    Respelt,        ///< an official term in another spelling
    UnclearMarks,   ///< signs of a list that may or may not mean chosen
    OddTick,        ///< something else than a tick in a column of ticks
    Unlikely,       ///< a text that does not look like the rest of its column
    DeepLevels,     ///< levels below the fourth, joined to it
    ColumnGuessed,  ///< what a column holds was guessed from its cells
    OtherSheet,     ///< a sheet or table that is no catalog: left out
    HiddenRows,     ///< hidden rows or columns, taken like the others
    Comment,        ///< a comment beside a cell: kept in the remarks
    Marked,         ///< a coloured or crossed-out cell
    MatchedMoved,   ///< taken for an item of another domain; taken: its label
    MatchedLevels,  ///< taken for the item of the same levels, whose content differs
    MatchedSimilar, ///< taken for the item whose text is most like it
    Picture,        ///< a picture stands in the cell: not read
    Link,           ///< an address behind a cell: kept in 导入附加内容
    Corrected,      ///< the user gave another text; taken: that one
    LeftOutAsSaid,  ///< the user wants the row, or the table, left out
    Opinion,        ///< what was written beside an item: an opinion on it
    SplitValue,     ///< one cell says two things; taken: what it says of this field
    EmptyFormula,   ///< a formula whose value the file does not hold: left empty
    JoinedValue,    ///< joined to what a column of its own says of the field; taken: what was joined
    FrontTaken,     ///< a line above the table became a text of the catalog itself, see `setting`
    FrontKept,      ///< the catalog has a text of its own there; taken: that one, which stays
    BothChanged, ///< changed here too since the file was written out; original: what comes in, taken: what stood here
    FrontLine,   ///< a line above the table that no text of the catalog holds: a date, a draft stage
};
[[nodiscard]] QLatin1StringView keyOf(ImportNoteKind kind); ///< "new_domain", "one_line", …
/// Nothing for an unknown key.
[[nodiscard]] std::optional<ImportNoteKind> importNoteKind(QByteArrayView key);

/// What a note asks of the reader.
enum class ImportNoteWeight : quint8 {
    Look,       ///< a guess or a loss: somebody should look at the place
    Normalised, ///< taken in another form, without doubt
    LeftOut,    ///< not taken
};
[[nodiscard]] ImportNoteWeight weightOf(ImportNoteKind kind);

struct ImportNote {
    QString source{};
    QString sheet{};
    QString cell{};  ///< "C7"
    qint64 row = 0;  ///< from 1, as people count
    int column = -1; ///< of the cell, from 0
    std::optional<Field> field{};
    QString setting{}; ///< key of the catalog's own text the note is of
    ImportNoteKind kind = ImportNoteKind::NewDomain;
    QString original{};
    QString taken{};
};

}
