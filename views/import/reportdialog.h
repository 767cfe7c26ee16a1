// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/reportlines.h"
#include "session/catalogsession.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;
class QTableView;

namespace gk {

class MessageStrip;
class PlainLabel;

/// What a report gets from outside.
struct ReportSetting {
    QString title{};      ///< which import it tells of
    QString lead{};       ///< a sentence: from which file, by whom and when
    QString suggestion{}; ///< the file it is offered to be saved as
    std::function<QString(QWidget *, const QString &suggestion, const QString &filter)> fileToSave{};
    const Clock *clock = nullptr; ///< gives the date in the file
};

/// The report of an import, of one that stands ahead or of a step made long ago: what was taken, put right and left out,
/// cell by cell. It can be saved as a spreadsheet.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    ReportDialog(CatalogSession &session, ReportSetting setting, QWidget *parent = nullptr);

    /// Shows the report when a worker has made it and its lines.
    void show(std::function<std::shared_ptr<const ImportReport>()> report);
    /// The report cannot be shown.
    void refuse(const Error &error);

private:
    void take(std::shared_ptr<const ReportLines> lines);
    void save();

    CatalogSession &m_session;
    ReportSetting m_setting;
    std::shared_ptr<const ReportLines> m_lines{};
    MessageStrip *m_strip;
    PlainLabel *m_summary;
    QComboBox *m_groups;
    ReportTable *m_table;
    QTableView *m_view;
    QPushButton *m_save;
};

}
