// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/transfer.h"

#include "catalog/itemfields.h"
#include "store/store.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What the session lets out of the program, and under which name.
class TestTransfer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;

    static qint64 countOf(const TransferReport &report, LeftOutWhy why)
    {
        return std::ranges::count(report.leftOut, why, &LeftOut::why);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<TransferReport> exported(const ExportRequest &request)
    {
        const auto reader = m_store->reader(m_store->head());
        return reader ? exportCatalog(**reader, request) : Result<TransferReport>(reader.error());
    }

private slots:
    void initTestCase()
    {
        const QString path = m_dir.filePath(u"a.gkml"_s);
        QVERIFY(createCatalog({.path = path, .starter = Starter::Empty}, SystemClock()));
        auto store = Store::open(path, OpenAs::Writer);
        QVERIFY(bool(store));
        m_store = std::move(*store);
        ChangeSet set;
        const auto add = [&set](const QString &name, const QString &attribute, const QString &state) {
            set.add({Kind::Item, Uid::fromName(name)}, {{item::content, Value(name)},
                                                        {item::attribute, Value(attribute)},
                                                        {item::state, Value(state)},
                                                        {item::remarks, Value(u"机密备注"_s)},
                                                        {item::phone, Value(u"13800000000"_s)},
                                                        {item::section, Value(u"办公室"_s)}});
        };
        add(u"已审定"_s, u"主动公开"_s, u"审定"_s);
        add(u"草拟的"_s, u"主动公开"_s, u"拟稿"_s);
        add(u"不公开的"_s, u"不予公开"_s, u"审定"_s);
        add(u"取消的"_s, u"主动公开"_s, u"取消"_s);
        QVERIFY(m_store->apply(set));
    }

    void publicFormsTakeDraftsOnlyWhenTheUserDecides()
    {
        ExportRequest request{.target = m_dir.filePath(u"公开.csv"_s),
                              .replace = Replace::Yes,
                              .form = ExportForm::CsvUtf8,
                              .purpose = Purpose::Public};
        const auto strict = exported(request);
        QVERIFY(strict);
        QCOMPARE(strict->items, 1);
        QCOMPARE(countOf(*strict, LeftOutWhy::NotApproved), 1);
        request.takesUnapproved = true;
        const auto decided = exported(request);
        QVERIFY(decided);
        QCOMPARE(decided->items, 2);
        QCOMPARE(countOf(*decided, LeftOutWhy::NotApproved), 0);
        QVERIFY(bytesOf(request.target).contains("草拟的"));
    }

    void nothingInternalIsInAnOfficialForm_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::addColumn<Purpose>("purpose");
        for (const ExportForm form :
             {ExportForm::OfficialSheet, ExportForm::CsvUtf8, ExportForm::Json, ExportForm::Pdf}) {
            for (const Purpose purpose : {Purpose::Review, Purpose::Public})
                QTest::addRow("%s for %d", infoOf(form).ending.data(), int(purpose)) << form << purpose;
        }
    }

    void nothingInternalIsInAnOfficialForm()
    {
        QFETCH(ExportForm, form);
        QFETCH(Purpose, purpose);
        const QString target = m_dir.filePath(u"out"_s);
        const auto report = exported({.target = target, .replace = Replace::Yes, .form = form, .purpose = purpose});
        QVERIFY(report);
        QCOMPARE(countOf(*report, LeftOutWhy::Withheld), 1);
        QCOMPARE(countOf(*report, LeftOutWhy::Retired), 1);
        QCOMPARE(report->items, purpose == Purpose::Public ? 1 : 2);
        if (form != ExportForm::CsvUtf8 && form != ExportForm::Json)
            return; // packed; what their writers take is tested beside them
        const QByteArray text = bytesOf(target);
        for (const char *inside : {"机密备注", "13800000000", "不公开的", "取消的"})
            QVERIFY2(!text.contains(inside), inside);
        QVERIFY(text.contains("已审定"));
    }

    void aTextTooLongForACellIsNamed_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::newRow("official form") << ExportForm::OfficialSheet;
        QTest::newRow("working file") << ExportForm::WorkingSheet;
    }

    void aTextTooLongForACellIsNamed()
    {
        QFETCH(ExportForm, form);
        const RecordRef ref{Kind::Item, Uid::fromName(u"过长")};
        ChangeSet set;
        set.add(ref, {{item::level1, Value(u"招生"_s)}, {item::content, Value(QString(40'000, u'长'))}});
        QVERIFY(m_store->apply(set));
        const QString target = m_dir.filePath(u"long.xlsx"_s);
        const auto report = exported({.target = target, .form = form});
        ChangeSet removal;
        removal.remove(ref);
        QVERIFY(m_store->apply(removal));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::TooLarge);
        const QString detail = report.error().detail;
        QVERIFY2(detail.contains(u"招生 · 公开内容（要素）"), qPrintable(detail));
        QCOMPARE(report.error().row, qint64(0));
        QVERIFY(!QFile::exists(target));
    }

    void namesOfferedCanBeWrittenEverywhere()
    {
        const QDate today(2025, 9, 28);
        const auto name = [today](const QString &title, ExportForm form) {
            return exportFileName({.form = form}, title, today);
        };
        QCOMPARE(name(u"青石区目录"_s, ExportForm::OfficialSheet), u"青石区目录_2025-09-28.xlsx"_s);
        QCOMPARE(name({}, ExportForm::CsvGb18030), u"主动公开基本目录_2025-09-28.csv"_s);
        QCOMPARE(name(u"a/b:c"_s, ExportForm::Json), u"a_b_c_2025-09-28（内部）.json"_s);
        for (const QString &title : {QString(200, u'长'), u"𠮷"_s.repeated(100)}) {
            const QString target = m_dir.filePath(name(title, ExportForm::Package));
            QVERIFY(target.endsWith(u"_2025-09-28（内部）.gkml.zip"));
            QFile file(target);
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        }
    }
};

QTEST_MAIN(TestTransfer)
#include "test_transfer.moc"
