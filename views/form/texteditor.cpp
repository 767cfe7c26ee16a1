// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/texteditor.h"

#include "form/growingtext.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace gk {

QToolButton *offerButton(const std::function<QStringList()> &terms, QWidget *parent,
                         const std::function<void(const QString &)> &take)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(Qt::DownArrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(QCoreApplication::translate("gk::TextEditor", "Choose from the usual wordings"));
    button->setAccessibleName(button->toolTip());
    auto *menu = new QMenu(button);
    // Not setMenu: the button would have two arrows. Filled when opened, as offices come and go.
    QObject::connect(button, &QToolButton::clicked, menu, [button, menu, terms, take] {
        menu->clear();
        for (const QString &term : terms()) {
            QAction *action = menu->addAction(QString(term).replace(u'&', QStringLiteral("&&")));
            QObject::connect(action, &QAction::triggered, button, [take, term] { take(term); });
        }
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    return button;
}

TextEditor::TextEditor(const FieldInfo &info, const FormSource &source, QWidget *parent, const QStringList &offered)
    : FieldEditor(info, source, parent)
    , m_text(
          new GrowingText(info.type == ValueType::LongText ? GrowingText::Lines::Many : GrowingText::Lines::One, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    if (!offered.isEmpty()) {
        m_offers = offerButton([offered] { return offered; }, this,
                               [this](const QString &term) {
                                   m_text->setPlainText(term);
                                   touchAndCommit();
                               });
        row->addWidget(m_offers, 0, Qt::AlignTop);
    }
    body()->addLayout(row);
    watch(m_text);
    if (info.type == ValueType::LongText) {
        m_count = new PlainLabel({}, this);
        m_count->setQuiet(true);
        m_count->hide();
        addCommand(m_count); // beside the heading: below the text it would push the form about
    }
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        touch();
        showCount();
    });
    connect(m_text, &GrowingText::accepted, this, &TextEditor::commit);
}

void TextEditor::present()
{
    m_text->setPlain(displayText(info(), shown().value, names()));
    const QString inherited = displayText(info(), shown().inherited, names());
    m_text->setHint(shown().isMixed ? mixedHint() : inherited);
    showCount();
}

Result<Value> TextEditor::entered() const
{
    return readText(info(), m_text->toPlainText(), names(), shown().value);
}

void TextEditor::applyReadOnly(bool isReadOnly)
{
    m_text->setReadOnly(isReadOnly);
    if (m_offers)
        m_offers->setEnabled(!isReadOnly);
}

bool TextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (m_count && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        m_count->setVisible(event->type() == QEvent::FocusIn && !isReadOnly());
    return FieldEditor::eventFilter(watched, event);
}

void TextEditor::showCount()
{
    if (m_count)
        m_count->setPlainText(tr("%1 characters").arg(numberText(m_text->toPlainText().size())));
}

}
