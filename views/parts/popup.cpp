// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/popup.h"

#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace gk {

void openBelow(QWidget &popup, const QWidget &anchor)
{
    popup.adjustSize();
    const QRect area = anchor.screen()->availableGeometry();
    QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height()));
    corner.setX(std::max(area.left(), std::min(corner.x(), area.right() - popup.width())));
    if (corner.y() + popup.height() > area.bottom())
        corner.setY(std::max(area.top(), anchor.mapToGlobal(QPoint()).y() - popup.height()));
    popup.move(corner);
    popup.show();
}

}
