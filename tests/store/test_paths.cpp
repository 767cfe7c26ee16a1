// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"
#include "store/recover.h"
#include "store/store.h"

#include "support/storeload.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// Permissions mean nothing to root: for its life the program is somebody else.
class AsOrdinaryUser
{
public:
    AsOrdinaryUser()
    {
        if (m_isRoot && ::setresuid(nobody, nobody, 0) != 0)
            qFatal("cannot become another user");
    }
    ~AsOrdinaryUser()
    {
        if (m_isRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsOrdinaryUser)

private:
    static constexpr uid_t nobody = 65534;
    bool m_isRoot = ::geteuid() == 0;
};

void setMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("cannot change permissions of %s", qPrintable(path));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

}

/// Paths that lead to no ordinary file, and files, folders and media that may only be read.
class TestPaths : public QObject
{
    Q_OBJECT

    static constexpr int items = 20;
    static constexpr qint64 soon = 1000; ///< milliseconds
    std::unique_ptr<QTemporaryDir> m_dir;

    QString in(const QString &name) const { return m_dir->filePath(name); }

    /// Makes what the row is about. @return its path
    QString make(const QString &what) const
    {
        const QString path = in(u"thing"_s);
        const QByteArray name = QFile::encodeName(path);
        if (what == u"pipe"_s || what == u"link to a pipe"_s) {
            if (::mkfifo(name.constData(), 0666) != 0)
                qFatal("no pipe");
        } else if (what == u"folder"_s) {
            return m_dir->path();
        } else if (what == u"circle of links"_s) {
            QFile::link(path, in(u"other"_s));
            QFile::link(in(u"other"_s), path);
        } else if (what == u"socket"_s) {
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
            const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
            if (::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
                qFatal("no socket");
            ::close(fd);
        } else {
            return what; // a device
        }
        if (what != u"link to a pipe"_s)
            return path;
        QFile::link(path, in(u"link"_s));
        return in(u"link"_s);
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void whatIsNoFileIsRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"pipe", "link to a pipe", "folder", "circle of links", "socket", "/dev/null", "/dev/zero"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void whatIsNoFileIsRefusedAtOnce()
    {
        QFETCH(QString, what);
        const QString path = make(what);
        QElapsedTimer timer;
        timer.start();
        for (const OpenAs as : {OpenAs::Reader, OpenAs::Writer}) {
            const auto store = Store::open(path, as);
            QVERIFY(!store);
            QVERIFY(store.error().code == ErrorCode::NotAFile || store.error().code == ErrorCode::Unreadable);
        }
        const auto recovered = recoverCatalog(path, in(u"recovered.gkml"_s));
        QVERIFY(!recovered);
        QVERIFY(!QFile::exists(in(u"recovered.gkml"_s)));
        QVERIFY(timer.elapsed() < soon);
    }

    void nothingIsWrittenOverWhatIsNoFile_data() { whatIsNoFileIsRefusedAtOnce_data(); }

    void nothingIsWrittenOverWhatIsNoFile()
    {
        QFETCH(QString, what);
        const AtomicFile file(make(what), Replace::Yes);
        const Outcome checked = file.check();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::NotAFile);
    }

    void whatMayOnlyBeReadIsReadWhole_data()
    {
        QTest::addColumn<mode_t>("fileMode");
        QTest::addColumn<mode_t>("folderMode");
        QTest::addColumn<bool>("hasLog");
        for (const bool hasLog : {false, true}) {
            const char *log = hasLog ? "left with a log" : "closed";
            QTest::addRow("the file, %s", log) << mode_t(0444) << mode_t(0777) << hasLog;
            QTest::addRow("the folder, %s", log) << mode_t(0666) << mode_t(0555) << hasLog;
            QTest::addRow("both, as on a disc, %s", log) << mode_t(0444) << mode_t(0555) << hasLog;
        }
    }

    void whatMayOnlyBeReadIsReadWhole()
    {
        QFETCH(mode_t, fileMode);
        QFETCH(mode_t, folderMode);
        QFETCH(bool, hasLog);
        setMode(m_dir->path(), 0777);
        const QString folder = in(u"folder"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + u"/catalog.gkml"_s;
        StoreLoad::writeCatalog(path, items);
        StoreLoad load(3);
        load.setItems(items);
        QByteArray file;
        QByteArray log;
        {
            auto store = Store::open(path, OpenAs::Writer);
            for (int i = 0; i < 5; ++i)
                QVERIFY(load.edit(**store));
            file = bytesOf(path);
            log = bytesOf(path + u"-wal"_s);
            QVERIFY(!log.isEmpty());
        }
        if (hasLog) { // as after a crash
            write(path, file);
            write(path + u"-wal"_s, log);
            setMode(path + u"-wal"_s, fileMode);
        }
        QFile::remove(folder + u"/.catalog.gkml.lock"_s);
        file = bytesOf(path);
        setMode(path, fileMode);
        setMode(folder, folderMode);
        {
            const AsOrdinaryUser user;
            auto store = Store::open(path, OpenAs::Writer);
            QVERIFY2(store, store ? "" : qPrintable(nameOf(store.error().code)));
            QCOMPARE((*store)->access(), Access::ReadOnly);
            QCOMPARE((*store)->head(), Seq{7}); // nothing is missing
            QCOMPARE(whatIsWrong(**store, Acknowledged::of(**store)), QString());
            const Outcome refused = load.edit(**store);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
            const QString copy = in(u"copy.gkml"_s);
            QVERIFY((*store)->saveCopy(copy, Replace::No));
            auto copied = Store::open(copy, OpenAs::Writer);
            QVERIFY(copied && (*copied)->access() == Access::Writable);
            QVERIFY(load.edit(**copied));
        }
        setMode(folder, 0777);
        QCOMPARE(bytesOf(path), file);
        QCOMPARE(bytesOf(path + u"-wal"_s), hasLog ? log : QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "test_paths.moc"
