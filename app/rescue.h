// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "main/environment.h"

#include <functional>

namespace gk {

/// Whether something may be saved of a file that could not be opened for this reason.
[[nodiscard]] bool isRescuable(const Error &error);

/// A new file out of a damaged one or its backup, and what its window is to say of it.
struct Rescued {
    QString path{};
    QString summary{};     ///< empty when there is nothing to say
    QStringList missing{}; ///< sentences
};

/// Says what is wrong with the file and offers its newest whole backup, if there is one, and the rescue of its data; both
/// become a new file, named by the user and then handed to `open`. The damaged file is only read.
void offerRescue(const Error &error, const Environment &environment, QWidget *parent,
                 const std::function<void(const Rescued &)> &open);

}
