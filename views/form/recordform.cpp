// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/recordform.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "form/fieldeditor.h"
#include "form/makeeditor.h"
#include "form/sectionheader.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace gk {

namespace {

/// More records than these are not compared: their fields count as mixed. Keeps a selection of thousands at once.
constexpr std::size_t mostRead = 300;

QString nameOf(const Record &record, const Names &names)
{
    return record.ref.kind == Kind::Item ? itemLabel(record) : names.nameOf(record.ref);
}

/// Where the record stands while its field is looked up in the domain: without a value of its own.
Value inheritedOf(const FieldInfo &info, Record record, const Names &names)
{
    if (!info.inheritsFromDomain)
        return {};
    record.set(info.field, {});
    return names.inheritedValue(info, record);
}

}

RecordForm::RecordForm(CatalogSession &session, Kind kind, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_source(session), m_kind(kind)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    // A click beside the editors leaves them, and leaving writes.
    content->setFocusPolicy(Qt::ClickFocus);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 8, 12, 12);
    m_column->setSpacing(8);
    for (FormSection &plan : formSections(session.fields(), kind))
        m_sections.push_back({.plan = std::move(plan)});
    for (Section &section : m_sections) {
        addHeader(section);
        section.body = new QWidget(content);
        m_column->addWidget(section.body);
        section.body->setVisible(!section.header);
    }
    m_column->addStretch();
    setWidget(content);
    fill(m_sections.front());
    connect(&session, &CatalogSession::changed, this, &RecordForm::follow);
    connect(&session, &CatalogSession::refused, this, &RecordForm::takeBack);
    connect(&session, &CatalogSession::accessChanged, this, &RecordForm::followAccess);
    connect(&session, &CatalogSession::reset, this, [this] {
        load();
        refresh();
        followAccess();
    });
    refresh();
}

RecordForm::~RecordForm() = default;

void RecordForm::addHeader(Section &section)
{
    if (!*section.plan.title)
        return;
    section.header = new SectionHeader(this);
    m_column->addWidget(section.header);
    const auto index = std::size_t(&section - m_sections.data());
    connect(section.header, &SectionHeader::toggled, this, [this, index](bool isOn) {
        Section &toggled = m_sections[index];
        if (isOn)
            fill(toggled);
        toggled.body->setVisible(isOn);
    });
}

void RecordForm::fill(Section &section)
{
    if (!section.rows.empty())
        return;
    auto *grid = new QGridLayout(section.body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (const Field field : section.plan.fields)
        addRow(*grid, section, m_session.fields().info(field));
    grid->setColumnMinimumWidth(0, labelWidth());
    for (const Row &row : section.rows) {
        row.editor->setReadOnly(!m_session.isWritable());
        showRow(row);
    }
}

int RecordForm::labelWidth() const
{
    // Six Han characters in every section, so that editors stand in one line; longer labels wrap.
    return fontMetrics().horizontalAdvance(QStringLiteral("网站所属栏目")) + 4;
}

void RecordForm::addRow(QGridLayout &grid, Section &section, const FieldInfo &info)
{
    Row row{.info = &info, .label = new PlainLabel(fieldLabel(info), section.body)};
    row.editor = makeEditor(info, m_source, section.body);
    row.label->setBuddy(row.editor);
    const auto isAboutWithheld = [this](Field field) {
        const auto condition = conditionOf(m_session.fields(), field);
        return condition && condition->term == u"不予公开";
    };
    if (isAboutWithheld(info.field) && (section.rows.empty() || !isAboutWithheld(section.rows.back().info->field))) {
        row.above = secrecyWarning(section.body);
        grid.addWidget(row.above, grid.rowCount(), 0, 1, 2);
    }
    const int at = grid.rowCount();
    if (isWide(info)) {
        // Label and editor belong together more closely than neighbours do.
        auto *both = new QVBoxLayout;
        both->setSpacing(4);
        both->addWidget(row.label);
        both->addWidget(row.editor);
        grid.addLayout(both, at, 0, 1, 2);
    } else {
        row.label->setWordWrap(true);
        row.label->setMinimumHeight(QLineEdit().sizeHint().height());
        row.label->setMaximumWidth(labelWidth());
        grid.addWidget(row.label, at, 0, Qt::AlignTop);
        grid.addWidget(row.editor, at, 1, Qt::AlignVCenter);
    }
    connect(row.editor, &FieldEditor::committed, this,
            [this, editor = row.editor](const Value &value) { store(*editor, value); });
    connect(row.editor, &FieldEditor::settled, this, &RecordForm::showWanted);
    section.rows.push_back(row);
}

QWidget *RecordForm::secrecyWarning(QWidget *parent)
{
    auto *strip = new MessageStrip(parent);
    strip->setClosable(false);
    strip->say(
        colours::Tone::Warning,
        tr("This program is for computers without classified information. Entering, storing or passing on classified "
           "information is strictly forbidden."));
    return strip;
}

void RecordForm::showRecords(const std::vector<RecordRef> &records)
{
    if (records == m_records) {
        m_wanted.reset();
        return;
    }
    if (!commit()) {
        m_wanted = records;
        return;
    }
    m_wanted.reset();
    m_records = records;
    load();
    refresh();
    verticalScrollBar()->setValue(0);
}

void RecordForm::showWanted()
{
    if (!m_wanted)
        return;
    const auto wanted = *m_wanted;
    showRecords(wanted);
}

bool RecordForm::commit()
{
    bool isAllTaken = true;
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows) {
            row.editor->commit();
            isAllTaken = isAllTaken && !row.editor->isTouched();
        }
    }
    return isAllTaken;
}

