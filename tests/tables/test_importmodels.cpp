// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "session/importdesk.h"
#include "tables/importcells.h"
#include "tables/importrows.h"
#include "tables/samplecatalog.h"
#include "tables/sheettable.h"

#include <QtCore/QFile>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// The models of the import view and what they stand on: the desk and the memory of layouts.
class TestImportModels : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theSheetIsShownAsItIsAndExplained();
    void rowsAreFilteredByWhatBecomesOfThem();
    void aRowIsShownFieldByField();
    void aCorrectionIsUnderstoodAndTakenBack();
    void applyingIsOneStepAndRemembersTheLayout();
    void aFileThatCannotBeReadIsToldAndPassedOver();
    void layoutsAreKeptExportedAndImported();
    void aDamagedMemoryIsNone();

private:
    void write(const QString &name, const QByteArray &text) const;
    void understand(ImportDesk &desk, const QStringList &names) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SampleCatalog> m_catalog;
};

void TestImportModels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_catalog = std::make_unique<SampleCatalog>();
    m_catalog->fillSmall();
    write(u"表.csv"_s, "某局主动公开目录,,,,\n序号,公开事项,公开内容,公开时限,某栏\n1,新事项甲,内容甲,２０天,备忘\n"
                       "2,新事项乙,内容乙,20天,备忘\n备注：到此为止,,,,\n");
}

void TestImportModels::cleanup()
{
    m_catalog.reset();
    m_folder.reset();
}

void TestImportModels::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

void TestImportModels::understand(ImportDesk &desk, const QStringList &names) const
{
    QStringList paths;
    for (const QString &name : names)
        paths += path(name);
    desk.read({.files = paths});
    QTRY_VERIFY(desk.reading() && !desk.isWorking());
}

void TestImportModels::theSheetIsShownAsItIsAndExplained()
{
    ImportDesk desk(m_catalog->session(), {});
    understand(desk, {u"表.csv"_s});
    SheetTable sheet;
    const QAbstractItemModelTester tester(&sheet, QAbstractItemModelTester::FailureReportingMode::QtTest);
    sheet.show(desk.files().picture(0));
    QCOMPARE(sheet.rowCount(), 5);
    QCOMPARE(sheet.columnCount(), 5);
    QCOMPARE(sheet.kind(1), SourceRowKind::Outside); // nothing is understood yet
    sheet.explain(desk.reading()->sources.at(0), desk.reading()->preview.tables.at(0).columns, desk.corrections());
    QCOMPARE(sheet.kind(0), SourceRowKind::Title);
    QCOMPARE(sheet.kind(1), SourceRowKind::Heading);
    QCOMPARE(sheet.kind(2), SourceRowKind::Item);
    QCOMPARE(sheet.kind(4), SourceRowKind::LeftOut);
    QCOMPARE(sheet.index(2, 2).data().toString(), u"内容甲"_s);
    QCOMPARE(sheet.headerData(2, Qt::Horizontal).toString(), u"C"_s);
    QCOMPARE(sheet.headerData(2, Qt::Vertical).toString(), u"3"_s);
    QCOMPARE(sheet.headerData(2, Qt::Horizontal, SheetTable::ColumnRole).value<RecognisedColumn>().field, u"content"_s);
    QVERIFY(!sheet.index(5, 0).isValid() && !sheet.index(0, 5).isValid() && !sheet.index(-1, 0).isValid());
    const QSignalSpy given(&sheet, &SheetTable::textGiven);
    QVERIFY(sheet.setData(sheet.index(2, 3), u"20个工作日"_s));
    QCOMPARE(given.size(), 1);
    QVERIFY(!sheet.setData(sheet.index(2, 2), u"内容甲"_s)); // nothing new
}

void TestImportModels::rowsAreFilteredByWhatBecomesOfThem()
{
    ImportDesk desk(m_catalog->session(), {});
    understand(desk, {u"表.csv"_s});
    ProposedRecords records(m_catalog->session());
    ImportRows rows(records);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rows.rowCount(), 0);
    records.show(desk.reading());
    rows.refresh(desk.files());
    QCOMPARE(rows.rowCount(), 3);
    QCOMPARE(rows.count(ImportRows::Filter::Added), 2);
    QCOMPARE(rows.index(0, ImportRows::Name).data().toString(), u"新事项甲"_s);
    for (int row = 0; row < rows.rowCount(); ++row) {
        const RowOutcome &outcome = rows.outcome(row);
        if (outcome.item.isNull())
            continue;
        const Record after = records.after(outcome.item);
        QCOMPARE(outcome.label, itemLabel(after));
        QCOMPARE(outcome.domain, after.value(item::domain).uid());
    }
    rows.setFilter(ImportRows::Filter::LeftOut);
    QCOMPARE(rows.rowCount(), 1);
    QVERIFY(rows.index(0, ImportRows::Name).data().toString().startsWith(u"备注"_s));
    QCOMPARE(rows.index(0, 0).data(ImportRows::FateRole).toInt(), int(RowFate::LeftOut));
    QCOMPARE(rows.rowOf(0, 4), 0);
    QCOMPARE(rows.rowOf(0, 2), -1);
    QVERIFY(!rows.index(1, 0).isValid());
}

