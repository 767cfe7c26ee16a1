// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/program.h"
#include "catalog/field.h"
#include "form/fieldeditor.h"
#include "form/itemcard.h"
#include "form/recordform.h"
#include "main/mainwindow.h"
#include "session/transfer.h"
#include "support/noquestions.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QByteArray outputOf(const QString &command, const QStringList &arguments)
{
    QProcess process;
    process.start(command, arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

}

/// The program built with one line more in the Field table and one migration (see CMakeLists.txt): the field is
/// everywhere at once.
class TestNewField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void itIsStoredListedAndFound();
    void itIsUndoneComparedAndRestored();
    void itStandsInEveryFormThatLeaves_data();
    void itStandsInEveryFormThatLeaves();
    void aPackageBringsItToACopy();
    void anImportBringsItBack();
    void aFileMadeBeforeGetsIt();
    void theWindowShowsAndEditsIt();

private:
    [[nodiscard]] QString valueIn(const QString &file) const;
    [[nodiscard]] bool write(const QString &file, const QString &text) const;

    static inline const QString text = u"此栏后来增设"_s;
    std::unique_ptr<Program> m_program;
    QString m_path;
};

void TestNewField::init()
{
    m_program = std::make_unique<Program>();
    m_path = m_program->smallCatalog(u"目录.gkml"_s);
    QVERIFY(write(m_path, text));
}

bool TestNewField::write(const QString &file, const QString &value) const
{
    const QJsonObject change{
        {u"kind"_s, u"item"_s}, {u"uid"_s, Program::firstItem}, {u"set"_s, QJsonObject{{u"made_up"_s, value}}}};
    const QJsonObject line{{u"changes"_s, QJsonArray{change}}};
    return m_program->edit(file, {QJsonDocument(line).toJson(QJsonDocument::Compact)}).front()["ok"_L1].toBool();
}

QString TestNewField::valueIn(const QString &file) const
{
    for (const QJsonValue &item : m_program->run({u"list"_s, file, u"--json"_s}).array()) {
        if (item["uid"_L1].toString() == Program::firstItem)
            return item["made_up"_L1].toString();
    }
    return {};
}

void TestNewField::itIsStoredListedAndFound()
{
    QCOMPARE(valueIn(m_path), text);
    const QByteArray column = m_program->run({u"list"_s, m_path, u"--fields"_s, u"made_up"_s}).out;
    QCOMPARE(column, "made_up\n" + text.toUtf8() + "\n\n");
    QCOMPARE(m_program->run({u"list"_s, m_path, u"--find"_s, u"增设"_s, u"--json"_s}).array().size(), 1);
    QCOMPARE(m_program->run({u"verify"_s, m_path}).code, 0);
}

void TestNewField::itIsUndoneComparedAndRestored()
{
    QCOMPARE(m_program->run({u"freeze"_s, m_path}).code, 0);
    QVERIFY(write(m_path, u"改"_s));
    const Ran diff = m_program->run({u"diff"_s, m_path + u"@1"_s, m_path, u"--json"_s});
    QCOMPARE(diff.code, 1);
    const QJsonObject expected{{u"field"_s, u"made_up"_s}, {u"before"_s, text}, {u"after"_s, u"改"_s}};
    QCOMPARE(diff.json()["items"_L1][0]["fields"_L1].toArray(), QJsonArray{expected});
    QCOMPARE(valueIn(m_path + u"@1"_s), text);
    QCOMPARE(m_program->run({u"restore"_s, m_path, u"--version"_s, u"1"_s}).code, 0);
    QCOMPARE(valueIn(m_path), text);
    QVERIFY(m_program->edit(m_path, {R"({"undo":true})"}).front()["ok"_L1].toBool());
    QCOMPARE(valueIn(m_path), u"改"_s);
}

void TestNewField::itStandsInEveryFormThatLeaves_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("reading"); // the command that shows the file's texts
    const QStringList plain{u"cat"_s};
    const QStringList unpacked{u"unzip"_s, u"-p"_s};
    QTest::newRow("the official form as csv") << QStringList{u"csv"_s} << plain;
    QTest::newRow("csv of all fields") << QStringList{u"csv"_s, u"--for"_s, u"internal"_s} << plain;
    QTest::newRow("csv of this field") << QStringList{u"csv"_s, u"--fields"_s, u"made_up"_s} << plain;
    QTest::newRow("json") << QStringList{u"json"_s} << plain;
    QTest::newRow("the official spreadsheet") << QStringList{u"xlsx"_s} << unpacked;
    QTest::newRow("the package") << QStringList{u"package"_s} << unpacked;
    QTest::newRow("the printed pages") << QStringList{u"pdf"_s} << QStringList{u"pdftotext"_s, u"-raw"_s};
}

void TestNewField::itStandsInEveryFormThatLeaves()
{
    QFETCH(const QStringList, options);
    QFETCH(QStringList, reading);
    QCOMPARE(m_program->run({u"freeze"_s, m_path}).code, 0);
    const QString out = m_program->file(u"out"_s);
    const bool isPages = options.front() == u"pdf";
    const Ran ran = isPages ? m_program->run({u"print"_s, m_path + u"@1"_s, out, u"--paper"_s, u"A3"_s})
                            : m_program->run(QStringList{u"export"_s, m_path + u"@1"_s, out, u"--as"_s} + options);
    QVERIFY2(ran.code == 0, ran.err.constData());
    const QString command = reading.takeFirst();
    QStringList arguments = reading + QStringList{out};
    if (isPages)
        arguments += u"-"_s;
    QString shown = QString::fromUtf8(outputOf(command, arguments));
    // A narrow column breaks its lines.
    shown.remove(u'\n');
    QVERIFY2(shown.contains(text), qPrintable(shown.left(2000)));
    QVERIFY(shown.contains(u"增设栏目"_s) || shown.contains(u"made_up"_s));
}

