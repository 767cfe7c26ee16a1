// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

class QMimeData;

namespace gk {

/// The files of this computer among what is dropped; none when anything else is among it.
[[nodiscard]] QStringList droppedFiles(const QMimeData &data);

/// What can be imported, for dialogs that ask for a file.
[[nodiscard]] QString importFilter();

}
