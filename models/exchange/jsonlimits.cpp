// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlimits.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Outcome measured(QByteArrayView utf8, const Limits &limits)
{
    qint64 depth = 0;
    qint64 textFrom = -1;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (textFrom >= 0) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                textFrom = -1;
            if (textFrom >= 0 && i - textFrom > limits.jsonString)
                return Error{.code = ErrorCode::TooLarge, .detail = u"text"_s};
        } else if (c == '"') {
            textFrom = i;
        } else if (c == '{' || c == '[') {
            if (++depth > limits.jsonDepth)
                return Error{.code = ErrorCode::TooLarge, .detail = u"depth"_s};
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return Done{};
}

}

Result<QJsonObject> foreignJson(const QByteArray &utf8, const Limits &limits)
{
    if (auto fits = measured(utf8, limits); !fits)
        return fits.error();
    const auto document = parsedJson(utf8);
    if (!document || !document->isObject())
        return Error{.code = ErrorCode::Malformed, .detail = u"json"_s};
    return document->object();
}

}
