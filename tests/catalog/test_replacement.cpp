// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/replacement.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

/// What is found, what takes its place, and that nothing else changes.
class TestReplacement : public QObject
{
    Q_OBJECT

    static constexpr std::size_t many = 100000;
    MemoryCatalog m_catalog;
    const RecordRef m_domain{Kind::Domain, Uid::fromName(u"domain")};
    const RecordRef m_office{Kind::Office, Uid::fromName(u"office")};
    const RecordRef m_document{Kind::Document, Uid::fromName(u"document")};

    RecordRef add(const std::vector<std::pair<Field, Value>> &values)
    {
        const RecordRef ref{Kind::Item, Uid::random()};
        ChangeSet set;
        set.add(ref, values);
        m_catalog.apply(set);
        return ref;
    }

    std::vector<ReplacedCell> found(const Replacement &wanted) const
    {
        const auto reader = m_catalog.reader();
        const auto cells = replacedCells(*reader, std::nullopt, wanted, many);
        return cells ? cells->cells : std::vector<ReplacedCell>();
    }

    static Replacement of(const QString &find, const QString &with)
    {
        return {.find = find, .with = with, .fields = replaceableFields(Fields::standard())};
    }

private slots:
    void init()
    {
        m_catalog = MemoryCatalog();
        ChangeSet set;
        set.add(m_domain, {{domain::name, Value(u"财政"_s)}});
        set.add(m_office, {{office::name, Value(u"区财政局"_s)}});
        set.add(m_document, {{document::title, Value(u"预算法"_s)}});
        m_catalog.apply(set);
    }

    void texts_data()
    {
        QTest::addColumn<Replacement>("wanted");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << Replacement{.find = u"区"_s, .with = u"市"_s} << u"区级预算由区局公开"_s
                               << u"市级预算由市局公开"_s;
        QTest::newRow("nothing instead") << Replacement{.find = u"（试行）"_s} << u"办法（试行）"_s << u"办法"_s;
        QTest::newRow("signs of expressions mean themselves")
            << Replacement{.find = u"a.b*"_s, .with = u"\\1$0"_s} << u"axb a.b*"_s << u"axb \\1$0"_s;
        QTest::newRow("any case") << Replacement{.find = u"ppp"_s, .with = u"政府和社会资本合作"_s} << u"PPP项目"_s
                                  << u"政府和社会资本合作项目"_s;
        QTest::newRow("this case") << Replacement{.find = u"ppp"_s, .with = u"x"_s, .isCaseSensitive = true}
                                   << u"PPP ppp"_s << u"PPP x"_s;
        QTest::newRow("whole cell") << Replacement{.find = u"按月"_s, .with = u"每月"_s, .isWholeCell = true}
                                    << u"按月"_s << u"每月"_s;
        QTest::newRow("not the whole cell")
            << Replacement{.find = u"按月"_s, .with = u"每月"_s, .isWholeCell = true} << u"按月公开"_s << u"按月公开"_s;
        QTest::newRow("groups") << Replacement{.find = u"(\\d+)个工作日"_s,
                                               .with = u"\\1 日\\n\\\\"_s,
                                               .isPattern = true}
                                << u"20个工作日、5个工作日"_s << u"20 日\n\\、5 日\n\\"_s;
        QTest::newRow("matches of nothing")
            << Replacement{.find = u"x*"_s, .with = u"-"_s, .isPattern = true} << u"axxb"_s << u"a-b"_s;
        QTest::newRow("a choice as the whole cell")
            << Replacement{.find = u"月|年"_s, .with = u"-"_s, .isWholeCell = true, .isPattern = true} << u"年度"_s
            << u"年度"_s;
        QTest::newRow("characters beyond the first plane")
            << Replacement{.find = u"𠮷"_s, .with = u"吉"_s} << u"𠮷林"_s << u"吉林"_s;
    }

    void texts()
    {
        QFETCH(Replacement, wanted);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto replacer = Replacer::of(wanted);
        QVERIFY(bool(replacer));
        std::vector<Place> places;
        const QString after = replacer->replaced(text, &places);
        QCOMPARE(after, expected);
        QCOMPARE(places.size(), replacer->placesIn(text).size());
    }

    void anExpressionThatCannotBeReadIsRefusedWithItsPlace()
    {
        Replacement wanted{.find = u"预算(公开"_s, .isWholeCell = true, .isPattern = true};
        const auto replacer = Replacer::of(wanted);
        QVERIFY(!replacer);
        QCOMPARE(replacer.error().code, ErrorCode::BadValue);
        QVERIFY(!replacer.error().detail.isEmpty());
        QCOMPARE(replacer.error().row, 6);
        wanted.isPattern = false;
        QVERIFY(bool(Replacer::of(wanted)));
    }

