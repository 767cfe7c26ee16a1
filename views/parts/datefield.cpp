// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/datefield.h"

#include "catalog/display.h"
#include "parts/icons.h"
#include "parts/popup.h"

#include <QtCore/QDate>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gk {

DateField::DateField(QWidget *parent)
    : QLineEdit(parent), m_calendar(addAction(icons::icon(icons::Icon::Calendar, palette()), TrailingPosition))
{
    m_calendar->setToolTip(tr("Calendar (Alt+Down); today (Ctrl+;)"));
    connect(m_calendar, &QAction::triggered, this, &DateField::openCalendar);
}

QString DateField::isoOrText(const QString &text)
{
    static const FieldInfo anyDate{.key = "date"_L1, .type = ValueType::Date};
    const auto value = readText(anyDate, text.trimmed(), Names());
    return value ? value->text() : text;
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && !isReadOnly())
        openCalendar();
    else if (event->key() == Qt::Key_Semicolon && event->modifiers() == Qt::ControlModifier && !isReadOnly())
        pick(QDate::currentDate().toString(Qt::ISODate), nullptr);
    else
        QLineEdit::keyPressEvent(event);
}

void DateField::openCalendar()
{
    if (isReadOnly() || !isEnabled())
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    // Qt paints week-ends red; here red means a problem.
    QTextCharFormat weekend;
    weekend.setForeground(colours::quietText(palette()));
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    const QDate date = QDate::fromString(isoOrText(text()), Qt::ISODate);
    if (date.isValid())
        calendar->setSelectedDate(date);
    layout->addWidget(calendar);
    auto *row = new QHBoxLayout;
    auto *today = new QPushButton(tr("Today"), popup);
    auto *none = new QPushButton(tr("No date"), popup);
    row->addWidget(today);
    row->addStretch();
    row->addWidget(none);
    layout->addLayout(row);
    const auto take = [this, popup](const QDate &day) { pick(day.toString(Qt::ISODate), popup); };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(today, &QPushButton::clicked, this, [take] { take(QDate::currentDate()); });
    connect(none, &QPushButton::clicked, this, [this, popup] { pick({}, popup); });
    openBelow(*popup, *this);
    calendar->setFocus();
}

void DateField::pick(const QString &text, QWidget *popup)
{
    if (popup)
        popup->close();
    setText(text);
    emit picked();
}

}
