// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/filedrop.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace gk {

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

QString importFilter()
{
    return QCoreApplication::translate("gk::FileDrop", "Tables and catalogs (%1)")
               .arg(u"*.xlsx *.xlsm *.xls *.et *.docx *.ods *.csv *.tsv *.txt *.html *.htm *.mht *.xml *.zip *.gkml"_s)
           + ";;"_L1 + QCoreApplication::translate("gk::FileDrop", "All files (*)");
}

}
