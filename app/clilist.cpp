// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicolumns.h"
#include "app/clicommands.h"
#include "app/cliselection.h"
#include "app/clisource.h"
#include "exchange/recordjson.h"
#include "parts/words.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// Prints records one by one, as a JSON array or as TSV.
class ListPrinter
{
public:
    ListPrinter(const Call &call, const std::vector<ListColumn> &columns, const Names &names)
        : m_out(call.out()), m_isJson(call.isJson()), m_columns(columns), m_names(names)
    {
        if (m_isJson) {
            m_out.write("[");
            return;
        }
        QStringList keys;
        for (const ListColumn &column : columns)
            keys += column.key;
        m_out.writeLine(keys.join(u'\t'));
    }

    /// @return false when nobody reads on
    bool print(const Record &record)
    {
        if (m_isJson)
            printJson(record);
        else
            printTsv(record);
        m_isFirst = false;
        return m_out.systemCode() == 0;
    }

    void end()
    {
        if (m_isJson)
            m_out.write(m_isFirst ? "]\n" : "\n]\n");
    }

private:
    void printJson(const Record &record)
    {
        QJsonObject object;
        for (const ListColumn &column : m_columns) {
            if (const QJsonValue value = column.of(record, m_names); !value.isUndefined())
                object.insert(column.key, value);
        }
        m_out.write(m_isFirst ? "\n" : ",\n");
        m_out.write(compactJson(object));
    }

    void printTsv(const Record &record)
    {
        QByteArray line;
        for (const ListColumn &column : m_columns) {
            if (&column != &m_columns.front())
                line += '\t';
            line += tsvField(column.of(record, m_names));
        }
        m_out.write(line + '\n');
    }

    Output &m_out;
    bool m_isJson;
    const std::vector<ListColumn> &m_columns;
    const Names &m_names;
    bool m_isFirst = true;
};

/// Visits the records of a kind that were removed before the source's state, in the order of their adding.
Outcome eachRemoved(Source &source, Kind kind, const std::function<bool(const Record &)> &visit)
{
    // Whoever was removed has a before-image of its "alive": the journal is the only list of the dead.
    constexpr qint64 page = 1000;
    std::set<Uid> removed;
    for (Seq before{qint64(source.seq) + 1}; before > Seq{1};) {
        const auto sets = source.store->history(page, before);
        if (!sets)
            return sets.error();
        if (sets->empty())
            break;
        for (const ChangeSetInfo &set : *sets) {
            const auto images = source.store->beforeImages(set.seq);
            if (!images)
                return images.error();
            for (const Change &image : *images) {
                if (image.record.kind == kind && image.field.isAlive() && image.value.number() == 1)
                    removed.insert(image.record.uid);
            }
        }
        before = sets->back().seq;
    }
    std::vector<Record> records;
    for (const Uid &uid : removed) {
        auto record = source.reader->find({kind, uid});
        if (!record)
            return record.error();
        if (*record && !(*record)->isAlive)
            records.push_back(std::move(**record));
    }
    std::ranges::sort(records, {}, &Record::id);
    for (const Record &record : records) {
        if (!visit(record))
            return Error{.code = ErrorCode::Cancelled};
    }
    return Done{};
}

std::optional<QString> unfitOption(const Call &call, Kind kind)
{
    if (call.has("domain"_L1) && kind != Kind::Item && kind != Kind::Domain)
        return u"--domain"_s;
    if (call.has("office"_L1) && kind != Kind::Item && kind != Kind::Task)
        return u"--office"_s;
    return std::nullopt;
}

}

ExitCode runList(const Call &call)
{
    const auto kind = call.fileCount() > 1 ? kindByKey(call.file(1)) : std::optional(Kind::Item);
    if (!kind)
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "There is no kind “%1”.")).arg(call.file(1)));
    if (const auto option = unfitOption(call, *kind))
        return call.refuseUsage(
            say(QT_TRANSLATE_NOOP("Cli", "The option %1 does not fit this kind of record.")).arg(*option));
    const auto allColumns = listColumns(Fields::standard(), *kind);
    const auto columns = call.has("fields"_L1) ? chosenColumns(allColumns, call.value("fields"_L1))
                                               : Result<std::vector<ListColumn>>(allColumns);
    if (!columns)
        return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "There is no field “%1”.")).arg(columns.error().detail));

    auto source = openSource(sourceName(call.file(0)), call);
    if (!source)
        return call.refuse(source.error());
    const auto names = Names::from(*source->reader);
    if (!names)
        return call.refuse(names.error());
    const auto selection = Selection::from(call, *names);
    if (!selection)
        return call.refuse(selection.error());

    ListPrinter printer(call, *columns, *names);
    const auto visit = [&](const Record &record) {
        const bool isWanted = selection->contains(source->store->fields(), record, *names);
        return (!isWanted || printer.print(record)) && !call.interrupt().hasCome();
    };
    const auto read = call.has("deleted"_L1) ? eachRemoved(*source, *kind, visit) : source->reader->each(*kind, visit);
    printer.end();
    // What could not be printed is told at the end of the run.
    if (read || call.out().systemCode() != 0)
        return ExitCode::Done;
    // The list has begun on stdout and stays one document: the reason stands on stderr alone.
    call.messages().writeLine(inOneText(describe(read.error())));
    return exitCodeOf(read.error().code);
}

}
