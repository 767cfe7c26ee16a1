// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/uid.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace gk {

/// How a window on a catalog was left, so that reopening returns to the same place.
struct WindowState {
    QByteArray geometry{};
    QList<int> paneWidths{}; ///< tree, grid, card; empty = as designed
    QJsonObject view{};      ///< what is shown of the items and how, see toJson(ItemView)
    Uid item{};              ///< the current item
    QString columnKey{};     ///< the current column
    bool isTreeOpen = true;
    bool isCardOpen = true;
    bool isDrawerOpen = false;      ///< the card over the grid in a narrow window
    int bottomPage = -1;            ///< the page of the pane below; -1 = closed
    int bottomHeight = 0;           ///< 0 = as designed
    std::vector<Uid> openDomains{}; ///< whose lines in the tree are open

    bool operator==(const WindowState &) const = default;
};

/// The window states by catalog and path, one small file each, in the user's state folder.
class WindowMemory
{
public:
    /// @param folder the state folder; it need not exist and need not be writable
    explicit WindowMemory(QString folder) : m_folder(std::move(folder)) {}

    /// How the window was left; as designed when this computer does not know the catalog at that path.
    [[nodiscard]] WindowState recall(const Uid &catalog, const QString &path) const;
    void remember(const Uid &catalog, const QString &path, const WindowState &state) const;

    /// The last export of the catalog, see rememberedExport; empty when there was none.
    [[nodiscard]] QJsonObject lastExport(const Uid &catalog, const QString &path) const;
    void rememberExport(const Uid &catalog, const QString &path, const QJsonObject &done) const;

private:
    [[nodiscard]] QString fileOf(const Uid &catalog, const QString &path) const;
    [[nodiscard]] QString exportFileOf(const Uid &catalog, const QString &path) const;

    QString m_folder;
};

}
