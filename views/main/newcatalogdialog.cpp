// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/newcatalogdialog.h"

#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr auto ending = ".gkml"_L1;

/// A title as a file name: characters that file systems refuse become a hyphen.
QString asFileName(QString title)
{
    static const QRegularExpression refused(uR"([/\\:*?"<>|\x00-\x1f])"_s);
    constexpr qsizetype mostCharacters = 60; // 180 bytes in UTF-8, of the 255 a name may have
    return title.replace(refused, u"-"_s).trimmed().left(mostCharacters);
}

}

NewCatalogDialog::NewCatalogDialog(Starter starter, const QString &folder, const QString &author, const Clock &clock,
                                   Questions &questions, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_author(author)
    , m_clock(clock)
    , m_questions(questions)
    , m_starter(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_office(new QLineEdit(this))
    , m_year(new QLineEdit(this))
    , m_path(new QLineEdit(this))
    , m_note(new PlainLabel({}, this))
{
    setWindowTitle(tr("New Catalog"));
    m_starter->addItem(tr("Key domains of the work plan"), int(Starter::Reference));
    m_starter->addItem(tr("26 national domains"), int(Starter::Domains));
    m_starter->addItem(tr("Empty catalog"), int(Starter::Empty));
    m_starter->addItem(tr("Example"), int(Starter::Example));
    m_starter->setCurrentIndex(m_starter->findData(int(starter)));
    m_note->setWordWrap(true);
    m_year->setMaxLength(4);

    auto *browse = new QPushButton(tr("Choose…"), this);
    auto *pathLine = new QHBoxLayout;
    pathLine->addWidget(m_path, 1);
    pathLine->addWidget(browse);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Begin with:"), m_starter);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Compiling &office:"), m_office);
    form->addRow(tr("&Year:"), m_year);
    auto *pathLabel = new QLabel(tr("&File:"), this);
    pathLabel->setBuddy(m_path);
    form->addRow(pathLabel, pathLine);
    form->addRow(m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = buttons->addButton(tr("Make the Catalog"), QDialogButtonBox::AcceptRole);
    m_make->setDefault(true);
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 84);

    connect(m_starter, &QComboBox::currentIndexChanged, this, &NewCatalogDialog::takeStarterWords);
    connect(m_title, &QLineEdit::textChanged, this, &NewCatalogDialog::suggestPath);
    connect(browse, &QPushButton::clicked, this, &NewCatalogDialog::choosePath);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewCatalogDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    takeStarterWords();
    m_title->setFocus();
}

void NewCatalogDialog::setTitle(const QString &title)
{
    m_title->setText(title);
}

Starter NewCatalogDialog::starter() const
{
    return Starter(m_starter->currentData().toInt());
}

void NewCatalogDialog::takeStarterWords()
{
    const Result<CatalogWords> words = wordsOf(starter());
    if (!words)
        return tell(inOneText(describe(words.error())));
    m_title->setText(words->title);
    m_office->setText(words->office);
    m_year->setText(words->year.isEmpty() ? QString::number(m_clock.now().date().year()) : words->year);
    suggestPath();
}

void NewCatalogDialog::suggestPath()
{
    if (m_path->text() != m_suggested)
        return;
    QString name = asFileName(m_title->text());
    if (name.isEmpty())
        name = tr("Disclosure catalog", "file name");
    const QDir folder(m_folder);
    m_suggested = folder.filePath(name + ending);
    for (int number = 2; QFileInfo::exists(m_suggested); ++number)
        m_suggested = folder.filePath(name + u' ' + QString::number(number) + ending);
    m_path->setText(m_suggested);
}

void NewCatalogDialog::choosePath()
{
    const QString filter = tr("Catalogs (*%1)").arg(ending);
    const QString path = m_questions.fileToMake(this, tr("New Catalog"), m_path->text(), filter);
    if (!path.isEmpty())
        m_path->setText(path);
}

void NewCatalogDialog::tell(const QString &text)
{
    m_note->setPlainText(text);
}

void NewCatalogDialog::create()
{
    QString path = QDir::cleanPath(m_path->text().trimmed());
    if (m_path->text().trimmed().isEmpty())
        return tell(tr("Say where the catalog is to be kept."));
    if (!path.endsWith(ending))
        path += ending;
    if (QFileInfo(path).isRelative())
        path = QDir(m_folder).filePath(path);
    const NewCatalog wanted{.path = path,
                            .starter = starter(),
                            .words = {.title = m_title->text().trimmed(),
                                      .office = m_office->text().trimmed(),
                                      .year = m_year->text().trimmed()},
                            .author = m_author,
                            .label = tr("Begin the catalog with: %1").arg(m_starter->currentText())};
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Outcome outcome = createCatalog(wanted, m_clock);
    QGuiApplication::restoreOverrideCursor();
    if (!outcome)
        return tell(inOneText(describe(outcome.error())));
    m_created = path;
    accept();
}

}
