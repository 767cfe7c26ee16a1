// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formsections.h"
#include "form/sessionsource.h"
#include "form/sharedvalues.h"
#include "session/drafts.h"

#include <QtWidgets/QScrollArea>

#include <set>
#include <stop_token>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace gk {

class FieldEditor;
class PlainLabel;
class SectionHeader;

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
    /// What stands in editors and could not be written, for each record shown.
    [[nodiscard]] std::vector<Draft> typed() const;

    /// A part of the card that is no field of the records, below all sections.
    void append(QWidget *part);
    /// The editor of a field; its section is made when needed, not unfolded.
    [[nodiscard]] FieldEditor *editor(Field field);
    /// Unfolds the field's section, scrolls to it and gives it the focus.
    void focusField(Field field);
    [[nodiscard]] QStringList unfoldedSections() const;
    void setUnfoldedSections(const QStringList &keys);

signals:
    /// The records shown have other values, or other records are shown.
    void refreshed();
    /// The only record shown is gone; these texts were being typed into it and are stored nowhere.
    void orphaned(const QStringList &texts);

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
        QToolButton *more = nullptr; ///< brings the next row that is seldom needed
        std::vector<Row> rows{};
    };

    void addHeader(Section &section);
    void fill(Section &section);
    [[nodiscard]] int labelWidth() const;
    void addRow(QGridLayout &grid, Section &section, const FieldInfo &info);
    void addMoreButton(QGridLayout &grid, Section &section);
    void showNextSeldom(const Section &section);
    [[nodiscard]] const Row *nextSeldom(const Section &section) const;
    [[nodiscard]] QWidget *secrecyWarning(QWidget *parent);
    void showSectionTitle(const Section &section);
    void load();
    void tellOrphans();
    void readRest(std::size_t from);
    void refresh();
    void showRow(const Row &row);
    [[nodiscard]] bool isRowWanted(const FieldInfo &info, const ShownValue &shown) const;
    enum class Over { EachValue, Nothing };
    /// Writes the value to all records; `over` each one's own value only what was changed, or instead of it.
    void store(FieldEditor &editor, const Value &value, Over over);
    /// Whether a record would stand above itself, as parent, successor or replacement.
    [[nodiscard]] bool leadsBack(const FieldInfo &info, const Value &value) const;
    [[nodiscard]] Value valueFor(const RecordRef &ref, const FieldEditor &editor, const Value &value) const;
    void orderTabsLater();
    void follow(const Changed &change);
    void takeBack(const Error &error, const std::vector<PendingValue> &values);
    void followAccess();
    void showWanted();
    /// Brings the text that could not be taken into view.
    void showComplaint();

    CatalogSession &m_session;
    SessionSource m_source;
    Kind m_kind;
    QVBoxLayout *m_column;
    std::vector<Section> m_sections;
    std::vector<RecordRef> m_records;
    std::optional<Record> m_first;                  ///< of m_records
    SharedValues m_shared;                          ///< of m_records
    std::set<Field> m_asked;                        ///< seldom needed, yet asked for
    std::stop_source m_reading;                     ///< of the rest of many records
    std::optional<std::vector<RecordRef>> m_wanted; ///< to be shown once the present texts are taken
};

}
