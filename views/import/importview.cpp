// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/importview.h"

#include "import/importwording.h"
#include "import/resultpane.h"
#include "import/sheetpane.h"
#include "parts/importwords.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/sheettable.h"

#include <QtCore/QFileInfo>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

ImportView::ImportView(CatalogSession &session, ImportSetting setting, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_setting(std::move(setting))
    , m_desk(new ImportDesk(session, m_setting.stateFolder, this))
    , m_records(session)
    , m_strip(new MessageStrip(this))
    , m_tables(new QComboBox(this))
    , m_include(new QCheckBox(tr("Import this table"), this))
    , m_takeBack(new QToolButton(this))
    , m_layouts(new QToolButton(this))
    , m_sheet(new SheetPane(this))
    , m_rows(new ResultPane(m_records, this))
    , m_summary(new PlainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_stopWork(new QPushButton(tr("Stop"), this))
    , m_report(new QPushButton(tr("Report…"), this))
    , m_take(new QPushButton(tr("Import"), this))
    , m_cancel(new QPushButton(tr("Do Not Import"), this))
{
    const QStringList &files = m_setting.origin.files;
    const QString name = QFileInfo(files.value(0)).fileName();
    setWindowTitle(files.isEmpty()    ? tr("Import from the Clipboard")
                   : files.size() > 1 ? tr("Import %1 and %2 more files").arg(name).arg(files.size() - 1)
                                      : tr("Import %1").arg(name));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_strip);
    column->addLayout(makeTop());
    // As large as the window it stands before: both sides need the room.
    const QWidget *window = parent ? parent->window() : nullptr;
    const QSize most = screen()->availableSize() - QSize(0, 2 * fontMetrics().height()); // the frame's title
    resize(window ? window->size().boundedTo(most) : most * 0.9);
    column->addWidget(makeSides(), 1);
    column->addLayout(makeFoot());
    constexpr int untilShown = 500;
    m_delay.setSingleShot(true);
    m_delay.setInterval(untilShown);
    connect(&m_delay, &QTimer::timeout, this, &ImportView::showWork);
    connectDesk();
    connectSides();
    showWork();
    m_desk->read(m_setting.origin);
}

ImportView::~ImportView() = default;

QLayout *ImportView::makeTop()
{
    auto *label = new PlainLabel(tr("Table:"), this);
    label->setBuddy(m_tables);
    m_tables->setAccessibleName(tr("Table of the files"));
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tables->setMinimumContentsLength(24);
    m_takeBack->setText(tr("Take Back the Last Correction"));
    m_takeBack->setToolTip(tr("Take back what was said last (Ctrl+Z)"));
    m_takeBack->setShortcut(QKeySequence::Undo);
    m_takeBack->setEnabled(false);
    m_takeBack->setFocusPolicy(Qt::StrongFocus);
    m_layouts->setText(tr("Remembered Layouts"));
    m_layouts->setPopupMode(QToolButton::InstantPopup);
    m_layouts->setMenu(new QMenu(m_layouts));
    m_layouts->setFocusPolicy(Qt::StrongFocus);
    connect(m_layouts->menu(), &QMenu::aboutToShow, this, &ImportView::fillLayoutMenu);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_tables, 1);
    line->addWidget(m_include);
    line->addStretch(1);
    line->addWidget(m_takeBack);
    line->addWidget(m_layouts);
    return line;
}

QWidget *ImportView::makeSides()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_sheet);
    splitter->addWidget(m_rows);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int part = width() / 20;
    splitter->setSizes({11 * part, 9 * part});
    return splitter;
}

QLayout *ImportView::makeFoot()
{
    m_summary->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(tr("The files are being read and compared with the catalog."));
    m_take->setDefault(true);
    m_take->setEnabled(false);
    m_cancel->setAutoDefault(false);
    m_stopWork->setAutoDefault(false);
    m_report->setAutoDefault(false);
    m_report->setEnabled(false);
    m_report->setToolTip(tr("What is taken, put right and left out, cell by cell; can be saved as a spreadsheet"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_bar);
    line->addWidget(m_stopWork);
    line->addWidget(m_report);
    line->addWidget(m_take);
    line->addWidget(m_cancel);
    connect(m_report, &QPushButton::clicked, this, &ImportView::showReport);
    connect(m_take, &QPushButton::clicked, this, &ImportView::takeOver);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stopWork, &QPushButton::clicked, m_desk, &ImportDesk::cancelWork);
    return line;
}

