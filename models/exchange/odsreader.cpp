// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/odsreader.h"

#include "exchange/odstables.h"
#include "exchange/zipfile.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 mostManifestBytes = 4 << 20;

Result<std::vector<SourceTable>> read(const QString &path, const Progress &progress, const Limits &limits)
{
    const auto zip = ZipReader::open(path, limits);
    if (!zip)
        return zip.error();
    if (const ZipEntry *manifest = zip->find(u"META-INF/manifest.xml"_s)) {
        const auto bytes = zip->read(manifest->name, mostManifestBytes);
        if (!bytes)
            return bytes.error();
        if (bytes->contains("encryption-data"))
            return Error{.code = ErrorCode::UnknownFormat, .detail = u"password"_s};
    }
    OdsTablesHandler handler(QFileInfo(path).fileName(), progress, limits);
    XmlParser parser(handler, openDocumentNamespaces(), limits);
    Outcome parsed = Done{};
    const Outcome unpacked = zip->read(u"content.xml"_s, [&](QByteArrayView bytes) {
        parsed = parser.feed(bytes);
        return bool(parsed);
    });
    if (!parsed) {
        Error error = parsed.error();
        error.sheet = handler.sheet();
        return error;
    }
    if (!unpacked)
        return unpacked.error();
    if (auto finished = parser.finish(); !finished)
        return finished.error();
    return handler.take();
}

}

Result<std::vector<SourceTable>> readOdsTables(const QString &path, const Progress &progress, const Limits &limits)
{
    auto tables = read(path, progress, limits);
    if (tables)
        return tables;
    Error error = tables.error();
    error.path = path;
    return error;
}

}
