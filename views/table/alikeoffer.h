// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"

#include <stop_token>

namespace gk {

class MessageStrip;

/// When one text of an item was changed, offers to change the others that read as it did: a correction is seldom of one
/// item alone. The offer goes with the next change, or by itself.
class AlikeOffer : public QObject
{
    Q_OBJECT
public:
    /// `strip` says it.
    AlikeOffer(CatalogSession &session, MessageStrip &strip, QObject *parent);
    ~AlikeOffer() override;

private:
    /// One value of one field in place of another.
    struct Edit {
        RecordRef item{};
        Field field{};
        Uid domain{};
        Value before{};
        Value after{};
        Seq step{}; ///< consecutive edits of one cell are one step
    };

    void take(const Changed &change);
    [[nodiscard]] std::optional<Edit> editOf(const Changed &change) const;
    void offer(const std::vector<RecordRef> &alike);
    void changeAll(const std::vector<RecordRef> &alike);

    CatalogSession &m_session;
    MessageStrip &m_strip;
    std::optional<Edit> m_edit{};
    std::stop_source m_looking;
};

}
