// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/printdialog.h"

#include "catalog/officialform.h"
#include "parts/messagestrip.h"
#include "parts/outputwords.h"
#include "parts/personaldatadialog.h"
#include "parts/plainlabel.h"
#include "parts/progressdialog.h"
#include "parts/words.h"
#include "print/pagetools.h"
#include "print/pageview.h"
#include "print/printoptions.h"
#include "print/printrun.h"
#include "report/pdfwriter.h"
#include "session/transfer.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QScreen>
#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int settling = 120; // ms after the last change of an option
constexpr int patience = 400; // ms before the bar appears

LayoutBox::AskName askingName(const PrintSetting &setting)
{
    if (setting.askLayoutName)
        return setting.askLayoutName;
    return [](QWidget *parent, const QString &initial) -> std::optional<QString> {
        bool isGiven = false;
        const QString name =
            QInputDialog::getText(parent, PrintDialog::tr("Keep the Layout"), PrintDialog::tr("Name of the layout:"),
                                  QLineEdit::Normal, initial, &isGiven);
        return isGiven ? std::optional(name) : std::nullopt;
    };
}

}

PrintDialog::PrintDialog(CatalogSession &session, const Clock &clock, PrintSetting setting, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_clock(clock)
    , m_setting(std::move(setting))
    , m_options(new PrintOptions(session, m_setting.shownItems, m_setting.isFiltered, askingName(m_setting), this))
    , m_view(new PageView(this))
    , m_bar(new QProgressBar(this))
    , m_stopMaking(new QPushButton(tr("Cancel"), this))
    , m_strip(new MessageStrip(this))
    , m_delay(new QTimer(this))
    , m_barDelay(new QTimer(this))
{
    setWindowTitle(tr("Print"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    m_print->setDefault(true);

    auto *sides = new QHBoxLayout;
    auto *options = new QScrollArea(this); // on a small screen the options are taller than the dialog
    options->setWidget(m_options);
    options->setWidgetResizable(true);
    options->setFrameShape(QFrame::NoFrame);
    options->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    options->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int least = std::max(fontMetrics().height() * 16, m_options->minimumSizeHint().width());
    options->setFixedWidth(least + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    sides->addWidget(options);
    sides->addWidget(makePreview(), 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(sides, 1);
    column->addWidget(m_strip);
    column->addWidget(buttons);
    resize(QDialog::screen()->availableSize() * 0.9);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, [this] { withPersonalDecided([this] { print(); }); });
    connect(m_save, &QPushButton::clicked, this, [this] { withPersonalDecided([this] { saveAsPdf(); }); });
    connect(m_options, &PrintOptions::changed, m_delay, qOverload<>(&QTimer::start));
    connect(m_options, &PrintOptions::failed, this, [this](const Error &error) { m_strip->say(describe(error)); });
    connect(m_view, &PageView::columnsDrawn, m_options, &PrintOptions::setWidths);
    m_delay->setSingleShot(true);
    m_delay->setInterval(settling);
    connect(m_delay, &QTimer::timeout, this, &PrintDialog::makePages);
    m_barDelay->setSingleShot(true);
    m_barDelay->setInterval(patience);
    connect(m_barDelay, &QTimer::timeout, this, [this] {
        m_bar->show();
        m_stopMaking->show();
    });
    if (const auto version = m_setting.version ? m_setting.version : session.shownVersion())
        m_options->chooseVersion(*version);
    makePages();
}

PrintDialog::~PrintDialog()
{
    m_making.request_stop();
}

QWidget *PrintDialog::makePreview()
{
    auto *box = new QWidget(this);
    auto *tools = new PageTools(*m_view, box);
    tools->addBetween(m_bar);
    tools->addBetween(m_stopMaking);
    m_bar->hide();
    m_bar->setAccessibleName(tr("Arranging the pages"));
    m_stopMaking->hide();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tools);
    column->addWidget(m_view, 1);

    connect(m_stopMaking, &QPushButton::clicked, this, &PrintDialog::cancelMaking);
    return box;
}

PrintRequest PrintDialog::request() const
{
    PrintRequest request = m_options->request();
    request.at = m_clock.now();
    request.personal = m_decided;
    if (const auto known = m_since.find(versionOf(request)); isTold(request) && known != m_since.end())
        request.since = known->second;
    if (isAdjustments(request.content) && m_adjustments)
        request.table = std::make_shared<const PlainTable>(m_adjustments->table);
    return request;
}

/// Only the summary says what has changed.
bool PrintDialog::isTold(const PrintRequest &request)
{
    return request.content == PrintContent::Summary;
}

/// Counts for the summary what has changed since the version before, once for each state; then makes the pages.
void PrintDialog::countChanges(const PrintRequest &wanted)
{
    const auto state = versionOf(wanted);
    const auto before = versionBefore(m_session.versions(), m_session.head(), wanted.version);
    if (!before) {
        m_since[state].reset();
        return makePages();
    }
    m_session.compare(
        before->number, state,
        [dialog = QPointer(this), round = m_round, state, number = before->number](const auto &found) {
            if (!dialog || dialog->m_round != round)
                return;
            if (!found)
                return dialog->takePages(round, found.error());
            dialog->m_since[state] = changesSince(number, *found);
            dialog->makePages();
        },
        m_making.get_token());
}

std::optional<int> PrintDialog::versionOf(const PrintRequest &request) const
{
    return request.version ? std::optional(request.version->number) : std::nullopt;
}

void PrintDialog::showMaking(bool isMaking)
{
    m_print->setEnabled(!isMaking && m_pages);
    m_save->setEnabled(!isMaking && m_pages);
    m_bar->hide();
    m_stopMaking->hide();
    if (!isMaking) {
        m_barDelay->stop();
        return;
    }
    m_bar->setRange(0, 0);
    m_barDelay->start();
}

void PrintDialog::makePages()
{
    m_delay->stop();
    m_making.request_stop();
    m_making = {};
    m_pages.reset();
    m_strip->clear();
    showMaking(true);
    const PrintRequest wanted = request();
    ++m_round;
    m_adjustments.reset();
    if (isTold(wanted) && !m_since.contains(versionOf(wanted)))
        return countChanges(wanted);
    if (isAdjustments(wanted.content))
        return wordAdjustments(wanted);
    setPages(wanted);
}

/// The table of what differs first, then its pages.
void PrintDialog::wordAdjustments(const PrintRequest &wanted)
{
    const AdjustmentForm form =
        wanted.content == PrintContent::Notice ? AdjustmentForm::Notice : AdjustmentForm::Redline;
    m_session.adjustments(
        m_options->comparedWith(), versionOf(wanted), form, m_decided,
        [dialog = QPointer(this), round = m_round](const Result<AdjustmentPaper> &paper) {
            if (!dialog || dialog->m_round != round)
                return;
            if (!paper)
                return dialog->takePages(round, paper.error());
            dialog->m_adjustments = *paper;
            dialog->setPages(dialog->request());
        },
        m_making.get_token());
}

void PrintDialog::setPages(const PrintRequest &wanted)
{
    const int round = m_round;
    const QPointer dialog(this);
    m_session.run<Result<std::shared_ptr<Pages>>>(
        [wanted](Reader &reader, const Progress &progress) { return Pages::of(reader, wanted, progress); },
        [dialog, round](const Result<std::shared_ptr<Pages>> &pages) {
            if (dialog)
                dialog->takePages(round, pages);
        },
        m_making.get_token(), versionOf(wanted),
        [dialog, round](qint64 done, qint64 total) {
            if (dialog && dialog->m_round == round && total > 0) {
                dialog->m_bar->setRange(0, 1000);
                dialog->m_bar->setValue(int(done * 1000 / total));
            }
        });
}

void PrintDialog::takePages(int round, const Result<std::shared_ptr<Pages>> &pages)
{
    if (round != m_round)
        return;
    if (!pages) {
        m_whenMade = nullptr;
        showMaking(false);
        m_strip->say(describe(pages.error()));
        return;
    }
    m_pages = *pages;
    showMaking(false);
    m_options->tell(*m_pages);
    m_view->setPages(m_pages);
    emit pagesMade();
    if (const auto goOn = std::exchange(m_whenMade, nullptr))
        goOn();
}

void PrintDialog::cancelMaking()
{
    m_whenMade = nullptr;
    ++m_round;
    m_making.request_stop();
    showMaking(false);
    m_strip->say(colours::Tone::Plain, tr("The pages are not arranged."));
    m_strip->addButton(tr("Arrange Them"), [this] { makePages(); });
}

std::vector<PersonalFinding> PrintDialog::undecided() const
{
    if (!m_adjustments)
        return m_pages->report().personal;
    std::vector<PersonalFinding> findings = m_adjustments->personal;
    std::erase_if(findings, [](const PersonalFinding &each) { return each.choice != PersonalChoice::Undecided; });
    return findings;
}

void PrintDialog::withPersonalDecided(const std::function<void()> &goOn)
{
    const std::vector<PersonalFinding> findings = undecided();
    if (findings.empty())
        return goOn();
    auto *asked = new PersonalDataDialog(m_session, findings, this);
    // Not on closing: what is done when it is accepted waits for the disk, and it is still asked then.
    connect(asked, &QDialog::finished, asked, &QObject::deleteLater);
    connect(asked, &QDialog::accepted, this, [this, asked, goOn] {
        m_decided = asked->decided(m_decided.value_or(PersonalChoices(m_session.setting(PersonalChoices::settingKey))));
        // Where nothing can be written the choice holds for this dialog alone.
        if (m_session.isWritable() && !m_session.shownVersion()) {
            const auto kept = m_session.setSetting(PersonalChoices::settingKey, m_decided->toSetting(),
                                                   tr("Decide on Personal Data in Exports"));
            if (!kept)
                return m_strip->say(describe(kept.error()));
        }
        m_whenMade = goOn;
        makePages();
    });
    asked->open();
}

void PrintDialog::print()
{
    const PrintRequest wanted = request();
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    preparePrinter(*printer, *m_pages, wanted.paper, wanted.turn);
    const bool isChosen = m_setting.choosePrinter ? m_setting.choosePrinter(this, *printer) : [&] {
        QPrintDialog dialog(printer.get(), this);
        dialog.setMinMax(1, m_pages->pageCount());
        return dialog.exec() == QDialog::Accepted;
    }();
    if (!isChosen)
        return;
    m_strip->clear();
    m_progress = new ProgressDialog(tr("Printing %1 pages.").arg(m_pages->pageCount()), this);
    m_run = new PrintRun(m_pages, std::move(printer), m_progress->stopToken(), this);
    connect(m_run, &PrintRun::progressed, m_progress, &ProgressDialog::setProgress);
    connect(m_run, &PrintRun::finished, this, [this](int pages) {
        finishPrinting();
        m_strip->say(colours::Tone::Good, tr("%1 pages sent to the printer.").arg(pages));
        emit printed(pages);
    });
    connect(m_run, &PrintRun::cancelled, this, [this] {
        finishPrinting();
        m_strip->say(colours::Tone::Plain, tr("Printing was cancelled. Pages already sent may still come out."));
    });
    connect(m_run, &PrintRun::failed, this, [this] {
        finishPrinting();
        m_strip->say(
            colours::Tone::Bad,
            tr("The printer did not take the pages. Nothing in the catalog has changed. Check that the printer "
               "is switched on and connected, or save a PDF and print that."));
    });
    m_run->start();
}

void PrintDialog::finishPrinting()
{
    m_run->deleteLater();
    m_run = nullptr;
    closeProgress();
}

void PrintDialog::closeProgress()
{
    m_progress->finish();
    m_progress->deleteLater();
    m_progress = nullptr;
}

void PrintDialog::saveAsPdf()
{
    const PrintRequest wanted = request();
    const ExportRequest named{.form = ExportForm::Pdf, .purpose = wanted.rule.purpose, .version = wanted.version};
    QString title = m_session.setting(u"title");
    if (isAdjustments(wanted.content))
        title = catalogTitle(title) + (wanted.content == PrintContent::Notice ? u"调整对照表"_s : u"修改痕迹稿"_s);
    const QString name = exportFileName(named, title, m_clock.now().date());
    const QString path = m_setting.fileToSave(this, QDir(m_setting.folder).filePath(name), tr("PDF (*.pdf)"));
    // The file dialog has asked about a file that is there.
    if (!path.isEmpty())
        writePdfTo(path, Replace::Yes);
}

void PrintDialog::writePdfTo(const QString &path, Replace replace)
{
    const PrintRequest wanted = request();
    m_strip->clear();
    m_progress = new ProgressDialog(tr("Saving %1.").arg(QFileInfo(path).fileName()), this);
    // The dialog's token and not the session's: the answer of a cancelled job is waited for, too.
    m_session.run<Result<PrintReport>>(
        [wanted, path, replace, stop = m_progress->stopToken()](Reader &reader,
                                                                const Progress &progress) -> Result<PrintReport> {
            if (auto checked = checkTarget(path); !checked)
                return checked.error();
            return writePdf(reader, wanted, path, replace, {.stop = stop, .report = progress.report});
        },
        [dialog = QPointer(this), path](const Result<PrintReport> &report) {
            if (dialog)
                dialog->takePdf(path, report);
        },
        {}, versionOf(wanted),
        [progress = QPointer(m_progress)](qint64 done, qint64 total) {
            if (progress)
                progress->setProgress(done, total);
        });
}

void PrintDialog::takePdf(const QString &path, const Result<PrintReport> &report)
{
    closeProgress();
    if (!report) {
        m_strip->say(describeOutput(report.error()));
        return;
    }
    m_strip->say(colours::Tone::Good, tr("%1 pages saved as %2.").arg(report->pages).arg(QFileInfo(path).fileName()));
    if (m_setting.showFolder)
        m_strip->addButton(tr("Open Folder"), [this, path] { m_setting.showFolder(path); });
    emit saved(path);
}

}
