// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/display.h"
#include "form/formsource.h"
#include "form/sharedvalues.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace gk {

class PlainLabel;

/// The editor of one field: shows a value, lets it be changed, and hands the new one over when it is left.
/// A text that cannot be taken stays in the editor with the reason below it.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    /// `info` and `source` must outlive the editor.
    FieldEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);
    ~FieldEditor() override;
    Q_DISABLE_COPY_MOVE(FieldEditor)

    [[nodiscard]] const FieldInfo &info() const { return m_info; }
    [[nodiscard]] const ShownValue &shown() const { return m_shown; }
    /// Whether something was entered that is not handed over yet.
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    /// What was entered, as text for people; as it was typed when it is no value of the field.
    [[nodiscard]] QString enteredText() const;
    /// What was entered; nothing when it is no value of the field.
    [[nodiscard]] std::optional<Value> enteredValue() const;
    /// The reason why what was entered could not be taken; empty when there is none.
    [[nodiscard]] QString complaint() const;

    /// Puts the label of a wide editor over it, on one line with its commands.
    void setHeading(QWidget *label);
    /// Shows a value of the same records; what is being typed is kept.
    void showValue(const ShownValue &shown);
    /// Shows a value of other records; what was typed is dropped.
    void showAnew(const ShownValue &shown);
    void setReadOnly(bool isReadOnly);
    /// Hands over what was entered, if anything.
    void commit();
    /// Puts the value shown back in place of what was entered.
    void restore();
    /// The value handed over was not taken: it stays here, with the reason.
    void refuse(const Error &error);
    /// A value of these records that the disk refused later comes back into the editor.
    void takeBack(const Value &value, const Error &error);
    /// What a record that has `before` gets by the value handed over: of sets, lists and duties of several records only
    /// what was changed here is changed there.
    [[nodiscard]] Value valueOver(const Value &before, const Value &handedOver) const;

signals:
    void committed(const gk::Value &value);
    /// The records are to follow their domain again.
    void inheritanceAsked();
    /// Widgets came, went or changed places.
    void rearranged();
    /// A text that could not be taken is no longer there: corrected, or put back.
    void settled();

protected:
    /// Puts shown() into the widgets without touching anything.
    virtual void present() = 0;
    /// What the widgets say. Errors: BadValue, UnknownDomain, UnknownOffice.
    [[nodiscard]] virtual Result<Value> entered() const = 0;
    virtual void applyReadOnly(bool isReadOnly) = 0;

    [[nodiscard]] const FormSource &source() const { return m_source; }
    [[nodiscard]] const Names &names() const { return m_source.names(); }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    /// What is said below an inherited value.
    [[nodiscard]] virtual QString inheritanceText() const;
    /// The value to edit: the stored one or, while that is empty, the inherited one; of several records what they share.
    [[nodiscard]] const Value &effectiveValue() const;
    /// "（多个值）", or empty.
    [[nodiscard]] QString mixedHint() const;
    /// While several records are changed in part: what the editor showed as theirs before it was touched.
    [[nodiscard]] virtual Value partShown() const { return m_shown.common; }
    [[nodiscard]] bool isChangingInPart() const { return m_shown.isMixed && isChangedInPart(m_info); }
    /// The place for the editor's widgets.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    /// A button beside the heading.
    void addCommand(QWidget *button);

    /// Something was typed: it is handed over when the editor is left.
    void touch();
    /// Something was chosen: it is handed over at once.
    void touchAndCommit();
    /// Nothing of its own any more: the domain's is to count.
    void release();
    /// Esc, own undo and the name for screen readers of a widget that takes the focus.
    /// @param part what of the field it edits, when the field has several
    void watch(QWidget *child, const QString &part = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteFocus(const QWidget *old, const QWidget *now);
    [[nodiscard]] bool holds(const QWidget *widget) const;
    void explain(const Error &error);
    void clearComplaint();
    [[nodiscard]] QToolButton *linkButton(const QString &text, QWidget *parent);
    void showInheritance();
    void presentNow();

    const FieldInfo &m_info;
    const FormSource &m_source;
    ShownValue m_shown;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
    QWidget *m_inheritance = nullptr;
    PlainLabel *m_inherited = nullptr;
    QToolButton *m_restoreLink = nullptr;
    QWidget *m_complaintRow = nullptr;
    QLabel *m_complaintSign = nullptr;
    PlainLabel *m_complaint = nullptr;
    bool m_isTouched = false;
    bool m_isReadOnly = false;
    bool m_isPresenting = false;
};

}
