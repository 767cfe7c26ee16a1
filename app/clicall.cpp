// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicall.h"

#include "base/loginname.h"
#include "parts/outputwords.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace gk::cli {

Call::Call(Arguments arguments, Output &out, Output &messages, const Interrupt &interrupt)
    : m_arguments(std::move(arguments)), m_out(out), m_messages(messages), m_interrupt(interrupt)
{
    if (::isatty(STDERR_FILENO) != 0) {
        m_meter = std::make_shared<Meter>();
        m_meter->since.start();
    }
}

QString Call::author() const
{
    return has("author"_L1) ? value("author"_L1) : loginName();
}

void Call::tellOnce(const QString &line) const
{
    if (m_told->contains(line))
        return;
    *m_told += line;
    m_messages.writeLine(line);
}

Progress Call::progress() const
{
    Progress progress{.stop = m_interrupt.token(), .report = {}};
    if (!m_meter)
        return progress;
    // A job may report from a thread of its own, but from one at a time.
    progress.report = [meter = m_meter, messages = &m_messages](qint64 done, qint64 total) {
        constexpr qint64 firstAfter = 500;
        constexpr qint64 distance = 100;
        const qint64 now = meter->since.elapsed();
        if (now < firstAfter || now - meter->shownAt < distance)
            return;
        meter->shownAt = now;
        meter->isShown = true;
        const QString all = total > 0 ? u" / "_s + numberText(total) : QString();
        messages->write("\r\033[K"_ba + numberText(done).toUtf8() + all.toUtf8());
        messages->flush();
    };
    return progress;
}

void Call::endProgress() const
{
    if (!m_meter || !m_meter->isShown)
        return;
    m_meter->isShown = false;
    m_messages.write("\r\033[K");
    m_messages.flush();
}

ExitCode Call::answer(const QJsonObject &json, const QString &text, ExitCode code) const
{
    endProgress();
    m_out.write(isJson() ? compactJson(json) + '\n' : text.toUtf8());
    return code;
}

ExitCode Call::refuse(const Error &error) const
{
    return refuse(error, describeUntyped(error));
}

ExitCode Call::refuse(const Error &error, const Words &words) const
{
    endProgress();
    m_messages.writeLine(inOneText(words));
    if (isJson()) {
        QJsonObject json = errorJson(error);
        json.insert("safe"_L1, words.safe);
        if (error.path.isEmpty()) // the catalog the command was about
            json.insert("file"_L1, file(0));
        m_out.write(compactJson(QJsonObject{{u"error"_s, json}}) + '\n');
    }
    return exitCodeOf(error.code);
}

ExitCode Call::refuseOutput(const Error &error) const
{
    const ExitCode code = refuse(error, describeOutput(error));
    return error.code == ErrorCode::NotAFile ? ExitCode::CannotWrite : code;
}

ExitCode Call::refuseUsage(const QString &sentence) const
{
    m_messages.writeLine(sentence);
    if (isJson()) {
        const QJsonObject error{{u"code"_s, u"usage"_s},
                                {u"file"_s, file(0)},
                                {u"message"_s, sentence},
                                {u"safe"_s, say(QT_TRANSLATE_NOOP("Cli", "Nothing was read or changed."))},
                                {u"next"_s, say(QT_TRANSLATE_NOOP("Cli", "Look at “disclosure-catalog help”."))}};
        m_out.write(compactJson(QJsonObject{{u"error"_s, error}}) + '\n');
    }
    return ExitCode::Usage;
}

QJsonObject errorJson(const Error &error)
{
    const Words words = describeUntyped(error);
    QJsonObject json{{u"code"_s, nameOf(error.code)},
                     {u"message"_s, words.message},
                     {u"safe"_s, words.safe},
                     {u"next"_s, words.next}};
    if (!error.path.isEmpty())
        json.insert("file"_L1, error.path);
    if (error.code == ErrorCode::Locked)
        json.insert("holder"_L1, error.detail);
    else if (!error.detail.isEmpty())
        json.insert("detail"_L1, error.detail);
    if (error.row > 0)
        json.insert("row"_L1, error.row);
    return json;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

}
