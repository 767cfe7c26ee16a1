// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "report/papercatalog.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace gk {

/// The laws of pagination, on random catalogs.
class TestPages : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsKeepTheLawsOfPagination_data();
    void rowsKeepTheLawsOfPagination();
    void reviewCopiesEndWithTheSignOffBlock();
    void groupLabelsGoOnOnTheNextPage();
    void publicCopiesCarryNoDraftsBoxesOrCodes();
    void officialFormsDropInternalColumns();
    void aPaperForInternalUseSaysSoOnEveryPage();
    void columnsAreAsWideAsTheirTextsNeed_data();
    void columnsAreAsWideAsTheirTextsNeed();
    void everyPageIsPaintedWithinItsPaper();
    void anEmptyCatalogIsOnePage();
    void theFirstPagesNeedNotWaitForTheRest();
    void cancelStops();

private:
    unsigned m_seed = 0;
    std::mt19937 m_random;
};

namespace {

QString textOf(const PageText &cell)
{
    QString text;
    for (std::size_t i = cell.first; cell.text && i < cell.first + cell.count; ++i)
        text += QStringView(cell.text->text).sliced(cell.text->lines[i].start, cell.text->lines[i].length);
    return text;
}

PrintRequest reviewRequest(Paper paper = Paper::A4)
{
    return {.paper = paper, .at = QDateTime(QDate(2025, 9, 28), QTime(9, 30), Qt::UTC)};
}

/// What the paper shows of each item's column, all its parts put together, in the order met.
std::vector<std::pair<Uid, QString>> shownTexts(const Pages &pages, std::size_t column)
{
    std::vector<std::pair<Uid, QString>> shown;
    for (int i = 0; i < pages.pageCount(); ++i) {
        for (const PageRow &row : pages.page(i).rows) {
            if (row.isBand)
                continue;
            if (!row.isContinued)
                shown.emplace_back(row.item, QString());
            shown.back().second += textOf(row.cells[column]);
        }
    }
    return shown;
}

std::size_t columnOf(const Pages &pages, Field field)
{
    const auto &columns = pages.columns();
    return std::size_t(std::ranges::find(columns, field, &Column::field) - columns.begin());
}

}

void TestPages::init()
{
    m_seed = std::random_device()();
    m_random.seed(m_seed);
    qInfo("seed %u", m_seed);
}

void TestPages::rowsKeepTheLawsOfPagination_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("hasTallRows");
    QTest::addColumn<bool>("isA3");
    QTest::addColumn<bool>("isReview");
    QTest::newRow("A4 review copy") << 150 << false << false << true;
    QTest::newRow("A4 review copy with rows taller than a page") << 150 << true << false << true;
    QTest::newRow("A3 review copy with rows taller than a page") << 100 << true << true << true;
    QTest::newRow("A4 public copy with rows taller than a page") << 200 << true << false << false;
}

void TestPages::rowsKeepTheLawsOfPagination()
{
    QFETCH(int, count);
    QFETCH(bool, hasTallRows);
    QFETCH(bool, isA3);
    QFETCH(bool, isReview);
    PaperCatalog catalog;
    addRandomItems(catalog, m_random, count, hasTallRows);
    const auto reader = catalog.reader();
    PrintRequest request = reviewRequest(isA3 ? Paper::A3 : Paper::A4);
    request.rule.purpose = isReview ? Purpose::Review : Purpose::Public;
    const auto made = Pages::of(*reader, request);
    QVERIFY(made);
    const Pages &pages = **made;
    const CopyTable &table = pages.table();

    // Every row once, in catalog order, with its whole content.
    const std::size_t content = columnOf(pages, item::content);
    const auto shown = shownTexts(pages, content);
    const auto records = reader->records(Kind::Item, *reader->order(Kind::Item));
    QCOMPARE(qint64(shown.size()), catalog.itemCount());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        QCOMPARE(shown[i].first, (*records)[i].ref.uid);
        QCOMPARE(shown[i].second, (*records)[i].text(item::content).remove(u'\n'));
    }

    int splitRows = 0;
    for (int i = 0; i < pages.pageCount(); ++i) {
        const Page &page = pages.page(i);
        QCOMPARE(page.hasTitle, i == 0);
        QVERIFY2(page.tableBottom <= table.body().bottom() + 0.1, "rows stay above the footer");
        double y = page.tableTop + table.headerHeight();
        for (std::size_t r = 0; r < page.rows.size(); ++r) {
            const PageRow &row = page.rows[r];
            QVERIFY2(std::abs(row.top - y) < 0.01, "rows follow one another without gap");
            y += row.height;
            QVERIFY2(!row.isBand || r + 1 < page.rows.size(), "a band has a row below it");
            if (row.isBand || !row.isContinued)
                continue;
            ++splitRows;
            // Only a row that is alone on the page before can go on here: whatever fits a page is whole.
            QVERIFY(std::ranges::all_of(page.rows.begin(), page.rows.begin() + std::ptrdiff_t(r), &PageRow::isBand));
            const auto &before = pages.page(i - 1).rows;
            QCOMPARE(std::ranges::count(before, false, &PageRow::isBand), 1);
            QCOMPARE(before.back().item, row.item);
            const double fuller =
                before.back().height + Lettering::lineHeight(table.bodyStyle().size) + before.front().height;
            QVERIFY2(fuller > table.room(i == 1) - 1, "a row is split at the foot of a page");
        }
        QVERIFY(std::abs(page.tableBottom - y) < 0.01 || page.rows.empty());
    }
    QCOMPARE(splitRows > 0, hasTallRows);
}

