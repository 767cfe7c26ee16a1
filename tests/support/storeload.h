// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/store.h"

#include <random>

namespace gk {

/// Work on a store as users do it: edits, bulk changes, undo, redo, freezes, checkpoints, drawn at random.
class StoreLoad
{
public:
    explicit StoreLoad(unsigned seed) : m_random(seed) {}

    /// Writes a catalog of this many items and one version. Ends the test program when it cannot.
    static void writeCatalog(const QString &path, int items);
    /// The same as the bytes of a file.
    [[nodiscard]] static QByteArray catalogBytes(int items);
    [[nodiscard]] static RecordRef itemAt(int index);
    /// How many of the items the load may touch.
    void setItems(int items) { m_items = items; }

    /// One random action.
    [[nodiscard]] Outcome step(Store &store);
    [[nodiscard]] Outcome edit(Store &store);
    [[nodiscard]] Outcome bulkChange(Store &store, int count);
    [[nodiscard]] static Outcome freeze(Store &store);
    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

private:
    [[nodiscard]] QString text();
    std::mt19937 m_random;
    int m_items = 60;
};

/// The newest change set that the store reported as done.
struct Acknowledged {
    Seq seq{};
    Uid uid;

    [[nodiscard]] static Acknowledged of(Store &store);
};

/// What does not hold of a file reopened after a fault; empty when all does: every acknowledged change set is there,
/// at most one more is, and every proof of `verify` holds.
[[nodiscard]] QString whatIsWrong(Store &store, const Acknowledged &last, qint64 unacknowledged = 1);

}
