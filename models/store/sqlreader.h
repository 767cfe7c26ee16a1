// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/reader.h"
#include "store/rows.h"

#include <unordered_map>

namespace gk {

/// By kind and local id: the fields that were different at an old state.
struct Overlay {
    using Values = std::vector<std::pair<Field, Value>>;
    std::unordered_map<Kind, std::unordered_map<qint64, Values>> records{};

    [[nodiscard]] static Result<Overlay> after(Connection &connection, Seq seq);
    [[nodiscard]] const Values *of(Kind kind, RowId id) const;
};

/// Reads one state from the file: the current rows, overlaid for an older state with the first before-images after it.
class SqlReader final : public Reader
{
public:
    /// On a connection that somebody else owns; shows `seq`, where `head` is the present.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> on(Connection &connection, const Fields &fields, Seq seq,
                                                            Seq head);
    /// The same of an old state whose overlay is known.
    [[nodiscard]] static std::unique_ptr<Reader> on(Connection &connection, const Fields &fields, Seq seq,
                                                    std::shared_ptr<const Overlay> overlay);
    /// With a connection and a read transaction of its own.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> owning(std::unique_ptr<Connection> connection,
                                                                const Fields &fields, std::optional<Seq> seq);
    ~SqlReader() override;

    [[nodiscard]] const Fields &fields() const override { return m_fields; }
    [[nodiscard]] Seq seq() const override { return m_seq; }
    [[nodiscard]] std::shared_ptr<const Overlay> overlay() const { return m_overlay; }
    [[nodiscard]] Result<std::vector<RowId>> order(Kind kind) override;
    [[nodiscard]] Result<std::vector<Record>> records(Kind kind, std::span<const RowId> ids) override;
    [[nodiscard]] Result<std::optional<Record>> find(const RecordRef &ref) override;
    [[nodiscard]] Result<std::vector<Record>> parts(Kind kind, std::span<const RowId> ids,
                                                    const std::vector<Field> &fields) override;
    [[nodiscard]] Outcome eachWith(Kind kind, const std::vector<Field> &fields,
                                   const std::function<bool(const Record &)> &visit) override;

private:
    /// The records that `read` finds for the ids, as they were in the state shown.
    template <typename Read>
    [[nodiscard]] Result<std::vector<Record>> collect(std::span<const RowId> ids, Read &&read);
    SqlReader(Connection &connection, const Fields &fields, Seq seq)
        : m_connection(connection), m_fields(fields), m_rows(connection, fields), m_seq(seq)
    {}
    [[nodiscard]] Outcome loadOverlay();
    void overlay(Record &record) const;
    /// What ordering needs of a live record: 48 bytes, not its texts.
    struct Bone {
        RowId id{};
        Uid uid;
        Uid parent; ///< domain of an item, parent of a domain
        qint64 position = 0;
    };
    [[nodiscard]] Result<std::vector<Bone>> skeleton(Kind kind);
    [[nodiscard]] Result<std::vector<Uid>> domainOrder();

    std::unique_ptr<Connection> m_own;
    std::unique_ptr<Transaction> m_snapshot;
    Connection &m_connection;
    const Fields &m_fields;
    Rows m_rows;
    Seq m_seq;
    std::shared_ptr<const Overlay> m_overlay = std::make_shared<Overlay>(); ///< of m_seq; never null
};

}
