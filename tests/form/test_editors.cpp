// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/checklist.h"
#include "form/fieldeditor.h"
#include "form/growingtext.h"
#include "form/makeeditor.h"
#include "form/quietcombo.h"
#include "parts/chiplist.h"

#include "editorsource.h"

#include <QtTest/QTest>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace gk;

/// Every kind of editor, driven by keys and clicks as a person would.
class TestEditors : public QObject
{
    Q_OBJECT

    EditorSource m_source;
    std::unique_ptr<QWidget> m_window;
    FieldEditor *m_editor = nullptr;
    QLineEdit *m_elsewhere = nullptr;
    std::vector<Value> m_committed;

    void open(Field field, const ShownValue &shown = {}) { open(Fields::standard().info(field), shown); }

    void open(const FieldInfo &info, const ShownValue &shown)
    {
        m_window = std::make_unique<QWidget>();
        m_editor = makeEditor(info, m_source, m_window.get());
        m_elsewhere = new QLineEdit(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_editor);
        layout->addWidget(m_elsewhere);
        m_committed.clear();
        connect(m_editor, &FieldEditor::committed, this, [this](const Value &value) { m_committed.push_back(value); });
        m_editor->showAnew(shown);
        m_editor->setReadOnly(false);
        m_window->resize(360, 400);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template <typename Widget>
    Widget *part(const QString &name = {})
    {
        for (Widget *widget : m_editor->findChildren<Widget *>()) {
            if (!widget->isHidden() && (name.isEmpty() || widget->accessibleName().endsWith(name)))
                return widget;
        }
        qFatal("no such part: %s", qPrintable(name));
    }

    QToolButton *button(const QString &text)
    {
        for (QToolButton *each : m_editor->findChildren<QToolButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        qFatal("no such button: %s", qPrintable(text));
    }

    CheckList *openList(const QString &buttonText)
    {
        QTest::mouseClick(button(buttonText), Qt::LeftButton);
        auto *list = m_editor->findChild<CheckList *>();
        Q_ASSERT(list);
        return list;
    }

    void leave() { m_elsewhere->setFocus(); }
    Value last() const { return m_committed.empty() ? Value(u"nothing was committed"_s) : m_committed.back(); }

private slots:
    void leavingATextCommitsIt()
    {
        open(item::timeLimit);
        auto *text = part<GrowingText>();
        text->setFocus();
        QTest::keyClicks(text, u"20 days"_s);
        QVERIFY(m_committed.empty());
        leave();
        QCOMPARE(m_committed.size(), 1U);
        QCOMPARE(last(), Value(u"20 days"_s));
        text->setFocus();
        leave();
        QCOMPARE(m_committed.size(), 1U);
    }

    void enterCommitsALineAndAltEnterBreaksIt()
    {
        open(item::level1);
        auto *text = part<GrowingText>();
        text->setFocus();
        QTest::keyClicks(text, u"a"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::AltModifier);
        QTest::keyClicks(text, u"b"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(last(), Value(u"a\nb"_s));
    }

    void enterBreaksLongTextAndCtrlEnterCommitsIt()
    {
        open(item::content);
        auto *text = part<GrowingText>();
        text->setFocus();
        const int before = text->height();
        for (int line = 0; line < 6; ++line) {
            QTest::keyClicks(text, u"x"_s);
            QTest::keyClick(text, Qt::Key_Return);
        }
        QVERIFY(m_committed.empty());
        QVERIFY(text->height() > before);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(last(), Value(u"x\nx\nx\nx\nx\nx\n"_s));
    }

    void escapePutsTheStoredTextBack()
    {
        open(item::content, {.value = Value(u"旧文"_s)});
        auto *text = part<GrowingText>();
        text->setFocus();
        QTest::keyClicks(text, u"new"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(text->toPlainText(), u"旧文");
        leave();
        QVERIFY(m_committed.empty());
    }

    void typingHasItsOwnUndo()
    {
        open(item::content, {.value = Value(u"旧文"_s)});
        auto *text = part<GrowingText>();
        text->setFocus();
        QTest::keyClicks(text, u"new"_s);
        QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text->toPlainText(), u"旧文");
        leave();
        QVERIFY(m_committed.empty());
    }

    void aRefusedTextStaysWithTheReason()
    {
        open(item::content, {.value = Value(u"旧"_s)});
        connect(m_editor, &FieldEditor::committed, this, [this] { m_editor->refuse({.code = ErrorCode::Full}); });
        auto *text = part<GrowingText>();
        text->setFocus();
        QTest::keyClicks(text, u"new "_s);
        leave();
        QCOMPARE(text->toPlainText(), u"new 旧");
        QVERIFY(m_editor->isTouched());
        QVERIFY(m_editor->complaint().contains(u"full"));
        m_editor->showValue({.value = Value(u"旧"_s)}); // a refresh does not take it away
        QCOMPARE(text->toPlainText(), u"new 旧");
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(text->toPlainText(), u"旧");
        QVERIFY(m_editor->complaint().isEmpty());
    }

    void aValueTheDiskRefusedLaterComesBack()
    {
        open(item::content, {.value = Value(u"旧"_s)});
        m_editor->takeBack(Value(u"新"_s), {.code = ErrorCode::WriteFailed});
        QCOMPARE(part<GrowingText>()->toPlainText(), u"新");
        QVERIFY(!m_editor->complaint().isEmpty());
        m_editor->commit();
        QCOMPARE(last(), Value(u"新"_s));
    }

    void aChoiceIsCommittedAtOnce()
    {
        open(item::state);
        auto *combo = part<QuietCombo>();
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(last(), Value(u"拟稿"_s));
        QTest::keyClick(combo, Qt::Key_Home);
        QCOMPARE(last(), Value());
    }

    void theWheelLeavesAChoiceAlone()
    {
        open(item::state, {.value = Value(u"拟稿"_s)});
        auto *combo = part<QuietCombo>();
        combo->setFocus();
        QWheelEvent wheel(QPointF(5, 5), combo->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(combo, &wheel);
        QVERIFY(m_committed.empty());
    }

    void datesAreTakenAsPeopleWriteThem()
    {
        open(item::changedOn);
        auto *field = part<QLineEdit>();
        field->setFocus();
        field->insert(u"2024年9月28日"_s);
        QTest::keyClick(field, Qt::Key_Space);
        leave();
        QCOMPARE(last(), Value(u"2024-09-28"_s));
        QCOMPARE(field->text(), u"2024-09-28");
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        leave();
        QCOMPARE(last(), Value());
    }

    void whatIsNoDateStaysWithTheReason()
    {
        open(item::changedOn, {.value = Value(u"2024-09-28"_s)});
        auto *field = part<QLineEdit>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"soon"_s);
        leave();
        QVERIFY(m_committed.empty());
        QCOMPARE(field->text(), u"soon");
        QVERIFY(m_editor->complaint().contains(u"Changed on"));
    }

    void aDayIsPickedInTheCalendar()
    {
        open(item::changedOn, {.value = Value(u"2024-09-28"_s)});
        auto *field = part<QLineEdit>();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Down, Qt::AltModifier);
        auto *calendar = field->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2024, 9, 28));
        emit calendar->activated(QDate(2024, 10, 1));
        QCOMPARE(last(), Value(u"2024-10-01"_s));
    }

