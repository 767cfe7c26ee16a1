// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QLineEdit>

namespace gk {

/// A line for a date that may be empty, with a calendar to pick from. Shows ISO dates; takes what people write.
class DateField : public QLineEdit
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);
    /// ISO date of a text people write, such as 2024年9月28日; the text itself when it is none.
    [[nodiscard]] static QString isoOrText(const QString &text);

signals:
    /// A day was picked in the calendar, or cleared there.
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();
    void pick(const QString &text, QWidget *popup);

    QAction *m_calendar;
};

}
