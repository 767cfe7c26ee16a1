// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/itemtable.h"
#include "tables/samplecatalog.h"
#include "tables/searchwords.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace gk;

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_letters = PinyinLetters::make(); }

    void everyReadingBeginsWithOneOfTheLetters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        // Right by ICU alone, then those where it gives the other reading.
        for (const char *pair :
             {"教育局 jyj", "财政局 czj", "行政处罚 xzcf", "重庆 cq", "调查 dc", "率 l",    "银行 yh",
              "长期 cq",    "行业 hy",    "会计 kj",       "调解 tj", "给付 jf", "供给 gj", "校对 jd",
              "音乐 yy",    "传记 zj",    "便宜 py",       "投降 tx", "单县 sx", "厦门 xm", "番禺 py",
              "铅山 ys",    "浚县 xx",    "长宁 cn",       "重点 zd", "会议 hy"}) {
            const QStringList parts = QString::fromUtf8(pair).split(u' ');
            QTest::newRow(pair) << parts.at(0) << parts.at(1);
        }
    }
    void everyReadingBeginsWithOneOfTheLetters()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QCOMPARE(SearchWords(typed, m_letters).hitsIn(text), (QList<SearchWords::Hit>{{0, typed.size()}}));
        QCOMPARE(SearchWords(typed.toUpper(), m_letters).hitsIn(text).size(), 1);
    }

    void shortWordsAreFoundWhereAPhraseBegins()
    {
        const auto hits = [this](const QString &typed, const QString &text) {
            return SearchWords(typed, m_letters).hitsIn(text).size();
        };
        QCOMPARE(hits(u"j"_s, u"教育局"_s), 1);
        QCOMPARE(hits(u"y"_s, u"教育局"_s), 0);
        QCOMPARE(hits(u"yj"_s, u"教育局"_s), 0);
        QCOMPARE(hits(u"jy"_s, u"区财政局、教育局"_s), 1);
        QCOMPARE(hits(u"czj"_s, u"区财政局"_s), 1);
        QCOMPARE(hits(u"jjy"_s, u"财政局、教育局"_s), 0); // not across what stands between
        QCOMPARE(hits(u"pdf"_s, u"以PDF发布"_s), 1);
        QCOMPARE(hits(u"育"_s, u"教育局体育局"_s), 2);
        QCOMPARE(hits(u"2024年"_s, u"2024年度"_s), 1);
    }

    void hitsThatTouchAreOne()
    {
        QCOMPARE(SearchWords(u"教育 育局"_s).hitsIn(u"区教育局"), (QList<SearchWords::Hit>{{1, 3}}));
        QCOMPARE(SearchWords(u"教育 体育"_s).hitsIn(u"教育、体育"), (QList<SearchWords::Hit>{{0, 2}, {3, 2}}));
    }

    /// The index against the plain reading of every cell, for words taken from the texts as they are and by letters.
    void theIndexFindsWhatTheCellsShow()
    {
        SampleCatalog catalog;
        catalog.fillReference();
        ItemTable table(catalog.session(), [](const Column &, const Record &) { return QString(); });
        QTRY_VERIFY_WITH_TIMEOUT(table.isIndexed(), 30000);
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](qsizetype bound) {
            return std::uniform_int_distribution<qsizetype>(0, bound - 1)(random);
        };
        const int all = table.rowCount();
        int readings = 0;
        for (int run = 0; run < 60; ++run) {
            table.setFilter({});
            QString word;
            while (word.isEmpty()) {
                const QString text =
                    table.index(int(below(all)), int(1 + below(table.columnCount() - 1))).data().toString();
                if (!text.isEmpty())
                    word = text.mid(below(text.size()), 1 + below(4)).simplified().section(u' ', 0, 0);
            }
            if (run % 2 == 1)
                word = lettersOf(word);
            readings += SearchWords::isOfLetters(word) ? 1 : 0;
            const SearchWords words(word, m_letters);
            std::set<RowId> expected;
            qint64 cells = 0;
            for (int row = 0; row < all; ++row) {
                for (int column = 0; column < table.columnCount(); ++column) {
                    if (isFound(table, table.index(row, column), words)) {
                        expected.insert(table.idAt(row));
                        ++cells;
                    }
                }
            }
            table.setFilter({.text = word});
            const std::vector<RowId> shown = table.shownIds();
            QVERIFY2(std::set(shown.begin(), shown.end()) == expected,
                     qPrintable(u"%1: %2 rows instead of %3"_s.arg(word).arg(shown.size()).arg(expected.size())));
            QCOMPARE(table.foundCells(), cells);
            qint64 marked = 0;
            for (int row = 0; row < table.rowCount(); ++row) {
                for (int column = 0; column < table.columnCount(); ++column)
                    marked += table.isFound(table.index(row, column)) ? 1 : 0;
            }
            QCOMPARE(marked, cells);
        }
        QVERIFY(readings > 10);
    }

private:
    /// One letter of each Han character, other characters as they are.
    [[nodiscard]] QString lettersOf(const QString &text) const
    {
        QString letters;
        for (const QChar unit : text) {
            const quint32 of = m_letters->of(unit);
            letters += of == 0 ? unit : QChar(u'a' + std::countr_zero(of));
        }
        return letters;
    }

    static bool isFound(const ItemTable &table, const QModelIndex &index, const SearchWords &words)
    {
        const ColumnRole role = table.column(index.column()).role;
        if (role == ColumnRole::Serial || role == ColumnRole::Tick)
            return false;
        const QVariant terms = index.data(ItemTable::ChipsRole);
        return !words.hitsIn(terms.isValid() ? terms.toStringList().join(u'、') : index.data().toString()).isEmpty();
    }

    std::shared_ptr<const PinyinLetters> m_letters;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
