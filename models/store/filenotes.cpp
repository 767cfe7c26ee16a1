// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/filenotes.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <sys/stat.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// More than one: a reader may keep an older log in use while the writer begins the next.
constexpr qsizetype mostLogs = 4;

/// Whether the folder is there or could be made, without making it: reading a catalog leaves no trace.
bool isUsable(const QString &folder)
{
    QFileInfo nearest(folder);
    while (!nearest.exists() && nearest.filePath() != nearest.path())
        nearest.setFile(nearest.path());
    return nearest.isDir() && nearest.isWritable();
}

}

QString stampOf(const QString &path)
{
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return u"%1 %2 %3.%4"_s.arg(info.st_ino).arg(info.st_size).arg(info.st_mtim.tv_sec).arg(info.st_mtim.tv_nsec);
}

FileNotes::FileNotes(const QString &stateFolder)
{
    if (!stateFolder.isEmpty() && isUsable(stateFolder))
        m_folder = stateFolder + u"/files"_s;
}

QString FileNotes::fileFor(const QString &path) const
{
    return m_folder + u'/' + Uid::fromName(path).toString() + u".json"_s;
}

std::optional<FileNote> FileNotes::noteOf(const QString &path) const
{
    QFile file(fileFor(path));
    if (!isKept() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto catalog = Uid::fromString(object[u"catalog"_s].toString());
    const auto digest = Digest::fromString(object[u"digest"_s].toString());
    if (!catalog || !digest || object[u"path"_s].toString() != path)
        return std::nullopt;
    FileNote note{.catalog = *catalog,
                  .seq = Seq{object[u"seq"_s].toString().toLongLong()},
                  .digest = *digest,
                  .stamp = object[u"stamp"_s].toString(),
                  .isChecked = object[u"checked"_s].toBool(),
                  .provenOn = QDate::fromString(object[u"proven"_s].toString(), Qt::ISODate)};
    for (const QJsonValue &log : object[u"logs"_s].toArray())
        note.logs += QByteArray::fromHex(log.toString().toLatin1());
    return note;
}

void FileNotes::write(const QString &path, const FileNote &note) const
{
    if (!isKept() || !QDir().mkpath(m_folder))
        return;
    QJsonArray logs;
    for (const QByteArray &log : note.logs.last(std::min(mostLogs, note.logs.size())))
        logs += QString::fromLatin1(log.toHex());
    const QJsonObject object{{u"path"_s, path},
                             {u"catalog"_s, note.catalog.toString()},
                             {u"seq"_s, QString::number(qint64(note.seq))},
                             {u"digest"_s, note.digest.toString()},
                             {u"stamp"_s, note.stamp},
                             {u"checked"_s, note.isChecked},
                             {u"proven"_s, note.provenOn.toString(Qt::ISODate)},
                             {u"logs"_s, logs}};
    const QString target = fileFor(path);
    QFile part(target + u".part"_s);
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return;
    part.write(QJsonDocument(object).toJson());
    part.close();
    if (part.error() == QFileDevice::NoError)
        std::rename(QFile::encodeName(part.fileName()).constData(), QFile::encodeName(target).constData());
}

}
