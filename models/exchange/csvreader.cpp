// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvfile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 pieceSize = 256 << 10;

struct Encoded {
    CsvEncoding encoding = CsvEncoding::Utf8;
    qint64 markSize = 0;
};

QStringDecoder decoderOf(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    case CsvEncoding::Utf16LE:
        return QStringDecoder(QStringDecoder::Utf16LE, QStringDecoder::Flag::ConvertInitialBom);
    case CsvEncoding::Utf16BE:
        return QStringDecoder(QStringDecoder::Utf16BE, QStringDecoder::Flag::ConvertInitialBom);
    case CsvEncoding::Gb18030:
        break;
    }
    return QStringDecoder("GB18030", QStringDecoder::Flag::ConvertInitialBom);
}

/// Whether the bytes are valid UTF-8 that a Chinese text would be: two Chinese characters in GB18030 can look like valid
/// two-byte characters, but hardly ever like those of three bytes, which is what Chinese takes in UTF-8.
bool isUtf8(QFile &file)
{
    QStringDecoder decoder = decoderOf(CsvEncoding::Utf8);
    file.seek(0);
    bool isValid = true;
    bool isAscii = true;
    bool hasLong = false;
    while (isValid && !file.atEnd()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            return false;
        const QString text = decoder.decode(piece);
        isValid = !decoder.hasError();
        isAscii = isAscii && std::ranges::none_of(text, [](QChar c) { return c.unicode() >= 0x80; });
        hasLong = hasLong || std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x800; });
    }
    const QString rest = decoder.decode(QByteArrayView("\n", 1)); // a character cut off at the end shows itself now
    return isValid && !decoder.hasError() && rest == u"\n" && (isAscii || hasLong);
}

Encoded encodingOf(QFile &file, std::optional<CsvEncoding> known)
{
    static const std::array<std::pair<QByteArray, CsvEncoding>, 4> marks{{{"\xEF\xBB\xBF", CsvEncoding::Utf8},
                                                                          {"\xFF\xFE", CsvEncoding::Utf16LE},
                                                                          {"\xFE\xFF", CsvEncoding::Utf16BE},
                                                                          {"\x84\x31\x95\x33", CsvEncoding::Gb18030}}};
    const QByteArray head = file.peek(4096);
    for (const auto &[mark, encoding] : marks) {
        if (head.startsWith(mark))
            return {encoding, mark.size()};
    }
    if (known)
        return {*known, 0};
    // Separators, line ends and digits of UTF-16 have a zero byte on one side.
    static const QByteArray usual = ",;\t\r\n\" 0123456789";
    qsizetype little = 0;
    qsizetype big = 0;
    for (qsizetype i = 0; i + 1 < head.size(); i += 2) {
        little += head[i + 1] == '\0' && usual.contains(head[i]) ? 1 : 0;
        big += head[i] == '\0' && usual.contains(head[i + 1]) ? 1 : 0;
    }
    if (little + big > 0 && little != big)
        return {little > big ? CsvEncoding::Utf16LE : CsvEncoding::Utf16BE, 0};
    return {isUtf8(file) ? CsvEncoding::Utf8 : CsvEncoding::Gb18030, 0};
}

