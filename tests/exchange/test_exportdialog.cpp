// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/values.h"
#include "exchange/columnchoice.h"
#include "exchange/exportdialog.h"
#include "parts/personaldatadialog.h"
#include "parts/scopebox.h"
#include "session/exportmemory.h"

#include "catalog/itemfields.h"
#include "parts/messagestrip.h"
#include "store/store.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Qt::StringLiterals;

namespace gk {

/// The export dialog on a real catalog file.
class TestExportDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_session.reset(); }
    void itSaysWhatIsLeftOut();
    void draftsArePublishedOnlyWhenTheUserDecides();
    void anExistingFileIsReplacedOnlyWhenAsked();
    void onlyTheShownItemsGoOut();
    void aPackageNeedsAVersion();
    void everyFormIsOfferedUnderItsEnding();
    void personalDataAreAskedAboutOnce();
    void onePartGoesOutInTheColumnsChosen();
    void theLastExportIsRepeatedAsItWas();
    void aPartThatIsGoneIsNotRepeatedAsTheWhole();

private:
    [[nodiscard]] std::unique_ptr<ExportDialog> opened(ExportSetting setting = {});
    template <typename Widget>
    [[nodiscard]] static Widget *named(const ExportDialog &dialog, const QString &text)
    {
        for (Widget *each : dialog.findChildren<Widget *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] static bool says(const ExportDialog &dialog, const QString &text)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](QLabel *label) { return label->text().contains(text); });
    }

    /// 二 stands in the domain and names the office, 一 in the domain alone.
    bool withDomainAndOffice(const Uid &domain, const Uid &office);

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    std::unique_ptr<CatalogSession> m_session;
};

void TestExportDialog::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QString path = m_dir->filePath(u"a.gkml"_s);
    QVERIFY(Store::create(path, Uid::random()));
    auto session = CatalogSession::open(path, u"tester"_s, m_clock);
    QVERIFY(session);
    m_session = std::move(*session);
    ChangeSet set;
    const auto add = [&set](const QString &name, const QString &attribute, const QString &state) {
        set.add({Kind::Item, Uid::fromName(name)}, {{item::content, Value(name)},
                                                    {item::level1, Value(name)},
                                                    {item::attribute, Value(attribute)},
                                                    {item::state, Value(state)}});
    };
    add(u"一"_s, u"主动公开"_s, u"审定"_s);
    add(u"二"_s, u"主动公开"_s, u"拟稿"_s);
    add(u"三"_s, u"不予公开"_s, u"审定"_s);
    add(u"四"_s, u"主动公开"_s, u"取消"_s);
    QVERIFY(m_session->apply(set.changes, u"Fill"_s));
    QVERIFY(m_session->waitForDisk(5000));
}

std::unique_ptr<ExportDialog> TestExportDialog::opened(ExportSetting setting)
{
    setting.folder = m_dir->path();
    auto dialog = std::make_unique<ExportDialog>(*m_session, m_clock, std::move(setting));
    dialog->show();
    return dialog;
}

bool TestExportDialog::withDomainAndOffice(const Uid &domain, const Uid &office)
{
    ChangeSet set;
    set.add({Kind::Domain, domain}, {{domain::name, Value(u"义务教育"_s)}});
    set.add({Kind::Office, office}, {{office::name, Value(u"区教育局"_s)}});
    for (const auto &name : {u"一"_s, u"二"_s})
        set.changes.push_back({{Kind::Item, Uid::fromName(name)}, item::domain, Value(domain)});
    set.changes.push_back(
        {{Kind::Item, Uid::fromName(u"二"_s)}, item::subject, partiesValue({{.office = office, .role = {}}})});
    return bool(m_session->apply(set.changes, u"Fill"_s)) && m_session->waitForDisk(5000);
}

void TestExportDialog::itSaysWhatIsLeftOut()
{
    const auto dialog = opened();
    QTRY_VERIFY(says(*dialog, u"1 withheld, 1 retired"_s));
    named<QRadioButton>(*dialog, u"for publication"_s)->setChecked(true);
    QTRY_VERIFY(says(*dialog, u"1 not approved yet, 1 withheld, 1 retired"_s));
    auto *form = dialog->findChildren<QComboBox *>().front();
    form->setCurrentIndex(form->findData(int(ExportForm::Json)));
    QTRY_VERIFY(says(*dialog, u"internal use only"_s));
}

void TestExportDialog::draftsArePublishedOnlyWhenTheUserDecides()
{
    const auto dialog = opened();
    auto *unapproved = named<QCheckBox>(*dialog, u"Also items not approved yet"_s);
    QVERIFY(unapproved && !unapproved->isEnabled());
    named<QRadioButton>(*dialog, u"for publication"_s)->setChecked(true);
    QVERIFY(unapproved->isEnabled() && !dialog->request().takesUnapproved);
    unapproved->setChecked(true);
    QCOMPARE(dialog->request().purpose, Purpose::Public);
    QVERIFY(dialog->request().takesUnapproved);
    QTRY_VERIFY(says(*dialog, u"1 withheld, 1 retired"_s) && !says(*dialog, u"not approved yet,"_s));
    named<QRadioButton>(*dialog, u"for review"_s)->setChecked(true);
    QVERIFY(!dialog->request().takesUnapproved);
}

