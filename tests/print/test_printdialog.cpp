// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "parts/messagestrip.h"
#include "parts/personaldatadialog.h"
#include "parts/scopebox.h"
#include "print/layoutbox.h"
#include "print/openprint.h"
#include "print/pageview.h"
#include "print/printoptions.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;

namespace gk {

/// The print dialog on a real catalog file.
class TestPrintDialog : public OpenPrint
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void thePreviewShowsTheWholeCatalog();
    void anotherPaperHasOtherColumns();
    void tiersGoByTheirLocalNames();
    void oneDomainOrOfficeIsPrintedAlone();
    void uncheckedColumnsLeaveThePages();
    void publicCopiesSayWhatIsLeftOut();
    void whatIsLeftOutCanBeListed();
    void pagesAreReachedByNumberAndKey();
    void anotherScaleIsPaintedAndTold();
    void aMagnifiedPageCostsBoundedMemory();
    void savingWritesThePdf();
    void personalDataAreAskedAboutOnce();
    void printingSendsTheChosenRange();
    void aCancelledPrinterChoicePrintsNothing();
    void oldVersionsCanBePrinted();
    void aLineDrawnBetweenColumnsMovesIt();
    void aKeptLayoutComesBack();
    void marginsAndTextsReachThePages();
    void closingWhilePagesAreMadeIsHarmless();
};

void TestPrintDialog::thePreviewShowsTheWholeCatalog()
{
    const auto dialog = opened();
    QCOMPARE(dialog->pages()->report().items, 40);
    const auto *view = dialog->findChild<PageView *>();
    QCOMPARE(view->pageCount(), dialog->pages()->pageCount());
    const QImage shown = dialog->findChild<PageView *>()->viewport()->grab().toImage();
    int dark = 0;
    for (int x = 0; x < shown.width(); ++x)
        dark += qGray(shown.pixel(x, shown.height() / 2)) < 100;
    QVERIFY(dark > 0);
}

void TestPrintDialog::anotherPaperHasOtherColumns()
{
    const auto dialog = opened();
    QCOMPARE(dialog->pages()->columns().size(), 8U);
    choose(*dialog, u"A3, full form"_s);
    QVERIFY(dialog->pages()->columns().size() >= 14);
    QVERIFY(dialog->pages()->pageSize().width() > 1100);
    choose(*dialog, u"Portrait"_s);
    QVERIFY(dialog->pages()->pageSize().width() < 900);
}

void TestPrintDialog::tiersGoByTheirLocalNames()
{
    QVERIFY(m_session->setSetting(u"tier_names", u"县级=区级、乡级=镇（街道）级"_s, u"Tiers"_s));
    const auto dialog = opened();
    const auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->findItems(u"区级"_s, Qt::MatchContains).size(), 1);
    QCOMPARE(list->findItems(u"镇（街道）级"_s, Qt::MatchContains).size(), 1);
    QVERIFY(list->findItems(u"County"_s, Qt::MatchContains).isEmpty());
}

void TestPrintDialog::oneDomainOrOfficeIsPrintedAlone()
{
    const RecordRef domain{Kind::Domain, Uid::fromName(u"社会救助"_s)};
    const RecordRef office{Kind::Office, Uid::fromName(u"区民政局"_s)};
    ChangeSet set;
    set.add(domain, {{domain::name, u"社会救助"_s}});
    set.add(office, {{office::name, u"区民政局"_s}});
    for (int i = 0; i < 3; ++i)
        set.add({Kind::Item, Uid::fromName(u"救助%1"_s.arg(i))},
                {{item::domain, domain.uid}, {item::level1, u"救助"_s}, {item::content, u"救助标准"_s}});
    set.set({Kind::Item, Uid::fromName(u"救助0"_s)}, item::subject, partiesValue({{office.uid, {}, {}}}));
    QVERIFY(m_session->apply(set.changes, u"Fill"_s));
    QVERIFY(m_session->waitForDisk(5000));
    const auto dialog = opened();
    QCOMPARE(dialog->pages()->report().items, 43);
    auto *scope = dialog->findChild<ScopeBox *>();
    QVERIFY(scope && scope->isEnabled());
    QSignalSpy made(dialog.get(), &PrintDialog::pagesMade);
    QVERIFY(scope->choose({.domain = domain.uid}));
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(dialog->pages()->report().items, 3);
    QVERIFY(scope->choose({.domain = domain.uid, .office = office.uid}));
    QTRY_COMPARE(made.size(), 2);
    QCOMPARE(dialog->pages()->report().items, 1);
    // Adjustments are told whole.
    choose(*dialog, LayoutBox::tr("Notice of adjustments"));
    QVERIFY(!scope->isEnabled());
    choose(*dialog, LayoutBox::tr("Public copy"));
    QVERIFY(scope->isEnabled());
    QCOMPARE(dialog->pages()->report().items + qint64(dialog->pages()->report().leftOut.size()), 1);
}

