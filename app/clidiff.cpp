// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicolumns.h"
#include "app/clicommands.h"
#include "app/clistate.h"
#include "app/comparedstates.h"
#include "app/stepwords.h"
#include "catalog/layout.h"
#include "catalog/officialform.h"
#include "exchange/jsonvalue.h"
#include "parts/words.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

constexpr std::array kinds{DifferenceKind::Added, DifferenceKind::Removed, DifferenceKind::Changed,
                           DifferenceKind::Moved, DifferenceKind::Renamed};

/// Two versions of one file cost what was touched between them.
Result<std::vector<FieldChange>> changesOf(const Call &call, State &a, State &b)
{
    if (a.source && b.source
        && QFileInfo(a.source->store->path()).canonicalFilePath()
               == QFileInfo(b.source->store->path()).canonicalFilePath())
        return a.source->store->changesBetween(a.source->seq, b.source->seq);
    return changesBetween(a.reader(), b.reader(), call.progress());
}

/// Leaves of each difference only the fields asked for; what came or went stays.
void keepFields(std::vector<Difference> &differences, const Fields &fields, const QStringList &keys)
{
    for (Difference &difference : differences)
        std::erase_if(difference.fields,
                      [&](const FieldChange &change) { return !keys.contains(fields.info(change.field).key); });
    std::erase_if(differences, [](const Difference &difference) {
        const bool hasComeOrGone =
            difference.kind == DifferenceKind::Added || difference.kind == DifferenceKind::Removed;
        return !hasComeOrGone && difference.fields.empty();
    });
}

/// A state with what its values are worded by.
struct Side {
    State &state;
    Names names;
    QHash<QString, QString> tierNames;

    static Result<Side> of(State &state)
    {
        auto names = Names::from(state.reader());
        if (!names)
            return names.error();
        const auto settings = Settings::from(state.reader());
        if (!settings)
            return settings.error();
        return Side{state, std::move(*names), readTierNames(settings->value(u"tier_names"))};
    }
};

class DifferencePrinter
{
public:
    DifferencePrinter(const Side &a, const Side &b) : m_a(a), m_b(b), m_fields(b.state.reader().fields()) {}

    [[nodiscard]] Result<QString> labelOf(const RecordRef &ref)
    {
        for (const Side *side : {&m_b, &m_a}) {
            const auto record = side->state.reader().find(ref);
            if (!record)
                return record.error();
            if (*record && (*record)->isAlive)
                return recordName(**record, side->names);
        }
        return QString();
    }

    [[nodiscard]] QJsonObject json(const Difference &difference, const QString &label) const
    {
        QJsonArray fields;
        for (const FieldChange &change : difference.fields) {
            const FieldInfo &info = m_fields.info(change.field);
            fields.append(QJsonObject{{u"field"_s, QString(info.key)},
                                      {u"before"_s, orNull(readableJson(info, change.before, m_a.names))},
                                      {u"after"_s, orNull(readableJson(info, change.after, m_b.names))}});
        }
        return {{u"uid"_s, difference.record.uid.toString()},
                {u"record"_s, QString(keyOf(difference.record.kind))},
                {u"kind"_s, QString(keyOf(difference.kind))},
                {u"label"_s, label},
                {u"fields"_s, fields}};
    }

    [[nodiscard]] QString text(const Difference &difference, const QString &label) const
    {
        QString lines = differenceKindName(difference.kind) + u"  "_s + kindName(difference.record.kind) + u"  "_s
                        + (label.isEmpty() ? difference.record.uid.toString() : label) + u'\n';
        std::vector<QStringList> rows;
        for (const FieldChange &change : difference.fields) {
            const FieldInfo &info = m_fields.info(change.field);
            rows.push_back({u"    "_s + fieldLabel(info),
                            textOf(info, change.before, m_a) + u" → "_s + textOf(info, change.after, m_b)});
        }
        return lines + aligned(rows);
    }

private:
    static QString textOf(const FieldInfo &info, const Value &value, const Side &side)
    {
        return localText(info, value, side.names, side.tierNames);
    }
    static QJsonValue orNull(const QJsonValue &value) { return value.isUndefined() ? QJsonValue() : value; }
    const Side &m_a;
    const Side &m_b;
    const Fields &m_fields;
};

