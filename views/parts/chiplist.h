// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

namespace gk {

class FlowLayout;

/// What a chip says about its text.
enum class ChipLook {
    Known,     ///< a term of the vocabulary
    Own,       ///< a local addition or a rule: drawn with a dashed border
    Inherited, ///< the domain's value, in quiet text
};

/// A row of short texts that wraps; each can be removed by its cross when the list is editable.
class ChipList : public QWidget
{
    Q_OBJECT
public:
    struct Chip {
        QString text{};
        ChipLook look = ChipLook::Known;

        bool operator==(const Chip &) const = default;
    };

    explicit ChipList(QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<Chip> &chips() const { return m_chips; }
    void setChips(const std::vector<Chip> &chips);
    /// Whether chips show a cross; clicking it only asks: the owner removes.
    void setRemovable(bool isRemovable);
    /// Shown in quiet text while there is no chip.
    void setPlaceholder(const QString &text);

signals:
    void removeAsked(const QString &text);

private:
    void rebuild();

    FlowLayout *m_flow;
    std::vector<Chip> m_chips;
    QString m_placeholder;
    bool m_isRemovable = false;
};

}
