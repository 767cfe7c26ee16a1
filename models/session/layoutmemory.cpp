// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/layoutmemory.h"

#include "base/atomicfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t most = 200;
constexpr qint64 mostBytes = 4'000'000;

QJsonObject jsonOf(const RememberedLayout &layout)
{
    QJsonArray columns;
    for (const RememberedLayout::Column &column : layout.columns) {
        columns.append(QJsonObject{{u"index"_s, column.index},
                                   {u"heading"_s, column.heading},
                                   {u"field"_s, column.field},
                                   {u"term"_s, column.term}});
    }
    return {{u"signature"_s, layout.signature},
            {u"headings"_s, QJsonArray::fromStringList(layout.headings)},
            {u"columns"_s, columns}};
}

RememberedLayout layoutOf(const QJsonObject &json)
{
    RememberedLayout layout{.signature = json["signature"_L1].toString()};
    for (const QJsonValue &heading : json["headings"_L1].toArray())
        layout.headings += heading.toString();
    for (const QJsonValue &value : json["columns"_L1].toArray()) {
        const QJsonObject column = value.toObject();
        layout.columns.push_back({.index = column["index"_L1].toInt(),
                                  .heading = column["heading"_L1].toString(),
                                  .field = column["field"_L1].toString(),
                                  .term = column["term"_L1].toString()});
    }
    return layout;
}

Result<std::vector<RememberedLayout>> readFrom(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{.code = ErrorCode::NotFound, .path = path};
    if (file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    if (!all.contains("layouts"_L1))
        return Error{.code = ErrorCode::Malformed, .path = path};
    std::vector<RememberedLayout> layouts;
    for (const QJsonValue &value : all["layouts"_L1].toArray()) {
        if (RememberedLayout layout = layoutOf(value.toObject()); !layout.signature.isEmpty())
            layouts.push_back(std::move(layout));
    }
    return layouts;
}

}

LayoutMemory::LayoutMemory(const QString &stateFolder)
{
    if (!stateFolder.isEmpty())
        m_file = stateFolder + "/import-layouts.json"_L1;
}

std::vector<RememberedLayout> LayoutMemory::layouts() const
{
    auto read = m_file.isEmpty() ? Result<std::vector<RememberedLayout>>(Error{}) : readFrom(m_file);
    return read ? std::move(*read) : std::vector<RememberedLayout>();
}

Outcome LayoutMemory::write(const QString &path, const std::vector<RememberedLayout> &layouts) const
{
    QJsonArray list;
    for (const RememberedLayout &layout : layouts)
        list.append(jsonOf(layout));
    if (path.isEmpty() || !QDir().mkpath(QFileInfo(path).path()))
        return Error{.code = ErrorCode::NotWritable, .path = path};
    AtomicFile file(path, Replace::Yes);
    if (auto written = file.write(QJsonDocument(QJsonObject{{u"layouts"_s, list}}).toJson()); !written)
        return written;
    return file.publish([](const QString &temporary) -> Outcome {
        const auto back = readFrom(temporary);
        return back ? Outcome(Done{}) : back.error();
    });
}

Outcome LayoutMemory::remember(const std::vector<RememberedLayout> &layouts) const
{
    std::vector<RememberedLayout> all = layouts;
    for (RememberedLayout &known : this->layouts()) {
        const bool isNew = std::ranges::find(layouts, known.signature, &RememberedLayout::signature) != layouts.end();
        if (!isNew && all.size() < most)
            all.push_back(std::move(known));
    }
    return write(m_file, all);
}

Outcome LayoutMemory::forget(const QString &signature) const
{
    std::vector<RememberedLayout> all = layouts();
    std::erase_if(all, [&signature](const RememberedLayout &layout) { return layout.signature == signature; });
    return write(m_file, all);
}

Outcome LayoutMemory::exportTo(const QString &path) const
{
    return write(path, layouts());
}

Result<int> LayoutMemory::importFrom(const QString &path) const
{
    const auto read = readFrom(path);
    if (!read)
        return read.error();
    if (const Outcome kept = remember(*read); !kept)
        return kept.error();
    return int(read->size());
}

}
