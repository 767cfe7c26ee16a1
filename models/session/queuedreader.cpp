// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/queuedreader.h"

namespace gk {

QueuedReader::QueuedReader(Writer &writer, const Fields &fields, std::optional<Seq> at)
    : m_writer(writer), m_fields(fields), m_reader(std::make_shared<std::unique_ptr<Reader>>())
{
    m_seq = m_writer.call<Seq>([&](Store &store) {
        auto reader = store.reader(at);
        if (reader)
            *m_reader = std::move(*reader);
        else
            m_failure = reader.error();
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
            return *m_failure;
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

}
