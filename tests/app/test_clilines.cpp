// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliarguments.h"
#include "app/clilines.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace gk;
using namespace gk::cli;

namespace {

/// What `Lines` makes of these bytes, one text a line; what it refuses as "<code>".
QStringList linesOf(const QByteArray &bytes, qsizetype longest)
{
    QTemporaryFile file; // a pipe would not hold the long ones
    if (!file.open() || file.write(bytes) != bytes.size() || !file.seek(0))
        return {file.errorString()};
    const Interrupt interrupt;
    Lines lines(file.handle(), interrupt, longest);
    QStringList found;
    for (;;) {
        const auto line = lines.next();
        if (!line)
            found += u'<' + nameOf(line.error().code) + u'>';
        else if (*line)
            found += QString::fromUtf8(**line);
        else
            break;
    }
    return found;
}

}

class TestCliLines : public QObject
{
    Q_OBJECT

private slots:
    void aLineTooLongIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        const QByteArray tooLong(50'000, 'x');
        const QString refused = u"<too_large>"_s;
        QTest::newRow("nothing") << QByteArray() << QStringList{};
        QTest::newRow("the last without a line break") << "甲\n\n乙"_ba << QStringList{u"甲"_s, {}, u"乙"_s};
        QTest::newRow("as long as allowed") << "12345\n"_ba << QStringList{u"12345"_s};
        QTest::newRow("one more") << "123456\n7\n"_ba << QStringList{refused, u"7"_s};
        QTest::newRow("in the middle") << "1\n" + tooLong + "\n2\n" << QStringList{u"1"_s, refused, u"2"_s};
        QTest::newRow("at the end") << "1\n" + tooLong << QStringList{u"1"_s, refused};
        QTest::newRow("twice") << tooLong + '\n' + tooLong + "\n3" << QStringList{refused, refused, u"3"_s};
    }
    void aLineTooLongIsPassedOver()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(linesOf(bytes, 5), "lines");
    }

    void theWindowIsCalledByNothingOrAFile_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("isWindow");
        QTest::addColumn<QString>("language");
        QTest::newRow("nothing") << QStringList{} << true << QString();
        QTest::newRow("a file") << QStringList{u"FILE"_s} << true << QString();
        QTest::newRow("a language before the file") << QStringList{u"--lang"_s, u"en"_s, u"FILE"_s} << true << u"en"_s;
        QTest::newRow("a language behind the file") << QStringList{u"FILE"_s, u"--lang=zh_CN"_s} << true << u"zh_CN"_s;
        QTest::newRow("a language alone") << QStringList{u"--lang"_s, u"en"_s} << true << u"en"_s;
        QTest::newRow("no such language") << QStringList{u"--lang"_s, u"fr"_s, u"FILE"_s} << false << QString();
        QTest::newRow("a language without its value") << QStringList{u"FILE"_s, u"--lang"_s} << false << QString();
        QTest::newRow("another option") << QStringList{u"FILE"_s, u"--json"_s} << false << QString();
        QTest::newRow("a file that is missing") << QStringList{u"FILE2"_s} << false << QString();
        QTest::newRow("a command") << QStringList{u"list"_s, u"FILE"_s} << false << QString();
    }
    void theWindowIsCalledByNothingOrAFile()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"目录.gkml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        words.replaceInStrings(u"FILE"_s, file.fileName());
        const auto call = windowCall(words);
        QTEST(call.has_value(), "isWindow");
        if (!call)
            return;
        QTEST(call->language, "language");
        QCOMPARE(call->files, words.filter(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(TestCliLines)
#include "test_clilines.moc"
