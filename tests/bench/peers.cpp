// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/peers.h"

#include "bench/figures.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextTable>

#include <xlsxwriter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::bench {

void writeCsv(const Cells &rows, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    for (const auto &row : rows) {
        QByteArray line;
        for (QByteArray cell : row) {
            if (!line.isEmpty())
                line += ',';
            line += '"' + cell.replace('"', "\"\"") + '"';
        }
        file.write(line + '\n');
    }
}

void writeBareXlsx(const Cells &rows, const QString &path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *format = workbook_add_format(book);
    format_set_text_wrap(format);
    format_set_border(format, LXW_BORDER_THIN);
    lxw_row_t at = 0;
    for (const auto &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            worksheet_write_string(sheet, at, lxw_col_t(column), row[column].constData(), format);
        ++at;
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("libxlsxwriter");
}

void printTextDocument(const Cells &rows, const QString &path)
{
    QTextDocument document;
    QTextCursor cursor(&document);
    // Without the edit block, filling is quadratic: 100 rows take a minute.
    cursor.beginEditBlock();
    QTextTable *table = cursor.insertTable(int(rows.size()), int(rows.front().size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const auto &cells = rows[std::size_t(row)];
        for (int column = 0; column < int(cells.size()); ++column)
            table->cellAt(row, column).firstCursorPosition().insertText(QString::fromUtf8(cells[std::size_t(column)]));
    }
    cursor.endEditBlock();
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    document.print(&writer);
}

double openpyxlWriting(const QString &csv, const QString &xlsx)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s, {u"" BENCH_SOURCE_DIR "/peer_openpyxl.py"_s, csv, xlsx});
    process.waitForFinished(-1);
    bool isNumber = false;
    const double taken = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? taken : -1;
}

double LibreOffice::converting(const QString &csv, const QString &format)
{
    const QString line = m_folder.filePath(u"line.csv"_s);
    writeCsv({{"a"}}, line);
    // The first start makes the profile, the others are what any start costs.
    if (run(line, format) < 0)
        return -1;
    const double start = std::min(run(line, format), run(line, format));
    const double whole = run(csv, format);
    return whole < 0 ? -1 : whole - start;
}

double LibreOffice::run(const QString &csv, const QString &format)
{
    const QString result = m_folder.filePath(QFileInfo(csv).completeBaseName() + u'.' + format);
    QFile::remove(result);
    const double taken =
        milliseconds(u"soffice"_s, {u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s),
                                    u"--headless"_s, u"--norestore"_s, u"--infilter=CSV:44,34,76,1"_s,
                                    u"--convert-to"_s, format, u"--outdir"_s, m_folder.path(), csv});
    return QFileInfo::exists(result) ? taken : -1;
}

}
