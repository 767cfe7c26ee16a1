// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/cancel.h"
#include "catalog/fronttext.h"
#include "catalog/officialform.h"

namespace gk {

/// One official form to be written, whatever its file format.
struct OfficialRequest {
    OfficialRule rule{};
    RowSelection selection{};
    std::optional<Version> version{}; ///< the frozen version the reader shows, if it is one
    QDateTime at{};                   ///< the state's date; the version's goes before
    OfficialLayout layout = OfficialLayout::DomainStandard;
    QStringList fields{}; ///< keys of the fields whose columns are wanted; empty = the whole layout
};

/// One line of an official form: an item, or a band naming the domain of the items below it.
struct OfficialLine {
    QString band{};             ///< the domain's path; empty for an item
    QStringList texts{};        ///< of an item, one per column
    bool hasSameLevel1 = false; ///< as the item above, in the same domain
    bool hasSameLevel2 = false; ///< and its level 1 too
};

/// What an official form says, before any format: its words, its columns, and which items stand in it.
/// Which items and columns may leave the office is decided here; who reads further fields of an item asks mayLeave.
class OfficialTable
{
public:
    /// Errors: NoSuchField (a field wanted has no column in the layout), as the reader, Cancelled.
    [[nodiscard]] static Result<OfficialTable> from(Reader &reader, const OfficialRequest &request,
                                                    const Progress &progress = {});

    [[nodiscard]] const FormHead &head() const { return m_head; }
    /// 编制说明; empty for the layout that has none.
    [[nodiscard]] const std::vector<FrontPart> &front() const { return m_front; }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] const std::vector<RowId> &ids() const { return m_rows.ids; }
    [[nodiscard]] const std::vector<LeftOut> &leftOut() const { return m_rows.leftOut; }
    [[nodiscard]] bool hasBands() const { return m_rows.hasManyDomains; }
    [[nodiscard]] const Names &names() const { return m_names; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// "第3版 初稿" and the check code, for the foot of copies that are no public ones; else empty. （内部） in front of it
    /// where it applies, on every page of a form that has pages.
    [[nodiscard]] const QString &versionLine() const { return m_versionLine; }
    [[nodiscard]] const QString &checkLine() const { return m_checkLine; }
    /// The only date of the file: the same version gives the same bytes.
    [[nodiscard]] const QDateTime &created() const { return m_created; }

    /// Takes 编制说明 also where the layout has none: for documents, which have room for it.
    void showFront() { m_front = frontText(m_settings); }
    /// Shows the chosen channels only, for forms that are read and not filled in; `mark` stands before each.
    void showChosenOnly(const QString &mark);
    /// Visits all lines. `visit` returns false to stop (→ Cancelled). Errors: as the reader.
    [[nodiscard]] Outcome each(Reader &reader, const std::function<bool(const OfficialLine &)> &visit,
                               const Progress &progress = {}) const;

private:
    OfficialTable() = default;
    [[nodiscard]] QString textOf(const Fields &fields, const Column &column, const Record &record) const;

    FormHead m_head{};
    std::vector<FrontPart> m_front{};
    std::vector<Column> m_columns{};
    OfficialRows m_rows{};
    Names m_names{};
    Settings m_settings{};
    QString m_versionLine{};
    QString m_checkLine{};
    QDateTime m_created{};
    std::optional<QString> m_channelMark{};
};

}
