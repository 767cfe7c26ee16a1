// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/frontlines.h"

#include "base/text.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestHeading = 16;

/// Which part of the front text a sentence belongs to, by its words; the first that fits.
struct PartWords {
    QStringView setting;
    QStringView words;
};
// A sentence on time limits also names who is responsible or the regulation; hence this order.
constexpr std::array partWords{
    PartWords{u"front_not_covered", u"未涉及|不涉及|未列入|未包含"},
    PartWords{
        u"front_basis",
        u"编制依据|^(根据|依据|按照|为了|为进一步|为规范|为做好|为贯彻|为深入|为全面|为推进)|依据.*编制|根据.*编制"},
    PartWords{u"front_supervision", u"监督|投诉|举报|咨询"},
    PartWords{u"front_scope", u"适用"},
    PartWords{u"front_time_limit", u"时限|期限|工作日|及时更新|动态调整|适时调整"},
    PartWords{u"front_channels", u"公开方式|公开渠道|公开形式|公开平台|公开载体|网站|公开栏|主动公开的方式"},
    PartWords{u"front_responsibility", u"责任|公开主体|负责|审查"},
    PartWords{u"front_scope", u"范围|分类|包括|目录共|由.*组成"},
    PartWords{u"front_basis", u"条例|依据|根据"},
};

QString settingOf(const QString &text)
{
    for (const auto &[setting, words] : partWords) {
        if (text.contains(QRegularExpression(words.toString())))
            return setting.toString();
    }
    return {};
}

const QRegularExpression &numberBefore()
{
    static const QRegularExpression pattern(
        u"^(第[一二三四五六七八九十]+[条、.．]?|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[0-9０-９]{1,2}[、.．](?![0-9]))\\s*"_s);
    return pattern;
}

QString withoutNumber(const QString &text)
{
    QString plain = text;
    return plain.remove(numberBefore()).trimmed();
}

bool isSentence(const QString &text)
{
    return text.endsWith(u'。') || text.endsWith(u'；') || text.size() > longestTitle || text.contains(numberBefore());
}

bool namesCatalog(const QString &text)
{
    return text.contains(u"目录"_s) || text.contains(u"清单"_s);
}

/// "某某县财政局", alone in the line above "政府信息主动公开基本目录".
bool isOfficeLine(const QString &text)
{
    static const QRegularExpression pattern(
        u"^[\\p{Han}（）()]{2,24}(局|委|办|厅|部|政府|办公室|委员会|街道|办事处|镇|乡|县|市|区|州|旗|中心|管委会|分局|大队|支队|站|所|院)$"_s);
    return text.contains(pattern);
}

QString withoutBlanks(const QString &text)
{
    static const QRegularExpression between(u"(?<=[\\p{Han}（）()])\\s+(?=[\\p{Han}（）()])"_s);
    QString plain = text.simplified();
    return plain.remove(between);
}

class FrontReader
{
public:
    explicit FrontReader(const std::vector<FrontLine> &lines) : m_lines(lines) {}

    std::vector<FrontFact> read()
    {
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            m_line = &m_lines[at];
            const QString text = m_line->text.trimmed();
            if (!text.isEmpty())
                take(text, at);
        }
        return std::move(m_facts);
    }

