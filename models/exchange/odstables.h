// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/tablebuilder.h"
#include "exchange/xml.h"

#include <QtCore/QHash>

namespace gk {

/// The namespaces whose elements OdsTablesHandler wants.
[[nodiscard]] QList<QByteArray> openDocumentNamespaces();

/// Takes content.xml of an OpenDocument spreadsheet and keeps its tables.
class OdsTablesHandler final : public XmlHandler
{
public:
    OdsTablesHandler(QString source, const Progress &progress, const Limits &limits);

    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override;

    /// What was read; asked for once, at the end.
    [[nodiscard]] std::vector<SourceTable> take() { return std::move(m_tables); }
    /// The sheet being read, or the last one.
    [[nodiscard]] const QString &sheet() const { return m_sheet; }

private:
    struct Cell {
        qint64 column = 0;
        qint64 copies = 1;
        qint64 rows = 1; ///< spanned
        qint64 columns = 1;
        QString text{};
        LookOfCell look{};
        std::vector<std::pair<CellNoteKind, QString>> notes{};
    };
    struct Style {
        LookOfCell look{};
        bool isHidden = false; ///< of a sheet
    };
    /// Columns side by side that were declared together.
    struct Columns {
        qint64 end;
        QString style;
    };

    void startStyle(QByteArrayView name, const XmlAttributes &attributes);
    void startTable(const XmlAttributes &attributes);
    void startColumn(const XmlAttributes &attributes);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes, bool isCovered);
    void startInCell(QByteArrayView name, const XmlAttributes &attributes);
    void startAnnotation();
    void endAnnotation();
    void endTable();
    void endCell();
    void endRow();
    void putRow(qint64 row, bool isCopy);
    [[nodiscard]] const QString &columnStyle(qint64 column) const;
    [[nodiscard]] qint64 lastFilled() const;

    QString m_source;
    Progress m_progress;
    Limits m_limits;
    KeptTexts m_texts;
    TableBuilder m_builder;
    QString m_sheet{};
    std::vector<SourceTable> m_tables{};
    QHash<QString, Style> m_styles{};
    Style *m_style = nullptr; ///< being read; only while its element is open
    std::vector<Columns> m_columns{};
    int m_depth = 0; ///< of tables
    qint64 m_skipped = 0;
    qint64 m_row = 0;
    qint64 m_rowCopies = 1;
    qint64 m_column = 0;
    qint64 m_copies = 0;
    std::vector<Cell> m_cells{};
    QString m_text{};
    QString m_value{};
    QString m_cellText{}; ///< waiting while an annotation is read
    bool m_isInCell = false;
    bool m_isInAnnotation = false;
    bool m_isCovered = false;
    bool m_hasFormula = false;
    bool m_isError = false;
    bool m_isInParagraph = false;
    bool m_isFirstParagraph = true;
    bool m_wasFirstParagraph = true; ///< of the cell around an annotation
    bool m_wasSpace = false;
};

}
