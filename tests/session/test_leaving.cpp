// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/officialform.h"
#include "catalog/values.h"
#include "exchange/zipfile.h"
#include "session/transfer.h"
#include "store/store.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>
#include <QtCore/QStringDecoder>
#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

constexpr qint64 largestPart = 1 << 26;
const QString author = u"ZYAUTHOR"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything a reader of the file could find: the parts of an archive, the text of a printed copy, else the bytes.
QString allTextOf(const QString &path)
{
    const QByteArray bytes = bytesOf(path);
    if (bytes.startsWith("%PDF")) {
        QProcess text;
        text.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
        text.waitForFinished(60000);
        // Meta data stand in the file as they are.
        return QString::fromUtf8(text.readAllStandardOutput()) + QString::fromLatin1(bytes);
    }
    if (!bytes.startsWith("PK"))
        return QString::fromUtf8(bytes);
    const auto zip = ZipReader::open(path);
    QString all;
    for (const ZipEntry &entry : zip ? zip->entries() : std::vector<ZipEntry>()) {
        const auto part = zip->read(entry.name, largestPart);
        all += entry.name + QString::fromUtf8(part ? *part : QByteArray());
    }
    return all;
}

}

/// What SPEC §11 forbids is in no form that leaves the office: a catalog full of marks, in every form there is.
class TestLeaving : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalog = m_dir.filePath(u"zypath.gkml"_s);
        QVERIFY(createCatalog({.path = m_catalog, .author = author}, SystemClock()));
        auto store = Store::open(m_catalog, OpenAs::Writer);
        QVERIFY(bool(store));
        m_store = std::move(*store);
        QVERIFY(m_store->apply(marked()));
        ChangeSet removal;
        removal.author = author;
        removal.remove({Kind::Item, Uid::fromName(u"removed")});
        QVERIFY(m_store->apply(removal));
        const auto reader = m_store->reader(m_store->head());
        const auto digest = contentDigest(**reader);
        const auto version = m_store->freeze({.label = u"ZYLABEL"_s, .author = author, .at = SystemClock().now()},
                                             m_store->head(), *digest, qint64((*reader)->order(Kind::Item)->size()));
        QVERIFY(bool(version));
        m_version = *version;
    }

    void nothingForbiddenIsIn_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::addColumn<Purpose>("purpose");
        QTest::addColumn<OfficialLayout>("layout");
        for (const ExportFormInfo &info : exportForms()) {
            for (const Purpose purpose : {Purpose::Review, Purpose::Public}) {
                for (const OfficialLayout layout : officialLayouts()) {
                    if (info.isOnlyInternal || (layout != OfficialLayout::DomainStandard && !info.hasLayouts))
                        continue;
                    QTest::addRow("%s%d %s %d", info.ending.data(), int(info.form), keyOf(purpose).data(), int(layout))
                        << info.form << purpose << layout;
                }
            }
        }
    }

    void nothingForbiddenIsIn()
    {
        QFETCH(ExportForm, form);
        QFETCH(Purpose, purpose);
        QFETCH(OfficialLayout, layout);
        const QString target = m_dir.filePath(u"out"_s + infoOf(form).ending);
        const auto report = exported({.target = target,
                                      .replace = Replace::Yes,
                                      .form = form,
                                      .purpose = purpose,
                                      .version = m_version,
                                      .layout = layout,
                                      .catalogPath = m_catalog});
        QVERIFY(report);
        const QString text = allTextOf(target);
        QStringList forbidden{u"ZYWITHHELD"_s, u"ZYGROUND"_s,   u"ZYREASON"_s,  u"ZYREMOVED"_s, u"ZYREMARK"_s,
                              u"ZYPHONE"_s,    u"ZYEXTRA"_s,    u"ZYRETIRED"_s, u"ZYNOTE"_s,    author,
                              m_catalog,       u"与单位沟通"_s, u"（内部）"_s};
        // A computer called "main" would be found in every document.
        if (const QString computer = QSysInfo::machineHostName(); computer.size() > 8)
            forbidden += computer;
        for (const RecordRef &ref : m_marked)
            forbidden += ref.uid.toString();
        if (purpose == Purpose::Public)
            forbidden += {u"ZYDRAFT"_s, u"ZYSENT"_s, m_version.digest.toString(), checkCode(m_version.digest)};
        QStringList found;
        for (const QString &mark : forbidden) {
            if (!mark.isEmpty() && text.contains(mark, Qt::CaseInsensitive))
                found += mark;
        }
        QCOMPARE(found.join(u' '), QString());
        QVERIFY(text.contains(u"ZYOPEN"));
        QCOMPARE(text.contains(u"ZYDRAFT"), purpose == Purpose::Review);
        QCOMPARE(report->items, purpose == Purpose::Public ? 1 : 3);
    }

    void whatIsForInternalUseSaysSo_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::addColumn<OfficialLayout>("layout");
        for (const ExportFormInfo &info : exportForms()) {
            for (const OfficialLayout layout : officialLayouts()) {
                if (info.hasLayouts || (info.form == ExportForm::Pdf && layout == OfficialLayout::DomainStandard))
                    QTest::addRow("%s%d %d", info.ending.data(), int(info.form), int(layout)) << info.form << layout;
            }
        }
    }

    /// What stands in it besides has its attribute and its state said.
    void whatIsForInternalUseSaysSo()
    {
        QFETCH(ExportForm, form);
        QFETCH(OfficialLayout, layout);
        const QString target = m_dir.filePath(u"inside"_s + infoOf(form).ending);
        const auto report = exported({.target = target,
                                      .replace = Replace::Yes,
                                      .form = form,
                                      .purpose = Purpose::Internal,
                                      .version = m_version,
                                      .layout = layout});
        QVERIFY(report);
        QCOMPARE(report->items, 5);
        const bool isGb = form == ExportForm::CsvGb18030;
        const QString text = isGb ? QStringDecoder("GB18030").decode(bytesOf(target)) : allTextOf(target);
        QStringList missing;
        for (const QString &each :
             {u"公开属性"_s, u"状态"_s, u"ZYWITHHELD"_s, u"不予公开"_s, u"ZYRETIRED"_s, u"取消"_s}) {
            if (!text.contains(each))
                missing += each;
        }
        QCOMPARE(missing.join(u' '), QString());
        // The first line of a csv file is its headings; its name alone says it.
        const bool isTable = form == ExportForm::CsvUtf8 || isGb;
        QVERIFY(isTable || text.count(u"（内部）") >= 2);
    }

    void theSameVersionGivesTheSameBytes_data()
    {
        QTest::addColumn<ExportForm>("form");
        for (const ExportFormInfo &info : exportForms())
            QTest::addRow("%s%d", info.ending.data(), int(info.form)) << info.form;
    }

    void theSameVersionGivesTheSameBytes()
    {
        QFETCH(ExportForm, form);
        const auto bytes = [&](const QString &name) {
            const QString target = m_dir.filePath(name);
            const auto versions = m_store->versions();
            if (!versions)
                return QByteArray();
            const ExportRequest request{.target = target,
                                        .replace = Replace::Yes,
                                        .form = form,
                                        .version = versions->back(),
                                        .catalogPath = m_catalog};
            return exported(request) ? bytesOf(target) : QByteArray();
        };
        const QByteArray first = bytes(u"first"_s);
        QTest::qWait(2100); // times in archives have two seconds
        QVERIFY(!first.isEmpty());
        // Somebody else's computer, in another folder and another part of the world.
        QVERIFY(QDir(m_dir.path()).mkpath(u"elsewhere/der andere"_s));
        const std::array names{"USER", "LOGNAME", "USERNAME", "HOSTNAME", "HOME", "TZ", "LANG", "LC_ALL"};
        std::vector<std::optional<QByteArray>> before;
        before.reserve(names.size());
        for (const char *name : names)
            before.push_back(qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name)) : std::nullopt);
        const auto restored = qScopeGuard([&] {
            for (std::size_t i = 0; i < names.size(); ++i)
                before[i] ? qputenv(names[i], *before[i]) : qunsetenv(names[i]);
        });
        for (const char *name : names)
            qputenv(name, "another");
        qputenv("TZ", "Pacific/Auckland");
        qputenv("LC_ALL", "de_DE.UTF-8");
        QVERIFY(first == bytes(u"elsewhere/der andere/second"_s));
    }

