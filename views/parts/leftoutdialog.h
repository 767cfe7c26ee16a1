// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialrows.h"
#include "session/catalogsession.h"

#include <QtWidgets/QDialog>

class QTreeWidget;

namespace gk {

/// The items an official form does not list, by reason; the first thousands of each.
class LeftOutDialog : public QDialog
{
    Q_OBJECT
public:
    LeftOutDialog(const CatalogSession &session, const std::vector<LeftOut> &leftOut, QWidget *parent = nullptr);

private:
    void addGroup(LeftOutWhy why, const QString &reason, const CatalogSession &session,
                  const std::vector<LeftOut> &leftOut);
    QTreeWidget *m_list;
};

}
