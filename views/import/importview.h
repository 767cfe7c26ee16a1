// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/columnmenu.h"
#include "session/importdesk.h"
#include "tables/proposedrecords.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace gk {

class MessageStrip;
class PlainLabel;
class ResultPane;
class SheetPane;

/// What an import gets from outside.
struct ImportSetting {
    ImportOrigin origin{};
    QString stateFolder{}; ///< where layouts are remembered
    QString folder{};      ///< where files are offered to be put
    const Clock *clock = nullptr;
    std::function<QString(QWidget *, const QString &suggestion, const QString &filter)> fileToSave{};
    std::function<QString(QWidget *, const QString &folder, const QString &filter)> fileToOpen{};
};

/// What was taken over.
struct ImportResult {
    qint64 items = 0;   ///< that the files speak of
    qint64 domains = 0; ///< those they stand in
    std::vector<PlaceToLookAt> places{};
};

/// Files on their way into the catalog: left the source as it is, right what it becomes; everything recognised can be
/// corrected. Nothing is changed before it is taken over, as one step.
class ImportView : public QDialog
{
    Q_OBJECT
public:
    ImportView(CatalogSession &session, ImportSetting setting, QWidget *parent = nullptr);
    ~ImportView() override;

    /// Once accepted.
    [[nodiscard]] const ImportResult &result() const { return m_result; }
    [[nodiscard]] const ImportDesk &desk() const { return *m_desk; }

public slots:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A line of the list of tables: a source, or one of several tables recognised in it.
    struct Entry {
        std::size_t source = 0;
        std::optional<std::size_t> table{}; ///< index of the recognised table
    };
    // — building and showing (importview.cpp)
    [[nodiscard]] QWidget *makeSides();
    [[nodiscard]] QLayout *makeTop();
    [[nodiscard]] QLayout *makeFoot();
    void connectDesk();
    void connectSides();
    void showFiles();
    void showReading();
    void showEntries();
    void showEntry();
    void showSummary();
    void tellRemembered();
    void showWork();
    [[nodiscard]] QString nameOf(const Entry &entry) const;
    [[nodiscard]] const RecognisedTable *tableOf(const Entry &entry) const;
    [[nodiscard]] const Entry *entry() const;

    // — what the user does (importviewacts.cpp)
    void goToSource(std::size_t source, qint64 number, int column);
    void goToResult(int row, int column);
    void sayColumn(int column, const ColumnChoice &choice);
    void forgetColumn(int column);
    void sayRow(int row, std::optional<RowIs> is);
    void sayText(int row, int column, const QString &text);
    void offerAlike(int column, const QString &from, const QString &to);
    void includeTable(bool isIncluded);
    void fillLayoutMenu();
    void exportLayouts();
    void importLayouts();
    void showReport();
    void takeOver();

    CatalogSession &m_session;
    ImportSetting m_setting;
    ImportDesk *m_desk;
    ProposedRecords m_records;
    MessageStrip *m_strip;
    QComboBox *m_tables;
    QCheckBox *m_include;
    QToolButton *m_takeBack;
    QToolButton *m_layouts;
    SheetPane *m_sheet;
    ResultPane *m_rows;
    PlainLabel *m_summary;
    QProgressBar *m_bar;
    QPushButton *m_stopWork;
    QPushButton *m_report;
    QPushButton *m_take;
    QPushButton *m_cancel;
    QTimer m_delay; ///< before work is shown
    std::vector<Entry> m_entries{};
    std::optional<std::size_t> m_shown{}; ///< the source in the picture
    bool m_isMoving = false;              ///< one side follows the other
    bool m_isTold = false;                ///< of remembered layouts
    ImportResult m_result{};
};

}