QChar separatorOf(QStringView firstText)
{
    static constexpr std::array candidates{u',', u'\t', u';'};
    std::array<int, 3> counts{};
    bool isQuoted = false;
    for (const QChar c : firstText) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u'\n' || c == u'\r'))
            break;
        else if (const auto it = std::ranges::find(candidates, c.unicode()); !isQuoted && it != candidates.end())
            ++counts[std::size_t(it - candidates.begin())];
    }
    return candidates[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

/// Splits text that comes in pieces into rows.
class RowSplitter
{
public:
    RowSplitter(const std::function<bool(qint64, std::vector<QString>)> &visit, const Limits &limits)
        : m_visit(visit), m_limits(limits)
    {}

    void setSeparator(QChar separator) { m_separator = separator; }
    [[nodiscard]] qint64 rows() const { return m_row; }

    Outcome add(QStringView text)
    {
        for (const QChar c : text) {
            if (auto taken = take(c); !taken)
                return taken;
        }
        return Done{};
    }
    Outcome end()
    {
        if (m_state == State::Quoted)
            return Error{.code = ErrorCode::Malformed, .detail = u"quote"_s, .row = m_row + 1};
        return m_fields.empty() && m_field.isEmpty() && m_state == State::Start ? Outcome(Done{}) : endRow();
    }

private:
    enum class State { Start, Plain, Quoted, QuoteInQuoted };

    Outcome take(QChar c)
    {
        const bool afterReturn = std::exchange(m_wasReturn, false);
        if (m_state == State::Quoted) {
            if (c == u'"')
                m_state = State::QuoteInQuoted;
            else
                m_field += c;
            return measured();
        }
        if (afterReturn && c == u'\n')
            return Done{}; // the second half of CRLF
        if (c == m_separator) {
            endField();
            return Done{};
        }
        if (c == u'\n' || c == u'\r') {
            m_wasReturn = c == u'\r';
            return endRow();
        }
        if (c == u'"' && m_state == State::Start) {
            m_state = State::Quoted;
            m_isQuoted = true;
            return Done{};
        }
        if (c == u'"' && m_state == State::QuoteInQuoted)
            m_state = State::Quoted;
        else if (m_state != State::Quoted)
            m_state = State::Plain; // text after a closing quote is kept as it stands
        m_field += c;
        return measured();
    }
    Outcome measured()
    {
        const auto tooLarge = [this](const QString &limit) {
            return Error{.code = ErrorCode::TooLarge, .detail = limit, .row = m_row + 1};
        };
        if (m_field.size() > m_limits.csvField)
            return tooLarge(u"field"_s);
        if (++m_rowSize > m_limits.csvLine)
            return tooLarge(u"line"_s);
        return Done{};
    }
    void endField()
    {
        if (m_isQuoted && m_field.startsWith(u'\'') && needsGuard(QStringView(m_field).sliced(1)))
            m_field.remove(0, 1);
        m_fields.push_back(std::exchange(m_field, {}));
        m_state = State::Start;
        m_isQuoted = false;
    }
    Outcome endRow()
    {
        const bool isBlank = m_fields.empty() && m_field.isEmpty() && !m_isQuoted;
        endField();
        auto fields = std::exchange(m_fields, {});
        m_rowSize = 0;
        const qint64 row = m_row++;
        if (isBlank || m_visit(row, std::move(fields)))
            return Done{};
        return Error{.code = ErrorCode::Cancelled};
    }

    const std::function<bool(qint64, std::vector<QString>)> &m_visit;
    const Limits &m_limits;
    QChar m_separator = u',';
    State m_state = State::Start;
    QString m_field{};
    std::vector<QString> m_fields{};
    bool m_isQuoted = false;
    bool m_wasReturn = false;
    qint64 m_rowSize = 0;
    qint64 m_row = 0;
};

Result<CsvFacts> readRows(QFile &file, RowSplitter &rows, std::optional<CsvEncoding> known)
{
    const Encoded encoded = encodingOf(file, known);
    CsvFacts facts{.encoding = encoded.encoding};
    QStringDecoder decoder = decoderOf(encoded.encoding);
    if (!file.seek(encoded.markSize))
        return Error{.code = ErrorCode::Unreadable, .detail = file.errorString()};
    bool isFirst = true;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            return Error{.code = ErrorCode::Unreadable, .detail = file.errorString()};
        const QString text = decoder.decode(piece);
        if (decoder.hasError())
            return Error{.code = ErrorCode::Malformed, .detail = u"encoding"_s, .row = rows.rows() + 1};
        if (std::exchange(isFirst, false)) {
            facts.separator = separatorOf(text);
            rows.setSeparator(facts.separator);
        }
        if (auto added = rows.add(text); !added)
            return added.error();
    }
    if (auto ended = rows.end(); !ended)
        return ended.error();
    facts.rows = rows.rows();
    return facts;
}

}

Result<CsvFacts> readCsv(const QString &path, const std::function<bool(qint64, std::vector<QString>)> &visit,
                         const Limits &limits, std::optional<CsvEncoding> known)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{.code = ErrorCode::NotFound, .path = path};
    if (!info.isFile()) // a pipe would hang us
        return Error{.code = ErrorCode::NotAFile, .path = path};
    if (info.size() > limits.file)
        return Error{.code = ErrorCode::TooLarge, .path = path, .detail = u"file"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path, .detail = file.errorString()};
    RowSplitter rows(visit, limits);
    auto facts = readRows(file, rows, known);
    if (facts)
        return facts;
    Error error = facts.error();
    error.path = path;
    return error;
}

}
