// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/datefield.h"

#include "catalog/display.h"
#include "parts/icons.h"

#include <QtCore/QDate>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

DateField::DateField(QWidget *parent)
    : QLineEdit(parent), m_calendar(addAction(icons::icon(icons::Icon::Calendar, palette()), TrailingPosition))
{
    m_calendar->setToolTip(tr("Calendar (Alt+Down)"));
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
    popup->adjustSize();
    const QRect area = screen()->availableGeometry();
    QPoint corner = mapToGlobal(QPoint(0, height()));
    corner.setX(std::max(area.left(), std::min(corner.x(), area.right() - popup->width())));
    if (corner.y() + popup->height() > area.bottom())
        corner.setY(std::max(area.top(), mapToGlobal(QPoint()).y() - popup->height()));
    popup->move(corner);
    popup->show();
    calendar->setFocus();
}

void DateField::pick(const QString &text, QWidget *popup)
{
    popup->close();
    setText(text);
    emit picked();
}

}
