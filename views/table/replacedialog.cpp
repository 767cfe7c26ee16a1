// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/replacedialog.h"

#include "parts/messagestrip.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"
#include "table/placedelegate.h"
#include "tables/replacementtable.h"

#include <QtCore/QPointer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace gk {

namespace {

constexpr std::size_t mostCells = 20'000; // nobody looks through more

}

ReplaceDialog::ReplaceDialog(CatalogSession &session, ReplaceScope scope, const QString &find, QWidget *parent)
    : QDialog(parent), m_session(session), m_scope(std::move(scope)), m_table(new ReplacementTable(this))
{
    setWindowTitle(tr("Find and Replace"));
    new QVBoxLayout(this);
    makeForm(find);
    makeList();
    m_delay.setSingleShot(true);
    constexpr int pause = 200;
    m_delay.setInterval(pause);
    connect(&m_delay, &QTimer::timeout, this, &ReplaceDialog::search);
    connect(&m_session, &CatalogSession::changed, this, &ReplaceDialog::searchSoon);
    connect(&m_session, &CatalogSession::reset, this, &ReplaceDialog::searchSoon);
    connect(&m_session, &CatalogSession::accessChanged, this, &ReplaceDialog::refresh);
    connect(m_table, &ReplacementTable::choiceChanged, this, &ReplaceDialog::refresh);
    refresh();
    search();
}

ReplaceDialog::~ReplaceDialog()
{
    m_searching.request_stop();
}

void ReplaceDialog::makeForm(const QString &find)
{
    m_find = new QLineEdit(find, this);
    m_with = new QLineEdit(this);
    m_field = new QComboBox(this);
    fillFields();
    m_where = new QComboBox(this);
    m_where->addItem(tr("Items shown in the table"), int(Where::Shown));
    if (m_scope.selected.size() > 1)
        m_where->addItem(tr("Selected items (%1)").arg(numberText(qint64(m_scope.selected.size()))),
                         int(Where::Selected));
    m_where->addItem(tr("Whole catalog"), int(Where::Catalog));
    m_case = new QCheckBox(tr("Match &case"), this);
    m_whole = new QCheckBox(tr("&Whole cell only"), this);
    m_pattern = new QCheckBox(tr("Regular e&xpression"), this);
    m_pattern->setToolTip(tr("In the replacement \\1 … \\9 stand for the groups, \\n for a line break."));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Find:"), m_find);
    form->addRow(tr("Replace w&ith:"), m_with);
    auto *where = new QHBoxLayout;
    where->addWidget(m_field, 1);
    where->addWidget(m_where, 1);
    form->addRow(tr("Fields and items:"), where);
    m_field->setAccessibleName(tr("Field"));
    m_where->setAccessibleName(tr("Items"));
    auto *options = new QHBoxLayout;
    for (QCheckBox *option : {m_case, m_whole, m_pattern}) {
        options->addWidget(option);
        connect(option, &QCheckBox::toggled, this, &ReplaceDialog::searchSoon);
    }
    options->addStretch();
    form->addRow(QString(), options);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    for (QLineEdit *edit : {m_find, m_with})
        connect(edit, &QLineEdit::textChanged, this, &ReplaceDialog::searchSoon);
    for (QComboBox *choice : {m_field, m_where})
        connect(choice, &QComboBox::currentIndexChanged, this, &ReplaceDialog::searchSoon);
    m_find->selectAll();
}

void ReplaceDialog::fillFields()
{
    m_field->addItem(tr("All fields"));
    for (const Field field : replaceableFields(m_session.fields())) {
        m_field->addItem(fieldLabel(m_session.fields().info(field)), field.number);
        if (field == m_scope.field)
            m_field->setItemText(m_field->count() - 1,
                                 tr("%1 (current field)").arg(m_field->itemText(m_field->count() - 1)));
    }
}

void ReplaceDialog::makeList()
{
    const QStringList headings{tr("Item"), tr("Field"), tr("Text now"), tr("Text after replacing")};
    for (int column = 0; column < headings.size(); ++column)
        m_table->setHeaderData(column, Qt::Horizontal, headings[column], Qt::EditRole);
    m_list = new QTreeView(this);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAccessibleName(tr("Cells that would change"));
    m_list->setModel(m_table);
    m_list->setItemDelegate(new PlaceDelegate(m_list));
    const int letter = fontMetrics().horizontalAdvance(u'国');
    constexpr int widths[] = {14, 8, 18, 18}; // Han characters
    for (int column = 0; column < ReplacementTable::ColumnCount; ++column)
        m_list->header()->resizeSection(column, letter * widths[column]);
    m_list->header()->setStretchLastSection(true);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const ReplacedCell &cell = m_table->cell(index.row());
        emit cellAsked(cell.item, cell.field);
    });
    m_strip = new MessageStrip(this);
    m_count = new PlainLabel({}, this, Eliding::End);
    m_all = new QPushButton(tr("Choose &None"), this);
    m_all->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, [this] { m_table->chooseAll(m_table->chosen() == 0); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_replace = buttons->addButton(tr("&Replace"), QDialogButtonBox::ActionRole);
    m_replace->setDefault(true);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_strip);
    column->addWidget(m_list, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_all);
    column->addLayout(below);
    column->addWidget(buttons);
    constexpr int wide = 64;
    constexpr int high = 24;
    resize(letter * wide, fontMetrics().height() * high);
}

