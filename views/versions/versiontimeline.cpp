// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versiontimeline.h"

#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "versions/changecounts.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr double markRadius = 4;
constexpr double handleRadius = 8;

}

VersionTimeline::VersionTimeline(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VersionTimeline::setVersions(const std::vector<Version> &versions)
{
    const auto from = m_versions.empty() ? std::optional<int>() : this->from();
    const auto to = this->to();
    m_versions = versions;
    // At first: the newest version against the present.
    const int newest = std::max(0, lastPlace() - 1);
    m_handles = {from ? placeOf(from) : newest, placeOf(to)};
    update();
}

void VersionTimeline::setRange(std::optional<int> from, std::optional<int> to)
{
    const std::array places{placeOf(from), placeOf(to)};
    if (places == m_handles)
        return;
    m_handles = places;
    update();
    emit rangeChanged();
}

std::optional<int> VersionTimeline::stateAt(int place) const
{
    return place < lastPlace() ? std::optional(m_versions.at(std::size_t(place)).number) : std::nullopt;
}

int VersionTimeline::placeOf(std::optional<int> version) const
{
    if (!version)
        return lastPlace();
    const auto it = std::ranges::find(m_versions, *version, &Version::number);
    return int(it - m_versions.begin());
}

/// Room for half of the widest text under the first and the last mark.
double VersionTimeline::margin() const
{
    return fontMetrics().horizontalAdvance(u"2024-09-28"_s) / 2.0 + 8;
}

double VersionTimeline::xOf(int place) const
{
    const int gaps = std::max(1, lastPlace());
    const double left = lastPlace() == 0 ? width() / 2.0 : margin();
    return left + place * (width() - 2 * margin()) / gaps;
}

int VersionTimeline::placeNear(double x) const
{
    const double step = (width() - 2 * margin()) / std::max(1, lastPlace());
    return std::clamp(int(std::lround((x - margin()) / std::max(1.0, step))), 0, lastPlace());
}

QSize VersionTimeline::sizeHint() const
{
    return {480, int(2 * handleRadius) + 2 * fontMetrics().height() + 12};
}

QSize VersionTimeline::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void VersionTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = handleRadius + 6;
    const QColor accent = colours::accent(palette());
    painter.setPen(QPen(colours::hairline(palette()), 2));
    painter.drawLine(QPointF(xOf(0), y), QPointF(xOf(lastPlace()), y));
    const auto [left, right] = std::minmax(m_handles[0], m_handles[1]);
    painter.setPen(QPen(accent, 3));
    painter.drawLine(QPointF(xOf(left), y), QPointF(xOf(right), y));
    const std::vector<int> named = namedPlaces();
    for (int place = 0; place <= lastPlace(); ++place) {
        const bool isHandle = std::ranges::find(m_handles, place) != m_handles.end();
        const QPointF centre(xOf(place), y);
        painter.setPen(QPen(accent, isHandle && hasFocus() && m_handles.at(m_active) == place ? 3 : 1.5));
        painter.setBrush(isHandle ? accent : palette().color(QPalette::Base));
        painter.drawEllipse(centre, isHandle ? handleRadius : markRadius, isHandle ? handleRadius : markRadius);
        const auto state = stateAt(place);
        if (std::ranges::find(named, place) == named.end())
            continue;
        painter.setPen(palette().color(QPalette::WindowText));
        const QRectF box(centre.x() - margin(), y + handleRadius + 2, 2 * margin(), fontMetrics().height());
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, stateName(state));
        if (!state)
            continue;
        painter.setPen(colours::quietText(palette()));
        painter.drawText(box.translated(0, fontMetrics().height()), Qt::AlignHCenter | Qt::AlignTop,
                         m_versions.at(std::size_t(place)).at.date().toString(Qt::ISODate));
    }
}

/// The chosen states come first, then the last and the first, then from left to right what still has room.
std::vector<int> VersionTimeline::namedPlaces() const
{
    std::vector<int> wanted{m_handles[1], m_handles[0], lastPlace(), 0};
    for (int place = 1; place < lastPlace(); ++place)
        wanted.push_back(place);
    std::vector<int> named;
    for (const int place : wanted) {
        const bool hasRoom = std::ranges::all_of(
            named, [&](int other) { return std::abs(xOf(other) - xOf(place)) >= 2 * margin() - 8; });
        if (hasRoom)
            named.push_back(place);
    }
    return named;
}

void VersionTimeline::moveHandle(int place)
{
    place = std::clamp(place, 0, lastPlace());
    if (m_handles.at(m_active) == place)
        return;
    m_handles.at(m_active) = place;
    update();
    emit rangeChanged();
}

void VersionTimeline::mousePressEvent(QMouseEvent *event)
{
    const int place = placeNear(event->position().x());
    m_active = std::abs(m_handles[0] - place) <= std::abs(m_handles[1] - place) ? 0 : 1;
    moveHandle(place);
}

void VersionTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveHandle(placeNear(event->position().x()));
}

void VersionTimeline::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveHandle(m_handles.at(m_active) - 1);
    case Qt::Key_Right:
        return moveHandle(m_handles.at(m_active) + 1);
    case Qt::Key_Space:
        m_active = 1 - m_active;
        return update();
    default:
        QWidget::keyPressEvent(event);
    }
}

QString VersionTimeline::toolTipAt(int place) const
{
    if (place >= lastPlace())
        return stateName({});
    const Version &version = m_versions.at(std::size_t(place));
    QStringList lines{stateName(version.number) + u' ' + version.label, version.at.toString(u"yyyy-MM-dd HH:mm"_s)};
    for (const QString &text :
         {version.stage, version.reason, version.author, approvalText(version.approvedBy, version.approvedOn)}) {
        if (!text.isEmpty())
            lines.append(text);
    }
    return lines.join(u'\n');
}

bool VersionTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(toolTipAt(placeNear(help->pos().x()))), this);
        return true;
    }
    return QWidget::event(event);
}

}
