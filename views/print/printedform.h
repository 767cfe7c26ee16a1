// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pages.h"
#include "session/catalogsession.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <stop_token>

class QProgressBar;

namespace gk {

class LeftOutLine;
class MessageStrip;
class PageTools;
class PageView;
class PlainLabel;

/// The catalog drawn as the paper that will be published, to be looked at in the grid's place. Items not approved yet are
/// on it: it shows what the work will become. The first pages come at once, the rest by a worker.
class PrintedForm : public QWidget
{
    Q_OBJECT
public:
    PrintedForm(CatalogSession &session, const Clock &clock, QWidget *parent = nullptr);
    ~PrintedForm() override;

    /// Draws the state the session shows; drawn anew, it stays at the page it was at.
    void draw(const RowSelection &rows);
    /// Gives up the pages: those of a large catalog are large.
    void clear();
    /// Those shown; nothing before the first ones are there.
    [[nodiscard]] std::shared_ptr<const Pages> pages() const { return m_pages; }

signals:
    void closeRequested();
    void itemChosen(const gk::RecordRef &item);
    void pagesMade();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] PrintRequest request(const RowSelection &rows) const;
    void make(const PrintRequest &wanted);
    void take(const PrintRequest &made, const Result<std::shared_ptr<Pages>> &pages);
    void showMaking(bool isMaking);

    CatalogSession &m_session;
    const Clock &m_clock;
    PageView *m_view;
    PageTools *m_tools;
    QProgressBar *m_bar;
    MessageStrip *m_strip;
    PlainLabel *m_leftOutLabel;
    LeftOutLine *m_leftOut;
    QTimer m_barDelay;
    std::shared_ptr<Pages> m_pages;
    std::stop_source m_making;
};

}
