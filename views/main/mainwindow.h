// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/notes.h"
#include "catalog/officialrows.h"
#include "exchange/exportstart.h"
#include "import/importview.h"
#include "main/environment.h"
#include "main/windowactions.h"
#include "session/catalogsession.h"
#include "session/drafts.h"
#include "tables/itemfilter.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <stop_token>

class QLineEdit;
class QMenu;
class QSplitter;
class QToolBar;
class QToolButton;

namespace gk {

class BottomPane;
class Desk;
class DomainPane;
class EmptyNote;
class FilterBar;
class GridPanel;
class GridView;
class ItemCard;
class ItemTable;
class MessageStrip;
class PrintedForm;
class ReplaceDialog;
class StatusLine;
class VersionMenu;

/// One open catalog: tree, grid and card around one session, menus and tool bar, and the truth about the disk below.
/// Closing waits for the disk.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(std::unique_ptr<CatalogSession> session, const Environment &environment, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] CatalogSession &session() const { return *m_session; }
    [[nodiscard]] const WindowActions &actions() const { return *m_actions; }
    /// Whether the window was closed by its menu, to begin with another catalog, and not to leave the program.
    [[nodiscard]] bool leadsToStart() const { return m_leadsToStart; }
    /// Says where the file comes from and what is missing in it, sentence by sentence: the first in the strip above the
    /// grid, all of them on demand.
    void tellOfFile(const QString &summary, const QStringList &missing);
    /// Shows what the files, or the clipboard, would change and takes it in when the user agrees.
    /// @return whether something was taken in
    bool import(const ImportOrigin &origin);

    /// For an end that cannot be put off: open editors are committed, the place is remembered; asks nothing. What the
    /// disk does not take is kept as drafts and offered when the catalog is opened again.
    void saveWhatIsTyped();

signals:
    void newRequested();
    void openRequested();
    void fileRequested(const QString &path);
    /// Catalogs to be opened, or anything else to be imported.
    void filesDropped(const QStringList &files);
    void quitRequested();
    /// The file is to be opened again, now that it can be written to.
    void anewRequested();
    /// The file is closed; the window is about to go.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // — building (mainwindow.cpp)
    [[nodiscard]] QWidget *makeCentre();
    void makeMenus();
    void makeToolBar();
    void makeLanguageMenu();
    void makeGridMenus();
    void makeLookMenu();
    void retranslate();
    void connectSession();
    void connectPanes();
    void connectActions();
    void connectEditActions();
    [[nodiscard]] QAction *action(Act act) const { return m_actions->at(act); }
    void when(Act act, const std::function<void()> &run);
    [[nodiscard]] std::function<void()> onGrid(const std::function<void()> &act);

    // — where one was (windowrecall.cpp)
    void recall();
    void remember();

    // — what is typed when the program has to end (windowdrafts.cpp)
    [[nodiscard]] std::vector<Draft> unsaved() const;
    void keepDrafts();
    void settleDrafts();
    void offerDrafts();
    void enterDrafts(const std::vector<Draft> &drafts);
    void forgetDrafts();

    // — what it shows (mainwindowstate.cpp)
    void applyFilter();
    void goToFound(int step);
    void openReplace();
    void showAllItems();
    void goToItem(const RecordRef &item, int column);
    void showDensity();
    // — views of the catalog (windowviews.cpp)
    void makeViewMenus();
    void connectViewActions();
    [[nodiscard]] ItemView currentView() const;
    void showView(const ItemView &view);
    [[nodiscard]] QStringList keptViews() const;
    [[nodiscard]] QString filterWords() const;
    void fillViewMenu();
    void keepView();
    void chooseColumns();
    void fitColumns();
    void showPanes();
    void noteRecent();
    void noteOnce();
    void showTitle();
    void showAccess();
    void showUndo();
    void showChangesSinceVersion();
    void tellNotices();
    void tellProof(const Outcome &outcome);
    void showSelection();
    void showCurrentItem();
    void fillUndoMenu(QMenu *menu);
    void fillRecentMenu();
    void undoTo(Seq step);
    void tellRefused(const Error &error, const std::vector<PendingValue> &values);
    void nextPane();
    [[nodiscard]] bool waitForDisk();

    // — notes and marks (mainwindownotes.cpp)
    void makeNoteMenus();
    void wordNoteMenus();
    void connectNotes();
    void redrawIcons();
    void addNote();
    void editNote(const Note &note);
    void markCells(const QString &mark);

