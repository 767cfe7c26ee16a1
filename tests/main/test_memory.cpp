// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/preferences.h"
#include "main/undochain.h"
#include "main/windowmemory.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace gk;

/// What the program remembers between two starts, and what it makes of its journal.
class TestMemory : public QObject
{
    Q_OBJECT
private slots:
    void choicesReturnAfterARestart();
    void recentFilesAreNewestFirstOnceAndTwelve();
    void anotherProgramsChoicesAreKept();
    void aDamagedFileMeansDefaults();
    void aHomeThatCannotBeWrittenToIsSurvived();
    void aWindowIsRememberedByCatalogAndPath();
    void undoChainPassesOverWhatIsUndone();
};

void TestMemory::choicesReturnAfterARestart()
{
    const QTemporaryDir folder;
    const QString inside = folder.filePath(u"a/b"_s);
    {
        Preferences preferences(inside);
        const QSignalSpy changed(&preferences, &Preferences::changed);
        QCOMPARE(preferences.values().role, std::nullopt);
        preferences.setLanguage(Language::English);
        preferences.setRole(Role::District);
        preferences.setDensity(RowDensity::Compact);
        preferences.addVersionReason(u"上级目录更新"_s);
        preferences.setLook(Look::HighContrast);
        preferences.setLanguage(Language::English);
        QCOMPARE(changed.size(), 5);
    }
    const Preferences again(inside);
    QCOMPARE(again.values().language, Language::English);
    QCOMPARE(again.values().role, Role::District);
    QCOMPARE(again.values().density, RowDensity::Compact);
    QCOMPARE(again.values().look, Look::HighContrast);
    QCOMPARE(again.values().versionReasons, QStringList{u"上级目录更新"_s});
}

void TestMemory::recentFilesAreNewestFirstOnceAndTwelve()
{
    const QTemporaryDir folder;
    Preferences preferences(folder.path());
    for (int i = 0; i < 15; ++i)
        preferences.addRecentFile({.path = u"/a/%1.gkml"_s.arg(i), .title = u"目录"_s, .version = i, .items = 412});
    preferences.addRecentFile({.path = u"/a/9.gkml"_s, .version = 3});
    const auto &files = preferences.values().recentFiles;
    QCOMPARE(files.size(), 12U);
    QCOMPARE(files[0].path, u"/a/9.gkml"_s);
    QCOMPARE(files[0].version, 3);
    QCOMPARE(files[1].path, u"/a/14.gkml"_s);
    preferences.removeRecentFile(u"/a/9.gkml"_s);
    QCOMPARE(preferences.values().recentFiles.size(), 11U);
}

void TestMemory::anotherProgramsChoicesAreKept()
{
    const QTemporaryDir folder;
    Preferences one(folder.path());
    Preferences other(folder.path());
    one.addVersionReason(u"甲"_s);
    other.setRole(Role::Unit);
    const Preferences again(folder.path());
    QCOMPARE(again.values().versionReasons, QStringList{u"甲"_s});
    QCOMPARE(again.values().role, Role::Unit);
}

void TestMemory::aDamagedFileMeansDefaults()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"preferences.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"language\": [1, \"recent_files\": 7");
    file.close();
    Preferences preferences(folder.path());
    QCOMPARE(preferences.values(), PreferenceValues{});
    preferences.setRole(Role::Unit);
    QCOMPARE(Preferences(folder.path()).values().role, Role::Unit);
}

void TestMemory::aHomeThatCannotBeWrittenToIsSurvived()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"occupied"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // A file where the folder ought to be: not even root can write there.
    Preferences preferences(folder.filePath(u"occupied/here"_s));
    preferences.setRole(Role::District);
    preferences.setLanguage(Language::Chinese);
    QCOMPARE(preferences.values().role, Role::District);
    QCOMPARE(preferences.values().language, Language::Chinese);
    const WindowMemory memory(folder.filePath(u"occupied/there"_s));
    memory.remember(Uid::random(), u"/a.gkml"_s, {});
    QCOMPARE(memory.recall(Uid::random(), u"/a.gkml"_s), WindowState{});
}

void TestMemory::aWindowIsRememberedByCatalogAndPath()
{
    const QTemporaryDir folder;
    const WindowMemory memory(folder.path());
    const Uid catalog = Uid::random();
    const WindowState state{.geometry = QByteArray("\x01\x02\xff\x00z", 5),
                            .paneWidths = {200, 900, 340},
                            .view = {{u"group"_s, u"subject"_s}},
                            .item = Uid::random(),
                            .columnKey = u"content"_s,
                            .isTreeOpen = false,
                            .isCardOpen = false,
                            .isDrawerOpen = true,
                            .bottomPage = 1,
                            .bottomHeight = 240,
                            .openDomains = {Uid::random(), Uid::random()}};
    memory.remember(catalog, u"/a/目录.gkml"_s, state);
    QCOMPARE(memory.recall(catalog, u"/a/目录.gkml"_s), state);
    QCOMPARE(memory.recall(catalog, u"/b/目录.gkml"_s), WindowState{});
    QCOMPARE(memory.recall(Uid::random(), u"/a/目录.gkml"_s), WindowState{});
}

void TestMemory::undoChainPassesOverWhatIsUndone()
{
    const auto step = [](qint64 seq, StepKind kind, std::optional<qint64> target = {}, qint64 first = 0) {
        ChangeSetInfo info;
        info.seq = Seq{seq};
        info.step = Seq{first == 0 ? seq : first};
        info.kind = kind;
        if (target)
            info.target = Seq{*target};
        return info;
    };
    // 1, 2 (with 3 folded into it), 4 undone by 5 and redone by 6, a freeze, 8 undone by 9.
    const std::vector<ChangeSetInfo> history{
        step(9, StepKind::Undo, 8),     step(8, StepKind::Edit),    step(7, StepKind::Freeze),
        step(6, StepKind::Redo, 5),     step(5, StepKind::Undo, 4), step(4, StepKind::Edit),
        step(3, StepKind::Edit, {}, 2), step(2, StepKind::Edit),    step(1, StepKind::Receive)};
    std::vector<qint64> seqs;
    for (const ChangeSetInfo &info : undoChain(history))
        seqs.push_back(qint64(info.seq));
    QCOMPARE(seqs, (std::vector<qint64>{6, 2, 1}));
}

QTEST_MAIN(TestMemory)
#include "test_memory.moc"
