// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/openprint.h"

#include "catalog/itemfields.h"
#include "store/store.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>

using namespace Qt::StringLiterals;

namespace gk {

void OpenPrint::begin()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QString path = m_dir->filePath(u"a.gkml"_s);
    QVERIFY(Store::create(path, Uid::random()));
    auto session = CatalogSession::open(path, u"tester"_s, m_clock);
    QVERIFY(session);
    m_session = std::move(*session);
    ChangeSet set;
    const RecordRef domain{Kind::Domain, Uid::fromName(u"义务教育"_s)};
    set.add(domain, {{domain::name, u"义务教育"_s}});
    for (int i = 0; i < 40; ++i) {
        set.add({Kind::Item, Uid::fromName(QString::number(i))},
                {{item::domain, domain.uid},
                 {item::position, qint64(i)},
                 {item::level1, u"招生管理"_s},
                 {item::level2, u"第%1项"_s.arg(i)},
                 {item::content, u"招生计划、招生范围、报名时间和录取办法"_s},
                 {item::attribute, u"主动公开"_s},
                 {item::state, i < 30 ? u"审定"_s : u"拟稿"_s}});
    }
    QVERIFY(m_session->apply(set.changes, u"Fill"_s));
    QVERIFY(m_session->waitForDisk(5000));
}

void OpenPrint::end()
{
    m_session.reset();
}

std::unique_ptr<PrintDialog> OpenPrint::opened(PrintSetting setting)
{
    auto dialog = std::make_unique<PrintDialog>(*m_session, m_clock, std::move(setting));
    dialog->resize(1200, 700);
    dialog->show();
    if (!QTest::qWaitFor([&] { return dialog->pages() != nullptr; }))
        qWarning("no pages");
    return dialog;
}

void OpenPrint::choose(PrintDialog &dialog, const QString &entry, const QString &box)
{
    QSignalSpy made(&dialog, &PrintDialog::pagesMade);
    for (QComboBox *each : dialog.findChildren<QComboBox *>()) {
        const int index = box.isEmpty() || each->objectName() == box ? each->findText(entry) : -1;
        if (index >= 0)
            each->setCurrentIndex(index);
    }
    QTRY_VERIFY(made.size() == 1);
}

}
