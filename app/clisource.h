// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clicall.h"
#include "store/store.h"

#include <optional>

namespace gk::cli {

/// A file, or one version of it: `FILE@N`.
struct SourceName {
    QString path{};
    std::optional<int> version{}; ///< 0 = before any edit; nothing = the present
    QString digits{};             ///< the version as it was written, which may be larger than any number

    bool operator==(const SourceName &) const = default;
};

/// The last @ followed only by digits names a version, if no file has the whole name.
[[nodiscard]] SourceName sourceName(const QString &argument);

/// A catalog opened for reading at one state.
struct Source {
    std::unique_ptr<Store> store{};
    std::optional<Version> version{}; ///< nothing for the present and for version 0
    Seq seq{};
    std::unique_ptr<Reader> reader{}; ///< last, so that it goes before the store
};

/// How the command line opens files: with what this computer knows of them.
[[nodiscard]] StoreOptions storeOptions();
/// What was noticed of a file goes to stderr. Errors: as Store::open, NoSuchVersion.
[[nodiscard]] Result<Source> openSource(const SourceName &name, const Call &call);
/// A file that this computer does not know is checked first. What was noticed of it goes to stderr.
/// Errors: as Store::open and Store::quickCheck; Locked (detail = the holder), ReadOnly.
[[nodiscard]] Result<std::unique_ptr<Store>> openToWrite(const QString &path, const Call &call);
/// The version of this number; nothing for 0 (see FILE@0). Errors: NoSuchVersion, as Store::versions.
[[nodiscard]] Result<std::optional<Version>> versionOf(Store &store, int number);

}