void TestPages::groupLabelsGoOnOnTheNextPage()
{
    PaperCatalog catalog;
    const Uid domain = catalog.addDomain(u"义务教育"_s);
    for (int i = 0; i < 60; ++i)
        catalog.addItem(domain,
                        {{item::level1, u"招生管理"_s}, {item::level2, i < 40 ? u"招生计划"_s : u"招生结果"_s}});
    const auto made = Pages::of(*catalog.reader(), reviewRequest());
    QVERIFY(made);
    QVERIFY((*made)->pageCount() > 2);
    const std::size_t level1 = columnOf(**made, item::level1);
    for (int i = 0; i < (*made)->pageCount(); ++i) {
        const Page &page = (*made)->page(i);
        std::vector<PageBlock> blocks;
        std::ranges::copy_if(page.blocks, std::back_inserter(blocks),
                             [&](auto &each) { return each.column == level1; });
        QCOMPARE(blocks.size(), 1U); // one block a page
        QCOMPARE(textOf(blocks.front().label), i == 0 ? u"招生管理"_s : u"招生管理（续）"_s);
        QCOMPARE(blocks.front().top, page.rows[1].top);
        QVERIFY(std::abs(blocks.front().top + blocks.front().height - page.tableBottom) < 0.01);
        QCOMPARE(textOf(page.rows.front().cells.front()), i == 0 ? u"义务教育"_s : u"义务教育（续）"_s);
    }
}

void TestPages::reviewCopiesEndWithTheSignOffBlock()
{
    for (int count = 1; count < 30; ++count) {
        PaperCatalog catalog;
        addRandomItems(catalog, m_random, count, false);
        const auto made = Pages::of(*catalog.reader(), reviewRequest());
        QVERIFY(made);
        for (int i = 0; i < (*made)->pageCount(); ++i) {
            const Page &page = (*made)->page(i);
            QCOMPARE(page.signOffTop.has_value(), i + 1 == (*made)->pageCount());
            QVERIFY2(!page.rows.empty(), "the block never stands alone");
            if (page.signOffTop)
                QVERIFY(*page.signOffTop + (*made)->table().signOffHeight() <= (*made)->table().body().bottom() + 0.1);
        }
    }
}

