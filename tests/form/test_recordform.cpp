// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "form/catalogpropertiesdialog.h"
#include "form/fieldeditor.h"
#include "form/growingtext.h"
#include "form/itemcard.h"
#include "form/recordform.h"
#include "form/registerdialog.h"
#include "session/catalogsession.h"
#include "store/store.h"
#include "tables/notebook.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <set>

using namespace Qt::StringLiterals;
using namespace gk;

/// The card and the registers over a real catalog file.
class TestRecordForm : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<CatalogSession> m_session;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<NoteBook> m_notes;
    ItemCard *m_card = nullptr;
    QLineEdit *m_elsewhere = nullptr;
    const RecordRef m_domain{Kind::Domain, Uid::fromName(u"domain")};
    const RecordRef m_first{Kind::Item, Uid::fromName(u"first")};
    const RecordRef m_second{Kind::Item, Uid::fromName(u"second")};

    QString stored(const RecordRef &ref, Field field)
    {
        m_session->waitForDisk(5000);
        return m_session->record(ref)->text(field);
    }

    GrowingText *textOf(Field field) { return m_card->form().editor(field)->findChild<GrowingText *>(); }

    void type(Field field, const QString &text)
    {
        m_card->focusField(field);
        QTest::keyClicks(textOf(field), text);
    }

    void leave() { m_elsewhere->setFocus(); }

