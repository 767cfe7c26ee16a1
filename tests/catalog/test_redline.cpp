// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/redline.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// "自[15]{20}日内": struck in brackets, inserted in braces.
QString marked(const std::vector<RedlinePart> &parts)
{
    QString text;
    for (const RedlinePart &part : parts) {
        text += part.kind == RedlineKind::Deleted    ? u'[' + part.text + u']'
                : part.kind == RedlineKind::Inserted ? u'{' + part.text + u'}'
                                                     : part.text;
    }
    return text;
}

QString without(const std::vector<RedlinePart> &parts, RedlineKind kind)
{
    QString text;
    for (const RedlinePart &part : parts)
        text += part.kind == kind ? QString() : part.text;
    return text;
}

}

/// The marks of a change, as one would make them on paper.
class TestRedline : public QObject
{
    Q_OBJECT

private slots:
    void marksAreThoseOfAPerson_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marks");
        QTest::newRow("a number is replaced whole")
            << u"自信息形成之日起15个工作日内"_s << u"自信息形成之日起25个工作日内"_s
            << u"自信息形成之日起[15]{25}个工作日内"_s;
        QTest::newRow("letters are inserted")
            << u"区教体局"_s << u"区教育和体育局"_s
            << u"区教[体]{育和体育}局"_s; // 体 alone between two insertions is hard to read
        QTest::newRow("nothing changed") << u"及时公开"_s << u"及时公开"_s << u"及时公开"_s;
        QTest::newRow("a new text") << u""_s << u"及时公开"_s << u"{及时公开}"_s;
        QTest::newRow("a text taken away") << u"及时公开"_s << u""_s << u"[及时公开]"_s;
        QTest::newRow("both empty") << u""_s << u""_s << u""_s;
        QTest::newRow("texts that have little in common") << u"招生范围、入学条件"_s << u"区级预算及其说明、报表"_s
                                                          << u"[招生范围、入学条件]{区级预算及其说明、报表}"_s;
        QTest::newRow("lines") << u"一、条件\n二、材料"_s << u"一、条件\n二、流程\n三、材料"_s
                               << u"一、条件\n二、{流程\n三、}材料"_s;
    }
    void marksAreThoseOfAPerson()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, marks);
        QCOMPARE(marked(redline(before, after)), marks);
    }

    void bothTextsCanBeReadFromTheMarks()
    {
        std::mt19937 random(7);
        const QString letters = u"公开时限内容主体依据 12ab，。\n"_s;
        const auto text = [&] {
            QString made;
            for (auto i = random() % 60; i > 0; --i)
                made += letters[qsizetype(random()) % letters.size()];
            return made;
        };
        for (int i = 0; i < 2000; ++i) {
            const QString before = text();
            QString after = before;
            for (auto edits = random() % 6; edits > 0; --edits) {
                const auto at = after.isEmpty() ? 0 : qsizetype(random()) % after.size();
                after =
                    random() % 2 ? after.left(at) + text().left(4) + after.mid(at) : after.left(at) + after.mid(at + 3);
            }
            const auto parts = redline(before, after);
            QCOMPARE(without(parts, RedlineKind::Inserted), before);
            QCOMPARE(without(parts, RedlineKind::Deleted), after);
        }
    }

    void longDifferentTextsTakeNoTime()
    {
        const QString before(20000, u'甲');
        const QString after(20000, u'乙');
        QBENCHMARK_ONCE
        {
            QCOMPARE(redline(before, after).size(), 2U);
        }
    }
};

QTEST_GUILESS_MAIN(TestRedline)
#include "test_redline.moc"
