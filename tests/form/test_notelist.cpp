// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "cardcatalog.h"
#include "form/notedialog.h"
#include "form/notelist.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// The notes and marks of an item on its card.
class TestNoteList : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardCatalog> m_catalog;
    RecordRef m_item;

    [[nodiscard]] NoteList &list() const { return m_catalog->card->notes(); }
    [[nodiscard]] CatalogSession &session() const { return *m_catalog->session; }
    /// Types into a dialog and accepts it.
    void write(const Note &note, const QString &text, const QString &mark = {})
    {
        NoteDialog dialog(session(), note);
        dialog.findChild<QPlainTextEdit *>()->setPlainText(text);
        auto *marks = dialog.findChild<QComboBox *>();
        marks->setCurrentIndex(marks->findData(mark));
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
    template <typename Button>
    [[nodiscard]] Button *button(const QString &name) const
    {
        QCoreApplication::processEvents(); // rows are shown a moment after they are made
        for (Button *each : list().findChildren<Button *>()) {
            if (each->isVisibleTo(&list()) && (each->text() == name || each->accessibleName() == name))
                return each;
        }
        qFatal("no such button: %s", qPrintable(name));
    }

private slots:
    void init()
    {
        m_catalog = std::make_unique<CardCatalog>();
        m_item = m_catalog->add({{item::level1, Value(u"招生管理"_s)}});
        m_catalog->card->showItems({m_item});
        QTRY_VERIFY(m_catalog->notes->isRead());
        list().setUnfolded(true);
    }
    void cleanup() { m_catalog.reset(); }

    void aNoteIsAddedChangedTickedOffAndDeletedInAStepEach()
    {
        const Seq before = session().head();
        write(freshNote(session(), m_item.uid, u"time_limit"_s), u"与教育局核对"_s, u"待核实"_s);
        QCOMPARE(session().nextUndo()->label, u"Add a note to “招生管理”"_s);
        QCOMPARE(list().notes().size(), 1U);
        write(list().notes().front(), u"已核对"_s, u"待核实"_s);
        QCOMPARE(list().notes().front().text, u"已核对"_s);
        button<QCheckBox>(u"Done"_s)->click();
        QVERIFY(list().notes().front().isDone);
        QCOMPARE(session().nextUndo()->label, u"Mark a note on “招生管理” as done"_s);
        button<QToolButton>(u"Delete the note"_s)->click();
        QVERIFY(list().notes().empty());
        QCOMPARE(qint64(session().head()), qint64(before) + 4);
        button<QPushButton>(u"Undo"_s)->click();
        QCOMPARE(list().notes().size(), 1U);
        QCOMPARE(list().notes().front().author, u"tester"_s);
        QCOMPARE(list().notes().front().date, QDate::currentDate().toString(Qt::ISODate));
    }

    void nothingIsNoNote()
    {
        NoteDialog dialog(session(), freshNote(session(), m_item.uid, {}));
        dialog.findChild<QPlainTextEdit *>()->setPlainText(u" \n"_s);
        const Seq before = session().head();
        dialog.accept();
        QCOMPARE(session().head(), before);
        QVERIFY(dialog.result() != QDialog::Accepted);
    }

    void aMarkAloneIsANote()
    {
        write(freshNote(session(), m_item.uid, {}), {}, u"待补充"_s);
        QCOMPARE(list().notes().front().mark, u"待补充"_s);
        QCOMPARE(session().nextUndo()->label, u"Mark “招生管理” “待补充”"_s);
    }

    void oneKeyDropsNothingThatWasTyped()
    {
        NoteDialog dialog(session(), freshNote(session(), m_item.uid, {}));
        dialog.show();
        QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(), u"half a sentence"_s);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void ctrlEnterTakesIt()
    {
        NoteDialog dialog(session(), freshNote(session(), m_item.uid, {}));
        dialog.show();
        auto *text = dialog.findChild<QPlainTextEdit *>();
        QTest::keyClicks(text, u"one"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, u"two"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(list().notes().front().text, u"one\ntwo"_s);
    }

    void severalItemsHaveNoListOfNotes()
    {
        const RecordRef other = m_catalog->add({{item::level1, Value(u"另一项"_s)}});
        m_catalog->card->showItems({m_item, other});
        QVERIFY(!list().isVisibleTo(m_catalog->card));
    }
};

QTEST_MAIN(TestNoteList)
#include "test_notelist.moc"
