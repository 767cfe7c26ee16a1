// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/mainwindow.h"

#include "form/itemcard.h"
#include "main/bottompane.h"
#include "main/desk.h"
#include "main/domainpane.h"
#include "main/emptynote.h"
#include "main/filedrop.h"
#include "main/filterbar.h"
#include "main/fontcheck.h"
#include "main/statusline.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "print/printedform.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"
#include "versions/versionmenu.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

MainWindow::MainWindow(std::unique_ptr<CatalogSession> session, const Environment &environment, QWidget *parent)
    : QMainWindow(parent)
    , m_session(std::move(session))
    , m_environment(environment)
    , m_actions(new WindowActions(this))
    , m_table(new ItemTable(*m_session, wordsOfEdit, this))
    , m_banner(new MessageStrip(this))
    , m_gridPanel(new GridPanel(*m_table, this))
    , m_grid(&m_gridPanel->grid())
    , m_domains(new DomainPane(*m_session, environment.questions, this))
    , m_card(new ItemCard(m_table->notes(), this))
    , m_filterBar(new FilterBar(*m_table, this))
    , m_emptyNote(new EmptyNote(*m_table, *m_grid))
    , m_bottom(new BottomPane(*m_table, this))
    , m_status(new StatusLine(this))
    , m_toolBar(new QToolBar(this))
    , m_search(new QLineEdit(this))
    , m_undoButton(new QToolButton(this))
    , m_addButton(new QToolButton(this))
    , m_exportButton(new QToolButton(this))
    , m_recentMenu(new QMenu(this))
    , m_lookAtMenu(new VersionMenu(*m_session, this))
    , m_restoreMenu(new VersionMenu(*m_session, this))
    , m_changedSinceMenu(new VersionMenu(*m_session, this))
    , m_viewMenu(new QMenu(this))
    , m_markMenu(new QMenu(this))
    , m_notedMenu(new QMenu(this))
    , m_languageMenu(new QMenu(this))
    , m_lookMenu(new QMenu(this))
{
    setObjectName(u"MainWindow"_s);
    new FileDrop(*this, [this](const QStringList &files) { emit filesDropped(files); });
    setCentralWidget(makeCentre());
    setStatusBar(m_status);
    makeMenus();
    makeToolBar();
    connectSession();
    connectPanes();
    connectActions();
    connectEditActions();
    connectViewActions();
    retranslate();
    recall();
    showAccess();
    showUndo();
    m_countDelay.start();
    showCurrentItem();
    tellNotices();
    offerDrafts();
    m_grid->setFocus();
}

MainWindow::~MainWindow()
{
    m_counting.request_stop();
    // While all of the window is there to hear what is finished by closing.
    (void)m_session->close();
    settleDrafts();
    // The panes hold on to the session, which as a member would be gone before the children are.
    delete takeCentralWidget();
    delete m_table;
}

void MainWindow::tellNotices()
{
    QStringList notices = noticesOf(m_session->facts()) + m_environment.notices;
    if (!hasChineseFont())
        notices += missingFontText();
    constexpr qsizetype mostSentences = 2;
    if (!m_summary.isEmpty())
        notices += QStringList(m_summary) + m_missing.mid(0, mostSentences);
    if (notices.isEmpty())
        return;
    m_gridPanel->strip().say(colours::Tone::Warning, notices.join(u'\n'));
    if (m_session->facts().isOnNetwork || !m_session->facts().strangeLogFolder.isEmpty())
        m_gridPanel->strip().addButton(tr("Save a Copy…"), [this] { saveCopy(); });
    if (m_missing.size() > mostSentences)
        m_gridPanel->strip().addButton(tr("All That Is Missing…"), [this] {
            m_environment.questions.tell(this, tr("All That Is Missing"), m_summary, m_missing.join(u'\n'));
        });
}

void MainWindow::tellOfFile(const QString &summary, const QStringList &missing)
{
    m_summary = summary;
    m_missing = missing;
    tellNotices();
}

