// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/vocabulary.h"
#include "import/cellreading.h"
#include "import/cleaning.h"
#include "import/domainname.h"
#include "import/itemmatch.h"
#include "import/marks.h"
#include "import/subjects.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

class TestUnderstanding : public QObject
{
    Q_OBJECT

private slots:
    void titlesNameDomains_data();
    void titlesNameDomains();
    void listsAreReadInEveryDecay_data();
    void listsAreReadInEveryDecay();
    void marksThatMayMeanEitherAreUnclear();
    void ticksAreTold_data();
    void ticksAreTold();
    void officesAreToldFromRules_data();
    void officesAreToldFromRules();
    void linesAreMended_data();
    void linesAreMended();
    void listsStayListsInContents();
    void requirementsAreParted();
    void itemsMoveOnlyWhenTheSourceSpeaksOfBothDomains();
    void renamedRowsMeetTheMostSimilarItem();
};

void TestUnderstanding::titlesNameDomains_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("domain");
    const auto row = [](const QString &title, const QString &domain) {
        QTest::newRow(qUtf8Printable(title)) << title << domain;
    };
    row(u"义务教育领域基层政务公开标准目录"_s, u"义务教育"_s);
    row(u"（三）某省某市某县市政服务领域基层政务公开标准目录（2023年版）"_s, u"市政服务"_s);
    row(u"附件3：某某区国有土地上房屋征收与补偿领域政务公开标准目录"_s, u"国有土地上房屋征收与补偿"_s);
    row(u"某某镇文物保护领域基层政务公开标准目录（试行）"_s, u"文物保护"_s);
    row(u"某某县教育局主动公开基本目录"_s, QString());
    row(u"某某镇基层政务公开标准目录"_s, QString());
    row(u"26个试点领域基层政务公开标准目录"_s, QString());
}

void TestUnderstanding::titlesNameDomains()
{
    QFETCH(QString, title);
    QFETCH(QString, domain);
    QCOMPARE(domainInTitle(title).value_or(QString()), domain);
}

void TestUnderstanding::listsAreReadInEveryDecay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("chosen");
    QTest::newRow("squares") << u"■政府网站\n□政府公报\n■两微一端"_s << QStringList{u"政府网站"_s, u"两微一端"_s};
    QTest::newRow("squares without space")
        << u"■公开查阅点□政务服务中心■精准推送"_s << QStringList{u"公开查阅点"_s, u"精准推送"_s};
    QTest::newRow("letters n and o") << u"n政府网站 o政府公报"_s << QStringList{u"政府网站"_s};
    QTest::newRow("letter t beside squares") << u"t政府网站□政府公报"_s << QStringList{u"政府网站"_s};
    QTest::newRow("the mouth that was a square")
        << u"■政府网站 口两微一端 口公开查阅点"_s << QStringList{u"政府网站"_s};
    QTest::newRow("marks behind") << u"政府网站■ 政府公报□"_s << QStringList{u"政府网站"_s};
    QTest::newRow("a mark in a line of its own") << u"■\n政府网站\n□\n政府公报"_s << QStringList{u"政府网站"_s};
    QTest::newRow("plain words") << u"政府网站、政务新媒体"_s << QStringList{u"政府网站"_s, u"政务新媒体"_s};
    QTest::newRow("numbers") << u"1.政府网站\n2.公示栏"_s << QStringList{u"政府网站"_s, u"公示栏"_s};
    QTest::newRow("a term with separators")
        << u"■社区/企事业单位/村公示栏（电子屏） □其他"_s << QStringList{u"社区/企事业单位/村公示栏（电子屏）"_s};
    QTest::newRow("another spelling") << u"■发布会听证会 ■纸质载体"_s << QStringList{u"发布会/听证会"_s, u"纸质媒体"_s};
    QTest::newRow("a free addition") << u"■其他：营业厅"_s << QStringList{u"其他"_s, u"营业厅"_s};
    QTest::newRow("mouths in words") << u"政务大厅窗口、村口公示栏"_s
                                     << QStringList{u"政务大厅窗口"_s, u"村口公示栏"_s};
}

void TestUnderstanding::listsAreReadInEveryDecay()
{
    QFETCH(QString, text);
    QFETCH(QStringList, chosen);
    const Vocabulary &channels = vocabulary::channels();
    const MarkedList list = readMarkedList(text, ListMarks::learned({text}, channels), channels);
    QCOMPARE(list.chosen, chosen);
    QVERIFY(!list.isUnclear);
}

void TestUnderstanding::marksThatMayMeanEitherAreUnclear()
{
    const Vocabulary &channels = vocabulary::channels();
    for (const QString &text : {u"□政府网站 □公示栏"_s, u"o政府网站 o两微一端"_s})
        QVERIFY(readMarkedList(text, ListMarks::learned({text}, channels), channels).isUnclear);
}

void TestUnderstanding::ticksAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("says");
    for (const QString &text : {u"√"_s, u" V "_s, u"是"_s, u"1"_s, u"■"_s, u"☑"_s, u"þ"_s, u"●"_s})
        QTest::newRow(qUtf8Printable(text)) << text << int(TickSays::Yes);
    for (const QString &text : {u""_s, u"□"_s, u"×"_s, u"否"_s, u"0"_s, u"/"_s, u"—"_s})
        QTest::newRow(qUtf8Printable(text)) << text << int(TickSays::No);
    QTest::newRow("○") << u"○"_s << int(TickSays::Unclear);
    QTest::newRow("words") << u"县级"_s << int(TickSays::Words);
}

