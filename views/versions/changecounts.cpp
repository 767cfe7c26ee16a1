// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/changecounts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("gk::ChangeCounts", text);
}

}

ChangeCounts ChangeCounts::of(const std::vector<Difference> &differences)
{
    ChangeCounts counts;
    for (const Difference &difference : differences) {
        if (difference.record.kind == Kind::Item)
            ++counts.items.at(std::size_t(difference.kind));
        else
            ++counts.others;
    }
    return counts;
}

bool ChangeCounts::isEmpty() const
{
    return others == 0 && std::ranges::all_of(items, [](qint64 count) { return count == 0; });
}

QString countsText(const ChangeCounts &counts)
{
    static constexpr std::array texts{QT_TRANSLATE_NOOP("gk::ChangeCounts", "%1 items added"),
                                      QT_TRANSLATE_NOOP("gk::ChangeCounts", "%1 removed"),
                                      QT_TRANSLATE_NOOP("gk::ChangeCounts", "%1 changed"),
                                      QT_TRANSLATE_NOOP("gk::ChangeCounts", "%1 moved to another domain"),
                                      QT_TRANSLATE_NOOP("gk::ChangeCounts", "%1 renamed")};
    QStringList parts;
    for (std::size_t kind = 0; kind < texts.size(); ++kind) {
        if (counts.items.at(kind) > 0)
            parts.append(words(texts.at(kind)).arg(counts.items.at(kind)));
    }
    if (counts.others > 0)
        parts.append(words(QT_TRANSLATE_NOOP("gk::ChangeCounts", "%1 changes in domains, registers and settings"))
                         .arg(counts.others));
    return parts.join(words(QT_TRANSLATE_NOOP("gk::ChangeCounts", ", ")));
}

QString stateName(std::optional<int> version)
{
    return version ? words(QT_TRANSLATE_NOOP("gk::ChangeCounts", "Version %1")).arg(*version)
                   : words(QT_TRANSLATE_NOOP("gk::ChangeCounts", "Now"));
}

QString versionWords(const std::vector<Version> &versions, std::optional<int> number)
{
    const auto version = std::ranges::find_if(versions, [&](const Version &each) { return each.number == number; });
    if (version == versions.end())
        return {};
    QStringList parts{version->label, version->stage, version->at.date().toString(Qt::ISODate)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

}
