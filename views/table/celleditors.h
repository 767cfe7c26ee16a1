// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "table/celleditor.h"

#include "catalog/field.h"

class QCompleter;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QToolButton;

namespace gk {

/// Several lines of text that grow over the cells below; offers words: of a closed list or, part by part, of offices.
class CellTextEditor final : public CellEditor
{
    Q_OBJECT
public:
    enum class Words { None, Whole, Parts };
    CellTextEditor(Words kind, const QStringList &words, QWidget *parent);

    [[nodiscard]] QString text() const override;
    [[nodiscard]] QSize sizeOver(QSize cell) const override;
    void openList() override;
    [[nodiscard]] bool isUntouched() const override { return !m_wasTyped; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void begin(const QString &text, EditStart start) override;
    [[nodiscard]] bool takesKey(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool answersList(const QKeyEvent &event);
    [[nodiscard]] qreal heightOf(const QString &text, int width) const;
    [[nodiscard]] QString part() const;
    void offer(const QString &beginning);
    void take(const QString &word);

    QPlainTextEdit *m_edit;
    QCompleter *m_completer = nullptr;
    Words m_kind;
    bool m_wasTyped = true;
    bool m_isFilling = false;
};

/// The terms of a vocabulary with ticks, and a line for additions of one's own where the vocabulary is open.
class CellTermsEditor final : public CellEditor
{
    Q_OBJECT
public:
    CellTermsEditor(const Vocabulary &vocabulary, QWidget *parent);

    [[nodiscard]] QString text() const override;
    [[nodiscard]] QSize sizeOver(QSize cell) const override;

private:
    void begin(const QString &text, EditStart start) override;
    [[nodiscard]] bool takesKey(QKeyEvent *event) override;
    void toggleCurrent();

    const Vocabulary &m_vocabulary;
    QListWidget *m_list;
    QLineEdit *m_own;
};

/// A date as typed in any usual way, with a calendar.
class CellDateEditor final : public CellEditor
{
    Q_OBJECT
public:
    explicit CellDateEditor(QWidget *parent);

    [[nodiscard]] QString text() const override;
    [[nodiscard]] QSize sizeOver(QSize cell) const override;
    [[nodiscard]] bool isUntouched() const override { return !m_wasTyped; }
    void openList() override;

private:
    void begin(const QString &text, EditStart start) override;
    [[nodiscard]] bool takesKey(QKeyEvent *event) override;

    QLineEdit *m_edit;
    QToolButton *m_button;
    bool m_wasTyped = true;
};

}
