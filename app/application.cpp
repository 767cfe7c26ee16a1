// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include "app/rescue.h"
#include "app/statefolder.h"
#include "main/filedrop.h"
#include "main/newcatalogdialog.h"
#include "parts/errorbox.h"
#include "parts/framedstyle.h"
#include "parts/messagestrip.h"
#include "parts/palette.h"
#include "store/fileheader.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr auto program = "disclosure-catalog"_L1;

bool canKeep(const QString &folder)
{
    return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}

}

Folders Folders::standard()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return {.configuration = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + program,
            .state = stateFolder(),
            .documents = QFileInfo(documents).isDir() ? documents : QDir::homePath()};
}

Application::Application(const Folders &folders, const QString &author, Questions &questions, const Clock &clock,
                         std::optional<Language> language, QObject *parent)
    : QObject(parent)
    , m_preferences(folders.configuration)
    , m_preferred(m_preferences.values().language)
    , m_environment{.preferences = m_preferences,
                    .questions = questions,
                    .clock = clock,
                    .memory = WindowMemory(folders.state),
                    .author = author,
                    .documentsFolder = folders.documents,
                    .stateFolder = folders.state}
{
    for (const QString &folder : {folders.configuration, folders.state}) {
        if (!canKeep(folder))
            m_environment.notices +=
                folder == folders.state
                    ? tr("The folder %1 cannot be written to: there are no backups this time, and how the window is "
                         "left is not remembered.")
                          .arg(QDir::toNativeSeparators(folder))
                    : tr("The folder %1 cannot be written to: choices and the list of recent files are not kept this "
                         "time.")
                          .arg(QDir::toNativeSeparators(folder));
    }
    // Without a desktop, as in pictures made by a script, nobody says where icons are.
    QIcon::setThemeSearchPaths(
        QIcon::themeSearchPaths()
        + QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory));
    QApplication::setStyle(new FramedStyle); // Qt owns it
    useIcons();
    useReadableFont();
    QApplication::setWindowIcon(QIcon(u":/icons/disclosure-catalog.svg"_s));
    QGuiApplication::setDesktopFileName(program);
    QCoreApplication::setApplicationVersion(QStringLiteral(PROGRAM_VERSION));
    qApp->installEventFilter(this);
    connect(&m_preferences, &Preferences::changed, this, &Application::applyPreferences);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Application::saveWhatIsTyped, Qt::DirectConnection);
    m_languages.use(language.value_or(m_preferred));
    applyLook(m_preferences.values().look);
    applyAccent();
}

Application::~Application()
{
    for (const QPointer<MainWindow> &window : m_windows)
        delete window;
    delete m_startWindow;
}

void Application::useReadableFont()
{
    // Without a desktop's settings Qt takes 9 pt, in which dense Chinese text is tiring to read.
    constexpr double leastPoints = 10.5;
    QFont font = QApplication::font();
    if (font.pointSizeF() <= 0 || font.pointSizeF() >= leastPoints)
        return;
    font.setPointSizeF(leastPoints);
    QApplication::setFont(font);
}

void Application::useIcons()
{
    const QString breeze = colours::isDark(QGuiApplication::palette()) ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(breeze);
    // Desktops that name no theme, or one without icons.
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == u"hicolor" || QIcon::themeName().startsWith("breeze"_L1))
        QIcon::setThemeName(breeze);
}

void Application::start(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files)
        paths += QFileInfo(file).absoluteFilePath();
    if (paths.isEmpty())
        return showStart();
    take(paths, nullptr);
    if (m_windows.empty() && !m_startWindow)
        showStart();
}

MainWindow *Application::windowOf(const QString &path) const
{
    const QFileInfo wanted(path);
    const auto it = std::ranges::find_if(m_windows, [&wanted](const QPointer<MainWindow> &window) {
        return window && QFileInfo(window->path()) == wanted;
    });
    return it == m_windows.end() ? nullptr : it->data();
}

