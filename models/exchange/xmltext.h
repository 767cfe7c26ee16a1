// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>

namespace gk {

/// Appends UTF-8 text as XML and HTML hold it, between tags and inside double quotes: & < > " become entities.
/// Nothing in the result can end an element or an attribute.
void appendEscaped(QByteArray &out, QByteArrayView utf8);
[[nodiscard]] QByteArray escaped(QByteArrayView utf8);

}
