// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomicfile.h"
#include "base/cancel.h"
#include "base/clock.h"
#include "catalog/changeset.h"
#include "catalog/importcorrections.h"
#include "catalog/importnote.h"
#include "catalog/importoutcome.h"
#include "catalog/importreport.h"
#include "catalog/itemscope.h"
#include "catalog/layout.h"
#include "catalog/personaldata.h"
#include "catalog/reader.h"
#include "catalog/recognisedtable.h"
#include "catalog/version.h"
#include "session/exportforms.h"

#include <optional>

/// Catalogs in and out of the program: what the session asks of store and exchange on behalf of the views and the
/// command line. All functions are jobs: by value in, by value out, on any thread.
namespace gk {

class Store;

/// One export as the user asked for it.
struct ExportRequest {
    QString target{}; ///< the file to be written
    Replace replace = Replace::No;
    ExportForm form = ExportForm::OfficialSheet;
    std::optional<Purpose> purpose{};        ///< nothing = the usual one of the form; a package is always internal
    bool takesUnapproved = false;            ///< public forms: items below 审定 too, because the user decided so
    std::optional<Version> version{};        ///< what the reader shows; nothing = the present (no package then)
    std::optional<std::vector<RowId>> ids{}; ///< the rows wanted, in this order; nothing = all of the scope
    ItemScope scope{}; ///< in catalog order; not asked when there are ids, nor of what is always whole
    OfficialLayout layout = OfficialLayout::DomainStandard; ///< see hasLayouts
    QStringList fields{};                      ///< keys of the item fields wanted, see hasChosenFields; empty = all
    bool masksUndecided = false;               ///< mask what looks like personal data and was not decided
    std::optional<PersonalChoices> personal{}; ///< on personal data; nothing = as the catalog's state remembers them
    QString catalogPath{};                     ///< the file itself: json and package read its identity through it
};

/// What was written.
struct TransferReport {
    QString path{};
    qint64 items = 0;                        ///< rows in the file
    std::vector<LeftOut> leftOut{};          ///< items the form does not list, in the order of the rows wanted
    std::vector<PersonalFinding> personal{}; ///< texts that look like personal data, masked or not
};

/// Texts the form would carry that look like personal data, with what was decided on them. Errors: as Reader, Cancelled.
[[nodiscard]] Result<std::vector<PersonalFinding>> personalDataIn(Reader &reader, const ExportRequest &request,
                                                                  const Progress &progress = {});

/// What the form would leave out, without writing; nothing of what is internal.
/// Errors: as Reader, Cancelled.
[[nodiscard]] Result<std::vector<LeftOut>> leftOutBy(Reader &reader, const ExportRequest &request,
                                                     const Progress &progress = {});

/// Refuses a target where a catalog stands, or its log: a copy for reading never takes the place of the work itself,
/// whoever allowed it. Errors: Exists.
[[nodiscard]] Outcome checkTarget(const QString &target);

/// Writes beside the target, verifies by reading, renames. On any error or cancel the target is as it was.
/// Progress counts items. Errors: Exists, FolderMissing, NotWritable, Locked, Full, WriteFailed, TooLarge, Cancelled,
/// BadValue for a character GB18030 has not, NoSuchVersion for a package of the present.
[[nodiscard]] Result<TransferReport> exportCatalog(Reader &reader, const ExportRequest &request,
                                                   const Progress &progress = {});

/// The file name an export is offered under, without folder: title, version or date, （内部） for what is internal, the
/// ending of the form. Characters that file systems refuse are replaced.
[[nodiscard]] QString exportFileName(const ExportRequest &request, const QString &title, const QDate &today);

/// What is to be brought in.
struct ImportSources {
    QStringList paths{};  ///< spreadsheets, documents, pages, csv files, packages or catalogs
    QString sheet{};      ///< only this one; empty = all
    QString domain{};     ///< path, for rows whose domain neither a column nor a band names
    QByteArray mapping{}; ///< JSON: what the columns are, in place of what would be guessed
};

/// What the sources would change in the catalog; nothing is changed yet.
struct ImportPreview {
    QString sourceName{}; ///< file names without folder, for the origin of the change set
    qint64 rows = 0;      ///< rows read
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< rows that are no items
    std::vector<RecognisedTable> tables{};
    std::vector<TablePlace> sources{};  ///< all tables of the files
    std::vector<RowOutcome> outcomes{}; ///< of the rows, in the order of the files
    std::vector<ImportNote> notes{};    ///< what is not taken as it stands there
    std::vector<Change> changes{};      ///< to be applied as one step
};

/// Reads catalogs of any layout and compares them with the reader's state, see importTables. Items that no source
/// speaks of stay untouched. Errors: NotFound, Unreadable, UnknownFormat, NoTable (nothing is a catalog, or there is no
/// such sheet; detail = its name), Malformed, BadValue (an unknown field of the mapping), TooLarge, Cancelled; of a catalog
/// as Store::open.
[[nodiscard]] Result<ImportPreview> previewImport(Reader &reader, const ImportSources &sources,
                                                  const Progress &progress = {});

/// What is kept of an import with its step.
[[nodiscard]] ImportReport reportOf(const ImportPreview &preview);

/// Makes a version of a store's present state, in one go; a window reckons the digest beside the work instead.
[[nodiscard]] Result<Version> freezeHead(Store &store, const VersionWords &words, const Progress &progress = {});

/// What a new catalog begins with: data in resources/templates.
enum class Starter { Empty, Domains, Reference, Example };
[[nodiscard]] QLatin1StringView keyOf(Starter starter); ///< "empty", "domains", "reference", "example"
[[nodiscard]] std::optional<Starter> starterByKey(QStringView key);

/// The words a starter proposes, for the dialog to be filled in with.
struct CatalogWords {
    QString title{};
    QString office{}; ///< the compiling office
    QString year{};
};
[[nodiscard]] Result<CatalogWords> wordsOf(Starter starter);

/// A catalog to be made.
struct NewCatalog {
    QString path{};
    Replace replace = Replace::No;
    Starter starter = Starter::Empty;
    CatalogWords words{}; ///< empty ones keep the starter's
    QString author{};
    QString label{}; ///< the sentence of the first step, in the user's language
};

/// Writes a new catalog file whole or not at all. A catalog that is open elsewhere is never replaced, nor is a file
/// written beside whose name the log of a lost one still lies. Errors: Exists, Locked (detail = the holder), as
/// Store::create and Store::apply.
[[nodiscard]] Outcome createCatalog(const NewCatalog &wanted, const Clock &clock, const Progress &progress = {});

}
