// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/notetext.h"

#include "base/text.h"
#include "catalog/vocabulary.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString between = u"\n————\n"_s;
constexpr std::array<quint32, 4> fills{0xFFF2B3, 0xCFE4F9, 0xE9D3F4, 0xD5EBDC}; // in the order of the marks

QString lineOf(const Note &note)
{
    QString text = note.mark.isEmpty() ? QString() : u"【%1】"_s.arg(note.mark);
    if (note.isDone)
        text += u"（已处理）"_s;
    text += note.text;
    const QString by = QStringList{note.author, note.date}.join(u' ').trimmed();
    return by.isEmpty() ? text : text + u"\n——"_s + by;
}

Note noteOf(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:【(%1)】)?(（已处理）)?(.*?)(?:\\n——([^\\n]*?)\\s*(\\d{4}-\\d{2}-\\d{2})?)?\\z"_s.arg(
            vocabulary::noteMarks().terms.join(u'|')),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    return {.text = match.captured(3).trimmed(),
            .author = match.captured(4).trimmed(),
            .date = match.captured(5),
            .mark = match.captured(1),
            .isDone = !match.captured(2).isEmpty()};
}

}

std::vector<Note> notesOn(const std::vector<Note> &notes, QStringView field)
{
    std::vector<Note> on;
    std::ranges::copy_if(notes, std::back_inserter(on), [field](const Note &each) { return each.field == field; });
    return on;
}

QString openMark(std::span<const Note> notes)
{
    QString mark;
    for (const Note &each : notes) {
        if (!each.isDone && !each.mark.isEmpty())
            mark = each.mark;
    }
    return mark;
}

QString commentText(std::span<const Note> notes)
{
    QStringList lines;
    for (const Note &each : notes)
        lines += lineOf(each);
    return lines.join(between);
}

std::vector<Note> notesIn(const QString &comment, const QString &author)
{
    std::vector<Note> notes;
    for (const QString &part : storedText(comment).value_or(QString()).split(between)) {
        Note note = noteOf(part.trimmed());
        if (note.text.isEmpty() && note.mark.isEmpty())
            continue;
        if (note.author.isEmpty())
            note.author = author;
        notes.push_back(std::move(note));
    }
    return notes;
}

quint32 fillOfMark(QStringView mark)
{
    const qsizetype place = vocabulary::noteMarks().terms.indexOf(mark);
    return fills.at(std::size_t(place < 0 ? qsizetype(fills.size()) - 1 : place));
}

QString markOfFill(quint32 colour)
{
    const auto place = std::ranges::find(fills, colour);
    return place == fills.end() ? QString() : vocabulary::noteMarks().terms.value(place - fills.begin());
}

}
