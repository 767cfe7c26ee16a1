// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliarguments.h"

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

class ArgumentReader
{
public:
    explicit ArgumentReader(const QStringList &words) : m_words(words) {}

    Invocation read()
    {
        bool onlyFiles = false;
        for (; m_at < m_words.size(); ++m_at) {
            const QString &word = m_words.at(m_at);
            if (!onlyFiles && word == u"--")
                onlyFiles = true;
            else if (!onlyFiles && word.size() > 1 && word.startsWith(u'-'))
                readOption(word == u"-h" ? u"--help"_s : word);
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
        const QString name = word.first(equals < 0 ? word.size() : equals).sliced(word.startsWith("--"_L1) ? 2 : 0);
        const Option *option = findOption(m_call.command, name);
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
        if (options.contains("lang"_L1) && language != u"zh_CN" && language != u"en")
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
    qsizetype m_at = 0;
    Invocation m_call{};
};

}

Invocation readArguments(const QStringList &words)
{
    return ArgumentReader(words).read();
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
    }
    return {};
}

}
