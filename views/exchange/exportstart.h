// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gk {

/// Whether the export dialog waits for choices or repeats the last export at once.
enum class ExportStart { Asking, AsLastTime };

}
