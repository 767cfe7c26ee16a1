// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/cellreadings.h"
#include "import/officefinder.h"
#include "import/sheetview.h"
#include "import/tableheader.h"

namespace gk {

class WorkingStamp;

/// Takes the cells of a row into an item: only those that say something else than the catalog shows already.
class CellTaker
{
public:
    /// Whether offices that the catalog has not are made, or only tried.
    enum class Offices : quint8 { Make, Try };

    /// @param readings of the same table; what one taker has read the next need not read
    CellTaker(const Fields &fields, const Names &names, const SheetView &sheet, const TableHeader &header,
              CellReadings &readings, OfficeFinder &offices, Offices making, std::vector<ImportNote> &notes);

    /// @param section level 1 where the row itself has none
    /// @param item the item as it is; a new one has its domain only
    /// @return the item as the row wants it
    [[nodiscard]] Record taken(const SourceRow &row, const QString &section, const Record &item);

private:
    using Use = SourceColumn::Use;

    void take(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted);
    void takeTick(const SourceRow &row, const SourceColumn &column, const QString &text, Record &wanted);
    void takeGroup(const SourceRow &row, const SourceColumn &column, const QString &text, Record &wanted);
    void takeText(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted);
    void takeLiteral(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted);
    void takeParties(const SourceRow &row, const Record &item, Record &wanted);
    void takeRequirement(const SourceRow &row, const SourceColumn &column, const Record &item, Record &wanted);
    void takeBasis(const SourceRow &row, const Record &item, Record &wanted);
    void takeDeeper(const SourceRow &row, const Record &item, Record &wanted);
    void joinRequirement(const SourceRow &row, const SourceColumn &column, Record &wanted);
    void takeExtras(const SourceRow &row, Record &wanted);
    void tellIfBothChanged(const SourceRow &row, const SourceColumn &column, const Record &item);
    void takeBeside(const SourceRow &row, Record &wanted);
    void keepExtra(const QString &heading, const QString &text, Record &wanted) const;
    [[nodiscard]] Party partyOf(const SourceRow &row, int column, const QString &name, const QString &role,
                                bool isOffice);
    [[nodiscard]] QString shownText(const SourceColumn &column, const Record &item) const;
    void note(const SourceRow &row, const SourceColumn &column, ImportNoteKind kind, const QString &taken);

    const Fields &m_fields;
    const Names &m_names;
    const SheetView &m_sheet;
    const TableHeader &m_header;
    CellReadings &m_readings;
    OfficeFinder &m_offices;
    Offices m_making;
    std::vector<ImportNote> &m_notes;
    bool m_isLiteral;            ///< a table with uids is a working file: texts are taken to the letter
    const WorkingStamp *m_stamp; ///< what its cells said when it was written, if it remembers
    QHash<qint64, std::vector<const CellNote *>> m_links{}; ///< by row number
};

}
