// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <QtWidgets/QMenu>

namespace gk {

/// The versions as a menu, newest first. When there are more than a menu should hold, the last line leads to the list.
class VersionMenu : public QMenu
{
    Q_OBJECT
public:
    explicit VersionMenu(CatalogSession &session, QWidget *parent = nullptr);

signals:
    void chosen(int version);
    void listRequested();

private:
    void fill();

    CatalogSession &m_session;
};

}