private:
    void found(const QString &setting, const QString &text) { m_facts.push_back({*m_line, setting, text}); }

    void take(const QString &text, std::size_t at)
    {
        static const QRegularExpression attachment(u"^附\\s*[件表]\\s*[0-9０-９一二三四五六七八九十\\-—]*[:：]?$"_s);
        if (text.contains(attachment))
            return found({}, {});
        if (takeLabels(text) || takeDate(text) || takeStage(text))
            return;
        static const QRegularExpression begin(
            u"^(编制说明|编\\s*制\\s*说\\s*明|目录说明|编写说明|填表说明|填报说明|说明|前言|引言)\\s*(?:[:：]\\s*(.*))?$"_s,
            QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = begin.match(text); match.hasMatch()) {
            m_isFront = true;
            m_part.clear();
            const QString rest = match.captured(2).trimmed();
            return rest.isEmpty() ? found({}, {}) : takeSentences(rest);
        }
        const bool isTitle =
            text.size() <= longestTitle && namesCatalog(text) && !text.endsWith(u'。') && !text.contains(u"："_s);
        if (isTitle && !m_hasTitle)
            return takeTitle(text, at);
        if (m_isFront || isSentence(text))
            return takeSentences(text);
        if (at + 1 < m_lines.size() && !m_hasTitle && isOfficeLine(withoutBlanks(text)) && beginsInOffice(at + 1))
            return; // the first half of the title: it is told of with the other
        found({}, {});
    }

    /// Whether the line is a title that lacks whose catalog it is.
    [[nodiscard]] bool beginsInOffice(std::size_t at) const
    {
        static const QRegularExpression bare(u"^(政府信息|政务公开|主动公开|基层政务|政务信息|信息公开)"_s);
        const QString text = withoutBlanks(m_lines[at].text);
        return text.contains(bare) && namesCatalog(text) && text.size() <= longestTitle;
    }

    void takeTitle(const QString &text, std::size_t at)
    {
        QString title = withoutNumber(withoutBlanks(text));
        if (at > 0 && beginsInOffice(at) && isOfficeLine(withoutBlanks(m_lines[at - 1].text)))
            title.prepend(withoutBlanks(m_lines[at - 1].text));
        static const QRegularExpression continued(u"[（(](续|续表|续前)[）)]$"_s);
        static const QRegularExpression stage(u"[（(](征求意见稿|送审稿|审定稿|发布稿|草案|讨论稿)[）)]$"_s);
        static const QRegularExpression inside(u"[（(](内部|内部资料)[）)]$"_s);
        title.remove(continued);
        // The mark is of a copy and the stage of a version, not of the catalog.
        for (const QRegularExpression &part : {inside, stage}) {
            if (title.contains(part)) {
                found({}, {});
                title.remove(part);
            }
        }
        m_hasTitle = true;
        found(u"title"_s, title);
        takeYear(title);
    }

    void takeYear(const QString &text)
    {
        static const QRegularExpression edition(u"(?<![0-9])(20[0-9]{2})\\s*年?\\s*(年度|版|年版|修订版|本|年)"_s);
        if (const auto match = edition.match(text); match.hasMatch() && !std::exchange(m_hasYear, true))
            found(u"year"_s, match.captured(1));
    }

    /// 编制单位：某局 编制日期：2024年3月, one or more in a line.
    bool takeLabels(const QString &text)
    {
        static const QRegularExpression label(
            u"(编制|填报|制定|制表|公开|发布|编报)(单位|部门|机关|机构|主体)(?:[（(](?:盖章|公章|章)[）)])?\\s*[:：]|"
            u"(编制|填报|填表|发布|更新|制表|印发|公开)(日期|时间)\\s*[:：]|单位[（(](?:盖章|公章|章)[）)]\\s*[:：]|单位名称\\s*[:：]"_s);
        auto matches = label.globalMatch(text);
        if (!matches.hasNext() || label.match(text).capturedStart() != 0)
            return false;
        bool isOffice = false;
        while (matches.hasNext()) {
            const auto match = matches.next();
            const qsizetype end = matches.hasNext() ? matches.peekNext().capturedStart() : text.size();
            QString value = text.sliced(match.capturedEnd(), end - match.capturedEnd()).trimmed();
            static const QRegularExpression ends(u"[\\s；;，,。_＿]+$"_s);
            value.remove(ends);
            const bool isDate = match.captured().contains(u"日期"_s) || match.captured().contains(u"时间"_s);
            if (!isDate && !value.isEmpty() && value.size() <= longestTitle && !isOffice) {
                isOffice = true;
                found(u"office"_s, withoutBlanks(value));
            } else {
                found({}, {});
            }
        }
        return true;
    }

    bool takeDate(const QString &text)
    {
        static const QRegularExpression date(
            u"^[（(]?\\s*([0-9０-９]{4}|[二〇○零一三四五六七八九]{4})\\s*[年\\-./]\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*[月\\-./]?\\s*([0-9０-９一二三四五六七八九十]{1,3}\\s*日?)?\\s*(编制|印发|发布|更新|修订)?\\s*[）)]?$"_s);
        static const QRegularExpression edition(
            u"^[（(]?\\s*20[0-9]{2}\\s*年?\\s*(年度|版|年版|修订版|本)\\s*[）)]?$"_s);
        if (text.contains(edition)) {
            const std::size_t before = m_facts.size();
            takeYear(text);
            if (m_facts.size() == before)
                found({}, {});
            return true;
        }
        if (!text.contains(date))
            return false;
        found({}, {});
        return true;
    }

    bool takeStage(const QString &text)
    {
        static const QRegularExpression stage(u"^[（(]?(征求意见稿|送审稿|审定稿|发布稿|草案|讨论稿|试行)[）)]?$"_s);
        if (!text.contains(stage))
            return false;
        found({}, {});
        return true;
    }

    /// Paragraphs of front text, each to its part: the heading above them decides, else what they speak of.
    void takeSentences(const QString &text)
    {
        m_isFront = true;
        for (const QString &each : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QString line = each.trimmed();
            const QString bare = withoutNumber(line);
            if (bare.isEmpty())
                continue;
            if (bare.size() <= longestHeading && !bare.endsWith(u'。') && !bare.contains(u'，')
                && !settingOf(bare).isEmpty() && isHeading(bare)) {
                m_part = settingOf(bare);
                found({}, {});
                continue;
            }
            static const QRegularExpression lead(
                u"^(编制依据|适用范围|公开时限|通用时限|公开方式|公开渠道|责任主体|公开主体|监督渠道|监督方式)\\s*[:：]\\s*"_s);
            QString words = bare;
            const auto match = lead.match(bare);
            const QString own = match.hasMatch() ? settingOf(match.captured(1)) : settingOf(bare);
            words.remove(lead);
            const QString part = match.hasMatch()    ? own
                                 : !m_part.isEmpty() ? m_part
                                 : own.isEmpty()     ? u"front_basis"_s
                                                     : own;
            found(part, m_part.isEmpty() || match.hasMatch() ? words : line);
        }
    }

    static bool isHeading(const QString &bare)
    {
        static const QRegularExpression ends(
            u"(依据|范围|时限|期限|方式|渠道|形式|主体|责任|监督|说明|要求|分类|内容|保障)[:：]?$"_s);
        return bare.contains(ends);
    }

    const std::vector<FrontLine> &m_lines;
    const FrontLine *m_line = nullptr;
    std::vector<FrontFact> m_facts{};
    QString m_part{}; ///< of the front text, by the heading above
    bool m_isFront = false;
    bool m_hasTitle = false;
    bool m_hasYear = false;
};

}

std::vector<FrontFact> understandFront(const std::vector<FrontLine> &lines)
{
    return FrontReader(lines).read();
}

bool isLabelled(const QString &text)
{
    static const QRegularExpression label(u"^(编制|填报|制定|制表|编报)(单位|部门|机关|机构|日期|时间)\\s*[:：]"_s);
    return text.trimmed().contains(label);
}

bool isFrontSheet(const QString &firstLine)
{
    static const QRegularExpression pattern(u"(编制|编写|目录|填报|填表)?说\\s*明$|前言$"_s);
    return firstLine.trimmed().size() <= longestTitle && firstLine.trimmed().contains(pattern);
}

}
