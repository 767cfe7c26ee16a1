// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliarguments.h"

#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

const Option *findOption(const Command *command, QStringView name)
{
    const auto isNamed = [name](const Option &option) { return name == option.name; };
    if (command) {
        if (const auto it = std::ranges::find_if(command->options, isNamed); it != command->options.end())
            return &*it;
    }
    const auto common = commonOptions();
    const auto it = std::ranges::find_if(common, isNamed);
    return it == common.end() ? nullptr : &*it;
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

/// An option's name as the tables have it: without dashes and value.
QString optionName(const QString &word)
{
    const QString name = word == u"-h" ? u"--help"_s : word.section(u'=', 0, 0);
    return name.startsWith("--"_L1) ? name.sliced(2) : name;
}

bool takesValue(const Command &command, QStringView name)
{
    const Option *option = findOption(&command, name);
    return option && option->value;
}

bool isLanguage(const QString &text)
{
    return text == u"zh_CN" || text == u"en";
}

/// The command stands first but for options, and what follows an option that has a value in any command is its value.
const Command *commandIn(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == u"--")
            continue;
        if (!isOption(word))
            return findCommand(word);
        const QString name = optionName(word);
        const bool hasValue =
            std::ranges::any_of(commands(), [&name](const Command &command) { return takesValue(command, name); });
        if (hasValue && !word.contains(u'='))
            ++i;
    }
    return nullptr;
}

class ArgumentReader
{
public:
    explicit ArgumentReader(const QStringList &words) : m_words(words) {}

    Invocation read()
    {
        m_known = commandIn(m_words);
        bool onlyFiles = false;
        for (; m_at < m_words.size(); ++m_at) {
            const QString &word = m_words.at(m_at);
            if (!onlyFiles && word == u"--")
                onlyFiles = true;
            else if (!onlyFiles && isOption(word))
                readOption(word);
            else
                readWord(word);
        }
        check();
        return std::move(m_call);
    }

private:
    void fail(Misuse::Why why, const QString &word = {})
    {
        if (!m_call.misuse)
            m_call.misuse = Misuse{why, word};
    }

    void readWord(const QString &word)
    {
        if (m_call.command || m_call.misuse) {
            m_call.arguments.files += word;
            return;
        }
        m_call.command = findCommand(word);
        if (!m_call.command)
            fail(Misuse::Why::UnknownCommand, word);
    }

    void readOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = optionName(word);
        const Option *option = findOption(m_known, name);
        if (!option)
            return fail(Misuse::Why::UnknownOption, word);
        if (!option->value && equals >= 0)
            return fail(Misuse::Why::ValueUnwanted, word);
        QString value;
        if (equals >= 0)
            value = word.sliced(equals + 1);
        else if (option->value && m_at + 1 >= m_words.size())
            return fail(Misuse::Why::ValueMissing, word);
        else if (option->value)
            value = m_words.at(++m_at);
        m_call.arguments.options.insert(name, value);
    }

    void check()
    {
        const auto &options = m_call.arguments.options;
        if (options.contains("help"_L1) && (!m_call.misuse || m_call.misuse->why != Misuse::Why::UnknownCommand)) {
            m_call.arguments.files = m_call.command ? QStringList{m_call.command->name} : QStringList();
            m_call.command = findCommand(u"help");
            m_call.misuse.reset();
        }
        const QString language = options.value("lang"_L1);
        if (options.contains("lang"_L1) && !isLanguage(language))
            fail(Misuse::Why::BadLanguage, language);
        if (!m_call.command)
            return fail(Misuse::Why::NoCommand);
        const qsizetype files = m_call.arguments.files.size();
        if (files < m_call.command->leastFiles)
            fail(Misuse::Why::TooFew);
        else if (files > m_call.command->mostFiles)
            fail(Misuse::Why::TooMany, m_call.arguments.files.at(m_call.command->mostFiles));
    }

    const QStringList &m_words;
    const Command *m_known = nullptr; ///< whose options count before its name too
    qsizetype m_at = 0;
    Invocation m_call{};
};

}

Invocation readArguments(const QStringList &words)
{
    return ArgumentReader(words).read();
}

std::optional<WindowCall> windowCall(const QStringList &words)
{
    WindowCall call;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == u"--lang" || word.startsWith("--lang="_L1)) {
            call.language = word == u"--lang" ? words.value(++i) : word.section(u'=', 1);
            if (!isLanguage(call.language))
                return std::nullopt;
        } else if (word.startsWith("--"_L1)) {
            return std::nullopt;
        } else {
            call.files += word;
        }
    }
    const bool opensWindow =
        call.files.isEmpty() || (!findCommand(call.files.first()) && QFileInfo(call.files.first()).isFile());
    return opensWindow ? std::optional(call) : std::nullopt;
}

QString sentence(const Misuse &misuse)
{
    switch (misuse.why) {
    case Misuse::Why::NoCommand:
        return say(QT_TRANSLATE_NOOP("Cli", "No command is given."));
    case Misuse::Why::UnknownCommand:
        return say(QT_TRANSLATE_NOOP("Cli", "“%1” is neither a command nor an existing file.")).arg(misuse.word);
    case Misuse::Why::UnknownOption:
        return say(QT_TRANSLATE_NOOP("Cli", "There is no option “%1” here.")).arg(misuse.word);
    case Misuse::Why::ValueMissing:
        return say(QT_TRANSLATE_NOOP("Cli", "The option “%1” lacks its value.")).arg(misuse.word);
    case Misuse::Why::ValueUnwanted:
        return say(QT_TRANSLATE_NOOP("Cli", "The option “%1” takes no value.")).arg(misuse.word);
    case Misuse::Why::TooFew:
        return say(QT_TRANSLATE_NOOP("Cli", "A file is missing."));
    case Misuse::Why::TooMany:
        return say(QT_TRANSLATE_NOOP("Cli", "“%1” is one argument too many.")).arg(misuse.word);
    case Misuse::Why::BadLanguage:
        return say(QT_TRANSLATE_NOOP("Cli", "“%1” is none of the languages zh_CN and en.")).arg(misuse.word);
    case Misuse::Why::NoDisplay:
        return say(QT_TRANSLATE_NOOP("Cli", "There is no display here for the window. Commands need none."));
    }
    return {};
}

}
