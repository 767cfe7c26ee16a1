// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/windowactions.h"

#include "parts/icons.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeySequence>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using icons::Icon;
constexpr std::nullopt_t noIcon = std::nullopt;

enum class Look { Plain, Checkable };
enum class Gap { None, Before };

struct Line {
    Act act;
    MenuKind menu;
    const char *text;
    const char *keys = ""; ///< portable text, several separated by "; "
    std::optional<Icon> icon{};
    Gap gap = Gap::None;
    Look look = Look::Plain;
};

constexpr Line table[] = {
    {Act::New, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&New Catalog…"), "Ctrl+N", Icon::New},
    {Act::Open, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&Open…"), "Ctrl+O", Icon::Open},
    {Act::Import, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&Import…"), "", Icon::Import, Gap::Before},
    {Act::ImportClipboard, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "Import from Clip&board…")},
    {Act::Export, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&Export…"), "Ctrl+E", Icon::Export},
    {Act::ExportAgain, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "Export A&gain as Last Time"),
     "Ctrl+Shift+E", Icon::Export},
    {Act::Print, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&Print…"), "Ctrl+P", Icon::Print},
    {Act::CommitEdit, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&Save"), "Ctrl+S", Icon::Save,
     Gap::Before},
    {Act::SaveCopy, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "Save a &Copy…"), "F12", Icon::Save},
    {Act::Close, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "C&lose Window"), "Ctrl+W", noIcon,
     Gap::Before},
    {Act::Quit, MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&Quit"), "Ctrl+Q", noIcon},

    {Act::Undo, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "&Undo"), "Ctrl+Z", Icon::Undo},
    {Act::Redo, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "&Redo"), "Ctrl+Y; Ctrl+Shift+Z", Icon::Redo},
    {Act::Cut, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "Cu&t"), "Ctrl+X", Icon::Cut, Gap::Before},
    {Act::Copy, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "&Copy"), "Ctrl+C", Icon::Copy},
    {Act::Paste, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "&Paste"), "Ctrl+V", Icon::Paste},
    {Act::Clear, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "C&lear Contents"), "Del", Icon::Clear},
    {Act::FillDown, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "Fill Dow&n"), "Ctrl+D", Icon::Down,
     Gap::Before},
    {Act::AddNote, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "Add N&ote…"), "Ctrl+Shift+F2", Icon::Note,
     Gap::Before},
    {Act::Find, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "&Find"), "Ctrl+F", Icon::Search, Gap::Before},
    {Act::FindNext, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "Find Ne&xt"), "F3", noIcon},
    {Act::FindPrevious, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "Find Pre&vious"), "Shift+F3", noIcon},
    {Act::Replace, MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "R&eplace…"), "Ctrl+H", noIcon},

    {Act::ShowTree, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "&Domain Tree"), "Ctrl+T", noIcon, Gap::None,
     Look::Checkable},
    {Act::ShowCard, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Item &Card"), "Ctrl+1", Icon::Card,
     Gap::None, Look::Checkable},
    {Act::ShowSteps, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "List of &Steps"), "Ctrl+Shift+H",
     Icon::History, Gap::None, Look::Checkable},
    {Act::ShowNotes, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Notes and Mar&ks"), "Ctrl+Shift+M",
     Icon::Note, Gap::None, Look::Checkable},
    {Act::PrintedForm, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "As &Published"), "Ctrl+Shift+P", noIcon,
     Gap::Before, Look::Checkable},
    {Act::Compact, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Compac&t Rows"), "", noIcon, Gap::None,
     Look::Checkable},
    {Act::FilterColumn, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "&Filter by This Column…"),
     "Ctrl+Shift+L", Icon::Filter, Gap::Before},
    {Act::OnlyThisValue, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Only Items with This &Value"), "",
     noIcon},
    {Act::NotThisValue, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "E&xclude This Value"), "", noIcon},
    {Act::ShowAll, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Show &All Items"), "Ctrl+Shift+A", noIcon},
    {Act::SortAscending, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Sort Ascendin&g by This Column"), "",
     noIcon, Gap::Before},
    {Act::SortDescending, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Sort D&escending by This Column"), "",
     noIcon},
    {Act::SortFurther, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Then Sort &by This Column"), "", noIcon},
    {Act::CatalogOrder, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "In Catalog &Order"), "", noIcon},
    {Act::GroupByColumn, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Gro&up by This Column"),
     "Ctrl+Shift+G", noIcon, Gap::Before},
    {Act::FoldGroups, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Fold or Unfold Ever&y Group"), "",
     noIcon},
    {Act::ChooseColumns, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "C&hoose Columns…"), "", noIcon,
     Gap::Before},
    {Act::KeepView, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "Re&member This View…"), "", noIcon},
    {Act::NextPane, MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "&Next Pane"), "F6", noIcon, Gap::Before},

    {Act::AddItem, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "&Add Item"), "Ctrl++; Ctrl+=", Icon::Add},
    {Act::DuplicateItem, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Dupl&icate Items"), "Ctrl+Shift+D",
     Icon::Duplicate},
    {Act::RemoveItem, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "&Delete Items"), "Ctrl+-",
     Icon::Remove},
    {Act::MoveItemUp, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Move &Up"), "Alt+Shift+Up", Icon::Up},
    {Act::MoveItemDown, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Move Do&wn"), "Alt+Shift+Down",
     Icon::Down},
    {Act::AddDomain, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Add Do&main"), "", Icon::Folder,
     Gap::Before},
    {Act::AddSubdomain, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Add &Sub-domain")},
    {Act::RenameDomain, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "&Rename"), "F2", noIcon},
    {Act::RemoveDomain, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "D&elete Domain…"), "Del", noIcon},
    {Act::MoveDomainUp, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Mo&ve Domain Up"), "Alt+Shift+Up",
     noIcon},
    {Act::MoveDomainDown, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Move Domain Dow&n"),
     "Alt+Shift+Down", noIcon},
    {Act::MoveDomainIn, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "M&ove Domain One Level Down"),
     "Alt+Shift+Right", noIcon},
    {Act::MoveDomainOut, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Move Domain One &Level Up"),
     "Alt+Shift+Left", noIcon},
    {Act::Properties, MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "Catalog &Properties…"), "",
     Icon::Settings, Gap::Before},

    {Act::MakeVersion, MenuKind::Version, QT_TRANSLATE_NOOP("gk::WindowActions", "&Make a Version…"), "Ctrl+Shift+S",
     Icon::Version},
    {Act::ShowVersions, MenuKind::Version, QT_TRANSLATE_NOOP("gk::WindowActions", "&List of Versions"), "Ctrl+Shift+V",
     Icon::History, Gap::Before, Look::Checkable},
    {Act::CompareVersions, MenuKind::Version, QT_TRANSLATE_NOOP("gk::WindowActions", "&Compare…"), "Ctrl+Shift+C",
     Icon::Compare},
    {Act::BackToPresent, MenuKind::Version, QT_TRANSLATE_NOOP("gk::WindowActions", "&Back to the Present"), "",
     Icon::Restore},

    {Act::Domains, MenuKind::Registers, QT_TRANSLATE_NOOP("gk::WindowActions", "Domains and Their De&faults…"), "",
     Icon::Folder},
    {Act::Offices, MenuKind::Registers, QT_TRANSLATE_NOOP("gk::WindowActions", "&Offices…"), "", Icon::Office},
    {Act::Documents, MenuKind::Registers, QT_TRANSLATE_NOOP("gk::WindowActions", "&Documents…"), "", Icon::Document},
    {Act::Tasks, MenuKind::Registers, QT_TRANSLATE_NOOP("gk::WindowActions", "Key &Tasks…"), "", Icon::Task},
    {Act::Opinions, MenuKind::Registers, QT_TRANSLATE_NOOP("gk::WindowActions", "O&pinions…"), "", Icon::Edit},

    {Act::Keys, MenuKind::Help, QT_TRANSLATE_NOOP("gk::WindowActions", "&Short Help and Keys"), "F1",
     Icon::Information},
    {Act::About, MenuKind::Help, QT_TRANSLATE_NOOP("gk::WindowActions", "&About"), "", noIcon},
};

