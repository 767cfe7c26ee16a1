// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/leftlog.h"

#include "store/check.h"
#include "store/schema.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype keptCopies = 3;
constexpr qint64 logHeaderSize = 32;

/// `number` counts up, so that the order of the folders does not depend on the clock.
QString nextFolder(const QString &parent)
{
    const QDir dir(parent);
    const QStringList known = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    const int number = known.isEmpty() ? 1 : known.last().toInt() + 1;
    return dir.filePath(u"%1"_s.arg(number, 6, 10, QChar(u'0')));
}

void forgetOldest(const QString &parent)
{
    const QDir dir(parent);
    QStringList known = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    while (known.size() > keptCopies)
        QDir(dir.filePath(known.takeFirst())).removeRecursively();
}

}

LeftLog leftLogOf(const QString &path, const std::optional<FileNote> &note)
{
    QFile log(path + u"-wal"_s);
    // A log without a single frame holds nothing.
    if (log.size() <= logHeaderSize || !log.open(QIODevice::ReadOnly))
        return LeftLog::None;
    const QByteArray header = log.read(logHeaderSize);
    const bool isOwn = note && note->logs.contains(header.mid(16, 8)) && note->stamp == stampOf(path);
    return isOwn ? LeftLog::Own : LeftLog::Unknown;
}

Result<QString> copyAside(const QString &path, const QString &stateFolder)
{
    const QString parent = stateFolder + u"/aside/"_s + Uid::fromName(path).toString();
    const QString folder = nextFolder(parent);
    const QString copy = folder + u'/' + QFileInfo(path).fileName();
    if (!QDir().mkpath(folder) || !QFile::copy(path, copy) || !QFile::copy(path + u"-wal"_s, copy + u"-wal"_s)) {
        QDir(folder).removeRecursively();
        return Error{.code = ErrorCode::NotWritable, .path = folder};
    }
    forgetOldest(parent);
    return copy;
}

Outcome checkCopy(const QString &copy, const Fields &fields, const QStringList &migrations)
{
    constexpr int patience = 1000;
    Outcome verdict = Done{};
    {
        auto connection = Connection::open(copy, Connection::Mode::QueryOnly, {}, patience);
        if (!connection)
            return connection.error();
        (*connection)->keepLog();
        // The copy may be of an older schema; of a newer one nothing is known, and the opening says so.
        const auto version = (*connection)->number("PRAGMA user_version");
        const auto views = viewsOver(migrations, int(version.value_or(0)));
        if (!views)
            return views.error();
        if (auto looking = (*connection)->lookThrough(*views); !looking)
            return looking;
        verdict = checkQuickly(**connection, fields, checkedLinks, {});
    }
    QFile::remove(copy + u"-shm"_s);
    return verdict;
}

}
