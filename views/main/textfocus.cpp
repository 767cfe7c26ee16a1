// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/textfocus.h"

#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTextEdit>

namespace gk {

namespace {

/// What line edits and text edits do alike.
template <typename Edit>
bool act(Edit &edit, TextAct what)
{
    switch (what) {
    case TextAct::Undo:
        edit.undo();
        return true;
    case TextAct::Redo:
        edit.redo();
        return true;
    case TextAct::Cut:
        edit.cut();
        return true;
    case TextAct::Copy:
        edit.copy();
        return true;
    case TextAct::Paste:
        edit.paste();
        return true;
    case TextAct::Clear:
        return false;
    }
    return false;
}

template <typename Edit>
bool actOnDocument(Edit &edit, TextAct what)
{
    if ((what == TextAct::Undo && !edit.document()->isUndoAvailable())
        || (what == TextAct::Redo && !edit.document()->isRedoAvailable()))
        return false;
    if (what == TextAct::Clear) {
        edit.textCursor().removeSelectedText();
        return true;
    }
    return act(edit, what);
}

}

bool actOnText(QWidget *focus, TextAct what)
{
    if (const auto *box = qobject_cast<QComboBox *>(focus); box && box->lineEdit())
        focus = box->lineEdit();
    if (auto *line = qobject_cast<QLineEdit *>(focus)) {
        if ((what == TextAct::Undo && !line->isUndoAvailable()) || (what == TextAct::Redo && !line->isRedoAvailable()))
            return false;
        if (what == TextAct::Clear) {
            line->del();
            return true;
        }
        return act(*line, what);
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(focus))
        return actOnDocument(*text, what);
    if (auto *text = qobject_cast<QTextEdit *>(focus))
        return actOnDocument(*text, what);
    return false;
}

}
