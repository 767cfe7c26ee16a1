// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/domainname.h"

#include "base/text.h"
#include "import/headingwords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// The 26 pilot domains with their later names, and those of the further guides. Longer names stand before their parts.
const QStringList &nationalDomains()
{
    static const QStringList names = [] {
        QStringList all{u"重大建设项目"_s,
                        u"公共资源交易"_s,
                        u"义务教育"_s,
                        u"户籍管理"_s,
                        u"社会救助"_s,
                        u"养老服务"_s,
                        u"公共法律服务"_s,
                        u"财政预决算"_s,
                        u"就业创业"_s,
                        u"就业"_s,
                        u"社会保险"_s,
                        u"国土空间规划"_s,
                        u"城乡规划"_s,
                        u"自然资源"_s,
                        u"农村集体土地征收"_s,
                        u"征地补偿"_s,
                        u"生态环境"_s,
                        u"国有土地上房屋征收与补偿"_s,
                        u"国有土地上房屋征收"_s,
                        u"保障性住房"_s,
                        u"住房保障"_s,
                        u"农村危房改造"_s,
                        u"城市综合执法"_s,
                        u"市政服务"_s,
                        u"涉农补贴"_s,
                        u"公共文化服务"_s,
                        u"公共文化体育"_s,
                        u"医疗卫生"_s,
                        u"卫生健康"_s,
                        u"安全生产"_s,
                        u"救灾"_s,
                        u"食品药品监管"_s,
                        u"税收管理"_s,
                        u"扶贫"_s,
                        u"乡村振兴"_s,
                        u"交通运输"_s,
                        u"统计"_s,
                        u"旅游"_s,
                        u"广播电视"_s,
                        u"新闻出版"_s,
                        u"气象"_s};
        std::ranges::stable_sort(all, {}, [](const QString &name) { return -name.size(); });
        return all;
    }();
    return names;
}

QString withoutNumber(QString text)
{
    static const QRegularExpression number(
        u"^\\s*(附件\\s*[0-9一二三四五六七八九十]*(-\\d+)?\\s*[：:、.]?|表\\s*\\d+\\s*[：:、.]?|[（(][0-9一二三四五六七八九十]{1,4}[)）]|"
        u"第?[一二三四五六七八九十]{1,3}[、.．]|[0-9０-９]{1,3}\\s*[、.．\\-_)）]?)\\s*"_s);
    QString before;
    while (before != text) {
        before = text;
        text.remove(number);
    }
    return text;
}

QString withoutContinued(QString text)
{
    static const QRegularExpression continued(u"[（(]?续(表)?[)）]?\\s*$|^续表\\s*[：:]?"_s);
    return text.remove(continued);
}

/// Whitespace and what stands in brackets at the end go: （试行）, (2023年版).
QString compact(const QString &title)
{
    static const QRegularExpression tail(u"([（(〔【][^（(〔【]*[)）〕】]\\s*)+$"_s);
    static const QRegularExpression year(u"^\\d{4}\\s*年(度)?|\\d{4}\\s*年(度|版)?$"_s);
    QString text;
    for (const QChar c : title) {
        if (!c.isSpace() && c.category() != QChar::Other_Format)
            text += c;
    }
    text = withoutNumber(withoutContinued(text));
    text.remove(tail).remove(year);
    return text;
}

/// 某省某市某县, 某县教育局, 某镇人民政府 before the name.
QString withoutPlace(QString text)
{
    static const QRegularExpression place(
        u"^([^省市县区旗盟州镇乡]{1,8}?(自治区|自治州|自治县|开发区|新区|省|市|县|区|旗|盟|州|镇|乡|街道)(人民政府|办事处|政府)?)(?=.{2})"_s);
    static const QRegularExpression office(u"^([^局委厅]{2,12}?(局|委员会|厅|管委会|办公室))(?=.{2})"_s);
    QString before;
    while (before != text) {
        before = text;
        text.remove(place);
    }
    return text.remove(office);
}

/// A sentence that ends in 领域 names none: 本目录适用于教育领域.
bool isSentence(const QString &name)
{
    static const QRegularExpression pattern(u"^本|适用"_s);
    return pattern.match(name).hasMatch();
}

}

bool isNationalDomain(const QString &text)
{
    const QString name = domainInCell(text);
    static const QRegularExpression loose(u"按照|根据|涉及|各|有关|相关|以下|上述"_s);
    return nationalDomains().contains(name)
           || (text.trimmed().endsWith(u"领域"_s) && text.size() <= 16 && !isSentence(name)
               && !loose.match(name).hasMatch());
}

std::optional<QString> domainInTitle(const QString &title)
{
    static const QRegularExpression ending(
        u"(试点)?领域(基层)?(政务|政府信息|信息)?(主动)?公开.*$|领域(标准|公开)?(事项)?(标准)?(目录|清单).*$|领域$"_s);
    static const QRegularExpression looseEnding(u"(基层)?(政务|政府信息)公开(事项)?(标准|基本)?(目录|清单).*$"_s);
    const QString text = compact(title);
    const auto match = ending.match(text);
    const bool isDomain = match.hasMatch();
    QString head = isDomain ? text.left(match.capturedStart()) : text;
    if (!isDomain) {
        const auto loose = looseEnding.match(text);
        if (!loose.hasMatch())
            return std::nullopt;
        head = text.left(loose.capturedStart());
    }
    // A known name at the end of what is left is sure, whatever the place is called.
    for (const QString &name : nationalDomains()) {
        if (head.endsWith(name))
            return name;
    }
    if (!isDomain)
        return std::nullopt;
    const QString name = withoutPlace(head);
    static const QStringList none{u""_s,     u"各"_s,   u"26个"_s,     u"个"_s,   u"试点"_s,
                                  u"重点"_s, u"基层"_s, u"二十六个"_s, u"全部"_s, u"26"_s};
    return none.contains(name) || name.size() > 20 || isSentence(name) ? std::nullopt : std::optional(name);
}

std::optional<QString> domainInSheetName(const QString &name)
{
    static const QRegularExpression plain(
        u"^(sheet|工作表|表|目录|总表|汇总|附件|公开目录|标准目录|基本目录|主动公开.*|封面|说明)?\\s*\\d*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto inTitle = domainInTitle(name))
        return inTitle;
    const QString text = domainInCell(compact(name));
    if (plain.match(text).hasMatch() || text.contains(u"目录"_s) || text.contains(u"清单"_s) || text.isEmpty())
        return std::nullopt;
    const bool hasHan = std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
    return hasHan && text.size() <= 16 ? std::optional(text) : std::nullopt;
}

QString domainInCell(const QString &cell)
{
    const QString text = withoutContinued(onOneLine(cell).trimmed());
    QString name = withoutNumber(text).trimmed();
    if (name.endsWith(u"领域"_s))
        name.chop(2);
    return name.isEmpty() ? text : name;
}

}