void TestUnderstanding::ticksAreTold()
{
    QFETCH(QString, text);
    QFETCH(int, says);
    QCOMPARE(int(readTick(text)), says);
}

void TestUnderstanding::officesAreToldFromRules_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parties"); // offices with a + in front
    QTest::newRow("one office") << u"区财政局"_s << QStringList{u"+区财政局"_s};
    QTest::newRow("和 inside a name") << u"区发展和改革局"_s << QStringList{u"+区发展和改革局"_s};
    QTest::newRow("和 between names") << u"区民政局和区财政局"_s << QStringList{u"+区民政局"_s, u"+区财政局"_s};
    QTest::newRow("and others") << u"区民政局和区财政局等有关部门"_s
                                << QStringList{u"+区民政局"_s, u"+区财政局"_s, u"等有关部门"_s};
    QTest::newRow("rules") << u"各镇（街道）、区政府各部门"_s << QStringList{u"各镇（街道）"_s, u"区政府各部门"_s};
    QTest::newRow("roles in brackets") << u"区民政局（牵头）、区财政局（配合）"_s
                                       << QStringList{u"+区民政局牵头"_s, u"+区财政局配合"_s};
    QTest::newRow("labels") << u"牵头单位：区民政局；配合单位：区财政局、各镇（街道）"_s
                            << QStringList{u"+区民政局牵头"_s, u"+区财政局配合"_s, u"各镇（街道）配合"_s};
    QTest::newRow("a broken name") << u"区人力资源和社会保\n障局"_s << QStringList{u"+区人力资源和社会保障局"_s};
    QTest::newRow("generic") << u"县级民政部门、乡镇人民政府"_s << QStringList{u"县级民政部门"_s, u"乡镇人民政府"_s};
}

void TestUnderstanding::officesAreToldFromRules()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parties);
    QStringList found;
    for (const NamedParty &party : partiesIn(text))
        found += (party.isOffice ? u"+"_s : QString()) + party.name + party.role;
    QCOMPARE(found, parties);
}

void TestUnderstanding::linesAreMended_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("a break in a word") << u"公开\n时限"_s << u"公开时限"_s;
    QTest::newRow("a space in a word") << u"20个工 作日内"_s << u"20个工作日内"_s;
    QTest::newRow("a break beside digits") << u"变更之日起\n20\n个工作日"_s << u"变更之日起20个工作日"_s;
    QTest::newRow("full width") << u"２０个工作日　"_s << u"20个工作日"_s;
    QTest::newRow("invisible characters") << u"公\u200B开\uFEFF"_s << u"公开"_s;
    QTest::newRow("words in Latin letters stay apart") << u"A B"_s << u"A B"_s;
}

void TestUnderstanding::linesAreMended()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(cleanLine(text), clean);
}

void TestUnderstanding::listsStayListsInContents()
{
    QCOMPARE(cleanBlock(u"申请材料\n受理范围及条件\n办理流程"_s), u"申请材料\n受理范围及条件\n办理流程"_s);
    QCOMPARE(cleanBlock(u"1.人数\n2.计划"_s), u"1.人数\n2.计划"_s);
    QCOMPARE(cleanBlock(u"自信息形\n成或者变\n更之日起\n20"_s), u"自信息形成或者变更之日起20"_s);
}

void TestUnderstanding::requirementsAreParted()
{
    const Requirement labelled = readRequirement(u"依据：《慈善法》\n时限：及时公开"_s);
    QCOMPARE(labelled.basis, u"《慈善法》"_s);
    QCOMPARE(labelled.timeLimit, u"及时公开"_s);
    const Requirement plain = readRequirement(u"《预算法》；批准后20日内公开"_s);
    QCOMPARE(plain.basis, u"《预算法》"_s);
    QCOMPARE(plain.timeLimit, u"批准后20日内公开"_s);
    QVERIFY(!readRequirement(u"按规定办理"_s).isSure);
}

void TestUnderstanding::itemsMoveOnlyWhenTheSourceSpeaksOfBothDomains()
{
    const std::vector<MatchKeys> items{{.anywhere = "a", .domain = u"就业"_s}};
    const std::vector<MatchKeys> rows{{.anywhere = "a", .domain = u"救灾"_s}};
    QVERIFY(!matchRows(rows, items, {u"救灾"_s}).front().item);
    QCOMPARE(matchRows(rows, items, {u"救灾"_s, u"就业"_s}).front().by, MatchedBy::Moved);
}

void TestUnderstanding::renamedRowsMeetTheMostSimilarItem()
{
    const std::vector<MatchKeys> items{{.text = u"招生管理招生结果录取名单"_s}, {.text = u"经费管理收费项目与标准"_s}};
    const std::vector<MatchKeys> rows{{.text = u"招生管理招生录取结果录取名单"_s}, {.text = u"教师管理职称评审"_s}};
    const auto matches = matchRows(rows, items, {});
    QCOMPARE(matches[0].item, std::optional<std::size_t>(0));
    QCOMPARE(matches[0].by, MatchedBy::Similar);
    QVERIFY(!matches[1].item);
}

QTEST_GUILESS_MAIN(TestUnderstanding)
#include "test_understanding.moc"
