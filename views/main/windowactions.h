// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

#include <array>
#include <optional>
#include <vector>

class QAction;

namespace gk {

/// What the window can be told to do; each has a menu entry, most a key.
enum class Act {
    New,
    Open,
    Import,
    ImportClipboard,
    CommitEdit,
    SaveCopy,
    Export,
    ExportAgain,
    Print,
    Properties,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Clear,
    FillDown,
    AddNote,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    ShowTree,
    ShowCard,
    ShowSteps,
    ShowVersions,
    ShowNotes,
    PrintedForm,
    Compact,
    FilterColumn,
    OnlyThisValue,
    NotThisValue,
    ShowAll,
    SortAscending,
    SortDescending,
    SortFurther,
    CatalogOrder,
    GroupByColumn,
    FoldGroups,
    ChooseColumns,
    KeepView,
    NextPane,
    AddItem,
    DuplicateItem,
    RemoveItem,
    MoveItemUp,
    MoveItemDown,
    AddDomain,
    AddSubdomain,
    RenameDomain,
    RemoveDomain,
    MoveDomainUp,
    MoveDomainDown,
    MoveDomainIn,
    MoveDomainOut,
    MakeVersion,
    CompareVersions,
    BackToPresent,
    Domains,
    Offices,
    Documents,
    Tasks,
    Opinions,
    Keys,
    About,
    Count
};

/// The menus of the window, in their order.
enum class MenuKind { File, Edit, View, Catalog, Version, Registers, Help };

/// The window's actions from one table: menus, tool bar and the sheet of keys are all made of it.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent = nullptr);

    [[nodiscard]] QAction *at(Act act) const { return m_actions.at(std::size_t(act)); }
    /// The actions of a menu in their order; nullptr stands for a separator.
    [[nodiscard]] std::vector<QAction *> of(MenuKind menu) const;
    [[nodiscard]] QString menuTitle(MenuKind menu) const;
    [[nodiscard]] static const std::array<MenuKind, 7> &menus();
    /// The actions whose keys work only in the domain tree; the others of the same keys belong to the table.
    [[nodiscard]] static const std::vector<Act> &ofTree();
    /// The menu of the table's right mouse button and the menu key; nothing = a line between.
    [[nodiscard]] static const std::vector<std::optional<Act>> &ofGridMenu();
    /// The menu of a heading.
    [[nodiscard]] static const std::vector<std::optional<Act>> &ofHeaderMenu();

    /// Words the actions in the language of the program.
    void retranslate();
    /// Draws the icons for the palette of now.
    void redrawIcons();

private:
    std::array<QAction *, std::size_t(Act::Count)> m_actions{};
};

}