void ImportView::connectDesk()
{
    connect(m_desk, &ImportDesk::filesRead, this, &ImportView::showFiles);
    connect(m_desk, &ImportDesk::understood, this, &ImportView::showReading);
    connect(m_desk, &ImportDesk::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled && !m_desk->reading())
            return reject();
        if (error.code != ErrorCode::Cancelled)
            m_strip->say(describe(error));
        if (!m_desk->reading())
            m_summary->setPlainText(tr("Nothing was imported."));
    });
    connect(m_desk, &ImportDesk::progressed, this, [this](qint64 done, qint64 total) {
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        if (total > 0)
            m_bar->setValue(int(done * 1000 / total));
    });
    connect(m_desk, &ImportDesk::workingChanged, this, [this] {
        m_take->setEnabled(false);
        m_report->setEnabled(false);
        if (m_desk->isWorking())
            return m_delay.start();
        m_delay.stop();
        showWork();
    });
}

void ImportView::connectSides()
{
    connect(m_tables, &QComboBox::currentIndexChanged, this, [this] { showEntry(); });
    connect(m_include, &QCheckBox::clicked, this, &ImportView::includeTable);
    connect(m_takeBack, &QToolButton::clicked, m_desk, &ImportDesk::takeBack);
    connect(m_sheet, &SheetPane::currentChanged, this, &ImportView::goToResult);
    connect(m_sheet, &SheetPane::columnSaid, this, &ImportView::sayColumn);
    connect(m_sheet, &SheetPane::columnForgotten, this, &ImportView::forgetColumn);
    connect(m_sheet, &SheetPane::rowSaid, this, [this](int row, RowIs is) { sayRow(row, is); });
    connect(m_sheet, &SheetPane::rowForgotten, this, [this](int row) { sayRow(row, std::nullopt); });
    connect(&m_sheet->table(), &SheetTable::textGiven, this, &ImportView::sayText);
    connect(m_rows, &ResultPane::chosen, this, &ImportView::goToSource);
}

void ImportView::showWork()
{
    const bool isShown = m_desk->isWorking() && !m_delay.isActive();
    m_bar->setVisible(isShown);
    m_stopWork->setVisible(isShown);
    if (isShown)
        m_bar->setRange(0, 0);
}

void ImportView::showFiles()
{
    const ImportFiles &files = m_desk->files();
    if (files.refused().empty())
        return;
    QStringList lines;
    for (const Error &error : files.refused()) {
        const Words words = describe(error);
        lines += files.count() > 0 ? words.message : inOneText(words);
    }
    if (files.count() > 0)
        lines += tr("The other files are here.");
    m_strip->say(files.count() > 0 ? colours::Tone::Warning : colours::Tone::Bad, lines.join(u'\n'));
}

const RecognisedTable *ImportView::tableOf(const Entry &entry) const
{
    return entry.table && m_desk->reading() ? &m_desk->reading()->preview.tables.at(*entry.table) : nullptr;
}

const ImportView::Entry *ImportView::entry() const
{
    const int at = m_tables->currentIndex();
    return at >= 0 && at < int(m_entries.size()) ? &m_entries[std::size_t(at)] : nullptr;
}

QString ImportView::nameOf(const Entry &entry) const
{
    const TablePlace place = m_desk->files().picture(entry.source).place();
    const QString name = place.sheet.isEmpty() ? place.source
                         : m_setting.origin.files.size() > 1
                             ? tr("%1 · %2", "file, sheet").arg(place.source, place.sheet)
                             : tr("Table %1", "name of a sheet").arg(place.sheet);
    const RecognisedTable *table = tableOf(entry);
    if (!table)
        return m_desk->reading()->sources.at(entry.source).isCards ? tr("%1 (cards, one item each)").arg(name)
                                                                   : tr("%1 (not imported)").arg(name);
    const QString rows = tr("%1 rows").arg(numberText(table->rows));
    return table->domain.isEmpty() ? tr("%1 (%2)", "sheet, rows").arg(name, rows)
                                   : tr("%1 (%2, %3)", "sheet, domain, rows").arg(name, table->domain, rows);
}

/// All tables of all files, in their order; where several were recognised on a sheet, each.
void ImportView::showEntries()
{
    const ImportReading &reading = *m_desk->reading();
    const int was = m_tables->currentIndex();
    const std::optional<Entry> chosen = entry() ? std::optional(*entry()) : std::nullopt;
    m_entries.clear();
    for (std::size_t source = 0; source < m_desk->files().count(); ++source) {
        const std::size_t before = m_entries.size();
        for (std::size_t i = 0; i < reading.preview.tables.size(); ++i) {
            if (reading.preview.tables[i].place == source && !reading.sources[source].isCards)
                m_entries.push_back({source, i});
        }
        if (m_entries.size() == before)
            m_entries.push_back({source, std::nullopt});
    }
    int now = 0;
    if (chosen) {
        const auto same = std::ranges::find(m_entries, chosen->source, &Entry::source);
        now = was < int(m_entries.size()) && m_entries[std::size_t(was)].source == chosen->source
                  ? was
                  : int(same - m_entries.begin());
    } else {
        const auto first = std::ranges::find_if(m_entries, [](const Entry &each) { return each.table.has_value(); });
        now = first == m_entries.end() ? 0 : int(first - m_entries.begin());
    }
    const QSignalBlocker quiet(m_tables);
    m_tables->clear();
    for (const Entry &each : m_entries)
        m_tables->addItem(nameOf(each));
    m_tables->setCurrentIndex(m_entries.empty() ? -1 : now);
}

