// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "cardcatalog.h"
#include "form/opiniondialog.h"
#include "form/opinionlist.h"
#include "form/registerdialog.h"
#include "form/registermodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace gk;

/// The opinions on an item, entered from paper.
class TestOpinionList : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardCatalog> m_catalog;
    RecordRef m_item;

    [[nodiscard]] OpinionList &list() const { return m_catalog->card->opinions(); }
    [[nodiscard]] CatalogSession &session() const { return *m_catalog->session; }
    [[nodiscard]] Record fresh(const QString &proposal, const QString &verdict = {}) const
    {
        Record record{.ref = {Kind::Opinion, Uid::random()}, .values = {}};
        record.set(opinion::item, Value(m_item.uid));
        record.set(opinion::from, Value(u"区财政局"_s));
        record.set(opinion::proposal, Value(proposal));
        record.set(opinion::adopted, Value(verdict));
        record.set(opinion::date, Value(QDate::currentDate().toString(Qt::ISODate)));
        return record;
    }

private slots:
    void init()
    {
        m_catalog = std::make_unique<CardCatalog>();
        m_item = m_catalog->add({{item::level1, Value(u"招生管理"_s)}});
        m_catalog->card->showItems({m_item});
        m_catalog->card->focusOpinions();
    }
    void cleanup() { m_catalog.reset(); }

    void anOpinionIsAddedChangedAndRemovedInAStepEach()
    {
        QVERIFY(list().opinions().empty());
        const Seq before = session().head();
        {
            OpinionDialog dialog(session(), fresh(u"改为10个工作日"_s));
            dialog.accept();
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        }
        QCOMPARE(qint64(session().head()), qint64(before) + 1);
        QCOMPARE(list().opinions().size(), 1U);
        {
            OpinionDialog dialog(session(), list().opinions().front());
            dialog.editor(opinion::from)->findChild<QPlainTextEdit *>()->setPlainText(u"区审计局"_s);
            dialog.accept();
        }
        QCOMPARE(qint64(session().head()), qint64(before) + 2);
        QCOMPARE(list().opinions().front().text(opinion::from), u"区审计局"_s);
        for (QToolButton *button : list().findChildren<QToolButton *>()) {
            if (!button->isHidden() && button->accessibleName() == u"Remove the opinion")
                button->click();
        }
        QVERIFY(list().opinions().empty());
        for (int steps = 0; steps < 3; ++steps) {
            QCOMPARE(list().opinions().size(), steps == 0 ? 0U : 1U);
            QVERIFY(session().undo(u"undo"_s));
        }
        QVERIFY(list().opinions().empty());
    }

    void anOpinionWithoutAProposalIsNotTaken()
    {
        const Seq before = session().head();
        OpinionDialog dialog(session(), fresh({}));
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QCOMPARE(session().head(), before);
    }

    void anAdoptedOpinionIsLinkedWithTheStepThatChangedTheItem()
    {
        QVERIFY(session().edit(m_item, item::timeLimit, Value(u"10个工作日"_s), u"改时限"_s));
        session().waitForDisk(5000);
        const auto step = session().lastChangeOf(m_item);
        QVERIFY(step);
        OpinionDialog dialog(session(), fresh(u"改为10个工作日"_s, u"采纳"_s));
        auto *link = dialog.findChild<QCheckBox *>();
        QVERIFY(!link->isHidden());
        QVERIFY(link->isChecked());
        QVERIFY2(link->text().contains(u"改时限"), qPrintable(link->text()));
        dialog.accept();
        QCOMPARE(list().opinions().front().text(opinion::step), step->uid.toString());
    }

    void anOpinionDeclinedIsLinkedWithNothing()
    {
        OpinionDialog dialog(session(), fresh(u"改为10个工作日"_s, u"不采纳"_s));
        QVERIFY(dialog.findChild<QCheckBox *>()->isHidden());
        dialog.accept();
        QCOMPARE(list().opinions().front().text(opinion::step), QString());
    }

    void aStepTakenBackIsNotOffered()
    {
        QVERIFY(session().edit(m_item, item::timeLimit, Value(u"10个工作日"_s), u"改时限"_s));
        QVERIFY(session().undo(u"undo"_s));
        OpinionDialog dialog(session(), fresh(u"改为10个工作日"_s, u"采纳"_s));
        QVERIFY(dialog.findChild<QCheckBox *>()->isHidden());
    }

    void opinionsOfAllItemsAreFollowedOneByOne()
    {
        const auto other = m_catalog->add({{item::level1, Value(u"另一项"_s)}});
        OpinionDialog(session(), fresh(u"一"_s)).accept();
        OpinionDialog(session(), fresh(u"二"_s)).accept();
        const auto proposals = [this] {
            QStringList all;
            for (const Record &each : list().opinions())
                all += each.text(opinion::proposal);
            return all;
        };
        QCOMPARE(proposals(), (QStringList{u"一"_s, u"二"_s}));
        const RecordRef first = list().opinions().front().ref;
        QVERIFY(bool(session().apply({{first, opinion::item, Value(other.uid)}}, u"move"_s)));
        QCOMPARE(proposals(), (QStringList{u"二"_s}));
        m_catalog->card->showItems({other});
        QCOMPARE(proposals(), (QStringList{u"一"_s}));
        QVERIFY(bool(session().apply({{first, aliveOf(Kind::Opinion), Value(qint64(0))}}, u"remove"_s)));
        QCOMPARE(proposals(), QStringList());
        QVERIFY(session().undo(u"undo"_s));
        QVERIFY(session().undo(u"undo"_s));
        m_catalog->card->showItems({m_item});
        QCOMPARE(proposals(), (QStringList{u"一"_s, u"二"_s})); // in the order of their adding, not of their return
        ChangeSet many;
        for (int i = 0; i < 150; ++i)
            many.add({Kind::Opinion, Uid::random()},
                     {{opinion::item, Value(m_item.uid)}, {opinion::proposal, Value(QString::number(i))}});
        QVERIFY(bool(session().apply(many.changes, u"many"_s)));
        QCOMPARE(proposals().size(), 152);
    }

    void severalItemsHaveNoListOfOpinions()
    {
        const auto other = m_catalog->add({{item::level1, Value(u"另一项"_s)}});
        m_catalog->card->showItems({m_item, other});
        QVERIFY(list().isHidden());
        m_catalog->card->showItems({other});
        QVERIFY(!list().isHidden());
    }

    void theRegisterNamesTheItemSpokenOf()
    {
        OpinionDialog(session(), fresh(u"改为10个工作日"_s)).accept();
        ChangeSet set;
        set.add({Kind::Opinion, Uid::random()}, {{opinion::proposal, Value(u"整体不错"_s)}});
        QVERIFY(bool(session().apply(set.changes, u"Add"_s)));
        const RegisterModel model(session(), Kind::Opinion);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"招生管理"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"The catalog as a whole"_s);
    }
};

QTEST_MAIN(TestOpinionList)
#include "test_opinionlist.moc"
