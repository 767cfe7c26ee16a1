// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/package.h"

#include "exchange/versionjson.h"
#include "exchange/zipfile.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QScopeGuard>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Writes the parts of a package and keeps their sizes and digests for the manifest.
class PartWriter
{
public:
    explicit PartWriter(ZipWriter &zip) : m_zip(zip) {}

    Outcome part(const QString &name, const std::function<Outcome(const ByteSink &)> &write)
    {
        if (auto begun = m_zip.begin(name); !begun)
            return begun;
        Sha256 hash;
        qint64 size = 0;
        const ByteSink sink = [&](QByteArrayView bytes) {
            hash.add(bytes);
            size += bytes.size();
            return m_zip.write(bytes);
        };
        if (auto written = write(sink); !written)
            return written;
        m_parts.append(QJsonObject{{u"name"_s, name}, {u"size"_s, size}, {u"sha256"_s, hash.result().toString()}});
        return m_zip.end();
    }
    [[nodiscard]] const QJsonArray &parts() const { return m_parts; }

private:
    ZipWriter &m_zip;
    QJsonArray m_parts;
};

Outcome copySheet(const PackageRequest &request, const QString &temporaryPath, const ByteSink &sink)
{
    // The spreadsheet library writes to a name. Beside the package, not among the system's temporary files: those may be
    // in memory, or on a disk that others read; and what a kill leaves is swept there with the rest.
    const QString sheet = temporaryPath + u"-sheet"_s;
    const auto remove = qScopeGuard([&sheet] { QFile::remove(sheet); });
    const auto failed = [&temporaryPath](Error error) {
        error.path = temporaryPath; // the name that the caller knows
        return error;
    };
    if (auto written = request.writeSheet(sheet); !written)
        return failed(written.error());
    QFile file(sheet);
    if (!file.open(QIODevice::ReadOnly))
        return failed({.code = ErrorCode::Unreadable, .detail = file.errorString()});
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(1 << 18);
        if (bytes.isEmpty())
            return failed({.code = ErrorCode::Unreadable, .detail = file.errorString()});
        if (auto written = sink(bytes); !written)
            return written;
    }
    return Done{};
}

}

Outcome writePackage(Reader &reader, const PackageRequest &request, const QString &temporaryPath,
                     const Progress &progress)
{
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    QJsonObject head{
        {u"format_version"_s, 1},
        {u"catalog"_s, request.catalog.toString()},
        {u"version"_s, versionToJson(request.version)},
        {u"base"_s, QJsonObject{{u"number"_s, request.baseNumber}, {u"digest"_s, request.baseDigest.toString()}}}};
    ZipWriter zip(temporaryPath, request.version.at);
    PartWriter parts(zip);
    auto written = parts.part(u"catalog.json"_s, [&](const ByteSink &sink) -> Outcome {
        const JsonRequest json{.catalog = request.catalog, .version = request.version, .form = JsonForm::Exact};
        const auto report = writeJson(reader, json, sink, progress);
        return report ? Outcome(Done{}) : report.error();
    });
    if (!written)
        return written;
    written =
        parts.part(u"catalog.xlsx"_s, [&](const ByteSink &sink) { return copySheet(request, temporaryPath, sink); });
    if (!written)
        return written;
    head.insert("format"_L1, u"gkml-delta"_s);
    written = parts.part(u"delta.json"_s, [&](const ByteSink &sink) {
        return writeDelta(head, request.changes, reader, sink, progress);
    });
    if (!written)
        return written;
    head.insert("format"_L1, u"gkml-package"_s);
    head.insert("title"_L1, settings->value(u"title"));
    head.insert("parts"_L1, parts.parts());
    if (written = zip.add(u"manifest.json"_s, QJsonDocument(head).toJson()); !written)
        return written;
    return zip.finish();
}

}
