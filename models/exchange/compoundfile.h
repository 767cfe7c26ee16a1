// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace gk {

/// The container of old Office files: a small file system of sectors in chains. Reads streams of the top folder from
/// bytes held elsewhere; chains that go in circles or out of the file end in an error.
/// Source: [MS-CFB] Compound File Binary File Format.
class CompoundFile
{
public:
    /// @param bytes  the whole file, outliving this. Errors: Malformed (detail "container").
    [[nodiscard]] static Result<CompoundFile> open(QByteArrayView bytes);

    [[nodiscard]] bool contains(QStringView name) const { return find(name) != nullptr; }
    /// Errors: NotFound, Malformed (detail "container").
    [[nodiscard]] Result<QByteArray> stream(QStringView name) const;

private:
    struct Entry {
        QString name{};
        quint32 start = 0;
        quint64 size = 0;
    };

    explicit CompoundFile(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool readTables();
    [[nodiscard]] bool readEntries();
    [[nodiscard]] QByteArrayView sector(quint32 number) const;
    [[nodiscard]] std::optional<QByteArray> chain(quint32 start, quint64 size) const;
    [[nodiscard]] std::optional<QByteArray> miniChain(quint32 start, quint64 size) const;
    [[nodiscard]] const Entry *find(QStringView name) const;

    QByteArrayView m_bytes;
    int m_shift = 9; ///< of a sector's size
    quint32 m_miniCutoff = 4096;
    std::vector<quint32> m_next{};     ///< by sector
    std::vector<quint32> m_miniNext{}; ///< by sector of the mini stream
    QByteArray m_mini{};
    std::vector<Entry> m_entries{};
};

}
