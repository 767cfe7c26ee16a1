// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

using namespace Qt::StringLiterals;

namespace gk {

std::vector<QJsonObject> Ran::lines() const
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QString Ran::errorCode() const
{
    return json()["error"_L1].toObject()["code"_L1].toString();
}

QString Program::path()
{
    return QStringLiteral(PROGRAM);
}

Ran Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // No display at all: the command line asks for none.
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_STATE_HOME"_s, stateHome());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(path(), arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 120'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {.code = -1, .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

std::vector<QJsonObject> Program::edit(const QString &file, const QList<QByteArray> &lines) const
{
    return run({u"edit"_s, file}, lines.join('\n') + '\n').lines();
}

QString Program::smallCatalog(const QString &name) const
{
    const QString path = file(name);
    const Ran made = run({u"new"_s, path, u"--title"_s, u"试验目录"_s, u"--office"_s, u"区政府办公室"_s});
    Q_ASSERT(made.code == 0);
    const QJsonArray subject{QJsonObject{{u"office"_s, u"区教育局"_s}, {u"role"_s, u"牵头"_s}}};
    const QJsonObject first{{u"uid"_s, firstItem},          {u"domain"_s, u"教育"_s},        {u"level1"_s, u"招生"_s},
                            {u"content"_s, u"招生计划"_s},  {u"time_limit"_s, u"7月底前"_s}, {u"subject"_s, subject},
                            {u"attribute"_s, u"主动公开"_s}};
    const QJsonObject second{{u"uid"_s, secondItem}, {u"level1"_s, u"经费"_s}, {u"content"_s, u"收费\t标准\n一\\二"_s}};
    const auto added = [](const char *kind, const QJsonObject &values) {
        return QJsonObject{{u"kind"_s, QString::fromLatin1(kind)}, {u"add"_s, values}};
    };
    const QJsonArray changes{added("domain", {{u"name"_s, u"教育"_s}}), added("office", {{u"name"_s, u"区教育局"_s}}),
                             added("item", first), added("item", second)};
    const auto answers =
        edit(path, {QJsonDocument(QJsonObject{{u"changes"_s, changes}}).toJson(QJsonDocument::Compact)});
    Q_ASSERT(answers.size() == 1 && answers.front()["ok"_L1].toBool());
    return path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}
