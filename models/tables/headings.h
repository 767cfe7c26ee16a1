// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace gk {

/// The words above a table's columns. A view sets them, since models hold no words for people.
class Headings
{
public:
    explicit Headings(int columns) : m_words(columns) {}

    [[nodiscard]] QVariant at(int column, Qt::Orientation orientation, int role) const
    {
        return isHeading(column, orientation) && role == Qt::DisplayRole ? QVariant(m_words.at(column)) : QVariant();
    }

    /// @return whether it was a heading of these columns
    [[nodiscard]] bool set(int column, Qt::Orientation orientation, const QVariant &words, int role)
    {
        if (!isHeading(column, orientation) || (role != Qt::EditRole && role != Qt::DisplayRole))
            return false;
        m_words[column] = words.toString();
        return true;
    }

private:
    [[nodiscard]] bool isHeading(int column, Qt::Orientation orientation) const
    {
        return orientation == Qt::Horizontal && column >= 0 && column < m_words.size();
    }

    QList<QString> m_words;
};

}
