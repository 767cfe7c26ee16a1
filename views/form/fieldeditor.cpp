// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldeditor.h"

#include "form/readonly.h"
#include "parts/icons.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtGui/QInputMethod>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>

namespace gk {

namespace {

/// Whether a text widget has typing of its own to take back or bring back.
bool hasOwn(const QObject *widget, const QKeyEvent &key)
{
    const bool isUndo = key.matches(QKeySequence::Undo);
    if (const auto *box = qobject_cast<const QComboBox *>(widget); box && box->lineEdit())
        widget = box->lineEdit();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return isUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return isUndo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
    return false;
}

}

FieldEditor::FieldEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : QWidget(parent), m_info(info), m_source(source), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    m_head->setSpacing(4);
    m_head->addStretch();
    outer->addLayout(m_head);
    m_body->setSpacing(4);
    outer->addLayout(m_body);
    if (info.inheritsFromDomain) {
        m_inheritance = new QWidget(this);
        auto *row = new QHBoxLayout(m_inheritance);
        row->setContentsMargins(0, 0, 0, 0);
        m_inherited = new PlainLabel({}, m_inheritance);
        m_inherited->setQuiet(true);
        m_inherited->setWordWrap(true);
        row->addWidget(m_inherited, 1);
        m_restoreLink = linkButton(tr("Inherit again"), m_inheritance);
        connect(m_restoreLink, &QToolButton::clicked, this, &FieldEditor::release);
        row->addWidget(m_restoreLink);
        row->addStretch();
        outer->addWidget(m_inheritance);
        m_inheritance->hide();
    }
    connect(qApp, &QApplication::focusChanged, this, &FieldEditor::noteFocus);
}

FieldEditor::~FieldEditor()
{
    // Its widgets are taken down later than it; the focus leaving one of them would still be told to what is gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void FieldEditor::setHeading(QWidget *label)
{
    m_head->insertWidget(0, label);
    if (m_restoreLink) // a line of its own would be too much for it
        m_head->insertWidget(2, m_restoreLink);
}

void FieldEditor::addCommand(QWidget *button)
{
    m_head->addWidget(button);
}

QToolButton *FieldEditor::linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setIcon(icons::icon(icons::Icon::Restore, palette()));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString FieldEditor::complaint() const
{
    return m_complaintRow && !m_complaintRow->isHidden() ? m_complaint->fullText() : QString();
}

QString FieldEditor::enteredText() const
{
    if (const auto value = entered())
        return displayText(m_info, *value, names());
    QStringList texts;
    for (const QLineEdit *line : findChildren<QLineEdit *>())
        texts += line->text();
    for (const QPlainTextEdit *text : findChildren<QPlainTextEdit *>())
        texts += text->toPlainText();
    texts.removeAll(QString());
    return texts.join(u' ');
}

std::optional<Value> FieldEditor::enteredValue() const
{
    const auto value = entered();
    return value ? std::optional(*value) : std::nullopt;
}

void FieldEditor::showValue(const ShownValue &shown)
{
    m_shown = shown;
    if (m_isTouched)
        return;
    clearComplaint();
    presentNow();
}

void FieldEditor::showAnew(const ShownValue &shown)
{
    m_isTouched = false;
    showValue(shown);
}

void FieldEditor::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showReadOnly(*this, isReadOnly);
    applyReadOnly(isReadOnly);
    showInheritance();
}

void FieldEditor::commit()
{
    // What an input method is still composing was typed as well.
    if (holds(QApplication::focusWidget()))
        QGuiApplication::inputMethod()->commit();
    if (!m_isTouched)
        return;
    if (m_isReadOnly) { // became so while one was typing: the text stays and says why it is not stored
        explain({.code = ErrorCode::ReadOnly});
        return;
    }
    const auto value = entered();
    if (!value) {
        explain(value.error());
        return;
    }
    m_isTouched = false;
    clearComplaint();
    const ShownValue before = m_shown;
    if (isChangingInPart() ? *value == partShown() : !before.isMixed && *value == before.value) {
        presentNow();
        return;
    }
    // Taken unless the owner refuses in between; it shows the stored value then.
    if (!isChangingInPart())
        m_shown = {.value = *value,
                   .inherited = before.inherited,
                   .isOverriding = !value->isEmpty() && !before.inherited.isEmpty()};
    emit committed(*value);
    if (m_isTouched)
        m_shown = before;
    else
        presentNow();
}

void FieldEditor::restore()
{
    m_isTouched = false;
    clearComplaint();
    presentNow();
}

void FieldEditor::release()
{
    m_isTouched = false;
    clearComplaint();
    emit inheritanceAsked();
}

