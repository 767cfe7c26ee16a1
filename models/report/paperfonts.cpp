// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/paperfonts.h"

#include <QtGui/QFontDatabase>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// A typeface by the name people know, and one of its names in the system.
struct Typeface {
    const char16_t *name;
    const char16_t *family;
};

// The wanted face first; then what looks most like it. Substitutes from Debian whose text a PDF keeps right: LXGW WenKai,
// AR PL UMing/UKai CN, WenQuanYi Zen Hei.
constexpr std::array titleFaces{
    Typeface{u"小标宋", u"方正小标宋简体"},
    Typeface{u"小标宋", u"方正小标宋_GBK"},
    Typeface{u"小标宋", u"FZXiaoBiaoSong-B05S"},
    Typeface{u"小标宋", u"FZXiaoBiaoSong-B05"},
    Typeface{u"华文中宋", u"华文中宋"},
    Typeface{u"华文中宋", u"STZhongsong"},
    Typeface{u"黑体", u"黑体"},
    Typeface{u"黑体", u"SimHei"},
    Typeface{u"文泉驿正黑", u"WenQuanYi Zen Hei"},
    Typeface{u"AR PL UMing", u"AR PL UMing CN"},
};
constexpr std::array headingFaces{
    Typeface{u"黑体", u"黑体"},
    Typeface{u"黑体", u"SimHei"},
    Typeface{u"方正黑体", u"方正黑体_GBK"},
    Typeface{u"华文黑体", u"STHeiti"},
    Typeface{u"文泉驿正黑", u"WenQuanYi Zen Hei"},
    Typeface{u"文泉驿微米黑", u"WenQuanYi Micro Hei"},
};
constexpr std::array bodyFaces{
    Typeface{u"仿宋", u"仿宋_GB2312"},
    Typeface{u"仿宋", u"FangSong_GB2312"},
    Typeface{u"仿宋", u"仿宋"},
    Typeface{u"仿宋", u"FangSong"},
    Typeface{u"方正仿宋", u"方正仿宋_GBK"},
    Typeface{u"华文仿宋", u"STFangsong"},
    Typeface{u"霞鹜文楷", u"LXGW WenKai"},
    Typeface{u"宋体", u"宋体"},
    Typeface{u"宋体", u"SimSun"},
    Typeface{u"AR PL UMing", u"AR PL UMing CN"},
};
constexpr std::array noteFaces{
    Typeface{u"楷体", u"楷体_GB2312"},
    Typeface{u"楷体", u"KaiTi_GB2312"},
    Typeface{u"楷体", u"楷体"},
    Typeface{u"楷体", u"KaiTi"},
    Typeface{u"华文楷体", u"STKaiti"},
    Typeface{u"霞鹜文楷", u"LXGW WenKai"},
    Typeface{u"AR PL UKai", u"AR PL UKai CN"},
};
// Any of these rather than none, and for characters the chosen face lacks.
constexpr std::array anyFaces{
    Typeface{u"霞鹜文楷", u"LXGW WenKai"},
    Typeface{u"AR PL UMing", u"AR PL UMing CN"},
    Typeface{u"文泉驿正黑", u"WenQuanYi Zen Hei"},
    Typeface{u"AR PL UKai", u"AR PL UKai CN"},
    Typeface{u"宋体", u"SimSun"},
    Typeface{u"黑体", u"SimHei"},
};
// For signs outside the Chinese typefaces; no Chinese text is set in it.
constexpr const char16_t *signFamily = u"DejaVu Sans";

std::span<const Typeface> wishes(Face face)
{
    switch (face) {
    case Face::Title:
        return titleFaces;
    case Face::Heading:
        return headingFaces;
    case Face::Body:
        return bodyFaces;
    case Face::Note:
        return noteFaces;
    }
    return bodyFaces;
}

}

Result<PaperFonts> PaperFonts::find()
{
    return find(QFontDatabase::families());
}

Result<PaperFonts> PaperFonts::find(const QStringList &installed)
{
    const auto isInstalled = [&installed](const Typeface &typeface) {
        return installed.contains(QStringView(typeface.family), Qt::CaseInsensitive);
    };
    PaperFonts fonts;
    for (const Face face : allFaces) {
        const auto wanted = wishes(face);
        auto found = std::ranges::find_if(wanted, isInstalled);
        const Typeface *chosen = found == wanted.end() ? nullptr : &*found;
        if (!chosen) {
            const auto any = std::ranges::find_if(anyFaces, isInstalled);
            if (any == anyFaces.end())
                return Error{.code = ErrorCode::NoFont, .detail = QString::fromUtf16(wanted.front().name)};
            chosen = &*any;
        }
        QStringList &families = fonts.m_families[std::size_t(face)];
        families += QString::fromUtf16(chosen->family);
        for (const Typeface &other : anyFaces) {
            if (isInstalled(other) && !families.contains(QStringView(other.family)))
                families += QString::fromUtf16(other.family);
        }
        if (installed.contains(QStringView(signFamily)))
            families += QString::fromUtf16(signFamily);
        fonts.m_uses.push_back({.wanted = QString::fromUtf16(wanted.front().name),
                                .used = QString::fromUtf16(chosen->name),
                                .family = families.front()});
    }
    return fonts;
}

}
