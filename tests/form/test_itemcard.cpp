// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "cardcatalog.h"

#include <QtGui/QClipboard>
#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// The card of one item in the hands of somebody who types, tabs, undoes and goes on.
class TestItemCard : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardCatalog> m_catalog;

    bool says(const QString &text) const
    {
        for (const QLabel *label : m_catalog->card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

private slots:
    void init() { m_catalog = std::make_unique<CardCatalog>(); }
    void cleanup() { m_catalog.reset(); }

    void tabGoesThroughTheCardFromTopToBottom()
    {
        const auto item = m_catalog->add({{item::subject, partiesValue({{{}, u"甲"_s, {}}})}});
        m_catalog->card->form().setUnfoldedSections({u"dates"_s, u"stages"_s}); // made in the order of unfolding
        m_catalog->card->showItems({item});
        m_catalog->card->focusField(item::subject);
        QTest::mouseClick(m_catalog->part<QToolButton>(item::subject, u"Add an office"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        m_catalog->card->focusField(item::domain);
        QWidget *content = m_catalog->card->form().widget();
        int last = -1;
        int stops = 0;
        int lastBottom = 0;
        for (; stops < 100; ++stops) {
            const QWidget *focus = QApplication::focusWidget();
            if (!content->isAncestorOf(focus))
                break;
            const int top = focus->mapTo(content, QPoint()).y();
            // Neighbours on one line may differ by a few pixels.
            QVERIFY2(top >= last - 8 || top >= lastBottom - focus->height(), qPrintable(focus->accessibleName()));
            last = top;
            lastBottom = top + focus->height();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(stops > 25);
        QVERIFY(stops < 100);
    }

    void shiftTabGoesTheSameWayBack()
    {
        const auto item = m_catalog->add({{item::subject, partiesValue({{{}, u"甲"_s, {}}})}});
        m_catalog->card->showItems({item});
        QCoreApplication::processEvents();
        m_catalog->card->focusField(item::domain);
        std::vector<QWidget *> way;
        for (int stop = 0; stop < 12; ++stop) {
            way.push_back(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (std::size_t stop = way.size(); stop > 0; --stop) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), way[stop - 1]);
        }
    }

    void theCardHandsTheKeyboardToItsFirstField()
    {
        m_catalog->card->showItems({m_catalog->add({})});
        m_catalog->card->setFocus();
        QVERIFY(m_catalog->editor(item::domain).isAncestorOf(QApplication::focusWidget()));
    }

    void everyStopHasANameForScreenReaders()
    {
        const auto item = m_catalog->add(
            {{item::subject, partiesValue({{{}, u"甲"_s, {}}})}, {item::basis, citationsValue({{u"甲"_s, {}, {}}})}});
        m_catalog->card->form().setUnfoldedSections({u"stages"_s, u"registers"_s, u"dates"_s, u"remarks"_s});
        m_catalog->card->showItems({item});
        QCoreApplication::processEvents();
        m_catalog->card->focusField(item::domain);
        QWidget *content = m_catalog->card->form().widget();
        for (int stops = 0; stops < 100 && content->isAncestorOf(QApplication::focusWidget()); ++stops) {
            const QWidget *focus = QApplication::focusWidget();
            const auto *button = qobject_cast<const QAbstractButton *>(focus);
            QVERIFY2(!focus->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     focus->metaObject()->className());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
    }

    void deeperLevelsComeWhenAskedForOrFilled()
    {
        const auto items = m_catalog->addAll({{}, {{item::level3, Value(u"三"_s)}}});
        m_catalog->card->showItems({items[0]});
        QVERIFY(!m_catalog->editor(item::level3).isVisible());
        m_catalog->card->showItems({items[1]});
        QVERIFY(m_catalog->editor(item::level3).isVisible());
        QVERIFY(!m_catalog->editor(item::level4).isVisible());
        m_catalog->card->showItems({items[0]});
        QVERIFY(!m_catalog->editor(item::level3).isVisible());
        for (QToolButton *button : m_catalog->card->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Add: Level 3")
                button->click();
        }
        QVERIFY(m_catalog->part<GrowingText>(item::level3)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
        m_catalog->leave();
        QCOMPARE(m_catalog->stored(items[0], item::level3), Value(u"x"_s));
    }

    void whatWasTypedIntoAnItemThatIsUndoneIsNotLost()
    {
        m_catalog->add({});
        const auto item = m_catalog->add({{item::level1, Value(u"招生"_s)}});
        m_catalog->card->showItems({item});
        m_catalog->card->focusField(item::content);
        QTest::keyClicks(m_catalog->part<GrowingText>(item::content), u"my text"_s);
        QVERIFY(m_catalog->session->undo(u"Undo"_s));
        QTRY_VERIFY(m_catalog->card->form().records().empty());
        QVERIFY(says(u"my text"_s));
        const auto copy = [this] {
            for (QAbstractButton *button : m_catalog->card->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text() == u"Copy")
                    return button;
            }
            return static_cast<QAbstractButton *>(nullptr);
        };
        QTRY_VERIFY(copy());
        copy()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"my text");
        QVERIFY(!m_catalog->editor(item::content).isTouched());
    }

    void whatAnInputMethodIsComposingIsKeptWhenAnotherItemIsShown()
    {
        const auto items = m_catalog->addAll({{}, {}});
        m_catalog->card->showItems({items[0]});
        m_catalog->card->focusField(item::level2);
        auto *text = m_catalog->part<GrowingText>(item::level2);
        QTest::keyClicks(text, u"a"_s);
        QInputMethodEvent composing(u"zhao"_s, {});
        QCoreApplication::sendEvent(text, &composing);
        m_catalog->card->showItems({items[1]});
        QVERIFY(m_catalog->stored(items[0], item::level2).text().startsWith(u'a'));
        QCOMPARE(text->toPlainText(), QString());
    }

    void aTextThatCannotBeTakenIsBroughtIntoView()
    {
        const auto items = m_catalog->addAll({{}, {}});
        m_catalog->card->showItems({items[0]});
        m_catalog->card->form().setUnfoldedSections({u"stages"_s, u"registers"_s, u"dates"_s});
        m_catalog->card->focusField(item::retiredOn);
        auto *field = m_catalog->part<QLineEdit>(item::retiredOn);
        QTest::keyClicks(field, u"soon"_s);
        m_catalog->leave();
        QCoreApplication::processEvents();
        m_catalog->card->form().verticalScrollBar()->setValue(0);
        QTRY_VERIFY(field->visibleRegion().isEmpty());
        m_catalog->card->showItems({items[1]});
        QTRY_VERIFY(!field->visibleRegion().isEmpty());
        m_catalog->editor(item::retiredOn).restore();
    }

    void thirtyCitationsAreShownMovedAndRemovedQuickly()
    {
        std::vector<Citation> citations;
        citations.reserve(30);
        for (int i = 0; i < 30; ++i)
            citations.push_back({u"《条例》第%1号"_s.arg(i), {}, u"第%1条"_s.arg(i)});
        const auto item = m_catalog->add({{item::basis, citationsValue(citations)}});
        m_catalog->card->showItems({item});
        m_catalog->card->focusField(item::basis);
        const auto rows = m_catalog->editor(item::basis).findChildren<GrowingText *>();
        QCOMPARE(rows.size(), 30);
        rows.at(29)->setFocus();
        QTest::keyClick(rows.at(29), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(citationsOf(m_catalog->stored(item, item::basis)).at(28), citations.at(29));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(citationsOf(m_catalog->stored(item, item::basis)).size(), 29U);
    }
};

QTEST_MAIN(TestItemCard)
#include "test_itemcard.moc"
