// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/Qt>

class QWidget;

namespace gk {

/// Lets Tab go through everything below `root` in the order of the layouts, whenever it was made.
void orderTabs(const QWidget &root);
/// Gives the keyboard to the first widget below `root` that takes it. Not by focus proxies: a container with one would be
/// a stop of its own on the way of Tab.
void focusFirst(const QWidget &root, Qt::FocusReason reason = Qt::OtherFocusReason);

}
