// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "import/headingwords.h"
#include "import/tableimport.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

const TablePlace place{u"表.xlsx"_s, u"Sheet1"_s};

SourceTable sheetOf(const std::vector<QStringList> &rows)
{
    SourceTable table{.source = place.source, .sheet = place.sheet};
    for (const QStringList &row : rows)
        table.rows.push_back({qint64(table.rows.size()), {row.begin(), row.end()}});
    return table;
}

/// Title, headings, two items, a note.
SourceTable usualSheet()
{
    return sheetOf({{u"某局主动公开基本目录"_s},
                    {u"序号"_s, u"公开事项"_s, u"公开内容"_s, u"公开时限"_s, u"责任主体"_s, u"联系处"_s},
                    {u"1"_s, u"预算"_s, u"部门预算"_s, u"20天"_s, u"区财政局"_s, u"办公室"_s},
                    {u"2"_s, u"决算"_s, u"部门决算"_s, u"20天"_s, u"区财政局"_s, u"办公室"_s},
                    {u"备注：以上为2024年内容。"_s}});
}

Result<TableImport> importOf(const SourceTable &table, const ImportCorrections &corrections,
                             const std::vector<RememberedLayout> &remembered = {})
{
    const MemoryCatalog catalog;
    return importTables(
        *catalog.reader(), {table},
        {.corrections = corrections, .remembered = remembered, .withoutTable = ImportRequest::WithoutTable::Tell});
}

/// The texts of a field in the items that are added, in their order.
QStringList texts(const TableImport &import, Field field)
{
    QStringList all;
    for (const Change &change : import.changes.changes) {
        if (change.field == field)
            all += change.value.text();
    }
    return all;
}

SourceRowKind kindAt(const TableImport &import, std::size_t row)
{
    return import.sources.at(0).kinds.at(row);
}

RowFate fateAt(const TableImport &import, qint64 number)
{
    const auto it = std::ranges::find(import.rows, number, &RowOutcome::number);
    return it == import.rows.end() ? RowFate::LeftOut : it->fate;
}

bool hasNote(const TableImport &import, ImportNoteKind kind, const QString &cell)
{
    return std::ranges::any_of(import.notes,
                               [&](const ImportNote &note) { return note.kind == kind && note.cell == cell; });
}

}

class TestCorrections : public QObject
{
    Q_OBJECT
private slots:
    void theSignatureOfALayoutStaysWhatItWas()
    {
        QCOMPARE(layoutSignature({u"公开事项"_s, u"公开内容"_s}), u"f46054e0556d8bfb273942a92cb7c396"_s);
    }

    void cardsThatMakeNoCatalogAreToldOf()
    {
        const SourceTable card = sheetOf({{u"公开时限"_s, u"20天"_s, u"公开依据"_s, u"条例"_s},
                                          {u"公开主体"_s, u"区财政局"_s, u"公开渠道"_s, u"网站"_s},
                                          {u"公开对象"_s, u"全社会"_s, u"公开方式"_s, u"主动"_s},
                                          {u"公开层级"_s, u"县级"_s, u"备注"_s, u"无"_s}});
        const auto import = importOf(card, {});
        QVERIFY(import);
        QVERIFY(import->tables.empty() && import->changes.changes.empty());
        QCOMPARE(import->sources.size(), 1U);
        QVERIFY(std::ranges::any_of(import->notes,
                                    [](const ImportNote &note) { return note.kind == ImportNoteKind::OtherSheet; }));
    }

    void everyRowSaysWhatItIsAndWhatBecomesOfIt();
    void aColumnIsWhatTheUserSays();
    void aColumnTakesItsFieldAwayFromAGuess();
    void aColumnSaidOfOtherHeadingsIsNotMeant();
    void aRowIsLeftOut();
    void aRowTakenForANoteIsAnItem();
    void aRowIsABand();
    void aTableWithoutKnownHeadingsIsOneWhenTheUserSaysWhereTheyStand();
    void aWholeTableIsLeftOut();
    void oneCellIsCorrected();
    void allAlikeAreCorrected();
    void aSecondSayingReplacesTheFirst();
    void aLayoutIsRememberedByItsHeadings();
    void aRememberedLayoutIsNotUsedWhereTheUserDoesNotWantIt();
    void whatIsSaidNowGoesBeforeWhatIsRemembered();
};

