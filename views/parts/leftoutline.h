// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialrows.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace gk {

class CatalogSession;
class PlainLabel;

/// How many items a form leaves out, by reason, and a button that lists them. Export and print show it alike.
class LeftOutLine : public QWidget
{
    Q_OBJECT
public:
    explicit LeftOutLine(const CatalogSession &session, QWidget *parent = nullptr);

    void tell(std::vector<LeftOut> leftOut);
    /// Something else in place of the numbers.
    void say(const QString &text);

private:
    const CatalogSession &m_session;
    PlainLabel *m_text;
    QPushButton *m_list;
    std::vector<LeftOut> m_leftOut;
};

}
