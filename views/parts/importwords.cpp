// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/importwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace gk {

namespace {

struct Sentence {
    ImportNoteKind kind;
    const char *text;
};

constexpr std::array sentences{
    Sentence{ImportNoteKind::NewDomain,
             QT_TRANSLATE_NOOP("gk::ImportWords", "A domain that is not there yet is added.")},
    Sentence{ImportNoteKind::OneLine,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Line breaks were taken out; the field has one line.")},
    Sentence{
        ImportNoteKind::KeptAsExtra,
        QT_TRANSLATE_NOOP("gk::ImportWords", "Not understood by the field; kept with the further imported columns.")},
    Sentence{
        ImportNoteKind::ExtraColumn,
        QT_TRANSLATE_NOOP("gk::ImportWords", "No field has this heading; kept with the further imported columns.")},
    Sentence{ImportNoteKind::Rule, QT_TRANSLATE_NOOP("gk::ImportWords", "No office of the register; taken as a rule.")},
    Sentence{ImportNoteKind::LocalTerm,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Not in the official list; kept as a local addition.")},
    Sentence{ImportNoteKind::RepeatedHeader,
             QT_TRANSLATE_NOOP("gk::ImportWords", "The row repeats the headings and was left out.")},
    Sentence{ImportNoteKind::CopiedRow,
             QT_TRANSLATE_NOOP("gk::ImportWords", "A copy of an earlier row; taken as a new item.")},
    Sentence{ImportNoteKind::NewOffice,
             QT_TRANSLATE_NOOP("gk::ImportWords", "An office that is not in the register yet is added.")},
    Sentence{ImportNoteKind::DomainFound, QT_TRANSLATE_NOOP("gk::ImportWords", "Taken as the name of the domain.")},
    Sentence{ImportNoteKind::Section,
             QT_TRANSLATE_NOOP("gk::ImportWords", "A line over the table; taken as level 1 of the rows below.")},
    Sentence{ImportNoteKind::RemarkRow, QT_TRANSLATE_NOOP("gk::ImportWords", "A note, not an item; left out.")},
    Sentence{ImportNoteKind::TotalRow, QT_TRANSLATE_NOOP("gk::ImportWords", "A total, not an item; left out.")},
    Sentence{ImportNoteKind::IndexRow, QT_TRANSLATE_NOOP("gk::ImportWords", "Numbers of the columns; left out.")},
    Sentence{ImportNoteKind::JoinedRow,
             QT_TRANSLATE_NOOP("gk::ImportWords",
                               "The row goes on with the one above, which a page break cut off; joined.")},
    Sentence{ImportNoteKind::Continued,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Left blank; taken as the value above goes on.")},
    Sentence{ImportNoteKind::Ditto, QT_TRANSLATE_NOOP("gk::ImportWords", "Taken over from the cell it refers to.")},
    Sentence{ImportNoteKind::DittoOfNothing,
             QT_TRANSLATE_NOOP("gk::ImportWords", "It refers to a cell above, but there is none; left empty.")},
    Sentence{ImportNoteKind::Cleaned,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Widths of letters, spaces or line breaks were put right.")},
    Sentence{ImportNoteKind::Nothing,
             QT_TRANSLATE_NOOP("gk::ImportWords", "It says that there is nothing; left empty.")},
    Sentence{ImportNoteKind::ErrorValue,
             QT_TRANSLATE_NOOP("gk::ImportWords", "The spreadsheet shows an error here; left empty.")},
    Sentence{ImportNoteKind::LossyNumber,
             QT_TRANSLATE_NOOP("gk::ImportWords",
                               "Digits of this number were lost before it came here; please look them up.")},
    Sentence{ImportNoteKind::DateNumber,
             QT_TRANSLATE_NOOP("gk::ImportWords", "This number may be a date that lost its format.")},
    Sentence{ImportNoteKind::Respelt, QT_TRANSLATE_NOOP("gk::ImportWords", "Taken as the official term.")},
    Sentence{ImportNoteKind::UnclearMarks,
             QT_TRANSLATE_NOOP("gk::ImportWords", "It is not clear which signs mean chosen; please check.")},
    Sentence{ImportNoteKind::OddTick, QT_TRANSLATE_NOOP("gk::ImportWords", "Not an ordinary tick; please check.")},
    Sentence{ImportNoteKind::Unlikely,
             QT_TRANSLATE_NOOP("gk::ImportWords", "This does not look like the rest of the column; please check.")},
    Sentence{ImportNoteKind::DeepLevels,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Levels below the fourth were joined to it.")},
    Sentence{ImportNoteKind::ColumnGuessed,
             QT_TRANSLATE_NOOP("gk::ImportWords", "What the column holds was guessed; please check.")},
    Sentence{ImportNoteKind::OtherSheet, QT_TRANSLATE_NOOP("gk::ImportWords", "This table is no catalog; left out.")},
    Sentence{ImportNoteKind::HiddenRows,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Hidden in the file; read like the rest.")},
    Sentence{ImportNoteKind::Comment,
             QT_TRANSLATE_NOOP("gk::ImportWords", "A comment beside the cell; taken as a note.")},
    Sentence{ImportNoteKind::Marked,
             QT_TRANSLATE_NOOP("gk::ImportWords",
                               "The cell is marked by its colour or crossed out; a colour is taken as a mark.")},
    Sentence{ImportNoteKind::MatchedMoved,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Taken for an item of another domain: it moves.")},
    Sentence{ImportNoteKind::MatchedLevels,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Taken for the item with the same levels, whose content differs.")},
    Sentence{ImportNoteKind::MatchedSimilar,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Taken for the item whose text is most like it.")},
    Sentence{ImportNoteKind::Picture, QT_TRANSLATE_NOOP("gk::ImportWords", "A picture stands here; it is not read.")},
    Sentence{ImportNoteKind::Opinion,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Written beside the item; taken as an opinion on it.")},
    Sentence{
        ImportNoteKind::Link,
        QT_TRANSLATE_NOOP("gk::ImportWords", "The address behind the cell is kept with the further imported columns.")},
    Sentence{ImportNoteKind::Corrected, QT_TRANSLATE_NOOP("gk::ImportWords", "Corrected by you.")},
    Sentence{ImportNoteKind::LeftOutAsSaid, QT_TRANSLATE_NOOP("gk::ImportWords", "Left out as you said.")},
    Sentence{ImportNoteKind::SplitValue,
             QT_TRANSLATE_NOOP("gk::ImportWords", "The cell says two things; this part of it was taken here.")},
    Sentence{ImportNoteKind::EmptyFormula,
             QT_TRANSLATE_NOOP("gk::ImportWords", "The file holds a formula here but not its value; left empty.")},
    Sentence{ImportNoteKind::JoinedValue,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Joined to what the field's own column says.")},
    Sentence{ImportNoteKind::FrontTaken,
             QT_TRANSLATE_NOOP("gk::ImportWords", "Taken into the title and front text of the catalog.")},
    Sentence{ImportNoteKind::FrontKept,
             QT_TRANSLATE_NOOP("gk::ImportWords", "The catalog has a text of its own here, which stays.")},
    Sentence{ImportNoteKind::BothChanged,
             QT_TRANSLATE_NOOP("gk::ImportWords",
                               "Changed on both sides since the file was written out; taking it over leaves a note.")},
    Sentence{ImportNoteKind::FrontLine,
             QT_TRANSLATE_NOOP("gk::ImportWords", "A line above the table that is no text of the catalog; left out.")},
};

}

QString wordsOf(ImportNoteKind kind)
{
    const auto it = std::ranges::find(sentences, kind, &Sentence::kind);
    Q_ASSERT(it != sentences.end());
    return QCoreApplication::translate("gk::ImportWords", it->text);
}

QString settingLabel(const QString &key)
{
    struct Label {
        const char *key;
        const char *text;
    };
    static constexpr std::array labels{
        Label{"title", QT_TRANSLATE_NOOP("gk::ImportWords", "Title of the catalog")},
        Label{"year", QT_TRANSLATE_NOOP("gk::ImportWords", "Year of the catalog")},
        Label{"office", QT_TRANSLATE_NOOP("gk::ImportWords", "Compiling office")},
        Label{"front_basis", QT_TRANSLATE_NOOP("gk::ImportWords", "Basis of compilation")},
        Label{"front_scope", QT_TRANSLATE_NOOP("gk::ImportWords", "Scope")},
        Label{"front_time_limit", QT_TRANSLATE_NOOP("gk::ImportWords", "General time limit")},
        Label{"front_channels", QT_TRANSLATE_NOOP("gk::ImportWords", "Ways of disclosure")},
        Label{"front_responsibility", QT_TRANSLATE_NOOP("gk::ImportWords", "Responsible offices")},
        Label{"front_supervision", QT_TRANSLATE_NOOP("gk::ImportWords", "Supervision")},
        Label{"front_not_covered", QT_TRANSLATE_NOOP("gk::ImportWords", "Domains not covered")}};
    const auto it =
        std::ranges::find_if(labels, [&](const Label &label) { return key == QLatin1StringView(label.key); });
    return it == labels.end() ? key : QCoreApplication::translate("gk::ImportWords", it->text);
}

}
