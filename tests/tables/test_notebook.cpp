// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "tables/notebook.h"
#include "tables/notetable.h"

#include "tables/samplecatalog.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// The notes of a catalog as cells and lists show them.
class TestNoteBook : public QObject
{
    Q_OBJECT

    using Tester = QAbstractItemModelTester;
    std::unique_ptr<SampleCatalog> m_catalog;
    std::unique_ptr<NoteBook> m_book;

    [[nodiscard]] CatalogSession &session() const { return m_catalog->session(); }
    [[nodiscard]] Uid item(std::size_t place) const { return m_catalog->items.at(place).uid; }
    [[nodiscard]] RowId rowOf(std::size_t place) const { return session().record(m_catalog->items.at(place))->id; }
    [[nodiscard]] qint64 serialOf(RowId row) const
    {
        const auto order = session().order(Kind::Item);
        const auto place = std::ranges::find(order, row);
        return place == order.end() ? 0 : place - order.begin() + 1;
    }
    [[nodiscard]] std::unique_ptr<NoteTable> table() const
    {
        return std::make_unique<NoteTable>(*m_book, [this](RowId row) { return serialOf(row); });
    }
    Note add(std::size_t place, const QString &field, const QString &text, const QString &mark = {})
    {
        Note note{.uid = Uid::random(),
                  .item = item(place),
                  .field = field,
                  .text = text,
                  .author = u"王某"_s,
                  .date = u"2024-09-28"_s,
                  .mark = mark};
        apply(addingOf(note));
        return note;
    }
    void apply(const std::vector<Change> &changes) { QVERIFY(bool(session().apply(changes, u"批注"_s))); }
    static QStringList dump(const NoteTable &table)
    {
        QStringList lines;
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells += table.index(row, column).data().toString();
            lines += table.index(row, 0).data(NoteTable::SerialRole).toString() + u' ' + cells.join(u'|');
        }
        return lines;
    }

