// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/startwindow.h"

#include "main/filedrop.h"
#include "main/fontcheck.h"
#include "main/startpage.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

StartWindow::StartWindow(const Environment &environment, QWidget *parent)
    : QWidget(parent)
    , m_preferences(environment.preferences)
    , m_strip(new MessageStrip(this))
    , m_languageLabel(new PlainLabel({}, this))
    , m_language(new QComboBox(this))
{
    auto *page = new StartPage(environment.preferences, environment.clock, this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 8);
    foot->addStretch();
    foot->addWidget(m_languageLabel);
    foot->addWidget(m_language);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(page, 1);
    column->addLayout(foot);

    new FileDrop(*this, [this](const QStringList &files) { emit filesDropped(files); });
    // Each language is named in itself, so that whoever needs it can find it.
    m_language->addItem(u"中文"_s, int(Language::Chinese));
    m_language->addItem(u"English"_s, int(Language::English));
    m_language->addItem({}, int(Language::System));
    m_language->setCurrentIndex(m_language->findData(int(m_preferences.values().language)));
    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences.setLanguage(Language(m_language->currentData().toInt())); });
    connect(page, &StartPage::importRequested, this, &StartWindow::importRequested);
    connect(page, &StartPage::pasteRequested, this, &StartWindow::pasteRequested);
    connect(page, &StartPage::newRequested, this, &StartWindow::newRequested);
    connect(page, &StartPage::openRequested, this, &StartWindow::openRequested);
    connect(page, &StartPage::fileRequested, this, &StartWindow::fileRequested);
    connect(new QShortcut(QKeySequence::Open, this), &QShortcut::activated, this, &StartWindow::openRequested);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &StartWindow::pasteRequested);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, this,
            [this] { emit newRequested(Starter::Reference); });
    retranslate();
    if (!hasChineseFont())
        m_strip->say(colours::Tone::Warning, missingFontText());
    resize(QSize(1000, 700).boundedTo(screen()->availableSize() * 0.9));
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Disclosure Catalog"));
    m_languageLabel->setPlainText(tr("Language:"));
    m_language->setItemText(2, tr("As the system"));
    m_language->setAccessibleName(tr("Language"));
}

void StartWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}
