// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/linebreak.h"
#include "report/paperfonts.h"

#include <QtCore/QHash>
#include <QtCore/QPointF>
#include <QtCore/QSet>
#include <QtGui/QRawFont>

#include <memory>

class QPainter;

namespace gk {

/// A face at a size in points.
struct LetterStyle {
    Face face = Face::Body;
    double size = 9;
};

/// Sets Chinese text on paper glyph by glyph: widths are remembered per character, and a cell's glyphs are painted at
/// once. Half the time of QPainter::drawText (measured), and the same lines on screen, paper and in a PDF.
/// Belongs to the thread that made it (QRawFont does).
class Lettering
{
public:
    explicit Lettering(PaperFonts fonts);
    ~Lettering();
    Q_DISABLE_COPY_MOVE(Lettering)

    [[nodiscard]] const PaperFonts &fonts() const { return m_fonts; }
    /// In points.
    [[nodiscard]] double width(QStringView text, LetterStyle style);
    [[nodiscard]] std::vector<LineSpan> lines(QStringView text, LetterStyle style, double width);
    /// Adds text with its line box's upper left corner at `at`; nothing is painted before `paint`.
    void add(QStringView text, LetterStyle style, QPointF at);
    /// Paints what was added, in the painter's pen.
    void paint(QPainter &painter);
    /// Characters that no typeface here has, painted as 〓 so that the gap is seen.
    [[nodiscard]] const QSet<char32_t> &missing() const { return m_missing; }

    /// The distance of two lines of a paragraph.
    [[nodiscard]] static double lineHeight(double size) { return size * 1.3; }

private:
    struct Glyph {
        quint32 index = 0;
        qint16 font = -1;  ///< in the face's families; -1 = not looked up, -2 = draws nothing
        float advance = 0; ///< in em
    };
    struct Run;
    /// A typeface at `unit` pixels, for measuring.
    struct Source {
        QRawFont raw{};
        std::vector<char16_t> firstCodes{}; ///< per glyph: the lowest character shown by it, which a PDF's text names
    };
    [[nodiscard]] const Glyph &glyph(Face face, char32_t code);
    [[nodiscard]] Glyph looked(Face face, char32_t code);
    [[nodiscard]] Run &runFor(Face face, int font, double size);

    PaperFonts m_fonts;
    [[nodiscard]] const std::vector<const Source *> &sources(Face face) const { return m_sources[std::size_t(face)]; }
    std::vector<std::unique_ptr<Source>> m_typefaces;
    std::array<std::vector<const Source *>, allFaces.size()> m_sources;    ///< per face, in the order of its families
    std::array<std::vector<std::vector<Glyph>>, allFaces.size()> m_glyphs; ///< by code / 256 and code % 256
    std::vector<std::unique_ptr<Run>> m_runs;
    QSet<char32_t> m_missing;
};

}
