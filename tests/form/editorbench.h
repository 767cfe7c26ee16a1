// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/checklist.h"
#include "form/fieldeditor.h"
#include "form/makeeditor.h"

#include "editorsource.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gk {

/// One editor in a window, beside a line to go to when leaving it; what it hands over is kept.
class EditorBench
{
protected:
    EditorSource m_source;
    std::unique_ptr<QWidget> m_window;
    FieldEditor *m_editor = nullptr;
    QLineEdit *m_elsewhere = nullptr;
    std::vector<Value> m_committed;

    void open(Field field, const ShownValue &shown = {}) { open(Fields::standard().info(field), shown); }

    void open(const FieldInfo &info, const ShownValue &shown)
    {
        m_window = std::make_unique<QWidget>();
        m_editor = makeEditor(info, m_source, m_window.get());
        m_elsewhere = new QLineEdit(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_editor);
        layout->addWidget(m_elsewhere);
        m_committed.clear();
        QObject::connect(m_editor, &FieldEditor::committed, m_editor,
                         [this](const Value &value) { m_committed.push_back(value); });
        QObject::connect(m_editor, &FieldEditor::inheritanceAsked, m_editor, [this] { m_committed.emplace_back(); });
        m_editor->showAnew(shown);
        m_editor->setReadOnly(false);
        m_window->resize(360, 400);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not become active");
    }

    /// Opens the list of a choice by the keyboard and takes the next line of it.
    static void chooseNext(QComboBox &combo)
    {
        combo.setFocus();
        QTest::keyClick(&combo, Qt::Key_Down);
        QTest::keyClick(combo.view(), Qt::Key_Down);
        QTest::keyClick(combo.view(), Qt::Key_Return);
    }

    template <typename Widget>
    Widget *part(const QString &name = {})
    {
        for (Widget *widget : m_editor->findChildren<Widget *>()) {
            if (!widget->isHidden() && (name.isEmpty() || widget->accessibleName().endsWith(name)))
                return widget;
        }
        qFatal("no such part: %s", qPrintable(name));
    }

    QToolButton *button(const QString &text)
    {
        for (QToolButton *each : m_editor->findChildren<QToolButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        qFatal("no such button: %s", qPrintable(text));
    }

    CheckList *openList(const QString &buttonText)
    {
        QTest::mouseClick(button(buttonText), Qt::LeftButton);
        auto *list = m_editor->findChild<CheckList *>();
        Q_ASSERT(list);
        return list;
    }

    void leave() { m_elsewhere->setFocus(); }
    Value last() const
    {
        return m_committed.empty() ? Value(QStringLiteral("nothing was committed")) : m_committed.back();
    }
};

}
