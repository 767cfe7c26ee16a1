// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/sheetview.h"

#include <span>

namespace gk {

/// What the cells of a column look like: shares of the filled ones, 0 to 1.
struct ColumnLook {
    int filled = 0;
    double ticks = 0;     ///< √, ■, 是 …
    double serials = 0;   ///< 1, （一）, 1.2
    double limits = 0;    ///< 工作日, 之日起, 及时 …
    double citations = 0; ///< 《…》, 〔2018〕, 第…条
    double channels = 0;  ///< names of official channels
    double offices = 0;   ///< 局, 委, 人民政府 …
    double sections = 0;  ///< 科, 股, 办公室
    double stages = 0;    ///< 决策, 执行 …
    double modes = 0;     ///< 主动公开, 依申请公开 …
    double audiences = 0; ///< 全社会, 特定群体 …
    double domains = 0;   ///< names of the national domains, or …领域
    double length = 0;    ///< mean length in characters
};

/// Looks at the column in up to 300 of these rows.
[[nodiscard]] ColumnLook lookOf(const SheetView &sheet, std::span<const std::size_t> rows, int column);

/// A serial number in any of its forms: 1, 1.1, 1-1, （一）, 一、
[[nodiscard]] bool isSerial(const QString &text);
/// Whether the text speaks of a place where things are made public: 公示栏, 微信, 政府网站 …
[[nodiscard]] bool namesChannel(const QString &text);
/// A text that ends like the name of an office.
[[nodiscard]] bool endsLikeOffice(const QString &name);
/// A text that ends like a section of an office: 科, 股, 处, 站, 所 …
[[nodiscard]] bool endsLikeSection(const QString &name);

}
