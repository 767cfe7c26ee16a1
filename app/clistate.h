// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clisource.h"
#include "exchange/package.h"

namespace gk::cli {

/// One side of a comparison: a catalog at one state, or the version in a package.
struct State {
    std::optional<Source> source{};
    std::unique_ptr<PackageReader> package{};

    [[nodiscard]] Reader &reader() const { return source ? *source->reader : *package; }
};

/// Whether the file begins as an archive does; to be asked before the file is opened as a catalog, since closing it
/// would drop the locks on it. False for what cannot be read.
[[nodiscard]] bool isArchive(const QString &path);

/// Errors: as openSource and PackageReader::open.
[[nodiscard]] Result<std::vector<State>> openStates(const QStringList &arguments, const Call &call);

}
