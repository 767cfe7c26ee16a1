// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/printrun.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace gk {

void preparePrinter(QPrinter &printer, const Pages &pages, Paper paper, Turn turn)
{
    printer.setDocName(pages.words().head.title);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::A3));
    printer.setPageOrientation(turn == Turn::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF(), QPageLayout::Point);
    printer.setFromTo(1, pages.pageCount());
}

PrintRun::PrintRun(std::shared_ptr<Pages> pages, std::unique_ptr<QPrinter> printer, std::stop_token stop,
                   QObject *parent)
    : QObject(parent), m_pages(std::move(pages)), m_printer(std::move(printer)), m_stop(std::move(stop))
{
    const bool isRange = m_printer->printRange() == QPrinter::PageRange && m_printer->fromPage() > 0;
    m_last =
        isRange && m_printer->toPage() > 0 ? std::min(m_printer->toPage(), m_pages->pageCount()) : m_pages->pageCount();
    m_first = isRange ? std::min(m_printer->fromPage(), m_last) - 1 : 0;
    m_next = m_first;
}

PrintRun::~PrintRun()
{
    if (m_painter.isActive()) {
        m_printer->abort();
        m_painter.end();
    }
}

void PrintRun::start()
{
    if (!m_painter.begin(m_printer.get())) {
        QTimer::singleShot(0, this, &PrintRun::failed);
        return;
    }
    QTimer::singleShot(0, this, &PrintRun::printNext);
}

void PrintRun::printNext()
{
    if (m_stop.stop_requested()) {
        m_printer->abort();
        m_painter.end();
        emit cancelled();
        return;
    }
    if (m_next > m_first && !m_printer->newPage()) {
        m_painter.end();
        emit failed();
        return;
    }
    const double dots = m_printer->resolution() / 72.0;
    const QSizeF paper = m_printer->pageLayout().fullRectPoints().size();
    const QSizeF page = m_pages->pageSize();
    // Half a millimetre of difference between a printer's A4 and ours is no reason to scale.
    double fit = std::min(paper.width() / page.width(), paper.height() / page.height());
    fit = std::abs(fit - 1) < 0.005 ? 1 : fit;
    m_painter.save();
    m_painter.scale(dots * fit, dots * fit);
    m_pages->paintPage(m_painter, m_next);
    m_painter.restore();
    ++m_next;
    emit progressed(m_next - m_first, m_last - m_first);
    if (m_next < m_last) {
        QTimer::singleShot(0, this, &PrintRun::printNext);
        return;
    }
    if (m_painter.end())
        emit finished(m_last - m_first);
    else
        emit failed();
}

}
