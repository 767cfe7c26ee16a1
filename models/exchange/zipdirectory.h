// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/zipfile.h"

namespace gk {

/// The checked directory of an archive: every entry's name, sizes and place, none of them taken on trust.
/// Errors as ZipReader::open.
[[nodiscard]] Result<std::vector<ZipEntry>> readZipDirectory(QFile &file, const Limits &limits);

}
