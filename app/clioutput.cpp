// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clioutput.h"

#include "base/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

constexpr qsizetype bufferSize = qsizetype(1) << 16U;

int placesOf(const QString &text)
{
    int places = 0;
    for (const char32_t unit : text.toUcs4())
        places += unit >= 0x1100 ? 2 : 1; // Hangul, Han, full-width forms: all that occurs here above Latin
    return places;
}

}

void Output::write(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    if (m_buffer.size() >= bufferSize)
        flush();
}

void Output::writeLine(const QString &text)
{
    write(text.toUtf8());
    write("\n");
}

bool Output::flush()
{
    qsizetype at = 0;
    while (m_systemCode == 0 && at < m_buffer.size()) {
        const ssize_t n = ::write(m_descriptor, m_buffer.constData() + at, std::size_t(m_buffer.size() - at));
        if (n >= 0)
            at += n;
        else if (errno != EINTR)
            m_systemCode = errno;
    }
    m_buffer.clear();
    return m_systemCode == 0;
}

QByteArray compactJson(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    // Qt writes documents only: a value stands in an array whose brackets are taken off.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray tsvField(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    const QByteArray text = value.isString() ? value.toString().toUtf8() : compactJson(value);
    QByteArray escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '\t':
            escaped += "\\t";
            break;
        case '\n':
            escaped += "\\n";
            break;
        case '\r':
            escaped += "\\r";
            break;
        case '\\':
            escaped += "\\\\";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

QString aligned(const std::vector<QStringList> &rows)
{
    std::vector<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), std::size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], placesOf(onOneLine(row.at(i))));
    }
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = onOneLine(row.at(i));
            text += cell;
            if (i + 1 < row.size())
                text += QString(widths[std::size_t(i)] - placesOf(cell) + 2, u' ');
        }
        text += u'\n';
    }
    return text;
}

}
