// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formsource.h"
#include "session/catalogsession.h"

namespace gk {

/// Answers editors from an open catalog.
class SessionSource final : public FormSource
{
public:
    explicit SessionSource(const CatalogSession &session) : m_session(session) {}

    [[nodiscard]] const Names &names() const override { return m_session.names(); }
    [[nodiscard]] std::vector<Entry> entries(Kind kind) const override;
    [[nodiscard]] QHash<QString, QString> tierNames() const override;

private:
    const CatalogSession &m_session;
};

}
