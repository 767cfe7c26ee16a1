// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldeditor.h"

namespace gk {

/// The editor a field deserves by its type and vocabulary.
[[nodiscard]] FieldEditor *makeEditor(const FieldInfo &info, const FormSource &source, QWidget *parent);

/// Whether the editor needs the whole width of the form, with its label above.
[[nodiscard]] bool isWide(const FieldInfo &info);

}
