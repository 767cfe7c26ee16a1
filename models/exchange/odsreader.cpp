// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/odsreader.h"

#include "exchange/tablebuilder.h"
#include "exchange/xml.h"
#include "exchange/zipfile.h"

#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// Cells that repeat with text: a whole column of ticks is written so, a bomb of two attributes as well.
constexpr qint64 mostCopies = 2'000'000;
constexpr qint64 mostManifestBytes = 4 << 20;

QList<QByteArray> openDocumentNamespaces()
{
    return {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0"};
}

/// Takes content.xml.
class ContentHandler final : public XmlHandler
{
public:
    ContentHandler(QString source, const Progress &progress, const Limits &limits)
        : m_source(std::move(source)), m_progress(progress), m_limits(limits), m_builder(limits)
    {}

    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (m_skipped > 0 || isSkipped(name)) {
            ++m_skipped;
        } else if (name == "table") {
            startTable(attributes);
        } else if (m_depth == 1 && name == "table-row") {
            startRow(attributes);
        } else if (m_depth == 1 && (name == "table-cell" || name == "covered-table-cell")) {
            startCell(attributes, name == "covered-table-cell");
        } else if (m_isInCell) {
            startText(name, attributes);
        }
    }
    void end(QByteArrayView name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
        } else if (name == "table" && m_depth > 0 && --m_depth == 0) {
            m_tables.push_back(m_builder.take(m_source, m_sheet));
        } else if (m_depth == 1 && name == "table-row") {
            endRow();
        } else if (m_depth == 1 && (name == "table-cell" || name == "covered-table-cell")) {
            endCell();
        } else if (m_isInCell && isParagraph(name)) {
            m_isInParagraph = false;
        }
    }
    void text(QByteArrayView utf8) override
    {
        if (!m_isInParagraph || m_skipped > 0)
            return;
        // White space counts once, and not at the beginning; more of it is written as elements.
        for (const QChar c : QString::fromUtf8(utf8)) {
            const bool isSpace = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (!isSpace)
                m_text += c;
            else if (!m_wasSpace)
                m_text += u' ';
            m_wasSpace = isSpace;
        }
        if (m_text.size() > m_limits.cellText)
            fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = m_row + 1});
    }

    /// What was read; asked for once, at the end.
    [[nodiscard]] std::vector<SourceTable> take() { return std::move(m_tables); }

