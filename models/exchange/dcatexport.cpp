// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/dcatexport.h"

#include "catalog/itemfields.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QString frequencies = u"http://publications.europa.eu/resource/authority/frequency/"_s;
const QString accessRights = u"http://publications.europa.eu/resource/authority/access-right/"_s;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject chinese(const QString &text)
{
    return {{u"@value"_s, text}, {u"@language"_s, u"zh"_s}};
}

QJsonObject named(const QString &id)
{
    return {{u"@id"_s, id}};
}

QJsonObject agent(const QString &name)
{
    return {{u"@type"_s, u"foaf:Agent"_s}, {u"foaf:name"_s, chinese(name)}};
}

QJsonObject context()
{
    return {
        {u"dcat"_s, u"http://www.w3.org/ns/dcat#"_s},           {u"dct"_s, u"http://purl.org/dc/terms/"_s},
        {u"foaf"_s, u"http://xmlns.com/foaf/0.1/"_s},           {u"rdfs"_s, u"http://www.w3.org/2000/01/rdf-schema#"_s},
        {u"skos"_s, u"http://www.w3.org/2004/02/skos/core#"_s}, {u"vcard"_s, u"http://www.w3.org/2006/vcard/ns#"_s},
        {u"xsd"_s, u"http://www.w3.org/2001/XMLSchema#"_s}};
}

/// The period an update frequency names; nothing for 即时, which names an event.
std::optional<QString> periodOf(const QString &frequency)
{
    static const QHash<QString, QString> periods{
        {u"每日"_s, u"DAILY"_s},      {u"每周"_s, u"WEEKLY"_s}, {u"每月"_s, u"MONTHLY"_s}, {u"每季"_s, u"QUARTERLY"_s},
        {u"每半年"_s, u"ANNUAL_2"_s}, {u"每年"_s, u"ANNUAL"_s}, {u"不定期"_s, u"IRREG"_s}};
    const auto it = periods.constFind(frequency);
    return it == periods.cend() ? std::nullopt : std::optional(frequencies + *it);
}

class DcatWriter
{
public:
    DcatWriter(const Fields &fields, const OfficialTable &table, Purpose purpose, HashedSink &sink)
        : m_fields(fields)
        , m_table(table)
        , m_purpose(purpose)
        , m_sink(sink)
        , m_serials(table.settings().value(u"numbering"))
    {}

    /// Numbers the domains in the order of their items.
    void know(const Uid &domain)
    {
        if (!domain.isNull() && !m_domains.contains(domain)) {
            m_domains.insert(domain, int(m_order.size()) + 1);
            m_order.push_back(domain);
        }
    }
    void writeStart();
    void write(const Record &record);
    void writeEnd() { m_sink.put(m_items > 0 ? "\n]}\n" : "]}\n"); }

private:
    [[nodiscard]] Value leaving(Field field, const Record &record) const;
    [[nodiscard]] QString text(Field field, const Record &record) const;
    [[nodiscard]] QJsonObject dataset(const Record &record);
    void addParties(const Record &record, QJsonObject &dataset) const;
    void addRights(const Record &record, QJsonObject &dataset) const;
    void addComments(const Record &record, QJsonObject &dataset) const;

    const Fields &m_fields;
    const OfficialTable &m_table;
    Purpose m_purpose;
    HashedSink &m_sink;
    SerialNumbers m_serials;
    QHash<Uid, int> m_domains{};
    std::vector<Uid> m_order{};
    qint64 m_items = 0;
};

/// What is stored, if the field may leave the office: the dataset has no columns that would have been sorted out before.
Value DcatWriter::leaving(Field field, const Record &record) const
{
    return mayLeave(m_fields.info(field), m_purpose) ? record.value(field) : Value();
}

QString DcatWriter::text(Field field, const Record &record) const
{
    const FieldInfo &info = m_fields.info(field);
    if (!mayLeave(info, m_purpose))
        return {};
    return displayText(info, m_table.names().inheritedValue(info, record), m_table.names());
}

/// The catalog itself; its list of datasets stays open.
void DcatWriter::writeStart()
{
    const FormHead &head = m_table.head();
    const QString date = m_table.created().date().toString(Qt::ISODate);
    QJsonObject catalog{{u"@context"_s, context()},
                        {u"@id"_s, u"#catalog"_s},
                        {u"@type"_s, u"dcat:Catalog"_s},
                        {u"dct:title"_s, chinese(head.title)},
                        {u"dct:language"_s, named(u"http://publications.europa.eu/resource/authority/language/ZHO"_s)},
                        {u"dct:modified"_s, QJsonObject{{u"@type"_s, u"xsd:date"_s}, {u"@value"_s, date}}}};
    if (!head.officeName.isEmpty())
        catalog.insert(u"dct:publisher"_s, agent(head.officeName));
    QStringList front;
    for (const FrontPart &part : m_table.front())
        front += part.title + u'：' + part.text;
    // DCAT-AP wants a description of each.
    catalog.insert(u"dct:description"_s, chinese(front.isEmpty() ? head.title : front.join(u'\n')));
    QJsonArray concepts;
    for (const Uid &domain : m_order)
        concepts.append(QJsonObject{{u"@id"_s, u"#domain-%1"_s.arg(m_domains.value(domain))},
                                    {u"@type"_s, u"skos:Concept"_s},
                                    {u"skos:prefLabel"_s, chinese(m_table.names().domainPath(domain))},
                                    {u"skos:inScheme"_s, named(u"#domains"_s)}});
    if (!concepts.isEmpty())
        catalog.insert(u"dcat:themeTaxonomy"_s, QJsonObject{{u"@id"_s, u"#domains"_s},
                                                            {u"@type"_s, u"skos:ConceptScheme"_s},
                                                            {u"dct:title"_s, chinese(u"领域"_s)},
                                                            {u"skos:hasTopConcept"_s, concepts}});
    QByteArray start = compact(catalog);
    start.chop(1);
    m_sink.put(start + ",\n\"dcat:dataset\":[");
}

