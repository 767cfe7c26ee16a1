// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace gk::jsonfile {

/// The object in the file; an empty one when there is no such file or it does not hold an object. What is remembered
/// is a convenience: a damaged file costs the memory, never the start of the program.
[[nodiscard]] QJsonObject read(const QString &path);

/// Writes the object whole, making the folder. A home that cannot be written to is no reason to trouble the user:
/// the values then last until the program ends.
/// @return whether the file holds the object now
bool write(const QString &path, const QJsonObject &object);

}
