// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/questions.h"

#include "main/filedialog.h"
#include "parts/icons.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gk {

QString DialogQuestions::fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    FileDialog dialog(parent, title, folder, filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

namespace {

QString askWhereToWrite(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                        QFileDialog::Options options)
{
    const QFileInfo suggested(suggestion);
    FileDialog dialog(parent, title, suggested.absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setOptions(options);
    // A name typed without an ending gets the one it needs to be found again.
    dialog.setDefaultSuffix(suggested.suffix());
    dialog.selectFile(suggested.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

}

QString DialogQuestions::fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                                    const QString &filter)
{
    return askWhereToWrite(parent, title, suggestion, filter, {});
}

QString DialogQuestions::fileToMake(QWidget *parent, const QString &title, const QString &suggestion,
                                    const QString &filter)
{
    return askWhereToWrite(parent, title, suggestion, filter, QFileDialog::DontConfirmOverwrite);
}

std::optional<int> DialogQuestions::choose(QWidget *parent, const Choice &choice)
{
    QMessageBox box(QMessageBox::NoIcon, choice.title, choice.text, QMessageBox::NoButton, parent);
    box.setIconPixmap(
        icons::toneIcon(colours::Tone::Warning, box.palette()).pixmap(QSize(32, 32), box.devicePixelRatioF()));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(choice.explanation);
    QList<QAbstractButton *> buttons;
    for (const QString &answer : choice.answers)
        buttons.append(box.addButton(answer, QMessageBox::AcceptRole));
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    if (!buttons.isEmpty())
        box.setDefaultButton(qobject_cast<QPushButton *>(buttons.first()));
    box.setEscapeButton(cancel);
    box.exec();
    const qsizetype index = buttons.indexOf(box.clickedButton());
    return index < 0 ? std::nullopt : std::optional(int(index));
}

std::optional<QString> DialogQuestions::text(QWidget *parent, const QString &title, const QString &label,
                                             const QString &initial)
{
    bool isAccepted = false;
    const QString text = QInputDialog::getText(parent, title, label, QLineEdit::Normal, initial, &isAccepted);
    return isAccepted ? std::optional(text) : std::nullopt;
}

void DialogQuestions::tell(QWidget *parent, const QString &title, const QString &text, const QString &explanation)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    box.exec();
}

void DialogQuestions::showFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

}