void TestCorrections::everyRowSaysWhatItIsAndWhatBecomesOfIt()
{
    const auto import = importOf(usualSheet(), {});
    QVERIFY(import);
    const std::vector kinds{SourceRowKind::Title, SourceRowKind::Heading, SourceRowKind::Item, SourceRowKind::Item,
                            SourceRowKind::LeftOut};
    QCOMPARE(import->sources.at(0).kinds, kinds);
    QCOMPARE(import->rows.size(), std::size_t(3));
    QCOMPARE(import->rows[0].fate, RowFate::Added);
    QCOMPARE(import->rows[0].number, 2);
    QVERIFY(!import->rows[0].item.isNull());
    QCOMPARE(import->rows[2].fate, RowFate::LeftOut);
    QCOMPARE(import->rows[2].why, std::optional(ImportNoteKind::RemarkRow));
    QVERIFY(import->rows[2].item.isNull());
}

void TestCorrections::aColumnIsWhatTheUserSays()
{
    ImportCorrections corrections;
    corrections.say({place, 5, u"联系处"_s, u"section"_s, {}});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QCOMPARE(texts(*import, item::section), QStringList({u"办公室"_s, u"办公室"_s}));
    const SourceColumn &column = import->tables.at(0).header.columns.at(5);
    QVERIFY(column.isSaid);
    QCOMPARE(column.confidence, 100);
    corrections.say({place, 5, u"联系处"_s, {}, {}});
    const auto without = importOf(usualSheet(), corrections);
    QVERIFY(without);
    QVERIFY(texts(*without, item::section).isEmpty());
    QVERIFY(texts(*without, item::extra).isEmpty());
}

void TestCorrections::aColumnTakesItsFieldAwayFromAGuess()
{
    ImportCorrections corrections;
    corrections.say({place, 5, u"联系处"_s, u"content"_s, {}});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QCOMPARE(texts(*import, item::content), QStringList({u"办公室"_s, u"办公室"_s}));
    QCOMPARE(import->tables.at(0).header.columns.at(2).use, SourceColumn::Use::Extra);
}

void TestCorrections::aColumnSaidOfOtherHeadingsIsNotMeant()
{
    ImportCorrections corrections;
    corrections.say({place, 5, u"别的栏"_s, u"section"_s, {}});
    corrections.say({{u"别的.xlsx"_s, u"Sheet1"_s}, 5, u"联系处"_s, u"section"_s, {}});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QVERIFY(texts(*import, item::section).isEmpty());
}

void TestCorrections::aRowIsLeftOut()
{
    ImportCorrections corrections;
    corrections.say({place, 3, RowIs::LeftOut});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QCOMPARE(import->added, 1);
    QCOMPARE(kindAt(*import, 3), SourceRowKind::LeftOut);
    QCOMPARE(fateAt(*import, 3), RowFate::LeftOut);
    QVERIFY(hasNote(*import, ImportNoteKind::LeftOutAsSaid, u"A4"_s));
}

void TestCorrections::aRowTakenForANoteIsAnItem()
{
    SourceTable sheet = usualSheet();
    sheet.rows[4].cells = {{}, u"备注：一项"_s, u"内容"_s};
    ImportCorrections corrections;
    corrections.say({place, 4, RowIs::Item});
    const auto import = importOf(sheet, corrections);
    QVERIFY(import);
    QCOMPARE(import->added, 3);
    QCOMPARE(kindAt(*import, 4), SourceRowKind::Item);
}

void TestCorrections::aRowIsABand()
{
    SourceTable sheet = usualSheet();
    sheet.rows.insert(sheet.rows.begin() + 2, {2, {{}, u"财政"_s}});
    for (std::size_t i = 3; i < sheet.rows.size(); ++i)
        sheet.rows[i].number = qint64(i);
    ImportCorrections corrections;
    corrections.say({place, 2, RowIs::Band});
    const auto import = importOf(sheet, corrections);
    QVERIFY(import);
    QCOMPARE(import->added, 2);
    QCOMPARE(kindAt(*import, 2), SourceRowKind::Band);
    QCOMPARE(import->tables.at(0).domain, u"财政"_s);
}

void TestCorrections::aTableWithoutKnownHeadingsIsOneWhenTheUserSaysWhereTheyStand()
{
    const SourceTable sheet = sheetOf({{u"甲"_s, u"乙"_s}, {u"预算"_s, u"部门预算"_s}, {u"决算"_s, u"部门决算"_s}});
    const auto nothing = importOf(sheet, {});
    QVERIFY(nothing);
    QVERIFY(nothing->tables.empty());
    QCOMPARE(kindAt(*nothing, 1), SourceRowKind::Outside);
    ImportCorrections corrections;
    corrections.say({place, 0, RowIs::Heading});
    corrections.say({place, 0, u"甲"_s, u"level1"_s, {}});
    corrections.say({place, 1, u"乙"_s, u"content"_s, {}});
    const auto import = importOf(sheet, corrections);
    QVERIFY(import);
    QCOMPARE(kindAt(*import, 0), SourceRowKind::Heading);
    QCOMPARE(texts(*import, item::level1), QStringList({u"预算"_s, u"决算"_s}));
    QCOMPARE(texts(*import, item::content), QStringList({u"部门预算"_s, u"部门决算"_s}));
}

