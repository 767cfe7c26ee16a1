// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/record.h"

#include <QtWidgets/QDialog>

namespace gk {

class CatalogSession;
class RecordForm;

/// The form of one record in a window of its own, such as a domain with what its items follow. Every field is written
/// when it is left; closing only closes.
class RecordDialog : public QDialog
{
    Q_OBJECT
public:
    /// `session` must outlive the dialog.
    RecordDialog(CatalogSession &session, const RecordRef &record, QWidget *parent = nullptr);

    [[nodiscard]] RecordForm &form() { return *m_form; }
    void done(int result) override;

private:
    RecordForm *m_form;
};

}