    void stagesAreTickedWithSpace()
    {
        open(item::stages);
        const auto boxes = m_editor->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 5);
        boxes.at(4)->setFocus();
        QTest::keyClick(boxes.at(4), Qt::Key_Space);
        boxes.at(0)->setFocus();
        QTest::keyClick(boxes.at(0), Qt::Key_Space);
        QCOMPARE(termsOf(last()), (QStringList{u"决策"_s, u"结果"_s}));
        QTest::keyClick(boxes.at(0), Qt::Key_Space);
        QCOMPARE(termsOf(last()), QStringList{u"结果"_s});
    }

    void tiersBearTheirLocalNames()
    {
        open(item::tiers);
        QCOMPARE(m_editor->findChildren<QCheckBox *>().at(2)->text(), u"区级");
        QTest::mouseClick(m_editor->findChildren<QCheckBox *>().at(2), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(termsOf(last()), QStringList{u"县级"_s});
    }

    void bothAudiencesCanBeTicked()
    {
        open(item::audience, {.value = Value(u"全社会"_s)});
        const auto boxes = m_editor->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 2);
        QVERIFY(boxes.at(0)->isChecked());
        QTest::keyClick(boxes.at(1), Qt::Key_Space);
        QCOMPARE(last(), Value(u"全社会、特定群体"_s));
    }

    void channelsAreChosenFromAListAndAdded()
    {
        open(item::channels);
        CheckList *list = openList(u"Choose…"_s);
        auto *terms = list->findChild<QListWidget *>();
        QTest::keyClick(terms, Qt::Key_Space);
        QTest::keyClick(terms, Qt::Key_Down);
        QTest::keyClick(terms, Qt::Key_Space);
        auto *more = list->findChild<QLineEdit *>();
        more->setFocus();
        more->insert(u"学校公告栏"_s);
        QTest::keyClick(more, Qt::Key_Return); // adds
        QTest::keyClick(more, Qt::Key_Return); // closes
        QCOMPARE(termsOf(last()), (QStringList{u"政府网站"_s, u"政府公报"_s, u"学校公告栏"_s}));
        QCOMPARE(m_committed.size(), 1U);
        const auto chips = part<ChipList>()->chips();
        QCOMPARE(chips.size(), 3U);
        QVERIFY(chips[2].look == ChipLook::Own);
        emit part<ChipList>()->removeAsked(u"政府公报"_s);
        QCOMPARE(termsOf(last()), (QStringList{u"政府网站"_s, u"学校公告栏"_s}));
    }

    void escapeInTheListChangesNothing()
    {
        open(item::channels, {.value = termsValue({u"政府网站"_s}, nullptr)});
        CheckList *list = openList(u"Choose…"_s);
        auto *terms = list->findChild<QListWidget *>();
        QTest::keyClick(terms, Qt::Key_Space);
        QTest::keyClick(terms, Qt::Key_Escape);
        QVERIFY(m_committed.empty());
        QCOMPARE(part<ChipList>()->chips().size(), 1U);
    }

    void tasksArePickedByName()
    {
        open(item::tasks);
        CheckList *list = openList(u"Choose…"_s);
        QTest::keyClick(list->findChild<QListWidget *>(), Qt::Key_Space);
        QTest::keyClick(list->findChild<QListWidget *>(), Qt::Key_Return);
        QCOMPARE(uidsOf(last()), std::vector{m_source.task});
        QCOMPARE(part<ChipList>()->chips().front().text, u"推进教育公开");
    }

    void aTypedOfficeIsFoundAndAnyOtherNameIsARule()
    {
        open(item::subject);
        QTest::mouseClick(button(u"Add an office"_s), Qt::LeftButton);
        auto *name = part<QLineEdit>(u"Office"_s);
        QVERIFY(name->hasFocus());
        name->insert(u"区教体局"_s); // the short name
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(partiesOf(last()).front().office, m_source.education);
        QTest::mouseClick(button(u"Add an office"_s), Qt::LeftButton);
        auto *second = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(second && second != name);
        second->insert(u"各镇（街道）"_s);
        leave();
        const auto parties = partiesOf(last());
        QCOMPARE(parties.size(), 2U);
        QCOMPARE(parties[1].rule, u"各镇（街道）");
    }

    void aRoleIsChosenAndRowsMoveAndGo()
    {
        open(item::subject, {.value = partiesValue({{m_source.finance, {}, {}}, {{}, u"各镇"_s, {}}})});
        auto *role = part<QuietCombo>(u"Role"_s);
        role->setFocus();
        QTest::keyClick(role, Qt::Key_Down);
        QCOMPARE(partiesOf(last()).front().role, u"牵头");
        auto *name = part<QLineEdit>(u"Office"_s);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(partiesOf(last()).front().rule, u"各镇");
        QCOMPARE(partiesOf(last()).back(), (Party{m_source.finance, {}, u"牵头"_s}));
        name = part<QLineEdit>(u"Office"_s);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(partiesOf(last()).size(), 1U);
    }

    void citationsKeepTextArticleAndOrder()
    {
        open(item::basis);
        QTest::mouseClick(button(u"Add a citation"_s), Qt::LeftButton);
        auto *text = part<GrowingText>();
        QVERIFY(text->hasFocus());
        text->insertPlainText(u"《条例》"_s);
        QVERIFY(m_committed.empty());
        auto *article = part<QLineEdit>(u"Article"_s);
        article->setFocus(); // within the editor: not left yet
        QVERIFY(m_committed.empty());
        article->insert(u"第十九条"_s);
        QTest::keyClick(article, Qt::Key_Return);
        QCOMPARE(citationsOf(last()), (std::vector<Citation>{{u"《条例》"_s, {}, u"第十九条"_s}}));
    }

    void aDutyIsRequiredWithItsDetails()
    {
        open(item::participation, {.inherited = dutyValue(Duty{.isRequired = true, .how = u"听证"_s})});
        auto *required = part<QuietCombo>();
        required->setFocus();
        QTest::keyClick(required, Qt::Key_Down);
        QVERIFY(dutyOf(last())->isRequired);
        auto *from = part<QLineEdit>(u"From"_s);
        from->setFocus();
        from->selectAll();
        from->insert(u"2024/9/1"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(dutyOf(last())->from, u"2024-09-01");
        required->setFocus();
        QTest::keyClick(required, Qt::Key_Down);
        QVERIFY(!dutyOf(last())->isRequired);
        QTest::mouseClick(button(u"Follow the domain again"_s), Qt::LeftButton);
        QCOMPARE(last(), Value());
    }

    void aReferenceIsFoundByItsName()
    {
        open(item::domain);
        auto *line = part<QLineEdit>();
        line->setFocus();
        line->insert(u"教育"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(last(), Value(m_source.domain));
        line->selectAll();
        line->insert(u"无此领域"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(m_editor->complaint().contains(u"无此领域"));
        QCOMPARE(m_committed.size(), 1U);
    }

    void aFlagIsYesOrNothing()
    {
        open(office::issuesDocuments);
        auto *box = part<QCheckBox>();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(last(), Value(qint64(1)));
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(last(), Value());
    }

    void extraTextsAreEdited()
    {
        open(item::extra, {.value = extraValue({{u"备案号"_s, u"一"_s}})});
        auto *heading = part<QLineEdit>(u"Heading"_s);
        heading->setFocus();
        QTest::keyClick(heading, Qt::Key_End);
        QTest::keyClicks(heading, u"2"_s);
        leave();
        QCOMPARE(extraOf(last()), (std::vector<ExtraText>{{u"备案号2"_s, u"一"_s}}));
    }

    void mixedValuesAreUntouchedUntilSomethingIsEntered_data()
    {
        QTest::addColumn<int>("number");
        for (const FieldInfo &info : Fields::standard().of(Kind::Item))
            QTest::newRow(info.key.latin1()) << int(info.field.number);
    }

    void mixedValuesAreUntouchedUntilSomethingIsEntered()
    {
        QFETCH(int, number);
        open(Field{Kind::Item, quint16(number)}, {.isMixed = true});
        m_editor->setFocus();
        leave();
        m_editor->commit();
        QVERIFY(m_committed.empty());
    }

    void whatIsShownIsWhatIsEntered_data() { mixedValuesAreUntouchedUntilSomethingIsEntered_data(); }

    /// Showing a value and touching the editor without changing anything commits nothing: no editor loses a part.
    void whatIsShownIsWhatIsEntered()
    {
        QFETCH(int, number);
        const Field field{Kind::Item, quint16(number)};
        const FieldInfo &info = Fields::standard().info(field);
        const Value value = m_source.sample(info);
        open(field, {.value = value});
        m_editor->refuse({}); // touched without a change
        m_editor->commit();
        QVERIFY2(m_committed.empty(), qPrintable(m_committed.empty() ? QString() : last().text()));
    }
};

QTEST_MAIN(TestEditors)
#include "test_editors.moc"
