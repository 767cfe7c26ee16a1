// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/listeditors.h"

#include "catalog/vocabulary.h"
#include "form/growingtext.h"
#include "form/picklist.h"
#include "form/quietcombo.h"
#include "parts/icons.h"
#include "parts/plainlabel.h"

#include <QtCore/QStringListModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace gk {

/// One 依据: the text, then article and link.
struct CitationRow : QWidget {
    GrowingText *text = new GrowingText(GrowingText::Lines::One, this);
    QLineEdit *article = new QLineEdit(this);
    QToolButton *link = new QToolButton(this);
    Uid document{};

    CitationRow()
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addWidget(text);
        auto *below = new QHBoxLayout;
        below->setSpacing(4);
        article->setMinimumWidth(fontMetrics().horizontalAdvance(u"第二十条第（七）项"_s) + 12);
        below->addWidget(article, 1);
        link->setIcon(icons::icon(icons::Icon::Link, palette()));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        below->addWidget(link);
        layout->addLayout(below);
    }
};

namespace {

/// One 主体: the name, a word when it is no office of the register, the role.
struct PartyRow : QWidget {
    QLineEdit *name = new QLineEdit(this);
    PlainLabel *rule = new PlainLabel({}, this);
    QuietCombo *role = new QuietCombo(this);

    PartyRow()
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addWidget(name, 1);
        rule->setQuiet(true);
        layout->addWidget(rule);
        role->setMinimumContentsLength(2);
        role->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        role->addItem(u"—"_s, QString());
        for (const QString &each : vocabulary::roles().terms)
            role->addItem(each, each);
        layout->addWidget(role);
    }
};

struct ExtraRow : QWidget {
    QLineEdit *heading = new QLineEdit(this);
    GrowingText *text = new GrowingText(GrowingText::Lines::One, this);

    ExtraRow()
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addWidget(heading);
        layout->addWidget(text);
    }
};

// Rows are made by the editor's own makeRow only, hence of the type asked for.
template <typename Row, typename From>
auto *rowOf(From *widget)
{
    return static_cast<std::conditional_t<std::is_const_v<From>, const Row *, Row *>>(widget);
}

}

PartiesEditor::PartiesEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : RowListEditor(info, source, parent, tr("Add an office"))
{}

QWidget *PartiesEditor::makeRow()
{
    auto *row = new PartyRow;
    watch(row->name, tr("Office"));
    watch(row->role, tr("Role"));
    row->name->setPlaceholderText(tr("Office or rule"));
    auto *completer = new QCompleter(names().officeNames(), row->name);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    // Full names of offices are longer than the line of a card.
    completer->popup()->setMinimumWidth(fontMetrics().horizontalAdvance(u'汉') * 20);
    row->name->setCompleter(completer);
    const auto judge = [this, row] {
        const QString name = row->name->text().trimmed();
        const bool isRule = !name.isEmpty() && !names().officeByName(name);
        row->rule->setPlainText(isRule ? tr("rule") : QString());
        row->rule->setVisible(isRule);
        row->rule->setToolTip(tr("Not in the register of offices: kept as written."));
    };
    connect(row->name, &QLineEdit::textChanged, this, judge);
    connect(row->name, &QLineEdit::textEdited, this, &PartiesEditor::touch);
    connect(row->name, &QLineEdit::returnPressed, this, &PartiesEditor::commit);
    connect(row->role, &QComboBox::activated, this, [this, row] {
        if (isFilled(row))
            touchAndCommit();
    });
    judge();
    return row;
}

bool PartiesEditor::isFilled(const QWidget *row) const
{
    return !rowOf<PartyRow>(row)->name->text().trimmed().isEmpty();
}

void PartiesEditor::present()
{
    const auto parties = partiesOf(effectiveValue());
    setHint(sharedHint());
    setRowCount(parties.size());
    for (std::size_t i = 0; i < parties.size(); ++i) {
        auto *row = rowOf<PartyRow>(rows()[i]);
        Party plain = parties[i];
        plain.role.clear();
        if (auto *offices = qobject_cast<QStringListModel *>(row->name->completer()->model()))
            offices->setStringList(names().officeNames());
        row->name->setText(displayText(plain, names()));
        row->name->setCursorPosition(0);
        const int role = row->role->findData(parties[i].role);
        if (role < 0)
            row->role->addItem(parties[i].role, parties[i].role);
        row->role->setCurrentIndex(row->role->findData(parties[i].role));
    }
}

Result<Value> PartiesEditor::entered() const
{
    const auto before = partiesOf(effectiveValue());
    std::vector<Party> parties;
    for (const QWidget *widget : rows()) {
        if (!isFilled(widget))
            continue;
        const auto *row = rowOf<PartyRow>(widget);
        const QString typed = row->name->text();
        Party party{.role = row->role->currentData().toString()};
        // An untouched name keeps its office even if another office bears the same name, or it is no longer in the register.
        const auto same = std::ranges::find_if(before, [&](Party each) {
            each.role.clear();
            return displayText(each, names()) == typed;
        });
        if (same != before.end()) {
            party.office = same->office;
            party.rule = same->rule;
        } else if (const auto office = names().officeByName(typed.trimmed())) {
            party.office = *office;
        } else {
            party.rule = typed.trimmed();
        }
        parties.push_back(party);
    }
    return normalised(info(), partiesValue(parties));
}

