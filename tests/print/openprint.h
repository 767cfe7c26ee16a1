// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "print/printdialog.h"

#include <QtCore/QTemporaryDir>

namespace gk {

/// What tests of the print dialog have in common: forty items of one domain, thirty of them approved, and hands.
class OpenPrint : public QObject
{
protected:
    void begin();
    void end();
    /// The dialog with its pages made.
    [[nodiscard]] std::unique_ptr<PrintDialog> opened(PrintSetting setting = {});
    /// Picks an entry in every box that has it, or in the one so named, and waits for the pages made with it.
    void choose(PrintDialog &dialog, const QString &entry, const QString &box = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    std::unique_ptr<CatalogSession> m_session;
};

}