void TestCorrections::aWholeTableIsLeftOut()
{
    ImportCorrections corrections;
    corrections.tables.push_back({place, 1});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QVERIFY(import->tables.empty());
    QVERIFY(import->changes.changes.empty());
}

void TestCorrections::oneCellIsCorrected()
{
    ImportCorrections corrections;
    corrections.say({place, 2, 3, ImportCorrections::Text::Of::Cell, u"20天"_s, u"20个工作日"_s});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QCOMPARE(texts(*import, item::timeLimit), QStringList({u"20个工作日"_s, u"20天"_s}));
    QVERIFY(hasNote(*import, ImportNoteKind::Corrected, u"D3"_s));
}

void TestCorrections::allAlikeAreCorrected()
{
    ImportCorrections corrections;
    corrections.say({place, 2, 3, ImportCorrections::Text::Of::AllAlike, u"20天"_s, u"20个工作日"_s});
    corrections.say({place, 3, 3, ImportCorrections::Text::Of::Cell, u"20天"_s, u"长期"_s});
    const auto import = importOf(usualSheet(), corrections);
    QVERIFY(import);
    QCOMPARE(texts(*import, item::timeLimit), QStringList({u"20个工作日"_s, u"长期"_s}));
    QVERIFY(hasNote(*import, ImportNoteKind::Corrected, u"D4"_s));
}

void TestCorrections::aSecondSayingReplacesTheFirst()
{
    ImportCorrections corrections;
    corrections.say({place, 3, RowIs::LeftOut});
    corrections.say({place, 3, RowIs::Item});
    QCOMPARE(corrections.rows.size(), std::size_t(1));
    corrections.forget(place, 3);
    QCOMPARE(corrections, ImportCorrections());
}

void TestCorrections::aLayoutIsRememberedByItsHeadings()
{
    const auto first = importOf(usualSheet(), {});
    QVERIFY(first);
    const QString signature = first->tables.at(0).signature;
    QVERIFY(!signature.isEmpty());
    const std::vector<RememberedLayout> remembered{
        {.signature = signature, .headings = {}, .columns = {{5, u"联系处"_s, u"section"_s, {}}}}};
    SourceTable other = usualSheet(); // spelt with spaces, another file, other rows
    other.source = u"下一年.xlsx"_s;
    other.rows[1].cells[5] = u" 联 系 处"_s;
    const auto import = importOf(other, {}, remembered);
    QVERIFY(import);
    QVERIFY(import->tables.at(0).isRemembered);
    QCOMPARE(texts(*import, item::section), QStringList({u"办公室"_s, u"办公室"_s}));
    SourceTable changed = usualSheet();
    changed.rows[1].cells[4] = u"公开主体"_s;
    const auto strange = importOf(changed, {}, remembered);
    QVERIFY(strange);
    QVERIFY(!strange->tables.at(0).isRemembered);
    QVERIFY(texts(*strange, item::section).isEmpty());
}

void TestCorrections::aRememberedLayoutIsNotUsedWhereTheUserDoesNotWantIt()
{
    const QString signature = importOf(usualSheet(), {})->tables.at(0).signature;
    const auto import =
        importOf(usualSheet(), {.unwanted = {signature}},
                 {{.signature = signature, .headings = {}, .columns = {{5, u"联系处"_s, u"section"_s, {}}}}});
    QVERIFY(import);
    QVERIFY(!import->tables.at(0).isRemembered);
    QVERIFY(texts(*import, item::section).isEmpty());
}

void TestCorrections::whatIsSaidNowGoesBeforeWhatIsRemembered()
{
    const QString signature = importOf(usualSheet(), {})->tables.at(0).signature;
    ImportCorrections corrections;
    corrections.say({place, 5, u"联系处"_s, u"remarks"_s, {}});
    const auto import =
        importOf(usualSheet(), corrections,
                 {{.signature = signature, .headings = {}, .columns = {{5, u"联系处"_s, u"section"_s, {}}}}});
    QVERIFY(import);
    QVERIFY(texts(*import, item::section).isEmpty());
    QCOMPARE(texts(*import, item::remarks), QStringList({u"办公室"_s, u"办公室"_s}));
}

QTEST_APPLESS_MAIN(TestCorrections)

#include "test_corrections.moc"
