// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <vector>

namespace gk::bench {

/// Rows of cells in UTF-8, held ready for peers that need not make them.
using Cells = std::vector<std::vector<QByteArray>>;

void writeCsv(const Cells &rows, const QString &path);

// Each does the same work as ours with the same cells.

/// The library ours stands on, without anything around it: every cell bordered and wrapped, in constant memory.
void writeBareXlsx(const Cells &rows, const QString &path);
/// A QTextDocument with one table, printed.
void printTextDocument(const Cells &rows, const QString &path);
/// @return ms of openpyxl's writing alone; negative when it is not installed
[[nodiscard]] double openpyxlWriting(const QString &csv, const QString &xlsx);

/// LibreOffice without a window, with a profile of its own. Its start is not counted.
class LibreOffice
{
public:
    /// @return ms of turning the csv into "xlsx" or "pdf"; negative when LibreOffice is not installed
    [[nodiscard]] double converting(const QString &csv, const QString &format);

private:
    [[nodiscard]] double run(const QString &csv, const QString &format);
    QTemporaryDir m_folder;
};

}
