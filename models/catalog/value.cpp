// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/value.h"

namespace gk {

QByteArray Value::canonical() const
{
    if (isText())
        return 't' + std::get<QString>(m_data).toUtf8();
    if (isNumber())
        return 'i' + QByteArray::number(std::get<qint64>(m_data));
    if (isUid())
        return 'u' + std::get<Uid>(m_data).toBytes();
    return {};
}

}
