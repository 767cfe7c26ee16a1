// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/columnmeaning.h"

#include "catalog/itemfields.h"
#include "import/levelcolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Use = SourceColumn::Use;

Meaning plainMeaning(Field field, int confidence)
{
    return {.field = field, .confidence = confidence};
}

/// Headings that mean one thing here and another there are settled by what stands below them.
Meaning settled(Meaning meaning, const ColumnLook &look)
{
    if (look.filled == 0 || meaning.role != ColumnRole::Text || meaning.use != Use::Item)
        return meaning;
    const bool isClass = meaning.rank == 1;
    if ((isClass || meaning.field == item::channels || meaning.field == item::stages) && look.modes > 0.6)
        return plainMeaning(item::attribute, 85);
    if ((isClass || meaning.field == item::attribute) && look.stages > 0.6)
        return plainMeaning(item::stages, 85);
    if (meaning.field == item::attribute && look.modes < 0.3 && look.channels > 0.5)
        return plainMeaning(item::channels, 80);
    if (meaning.field == item::attribute && meaning.confidence < 80 && look.modes < 0.3 && look.ticks < 0.3)
        return Meaning{.field = item::level1, .rank = 1, .confidence = 60};
    if (meaning.field == item::channels && meaning.confidence <= 70 && look.channels < 0.3)
        return Meaning{.use = Use::Extra, .confidence = 70};
    if (meaning.field == item::stages && meaning.confidence < 90 && look.stages < 0.5)
        return Meaning{.field = item::level1, .rank = 1, .confidence = 60};
    if (meaning.field == item::section && meaning.confidence <= 60 && look.offices > look.sections)
        return plainMeaning(item::subject, 70);
    if (meaning.field == item::frequency && look.limits > 0.6 && look.length > 6)
        return plainMeaning(item::timeLimit, 65);
    return meaning;
}

/// What a column without a known heading looks like; only what can hardly be anything else.
std::optional<Meaning> guessed(const ColumnLook &look)
{
    if (look.filled < 2)
        return std::nullopt;
    if (look.channels > 0.8)
        return plainMeaning(item::channels, 55);
    if (look.modes > 0.8)
        return plainMeaning(item::attribute, 60);
    if (look.audiences > 0.8)
        return plainMeaning(item::audience, 60);
    if (look.stages > 0.8)
        return plainMeaning(item::stages, 60);
    if (look.limits > 0.8 && look.length > 4 && look.length < 40)
        return plainMeaning(item::timeLimit, 55);
    if (look.citations > 0.8)
        return plainMeaning(item::basis, 55);
    return std::nullopt;
}

/// A column for one channel outside any group of them: its heading names the channel, its cells only tick.
std::optional<Meaning> channelOfTicks(const QString &heading, const ColumnLook &look)
{
    constexpr qsizetype longest = 12;
    if (look.filled == 0 || look.ticks < 1 || heading.size() > longest || !namesChannel(heading))
        return std::nullopt;
    Meaning meaning = plainMeaning(item::channels, 70);
    meaning.role = ColumnRole::Tick;
    meaning.term = heading.trimmed();
    return meaning;
}

QString headingText(const HeadingPath &path)
{
    return path.titles.join(u' ');
}

/// One column with what it may mean.
struct Candidate {
    SourceColumn column{};
    std::optional<Meaning> meaning{};
    ColumnLook look{};
    bool isGuess = false; ///< by its look alone
};

Candidate candidateOf(const SheetView &sheet, const TablePart &part, int index, const HeadingWords &words)
{
    Candidate candidate;
    candidate.column.index = index;
    const auto path = std::ranges::find(part.header.columns, index, &HeadingPath::column);
    const bool hasHeading = path != part.header.columns.end() && !path->titles.isEmpty();
    candidate.look = lookOf(sheet, part.rows, index);
    if (hasHeading) {
        candidate.column.heading = headingText(*path);
        candidate.meaning = words.find(path->titles);
        if (candidate.meaning)
            candidate.meaning = settled(*candidate.meaning, candidate.look);
        if (!candidate.meaning)
            candidate.meaning = channelOfTicks(path->titles.back(), candidate.look);
        // 编号 is a serial number, or a code when it is none.
        if (candidate.meaning && candidate.meaning->use == Use::Ignored && candidate.meaning->confidence == 70
            && candidate.look.filled > 0 && candidate.look.serials < 0.5)
            candidate.meaning = plainMeaning(item::code, 75);
    }
    if (!candidate.meaning) {
        candidate.meaning = guessed(candidate.look);
        candidate.isGuess = candidate.meaning.has_value();
        // A first column of numbers without a heading is the serial number.
        if (!hasHeading && index == part.firstColumn && candidate.look.filled > 1 && candidate.look.serials > 0.9)
            candidate.meaning = Meaning{.use = Use::Ignored, .confidence = 80};
    }
    return candidate;
}

