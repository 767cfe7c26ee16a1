// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "storedzip.h"

#include "exchange/zipformat.h"

#include <zlib.h>

namespace gk {

namespace {

/// What the local header and the directory's say alike, from the version on.
QByteArray figures(const QByteArray &name, QByteArrayView bytes)
{
    const uLong sum =
        crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())); // NOLINT: zlib's type
    QByteArray all;
    zip::append(all, quint16(20));
    zip::append(all, quint16(0x0800)); // names are UTF-8
    zip::append(all, quint16(0));      // stored
    zip::append(all, quint32(0x00210000));
    zip::append(all, quint32(sum));
    zip::append(all, quint32(bytes.size()));
    zip::append(all, quint32(bytes.size()));
    zip::append(all, quint16(name.size()));
    zip::append(all, quint16(0));
    return all;
}

}

void StoredZip::add(const QByteArray &name, QByteArrayView bytes)
{
    const auto offset = quint32(m_file.size());
    const QByteArray same = figures(name, bytes);
    zip::append(m_file, zip::localMark);
    m_file += same + name;
    m_file.append(bytes);
    zip::append(m_directory, zip::directoryMark);
    zip::append(m_directory, quint16(20));
    m_directory += same + QByteArray(10, '\0'); // comment, disk, attributes within and without: none
    zip::append(m_directory, offset);
    m_directory += name;
    ++m_count;
}

QByteArray StoredZip::finish()
{
    const auto offset = quint32(m_file.size());
    m_file += m_directory;
    zip::append(m_file, zip::endMark);
    zip::append(m_file, quint32(0));
    zip::append(m_file, m_count);
    zip::append(m_file, m_count);
    zip::append(m_file, quint32(m_directory.size()));
    zip::append(m_file, offset);
    zip::append(m_file, quint16(0));
    return std::move(m_file);
}

}
