// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/preferences.h"
#include "parts/keynames.h"

#include <QtCore/QTranslator>

namespace gk {

/// The language the program speaks for a choice: Chinese also on systems set to C or POSIX, as CLI.md has it.
/// @return "zh_CN" or "en"
[[nodiscard]] QString languageCode(Language language);

/// Puts the program and Qt's own dialogs into a language, at any time; open windows reword themselves.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    void use(Language language);

private:
    QTranslator m_own;
    QTranslator m_qt;
    KeyNames m_keys;
    QString m_code;
};

}
