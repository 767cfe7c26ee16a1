// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/lettering.h"
#include "report/rowcodes.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace gk {

/// Setting text: lines, typefaces, row codes.
class TestSetting : public QObject
{
    Q_OBJECT
private slots:
    void linesHoldEveryCharacterAndFit();
    void signsKeepTheirPlace_data();
    void signsKeepTheirPlace();
    void notoIsNeverUsedOnPaper();
    void aComputerWithoutChineseTypefacesIsRefused();
    void standardFacesAreTakenWhereTheyAre();
    void rowCodesAreUniqueAndStable();
    void aRowCodeIsReadAsPeopleTypeIt();
};

namespace {

std::vector<LineSpan> broken(QStringView text, double width)
{
    return brokenLines(text, width, [](char32_t code) { return code < 0x2000 ? 0.5 : 1.0; });
}

QStringList parts(QStringView text, double width)
{
    QStringList lines;
    for (const LineSpan &line : broken(text, width))
        lines += text.sliced(line.start, line.length).toString();
    return lines;
}

}

void TestSetting::linesHoldEveryCharacterAndFit()
{
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const QString signs = u"公开事项内容，。（）《》“”、；：abc 12.5%-\n一二三"_s;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (unsigned i = 0; i < random() % 80; ++i)
            text += signs[qsizetype(random() % unsigned(signs.size()))];
        const double width = 1 + double(random() % 20);
        QString joined;
        for (const LineSpan &span : broken(text, width)) {
            const QStringView line = QStringView(text).sliced(span.start, span.length);
            joined += line;
            double used = 0;
            for (const QChar sign : line.trimmed())
                used += sign.unicode() < 0x2000 ? 0.5 : 1.0;
            QVERIFY2(used <= width || line.size() == 1, qPrintable(line.toString()));
        }
        QCOMPARE(joined, QString(text).remove(u'\n'));
    }
}

void TestSetting::signsKeepTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("no line begins with a comma") << u"公开事项，内容"_s << QStringList{u"公开事"_s, u"项，内容"_s};
    QTest::newRow("no line ends with an opening mark")
        << u"公开据《条例》"_s << QStringList{u"公开据"_s, u"《条例》"_s};
    QTest::newRow("numbers stay whole") << u"公开自2019年"_s << QStringList{u"公开自"_s, u"2019年"_s};
    QTest::newRow("line feeds break") << u"一\n二"_s << QStringList{u"一"_s, u"二"_s};
    QTest::newRow("a box stays with its word") << u"公开渠■网站"_s << QStringList{u"公开渠"_s, u"■网站"_s};
}

void TestSetting::signsKeepTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    QCOMPARE(parts(text, 4), lines);
}

void TestSetting::notoIsNeverUsedOnPaper()
{
    const auto fonts = PaperFonts::find();
    QVERIFY(fonts);
    for (const Face face : allFaces) {
        for (const QString &family : fonts->families(face))
            QVERIFY(!family.startsWith(u"Noto"));
    }
    QCOMPARE(PaperFonts::find({u"Noto Sans CJK SC"_s, u"DejaVu Sans"_s}).error().code, ErrorCode::NoFont);
}

void TestSetting::aComputerWithoutChineseTypefacesIsRefused()
{
    const auto fonts = PaperFonts::find({u"DejaVu Sans"_s});
    QVERIFY(!fonts);
    QCOMPARE(fonts.error().code, ErrorCode::NoFont);
}

void TestSetting::standardFacesAreTakenWhereTheyAre()
{
    const auto fonts = PaperFonts::find({u"FangSong"_s, u"SimHei"_s, u"KaiTi"_s, u"LXGW WenKai"_s});
    QVERIFY(fonts);
    QVERIFY(fonts->uses()[std::size_t(Face::Title)].isSubstitute());
    QVERIFY(!fonts->uses()[std::size_t(Face::Body)].isSubstitute());
    QCOMPARE(fonts->families(Face::Body).front(), u"FangSong"_s);

    const auto poor = PaperFonts::find({u"LXGW WenKai"_s});
    QVERIFY(poor);
    QCOMPARE(poor->uses()[std::size_t(Face::Body)], (FontUse{u"仿宋"_s, u"霞鹜文楷"_s, u"LXGW WenKai"_s}));
    QVERIFY(poor->uses()[std::size_t(Face::Heading)].isSubstitute());
}

void TestSetting::rowCodesAreUniqueAndStable()
{
    RowCodes few;
    RowCodes many;
    QSet<QString> seen;
    constexpr int count = 20000; // four signs are a million codes: some two hundred must meet
    for (int i = 0; i < count; ++i)
        many.add(Uid::fromName(QString::number(i)));
    few.add(Uid::fromName(u"7"_s));
    int longer = 0;
    for (int i = 0; i < count; ++i) {
        const QString code = many.code(Uid::fromName(QString::number(i)));
        QVERIFY(!seen.contains(code));
        seen.insert(code);
        longer += code.size() > 4;
        QVERIFY(code.startsWith(few.code(Uid::fromName(QString::number(i))).left(4)));
    }
    QVERIFY(longer > 0);
    QVERIFY(longer < count / 10);
}

void TestSetting::aRowCodeIsReadAsPeopleTypeIt()
{
    const Uid item = Uid::fromName(u"7"_s);
    RowCodes codes;
    codes.add(item);
    const QString code = codes.code(item);
    for (const QString &typed : {code, code.toLower(), u' ' + code.left(2) + u'-' + code.sliced(2) + u' '}) {
        const auto read = RowCodes::typed(typed);
        QVERIFY2(read, qPrintable(typed));
        QVERIFY(RowCodes::isCodeOf(*read, item));
        QVERIFY(!RowCodes::isCodeOf(*read, Uid::fromName(u"8"_s)));
    }
    QCOMPARE(RowCodes::typed(u"ol1i"_s), std::optional(u"0111"_s));
    QCOMPARE(RowCodes::typed(u"７Ｆ３Ａ"_s), std::optional(u"7F3A"_s));
    for (const QString &other : {u"招生计划"_s, u"7F3"_s, u""_s, u"7F3A号"_s, u"Uuuu"_s})
        QVERIFY2(!RowCodes::typed(other), qPrintable(other));
}

}

QTEST_MAIN(gk::TestSetting)
#include "test_setting.moc"