CitationsEditor::CitationsEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : RowListEditor(info, source, parent, tr("Add a citation"))
{}

QWidget *CitationsEditor::makeRow()
{
    auto *row = new CitationRow;
    showLink(*row);
    watch(row->text, tr("Text"));
    watch(row->article, tr("Article"));
    watch(row->link, tr("Linked document"));
    row->text->setPlaceholderText(tr("Law, regulation or document"));
    row->article->setPlaceholderText(tr("Article"));
    connect(row->text, &QPlainTextEdit::textChanged, this, &CitationsEditor::touch);
    connect(row->text, &GrowingText::accepted, this, &CitationsEditor::commit);
    connect(row->article, &QLineEdit::textEdited, this, &CitationsEditor::touch);
    connect(row->article, &QLineEdit::returnPressed, this, &CitationsEditor::commit);
    connect(row->link, &QToolButton::clicked, this, [this, row] { chooseDocument(*row); });
    return row;
}

void CitationsEditor::chooseDocument(CitationRow &row)
{
    std::vector<PickList::Entry> entries{{{}, tr("No link")}};
    for (const FormSource::Entry &entry : source().entries(Kind::Document))
        entries.push_back({entry.uid.toString(), entry.name});
    auto *list = new PickList(entries, row.document.isNull() ? QString() : row.document.toString(), row.link);
    connect(list, &PickList::picked, this, [this, &row](const QString &key) {
        row.document = Uid::fromString(key).value_or(Uid{});
        if (row.text->toPlainText().trimmed().isEmpty())
            row.text->setPlainText(names().documentTitle(row.document));
        touchAndCommit();
    });
    list->openAt(*row.link);
}

void CitationsEditor::showLink(const CitationRow &row) const
{
    const bool isLinked = !row.document.isNull();
    const QString title = names().documentTitle(row.document);
    const int room = fontMetrics().horizontalAdvance(u'汉') * 8 + 2;
    const QString shown = title.isEmpty() ? tr("Removed document") : title;
    // The line above mostly says the same title; saying it again would take the article's place.
    const bool isSaidAbove = !title.isEmpty() && row.text->toPlainText().contains(title);
    const QString name = isSaidAbove ? tr("Linked", "a citation to a document of the ledger")
                                     : fontMetrics().elidedText(shown, Qt::ElideMiddle, room).replace(u'&', u"&&"_s);
    row.link->setText(isLinked ? name : tr("Link a document"));
    row.link->setToolTip(isLinked ? plainToolTip(tr("Linked to “%1” of the ledger").arg(shown))
                                  : tr("Link to a document of the ledger"));
    row.link->setAccessibleDescription(isLinked ? shown : QString());
}

bool CitationsEditor::isFilled(const QWidget *widget) const
{
    const auto *row = rowOf<CitationRow>(widget);
    return !row->text->toPlainText().isEmpty() || !row->article->text().isEmpty() || !row->document.isNull();
}

void CitationsEditor::present()
{
    const auto citations = citationsOf(effectiveValue());
    setHint(sharedHint());
    setRowCount(citations.size());
    for (std::size_t i = 0; i < citations.size(); ++i) {
        auto *row = rowOf<CitationRow>(rows()[i]);
        row->text->setPlain(citations[i].text);
        row->article->setText(citations[i].article);
        row->article->setCursorPosition(0);
        row->document = citations[i].document;
        showLink(*row);
    }
}

Result<Value> CitationsEditor::entered() const
{
    std::vector<Citation> citations;
    for (const QWidget *widget : rows()) {
        const auto *row = rowOf<CitationRow>(widget);
        if (isFilled(widget))
            citations.push_back({row->text->toPlainText(), row->document, row->article->text()});
    }
    return normalised(info(), citationsValue(citations));
}

ExtraEditor::ExtraEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : RowListEditor(info, source, parent, tr("Add a line"))
{}

QWidget *ExtraEditor::makeRow()
{
    auto *row = new ExtraRow;
    watch(row->heading, tr("Heading"));
    watch(row->text, tr("Text"));
    row->heading->setPlaceholderText(tr("Heading"));
    connect(row->heading, &QLineEdit::textEdited, this, &ExtraEditor::touch);
    connect(row->heading, &QLineEdit::returnPressed, this, &ExtraEditor::commit);
    connect(row->text, &QPlainTextEdit::textChanged, this, &ExtraEditor::touch);
    connect(row->text, &GrowingText::accepted, this, &ExtraEditor::commit);
    return row;
}

bool ExtraEditor::isFilled(const QWidget *widget) const
{
    const auto *row = rowOf<ExtraRow>(widget);
    return !row->heading->text().isEmpty() || !row->text->toPlainText().isEmpty();
}

void ExtraEditor::present()
{
    const auto extra = extraOf(effectiveValue());
    setHint(sharedHint());
    setRowCount(extra.size());
    for (std::size_t i = 0; i < extra.size(); ++i) {
        auto *row = rowOf<ExtraRow>(rows()[i]);
        row->heading->setText(extra[i].heading);
        row->text->setPlain(extra[i].text);
    }
}

Result<Value> ExtraEditor::entered() const
{
    std::vector<ExtraText> extra;
    for (const QWidget *widget : rows()) {
        const auto *row = rowOf<ExtraRow>(widget);
        if (isFilled(widget))
            extra.push_back({row->heading->text(), row->text->toPlainText()});
    }
    return normalised(info(), extraValue(extra));
}

}
