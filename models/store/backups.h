// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

namespace gk {

/// The copies of one catalog kept on this computer, in `backups/<catalog uid>` of the state folder; the last ten.
/// Names begin with the time: "2019-09-28T093000.gkml", "2019-09-28T093000-before-schema-2.gkml".
class Backups
{
public:
    /// An empty folder keeps none.
    Backups(const QString &stateFolder, const Uid &catalog);

    [[nodiscard]] bool isKept() const { return !m_folder.isEmpty(); }
    /// Newest first.
    [[nodiscard]] QStringList paths() const;
    /// Whether none was made on this day.
    [[nodiscard]] bool isDue(const QDate &today) const;
    /// Copies, verifies, then forgets the oldest. `mark` is part of the name. Errors as copyCatalog.
    [[nodiscard]] Outcome make(Connection &from, const QDateTime &now, const QString &mark,
                               const Progress &progress) const;
    /// The newest one that passes a quick check.
    [[nodiscard]] std::optional<QString> newestGood() const;

private:
    QString m_folder;
};

}
