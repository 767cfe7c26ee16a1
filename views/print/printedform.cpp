// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/printedform.h"

#include "parts/leftoutline.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "print/pagetools.h"
#include "print/pageview.h"
#include "report/printlayout.h"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gk {

namespace {

constexpr int firstPages = 3; // as many as a screen shows at most
constexpr int patience = 400; // ms before the bar appears

}

PrintedForm::PrintedForm(CatalogSession &session, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_clock(clock)
    , m_view(new PageView(this))
    , m_tools(new PageTools(*m_view, this))
    , m_bar(new QProgressBar(this))
    , m_strip(new MessageStrip(this))
    , m_leftOutLabel(new PlainLabel(tr("Left out:"), this))
    , m_leftOut(new LeftOutLine(session, this))
{
    m_view->setColumnsDrawable(false);
    m_bar->setAccessibleName(tr("Arranging the pages"));
    m_bar->hide();
    m_tools->addBetween(m_bar);
    m_leftOutLabel->hide();
    m_leftOut->hide();
    auto *back = new QPushButton(tr("&Back to Editing"), this);
    back->setToolTip(tr("The table again, as it was (Esc). A double click on a row leads to its item there."));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 4, 4);
    top->addWidget(m_tools, 1);
    top->addWidget(back);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(12, 0, 4, 0);
    below->addWidget(m_leftOutLabel);
    below->addWidget(m_leftOut, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_view, 1);
    column->addLayout(below);
    setFocusProxy(m_view);

    connect(back, &QPushButton::clicked, this, &PrintedForm::closeRequested);
    connect(m_view, &PageView::itemChosen, this, [this](const Uid &item) { emit itemChosen({Kind::Item, item}); });
    m_barDelay.setSingleShot(true);
    m_barDelay.setInterval(patience);
    connect(&m_barDelay, &QTimer::timeout, m_bar, &QWidget::show);
}

PrintedForm::~PrintedForm()
{
    m_making.request_stop();
}

PrintRequest PrintedForm::request(const RowSelection &rows) const
{
    PrintRequest request;
    applyLayout(presetLayout(Preset::Public), request);
    request.rule.takesUnapproved = true;
    request.rows = rows;
    request.at = m_clock.now();
    if (const auto shown = m_session.shownVersion()) {
        const std::vector<Version> versions = m_session.versions();
        const auto version = std::ranges::find(versions, *shown, &Version::number);
        if (version != versions.end())
            request.version = *version;
    }
    return request;
}

void PrintedForm::draw(const RowSelection &rows)
{
    PrintRequest wanted = request(rows);
    // Pages that are there already stay until all of the new ones are.
    wanted.lastPage = m_pages ? 0 : firstPages;
    make(wanted);
}

void PrintedForm::clear()
{
    m_making.request_stop();
    m_pages.reset();
    m_view->setPages({});
    m_strip->clear();
    showMaking(false);
}

void PrintedForm::make(const PrintRequest &wanted)
{
    m_making.request_stop();
    m_making = {};
    showMaking(true);
    m_session.run<Result<std::shared_ptr<Pages>>>(
        [wanted](Reader &reader, const Progress &progress) { return Pages::of(reader, wanted, progress); },
        [form = QPointer(this), wanted](const Result<std::shared_ptr<Pages>> &pages) {
            if (form)
                form->take(wanted, pages);
        },
        m_making.get_token(), wanted.version ? std::optional(wanted.version->number) : std::nullopt,
        [form = QPointer(this)](qint64 done, qint64 total) {
            if (form && total > 0) {
                form->m_bar->setRange(0, 1000);
                form->m_bar->setValue(int(done * 1000 / total));
            }
        });
}

void PrintedForm::take(const PrintRequest &made, const Result<std::shared_ptr<Pages>> &pages)
{
    showMaking(false);
    if (!pages) {
        m_strip->say(describe(pages.error()));
        return;
    }
    m_strip->clear();
    m_pages = *pages;
    m_view->setPages(m_pages);
    const auto &leftOut = m_pages->report().leftOut;
    m_leftOutLabel->setVisible(!leftOut.empty());
    m_leftOut->setVisible(!leftOut.empty());
    m_leftOut->tell(leftOut);
    if (!m_pages->isWhole()) {
        m_tools->sayOfPages(tr("of more"));
        PrintRequest whole = made;
        whole.lastPage = 0;
        make(whole);
    }
    emit pagesMade();
}

void PrintedForm::showMaking(bool isMaking)
{
    m_bar->hide();
    if (!isMaking)
        return m_barDelay.stop();
    m_bar->setRange(0, 0);
    m_barDelay.start();
}

void PrintedForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

}
