// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backups.h"

#include "store/check.h"
#include "store/copying.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype keptBackups = 10;

}

Backups::Backups(const QString &stateFolder, const Uid &catalog)
    : m_folder(stateFolder.isEmpty() ? QString() : stateFolder + u"/backups/"_s + catalog.toString())
{}

QStringList Backups::paths() const
{
    const QDir dir(m_folder);
    QStringList paths;
    if (isKept()) {
        for (const QString &name : dir.entryList({u"*.gkml"_s}, QDir::Files, QDir::Name | QDir::Reversed))
            paths += dir.filePath(name);
    }
    return paths;
}

bool Backups::isDue(const QDate &today) const
{
    const QString day = today.toString(Qt::ISODate);
    const QDir dir(m_folder);
    return isKept() && dir.entryList({day + u"T*.gkml"_s}, QDir::Files).isEmpty();
}

Outcome Backups::make(Connection &from, const QDateTime &now, const QString &mark, const Progress &progress) const
{
    if (!isKept())
        return Done{};
    if (!QDir().mkpath(m_folder))
        return Error{.code = ErrorCode::NotWritable, .path = m_folder};
    const QString name =
        now.toString(u"yyyy-MM-dd'T'HHmmss"_s) + (mark.isEmpty() ? QString() : u'-' + mark) + u".gkml"_s;
    if (auto done = copyCatalog(from, QDir(m_folder).filePath(name), Replace::Yes, progress); !done)
        return done;
    QStringList others = paths();
    // Not the one just made, even when the clock was ahead for the others.
    others.removeOne(QDir(m_folder).filePath(name));
    for (const QString &old : others.mid(keptBackups - 1))
        QFile::remove(old);
    return Done{};
}

std::optional<QString> Backups::newestGood() const
{
    for (const QString &path : paths()) {
        if (isWhole(path))
            return path;
    }
    return std::nullopt;
}

}
