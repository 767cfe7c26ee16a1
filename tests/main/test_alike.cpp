// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/openwindow.h"
#include "parts/messagestrip.h"

#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// After one text was changed the others that read as it did are offered.
class TestAlike : public OpenWindow
{
    Q_OBJECT

    /// The strip below the grid; that above it speaks of pastes and refusals.
    MessageStrip *strip() const { return m_grid->parentWidget()->findChildren<MessageStrip *>().at(1); }
    QString textAt(int row, Field field) const { return m_table->recordAt(row)->text(field); }
    void write(int row, Field field, const QString &text) const
    {
        QVERIFY(m_window->session().edit(m_table->recordAt(row)->ref, field, Value(text), u"修改"_s));
    }
    void nothingIsOffered() const
    {
        QTest::qWait(300);
        QVERIFY2(!strip()->isVisible(), qPrintable(strip()->text()));
    }

private slots:
    void init() { begin(); }
    void cleanup() { close(); }

    void theOthersAreChangedInOneStep()
    {
        for (const int row : {0, 3, 7})
            write(row, item::timeLimit, u"按季度"_s);
        typeInto(cell(3, item::timeLimit), u"每季度"_s);
        QTRY_VERIFY(strip()->isVisible());
        QVERIFY2(strip()->text().contains(u"2 items"_s) && strip()->text().contains(u"按季度"_s),
                 qPrintable(strip()->text()));
        QCOMPARE(textAt(0, item::timeLimit), u"按季度"_s); // only offered
        auto *all = strip()->findChild<QPushButton *>();
        QCOMPARE(all->shortcut(), QKeySequence(Qt::ALT | Qt::Key_A));
        all->click();
        QTRY_COMPARE(textAt(7, item::timeLimit), u"每季度"_s);
        QCOMPARE(textAt(0, item::timeLimit), u"每季度"_s);
        QTRY_VERIFY(!strip()->isVisible());
        trigger(Act::Undo);
        QTRY_COMPARE(textAt(0, item::timeLimit), u"按季度"_s);
        QCOMPARE(textAt(7, item::timeLimit), u"按季度"_s);
        QCOMPARE(textAt(3, item::timeLimit), u"每季度"_s);
        nothingIsOffered(); // an undo is no correction
    }

    void whatIsTypedTwiceIsStillTheFirstText()
    {
        for (const int row : {3, 0}) // what is typed next into the third is a step of its own
            write(row, item::timeLimit, u"按季度"_s);
        typeInto(cell(3, item::timeLimit), u"每季"_s);
        QTRY_VERIFY(strip()->isVisible());
        typeInto(cell(3, item::timeLimit), u"每季度"_s);
        QTRY_VERIFY2(strip()->isVisible() && strip()->findChild<QPushButton *>()->text().contains(u"每季度"_s),
                     qPrintable(strip()->text()));
        QVERIFY2(strip()->text().contains(u"按季度"_s), qPrintable(strip()->text()));
    }

    void anythingElseTakesTheOfferAway()
    {
        for (const int row : {3, 0}) // what is typed next into the third is a step of its own
            write(row, item::timeLimit, u"按季度"_s);
        typeInto(cell(3, item::timeLimit), u"每季度"_s);
        QTRY_VERIFY(strip()->isVisible());
        typeInto(cell(5, item::phone), u"0539-1234567"_s);
        QTRY_VERIFY(!strip()->isVisible());
        nothingIsOffered(); // the field was empty before
    }

    void levelsAreAlikeWithinTheirDomain()
    {
        const Uid domain = m_table->recordAt(0)->value(item::domain).uid();
        int inside = -1;
        int outside = -1;
        for (int row = 1; row < m_table->rowCount() && (inside < 0 || outside < 0); ++row) {
            const bool isInside = m_table->recordAt(row)->value(item::domain).uid() == domain;
            int &place = isInside ? inside : outside;
            place = place < 0 ? row : place;
        }
        QVERIFY(inside > 0 && outside > 0);
        for (const int row : {0, inside, outside})
            write(row, item::level2, u"其他事"_s);
        typeInto(cell(0, item::level2), u"其他事项"_s);
        QTRY_VERIFY(strip()->isVisible());
        strip()->findChild<QPushButton *>()->click();
        QTRY_COMPARE(textAt(inside, item::level2), u"其他事项"_s);
        QCOMPARE(textAt(outside, item::level2), u"其他事"_s);
    }
};

QTEST_MAIN(TestAlike)
#include "test_alike.moc"
