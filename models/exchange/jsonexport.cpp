// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonexport.h"

#include "base/json.h"
#include "catalog/record.h"
#include "catalog/references.h"
#include "exchange/versionjson.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

// What is named comes before what names it, so that a reader can resolve as it goes; registers say the uid of their item.
constexpr std::array kindOrder{Kind::Setting, Kind::Office,  Kind::Document, Kind::Domain,
                               Kind::Task,    Kind::Opinion, Kind::Note,     Kind::Item};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Writes one list of the document, one record a line.
class ListWriter
{
public:
    ListWriter(Kind kind, const ByteSink &sink) : m_line(",\n\"" + listKeyOf(kind).toLatin1() + "\":["), m_sink(sink) {}

    Outcome add(const QJsonObject &record)
    {
        m_line += m_count++ == 0 ? "\n" : ",\n";
        m_line += compact(record);
        const auto written = m_sink(m_line);
        m_line.clear();
        return written;
    }
    Outcome end() { return m_sink(m_line + (m_count > 0 ? "\n]" : "]")); }

private:
    QByteArray m_line;
    const ByteSink &m_sink;
    qint64 m_count = 0;
};

class JsonWriter
{
public:
    JsonWriter(Reader &reader, const JsonRequest &request, Names names, const ByteSink &sink, const Progress &progress)
        : m_reader(reader), m_request(request), m_names(std::move(names)), m_sink(sink), m_progress(progress)
    {}

    Outcome head(const Settings &settings)
    {
        QJsonObject head{{u"format"_s, u"gkml-catalog"_s},
                         {u"format_version"_s, 1},
                         {u"title"_s, settings.value(u"title")},
                         {u"office"_s, settings.value(u"office")},
                         {u"year"_s, settings.value(u"year")}};
        const Purpose purpose = m_request.rule.purpose;
        if (!m_request.catalog.isNull() && purpose == Purpose::Internal)
            head.insert("catalog"_L1, m_request.catalog.toString());
        if (m_request.version)
            head.insert("version"_L1, versionFor(purpose));
        return m_sink(compact(head).chopped(1));
    }

    Outcome list(Kind kind)
    {
        if (isRegister(kind) && !isWithRegisters())
            return Done{};
        ListWriter list(kind, m_sink);
        Outcome written = Done{};
        const auto visit = [&](const Record &record) {
            if (isCarried(record))
                written = list.add(shown(record));
            if (++m_done % 1000 == 0)
                m_progress.tell(m_done, 0);
            return bool(written) && !m_progress.isCancelled();
        };
        const auto read =
            kind == Kind::Item ? eachSelected(m_reader, m_request.selection, visit) : m_reader.each(kind, visit);
        if (!written)
            return written;
        return read ? list.end() : read;
    }

    /// In official forms the registers tell of nothing but what the items there name.
    Outcome collectNamed()
    {
        const OfficialRule &rule = m_request.rule;
        if (rule.purpose == Purpose::Internal)
            return Done{};
        const auto leaves = [&rule](const FieldInfo &info) { return mayLeave(info, rule.purpose); };
        QSet<RecordRef> byItems;
        const auto read = eachSelected(m_reader, m_request.selection, [&](const Record &item) {
            if (!leftOutWhy(item, rule)) {
                for (const RecordRef &ref : referencesOf(m_reader.fields(), item, leaves))
                    byItems.insert(ref);
            }
            return !m_progress.isCancelled();
        });
        if (!read)
            return read;
        auto named = withAllNamed(m_reader, {byItems.begin(), byItems.end()}, leaves);
        if (!named)
            return named.error();
        m_named = std::move(*named);
        return Done{};
    }

    [[nodiscard]] JsonReport report() && { return std::move(m_report); }

private:
    /// Who made the version stays in the office; who approved it, why, and its digest, are not for the public.
    [[nodiscard]] QJsonObject versionFor(Purpose purpose) const
    {
        QJsonObject version = versionToJson(*m_request.version);
        if (purpose != Purpose::Internal)
            version.remove("author"_L1);
        if (purpose == Purpose::Public) {
            version.remove("reason"_L1);
            version.remove("approved_by"_L1);
            version.remove("approved_on"_L1);
            version.remove("digest"_L1);
        }
        return version;
    }

