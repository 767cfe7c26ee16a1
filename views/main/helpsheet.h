// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QDialog>

namespace gk {

class WindowActions;

/// One page of help: how the program works in five sentences, and every key, read from the actions themselves.
class HelpSheet : public QDialog
{
    Q_OBJECT
public:
    explicit HelpSheet(const WindowActions &actions, QWidget *parent = nullptr);
};

}