private slots:
    void init()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillSmall();
        m_book = std::make_unique<NoteBook>(session());
        QTRY_VERIFY(m_book->isRead());
    }
    void cleanup() { m_book.reset(); }

    void aCellShowsWhatIsNotDone()
    {
        Note note = add(1, u"content"_s, u"与教育局核对"_s);
        add(1, {}, {}, u"待补充"_s);
        QCOMPARE(m_book->signOn(rowOf(1), u"content"), (NoteBook::Sign{.isNoted = true}));
        QCOMPARE(m_book->signOn(rowOf(1), u""), (NoteBook::Sign{.mark = u"待补充"_s}));
        QVERIFY(m_book->signOn(rowOf(1), u"basis").isEmpty());
        QVERIFY(m_book->signOn(rowOf(2), u"content").isEmpty());
        QCOMPARE(m_book->itemsWith({}), std::vector{rowOf(1)});
        using What = NoteCondition::What;
        QCOMPARE(m_book->itemsWith({.what = What::Marked}), std::vector{rowOf(1)});
        QVERIFY(m_book->itemsWith({.what = What::Marked, .mark = u"其他"_s}).empty());
        note.isDone = true;
        apply(changingOf(note));
        QVERIFY(m_book->signOn(rowOf(1), u"content").isEmpty());
        QVERIFY(bool(session().undo(u"undo"_s)));
        QVERIFY(m_book->signOn(rowOf(1), u"content").isNoted);
    }

    void theBookSaysWhichCellsToDrawAnew()
    {
        QSignalSpy changed(m_book.get(), &NoteBook::changed);
        const Note note = add(0, u"content"_s, u"一"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.takeFirst().at(1).value<QSet<Uid>>(), QSet{item(0)});
        apply({{{Kind::Note, note.uid}, note::item, Value(item(3))}});
        QCOMPARE(changed.takeFirst().at(1).value<QSet<Uid>>(), (QSet{item(0), item(3)}));
        apply({{m_catalog->items.front(), item::remarks, Value(u"与批注无关"_s)}});
        QVERIFY(changed.isEmpty());
    }

    void notesComeAndGoWithTheirItem()
    {
        add(2, u"content"_s, u"一"_s);
        const auto list = table();
        const Tester tester(list.get(), Tester::FailureReportingMode::QtTest);
        QCOMPARE(list->rowCount(), 1);
        apply({{m_catalog->items.at(2), aliveOf(Kind::Item), Value(qint64(0))}});
        QCOMPARE(list->rowCount(), 0);
        QVERIFY(m_book->itemsWith({}).empty());
        QVERIFY(bool(session().undo(u"undo"_s)));
        QCOMPARE(list->rowCount(), 1);
    }

    void theListStandsInCatalogOrder()
    {
        const auto list = table();
        const Tester tester(list.get(), Tester::FailureReportingMode::QtTest);
        QSignalSpy reset(list.get(), &QAbstractItemModel::modelReset);
        add(4, u"content"_s, u"后"_s);
        add(0, u"time_limit"_s, u"前"_s, u"待核实"_s);
        add(4, {}, u"再后"_s);
        const QStringList expected{u"1 待核实|预算 › 部门预算|time_limit|前|王某|2024-09-28|false"_s,
                                   u"5 |招生管理 › 招生计划|content|后|王某|2024-09-28|false"_s,
                                   u"5 |招生管理 › 招生计划||再后|王某|2024-09-28|false"_s};
        QStringList lines = dump(*list);
        for (int row = 0; row < lines.size(); ++row)
            QCOMPARE(lines.at(row).section(u'|', 2), expected.at(row).section(u'|', 2));
        QVERIFY(reset.isEmpty());
        QVERIFY(!list->index(3, 0).isValid());
        QVERIFY(!list->index(0, NoteTable::ColumnCount).isValid());
        QVERIFY(!list->noteAt(3) && !list->noteAt(-1));
        QVERIFY(bool(session().undo(u"undo"_s)));
        QCOMPARE(list->rowCount(), 2);
        QVERIFY(bool(session().redo(u"redo"_s)));
        QCOMPARE(dump(*list), lines);
    }

    void theListIsNarrowedByStateMarkAndWords()
    {
        Note done = add(0, u"content"_s, u"已问"_s, u"待核实"_s);
        add(1, u"content"_s, u"数字"_s, u"待补充"_s);
        add(2, {}, u"口径"_s);
        done.isDone = true;
        apply(changingOf(done));
        const auto list = table();
        const Tester tester(list.get(), Tester::FailureReportingMode::QtTest);
        QCOMPARE(list->rowCount(), 2);
        list->setFilter({.state = NoteFilter::State::Done});
        QCOMPARE(list->rowCount(), 1);
        list->setFilter({.state = NoteFilter::State::Both});
        QCOMPARE(list->rowCount(), 3);
        list->setFilter({.state = NoteFilter::State::Both, .mark = u"待核实"_s});
        QCOMPARE(list->noteAt(0)->text, u"已问"_s);
        QCOMPARE(list->rowCount(), 1);
        list->setFilter({.state = NoteFilter::State::Both, .mark = QString()});
        QCOMPARE(list->noteAt(0)->text, u"口径"_s);
        list->setFilter({.state = NoteFilter::State::Both, .text = u"数字 "_s});
        QCOMPARE(list->rowCount(), 1);
        QCOMPARE(list->total(), 3);
    }

    void manyAtOnceAreReadByAWorker()
    {
        ChangeSet many;
        for (int i = 0; i < 300; ++i)
            many.add({Kind::Note, Uid::random()},
                     {{note::item, Value(item(0))}, {note::text, Value(QString::number(i))}});
        apply(many.changes);
        QTRY_COMPARE(m_book->notes().size(), 300U);
        QVERIFY(bool(session().undo(u"undo"_s)));
        QTRY_COMPARE(m_book->notes().size(), 0U);
    }

    void aVersionShowsTheNotesOfItsTime()
    {
        add(0, u"content"_s, u"当时"_s);
        QSignalSpy made(&session(), &CatalogSession::versionMade);
        session().freeze({.label = u"第一版"_s});
        QTRY_COMPARE(made.size(), 1);
        add(1, u"content"_s, u"后来"_s);
        QCOMPARE(m_book->notes().size(), 2U);
        QVERIFY(bool(session().show(1)));
        QTRY_COMPARE(m_book->notes().size(), 1U);
        QVERIFY(m_book->signOn(rowOf(0), u"content").isNoted);
        QVERIFY(bool(session().show(std::nullopt)));
        QTRY_COMPARE(m_book->notes().size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestNoteBook)
#include "test_notebook.moc"