    // — versions (mainwindowversions.cpp)
    void makeVersionMenus();
    void makeVersion();
    void tellVersion(const Version &version);
    void showVersion(std::optional<int> version);
    void restoreVersion(int version);
    void waitForLongWriting(const QString &label);

    // — what comes in (mainwindowimport.cpp)
    void askForImport();
    void importClipboard();
    void tellImport();
    void showImportReport(const ChangeSetInfo &step);
    void goToPlace(std::size_t at);

    // — as it will be published (mainwindowform.cpp)
    void showPrintedForm();
    void drawPrintedForm();
    /// The table again, whatever stood in its place.
    void showGrid();

    // — what comes back on paper (mainwindowpaper.cpp)
    /// Whether a row's code goes before texts that occur in the catalog.
    enum class CodeFirst { No, Yes };
    void lookUpCode(CodeFirst first);
    void offerItems(const std::vector<Uid> &items);
    void takeUpOpinion(const RecordRef &item);
    void saveOpinionTable();

    // — what it does (mainwindowacts.cpp)
    void undo();
    void redo();
    void stepAndShow(const std::function<Outcome()> &step);
    void commitEdit();
    void saveCopy();
    void exportCatalog(std::optional<int> version, Purpose purpose, ExportStart start = ExportStart::Asking);
    void print(std::optional<int> version);
    void editProperties();
    void openRegister(Kind kind);
    void about();
    [[nodiscard]] std::vector<RecordRef> selectedItems() const;

    std::unique_ptr<CatalogSession> m_session;
    Environment m_environment;
    WindowActions *m_actions;
    ItemTable *m_table;
    MessageStrip *m_banner; ///< the state of the file: read-only, an old version, not saved
    GridPanel *m_gridPanel;
    GridView *m_grid;
    DomainPane *m_domains;
    ItemCard *m_card;
    FilterBar *m_filterBar;
    EmptyNote *m_emptyNote;
    BottomPane *m_bottom;
    QPointer<ReplaceDialog> m_replace; ///< while it is open
    PrintedForm *m_form = nullptr;     ///< made when it is first asked for
    Desk *m_desk = nullptr;
    StatusLine *m_status;
    QToolBar *m_toolBar;
    QLineEdit *m_search;
    QToolButton *m_undoButton;
    QToolButton *m_addButton;
    QToolButton *m_exportButton;
    std::vector<QMenu *> m_menus; ///< in the order of WindowActions::menus()
    QMenu *m_recentMenu;
    VersionMenu *m_lookAtMenu;
    VersionMenu *m_restoreMenu;
    VersionMenu *m_changedSinceMenu;
    QMenu *m_viewMenu;  ///< of the views kept in the file
    QMenu *m_markMenu;  ///< marks the selected cells
    QMenu *m_notedMenu; ///< narrows to noted or marked items
    QMenu *m_languageMenu;
    QMenu *m_lookMenu;
    std::vector<RecordRef> m_itemsOnCard;
    ImportResult m_imported; ///< what the last import leaves to be looked at
    QTimer m_searchDelay;
    QTimer m_selectionDelay;
    QTimer m_countDelay;
    QTimer m_fitDelay;
    QTimer m_drawDelay;             ///< of the printed form
    std::stop_source m_counting;    ///< of the changes since the newest version
    std::stop_source m_lookingUp;   ///< the row of a code
    QSplitter *m_upright = nullptr; ///< the desk above the bottom pane
    QJsonObject m_wantedColumns;    ///< remembered, to be given to the grid once it is seen
    QJsonObject m_fittedColumns;    ///< as fitted last; other widths are the user's own
    bool m_tellsRefusal = false;    ///< the banner says what the disk refused
    QString m_summary{};            ///< of tellOfFile
    QStringList m_missing{};
    std::vector<PendingValue> m_refused; ///< by the disk, since something was saved last
    std::vector<PendingValue> m_awaited; ///< had no answer yet when drafts were kept
    std::vector<Draft> m_drafts;         ///< what is kept of this sitting
    bool m_mustKeepDrafts = false;       ///< the program is ending
    bool m_offered = false;              ///< drafts of an earlier sitting wait for the user's decision
    bool m_leadsToStart = false;
    bool m_isClosed = false;
    bool m_isNoted = false; ///< in the list of recent files
};

}