void TestPrintDialog::uncheckedColumnsLeaveThePages()
{
    const auto dialog = opened();
    auto *list = dialog->findChild<QListWidget *>();
    QListWidgetItem *content = list->findItems(u"Content"_s, Qt::MatchExactly).value(0);
    QListWidgetItem *basis = list->findItems(u"Basis"_s, Qt::MatchExactly).value(0);
    QVERIFY(content && basis);
    QCOMPARE(content->checkState(), Qt::Checked);
    QCOMPARE(basis->checkState(), Qt::Unchecked);
    QSignalSpy made(dialog.get(), &PrintDialog::pagesMade);
    content->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(made.size(), 1);
    QCOMPARE(dialog->pages()->columns().size(), 7U);
    QVERIFY(std::ranges::none_of(dialog->pages()->columns(), [](auto &each) { return each.field == item::content; }));
    basis->setCheckState(Qt::Checked);
    QTRY_COMPARE(made.size(), 2);
    QCOMPARE(dialog->pages()->columns().size(), 8U);
    QCOMPARE(dialog->pages()->columns()[3].field, item::basis);
}

void TestPrintDialog::publicCopiesSayWhatIsLeftOut()
{
    const auto dialog = opened();
    choose(*dialog, u"Public copy"_s);
    QCOMPARE(dialog->pages()->report().items, 30);
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](QLabel *label) { return label->text().contains(u"10 not approved yet"); }));
}

void TestPrintDialog::whatIsLeftOutCanBeListed()
{
    const auto dialog = opened();
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto list = std::ranges::find(buttons, u"Show the items left out"_s, &QPushButton::accessibleName);
    QVERIFY(list != buttons.end());
    QVERIFY2(!(*list)->isVisible(), "nothing is left out of a review copy here");
    choose(*dialog, u"Public copy"_s);
    QVERIFY((*list)->isVisible());
    QStringList listed;
    QTimer::singleShot(0, dialog.get(), [&] {
        auto *shown = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        const auto *tree = shown->findChild<QTreeWidget *>();
        for (int i = 0; i < tree->topLevelItem(0)->childCount(); ++i)
            listed += tree->topLevelItem(0)->child(i)->text(0);
        shown->reject();
    });
    QTest::mouseClick(*list, Qt::LeftButton);
    QCOMPARE(listed.size(), 10);
    QCOMPARE(listed.front(), u"招生管理 › 第30项"_s);
}

void TestPrintDialog::pagesAreReachedByNumberAndKey()
{
    const auto dialog = opened();
    auto *view = dialog->findChild<PageView *>();
    auto *number = dialog->findChild<QSpinBox *>();
    QVERIFY(view->pageCount() >= 3);
    number->setValue(3);
    QCOMPARE(view->currentPage(), 2);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->currentPage(), 0);
    QTRY_COMPARE(number->value(), 1);
    QTest::keyClick(view, Qt::Key_PageDown);
    QCOMPARE(view->currentPage(), 1);
    view->setZoom(PageView::Zoom::FitPage);
    QVERIFY(view->scale() * dialog->pages()->pageSize().height() * view->logicalDpiX() / 72
            <= view->viewport()->height());
    QCOMPARE(view->currentPage(), 1);
}

void TestPrintDialog::anotherScaleIsPaintedAndTold()
{
    const auto dialog = opened();
    auto *view = dialog->findChild<PageView *>();
    QSignalSpy told(view, &PageView::scaleChanged);
    view->setScale(0.5);
    const QImage half = view->viewport()->grab().toImage();
    view->setScale(1);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.back().front().toDouble(), 1.0);
    view->setScale(0.5);
    QVERIFY(view->viewport()->grab().toImage() == half);
    view->setScale(1);
    const QImage whole = view->viewport()->grab().toImage();
    QVERIFY(whole != half);
    // The page reaches as far as it is large: white left of the middle of its own width.
    QVERIFY(qGray(half.pixel(half.width() / 2 - int(dialog->pages()->pageSize().width() * 0.4), 30)) < 200);
    QVERIFY(qGray(whole.pixel(whole.width() / 2 - int(dialog->pages()->pageSize().width() * 0.4), 30)) > 200);
}