FieldEditor *RecordForm::editor(Field field)
{
    for (Section &section : m_sections) {
        if (std::ranges::find(section.plan.fields, field) == section.plan.fields.end())
            continue;
        fill(section);
        return std::ranges::find(section.rows, field, [](const Row &row) { return row.info->field; })->editor;
    }
    return nullptr;
}

void RecordForm::focusField(Field field)
{
    FieldEditor *wanted = editor(field);
    if (!wanted)
        return;
    for (const Section &section : m_sections) {
        if (section.header && section.body->isAncestorOf(wanted))
            section.header->setChecked(true);
    }
    ensureWidgetVisible(wanted);
    wanted->setFocus(Qt::OtherFocusReason);
}

QStringList RecordForm::unfoldedSections() const
{
    QStringList keys;
    for (const Section &section : m_sections) {
        if (section.header && section.header->isChecked())
            keys += section.plan.key;
    }
    return keys;
}

void RecordForm::setUnfoldedSections(const QStringList &keys)
{
    for (const Section &section : m_sections) {
        if (section.header)
            section.header->setChecked(keys.contains(section.plan.key));
    }
}

void RecordForm::load()
{
    m_values.clear();
    std::erase_if(m_records, [this](const RecordRef &ref) {
        if (m_values.size() == mostRead)
            return false;
        auto record = m_session.record(ref);
        const bool isGone = !record || !record->isAlive;
        if (!isGone)
            m_values.push_back(std::move(*record));
        return isGone;
    });
}

void RecordForm::refresh()
{
    widget()->setEnabled(!m_records.empty());
    for (const Section &section : m_sections) {
        showSectionTitle(section);
        for (const Row &row : section.rows)
            showRow(row);
    }
    emit refreshed();
}

void RecordForm::showSectionTitle(const Section &section)
{
    if (!section.header)
        return;
    const QString title = QCoreApplication::translate("FormSection", section.plan.title);
    const auto filled = std::ranges::count_if(section.plan.fields, [this](Field field) {
        return std::ranges::any_of(m_values, [field](const Record &record) { return !record.value(field).isEmpty(); });
    });
    section.header->setText(filled == 0 ? title : tr("%1 · %2 filled in").arg(title).arg(filled));
}

void RecordForm::showRow(const Row &row)
{
    const ShownValue shown = shownOf(*row.info);
    row.editor->showValue(shown);
    const bool isWanted = row.editor->isTouched() || isRowWanted(*row.info, shown);
    row.label->setVisible(isWanted);
    row.editor->setVisible(isWanted);
    if (row.above)
        row.above->setVisible(isWanted);
}

bool RecordForm::isRowWanted(const FieldInfo &info, const ShownValue &shown) const
{
    const auto condition = conditionOf(m_session.fields(), info.field);
    if (!condition || shown.isMixed || !shown.value.isEmpty())
        return true;
    return std::ranges::any_of(m_values,
                               [&](const Record &record) { return isMet(*condition, record.value(condition->on)); });
}

ShownValue RecordForm::shownOf(const FieldInfo &info) const
{
    if (m_values.empty())
        return {};
    ShownValue shown{.value = m_values.front().value(info.field)};
    shown.isMixed = m_values.size() < m_records.size() || std::ranges::any_of(m_values, [&](const Record &each) {
                        return each.value(info.field) != shown.value;
                    });
    if (shown.isMixed)
        shown.value = {};
    shown.inherited = inheritedOf(info, m_values.front(), m_session.names());
    for (const Record &each : m_values) {
        if (info.inheritsFromDomain && inheritedOf(info, each, m_session.names()) != shown.inherited)
            shown.inherited = {};
    }
    return shown;
}

void RecordForm::store(FieldEditor &editor, const Value &value)
{
    if (m_records.empty())
        return;
    const FieldInfo &info = editor.info();
    const QString label = fieldLabel(info);
    if (m_records.size() == 1) {
        const QString name = m_values.empty() ? QString() : nameOf(m_values.front(), m_session.names());
        if (const auto done = m_session.edit(m_records.front(), info.field, value, changeLabel(label, name)); !done)
            editor.refuse(done.error());
        return;
    }
    std::vector<Change> changes;
    for (const RecordRef &ref : m_records)
        changes.push_back({ref, info.field, value});
    const auto applied = m_session.apply(std::move(changes), changeLabel(label, m_kind, qint64(m_records.size())));
    if (!applied)
        editor.refuse(applied.error());
}

void RecordForm::follow(const Changed &change)
{
    // After a change of thousands looking them up would cost more than reading the few shown again.
    const bool concerns =
        change.touched.size() > mostRead || std::ranges::any_of(change.touched, [this](const auto &touched) {
            // Other kinds: names and inherited values come from them.
            return touched.first.kind != Kind::Item || std::ranges::find(m_records, touched.first) != m_records.end();
        });
    if (!concerns)
        return;
    load();
    refresh();
}

void RecordForm::takeBack(const Error &error, const std::vector<PendingValue> &values)
{
    for (const PendingValue &pending : values) {
        if (std::ranges::find(m_records, pending.record) == m_records.end())
            continue;
        if (FieldEditor *holder = editor(pending.field))
            holder->takeBack(pending.value, error);
    }
}

void RecordForm::followAccess()
{
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows)
            row.editor->setReadOnly(!m_session.isWritable());
    }
}

}
