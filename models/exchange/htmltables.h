// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/linekeeper.h"
#include "exchange/tablebuilder.h"

#include <QtCore/QHash>

#include <map>
#include <optional>

namespace gk {

/// Takes the elements of a web page and keeps its tables.
class HtmlTables
{
public:
    using Attributes = QHash<QByteArray, QString>;
    HtmlTables(QString source, const Limits &limits) : m_source(std::move(source)), m_limits(limits), m_texts(limits) {}

    /// Names in lower case. The first error stays; the caller stops.
    void start(QByteArrayView name, const Attributes &attributes);
    void end(QByteArrayView name);
    void text(QByteArrayView utf8);

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Closes what the page left open; another page may follow.
    void endPage();
    /// The tables, also those no page closed.
    [[nodiscard]] std::vector<SourceTable> take();

private:
    /// Text as a browser lays it out: white space counts once, blocks begin lines.
    struct Flow {
        QString text{};
        bool wantsBreak = false; ///< a line ended; the next text begins a new one
        bool wantsSpace = false;

        void add(QStringView words);
        void addAll(QStringView piece);
        void breakLine();
        /// The text without breaks at its end; the flow begins anew.
        [[nodiscard]] QString take();
    };
    struct Block {
        qint64 row;
        qint64 column;
        qint64 rows;
        qint64 columns;
    };
    struct Table {
        std::size_t place; ///< in m_tables
        QString number;
        int nested = 0;
        TableBuilder builder;
        qint64 row = -1;
        qint64 column = 0;
        bool isInCell = false;
        Block cell{};
        Flow flow{};
        LookOfCell look{};
        std::optional<quint32> rowGround{};
        int struck = 0; ///< depth of elements that cross their text out
        bool hasStruck = false;
        bool hasPlain = false;
        bool isInCaption = false;
        qint64 columns = 0;                 ///< declared so far
        std::vector<int> lists{};           ///< the last number of each list around, -1 = bullets
        std::map<qint64, qint64> blocked{}; ///< column → first row that is free again
        std::vector<Block> blocks{};
    };

    void startTable();
    void endTable();
    void startRow(const Attributes &attributes);
    void startColumns(const Attributes &attributes);
    void startNote(QByteArrayView name, const Attributes &attributes);
    void startOutside(QByteArrayView name);
    void endOutside();
    void measure(qsizetype size);
    void startCell(const Attributes &attributes);
    void endCell();
    void startInCell(QByteArrayView name, const Attributes &attributes);
    void fail(const Error &error);
    [[nodiscard]] Table *table() { return m_open.empty() ? nullptr : &m_open.back(); }

    QString m_source;
    Limits m_limits;
    std::optional<Error> m_error{};
    KeptTexts m_texts;
    std::vector<SourceTable> m_tables{};
    std::vector<Table> m_open{};
    int m_topTables = 0;
    Flow m_outside{};     ///< the text outside all tables since the last line that was kept
    int m_heading = 0;    ///< of that text
    LineKeeper m_lines{}; ///< since the last table
    int m_silent = 0;     ///< depth of elements whose text is not shown
};

}
