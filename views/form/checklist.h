// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFrame>

class QLineEdit;
class QListWidget;

namespace gk {

enum class FreeAdditions { No, Yes };

/// A pop-up list of things to tick; where the list is open, more can be typed. Esc leaves everything as it was.
class CheckList : public QFrame
{
    Q_OBJECT
public:
    struct Entry {
        QString key{};
        QString text{};
        bool isChecked = false;
        bool isPartly = false; ///< some of several records have it
    };

    CheckList(const std::vector<Entry> &entries, FreeAdditions additions, QWidget *parent);

    /// Opens below `anchor`, within the screen.
    void openAt(const QWidget *anchor);
    [[nodiscard]] QStringList checkedKeys() const { return keysIn(Qt::Checked); }
    /// Those left as some of the records have them.
    [[nodiscard]] QStringList partlyKeys() const { return keysIn(Qt::PartiallyChecked); }

signals:
    /// The list was closed and the ticks are to be kept.
    void accepted(const QStringList &checked, const QStringList &partly);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList keysIn(Qt::CheckState state) const;
    void addTyped();
    void narrow(const QString &text);
    void focusFirstFound();

    QLineEdit *m_search = nullptr;
    QListWidget *m_list;
    QLineEdit *m_more = nullptr;
    QStringList m_checkedBefore;
    QStringList m_partlyBefore;
    bool m_isCancelled = false;
};

}
