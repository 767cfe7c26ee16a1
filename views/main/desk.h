// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QSplitter;

namespace gk {

/// The three panes of a catalog side by side: tree, grid, card. In a narrow window the card is a drawer over the grid.
class Desk : public QWidget
{
    Q_OBJECT
public:
    Desk(QWidget *tree, QWidget *grid, QWidget *card, QWidget *parent = nullptr);

    [[nodiscard]] bool isTreeOpen() const { return m_isTreeOpen; }
    void setTreeOpen(bool isOpen);
    /// Whether the card is seen, beside the grid or as a drawer over it.
    [[nodiscard]] bool isCardOpen() const;
    void setCardOpen(bool isOpen);
    /// Beside the grid and as a drawer the card is opened and closed on its own.
    [[nodiscard]] bool isCardOpenBeside() const { return m_isCardOpenBeside; }
    [[nodiscard]] bool isDrawerOpen() const { return m_isDrawerOpen; }
    void setRemembered(bool isTreeOpen, bool isCardOpenBeside, bool isDrawerOpen);
    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }

    /// Tree, grid and card; the last is 0 while the card is a drawer.
    [[nodiscard]] QList<int> paneWidths() const;
    void setPaneWidths(const QList<int> &widths);

signals:
    /// A pane came or went, by the user's hand or because the window became narrow or wide.
    void panesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void placeDrawer();
    [[nodiscard]] int cardWidth() const;

    QSplitter *m_splitter;
    QWidget *m_tree;
    QWidget *m_grid;
    QWidget *m_card;
    QWidget *m_drawer;
    int m_cardWidth;
    bool m_isNarrow = false;
    bool m_isTreeOpen = true;
    bool m_isCardOpenBeside = true;
    bool m_isDrawerOpen = false;
};

}
