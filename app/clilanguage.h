// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <memory>

class QTranslator;

namespace gk::cli {

/// The language of messages: "zh_CN" or "en". What was asked for goes before the locale, in which no language at all
/// (C, POSIX, C.UTF-8, nothing) means Chinese.
[[nodiscard]] QString languageFor(const QString &asked);
/// Makes the program speak it while the translator lives; numbers follow. Needs an application object.
[[nodiscard]] std::unique_ptr<QTranslator> speak(const QString &language);

}
