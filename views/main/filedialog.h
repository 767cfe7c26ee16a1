// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFileIconProvider>

namespace gk {

/// What a file is called in a list of files: in the user's words, since Qt knows the types by their English MIME names.
class FileKinds : public QFileIconProvider
{
public:
    [[nodiscard]] QString type(const QFileInfo &file) const override;
};

/// The file dialog with the places and words of an office; where the desktop brings its own, that one is shown.
class FileDialog : public QFileDialog
{
    Q_OBJECT
public:
    FileDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filter);

private:
    FileKinds m_kinds;
};

}
