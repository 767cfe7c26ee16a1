// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/docxnotes.h"
#include "exchange/linekeeper.h"
#include "exchange/listnumbers.h"
#include "exchange/tablebuilder.h"

#include <map>
#include <optional>

namespace gk {

/// The namespaces whose elements DocxTablesHandler wants.
[[nodiscard]] QList<QByteArray> wordNamespaces();

/// Takes the main part of a Word document and keeps its tables.
class DocxTablesHandler final : public XmlHandler
{
public:
    DocxTablesHandler(QString source, ListNumbers lists, DocxNotes notes, const Progress &progress,
                      const Limits &limits);

    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override;

    /// What was read; asked for once, at the end.
    [[nodiscard]] std::vector<SourceTable> take();

private:
    enum class Merge : quint8 { None, Begin, Continue };
    struct Cell {
        qint64 column = 0;
        qint64 span = 1;
        Merge vertical = Merge::None;
        bool goesOnLeft = false; ///< w:hMerge: part of the cell before
        QString text{};
        bool hasText = false;
        bool joinsNext = false; ///< the paragraph's own end was deleted
        std::optional<quint32> ground{};
        std::optional<quint32> highlight{}; ///< of any of its text
        bool hasStruck = false;
        bool hasPlain = false; ///< text that is not struck
        std::vector<std::pair<CellNoteKind, QString>> notes{};
    };
    struct Block { ///< cells that show as one
        qint64 row;
        qint64 rows;
        qint64 span;
    };
    struct Table {
        std::size_t place; ///< in m_tables
        QString number;
        int nested = 0;
        TableBuilder builder;
        qint64 row = -1;
        qint64 column = 0;
        bool isRowDeleted = false;
        std::vector<Cell> cells{};
        std::map<qint64, Block> open{}; ///< vertical merges by their first column
    };
    struct Paragraph {
        QString text{};
        ListPlace list{};
        bool hasOwnList = false;
        QString style{};
        bool isEndDeleted = false;
        int outline = 0; ///< 1–9 when the paragraph itself says it is a heading
    };
    struct Run {
        QString font{}; ///< when it is a symbol font
        std::optional<quint32> highlight{};
        bool isStruck = false;
    };

    void startTable();
    void endTable();
    void startRow();
    void endRow();
    void endCell();
    void takeCellProperty(QByteArrayView name, const XmlAttributes &attributes);
    void takeParagraphProperty(QByteArrayView name, const XmlAttributes &attributes);
    void takeRunProperty(QByteArrayView name, const XmlAttributes &attributes);
    void takeNote(QByteArrayView name, const XmlAttributes &attributes);
    void takeDeletion();
    void endDrawing();
    void addRunContent(QByteArrayView name, const XmlAttributes &attributes);
    void endParagraph();
    void close(Table &table, std::map<qint64, Block>::iterator block);
    void check(const Outcome &outcome);
    void lookAtText();
    [[nodiscard]] Cell *cell();
    [[nodiscard]] bool isBelow(QByteArrayView name, std::size_t steps) const;
    [[nodiscard]] static bool isSkipped(QByteArrayView name);

    QString m_source;
    ListNumbers m_lists;
    DocxNotes m_notes;
    LineKeeper m_lines{}; ///< since the last table
    Progress m_progress;
    Limits m_limits;
    KeptTexts m_texts;
    std::vector<SourceTable> m_tables{};
    std::vector<Table> m_open{}; ///< the tables around the present place, outermost first
    std::vector<Paragraph> m_paragraphs{};
    std::vector<QByteArray> m_names{}; ///< the elements around the present place
    qint64 m_skipped = 0;              ///< depth below an element that is not shown
    int m_topTables = 0;
    qint64 m_rows = 0;
    bool m_isInText = false;
    bool m_hasBoxText = false; ///< the drawing being read is a box with text
    Run m_run{};
};

}