/// Fields that several columns may fill together.
bool isShared(const Meaning &meaning)
{
    return meaning.use != Use::Item || meaning.role != ColumnRole::Text || meaning.field == item::basis
           || meaning.field == item::level1;
}

/// Of several columns for one field the surest keeps it, the first of equal ones. A second office column may be that of
/// the section.
void settleRivals(std::vector<Candidate> &candidates)
{
    for (Candidate &candidate : candidates) {
        if (!candidate.meaning || isShared(*candidate.meaning))
            continue;
        const Field field = candidate.meaning->field;
        for (Candidate &other : candidates) {
            if (&other == &candidate || !other.meaning || isShared(*other.meaning) || other.meaning->field != field)
                continue;
            const bool isWeaker = other.meaning->confidence > candidate.meaning->confidence
                                  || (other.meaning->confidence == candidate.meaning->confidence
                                      && other.column.index < candidate.column.index);
            if (!isWeaker)
                continue;
            const bool hasSection = std::ranges::any_of(
                candidates, [](const Candidate &each) { return each.meaning && each.meaning->field == item::section; });
            if (field == item::subject && !hasSection && candidate.look.sections > candidate.look.offices)
                candidate.meaning = plainMeaning(item::section, 65);
            else
                candidate.meaning.reset();
            break;
        }
    }
    // A guess never takes what a heading names, ticks of that field included.
    for (Candidate &candidate : candidates) {
        const auto isNamed = [&candidate](const Candidate &other) {
            return &other != &candidate && other.meaning && other.meaning->field == candidate.meaning->field;
        };
        if (candidate.isGuess && candidate.meaning && std::ranges::any_of(candidates, isNamed))
            candidate.meaning.reset();
    }
}

SourceColumn columnOf(const Candidate &candidate)
{
    SourceColumn column = candidate.column;
    if (!candidate.meaning) {
        const bool isEmpty = candidate.look.filled == 0 && column.heading.isEmpty();
        column.use = isEmpty ? Use::Ignored : Use::Extra;
        column.confidence = isEmpty ? 100 : 0;
        return column;
    }
    const Meaning &meaning = *candidate.meaning;
    column.use = meaning.use;
    column.confidence = meaning.confidence;
    column.column = Column{.title = column.heading, .role = meaning.role, .field = meaning.field, .term = meaning.term};
    return column;
}

struct Evidence {
    bool hasName = false;
    bool hasContent = false;
    bool isPublic = false;
    int aspects = 0; ///< further fields that are known
    int foreign = 0; ///< headings that only other tables have
};

Evidence evidenceOf(const std::vector<Candidate> &candidates)
{
    Evidence evidence;
    std::vector<Field> seen;
    for (const Candidate &candidate : candidates) {
        evidence.foreign += HeadingWords::isForeign(candidate.column.heading) ? 1 : 0;
        if (!candidate.meaning || candidate.isGuess)
            continue;
        const Meaning &meaning = *candidate.meaning;
        evidence.isPublic = evidence.isPublic || meaning.isPublic;
        if (meaning.use == Use::Requirement)
            evidence.aspects += 2;
        if (meaning.use != Use::Item && meaning.use != Use::Party)
            continue;
        if (meaning.field == item::level1)
            evidence.hasName = true;
        else if (meaning.field == item::content)
            evidence.hasContent = true;
        else if (std::ranges::find(seen, meaning.field) == seen.end() && meaning.field != item::remarks)
            seen.push_back(meaning.field);
    }
    evidence.aspects += int(seen.size());
    return evidence;
}

