// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/exportforms.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::array forms{
    ExportFormInfo{.form = ExportForm::OfficialSheet,
                   .key = "xlsx"_L1,
                   .ending = ".xlsx"_L1,
                   .hasChosenFields = true,
                   .hasLayouts = true},
    ExportFormInfo{.form = ExportForm::WorkingSheet,
                   .key = "working"_L1,
                   .ending = ".xlsx"_L1,
                   .usual = Purpose::Internal,
                   .isOnlyInternal = true,
                   .hasChosenFields = true},
    ExportFormInfo{
        .form = ExportForm::Docx, .key = "docx"_L1, .ending = ".docx"_L1, .hasChosenFields = true, .hasLayouts = true},
    ExportFormInfo{
        .form = ExportForm::Html, .key = "html"_L1, .ending = ".html"_L1, .hasChosenFields = true, .hasLayouts = true},
    ExportFormInfo{ExportForm::Pdf, "pdf"_L1, ".pdf"_L1},
    ExportFormInfo{
        .form = ExportForm::CsvUtf8, .key = "csv"_L1, .ending = ".csv"_L1, .hasChosenFields = true, .hasLayouts = true},
    ExportFormInfo{.form = ExportForm::CsvGb18030, .ending = ".csv"_L1, .hasChosenFields = true, .hasLayouts = true},
    ExportFormInfo{.form = ExportForm::Json,
                   .key = "json"_L1,
                   .ending = ".json"_L1,
                   .usual = Purpose::Internal,
                   .hasChosenFields = true},
    ExportFormInfo{ExportForm::Dcat, "dcat"_L1, ".jsonld"_L1},
    ExportFormInfo{.form = ExportForm::Package,
                   .key = "package"_L1,
                   .ending = ".gkml.zip"_L1,
                   .usual = Purpose::Internal,
                   .isOnlyInternal = true,
                   .isWhole = true},
};

}

std::span<const ExportFormInfo> exportForms()
{
    return forms;
}

const ExportFormInfo &infoOf(ExportForm form)
{
    return *std::ranges::find(forms, form, &ExportFormInfo::form);
}

std::optional<ExportForm> exportFormByKey(QStringView key)
{
    const auto it = std::ranges::find_if(forms, [key](const ExportFormInfo &each) { return each.key == key; });
    return key.isEmpty() || it == forms.end() ? std::nullopt : std::optional(it->form);
}

}
