// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk {

/// What another program put on the clipboard, in the forms in which it offers a table.
struct Pasted {
    QString html{};
    QString text{}; ///< cells by TAB
};

}