Replacement ReplaceDialog::wanted() const
{
    Replacement wanted{.find = m_find->text(), .with = m_with->text()};
    wanted.isCaseSensitive = m_case->isChecked();
    wanted.isWholeCell = m_whole->isChecked();
    wanted.isPattern = m_pattern->isChecked();
    const QVariant number = m_field->currentData();
    wanted.fields = number.isValid() ? std::vector{Field{Kind::Item, quint16(number.toUInt())}}
                                     : replaceableFields(m_session.fields());
    return wanted;
}

std::optional<std::vector<RowId>> ReplaceDialog::items() const
{
    switch (Where(m_where->currentData().toInt())) {
    case Where::Shown:
        return m_scope.shown();
    case Where::Selected:
        return m_scope.selected;
    case Where::Catalog:
        break;
    }
    return std::nullopt;
}

void ReplaceDialog::searchSoon()
{
    m_searching.request_stop();
    m_isSearching = true;
    m_delay.start();
    refresh();
}

void ReplaceDialog::search()
{
    m_searching.request_stop();
    m_searching = {};
    m_isMore = false;
    if (m_find->text().isEmpty())
        return take(ReplacedCells{});
    m_isSearching = true;
    refresh();
    m_session.run<Result<ReplacedCells>>(
        [only = items(), wanted = wanted()](Reader &reader, const Progress &progress) {
            return replacedCells(reader, only, wanted, mostCells, progress);
        },
        [dialog = QPointer(this)](const Result<ReplacedCells> &found) {
            if (dialog)
                dialog->take(found);
        },
        m_searching.get_token());
}

void ReplaceDialog::take(const Result<ReplacedCells> &found)
{
    m_isSearching = false;
    if (found) {
        m_isMore = found->isMore;
        m_table->setCells(found->cells);
        if (m_isMore)
            m_strip->say(colours::Tone::Warning, tr("This is in more than %1 cells. Choose a field, fewer items or a "
                                                    "longer text; nothing has been replaced.")
                                                     .arg(numberText(qint64(mostCells))));
        else if (!m_isAnswered)
            m_strip->clear();
        m_isAnswered = false;
    } else {
        m_table->setCells({});
        if (found.error().code == ErrorCode::BadValue)
            m_strip->say(colours::Tone::Warning, tr("This regular expression cannot be read at character %1: %2. "
                                                    "Nothing has been replaced.")
                                                     .arg(found.error().row)
                                                     .arg(found.error().detail));
        else
            m_strip->say(describe(found.error()));
    }
    refresh();
}

void ReplaceDialog::refresh()
{
    const qint64 chosen = m_table->chosen();
    const qint64 places = m_table->places();
    const qint64 refused = m_table->refused();
    if (m_find->text().isEmpty())
        m_count->setPlainText(tr("Type what is to be found."));
    else if (m_isSearching)
        m_count->setPlainText(tr("Searching …"));
    else if (places == 0)
        m_count->setPlainText(tr("Not found, or nothing would change."));
    else if (refused == 0)
        m_count->setPlainText(tr("%1 in %2").arg(placesText(places)).arg(cellsText(m_table->rowCount())));
    else
        m_count->setPlainText(tr("%1 in %2, %3 of them cannot be replaced here")
                                  .arg(placesText(places))
                                  .arg(cellsText(m_table->rowCount()))
                                  .arg(numberText(refused)));
    m_all->setText(chosen == 0 ? tr("Choose &All") : tr("Choose &None"));
    m_all->setEnabled(m_table->rowCount() > refused);
    m_replace->setText(chosen == 0 ? tr("&Replace") : tr("&Replace in %1").arg(cellsText(chosen)));
    m_replace->setEnabled(chosen > 0 && !m_isSearching && !m_isMore && m_session.isWritable());
}

void ReplaceDialog::replace()
{
    if (m_scope.commit && !m_scope.commit())
        return;
    // What was typed a moment ago may be among the texts: then they are looked for again, and looked at again.
    if (m_isSearching || !m_session.pendingValues().empty())
        return;
    const std::vector<Change> changes = m_table->changes();
    constexpr qsizetype mostNamed = 12;
    const auto named = [](QString text) {
        text.replace(u'\n', u' ');
        return text.size() > mostNamed ? text.first(mostNamed) + u'…' : text;
    };
    const auto count = qint64(changes.size());
    const QString label =
        m_with->text().isEmpty()
            ? tr("Remove “%1” from %2").arg(named(m_find->text()), cellsText(count))
            : tr("Replace “%1” by “%2” in %3").arg(named(m_find->text()), named(m_with->text()), cellsText(count));
    const auto applied = m_session.apply(changes, label);
    if (!applied)
        return m_strip->say(describe(applied.error()));
    m_strip->say(colours::Tone::Good, tr("Replaced in %1, as one step that can be undone.").arg(cellsText(count)));
    m_isAnswered = true; // stays while the list is made anew
}

QString ReplaceDialog::cellsText(qint64 count)
{
    return count == 1 ? tr("one cell") : tr("%1 cells").arg(numberText(count));
}

QString ReplaceDialog::placesText(qint64 count)
{
    return count == 1 ? tr("one place") : tr("%1 places").arg(numberText(count));
}

}
