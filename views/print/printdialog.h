// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomicfile.h"
#include "report/pages.h"
#include "session/catalogsession.h"

#include <QtWidgets/QDialog>

#include <functional>
#include <map>

class QPrinter;
class QProgressBar;
class QPushButton;
class QTimer;

namespace gk {

class MessageStrip;
class PageView;
class PrintOptions;
class PrintRun;
class ProgressDialog;

/// What the print dialog starts with and whom it asks.
struct PrintSetting {
    std::optional<int> version{};    ///< chosen at first; nothing = the present
    std::vector<RowId> shownItems{}; ///< the rows of the grid, for "only the items shown"
    bool isFiltered = false;
    QString folder{}; ///< where a PDF is offered to be put
    std::function<QString(QWidget *, const QString &suggestion, const QString &filter)> fileToSave{};
    std::function<void(const QString &path)> showFolder{};
    /// Lets the user choose printer and range. @return false when the user cancelled. Nothing = the system's dialog.
    std::function<bool(QWidget *, QPrinter &)> choosePrinter{};
    /// Asks for the name of a layout to be kept. Nothing = by a small dialog.
    std::function<std::optional<QString>(QWidget *, const QString &initial)> askLayoutName{};
};

/// Shows the pages exactly as they will be printed, lets them be arranged, prints them or saves them as PDF.
/// Pages are made off the window's thread; the last arrangement wins.
class PrintDialog : public QDialog
{
    Q_OBJECT
public:
    PrintDialog(CatalogSession &session, const Clock &clock, PrintSetting setting, QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// The pages shown; nothing while they are being made.
    [[nodiscard]] std::shared_ptr<Pages> pages() const { return m_pages; }

signals:
    void pagesMade();
    void printed(int pages);
    void saved(const QString &path);

private:
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] PrintRequest request() const;
    [[nodiscard]] std::optional<int> versionOf(const PrintRequest &request) const;
    [[nodiscard]] static bool isTold(const PrintRequest &request);
    void countChanges(const PrintRequest &wanted);
    void wordAdjustments(const PrintRequest &wanted);
    void setPages(const PrintRequest &wanted);
    /// What on the paper looks like personal data and was not decided.
    [[nodiscard]] std::vector<PersonalFinding> undecided() const;
    void makePages();
    void takePages(int round, const Result<std::shared_ptr<Pages>> &pages);
    void cancelMaking();
    void showMaking(bool isMaking);
    /// Asks about what looks like personal data and was not decided before; then goes on with pages made anew.
    void withPersonalDecided(const std::function<void()> &goOn);
    void print();
    void finishPrinting();
    void saveAsPdf();
    void writePdfTo(const QString &path, Replace replace);
    void takePdf(const QString &path, const Result<PrintReport> &report);
    void closeProgress();

    CatalogSession &m_session;
    const Clock &m_clock;
    PrintSetting m_setting;
    PrintOptions *m_options;
    PageView *m_view;
    QProgressBar *m_bar;
    QPushButton *m_stopMaking;
    QPushButton *m_print;
    QPushButton *m_save;
    MessageStrip *m_strip;
    QTimer *m_delay; ///< several changes in a row make pages once
    QTimer *m_barDelay;
    std::stop_source m_making;
    std::map<std::optional<int>, std::optional<ChangesSince>> m_since; ///< by version shown; nothing = the present
    int m_round = 0;                                                   ///< answers of earlier rounds are dropped
    std::shared_ptr<Pages> m_pages;
    std::optional<AdjustmentPaper> m_adjustments; ///< as they are shown
    std::optional<PersonalChoices> m_decided;     ///< on personal data, in this dialog
    std::function<void()> m_whenMade;             ///< what waits for the pages
    ProgressDialog *m_progress = nullptr;
    PrintRun *m_run = nullptr;
};

}