void MainWindow::tellProof(const Outcome &outcome)
{
    m_status->setProof(outcome);
    if (outcome)
        return;
    m_gridPanel->strip().say(
        colours::Tone::Bad,
        tr("The weekly check of this file failed: something in it is not as it was saved. A bad disk may be the reason, or "
           "another program. You can go on working, but save a copy on another disk, and compare it with a backup."));
    m_gridPanel->strip().addButton(tr("Save a Copy…"), [this] { saveCopy(); });
}

QString MainWindow::path() const
{
    return m_session->path();
}

QWidget *MainWindow::makeCentre()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_gridPanel, 1);
    middle->setFocusProxy(m_gridPanel);

    connect(m_filterBar, &FilterBar::counted, m_status, &StatusLine::setItems);
    if (m_table->isComplete()) // a small catalog is, before anybody listens
        m_status->setItems(m_table->total());
    m_desk = new Desk(m_domains, middle, m_card, this);
    m_upright = new QSplitter(Qt::Vertical, this);
    m_upright->addWidget(m_desk);
    m_upright->addWidget(m_bottom);
    m_upright->setStretchFactor(0, 1);
    m_upright->setStretchFactor(1, 0);
    m_upright->setChildrenCollapsible(false);
    m_bottom->hide();

    auto *centre = new QWidget(this);
    auto *whole = new QVBoxLayout(centre);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_banner);
    whole->addWidget(m_upright, 1);
    return centre;
}

void MainWindow::makeMenus()
{
    for (const MenuKind kind : WindowActions::menus()) {
        QMenu *menu = menuBar()->addMenu(QString());
        m_menus.push_back(menu);
        for (QAction *each : m_actions->of(kind)) {
            if (each)
                menu->addAction(each);
            else
                menu->addSeparator();
        }
    }
    m_menus.front()->insertMenu(action(Act::Import), m_recentMenu);
    makeVersionMenus();
    makeViewMenus();
    makeNoteMenus();
    makeLookMenu();
    makeLanguageMenu();
    // Keys of the table must not reach it while something else has the keyboard.
    for (const Act act : {Act::Cut, Act::Copy, Act::Paste, Act::Clear, Act::FillDown, Act::AddNote, Act::AddItem,
                          Act::DuplicateItem, Act::RemoveItem, Act::MoveItemUp, Act::MoveItemDown}) {
        action(act)->setShortcutContext(Qt::WidgetShortcut);
        m_grid->addAction(action(act));
    }
    for (const Act act : WindowActions::ofTree())
        action(act)->setShortcutContext(Qt::WidgetShortcut);
    makeGridMenus();
}

/// The menus of the right mouse button and the menu key.
void MainWindow::makeGridMenus()
{
    using Acts = std::vector<std::optional<Act>>;
    const auto popUp = [this](QPoint at, const Acts &acts) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const std::optional<Act> &act : acts) {
            if (act)
                menu->addAction(action(*act));
            else
                menu->addSeparator();
            if (act == Act::AddNote)
                menu->addMenu(m_markMenu);
        }
        menu->popup(at);
    };
    connect(m_grid, &GridView::menuAsked, this, [popUp](const QPoint &at) { popUp(at, WindowActions::ofGridMenu()); });
    connect(m_grid, &GridView::importAsked, this, &MainWindow::importClipboard);
    QHeaderView *header = m_grid->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, popUp, header](QPoint at) {
        m_grid->goToColumnAt(at.x());
        popUp(header->viewport()->mapToGlobal(at), WindowActions::ofHeaderMenu());
    });
}

void MainWindow::makeLookMenu()
{
    QMenu *view = m_menus.at(std::size_t(MenuKind::View));
    view->addSeparator();
    view->addMenu(m_lookMenu);
    auto *group = new QActionGroup(this);
    for (const Look look : {Look::System, Look::Light, Look::Dark, Look::HighContrast}) {
        QAction *choice = m_lookMenu->addAction(QString());
        choice->setCheckable(true);
        choice->setChecked(look == m_environment.preferences.values().look);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, look] { m_environment.preferences.setLook(look); });
    }
}

