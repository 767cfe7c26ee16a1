// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QDialog>

#include <stop_token>

class QProgressBar;
class QPushButton;
class QTimer;

namespace gk {

class PlainLabel;

/// Shows a job's progress and lets it be cancelled. Appears only when the work lasts over half a second.
class ProgressDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param text what is being done, a whole sentence
    ProgressDialog(const QString &text, QWidget *parent);

    /// Handed to the job; asked to stop when the user cancels.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }

signals:
    void cancelled();

public slots:
    /// @param total 0 when unknown: the bar only moves
    void setProgress(qint64 done, qint64 total);
    /// The job has ended: closes, or never appears.
    void finish();
    void reject() override;

private:
    std::stop_source m_stop;
    PlainLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer *m_delay;
};

}
