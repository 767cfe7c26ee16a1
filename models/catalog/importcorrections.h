// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace gk {

/// A table among the sources of an import: the file's name and its sheet.
struct TablePlace {
    QString source{};
    QString sheet{};

    bool operator==(const TablePlace &) const = default;
};

/// What the user says a row of a source is.
enum class RowIs : quint8 { Item, LeftOut, Heading, Band };

/// What the user says of the sources of an import, in place of what would be guessed. Plain data: an import is the
/// sources and this.
struct ImportCorrections {
    /// The meaning of a column.
    struct Column {
        TablePlace table{};
        int index = 0;     ///< from 0
        QString heading{}; ///< all of it, groups included: two tables of a sheet may differ
        QString field{};   ///< as in RecognisedColumn; empty = left out
        QString term{};

        bool operator==(const Column &) const = default;
    };
    /// The kind of a row.
    struct Row {
        TablePlace table{};
        qint64 number = 0; ///< from 0, as in the file
        RowIs is = RowIs::Item;

        bool operator==(const Row &) const = default;
    };
    /// Another text for a cell, or for all cells of its column with the same text.
    struct Text {
        enum class Of : quint8 { Cell, AllAlike };
        TablePlace table{};
        qint64 row = 0; ///< from 0, as in the file
        int column = 0;
        Of of = Of::Cell;
        QString from{};
        QString to{};

        bool operator==(const Text &) const = default;
    };
    /// A table that is not to be taken, by its first row of headings.
    struct LeftOut {
        TablePlace table{};
        qint64 header = 0; ///< from 0, as in the file

        bool operator==(const LeftOut &) const = default;
    };

    std::vector<Column> columns{};
    std::vector<Row> rows{};
    std::vector<Text> texts{};
    std::vector<LeftOut> tables{};
    QStringList unwanted{}; ///< signatures of remembered layouts that are not to be used

    bool operator==(const ImportCorrections &) const = default;

    /// Each replaces what was said before of the same place.
    void say(const Column &column);
    void say(const Row &row);
    void say(const Text &text);
    /// Takes back what was said of a row.
    void forget(const TablePlace &table, qint64 row);
};

/// What the user said of the columns of a layout, to be used when a table with the same headings comes again.
struct RememberedLayout {
    struct Column {
        int index = 0;
        QString heading{};
        QString field{};
        QString term{};

        bool operator==(const Column &) const = default;
    };
    QString signature{}; ///< of the headings, see layoutSignature
    QStringList headings{};
    std::vector<Column> columns{};

    bool operator==(const RememberedLayout &) const = default;
};

/// What a layout is known by: a digest of its headings in their order.
/// @param headings of all columns, in the form in which headings are compared
[[nodiscard]] QString layoutSignature(const QStringList &headings);

}
