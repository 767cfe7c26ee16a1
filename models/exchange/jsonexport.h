// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/officialform.h"
#include "exchange/outputfile.h"
#include "exchange/recordjson.h"

namespace gk {

/// One catalog as one JSON document, see resources/templates/catalog.schema.json.
struct JsonRequest {
    Uid catalog{};                    ///< the catalog's own uid
    std::optional<Version> version{}; ///< the frozen version the reader shows, if it is one
    /// For review and public: without internal fields, uids, names of persons and items left out.
    OfficialRule rule{Purpose::Internal};
    RowSelection selection{};           ///< of the items; the other kinds are always whole
    QStringList fields{};               ///< keys of the item fields wanted; empty = all
    JsonForm form = JsonForm::Readable; ///< Exact: nothing is lost, and only content (no views) is carried
};

struct JsonReport {
    qint64 items = 0;
    std::vector<LeftOut> leftOut{};
};

/// Streams the document record by record, one record a line; the same state gives the same bytes.
/// Errors: Cancelled, as the reader, as the sink.
[[nodiscard]] Result<JsonReport> writeJson(Reader &reader, const JsonRequest &request, const ByteSink &sink,
                                           const Progress &progress = {});

/// Reads a written document back line by line: it is whole, and holds so many items.
/// Errors: Unreadable, Malformed (row = the line), WrongDigest (another number of items).
[[nodiscard]] Outcome verifyJson(const QString &path, qint64 items, const Progress &progress = {});

/// The list of a kind in the document: "items", "domains", …
[[nodiscard]] QString listKeyOf(Kind kind);

}