    /// What is no content stays out of official forms and of packages.
    [[nodiscard]] bool isWithRegisters() const
    {
        return m_request.rule.purpose == Purpose::Internal && m_request.form == JsonForm::Readable;
    }

    bool isCarried(const Record &record)
    {
        switch (record.ref.kind) {
        case Kind::Item:
            if (const auto why = leftOutWhy(record, m_request.rule)) {
                m_report.leftOut.push_back({record.ref.uid, *why});
                return false;
            }
            ++m_report.items;
            return true;
        case Kind::Setting:
            return isWithRegisters() || isContent(record);
        case Kind::Opinion:
        case Kind::Note:
            return true;     // only where registers are
        case Kind::Document: // a register of internal papers too
            return isNamed(record)
                   && (m_request.rule.purpose == Purpose::Internal
                       || record.value(m_reader.fields().find(Kind::Document, "attribute"_L1)->field).text()
                              != u"不予公开");
        case Kind::Domain:
        case Kind::Office:
        case Kind::Task:
            break;
        }
        return isNamed(record);
    }

    [[nodiscard]] bool isNamed(const Record &record) const
    {
        return m_request.rule.purpose == Purpose::Internal || m_named.contains(record.ref);
    }

    [[nodiscard]] QJsonObject shown(const Record &record) const
    {
        const Fields &fields = m_reader.fields();
        QJsonObject object = recordToJson(fields, record, m_names, m_request.form);
        const Kind kind = record.ref.kind;
        const Purpose purpose = m_request.rule.purpose;
        if (purpose != Purpose::Internal) {
            object.remove("uid"_L1);
            for (const FieldInfo &info : fields.of(kind)) {
                const bool isKey = kind == Kind::Setting; // technical, and the only name a setting has
                if (!mayLeave(info, purpose) && !isKey)
                    object.remove(info.key);
            }
        }
        if (kind == Kind::Item && !m_request.fields.isEmpty()) {
            for (const QString &key : object.keys()) {
                if (key != u"uid" && !m_request.fields.contains(key))
                    object.remove(key);
            }
        }
        return object;
    }

    Reader &m_reader;
    const JsonRequest &m_request;
    const Names m_names;
    const ByteSink &m_sink;
    const Progress &m_progress;
    QSet<RecordRef> m_named; ///< in official forms: what the items that leave name
    JsonReport m_report{};
    qint64 m_done = 0;
};

}

QString listKeyOf(Kind kind)
{
    return keyOf(kind) + u's';
}

Result<JsonReport> writeJson(Reader &reader, const JsonRequest &request, const ByteSink &sink, const Progress &progress)
{
    auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    JsonWriter writer(reader, request, std::move(*names), sink, progress);
    if (auto collected = writer.collectNamed(); !collected)
        return collected.error();
    if (auto head = writer.head(*settings); !head)
        return head.error();
    for (const Kind kind : kindOrder) {
        if (auto list = writer.list(kind); !list)
            return list.error();
    }
    if (auto end = sink("\n}\n"); !end)
        return end.error();
    return std::move(writer).report();
}

Outcome verifyJson(const QString &path, qint64 items, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Unreadable, .path = path, .detail = file.errorString()};
    const QByteArray itemList = "\"items\":[";
    qint64 row = 0;
    qint64 found = 0;
    bool isInItems = false;
    QByteArray last;
    while (!file.atEnd()) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        QByteArray line = file.readLine();
        ++row;
        if (!line.endsWith('\n'))
            return Error{.code = ErrorCode::Malformed, .path = path, .row = row};
        line.chop(line.endsWith(",\n") ? 2 : 1);
        last = line;
        const bool isRecord = line.startsWith('{') && line.endsWith('}');
        if (isRecord && !parsedJson(line))
            return Error{.code = ErrorCode::Malformed, .path = path, .row = row};
        isInItems = isInItems || line.startsWith(itemList);
        found += isRecord && isInItems ? 1 : 0;
    }
    if (last != "}")
        return Error{.code = ErrorCode::Malformed, .path = path, .row = row};
    if (found != items)
        return Error{.code = ErrorCode::WrongDigest, .path = path, .detail = QString::number(found)};
    return Done{};
}
}
