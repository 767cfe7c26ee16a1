// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts/palette.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace gk {

enum class Language { System, Chinese, English };

/// What this computer is used for; asked once, changeable.
enum class Role { Unit, District };

/// How tall the grid's rows may grow.
enum class RowDensity { Comfortable, Compact };

using colours::Look;

/// A catalog opened before, with what its line on the start page says.
struct RecentFile {
    QString path{};
    QString title{};
    QDateTime opened{};
    int version = 0; ///< the newest version's number, 0 when there is none
    qint64 items = 0;

    bool operator==(const RecentFile &) const = default;
};

/// What the user has chosen for the whole program.
struct PreferenceValues {
    Language language = Language::System;
    std::optional<Role> role{};
    RowDensity density = RowDensity::Comfortable;
    Look look = Look::System;
    std::vector<RecentFile> recentFiles{}; ///< newest first, at most twelve
    QStringList versionReasons{};          ///< reasons typed for versions, newest first, at most five

    bool operator==(const PreferenceValues &) const = default;
};

/// The user's choices, kept in one file of the configuration folder and shared by all windows.
/// Several programs may run: a change is made on what the file holds at that moment.
class Preferences : public QObject
{
    Q_OBJECT
public:
    /// @param folder the configuration folder; it need not exist and need not be writable
    explicit Preferences(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] const PreferenceValues &values() const { return m_values; }

    void setLanguage(Language language);
    void setRole(Role role);
    void setDensity(RowDensity density);
    void setLook(Look look);
    void addRecentFile(const RecentFile &file);
    void removeRecentFile(const QString &path);
    void addVersionReason(const QString &reason);

signals:
    void changed();

private:
    void change(const std::function<void(PreferenceValues &)> &edit);

    QString m_path;
    PreferenceValues m_values;
};

}
