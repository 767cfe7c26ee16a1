// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/memorycatalog.h"

#include "catalog/itemfields.h"
#include "catalog/officialform.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

class TestOfficialForm : public QObject
{
    Q_OBJECT

private:
    MemoryCatalog m_catalog;

    Uid item(const QString &name, const std::vector<std::pair<Field, Value>> &values)
    {
        ChangeSet set;
        const Uid uid = Uid::fromName(name);
        set.add({Kind::Item, uid}, values);
        m_catalog.apply(set);
        return uid;
    }
    Settings settings(const std::map<QString, QString> &values)
    {
        ChangeSet set;
        for (const auto &[key, value] : values)
            set.add({Kind::Setting, Uid::fromName(key)}, {{setting::key, Value(key)}, {setting::value, Value(value)}});
        m_catalog.apply(set);
        return *Settings::from(*m_catalog.reader());
    }
    OfficialRows rows(const OfficialRule &rule, const RowSelection &selection = {}, const Settings &of = {})
    {
        const auto reader = m_catalog.reader();
        return *releasable(*reader, selection, rule, *Names::from(*reader), of);
    }

private slots:
    void init();
    void formsLeaveOutWhatMayNotLeave_data();
    void formsLeaveOutWhatMayNotLeave();
    void columnsFollowTheRows();
    void onlyTheSelectedRowsCount();
    void theHeadSaysWhichDraftItIs();
    void serialNumbersFollowTheSetting();
    void internalFieldsStayInside();
};

void TestOfficialForm::init()
{
    m_catalog = MemoryCatalog();
}

void TestOfficialForm::formsLeaveOutWhatMayNotLeave_data()
{
    QTest::addColumn<int>("purpose");
    QTest::addColumn<bool>("takesUnapproved");
    QTest::addColumn<QString>("carried");
    QTest::addColumn<QString>("leftOut");
    QTest::newRow("review copies carry drafts")
        << int(Purpose::Review) << false << u"审定 拟稿 空白"_s << u"withheld retired withheld"_s;
    QTest::newRow("public ones do not") << int(Purpose::Public) << false << u"审定"_s
                                        << u"not_approved not_approved withheld retired withheld"_s;
    QTest::newRow("unless the user decides so")
        << int(Purpose::Public) << true << u"审定 拟稿 空白"_s << u"withheld retired withheld"_s;
    QTest::newRow("internal papers carry everything")
        << int(Purpose::Internal) << false << u"审定 拟稿 空白 不予 取消 不予且取消"_s << QString();
}

void TestOfficialForm::formsLeaveOutWhatMayNotLeave()
{
    QFETCH(int, purpose);
    QFETCH(bool, takesUnapproved);
    qint64 position = 0;
    const auto add = [&](const QString &name, const QString &attribute, const QString &state) {
        item(name, {{item::level1, Value(name)},
                    {item::attribute, Value(attribute)},
                    {item::state, Value(state)},
                    {item::position, Value(++position)}});
    };
    add(u"审定"_s, u"主动公开"_s, u"审定"_s);
    add(u"拟稿"_s, u"主动公开"_s, u"拟稿"_s);
    add(u"空白"_s, {}, {});
    add(u"不予"_s, u"不予公开"_s, u"审定"_s);
    add(u"取消"_s, u"主动公开"_s, u"取消"_s);
    add(u"不予且取消"_s, u"不予公开"_s, u"取消"_s);
    const OfficialRows found = rows({Purpose(purpose), takesUnapproved});
    QStringList carried;
    const auto reader = m_catalog.reader();
    const auto records = reader->records(Kind::Item, found.ids);
    for (const Record &record : *records)
        carried += record.text(item::level1);
    QStringList leftOut;
    for (const LeftOut &each : found.leftOut)
        leftOut += keyOf(each.why);
    QTEST(carried.join(u' '), "carried");
    QTEST(leftOut.join(u' '), "leftOut");
}

