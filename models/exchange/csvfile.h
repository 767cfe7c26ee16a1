// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "exchange/limits.h"
#include "exchange/outputfile.h"

#include <QtCore/QStringEncoder>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace gk {

enum class CsvEncoding { Utf8, Utf16LE, Utf16BE, Gb18030 };

/// The field a spreadsheet program would take for a formula gets a ' in front, and so does one that would read as if it
/// had got it. Starts that count: = + - @ TAB CR LF ＝ ＋ － ＠; plain negative numbers do not.
[[nodiscard]] bool needsGuard(QStringView text);

/// Writes rows after RFC 4180: CRLF, quotes where needed, formulas guarded (always quoted).
class CsvWriter
{
public:
    /// UTF-8 begins with a byte order mark, or Excel would not read it as such; GB18030 has none.
    CsvWriter(CsvEncoding encoding, ByteSink sink);
    /// Errors: BadValue (row = the line's number from 1) when the encoding lacks a character, as the sink.
    [[nodiscard]] Outcome write(const std::vector<QString> &fields);

private:
    QStringEncoder m_encoder;
    ByteSink m_sink;
    QByteArray m_mark;
    qint64 m_row = 0;
};

/// What reading a file showed besides its rows.
struct CsvFacts {
    CsvEncoding encoding = CsvEncoding::Utf8;
    QChar separator = u',';
    qint64 rows = 0; ///< blank lines included
};

/// Reads a file of separated values, row by row, in memory that depends on the longest row only. Encoding: by the byte
/// order mark; else UTF-16 by its zero bytes, UTF-8 when it is valid, else GB18030. The separator is the most frequent
/// of comma, TAB and semicolon in the first row. Line ends may be CRLF, LF or CR. Exactly the guards that CsvWriter
/// adds are taken off.
/// @param known  the encoding where it need not be guessed
/// @param visit  gets the row's number from 0 and its fields; false stops (→ Cancelled). Blank lines are not visited.
/// Errors: NotFound, NotAFile, Unreadable, TooLarge (detail = "file", "line" or "field"; row from 1), Malformed (detail =
/// "encoding", or "quote" when a quoted field never ends; row where it begins, from 1).
[[nodiscard]] Result<CsvFacts> readCsv(const QString &path,
                                       const std::function<bool(qint64 row, std::vector<QString>)> &visit,
                                       const Limits &limits = {}, std::optional<CsvEncoding> known = {});

}
