// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/checklist.h"
#include "form/quietcombo.h"
#include "parts/chiplist.h"

#include "cardcatalog.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// Several items on the card: what they share is shown, and only what is touched is changed in each.
class TestSeveralItems : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardCatalog> m_catalog;

    static Value terms(const QStringList &list) { return termsValue(list, nullptr); }

    QCheckBox *box(Field field, const QString &term)
    {
        m_catalog->card->focusField(field);
        return m_catalog->part<QCheckBox>(field, term);
    }

private slots:
    void init() { m_catalog = std::make_unique<CardCatalog>(); }
    void cleanup() { m_catalog.reset(); }

    void aTickIsGivenToEachAndTheOthersStay()
    {
        const auto items = m_catalog->addAll(
            {{{item::stages, terms({u"决策"_s, u"执行"_s})}}, {{item::stages, terms({u"决策"_s, u"结果"_s})}}});
        m_catalog->card->showItems(items);
        QCOMPARE(box(item::stages, u"决策"_s)->checkState(), Qt::Checked);
        QCOMPARE(box(item::stages, u"执行"_s)->checkState(), Qt::PartiallyChecked);
        QCOMPARE(box(item::stages, u"服务"_s)->checkState(), Qt::Unchecked);
        const Seq before = m_catalog->session->head();
        QTest::keyClick(box(item::stages, u"服务"_s), Qt::Key_Space);
        QCOMPARE(m_catalog->terms(items[0], item::stages), (QStringList{u"决策"_s, u"执行"_s, u"服务"_s}));
        QCOMPARE(m_catalog->terms(items[1], item::stages), (QStringList{u"决策"_s, u"服务"_s, u"结果"_s}));
        QCOMPARE(qint64(m_catalog->session->head()), qint64(before) + 1);
        QCOMPARE(m_catalog->session->nextUndo()->label, u"Change “Stages” of 2 items");
        QCOMPARE(box(item::stages, u"服务"_s)->checkState(), Qt::Checked);
    }

    void aHalfTickBecomesATickInAll()
    {
        const auto items =
            m_catalog->addAll({{{item::stages, terms({u"执行"_s})}}, {{item::stages, terms({u"结果"_s})}}});
        m_catalog->card->showItems(items);
        QTest::keyClick(box(item::stages, u"执行"_s), Qt::Key_Space);
        QCOMPARE(m_catalog->terms(items[1], item::stages), (QStringList{u"执行"_s, u"结果"_s}));
        QTest::keyClick(box(item::stages, u"执行"_s), Qt::Key_Space);
        QCOMPARE(m_catalog->terms(items[0], item::stages), QStringList());
        QCOMPARE(m_catalog->terms(items[1], item::stages), QStringList{u"结果"_s});
    }

    void aChannelIsAddedAndAnotherTakenAway()
    {
        const auto items = m_catalog->addAll({{{item::channels, terms({u"政府网站"_s, u"广播电视"_s})}},
                                              {{item::channels, terms({u"政府网站"_s, u"精准推送"_s})}}});
        m_catalog->card->showItems(items);
        m_catalog->card->focusField(item::channels);
        QTest::mouseClick(m_catalog->part<QToolButton>(item::channels, u"Channels"_s), Qt::LeftButton);
        auto *list = m_catalog->editor(item::channels).findChild<CheckList *>();
        auto *rows = list->findChild<QListWidget *>();
        const auto row = [rows](const QString &text) { return rows->findItems(text, Qt::MatchExactly).front(); };
        QCOMPARE(row(u"政府网站"_s)->checkState(), Qt::Checked);
        QCOMPARE(row(u"广播电视"_s)->checkState(), Qt::PartiallyChecked);
        row(u"政府公报"_s)->setCheckState(Qt::Checked);
        row(u"广播电视"_s)->setCheckState(Qt::Unchecked);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(m_catalog->terms(items[0], item::channels), (QStringList{u"政府网站"_s, u"政府公报"_s}));
        QCOMPARE(m_catalog->terms(items[1], item::channels),
                 (QStringList{u"政府网站"_s, u"政府公报"_s, u"精准推送"_s}));
    }

    void anOfficeIsAddedToEach()
    {
        const auto items = m_catalog->addAll({{{item::subject, partiesValue({{{}, u"各镇"_s, {}}})}},
                                              {{item::subject, partiesValue({{{}, u"各街道"_s, {}}})}}});
        m_catalog->card->showItems(items);
        m_catalog->card->focusField(item::subject);
        QTest::mouseClick(m_catalog->part<QToolButton>(item::subject, u"Add an office"_s), Qt::LeftButton);
        auto *name = m_catalog->part<QLineEdit>(item::subject, u"Office"_s);
        QTest::keyClicks(name, u"Finance"_s);
        QTest::keyClick(name, Qt::Key_Return);
        const auto rules = [&](const RecordRef &ref) {
            QStringList names;
            for (const Party &party : partiesOf(m_catalog->stored(ref, item::subject)))
                names += party.rule;
            return names;
        };
        QCOMPARE(rules(items[0]), (QStringList{u"各镇"_s, u"Finance"_s}));
        QCOMPARE(rules(items[1]), (QStringList{u"各街道"_s, u"Finance"_s}));
    }

    void onePartOfADutyIsChangedInEach()
    {
        const auto items = m_catalog->addAll(
            {{{item::interpretation, dutyValue(Duty{.isRequired = true, .how = u"吹风会"_s, .by = u"甲局"_s})}},
             {{item::interpretation, dutyValue(Duty{.isRequired = true, .how = u"吹风会"_s, .by = u"乙局"_s})}}});
        m_catalog->card->showItems(items);
        m_catalog->card->focusField(item::interpretation);
        auto *how = m_catalog->part<QLineEdit>(item::interpretation, u"How"_s);
        QCOMPARE(how->text(), u"吹风会");
        auto *by = m_catalog->part<QLineEdit>(item::interpretation, u"By"_s);
        QCOMPARE(by->text(), QString());
        QCOMPARE(by->placeholderText(), u"(several values)");
        how->setFocus();
        how->selectAll();
        QTest::keyClicks(how, u"talk"_s);
        m_catalog->leave();
        const auto duty = [&](const RecordRef &ref) { return *dutyOf(m_catalog->stored(ref, item::interpretation)); };
        QCOMPARE(duty(items[0]), (Duty{.isRequired = true, .how = u"talk"_s, .by = u"甲局"_s}));
        QCOMPARE(duty(items[1]), (Duty{.isRequired = true, .how = u"talk"_s, .by = u"乙局"_s}));
    }

    void allFollowTheirDomainAgain()
    {
        const auto items =
            m_catalog->addAll({{{item::tiers, terms({u"乡级"_s})}}, {{item::tiers, terms({u"村级"_s})}}});
        m_catalog->card->showItems(items);
        for (QToolButton *button : m_catalog->editor(item::tiers).findChildren<QToolButton *>()) {
            if (button->text() == u"Inherit again" && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(m_catalog->stored(items[0], item::tiers).isEmpty());
        QVERIFY(m_catalog->stored(items[1], item::tiers).isEmpty());
    }

    void hundredsOfItemsTellWhatTheyShareAndAreWrittenAtOnce()
    {
        std::vector<std::vector<std::pair<Field, Value>>> values;
        values.reserve(800);
        for (int i = 0; i < 800; ++i)
            values.push_back({{item::level1, Value(u"招生"_s)}, {item::level2, Value(QString::number(i / 700))}});
        const auto items = m_catalog->addAll(values);
        QElapsedTimer timer;
        timer.start();
        m_catalog->card->showItems(items);
        qInfo("%lld ms to show %zu items", timer.elapsed(), items.size());
        // The last hundred differ in level 2; the first three hundred, read at once, do not.
        QTRY_VERIFY(!m_catalog->editor(item::level1).shown().isMixed);
        QCOMPARE(m_catalog->editor(item::level1).shown().value, Value(u"招生"_s));
        QVERIFY(m_catalog->editor(item::level2).shown().isMixed);
        m_catalog->card->focusField(item::timeLimit);
        QTest::keyClicks(m_catalog->part<GrowingText>(item::timeLimit), u"20 days"_s);
        timer.restart();
        m_catalog->leave();
        qInfo("%lld ms to write one field of %zu items", timer.elapsed(), items.size());
        QCOMPARE(m_catalog->stored(items.back(), item::timeLimit), Value(u"20 days"_s));
        QCOMPARE(m_catalog->session->nextUndo()->label, u"Change “Time limit” of 800 items");
    }

    void moreThanTheCardTakesIsSaid()
    {
        const auto items = m_catalog->addAll({{}, {}});
        m_catalog->card->showItems(items);
        m_catalog->card->showTooMany(100'000);
        QVERIFY(m_catalog->card->form().records().empty());
        bool isSaid = false;
        for (const QLabel *label : m_catalog->card->findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(u"100,000"));
        QVERIFY(isSaid);
        m_catalog->card->showItems({items.front()});
        QCOMPARE(m_catalog->card->form().records().size(), 1U);
    }
};

QTEST_MAIN(TestSeveralItems)
#include "test_severalitems.moc"
