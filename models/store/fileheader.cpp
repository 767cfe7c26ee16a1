// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/fileheader.h"

#include "store/schema.h"

#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <sqlite3.h>

#include <array>

namespace gk {

Result<FileHeader> readHeader(const QString &path)
{
    // Places and sizes: the SQLite file format, section 1.3.
    constexpr int headerSize = 100;
    constexpr std::size_t formatPlace = 18;
    constexpr std::size_t idPlace = 68;
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &raw,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> db(raw, sqlite3_close);
    const auto unreadable = [&] {
        return Error{.code = ErrorCode::Unreadable, .path = path, .systemCode = sqlite3_system_errno(raw)};
    };
    sqlite3_file *file = nullptr;
    if (opened != SQLITE_OK
        || sqlite3_file_control(raw, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file)) != SQLITE_OK
        || !file || !file->pMethods)
        return unreadable();
    std::array<char, headerSize> bytes{};
    const int read = file->pMethods->xRead(file, bytes.data(), headerSize, 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ)
        return unreadable();
    if (read != SQLITE_OK || QByteArrayView(bytes.data(), 16) != QByteArrayView("SQLite format 3\0", 16))
        return Error{.code = ErrorCode::NotACatalog, .path = path};
    return FileHeader{.applicationId = qFromBigEndian<qint32>(bytes.data() + idPlace),
                      .isNewerFormat = bytes[formatPlace] > 2 || bytes[formatPlace + 1] > 2};
}

bool isCatalogFile(const QString &path)
{
    const QFileInfo info(path);
    const auto header = info.isFile() ? readHeader(info.absoluteFilePath()) : Error{.code = ErrorCode::NotAFile};
    return header && header->applicationId == applicationId;
}

}
