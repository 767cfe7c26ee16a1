// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/importhands.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

const QByteArray fourLevels = R"(file: xlsx
sheet: Sheet1
|某县社会救助领域基层政务公开标准目录|<|<|<|<|<|<|<|
|序号|一级事项|二级事项|三级事项|四级事项|公开内容|公开时限|公开渠道和载体|
|1|综合业务|政策法规|中央文件|法律|法律全文|20个工作日|■政府网站 □政府公报\n■公示栏|
|2|^|^|^|法规|法规全文|20个工作日|□政府网站 ■政府公报\n□公示栏|
)";

const QByteArray continuedTables = R"(file: docx
para: 农村危房改造领域基层政务公开标准目录
table:
|序号|公开事项|公开内容|公开时限|公开主体|
|1|政策法规|危房改造政策|20个工作日内|县住建局|
table:
|2|对象认定|认定结果|公示不少于7日|乡镇人民政府|
)";

const QByteArray chineseCsv = R"(file: csv
encoding: gb18030
|序号|公开事项|公开内容|公开时限|责任主体|联系处|
|1|惠农补贴|补贴标准|20天|县农业农村局|农机科|
|2|农机购置|购置补贴|20天|县农业农村局|农机科|
)";

const QByteArray noCatalog = R"(file: csv
|姓名|电话|
|张某|1234|
)";

QByteArray sixDomains()
{
    QByteArray layout = "file: xlsx\n";
    for (const char *domain : {"义务教育", "社会救助", "就业", "涉农补贴", "救灾", "财政预决算"}) {
        layout += QByteArray("sheet: ") + domain + "\n|序号|公开事项|公开内容|公开时限|公开主体|\n|1|" + domain
                  + "甲|内容|20个工作日|县政府|\n|2|" + domain + "乙|内容乙|20个工作日|县政府|\n";
    }
    return layout;
}

QString buildLayout(const QByteArray &layout, const QString &name, const QString &folder)
{
    QFile file(folder + u'/' + name + u".txt"_s);
    if (!file.open(QFile::WriteOnly) || file.write(layout) < 0)
        qFatal("cannot write");
    file.close();
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-B"_s, u"" TEST_SOURCE_DIR "/tests/import/layouts.py"_s, u"--build"_s, file.fileName(), folder});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("cannot build %s", python.readAllStandardError().constData());
    file.remove();
    return QString::fromUtf8(python.readAllStandardOutput()).trimmed();
}

QPushButton *takeButton(ImportView &view)
{
    const auto buttons = view.findChildren<QPushButton *>();
    return *std::ranges::find_if(buttons, &QPushButton::isDefault);
}

void settle(ImportView &view)
{
    QTRY_VERIFY_WITH_TIMEOUT(view.desk().reading() && !view.desk().isWorking(), 20000);
}

void accept(ImportView &view)
{
    settle(view);
    QTest::mouseClick(takeButton(view), Qt::LeftButton);
}

std::unique_ptr<QMimeData> filesDragged(const QStringList &paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

bool dropOn(QWidget &widget, QMimeData &data)
{
    const QPoint place = widget.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &enter);
    QDragMoveEvent move(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
    if (!enter.isAccepted() || !move.isAccepted())
        return false;
    QDropEvent drop(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &drop);
    return drop.isAccepted();
}

}
