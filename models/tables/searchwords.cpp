// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/searchwords.h"

#include <algorithm>

namespace gk {

SearchWords::SearchWords(const QString &typed, std::shared_ptr<const PinyinLetters> letters)
    : m_words(typed.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts)), m_letters(std::move(letters))
{}

bool SearchWords::isOfLetters(QStringView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar unit) { return unit >= u'a' && unit <= u'z'; });
}

bool SearchWords::readsAt(QStringView text, qsizetype at, QStringView word, const PinyinLetters &letters)
{
    if (text.size() - at < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if ((letters.of(text[at + i]) >> (word[i].unicode() - u'a') & 1U) == 0)
            return false;
    }
    return word.size() >= 3 || at == 0 || !text[at - 1].isLetterOrNumber();
}

QList<SearchWords::Hit> SearchWords::hitsIn(QStringView text) const
{
    QList<Hit> hits;
    const QString folded = text.toString().toCaseFolded();
    if (folded.size() != text.size())
        return hits; // places would not be those of the text; happens with a few letters outside Chinese and English
    for (const QString &word : m_words) {
        const bool canBeRead = m_letters && isOfLetters(word);
        for (qsizetype at = 0; at + word.size() <= folded.size(); ++at) {
            const bool isHit = QStringView(folded).sliced(at, word.size()) == QStringView(word)
                               || (canBeRead && readsAt(folded, at, word, *m_letters));
            if (!isHit)
                continue;
            hits.push_back({at, word.size()});
            at += word.size() - 1;
        }
    }
    std::ranges::sort(hits, {}, &Hit::start);
    QList<Hit> apart;
    for (const Hit &hit : hits) {
        if (apart.isEmpty() || hit.start > apart.back().start + apart.back().length)
            apart.push_back(hit);
        else
            apart.back().length = std::max(apart.back().length, hit.start + hit.length - apart.back().start);
    }
    return apart;
}

bool SearchWords::occurIn(QStringView folded) const
{
    return std::ranges::all_of(m_words, [this, folded](const QString &word) {
        if (folded.contains(word))
            return true;
        if (!m_letters || !isOfLetters(word))
            return false;
        for (qsizetype at = 0; at + word.size() <= folded.size(); ++at) {
            if (readsAt(folded, at, word, *m_letters))
                return true;
        }
        return false;
    });
}

}
