// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QTranslator>

namespace gk {

/// The keys as they are printed on the keyboard: arrows as arrows and Enter as Enter, where Qt's Chinese says 上方向 and
/// 回车. Installed behind Qt's own translation, so that menus, tool tips and the list of keys agree.
class KeyNames final : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int count) const override;
    /// A translator without words would not be asked.
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}
