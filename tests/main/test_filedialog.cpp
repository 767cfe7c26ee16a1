// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/filedialog.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace gk {

class TestFileDialog : public QObject
{
    Q_OBJECT
private slots:
    void filesGoByTheirKinds()
    {
        const FileKinds kinds;
        const QTemporaryDir folder;
        QCOMPARE(kinds.type(QFileInfo(folder.path())), u"Folder"_s);
        QCOMPARE(kinds.type(QFileInfo(folder.filePath(u"区目录.gkml"_s))), u"Catalog"_s);
        QCOMPARE(kinds.type(QFileInfo(folder.filePath(u"旧目录.xlsx"_s))), u"XLSX file"_s);
        QCOMPARE(kinds.type(QFileInfo(folder.filePath(u"没有扩展名"_s))), u"File"_s);
    }

    void theListUsesThem()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"甲.gkml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        FileDialog dialog(nullptr, u"打开"_s, folder.path(), u"(*.gkml)"_s);
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.show();
        const auto *list = dialog.findChild<QTreeView *>(u"treeView"_s);
        QVERIFY(list);
        constexpr int typeColumn = 2;
        QTRY_COMPARE(list->model()->rowCount(list->rootIndex()), 1);
        QTRY_COMPARE(list->model()->index(0, typeColumn, list->rootIndex()).data().toString(), u"Catalog"_s);
    }
};

}

QTEST_MAIN(gk::TestFileDialog)
#include "test_filedialog.moc"
