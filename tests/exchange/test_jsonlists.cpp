// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlists.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// Documents of any size, taken apart while they come.
class TestJsonLists : public QObject
{
    Q_OBJECT

private slots:
    void documentsAreTakenApartInAnyPieces();
    void documentsOfAnotherShapeAreRefused_data();
    void documentsOfAnotherShapeAreRefused();
};

void TestJsonLists::documentsAreTakenApartInAnyPieces()
{
    const QByteArray text = R"({"a":1,"li\u0073t" : [ {"x":"]}\"","y":[[1],{}]} ,{}], "b":{"c":[1,2]},"other":[]})";
    for (qsizetype size = 1; size <= text.size(); ++size) {
        QStringList seen;
        JsonLists lists(
            [&seen](const QString &list, const QJsonObject &object) -> Outcome {
                seen += list + u' ' + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
                return Done{};
            },
            {});
        for (qsizetype at = 0; at < text.size(); at += size)
            QVERIFY(lists.add(QByteArrayView(text).sliced(at, std::min(size, text.size() - at))));
        const auto head = lists.end();
        QVERIFY(head);
        QCOMPARE((*head)["a"_L1].toInt(), 1);
        QCOMPARE((*head)["b"_L1]["c"_L1].toArray().size(), 2);
        QCOMPARE(seen, (QStringList{uR"(list {"x":"]}\"","y":[[1],{}]})"_s, u"list {}"_s}));
        QVERIFY(lists.lists().contains(u"other"_s));
    }
}

void TestJsonLists::documentsOfAnotherShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const QByteArray &text, ErrorCode code, const QString &detail) {
        QTest::addRow("%s", text.left(30).constData()) << text << code << detail;
    };
    using enum ErrorCode;
    for (const char *broken : {"", "{", "[]", "{}}", R"({"a":[{})", R"({"a":[{}])", R"({[{}]})", R"({"a" [{}]})"})
        row(broken, Malformed, u"json"_s);
    for (const char *list :
         {R"({"a":[1]})", R"({"a":[{},]})", R"({"a":[{}{}]})", R"({"a":[,{}]})", R"({"a":[[]]})", R"({"a":[],"a":[]})"})
        row(list, Malformed, u"a"_s);
    row(R"({"a":[{"b":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}]}", TooLarge, u"depth"_s);
    row(R"({"a":)" + QByteArray(100, '{'), TooLarge, u"depth"_s);
    row(R"({"a":[{"b":")" + QByteArray(2 << 20, 'x') + "\"}]}", TooLarge, u"text"_s);
    row(R"({"a":[{"b":1)" + QByteArray(20 << 20, ' ') + "}]}", TooLarge, u"record"_s);
    row(QByteArray(2 << 20, ' ') + "{}", TooLarge, u"head"_s);
}

void TestJsonLists::documentsOfAnotherShapeAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const Limits limits;
    JsonLists lists([](const QString &, const QJsonObject &) -> Outcome { return Done{}; }, limits);
    Outcome outcome = lists.add(text);
    if (outcome) {
        const auto head = lists.end();
        QVERIFY(!head);
        outcome = head.error();
    }
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.error().detail, detail);
}

QTEST_GUILESS_MAIN(TestJsonLists)
#include "test_jsonlists.moc"