bool isCatalog(const std::vector<Candidate> &candidates, const QStringList &titles)
{
    const Evidence evidence = evidenceOf(candidates);
    const bool hasUid = std::ranges::any_of(
        candidates, [](const Candidate &each) { return each.meaning && each.meaning->use == Use::Uid; });
    if (hasUid)
        return evidence.hasName || evidence.hasContent;
    static const QStringList others{u"台账"_s,   u"统计"_s,     u"汇总表"_s, u"登记表"_s, u"考核"_s,     u"分工"_s,
                                    u"对照表"_s, u"年度报告"_s, u"申报表"_s, u"反馈表"_s, u"采纳情况"_s, u"任务"_s};
    bool isOther = evidence.foreign > 0;
    bool isNamed = false;
    for (const QString &title : titles) {
        const QString key = headingKey(title);
        if (key.size() > 60)
            continue; // front text
        isNamed = isNamed || (key.contains(u"公开"_s) && (key.contains(u"目录"_s) || key.contains(u"清单"_s)));
        isOther = isOther || std::ranges::any_of(others, [&key](const QString &word) { return key.contains(word); });
    }
    if (isOther && !(isNamed && evidence.foreign == 0))
        return evidence.isPublic && (evidence.hasName || evidence.hasContent) && evidence.aspects >= 5;
    if (!evidence.isPublic && !isNamed)
        return false;
    return (evidence.hasName && evidence.hasContent && (evidence.aspects >= 1 || isNamed))
           || ((evidence.hasName || evidence.hasContent) && evidence.aspects >= 2);
}

/// What the user says of a column takes its field away from one that was only guessed to hold it.
void giveWay(std::vector<SourceColumn> &columns)
{
    const auto isWhole = [](const SourceColumn &column) {
        return column.use == Use::Item && column.column.role == ColumnRole::Text && column.column.field != item::basis;
    };
    for (SourceColumn &column : columns) {
        const auto takes = [&](const SourceColumn &other) {
            return other.isSaid && isWhole(other) && other.column.field == column.column.field;
        };
        if (!column.isSaid && isWhole(column) && std::ranges::any_of(columns, takes))
            column.use = Use::Extra;
    }
}

/// Behind an empty column another table may begin, a list of telephones beside the catalog: its columns are guesses.
void doubtBehindGap(std::vector<SourceColumn> &columns)
{
    constexpr int doubtful = 60;
    bool isBehind = false;
    bool hasBegun = false;
    for (SourceColumn &column : columns) {
        const bool isEmpty = column.use == Use::Ignored && column.heading.isEmpty();
        isBehind = isBehind || (isEmpty && hasBegun);
        hasBegun = hasBegun || !isEmpty;
        if (isBehind && column.use != Use::Ignored && column.use != Use::Extra)
            column.confidence = std::min(column.confidence, doubtful);
    }
}

}

std::optional<TableHeader> understandColumns(const SheetView &sheet, const TablePart &part, const HeadingWords &words,
                                             const ColumnSayings &sayings)
{
    std::vector<Candidate> candidates;
    for (int index = part.firstColumn; index <= part.lastColumn; ++index)
        candidates.push_back(candidateOf(sheet, part, index, words));
    if (!sayings.vouches() && !isCatalog(candidates, part.titles))
        return std::nullopt;
    settleRivals(candidates);
    std::vector<NameColumn> names;
    TableHeader header{.firstRow = sheet.row(part.header.first).number,
                       .lastRow = sheet.row(part.header.body() - 1).number};
    for (const Candidate &candidate : candidates) {
        header.columns.push_back(columnOf(candidate));
        if (candidate.meaning && candidate.meaning->use == Use::Item && candidate.meaning->field == item::level1)
            names.push_back({header.columns.size() - 1, candidate.meaning->level, candidate.meaning->rank,
                             candidate.meaning->confidence, candidate.look.domains});
    }
    assignLevels(header.columns, names);
    doubtBehindGap(header.columns);
    for (SourceColumn &column : header.columns)
        sayings.applyTo(column);
    giveWay(header.columns);
    return header;
}

}