void TestExportDialog::anExistingFileIsReplacedOnlyWhenAsked()
{
    const auto dialog = opened();
    const QString path = m_dir->filePath(u"旧.xlsx"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    auto *edit = dialog->findChild<QLineEdit *>();
    edit->setText(path);
    QSignalSpy exported(dialog.get(), &ExportDialog::exported);
    auto *start = named<QPushButton>(*dialog, u"Export"_s);
    QTest::mouseClick(start, Qt::LeftButton);
    QPushButton *replace = nullptr;
    QTRY_VERIFY((replace = named<QPushButton>(*dialog, u"Replace the File"_s)));
    QCOMPARE(exported.size(), 0);
    QCOMPARE(QFileInfo(path).size(), 3);
    QTest::mouseClick(replace, Qt::LeftButton);
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(QFileInfo(path).size() > 1000);
    QVERIFY(start->isEnabled());
}

void TestExportDialog::onlyTheShownItemsGoOut()
{
    const auto all = m_session->order(Kind::Item);
    const auto dialog = opened({.shownItems = {all.front()}, .isFiltered = true});
    auto *shown = named<QRadioButton>(*dialog, u"Only the 1 items shown"_s);
    QVERIFY(shown && shown->isEnabled());
    QVERIFY(!dialog->request().ids);
    shown->setChecked(true);
    QCOMPARE(dialog->request().ids->size(), 1U);
    QSignalSpy exported(dialog.get(), &ExportDialog::exported);
    QTest::mouseClick(named<QPushButton>(*dialog, u"Export"_s), Qt::LeftButton);
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(exported.front().front().value<TransferReport>().items <= 1);
}

void TestExportDialog::aPackageNeedsAVersion()
{
    const auto without = opened();
    auto *form = without->findChildren<QComboBox *>().front();
    form->setCurrentIndex(form->findData(int(ExportForm::Package)));
    QVERIFY(!named<QPushButton>(*without, u"Export"_s)->isEnabled());
    QVERIFY(!without->findChild<MessageStrip *>()->text().isEmpty());

    QSignalSpy frozen(m_session.get(), &CatalogSession::versionMade);
    m_session->freeze({.label = u"初稿"_s, .author = u"tester"_s, .at = m_clock.now()});
    QTRY_COMPARE(frozen.size(), 1);
    const auto with = opened({.version = 1});
    form = with->findChildren<QComboBox *>().front();
    form->setCurrentIndex(form->findData(int(ExportForm::Package)));
    QSignalSpy exported(with.get(), &ExportDialog::exported);
    QTest::mouseClick(named<QPushButton>(*with, u"Export"_s), Qt::LeftButton);
    QTRY_COMPARE(exported.size(), 1);
}

void TestExportDialog::personalDataAreAskedAboutOnce()
{
    const RecordRef item{Kind::Item, Uid::fromName(u"二")};
    const auto write = [&](const QString &content) {
        return bool(m_session->apply({{item, item::content, Value(content)}}, u"Edit"_s))
               && m_session->waitForDisk(5000);
    };
    const auto dialog = opened();
    auto *form = dialog->findChildren<QComboBox *>().front();
    form->setCurrentIndex(form->findData(int(ExportForm::CsvUtf8)));
    QSignalSpy exported(dialog.get(), &ExportDialog::exported);
    const auto exportTo = [&](const QString &name) {
        dialog->findChild<QLineEdit *>()->setText(m_dir->filePath(name));
        QTest::mouseClick(named<QPushButton>(*dialog, u"Export"_s), Qt::LeftButton);
    };
    const auto text = [&](const QString &name) {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(write(u"联系人电话13912345678"_s));
    exportTo(u"1.csv"_s);
    PersonalDataDialog *asked = nullptr;
    QTRY_VERIFY((asked = dialog->findChild<PersonalDataDialog *>()));
    asked->accept();
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(text(u"1.csv"_s).contains("139****5678") && !text(u"1.csv"_s).contains("13912345678"));
    QTRY_VERIFY(!dialog->findChild<PersonalDataDialog *>());
    // Decided: not asked again, until the text is another.
    exportTo(u"2.csv"_s);
    QTRY_COMPARE(exported.size(), 2);
    QVERIFY(text(u"2.csv"_s).contains("139****5678"));
    QVERIFY(write(u"改为13912345679"_s));
    exportTo(u"3.csv"_s);
    QTRY_VERIFY((asked = dialog->findChild<PersonalDataDialog *>()));
    QCOMPARE(exported.size(), 2);
    asked->reject();
    QTRY_VERIFY(named<QPushButton>(*dialog, u"Export"_s)->isEnabled());
    QVERIFY(!QFile::exists(m_dir->filePath(u"3.csv"_s)));
}

void TestExportDialog::onePartGoesOutInTheColumnsChosen()
{
    const Uid domain = Uid::fromName(u"领域");
    const Uid office = Uid::fromName(u"机构");
    QVERIFY(withDomainAndOffice(domain, office));
    const auto dialog = opened();
    auto *form = dialog->findChildren<QComboBox *>().front();
    form->setCurrentIndex(form->findData(int(ExportForm::CsvUtf8)));
    auto *scope = dialog->findChild<ScopeBox *>();
    QVERIFY(scope->choose({.domain = domain, .office = office}));
    QCOMPARE(dialog->request().scope.domain, std::optional(domain));
    QTest::mouseClick(named<QPushButton>(*dialog, u"All columns"_s), Qt::LeftButton);
    auto *choice = dialog->findChild<ColumnChoice *>();
    QVERIFY(choice);
    auto *list = choice->findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row) {
        const bool isContent = list->item(row)->data(Qt::UserRole) == u"content"_s;
        list->item(row)->setCheckState(isContent ? Qt::Checked : Qt::Unchecked);
        QVERIFY(list->item(row)->data(Qt::UserRole) != u"remarks"_s);
    }
    choice->accept();
    QCOMPARE(dialog->request().fields, QStringList{u"content"_s});
    const QString path = m_dir->filePath(u"一部分.csv"_s);
    dialog->findChild<QLineEdit *>()->setText(path);
    QSignalSpy exported(dialog.get(), &ExportDialog::exported);
    QTest::mouseClick(named<QPushButton>(*dialog, u"Export"_s), Qt::LeftButton);
    QTRY_COMPARE(exported.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).remove(QChar(0xFEFF)), u"公开内容（要素）\r\n二\r\n"_s);
}

