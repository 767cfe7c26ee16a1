// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/openwindow.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "table/replacedialog.h"
#include "tables/replacementtable.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace gk;

/// Finding and replacing in the window: what would change is listed before, all of it is one step.
class TestReplace : public OpenWindow
{
    Q_OBJECT

    ReplaceDialog *m_dialog = nullptr;
    QTreeView *m_list = nullptr;

    void openDialog()
    {
        trigger(Act::Replace);
        m_dialog = m_window->findChild<ReplaceDialog *>();
        QVERIFY(m_dialog);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        m_list = m_dialog->findChild<QTreeView *>();
    }

    template <typename Widget>
    Widget *named(const QString &text) const
    {
        for (Widget *each : m_dialog->findChildren<Widget *>()) {
            if (each->text().remove(u'&').startsWith(text))
                return each;
        }
        return nullptr;
    }

    void type(int field, const QString &text) const
    {
        QLineEdit *edit = m_dialog->findChildren<QLineEdit *>().at(field);
        edit->selectAll();
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }

    QPushButton *replaceButton() const { return named<QPushButton>(u"Replace"_s); }
    qint64 holding(const QString &text) const
    {
        qint64 count = 0;
        for (const Record &record : allRecords())
            count += record.ref.kind == Kind::Item && record.text(item::content).contains(text) ? 1 : 0;
        return count;
    }

private slots:
    void init() { begin(); }
    void cleanup() { close(); }

    void whatIsFoundIsListedReplacedInOneStepAndUndone()
    {
        typeInto(cell(0, item::content), u"旧名称甲"_s);
        typeInto(cell(1, item::content), u"旧名称乙"_s);
        typeInto(cell(2, item::content), u"旧名称丙"_s);
        QVERIFY(m_window->session().waitForDisk(10'000));
        const auto before = allRecords();
        const qint64 steps = qint64(m_window->session().history(1000).size());
        openDialog();
        QVERIFY(!replaceButton()->isEnabled());
        type(0, u"旧名称"_s);
        type(1, u"新名称"_s);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        QTRY_VERIFY(replaceButton()->isEnabled());
        const QModelIndex second = m_list->model()->index(1, ReplacementTable::Item);
        QVERIFY(m_list->model()->setData(second, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY2(replaceButton()->text().contains(u'2'), qPrintable(replaceButton()->text()));
        QCOMPARE(allRecords(), before); // nothing yet
        QTest::mouseClick(replaceButton(), Qt::LeftButton);
        QTRY_COMPARE(holding(u"新名称"_s), 2);
        QCOMPARE(holding(u"旧名称乙"_s), 1);
        QCOMPARE(qint64(m_window->session().history(1000).size()), steps + 1);
        QTRY_COMPARE(m_list->model()->rowCount(), 1); // what was left out is still there, and still left out
        QTRY_VERIFY(!replaceButton()->isEnabled());
        QVERIFY(m_dialog->findChild<MessageStrip *>()->text().contains(u"one step"_s));
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ReplaceDialog *>());
        trigger(Act::Undo);
        QTRY_COMPARE(allRecords(), before);
    }

    void itCanBeKeptToOneFieldAndTheItemsShown()
    {
        typeInto(cell(0, item::content), u"某词"_s);
        typeInto(cell(0, item::remarks), u"某词"_s);
        typeInto(cell(1, item::content), u"某词"_s);
        openDialog();
        type(0, u"某词"_s);
        type(1, u"另词"_s);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        auto *fields = m_dialog->findChildren<QComboBox *>().front();
        fields->setCurrentIndex(fields->findData(item::remarks.number));
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        QTest::mouseClick(replaceButton(), Qt::LeftButton);
        QTRY_COMPARE(m_table->recordAt(0)->text(item::remarks), u"另词"_s);
        QCOMPARE(holding(u"某词"_s), 2);
    }

    void aDoubleClickShowsTheCell()
    {
        typeInto(cell(4, item::timeLimit), u"难找的时限"_s);
        openDialog();
        type(0, u"难找"_s);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        const QRect row = m_list->visualRect(m_list->model()->index(0, ReplacementTable::Before));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, row.center());
        QTest::keyClick(m_list, Qt::Key_Return);
        QTRY_COMPARE(m_grid->currentIndex(), cell(4, item::timeLimit));
        QVERIFY(m_window->findChild<ReplaceDialog *>()); // it stays
    }

    void anExpressionThatCannotBeReadChangesNothing()
    {
        const auto before = allRecords();
        openDialog();
        QTest::mouseClick(named<QCheckBox>(u"Regular"_s), Qt::LeftButton, {}, QPoint(10, 10));
        type(0, u"公开("_s);
        QTRY_VERIFY(m_dialog->findChild<MessageStrip *>()->isVisible());
        QVERIFY(!replaceButton()->isEnabled());
        type(0, u"公开"_s);
        QTRY_VERIFY(m_list->model()->rowCount() > 0);
        QTRY_VERIFY(!m_dialog->findChild<MessageStrip *>()->isVisible());
        QCOMPARE(allRecords(), before);
    }

    /// What was changed elsewhere meanwhile is looked for anew: never replaced from an old list.
    void theListFollowsTheCatalog()
    {
        typeInto(cell(0, item::content), u"某词"_s);
        openDialog();
        type(0, u"某词"_s);
        type(1, u"另词"_s);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        QVERIFY(m_window->session().edit(m_table->recordAt(0)->ref, item::content, Value(u"某词之后"_s), u"修改"_s));
        QVERIFY(!replaceButton()->isEnabled());
        QTRY_VERIFY(replaceButton()->isEnabled());
        QTest::mouseClick(replaceButton(), Qt::LeftButton);
        QTRY_COMPARE(m_table->recordAt(0)->text(item::content), u"另词之后"_s);
    }
};

QTEST_MAIN(TestReplace)
#include "test_replace.moc"
