// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "main/domainpane.h"
#include "main/openwindow.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace gk;

/// The tree of domains in the window: adding, renaming, deleting, moving, with the items that go along.
class TestDomains : public OpenWindow
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { close(); }
    void aDomainIsAddedRenamedAndDeleted();
    void aLevelIsRenamedAfterItsCountWasSeen();
    void domainsAreMovedByKeys();
};

void TestDomains::aDomainIsAddedRenamedAndDeleted()
{
    auto *pane = m_window->findChild<DomainPane *>();
    const qint64 items = m_window->session().count(Kind::Item);
    const auto domains = m_window->session().names().domains().size();
    trigger(Act::AddDomain);
    QTRY_COMPARE(m_window->session().names().domains().size(), domains + 1);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()));
    qobject_cast<QLineEdit *>(focus())->selectAll();
    keys(u"社区治理"_s);
    QTest::keyClick(focus(), Qt::Key_Return);
    QTRY_VERIFY(m_window->session().names().domainByPath(u"社区治理"_s));
    pane->remove();
    QTRY_COMPARE(m_window->session().names().domains().size(), domains);
    QCOMPARE(m_window->session().count(Kind::Item), items);

    // One that has items: they go along when the user says so, and come back by undoing.
    const Uid first = m_window->session().names().domains().front();
    pane->choose(first);
    QTRY_VERIFY(m_table->rowCount() < items);
    inDialog<RemoveDomainDialog>([](RemoveDomainDialog &dialog) { dialog.accept(); });
    pane->remove();
    QTRY_COMPARE(m_window->session().names().domains().size(),
                 domains - domainsBelow(m_window->session().names(), first).size());
    trigger(Act::Undo);
    QTRY_COMPARE(m_window->session().names().domains().size(), domains);
    QCOMPARE(m_window->session().count(Kind::Item), items);
}

void TestDomains::aLevelIsRenamedAfterItsCountWasSeen()
{
    auto *pane = m_window->findChild<DomainPane *>();
    CatalogSession &session = m_window->session();
    // A domain whose first 一级事项 stands in several items.
    std::pair<Uid, QString> chosen;
    for (const Uid &domain : session.names().domains()) {
        for (const auto &[name, count] : session.level1Of(domain)) {
            if (count > 1 && chosen.second.isEmpty())
                chosen = {domain, name};
        }
    }
    pane->choose(chosen.first, chosen.second);
    QCOMPARE(pane->level1(), chosen.second);
    const int items = m_table->rowCount();
    const auto before = session.level1Of(chosen.first);
    const auto steps = session.history(1000).size();
    const auto rename = [&](const QString &name) {
        pane->rename();
        QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()));
        qobject_cast<QLineEdit *>(focus())->selectAll();
        keys(name);
        QTest::keyClick(focus(), Qt::Key_Return);
    };
    m_questions.answer.reset();
    rename(u"不作数"_s);
    QTRY_COMPARE(m_questions.asked.size(), 1U);
    QVERIFY(m_questions.asked.front().text.contains(QString::number(items)));
    QCOMPARE(session.history(1000).size(), steps);

    m_questions.answer = 0;
    rename(u"改过的一级事项"_s);
    QTRY_COMPARE(session.history(1000).size(), steps + 1);
    // The same items go on being shown, under the new name.
    QTRY_COMPARE(pane->level1(), u"改过的一级事项"_s);
    QTRY_COMPARE(m_table->rowCount(), items);
    trigger(Act::Undo);
    QTRY_COMPARE(session.level1Of(chosen.first), before);
}

void TestDomains::domainsAreMovedByKeys()
{
    auto *pane = m_window->findChild<DomainPane *>();
    auto *tree = pane->findChild<QTreeView *>();
    CatalogSession &session = m_window->session();
    std::vector<Uid> top;
    const auto readTop = [&] {
        top.clear();
        for (const Uid &domain : session.names().domains()) {
            if (session.names().domainRecord(domain)->value(domain::parent).isEmpty())
                top.push_back(domain);
        }
        return top;
    };
    readTop();
    const Uid first = top[0];
    const Uid second = top[1];
    pane->choose(second);
    tree->setFocus();
    constexpr auto held = Qt::AltModifier | Qt::ShiftModifier;
    QTest::keyClick(tree, Qt::Key_Up, held);
    QTRY_COMPARE(readTop()[0], second);
    QTRY_COMPARE(pane->domain(), second);
    QTest::keyClick(tree, Qt::Key_Down, held);
    QTRY_COMPARE(readTop()[1], second);
    QTest::keyClick(tree, Qt::Key_Right, held);
    QTRY_COMPARE(session.names().domainRecord(second)->value(domain::parent).uid(), first);
    QTRY_COMPARE(pane->domain(), second);
    QTest::keyClick(tree, Qt::Key_Left, held);
    QTRY_COMPARE(readTop()[1], second);
}

QTEST_MAIN(TestDomains)
#include "test_domains.moc"
