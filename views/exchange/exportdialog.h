// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/exportstart.h"
#include "session/catalogsession.h"
#include "session/transfer.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace gk {

class LeftOutLine;
class MessageStrip;
class ProgressDialog;
class ScopeBox;

/// What the export dialog starts with and whom it asks for files.
struct ExportSetting {
    std::vector<RowId> shownItems{}; ///< the rows of the grid, for "only the rows shown"
    bool isFiltered = false;
    std::optional<int> version{};      ///< chosen at first; nothing = the present
    Purpose purpose = Purpose::Review; ///< chosen at first, review or public
    QString folder{};                  ///< where the file is offered to be put
    QJsonObject last{};                ///< the last export of this catalog, see rememberedExport; empty = none
    ExportStart start = ExportStart::Asking;
    std::function<void(const QJsonObject &)> remember{}; ///< keeps an export that was done
    std::function<QString(QWidget *, const QString &suggestion, const QString &filter)> fileToSave{};
    std::function<void(const QString &path)> showFolder{};
};

/// Asks what to export, as what and where; says what is left out; writes with progress and cancel.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(CatalogSession &session, const Clock &clock, ExportSetting setting, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// The request as the dialog stands.
    [[nodiscard]] ExportRequest request() const;

signals:
    void exported(const gk::TransferReport &report);

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] static QString nameOf(ExportForm form);
    [[nodiscard]] ExportForm form() const;
    [[nodiscard]] bool isOfficial() const;
    [[nodiscard]] std::vector<Field> choosableFields() const;
    void chooseColumns();
    void showColumns();
    void offerLast();
    [[nodiscard]] bool takesLast();
    void repeatLast();
    void take();
    void suggestPath();
    void choosePath();
    void countLeftOut();
    void tellLeftOut(const Result<std::vector<LeftOut>> &leftOut);
    void start(Replace replace);
    void decide(const ExportRequest &wanted, const Result<std::vector<PersonalFinding>> &findings);
    void write(const ExportRequest &wanted);
    void finish(const Result<TransferReport> &report);

    CatalogSession &m_session;
    const Clock &m_clock;
    ExportSetting m_setting;
    std::vector<Version> m_versions;
    QComboBox *m_form;
    QComboBox *m_layout;
    QComboBox *m_version;
    QRadioButton *m_all;
    QRadioButton *m_shown;
    ScopeBox *m_scope;
    QPushButton *m_columns;
    QStringList m_fields{}; ///< keys of the columns chosen; empty = all
    QRadioButton *m_review;
    QRadioButton *m_public;
    QCheckBox *m_unapproved;
    LeftOutLine *m_leftOut;
    QLineEdit *m_path;
    MessageStrip *m_strip;
    QPushButton *m_start;
    ExportRequest m_written{}; ///< the last one started
    QString m_suggested;
    QString m_confirmed; ///< a path for which the file dialog has already asked about replacing
    std::stop_source m_counting;
    ProgressDialog *m_progress = nullptr;
};

}
