// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/symbolfonts.h"

#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Shapes = QHash<char16_t, char16_t>;

const Shapes *shapesOf(QStringView font)
{
    static const Shapes wingdings{{u'n', u'■'},    {u'o', u'□'},    {u'p', u'□'},    {u'q', u'□'},    {u'r', u'□'},
                                  {u'l', u'●'},    {u'm', u'○'},    {u't', u'◆'},    {u'u', u'◆'},    {u'v', u'❖'},
                                  {u'\xA7', u'▪'}, {u'\xA8', u'□'}, {u'\xFB', u'✗'}, {u'\xFC', u'√'}, {u'\xFD', u'☒'},
                                  {u'\xFE', u'☑'}, {u'\xD8', u'➢'}};
    static const Shapes wingdings2{{u'O', u'✗'}, {u'P', u'√'}, {u'Q', u'☒'},   {u'R', u'☑'},
                                   {u'S', u'☒'}, {u'T', u'☒'}, {u'\xA3', u'□'}};
    static const Shapes symbol{{u'\xB7', u'•'}};
    if (font.compare(u"Wingdings", Qt::CaseInsensitive) == 0)
        return &wingdings;
    if (font.compare(u"Wingdings 2", Qt::CaseInsensitive) == 0)
        return &wingdings2;
    return font.compare(u"Symbol", Qt::CaseInsensitive) == 0 ? &symbol : nullptr;
}

}

bool isSymbolFont(QStringView font)
{
    return shapesOf(font) != nullptr;
}

QString asShown(QStringView text, QStringView font)
{
    QString shown = text.toString();
    if (const Shapes *shapes = shapesOf(font)) {
        for (QChar &c : shown) {
            const char16_t letter = (c.unicode() & 0xFF00U) == 0xF000U ? char16_t(c.unicode() & 0xFFU) : c.unicode();
            c = QChar(shapes->value(letter, c.unicode()));
        }
    }
    return shown;
}

}
