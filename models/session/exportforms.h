// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/officialrows.h"

#include <optional>
#include <span>

namespace gk {

/// The forms a catalog leaves the program in.
enum class ExportForm : quint8 {
    OfficialSheet,
    WorkingSheet,
    Html,
    Docx,
    Dcat,
    CsvUtf8,
    CsvGb18030,
    Json,
    Package,
    Pdf
};

/// What is fixed of a form. Command line, dialog, file names and the tests of failing disks read this table; a new form is
/// a name above, a line here, its writer in exportwriters.cpp and its words in views/exchange.
struct ExportFormInfo {
    ExportForm form{};
    QLatin1StringView key{};         ///< of --as; csv in GB18030 has none of its own
    QLatin1StringView ending{};      ///< of its files: ".xlsx", ".gkml.zip"
    Purpose usual = Purpose::Review; ///< whom it is for when nobody says so
    bool isOnlyInternal = false;     ///< never for review or public
    bool hasChosenFields = false;    ///< some columns may be left away
    bool hasLayouts = false;         ///< any of officialLayouts()
    bool isWhole = false;            ///< always all of a version
};

/// In the order people see them.
[[nodiscard]] std::span<const ExportFormInfo> exportForms();
[[nodiscard]] const ExportFormInfo &infoOf(ExportForm form);
/// @return nothing when no form has that key
[[nodiscard]] std::optional<ExportForm> exportFormByKey(QStringView key);

}
