// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "awkwardcatalog.h"
#include "catalog/itemfields.h"
#include "catalog/notes.h"
#include "exchange/notetext.h"
#include "exchange/rows.h"
#include "exchange/sourcefile.h"
#include "exchange/workingsheet.h"
#include "exchange/workingstamp.h"
#include "exchange/xlsxform.h"
#include "import/tableimport.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gk;

/// Comments and coloured cells of what comes in become notes and marks; those of a working file go out and come back.
class TestNoteTaking : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A table somebody else made: two items, a comment, and colours.
    [[nodiscard]] static SourceTable foreign()
    {
        SourceTable table{.source = u"外.xlsx"_s, .sheet = u"义务教育"_s};
        table.rows = {{0, {u"序号"_s, u"公开事项"_s, u"公开内容"_s, u"公开时限"_s, u"公开主体"_s, u"分管领导"_s}},
                      {1, {u"1"_s, u"招生"_s, u"招生计划"_s, u"及时公开"_s, u"区教育局"_s, u"刘某"_s}},
                      {2, {u"2"_s, u"学籍"_s, u"转学办法"_s, u"20个工作日内"_s, u"区教育局"_s, u"刘某"_s}},
                      {3, {u"3"_s, u"资助"_s, u"资助政策"_s, u"20个工作日内"_s, u"区教育局"_s, u"刘某"_s}},
                      {4, {u"4"_s, u"师资"_s, u"教师名单"_s, u"20个工作日内"_s, u"区教育局"_s, u"陈某"_s}},
                      {5, {u"5"_s, u"校舍"_s, u"校舍安全"_s, u"20个工作日内"_s, u"区教育局"_s, u"陈某"_s}}};
        table.facts.notes = {{1, 3, CellNoteKind::Comment, u"以文号为准"_s, u"王某"_s},
                             {2, 0, CellNoteKind::Comment, u"整行再看"_s, u" "_s}};
        table.facts.marks = {{{1, 2, 1, 2}, CellLook::Filled, 0xFFFF00}, {{3, 0, 3, 5}, CellLook::Filled, 0xFFF2B3}};
        return table;
    }
    [[nodiscard]] static std::vector<Note> notesOf(const MemoryCatalog &catalog)
    {
        std::vector<Note> all;
        const auto read = catalog.reader()->each(Kind::Note, [&all](const Record &record) {
            all.push_back(noteFrom(record));
            return true;
        });
        return read ? all : std::vector<Note>();
    }
    static QStringList dump(const MemoryCatalog &catalog)
    {
        QStringList lines;
        for (const Note &each : notesOf(catalog)) {
            const auto item = catalog.reader()->find({Kind::Item, each.item});
            const QString name = item && *item ? (*item)->text(item::level1) : u"?"_s;
            lines += QStringList{name,
                                 each.field,
                                 each.mark,
                                 QString(each.text).replace(u'\n', u'/'),
                                 each.author,
                                 each.date,
                                 each.isDone ? u"done"_s : QString()}
                         .join(u'|');
        }
        lines.sort();
        return lines;
    }
    [[nodiscard]] bool write(const MemoryCatalog &catalog)
    {
        const auto report = writeWorkingFile(*catalog.reader(), {}, m_folder.filePath(u"w.xlsx"_s));
        return report && verifyXlsx(m_folder.filePath(u"w.xlsx"_s), report->sum);
    }
    [[nodiscard]] std::vector<SourceTable> readBack()
    {
        auto tables = readTables(m_folder.filePath(u"w.xlsx"_s), WantedSheets::NotVeryHidden);
        if (!tables)
            return {};
        takeStamp(*tables, Fields::standard());
        return std::move(*tables);
    }
    static Note onItem(const Uid &item, const QString &field, const QString &text, const QString &mark = {})
    {
        return {.uid = Uid::random(),
                .item = item,
                .field = field,
                .text = text,
                .author = u"王某"_s,
                .date = u"2024-09-28"_s,
                .mark = mark};
    }
    static void apply(MemoryCatalog &catalog, const std::vector<Change> &changes)
    {
        ChangeSet set;
        set.changes = changes;
        catalog.apply(set);
    }
    static qsizetype columnOf(const SourceTable &table, const QString &heading)
    {
        const auto &cells = table.rows.front().cells;
        return std::ranges::find(cells, heading) - cells.begin();
    }

