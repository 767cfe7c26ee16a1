// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/xmlsheet.h"

#include "exchange/sheetstyles.h"
#include "exchange/tablebuilder.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// The formats that have a name instead of a code.
NumberFormat formatNamed(const QString &name)
{
    static const QHash<QString, QString> codes{{u"General Number"_s, QString()},
                                               {u"General Date"_s, u"yyyy-mm-dd hh:mm"_s},
                                               {u"Short Date"_s, u"yyyy-mm-dd"_s},
                                               {u"Medium Date"_s, u"yyyy-mm-dd"_s},
                                               {u"Long Date"_s, u"yyyy\"年\"m\"月\"d\"日\""_s},
                                               {u"Short Time"_s, u"hh:mm"_s},
                                               {u"Medium Time"_s, u"hh:mm"_s},
                                               {u"Long Time"_s, u"hh:mm:ss"_s},
                                               {u"Fixed"_s, u"0.00"_s},
                                               {u"Standard"_s, u"#,##0.00"_s},
                                               {u"Percent"_s, u"0.00%"_s}};
    return NumberFormat(codes.value(name, name));
}

/// Takes the XML of Excel 2003. Source: Microsoft, XML Spreadsheet Reference (2003).
class XmlSheetHandler final : public XmlHandler
{
public:
    XmlSheetHandler(QString source, const Progress &progress, const Limits &limits)
        : m_source(std::move(source))
        , m_progress(progress)
        , m_limits(limits)
        , m_texts(limits)
        , m_builder(limits, m_texts)
    {}

    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "Worksheet")
            startSheet(attributes);
        else if (name == "Column")
            startColumn(attributes);
        else if (name == "Row")
            startRow(attributes);
        else if (name == "Cell")
            startCell(attributes);
        else if (name == "Comment")
            m_isInComment = true;
        else if (name == "Data" || name == "Visible")
            startText(name, attributes);
        else if (!m_isInSheet)
            startStyle(name, attributes);
    }
    void end(QByteArrayView name) override
    {
        if (name == "Data" || name == "Visible")
            endText(name);
        else if (name == "Comment")
            m_isInComment = false;
        else if (name == "Cell")
            endCell();
        else if (name == "Row")
            m_row += 1 + std::exchange(m_rowSpan, 0);
        else if (name == "Worksheet")
            endSheet();
    }
    void text(QByteArrayView utf8) override
    {
        if (!m_isInText)
            return;
        m_text += QString::fromUtf8(utf8);
        if (m_text.size() > m_limits.cellText)
            fail({.code = ErrorCode::TooLarge, .detail = u"cell"_s, .row = m_row + 1});
    }

    /// What was read; asked for once, at the end.
    [[nodiscard]] std::vector<SourceTable> take() { return std::move(m_tables); }
    [[nodiscard]] const QString &sheet() const { return m_sheet; }

