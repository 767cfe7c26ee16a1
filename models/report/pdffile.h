// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>

#include <vector>

namespace gk {

/// The file a PDF is written to. QPdfWriter does not look whether its writing succeeded, so the file remembers.
class PdfDevice final : public QFile
{
public:
    using QFile::QFile;
    void close() override;
    [[nodiscard]] bool hasFailed() const { return m_systemCode != 0 || error() != NoError; }
    [[nodiscard]] Error failure() const;

protected:
    qint64 writeData(const char *data, qint64 length) override;

private:
    int m_systemCode = 0;
};

/// The creator to be written for sealPdf to take out again. Qt dates a file by the computer's own clock, six letters
/// shorter where that is UTC; the creator is longer there, so that files are alike everywhere.
[[nodiscard]] QString placeholderCreator();

/// Puts a date, in UTC, in the place of the moment of writing, and the text's language (zh-CN: what reads aloud or
/// searches wants to know) where placeholderCreator and the library would stand. The file keeps its length.
/// Errors: WriteFailed, Malformed when the file is not as Qt writes it.
[[nodiscard]] Outcome sealPdf(const QString &path, const QDateTime &date);

/// What a PDF as Qt writes it says of itself, updates included.
struct PdfFacts {
    int objects = 0;             ///< the next free object number
    int catalog = 0;             ///< object number of the document catalog
    QByteArray catalogEntries{}; ///< its dictionary without the closing mark
    QByteArray trailer{};        ///< lines of the newest trailer but /Size and /Prev
    qint64 table = 0;            ///< where the newest cross-reference table stands
    std::vector<int> pages{};    ///< object numbers in the order of the pages
};

/// Reads the tables of a file and looks whether every object stands where they say.
/// Errors: Malformed (detail = the part), Unreadable.
[[nodiscard]] Result<PdfFacts> readPdf(const QString &path);

/// Reads the file back: header, every entry of the cross-reference table, page count, end.
/// Errors: Malformed, Unreadable.
[[nodiscard]] Outcome verifyPdf(const QString &path, int pages);

}