void TestExportDialog::theLastExportIsRepeatedAsItWas()
{
    QJsonObject last;
    ExportSetting setting{.remember = [&last](const QJsonObject &done) { last = done; }};
    const auto first = opened(setting);
    auto *form = first->findChildren<QComboBox *>().front();
    form->setCurrentIndex(form->findData(int(ExportForm::Html)));
    named<QRadioButton>(*first, u"for publication"_s)->setChecked(true);
    QSignalSpy exported(first.get(), &ExportDialog::exported);
    QDir(m_dir->path()).mkdir(u"送出"_s);
    first->findChild<QLineEdit *>()->setText(m_dir->filePath(u"送出/甲.html"_s));
    QTest::mouseClick(named<QPushButton>(*first, u"Export"_s), Qt::LeftButton);
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(!last.isEmpty());

    setting.last = last;
    setting.start = ExportStart::AsLastTime;
    const auto again = opened(setting);
    QSignalSpy repeated(again.get(), &ExportDialog::exported);
    QTRY_COMPARE(repeated.size(), 1);
    const auto report = repeated.front().front().value<TransferReport>();
    QCOMPARE(QFileInfo(report.path).absolutePath(), m_dir->filePath(u"送出"_s));
    QVERIFY(report.path.endsWith(m_clock.now().date().toString(Qt::ISODate) + u".html"_s));
    QCOMPARE(report.items, 1); // the public one, as before
    // The name is taken by now: asked about, not replaced.
    const auto third = opened(setting);
    QSignalSpy refused(third.get(), &ExportDialog::exported);
    QPushButton *replace = nullptr;
    QTRY_VERIFY((replace = named<QPushButton>(*third, u"Replace the File"_s)));
    QCOMPARE(refused.size(), 0);
}

void TestExportDialog::aPartThatIsGoneIsNotRepeatedAsTheWhole()
{
    ExportRequest request{.target = m_dir->filePath(u"甲.xlsx"_s), .scope = {.domain = Uid::random()}};
    ExportSetting setting{.last = rememberedExport(request), .start = ExportStart::AsLastTime};
    const auto dialog = opened(setting);
    QTRY_VERIFY(says(*dialog, u"not there any more"_s));
    QCOMPARE(QDir(m_dir->path()).entryList({u"*.xlsx"_s}).size(), 0);
}

void TestExportDialog::everyFormIsOfferedUnderItsEnding()
{
    const auto dialog = opened();
    auto *form = dialog->findChildren<QComboBox *>().front();
    for (int i = 0; i < form->count(); ++i) {
        form->setCurrentIndex(i);
        const QLatin1StringView ending = infoOf(ExportForm(form->currentData().toInt())).ending;
        QVERIFY2(dialog->findChild<QLineEdit *>()->text().endsWith(ending), qPrintable(form->currentText()));
    }
}

}

QTEST_MAIN(gk::TestExportDialog)
#include "test_exportdialog.moc"
