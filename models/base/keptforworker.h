// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QThreadPool>

#include <memory>
#include <utility>

namespace gk {

/// Keeps something large whose end takes longer than a frame, as that of a million texts: whoever lets go of it last, a
/// worker takes it apart.
template <typename T>
[[nodiscard]] std::shared_ptr<const T> keptForWorker(T value)
{
    return std::shared_ptr<const T>(
        new T(std::move(value)), [](const T *last) { QThreadPool::globalInstance()->start([last] { delete last; }); });
}

}
