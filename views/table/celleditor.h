// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFrame>

namespace gk {

/// How an editor begins: with the text to be replaced by what is typed, or with the caret behind it.
enum class EditStart { Replace, Append, Empty };
/// Where the current cell goes when the editor is done.
enum class EditEnd { Stay, Down, Up, Right, Left, IntoSelection };

/// What stands over a cell while it is edited. It says when it is done; the grid takes the text and closes it, or leaves
/// it open when the text is refused.
class CellEditor : public QFrame
{
    Q_OBJECT
public:
    explicit CellEditor(QWidget *parent);

    [[nodiscard]] virtual QString text() const = 0;
    /// Fills in the cell's text, the first time it is called.
    void beginOnce(const QString &text, EditStart start);
    /// The size it wants over a cell of this size.
    [[nodiscard]] virtual QSize sizeOver(QSize cell) const { return cell; }
    /// Opens the list or the calendar there is to choose from.
    virtual void openList() {}
    /// Nothing was ever typed into an editor that began empty: it must not clear the cell.
    [[nodiscard]] virtual bool isUntouched() const { return false; }
    /// Whether an input method is composing: its keys are not ours.
    [[nodiscard]] bool isComposing() const { return m_isComposing; }
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    /// Shows that the text was refused.
    void setRefused(const QString &why);

signals:
    void ended(gk::EditEnd end);
    void cancelled();
    void resized();

protected:
    virtual void begin(const QString &text, EditStart start) = 0;
    /// The widget that gets keys and input methods.
    void setInner(QWidget *inner);
    /// Keys the editor keeps for itself, before Enter, Tab and Esc end the edit.
    [[nodiscard]] virtual bool takesKey(QKeyEvent *event) = 0;
    /// Enter, Tab and Esc end the edit. @return whether the key was one of them
    bool endsBy(const QKeyEvent &event);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();

    QWidget *m_inner = nullptr;
    bool m_isBegun = false;
    bool m_isComposing = false;
    bool m_isRefused = false;
};

}
