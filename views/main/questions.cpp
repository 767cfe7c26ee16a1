// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/questions.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gk {

QString DialogQuestions::fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString DialogQuestions::fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                                    const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

std::optional<int> DialogQuestions::choose(QWidget *parent, const Choice &choice)
{
    QMessageBox box(QMessageBox::Question, choice.title, choice.text, QMessageBox::NoButton, parent);
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

void DialogQuestions::showFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

}
