// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/recordform.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "form/fieldeditor.h"
#include "form/makeeditor.h"
#include "form/sectionheader.h"
#include "form/taborder.h"
#include "parts/icons.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace gk {

RecordForm::RecordForm(CatalogSession &session, Kind kind, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_source(session)
    , m_kind(kind)
    , m_shared(session.fields(), kind, session.names())
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::ClickFocus); // by Tab the keyboard goes to the editors
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

RecordForm::~RecordForm()
{
    m_reading.request_stop();
}

void RecordForm::append(QWidget *part)
{
    m_column->insertWidget(m_column->count() - 1, part); // above the stretch
    orderTabsLater();
}

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
    for (const Field field : section.plan.fields) {
        if (!section.more && !section.rows.empty() && isSeldom(m_session.fields(), field))
            addMoreButton(*grid, section);
        addRow(*grid, section, m_session.fields().info(field));
    }
    grid->setColumnMinimumWidth(0, labelWidth());
    for (const Row &row : section.rows) {
        row.editor->setReadOnly(!m_session.isWritable());
        showRow(row);
    }
    showNextSeldom(section);
    orderTabsLater();
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
        grid.addWidget(row.above, grid.rowCount(), 0, 1, 3);
    }
    const int at = grid.rowCount();
    if (isWide(info)) {
        row.editor->setHeading(row.label);
        grid.addWidget(row.editor, at, 0, 1, 3);
    } else {
        row.label->setWordWrap(true);
        row.label->setMinimumHeight(QLineEdit().sizeHint().height());
        row.label->setMaximumWidth(labelWidth());
        grid.addWidget(row.label, at, 0, Qt::AlignTop);
        grid.addWidget(row.editor, at, 1, 1, 2, Qt::AlignVCenter);
    }
    connect(row.editor, &FieldEditor::committed, this,
            [this, editor = row.editor](const Value &value) { store(*editor, value, Over::EachValue); });
    connect(row.editor, &FieldEditor::inheritanceAsked, this,
            [this, editor = row.editor] { store(*editor, {}, Over::Nothing); });
    connect(row.editor, &FieldEditor::rearranged, this, &RecordForm::orderTabsLater);
    connect(row.editor, &FieldEditor::settled, this, &RecordForm::showWanted);
    section.rows.push_back(row);
}

void RecordForm::addMoreButton(QGridLayout &grid, Section &section)
{
    section.more = new QToolButton(section.body);
    section.more->setIcon(icons::icon(icons::Icon::Add, palette()));
    section.more->setAutoRaise(true);
    section.more->setFocusPolicy(Qt::StrongFocus);
    // Beside the field it continues: a line of its own would cost one of the official columns their place in view.
    FieldEditor *before = section.rows.back().editor;
    const int at = grid.rowCount() - 1;
    grid.addWidget(before, at, 1, Qt::AlignVCenter);
    grid.addWidget(section.more, at, 2, Qt::AlignTop);
    const auto index = std::size_t(&section - m_sections.data());
    connect(section.more, &QToolButton::clicked, this, [this, index] {
        if (const Row *next = nextSeldom(m_sections[index]))
            focusField(next->info->field);
    });
}

const RecordForm::Row *RecordForm::nextSeldom(const Section &section) const
{
    const auto next = std::ranges::find_if(section.rows, [this](const Row &row) {
        return isSeldom(m_session.fields(), row.info->field) && !isRowWanted(*row.info, row.editor->shown());
    });
    return next == section.rows.end() ? nullptr : &*next;
}

void RecordForm::showNextSeldom(const Section &section)
{
    if (!section.more)
        return;
    const Row *next = nextSeldom(section);
    section.more->setVisible(next && m_session.isWritable());
    if (!next)
        return;
    section.more->setToolTip(tr("Add: %1").arg(fieldLabel(*next->info)));
    section.more->setAccessibleName(section.more->toolTip());
}

QWidget *RecordForm::secrecyWarning(QWidget *parent)
{
    auto *strip = new MessageStrip(parent);
    strip->setClosable(false);
    strip->say(colours::Tone::Warning,
               (m_kind == Kind::Item
                    ? tr("Kept on the internal list of information not disclosed, never in a published form.")
                    : QString())
                   + tr("This program is for computers without classified information. Entering, storing or passing on "
                        "classified information is strictly forbidden."));
    return strip;
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
    if (isSeldom(m_session.fields(), field)) {
        m_asked.insert(field);
        refresh();
    }
    // The row may have come just now and has no place yet.
    widget()->layout()->activate();
    ensureWidgetVisible(wanted);
    focusFirst(*wanted);
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

void RecordForm::refresh()
{
    widget()->setEnabled(!m_records.empty());
    for (const Section &section : m_sections) {
        showSectionTitle(section);
        for (const Row &row : section.rows)
            showRow(row);
        showNextSeldom(section);
    }
    emit refreshed();
}

void RecordForm::showSectionTitle(const Section &section)
{
    if (!section.header)
        return;
    const QString title = QCoreApplication::translate("FormSection", section.plan.title);
    const auto filled =
        std::ranges::count_if(section.plan.fields, [this](Field field) { return m_shared.isFilled(field); });
    section.header->setText(filled == 0 ? title : tr("%1 · %2 filled in").arg(title).arg(filled));
}

void RecordForm::showRow(const Row &row)
{
    const ShownValue shown = m_shared.of(row.info->field);
    row.editor->showValue(shown);
    const bool isWanted = row.editor->isTouched() || isRowWanted(*row.info, shown);
    row.label->setVisible(isWanted);
    row.editor->setVisible(isWanted);
    if (row.above)
        row.above->setVisible(isWanted);
}

bool RecordForm::isRowWanted(const FieldInfo &info, const ShownValue &shown) const
{
    if (shown.isMixed || !shown.value.isEmpty())
        return true;
    if (isSeldom(m_session.fields(), info.field))
        return m_asked.contains(info.field);
    const auto condition = conditionOf(m_session.fields(), info.field);
    if (!condition)
        return true;
    const ShownValue on = m_shared.of(condition->on);
    return isMet(*condition, on.isMixed ? on.some : on.value);
}

void RecordForm::orderTabsLater()
{
    // Later: whoever asks is still putting its widgets in place.
    QMetaObject::invokeMethod(
        this, [this] { orderTabs(*widget()); }, Qt::QueuedConnection);
}

void RecordForm::followAccess()
{
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows)
            row.editor->setReadOnly(!m_session.isWritable());
    }
}

}