private slots:
    void commentsAndColoursBecomeNotesAndMarks()
    {
        MemoryCatalog catalog;
        const auto import = importTables(*catalog.reader(), {foreign()});
        QVERIFY(import);
        catalog.apply(import->changes);
        QCOMPARE(dump(catalog), (QStringList{u"学籍|||整行再看|||"_s, u"招生|content|其他|原表底色 #FFFF00|||"_s,
                                             u"招生|time_limit||以文号为准|王某||"_s, u"资助||待核实||||"_s}));
        QCOMPARE(std::ranges::count(import->notes, ImportNoteKind::Comment, &ImportNote::kind), 2);
        QCOMPARE(std::ranges::count(import->notes, ImportNoteKind::Marked, &ImportNote::kind), 2);
    }

    void theSameFileAgainChangesNothing()
    {
        MemoryCatalog catalog;
        catalog.apply(importTables(*catalog.reader(), {foreign()})->changes);
        QVERIFY(importTables(*catalog.reader(), {foreign()})->changes.changes.empty());
        // Also when a note was done or deleted meanwhile, or its words stand there by another hand.
        const std::vector<Note> notes = notesOf(catalog);
        apply(catalog, {removalOf(notes[0]), {{Kind::Note, notes[1].uid}, note::done, Value(qint64(1))}});
        QVERIFY(importTables(*catalog.reader(), {foreign()})->changes.changes.empty());
        MemoryCatalog other;
        ChangeSet items = importTables(*other.reader(), {foreign()})->changes;
        std::erase_if(items.changes, [](const Change &each) { return each.record.kind == Kind::Note; });
        other.apply(items);
        for (const Note &each : notes) {
            Note copy = each;
            const auto &state = catalog.at(catalog.head()).at({Kind::Item, each.item});
            for (const auto &[ref, record] : other.at(other.head())) {
                if (ref.kind == Kind::Item && record.text(item::level1) == state.text(item::level1))
                    copy.item = ref.uid;
            }
            copy.uid = Uid::random();
            apply(other, addingOf(copy));
        }
        QVERIFY(importTables(*other.reader(), {foreign()})->changes.changes.empty());
    }

    void aColourThatMuchOfTheTableWearsIsALook()
    {
        SourceTable table = foreign();
        table.facts.notes.clear();
        const std::vector<CellMark> looks{{{1, 0, 3, 5}, CellLook::Filled, 0xDDDDDD},
                                          {{1, 1, 5, 1}, CellLook::Filled, 0xEEEEEE}};
        for (const CellMark &look : looks) {
            table.facts.marks = {look};
            MemoryCatalog catalog;
            catalog.apply(importTables(*catalog.reader(), {table})->changes);
            QCOMPARE(dump(catalog), QStringList());
        }
    }

    void commentsSayNotesAndAreReadAgain()
    {
        Note done = onItem({}, {}, u"第一行\n第二行"_s, u"待核实"_s);
        done.isDone = true;
        const Note mark{.mark = u"与单位沟通"_s};
        const Note plain{.text = u"没有署名"_s};
        std::vector<Note> notes{done, mark, plain};
        for (Note &each : notes)
            each.uid = {};
        QCOMPARE(notesIn(commentText(notes)), notes);
        QCOMPARE(notesIn(u"请核对"_s, u"李某"_s), (std::vector{Note{.text = u"请核对"_s, .author = u"李某"_s}}));
        for (const QString &each : {u"待核实"_s, u"待补充"_s, u"与单位沟通"_s, u"其他"_s})
            QCOMPARE(markOfFill(fillOfMark(each)), each);
        QCOMPARE(markOfFill(0xFFFF00), QString());
    }

    void aWorkingFileBringsItsNotesBackWithoutLoss()
    {
        MemoryCatalog catalog;
        const RecordRef first = addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::content, Value(u"计划"_s)}});
        const RecordRef second =
            addItem(catalog, {{item::level1, Value(u"学籍"_s)}, {item::content, Value(u"办法"_s)}});
        Note done = onItem(first.uid, u"content"_s, u"核对过\n两次"_s, u"待核实"_s);
        done.isDone = true;
        for (const Note &each :
             {done, onItem(first.uid, u"content"_s, u"还有一条"_s), onItem(first.uid, u"time_limit"_s, {}, u"待补充"_s),
              onItem(second.uid, {}, u"整个事项"_s, u"其他"_s)})
            apply(catalog, addingOf(each));
        const QStringList before = dump(catalog);
        QVERIFY(write(catalog));
        const auto tables = readBack();
        QCOMPARE(tables.size(), 1U);
        // Nothing is different here, nor after the notes went on meanwhile.
        QVERIFY(importTables(*catalog.reader(), tables)->changes.changes.empty());
        MemoryCatalog later = catalog;
        for (const Note &each : notesOf(later))
            apply(later,
                  {{{Kind::Note, each.uid}, note::text, Value(u"改过"_s)}, {{Kind::Note, each.uid}, note::mark, {}}});
        QVERIFY(importTables(*later.reader(), tables)->changes.changes.empty());
        // Another catalog gets all of them.
        MemoryCatalog other;
        other.apply(importTables(*other.reader(), tables)->changes);
        QCOMPARE(dump(other), before);
    }

    void whatWasNotedInTheReturnedFileIsTaken()
    {
        MemoryCatalog catalog;
        const RecordRef first = addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::content, Value(u"计划"_s)}});
        apply(catalog, addingOf(onItem(first.uid, u"content"_s, u"原来的"_s)));
        QVERIFY(write(catalog));
        auto tables = readBack();
        auto &facts = tables.front().facts;
        const int limit = int(columnOf(tables.front(), u"公开时限"_s));
        facts.notes.push_back({1, limit, CellNoteKind::Comment, u"单位：三月前报"_s, u"区教育局"_s});
        const int content = int(columnOf(tables.front(), u"公开内容（要素）"_s));
        facts.marks.push_back({{1, content, 1, content}, CellLook::Filled, 0xFF0000});
        catalog.apply(importTables(*catalog.reader(), tables)->changes);
        QCOMPARE(dump(catalog),
                 (QStringList{u"招生|content||原来的|王某|2024-09-28|"_s, u"招生|content|其他|原表底色 #FF0000|||"_s,
                              u"招生|time_limit||单位：三月前报|区教育局||"_s}));
        QVERIFY(importTables(*catalog.reader(), tables)->changes.changes.empty());
    }

    /// What a clerk does to the comment of a cell with two notes, and what becomes of them.
    void aCommentWrittenOtherwiseChangesItsNote_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QStringList>("notes");
        const QString one = u"招生|content|待核实|第一条|王某|2024-09-28|"_s;
        const QString two = u"招生|content||第二条|李某||"_s;
        const auto both = [](const QString &first, const QString &second) { return first + u"\n————\n"_s + second; };
        const QString first = u"【待核实】第一条\n——王某 2024-09-28"_s;
        const QString second = u"第二条\n——李某"_s;
        QTest::newRow("spaces only") << both(first + u"  "_s, second) << QStringList{one, two};
        QTest::newRow("its words") << both(u"【待核实】已改\n——王某 2024-09-28"_s, second)
                                   << QStringList{u"招生|content|待核实|已改|王某|2024-09-28|"_s, two};
        QTest::newRow("done") << both(u"【待核实】（已处理）第一条\n——王某 2024-09-28"_s, second)
                              << QStringList{u"招生|content|待核实|第一条|王某|2024-09-28|done"_s, two};
        QTest::newRow("its mark") << both(u"第一条\n——王某 2024-09-28"_s, second)
                                  << QStringList{u"招生|content||第一条|王某|2024-09-28|"_s, two};
        QTest::newRow("one taken out stays") << second << QStringList{one, two};
        QTest::newRow("one written below")
            << both(both(first, second), u"第三条"_s) << QStringList{one, u"招生|content||第三条|区局||"_s, two};
        QTest::newRow("another in place of all")
            << u"只有这条"_s << QStringList{one, u"招生|content||只有这条|区局||"_s, two};
    }
    void aCommentWrittenOtherwiseChangesItsNote()
    {
        QFETCH(QString, comment);
        QFETCH(QStringList, notes);
        MemoryCatalog catalog;
        const RecordRef item = addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::content, Value(u"计划"_s)}});
        apply(catalog, addingOf(onItem(item.uid, u"content"_s, u"第一条"_s, u"待核实"_s)));
        Note other = onItem(item.uid, u"content"_s, u"第二条"_s);
        other.author = u"李某"_s;
        other.date.clear();
        apply(catalog, addingOf(other));
        QVERIFY(write(catalog));
        auto tables = readBack();
        auto &beside = tables.front().facts.notes;
        QCOMPARE(beside.size(), 1U);
        beside.front().text = comment;
        beside.front().author = u"区局"_s;
        const Seq before = catalog.head();
        const auto import = importTables(*catalog.reader(), tables);
        QVERIFY(import);
        catalog.apply(import->changes);
        notes.sort();
        QCOMPARE(dump(catalog), notes);
        QCOMPARE(catalog.head() == before, import->changes.changes.empty());
        QVERIFY(importTables(*catalog.reader(), tables)->changes.changes.empty());
    }

    /// The catalog went on with its note as well: neither is lost.
    void aNoteThatBothSidesWroteOtherwiseIsThereTwice()
    {
        MemoryCatalog catalog;
        const RecordRef item = addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::content, Value(u"计划"_s)}});
        const Note note = onItem(item.uid, u"content"_s, u"原来"_s);
        apply(catalog, addingOf(note));
        QVERIFY(write(catalog));
        auto tables = readBack();
        tables.front().facts.notes.front().text = u"来改\n——王某 2024-09-28"_s;
        apply(catalog, {{{Kind::Note, note.uid}, note::text, Value(u"现改"_s)}});
        catalog.apply(importTables(*catalog.reader(), tables)->changes);
        QCOMPARE(dump(catalog),
                 (QStringList{u"招生|content||来改|王某|2024-09-28|"_s, u"招生|content||现改|王某|2024-09-28|"_s}));
        QVERIFY(importTables(*catalog.reader(), tables)->changes.changes.empty());
    }

    void wordsThatLookLikeMarkupComeBackAsTheyWere()
    {
        MemoryCatalog catalog;
        const RecordRef item = addItem(catalog, {{item::level1, Value(u"招生"_s)}});
        for (const QString &each :
             {u"_x000D_甲"_s, u"<b>&amp;"_s, u"=1+1"_s, u"𠮷野"_s, u"a——b\n——c\nd"_s, u"【其他事】"_s})
            apply(catalog, addingOf(onItem(item.uid, {}, each)));
        QVERIFY(write(catalog));
        MemoryCatalog other;
        other.apply(importTables(*other.reader(), readBack())->changes);
        QCOMPARE(dump(other), dump(catalog));
    }

    void anItemThatBothSidesMovedIsMarked()
    {
        MemoryCatalog catalog;
        ChangeSet changes;
        std::vector<RecordRef> domains;
        for (const QString &name : {u"甲"_s, u"乙"_s, u"丙"_s}) {
            domains.push_back({Kind::Domain, Uid::random()});
            changes.add(domains.back(), {{domain::name, Value(name)}});
        }
        catalog.apply(changes);
        const RecordRef ref =
            addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::domain, Value(domains[0].uid)}});
        QVERIFY(write(catalog));
        auto tables = readBack();
        tables.front().rows[1].cells[std::size_t(columnOf(tables.front(), u"领域"_s))] = u"乙"_s;
        apply(catalog, {{ref, item::domain, Value(domains[2].uid)}});
        catalog.apply(importTables(*catalog.reader(), tables)->changes);
        QCOMPARE(dump(catalog), QStringList{u"招生|domain|待核实|双方都有修改。/现稿：丙/来稿：乙|||"_s});
        QCOMPARE(catalog.at(catalog.head()).at(ref).value(item::domain).uid(), domains[1].uid);
    }

    void aCellThatBothSidesChangedIsMarked()
    {
        MemoryCatalog catalog;
        const RecordRef ref = addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::timeLimit, Value(u"原来"_s)}});
        addItem(catalog, {{item::level1, Value(u"学籍"_s)}, {item::timeLimit, Value(u"原来"_s)}});
        QVERIFY(write(catalog));
        auto tables = readBack();
        const auto limit = std::size_t(columnOf(tables.front(), u"公开时限"_s));
        auto &rows = tables.front().rows;
        const bool isFirst = std::ranges::find(rows[1].cells, u"招生"_s) != rows[1].cells.end();
        rows[isFirst ? 1 : 2].cells[limit] = u"来改"_s;
        rows[isFirst ? 2 : 1].cells[limit] = u"只有来稿改"_s;
        apply(catalog, {{ref, item::timeLimit, Value(u"现改"_s)}});
        const auto import = importTables(*catalog.reader(), tables);
        QVERIFY(import);
        QCOMPARE(std::ranges::count(import->notes, ImportNoteKind::BothChanged, &ImportNote::kind), 1);
        const auto told = std::ranges::find(import->notes, ImportNoteKind::BothChanged, &ImportNote::kind);
        QCOMPARE(told->taken, u"现改"_s);
        QCOMPARE(told->original, u"来改"_s);
        QCOMPARE(weightOf(told->kind), ImportNoteWeight::Look);
        catalog.apply(import->changes);
        QCOMPARE(dump(catalog), QStringList{u"招生|time_limit|待核实|双方都有修改。/现稿：现改/来稿：来改|||"_s});
        QCOMPARE(catalog.at(catalog.head()).at(ref).text(item::timeLimit), u"来改"_s);
        QVERIFY(importTables(*catalog.reader(), tables)->changes.changes.empty());
    }

    void theSameChangeOnBothSidesIsNoConflict()
    {
        MemoryCatalog catalog;
        const RecordRef ref = addItem(catalog, {{item::level1, Value(u"招生"_s)}, {item::timeLimit, Value(u"原来"_s)}});
        QVERIFY(write(catalog));
        auto tables = readBack();
        tables.front().rows[1].cells[std::size_t(columnOf(tables.front(), u"公开时限"_s))] = u"新"_s;
        apply(catalog, {{ref, item::timeLimit, Value(u"新"_s)}});
        const auto import = importTables(*catalog.reader(), tables);
        QVERIFY(import && import->changes.changes.empty());
        QVERIFY(import->notes.empty());
    }
};

QTEST_GUILESS_MAIN(TestNoteTaking)
#include "test_notetaking.moc"
