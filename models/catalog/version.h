// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "catalog/record.h"

#include <QtCore/QDateTime>

namespace gk {

/// A frozen state of the catalog: number, words and the position in the journal it stands for.
struct Version {
    int number = 0;
    QString label{};
    QString reason{};
    QString stage{}; ///< 征求意见稿 / 送审稿 / 审定稿 / 发布稿, or empty
    QString author{};
    QDateTime at{};
    QString approvedBy{}; ///< 审定人, or empty
    QString approvedOn{}; ///< 审定日期 as ISO 8601, or empty; text, so that a stored one that is no date is not lost
    Seq seq{};            ///< the frozen state
    qint64 items = 0;     ///< live items in it
    Digest digest{};

    bool operator==(const Version &) const = default;
};

/// What the user says when making a version.
struct VersionWords {
    QString label{};
    QString reason{};
    QString stage{};
    QString author{};
    QDateTime at{};
    QString approvedBy{};
    QString approvedOn{}; ///< ISO 8601
};

}
