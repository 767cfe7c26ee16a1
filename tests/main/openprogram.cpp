// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/openprogram.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "session/transfer.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace gk {

void OpenProgram::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_questions.file.clear();
    m_program = std::make_unique<Application>(Folders{.configuration = m_folder->filePath(u"config"_s),
                                                      .state = m_folder->filePath(u"state"_s),
                                                      .documents = m_folder->path()},
                                              u"测试"_s, m_questions, m_clock, Language::English);
}

QString OpenProgram::newCatalog(const QString &name) const
{
    QString path = m_folder->filePath(name);
    if (!createCatalog({.path = path, .starter = Starter::Empty, .author = u"测试"_s, .label = u"建立"_s}, m_clock))
        qFatal("cannot make a catalog");
    return path;
}

MainWindow *OpenProgram::openWindow(const QString &path) const
{
    MainWindow *window = m_program->open(path);
    if (!window || !QTest::qWaitFor([window] { return window->session().isWritable(); }))
        return nullptr;
    window->resize(1366, 768);
    window->activateWindow();
    return QTest::qWaitForWindowActive(window) ? window : nullptr;
}

std::vector<Record> OpenProgram::allRecords(const MainWindow &window)
{
    CatalogSession &session = window.session();
    std::vector<Record> all;
    for (const Kind kind : allKinds()) {
        for (Record &record : session.records(kind, session.order(kind)))
            all.push_back(std::move(record));
    }
    return all;
}

QStringList OpenProgram::shown(const MainWindow &window, const std::vector<Field> &fields)
{
    const CatalogSession &session = window.session();
    QStringList lines;
    for (const Record &record : session.records(Kind::Item, session.order(Kind::Item))) {
        QStringList texts;
        for (const Field field : fields)
            texts +=
                displayText(session.fields().info(field), record.value(field), session.names()).replace(u'\n', u' ');
        lines += texts.join(u'|');
    }
    return lines;
}

}
