// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

namespace gk {

/// The system's wish that the program ends (SIGTERM, SIGHUP, SIGINT), as an event: what is typed can still be saved.
/// One at a time, since signals belong to the process.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void came();
};

}
