// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "tables/pinyinletters.h"

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace gk {

namespace {

constexpr std::size_t basicIdeographs = 0x9FA5 - 0x4E00 + 1;

/// A character, then the first letters of all its readings.
constexpr QStringView severalReadings =
    u"阿ae 艾ay 柏b 蚌b 薄b 堡bp 暴bp 曝bp 辟bp 扁bp 便bp 屏bp 泊bp 膀bp 刨bp 瀑bp 参cs 差c 查cz 刹sc 禅cs 长cz 嘲cz "
    u"朝cz 车cj 乘cs 澄cd 盛cs 匙cs 仇cq 畜cx 传cz 伺cs 重cz 枞cz 攒cz 撮cz 藏cz 曾cz 臭cx 橙c 调td 弹td 提td 屯tz 囤td "
    u"沓td 叨dt 单dsc 石sd 顿d 都d 恶ew 番fp 冯fp 佛fb 否fp 脯fp 盖gh 给gj 合hg 谷gy 鹄gh 龟gjq 柜gj 桧gh 蛤gh 莞gw 行xh "
    u"巷xh 还hx 虹hj 会hk 貉hm 吭kh 红hg 吓xh 稽jq 亟jq 缉jq 系xj 夹jg 家j 假j 茄qj 间j 见jx 降jx 校xj 角j 解jx 颈jg "
    u"侥jy 缴jz 芥jg 句jg 卷j 圈qj 强qj 浚jx 隽jx 觉j 祭jz 期qj 奇qj 其qj 且qj 咖kg 槛kj 咳kh 溃kh 括kg 卡kq 壳kq 隗wk "
    u"率ls 姥lm 泷ls 弄nl 俩l 六l 咯klg 蔓mw 万wm 没m 秘mb 泌mb 粘nz 尿ns 疟ny 拗na 哦oe 区qo 朴pz 铅qy 荨qx 栖qx 券qx "
    u"纤qx 乾qg 犍jq 厦sx 省sx 什s 识sz 食s 属sz 术sz 说sy 宿sx 似s 蛇sy 莘sx 歙sx 召zs 折zs 殖zs 峙zs 汤ts 陶ty 拓tz 圩wx "
    u"尾wy 尉wy 蔚wy 遗yw 吁xy 洗x 肖x 邪xy 削x 血x 噱xj 叶yx 咽y 员y 乐ly 约y 筠yj 熨y 轧zyg 涡wg 种zc 拽zy 椎zc 幢zc 轴z "
    u"仔z 择z 扎z 着z 著z 叉c 胳g 呱g 嗑k 茜qx 曲q 数s 塞s 色s 大d 地d 得d 度d 读d 沈s 祝z 臧z 覃tq 解jx 仇cq 单dsc 尉wy "
    u"查cz 区qo 朴pz 缪m 员y 乜mn 盖gh 逄p 郇xh 郗xc 繁fp 晁c 乐ly 洗x 冼x";

/// The reading without its tone mark begins with this letter, 0 = none.
quint32 letterOf(char16_t unit)
{
    const QString parts = QString(QChar(unit)).normalized(QString::NormalizationForm_D).toLower();
    const char16_t letter = parts.isEmpty() ? u'\0' : parts.front().unicode();
    return letter >= u'a' && letter <= u'z' ? 1U << (letter - u'a') : 0;
}

void addSeveral(std::vector<quint32> &letters, std::size_t first)
{
    quint32 *current = nullptr;
    for (const QChar unit : severalReadings) {
        if (unit == u' ')
            current = nullptr;
        else if (!current)
            current = &letters[std::size_t(unit.unicode()) - first];
        else
            *current |= letterOf(unit.unicode());
    }
}

}

std::shared_ptr<const PinyinLetters> PinyinLetters::make()
{
    auto made = std::make_shared<PinyinLetters>();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0 || !latin)
        return made;
    // One text for all: the time goes into beginning.
    icu::UnicodeString all;
    for (std::size_t i = 0; i < basicIdeographs; ++i)
        all.append(UChar(first + i)).append(UChar(u'\n'));
    latin->transliterate(all);
    made->m_letters.resize(basicIdeographs);
    std::size_t place = 0;
    bool isBeginning = true;
    for (int32_t i = 0; i < all.length() && place < basicIdeographs; ++i) {
        const char16_t unit = all.charAt(i);
        if (unit == u'\n') {
            ++place;
            isBeginning = true;
        } else if (std::exchange(isBeginning, false)) {
            made->m_letters[place] |= letterOf(unit);
        }
    }
    addSeveral(made->m_letters, first);
    return made;
}

}
