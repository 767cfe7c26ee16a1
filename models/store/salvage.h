// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/record.h"
#include "store/connection.h"
#include "store/recover.h"

#include <functional>
#include <memory>

namespace gk {

/// Reads what can be read of a damaged catalog, from a copy that may be spoilt. Believes nothing: columns it does not
/// know are left out, values that break the rules of their field are dropped and counted.
class Salvage
{
public:
    /// Opens whatever is there; without a readable schema no kind gives any record.
    Salvage(const QString &copy, const Fields &fields);
    ~Salvage();
    Q_DISABLE_COPY_MOVE(Salvage)

    [[nodiscard]] bool hasSchema() const;
    /// Whether a later version of this program made the file: its schema number is higher, and the schema is not ours. A
    /// higher number alone is a flipped bit.
    [[nodiscard]] bool isOfNewerProgram() const;
    /// Tables and columns ("item.more") that our schema does not have.
    [[nodiscard]] QStringList foreignParts() const;
    [[nodiscard]] std::optional<Uid> catalog() const;
    /// All readable records of a kind, removed ones included, by local id. Losses are added to `lost`.
    void each(Kind kind, const Progress &progress, std::vector<Lost> &lost,
              const std::function<void(const Record &)> &visit);
    /// Copies a table as it stands into the same table of a new file. @return false when not every row went over
    [[nodiscard]] bool copyTable(Connection &to, const QByteArray &table, const QByteArrayList &columns,
                                 const Progress &progress);
    /// Whether table and indexes agree in SQLite's view.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QByteArrayList columnsOf(const QByteArray &table) const;

private:
    struct CloseDb {
        void operator()(sqlite3 *db) const;
    };
    struct Table;
    [[nodiscard]] std::optional<Record> read(const Table &table, const Statement &row, std::vector<Lost> &lost) const;
    struct Ids;
    [[nodiscard]] Ids idsAfter(const Table &table, qint64 last) const;
    [[nodiscard]] bool takeRest(const Table &table, qint64 last, const Progress &progress,
                                const std::function<void(const Statement &)> &take,
                                const std::function<void(const Uid &)> &lose) const;

    std::unique_ptr<sqlite3, CloseDb> m_db;
    const Fields &m_fields;
};

}
