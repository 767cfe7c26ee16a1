// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/filedrop.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QStringList &importPatterns()
{
    static const QStringList all{u"*.xlsx"_s, u"*.xlsm"_s, u"*.xls"_s, u"*.et"_s,  u"*.docx"_s,
                                 u"*.ods"_s,  u"*.csv"_s,  u"*.tsv"_s, u"*.txt"_s, u"*.html"_s,
                                 u"*.htm"_s,  u"*.mht"_s,  u"*.xml"_s, u"*.zip"_s};
    return all;
}

/// A folder without such files stays: what reads it says that it is no file.
QStringList unfolded(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QDir folder(path);
        const QStringList names = folder.exists()
                                      ? folder.entryList(importPatterns(), QDir::Files | QDir::Readable, QDir::Name)
                                      : QStringList();
        for (const QString &name : names) {
            if (!name.startsWith("~$"_L1)) // what Excel and Word leave beside a file that is open
                files += folder.filePath(name);
        }
        if (names.isEmpty())
            files += path;
    }
    return files;
}

}

FileDrop::FileDrop(QWidget &window, std::function<void(const QStringList &)> take)
    : QObject(&window), m_window(window), m_take(std::move(take))
{
    window.setAcceptDrops(true);
    qApp->installEventFilter(this); // children see a drop first
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != &m_window)
        return false;
    auto *drag = static_cast<QDropEvent *>(event);
    const QStringList files = droppedFiles(*drag->mimeData());
    if (files.isEmpty())
        return false;
    drag->setAccepted(QApplication::activeModalWidget() == nullptr);
    if (drag->isAccepted())
        drag->setDropAction(Qt::CopyAction); // nothing is moved away from where it lies
    // The desktop waits for the end of the drop: what asks the user comes after it.
    if (isDrop && drag->isAccepted())
        QTimer::singleShot(0, this, [this, files] { m_take(unfolded(files)); });
    return true;
}

QStringList droppedFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile())
            return {};
        files += url.toLocalFile();
    }
    return files;
}

std::optional<ImportOrigin> clipboardOrigin()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return std::nullopt;
    if (const QStringList files = droppedFiles(*data); !files.isEmpty())
        return ImportOrigin{.files = unfolded(files)};
    ImportOrigin origin{.pasted = {.html = data->html(), .text = data->text()},
                        .pastedName = QCoreApplication::translate("gk::FileDrop", "Clipboard")};
    const bool isTable =
        origin.pasted.html.contains("<table"_L1, Qt::CaseInsensitive) || origin.pasted.text.contains(u'\t');
    return isTable ? std::optional(std::move(origin)) : std::nullopt;
}

QString importFilter()
{
    return QCoreApplication::translate("gk::FileDrop", "Tables and catalogs (%1)")
               .arg(importPatterns().join(u' ') + u" *.gkml"_s)
           + ";;"_L1 + QCoreApplication::translate("gk::FileDrop", "All files (*)");
}

}
