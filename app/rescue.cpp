// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/rescue.h"

#include "app/rescuewords.h"
#include "base/posted.h"
#include "parts/errorbox.h"
#include "parts/progressdialog.h"
#include "parts/words.h"
#include "session/catalogsession.h"
#include "store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QFileInfo>

#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rescue", text);
}

/// Works on a thread of its own while the windows live; the dialog lets it be cancelled.
Outcome runWithProgress(const QString &text, QWidget *parent, const std::function<Outcome(const Progress &)> &work)
{
    ProgressDialog dialog(text, parent);
    QEventLoop loop;
    std::optional<Outcome> outcome;
    const auto report = [&dialog](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(&dialog, Posted([&dialog, done, total] { dialog.setProgress(done, total); }),
                                  Qt::QueuedConnection);
    };
    std::thread worker([&] {
        outcome = work({.stop = dialog.stopToken(), .report = report});
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    worker.join();
    dialog.finish();
    return *outcome;
}

Outcome copyBackup(const QString &backup, const QString &target, const Progress &progress)
{
    const auto store = Store::open(backup, OpenAs::Reader);
    return store ? (*store)->saveCopy(target, Replace::No, progress) : Outcome(store.error());
}

/// Adds to `rescued` what there is to say of it.
Outcome rescueData(const QString &damaged, const QString &author, Rescued &rescued, const Progress &progress)
{
    const auto report = recoverCatalog(damaged, rescued.path, progress, rescueWords(author));
    if (!report)
        return report.error();
    rescued.summary = say(QT_TRANSLATE_NOOP("Rescue", "Saved from the damaged file “%1”: %2."))
                          .arg(QFileInfo(damaged).fileName(), savedText(*report));
    rescued.missing = missingTexts(*report);
    if (rescued.missing.isEmpty())
        rescued.summary += u' ' + say(QT_TRANSLATE_NOOP("Rescue", "Nothing is missing."));
    return Done{};
}

}

bool isRescuable(const Error &error)
{
    return error.code == ErrorCode::Damaged || error.code == ErrorCode::ForeignSchema;
}

void offerRescue(const Error &error, const Environment &environment, QWidget *parent,
                 const std::function<void(const Rescued &)> &open)
{
    const Words words = describe(error);
    const auto backup = CatalogSession::newestBackup(error.path, environment.stateFolder);
    Choice choice{.title = say(QT_TRANSLATE_NOOP("Rescue", "Damaged Catalog")),
                  .text = words.message,
                  .explanation = words.safe + u'\n' + words.next};
    if (backup) {
        choice.explanation += u'\n'
                              + say(QT_TRANSLATE_NOOP("Rescue", "The newest whole backup on this computer: %1"))
                                    .arg(QDir::toNativeSeparators(*backup));
        choice.answers += say(QT_TRANSLATE_NOOP("Rescue", "Open the Backup…"));
    }
    choice.answers += say(QT_TRANSLATE_NOOP("Rescue", "Rescue the Data…"));
    const auto answer = environment.questions.choose(parent, choice);
    if (!answer)
        return;
    const bool isBackup = backup && *answer == 0;
    const QFileInfo file(error.path);
    const QString suggestion = file.dir().filePath((isBackup ? say(QT_TRANSLATE_NOOP("Rescue", "%1 from the backup"))
                                                             : say(QT_TRANSLATE_NOOP("Rescue", "%1 rescued")))
                                                       .arg(file.completeBaseName())
                                                   + ".gkml"_L1);
    const QString target =
        environment.questions.fileToSave(parent, say(QT_TRANSLATE_NOOP("Rescue", "Save as a New File")), suggestion,
                                         say(QT_TRANSLATE_NOOP("Rescue", "Catalogs (*.gkml)")));
    if (target.isEmpty())
        return;
    Rescued rescued{.path = target};
    const Outcome done =
        runWithProgress(say(QT_TRANSLATE_NOOP("Rescue", "The catalog is being saved as %1.")).arg(target), parent,
                        [&](const Progress &progress) {
                            return isBackup ? copyBackup(*backup, target, progress)
                                            : rescueData(error.path, environment.author, rescued, progress);
                        });
    if (done)
        open(rescued);
    else if (done.error().code != ErrorCode::Cancelled)
        ErrorBox::show(done.error(), parent);
}

}
