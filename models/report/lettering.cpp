// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/lettering.h"

#include <QtGui/QFont>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>

#include <algorithm>

namespace gk {

namespace {

constexpr double unit = 64; // pixels of the fonts that are only measured
// The ideographic em box: Chinese letters fill it whatever ascent a font file claims, so lines of mixed typefaces agree.
constexpr double ascent = 0.87;
constexpr char32_t standIn = U'〓';

QRawFont rawFont(const QString &family)
{
    QFont font(family);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::ForceOutline));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(int(unit));
    return QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
}

// Qt names a glyph in a PDF by the lowest character it stands for: 〈 becomes U+2329 where both share a glyph.
std::vector<char16_t> firstCodes(const QRawFont &raw)
{
    std::vector<char16_t> first;
    for (char32_t block = 0; block < 0x10000; block += 0x100) {
        if (block >= 0xD800 && block < 0xE000)
            continue; // surrogates
        QString codes;
        for (char32_t code = block; code < block + 0x100; ++code)
            codes += QChar(char16_t(code));
        const auto glyphs = raw.glyphIndexesForString(codes);
        for (qsizetype i = 0; i < glyphs.size() && glyphs.size() == codes.size(); ++i) {
            if (glyphs[i] >= first.size())
                first.resize(glyphs[i] + 1U);
            if (glyphs[i] != 0 && first[glyphs[i]] == 0)
                first[glyphs[i]] = char16_t(block + char32_t(i));
        }
    }
    return first;
}

}

/// The glyphs added in one font at one size.
struct Lettering::Run {
    Face face = Face::Body;
    int font = 0;
    double size = 0;
    QRawFont raw{};
    std::vector<quint32> indexes{};
    std::vector<QPointF> positions{};
};

Lettering::Lettering(PaperFonts fonts) : m_fonts(std::move(fonts))
{
    QHash<QString, const Source *> known;
    for (const Face face : allFaces) {
        for (const QString &family : m_fonts.families(face)) {
            const Source *&source = known[family];
            if (!source) {
                m_typefaces.push_back(std::make_unique<Source>(Source{.raw = rawFont(family)}));
                m_typefaces.back()->firstCodes = firstCodes(m_typefaces.back()->raw);
                source = m_typefaces.back().get();
            }
            m_sources[std::size_t(face)].push_back(source);
        }
        m_glyphs[std::size_t(face)].resize(0x110000 / 256);
    }
}

Lettering::~Lettering() = default;

Lettering::Glyph Lettering::looked(Face face, char32_t code)
{
    if (QChar::category(code) == QChar::Other_Format || QChar::category(code) == QChar::Other_Control)
        return {.index = 0, .font = -2, .advance = code == U'\t' ? 1.0F : 0.0F};
    const QString text = QString::fromUcs4(&code, 1);
    Glyph seen; // right on paper, but another character in the text of a PDF
    for (std::size_t i = 0; i < sources(face).size(); ++i) {
        const Source &source = *sources(face)[i];
        const auto indexes = source.raw.glyphIndexesForString(text);
        if (indexes.isEmpty() || indexes.front() == 0)
            continue;
        const quint32 index = indexes.front();
        const auto advances = source.raw.advancesForGlyphIndexes(indexes.first(1));
        const Glyph found{.index = index, .font = qint16(i), .advance = float(advances.front().x() / unit)};
        if (code >= 0x10000 || (index < source.firstCodes.size() && source.firstCodes[index] == code))
            return found;
        if (seen.font < 0)
            seen = found;
    }
    if (seen.font >= 0)
        return seen;
    m_missing.insert(code);
    return code == standIn ? Glyph{.index = 0, .font = 0, .advance = 1} : looked(face, standIn);
}

const Lettering::Glyph &Lettering::glyph(Face face, char32_t code)
{
    std::vector<Glyph> &page = m_glyphs[std::size_t(face)][code / 256];
    if (page.empty())
        page.resize(256);
    Glyph &found = page[code % 256];
    if (found.font == -1)
        found = looked(face, code);
    return found;
}

double Lettering::width(QStringView text, LetterStyle style)
{
    double sum = 0;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        sum += double(glyph(style.face, point.code).advance);
        at += point.units;
    }
    return sum * style.size;
}

std::vector<LineSpan> Lettering::lines(QStringView text, LetterStyle style, double width)
{
    return brokenLines(text, width / style.size,
                       [&](char32_t code) { return double(glyph(style.face, code).advance); });
}

Lettering::Run &Lettering::runFor(Face face, int font, double size)
{
    // A page uses a handful of fonts and sizes: a linear look is quicker than a hash.
    for (const auto &run : m_runs) {
        if (run->face == face && run->font == font && run->size == size)
            return *run;
    }
    auto run = std::make_unique<Run>(Run{.face = face, .font = font, .size = size});
    run->raw = sources(face)[std::size_t(font)]->raw;
    run->raw.setPixelSize(size);
    m_runs.push_back(std::move(run));
    return *m_runs.back();
}

void Lettering::add(QStringView text, LetterStyle style, QPointF at)
{
    Run *run = nullptr;
    double x = at.x();
    const double baseline = at.y() + (lineHeight(style.size) - style.size) / 2 + ascent * style.size;
    for (qsizetype i = 0; i < text.size();) {
        const CodePoint point = codePointAt(text, i);
        const Glyph &found = glyph(style.face, point.code);
        if (found.font >= 0) {
            if (!run || run->font != found.font)
                run = &runFor(style.face, found.font, style.size);
            run->indexes.push_back(found.index);
            run->positions.emplace_back(x, baseline);
        }
        x += double(found.advance) * style.size;
        i += point.units;
    }
}

void Lettering::paint(QPainter &painter)
{
    for (const auto &run : m_runs) {
        if (run->indexes.empty())
            continue;
        QGlyphRun glyphs;
        glyphs.setRawFont(run->raw);
        glyphs.setRawData(run->indexes.data(), run->positions.data(), int(run->indexes.size()));
        painter.drawGlyphRun(QPointF(), glyphs);
        run->indexes.clear();
        run->positions.clear();
    }
}

}
