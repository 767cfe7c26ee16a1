// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicolumns.h"
#include "app/clicommands.h"

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

QString optionsText(std::span<const Option> options)
{
    std::vector<QStringList> rows;
    for (const Option &option : options) {
        const QString value = option.value ? u' ' + QString::fromUtf8(option.value) : QString();
        rows.push_back({u"  --"_s + option.name + value, say(option.meaning)});
    }
    return aligned(rows);
}

}

namespace {

/// What --fields and the lines of `edit` may name.
QString fieldsText()
{
    QString text = u'\n' + say(QT_TRANSLATE_NOOP("Cli", "Fields of the kinds of record:")) + u'\n';
    for (const Kind kind : allKinds()) {
        QStringList keys;
        for (const ListColumn &column : listColumns(Fields::standard(), kind))
            keys += column.key;
        text += u"  "_s + gk::keyOf(kind) + u": "_s + keys.join(u' ') + u'\n';
    }
    return text + say(QT_TRANSLATE_NOOP("Cli", "uid, path and limit_structure can only be read.")) + u'\n';
}

bool namesFields(const Command &command)
{
    return command.name == "list"_L1 || command.name == "edit"_L1 || command.name == "export"_L1;
}

}

QString usageText(const Command *command)
{
    const QString line = say(QT_TRANSLATE_NOOP("Cli", "Usage: %1"));
    if (command) {
        const QString words = u"disclosure-catalog "_s + command->name + u' ' + QString::fromUtf8(command->arguments);
        return line.arg(words) + u"\n\n"_s + say(command->summary) + u"\n\n"_s + optionsText(command->options)
               + optionsText(commonOptions()) + (namesFields(*command) ? fieldsText() : QString());
    }
    std::vector<QStringList> rows;
    for (const Command &each : commands())
        rows.push_back({u"  "_s + each.name, say(each.summary)});
    return line.arg(u"disclosure-catalog COMMAND …"_s) + u"\n\n"_s + aligned(rows) + u'\n'
           + say(QT_TRANSLATE_NOOP(
               "Cli", "Without a command the window opens, on FILE if one is named. FILE@N is version N of "
                      "FILE. “disclosure-catalog COMMAND --help” says more."))
           + u'\n';
}

ExitCode runHelp(const Call &call)
{
    const Command *command = nullptr;
    if (call.fileCount() > 0) {
        command = findCommand(call.file(0));
        if (!command)
            return call.refuseUsage(say(QT_TRANSLATE_NOOP("Cli", "There is no command “%1”.")).arg(call.file(0)));
    }
    const QString text = usageText(command);
    return call.answer({{u"usage"_s, text}}, text);
}

}
