// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pages.h"

#include <QtCore/QObject>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include <stop_token>

namespace gk {

/// How the printer is to be asked for: the pages' paper, without margins of its own.
void preparePrinter(QPrinter &printer, const Pages &pages, Paper paper, Turn turn);

/// Sends pages to a printer one after another between the window's other events, so that it stays alive.
/// A printer loaded with other paper gets the pages fitted to it.
class PrintRun : public QObject
{
    Q_OBJECT
public:
    PrintRun(std::shared_ptr<Pages> pages, std::unique_ptr<QPrinter> printer, std::stop_token stop, QObject *parent);
    ~PrintRun() override;

    /// Begins; exactly one of the signals follows.
    void start();

signals:
    void progressed(qint64 done, qint64 total);
    void finished(int pages);
    void cancelled();
    void failed();

private:
    void printNext();

    std::shared_ptr<Pages> m_pages;
    std::unique_ptr<QPrinter> m_printer;
    std::stop_token m_stop;
    QPainter m_painter;
    int m_first = 0;
    int m_last = 0;
    int m_next = 0;
};

}
