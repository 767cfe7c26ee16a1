// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/exportdialog.h"

#include "catalog/layout.h"
#include "catalog/officialform.h"
#include "exchange/columnchoice.h"
#include "parts/leftoutline.h"
#include "parts/messagestrip.h"
#include "parts/outputwords.h"
#include "parts/personaldatadialog.h"
#include "parts/progressdialog.h"
#include "parts/scopebox.h"
#include "parts/words.h"
#include "session/exportmemory.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtGui/QScreen>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Two radio buttons on one line that exclude each other only.
QHBoxLayout *pair(QRadioButton *first, QRadioButton *second)
{
    auto *group = new QButtonGroup(first);
    group->addButton(first);
    group->addButton(second);
    auto *line = new QHBoxLayout;
    line->addWidget(first);
    line->addWidget(second);
    line->addStretch();
    return line;
}

}

ExportDialog::ExportDialog(CatalogSession &session, const Clock &clock, ExportSetting setting, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_clock(clock)
    , m_setting(std::move(setting))
    , m_versions(session.versions())
    , m_form(new QComboBox(this))
    , m_layout(new QComboBox(this))
    , m_version(new QComboBox(this))
    , m_all(new QRadioButton(tr("All items"), this))
    , m_shown(new QRadioButton(tr("Only the %1 items shown").arg(m_setting.shownItems.size()), this))
    , m_scope(new ScopeBox(session.names(), Qt::Horizontal, this))
    , m_columns(new QPushButton(this))
    , m_review(new QRadioButton(tr("for review"), this))
    , m_public(new QRadioButton(tr("for publication"), this))
    , m_unapproved(new QCheckBox(tr("Also items not approved yet"), this))
    , m_leftOut(new LeftOutLine(session, this))
    , m_path(new QLineEdit(this))
    , m_strip(new MessageStrip(this))
{
    setWindowTitle(tr("Export"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeForm());
    column->addWidget(m_strip);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    column->addWidget(buttons);
    const int wanted = fontMetrics().horizontalAdvance(u'0') * 90;
    setMinimumWidth(std::min(wanted, QDialog::screen()->availableSize().width() * 19 / 20));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { start(Replace::No); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::take);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &ExportDialog::take);
    connect(m_version, &QComboBox::currentIndexChanged, this, &ExportDialog::take);
    connect(m_scope, &ScopeBox::changed, this, &ExportDialog::take);
    connect(m_columns, &QPushButton::clicked, this, &ExportDialog::chooseColumns);
    for (const QAbstractButton *button : std::initializer_list<QAbstractButton *>{m_shown, m_public, m_unapproved})
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::take);
    take();
    offerLast();
}

ExportDialog::~ExportDialog()
{
    m_counting.request_stop();
}

QWidget *ExportDialog::makeForm()
{
    for (const ExportFormInfo &each : exportForms()) {
        if (each.form != ExportForm::Pdf) // printing has a dialog of its own
            m_form->addItem(nameOf(each.form), int(each.form));
    }
    for (const OfficialLayout layout : officialLayouts())
        m_layout->addItem(gk::nameOf(layout), int(layout));
    // While an old version is shown the session reads that one and not the present.
    if (!m_session.shownVersion())
        m_version->addItem(tr("Now"));
    for (std::size_t i = m_versions.size(); i-- > 0;) {
        const Version &version = m_versions[i];
        const QString name = version.label + u' ' + version.stage;
        m_version->addItem(tr("Version %1 %2").arg(version.number).arg(name).trimmed(), version.number);
    }
    if (m_setting.version)
        m_version->setCurrentIndex(m_version->findData(*m_setting.version));

    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Form:"), m_form);
    form->addRow(tr("&Layout:"), m_layout);
    form->addRow(tr("&Version:"), m_version);
    form->addRow(tr("Rows:"), pair(m_all, m_shown));
    // The columns beside the rows: on a screen of 384 lines every line counts.
    auto *part = new QHBoxLayout;
    part->addWidget(m_scope, 1);
    part->addWidget(m_columns);
    auto *partLabel = new QLabel(tr("&Part:"), box);
    partLabel->setBuddy(m_scope);
    form->addRow(partLabel, part);
    QHBoxLayout *purpose = pair(m_review, m_public);
    purpose->addWidget(m_unapproved);
    form->addRow(tr("Purpose:"), purpose);
    // Only now that the pairs exclude each other and not all four.
    m_all->setChecked(true);
    (m_setting.purpose == Purpose::Public ? m_public : m_review)->setChecked(true);
    form->addRow(tr("Left out:"), m_leftOut);
    auto *browse = new QPushButton(tr("Choose…"), box);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePath);
    auto *path = new QHBoxLayout;
    path->addWidget(m_path, 1);
    path->addWidget(browse);
    auto *pathLabel = new QLabel(tr("F&ile:"), box);
    pathLabel->setBuddy(m_path);
    form->addRow(pathLabel, path);
    m_path->setAccessibleName(tr("File"));
    return box;
}

