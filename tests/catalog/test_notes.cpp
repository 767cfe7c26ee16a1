// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/notes.h"
#include "catalog/vocabulary.h"
#include "support/memorycatalog.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What marking a cell does to the notes on it.
class TestNotes : public QObject
{
    Q_OBJECT

    MemoryCatalog m_catalog;
    const Uid m_item = Uid::fromName(u"item");

    [[nodiscard]] Note fresh(const QString &mark, const QString &text = {}) const
    {
        return {.uid = Uid::random(),
                .item = m_item,
                .field = u"content"_s,
                .text = text,
                .author = u"王某"_s,
                .date = u"2024-09-28"_s,
                .mark = mark};
    }
    void apply(const std::vector<Change> &changes)
    {
        ChangeSet set;
        set.changes = changes;
        m_catalog.apply(set);
    }
    [[nodiscard]] std::vector<Note> notes() const
    {
        std::vector<Note> all;
        const auto read = m_catalog.reader()->each(Kind::Note, [&all](const Record &record) {
            all.push_back(noteFrom(record));
            return true;
        });
        return read ? all : std::vector<Note>();
    }
    QStringList marks() const
    {
        QStringList all;
        for (const Note &each : notes())
            all += each.text + u'|' + each.mark + (each.isDone ? u"|done"_s : QString());
        return all;
    }

private slots:
    void init() { m_catalog = MemoryCatalog(); }

    void aNoteIsReadAsItWasWritten()
    {
        Note note = fresh(u"待核实"_s, u"与教育局核对\n9月前"_s);
        note.isDone = true;
        apply(addingOf(note));
        QCOMPARE(notes(), std::vector{note});
        apply({removalOf(note)});
        QVERIFY(notes().empty());
    }

    void aCellHasOneMark()
    {
        apply(markingOf({}, fresh(u"待核实"_s)));
        QCOMPARE(marks(), QStringList{u"|待核实"_s});
        apply(markingOf(notes(), fresh(u"待补充"_s)));
        QCOMPARE(marks(), QStringList{u"|待补充"_s});
        QVERIFY(markingOf(notes(), fresh(u"待补充"_s)).empty());
        apply(markingOf(notes(), fresh(QString())));
        QVERIFY(notes().empty());
        QVERIFY(markingOf(notes(), fresh(QString())).empty());
    }

    void wordsStayWhenTheirMarkGoes()
    {
        apply(addingOf(fresh(u"待核实"_s, u"数字对不上"_s)));
        apply(addingOf(fresh(u"其他"_s)));
        apply(markingOf(notes(), fresh(u"与单位沟通"_s)));
        QCOMPARE(marks(), QStringList{u"数字对不上|与单位沟通"_s});
        apply(markingOf(notes(), fresh(QString())));
        QCOMPARE(marks(), QStringList{u"数字对不上|"_s});
    }

    void whatIsDoneKeepsItsMark()
    {
        Note done = fresh(u"待核实"_s, u"已问过"_s);
        done.isDone = true;
        apply(addingOf(done));
        apply(markingOf(notes(), fresh(u"待核实"_s)));
        QCOMPARE(marks(), (QStringList{u"已问过|待核实|done"_s, u"|待核实"_s}));
        apply(markingOf(notes(), fresh(QString())));
        QCOMPARE(marks(), QStringList{u"已问过|待核实|done"_s});
    }

    void theMarksAreThoseOfTheSpecification()
    {
        QCOMPARE(vocabulary::noteMarks().terms, (QStringList{u"待核实"_s, u"待补充"_s, u"与单位沟通"_s, u"其他"_s}));
        QVERIFY(!vocabulary::noteMarks().isOpen);
        QVERIFY(isRegister(Kind::Note) && !isContent(Kind::Note));
    }
};

QTEST_GUILESS_MAIN(TestNotes)
#include "test_notes.moc"