private:
    static constexpr qint64 most = 1 << 24;

    static qint64 placeIn(const XmlAttributes &attributes, qint64 next)
    {
        return std::clamp<qint64>(attributes.number("Index").value_or(next + 1), 1, most) - 1;
    }
    static qint64 moreIn(const XmlAttributes &attributes, QByteArrayView name)
    {
        return std::clamp<qint64>(attributes.number(name).value_or(0), 0, most);
    }

    void startStyle(QByteArrayView name, const XmlAttributes &attributes)
    {
        constexpr qsizetype mostStyles = 65536;
        if (name == "Style" && m_styles.size() < mostStyles) {
            m_style = attributes.text("ID");
            m_styles.insert(m_style, m_styles.value(attributes.text("Parent")));
        } else if (!m_styles.contains(m_style)) {
            return;
        } else if (name == "Interior") {
            const auto colour = colourOf(attributes.find("Color").value_or(QByteArrayView()));
            const bool hasPattern = attributes.find("Pattern") && attributes.text("Pattern") != u"None";
            m_styles[m_style].look.ground = colour && hasPattern ? groundOf(*colour) : std::nullopt;
        } else if (name == "Font") {
            m_styles[m_style].look.isStruck = attributes.isSet("StrikeThrough");
        } else if (name == "NumberFormat") {
            m_styles[m_style].format = formatNamed(attributes.text("Format"));
        }
    }
    void startSheet(const XmlAttributes &attributes)
    {
        if (qint64(m_tables.size()) >= m_limits.sheets)
            return fail({.code = ErrorCode::TooLarge, .detail = u"sheets"_s});
        m_isInSheet = true;
        m_sheet = attributes.text("Name");
        m_row = 0;
        m_columnEnd = 0;
    }
    void endSheet()
    {
        m_isInSheet = false;
        m_tables.push_back(m_builder.take(m_source, m_sheet));
    }
    void startColumn(const XmlAttributes &attributes)
    {
        const qint64 first = placeIn(attributes, m_columnEnd);
        m_columnEnd = first + 1 + moreIn(attributes, "Span");
        const qint64 last = std::min(m_columnEnd, m_limits.columns) - 1;
        if (attributes.isSet("Hidden") && first <= last)
            addLine(m_builder.facts().hiddenColumns, int(first), int(last));
    }
    void startRow(const XmlAttributes &attributes)
    {
        constexpr qint64 tellEvery = 1000;
        const qint64 row = placeIn(attributes, m_row);
        if (row < m_row)
            return fail({.code = ErrorCode::Malformed, .detail = u"rows"_s, .row = row + 1});
        m_row = row;
        m_rowSpan = moreIn(attributes, "Span");
        m_column = 0;
        const qint64 last = std::min(row + m_rowSpan, m_limits.rows - 1);
        if (attributes.isSet("Hidden") && row <= last)
            addLine(m_builder.facts().hiddenRows, int(row), int(last));
        if (row % tellEvery == 0)
            m_progress.tell(row, 0);
        if (m_progress.isCancelled())
            fail({.code = ErrorCode::Cancelled});
    }
    void startCell(const XmlAttributes &attributes)
    {
        m_column = placeIn(attributes, m_column);
        m_across = moreIn(attributes, "MergeAcross");
        m_hasFormula = attributes.find("Formula").has_value();
        m_hasData = false;
        m_cellStyle = m_styles.value(attributes.text("StyleID"));
        if (auto done = m_builder.merge(m_row, m_column, moreIn(attributes, "MergeDown") + 1, m_across + 1); !done)
            return fail(done.error());
        const QString address = attributes.text("HRef");
        if (!address.isEmpty() && !address.startsWith(u'#'))
            m_builder.note(m_row, m_column, CellNoteKind::Link, address);
    }
    void endCell()
    {
        if (m_hasFormula && m_hasData)
            ++m_builder.facts().formulas;
        else if (m_hasFormula)
            m_builder.note(m_row, m_column, CellNoteKind::EmptyFormula, {});
        m_column += 1 + m_across;
    }
    void startText(QByteArrayView name, const XmlAttributes &attributes)
    {
        m_isInText = true;
        m_text.clear();
        m_type = name == "Data" ? attributes.text("Type") : QString();
    }
    void endText(QByteArrayView name)
    {
        m_isInText = false;
        if (name == "Visible") {
            if (m_isInSheet && m_text.startsWith("Sheet"_L1)) // SheetHidden, SheetVeryHidden
                m_builder.facts().visibility =
                    m_text == u"SheetVeryHidden" ? SheetVisibility::VeryHidden : SheetVisibility::Hidden;
        } else if (m_isInComment) {
            if (const QString comment = m_text.trimmed(); !comment.isEmpty())
                m_builder.note(m_row, m_column, CellNoteKind::Comment, comment);
        } else if (m_isInSheet) {
            m_hasData = true;
            putData();
        }
    }
    void putData()
    {
        if (m_type == u"Error")
            return m_builder.note(m_row, m_column, CellNoteKind::Error, m_text.trimmed());
        if (auto done = m_builder.put(m_row, m_column, shown(), m_cellStyle.look); !done)
            fail(done.error());
    }
    [[nodiscard]] QString shown() const
    {
        if (m_type == u"Boolean")
            return m_text.trimmed() == u"1" ? u"TRUE"_s : u"FALSE"_s;
        if (m_type == u"DateTime") {
            const QDateTime time = QDateTime::fromString(m_text.trimmed() + u'Z', Qt::ISODateWithMs);
            if (!time.isValid())
                return m_text;
            const NumberFormat format =
                m_cellStyle.format.isDate() ? m_cellStyle.format : NumberFormat(u"yyyy-mm-dd"_s);
            constexpr double dayMs = 86'400'000;
            const QDateTime zero(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC);
            return format.text(double(zero.msecsTo(time)) / dayMs, DateSystem::From1900);
        }
        bool isNumber = false;
        const double value = m_type == u"Number" ? m_text.trimmed().toDouble(&isNumber) : 0;
        if (!isNumber)
            return m_text;
        const bool isCode = m_cellStyle.format.isGeneral()
                            && std::ranges::all_of(m_text.trimmed(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return isCode ? m_text.trimmed() : m_cellStyle.format.text(value, DateSystem::From1900);
    }

    QString m_source;
    Progress m_progress;
    Limits m_limits;
    KeptTexts m_texts;
    TableBuilder m_builder;
    std::vector<SourceTable> m_tables{};
    QHash<QString, CellStyle> m_styles{};
    QString m_style{}; ///< being read
    QString m_sheet{};
    bool m_isInSheet = false;
    bool m_isInComment = false;
    bool m_isInText = false;
    qint64 m_row = 0;
    qint64 m_rowSpan = 0;
    qint64 m_column = 0;
    qint64 m_columnEnd = 0; ///< of the columns declared so far
    qint64 m_across = 0;
    bool m_hasFormula = false;
    bool m_hasData = false;
    CellStyle m_cellStyle{};
    QString m_type{};
    QString m_text{};
};

Outcome feed(const QString &path, XmlParser &parser, const Limits &limits)
{
    constexpr qint64 pieceSize = 256 << 10;
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile())
        return Error{.code = info.exists() ? ErrorCode::NotAFile : ErrorCode::NotFound};
    if (info.size() > limits.file)
        return Error{.code = ErrorCode::TooLarge, .detail = u"file"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .detail = file.errorString()};
    bool isFirst = true;
    while (!file.atEnd()) {
        QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            return Error{.code = ErrorCode::Unreadable, .detail = file.errorString()};
        if (std::exchange(isFirst, false)) // some writers begin with an empty line, which XML does not allow
            piece = piece.sliced(std::max<qsizetype>(0, piece.indexOf('<')));
        if (auto fed = parser.feed(piece); !fed)
            return fed;
    }
    return parser.finish();
}

}

bool isXmlSheet(QByteArrayView head)
{
    const QByteArray text = head.toByteArray().trimmed();
    return text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet")
           && text.contains("Workbook");
}

Result<std::vector<SourceTable>> readXmlSheetTables(const QString &path, const Progress &progress, const Limits &limits)
{
    XmlSheetHandler handler(QFileInfo(path).fileName(), progress, limits);
    XmlParser parser(
        handler, {"urn:schemas-microsoft-com:office:spreadsheet", "urn:schemas-microsoft-com:office:excel"}, limits);
    if (const auto done = feed(path, parser, limits); !done) {
        Error error = done.error();
        error.path = path;
        error.sheet = handler.sheet();
        return error;
    }
    return handler.take();
}

}