void MainWindow::makeLanguageMenu()
{
    m_menus.at(std::size_t(MenuKind::View))->addMenu(m_languageMenu);
    auto *group = new QActionGroup(this);
    const Language now = m_environment.preferences.values().language;
    // Each language is named in itself, so that whoever needs it can find it.
    const auto add = [&](const QString &name, Language language) {
        QAction *choice = m_languageMenu->addAction(name);
        choice->setCheckable(true);
        choice->setChecked(language == now);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this,
                [this, language] { m_environment.preferences.setLanguage(language); });
    };
    add({}, Language::System);
    add(u"中文"_s, Language::Chinese);
    add(u"English"_s, Language::English);
}

void MainWindow::makeToolBar()
{
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(m_toolBar);
    const auto addButton = [this](QToolButton *button, Act act, QMenu *menu) {
        button->setDefaultAction(action(act));
        button->setPopupMode(QToolButton::MenuButtonPopup);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMenu(menu);
        // The table keeps the keyboard, so that undoing by mouse does not take it away.
        button->setFocusPolicy(Qt::NoFocus);
        m_toolBar->addWidget(button);
    };
    auto *undoMenu = new QMenu(this);
    connect(undoMenu, &QMenu::aboutToShow, this, [this, undoMenu] { fillUndoMenu(undoMenu); });
    addButton(m_undoButton, Act::Undo, undoMenu);
    m_toolBar->addAction(action(Act::Redo));
    m_toolBar->addSeparator();
    auto *addMenu = new QMenu(this);
    addMenu->addActions(
        {action(Act::AddItem), action(Act::DuplicateItem), action(Act::AddDomain), action(Act::AddSubdomain)});
    addButton(m_addButton, Act::AddItem, addMenu);
    m_toolBar->addSeparator();
    auto *exportMenu = new QMenu(this);
    exportMenu->addActions(
        {action(Act::Export), action(Act::ExportAgain), action(Act::MakeVersion), action(Act::SaveCopy)});
    addButton(m_exportButton, Act::Export, exportMenu);
    m_toolBar->addAction(action(Act::Print));

    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(action(Act::Find)->icon(), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 44);
    m_search->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 20);
    m_toolBar->addWidget(m_search);
    m_toolBar->addAction(action(Act::ShowCard));
}

void MainWindow::retranslate()
{
    if (m_form) { // made anew in the other language
        showGrid();
        std::exchange(m_form, nullptr)->deleteLater();
    }
    m_actions->retranslate();
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(m_actions->menuTitle(WindowActions::menus().at(i)));
    m_recentMenu->setTitle(tr("Opened &Recently"));
    m_lookAtMenu->setTitle(tr("Loo&k at a Version"));
    m_restoreMenu->setTitle(tr("&Restore a Version"));
    m_changedSinceMenu->setTitle(tr("&Items Changed Since"));
    m_viewMenu->setTitle(tr("&Kept Views"));
    wordNoteMenus();
    const QStringList looks{tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (qsizetype i = 0; i < looks.size(); ++i)
        m_lookMenu->actions().at(i)->setText(looks.at(i));
    m_lookMenu->setTitle(tr("Appea&rance"));
    m_languageMenu->setTitle(tr("&Language"));
    m_languageMenu->actions().front()->setText(tr("As the system"));
    m_toolBar->setWindowTitle(tr("Tool Bar"));
    m_search->setPlaceholderText(tr("Search in all columns"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("Shows only the items that contain every word. Letters also stand for first letters of "
                            "pinyin: jyj finds 教育局. The code printed beside a row leads to its item."));
    m_grid->setAccessibleName(tr("Items"));
    m_domains->focusProxy()->setAccessibleName(tr("Domains"));
    m_card->setAccessibleName(tr("Item card"));
    showTitle();
    showAccess();
    showUndo();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        redrawIcons();
    QMainWindow::changeEvent(event);
}

}
