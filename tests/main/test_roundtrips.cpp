// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "exchange/exportdialog.h"
#include "exchange/zipfile.h"
#include "main/importhands.h"
#include "main/openprogram.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStringDecoder>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

/// What goes out through the window, and what comes back.
class TestRoundTrips : public OpenProgram
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { end(); }
    void aPublicExportLetsNothingOutThatIsWithheldOrADraft_data();
    void aPublicExportLetsNothingOutThatIsWithheldOrADraft();
    void aWorkingFileComesBackAfterEditsOnBothSides();

private:
    void add(const QString &name, const QString &attribute, const QString &state);
    /// Exports through the dialog of the window. @return the file's path
    [[nodiscard]] QString exported(ExportForm form, const QString &purpose, const QString &name);
    void change(const QString &item, Field field, const QString &text);

    MainWindow *m_window = nullptr;
};

void TestRoundTrips::init()
{
    begin();
    m_window = openWindow(newCatalog(u"目录.gkml"_s));
    QVERIFY(m_window);
    add(u"公开甲"_s, u"主动公开"_s, u"审定"_s);
    add(u"草稿乙"_s, u"主动公开"_s, u"拟稿"_s);
    add(u"不公开丙"_s, u"不予公开"_s, u"审定"_s);
    add(u"已取消丁"_s, u"主动公开"_s, u"取消"_s);
    QVERIFY(m_window->session().waitForDisk(5000));
}

void TestRoundTrips::add(const QString &name, const QString &attribute, const QString &state)
{
    ChangeSet set;
    set.add({Kind::Item, Uid::fromName(name)}, {{item::level1, Value(name)},
                                                {item::content, Value(name + u"的内容"_s)},
                                                {item::timeLimit, Value(u"20个工作日"_s)},
                                                {item::attribute, Value(attribute)},
                                                {item::state, Value(state)}});
    QVERIFY(m_window->session().apply(set.changes, u"Fill"_s));
}

void TestRoundTrips::change(const QString &item, Field field, const QString &text)
{
    QVERIFY(m_window->session().edit({Kind::Item, Uid::fromName(item)}, field, Value(text), u"Edit"_s));
    QVERIFY(m_window->session().waitForDisk(5000));
}

QString TestRoundTrips::exported(ExportForm form, const QString &purpose, const QString &name)
{
    QString path = m_folder->filePath(name);
    inDialog<ExportDialog>([&](ExportDialog &dialog) {
        auto *forms = dialog.findChildren<QComboBox *>().front();
        forms->setCurrentIndex(forms->findData(int(form)));
        for (QRadioButton *each : dialog.findChildren<QRadioButton *>()) {
            if (each->text().remove(u'&') == purpose)
                each->click();
        }
        dialog.findChild<QLineEdit *>()->setText(path);
        const auto buttons = dialog.findChildren<QPushButton *>();
        const QSignalSpy done(&dialog, &ExportDialog::exported);
        (*std::ranges::find_if(buttons, &QPushButton::isDefault))->click();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 10000);
        if (dialog.isVisible())
            dialog.reject();
    });
    m_window->actions().at(Act::Export)->trigger();
    return path;
}

void TestRoundTrips::aPublicExportLetsNothingOutThatIsWithheldOrADraft_data()
{
    QTest::addColumn<ExportForm>("form");
    QTest::addColumn<QString>("name");
    for (const ExportFormInfo &info : exportForms()) {
        // The dialog gives data files out as internal ones, and says so.
        if (info.usual != Purpose::Internal && info.form != ExportForm::Pdf)
            QTest::addRow("%d as %s", int(info.form), info.ending.data()) << info.form << u"公开"_s + info.ending;
    }
}

void TestRoundTrips::aPublicExportLetsNothingOutThatIsWithheldOrADraft()
{
    QFETCH(ExportForm, form);
    QFETCH(QString, name);
    const QString path = exported(form, u"for publication"_s, name);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QByteArray bytes = file.readAll();
    if (const auto zip = ZipReader::open(path)) {
        for (const ZipEntry &entry : zip->entries())
            bytes += *zip->read(entry.name, 1 << 24);
    }
    const QString text = form == ExportForm::CsvGb18030 ? QStringDecoder("GB18030").decode(bytes)
                                                        : QString::fromUtf8(bytes).remove(u"\\u"_s);
    QVERIFY(text.contains(u"公开甲的内容"_s));
    for (const QString &inner : {u"草稿乙"_s, u"不公开丙"_s, u"已取消丁"_s})
        QVERIFY2(!text.contains(inner), qPrintable(inner));
}

void TestRoundTrips::aWorkingFileComesBackAfterEditsOnBothSides()
{
    const QString path = exported(ExportForm::WorkingSheet, u"for review"_s, u"工作表.xlsx"_s);
    // There: the content of the first and the time limit of the second. Here: the limit of the first, the content of the
    // second, and in one cell both sides wrote something.
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s,
                                         u"import sys, openpyxl\n"
                                         "book = openpyxl.load_workbook(sys.argv[1])\n"
                                         "new = {'公开甲的内容': '那边改的内容', '草稿乙的内容': '那边也改了'}\n"
                                         "for sheet in book.worksheets:\n"
                                         "  for row in sheet.iter_rows():\n"
                                         "    for cell in row:\n"
                                         "      if cell.value in new and sheet.sheet_state == 'visible':\n"
                                         "        cell.value = new[cell.value]\n"
                                         "book.save(sys.argv[1])\n"_s,
                                         path});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    change(u"公开甲"_s, item::timeLimit, u"这边改的时限"_s);
    change(u"草稿乙"_s, item::content, u"这边也改了"_s);
    const std::vector<Record> before = allRecords(*m_window);
    bool isSeen = false;
    inDialog<ImportView>([&isSeen](ImportView &view) {
        settle(view);
        const ImportPreview &preview = view.desk().reading()->preview;
        QCOMPARE(preview.added, 0);
        QCOMPARE(preview.changed, 2);
        // Where both wrote, both texts are shown before anything is taken.
        isSeen = std::ranges::any_of(preview.changes, [](const Change &each) {
            return each.field == item::content && each.value == Value(u"那边也改了"_s);
        });
        accept(view);
    });
    m_questions.file = path;
    m_window->actions().at(Act::Import)->trigger();
    QVERIFY(isSeen);
    const QStringList rows = shown(*m_window, {item::level1, item::content, item::timeLimit});
    QVERIFY2(rows.contains(u"公开甲|那边改的内容|这边改的时限"_s), qPrintable(rows.join(u' ')));
    QVERIFY2(rows.contains(u"草稿乙|那边也改了|20个工作日"_s), qPrintable(rows.join(u' ')));
    m_window->actions().at(Act::Undo)->trigger();
    QTRY_VERIFY(allRecords(*m_window) == before);
}

QTEST_MAIN(TestRoundTrips)
#include "test_roundtrips.moc"