void ImportView::showEntry()
{
    const Entry *now = entry();
    if (!now)
        return;
    const ImportReading &reading = *m_desk->reading();
    const RecognisedTable *table = tableOf(*now);
    const bool isOther = m_shown != now->source;
    const QScopedValueRollback moving(m_isMoving, true);
    if (isOther) {
        m_shown = now->source;
        m_sheet->table().show(m_desk->files().picture(now->source));
    }
    m_sheet->table().explain(reading.sources.at(now->source), table ? table->columns : std::vector<RecognisedColumn>(),
                             m_desk->corrections());
    if (isOther)
        m_sheet->arrange();
    const TablePlace place = m_desk->files().picture(now->source).place();
    const bool isLeftOut = std::ranges::find(m_desk->corrections().tables, place, &ImportCorrections::LeftOut::table)
                           != m_desk->corrections().tables.end();
    m_include->setEnabled(table || isLeftOut);
    m_include->setChecked(table || reading.sources.at(now->source).isCards);
    if (isOther && table && !table->headerRows.empty())
        m_sheet->goTo(m_sheet->table().picture().rowOf(table->headerRows.back()), 0);
    m_sheet->showCurrent();
}

void ImportView::showReading()
{
    const std::shared_ptr<const ImportReading> &reading = m_desk->reading();
    m_records.show(reading);
    showEntries();
    m_rows->refresh(m_desk->files());
    showEntry();
    m_takeBack->setEnabled(m_desk->canTakeBack());
    showSummary();
    tellRemembered();
}

void ImportView::showSummary()
{
    const ImportPreview &preview = m_desk->reading()->preview;
    m_take->setEnabled(!preview.changes.empty());
    m_report->setEnabled(m_desk->files().count() > 0);
    if (preview.tables.empty()) {
        m_summary->setPlainText(
            m_desk->files().count() == 0
                ? tr("Nothing was imported.")
                : tr("No table here looks like a catalog: nothing is imported. If one is, say which row has its "
                     "headings: choose that row, then “Headings of the Table”."));
        return;
    }
    const QString counts =
        tr("%1 new, %2 changed, %3 the same.")
            .arg(numberText(preview.added), numberText(preview.changed), numberText(preview.unchanged));
    QStringList front; // of the catalog itself
    for (const ImportNote &note : preview.notes) {
        if (note.kind == ImportNoteKind::FrontTaken && !front.contains(settingLabel(note.setting)))
            front += settingLabel(note.setting);
    }
    const QString frontText =
        front.isEmpty()
            ? QString()
            : tr("Also taken for the catalog itself: %1.").arg(front.join(tr(", ", "between names"))) + u' ';
    m_summary->setPlainText(counts + u' ' + frontText
                            + (preview.changes.empty() ? tr("There is nothing to take over.")
                                                       : tr("Items that are not in the file stay as they are.")));
}

/// Once: that what was said of the same layout before is used.
void ImportView::tellRemembered()
{
    const auto &tables = m_desk->reading()->preview.tables;
    QStringList signatures;
    qsizetype columns = 0;
    for (const RecognisedTable &table : tables) {
        if (!table.isRemembered || signatures.contains(table.signature))
            continue;
        signatures += table.signature;
        columns += std::ranges::count(table.columns, true, &RecognisedColumn::isSaid);
    }
    if (signatures.isEmpty() || std::exchange(m_isTold, true))
        return;
    m_strip->say(colours::Tone::Plain, tr("These headings were imported before; what was said of %1 columns then is "
                                          "used again.")
                                           .arg(numberText(columns)));
    m_strip->addButton(tr("Do Not Use It"), [this, signatures] {
        m_strip->clear();
        m_desk->correct([signatures](ImportCorrections &said) { said.unwanted += signatures; });
    });
}

void ImportView::keyPressEvent(QKeyEvent *event)
{
    // Return in a list chooses nothing: only the button takes over.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_take->hasFocus()
        && event->modifiers() != Qt::ControlModifier)
        return event->accept();
    QDialog::keyPressEvent(event);
}

}