void TestPages::publicCopiesCarryNoDraftsBoxesOrCodes()
{
    PaperCatalog catalog;
    catalog.addItem({}, {{item::level1, u"甲"_s}, {item::state, u"审定"_s}});
    const Uid draft = catalog.addItem({}, {{item::level1, u"乙"_s}, {item::state, u"拟稿"_s}});
    const Uid withheld = catalog.addItem({}, {{item::level1, u"丙"_s}, {item::attribute, u"不予公开"_s}});
    const auto reader = catalog.reader();
    PrintRequest request = reviewRequest();
    request.version = Version{.number = 3, .stage = u"送审稿"_s, .at = request.at};

    const auto review = Pages::of(*reader, request);
    QVERIFY(review);
    QCOMPARE((*review)->report().items, 2);
    QCOMPARE((*review)->report().leftOut, (std::vector<LeftOut>{{withheld, LeftOutWhy::Withheld}}));
    QVERIFY((*review)->words().footer.contains(checkCode({})));
    QVERIFY((*review)->words().head.title.endsWith(u"（送审稿）"));
    QCOMPARE((*review)->codes().code(draft).size(), 4);

    request.rule.purpose = Purpose::Public;
    const auto open = Pages::of(*reader, request);
    QVERIFY(open);
    QCOMPARE((*open)->report().items, 1);
    QCOMPARE((*open)->report().leftOut.size(), 2U);
    QVERIFY((*open)->words().footer.isEmpty());
    QVERIFY(!(*open)->page(0).signOffTop);
    QVERIFY(std::ranges::none_of((*open)->table().columns(),
                                 [](auto &column) { return column.content == PaperContent::Boxes; }));
}

void TestPages::officialFormsDropInternalColumns()
{
    PaperCatalog catalog;
    catalog.addItem({}, {{item::level1, u"甲"_s}, {item::remarks, u"内部备注"_s}, {item::phone, u"0000"_s}});
    PrintRequest request = reviewRequest();
    request.columns = plainColumns(Fields::standard(), Kind::Item);
    const auto made = Pages::of(*catalog.reader(), request);
    QVERIFY(made);
    QVERIFY(std::ranges::none_of((*made)->columns(), [](const Column &column) {
        return column.field == item::remarks || column.field == item::phone;
    }));
    // Columns never leave the paper, however many there are.
    const PaperColumn &last = (*made)->table().columns().back();
    QVERIFY(std::abs(last.left + last.width - (*made)->table().body().right()) < 0.01);
}

void TestPages::aPaperForInternalUseSaysSoOnEveryPage()
{
    PaperCatalog catalog;
    catalog.addItem({}, {{item::level1, u"甲"_s}, {item::attribute, u"不予公开"_s}, {item::state, u"审定"_s}});
    PrintRequest request = reviewRequest();
    const auto hasState = [](const Pages &pages) {
        return std::ranges::find(pages.columns(), item::state, &Column::field) != pages.columns().end();
    };
    const auto review = Pages::of(*catalog.reader(), request);
    QVERIFY(review);
    QVERIFY(!hasState(**review));
    QVERIFY(!(*review)->words().head.title.contains(u"内部"));
    request.rule.purpose = Purpose::Internal;
    const auto made = Pages::of(*catalog.reader(), request);
    QVERIFY(made);
    QCOMPARE((*made)->report().items, 1);
    QVERIFY(hasState(**made));
    QVERIFY(std::ranges::any_of((*made)->columns(), [](const Column &column) {
        return column.field == item::attribute && column.title == u"公开属性";
    }));
    QVERIFY((*made)->words().head.title.endsWith(u"（内部）"));
    QVERIFY((*made)->words().footer.startsWith(u"（内部）"));
}

void TestPages::columnsAreAsWideAsTheirTextsNeed_data()
{
    QTest::addColumn<bool>("isA3");
    QTest::addColumn<bool>("isPortrait");
    QTest::newRow("A4") << false << false;
    QTest::newRow("A4 upright") << false << true;
    QTest::newRow("A3") << true << false;
}

void TestPages::columnsAreAsWideAsTheirTextsNeed()
{
    QFETCH(bool, isA3);
    QFETCH(bool, isPortrait);
    PaperCatalog catalog;
    const QString office = u"各功能区、各镇（街道）、区政府有关部门"_s;
    for (int i = 0; i < 60; ++i)
        catalog.addItem({}, {{item::level1, u"招生管理"_s},
                             {item::level2, u"事项%1"_s.arg(i)},
                             {item::content, u"招生计划"_s},
                             {item::subject, partiesValue({{.rule = office}, {.rule = office}})}});
    PrintRequest request = reviewRequest(isA3 ? Paper::A3 : Paper::A4);
    request.turn = isPortrait ? Turn::Portrait : Turn::Landscape;
    const auto made = Pages::of(*catalog.reader(), request);
    QVERIFY(made);
    const CopyTable &table = (*made)->table();
    const auto widthOf = [&](Field field) { return table.columns()[columnOf(**made, field)].width; };
    // The boxes take three lines anyway: a name of nineteen letters, twice, must not make a row taller.
    for (const PageRow &row : (*made)->page(0).rows)
        QVERIFY(isPortrait || row.cells[columnOf(**made, item::subject)].count <= 3);
    QVERIFY(widthOf(item::subject) > widthOf(item::channels));
    const double heading = 4 * table.bodyStyle().size + 2 * CopyTable::padding + 1;
    QVERIFY2(widthOf(item::channels) <= heading, "an empty column is as wide as its heading on two lines");
    for (const HeaderCell &cell : table.header())
        QVERIFY2(cell.lines.size() <= 2, qPrintable(cell.text));
    const PaperColumn &opinions = table.columns().back();
    QVERIFY2(opinions.width > 95, "there is room to write");
    QVERIFY(std::abs(opinions.left + opinions.width - table.body().right()) < 0.01);
}