static_assert(std::size(table) == std::size_t(Act::Count));

struct MenuLine {
    MenuKind menu;
    const char *title;
};

constexpr MenuLine menuTable[] = {
    {MenuKind::File, QT_TRANSLATE_NOOP("gk::WindowActions", "&File")},
    {MenuKind::Edit, QT_TRANSLATE_NOOP("gk::WindowActions", "&Edit")},
    {MenuKind::View, QT_TRANSLATE_NOOP("gk::WindowActions", "&View")},
    {MenuKind::Catalog, QT_TRANSLATE_NOOP("gk::WindowActions", "&Catalog")},
    {MenuKind::Version, QT_TRANSLATE_NOOP("gk::WindowActions", "Ve&rsions")},
    {MenuKind::Registers, QT_TRANSLATE_NOOP("gk::WindowActions", "Re&gisters")},
    {MenuKind::Help, QT_TRANSLATE_NOOP("gk::WindowActions", "&Help")},
};

/// Menu words carry a mnemonic, in Chinese behind the word: "打开(&O)…"; tool tips do without.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression chinese(u"\\(&.\\)"_s);
    return text.remove(chinese).remove(u'&').remove(u'…');
}

}

WindowActions::WindowActions(QObject *parent) : QObject(parent)
{
    for (const Line &line : table) {
        auto *action = new QAction(this);
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(line.keys).split(u"; "_s, Qt::SkipEmptyParts))
            keys.append(QKeySequence::fromString(key, QKeySequence::PortableText));
        action->setShortcuts(keys);
        action->setCheckable(line.look == Look::Checkable);
        m_actions.at(std::size_t(line.act)) = action;
    }
    at(Act::Quit)->setMenuRole(QAction::QuitRole);
    at(Act::About)->setMenuRole(QAction::AboutRole);
    retranslate();
    redrawIcons();
}