void DcatWriter::write(const Record &record)
{
    const QByteArray separator = m_items == 0 ? "\n" : ",\n";
    m_sink.put(separator + compact(dataset(record)));
}

QJsonObject DcatWriter::dataset(const Record &record)
{
    ++m_items;
    QJsonObject made{{u"@id"_s, u"#item-%1"_s.arg(m_items)}, {u"@type"_s, u"dcat:Dataset"_s}};
    QStringList levels;
    for (const Field field : {item::level1, item::level2, item::level3, item::level4}) {
        if (const QString level = leaving(field, record).text(); !level.isEmpty())
            levels += level;
    }
    const QString content = leaving(item::content, record).text();
    const QString serial = m_serials.next(record);
    const QString title = !levels.isEmpty() ? levels.join(u" › "_s) : u"事项"_s + serial;
    made.insert(u"dct:title"_s, chinese(title));
    made.insert(u"dct:description"_s, chinese(content.isEmpty() ? title : content));
    if (const QString code = leaving(item::code, record).text(); !code.isEmpty())
        made.insert(u"dct:identifier"_s, code);
    if (const int domain = m_domains.value(record.value(item::domain).uid()); domain > 0)
        made.insert(u"dcat:theme"_s, QJsonArray{named(u"#domain-%1"_s.arg(domain))});
    QJsonArray keywords;
    for (const QString &level : levels)
        keywords.append(chinese(level));
    if (!keywords.isEmpty())
        made.insert(u"dcat:keyword"_s, keywords);
    if (const auto period = periodOf(leaving(item::frequency, record).text()))
        made.insert(u"dct:accrualPeriodicity"_s, named(*period));
    QJsonArray rules;
    for (const Citation &citation : citationsOf(leaving(item::basis, record)))
        rules.append(QJsonObject{{u"@type"_s, u"dct:Standard"_s}, {u"dct:title"_s, chinese(displayText(citation))}});
    if (!rules.isEmpty())
        made.insert(u"dct:conformsTo"_s, rules);
    addParties(record, made);
    addRights(record, made);
    addComments(record, made);
    return made;
}

void DcatWriter::addParties(const Record &record, QJsonObject &dataset) const
{
    const std::vector<Party> parties = partiesOf(leaving(item::subject, record));
    QJsonArray publishers;
    for (const Party &party : parties) {
        Party plain = party;
        plain.role.clear();
        publishers.append(agent(displayText(plain, m_table.names())));
    }
    if (!publishers.isEmpty())
        dataset.insert(u"dct:publisher"_s, publishers);
    if (const QString section = leaving(item::section, record).text(); !section.isEmpty())
        dataset.insert(u"dcat:contactPoint"_s,
                       QJsonObject{{u"@type"_s, u"vcard:Organization"_s}, {u"vcard:fn"_s, chinese(section)}});
}

void DcatWriter::addRights(const Record &record, QJsonObject &dataset) const
{
    const QString attribute = leaving(item::attribute, record).text();
    if (attribute == u"主动公开")
        dataset.insert(u"dct:accessRights"_s, named(accessRights + u"PUBLIC"_s));
    else if (attribute == u"依申请公开")
        dataset.insert(u"dct:accessRights"_s, named(accessRights + u"RESTRICTED"_s));
}

void DcatWriter::addComments(const Record &record, QJsonObject &dataset) const
{
    QJsonArray comments;
    for (const Field field :
         {item::timeLimit, item::channels, item::audience, item::audienceGroup, item::attribute, item::tiers}) {
        if (const QString shown = text(field, record); !shown.isEmpty())
            comments.append(chinese(m_fields.info(field).title.toString() + u'：' + shown));
    }
    if (!comments.isEmpty())
        dataset.insert(u"rdfs:comment"_s, comments);
}

}

Result<DcatReport> writeDcat(Reader &reader, const OfficialRequest &request, const ByteSink &sink,
                             const Progress &progress)
{
    auto table = OfficialTable::from(reader, request, progress);
    if (!table)
        return table.error();
    table->showFront();
    HashedSink bytes(sink);
    DcatWriter writer(reader.fields(), *table, request.rule.purpose, bytes);
    const RowSelection rows{.ids = table->ids()};
    const auto known = eachSelected(reader, rows, [&](const Record &record) {
        writer.know(record.value(item::domain).uid());
        return !progress.isCancelled();
    });
    if (!known)
        return known.error();
    writer.writeStart();
    qint64 done = 0;
    const auto read = eachSelected(reader, rows, [&](const Record &record) {
        writer.write(record);
        if (++done % 1000 == 0)
            progress.tell(done, qint64(table->ids().size()));
        return bool(bytes.outcome()) && !progress.isCancelled();
    });
    if (!bytes.outcome())
        return bytes.outcome().error();
    if (!read)
        return read.error();
    writer.writeEnd();
    if (!bytes.outcome())
        return bytes.outcome().error();
    return DcatReport{.items = done, .leftOut = table->leftOut(), .bytes = bytes.digest()};
}

}
