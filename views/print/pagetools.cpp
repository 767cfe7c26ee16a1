// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/pagetools.h"

#include "print/pageview.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace gk {

PageTools::PageTools(PageView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_page(new QSpinBox(this))
    , m_pageCount(new QLabel(this))
    , m_scale(new QLabel(this))
    , m_between(new QHBoxLayout)
{
    auto *label = new QLabel(tr("Pa&ge"), this);
    label->setBuddy(m_page);
    m_page->setKeyboardTracking(false);
    // Its hint is made for one digit; a catalog has hundreds of pages.
    m_page->setMinimumWidth(m_page->sizeHint().width() + fontMetrics().horizontalAdvance(u"0000"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_page);
    row->addWidget(m_pageCount);
    row->addStretch();
    row->addLayout(m_between);
    row->addStretch();
    makeZoom(row);

    connect(m_page, &QSpinBox::valueChanged, &m_view, [this](int number) {
        if (number - 1 != m_view.currentPage())
            m_view.showPage(number - 1);
    });
    connect(&m_view, &PageView::pagesChanged, this, [this](int count) {
        m_page->setRange(1, std::max(1, count));
        m_pageCount->setText(tr("of %1", "pages").arg(count));
    });
    connect(&m_view, &PageView::currentPageChanged, this, [this](int index) {
        const QSignalBlocker blocker(m_page);
        m_page->setValue(index + 1);
    });
}

void PageTools::makeZoom(QHBoxLayout *row)
{
    const auto button = [&](const QString &text, const QString &tip, const std::function<void()> &act) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, &m_view, act);
        row->addWidget(made);
    };
    button(u"−"_s, tr("Smaller"), [this] { m_view.setScale(m_view.scale() / 1.2); });
    row->addWidget(m_scale);
    button(u"+"_s, tr("Larger"), [this] { m_view.setScale(m_view.scale() * 1.2); });
    button(tr("Fit width"), tr("Fit the page's width"), [this] { m_view.setZoom(PageView::Zoom::FitWidth); });
    button(tr("Whole page"), tr("Show the whole page"), [this] { m_view.setZoom(PageView::Zoom::FitPage); });
    connect(&m_view, &PageView::scaleChanged, this,
            [this](double scale) { m_scale->setText(tr("%1 %").arg(qRound(scale * 100))); });
}

void PageTools::addBetween(QWidget *widget)
{
    m_between->addWidget(widget);
}

void PageTools::sayOfPages(const QString &text)
{
    m_pageCount->setText(text);
}

}