void WindowActions::redrawIcons()
{
    const QPalette palette = QGuiApplication::palette();
    for (const Line &line : table) {
        if (line.icon)
            at(line.act)->setIcon(icons::icon(*line.icon, palette));
    }
}

std::vector<QAction *> WindowActions::of(MenuKind menu) const
{
    std::vector<QAction *> actions;
    for (const Line &line : table) {
        if (line.menu != menu)
            continue;
        if (line.gap == Gap::Before)
            actions.push_back(nullptr);
        actions.push_back(at(line.act));
    }
    return actions;
}

QString WindowActions::menuTitle(MenuKind menu) const
{
    return tr(menuTable[std::size_t(menu)].title);
}

const std::array<MenuKind, 7> &WindowActions::menus()
{
    static constexpr std::array<MenuKind, 7> all{MenuKind::File,    MenuKind::Edit,    MenuKind::View,
                                                 MenuKind::Catalog, MenuKind::Version, MenuKind::Registers,
                                                 MenuKind::Help};
    return all;
}

const std::vector<std::optional<Act>> &WindowActions::ofGridMenu()
{
    constexpr std::nullopt_t gap = std::nullopt;
    static const std::vector<std::optional<Act>> all{Act::Cut,
                                                     Act::Copy,
                                                     Act::Paste,
                                                     Act::Clear,
                                                     gap,
                                                     Act::FillDown,
                                                     gap,
                                                     Act::AddNote,
                                                     gap,
                                                     Act::AddItem,
                                                     Act::DuplicateItem,
                                                     Act::RemoveItem,
                                                     Act::MoveItemUp,
                                                     Act::MoveItemDown,
                                                     gap,
                                                     Act::FilterColumn,
                                                     Act::OnlyThisValue,
                                                     Act::NotThisValue,
                                                     gap,
                                                     Act::SortAscending,
                                                     Act::SortDescending,
                                                     Act::SortFurther};
    return all;
}

const std::vector<std::optional<Act>> &WindowActions::ofHeaderMenu()
{
    constexpr std::nullopt_t gap = std::nullopt;
    static const std::vector<std::optional<Act>> all{
        Act::FilterColumn, gap, Act::SortAscending, Act::SortDescending, Act::SortFurther,
        Act::CatalogOrder, gap, Act::GroupByColumn, Act::ChooseColumns};
    return all;
}

const std::vector<Act> &WindowActions::ofTree()
{
    static const std::vector<Act> all{Act::AddDomain,    Act::AddSubdomain,   Act::RenameDomain, Act::RemoveDomain,
                                      Act::MoveDomainUp, Act::MoveDomainDown, Act::MoveDomainIn, Act::MoveDomainOut};
    return all;
}

void WindowActions::retranslate()
{
    for (const Line &line : table) {
        QAction *action = at(line.act);
        action->setText(tr(line.text));
        const QString plain = withoutMnemonic(action->text());
        action->setIconText(plain);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? plain : tr("%1 (%2)", "an action and its key").arg(plain, keys));
    }
}

}
