// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/outputwords.h"
#include "parts/words.h"

#include "catalog/itemfields.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace gk {

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void everyCodeSaysWhatHappenedWhatIsSafeAndWhatNext_data();
    void everyCodeSaysWhatHappenedWhatIsSafeAndWhatNext();
    void factsStandInTheSentence_data();
    void factsStandInTheSentence();
    void ofAnOutputNothingTypedIsKept();
    void aNameThatLooksLikeAMarkStaysAName();
    void everyFieldAndColumnHasALabel();
    void countsNameTheirUnit();
    void labelsOfStepsNameFieldAndRecord();
    void storedLabelsAreShownAsWritten();
};

void TestWords::everyCodeSaysWhatHappenedWhatIsSafeAndWhatNext_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(ErrorCode::Bug); ++code)
        QTest::newRow(qPrintable(nameOf(ErrorCode(code)))) << code;
}

void TestWords::everyCodeSaysWhatHappenedWhatIsSafeAndWhatNext()
{
    QFETCH(int, code);
    const auto isSentence = [](const QString &text) {
        return text.size() > 8 && text.endsWith(u'.') && !text.contains(u'{');
    };
    for (const QString &detail : {QString(), u"七"_s}) {
        for (const QString &path : {QString(), u"/a/目录.gkml"_s}) {
            const Words words = describe({.code = ErrorCode(code), .path = path, .detail = detail});
            QVERIFY2(isSentence(words.message), qPrintable(words.message));
            QVERIFY2(isSentence(words.safe), qPrintable(words.safe));
            QVERIFY2(isSentence(words.next), qPrintable(words.next));
        }
    }
}

void TestWords::factsStandInTheSentence_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("fact");
    QTest::newRow("the file's name") << int(ErrorCode::NotFound) << u"/a/b/目录.gkml"_s << QString() << 0
                                     << u"“目录.gkml”"_s;
    QTest::newRow("the missing folder") << int(ErrorCode::FolderMissing) << u"/a/b/目录.gkml"_s << QString() << 0
                                        << u"“/a/b”"_s;
    QTest::newRow("who holds it") << int(ErrorCode::Locked) << QString() << u"wang@pc7"_s << 0 << u"wang@pc7"_s;
    QTest::newRow("who holds it since when") << int(ErrorCode::Locked) << QString() << u"wang@pc7 2024-09-28 14:32"_s
                                             << 0 << u"wang (on pc7, since 14:32)"_s;
    QTest::newRow("an office program's mark is no holder")
        << int(ErrorCode::Locked) << u"/a/x.xlsx"_s << u".~lock.x.xlsx#"_s << 0 << u"spreadsheet"_s;
    QTest::newRow("the domain asked for")
        << int(ErrorCode::UnknownDomain) << QString() << u"教育/招生"_s << 0 << u"教育/招生"_s;
    QTest::newRow("the field by its label")
        << int(ErrorCode::BadValue) << QString() << u"time_limit"_s << 0 << u"Time limit"_s;
    QTest::newRow("the row") << int(ErrorCode::Malformed) << QString() << QString() << 17 << u"17"_s;
    QTest::newRow("the password") << int(ErrorCode::UnknownFormat) << u"/a/x.xlsx"_s << u"password"_s << 0
                                  << u"password"_s;
    QTest::newRow("a file made to swell")
        << int(ErrorCode::TooLarge) << u"/a/x.xlsx"_s << u"ratio"_s << 0 << u"unpacks to far more than its size"_s;
    QTest::newRow("a text too long, and where")
        << int(ErrorCode::TooLarge) << u"/a/x.csv"_s << u"field"_s << 7 << u"Row 7: “x.csv” holds a text"_s;
    QTest::newRow("too much for a spreadsheet") << int(ErrorCode::TooLarge) << u"/a/x.xlsx"_s << u"公开内容"_s << 7
                                                << u"more text than a spreadsheet can hold"_s;
    QTest::newRow("too much for a cell") << int(ErrorCode::TooLarge) << u"/a/x.xlsx"_s << u"1 · 招生 · 公开内容"_s << 0
                                         << u"text in “1 · 招生 · 公开内容” than a cell"_s;
    QTest::newRow("over a catalog") << int(ErrorCode::Exists) << u"/a/x.gkml"_s << u"catalog"_s << 0
                                    << u"no other file is put in its place"_s;
    QTest::newRow("the version") << int(ErrorCode::AlreadyApplied) << QString() << u"3"_s << 0 << u"3"_s;
}

void TestWords::factsStandInTheSentence()
{
    QFETCH(int, code);
    QFETCH(QString, path);
    QFETCH(QString, detail);
    QFETCH(int, row);
    QFETCH(QString, fact);
    const Error error{.code = ErrorCode(code), .path = path, .detail = detail, .row = row};
    QVERIFY2(describe(error).message.contains(fact), qPrintable(describe(error).message));
}

void TestWords::ofAnOutputNothingTypedIsKept()
{
    for (int code = 0; code <= int(ErrorCode::Bug); ++code) {
        const Words words = describeOutput({.code = ErrorCode(code), .path = u"/a/x.xlsx"_s});
        if (code != int(ErrorCode::Outdated)) // of the catalog, wherever it is met
            QVERIFY2(!words.safe.contains(u"typed"), qPrintable(words.safe));
    }
}

void TestWords::aNameThatLooksLikeAMarkStaysAName()
{
    const Words words =
        describe({.code = ErrorCode::Locked, .path = u"/a/{detail} %1.gkml"_s, .detail = u"{file}"_s, .row = 3});
    QVERIFY2(words.message.contains(u"{detail} %1.gkml"), qPrintable(words.message));
    QVERIFY2(words.message.contains(u"by {file}"), qPrintable(words.message));
}

void TestWords::everyFieldAndColumnHasALabel()
{
    const Fields &fields = Fields::standard();
    for (const Kind kind : allKinds()) {
        for (const FieldInfo &info : fields.of(kind))
            QVERIFY(!fieldLabel(info).isEmpty());
        QVERIFY(!kindName(kind).isEmpty());
    }
    for (const Column &column : gridColumns(fields))
        QVERIFY(!columnLabel(column).isEmpty());
    const FieldInfo own{.field = {Kind::Item, 99}, .key = "mine"_L1, .title = u"本地字段"};
    QCOMPARE(fieldLabel(own), u"本地字段");
}

void TestWords::countsNameTheirUnit()
{
    QCOMPARE(countOf(Kind::Item, 1), u"one item");
    QCOMPARE(countOf(Kind::Office, 12), u"12 offices");
}

void TestWords::labelsOfStepsNameFieldAndRecord()
{
    QCOMPARE(changeLabel(u"Time limit"_s, u"招生 %1"_s), u"Change “Time limit” of “招生 %1”");
    QCOMPARE(changeLabel(u"Time limit"_s, Kind::Item, 12), u"Change “Time limit” of 12 items");
    QCOMPARE(addLabel(Kind::Domain, u"教育"_s), u"Add domain “教育”");
    QCOMPARE(changeLabel(u"Time limit"_s, u"“七大行动”推进"_s), u"Change “Time limit” of “‘七大行动’推进”");
}

void TestWords::storedLabelsAreShownAsWritten()
{
    QCOMPARE(stepText({.kind = StepKind::Edit, .label = u"Change “%1”"_s}), u"Change “%1”");
    QVERIFY(!stepText({.kind = StepKind::Freeze}).isEmpty());
}

}

QTEST_GUILESS_MAIN(gk::TestWords)
#include "test_words.moc"