void TestNewField::aPackageBringsItToACopy()
{
    QCOMPARE(m_program->run({u"freeze"_s, m_path}).code, 0);
    const QString copy = m_program->file(u"copy.gkml"_s);
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(write(m_path, u"改"_s));
    QCOMPARE(m_program->run({u"freeze"_s, m_path}).code, 0);
    const QString package = m_program->file(u"p.gkml.zip"_s);
    QCOMPARE(m_program->run({u"export"_s, m_path + u"@2"_s, package, u"--as"_s, u"package"_s}).code, 0);
    QCOMPARE(m_program->run({u"verify"_s, package}).code, 0);
    QCOMPARE(valueIn(copy), text);
    QCOMPARE(m_program->run({u"apply"_s, copy, package}).code, 0);
    QCOMPARE(valueIn(copy), u"改"_s);
    QCOMPARE(m_program->run({u"diff"_s, copy, package}).code, 0);
}

void TestNewField::anImportBringsItBack()
{
    const QString csv = m_program->file(u"往返.csv"_s);
    const Ran ran = m_program->run({u"export"_s, m_path, csv, u"--as"_s, u"csv"_s, u"--for"_s, u"internal"_s});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QVERIFY(write(m_path, u"改"_s));
    const SystemClock clock;
    auto session = CatalogSession::open(m_path, u"测试"_s, clock);
    QVERIFY(session);
    std::optional<Result<ImportPreview>> preview;
    (*session)->run<Result<ImportPreview>>(
        [csv](Reader &reader, const Progress &progress) { return previewImport(reader, {.paths = {csv}}, progress); },
        [&preview](const Result<ImportPreview> &result) { preview.emplace(result); });
    QTRY_VERIFY(preview);
    QVERIFY(*preview);
    QCOMPARE((*preview)->changed, 1);
    QCOMPARE((*preview)->changes.size(), 1U);
    QCOMPARE((*preview)->changes.front().value, Value(text));
    QVERIFY((*session)->apply((*preview)->changes, u"导入"_s));
    session->reset();
    QCOMPARE(valueIn(m_path), text);
}

void TestNewField::aFileMadeBeforeGetsIt()
{
    const QString old = m_program->file(u"old.gkml"_s);
    const QString ordinary = QStringLiteral(ORDINARY_PROGRAM);
    QVERIFY(!outputOf(ordinary, {u"new"_s, old, u"--starter"_s, u"example"_s}).isEmpty());
    const auto items = QJsonDocument::fromJson(outputOf(ordinary, {u"list"_s, old, u"--json"_s})).array();
    QVERIFY(!items.isEmpty());
    const QString uid = items.first()["uid"_L1].toString();
    const QByteArray line = R"({"changes":[{"kind":"item","uid":")" + uid.toUtf8() + R"(","set":{"made_up":"新"}}]})";
    QVERIFY(m_program->edit(old, {line}).front()["ok"_L1].toBool());
    QCOMPARE(m_program->run({u"list"_s, old, u"--json"_s}).array().first()["made_up"_L1].toString(), u"新");
    QCOMPARE(m_program->run({u"verify"_s, old}).code, 0);
    // The program without the field refuses a file that has it, and leaves it alone.
    QCOMPARE(QProcess::execute(ordinary, {u"info"_s, old}), 3);
}

void TestNewField::theWindowShowsAndEditsIt()
{
    const SystemClock clock;
    NoQuestions questions;
    Preferences preferences(m_program->file(u"config"_s));
    auto session = CatalogSession::open(m_path, u"测试"_s, clock);
    QVERIFY(session);
    MainWindow window(std::move(*session), Environment{.preferences = preferences,
                                                       .questions = questions,
                                                       .clock = clock,
                                                       .memory = WindowMemory(m_program->file(u"state"_s)),
                                                       .author = u"测试"_s,
                                                       .documentsFolder = m_program->file({})});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *table = window.findChild<ItemTable *>();
    auto *grid = window.findChild<GridView *>();
    QTRY_VERIFY(table->isComplete() && table->isIndexed());

    const FieldInfo *info = Fields::standard().find(Kind::Item, "made_up"_L1);
    QVERIFY(info);
    const QModelIndex cell = table->index(0, table->columnOf(info->field));
    QVERIFY(cell.isValid());
    QVERIFY(!grid->isColumnHidden(cell.column()));
    QCOMPARE(table->headerData(cell.column(), Qt::Horizontal).toString(), u"增设栏目"_s);
    QCOMPARE(cell.data().toString(), text);

    grid->setFocus();
    grid->setCurrentIndex(cell);
    for (const char key : {'t', 'y', 'p', 'e', 'd'})
        QTest::keyClick(QApplication::focusWidget(), key);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(cell.data().toString(), u"typed"_s);
    QVERIFY(window.session().nextUndo()->label.contains(u"Made up"_s));

    window.actions().at(Act::ShowCard)->setChecked(true);
    auto *card = window.findChild<ItemCard *>();
    grid->setCurrentIndex(cell);
    FieldEditor *editor = card->form().editor(info->field);
    QVERIFY(editor);
    auto *input = editor->findChild<QPlainTextEdit *>();
    QVERIFY(input);
    QTRY_COMPARE(input->toPlainText(), u"typed"_s);

    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell.data().toString(), text);
    QTRY_COMPARE(input->toPlainText(), text);
    QVERIFY(window.close());
}

QTEST_MAIN(TestNewField)
#include "test_newfield.moc"
