// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "papercatalog.h"
#include "report/pages.h"
#include "report/pdffile.h"
#include "report/pdfwriter.h"
#include "report/printlayout.h"

#include "catalog/values.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace gk {

/// Layouts people arrange: kept as text, and what they do to the pages.
class TestPrintLayout : public QObject
{
    Q_OBJECT

    static PrintRequest request(Sections sections)
    {
        return {.sections = sections, .at = QDateTime(QDate(2025, 9, 28), QTime(9, 30), Qt::UTC)};
    }

    static Value subjects(const QStringList &rules)
    {
        std::vector<Party> parties;
        for (const QString &rule : rules)
            parties.push_back({.rule = rule});
        return partiesValue(parties);
    }

private slots:
    void aLayoutSurvivesItsText()
    {
        const Fields &fields = Fields::standard();
        PrintLayout layout{.name = u"局机关"_s,
                           .purpose = Purpose::Public,
                           .paper = Paper::A3,
                           .turn = Turn::Portrait,
                           .sections = Sections::Domains,
                           .look = {.margins = {10, 20, 11, 21}, .bodySize = 8.5, .titleSize = 24, .widths = {1, 2, 3}},
                           .title = u"标题"_s,
                           .office = u"某单位"_s};
        layout.columns = nationalColumns(fields);
        const auto read = layoutFromText(fields, layout.name, layoutText(fields, layout));
        QVERIFY(read);
        QVERIFY(*read == layout);
        QCOMPARE(layoutName(layoutKey(layout.name)), std::optional(layout.name));
        QVERIFY(!isContent(Kind::Setting, layoutKey(layout.name)));
        for (const Preset preset : allPresets) {
            const PrintLayout usual = presetLayout(preset);
            QVERIFY(layoutFromText(fields, {}, layoutText(fields, usual)) == usual);
        }
    }

    void measuresBeyondReasonAreBroughtBack()
    {
        const auto read = layoutFromText(
            Fields::standard(), u"x"_s,
            uR"({"purpose":"review","margins":[-5,900,"a"],"body_size":400,"widths":[-1,2],"columns":[{"role":"text","field":"nothing"}]})"_s);
        QVERIFY(read);
        QCOMPARE(read->look.margins, QMarginsF(0, 60, 14, 17));
        QCOMPARE(read->look.bodySize, 36.0);
        QVERIFY(read->look.widths.front() > 0);
        QVERIFY(!read->columns);
        for (const QString &text : {u""_s, u"[]"_s, u"{}"_s, uR"({"purpose":"internal"})"_s})
            QVERIFY2(!layoutFromText(Fields::standard(), u"x"_s, text), qPrintable(text));
    }

    void eachOfficeHasPagesNumberedForItself()
    {
        PaperCatalog catalog;
        const Uid domain = catalog.addDomain(u"义务教育"_s);
        for (int i = 0; i < 40; ++i)
            catalog.addItem(domain, {{item::level1, u"事项%1"_s.arg(i)},
                                     {item::subject,
                                      subjects(i % 2 ? QStringList{u"甲局"_s} : QStringList{u"甲局"_s, u"乙局"_s})}});
        catalog.addItem(domain, {{item::level1, u"无主体"_s}});
        const auto made = Pages::of(*catalog.reader(), request(Sections::Offices));
        QVERIFY(made);
        const Pages &pages = **made;
        QStringList sections;
        QHash<QString, int> rows;
        for (int i = 0; i < pages.pageCount(); ++i) {
            const Page &page = pages.page(i);
            if (page.number == 1) {
                sections += page.section;
                QVERIFY(page.hasTitle);
                QCOMPARE(page.sectionIndex, int(sections.size()) - 1);
            }
            QCOMPARE(page.section, sections.back());
            for (const PageRow &row : page.rows)
                rows[page.section] += row.isBand || row.isContinued ? 0 : 1;
        }
        QCOMPARE(sections, (QStringList{u"公开主体：甲局"_s, u"公开主体：乙局"_s, u"公开主体：（未明确）"_s}));
        QCOMPARE(rows[sections[0]], 40);
        QCOMPARE(rows[sections[1]], 20);
        QCOMPARE(rows[sections[2]], 1);
        QCOMPARE(pages.report().items, 41);
    }

    void drawnWidthsAndMarginsAreKept()
    {
        PaperCatalog catalog;
        catalog.addItem(catalog.addDomain(u"义务教育"_s), {{item::level1, u"事项"_s}});
        PrintRequest wanted = request(Sections::None);
        wanted.look.margins = {30, 15, 20, 17};
        wanted.look.widths = {1, 1, 1, 3, 1, 1, 1, 1, 1, 1};
        wanted.title = u"另一个标题"_s;
        const auto made = Pages::of(*catalog.reader(), wanted);
        QVERIFY(made);
        const auto &columns = (*made)->table().columns();
        QCOMPARE(columns.size(), wanted.look.widths.size());
        QVERIFY(std::abs(columns[3].width - 3 * columns[0].width) < 0.01);
        QVERIFY(std::abs(columns.front().left - 30 * 72 / 25.4) < 0.01);
        QCOMPARE((*made)->words().head.title, u"另一个标题"_s);
    }

    void aPdfHasBookmarksBySectionAndDomain()
    {
        PaperCatalog catalog;
        for (const QString &name : {u"义务教育"_s, u"社会救助"_s}) {
            const Uid domain = catalog.addDomain(name);
            for (int i = 0; i < 30; ++i)
                catalog.addItem(domain, {{item::level1, u"事项%1"_s.arg(i)}, {item::subject, subjects({u"甲局"_s})}});
        }
        const QTemporaryDir folder;
        for (const Sections sections : {Sections::None, Sections::Offices}) {
            const QString path = folder.filePath(u"%1.pdf"_s.arg(int(sections)));
            const auto report = writePdf(*catalog.reader(), request(sections), path, Replace::No);
            QVERIFY(report);
            const auto facts = readPdf(path);
            QVERIFY(facts);
            QCOMPARE(int(facts->pages.size()), report->pages);
            QVERIFY(facts->catalogEntries.contains("/Outlines "));
            QVERIFY(facts->catalogEntries.contains("/Lang (zh-CN)"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QCOMPARE(bytes.count("/Title <FEFF"), sections == Sections::None ? 2 : 3);
            // 义务教育
            QCOMPARE(bytes.count("<FEFF4E4952A1655980B2>"), 1);
            QCOMPARE(bytes.contains("/Count -2"), sections == Sections::Offices);
        }
    }
};

}

QTEST_MAIN(gk::TestPrintLayout)
#include "test_printlayout.moc"
