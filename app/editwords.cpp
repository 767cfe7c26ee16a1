// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/editwords.h"

#include "app/clicall.h"
#include "catalog/field.h"
#include "exchange/changeshape.h"
#include "exchange/recordjson.h"
#include "parts/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// What is wrong, and what to write instead.
struct Fault {
    QString message{};
    QString next{};
};

QString quotedTerms(const QStringList &terms)
{
    return terms.join(say(QT_TRANSLATE_NOOP("Cli", ", ")));
}

QString exampleText()
{
    return say(QT_TRANSLATE_NOOP("Cli",
                                 "A line is one JSON object, such as "
                                 "{\"changes\":[{\"kind\":\"item\",\"uid\":\"…\",\"set\":{\"content\":\"…\"}}]}, "
                                 "{\"undo\":true} or {\"redo\":true}."));
}

Fault faultOfText(const QString &detail)
{
    bool isPlace = false;
    const qint64 place = detail.toLongLong(&isPlace);
    return {isPlace ? say(QT_TRANSLATE_NOOP("Cli", "this is no JSON: it cannot be read from byte %1 on.")).arg(place)
                    : say(QT_TRANSLATE_NOOP("Cli", "this is JSON, but no object.")),
            exampleText()};
}

/// Of the line as a whole.
Fault faultOfLine(const QString &key, const QJsonObject &line)
{
    if (key == u"label")
        return {say(QT_TRANSLATE_NOOP("Cli", "“label” is not a text.")),
                say(QT_TRANSLATE_NOOP("Cli", "Write a text between quotation marks, or leave “label” out."))};
    if (key != u"changes")
        return {say(QT_TRANSLATE_NOOP("Cli", "there is no key “%1” here.")).arg(key), exampleText()};
    if (line.contains("changes"_L1) && !line["changes"_L1].isArray())
        return {say(QT_TRANSLATE_NOOP("Cli", "“changes” is not a list.")),
                say(QT_TRANSLATE_NOOP("Cli", "Write the changes between [ and ], even a single one."))};
    return {say(QT_TRANSLATE_NOOP("Cli", "it has to hold exactly one of “changes”, “undo” and “redo”.")),
            exampleText()};
}

QStringList kindKeys()
{
    QStringList keys;
    for (const Kind kind : allKinds())
        keys += keyOf(kind);
    return keys;
}

Fault faultOfShape(const ShapeFault &fault)
{
    switch (fault.what) {
    case ShapeFault::What::NotAnObject:
        return {say(QT_TRANSLATE_NOOP("Cli", "it is not an object.")), exampleText()};
    case ShapeFault::What::UnknownKind:
        return {say(QT_TRANSLATE_NOOP("Cli", "“kind” is missing or names no kind of record.")),
                say(QT_TRANSLATE_NOOP("Cli", "Allowed are: %1.")).arg(quotedTerms(kindKeys()))};
    case ShapeFault::What::UnknownKey:
        return {say(QT_TRANSLATE_NOOP("Cli", "there is no key “%1” here.")).arg(fault.key),
                say(QT_TRANSLATE_NOOP("Cli", "Fields stand inside “set” or “add”."))};
    case ShapeFault::What::NotOneVerb:
        return {say(QT_TRANSLATE_NOOP("Cli", "it has to hold exactly one of “add”, “set” and “remove”.")),
                exampleText()};
    case ShapeFault::What::WrongForm:
        return {
            say(QT_TRANSLATE_NOOP("Cli", "what follows “%1” has the wrong form.")).arg(fault.key),
            say(QT_TRANSLATE_NOOP("Cli", "After “add” and “set” stands an object of fields, after “remove” true."))};
    case ShapeFault::What::NoRecord:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("Cli", "which record is meant is not said, or said where it must not be.")),
            say(QT_TRANSLATE_NOOP("Cli", "Beside “set” and “remove” stands the “uid” of the record, of a setting its "
                                         "“key”; beside “add” stands neither."))};
}

