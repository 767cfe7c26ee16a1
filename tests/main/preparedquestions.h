// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/questions.h"

#include <vector>

namespace gk {

/// Answers laid ready by the test; what was asked is kept.
class PreparedQuestions final : public Questions
{
public:
    QString file{};
    std::optional<QString> words{}; ///< what is typed where one line is asked for
    std::optional<int> answer = 0;
    QStringList shownFolders{};
    QStringList told{};
    QStringList explained{}; ///< beside what was told
    QStringList titles{};
    std::vector<Choice> asked{};

    QString fileToOpen(QWidget *, const QString &title, const QString &, const QString &) override
    {
        titles.append(title);
        return file;
    }
    QString fileToSave(QWidget *, const QString &, const QString &suggestion, const QString &) override
    {
        return file.isEmpty() ? suggestion : file;
    }
    QString fileToMake(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) override
    {
        return fileToSave(parent, title, suggestion, filter);
    }
    std::optional<int> choose(QWidget *, const Choice &choice) override
    {
        asked.push_back(choice);
        return answer;
    }
    std::optional<QString> text(QWidget *, const QString &, const QString &, const QString &) override { return words; }
    void tell(QWidget *, const QString &, const QString &text, const QString &explanation) override
    {
        told.append(text);
        explained.append(explanation);
    }
    void showFolder(const QString &path) override { shownFolders.append(path); }
};

}
