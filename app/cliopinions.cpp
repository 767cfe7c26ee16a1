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
    if (!table)
        return call.refuse(table.error());
    const auto written = writeTableFile(*source->reader, table->table, call.file(1), call.replace(),
                                        QDateTime::currentDateTime(), call.progress());
    if (!written)
        return call.refuseOutput(written.error());
    return call.answer({{u"file"_s, call.file(1)},
                        {u"opinions"_s, table->counts.all},
                        {u"adopted"_s, table->counts.adopted},
                        {u"partly"_s, table->counts.partly},
                        {u"declined"_s, table->counts.declined},
                        {u"open"_s, table->counts.open}},
                       call.file(1) + u'\n' + table->table.lead + u'\n');
}

}