void TestImportModels::aRowIsShownFieldByField()
{
    ImportDesk desk(m_catalog->session(), {});
    understand(desk, {u"表.csv"_s});
    ProposedRecords records(m_catalog->session());
    records.show(desk.reading());
    ImportCells cells(records);
    const QAbstractItemModelTester tester(&cells, QAbstractItemModelTester::FailureReportingMode::QtTest);
    cells.show(desk.reading()->preview.outcomes.at(0), desk.files().picture(0));
    const int limit = cells.rowOf(3);
    QVERIFY(limit >= 0);
    QCOMPARE(cells.line(limit).original, u"２０天"_s);
    QCOMPARE(cells.line(limit).taken, u"20天"_s);
    QCOMPARE(cells.line(limit).notes.size(), std::size_t(1));
    QCOMPARE(cells.line(limit).notes.front().kind, ImportNoteKind::Cleaned);
    const int extra = cells.rowOf(4);
    QVERIFY(extra >= 0);
    QVERIFY(!cells.line(extra).field);
    QCOMPARE(cells.line(extra).taken, u"备忘"_s);
    cells.clear();
    QCOMPARE(cells.rowCount(), 0);
}

void TestImportModels::aCorrectionIsUnderstoodAndTakenBack()
{
    ImportDesk desk(m_catalog->session(), {});
    understand(desk, {u"表.csv"_s});
    QCOMPARE(desk.reading()->preview.added, 2);
    const TablePlace place = desk.files().picture(0).place();
    desk.correct([&](ImportCorrections &all) { all.say({place, 2, RowIs::LeftOut}); });
    QTRY_VERIFY(!desk.isWorking());
    QCOMPARE(desk.reading()->preview.added, 1);
    QVERIFY(desk.canTakeBack());
    desk.correct([](ImportCorrections &) {}); // says nothing
    QVERIFY(!desk.isWorking());
    desk.takeBack();
    QTRY_VERIFY(!desk.isWorking());
    QCOMPARE(desk.reading()->preview.added, 2);
    QVERIFY(!desk.canTakeBack());
    // A correction that is cancelled was never made.
    desk.correct([&](ImportCorrections &all) { all.say({place, 2, RowIs::LeftOut}); });
    desk.cancelWork();
    QVERIFY(!desk.canTakeBack());
    QCOMPARE(desk.reading()->preview.added, 2);
}

void TestImportModels::applyingIsOneStepAndRemembersTheLayout()
{
    const qint64 count = m_catalog->session().count(Kind::Item);
    {
        ImportDesk desk(m_catalog->session(), m_folder->path());
        understand(desk, {u"表.csv"_s});
        const TablePlace place = desk.files().picture(0).place();
        desk.correct([&](ImportCorrections &all) { all.say({place, 4, u"某栏"_s, u"section"_s, {}}); });
        QTRY_VERIFY(!desk.isWorking());
        QVERIFY(desk.apply(u"导入"_s));
    }
    QCOMPARE(m_catalog->session().count(Kind::Item), count + 2);
    QCOMPARE(m_catalog->session().nextUndo()->label, u"导入"_s);
    ImportDesk next(m_catalog->session(), m_folder->path());
    understand(next, {u"表.csv"_s});
    QVERIFY(next.reading()->preview.tables.at(0).isRemembered);
    QVERIFY(next.reading()->preview.changes.empty());
    QVERIFY(m_catalog->session().undo(u"撤销"_s));
    QCOMPARE(m_catalog->session().count(Kind::Item), count);
}

void TestImportModels::aFileThatCannotBeReadIsToldAndPassedOver()
{
    ImportDesk desk(m_catalog->session(), {});
    understand(desk, {u"没有.xlsx"_s, u"表.csv"_s});
    QCOMPARE(desk.files().refused().size(), std::size_t(1));
    QCOMPARE(desk.files().refused().front().code, ErrorCode::NotFound);
    QCOMPARE(desk.files().count(), std::size_t(1));
    QCOMPARE(desk.reading()->preview.added, 2);
}

void TestImportModels::layoutsAreKeptExportedAndImported()
{
    const LayoutMemory memory(m_folder->path());
    QVERIFY(memory.layouts().empty());
    const RememberedLayout one{u"1"_s, {u"甲"_s}, {{0, u"甲"_s, u"content"_s, {}}}};
    const RememberedLayout two{u"2"_s, {u"乙"_s}, {{3, u"乙"_s, u"channels"_s, u"政府网站"_s}}};
    QVERIFY(memory.remember({one}));
    QVERIFY(memory.remember({two}));
    QCOMPARE(memory.layouts(), std::vector({two, one}));
    QVERIFY(memory.exportTo(path(u"版式.json"_s)));
    QVERIFY(memory.forget(u"2"_s));
    QCOMPARE(memory.layouts(), std::vector({one}));
    const auto taken = memory.importFrom(path(u"版式.json"_s));
    QVERIFY(taken);
    QCOMPARE(*taken, 2);
    QCOMPARE(memory.layouts().size(), std::size_t(2));
    QCOMPARE(memory.importFrom(path(u"没有"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(memory.importFrom(path(u"表.csv"_s)).error().code, ErrorCode::Malformed);
    QVERIFY(LayoutMemory({}).layouts().empty());
}

void TestImportModels::aDamagedMemoryIsNone()
{
    write(u"import-layouts.json"_s, "{\"layouts\":[{\"sig");
    const LayoutMemory memory(m_folder->path());
    QVERIFY(memory.layouts().empty());
    QVERIFY(memory.remember({{u"1"_s, {}, {}}}));
    QCOMPARE(memory.layouts().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestImportModels)

#include "test_importmodels.moc"