void TestPages::everyPageIsPaintedWithinItsPaper()
{
    PaperCatalog catalog;
    catalog.addTemplate(u"example.json"_s);
    for (const Paper paper : {Paper::A4, Paper::A3}) {
        const auto made = Pages::of(*catalog.reader(), reviewRequest(paper));
        QVERIFY(made);
        for (int i = 0; i < (*made)->pageCount(); ++i) {
            QImage image((*made)->pageSize().toSize(), QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            (*made)->paintPage(painter, i);
            painter.end();
            qint64 dark = 0;
            qint64 outside = 0;
            const QRect inside = (*made)->table().body().toAlignedRect().adjusted(-2, -2, 2, 30);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const bool isDark = qGray(image.pixel(x, y)) < 128;
                    dark += isDark;
                    outside += isDark && !inside.contains(x, y);
                }
            }
            QVERIFY(dark > 1000);
            QCOMPARE(outside, 0);
        }
    }
}

void TestPages::anEmptyCatalogIsOnePage()
{
    PaperCatalog catalog;
    const auto made = Pages::of(*catalog.reader(), reviewRequest());
    QVERIFY(made);
    QCOMPARE((*made)->pageCount(), 1);
    QVERIFY((*made)->page(0).hasTitle);
    QVERIFY((*made)->page(0).signOffTop);
}

void TestPages::theFirstPagesNeedNotWaitForTheRest()
{
    PaperCatalog catalog;
    addRandomItems(catalog, m_random, 1500, true);
    const auto reader = catalog.reader();
    PrintRequest request{.rule = {.purpose = Purpose::Public, .takesUnapproved = true}};
    const auto whole = Pages::of(*reader, request);
    QVERIFY(whole && (*whole)->isWhole() && (*whole)->pageCount() > 20);
    request.lastPage = 3;
    qint64 mostItems = 0;
    const auto first =
        Pages::of(*reader, request, {.stop = {}, .report = [&](qint64 done, qint64) { mostItems = done; }});
    QVERIFY(first && !(*first)->isWhole());
    QVERIFY((*first)->pageCount() >= 3 && (*first)->pageCount() < 10);
    QVERIFY(mostItems < 1500);
    // They are the pages that the whole has, but for the number of all pages.
    for (std::size_t column = 0; column < (*whole)->columns().size(); ++column) {
        QCOMPARE((*first)->table().columns()[column].width, (*whole)->table().columns()[column].width);
        auto begins = shownTexts(**whole, column);
        const auto shown = shownTexts(**first, column);
        begins.resize(shown.size() - 1); // the last row may go on on the next page
        QVERIFY(std::ranges::equal(begins, std::span(shown).first(begins.size())));
    }
    QCOMPARE((*first)->report().leftOut.size(), (*whole)->report().leftOut.size());
    // A copy that has no more pages is whole.
    request.lastPage = (*whole)->pageCount();
    const auto all = Pages::of(*reader, request);
    QVERIFY(all && (*all)->isWhole());
}

void TestPages::cancelStops()
{
    PaperCatalog catalog;
    addRandomItems(catalog, m_random, 50, false);
    std::stop_source source;
    source.request_stop();
    const auto made = Pages::of(*catalog.reader(), reviewRequest(), {.stop = source.get_token(), .report = {}});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
}

}

QTEST_MAIN(gk::TestPages)
#include "test_pages.moc"
