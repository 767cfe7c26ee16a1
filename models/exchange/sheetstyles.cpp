// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/sheetstyles.h"

#include "exchange/sheetparts.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostFormats = 65536; // Excel's own limit of cell styles is 64,000

/// Lighter (tint > 0) or darker, as the share of the way to white or black.
/// Source: ECMA-376 part 1, 18.8.19; Excel moves the lightness, which for greys is the same.
quint32 tinted(quint32 rgb, double tint)
{
    const auto part = [&](int shift) {
        const auto value = double((rgb >> shift) & 0xFFU);
        const double moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
        return quint32(std::clamp(std::lround(moved), 0L, 255L)) << shift;
    };
    return part(16) | part(8) | part(0);
}

class ThemeHandler final : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "clrScheme")
            m_isInScheme = true;
        else if (m_isInScheme && name == "srgbClr")
            m_colours.push_back(colourOf(attributes.find("val").value_or(QByteArrayView())).value_or(0));
        else if (m_isInScheme && name == "sysClr")
            m_colours.push_back(colourOf(attributes.find("lastClr").value_or(QByteArrayView())).value_or(0));
    }
    void end(QByteArrayView name) override { m_isInScheme = m_isInScheme && name != "clrScheme"; }
    void text(QByteArrayView) override {}

    /// What was read; asked for once, at the end.
    [[nodiscard]] ThemeColours take()
    {
        // The file has dark before light, the references light before dark.
        for (std::size_t i = 0; i + 1 < m_colours.size() && i < 4; i += 2)
            std::swap(m_colours[i], m_colours[i + 1]);
        return std::move(m_colours);
    }

private:
    ThemeColours m_colours{};
    bool m_isInScheme = false;
};

class StylesHandler final : public XmlHandler
{
public:
    explicit StylesHandler(const ThemeColours &theme) : m_theme(theme) {}

    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt" && m_codes.size() < qsizetype(mostFormats)) {
            m_codes.insert(attributes.number("numFmtId").value_or(-1), NumberFormat(attributes.text("formatCode")));
        } else if (name == "cellXfs" || name == "fonts" || name == "fills") {
            m_list = name.toByteArray();
        } else if (m_list == "fonts") {
            startInFont(name, attributes);
        } else if (m_list == "fills") {
            startInFill(name, attributes);
        } else if (name == "xf" && m_list == "cellXfs" && m_styles.size() < mostFormats) {
            m_styles.push_back(styleOf(attributes));
        }
    }
    void end(QByteArrayView name) override
    {
        if (name == m_list)
            m_list.clear();
    }
    void text(QByteArrayView) override {}

    /// What was read; asked for once, at the end.
    [[nodiscard]] std::vector<CellStyle> take() { return std::move(m_styles); }

private:
    void startInFont(QByteArrayView name, const XmlAttributes &attributes)
    {
        if (name == "font" && m_struck.size() < mostFormats)
            m_struck.push_back(false);
        else if (name == "strike" && !m_struck.empty())
            m_struck.back() = !attributes.find("val") || attributes.isSet("val");
    }
    void startInFill(QByteArrayView name, const XmlAttributes &attributes)
    {
        if (name == "fill" && m_grounds.size() < mostFormats) {
            m_grounds.emplace_back();
            m_isPattern = false;
        } else if (name == "patternFill") {
            const QString pattern = attributes.text("patternType");
            m_isPattern = !pattern.isEmpty() && pattern != u"none";
        } else if (name == "fgColor" && m_isPattern && !m_grounds.empty()) {
            m_grounds.back() = groundOf(colour(attributes).value_or(0xFFFFFF));
        }
    }
    [[nodiscard]] std::optional<quint32> colour(const XmlAttributes &attributes) const
    {
        std::optional<quint32> plain;
        if (const auto rgb = attributes.find("rgb"))
            plain = colourOf(*rgb);
        else if (const auto theme = attributes.number("theme"); theme && *theme >= 0 && *theme < qint64(m_theme.size()))
            plain = m_theme[std::size_t(*theme)];
        else if (const auto index = attributes.number("indexed"))
            plain = indexedColour(*index);
        if (!plain)
            return std::nullopt;
        const auto tint = attributes.find("tint");
        return tinted(*plain, tint ? std::clamp(tint->toByteArray().toDouble(), -1.0, 1.0) : 0);
    }
    [[nodiscard]] CellStyle styleOf(const XmlAttributes &attributes) const
    {
        const qint64 id = attributes.number("numFmtId").value_or(0);
        const auto code = m_codes.constFind(id);
        CellStyle style{.format = code == m_codes.cend() ? NumberFormat::builtIn(int(id)) : *code};
        const auto fill = std::size_t(std::max<qint64>(0, attributes.number("fillId").value_or(0)));
        if (fill < m_grounds.size())
            style.look.ground = m_grounds[fill];
        const auto font = std::size_t(std::max<qint64>(0, attributes.number("fontId").value_or(0)));
        style.look.isStruck = font < m_struck.size() && m_struck[font];
        return style;
    }

    const ThemeColours &m_theme;
    std::vector<CellStyle> m_styles{};
    QHash<qint64, NumberFormat> m_codes{};
    std::vector<bool> m_struck{};
    std::vector<std::optional<quint32>> m_grounds{};
    QByteArray m_list{}; ///< the list being read, when it is one we want
    bool m_isPattern = false;
};

}

std::optional<quint32> indexedColour(qint64 index)
{
    static constexpr std::array<quint32, 64> colours{
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFF0000,
        0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080,
        0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080,
        0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99,
        0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699,
        0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333};
    return index >= 0 && index < qint64(colours.size()) ? std::optional(colours[std::size_t(index)]) : std::nullopt;
}

Result<ThemeColours> readTheme(QByteArrayView xml, const Limits &limits)
{
    ThemeHandler handler;
    XmlParser parser(
        handler, {"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"},
        limits);
    if (const Outcome done = parser.parse(xml); !done)
        return done.error();
    return handler.take();
}

Result<std::vector<CellStyle>> readStyles(QByteArrayView xml, const ThemeColours &theme, const Limits &limits)
{
    StylesHandler handler(theme);
    XmlParser parser(handler, spreadsheetNamespaces(), limits);
    if (const Outcome done = parser.parse(xml); !done)
        return done.error();
    return handler.take();
}

}