void TestPrintDialog::aMagnifiedPageCostsBoundedMemory()
{
    const auto dialog = opened();
    choose(*dialog, u"A3, full form"_s);
    auto *view = dialog->findChild<PageView *>();
    const auto isPainted = [view] {
        const QImage shown = view->viewport()->grab().toImage();
        int dark = 0;
        int white = 0;
        for (int y = 0; y < shown.height(); ++y) {
            dark += qGray(shown.pixel(shown.width() / 2, y)) < 100;
            white += qGray(shown.pixel(shown.width() / 2, y)) > 250;
        }
        return dark > 0 && white > shown.height() / 2;
    };
    for (const double scale : {0.5, 1.0, 2.0, 4.0}) {
        view->setScale(scale);
        view->showPage(0);
        QVERIFY2(isPainted(), qPrintable(QString::number(scale)));
        QVERIFY(view->keptKilobytes() <= 64 << 10);
    }
    QCOMPARE(view->keptKilobytes(), 0); // 4,490 × 6,350 pixels are painted where they are seen
}

void TestPrintDialog::savingWritesThePdf()
{
    const QString path = m_dir->filePath(u"目录.pdf"_s);
    QString suggested;
    const auto dialog =
        opened({.folder = m_dir->path(), .fileToSave = [&](QWidget *, const QString &suggestion, const QString &) {
                    suggested = suggestion;
                    return path;
                }});
    QSignalSpy saved(dialog.get(), &PrintDialog::saved);
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"PDF"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(suggested.endsWith(u".pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(!dialog->findChild<MessageStrip *>()->text().isEmpty());
}

void TestPrintDialog::personalDataAreAskedAboutOnce()
{
    const RecordRef item{Kind::Item, Uid::fromName(u"7"_s)};
    QVERIFY(m_session->apply({{item, item::content, Value(u"联系人电话13912345678"_s)}}, u"Edit"_s));
    QVERIFY(m_session->waitForDisk(5000));
    QString path;
    const auto dialog = opened(
        {.folder = m_dir->path(), .fileToSave = [&](QWidget *, const QString &, const QString &) { return path; }});
    QSignalSpy saved(dialog.get(), &PrintDialog::saved);
    const auto saveAs = [&](const QString &name) {
        path = m_dir->filePath(name);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(u"PDF"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    const auto text = [&] {
        QProcess reading;
        reading.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
        reading.waitForFinished();
        return reading.readAllStandardOutput();
    };
    saveAs(u"1.pdf"_s);
    PersonalDataDialog *asked = nullptr;
    QTRY_VERIFY((asked = dialog->findChild<PersonalDataDialog *>()));
    QCOMPARE(saved.size(), 0);
    asked->accept();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY2(text().contains("139****5678") && !text().contains("13912345678"), text().constData());
    QTRY_VERIFY(!dialog->findChild<PersonalDataDialog *>());
    // Decided: not asked again, here or next time.
    saveAs(u"2.pdf"_s);
    QTRY_COMPARE(saved.size(), 2);
    QVERIFY(opened()->pages()->report().personal.empty());
    // Leaving the question leaves the paper unwritten.
    QVERIFY(m_session->apply({{item, item::content, Value(u"改为13912345679"_s)}}, u"Edit"_s));
    QVERIFY(m_session->waitForDisk(5000));
    const auto later = opened({.folder = m_dir->path(), .fileToSave = [&](QWidget *, const QString &, const QString &) {
                                   return m_dir->filePath(u"3.pdf"_s);
                               }});
    for (QPushButton *button : later->findChildren<QPushButton *>()) {
        if (button->text().contains(u"PDF"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY((asked = later->findChild<PersonalDataDialog *>()));
    asked->reject();
    QTRY_VERIFY(!later->findChild<PersonalDataDialog *>());
    QVERIFY(!QFile::exists(m_dir->filePath(u"3.pdf"_s)));
}

void TestPrintDialog::printingSendsTheChosenRange()
{
    const QString path = m_dir->filePath(u"printed.pdf"_s);
    const auto dialog = opened({.choosePrinter = [&](QWidget *, QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
        return true;
    }});
    QSignalSpy printed(dialog.get(), &PrintDialog::printed);
    QTest::keyClick(dialog.get(), Qt::Key_P, Qt::AltModifier);
    if (printed.isEmpty())
        QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(printed.front().front().toInt(), 2);
    QVERIFY(QFileInfo(path).size() > 1000);
}

void TestPrintDialog::aCancelledPrinterChoicePrintsNothing()
{
    const auto dialog = opened({.choosePrinter = [](QWidget *, QPrinter &) { return false; }});
    QSignalSpy printed(dialog.get(), &PrintDialog::printed);
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCoreApplication::processEvents();
    QVERIFY(printed.isEmpty());
}

void TestPrintDialog::oldVersionsCanBePrinted()
{
    QSignalSpy frozen(m_session.get(), &CatalogSession::versionMade);
    m_session->freeze({.label = u"初稿"_s, .stage = u"送审稿"_s, .author = u"tester"_s, .at = m_clock.now()});
    QTRY_COMPARE(frozen.size(), 1);
    const RecordRef first{Kind::Item, Uid::fromName(u"0"_s)};
    QVERIFY(m_session->edit(first, item::attribute, u"不予公开"_s, u"Withhold"_s));
    QVERIFY(m_session->waitForDisk(5000));
    QCOMPARE(opened()->pages()->report().items, 39);
    const auto old = opened({.version = 1});
    QCOMPARE(old->pages()->report().items, 40);
    QVERIFY(old->pages()->words().head.title.endsWith(u"（送审稿）"));
    QVERIFY(old->pages()->words().footer.contains(u"校验码"));
}

void TestPrintDialog::aLineDrawnBetweenColumnsMovesIt()
{
    const auto dialog = opened();
    auto *view = dialog->findChild<PageView *>();
    const auto columns = dialog->pages()->table().columns();
    const Page page = dialog->pages()->page(0);
    const auto edgeOf = [&](const PaperColumn &column) { // the scale follows the view's scroll bars
        const double pixel = view->logicalDpiX() / 72.0 * view->scale();
        const int left = (view->viewport()->width() - int(dialog->pages()->pageSize().width() * pixel)) / 2;
        return QPoint(left + qRound((column.left + column.width) * pixel),
                      qRound((page.tableTop + 10) * pixel) + 12 - view->verticalScrollBar()->value());
    };
    const QPoint edge = edgeOf(columns[3]);
    const double pixel = view->logicalDpiX() / 72.0 * view->scale();
    QSignalSpy made(dialog.get(), &PrintDialog::pagesMade);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(view->viewport(), edge + QPoint(10, 0));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, edge + QPoint(10, 0));
    QTRY_COMPARE(made.size(), 1);
    const auto moved = dialog->pages()->table().columns();
    QVERIFY(std::abs(moved[3].width - columns[3].width - 10 / pixel) < 2);
    QVERIFY(std::abs(moved[4].width - columns[4].width + 10 / pixel) < 2);
    QVERIFY(std::abs(moved[5].width - columns[5].width) < 0.5);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, edgeOf(moved[3]));
    QTRY_COMPARE(made.size(), 2);
    QVERIFY(std::abs(dialog->pages()->table().columns()[3].width - columns[3].width) < 0.01);
}

void TestPrintDialog::aKeptLayoutComesBack()
{
    const Seq before = m_session->head();
    {
        const auto dialog = opened({.askLayoutName = [](QWidget *, const QString &) { return u"局机关"_s; }});
        choose(*dialog, u"Each domain on its own pages"_s);
        for (QToolButton *button : dialog->findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith(u"Keep this layout"))
                button->click();
        }
    }
    QCOMPARE(qint64(m_session->head()), qint64(before) + 1);
    const auto dialog = opened();
    QCOMPARE(dialog->pages()->page(0).section, QString());
    choose(*dialog, u"局机关"_s);
    QCOMPARE(dialog->pages()->page(0).section, u"领域：义务教育"_s);
    for (QToolButton *button : dialog->findChildren<QToolButton *>()) {
        if (button->accessibleName().startsWith(u"Drop the kept"))
            button->click();
    }
    QCOMPARE(qint64(m_session->head()), qint64(before) + 2);
    QVERIFY(m_session->undo(u"undo"_s));
    QVERIFY(opened()->findChild<LayoutBox *>()->box()->findText(u"局机关"_s) > 0);
}

void TestPrintDialog::marginsAndTextsReachThePages()
{
    const auto dialog = opened();
    QSignalSpy made(dialog.get(), &PrintDialog::pagesMade);
    for (QDoubleSpinBox *box : dialog->findChildren<QDoubleSpinBox *>()) {
        if (box->accessibleName() == u"Left margin")
            box->setValue(40);
    }
    QTRY_COMPARE(made.size(), 1);
    QVERIFY(dialog->pages()->table().columns().front().left > 110);
    // A number of four signs has room.
    const auto *page = dialog->findChild<QSpinBox *>();
    QVERIFY(page->width() > page->fontMetrics().horizontalAdvance(u"0000"_s) + 20);
}

void TestPrintDialog::closingWhilePagesAreMadeIsHarmless()
{
    for (int i = 0; i < 10; ++i) {
        PrintDialog dialog(*m_session, m_clock, {});
        dialog.show();
        QCoreApplication::processEvents();
    }
    QTest::qWait(50);
}

}

QTEST_MAIN(gk::TestPrintDialog)
#include "test_printdialog.moc"