MainWindow *Application::open(const QString &path)
{
    if (MainWindow *window = windowOf(path)) {
        window->raise();
        window->activateWindow();
        return window;
    }
    auto session = CatalogSession::open(path, m_environment.author, m_environment.clock, m_environment.stateFolder);
    if (!session) {
        refuse(session.error());
        return nullptr;
    }
    auto *window = new MainWindow(std::move(*session), m_environment);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.emplace_back(window);
    connect(window, &MainWindow::newRequested, this, [this, window] { makeNew(Starter::Reference, window); });
    connect(window, &MainWindow::openRequested, this, [this, window] { askForFile(window); });
    connect(window, &MainWindow::fileRequested, this, &Application::open);
    connect(window, &MainWindow::filesDropped, this, [this, window](const QStringList &files) { take(files, window); });
    connect(window, &MainWindow::closed, this, [this, window] {
        std::erase(m_windows, window);
        // Shown before the last window is gone, or Qt would end the program.
        if (m_windows.empty() && window->leadsToStart())
            showStart();
    });
    connect(
        window, &MainWindow::anewRequested, this, [this, window] { openAnew(window); }, Qt::QueuedConnection);
    connect(window, &MainWindow::quitRequested, this, [] { QApplication::closeAllWindows(); });
    window->show();
    if (m_startWindow)
        m_startWindow->deleteLater();
    m_startWindow = nullptr;
    return window;
}

/// The new window comes before the old one goes: a program without windows ends.
void Application::openAnew(MainWindow *window)
{
    std::erase(m_windows, window);
    MainWindow *anew = open(window->path());
    if (!anew) {
        m_windows.emplace_back(window);
        return;
    }
    anew->setGeometry(window->geometry());
    window->close();
}

void Application::saveWhatIsTyped()
{
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window)
            window->saveWhatIsTyped();
    }
}

void Application::end()
{
    saveWhatIsTyped();
    // The windows close their files as they go: the log goes into the file, work that is under way is given up.
    QCoreApplication::exit(0);
}

void Application::showStart()
{
    if (m_startWindow)
        return;
    m_startWindow = new StartWindow(m_environment);
    m_startWindow->setAttribute(Qt::WA_DeleteOnClose);
    StartWindow *window = m_startWindow;
    connect(window, &StartWindow::fileRequested, this, &Application::open);
    connect(window, &StartWindow::openRequested, this, [this, window] { askForFile(window); });
    connect(window, &StartWindow::newRequested, this, [this, window](Starter starter) { makeNew(starter, window); });
    connect(window, &StartWindow::importRequested, this, [this, window] { askForImport(window); });
    connect(window, &StartWindow::pasteRequested, this, [this, window] { importClipboard(window); });
    connect(window, &StartWindow::filesDropped, this, [this](const QStringList &files) { take(files, nullptr); });
    window->show();
}

QString Application::folderForFiles() const
{
    const auto &recent = m_preferences.values().recentFiles;
    const QFileInfo folder(recent.empty() ? m_environment.documentsFolder
                                          : QFileInfo(recent.front().path).absolutePath());
    return folder.isDir() ? folder.absoluteFilePath() : m_environment.documentsFolder;
}

void Application::askForFile(QWidget *parent)
{
    const QString path = m_environment.questions.fileToOpen(parent, tr("Open a Catalog"), folderForFiles(),
                                                            tr("Catalogs (*.gkml)") + ";;"_L1 + importFilter());
    if (!path.isEmpty())
        take({path}, qobject_cast<MainWindow *>(parent));
}

void Application::makeNew(Starter starter, QWidget *parent)
{
    NewCatalogDialog dialog(starter, folderForFiles(), m_environment.author, m_environment.clock,
                            m_environment.questions, parent);
    if (dialog.exec() == QDialog::Accepted)
        open(dialog.path());
}

