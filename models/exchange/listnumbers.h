// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/xml.h"

#include <QtCore/QHash>

#include <array>
#include <vector>

namespace gk {

/// The list a paragraph belongs to.
struct ListPlace {
    int list = 0; ///< numId; 0 = none
    int level = 0;

    bool operator==(const ListPlace &) const = default;
};

/// A number as Word writes it. @param format w:numFmt ("decimal", "chineseCounting", "upperRoman" …); unknown ones read
/// as decimal. @return empty for "none" and for numbers below 1 of formats that have no zero
/// Source: ECMA-376 part 1, 17.18.59.
[[nodiscard]] QString listNumber(qint64 number, QStringView format);

/// The automatic numbers of a Word document, which its text does not hold: 1. （一） ①. Counts as Word does while the
/// paragraphs are read in order.
class ListNumbers
{
public:
    static constexpr int levels = 9;

    /// @param numbering numbering.xml, @param styles styles.xml; either may be empty. Errors: as XmlParser.
    [[nodiscard]] static Result<ListNumbers> read(QByteArrayView numbering, QByteArrayView styles,
                                                  const Limits &limits);
    /// The list a paragraph style brings along.
    [[nodiscard]] ListPlace placeOf(const QString &style) const { return m_styles.value(style); }
    /// The number in front of the next paragraph of the list, with a space where the list wants one.
    [[nodiscard]] QString next(const ListPlace &place);

    struct Level {
        qint64 start = 1;
        QString format{};
        QString text{}; ///< "%1." – the numbers of this and the levels above
        QString font{}; ///< of bullets
        bool hasSpace = false;
        bool isLegal = false; ///< all numbers as decimals
    };
    using Levels = std::array<Level, levels>;

private:
    struct Instance {
        int definition = -1;
        QHash<int, qint64> starts{}; ///< by level, where the list begins anew
        QHash<int, Level> changed{};
    };
    struct Count {
        std::array<qint64, levels> numbers{};
        std::array<bool, levels> hasBegun{};
    };
    friend class NumberingHandler;
    friend class StyleListsHandler;

    QHash<int, Levels> m_definitions{};
    QHash<int, Instance> m_instances{};
    QHash<QString, ListPlace> m_styles{};
    QHash<int, Count> m_counts{}; ///< by definition: lists of one definition go on counting
    QHash<int, bool> m_hasBegun{};
};

}
