// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/recordform.h"

#include "catalog/layout.h"
#include "form/fieldeditor.h"
#include "form/sectionheader.h"
#include "parts/words.h"

#include <QtWidgets/QScrollBar>

#include <algorithm>

// Which records the form shows, what they have in common, and how it is written.
namespace gk {

namespace {

/// So many records are read at once; the rest is read off the GUI thread. Measured: 25 µs a record.
constexpr std::size_t readAtOnce = 300;

QString nameOf(const Record &record, const Names &names)
{
    return record.ref.kind == Kind::Item ? itemLabel(record) : names.nameOf(record.ref);
}

/// The others of many records, read by a job.
struct Rest {
    SharedValues shared;
    std::vector<RecordRef> gone{};
};

}

void RecordForm::showRecords(const std::vector<RecordRef> &records)
{
    if (records == m_records) {
        m_wanted.reset();
        return;
    }
    if (!commit()) {
        m_wanted = records;
        showComplaint();
        return;
    }
    m_wanted.reset();
    m_records = records;
    m_asked.clear();
    load();
    refresh();
    verticalScrollBar()->setValue(0);
}

void RecordForm::showComplaint()
{
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows) {
            if (!row.editor->isTouched())
                continue;
            if (section.header)
                section.header->setChecked(true);
            ensureWidgetVisible(row.editor);
            return;
        }
    }
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

std::vector<Draft> RecordForm::typed() const
{
    std::vector<Draft> drafts;
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows) {
            if (!row.editor->isTouched())
                continue;
            const auto value = row.editor->enteredValue();
            for (const RecordRef &ref : m_records)
                drafts.push_back({.record = ref,
                                  .field = row.info->field,
                                  .value = value ? std::optional(valueFor(ref, *row.editor, *value)) : std::nullopt,
                                  .text = row.editor->enteredText()});
        }
    }
    return drafts;
}

void RecordForm::load()
{
    m_reading.request_stop();
    m_first.reset();
    m_shared = SharedValues(m_session.fields(), m_kind, m_session.names());
    std::size_t read = 0;
    std::erase_if(m_records, [&](const RecordRef &ref) {
        if (read == readAtOnce)
            return false;
        const auto record = m_session.record(ref);
        const bool isGone = !record || !record->isAlive;
        if (!isGone) {
            m_shared.add(*record);
            ++read;
            if (!m_first)
                m_first = *record;
        }
        return isGone;
    });
    if (read < m_records.size())
        readRest(read);
}

void RecordForm::readRest(std::size_t from)
{
    m_reading = std::stop_source();
    Rest rest{m_shared};
    m_shared.setUnfinished(true);
    std::vector<RecordRef> refs(m_records.begin() + std::ptrdiff_t(from), m_records.end());
    m_session.run<Result<Rest>>(
        [rest = std::move(rest), refs = std::move(refs)](Reader &reader,
                                                         const Progress &progress) mutable -> Result<Rest> {
            for (const RecordRef &ref : refs) {
                if (progress.isCancelled())
                    break;
                const auto record = reader.find(ref);
                if (!record)
                    return record.error();
                if (*record && (*record)->isAlive)
                    rest.shared.add(**record);
                else
                    rest.gone.push_back(ref);
            }
            return std::move(rest);
        },
        [this](const Result<Rest> &read) {
            if (!read)
                return; // what the others hold stays unknown, and is shown so
            m_shared = read->shared;
            std::erase_if(m_records,
                          [&](const RecordRef &ref) { return std::ranges::find(read->gone, ref) != read->gone.end(); });
            refresh();
        },
        m_reading.get_token());
}

void RecordForm::store(FieldEditor &editor, const Value &value, Over over)
{
    if (m_records.empty())
        return;
    const FieldInfo &info = editor.info();
    if (leadsBack(info, value)) {
        editor.refuse({.code = ErrorCode::BadValue, .detail = info.key});
        return;
    }
    const QString label = fieldLabel(info);
    if (m_records.size() == 1) {
        const QString name = m_first ? nameOf(*m_first, m_session.names()) : QString();
        if (const auto done = m_session.edit(m_records.front(), info.field, value, changeLabel(label, name)); !done)
            editor.refuse(done.error());
        return;
    }
    std::vector<Change> changes;
    for (const RecordRef &ref : m_records)
        changes.push_back({ref, info.field, over == Over::EachValue ? valueFor(ref, editor, value) : value});
    const auto applied = m_session.apply(std::move(changes), changeLabel(label, m_kind, qint64(m_records.size())));
    if (!applied)
        editor.refuse(applied.error());
}

bool RecordForm::leadsBack(const FieldInfo &info, const Value &value) const
{
    if (info.type != ValueType::Reference || info.target != m_kind)
        return false;
    Uid at = value.uid();
    // The bound is for a file that holds a circle already.
    for (int depth = 0; depth < 64 && !at.isNull(); ++depth) {
        if (std::ranges::find(m_records, RecordRef{m_kind, at}) != m_records.end())
            return true;
        const auto record = m_session.record({m_kind, at});
        at = record ? record->value(info.field).uid() : Uid{};
    }
    return false;
}

Value RecordForm::valueFor(const RecordRef &ref, const FieldEditor &editor, const Value &value) const
{
    if (!editor.shown().isMixed || !isChangedInPart(editor.info()))
        return value;
    const auto record = m_session.record(ref);
    return record ? editor.valueOver(m_session.names().inheritedValue(editor.info(), *record), value) : value;
}

void RecordForm::follow(const Changed &change)
{
    // After a change of thousands looking them up would cost more than reading the few shown again.
    const bool concerns = change.touched.size() > qsizetype(readAtOnce)
                          || std::ranges::any_of(change.touched, [this](const auto &touched) {
                                 // Other kinds: names and inherited values come from them.
                                 return touched.first.kind != Kind::Item
                                        || std::ranges::find(m_records, touched.first) != m_records.end();
                             });
    if (!concerns)
        return;
    load();
    tellOrphans();
    refresh();
}

void RecordForm::tellOrphans()
{
    if (!m_records.empty())
        return;
    QStringList texts;
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows) {
            if (!row.editor->isTouched())
                continue;
            texts += row.editor->enteredText();
            row.editor->restore();
        }
    }
    texts.removeAll(QString());
    if (!texts.isEmpty())
        emit orphaned(texts);
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

}
