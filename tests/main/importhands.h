// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/importview.h"

#include <QtCore/QMimeData>

class QPushButton;

namespace gk {

// Catalogs as offices have them, in the notation of tests/data/layouts/README.md.
extern const QByteArray fourLevels;      ///< xlsx: four levels, channels as ■/□ lists
extern const QByteArray continuedTables; ///< docx: goes on in its next table
extern const QByteArray chineseCsv;      ///< csv in GB18030
extern const QByteArray noCatalog;       ///< csv: names and numbers
/// xlsx: six sheets of two items, each named after a domain.
[[nodiscard]] QByteArray sixDomains();

/// Builds the file of a layout in the folder. @return its path
[[nodiscard]] QString buildLayout(const QByteArray &layout, const QString &name, const QString &folder);

[[nodiscard]] QPushButton *takeButton(ImportView &view);
/// Waits until everything said so far is understood.
void settle(ImportView &view);
/// Settles and presses the button.
void accept(ImportView &view);

/// What a file manager carries when files are dragged.
[[nodiscard]] std::unique_ptr<QMimeData> filesDragged(const QStringList &paths);
/// Drags something over a widget and lets it fall there. @return whether the widget took it
[[nodiscard]] bool dropOn(QWidget &widget, QMimeData &data);

}
