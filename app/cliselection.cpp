// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cliselection.h"

#include "catalog/display.h"
#include "catalog/itemfields.h"
#include "catalog/itemscope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

Result<Selection> Selection::from(const Call &call, const Names &names)
{
    Selection selection;
    if (call.has("domain"_L1)) {
        const QString path = call.value("domain"_L1);
        const auto domain = path.isEmpty() ? std::optional(Uid{}) : names.domainByPath(path);
        if (!domain)
            return Error{.code = ErrorCode::UnknownDomain, .detail = path};
        selection.m_domains = domain->isNull() ? QSet<Uid>{*domain} : withAllBelow(*domain, names);
    }
    if (call.has("office"_L1)) {
        const auto office = names.officeByName(call.value("office"_L1));
        if (!office)
            return Error{.code = ErrorCode::UnknownOffice, .detail = call.value("office"_L1)};
        selection.m_office = *office;
    }
    selection.m_words = call.value("find"_L1).toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    return selection;
}

bool Selection::contains(const Fields &fields, const Record &record, const Names &names) const
{
    const Kind kind = record.ref.kind;
    if (m_domains && kind == Kind::Item && !m_domains->contains(record.value(item::domain).uid()))
        return false;
    if (m_domains && kind == Kind::Domain && !m_domains->contains(record.ref.uid))
        return false;
    if (m_office && kind == Kind::Item && !isNaming(record.value(item::subject), *m_office))
        return false;
    if (m_office && kind == Kind::Task && !isNaming(record.value(task::responsible), *m_office))
        return false;
    return m_words.isEmpty() || hasWords(fields, record, names);
}

bool Selection::hasWords(const Fields &fields, const Record &record, const Names &names) const
{
    QStringList missing = m_words;
    for (const FieldInfo &info : fields.of(record.ref.kind)) {
        const bool isShown = info.use != FieldUse::Technical || record.ref.kind == Kind::Setting;
        const Value &value = record.value(info.field);
        if (!isShown || value.isEmpty())
            continue;
        const QString text = displayText(info, value, names).toCaseFolded();
        missing.removeIf([&text](const QString &word) { return text.contains(word); });
        if (missing.isEmpty())
            return true;
    }
    return false;
}

Result<std::optional<std::vector<RowId>>> selectedItems(Reader &reader, const Call &call)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto selection = Selection::from(call, *names);
    if (!selection)
        return selection.error();
    if (selection->isEverything())
        return std::optional<std::vector<RowId>>();
    std::vector<RowId> ids;
    const auto read = reader.each(Kind::Item, [&](const Record &record) {
        if (selection->contains(reader.fields(), record, *names))
            ids.push_back(record.id);
        return !call.interrupt().hasCome();
    });
    if (!read)
        return read.error();
    return std::optional(std::move(ids));
}

}
