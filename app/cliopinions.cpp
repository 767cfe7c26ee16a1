// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clisource.h"
#include "catalog/opinions.h"
#include "session/tablefile.h"

#include <QtCore/QDateTime>

using namespace Qt::StringLiterals;

namespace gk::cli {

ExitCode runOpinions(const Call &call)
{
    const QString ending = call.file(1).section(u'.', -1).toLower();
    if (ending != u"xlsx" && ending != u"docx" && ending != u"pdf")
        return call.refuseUsage(
            say(QT_TRANSLATE_NOOP("Cli", "The table is written as .xlsx, .docx or .pdf: “%1” is none of them."))
                .arg(call.file(1)));
    const auto source = openSource(sourceName(call.file(0)), call);
    if (!source)
        return call.refuse(source.error());
    const auto table = opinionTable(*source->reader, call.progress());
    const auto counts = countOpinions(*source->reader);
    if (!table || !counts)
        return call.refuse(table ? counts.error() : table.error());
    const auto written = writeTableFile(*source->reader, *table, call.file(1), call.replace(),
                                        QDateTime::currentDateTime(), call.progress());
    if (!written)
        return call.refuseOutput(written.error());
    return call.answer({{u"file"_s, call.file(1)},
                        {u"opinions"_s, counts->all},
                        {u"adopted"_s, counts->adopted},
                        {u"partly"_s, counts->partly},
                        {u"declined"_s, counts->declined},
                        {u"open"_s, counts->open}},
                       call.file(1) + u'\n' + table->lead + u'\n');
}

}