QString ExportDialog::nameOf(ExportForm form)
{
    switch (form) {
    case ExportForm::OfficialSheet:
        return tr("Official spreadsheet (xlsx)");
    case ExportForm::WorkingSheet:
        return tr("Working file for filling in (xlsx), internal");
    case ExportForm::Docx:
        return tr("Word document (docx)");
    case ExportForm::Html:
        return tr("Web page (html)");
    case ExportForm::CsvUtf8:
        return tr("CSV, UTF-8");
    case ExportForm::CsvGb18030:
        return tr("CSV, GB18030 for older programs");
    case ExportForm::Json:
        return tr("JSON, internal");
    case ExportForm::Dcat:
        return tr("Data catalog for open data platforms (DCAT, JSON-LD)");
    case ExportForm::Package:
        return tr("Data package for other systems, internal");
    case ExportForm::Pdf:
        break;
    }
    return tr("Printed copy (pdf)");
}

ExportForm ExportDialog::form() const
{
    return ExportForm(m_form->currentData().toInt());
}

bool ExportDialog::isOfficial() const
{
    return infoOf(form()).usual != Purpose::Internal;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request{.target = QDir::cleanPath(m_path->text().trimmed()),
                          .form = form(),
                          .purpose = infoOf(form()).usual,
                          .layout = OfficialLayout(m_layout->currentData().toInt()),
                          .catalogPath = m_session.path()};
    if (isOfficial() && m_public->isChecked()) {
        request.purpose = Purpose::Public;
        request.takesUnapproved = m_unapproved->isChecked();
    }
    const QVariant number = m_version->currentData();
    if (number.isValid())
        request.version = *std::ranges::find(m_versions, number.toInt(), &Version::number);
    if (m_shown->isChecked() && m_shown->isEnabled())
        request.ids = m_setting.shownItems;
    request.scope = m_scope->scope();
    if (m_columns->isEnabled())
        request.fields = m_fields;
    return request;
}

/// The fields the form has columns of, each once, as far as they may leave the office.
std::vector<Field> ExportDialog::choosableFields() const
{
    const Fields &fields = Fields::standard();
    const ExportRequest wanted = request();
    const Purpose purpose = wanted.purpose.value_or(Purpose::Review);
    std::vector<Field> found;
    const auto columns = infoOf(form()).hasLayouts ? officialColumns(fields, wanted.layout, {.levels = 4})
                                                   : plainColumns(fields, Kind::Item);
    for (const Column &column : columns) {
        if (column.role != ColumnRole::Serial && mayLeave(fields.info(column.field), purpose)
            && std::ranges::find(found, column.field) == found.end())
            found.push_back(column.field);
    }
    return found;
}

void ExportDialog::chooseColumns()
{
    auto *choice = new ColumnChoice(choosableFields(), m_fields, this);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    connect(choice, &QDialog::accepted, this, [this, choice] {
        m_fields = choice->chosen();
        take();
    });
    choice->open();
}

/// Columns another form does not have are chosen no longer.
void ExportDialog::showColumns()
{
    m_columns->setEnabled(infoOf(form()).hasChosenFields);
    if (!m_columns->isEnabled() || m_fields.isEmpty())
        return m_columns->setText(tr("All columns"));
    QStringList known;
    QStringList labels;
    for (const Field field : choosableFields()) {
        const FieldInfo &info = Fields::standard().info(field);
        if (m_fields.contains(info.key)) {
            known += info.key;
            labels += fieldLabel(info);
        }
    }
    m_fields = known;
    m_columns->setToolTip(labels.join(tr(", ")));
    m_columns->setText(known.isEmpty() ? tr("All columns") : tr("%1 columns chosen").arg(known.size()));
}

