// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/questions.h"

namespace gk {

/// Nobody is there to be asked.
class NoQuestions final : public Questions
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString fileToMake(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    std::optional<int> choose(QWidget *, const Choice &) override { return {}; }
    std::optional<QString> text(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    void tell(QWidget *, const QString &, const QString &, const QString &) override {}
    void showFolder(const QString &) override {}
};

}