void Application::askForImport(QWidget *parent)
{
    const QString source =
        m_environment.questions.fileToOpen(parent, tr("Import a Catalog"), folderForFiles(), importFilter());
    if (!source.isEmpty())
        import({.files = { source }}, parent);
}

void Application::importClipboard(QWidget *parent)
{
    const auto origin = clipboardOrigin();
    if (!origin)
        return m_startWindow->strip().say(
            colours::Tone::Warning, tr("There is no table on the clipboard. Copy the cells of the table, with its "
                                       "headings, and try again."));
    if (origin->files.isEmpty())
        import(*origin, parent);
    else
        take(origin->files, nullptr);
}

/// Into a new catalog, of which nothing stays when nothing is taken in.
void Application::import(const ImportOrigin &origin, QWidget *parent)
{
    NewCatalogDialog dialog(Starter::Empty, folderForFiles(), m_environment.author, m_environment.clock,
                            m_environment.questions, parent);
    dialog.setWindowTitle(tr("Import into a New Catalog"));
    if (!origin.files.isEmpty())
        dialog.setTitle(QFileInfo(origin.files.front()).completeBaseName());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.path();
    MainWindow *window = open(path);
    if (!window || window->import(origin))
        return;
    showStart(); // before the last window is gone, or Qt would end the program
    window->close();
    m_preferences.removeRecentFile(path);
    QFile::remove(path);
}

/// Catalogs are opened; anything else is imported, into the window's catalog if there is one.
void Application::take(const QStringList &files, MainWindow *window)
{
    QStringList others;
    for (const QString &file : files) {
        if (file.endsWith(".gkml"_L1, Qt::CaseInsensitive) || isCatalogFile(file))
            open(file);
        else
            others += file;
    }
    if (others.isEmpty())
        return;
    if (window)
        window->import({.files = others});
    else
        import({.files = others}, m_startWindow);
}

void Application::refuse(const Error &error)
{
    if (m_windows.empty() && !m_startWindow)
        showStart();
    if (isRescuable(error))
        return offerRescue(error, m_environment, m_startWindow ? m_startWindow.data() : QApplication::activeWindow(),
                           [this](const Rescued &rescued) {
                               if (MainWindow *window = open(rescued.path); window && !rescued.summary.isEmpty())
                                   window->tellOfFile(rescued.summary, rescued.missing);
                           });
    if (!m_startWindow)
        return ErrorBox::show(error, QApplication::activeWindow());
    m_startWindow->strip().say(describe(error));
    if (error.code == ErrorCode::NotFound && !error.path.isEmpty())
        m_startWindow->strip().addButton(tr("Remove from the List"), [this, path = error.path] {
            m_preferences.removeRecentFile(path);
            m_startWindow->strip().clear();
        });
}

void Application::applyPreferences()
{
    if (const Language preferred = m_preferences.values().language; preferred != m_preferred)
        m_languages.use(m_preferred = preferred);
    applyLook(m_preferences.values().look);
}

void Application::applyLook(Look look)
{
    if (look == std::exchange(m_look, look))
        return;
    // An empty palette is the system's; the accent is put into it when the change arrives.
    QApplication::setPalette(look == Look::System ? QPalette() : colours::paletteOf(look));
}

void Application::applyAccent()
{
    // Only the accent's roles are set, so that the rest goes on following the system, dark or light.
    const QPalette now = QGuiApplication::palette();
    const QPalette wanted = colours::withAccent(now);
    constexpr std::array roles{QPalette::Highlight, QPalette::HighlightedText, QPalette::Link,
                               QPalette::PlaceholderText};
    if (std::ranges::all_of(roles, [&](auto role) { return now.color(role) == wanted.color(role); }))
        return;
    QPalette palette = now; // its mask names what was set on purpose; these join it
    for (const QPalette::ColorRole role : roles)
        palette.setColor(role, wanted.color(role));
    QApplication::setPalette(palette);
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange) {
        applyAccent();
        useIcons();
    }
    return QObject::eventFilter(watched, event);
}

}
