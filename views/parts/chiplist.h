// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

namespace gk {

class ChipWidget;
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
    /// Makes the list one stop of Tab: arrows go from chip to chip, Space and Enter ask for a chip's menu, Delete asks
    /// to remove it.
    void takeKeys();
    /// Shown in quiet text while there is no chip.
    void setPlaceholder(const QString &text);

signals:
    void removeAsked(const QString &text);
    /// A chip was clicked: the owner may show what can be done with it at this place of the screen.
    void menuAsked(const QString &text, const QPoint &at);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void setCurrent(int chip);
    void askForMenu();

    FlowLayout *m_flow;
    std::vector<Chip> m_chips;
    std::vector<ChipWidget *> m_widgets; ///< of the chips, in their order
    int m_current = 0;                   ///< the chip the keys are for
    QString m_placeholder;
    bool m_isRemovable = false;
};

}
