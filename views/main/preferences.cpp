// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/preferences.h"

#include "main/jsonfile.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostRecentFiles = 12;
constexpr qsizetype mostReasons = 5;

template <typename Enum, std::size_t size>
using Names = std::array<std::pair<Enum, QLatin1StringView>, size>;

constexpr Names<Language, 3> languages{
    {{Language::System, "system"_L1}, {Language::Chinese, "zh_CN"_L1}, {Language::English, "en"_L1}}};
constexpr Names<Role, 2> roles{{{Role::Unit, "unit"_L1}, {Role::District, "district"_L1}}};
constexpr Names<RowDensity, 2> densities{
    {{RowDensity::Comfortable, "comfortable"_L1}, {RowDensity::Compact, "compact"_L1}}};

constexpr Names<Look, 4> looks{{{Look::System, "system"_L1},
                                {Look::Light, "light"_L1},
                                {Look::Dark, "dark"_L1},
                                {Look::HighContrast, "high_contrast"_L1}}};

template <typename Enum, std::size_t size>
std::optional<Enum> valueOf(const Names<Enum, size> &names, const QJsonValue &json)
{
    const QString name = json.toString();
    const auto it = std::ranges::find_if(names, [&name](const auto &pair) { return pair.second == name; });
    return it == names.end() ? std::nullopt : std::optional(it->first);
}

template <typename Enum, std::size_t size>
QString nameOf(const Names<Enum, size> &names, Enum value)
{
    const auto it = std::ranges::find_if(names, [value](const auto &pair) { return pair.first == value; });
    return it->second;
}

QJsonObject toJson(const RecentFile &file)
{
    return {{u"path"_s, file.path},
            {u"title"_s, file.title},
            {u"opened"_s, file.opened.toString(Qt::ISODate)},
            {u"version"_s, file.version},
            {u"items"_s, file.items}};
}

RecentFile recentFile(const QJsonObject &json)
{
    return {.path = json[u"path"].toString(),
            .title = json[u"title"].toString(),
            .opened = QDateTime::fromString(json[u"opened"].toString(), Qt::ISODate),
            .version = json[u"version"].toInt(),
            .items = json[u"items"].toInteger()};
}

QJsonObject toJson(const PreferenceValues &values)
{
    QJsonArray files;
    for (const RecentFile &file : values.recentFiles)
        files.append(toJson(file));
    QJsonObject json{{u"language"_s, nameOf(languages, values.language)},
                     {u"density"_s, nameOf(densities, values.density)},
                     {u"look"_s, nameOf(looks, values.look)},
                     {u"recent_files"_s, files},
                     {u"version_reasons"_s, QJsonArray::fromStringList(values.versionReasons)}};
    if (values.role)
        json.insert(u"role"_s, nameOf(roles, *values.role));
    return json;
}

PreferenceValues fromJson(const QJsonObject &json)
{
    PreferenceValues values;
    values.language = valueOf(languages, json[u"language"]).value_or(Language::System);
    values.role = valueOf(roles, json[u"role"]);
    values.density = valueOf(densities, json[u"density"]).value_or(RowDensity::Comfortable);
    values.look = valueOf(looks, json[u"look"]).value_or(Look::System);
    for (const QJsonValue &entry : json[u"recent_files"].toArray()) {
        RecentFile file = recentFile(entry.toObject());
        if (!file.path.isEmpty() && values.recentFiles.size() < mostRecentFiles)
            values.recentFiles.push_back(std::move(file));
    }
    for (const QJsonValue &entry : json[u"version_reasons"].toArray())
        values.versionReasons.append(entry.toString());
    values.versionReasons = values.versionReasons.mid(0, mostReasons);
    return values;
}

}

Preferences::Preferences(const QString &folder, QObject *parent)
    : QObject(parent), m_path(folder + "/preferences.json"_L1), m_values(fromJson(jsonfile::read(m_path)))
{}

void Preferences::change(const std::function<void(PreferenceValues &)> &edit)
{
    const QJsonObject onDisk = jsonfile::read(m_path);
    // Nothing on disk also means a home that cannot be written to: then memory is the truth.
    PreferenceValues values = onDisk.isEmpty() ? m_values : fromJson(onDisk);
    edit(values);
    if (values == m_values)
        return;
    m_values = std::move(values);
    jsonfile::write(m_path, toJson(m_values));
    emit changed();
}

void Preferences::setLanguage(Language language)
{
    change([language](PreferenceValues &values) { values.language = language; });
}

void Preferences::setRole(Role role)
{
    change([role](PreferenceValues &values) { values.role = role; });
}

void Preferences::setDensity(RowDensity density)
{
    change([density](PreferenceValues &values) { values.density = density; });
}

void Preferences::setLook(Look look)
{
    change([look](PreferenceValues &values) { values.look = look; });
}

void Preferences::addRecentFile(const RecentFile &file)
{
    change([&file](PreferenceValues &values) {
        std::erase_if(values.recentFiles, [&file](const RecentFile &other) { return other.path == file.path; });
        values.recentFiles.insert(values.recentFiles.begin(), file);
        if (values.recentFiles.size() > mostRecentFiles)
            values.recentFiles.resize(mostRecentFiles);
    });
}

void Preferences::removeRecentFile(const QString &path)
{
    change([&path](PreferenceValues &values) {
        std::erase_if(values.recentFiles, [&path](const RecentFile &file) { return file.path == path; });
    });
}

void Preferences::addVersionReason(const QString &reason)
{
    if (reason.isEmpty())
        return;
    change([&reason](PreferenceValues &values) {
        values.versionReasons.removeAll(reason);
        values.versionReasons.prepend(reason);
        values.versionReasons = values.versionReasons.mid(0, mostReasons);
    });
}

}
