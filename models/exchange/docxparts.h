// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace gk::docx {

// The parts of a document that do not depend on the catalog's items. Source: ECMA-376 parts 1 and 2.
[[nodiscard]] QByteArray contentTypes();
[[nodiscard]] QByteArray packageRelations();
[[nodiscard]] QByteArray documentRelations();
[[nodiscard]] QByteArray styles();
[[nodiscard]] QByteArray settings();
/// "第x页 共y页" with what stands beside it.
[[nodiscard]] QByteArray footer(const QString &left, const QString &right);
/// The title and the state's date: nothing of who wrote it, where or with what.
[[nodiscard]] QByteArray coreProperties(const QString &title, const QDateTime &created);

}
