// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "exchange/exportdialog.h"
#include "main/bottompane.h"
#include "main/openwindow.h"
#include "parts/datefield.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/progressdialog.h"
#include "print/printdialog.h"
#include "store/filelock.h"
#include "tables/differencetree.h"
#include "tables/versiontable.h"
#include "versions/changecounts.h"
#include "versions/versiondialog.h"
#include "versions/versionmenu.h"
#include "versions/versionspanel.h"

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace gk;

/// Versions in the window: who approved them, what follows on making one, the menu, and files of the schema before.
class TestVersions : public OpenWindow
{
    Q_OBJECT

    CatalogSession &session() { return m_window->session(); }

    void makeVersion(const QString &name)
    {
        QSignalSpy made(&session(), &CatalogSession::versionMade);
        session().freeze({.label = name});
        QTRY_COMPARE(made.size(), 1);
    }

    QPushButton *button(const QWidget &box, const QString &text) const
    {
        for (auto *each : box.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    /// The strip above the grid that says something.
    MessageStrip *strip(const QString &begin) const
    {
        for (auto *each : m_window->findChildren<MessageStrip *>()) {
            if (each->text().startsWith(begin))
                return each;
        }
        return nullptr;
    }

    /// A menu of the window's bar as it opens.
    QMenu *opened(MenuKind kind) const
    {
        QMenu *menu = m_window->menuBar()->actions().at(qsizetype(kind))->menu();
        emit menu->aboutToShow();
        return menu;
    }

private slots:
    void init() { begin(); }
    void cleanup() { close(); }

    void typingIntoAnOldVersionIsAnsweredAndTheListStaysAsTall()
    {
        makeVersion(u"首版"_s);
        trigger(Act::ShowVersions);
        auto *versions = m_window->findChild<VersionsPanel *>();
        const auto views = versions->findChildren<QTreeView *>();
        const auto list = std::ranges::find_if(
            views, [](const QTreeView *view) { return qobject_cast<VersionTable *>(view->model()) != nullptr; });
        QVERIFY(list != views.end());
        const int height = (*list)->visualRect((*list)->model()->index(1, 0)).height();
        QVERIFY(session().show(1));
        QTRY_VERIFY(strip(u"You are looking at version 1"_s));
        QVERIFY(strip(u"You are looking at version 1"_s)->text().contains(u"首版"_s));
        QTRY_COMPARE((*list)->visualRect((*list)->model()->index(1, 0)).height(), height);
        m_grid->setFocus();
        m_grid->setCurrentIndex(cell(0, item::content));
        QTest::keyClick(m_grid, Qt::Key_A);
        QTRY_VERIFY(strip(u"An old version cannot be changed."_s));
    }

    void listAndComparisonHaveHeadings()
    {
        makeVersion(u"首版"_s);
        trigger(Act::ShowVersions);
        auto *panel = m_window->findChild<VersionsPanel *>();
        panel->compare(1, std::nullopt);
        bool isListSeen = false;
        for (const QTreeView *view : panel->findChildren<QTreeView *>()) {
            QVERIFY(view->header()->isVisible());
            for (int column = 0; column < view->model()->columnCount(); ++column)
                QVERIFY2(!view->model()->headerData(column, Qt::Horizontal).toString().isEmpty(),
                         qPrintable(QString::number(column)));
            isListSeen = isListSeen || qobject_cast<VersionTable *>(view->model());
            if (const auto *tree = qobject_cast<DifferenceTree *>(view->model())) {
                QCOMPARE(tree->headerData(DifferenceTree::Before, Qt::Horizontal).toString(), stateName(1));
                QCOMPARE(tree->headerData(DifferenceTree::After, Qt::Horizontal).toString(), stateName(std::nullopt));
            }
        }
        QVERIFY(isListSeen);
    }

    void whoApprovedAVersionIsAskedAndShown()
    {
        QSignalSpy made(&session(), &CatalogSession::versionMade);
        inDialog<VersionDialog>([this](VersionDialog &dialog) {
            auto *day = dialog.findChild<DateField *>();
            day->setText(u"2024年2月30日"_s);
            QTest::keyClick(&dialog, Qt::Key_Return);
            QVERIFY(dialog.isVisible()); // that day does not exist
            const auto *problem = dialog.findChild<PlainLabel *>(u"problem"_s);
            QVERIFY(problem->isVisible() && problem->fullText().contains(u"2月30日"_s));
            day->setText(u"2024年9月28日"_s);
            for (auto *line : dialog.findChildren<QLineEdit *>()) {
                if (line->placeholderText() == VersionDialog::tr("May be left empty") && line != day)
                    line->setText(u" 李四 "_s);
            }
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        trigger(Act::MakeVersion);
        QTRY_COMPARE(made.size(), 1);
        const Version version = session().versions().front();
        QCOMPARE(version.approvedBy, u"李四"_s);
        QCOMPARE(version.approvedOn, u"2024-09-28"_s);
        trigger(Act::ShowVersions);
        auto *panel = m_window->findChild<VersionsPanel *>();
        QTRY_VERIFY(panel->isVisible());
        const auto *table = panel->findChild<VersionTable *>();
        const QModelIndex approved = table->index(1, VersionTable::Approved);
        QCOMPARE(approved.data(VersionTable::ApprovedByRole).toString(), u"李四"_s);
        QCOMPARE(approved.data(VersionTable::ApprovedOnRole).toString(), u"2024-09-28"_s);
    }

    void aMadeVersionIsExportedForThePublicAndPrintedForReview()
    {
        makeVersion(u"首版"_s);
        auto *told = strip(u"Version 1 is made"_s);
        QVERIFY(told);
        bool isExported = false;
        inDialog<ExportDialog>([&isExported](ExportDialog &dialog) {
            QCOMPARE(dialog.request().purpose, std::optional(Purpose::Public));
            QCOMPARE(dialog.request().version->number, 1);
            isExported = true;
            dialog.reject();
        });
        button(*told, u"Export a Public Copy…"_s)->click();
        QVERIFY(isExported);
        bool isPrinted = false;
        inDialog<PrintDialog>([&isPrinted](PrintDialog &dialog) {
            QTRY_VERIFY(dialog.pages());
            QVERIFY(dialog.pages()->words().isReview);
            QVERIFY(dialog.pages()->words().footer.startsWith(u"第1版"_s));
            isPrinted = true;
            dialog.reject();
        });
        button(*told, u"Print a Review Copy…"_s)->click();
        QVERIFY(isPrinted);
    }

    void theMenuHoldsWhatCanBeDone()
    {
        QMenu *menu = opened(MenuKind::Version);
        const auto isEnabled = [&](const QString &title) {
            for (const QAction *action : menu->actions()) {
                if (action->text() == title)
                    return action->isEnabled();
            }
            qFatal("no such line");
        };
        QVERIFY(!isEnabled(u"Loo&k at a Version"_s) && !isEnabled(u"&Restore a Version"_s));
        const QString before = cell(0, item::content).data().toString();
        makeVersion(u"首版"_s);
        typeInto(cell(0, item::content), u"之后的改动"_s);
        QTRY_VERIFY(session().waitForDisk(50));
        (void)opened(MenuKind::Version);
        QVERIFY(isEnabled(u"Loo&k at a Version"_s) && isEnabled(u"&Restore a Version"_s));
        QList<VersionMenu *> lines; // of this menu; that of the view has one, too
        for (const QAction *action : menu->actions()) {
            if (auto *line = qobject_cast<VersionMenu *>(action->menu()))
                lines += line;
        }
        QCOMPARE(lines.size(), 2);
        for (VersionMenu *each : lines) {
            emit each->aboutToShow();
            QCOMPARE(each->actions().size(), 1);
            QVERIFY(each->actions().front()->text().startsWith(u"Version 1"_s));
        }
        lines[0]->actions().front()->trigger();
        QTRY_COMPARE(session().access(), SessionAccess::OldVersion);
        QTRY_COMPARE(cell(0, item::content).data().toString(), before);
        (void)opened(MenuKind::Version);
        QVERIFY(!isEnabled(u"&Restore a Version"_s));
        trigger(Act::BackToPresent);
        QTRY_COMPARE(cell(0, item::content).data().toString(), u"之后的改动"_s);
        emit lines[1]->aboutToShow();
        lines[1]->actions().front()->trigger();
        QTRY_COMPARE(cell(0, item::content).data().toString(), before);
        auto *told = strip(u"The catalog is again as in version 1"_s);
        QVERIFY(told);
        button(*told, u"Undo"_s)->click();
        QTRY_COMPARE(cell(0, item::content).data().toString(), u"之后的改动"_s);
    }

    /// A step that lasts stands in front of the window and is cancelled there.
    void aLongStepIsCancelledInItsDialog()
    {
        emit session().longWritingBegan(u"某一步"_s);
        auto *dialog = m_window->findChild<ProgressDialog *>();
        QVERIFY(dialog && dialog->isVisible() && dialog->isModal());
        emit session().longWritingEnded();
        QTRY_VERIFY(!m_window->findChild<ProgressDialog *>());
    }

    void anOlderFileIsReadBesideWhoHoldsIt()
    {
        close();
        QFile fixture(QStringLiteral(TEST_SOURCE_DIR "/tests/store/schema1.fixture"));
        QVERIFY(fixture.open(QIODevice::ReadOnly));
        const QByteArray bytes = qUncompress(QByteArray::fromBase64(fixture.readAll().replace('\n', "")));
        m_path = m_folder->filePath(u"旧格式.gkml"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        {
            const auto held = FileLock::take(m_path, u"张三"_s);
            open();
            QCOMPARE(session().access(), SessionAccess::HeldByOther);
            QCOMPARE(m_table->rowCount(), 5);
            QCOMPARE(session().versions().size(), 1U);
            emit m_window->findChild<VersionsPanel *>()->showRequested(1);
            QTRY_COMPARE(session().shownVersion(), std::optional(1));
            QTRY_COMPARE(m_table->rowCount(), 5);
            trigger(Act::BackToPresent);
            QTRY_VERIFY(!session().shownVersion());
            close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        open();
        QCOMPARE(session().access(), SessionAccess::Writable);
        typeInto(cell(0, item::content), u"新的内容"_s);
        QTRY_COMPARE(cell(0, item::content).data().toString(), u"新的内容"_s);
        makeVersion(u"新版"_s);
        QCOMPARE(session().versions().size(), 2U);
    }
};

QTEST_MAIN(TestVersions)
#include "test_versions.moc"