void FieldEditor::refuse(const Error &error)
{
    m_isTouched = true;
    explain(error);
}

void FieldEditor::takeBack(const Value &value, const Error &error)
{
    if (m_isTouched) { // newer typing wins
        explain(error);
        return;
    }
    const ShownValue stored = m_shown;
    m_shown = {.value = value, .inherited = stored.inherited};
    presentNow();
    m_shown = stored;
    refuse(error);
}

Value FieldEditor::valueOver(const Value &before, const Value &handedOver) const
{
    return isChangingInPart() ? changedLike(m_info, before, partShown(), handedOver) : handedOver;
}

QString FieldEditor::inheritanceText() const
{
    return tr("As the domain has it");
}

const Value &FieldEditor::effectiveValue() const
{
    if (m_shown.isMixed)
        return m_shown.common;
    return m_shown.value.isEmpty() ? m_shown.inherited : m_shown.value;
}

QString FieldEditor::mixedHint() const
{
    return m_shown.isMixed ? tr("(several values)") : QString();
}

void FieldEditor::touch()
{
    if (!m_isPresenting)
        m_isTouched = true;
}

void FieldEditor::touchAndCommit()
{
    if (m_isPresenting)
        return;
    m_isTouched = true;
    commit();
}

void FieldEditor::watch(QWidget *child, const QString &part)
{
    const QString label = fieldLabel(m_info);
    child->setAccessibleName(part.isEmpty() ? label : tr("%1: %2").arg(label, part));
    child->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Escape && m_isTouched) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            restore();
        return true;
    }
    // With nothing typed to take back, Ctrl+Z belongs to the catalog: text widgets would swallow it.
    const bool isHistory = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
    if (event->type() == QEvent::ShortcutOverride && isHistory && !hasOwn(watched, key)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::noteFocus(const QWidget *old, const QWidget *now)
{
    // A pop-up takes the focus for a moment and gives it back.
    if (!m_isTouched || !holds(old) || holds(now) || (!now && QApplication::activePopupWidget()))
        return;
    // A window on its way out asked for all texts before; no time to show complaints any more.
    if (!now && window()->isHidden())
        return;
    commit();
}

bool FieldEditor::holds(const QWidget *widget) const
{
    // By parents, not by isAncestorOf: pop-ups of the editor are windows of their own.
    for (; widget; widget = widget->parentWidget()) {
        if (widget == this)
            return true;
    }
    return false;
}

void FieldEditor::explain(const Error &error)
{
    if (!m_complaintRow) {
        m_complaintRow = new QWidget(this);
        auto *row = new QHBoxLayout(m_complaintRow);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        m_complaintSign = new QLabel(m_complaintRow);
        row->addWidget(m_complaintSign, 0, Qt::AlignTop);
        m_complaint = new PlainLabel({}, m_complaintRow);
        m_complaint->setWordWrap(true);
        row->addWidget(m_complaint, 1);
        QToolButton *back = linkButton(tr("Put back"), m_complaintRow);
        back->setToolTip(tr("Shows the stored value again (Esc)"));
        connect(back, &QToolButton::clicked, this, &FieldEditor::restore);
        row->addWidget(back, 0, Qt::AlignTop);
        layout()->addWidget(m_complaintRow);
    }
    QPalette own = m_complaint->palette();
    own.setColor(QPalette::WindowText, colours::ink(palette(), colours::Tone::Bad));
    m_complaint->setPalette(own);
    m_complaintSign->setPixmap(icons::toneIcon(colours::Tone::Bad, palette()).pixmap(16, 16));
    m_complaint->setPlainText(inOneText(describe(error)));
    m_complaintRow->show();
}

void FieldEditor::clearComplaint()
{
    if (!m_complaintRow || m_complaintRow->isHidden())
        return;
    m_complaintRow->hide();
    // Later: whoever waits for it shows other records, and this may stand in the middle of a commit.
    QMetaObject::invokeMethod(this, &FieldEditor::settled, Qt::QueuedConnection);
}

void FieldEditor::showInheritance()
{
    if (!m_inheritance)
        return;
    const bool canRestore = m_shown.isOverriding && !m_isReadOnly;
    const bool isInherited = !m_shown.isMixed && m_shown.value.isEmpty() && !m_shown.inherited.isEmpty();
    m_restoreLink->setVisible(canRestore);
    m_inherited->setVisible(isInherited);
    if (isInherited)
        m_inherited->setPlainText(inheritanceText());
    const bool isBelow = m_restoreLink->parentWidget() == m_inheritance;
    m_inheritance->setVisible((canRestore && isBelow) || isInherited);
}

void FieldEditor::presentNow()
{
    m_isPresenting = true;
    present();
    m_isPresenting = false;
    showInheritance();
}

}
