// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace gk::bench {

/// Makes a catalog from a file of JSON lines as the generator of catalogs writes them (one item a line, its own keys).
/// It ends the program when it cannot.
void load(const QString &jsonLines, const QString &catalog);

}
