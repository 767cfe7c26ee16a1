// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/littleendian.h"

#include <QtCore/QString>

#include <vector>

namespace gk {

/// The kinds of records of an Excel 97–2003 workbook that matter to us. Source: [MS-XLS] 2.3.
enum class Biff : quint16 {
    Formula = 0x0006,
    End = 0x000A,
    Note = 0x001C,
    Dates1904 = 0x0022,
    FilePass = 0x002F,
    Font = 0x0031,
    Continue = 0x003C,
    Object = 0x005D,
    ColumnInfo = 0x007D,
    Sheet = 0x0085,
    Palette = 0x0092,
    MultipleRk = 0x00BD,
    RichString = 0x00D6,
    CellFormat = 0x00E0,
    MergedCells = 0x00E5,
    SharedStrings = 0x00FC,
    SharedLabel = 0x00FD,
    TextObject = 0x01B6,
    HyperLink = 0x01B8,
    Number = 0x0203,
    Label = 0x0204,
    BoolOrError = 0x0205,
    String = 0x0207,
    Row = 0x0208,
    Rk = 0x027E,
    Format = 0x041E,
    Begin = 0x0809,
};

/// A record and the CONTINUE records behind it, each piece as it stands in the file.
struct BiffRecord {
    Biff kind{};
    std::vector<QByteArrayView> pieces{}; ///< at least one

    [[nodiscard]] LittleEndian head() const { return LittleEndian(pieces.front()); }
};

/// Goes through the records of a stream.
class BiffRecords
{
public:
    explicit BiffRecords(QByteArrayView stream) : m_stream(stream) {}

    void moveTo(qsizetype at) { m_at = at; }
    /// The next record into the one given. @return false at the end of the stream
    [[nodiscard]] bool next(BiffRecord &record);

private:
    /// One record's header and content at the present place; false at the end.
    [[nodiscard]] bool step(quint16 &kind, QByteArrayView &content);

    QByteArrayView m_stream;
    qsizetype m_at = 0;
};

/// Reads texts from the pieces of a record. Where a text goes on in the next piece, that begins with a byte saying anew
/// whether its characters take one byte or two. Source: [MS-XLS] 2.5.293, 2.4.265.
class BiffText
{
public:
    BiffText(const BiffRecord &record, qsizetype at) : m_record(record), m_at(at) {}

    [[nodiscard]] bool isAtEnd();
    [[nodiscard]] quint32 number(int bytes);
    /// A text of so many characters: flags, then characters, without its formatting.
    [[nodiscard]] QString text(qsizetype characters);

private:
    [[nodiscard]] QByteArrayView piece() const { return m_record.pieces[m_piece]; }
    void skip(qsizetype bytes);

    const BiffRecord &m_record;
    std::size_t m_piece = 0;
    qsizetype m_at = 0;
};

/// The number in an RK value. Source: [MS-XLS] 2.5.217.
[[nodiscard]] double rkNumber(quint32 rk);

}
