// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "main/environment.h"
#include "session/transfer.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace gk {

class MessageStrip;
class PlainLabel;

/// The window that is there while no catalog is open: the start page, the language, and what has to be said.
class StartWindow : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(const Environment &environment, QWidget *parent = nullptr);

    /// A place for refusals: above the page, never modal.
    [[nodiscard]] MessageStrip &strip() { return *m_strip; }

signals:
    void importRequested();
    /// What is on the clipboard is to be imported.
    void pasteRequested();
    /// Catalogs to be opened, or anything else to be imported.
    void filesDropped(const QStringList &files);
    void newRequested(gk::Starter starter);
    void openRequested();
    void fileRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Preferences &m_preferences;
    MessageStrip *m_strip;
    PlainLabel *m_languageLabel;
    QComboBox *m_language;
};

}