QJsonObject summaryOf(const std::vector<Difference> &differences)
{
    QJsonObject summary;
    for (const DifferenceKind kind : kinds)
        summary.insert(keyOf(kind), qint64(std::ranges::count(differences, kind, &Difference::kind)));
    return summary;
}

QString verdictOf(const std::vector<Difference> &differences, const QJsonObject &summary)
{
    if (differences.empty())
        return say(QT_TRANSLATE_NOOP("Cli", "The content is the same."));
    QStringList counts;
    for (const DifferenceKind kind : kinds)
        counts += differenceKindName(kind) + u' ' + numberText(summary[keyOf(kind)].toInteger());
    return counts.join(u"  "_s);
}

/// Prints one after the other: a whole catalog may differ.
Outcome printDifferences(const Call &call, const std::vector<Difference> &differences, DifferencePrinter &printer)
{
    const char *separator = "\n";
    for (const Difference &difference : differences) {
        const auto label = printer.labelOf(difference.record);
        if (!label)
            return label.error();
        if (call.isJson())
            call.out().write(std::exchange(separator, ",\n") + compactJson(printer.json(difference, *label)));
        else
            call.out().write(printer.text(difference, *label).toUtf8());
        if (call.interrupt().hasCome() || call.out().systemCode() != 0)
            return Error{.code = ErrorCode::Cancelled};
    }
    return Done{};
}

ExitCode answerDifferences(const Call &call, const std::vector<Difference> &differences, DifferencePrinter &printer)
{
    call.endProgress();
    const QJsonObject summary = summaryOf(differences);
    if (call.isJson())
        call.out().write(R"({"summary":)" + compactJson(summary) + R"(,"items":[)");
    const Outcome printed = printDifferences(call, differences, printer);
    if (call.isJson())
        call.out().write("\n]}\n");
    else if (printed)
        call.out().writeLine(verdictOf(differences, summary));
    if (printed || call.out().systemCode() != 0) // what could not be printed is told at the end of the run
        return differences.empty() ? ExitCode::Done : ExitCode::No;
    // The answer has begun on stdout and stays one document: the reason stands on stderr alone.
    call.messages().writeLine(inOneText(describe(printed.error())));
    return exitCodeOf(printed.error().code);
}

/// Keys of --fields; those that are read off stand for what they are read from.
Result<QStringList> chosenKeys(const Call &call, const Fields &fields)
{
    QStringList keys;
    for (const QString &part : call.value("fields"_L1).split(u',', Qt::SkipEmptyParts)) {
        const QString key = part.trimmed();
        const bool isKnown =
            std::ranges::any_of(allKinds(), [&](Kind kind) { return fields.find(kind, key) != nullptr; });
        if (!isKnown)
            return Error{.code = ErrorCode::NoSuchField, .detail = key};
        keys += key;
    }
    return keys;
}

}

ExitCode runDiff(const Call &call)
{
    const auto keys = chosenKeys(call, Fields::standard());
    if (!keys)
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "There is no field “%1”.")).arg(keys.error().detail));
    auto states = openStates({call.file(0), call.file(1)}, call);
    if (!states)
        return call.refuse(states.error());
    State &a = states->at(0);
    State &b = states->at(1);
    const auto sideA = Side::of(a);
    if (!sideA)
        return call.refuse(sideA.error());
    const auto sideB = Side::of(b);
    if (!sideB)
        return call.refuse(sideB.error());
    auto changes = changesOf(call, a, b);
    if (!changes)
        return call.refuse(changes.error());
    auto found = differences(std::move(*changes));
    if (call.has("fields"_L1))
        keepFields(found, b.reader().fields(), *keys);
    DifferencePrinter printer(*sideA, *sideB);
    return answerDifferences(call, found, printer);
}

}
