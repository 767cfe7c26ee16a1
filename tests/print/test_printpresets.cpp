// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "parts/personaldatadialog.h"
#include "print/layoutbox.h"
#include "print/openprint.h"
#include "print/printoptions.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gk {

/// The papers that tell what has changed since a version.
class TestPrintPresets : public OpenPrint
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void theSummaryTellsWhatHasChanged();
    void adjustmentsAreToldSinceTheVersionChosen_data();
    void adjustmentsAreToldSinceTheVersionChosen();
    void personalDataInOldTextsAreAskedAboutToo();
};

void TestPrintPresets::adjustmentsAreToldSinceTheVersionChosen_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("name");
    QTest::addRow("redline copy") << LayoutBox::tr("Redline copy") << u"修改痕迹稿"_s;
    QTest::addRow("notice") << LayoutBox::tr("Notice of adjustments") << u"调整对照表"_s;
}

void TestPrintPresets::adjustmentsAreToldSinceTheVersionChosen()
{
    QFETCH(QString, preset);
    QFETCH(QString, name);
    QSignalSpy made(m_session.get(), &CatalogSession::versionMade);
    const auto change = [this](int item, const QString &content) {
        const RecordRef ref{Kind::Item, Uid::fromName(QString::number(item))};
        QVERIFY(m_session->edit(ref, item::content, content, u"Change"_s));
        QVERIFY(m_session->waitForDisk(5000));
    };
    m_session->freeze({.label = u"首版"_s});
    QTRY_COMPARE(made.size(), 1);
    change(0, u"第一次改过的内容"_s);
    m_session->freeze({.label = u"次版"_s});
    QTRY_COMPARE(made.size(), 2);
    change(1, u"第二次改过的内容"_s);
    QString suggested;
    const auto dialog = opened({.fileToSave = [&](QWidget *, const QString &suggestion, const QString &) {
        suggested = suggestion;
        return m_dir->filePath(u"a.pdf"_s);
    }});
    QVERIFY(!dialog->findChild<QComboBox *>(u"earlier"_s)->isVisibleTo(dialog.get()));
    choose(*dialog, preset);
    auto *earlier = dialog->findChild<QComboBox *>(u"earlier"_s);
    QVERIFY(earlier->isVisibleTo(dialog.get()));
    QCOMPARE(earlier->currentData().toInt(), 2);
    QVERIFY(dialog->pages()->words().head.title.contains(name));
    const auto items = [&dialog] { return dialog->pages()->report().items; };
    QCOMPARE(items(), 1);
    choose(*dialog, PrintOptions::tr("Version %1 %2").arg(1).arg(u"首版"_s), u"earlier"_s);
    QCOMPARE(items(), 2);
    // An older state is told from one before it.
    choose(*dialog, PrintOptions::tr("Version %1 %2").arg(2).arg(u"次版"_s));
    QCOMPARE(earlier->count(), 1);
    QCOMPARE(items(), 1);
    // The file has what the preview shows.
    QSignalSpy saved(dialog.get(), &PrintDialog::saved);
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"PDF"))
            button->click();
    }
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY2(suggested.contains(name) && !suggested.contains(u"内部"), qPrintable(suggested));
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, m_dir->filePath(u"a.pdf"_s), u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString printed = QString::fromUtf8(text.readAllStandardOutput()).remove(u' ').remove(u'\n');
    QVERIFY2(printed.contains(name) && printed.contains(u"第0项"), qPrintable(printed));
}

/// What was deleted since then is printed as well.
void TestPrintPresets::personalDataInOldTextsAreAskedAboutToo()
{
    const RecordRef ref{Kind::Item, Uid::fromName(u"0"_s)};
    QVERIFY(m_session->edit(ref, item::content, u"联系人张某，13812345678"_s, u"Change"_s));
    QSignalSpy made(m_session.get(), &CatalogSession::versionMade);
    QVERIFY(m_session->waitForDisk(5000));
    m_session->freeze({.label = u"首版"_s});
    QTRY_COMPARE(made.size(), 1);
    QVERIFY(m_session->edit(ref, item::content, u"见公告"_s, u"Change"_s));
    QVERIFY(m_session->waitForDisk(5000));
    const auto dialog = opened({.fileToSave = [&](auto &&...) { return m_dir->filePath(u"a.pdf"_s); }});
    choose(*dialog, LayoutBox::tr("Redline copy"));
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"PDF"))
            button->click();
    }
    PersonalDataDialog *asked = nullptr;
    QTRY_VERIFY((asked = dialog->findChild<PersonalDataDialog *>()));
    QVERIFY(!QFile::exists(m_dir->filePath(u"a.pdf"_s)));
    asked->reject();
}

void TestPrintPresets::theSummaryTellsWhatHasChanged()
{
    QSignalSpy made(m_session.get(), &CatalogSession::versionMade);
    m_session->freeze({.label = u"首版"_s});
    QTRY_COMPARE(made.size(), 1);
    const auto itemAt = [](int i) { return RecordRef{Kind::Item, Uid::fromName(QString::number(i))}; };
    ChangeSet set;
    set.set(itemAt(0), item::content, Value(u"改过的内容"_s));
    set.set(itemAt(1), aliveOf(Kind::Item), Value(qint64(0)));
    QVERIFY(m_session->apply(set.changes, u"Change"_s));
    const auto dialog = opened();
    choose(*dialog, LayoutBox::tr("Overview"));
    const QString lead = dialog->pages()->words().lead;
    QVERIFY2(lead.contains(u"与第1版相比，取消1项、修改1项。"_s), qPrintable(lead));
    // Of the first version there is none before it, and nothing is said.
    choose(*dialog, PrintOptions::tr("Version %1 %2").arg(1).arg(u"首版"_s));
    QVERIFY(!dialog->pages()->words().lead.contains(u"相比"_s));
}

}

QTEST_MAIN(gk::TestPrintPresets)
#include "test_printpresets.moc"
