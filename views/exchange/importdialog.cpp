// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/importdialog.h"

#include "parts/importwords.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "tables/differencetree.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Names the kind of difference before the name of the record.
class ChangeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.replace(u'\n', u' ');
        if (!index.parent().isValid() && index.column() == DifferenceTree::Name) {
            const auto kind = DifferenceKind(index.data(DifferenceTree::KindRole).toInt());
            option->text = differenceKindName(kind) + u' ' + option->text;
        }
    }
};

}

namespace {

/// What a table was taken for: its place, rows, domain and columns; those without a field last, by their headings.
QString recognisedText(const RecognisedTable &table)
{
    QStringList columns;
    QStringList further;
    for (const RecognisedColumn &column : table.columns) {
        const FieldInfo *info = Fields::standard().find(Kind::Item, column.field);
        const QString label = info ? fieldLabel(*info) : QString();
        if (info && !columns.contains(label))
            columns += label;
        else if (column.field == u"extra")
            further += column.heading;
    }
    const QString place = table.sheet.isEmpty() ? table.source : table.sheet;
    QString text = ImportDialog::tr("“%1”: %2 rows; %3.").arg(place, numberText(table.rows), columns.join(u", "_s));
    if (!table.domain.isEmpty())
        text += u' ' + ImportDialog::tr("Domain: %1.").arg(table.domain);
    if (!further.isEmpty())
        text += u' ' + ImportDialog::tr("Kept without a field: %1.").arg(further.join(u", "_s));
    return text;
}

QString recognisedText(const std::vector<RecognisedTable> &tables)
{
    constexpr std::size_t most = 6;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most, tables.size()); ++i)
        lines += recognisedText(tables[i]);
    if (tables.size() > most)
        lines += ImportDialog::tr("%1 more tables were recognised.").arg(numberText(qint64(tables.size() - most)));
    return lines.join(u'\n');
}

}

ImportDialog::ImportDialog(CatalogSession &session, const QString &source, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_source(source)
    , m_differences(new DifferenceTree(session, this))
    , m_heading(new PlainLabel({}, this))
    , m_list(new QTreeView(this))
    , m_notesHeading(new PlainLabel({}, this))
    , m_notes(new QTreeWidget(this))
    , m_strip(new MessageStrip(this))
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(source).fileName()));
    m_heading->setWordWrap(true);
    m_list->setModel(m_differences);
    m_list->setItemDelegate(new ChangeDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setAccessibleName(tr("What would change"));
    m_notes->setHeaderLabels({tr("Place"), tr("Original"), tr("Taken as"), tr("Note")});
    m_notes->setRootIsDecorated(false);
    m_notes->setAccessibleName(tr("Places to look at"));
    m_notes->setMaximumHeight(fontMetrics().height() * 8);
    m_notesHeading->hide();
    m_notes->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take Over All"), QDialogButtonBox::AcceptRole);
    m_take->setEnabled(false);
    m_take->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_strip);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_notesHeading);
    column->addWidget(m_notes);
    column->addWidget(buttons);
    const QSize comfortable(fontMetrics().horizontalAdvance(u'0') * 120, fontMetrics().height() * 30);
    resize(comfortable.boundedTo(screen()->availableSize() * 0.9));
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::takeOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

ImportDialog::~ImportDialog()
{
    m_stop.request_stop();
}

void ImportDialog::read()
{
    m_heading->setPlainText(tr("The file is being read and compared with the catalog."));
    m_session.run<Result<ImportPreview>>(
        [source = m_source](Reader &reader, const Progress &progress) {
            return previewImport(reader, {.paths = {source}}, progress);
        },
        [dialog = QPointer(this)](const Result<ImportPreview> &preview) {
            if (dialog)
                dialog->showPreview(preview);
        },
        m_stop.get_token(), {},
        [dialog = QPointer(this)](qint64 done, qint64) {
            if (dialog)
                dialog->m_heading->setPlainText(tr("%1 rows read so far.").arg(numberText(done)));
        });
}

void ImportDialog::showPreview(const Result<ImportPreview> &preview)
{
    if (!preview) {
        m_heading->setPlainText({});
        return m_strip->say(describe(preview.error()));
    }
    m_preview = *preview;
    m_differences->show(m_preview.differences);
    for (int row = 0; row < m_differences->rowCount(); ++row)
        m_list->setFirstColumnSpanned(row, {}, true);
    m_summary = tr("%1 rows read: %2 added, %3 changed, %4 unchanged.")
                    .arg(numberText(m_preview.rows), numberText(m_preview.added), numberText(m_preview.changed),
                         numberText(m_preview.unchanged));
    m_heading->setPlainText(recognisedText(m_preview.tables) + u'\n' + m_summary + u' '
                            + (m_preview.changes.empty() ? tr("There is nothing to take over.")
                                                         : tr("Items that are not in the file stay as they are.")));
    m_take->setEnabled(!m_preview.changes.empty());
    showNotes(m_preview.notes);
}

void ImportDialog::showNotes(const std::vector<ImportNote> &notes)
{
    m_notesHeading->setVisible(!notes.empty());
    m_notes->setVisible(!notes.empty());
    m_notesHeading->setPlainText(tr("Please look at %1 places:").arg(numberText(qint64(notes.size()))));
    constexpr std::size_t most = 500;
    for (std::size_t i = 0; i < std::min(most, notes.size()); ++i) {
        const ImportNote &note = notes[i];
        const QString place = note.cell.isEmpty() ? numberText(note.row) : note.cell;
        new QTreeWidgetItem(m_notes, {place, note.original, note.taken, wordsOf(note.kind)});
    }
}

void ImportDialog::takeOver()
{
    const QString label = tr("Import %1").arg(m_preview.sourceName);
    const auto applied = m_session.apply(m_preview.changes, label, m_preview.sourceName);
    if (!applied)
        return m_strip->say(describe(applied.error()));
    accept();
}

}
