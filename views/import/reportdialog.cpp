// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reportdialog.h"

#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/tablefile.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <array>
#include <utility>

namespace gk {

namespace {

constexpr std::array groups{ReportLines::Group::Look, ReportLines::Group::Normalised, ReportLines::Group::LeftOut,
                            ReportLines::Group::Taken};

}

ReportDialog::ReportDialog(CatalogSession &session, ReportSetting setting, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_setting(std::move(setting))
    , m_strip(new MessageStrip(this))
    , m_summary(new PlainLabel(tr("Reading the report…"), this))
    , m_groups(new QComboBox(this))
    , m_table(new ReportTable(this))
    , m_view(new QTableView(this))
    , m_save(new QPushButton(tr("Save as a Spreadsheet…"), this))
{
    setWindowTitle(tr("Import Report"));
    m_summary->setWordWrap(true);
    m_groups->setAccessibleName(tr("Which lines are shown"));
    m_groups->addItem(tr("All lines"));
    for (const ReportLines::Group group : groups)
        m_groups->addItem(ReportLines::groupName(group));
    m_view->setModel(m_table);
    m_view->setAccessibleName(tr("Import report"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setTabKeyNavigation(false);
    const int letter = fontMetrics().horizontalAdvance(u'汉');
    constexpr std::array widths{11, 5, 8, 15, 15, 6}; // sentences stand in the last
    for (int column = 0; column < int(widths.size()); ++column)
        m_view->setColumnWidth(column, widths.at(std::size_t(column)) * letter);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_groups);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_strip);
    column->addWidget(new PlainLabel(m_setting.lead, this, Eliding::End));
    column->addLayout(line);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    m_save->setEnabled(false);
    if (parent)
        resize(parent->window()->size() * 0.9);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(m_groups, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_table->setGroup(index > 0 ? std::optional(groups.at(std::size_t(index - 1))) : std::nullopt);
    });
}

void ReportDialog::show(std::function<std::shared_ptr<const ImportReport>()> report)
{
    using Lines = Result<std::shared_ptr<const ReportLines>>;
    m_session.run<Lines>(
        [report = std::move(report)](Reader & /*reader*/, const Progress & /*progress*/) -> Lines {
            return std::make_shared<const ReportLines>(report());
        },
        [dialog = QPointer(this)](const Lines &lines) {
            if (!dialog)
                return;
            if (!lines)
                return dialog->refuse(lines.error());
            dialog->take(*lines);
        });
}

void ReportDialog::take(std::shared_ptr<const ReportLines> lines)
{
    m_lines = std::move(lines);
    m_table->show(m_lines);
    m_summary->setPlainText(m_lines->summary());
    m_save->setEnabled(true);
}

void ReportDialog::refuse(const Error &error)
{
    m_summary->setPlainText({});
    m_strip->say(describe(error));
}

void ReportDialog::save()
{
    const QString path = m_setting.fileToSave(this, m_setting.suggestion, tr("Spreadsheet (*.xlsx)"));
    if (path.isEmpty())
        return;
    m_save->setEnabled(false);
    m_session.run<Outcome>(
        [path, lines = m_lines, title = m_setting.title, lead = m_setting.lead,
         now = m_setting.clock->now()](Reader &reader, const Progress &progress) -> Outcome {
            // The file dialog has asked about a file that is there.
            return writeTableFile(reader, lines->table(title, lead), path, Replace::Yes, now, progress);
        },
        [dialog = QPointer(this), path](const Outcome &written) {
            if (!dialog)
                return;
            dialog->m_save->setEnabled(true);
            if (!written)
                return dialog->m_strip->say(describe(written.error()));
            dialog->m_strip->say(colours::Tone::Good, tr("The report is saved as %1.").arg(path));
        });
}

}
