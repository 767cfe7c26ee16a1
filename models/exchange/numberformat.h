// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace gk {

/// Which day is number 1 of a workbook's dates.
enum class DateSystem : std::uint8_t { From1900, From1904 };

/// How a number of a spreadsheet shows: a format code such as `0000`, `"第"0"条"`, `yyyy"年"m"月"`, `0%`, or General.
class NumberFormat
{
public:
    NumberFormat() = default; ///< General
    explicit NumberFormat(const QString &code);
    /// A built-in format by its id. Ids without a fixed meaning read as General.
    /// Source: ECMA-376 part 1, 18.8.30; the Chinese ones 27–36 and 50–58 by its language table.
    [[nodiscard]] static NumberFormat builtIn(int id);

    [[nodiscard]] bool isDate() const { return m_isDate; }
    [[nodiscard]] bool isGeneral() const { return m_code.isEmpty(); }
    /// The text a reader would see. Whole days of the locale's short date read 2019-09-28.
    [[nodiscard]] QString text(double value, DateSystem system) const;

private:
    [[nodiscard]] QString dateText(double value, DateSystem system) const;
    [[nodiscard]] QString numberText(double value) const;

    QString m_code{};
    bool m_isDate = false;
};

/// A number as General shows it: whole numbers in full, others without the noise of their last digits.
[[nodiscard]] QString generalText(double value);

}
