// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/importwording.h"

#include "parts/importwords.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gk::importwords {

namespace {

constexpr int sure = 70; // percent; as the notes of an import have it

QString percent(double share)
{
    return QString::number(int(std::lround(share * 100)));
}

}

QString fateName(RowFate fate)
{
    switch (fate) {
    case RowFate::Added:
        return QCoreApplication::translate("gk::ImportWording", "Added", "rows of an import");
    case RowFate::Changed:
        return QCoreApplication::translate("gk::ImportWording", "Changed", "rows of an import");
    case RowFate::Unchanged:
        return QCoreApplication::translate("gk::ImportWording", "The same", "rows of an import");
    case RowFate::LeftOut:
        break;
    }
    return QCoreApplication::translate("gk::ImportWording", "Left out", "rows of an import");
}

colours::Tone toneOf(RowFate fate)
{
    return fate == RowFate::Added     ? colours::Tone::Good
           : fate == RowFate::Changed ? colours::Tone::Warning
                                      : colours::Tone::Plain;
}

QString rowKindName(SourceRowKind kind)
{
    switch (kind) {
    case SourceRowKind::Title:
        return QCoreApplication::translate("gk::ImportWording", "Title", "a row of a table");
    case SourceRowKind::Front:
        return QCoreApplication::translate("gk::ImportWording", "Text", "a row of a table");
    case SourceRowKind::Heading:
        return QCoreApplication::translate("gk::ImportWording", "Headings", "a row of a table");
    case SourceRowKind::Band:
        return QCoreApplication::translate("gk::ImportWording", "Group", "a row of a table");
    case SourceRowKind::LeftOut:
        return QCoreApplication::translate("gk::ImportWording", "Left out", "a row of a table");
    default:
        return {};
    }
}

QString columnName(const RecognisedColumn &column)
{
    if (column.field.isEmpty())
        return QCoreApplication::translate("gk::ImportWording", "left out", "a column");
    if (column.field == u"serial")
        return QCoreApplication::translate("gk::ImportWording", "Number, not needed", "a column");
    if (column.field == u"uid")
        return QCoreApplication::translate("gk::ImportWording", "Permanent number", "a column");
    if (column.field == u"extra")
        return QCoreApplication::translate("gk::ImportWording", "Kept as it is", "a column");
    if (column.field == u"basis+time_limit")
        return QCoreApplication::translate("gk::ImportWording", "Basis and time limit", "a column");
    const FieldInfo *info = Fields::standard().find(Kind::Item, column.field);
    const QString label = info ? fieldLabel(*info) : column.field;
    return column.term.isEmpty()
               ? label
               : QCoreApplication::translate("gk::ImportWording", "%1: %2", "field, term").arg(label, column.term);
}

bool isUnsure(const RecognisedColumn &column)
{
    const bool isField = !column.field.isEmpty() && column.field != u"serial" && column.field != u"extra";
    return isField && !column.isSaid && column.confidence < sure;
}

QString matchText(const RowOutcome &outcome)
{
    if (outcome.fate == RowFate::LeftOut)
        return outcome.why ? wordsOf(*outcome.why) : QString();
    switch (outcome.by) {
    case MatchedBy::Nothing:
        return QCoreApplication::translate("gk::ImportWording", "No item of the catalog is like it: a new one.");
    case MatchedBy::Uid:
        return QCoreApplication::translate("gk::ImportWording", "Known by its permanent number.");
    case MatchedBy::Shown:
    case MatchedBy::Stored:
        return QCoreApplication::translate("gk::ImportWording", "The catalog has this item with the same content.");
    case MatchedBy::Code:
        return QCoreApplication::translate("gk::ImportWording", "Known by its code.");
    case MatchedBy::Literal:
    case MatchedBy::Names:
        return QCoreApplication::translate("gk::ImportWording", "Known by its names and content.");
    case MatchedBy::Moved:
        return QCoreApplication::translate("gk::ImportWording",
                                           "Known by its names and content; it stands in another domain.");
    case MatchedBy::Levels:
        return outcome.likeness > 0
                   ? QCoreApplication::translate("gk::ImportWording",
                                                 "Known by its domain and names; %1 % of the content is alike.")
                         .arg(percent(outcome.likeness))
                   : QCoreApplication::translate("gk::ImportWording", "Known by its domain and names.");
    case MatchedBy::Similar:
        return QCoreApplication::translate("gk::ImportWording", "The text most like it in the domain: %1 % alike.")
            .arg(percent(outcome.likeness));
    }
    return {};
}

QString reasonText(const ImportCells::Line &line)
{
    QStringList reasons;
    for (const ImportNote &note : line.notes) {
        const QString words = wordsOf(note.kind);
        if (!reasons.contains(words))
            reasons += words;
    }
    if (line.isSaid)
        reasons += QCoreApplication::translate("gk::ImportWording", "The column as you said.");
    else if (line.field && line.confidence > 0 && line.confidence < sure)
        reasons +=
            QCoreApplication::translate("gk::ImportWording", "The column is a guess, %1 % sure.").arg(line.confidence);
    else if (!line.field)
        reasons += QCoreApplication::translate("gk::ImportWording", "No field for this column; kept beside the item.");
    return reasons.join(u'\n');
}

}
