// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/startpage.h"

#include "parts/icons.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int contentWidth = 920;
constexpr int pathRole = Qt::UserRole;

enum DoorPlace { ImportDoor, TemplateDoor, ExampleDoor };

PlainLabel *wrapped(QWidget *parent)
{
    auto *label = new PlainLabel({}, parent);
    label->setWordWrap(true);
    return label;
}

QFont scaledFont(const QWidget *widget, double factor)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

}

StartPage::StartPage(Preferences &preferences, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_title(new PlainLabel({}, this))
    , m_local(new PlainLabel({}, this))
    , m_secrecy(new PlainLabel({}, this))
{
    m_title->setFont(scaledFont(this, 1.9));
    m_title->setObjectName(u"title"_s);
    m_local->setQuiet(true);
    m_local->setAlignment(Qt::AlignRight);
    m_secrecy->setAlignment(Qt::AlignRight);
    m_local->setWordWrap(true);
    m_secrecy->setWordWrap(true);

    auto *content = new QWidget(this);
    content->setMaximumWidth(contentWidth);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    auto *notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(m_local);
    notes->addWidget(m_secrecy);
    head->addWidget(m_title);
    head->addLayout(notes, 1);
    column->addLayout(head);

    auto *doors = new QHBoxLayout;
    doors->setSpacing(16);
    const std::array buttons{2, 3, 1};
    for (std::size_t i = 0; i < m_doors.size(); ++i)
        doors->addWidget(makeDoor(m_doors.at(i), buttons.at(i)), 1);
    column->addLayout(doors);
    column->addWidget(makeRoles());
    column->addWidget(makeRecent(), 1);

    auto *page = new QHBoxLayout(this);
    page->addStretch();
    page->addWidget(content, 100);
    page->addStretch();

    connect(m_doors[ImportDoor].buttons[0], &QPushButton::clicked, this, &StartPage::importRequested);
    connect(m_doors[ImportDoor].buttons[1], &QPushButton::clicked, this, &StartPage::pasteRequested);
    const auto starter = [this](const QPushButton *button, Starter which) {
        connect(button, &QPushButton::clicked, this, [this, which] { emit newRequested(which); });
    };
    starter(m_doors[TemplateDoor].buttons[0], Starter::Reference);
    starter(m_doors[TemplateDoor].buttons[1], Starter::Domains);
    starter(m_doors[TemplateDoor].buttons[2], Starter::Empty);
    starter(m_doors[ExampleDoor].buttons[0], Starter::Example);
    connect(&m_preferences, &Preferences::changed, this, [this] {
        showRole();
        showRecent();
    });
    retranslate();
}

QWidget *StartPage::makeDoor(Door &door, int buttons)
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    door.title = new PlainLabel({}, frame);
    door.title->setFont(scaledFont(this, 1.25));
    door.text = wrapped(frame);
    door.text->setQuiet(true);
    door.text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(door.title);
    column->addWidget(door.text, 1);
    for (int i = 0; i < buttons; ++i) {
        auto *button = new QPushButton(frame);
        door.buttons.push_back(button);
        column->addWidget(button);
    }
    return frame;
}

QWidget *StartPage::makeRoles()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_roleQuestion = new PlainLabel({}, line);
    m_unit = new QRadioButton(line);
    m_district = new QRadioButton(line);
    row->addWidget(m_roleQuestion);
    row->addWidget(m_unit);
    row->addWidget(m_district);
    row->addStretch();
    showRole();
    connect(m_unit, &QRadioButton::clicked, this, [this] { m_preferences.setRole(Role::Unit); });
    connect(m_district, &QRadioButton::clicked, this, [this] { m_preferences.setRole(Role::District); });
    return line;
}

QWidget *StartPage::makeRecent()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_recentTitle = new PlainLabel({}, box);
    m_noRecent = new PlainLabel({}, box);
    m_noRecent->setQuiet(true);
    m_open = new QPushButton(box);
    m_recent = new QTreeWidget(box);
    m_recent->setColumnCount(3);
    m_recent->setRootIsDecorated(false);
    m_recent->setHeaderHidden(true);
    m_recent->setUniformRowHeights(true);
    m_recent->setAllColumnsShowFocus(true);
    m_recent->header()->setStretchLastSection(false);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_remove = new QAction(m_recent);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(m_remove);

    auto *head = new QHBoxLayout;
    head->addWidget(m_recentTitle);
    head->addStretch();
    head->addWidget(m_open);
    column->addLayout(head);
    column->addWidget(m_noRecent);
    column->addWidget(m_recent, 1);
    column->addStretch();
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_remove, &QAction::triggered, this, &StartPage::removeCurrent);
    connect(m_recent, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *line) { emit fileRequested(line->data(0, pathRole).toString()); });
    return box;
}

