// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/zipfile.h"
#include "exchange/zipformat.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

const QDateTime stamp(QDate(2019, 9, 28), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600);

/// An entry of a hand-made archive; every figure can be a lie.
struct RawEntry {
    QByteArray name;
    QByteArray bytes;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 attributes = 0;
    std::optional<QByteArray> localName{};
    std::optional<quint32> crc{};
    std::optional<quint32> size{};
    std::optional<quint32> offset{};
    QByteArray local64{}; ///< a 64-bit extra field in the local header, whose sizes then point to it
};

quint32 crcOf(const QByteArray &bytes)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
}

QByteArray deflated(const QByteArray &bytes)
{
    QByteArray packed = qCompress(bytes, 9);
    return packed.mid(6, packed.size() - 10); // without Qt's length, zlib's header and check sum
}

void appendEnd(QByteArray &file, quint16 count, qsizetype size, qsizetype offset, const QByteArray &comment = {})
{
    zip::append(file, zip::endMark);
    zip::append(file, quint32(0));
    zip::append(file, count);
    zip::append(file, count);
    zip::append(file, quint32(size));
    zip::append(file, quint32(offset));
    zip::append(file, quint16(comment.size()));
    file.append(comment);
}

QByteArray archive(const std::vector<RawEntry> &entries, const QByteArray &comment = {}, const QByteArray &gap = {})
{
    QByteArray file;
    QByteArray directory;
    for (const RawEntry &entry : entries) {
        const auto at = quint32(file.size());
        const QByteArray packed = entry.method == 8 ? deflated(entry.bytes) : entry.bytes;
        const auto common = [&entry](QByteArray &to) {
            zip::append(to, quint16(20));
            zip::append(to, entry.flags);
            zip::append(to, entry.method);
            zip::append(to, quint32(0));
        };
        const quint32 crc = entry.crc.value_or(crcOf(entry.bytes));
        const quint32 size = entry.size.value_or(quint32(entry.bytes.size()));
        const bool isLater = (entry.flags & zip::sizesFollow) != 0;
        const QByteArray localName = entry.localName.value_or(entry.name);
        zip::append(file, zip::localMark);
        common(file);
        zip::append(file, isLater ? 0U : crc);
        zip::append(file, isLater ? 0U : !entry.local64.isEmpty() ? zip::see64 : quint32(packed.size()));
        zip::append(file, isLater ? 0U : !entry.local64.isEmpty() ? zip::see64 : size);
        zip::append(file, quint16(localName.size()));
        zip::append(file, quint16(entry.local64.size()));
        file += localName + entry.local64 + packed;
        zip::append(directory, zip::directoryMark);
        zip::append(directory, quint16(0x0314));
        common(directory);
        zip::append(directory, crc);
        zip::append(directory, quint32(packed.size()));
        zip::append(directory, size);
        zip::append(directory, quint16(entry.name.size()));
        directory.append(8, '\0');
        zip::append(directory, entry.attributes);
        zip::append(directory, entry.offset.value_or(at));
        directory += entry.name;
    }
    const qsizetype offset = file.size();
    file += directory + gap;
    appendEnd(file, quint16(entries.size()), directory.size(), offset, comment);
    return file;
}

QByteArray extra64(quint64 size, quint64 packed)
{
    QByteArray extra;
    zip::append(extra, zip::extra64);
    zip::append(extra, quint16(16));
    zip::append(extra, size);
    zip::append(extra, packed);
    return extra;
}

}

class TestZipFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"a.zip"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write the test's archive");
        return path;
    }
    Result<ZipReader> opened(const QByteArray &bytes) { return ZipReader::open(file(bytes)); }

