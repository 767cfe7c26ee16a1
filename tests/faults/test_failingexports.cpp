// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "faultshim.h"

#include "session/transfer.h"
#include "store/store.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>

#include <sys/resource.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

/// No file of this process grows beyond so many bytes while this lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{.rlim_cur = rlim_t(bytes), .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

}

/// Every n-th call of an export fails, and the disk is full at any byte of it: the old file stays, or the new one is
/// there whole; what is said to be written is; nothing is left lying about.
class TestFailingExports : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_catalog;
    QString m_target;
    std::optional<Version> m_version;
    std::unique_ptr<Store> m_store;
    QHash<ExportForm, QByteArray> m_whole;

    Result<TransferReport> exported(ExportForm form)
    {
        auto reader = m_store->reader(m_version->seq);
        if (!reader)
            return reader.error();
        return exportCatalog(**reader, {.target = m_target,
                                        .replace = Replace::Yes,
                                        .form = form,
                                        .version = m_version,
                                        .catalogPath = m_catalog});
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void putOldFile() const
    {
        QFile file(m_target);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write("old"), 3);
    }
    /// After an export that may have failed. @return what is wrong, or nothing
    [[nodiscard]] QString wrongAfter(const Result<TransferReport> &report, ExportForm form) const
    {
        const QByteArray now = bytesOf(m_target);
        if (report && now != m_whole[form])
            return u"said to be written, and is not"_s;
        if (!report && now != "old" && now != m_whole[form])
            return u"neither the old file nor the new one"_s;
        if (!report && (report.error().code == ErrorCode::Bug || report.error().path.endsWith(u".part")))
            return u"no words for it: "_s + nameOf(report.error().code) + u' ' + report.error().path;
        const QStringList left = QDir(m_dir.path()).entryList({u".out*"_s}, QDir::Files | QDir::Hidden);
        return left.isEmpty() ? QString() : u"left behind: "_s + left.join(u' ');
    }
    static void addForms()
    {
        QTest::addColumn<ExportForm>("form");
        for (const ExportFormInfo &each : exportForms())
            QTest::addRow("%d%s", int(each.form), each.ending.data()) << each.form;
    }

private slots:
    void initTestCase()
    {
        m_catalog = m_dir.filePath(u"a.gkml"_s);
        m_target = m_dir.filePath(u"out"_s);
        const SystemClock clock;
        QVERIFY(createCatalog({.path = m_catalog, .starter = Starter::Example}, clock));
        auto store = Store::open(m_catalog, OpenAs::Writer);
        QVERIFY(bool(store));
        m_store = std::move(*store);
        const auto reader = m_store->reader(m_store->head());
        QVERIFY(bool(reader));
        const auto digest = contentDigest(**reader);
        QVERIFY(bool(digest));
        const auto frozen = m_store->freeze({.label = u"初稿"_s, .stage = u"送审稿"_s, .author = {}, .at = clock.now()},
                                            m_store->head(), *digest, qint64((*reader)->order(Kind::Item)->size()));
        QVERIFY(bool(frozen));
        m_version = *frozen;
        for (const ExportFormInfo &each : exportForms()) {
            const ExportForm form = each.form;
            QVERIFY(exported(form));
            m_whole[form] = bytesOf(m_target);
            QVERIFY(m_whole[form].size() > 1000);
        }
    }

    void everyFailingCallLeavesAWholeFile_data() { addForms(); }

    void everyFailingCallLeavesAWholeFile()
    {
        QFETCH(ExportForm, form);
        // The temporary, the name it gets, and the folder that has to keep the name.
        const QByteArray folder = QFile::encodeName(m_dir.path()) + '$';
        const std::array<std::pair<const char *, const char *>, 6> calls{{{"/.out.", "open"},
                                                                          {"/.out.", "write"},
                                                                          {"/.out.", "sync"},
                                                                          {"/.out.", "read"},
                                                                          {"/out$", "rename"},
                                                                          {folder.constData(), "sync"}}};
        for (const auto &[path, call] : calls) {
            int points = 0;
            // Every call at first, then fewer and fewer, to the end of the export.
            long n = 1;
            for (bool isHit = true; isHit; n += 1 + n / 30) {
                putOldFile();
                fault_arm(path, call, n, n % 2 ? EIO : ENOSPC, n % 3 == 0);
                const auto report = exported(form);
                isHit = fault_count() >= n;
                fault_disarm();
                points += isHit ? 1 : 0;
                QVERIFY(isHit || report);
                const QString wrong = wrongAfter(report, form);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(u"%1 number %2: %3"_s.arg(QLatin1StringView(call)).arg(n).arg(wrong)));
            }
            qInfo("%s: failed at %d points", call, points);
            QVERIFY2(points > 0 || qstrcmp(call, "read") == 0 || qstrcmp(call, "write") == 0, call);
        }
    }

    void aFullDiskAtAnyByteKeepsTheOldFile_data() { addForms(); }

    void aFullDiskAtAnyByteKeepsTheOldFile()
    {
        QFETCH(ExportForm, form);
        constexpr int steps = 24;
        const qint64 size = m_whole[form].size();
        for (int i = 0; i < steps; ++i) {
            putOldFile();
            const auto report = [&] {
                const FileSizeLimit limit(i * size / steps);
                return exported(form);
            }();
            QVERIFY(!report);
            QVERIFY2(report.error().code == ErrorCode::Full, qPrintable(nameOf(report.error().code)));
            const QString wrong = wrongAfter(report, form);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 of %2 bytes: %3"_s.arg(i * size / steps).arg(size).arg(wrong)));
            QCOMPARE(bytesOf(m_target), "old");
        }
    }
};

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN);
    QHashSeed::setDeterministicGlobalSeed();
    const QGuiApplication application(argc, argv);
    TestFailingExports test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_failingexports.moc"
