// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/fronttext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

std::vector<FrontPart> frontText(const Settings &settings)
{
    struct Part {
        QStringView key;
        QStringView title;
    };
    static constexpr std::array parts{Part{u"front_basis", u"编制依据"},
                                      Part{u"front_scope", u"适用范围"},
                                      Part{u"front_time_limit", u"通用时限"},
                                      Part{u"front_channels", u"公开方式"},
                                      Part{u"front_responsibility", u"责任主体"},
                                      Part{u"front_supervision", u"监督渠道"},
                                      Part{u"front_not_covered", u"未涉及领域说明"}};
    std::vector<FrontPart> front;
    for (const auto &[key, title] : parts) {
        if (const QString text = settings.value(key).trimmed(); !text.isEmpty())
            front.push_back({title.toString(), text});
    }
    return front;
}

QString chineseNumber(int number)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    const int tens = number / 10;
    QString text;
    if (tens > 0)
        text = (tens > 1 ? QString(digits.at(tens)) : QString()) + u'十';
    if (number % 10 != 0 || number == 0)
        text += digits.at(number % 10);
    return text;
}

}
