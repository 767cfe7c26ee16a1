// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/officialtable.h"

#include "catalog/itemfields.h"

using namespace Qt::StringLiterals;

namespace gk {

Result<OfficialTable> OfficialTable::from(Reader &reader, const OfficialRequest &request, const Progress &progress)
{
    OfficialTable table;
    auto names = Names::from(reader);
    if (!names)
        return names.error();
    auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    auto rows = releasable(reader, request.selection, request.rule, *names, *settings, progress);
    if (!rows)
        return rows.error();
    std::vector<Column> all = officialColumns(reader.fields(), request.layout, rows->needs);
    if (request.rule.purpose == Purpose::Internal)
        addInternalColumns(all, reader.fields());
    auto columns = chosenColumns(std::move(all), reader.fields(), request.fields);
    if (!columns)
        return columns.error();
    table.m_names = std::move(*names);
    table.m_settings = std::move(*settings);
    table.m_rows = std::move(*rows);
    table.m_columns = std::move(*columns);
    table.m_head = formHead(table.m_settings, request.rule.purpose, request.version, request.at.date());
    if (request.layout == OfficialLayout::DepartmentBasic)
        table.m_front = frontText(table.m_settings);
    table.m_created = createdAt(request.version, request.at);
    if (request.rule.purpose == Purpose::Internal)
        table.m_versionLine = internalMark.toString();
    if (request.rule.purpose != Purpose::Public && request.version) {
        table.m_versionLine += (u"第%1版 "_s.arg(request.version->number) + request.version->label).trimmed();
        if (request.version->digest != Digest{})
            table.m_checkLine = u"校验码 "_s + checkCode(request.version->digest);
    }
    return table;
}

void OfficialTable::showChosenOnly(const QString &mark)
{
    m_channelMark = mark;
}

QString OfficialTable::textOf(const Fields &fields, const Column &column, const Record &record) const
{
    if (m_channelMark && column.role == ColumnRole::TickList) {
        QStringList lines = termsOf(m_names.inheritedValue(fields.info(column.field), record));
        for (QString &line : lines)
            line.prepend(*m_channelMark);
        return lines.join(u'\n');
    }
    return cellText(fields, column, record, m_names, 0);
}

Outcome OfficialTable::each(Reader &reader, const std::function<bool(const OfficialLine &)> &visit,
                            const Progress &progress) const
{
    SerialNumbers serials(m_settings.value(u"numbering"));
    std::optional<Uid> domain;
    QString level1;
    QString level2;
    qint64 done = 0;
    return eachSelected(reader, {.ids = m_rows.ids}, fieldsOf(m_columns), [&](const Record &record) {
        const Uid own = record.value(item::domain).uid();
        const bool isNewDomain = !domain || *domain != own;
        domain = own;
        if (isNewDomain && hasBands()) {
            const QString path = m_names.domainPath(own);
            if (!visit({.band = path.isEmpty() ? noDomainName.toString() : path}))
                return false;
        }
        OfficialLine line;
        const QString first = record.text(item::level1);
        const QString second = record.text(item::level2);
        line.hasSameLevel1 = !isNewDomain && !first.isEmpty() && first == level1;
        line.hasSameLevel2 = line.hasSameLevel1 && !second.isEmpty() && second == level2;
        level1 = first;
        level2 = second;
        const QString serial = serials.next(record);
        for (const Column &column : m_columns)
            line.texts += column.role == ColumnRole::Serial ? serial : textOf(reader.fields(), column, record);
        if (++done % 1000 == 0)
            progress.tell(done, qint64(m_rows.ids.size()));
        return visit(line) && !progress.isCancelled();
    });
}

}
