// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/delta.h"
#include "exchange/jsonexport.h"
#include "exchange/limits.h"
#include "exchange/zipfile.h"

namespace gk {

/// A snapshot package (.gkml.zip) to be written: one frozen version, and how it differs from the version before.
struct PackageRequest {
    Uid catalog{};
    Version version{};                  ///< what the reader shows
    int baseNumber = 0;                 ///< the version before; 0 = the empty catalog
    Digest baseDigest{};                ///< of its content
    std::vector<FieldChange> changes{}; ///< from the base to the version, as Store::changesBetween gives them
    /// Writes the official spreadsheet of the version to a temporary file.
    std::function<Outcome(const QString &temporaryPath)> writeSheet{};
};

/// Writes manifest.json, catalog.json, catalog.xlsx and delta.json. Bytes depend on the version alone. Not synced, see
/// AtomicFile. Errors: Cancelled, as the reader, as writeError, as `writeSheet`.
[[nodiscard]] Outcome writePackage(Reader &reader, const PackageRequest &request, const QString &temporaryPath,
                                   const Progress &progress = {});

/// A package whose parts are all as its manifest says.
struct Package {
    Uid catalog{};
    QString title{};
    Version version{}; ///< with the digest the content must have
    int baseNumber = 0;
    Digest baseDigest{};
    std::vector<Change> delta{}; ///< what makes the base the version
};

/// Opens a package, compares every part with the manifest, then reads the delta.
/// Errors: UnknownFormat (no package), NewerFile (of a later format), WrongDigest (a part is not what the manifest says;
/// detail = its name), Malformed (detail), TooLarge, Cancelled, as ZipReader::open.
[[nodiscard]] Result<Package> readPackage(const QString &path, const Fields &fields = Fields::standard(),
                                          const Limits &limits = {}, const Progress &progress = {});

/// The frozen catalog inside a package, for verifying, listing and comparing. What goes through all records reads them
/// from the file each time, in the memory of one; only what asks for single ones takes them all in.
class PackageReader final : public Reader
{
public:
    /// Errors as readPackage; Malformed also when one uid stands twice. The parts are compared with the manifest first.
    [[nodiscard]] static Result<std::unique_ptr<PackageReader>> open(const QString &path,
                                                                     const Fields &fields = Fields::standard(),
                                                                     const Limits &limits = {},
                                                                     const Progress &progress = {});
    ~PackageReader() override;

    [[nodiscard]] const Fields &fields() const override { return m_fields; }
    /// A package has no journal.
    [[nodiscard]] Seq seq() const override { return {}; }
    [[nodiscard]] Result<std::vector<RowId>> order(Kind kind) override;
    [[nodiscard]] Result<std::vector<Record>> records(Kind kind, std::span<const RowId> ids) override;
    [[nodiscard]] Result<std::optional<Record>> find(const RecordRef &ref) override;
    [[nodiscard]] Outcome each(Kind kind, const std::function<bool(const Record &)> &visit) override;

private:
    PackageReader(QString path, ZipReader zip, const Fields &fields, const Limits &limits);
    /// All records of all kinds, in the order of the document, which is catalog order; ids from 1 in each kind.
    [[nodiscard]] Outcome eachRecord(const std::function<bool(const Record &)> &visit, std::optional<Kind> only);
    [[nodiscard]] Outcome checkUids(const Progress &progress);
    [[nodiscard]] Outcome takeIn();

    QString m_path;
    ZipReader m_zip;
    const Fields &m_fields;
    Limits m_limits;
    bool m_isTakenIn = false;
    QHash<Kind, std::vector<Record>> m_records;
    QHash<RecordRef, std::size_t> m_places;
};

}
