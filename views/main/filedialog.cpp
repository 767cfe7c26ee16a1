// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/filedialog.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeView>

namespace gk {

namespace {

/// Where people keep their work, then the whole computer.
QList<QUrl> places()
{
    QList<QUrl> urls{QUrl(QStringLiteral("file:"))};
    for (const auto place : {QStandardPaths::HomeLocation, QStandardPaths::DesktopLocation,
                             QStandardPaths::DocumentsLocation, QStandardPaths::DownloadLocation}) {
        const QUrl url = QUrl::fromLocalFile(QStandardPaths::writableLocation(place));
        if (QFileInfo(url.toLocalFile()).isDir() && !urls.contains(url))
            urls.append(url);
    }
    return urls;
}

}

QString FileKinds::type(const QFileInfo &file) const
{
    if (file.isDir())
        return FileDialog::tr("Folder");
    const QString ending = file.suffix();
    if (ending.compare(QStringLiteral("gkml"), Qt::CaseInsensitive) == 0)
        return FileDialog::tr("Catalog");
    return ending.isEmpty() ? FileDialog::tr("File") : FileDialog::tr("%1 file").arg(ending.toUpper());
}

FileDialog::FileDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
    : QFileDialog(parent, title, folder, filter)
{
    setIconProvider(&m_kinds);
    setSidebarUrls(places());
    // Qt's own dialog opens at half of this, with the names of files cut off.
    resize(fontMetrics().horizontalAdvance(u'0') * 104, fontMetrics().height() * 28);
    if (const auto *list = findChild<QTreeView *>(QStringLiteral("treeView"))) {
        list->header()->resizeSection(0, fontMetrics().horizontalAdvance(u'0') * 44);
        list->header()->setStretchLastSection(true);
    }
}

}
