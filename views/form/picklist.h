// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFrame>

class QLineEdit;
class QListWidget;

namespace gk {

/// A pop-up to pick one of many from, searched by typing. Esc or a click outside picks nothing.
class PickList : public QFrame
{
    Q_OBJECT
public:
    struct Entry {
        QString key{};
        QString text{};
    };

    /// @param current the key of the entry to begin at
    PickList(const std::vector<Entry> &entries, const QString &current, QWidget *parent);

    void openAt(const QWidget &anchor);

signals:
    void picked(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &text);
    void step(int by);
    void pick();

    QLineEdit *m_search;
    QListWidget *m_list;
};

}
