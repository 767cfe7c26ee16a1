// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/text.h"
#include "base/uid.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// Small things everything rests on.
class TestBase : public QObject
{
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void columnsOfASheetAreNamedByLetters()
    {
        QCOMPARE(columnLetters(-1), QString());
        QCOMPARE(columnLetters(0), u"A"_s);
        QCOMPARE(columnLetters(25), u"Z"_s);
        QCOMPARE(columnLetters(26), u"AA"_s);
        QCOMPARE(columnLetters(701), u"ZZ"_s);
        QCOMPARE(columnLetters(702), u"AAA"_s);
        QCOMPARE(columnLetters(16383), u"XFD"_s);
    }
    void aUidIsThirtyTwoLowerCaseHexDigits()
    {
        const Uid uid = Uid::random();
        QCOMPARE(uid.toString().size(), 32);
        QCOMPARE(Uid::fromString(uid.toString()), uid);
        QVERIFY(!Uid::fromString(uid.toString().toUpper().replace(u'0', u'A')));
        QVERIFY(!Uid::fromString(u"abc"_s));
        QCOMPARE(Uid::fromName(u"title"), Uid::fromName(u"title"));
        QVERIFY(Uid::fromName(u"title") != Uid::fromName(u"year"));
    }

    void sha256IsThePublishedOne()
    {
        // FIPS 180-4, example "abc".
        QCOMPARE(Sha256().add("abc").result().toString(),
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }

    void partsWithOtherBordersGiveAnotherDigest()
    {
        QVERIFY(Sha256().addPart("ab").addPart("c").result() != Sha256().addPart("a").addPart("bc").result());
    }

    void aSumOfDigestsGoesBackTheWayItCame()
    {
        Digest sum;
        const Digest a = Sha256().add("a").result();
        const Digest b = Sha256().add("b").result();
        sum += a;
        sum += b;
        sum -= a;
        QCOMPARE(sum.toString(), b.toString());
        sum -= b;
        QCOMPARE(sum, Digest());
    }

    void storedTextKeepsAllButControlCharacters_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("stored");
        QTest::newRow("plain") << u"公开时限"_s << u"公开时限"_s;
        QTest::newRow("spaces stay") << u" a　b "_s << u" a　b "_s;
        QTest::newRow("CRLF and CR become LF") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
        QTest::newRow("TAB and LF stay") << u"a\tb\nc"_s << u"a\tb\nc"_s;
        QTest::newRow("other controls go") << u"a\u0001b\u007Fc\u0085d"_s << u"abcd"_s;
        QTest::newRow("a pair of surrogates stays") << u"\U00020000"_s << u"\U00020000"_s;
    }

    void storedTextKeepsAllButControlCharacters()
    {
        QFETCH(QString, given);
        QFETCH(QString, stored);
        QCOMPARE(storedText(given), stored);
    }

    void aLoneSurrogateIsRefused()
    {
        QVERIFY(!storedText(QString(QChar(0xD800)) + u'x'));
        QVERIFY(!storedText(QString(QChar(0xDC00))));
    }

    void aBreakBetweenHanCharactersVanishes()
    {
        QCOMPARE(onOneLine(u"公开\n时限"_s), u"公开时限"_s);
        QCOMPARE(onOneLine(u"ab\ncd"_s), u"ab cd"_s);
    }

    void aChineseListIsReadByItsSeparators()
    {
        QCOMPARE(splitList(u"甲、乙，丙；丁\n戊,,"_s), (QStringList{u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s, u"戊"_s}));
    }

    void aFileAppearsWholeOrNotAtAll()
    {
        const QTemporaryDir dir;
        const QString target = dir.filePath(u"出.txt"_s);
        {
            AtomicFile file(target);
            QVERIFY(file.check());
            QVERIFY(file.write("half"));
        }
        QVERIFY(!QFile::exists(target));
        QVERIFY(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());

        AtomicFile file(target);
        QVERIFY(file.write("whole"));
        const auto refused = file.publish([](const QString &) { return Error{.code = ErrorCode::WrongDigest}; });
        QVERIFY(!refused);
        QVERIFY(!QFile::exists(target));
        QVERIFY(file.publish([](const QString &) { return Done{}; }));
        QCOMPARE(contentOf(target), "whole");
    }

    void anOldFileIsReplacedOnlyWhenAsked()
    {
        const QTemporaryDir dir;
        const QString target = dir.filePath(u"a"_s);
        for (const Replace replace : {Replace::No, Replace::Yes}) {
            AtomicFile file(target, replace);
            QVERIFY(file.check());
            QVERIFY(file.write(replace == Replace::No ? "first" : "second"));
            QVERIFY(file.publish([](const QString &) { return Done{}; }));
        }
        QCOMPARE(contentOf(target), "second");
        const AtomicFile third(target);
        QCOMPARE(third.check().error().code, ErrorCode::Exists);
    }

    void aTargetOpenInAnOfficeProgramIsLeftAlone()
    {
        for (const QString &mark : {u"~$目录.xlsx"_s, u".~目录.xlsx"_s, u".~lock.目录.xlsx#"_s}) {
            const QTemporaryDir dir;
            QFile neighbour(dir.filePath(mark));
            QVERIFY(neighbour.open(QIODevice::WriteOnly));
            const AtomicFile file(dir.filePath(u"目录.xlsx"_s));
            QCOMPARE(file.check().error().code, ErrorCode::Locked);
        }
    }

    void leftoversOfKilledWritersAreSweptAndNothingElse()
    {
        const QTemporaryDir dir;
        const auto put = [&dir](const QString &name, int secondsAgo) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1 || !file.flush()
                || !file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo),
                                     QFileDevice::FileModificationTime))
                qFatal("cannot prepare");
        };
        put(u".目录.xlsx.0123abcd.part"_s, 7200);
        put(u".目录.xlsx.0123abce.part"_s, 60); // someone may be writing it
        put(u".目录.xlsx.note.part"_s, 7200);
        put(u".别的.xlsx.0123abcd.part"_s, 7200);
        AtomicFile file(dir.filePath(u"目录.xlsx"_s));
        QVERIFY(file.write("whole"));
        QVERIFY(file.publish([](const QString &) { return Done{}; }));
        QStringList left = QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
        left.sort();
        QStringList wanted{u".别的.xlsx.0123abcd.part"_s, u".目录.xlsx.0123abce.part"_s, u".目录.xlsx.note.part"_s,
                           u"目录.xlsx"_s};
        wanted.sort();
        QCOMPARE(left, wanted);
    }

    void theLongestNameCanBeWritten()
    {
        const QTemporaryDir dir;
        for (const QString &name : {QString(85, u'长'), QString(63, u'a') + u"𠮷"_s.repeated(48)}) {
            QCOMPARE(name.toUtf8().size(), 255); // the most a file system takes
            AtomicFile file(dir.filePath(name));
            QVERIFY(file.write("whole"));
            QVERIFY(file.publish([](const QString &) { return Done{}; }));
            QCOMPARE(contentOf(dir.filePath(name)), "whole");
        }
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