private slots:
    void init()
    {
        const QString path = m_folder.filePath(Uid::random().toString() + u".gkml"_s);
        QVERIFY(Store::create(path, Uid::random()));
        auto session = CatalogSession::open(path, u"tester"_s, m_clock);
        QVERIFY(bool(session));
        m_session = std::move(*session);
        ChangeSet set;
        set.add(m_domain, {{domain::name, Value(u"教育"_s)}, {domain::tiers, termsValue({u"县级"_s}, nullptr)}});
        set.add(m_first, {{item::domain, Value(m_domain.uid)},
                          {item::level1, Value(u"招生"_s)},
                          {item::timeLimit, Value(u"甲"_s)},
                          {item::position, Value(qint64(1))}});
        set.add(m_second, {{item::domain, Value(m_domain.uid)},
                           {item::level1, Value(u"招生"_s)},
                           {item::timeLimit, Value(u"乙"_s)},
                           {item::position, Value(qint64(2))}});
        QVERIFY(m_session->apply(set.changes, u"Begin"_s));
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_notes = std::make_unique<NoteBook>(*m_session);
        m_card = new ItemCard(*m_notes, m_window.get());
        m_elsewhere = new QLineEdit(m_window.get());
        layout->addWidget(m_card);
        layout->addWidget(m_elsewhere);
        m_window->resize(400, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_card->showItems({m_first});
    }

    void cleanup()
    {
        m_window.reset();
        m_notes.reset();
        m_session.reset();
    }

    void everyFieldPeopleMaySeeIsInExactlyOneSection()
    {
        const FieldInfo own{.field = {Kind::Item, 99}, .key = "mine"_L1, .title = u"本地字段"};
        const Fields fields = Fields::standard().with(own);
        for (const Kind kind : allKinds()) {
            std::set<Field> seen;
            for (const FormSection &section : formSections(fields, kind)) {
                for (const Field field : section.fields)
                    QVERIFY(seen.insert(field).second);
            }
            for (const FieldInfo &info : fields.of(kind))
                QCOMPARE(seen.contains(info.field), info.use != FieldUse::Technical);
        }
    }

    void everyFieldHasAnEditorAndShowsItsValue()
    {
        for (const FieldInfo &info : m_session->fields().of(Kind::Item)) {
            FieldEditor *editor = m_card->form().editor(info.field);
            QCOMPARE(editor != nullptr, info.use != FieldUse::Technical);
        }
        QCOMPARE(textOf(item::timeLimit)->toPlainText(), u"甲");
    }

    void leavingAFieldWritesOneStepWithASentence()
    {
        type(item::level2, u"plan"_s);
        leave();
        QCOMPARE(stored(m_first, item::level2), u"plan");
        QCOMPARE(m_session->nextUndo()->label, u"Change “Level 2” of “招生”");
        QVERIFY(m_session->undo(u"Undo"_s));
        QTRY_COMPARE(textOf(item::level2)->toPlainText(), QString());
    }

    void goingToAnotherItemWritesFirst()
    {
        type(item::level2, u"plan"_s);
        m_card->showItems({m_second});
        QCOMPARE(stored(m_first, item::level2), u"plan");
        QCOMPARE(textOf(item::timeLimit)->toPlainText(), u"乙");
        QCOMPARE(textOf(item::level2)->toPlainText(), QString());
    }

    void severalItemsAreChangedAsOneStepAndOnlyInTheFieldTouched()
    {
        m_card->showItems({m_first, m_second});
        QVERIFY(m_card->form().editor(item::timeLimit)->shown().isMixed);
        QCOMPARE(textOf(item::timeLimit)->toPlainText(), QString());
        QCOMPARE(textOf(item::level1)->toPlainText(), u"招生");
        type(item::level2, u"plan"_s);
        leave();
        QCOMPARE(stored(m_first, item::level2), u"plan");
        QCOMPARE(stored(m_second, item::level2), u"plan");
        QCOMPARE(stored(m_first, item::timeLimit), u"甲");
        QCOMPARE(stored(m_second, item::timeLimit), u"乙");
        QCOMPARE(m_session->nextUndo()->label, u"Change “Level 2” of 2 items");
        QVERIFY(m_session->undo(u"Undo"_s));
        QCOMPARE(stored(m_first, item::level2), QString());
        QCOMPARE(stored(m_second, item::level2), QString());
    }

    void aTextThatCannotBeTakenKeepsItsItemUntilItIsPutBack()
    {
        m_card->form().setUnfoldedSections({u"dates"_s});
        m_card->focusField(item::changedOn);
        auto *field = m_card->form().editor(item::changedOn)->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"soon"_s);
        m_card->showItems({m_second});
        QCOMPARE(m_card->form().records(), std::vector{m_first});
        QCOMPARE(field->text(), u"soon");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_COMPARE(m_card->form().records(), std::vector{m_second});
    }

    void aChangeFromElsewhereIsShownAtOnce()
    {
        QVERIFY(m_session->edit(m_first, item::timeLimit, Value(u"丙"_s), u"Elsewhere"_s));
        QTRY_COMPARE(textOf(item::timeLimit)->toPlainText(), u"丙");
    }

    void aChangeFromElsewhereLeavesTypingAlone()
    {
        type(item::level2, u"plan"_s);
        QVERIFY(m_session->edit(m_first, item::timeLimit, Value(u"丙"_s), u"Elsewhere"_s));
        QTRY_COMPARE(textOf(item::timeLimit)->toPlainText(), u"丙");
        QCOMPARE(textOf(item::level2)->toPlainText(), u"plan");
    }

    void inheritedValuesAreShownAndNotStored()
    {
        const ShownValue shown = m_card->form().editor(item::tiers)->shown();
        QVERIFY(shown.value.isEmpty());
        QCOMPARE(termsOf(shown.inherited), QStringList{u"县级"_s});
        m_card->commit();
        QVERIFY(m_session->record(m_first)->value(item::tiers).isEmpty());
    }

    void groundAndReasonAppearForWithheldItemsOnly()
    {
        QVERIFY(!m_card->form().editor(item::withheldGround)->isVisible());
        QVERIFY(m_session->edit(m_first, item::attribute, Value(u"不予公开"_s), u"Withhold"_s));
        QTRY_VERIFY(m_card->form().editor(item::withheldGround)->isVisible());
        QVERIFY(m_session->edit(m_first, item::attribute, Value(u"主动公开"_s), u"Publish"_s));
        QTRY_VERIFY(!m_card->form().editor(item::withheldGround)->isVisible());
    }

    void aRemovedItemLeavesTheCard()
    {
        ChangeSet set;
        set.remove(m_first);
        QVERIFY(m_session->apply(set.changes, u"Remove"_s));
        QTRY_VERIFY(m_card->form().records().empty());
    }

    void foldedSectionsAreRemembered()
    {
        m_card->form().setUnfoldedSections({u"remarks"_s});
        QCOMPARE(m_card->form().unfoldedSections(), QStringList{u"remarks"_s});
        m_card->focusField(item::stages);
        QVERIFY(m_card->form().unfoldedSections().contains(u"stages"_s));
    }

    void anOldVersionCanOnlyBeRead()
    {
        m_session->freeze({.label = u"一"_s});
        QTRY_COMPARE(m_session->versions().size(), 1U);
        QVERIFY(m_session->show(1));
        QTRY_VERIFY(textOf(item::level1)->isReadOnly());
        QVERIFY(m_session->show(std::nullopt));
        QTRY_VERIFY(!textOf(item::level1)->isReadOnly());
    }

    void aRegisterAddsEditsFindsAndRemoves()
    {
        RegisterDialog dialog(*m_session, Kind::Office);
        QAbstractItemModelTester tester(dialog.table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.addRecord();
        QTRY_COMPARE(dialog.table().model()->rowCount(), 1);
        QTRY_COMPARE(dialog.form().records().size(), 1U);
        auto *name = qobject_cast<GrowingText *>(QApplication::focusWidget());
        QVERIFY(name);
        QTest::keyClicks(name, u"Finance"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(dialog.table().model()->index(0, 0).data().toString(), u"Finance");
        QVERIFY(m_session->names().officeByName(u"Finance"_s));
        dialog.removeSelected();
        QTRY_COMPARE(dialog.table().model()->rowCount(), 0);
        QVERIFY(m_session->undo(u"Undo"_s));
        QTRY_COMPARE(dialog.table().model()->rowCount(), 1);
    }

    void removingAnOfficeKeepsItsNameWhereItIsUsed()
    {
        const RecordRef office{Kind::Office, Uid::random()};
        ChangeSet set;
        set.add(office, {{office::name, Value(u"区财政局"_s)}});
        set.set(m_first, item::subject, partiesValue({{office.uid, {}, u"牵头"_s}}));
        QVERIFY(m_session->apply(set.changes, u"Add"_s));
        RegisterDialog dialog(*m_session, Kind::Office);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.showOnly(office);
        dialog.removeSelected();
        const auto button = [&] {
            for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
                if (each->text() == u"Remove All the Same" && each->isVisible())
                    return each;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QTRY_VERIFY(button());
        QCOMPARE(dialog.table().model()->rowCount(), 1); // asked first
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(dialog.table().model()->rowCount(), 0);
        QCOMPARE(partiesOf(m_session->record(m_first)->value(item::subject)),
                 (std::vector<Party>{{{}, u"区财政局"_s, u"牵头"_s}}));
        QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(dialog.table().model()->rowCount(), 1);
        QCOMPARE(partiesOf(m_session->record(m_first)->value(item::subject)).front().office, office.uid);
    }

    void domainsHaveTheirDefaultsInARegister()
    {
        RegisterDialog dialog(*m_session, Kind::Domain);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.showOnly(m_domain);
        FieldEditor *supervision = dialog.form().editor(domain::supervision);
        QVERIFY(supervision->isVisible());
        auto *text = supervision->findChild<GrowingText *>();
        text->setFocus();
        QTest::keyClicks(text, u"12345"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(m_card->form().editor(item::supervision)->shown().inherited, Value(u"12345"_s));
    }

    void aDomainCannotStandBelowItself()
    {
        const RecordRef below{Kind::Domain, Uid::random()};
        ChangeSet set;
        set.add(below, {{domain::name, Value(u"招生"_s)}, {domain::parent, Value(m_domain.uid)}});
        QVERIFY(m_session->apply(set.changes, u"Add"_s));
        RegisterDialog dialog(*m_session, Kind::Domain);
        dialog.show();
        dialog.showOnly(m_domain);
        FieldEditor *parent = dialog.form().editor(domain::parent);
        emit parent->committed(Value(below.uid));
        QVERIFY(m_session->record(m_domain)->value(domain::parent).isEmpty());
        QVERIFY(!parent->complaint().isEmpty());
        parent->restore();
    }

    void leavingThePropertiesAsksForWhatWasTyped()
    {
        CatalogPropertiesDialog dialog(*m_session);
        dialog.show();
        dialog.reject();
        QVERIFY(!dialog.isVisible());
        dialog.show();
        dialog.text("title"_L1)->setPlainText(u"目录"_s);
        dialog.reject();
        QVERIFY(dialog.isVisible());
        QPushButton *discard = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"Discard")
                discard = button;
        }
        QVERIFY(discard);
        discard->click();
        QVERIFY(!dialog.isVisible());
        QVERIFY(m_session->setting(u"title").isEmpty());
    }

    void propertiesAreOneStep()
    {
        CatalogPropertiesDialog dialog(*m_session);
        dialog.text("title"_L1)->setPlainText(u"目录"_s);
        dialog.text("front_scope"_L1)->setPlainText(u"全区"_s);
        for (QLineEdit *line : dialog.findChildren<QLineEdit *>()) {
            if (line->placeholderText() == u"县级")
                line->setText(u"区、级"_s); // the sign between names cannot be part of one
        }
        const Seq before = m_session->head();
        dialog.accept();
        m_session->waitForDisk(5000);
        QCOMPARE(m_session->setting(u"title"), u"目录");
        QCOMPARE(m_session->setting(u"front_scope"), u"全区");
        QCOMPARE(m_session->setting(u"tier_names"), u"县级=区 级");
        QCOMPARE(qint64(m_session->head()), qint64(before) + 1);
        CatalogPropertiesDialog again(*m_session);
        again.accept();
        QCOMPARE(qint64(m_session->head()), qint64(before) + 1);
    }
};

QTEST_MAIN(TestRecordForm)
#include "test_recordform.moc"
