// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>

namespace gk {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

QString fieldWord(const char *label, const QString &title)
{
    return *label ? QCoreApplication::translate("Field", label) : title;
}

/// A name that will stand between quotation marks: those inside it become the inner ones. Source: GB/T 15834.
QString quotable(QString name)
{
    return name.replace(u'“', u'‘').replace(u'”', u'’');
}

struct Count {
    const char *one;
    const char *many;
};

}

QString fieldLabel(const FieldInfo &info)
{
    return fieldWord(info.label, info.title.toString());
}

QString columnLabel(const Column &column)
{
    return fieldWord(column.label, column.title);
}

QString columnGroupLabel(const Column &column)
{
    return fieldWord(column.groupLabel, column.group);
}

QString kindName(Kind kind)
{
    static constexpr std::array names{
        "",
        QT_TRANSLATE_NOOP("Words", "Item"),
        QT_TRANSLATE_NOOP("Words", "Domain"),
        QT_TRANSLATE_NOOP("Words", "Office"),
        QT_TRANSLATE_NOOP("Words", "Document"),
        QT_TRANSLATE_NOOP("Words", "Task"),
        QT_TRANSLATE_NOOP("Words", "Setting"),
        QT_TRANSLATE_NOOP("Words", "Opinion"),
        QT_TRANSLATE_NOOP("Words", "Note"),
    };
    return say(names.at(std::size_t(kind)));
}

QString differenceKindName(DifferenceKind kind)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Words", "Added"),   QT_TRANSLATE_NOOP("Words", "Removed"),
        QT_TRANSLATE_NOOP("Words", "Changed"), QT_TRANSLATE_NOOP("Words", "Moved to another domain"),
        QT_TRANSLATE_NOOP("Words", "Renamed"),
    };
    return say(names.at(std::size_t(kind)));
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString countOf(Kind kind, qint64 count)
{
    // Two whole phrases, not a plural form: English needs no translation file for them.
    static constexpr std::array<Count, 9> counts{{
        {"", ""},
        {QT_TRANSLATE_NOOP("Words", "one item"), QT_TRANSLATE_NOOP("Words", "%1 items")},
        {QT_TRANSLATE_NOOP("Words", "one domain"), QT_TRANSLATE_NOOP("Words", "%1 domains")},
        {QT_TRANSLATE_NOOP("Words", "one office"), QT_TRANSLATE_NOOP("Words", "%1 offices")},
        {QT_TRANSLATE_NOOP("Words", "one document"), QT_TRANSLATE_NOOP("Words", "%1 documents")},
        {QT_TRANSLATE_NOOP("Words", "one task"), QT_TRANSLATE_NOOP("Words", "%1 tasks")},
        {QT_TRANSLATE_NOOP("Words", "one setting"), QT_TRANSLATE_NOOP("Words", "%1 settings")},
        {QT_TRANSLATE_NOOP("Words", "one opinion"), QT_TRANSLATE_NOOP("Words", "%1 opinions")},
        {QT_TRANSLATE_NOOP("Words", "one note"), QT_TRANSLATE_NOOP("Words", "%1 notes")},
    }};
    const Count &words = counts.at(std::size_t(kind));
    return count == 1 ? say(words.one) : say(words.many).arg(numberText(count));
}

QString approvalText(const QString &by, const QString &on)
{
    if (by.isEmpty() && on.isEmpty())
        return {};
    if (on.isEmpty())
        return say(QT_TRANSLATE_NOOP("Words", "Approved by %1")).arg(by);
    if (by.isEmpty())
        return say(QT_TRANSLATE_NOOP("Words", "Approved on %1")).arg(on);
    return say(QT_TRANSLATE_NOOP("Words", "Approved by %1 on %2")).arg(by, on);
}

QString changeLabel(const QString &fieldName, const QString &recordName)
{
    if (recordName.isEmpty())
        return say(QT_TRANSLATE_NOOP("Words", "Change “%1”")).arg(fieldName);
    return say(QT_TRANSLATE_NOOP("Words", "Change “%1” of “%2”")).arg(fieldName, quotable(recordName));
}

QString changeLabel(const QString &fieldName, Kind kind, qint64 count)
{
    return say(QT_TRANSLATE_NOOP("Words", "Change “%1” of %2")).arg(fieldName, countOf(kind, count));
}

QString changeSeveralLabel(Kind kind, qint64 count)
{
    return say(QT_TRANSLATE_NOOP("Words", "Change several fields of %1")).arg(countOf(kind, count));
}

