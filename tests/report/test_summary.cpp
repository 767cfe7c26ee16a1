// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/summary.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"
#include "report/papercatalog.h"
#include "report/pdfwriter.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace gk {

/// 情况一览: the figures are those of the catalog, and it is one page.
class TestSummary : public QObject
{
    Q_OBJECT
private slots:
    void figuresAreCountedByDomain();
    void aCatalogOfTheUsualSizeIsOnePage();
};

namespace {

QString line(const CopyRow &row)
{
    return QStringList(row.cells.begin(), row.cells.end()).join(u'|');
}

}

void TestSummary::figuresAreCountedByDomain()
{
    PaperCatalog catalog;
    const Uid schools = catalog.addDomain(u"义务教育"_s);
    const Uid empty = catalog.addDomain(u"税收管理"_s);
    QVERIFY(!empty.isNull());
    const auto stages = [](const QStringList &terms) { return termsValue(terms, &vocabulary::stages()); };
    const Value channels = termsValue({u"政府网站"_s}, &vocabulary::channels());
    const Value basis = citationsValue({{.text = u"《条例》"_s}});
    const Value subject = partiesValue({{.rule = u"各镇（街道）"_s}});
    catalog.addItem(schools, {{item::content, u"招生计划"_s},
                              {item::timeLimit, u"每年6月"_s},
                              {item::basis, basis},
                              {item::subject, subject},
                              {item::channels, channels},
                              {item::attribute, u"主动公开"_s},
                              {item::stages, stages({u"决策"_s, u"结果"_s})}});
    catalog.addItem(schools, {{item::content, u"入学办理"_s},
                              {item::basis, basis},
                              {item::subject, subject},
                              {item::channels, channels},
                              {item::attribute, u"主动公开、依申请公开"_s}});
    catalog.addItem({}, {{item::attribute, u"依申请公开"_s}});
    catalog.addItem(schools, {{item::attribute, u"不予公开"_s}});
    catalog.addItem(schools, {{item::state, u"取消"_s}});
    const auto reader = catalog.reader();
    const PrintRequest request{.content = PrintContent::Summary,
                               .since = ChangesSince{.version = 2, .added = 1, .moved = 3}};
    const auto summary = Summary::from(*reader, request, {});
    QVERIFY(summary);
    QCOMPARE((*summary)->items(), 3);
    QCOMPARE((*summary)->leftOut().size(), 2U);
    QStringList rows;
    QVERIFY((*summary)->each({}, [&rows](CopyRow &&row) { rows += line(row); }));
    QCOMPARE(rows, (QStringList{u"义务教育|2|2|1|1||||1|1"_s, u"税收管理|0||||||||"_s, u"（未划分领域）|1||1||||||1"_s,
                                u"合计|3|2|2|1||||1|2"_s}));
    QCOMPARE((*summary)->rows(), qint64(rows.size()));
    const QString lead = (*summary)->lead();
    for (const QString &said :
         {u"共有公开事项3项，分属2个领域"_s, u"主动公开2项，依申请公开2项"_s, u"不予公开1项、取消1项"_s,
          u"与第2版相比，新增1项、归类调整3项。"_s, u"公开内容1项"_s, u"公开时限2项"_s, u"五公开环节2项"_s})
        QVERIFY2(lead.contains(said), qPrintable(said + u'\n' + lead));
}

void TestSummary::aCatalogOfTheUsualSizeIsOnePage()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"一览.pdf"_s);
    PaperCatalog catalog;
    catalog.addTemplate(u"example.json"_s);
    PrintRequest request{.content = PrintContent::Summary, .turn = Turn::Portrait};
    request.version = Version{.number = 3, .stage = u"送审稿"_s, .at = QDateTime(QDate(2025, 9, 28), QTime(9, 0))};
    const auto report = writePdf(*catalog.reader(), request, path, Replace::No);
    QVERIFY(report);
    QCOMPARE(report->pages, 1);
    QProcess text;
    text.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString words = QString::fromUtf8(text.readAllStandardOutput()).remove(u'\n').remove(u' ');
    for (const QString &said : {u"主动公开基本目录情况一览（送审稿）"_s, u"合计"_s, u"领导批示："_s, u"校验码"_s})
        QVERIFY2(words.contains(said), qPrintable(said));
    QVERIFY(!words.contains(u"□同意") && !words.contains(u"填报单位"));
}

}

QTEST_MAIN(gk::TestSummary)
#include "test_summary.moc"