QString allowedText(const FieldInfo &info)
{
    switch (info.type) {
    case ValueType::Date:
        return say(QT_TRANSLATE_NOOP("Cli", "Write an existing day as 2024-09-28."));
    case ValueType::Whole:
        return say(QT_TRANSLATE_NOOP("Cli", "Write a whole number without quotation marks."));
    case ValueType::Flag:
        return say(QT_TRANSLATE_NOOP("Cli", "Write true or false."));
    case ValueType::Text:
    case ValueType::LongText:
        return say(QT_TRANSLATE_NOOP("Cli", "Write a text between quotation marks."));
    case ValueType::Choice:
        if (info.vocabulary)
            return say(QT_TRANSLATE_NOOP("Cli", "Allowed are: %1.")).arg(quotedTerms(info.vocabulary->terms));
        break;
    case ValueType::Terms:
        if (info.vocabulary && !info.vocabulary->isOpen)
            return say(QT_TRANSLATE_NOOP("Cli", "Write a list between [ and ] of: %1."))
                .arg(quotedTerms(info.vocabulary->terms));
        break;
    default:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Cli", "Write it in the form in which “list --json” shows this field."));
}

Fault faultOfValue(const QString &key, Kind kind)
{
    const QString message = say(QT_TRANSLATE_NOOP("Cli", "the value of “%1” does not fit.")).arg(key);
    if (kind == Kind::Item && key == u"mode")
        return {message,
                say(QT_TRANSLATE_NOOP("Cli", "Allowed are 主动, 依申请, both joined by 、, or nothing; an “attribute” "
                                             "in the same change has to agree with it."))};
    if (const FieldInfo *info = Fields::standard().find(kind, key))
        return {message, allowedText(*info)};
    return {message, key == u"uid"
                         ? say(QT_TRANSLATE_NOOP("Cli", "A uid has 32 digits 0–9 and a–f, and no other record "
                                                        "may have it already."))
                         : say(QT_TRANSLATE_NOOP("Cli", "Look at the command's help for what is allowed here."))};
}

Fault faultOf(const Error &error, const QJsonObject &line)
{
    if (error.code == ErrorCode::Malformed)
        return faultOfText(error.detail);
    if (error.code == ErrorCode::TooLarge)
        return {say(QT_TRANSLATE_NOOP("Cli", "it is longer than %1 bytes.")).arg(error.detail),
                say(QT_TRANSLATE_NOOP("Cli", "Divide it into several lines."))};
    if (error.code == ErrorCode::BadValue && error.row == 0)
        return faultOfLine(error.detail, line);
    if (error.code == ErrorCode::BadValue) {
        const QJsonValue entry = line["changes"_L1][qsizetype(error.row - 1)];
        if (const auto fault = shapeFaultOf(entry))
            return faultOfShape(*fault);
        return faultOfValue(error.detail, kindByKey(entry["kind"_L1].toString()).value_or(Kind::Item));
    }
    Error alone = error;
    alone.row = 0;
    const Words words = describe(alone);
    return {words.message, words.next};
}

/// Whether the line was wrong, and not the disk.
bool isOfTheLine(ErrorCode code)
{
    return exitCodeOf(code) == ExitCode::Refused;
}

}

QJsonObject lineErrorJson(const Error &error, const QJsonObject &line, qint64 lineNumber)
{
    const Fault fault = faultOf(error, line);
    QJsonObject json = errorJson(error);
    const QString place =
        error.row > 0 ? say(QT_TRANSLATE_NOOP("Cli", "Line %1, change %2: %3"))
                            .arg(QString::number(lineNumber), QString::number(error.row), fault.message)
                      : say(QT_TRANSLATE_NOOP("Cli", "Line %1: %2")).arg(QString::number(lineNumber), fault.message);
    json.insert("message"_L1, place);
    json.insert("next"_L1, fault.next);
    if (isOfTheLine(error.code))
        json.insert("safe"_L1,
                    say(QT_TRANSLATE_NOOP("Cli", "This line changed nothing; the others are not concerned.")));
    json.insert("row"_L1, lineNumber);
    if (error.row > 0)
        json.insert("change"_L1, error.row);
    return json;
}

}
