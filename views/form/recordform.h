// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formsections.h"
#include "form/sessionsource.h"

#include <QtWidgets/QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace gk {

class FieldEditor;
class PlainLabel;
class SectionHeader;
struct ShownValue;

/// The form of one or several records of a kind, generated from the Field table: every field, each with its editor.
/// Leaving an editor writes the field to all records shown, as one step.
class RecordForm : public QScrollArea
{
    Q_OBJECT
public:
    /// `session` must outlive the form.
    RecordForm(CatalogSession &session, Kind kind, QWidget *parent = nullptr);
    ~RecordForm() override;

    /// Shows these records of the form's kind. While a text of the old ones cannot be taken, the form stays with them
    /// and shows the new ones once that text is corrected or put back.
    void showRecords(const std::vector<RecordRef> &records);
    [[nodiscard]] const std::vector<RecordRef> &records() const { return m_records; }
    /// Writes what is being typed. @return false when a text could not be taken; it stays in its editor
    bool commit();

    /// The editor of a field; its section is made when needed, not unfolded.
    [[nodiscard]] FieldEditor *editor(Field field);
    /// Unfolds the field's section, scrolls to it and gives it the focus.
    void focusField(Field field);
    [[nodiscard]] QStringList unfoldedSections() const;
    void setUnfoldedSections(const QStringList &keys);

signals:
    /// The records shown have other values, or other records are shown.
    void refreshed();

private:
    struct Row {
        const FieldInfo *info = nullptr;
        PlainLabel *label = nullptr;
        FieldEditor *editor = nullptr;
        QWidget *above = nullptr; ///< a warning that comes and goes with the field
    };
    struct Section {
        FormSection plan{};
        SectionHeader *header = nullptr;
        QWidget *body = nullptr;
        std::vector<Row> rows{};
    };

    void addHeader(Section &section);
    void fill(Section &section);
    [[nodiscard]] int labelWidth() const;
    void addRow(QGridLayout &grid, Section &section, const FieldInfo &info);
    [[nodiscard]] QWidget *secrecyWarning(QWidget *parent);
    void showSectionTitle(const Section &section);
    void load();
    void refresh();
    void showRow(const Row &row);
    [[nodiscard]] bool isRowWanted(const FieldInfo &info, const ShownValue &shown) const;
    [[nodiscard]] ShownValue shownOf(const FieldInfo &info) const;
    void store(FieldEditor &editor, const Value &value);
    void follow(const Changed &change);
    void takeBack(const Error &error, const std::vector<PendingValue> &values);
    void followAccess();
    void showWanted();

    CatalogSession &m_session;
    SessionSource m_source;
    Kind m_kind;
    QVBoxLayout *m_column;
    std::vector<Section> m_sections;
    std::vector<RecordRef> m_records;
    std::vector<Record> m_values;                   ///< of m_records, at most `mostRead`
    std::optional<std::vector<RecordRef>> m_wanted; ///< to be shown once the present texts are taken
};

}
