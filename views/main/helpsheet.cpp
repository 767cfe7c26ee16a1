// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/helpsheet.h"

#include "main/windowactions.h"
#include "parts/plainlabel.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QKeySequence>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Keys the grid takes itself, beside the actions of the window.
struct GridKey {
    const char *keys;
    const char *text;
};

constexpr GridKey gridKeys[] = {
    {"F2", QT_TRANSLATE_NOOP("gk::HelpSheet", "Edit the cell; typing at once replaces its text")},
    {"Return", QT_TRANSLATE_NOOP("gk::HelpSheet", "Accept and go down; with Shift up")},
    {"Tab", QT_TRANSLATE_NOOP("gk::HelpSheet", "Accept and go right; with Shift left")},
    {"Alt+Return", QT_TRANSLATE_NOOP("gk::HelpSheet", "A new line inside the cell")},
    {"Ctrl+Return", QT_TRANSLATE_NOOP("gk::HelpSheet", "Put what was typed into all selected cells")},
    {"Space", QT_TRANSLATE_NOOP("gk::HelpSheet", "Set or remove a tick; on the heading of a group fold or unfold it")},
    {"Alt+Down", QT_TRANSLATE_NOOP("gk::HelpSheet", "Open the list or the calendar of the cell")},
    {"Ctrl+R", QT_TRANSLATE_NOOP("gk::HelpSheet", "Fill right")},
    {"Ctrl+'", QT_TRANSLATE_NOOP("gk::HelpSheet", "Take the content of the cell above")},
    {"Ctrl+;", QT_TRANSLATE_NOOP("gk::HelpSheet", "Enter today's date")},
    {"Shift+Space", QT_TRANSLATE_NOOP("gk::HelpSheet", "Select the whole item; with Ctrl instead the whole column")},
    {"Esc", QT_TRANSLATE_NOOP("gk::HelpSheet", "Give up this edit; the cell keeps its old text")},
};

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(u"  "_s);
}

}

HelpSheet::HelpSheet(const WindowActions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Short Help"));
    auto *text = new PlainLabel(
        tr("Left are the domains, in the middle the items as the official form has them, right the card of the current "
           "item. Whatever is entered is on disk at once; nothing has to be saved. Every step can be undone, also after "
           "the program was closed. A version keeps the catalog as it is at that moment; make one whenever something "
           "leaves the office. What is exported or printed can be any version."),
        this);
    text->setWordWrap(true);
    auto *list = new QTreeWidget(this);
    list->setHeaderLabels({tr("Keys"), tr("What they do")});
    list->setRootIsDecorated(false);
    list->setAccessibleName(tr("All keys"));
    const auto addGroup = [list](const QString &title) {
        auto *group = new QTreeWidgetItem(list, {title});
        group->setFirstColumnSpanned(true);
        QFont bold = list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        group->setExpanded(true);
        return group;
    };
    QTreeWidgetItem *grid = addGroup(tr("In the table"));
    for (const GridKey &line : gridKeys)
        new QTreeWidgetItem(
            grid, {QKeySequence::fromString(QString::fromLatin1(line.keys)).toString(QKeySequence::NativeText),
                   tr(line.text)});
    for (const MenuKind menu : WindowActions::menus()) {
        QTreeWidgetItem *group = addGroup(actions.menuTitle(menu).remove(QRegularExpression(u"\\(&.\\)|&"_s)));
        for (const QAction *action : actions.of(menu)) {
            if (action && !action->shortcut().isEmpty())
                new QTreeWidgetItem(group, {keysOf(action), action->iconText()});
        }
        if (group->childCount() == 0)
            delete group;
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'0') * 90, fontMetrics().height() * 30);
}

}