QString addNoteLabel(const QString &itemName, const QString &mark, const QString &text)
{
    if (text.trimmed().isEmpty())
        return itemName.isEmpty() ? say(QT_TRANSLATE_NOOP("Words", "Mark an item “%1”")).arg(mark)
                                  : say(QT_TRANSLATE_NOOP("Words", "Mark “%1” “%2”")).arg(quotable(itemName), mark);
    return itemName.isEmpty() ? say(QT_TRANSLATE_NOOP("Words", "Add a note"))
                              : say(QT_TRANSLATE_NOOP("Words", "Add a note to “%1”")).arg(quotable(itemName));
}

QString changeNoteLabel(const QString &itemName)
{
    return itemName.isEmpty() ? say(QT_TRANSLATE_NOOP("Words", "Change a note"))
                              : say(QT_TRANSLATE_NOOP("Words", "Change a note on “%1”")).arg(quotable(itemName));
}

QString removeNoteLabel(const QString &itemName)
{
    return itemName.isEmpty() ? say(QT_TRANSLATE_NOOP("Words", "Delete a note"))
                              : say(QT_TRANSLATE_NOOP("Words", "Delete a note on “%1”")).arg(quotable(itemName));
}

QString noteDoneLabel(const QString &itemName)
{
    return itemName.isEmpty() ? say(QT_TRANSLATE_NOOP("Words", "Mark a note as done"))
                              : say(QT_TRANSLATE_NOOP("Words", "Mark a note on “%1” as done")).arg(quotable(itemName));
}

QString noteOpenLabel(const QString &itemName)
{
    return itemName.isEmpty() ? say(QT_TRANSLATE_NOOP("Words", "Open a note again"))
                              : say(QT_TRANSLATE_NOOP("Words", "Open a note on “%1” again")).arg(quotable(itemName));
}

QString markLabel(const QString &mark, qint64 cells)
{
    if (mark.isEmpty())
        return cells == 1 ? say(QT_TRANSLATE_NOOP("Words", "Take the mark off one cell"))
                          : say(QT_TRANSLATE_NOOP("Words", "Take the marks off %1 cells")).arg(numberText(cells));
    return cells == 1 ? say(QT_TRANSLATE_NOOP("Words", "Mark one cell “%1”")).arg(mark)
                      : say(QT_TRANSLATE_NOOP("Words", "Mark %1 cells “%2”")).arg(numberText(cells), mark);
}

QString addLabel(Kind kind, qint64 count)
{
    return say(QT_TRANSLATE_NOOP("Words", "Add %1")).arg(countOf(kind, count));
}

QString addLabel(Kind kind, const QString &name)
{
    return say(QT_TRANSLATE_NOOP("Words", "Add %1 “%2”")).arg(kindName(kind).toLower(), quotable(name));
}

QString removeLabel(Kind kind, qint64 count)
{
    return say(QT_TRANSLATE_NOOP("Words", "Remove %1")).arg(countOf(kind, count));
}

QString removeLabel(Kind kind, const QString &name)
{
    return say(QT_TRANSLATE_NOOP("Words", "Remove %1 “%2”")).arg(kindName(kind).toLower(), quotable(name));
}

QString moveLabel(Kind kind, qint64 count)
{
    return say(QT_TRANSLATE_NOOP("Words", "Move %1")).arg(countOf(kind, count));
}

QString undoLabel(const Step &step)
{
    if (step.first == Seq{})
        return say(QT_TRANSLATE_NOOP("Words", "Undo"));
    return say(QT_TRANSLATE_NOOP("Words", "Undo: %1")).arg(stepText({.kind = step.kind, .label = step.label}));
}

QString redoLabel(const Step &step)
{
    if (step.first == Seq{})
        return say(QT_TRANSLATE_NOOP("Words", "Redo"));
    return say(QT_TRANSLATE_NOOP("Words", "Redo: %1")).arg(stepText({.kind = step.kind, .label = step.label}));
}

QString stepText(const ChangeSetInfo &step)
{
    if (!step.label.isEmpty())
        return step.label;
    switch (step.kind) {
    case StepKind::Edit:
        return say(QT_TRANSLATE_NOOP("Words", "Edit"));
    case StepKind::Undo:
        return say(QT_TRANSLATE_NOOP("Words", "Undo"));
    case StepKind::Redo:
        return say(QT_TRANSLATE_NOOP("Words", "Redo"));
    case StepKind::Freeze:
        return say(QT_TRANSLATE_NOOP("Words", "Save as a version"));
    case StepKind::Receive:
        return say(QT_TRANSLATE_NOOP("Words", "Receive a package"));
    }
    return {};
}

}
