// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/pinyinletters.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace gk {

/// What is typed into the search box: words between spaces, all of which have to occur. A word occurs as it is written,
/// in any case; one of Latin letters alone also as the first letters of the pinyin of neighbouring Han characters – of
/// three and more anywhere, shorter ones at the beginning of a phrase, since they would be found in everything.
class SearchWords
{
public:
    struct Hit {
        qsizetype start = 0;
        qsizetype length = 0;
        bool operator==(const Hit &) const = default;
    };

    SearchWords() = default;
    /// Without `letters` words only occur as they are written.
    explicit SearchWords(const QString &typed, std::shared_ptr<const PinyinLetters> letters = {});

    [[nodiscard]] const QStringList &folded() const { return m_words; }
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Where the words occur in a text, in its order, none overlapping another.
    [[nodiscard]] QList<Hit> hitsIn(QStringView text) const;

    /// Whether every word occurs in a text that is case-folded already.
    [[nodiscard]] bool occurIn(QStringView folded) const;

    /// Whether the word can stand for first letters.
    [[nodiscard]] static bool isOfLetters(QStringView word);
    /// Whether the word's letters begin the readings of the characters from `at` on.
    [[nodiscard]] static bool readsAt(QStringView text, qsizetype at, QStringView word, const PinyinLetters &letters);

private:
    QStringList m_words; ///< case-folded
    std::shared_ptr<const PinyinLetters> m_letters;
};

}