private slots:
    void whatIsWrittenIsRead();
    void theSameContentGivesTheSameBytes();
    void bigEntriesStreamInPieces();
    void harmlessFormsOfOtherProgramsAreRead_data();
    void harmlessFormsOfOtherProgramsAreRead();
    void hostileArchivesAreRefused_data();
    void hostileArchivesAreRefused();
    void liesAboutTheContentAreNoticedWhileReading_data();
    void liesAboutTheContentAreNoticedWhileReading();
    void limitsAreCountedWhileInflating();
    void brokenArchivesNeverCrash();
    void aReaderThatWantsNoMoreStopsIt();
    void aFullDeviceIsToldAsFull();
};

void TestZipFile::whatIsWrittenIsRead()
{
    const QString path = m_dir.filePath(u"w.zip"_s);
    ZipWriter writer(path, stamp);
    QVERIFY(writer.add(u"manifest.json"_s, "{}"));
    QVERIFY(writer.add(u"文件夹/目录.json"_s, QByteArray(200'000, 'x')));
    QVERIFY(writer.add(u"empty"_s, ""));
    QVERIFY(writer.finish());

    const auto reader = ZipReader::open(path);
    QVERIFY(reader);
    QCOMPARE(reader->entries().size(), 3U);
    QCOMPARE(*reader->read(u"manifest.json"_s, 10), "{}"_ba);
    QCOMPARE(*reader->read(u"文件夹/目录.json"_s, 1 << 20), QByteArray(200'000, 'x'));
    QCOMPARE(*reader->read(u"empty"_s, 0), ""_ba);
    QCOMPARE(reader->read(u"manifest.json"_s, 1).error().code, ErrorCode::TooLarge);
    QCOMPARE(reader->read(u"other"_s, 1).error().code, ErrorCode::NotFound);
    QVERIFY(!reader->find(u"Manifest.json"_s));
}

void TestZipFile::theSameContentGivesTheSameBytes()
{
    QByteArrayList files;
    for (const QString &name : {u"1.zip"_s, u"2.zip"_s}) {
        ZipWriter writer(m_dir.filePath(name), stamp);
        QVERIFY(writer.add(u"a"_s, "text"));
        QVERIFY(writer.begin(u"b"_s));
        QVERIFY(writer.write("in "));
        QVERIFY(writer.write("pieces"));
        QVERIFY(writer.end());
        QVERIFY(writer.finish());
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        files += file.readAll();
    }
    QCOMPARE(files.first(), files.last());
    QCOMPARE(zip::number<quint16>(files.first(), 12), quint16(39 << 9 | 9 << 5 | 28));
}

void TestZipFile::bigEntriesStreamInPieces()
{
    const QString path = m_dir.filePath(u"big.zip"_s);
    QByteArray noise(9 << 20, Qt::Uninitialized);
    QRandomGenerator random(7);
    random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    ZipWriter writer(path, stamp);
    QVERIFY(writer.begin(u"noise"_s));
    for (qsizetype at = 0; at < noise.size(); at += 100'000)
        QVERIFY(writer.write(QByteArrayView(noise).sliced(at, std::min<qsizetype>(100'000, noise.size() - at))));
    QVERIFY(writer.end());
    QVERIFY(writer.finish());

    const auto reader = ZipReader::open(path);
    QVERIFY(reader);
    QByteArray read;
    qsizetype largest = 0;
    QVERIFY(reader->read(u"noise"_s, [&](QByteArrayView piece) {
        largest = std::max(largest, piece.size());
        read += piece;
        return true;
    }));
    QVERIFY(read == noise);
    QVERIFY(largest <= 256 << 10);
}

void TestZipFile::harmlessFormsOfOtherProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text("hello");
    QTest::newRow("stored") << archive({{"a", text}});
    QTest::newRow("deflated") << archive({{"a", text, 0, 8}});
    QTest::newRow("sizes after the data") << archive({{"a", text, zip::sizesFollow, 8}});
    QTest::newRow("a comment at the end") << archive({{"a", text}}, "made by an office");
    QTest::newRow("a folder entry") << archive({{"d/", ""}, {"a", text}});
    QTest::newRow("a plain Unix mode") << archive({{"a", text, 0, 0, 0100644U << 16U}});
    QTest::newRow("64-bit sizes in the local header") << archive({{"a", text, 0, 0, 0, {}, {}, {}, {}, extra64(5, 5)}});
}

void TestZipFile::harmlessFormsOfOtherProgramsAreRead()
{
    QFETCH(QByteArray, bytes);
    const auto reader = opened(bytes);
    QVERIFY(reader);
    QCOMPARE(*reader->read(u"a"_s, 10), "hello"_ba);
}

void TestZipFile::hostileArchivesAreRefused_data()
{
    using enum ErrorCode;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const QByteArray t("hello");
    const auto row = [](const char *title, const QByteArray &bytes, ErrorCode code, const QString &detail) {
        QTest::newRow(title) << bytes << code << detail;
    };
    row("no archive", "plain text, long enough to hold an end record", UnknownFormat, {});
    row("an empty file", "", UnknownFormat, {});
    row("cut off", archive({{"a", t}}).chopped(30), Malformed, u"truncated"_s);
    row("a name that climbs", archive({{"../a", t}}), Malformed, u"name"_s);
    row("a name that climbs later", archive({{"b/../../a", t}}), Malformed, u"name"_s);
    row("an absolute name", archive({{"/etc/a", t}}), Malformed, u"name"_s);
    row("a drive", archive({{"C:/a", t}}), Malformed, u"name"_s);
    row("a backslash", archive({{"..\\a", t}}), Malformed, u"name"_s);
    row("a NUL", archive({{"a\0b"_ba, t}}), Malformed, u"name"_s);
    row("no name", archive({{"", t}}), Malformed, u"name"_s);
    row("not UTF-8 though it says so", archive({{"\xff\xfe", t, zip::utf8Name}}), Malformed, u"name"_s);
    row("a long name", archive({{QByteArray(600, 'n'), t}}), TooLarge, u"name"_s);
    row("a symbolic link", archive({{"a", t, 0, 0, 0120777U << 16U}}), Malformed, u"link"_s);
    row("a device", archive({{"a", t, 0, 0, 0020666U << 16U}}), Malformed, u"link"_s);
    row("one name twice", archive({{"a", t}, {"a", t}}), Malformed, u"two entries of one name"_s);
    row("one name twice but for case", archive({{"a", t}, {"A", t}}), Malformed, u"two entries of one name"_s);
    row("entries that share their bytes", archive({{"a", t}, {.name = "b", .bytes = t, .localName = "b", .offset = 0}}),
        Malformed, u"local header"_s);
    row("another name in the local header", archive({{.name = "a", .bytes = t, .localName = "b"}}), Malformed,
        u"local header"_s);
    row("encrypted", archive({{"a", t, 1}}), UnknownFormat, u"password"_s);
    row("an unknown method", archive({{"a", t, 0, 12}}), Malformed, u"method"_s);
    row("stored with two sizes", archive({{.name = "a", .bytes = t, .size = 6}}), Malformed, u"sizes"_s);
    row("a second end record in the comment", archive({{"a", t}}, archive({{"b", t}})), Malformed,
        u"two end records"_s);
    row("bytes after the directory", archive({{"a", t}}, {}, "surplus"), Malformed, u"bytes after the directory"_s);
    row("a huge entry by declaration", archive({{.name = "a", .bytes = t, .method = 8, .size = 600U << 20U}}), TooLarge,
        u"part"_s);
    row("a huge archive by declaration",
        archive({{.name = "a", .bytes = t, .method = 8, .size = 500U << 20U},
                 {.name = "b", .bytes = t, .method = 8, .size = 500U << 20U},
                 {.name = "c", .bytes = t, .method = 8, .size = 500U << 20U}}),
        TooLarge, u"archive"_s);

    QByteArray overlapping = archive({{"a", archive({{"b", t}})}, {"b", t}});
    // The second entry's place is moved into the first one's bytes, where a fitting local header stands.
    const qsizetype inside = zip::localSize + 1;
    const qsizetype field = overlapping.lastIndexOf("PK\1\2") + 42;
    overlapping[field] = char(inside);
    overlapping[field + 1] = '\0';
    row("one entry inside another", overlapping, Malformed, u"overlap"_s);

    const QString stream = u"EncryptedPackage"_s;
    row("an encrypted office file",
        QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(512, '\0')
            + QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2),
        UnknownFormat, u"password"_s);
}

void TestZipFile::hostileArchivesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto reader = opened(bytes);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, code);
    QCOMPARE(reader.error().detail, detail);
}

void TestZipFile::liesAboutTheContentAreNoticedWhileReading_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    const QByteArray t(1000, 'a');
    QTest::newRow("a wrong CRC") << archive({{.name = "a", .bytes = t, .method = 8, .crc = 1}}) << u"crc"_s;
    QTest::newRow("more than declared") << archive({{.name = "a", .bytes = t, .method = 8, .size = 10}}) << u"size"_s;
    QTest::newRow("less than declared") << archive({{.name = "a", .bytes = t, .method = 8, .size = 2000}}) << u"size"_s;
    QByteArray broken = archive({{.name = "a", .bytes = t, .method = 8}});
    broken[zip::localSize + 1] = '\xff';
    QTest::newRow("broken data") << broken << u"packed data"_s;
}

void TestZipFile::liesAboutTheContentAreNoticedWhileReading()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto reader = opened(bytes);
    QVERIFY(reader);
    const auto read = reader->read(u"a"_s, 1 << 20);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QCOMPARE(read.error().detail, detail);
}

void TestZipFile::limitsAreCountedWhileInflating()
{
    const auto bomb = opened(archive({{"a", QByteArray(30 << 20, '\0'), 0, 8}}));
    QVERIFY(bomb);
    qint64 seen = 0;
    const auto read = bomb->read(u"a"_s, [&seen](QByteArrayView piece) {
        seen += piece.size();
        return true;
    });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooLarge);
    QCOMPARE(read.error().detail, u"ratio"_s);
    QVERIFY2(seen <= 11 << 20, "the bomb was unpacked further than the limit");

    const Limits narrow{.file = 100};
    const auto large = ZipReader::open(file(archive({{"a", QByteArray(200, 'a')}})), narrow);
    QCOMPARE(large.error().detail, u"file"_s);
    const auto many = ZipReader::open(file(archive({{"a", "1"}, {"b", "2"}})), {.zipEntries = 1});
    QCOMPARE(many.error().detail, u"entries"_s);
}

void TestZipFile::brokenArchivesNeverCrash()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray whole =
        archive({{"a", QByteArray(300, 'a'), 0, 8}, {"b/c", "text"}, {"d", "x", zip::sizesFollow, 8}});
    for (int round = 0; round < 1000; ++round) {
        QByteArray bytes = whole;
        const int flips = random.bounded(1, 6);
        for (int i = 0; i < flips; ++i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        const auto reader = opened(bytes);
        if (!reader)
            continue;
        for (const ZipEntry &entry : reader->entries()) {
            const auto read = reader->read(entry.name, 1 << 20);
            QVERIFY(!read || read->size() == entry.size);
        }
    }
}

void TestZipFile::aReaderThatWantsNoMoreStopsIt()
{
    const auto reader = opened(archive({{"a", QByteArray(1 << 20, 'a')}}));
    QVERIFY(reader);
    int calls = 0;
    const auto read = reader->read(u"a"_s, [&calls](QByteArrayView) { return ++calls < 2; });
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 2);
}

void TestZipFile::aFullDeviceIsToldAsFull()
{
    OutputFile out(u"/dev/full"_s);
    const auto written = out.write(QByteArray(1 << 20, 'a'));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Full);
    QCOMPARE(out.finish().error().code, ErrorCode::Full);
    QCOMPARE(OutputFile(u"/nowhere/at/all"_s).write("a").error().code, ErrorCode::FolderMissing);
}

QTEST_GUILESS_MAIN(TestZipFile)
#include "test_zipfile.moc"
