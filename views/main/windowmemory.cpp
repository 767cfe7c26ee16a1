// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/windowmemory.h"

#include "main/jsonfile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

Uid uidOf(const QJsonValue &json)
{
    return Uid::fromString(json.toString()).value_or(Uid{});
}

QString textOf(const Uid &uid)
{
    return uid.isNull() ? QString() : uid.toString();
}

}

QString WindowMemory::fileOf(const Uid &catalog, const QString &path) const
{
    const QString name = catalog.toString() + u'\n' + QFileInfo(path).absoluteFilePath();
    return m_folder + "/windows/"_L1 + Uid::fromName(name).toString() + ".json"_L1;
}

// Beside the window's state and not in it: that is written whole when the window closes.
QString WindowMemory::exportFileOf(const Uid &catalog, const QString &path) const
{
    return fileOf(catalog, path).replace("/windows/"_L1, "/exports/"_L1);
}

QJsonObject WindowMemory::lastExport(const Uid &catalog, const QString &path) const
{
    return jsonfile::read(exportFileOf(catalog, path));
}

void WindowMemory::rememberExport(const Uid &catalog, const QString &path, const QJsonObject &done) const
{
    jsonfile::write(exportFileOf(catalog, path), done);
}

WindowState WindowMemory::recall(const Uid &catalog, const QString &path) const
{
    const QJsonObject json = jsonfile::read(fileOf(catalog, path));
    WindowState state{.geometry = QByteArray::fromBase64(json[u"geometry"].toString().toLatin1()),
                      .view = json[u"view"].toObject(),
                      .item = uidOf(json[u"item"]),
                      .columnKey = json[u"column"].toString(),
                      .isTreeOpen = json[u"tree_open"].toBool(true),
                      .isCardOpen = json[u"card_open"].toBool(true),
                      .isDrawerOpen = json[u"drawer_open"].toBool(),
                      .bottomPage = json[u"bottom_page"].toInt(-1),
                      .bottomHeight = json[u"bottom_height"].toInt()};
    for (const QJsonValue &domain : json[u"open_domains"].toArray())
        state.openDomains.push_back(uidOf(domain));
    for (const QJsonValue &width : json[u"panes"].toArray())
        state.paneWidths.append(width.toInt());
    return state;
}

void WindowMemory::remember(const Uid &catalog, const QString &path, const WindowState &state) const
{
    QJsonArray panes;
    for (const int width : state.paneWidths)
        panes.append(width);
    QJsonArray openDomains;
    for (const Uid &domain : state.openDomains)
        openDomains.append(domain.toString());
    jsonfile::write(fileOf(catalog, path), {{u"path"_s, path},
                                            {u"geometry"_s, QString::fromLatin1(state.geometry.toBase64())},
                                            {u"panes"_s, panes},
                                            {u"view"_s, state.view},
                                            {u"item"_s, textOf(state.item)},
                                            {u"column"_s, state.columnKey},
                                            {u"tree_open"_s, state.isTreeOpen},
                                            {u"card_open"_s, state.isCardOpen},
                                            {u"drawer_open"_s, state.isDrawerOpen},
                                            {u"bottom_page"_s, state.bottomPage},
                                            {u"bottom_height"_s, state.bottomHeight},
                                            {u"open_domains"_s, openDomains}});
}

}
