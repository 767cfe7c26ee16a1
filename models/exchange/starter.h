// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalog/changeset.h"

#include <functional>

namespace gk {

/// Reads a starter catalog (resources/templates/*.json: settings, offices, documents, domains, tasks, items) into one
/// change set for an empty catalog; its label, author and time are the caller's. Domains, offices and documents have
/// the same uids in every catalog made from the same names; items and tasks fresh ones. Order is that of the file.
/// @param freshUid gives the uids of items and tasks
/// Errors: Malformed (detail = list and key, row = the entry from 1); BadValue, UnknownDomain, UnknownOffice,
/// NoSuchRecord with the row of the entry.
[[nodiscard]] Result<ChangeSet> starterChanges(const Fields &fields, const QByteArray &json,
                                               const std::function<Uid()> &freshUid = Uid::random);

/// The uid that a domain, office or document has in every catalog.
[[nodiscard]] Uid domainUid(const QString &path);
[[nodiscard]] Uid officeUid(const QString &name);
[[nodiscard]] Uid documentUid(const QString &title);

}
