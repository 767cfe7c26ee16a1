// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/receive.h"

#include "store/store.h"

#include <algorithm>

namespace gk {

namespace {

Outcome checkBase(Store &store, const Package &package, const Progress &progress)
{
    const auto versions = store.versions();
    if (!versions)
        return versions.error();
    const auto known = std::ranges::find(*versions, package.version.digest, &Version::digest);
    if (known != versions->end())
        return Error{.code = ErrorCode::AlreadyApplied, .path = store.path(), .detail = QString::number(known->number)};
    const auto reader = store.reader();
    if (!reader)
        return reader.error();
    const auto digest = contentDigest(**reader, progress);
    if (!digest)
        return digest.error();
    if (*digest != package.baseDigest)
        return Error{.code = ErrorCode::OtherBase, .path = store.path(), .detail = QString::number(package.baseNumber)};
    return Done{};
}

}

Result<Applied> receivePackage(Store &store, const Package &package, ChangeSet step, const Progress &progress)
{
    if (auto fits = checkBase(store, package, progress); !fits)
        return fits.error();
    step.changes = package.delta;
    return store.receive(step, package.version);
}

}
