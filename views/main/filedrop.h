// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/importfiles.h"

#include <QtCore/QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace gk {

/// Takes files that are dropped anywhere on a window, also on its text fields, which would else take in a path as text.
/// Nothing is taken while a dialog waits for an answer.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    /// @param take  gets the files once the drop is over; of a folder those in it that may be imported
    FileDrop(QWidget &window, std::function<void(const QStringList &)> take);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    std::function<void(const QStringList &)> m_take;
};

/// The files of this computer among what is dropped; none when anything else is among it.
[[nodiscard]] QStringList droppedFiles(const QMimeData &data);

/// What can be imported from the clipboard: files copied there, else a table; nothing when there is neither.
[[nodiscard]] std::optional<ImportOrigin> clipboardOrigin();

/// What can be imported, for dialogs that ask for a file.
[[nodiscard]] QString importFilter();

}
