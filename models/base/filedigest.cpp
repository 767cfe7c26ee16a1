// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filedigest.h"

#include <QtCore/QFile>

namespace gk {

Result<Digest> digestOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path, .detail = file.errorString()};
    Sha256 hash;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty())
            return Error{.code = ErrorCode::Unreadable, .path = path, .detail = file.errorString()};
        hash.add(piece);
    }
    return hash.result();
}

}
