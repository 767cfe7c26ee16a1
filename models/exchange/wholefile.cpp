// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/wholefile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk {

Result<QByteArray> wholeFile(const QString &path, qint64 mostBytes)
{
    const auto refused = [&path](ErrorCode code, const QString &detail = {}) {
        return Error{.code = code, .path = path, .detail = detail};
    };
    const QFileInfo info(path);
    if (!info.exists())
        return refused(ErrorCode::NotFound);
    if (!info.isFile()) // a pipe would hang us
        return refused(ErrorCode::NotAFile);
    if (info.size() > mostBytes)
        return refused(ErrorCode::TooLarge, u"file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(ErrorCode::Unreadable);
    QByteArray bytes = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError)
        return refused(ErrorCode::Unreadable);
    return bytes;
}

}