void TestOfficialForm::columnsFollowTheRows()
{
    const auto tiers = [](const QStringList &terms) { return termsValue(terms, &vocabulary::tiers()); };
    item(u"1"_s, {{item::tiers, tiers({u"县级"_s})}});
    QCOMPARE(rows({}).needs.tiers, (QStringList{u"县级"_s, u"乡级"_s}));
    QCOMPARE(rows({}).needs.levels, 2);
    item(u"2"_s, {{item::tiers, tiers({u"村级"_s, u"市级"_s})}, {item::level3, Value(u"三"_s)}});
    item(u"3"_s,
         {{item::attribute, Value(u"不予公开"_s)}, {item::tiers, tiers({u"省级"_s})}, {item::level4, Value(u"四"_s)}});
    const OfficialRows found = rows({}, {}, settings({{u"tier_names"_s, u"县级=区级"_s}}));
    QCOMPARE(found.needs.tiers, (QStringList{u"市级"_s, u"县级"_s, u"乡级"_s, u"村级"_s}));
    QCOMPARE(found.needs.levels, 3);
    QCOMPARE(found.needs.tierNames.value(u"县级"_s), u"区级"_s);
    QCOMPARE(rows({Purpose::Internal, false}).needs.levels, 4);
}

void TestOfficialForm::onlyTheSelectedRowsCount()
{
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s})
        item(name, {{item::domain, Value(Uid::fromName(name))}});
    const auto reader = m_catalog.reader();
    auto ids = *reader->order(Kind::Item);
    QVERIFY(rows({}).hasManyDomains);
    const OfficialRows one = rows({}, {.ids = std::vector<RowId>{ids.back()}});
    QVERIFY(one.ids == std::vector<RowId>{ids.back()});
    QVERIFY(!one.hasManyDomains);
    std::ranges::reverse(ids);
    QVERIFY(rows({}, {.ids = ids}).ids == ids);
}

void TestOfficialForm::theHeadSaysWhichDraftItIs()
{
    const Settings none;
    QCOMPARE(formHead(none, Purpose::Review, {}, QDate(2019, 9, 8)).title, u"主动公开基本目录"_s);
    const Settings own = settings({{u"title"_s, u"某区目录"_s}, {u"office"_s, u"某区政府办"_s}});
    Version version;
    version.stage = u"送审稿"_s;
    version.at = QDateTime(QDate(2019, 8, 1), QTime(9, 0));
    const FormHead head = formHead(own, Purpose::Review, version, QDate(2019, 9, 8));
    QCOMPARE(head.title, u"某区目录（送审稿）"_s);
    QCOMPARE(head.office, u"编制单位：某区政府办"_s);
    QCOMPARE(head.officeName, u"某区政府办"_s);
    QCOMPARE(head.date, u"2019年8月1日"_s);
    QCOMPARE(formHead(own, Purpose::Internal, version, {}).title, u"某区目录（送审稿）（内部）"_s);
    QCOMPARE(formHead(own, Purpose::Public, version, {}).title, u"某区目录"_s);
    version.stage = u"征求意见稿"_s;
    QCOMPARE(formHead(own, Purpose::Public, version, {}).title, u"某区目录（征求意见稿）"_s);
    QCOMPARE(formHead(own, Purpose::Public, {}, QDate(2019, 9, 8)).date, u"2019年9月8日"_s);
}

void TestOfficialForm::serialNumbersFollowTheSetting()
{
    const auto serials = [](const QString &numbering) {
        SerialNumbers numbers(numbering);
        QStringList list;
        for (const auto &[domain, code] : {std::pair(u"a"_s, u"0101"_s), {u"a"_s, QString()}, {u"b"_s, u"0201"_s}}) {
            Record record;
            record.set(item::domain, Value(Uid::fromName(domain)));
            record.set(item::code, Value(code));
            list += numbers.next(record);
        }
        return list.join(u' ');
    };
    QCOMPARE(serials({}), u"1 2 3"_s);
    QCOMPARE(serials(u"全目录连续"_s), u"1 2 3"_s);
    QCOMPARE(serials(u"按领域重排"_s), u"1 2 1"_s);
    QCOMPARE(serials(u"沿用国家编号"_s), u"0101 2 0201"_s);
}

void TestOfficialForm::internalFieldsStayInside()
{
    const Fields &fields = Fields::standard();
    for (const Field field : {item::remarks, item::phone, item::withheldReason, item::position, item::extra}) {
        QVERIFY(!mayLeave(fields.info(field), Purpose::Review));
        QVERIFY(!mayLeave(fields.info(field), Purpose::Public));
        QVERIFY(mayLeave(fields.info(field), Purpose::Internal));
    }
    QVERIFY(mayLeave(fields.info(item::content), Purpose::Public));
    for (const Purpose purpose : {Purpose::Review, Purpose::Public, Purpose::Internal})
        QCOMPARE(*purposeByKey(QString(keyOf(purpose))), purpose);
    QVERIFY(!purposeByKey(u"secret"));
}

QTEST_GUILESS_MAIN(TestOfficialForm)
#include "test_officialform.moc"
