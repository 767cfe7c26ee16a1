// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/drafts.h"

#include "base/atomicfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// An object of one member, named after what the value is; numbers as text, since JSON's are not whole.
QJsonObject jsonOf(const Value &value)
{
    if (value.isNumber())
        return {{u"number"_s, QString::number(value.number())}};
    if (value.isUid())
        return {{u"uid"_s, value.uid().toString()}};
    return {{u"text"_s, value.text()}};
}

std::optional<Value> valueOf(const QJsonObject &json)
{
    if (json.contains("number"_L1))
        return Value(json["number"_L1].toString().toLongLong());
    if (const auto uid = Uid::fromString(json["uid"_L1].toString()))
        return Value(*uid);
    return json.contains("text"_L1) ? std::optional(Value(json["text"_L1].toString())) : std::nullopt;
}

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                                             : QJsonObject();
}

}

Drafts::Drafts(const QString &stateFolder, const Uid &catalog, const QString &path)
{
    const QString name = catalog.toString() + u'\n' + QFileInfo(path).absoluteFilePath();
    if (!stateFolder.isEmpty())
        m_file = stateFolder + "/drafts/"_L1 + Uid::fromName(name).toString() + ".json"_L1;
}

Outcome Drafts::keep(const std::vector<Draft> &drafts, const QDateTime &now, const Fields &fields) const
{
    if (drafts.empty()) {
        if (!m_file.isEmpty())
            QFile::remove(m_file);
        return Done{};
    }
    QJsonArray list;
    for (const Draft &draft : drafts) {
        const FieldInfo *info = fields.find(draft.field);
        QJsonObject json{{u"kind"_s, keyOf(draft.record.kind)},
                         {u"uid"_s, draft.record.uid.toString()},
                         {u"field"_s, info ? info->key : QLatin1StringView()},
                         {u"text"_s, draft.text}};
        if (draft.value)
            json.insert("value"_L1, jsonOf(*draft.value));
        list.append(json);
    }
    if (m_file.isEmpty() || !QDir().mkpath(QFileInfo(m_file).path()))
        return Error{.code = ErrorCode::NotWritable, .path = m_file};
    AtomicFile file(m_file, Replace::Yes);
    const QJsonObject all{{u"at"_s, now.toString(Qt::ISODate)}, {u"drafts"_s, list}};
    if (auto written = file.write(QJsonDocument(all).toJson()); !written)
        return written;
    return file.publish([](const QString &) { return Done{}; });
}

std::vector<Draft> Drafts::kept(const Fields &fields) const
{
    std::vector<Draft> drafts;
    for (const QJsonValue &each : contentOf(m_file)["drafts"_L1].toArray()) {
        const QJsonObject json = each.toObject();
        const auto kind = std::ranges::find(allKinds(), json["kind"_L1].toString(), &keyOf);
        const auto uid = Uid::fromString(json["uid"_L1].toString());
        if (kind == allKinds().end() || !uid)
            continue;
        Draft draft{.record = {*kind, *uid}, .field = {}, .text = json["text"_L1].toString()};
        if (const FieldInfo *info = fields.find(*kind, json["field"_L1].toString())) {
            draft.field = info->field;
            draft.value = valueOf(json["value"_L1].toObject());
        }
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

QDateTime Drafts::keptAt() const
{
    return QDateTime::fromString(contentOf(m_file)["at"_L1].toString(), Qt::ISODate);
}

}