private:
    struct Cell {
        qint64 column;
        qint64 copies;
        qint64 rows; ///< spanned
        qint64 columns;
        QString text;
    };

    static bool isSkipped(QByteArrayView name)
    {
        return name == "annotation" || name == "note" || name == "ruby-text" || name == "tracked-changes"
               || name == "shapes";
    }
    static bool isParagraph(QByteArrayView name) { return name == "p" || name == "h"; }
    static qint64 countOf(const XmlAttributes &attributes, QByteArrayView name)
    {
        constexpr qint64 most = 1 << 30;
        return std::clamp<qint64>(attributes.number(name).value_or(1), 1, most);
    }

    void startTable(const XmlAttributes &attributes)
    {
        if (++m_depth > 1)
            return; // a table within a cell: its texts belong to the cell
        if (qint64(m_tables.size()) >= m_limits.sheets)
            return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
        m_sheet = attributes.text("name");
        m_row = 0;
    }
    void startRow(const XmlAttributes &attributes)
    {
        m_rowCopies = countOf(attributes, "number-rows-repeated");
        m_column = 0;
        m_cells.clear();
    }
    void startCell(const XmlAttributes &attributes, bool isCovered)
    {
        m_isInCell = true;
        m_isCovered = isCovered;
        m_isFirstParagraph = true;
        m_text.clear();
        m_cells.push_back({.column = m_column,
                           .copies = countOf(attributes, "number-columns-repeated"),
                           .rows = countOf(attributes, "number-rows-spanned"),
                           .columns = countOf(attributes, "number-columns-spanned"),
                           .text = {}});
        // For writers that store no text beside the value.
        const QString type = attributes.text("value-type");
        m_isError = type == u"error";
        m_value = type == u"string"    ? attributes.text("string-value")
                  : type == u"date"    ? attributes.text("date-value")
                  : type == u"time"    ? attributes.text("time-value")
                  : type == u"boolean" ? attributes.text("boolean-value").toUpper()
                                       : attributes.text("value");
    }
    void startText(QByteArrayView name, const XmlAttributes &attributes)
    {
        if (isParagraph(name)) {
            if (!std::exchange(m_isFirstParagraph, false))
                m_text += u'\n';
            m_isInParagraph = true;
            m_wasSpace = true;
        } else if (m_isInParagraph && name == "s") {
            m_text += QString(std::min(countOf(attributes, "c"), m_limits.cellText), u' ');
            m_wasSpace = true;
        } else if (m_isInParagraph && (name == "tab" || name == "line-break")) {
            m_text += name == "tab" ? u'\t' : u'\n';
            m_wasSpace = true;
        }
    }
    void endCell()
    {
        Cell &cell = m_cells.back();
        static const QStringList errors{u"#REF!"_s, u"#N/A"_s, u"#VALUE!"_s, u"#NAME?"_s, u"#DIV/0!"_s};
        while (m_text.endsWith(u'\n'))
            m_text.chop(1);
        cell.text = m_isFirstParagraph ? m_value : m_text;
        if (m_isCovered || m_isError || errors.contains(cell.text))
            cell.text.clear();
        m_isInCell = false;
        m_isInParagraph = false;
        m_column += cell.copies;
    }
    void endRow()
    {
        constexpr qint64 tellEvery = 1000;
        const qint64 last = lastFilled();
        const qint64 copies = last < 0 ? 1 : m_rowCopies;
        for (qint64 i = 0; i < copies && !error(); ++i) {
            putRow(m_row + i, i > 0);
            if ((m_row + i) % tellEvery == 0)
                m_progress.tell(m_row + i, 0);
            if (m_progress.isCancelled())
                fail({.code = ErrorCode::Cancelled});
        }
        m_row += m_rowCopies;
    }
    /// The last cell with text or a span, -1 without any.
    [[nodiscard]] qint64 lastFilled() const
    {
        const auto it = std::ranges::find_if(m_cells.rbegin(), m_cells.rend(), [](const Cell &cell) {
            return !cell.text.isEmpty() || cell.rows > 1 || cell.columns > 1;
        });
        return qint64(m_cells.rend() - it) - 1;
    }
    void putRow(qint64 row, bool isCopy)
    {
        for (const Cell &cell : m_cells) {
            if (auto done = m_builder.merge(row, cell.column, cell.rows, cell.columns); !done)
                return fail(done.error());
            const qint64 copies = cell.text.isEmpty() ? 0 : std::min(cell.copies, m_limits.columns - cell.column);
            for (qint64 i = 0; i < copies; ++i) {
                if ((isCopy || i > 0) && ++m_copies > mostCopies)
                    return fail({.code = ErrorCode::TooLarge, .detail = u"cells"_s, .row = row + 1});
                if (auto done = m_builder.put(row, cell.column + i, cell.text); !done)
                    return fail(done.error());
            }
        }
    }

    QString m_source;
    Progress m_progress;
    Limits m_limits;
    TableBuilder m_builder;
    QString m_sheet{};
    std::vector<SourceTable> m_tables{};
    int m_depth = 0; ///< of tables
    qint64 m_skipped = 0;
    qint64 m_row = 0;
    qint64 m_rowCopies = 1;
    qint64 m_column = 0;
    qint64 m_copies = 0;
    std::vector<Cell> m_cells{};
    QString m_text{};
    QString m_value{};
    bool m_isInCell = false;
    bool m_isCovered = false;
    bool m_isError = false;
    bool m_isInParagraph = false;
    bool m_isFirstParagraph = true;
    bool m_wasSpace = false;
};

Result<std::vector<SourceTable>> read(const QString &path, const Progress &progress, const Limits &limits)
{
    const auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    if (const ZipEntry *manifest = zip->find(u"META-INF/manifest.xml"_s)) {
        const auto bytes = zip->read(manifest->name, mostManifestBytes);
        if (!bytes)
            return bytes.error();
        if (bytes->contains("encryption-data"))
            return Error{.code = ErrorCode::UnknownFormat, .detail = u"password"_s};
    }
    ContentHandler handler(QFileInfo(path).fileName(), progress, limits);
    XmlParser parser(handler, openDocumentNamespaces(), limits);
    Outcome parsed = Done{};
    const Outcome unpacked = zip->read(u"content.xml"_s, [&](QByteArrayView bytes) {
        parsed = parser.feed(bytes);
        return bool(parsed);
    });
    if (!parsed)
        return parsed.error();
    if (!unpacked)
        return unpacked.error();
    if (auto finished = parser.finish(); !finished)
        return finished.error();
    return handler.take();
}

}

Result<std::vector<SourceTable>> readOdsTables(const QString &path, const Progress &progress, const Limits &limits)
{
    auto tables = read(path, progress, limits);
    if (tables)
        return tables;
    Error error = tables.error();
    error.path = path;
    return error;
}

}