/// Says what the last export was; repeats it at once when that was asked for.
void ExportDialog::offerLast()
{
    const auto last = recalledExport(m_setting.last, m_versions);
    if (!last) {
        if (m_setting.start == ExportStart::AsLastTime)
            m_strip->say(colours::Tone::Plain, tr("This catalog was not exported on this computer yet."));
        return;
    }
    if (m_setting.start == ExportStart::AsLastTime) {
        // Questions that may follow stand in front of the dialog, so it must be there.
        QMetaObject::invokeMethod(this, &ExportDialog::repeatLast, Qt::QueuedConnection);
        return;
    }
    m_strip->say(colours::Tone::Plain, tr("Last time: %1, to the folder %2.").arg(nameOf(last->form), last->target));
    m_strip->addButton(tr("Export as Last Time"), [this] { repeatLast(); });
    if (m_setting.showFolder && QFileInfo::exists(last->target))
        m_strip->addButton(tr("Open Folder"),
                           [this, last] { m_setting.showFolder(QDir(last->target).filePath(u"."_s)); });
}

/// A part of the catalog that is no longer there would become the whole: then the user decides first.
void ExportDialog::repeatLast()
{
    if (takesLast())
        return start(Replace::No);
    m_strip->say(colours::Tone::Warning,
                 tr("The domain, office or state exported the last time is not there any more. Nothing was written; "
                    "look through the choices above, then export."));
}

/// Sets every choice as the last time; the file gets the name of today or of the newest version.
/// @return whether the catalog still has all that was chosen
bool ExportDialog::takesLast()
{
    const auto last = recalledExport(m_setting.last, m_versions);
    if (!last)
        return false;
    m_setting.folder = last->target;
    m_path->setText(m_suggested);
    m_all->setChecked(true);
    m_form->setCurrentIndex(m_form->findData(int(last->form)));
    m_layout->setCurrentIndex(m_layout->findData(int(last->layout)));
    const int version = last->version ? m_version->findData(last->version->number) : 0;
    m_version->setCurrentIndex(std::max(0, version));
    (last->purpose == Purpose::Public ? m_public : m_review)->setChecked(true);
    m_unapproved->setChecked(last->takesUnapproved);
    m_fields = last->fields;
    const bool hasScope = m_scope->choose(last->scope);
    take();
    return hasScope && m_version->currentData().isValid() == last->version.has_value();
}

void ExportDialog::take()
{
    const bool isPackage = form() == ExportForm::Package;
    m_shown->setEnabled(m_setting.isFiltered && !infoOf(form()).isWhole);
    if (!m_shown->isEnabled())
        m_all->setChecked(true);
    m_scope->setEnabled(m_all->isChecked() && !infoOf(form()).isWhole);
    m_layout->setEnabled(infoOf(form()).hasLayouts);
    showColumns();
    m_review->setEnabled(isOfficial());
    m_public->setEnabled(isOfficial());
    m_unapproved->setEnabled(isOfficial() && m_public->isChecked());
    const bool lacksVersion = isPackage && !m_version->currentData().isValid();
    m_start->setEnabled(!lacksVersion);
    if (lacksVersion)
        m_strip->say(colours::Tone::Plain, tr("A data package holds a version. Choose one above, or make one first."));
    else
        m_strip->clear();
    suggestPath();
    countLeftOut();
}

void ExportDialog::suggestPath()
{
    if (m_path->text() != m_suggested)
        return;
    const QString name = exportFileName(request(), m_session.setting(u"title"), m_clock.now().date());
    m_suggested = QDir(m_setting.folder).filePath(name);
    m_path->setText(m_suggested);
}

void ExportDialog::choosePath()
{
    const QString filter = m_form->currentText() + " (*"_L1 + infoOf(form()).ending + u')';
    const QString path = m_setting.fileToSave(this, m_path->text(), filter);
    if (path.isEmpty())
        return;
    m_path->setText(path);
    m_confirmed = path;
}

void ExportDialog::countLeftOut()
{
    m_counting.request_stop();
    m_counting = {};
    if (!isOfficial()) {
        m_leftOut->say(tr("nothing; the file is for internal use only"));
        return;
    }
    m_leftOut->say(tr("being counted…"));
    const ExportRequest wanted = request();
    m_session.run<Result<std::vector<LeftOut>>>(
        [wanted](Reader &reader, const Progress &progress) { return leftOutBy(reader, wanted, progress); },
        [dialog = QPointer(this)](const Result<std::vector<LeftOut>> &leftOut) {
            if (dialog)
                dialog->tellLeftOut(leftOut);
        },
        m_counting.get_token(), wanted.version ? std::optional(wanted.version->number) : std::nullopt);
}