private:
    Result<TransferReport> exported(const ExportRequest &request)
    {
        const auto reader = m_store->reader(m_store->head());
        return reader ? exportCatalog(**reader, request) : Result<TransferReport>(reader.error());
    }
    /// Marks beside what may leave, and whole items that may not.
    ChangeSet marked()
    {
        ChangeSet set;
        set.author = author;
        const auto add = [&](const QString &name, const QString &content, const QString &attribute,
                             const QString &state) {
            const RecordRef ref{Kind::Item, Uid::fromName(name)};
            m_marked.push_back(ref);
            set.add(ref, {{item::level1, Value(u"一级"_s)},
                          {item::level2, Value(name)},
                          {item::content, Value(content)},
                          {item::attribute, Value(attribute)},
                          {item::state, Value(state)},
                          {item::domain, Value(Uid::fromName(u"domain"))},
                          {item::subject, partiesValue({{Uid::fromName(u"office"), {}, {}}})},
                          {item::timeLimit, Value(u"及时公开"_s)},
                          {item::remarks, Value(u"ZYREMARK"_s)},
                          {item::phone, Value(u"ZYPHONE"_s)},
                          {item::withheldGround, Value(u"ZYGROUND"_s)},
                          {item::withheldReason, Value(u"ZYREASON"_s)},
                          {item::retiredReason, Value(u"ZYREASON"_s)},
                          {item::extra, extraValue({{u"ZYEXTRA"_s, u"ZYEXTRA"_s}})}});
        };
        set.add({Kind::Domain, Uid::fromName(u"domain")},
                {{domain::name, Value(u"义务教育"_s)}, {domain::note, Value(u"ZYNOTE"_s)}});
        set.add({Kind::Office, Uid::fromName(u"office")}, {{office::name, Value(u"区教育局"_s)}});
        add(u"open"_s, u"ZYOPEN"_s, u"主动公开"_s, u"审定"_s);
        add(u"draft"_s, u"ZYDRAFT"_s, u"主动公开"_s, u"拟稿"_s);
        add(u"sent"_s, u"ZYSENT"_s, u"依申请公开"_s, u"送审"_s);
        add(u"withheld"_s, u"ZYWITHHELD"_s, u"不予公开"_s, u"审定"_s);
        add(u"retired"_s, u"ZYRETIRED"_s, u"主动公开"_s, u"取消"_s);
        add(u"removed"_s, u"ZYREMOVED"_s, u"主动公开"_s, u"审定"_s);
        for (const QString &field : {QString(), u"content"_s}) {
            const RecordRef ref{Kind::Note, Uid::fromName(u"note "_s + field)};
            m_marked.push_back(ref);
            set.add(ref, {{note::item, Value(Uid::fromName(u"open"))},
                          {note::field, Value(field)},
                          {note::text, Value(u"ZYNOTE"_s)},
                          {note::author, Value(author)},
                          {note::mark, Value(u"与单位沟通"_s)}});
        }
        return set;
    }

    QTemporaryDir m_dir;
    QString m_catalog{};
    std::unique_ptr<Store> m_store;
    Version m_version{};
    std::vector<RecordRef> m_marked{};
};

QTEST_MAIN(TestLeaving)
#include "test_leaving.moc"
