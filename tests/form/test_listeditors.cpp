// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/growingtext.h"
#include "form/picklist.h"
#include "form/quietcombo.h"
#include "parts/chiplist.h"

#include "editorbench.h"

#include <QtWidgets/QListWidget>

using namespace Qt::StringLiterals;
using namespace gk;

/// Editors of sets, lists and duties, driven by keys and clicks as a person would.
class TestListEditors
    : public QObject
    , private EditorBench
{
    Q_OBJECT

private slots:
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
        chooseNext(*role);
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

    void aCitationIsLinkedToADocumentFoundByTyping()
    {
        open(item::basis, {.value = citationsValue({{u"《条例》"_s, {}, {}}})});
        auto *link = part<QToolButton>(u"Linked document"_s);
        QCOMPARE(link->text(), u"Link a document");
        link->click();
        auto *list = link->findChild<PickList *>();
        QVERIFY(list);
        auto *search = list->findChild<QLineEdit *>();
        search->insert(u"信息公开"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(citationsOf(last()), (std::vector<Citation>{{u"《条例》"_s, m_source.law, {}}}));
        QCOMPARE(part<QToolButton>(u"Linked document"_s)->text(), u"政府信息公开条例");
    }

    void aLinkDoesNotRepeatWhatTheLineAboveSays()
    {
        open(item::basis,
             {.value = citationsValue({{u"《政府信息公开条例》"_s, m_source.law, u"第二十条第（七）项"_s}})});
        auto *link = part<QToolButton>(u"Linked document"_s);
        QCOMPARE(link->text(), u"Linked");
        QVERIFY(link->toolTip().contains(u"政府信息公开条例"_s));
        // The article has the room it needs, in a card of the usual width.
        const auto *article = part<QLineEdit>(u"Article"_s);
        QVERIFY(article->width() >= article->fontMetrics().horizontalAdvance(article->text()) + 8);
    }

    void aDutyIsRequiredWithItsDetails()
    {
        open(item::participation, {.inherited = dutyValue(Duty{.isRequired = true, .how = u"听证"_s})});
        auto *required = part<QuietCombo>();
        chooseNext(*required);
        QVERIFY(dutyOf(last())->isRequired);
        auto *from = part<QLineEdit>(u"From"_s);
        from->setFocus();
        from->selectAll();
        from->insert(u"2024/9/1"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(dutyOf(last())->from, u"2024-09-01");
        chooseNext(*required);
        QVERIFY(!dutyOf(last())->isRequired);
        QTest::mouseClick(button(u"Inherit again"_s), Qt::LeftButton);
        QCOMPARE(last(), Value());
    }

    void listsThatCannotBeChangedCanBeReadAndCopied()
    {
        open(item::basis, {.value = citationsValue({{u"《条例》"_s, {}, u"第一条"_s}})});
        m_editor->setReadOnly(true);
        auto *text = part<GrowingText>();
        QVERIFY(text->isEnabled() && text->isReadOnly());
        auto *article = part<QLineEdit>(u"Article"_s);
        QVERIFY(article->isEnabled() && article->isReadOnly());
        QVERIFY(!part<QToolButton>(u"Linked document"_s)->isEnabled());
        QTest::keyClick(text, Qt::Key_Delete, Qt::ControlModifier);
        m_editor->commit();
        QVERIFY(m_committed.empty());
        m_editor->setReadOnly(false);
        QVERIFY(!text->isReadOnly());
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
};

QTEST_MAIN(TestListEditors)
#include "test_listeditors.moc"