void StartPage::removeCurrent()
{
    if (const QTreeWidgetItem *line = m_recent->currentItem())
        m_preferences.removeRecentFile(line->data(0, pathRole).toString());
}

void StartPage::showRole()
{
    // Most computers stand in a unit; who collects for a district says so once.
    const Role role = m_preferences.values().role.value_or(Role::Unit);
    m_unit->setChecked(role == Role::Unit);
    m_district->setChecked(role == Role::District);
}

QString StartPage::momentText(const QDateTime &moment) const
{
    const QDate today = m_clock.now().date();
    const QString time = moment.time().toString(u"HH:mm"_s);
    if (moment.date() == today)
        return tr("Today %1", "a time of day").arg(time);
    if (moment.date() == today.addDays(-1))
        return tr("Yesterday %1", "a time of day").arg(time);
    return moment.date().toString(Qt::ISODate);
}

void StartPage::showRecent()
{
    m_recent->clear();
    for (const RecentFile &file : m_preferences.values().recentFiles) {
        const QString items = tr("%1 items").arg(numberText(file.items));
        const QString state = file.version == 0 ? items : tr("Version %1 · %2").arg(file.version).arg(items);
        auto *line = new QTreeWidgetItem(m_recent, {QFileInfo(file.path).fileName(), momentText(file.opened), state});
        line->setData(0, pathRole, file.path);
        line->setToolTip(0, plainToolTip(file.title + u'\n' + file.path));
        line->setIcon(0, icons::icon(icons::Icon::Document, palette()));
        line->setSizeHint(0, {0, fontMetrics().height() + 12});
        line->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    const bool isEmpty = m_recent->topLevelItemCount() == 0;
    m_noRecent->setVisible(isEmpty);
    m_recent->setVisible(!isEmpty);
    m_recent->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2}) {
        int widest = 0;
        for (int row = 0; row < m_recent->topLevelItemCount(); ++row)
            widest = std::max(widest, fontMetrics().horizontalAdvance(m_recent->topLevelItem(row)->text(column)));
        m_recent->header()->setSectionResizeMode(column, QHeaderView::Fixed);
        m_recent->header()->resizeSection(column, widest + 32);
    }
    if (!isEmpty)
        m_recent->setCurrentItem(m_recent->topLevelItem(0));
}

void StartPage::retranslate()
{
    m_title->setPlainText(tr("Disclosure Catalog"));
    m_local->setPlainText(tr("Data stays on this computer; nothing is sent over a network."));
    m_secrecy->setPlainText(tr("For computers without classified data only. Entering, storing or passing on classified "
                               "information with this program is strictly forbidden."));
    const auto word = [this](DoorPlace place, const QString &title, const QString &text, const QStringList &buttons) {
        const Door &door = m_doors.at(place);
        door.title->setPlainText(title);
        door.text->setPlainText(text);
        for (std::size_t i = 0; i < door.buttons.size(); ++i)
            door.buttons.at(i)->setText(buttons.value(qsizetype(i)));
    };
    word(ImportDoor, tr("Import a Catalog"),
         tr("Tables of Excel, WPS, Word, CSV or a web page, in any layout. You may also drop the files here."),
         {tr("Choose a File…"), tr("From the Clipboard…")});
    word(TemplateDoor, tr("Begin from a Template"), tr("The domains are there already; items are filled in by you."),
         {tr("Key Domains of the Work Plan"), tr("26 National Domains"), tr("Empty Catalog")});
    word(ExampleDoor, tr("Open the Example"), tr("A filled catalog to try things out with; nothing in it is real."),
         {tr("Open the Example…")});
    m_roleQuestion->setPlainText(tr("This computer is used for:"));
    m_unit->setText(tr("the catalog of one office"));
    m_district->setText(tr("collecting for the district"));
    m_recentTitle->setPlainText(tr("Opened recently"));
    m_noRecent->setPlainText(tr("No catalog has been opened on this computer yet."));
    m_open->setText(tr("Open Another File…"));
    m_remove->setText(tr("Remove from This List"));
    m_recent->setAccessibleName(tr("Catalogs opened recently"));
    showRecent();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}
