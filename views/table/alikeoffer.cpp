// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/alikeoffer.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "parts/messagestrip.h"
#include "parts/words.h"

#include <QtCore/QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Texts that are written once and meant the same wherever they stand. Ticks, numbers and places in the list are of one
/// item; so is a free field of notes.
bool isSharedText(const FieldInfo &info)
{
    switch (info.type) {
    case ValueType::Text:
    case ValueType::LongText:
    case ValueType::Choice:
    case ValueType::Citations:
    case ValueType::Parties:
        return info.use != FieldUse::Technical && info.field != item::code;
    default:
        return false;
    }
}

/// 其他 of one domain is not 其他 of another.
bool isOfOneDomain(Field field)
{
    return field == item::level1 || field == item::level2 || field == item::level3 || field == item::level4;
}

QString oneLine(QString text)
{
    constexpr qsizetype most = 16;
    text.replace(u'\n', u' ');
    return text.size() > most ? text.first(most) + u'…' : text;
}

}

AlikeOffer::AlikeOffer(CatalogSession &session, MessageStrip &strip, QObject *parent)
    : QObject(parent), m_session(session), m_strip(strip)
{
    connect(&session, &CatalogSession::changed, this, &AlikeOffer::take);
    connect(&session, &CatalogSession::reset, &strip, &MessageStrip::clear);
    connect(&session, &CatalogSession::accessChanged, &strip, &MessageStrip::clear);
}

AlikeOffer::~AlikeOffer()
{
    m_looking.request_stop();
}

/// Nothing when it was no change of one text into another by hand.
std::optional<AlikeOffer::Edit> AlikeOffer::editOf(const Changed &change) const
{
    if (change.touched.size() != 1 || change.touched.front().first.kind != Kind::Item || !m_session.isWritable())
        return std::nullopt;
    const auto &[ref, field] = change.touched.front();
    const FieldInfo *info = m_session.fields().find(field);
    const auto last = m_session.history(1);
    if (!info || !isSharedText(*info) || last.empty() || last.front().seq != change.seq
        || last.front().kind != StepKind::Edit)
        return std::nullopt;
    const auto record = m_session.record(ref);
    const auto images = m_session.beforeImages(change.seq);
    if (!record || images.size() != 1)
        return std::nullopt;
    Edit edit{.item = ref,
              .field = field,
              .domain = record->value(item::domain).uid(),
              .before = images.front().value,
              .after = record->value(field),
              .step = last.front().step};
    if (m_edit && m_edit->step == edit.step) // typed once more: alike are those that read as the first did
        edit.before = m_edit->before;
    return edit;
}

void AlikeOffer::take(const Changed &change)
{
    m_looking.request_stop();
    m_looking = {};
    m_strip.clear();
    m_edit = editOf(change);
    if (!m_edit || m_edit->before.isEmpty() || m_edit->after.isEmpty() || m_edit->before == m_edit->after)
        return;
    m_session.run<Result<std::vector<RecordRef>>>(
        [edit = *m_edit](Reader &reader, const Progress &progress) -> Result<std::vector<RecordRef>> {
            std::vector<RecordRef> alike;
            const auto read = reader.eachWith(Kind::Item, {edit.field, item::domain}, [&](const Record &record) {
                const bool isNear = !isOfOneDomain(edit.field) || record.value(item::domain).uid() == edit.domain;
                if (isNear && record.ref != edit.item && record.value(edit.field) == edit.before)
                    alike.push_back(record.ref);
                return !progress.isCancelled();
            });
            return read ? Result<std::vector<RecordRef>>(std::move(alike)) : read.error();
        },
        [offer = QPointer(this)](const Result<std::vector<RecordRef>> &alike) {
            if (offer && alike && !alike->empty())
                offer->offer(*alike);
        },
        m_looking.get_token());
}

void AlikeOffer::offer(const std::vector<RecordRef> &alike)
{
    const FieldInfo &info = m_session.fields().info(m_edit->field);
    const QString before = displayText(info, m_edit->before, m_session.names());
    const QString after = displayText(info, m_edit->after, m_session.names());
    m_strip.say(colours::Tone::Plain,
                tr("%1 more with “%2” in the field “%3”.")
                    .arg(countOf(Kind::Item, qint64(alike.size())), oneLine(before), fieldLabel(info)));
    m_strip.addButton(tr("Change &All to “%1”").arg(oneLine(after).replace(u'&', "&&"_L1)),
                      [this, alike] { changeAll(alike); });
    constexpr int untilRead = 15000;
    m_strip.hideAfter(untilRead);
}

/// Nothing was changed since they were counted, or the offer would have gone.
void AlikeOffer::changeAll(const std::vector<RecordRef> &alike)
{
    std::vector<Change> changes;
    changes.reserve(alike.size());
    for (const RecordRef &ref : alike)
        changes.push_back({ref, m_edit->field, m_edit->after});
    const QString label =
        changeLabel(fieldLabel(m_session.fields().info(m_edit->field)), Kind::Item, qint64(alike.size()));
    const auto applied = m_session.apply(std::move(changes), label);
    if (!applied)
        m_strip.say(describe(applied.error()));
}

}