    /// Cut at the places found, the texts before and after are the same outside them; whatever is looked for.
    void whatIsNotFoundStays()
    {
        const unsigned seed =
            qEnvironmentVariableIsSet("SEED") ? unsigned(qEnvironmentVariableIntValue("SEED")) : std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const QString letters = u"甲乙aA.\\1（\n"_s;
        const auto text = [&](int most) {
            QString made;
            for (int i = int(random() % unsigned(most + 1)); i > 0; --i)
                made += letters[int(random() % unsigned(letters.size()))];
            return made;
        };
        const auto outside = [](const QString &whole, const std::vector<Place> &places) {
            QString rest;
            qsizetype done = 0;
            for (const Place &place : places) {
                rest += whole.sliced(done, place.at - done) + u'|';
                done = place.at + place.length;
            }
            return QString(rest + whole.sliced(done));
        };
        for (int i = 0; i < 3000; ++i) {
            Replacement wanted{.find = text(2), .with = text(3)};
            if (wanted.find.isEmpty())
                continue;
            wanted.isCaseSensitive = random() % 2 == 0;
            const QString before = text(20);
            const auto replacer = Replacer::of(wanted);
            std::vector<Place> after;
            const QString replaced = replacer->replaced(before, &after);
            const auto places = replacer->placesIn(before);
            QCOMPARE(outside(before, places), outside(replaced, after));
            const auto sensitivity = wanted.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
            QCOMPARE(qsizetype(places.size()), QString(before).replace(wanted.find, u"¤"_s, sensitivity).count(u'¤'));
            for (const Place &place : after)
                QCOMPARE(replaced.sliced(place.at, place.length), wanted.with);
        }
    }

    void listsKeepWhatTheyDoNotShow()
    {
        const Value parties = partiesValue({{.office = m_office.uid, .rule = {}, .role = u"牵头"_s},
                                            {.office = {}, .rule = u"各镇（街道）"_s, .role = {}}});
        const Value citations = citationsValue({{.text = u"预算法"_s, .document = m_document.uid, .article = {}},
                                                {.text = u"旧办法"_s, .document = {}, .article = {}}});
        add({{item::domain, Value(m_domain.uid)}, {item::subject, parties}, {item::basis, citations}});
        const auto offices = found(of(u"各镇（街道）"_s, u"各街道"_s));
        QCOMPARE(offices.size(), std::size_t(1));
        QVERIFY(offices.front().value.has_value());
        const auto after = partiesOf(*offices.front().value);
        QCOMPARE(after.size(), std::size_t(2));
        QCOMPARE(after.front(), partiesOf(parties).front());
        QCOMPARE(after.back().rule, u"各街道"_s);
        for (const ReplacedCell &cell : found(of(u"旧办法"_s, u"新办法"_s))) {
            if (!cell.value)
                continue; // refused is right, too
            QCOMPARE(citationsOf(*cell.value).front(), citationsOf(citations).front());
            QCOMPARE(citationsOf(*cell.value).back().text, u"新办法"_s);
        }
    }

    void whatIsNoValueIsNamedAndLeft()
    {
        add({{item::attribute, Value(u"主动公开"_s)}, {item::content, Value(u"主动公开的事"_s)}});
        const auto cells = found(of(u"主动"_s, u"自觉"_s));
        QCOMPARE(cells.size(), std::size_t(2));
        for (const ReplacedCell &cell : cells)
            QCOMPARE(cell.value.has_value(), cell.field == item::content);
    }

    void onlyTheFieldsAndItemsWanted()
    {
        const RecordRef first = add({{item::content, Value(u"预算"_s)}, {item::remarks, Value(u"预算"_s)}});
        add({{item::content, Value(u"预算"_s)}});
        Replacement wanted = of(u"预算"_s, u"决算"_s);
        QCOMPARE(found(wanted).size(), std::size_t(3));
        wanted.fields = {item::remarks};
        QCOMPARE(found(wanted).size(), std::size_t(1));
        QCOMPARE(found(wanted).front().item, first);
        const auto reader = m_catalog.reader();
        const auto record = reader->find(first);
        const auto cells = replacedCells(*reader, std::vector{(*record)->id}, of(u"预算"_s, u"决算"_s), many);
        QCOMPARE(cells->cells.size(), std::size_t(2));
        QVERIFY(found(of(u"预算"_s, u"预算"_s)).empty());
        add({{item::changedOn, Value(u"2025-03-10"_s)}}); // no text, whatever it looks like
        QVERIFY(found(of(u"20"_s, u"30"_s)).empty());
    }

    void moreThanWantedIsSaid()
    {
        for (int i = 0; i < 5; ++i)
            add({{item::content, Value(u"预算"_s)}});
        const auto reader = m_catalog.reader();
        const auto some = replacedCells(*reader, std::nullopt, of(u"预算"_s, u"决算"_s), 3);
        QVERIFY(some->isMore);
        QCOMPARE(some->cells.size(), std::size_t(3));
        const auto all = replacedCells(*reader, std::nullopt, of(u"预算"_s, u"决算"_s), 5);
        QVERIFY(!all->isMore);
        std::stop_source stop;
        stop.request_stop();
        const auto none =
            replacedCells(*reader, std::nullopt, of(u"预算"_s, u"决算"_s), 5, {.stop = stop.get_token(), .report = {}});
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestReplacement)
#include "test_replacement.moc"
