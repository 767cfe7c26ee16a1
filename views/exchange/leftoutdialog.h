// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "session/transfer.h"

#include <QtWidgets/QDialog>

namespace gk {

/// The items an official form does not list, by reason.
class LeftOutDialog : public QDialog
{
    Q_OBJECT
public:
    LeftOutDialog(const CatalogSession &session, const LeftOutRows &leftOut, QWidget *parent = nullptr);
};

}
