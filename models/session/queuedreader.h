// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/writer.h"

namespace gk {

/// A reader for files that allow one connection only: each page is a request on the writer's queue.
class QueuedReader final : public Reader
{
public:
    QueuedReader(Writer &writer, const Fields &fields, std::optional<Seq> at);
    ~QueuedReader() override;
    [[nodiscard]] const Fields &fields() const override { return m_fields; }
    [[nodiscard]] Seq seq() const override { return m_seq; }
    [[nodiscard]] Result<std::vector<RowId>> order(Kind kind) override;
    [[nodiscard]] Result<std::vector<Record>> records(Kind kind, std::span<const RowId> ids) override;
    [[nodiscard]] Result<std::optional<Record>> find(const RecordRef &ref) override;

private:
    template <typename T>
    Result<T> ask(std::function<Result<T>(Reader &)> question);
    Writer &m_writer;
    const Fields &m_fields;
    Seq m_seq{};
    std::optional<Error> m_failure;                    ///< why there is no reader
    std::shared_ptr<std::unique_ptr<Reader>> m_reader; ///< made, used and destroyed on the writer's thread
};

}
