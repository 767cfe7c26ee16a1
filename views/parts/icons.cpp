// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/icons.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

#include <array>

using namespace Qt::StringLiterals;

namespace gk::icons {

namespace {

/// Names in the theme, best first, and a character for a theme that has none of them.
struct Entry {
    Icon which;
    std::array<QLatin1StringView, 2> names;
    char16_t sign;
};

constexpr std::array<Entry, std::size_t(Icon::Note) + 1> table{{
    {Icon::Add, {"list-add"_L1, "add"_L1}, u'+'},
    {Icon::Remove, {"list-remove"_L1, "remove"_L1}, u'−'},
    {Icon::Up, {"go-up"_L1, "arrow-up"_L1}, u'↑'},
    {Icon::Down, {"go-down"_L1, "arrow-down"_L1}, u'↓'},
    {Icon::Undo, {"edit-undo"_L1, {}}, u'↶'},
    {Icon::Redo, {"edit-redo"_L1, {}}, u'↷'},
    {Icon::Search, {"edit-find"_L1, "search"_L1}, u'⌕'},
    {Icon::Clear, {"edit-clear"_L1, {}}, u'×'},
    {Icon::Calendar, {"view-calendar"_L1, "x-office-calendar"_L1}, u'▦'},
    {Icon::Link, {"insert-link"_L1, "link"_L1}, u'∞'},
    {Icon::Restore, {"edit-reset"_L1, "edit-undo"_L1}, u'↺'},
    {Icon::Folder, {"folder-symbolic"_L1, "folder"_L1}, u'▣'},
    {Icon::Document, {"text-x-generic"_L1, "document-properties"_L1}, u'▤'},
    {Icon::Office, {"user-group-properties"_L1, "system-users"_L1}, u'⌂'},
    {Icon::Task, {"view-task"_L1, "task-complete"_L1}, u'☑'},
    {Icon::Filter, {"view-filter"_L1, {}}, u'▽'},
    {Icon::Print, {"document-print"_L1, {}}, u'⎙'},
    {Icon::Export, {"document-export"_L1, "document-send"_L1}, u'⇥'},
    {Icon::Import, {"document-import"_L1, "document-open"_L1}, u'⇤'},
    {Icon::Open, {"document-open"_L1, {}}, u'▷'},
    {Icon::New, {"document-new"_L1, {}}, u'+'},
    {Icon::Copy, {"edit-copy"_L1, {}}, u'❐'},
    {Icon::Paste, {"edit-paste"_L1, {}}, u'▣'},
    {Icon::Cut, {"edit-cut"_L1, {}}, u'✂'},
    {Icon::Duplicate, {"edit-duplicate"_L1, "edit-copy"_L1}, u'❐'},
    {Icon::Edit, {"document-edit"_L1, "edit-rename"_L1}, u'✎'},
    {Icon::Settings, {"configure"_L1, "preferences-system"_L1}, u'⚙'},
    {Icon::Version, {"vcs-commit"_L1, "bookmark-new"_L1}, u'◉'},
    {Icon::Compare, {"view-split-left-right"_L1, "vcs-diff"_L1}, u'⇄'},
    {Icon::History, {"view-history"_L1, "document-open-recent"_L1}, u'↺'},
    {Icon::Save, {"document-save"_L1, {}}, u'▼'},
    {Icon::More, {"overflow-menu"_L1, "view-more-symbolic"_L1}, u'…'},
    {Icon::Close, {}, u'×'}, // drawn: the theme's crosses are red, and red means a problem here
    {Icon::Good, {}, u'✓'},
    {Icon::Information, {}, u'i'},
    {Icon::Warning, {}, u'!'},
    {Icon::Error, {}, u'×'},
    {Icon::Locked, {"object-locked"_L1, "changes-prevent"_L1}, u'⚿'},
    {Icon::Card, {"sidebar-expand-right"_L1, "view-form"_L1}, u'▤'},
    {Icon::Note, {"edit-comment"_L1, "comment"_L1}, u'✎'},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].which) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

QPixmap drawnSign(QChar sign, const QColor &colour, bool isOnDisc, const QColor &discText)
{
    constexpr int size = 64;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isOnDisc) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(pixmap.rect().adjusted(4, 4, -4, -4));
    }
    QFont font = painter.font();
    font.setPixelSize(isOnDisc ? 44 : 56);
    font.setBold(isOnDisc);
    painter.setFont(font);
    painter.setPen(isOnDisc ? discText : colour);
    painter.drawText(pixmap.rect(), Qt::AlignCenter, QString(sign));
    return pixmap;
}

}

QIcon icon(Icon which, const QPalette &palette)
{
    const Entry &entry = table.at(std::size_t(which));
    for (const QLatin1StringView name : entry.names) {
        if (!name.isEmpty() && QIcon::hasThemeIcon(name))
            return QIcon::fromTheme(name);
    }
    return drawnSign(entry.sign, palette.color(QPalette::Text), false, {});
}

QString themeName(const QPalette &palette)
{
    return colours::isDark(palette) ? u"breeze-dark"_s : u"breeze"_s;
}

QIcon markIcon(QStringView mark, const QPalette &palette)
{
    constexpr int size = 32;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours::markInk(palette, mark), 3));
    painter.setBrush(colours::isHighContrast(palette) ? colours::markInk(palette, mark)
                                                      : colours::markGround(palette, mark));
    painter.drawRoundedRect(pixmap.rect().adjusted(4, 4, -4, -4), 4, 4);
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // else tinted with the colour of the selection, and all marks are alike
    return icon;
}

QIcon toneIcon(colours::Tone tone, const QPalette &palette)
{
    static constexpr std::array icons{Icon::Information, Icon::Good, Icon::Warning, Icon::Error};
    const Entry &entry = table.at(std::size_t(icons.at(std::size_t(tone))));
    return drawnSign(entry.sign, colours::ink(palette, tone), true, palette.color(QPalette::Base));
}

}