void ExportDialog::tellLeftOut(const Result<std::vector<LeftOut>> &leftOut)
{
    if (!leftOut) {
        if (leftOut.error().code != ErrorCode::Cancelled)
            m_leftOut->say(inOneText(describe(leftOut.error())));
        return;
    }
    m_leftOut->tell(*leftOut);
}

void ExportDialog::start(Replace replace)
{
    ExportRequest wanted = request();
    if (m_path->text().trimmed().isEmpty())
        return m_strip->say(colours::Tone::Warning, tr("Say where the file is to be put."));
    if (QFileInfo(wanted.target).isRelative())
        wanted.target = QDir(m_setting.folder).filePath(wanted.target);
    wanted.replace = wanted.target == m_confirmed ? Replace::Yes : replace;
    m_strip->clear();
    m_start->setEnabled(false);
    wanted.personal = PersonalChoices(m_session.setting(PersonalChoices::settingKey));
    if (!isOfficial())
        return write(wanted);
    m_session.run<Result<std::vector<PersonalFinding>>>(
        [wanted](Reader &reader, const Progress &progress) { return personalDataIn(reader, wanted, progress); },
        [dialog = QPointer(this), wanted](const Result<std::vector<PersonalFinding>> &findings) {
            if (dialog)
                dialog->decide(wanted, findings);
        },
        {}, wanted.version ? std::optional(wanted.version->number) : std::nullopt);
}

/// Asks about what looks like personal data and was not decided before, and remembers the answer in the catalog.
void ExportDialog::decide(const ExportRequest &wanted, const Result<std::vector<PersonalFinding>> &findings)
{
    if (!findings)
        return finish(findings.error());
    std::vector<PersonalFinding> open = *findings;
    std::erase_if(open, [](const PersonalFinding &each) { return each.choice != PersonalChoice::Undecided; });
    if (open.empty())
        return write(wanted);
    auto *asked = new PersonalDataDialog(m_session, std::move(open), this);
    // Not on closing: what is done when it is accepted waits for the disk, and it is still asked then.
    connect(asked, &QDialog::finished, asked, &QObject::deleteLater);
    connect(asked, &QDialog::rejected, this, [this] { m_start->setEnabled(true); });
    connect(asked, &QDialog::accepted, this, [this, asked, wanted] {
        ExportRequest decided = wanted;
        decided.personal = asked->decided(wanted.personal.value_or(PersonalChoices()));
        // Where nothing can be written the choice holds for this export alone.
        if (m_session.isWritable() && !m_session.shownVersion()) {
            const auto kept = m_session.setSetting(PersonalChoices::settingKey, decided.personal->toSetting(),
                                                   tr("Decide on Personal Data in Exports"));
            if (!kept)
                return finish(kept.error());
        }
        write(decided);
    });
    asked->open();
}

void ExportDialog::write(const ExportRequest &wanted)
{
    m_written = wanted;
    m_progress = new ProgressDialog(tr("Exporting to %1.").arg(QFileInfo(wanted.target).fileName()), this);
    // The dialog's token and not the session's: the answer of a cancelled export is waited for, too.
    m_session.run<Result<TransferReport>>(
        [wanted, stop = m_progress->stopToken()](Reader &reader, const Progress &progress) {
            return exportCatalog(reader, wanted, {.stop = stop, .report = progress.report});
        },
        [dialog = QPointer(this)](const Result<TransferReport> &report) {
            if (dialog)
                dialog->finish(report);
        },
        {}, wanted.version ? std::optional(wanted.version->number) : std::nullopt,
        [progress = QPointer(m_progress)](qint64 done, qint64 total) {
            if (progress)
                progress->setProgress(done, total);
        });
}

void ExportDialog::finish(const Result<TransferReport> &report)
{
    if (m_progress) {
        m_progress->finish();
        m_progress->deleteLater();
        m_progress = nullptr;
    }
    m_start->setEnabled(true);
    if (!report) {
        m_strip->say(describeOutput(report.error()));
        if (report.error().code == ErrorCode::Exists)
            m_strip->addButton(tr("Replace the File"), [this] { start(Replace::Yes); });
        return;
    }
    const QFileInfo file(report->path);
    m_strip->say(
        colours::Tone::Good,
        tr("%1 items exported as %2 to the folder %3.").arg(report->items).arg(file.fileName(), file.absolutePath()));
    m_strip->addButton(tr("Open Folder"), [this, path = report->path] { m_setting.showFolder(path); });
    if (m_setting.remember)
        m_setting.remember(rememberedExport(m_written));
    emit exported(*report);
}

}
