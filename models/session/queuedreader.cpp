// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/queuedreader.h"

#include <algorithm>

namespace gk {

namespace {

constexpr std::size_t pageSize = 256;

}

QueuedReader::QueuedReader(Writer &writer, const Fields &fields, std::optional<Seq> at)
    : m_writer(writer), m_fields(fields), m_reader(std::make_shared<std::unique_ptr<Reader>>())
{
    m_seq = m_writer.call<Seq>([&](Store &store) {
        if (auto reader = store.reader(at))
            *m_reader = std::move(*reader);
        return at.value_or(store.head());
    });
}

QueuedReader::~QueuedReader()
{
    m_writer.post([reader = m_reader](Store &) { reader->reset(); });
}

template <typename T>
Result<T> QueuedReader::ask(std::function<Result<T>(Reader &)> question)
{
    return m_writer.call<Result<T>>([&](Store &) -> Result<T> {
        if (!*m_reader)
            return Error{.code = ErrorCode::Unreadable};
        return question(**m_reader);
    });
}

Result<std::vector<RowId>> QueuedReader::order(Kind kind)
{
    return ask<std::vector<RowId>>([&](Reader &reader) { return reader.order(kind); });
}

Result<std::vector<Record>> QueuedReader::records(Kind kind, std::span<const RowId> ids)
{
    return ask<std::vector<Record>>([&](Reader &reader) { return reader.records(kind, ids); });
}

Result<std::optional<Record>> QueuedReader::find(const RecordRef &ref)
{
    return ask<std::optional<Record>>([&](Reader &reader) { return reader.find(ref); });
}

Outcome QueuedReader::each(Kind kind, const std::function<bool(const Record &)> &visit)
{
    // Page by page, so that an edit waits for one page and not for the whole list.
    const auto ids = order(kind);
    if (!ids)
        return ids.error();
    for (std::size_t at = 0; at < ids->size(); at += pageSize) {
        const auto page = records(kind, std::span(*ids).subspan(at, std::min(pageSize, ids->size() - at)));
        if (!page)
            return page.error();
        for (const Record &record : *page) {
            if (!visit(record))
                return Error{.code = ErrorCode::Cancelled};
        }
    }
    return Done{};
}

}
