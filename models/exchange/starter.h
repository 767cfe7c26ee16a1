// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/changeset.h"
#include "catalog/version.h"

#include <functional>

namespace gk {

/// One step of a starter: changes, or a version of what the steps before it made. An author or a time that the starter
/// does not give is the caller's to fill in.
struct StarterStep {
    ChangeSet changes{};
    std::optional<VersionWords> version{};
};

/// Reads a starter catalog (resources/templates/*.json) into the steps that make it from an empty catalog. The first
/// adds all that stands in settings, offices, documents, domains, tasks and items, and has no label; the others are the
/// example's history: `{"label","author","at","changes":[{"item":CODE or CODES,"set":{…}},{"add":{…}}]}`
/// or
/// `{"version":{"label","reason","stage"},"author","at"}`. Domains, offices and documents have the same uids in every
/// catalog made from the same names; items and tasks fresh ones. Order is that of the file.
/// @param freshUid gives the uids of items and tasks
/// Errors: Malformed (detail = list and key, row = the entry from 1); BadValue, UnknownDomain, UnknownOffice,
/// NoSuchRecord with the row of the entry.
[[nodiscard]] Result<std::vector<StarterStep>> starterSteps(const Fields &fields, const QByteArray &json,
                                                            const std::function<Uid()> &freshUid = Uid::random);

/// The uid that a domain, office or document has in every catalog.
[[nodiscard]] Uid domainUid(const QString &path);
[[nodiscard]] Uid officeUid(const QString &name);
[[nodiscard]] Uid documentUid(const QString &title);

}
