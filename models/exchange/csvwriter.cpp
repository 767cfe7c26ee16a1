// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvfile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const char *nameOf(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return "UTF-8";
    case CsvEncoding::Utf16LE:
        return "UTF-16LE";
    case CsvEncoding::Utf16BE:
        return "UTF-16BE";
    case CsvEncoding::Gb18030:
        return "GB18030"; // by way of ICU
    }
    return "UTF-8";
}

bool isPlainNegative(QStringView text)
{
    static const QRegularExpression pattern(u"^-[0-9]+(\\.[0-9]+)?$"_s, QRegularExpression::DontCaptureOption);
    return text.size() < 30 && !text.endsWith(u'\n') && pattern.match(text).hasMatch();
}

bool needsQuotes(const QString &field)
{
    // Separators other readers might guess at, blanks they might trim and a mark at the file's start count too.
    static const QString special = u",;\t\"\r\n"_s;
    return std::ranges::any_of(field, [](QChar c) { return special.contains(c); }) || field.startsWith(u' ')
           || field.endsWith(u' ') || field.startsWith(u'\uFEFF');
}

QString fieldText(const QString &field)
{
    const bool isGuarded = needsGuard(field);
    if (!isGuarded && !needsQuotes(field))
        return field;
    QString quoted = field;
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + (isGuarded ? u"'"_s : QString()) + quoted + u'"';
}

}

bool needsGuard(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    static const QString starts = u"=+-@\t\r\n＝＋－＠"_s;
    return !text.isEmpty() && starts.contains(text.front()) && !isPlainNegative(text);
}

CsvWriter::CsvWriter(CsvEncoding encoding, ByteSink sink)
    : m_encoder(nameOf(encoding)), m_sink(std::move(sink)), m_mark(encoding == CsvEncoding::Utf8 ? "\xEF\xBB\xBF" : "")
{
    Q_ASSERT(encoding == CsvEncoding::Utf8 || encoding == CsvEncoding::Gb18030);
}

Outcome CsvWriter::write(const std::vector<QString> &fields)
{
    ++m_row;
    QString line;
    for (const QString &field : fields) {
        if (&field != fields.data())
            line += u',';
        line += fieldText(field);
    }
    if (fields.size() == 1 && line.isEmpty())
        line = u"\"\""_s; // or it would read as a blank line
    line += u"\r\n"_s;
    const QByteArray bytes = m_mark + QByteArray(m_encoder.encode(line));
    m_mark.clear();
    if (!m_encoder.isValid() || m_encoder.hasError())
        return Error{.code = ErrorCode::BadValue, .detail = u"encoding"_s, .row = m_row};
    return m_sink(bytes);
}

}
