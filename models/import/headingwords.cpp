// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/headingwords.h"

#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "import/headingtable.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Use = SourceColumn::Use;

Meaning text(Field field, int confidence)
{
    return {.field = field, .confidence = confidence, .isPublic = confidence > 90};
}

Meaning tick(Field field, const QString &term, bool isValue)
{
    return {.field = field,
            .role = ColumnRole::Tick,
            .term = term,
            .confidence = 95,
            .isValue = isValue,
            .isPublic = field == item::channels};
}

Meaning level(int number)
{
    return {.field = item::level1, .level = number, .confidence = 90};
}

Meaning party(const QString &role)
{
    return {.use = Use::Party, .field = item::subject, .term = role, .confidence = 90};
}

Meaning meaningOf(const HeadingWord &word)
{
    return {.use = word.use,
            .field = word.field,
            .role = word.role,
            .term = word.term.toString(),
            .rank = word.rank,
            .confidence = word.confidence,
            .isValue = word.role != ColumnRole::Text,
            .isPublic = word.isPublic};
}

QChar normalCharacter(QChar c)
{
    static const QHash<QChar, QChar> simplified{
        {u'開', u'开'}, {u'項', u'项'}, {u'內', u'内'}, {u'據', u'据'}, {u'時', u'时'}, {u'體', u'体'}, {u'對', u'对'},
        {u'級', u'级'}, {u'領', u'领'}, {u'備', u'备'}, {u'註', u'注'}, {u'單', u'单'}, {u'責', u'责'}, {u'縣', u'县'},
        {u'鄉', u'乡'}, {u'鎮', u'镇'}, {u'會', u'会'}, {u'眾', u'众'}, {u'請', u'请'}, {u'動', u'动'}, {u'號', u'号'},
        {u'標', u'标'}, {u'準', u'准'}, {u'錄', u'录'}, {u'務', u'务'}, {u'類', u'类'}, {u'別', u'别'}, {u'國', u'国'},
        {u'載', u'载'}, {u'層', u'层'}, {u'範', u'范'}, {u'圍', u'围'}, {u'電', u'电'}, {u'話', u'话'}, {u'頻', u'频'}};
    if (c >= u'！' && c <= u'～')
        c = QChar(char16_t(c.unicode() - 0xFEE0));
    return simplified.value(c, c);
}

bool isDropped(QChar c)
{
    static const QString marks = u"*★☆▲:·.．。　"_s;
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control
           || marks.contains(c) || c == QChar(0xAD);
}

/// What is left of each character, 0 for nothing. Looked up, for every text of a table is read this way.
const std::vector<char16_t> &keyCharacters()
{
    static const std::vector<char16_t> table = [] {
        std::vector<char16_t> made(0x10000);
        for (std::size_t unit = 0; unit < made.size(); ++unit) {
            const QChar c{char16_t(unit)};
            const QChar normal = normalCharacter(c);
            made[unit] = isDropped(c) || isDropped(normal) ? u'\0' : normal.unicode();
        }
        return made;
    }();
    return table;
}

int chineseNumber(QChar c)
{
    static const QString numbers = u"一二三四五六"_s;
    const qsizetype at = numbers.indexOf(c);
    return at < 0 && c >= u'1' && c <= u'6' ? c.unicode() - u'0' : int(at) + 1;
}

/// 一级事项, 二级目录, 第三级, 4级 …
int levelIn(const QString &core)
{
    const qsizetype at = core.indexOf(u'级');
    if (at < 1 || at > 2)
        return 0;
    static const QStringList ends{u""_s,         u"事项"_s, u"目录"_s, u"类别"_s,    u"分类"_s,
                                  u"栏目"_s,     u"名称"_s, u"项目"_s, u"类目"_s,    u"公开事项"_s,
                                  u"事项名称"_s, u"子项"_s, u"主题"_s, u"公开目录"_s};
    return ends.contains(core.mid(at + 1)) ? chineseNumber(core.at(at - 1)) : 0;
}

/// What a heading below a group of texts means: the group's field, where the heading says nothing of its own.
std::optional<Meaning> textBelow(const Meaning &above, const std::optional<Meaning> &own, const QString &title)
{
    if (above.field == item::subject && (!own || own->field == item::tiers))
        return party(QString());
    if (above.field == item::basis && (!own || own->field == item::basis))
        return text(item::basis, 80);
    if (above.field == item::content && !own)
        return text(item::content, 70);
    const bool isTime = above.field == item::timeLimit || above.field == item::frequency;
    if (isTime && (!own || own->field == item::frequency || own->field == item::timeLimit)) {
        Meaning meaning = tick(above.field, title.trimmed(), false);
        meaning.confidence = 75;
        return own && own->field == above.field ? own : std::optional(meaning);
    }
    return own;
}

}

QString headingKey(const QString &heading)
{
    const std::vector<char16_t> &characters = keyCharacters();
    QString key(heading.size(), Qt::Uninitialized);
    qsizetype size = 0;
    for (const QChar c : heading) {
        if (const char16_t left = characters[c.unicode()]; left != u'\0')
            key[size++] = QChar(left);
    }
    key.truncate(size);
    return key;
}

QString headingCore(const QString &heading)
{
    const QString key = headingKey(heading);
    QString core;
    int depth = 0;
    for (const QChar c : key) {
        depth += c == u'(' || c == u'【' || c == u'[' ? 1 : 0;
        if (depth == 0)
            core += c;
        depth -= (c == u')' || c == u'】' || c == u']') && depth > 0 ? 1 : 0;
    }
    return core.isEmpty() ? key : core;
}

HeadingWords::HeadingWords(const Fields &fields, const ColumnNeeds &given) : m_fields(fields)
{
    for (const HeadingWord &word : headingTable())
        m_exact.insert(headingKey(word.word.toString()), meaningOf(word));
    for (const FieldInfo &info : fields.of(Kind::Item)) {
        const QString title = headingCore(info.title.toString());
        if (info.use != FieldUse::Technical)
            m_titles.insert(info.title.toString(), info.field);
        if (info.use != FieldUse::Technical && !m_exact.contains(title) && levelIn(title) == 0)
            m_exact.insert(title, text(info.field, 90));
    }
    for (const QString &stage : vocabulary::stages().terms) {
        m_exact.insert(stage, tick(item::stages, stage, true));
        m_exact.insert(stage + u"公开"_s, tick(item::stages, stage, true));
    }
    for (const QString &tier : vocabulary::tiers().terms + given.tiers)
        m_exact.insert(headingKey(tier), tick(item::tiers, tier, true));
    for (const auto &[tier, called] : given.tierNames.asKeyValueRange()) {
        m_tiers.insert(headingKey(called), tier);
        m_exact.insert(headingKey(called), tick(item::tiers, tier, true));
    }
    for (const QString &channel : vocabulary::channels().terms) {
        if (channel != u"其他"_s)
            m_exact.insert(headingCore(channel), tick(item::channels, channel, true));
    }
}

std::optional<Meaning> HeadingWords::byParts(const QString &core) const
{
    // Long texts only mention such words.
    if (core.size() > 14)
        return std::nullopt;
    for (const HeadingWord &word : headingParts()) {
        if (core.contains(word.word))
            return meaningOf(word);
    }
    return std::nullopt;
}

std::optional<Meaning> HeadingWords::findTitle(const QString &title) const
{
    constexpr qsizetype mostKept = 50'000;
    if (const auto it = m_read.constFind(title); it != m_read.cend())
        return *it;
    if (m_read.size() > mostKept)
        m_read.clear();
    return *m_read.insert(title, readTitle(title));
}

std::optional<Meaning> HeadingWords::readTitle(const QString &title) const
{
    for (const QString &key : {headingKey(title), headingCore(title)}) {
        if (const auto it = m_exact.constFind(key); it != m_exact.cend())
            return *it;
        if (const int number = levelIn(key); number > 0)
            return level(number);
    }
    return byParts(headingCore(title));
}

std::optional<Meaning> HeadingWords::underGroup(const QString &group, const QString &title) const
{
    const auto above = findTitle(group);
    const auto own = findTitle(title);
    if (!above || (above->use != Use::Item && above->use != Use::Party))
        return own;
    const QString core = headingCore(title);
    const bool isAgreed = own && own->field == above->field && own->use == above->use;
    // The words of a group are its own: 县级 below 公开层级 is a tier, below 公开主体 it is none.
    if (isAgreed && (own->role != ColumnRole::Text || own->level > 0 || own->rank > 0))
        return own;
    if (isAgreed)
        return own->confidence < above->confidence ? above : own;
    if (above->field == item::tiers)
        return tick(item::tiers, m_tiers.value(core, title.trimmed()), false);
    if (above->field == item::channels)
        return own && own->role == ColumnRole::Text && own->field != item::channels
                   ? own
                   : tick(item::channels, own ? own->term : title.trimmed(), false);
    if (above->field == item::stages && own && own->field == item::stages)
        return own;
    return textBelow(*above, own, title);
}

/// 公开对象（全社会）, 公开方式-主动: a group and a heading in one cell, as where a header was made flat.
QStringList HeadingWords::unfolded(const QString &title) const
{
    static const QRegularExpression bracket(u"^(.+?)\\s*[（(【\\[]\\s*(.+?)\\s*[)）】\\]]$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression dash(u"^(.+?)\\s*[-—–_/|：:·.]+\\s*(.+)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    if (m_exact.contains(headingKey(title)))
        return {title};
    for (const QRegularExpression &pattern : {bracket, dash}) {
        const auto match = pattern.match(title.trimmed());
        if (!match.hasMatch() || !findTitle(match.captured(1)))
            continue;
        const QString inner = headingKey(match.captured(2));
        if (m_exact.contains(inner) || levelIn(inner) > 0)
            return {match.captured(1), match.captured(2)};
    }
    return {title};
}

std::optional<Meaning> HeadingWords::find(const QStringList &given) const
{
    if (given.isEmpty())
        return std::nullopt;
    const QStringList path = given.mid(0, given.size() - 1) + unfolded(given.last());
    for (qsizetype i = path.size() - 2; i >= 0; --i) {
        if (findTitle(path.at(i)))
            return underGroup(path.at(i), path.last());
    }
    return findTitle(path.last());
}

std::optional<Field> HeadingWords::fieldTitled(const QString &title) const
{
    const auto it = m_titles.constFind(title);
    return it == m_titles.cend() ? std::nullopt : std::optional(*it);
}

bool HeadingWords::isForeign(const QString &title)
{
    static const QStringList words{
        u"调整类型"_s, u"调整前"_s,   u"调整后"_s,   u"意见内容"_s, u"是否采纳"_s, u"采纳情况"_s, u"申请人"_s,
        u"申请时间"_s, u"申请内容"_s, u"答复时间"_s, u"答复日期"_s, u"得分"_s,     u"分值"_s,     u"评分标准"_s,
        u"金额"_s,     u"单价"_s,     u"姓名"_s,     u"职务"_s,     u"工作任务"_s, u"进展情况"_s, u"完成情况"_s,
        u"存在问题"_s, u"整改措施"_s, u"办理地点"_s, u"收费标准"_s, u"审核人"_s,   u"发布人"_s,   u"点击量"_s,
        u"阅读量"_s,   u"发布日期"_s, u"公开日期"_s, u"职权名称"_s, u"权力名称"_s, u"职权类型"_s, u"追责情形"_s,
        u"办理时限"_s, u"承诺时限"_s, u"意见建议"_s, u"合同金额"_s, u"预算数"_s,   u"决算数"_s,   u"审查人"_s,
        u"完成时限"_s, u"责任领导"_s, u"公开数量"_s, u"公开条数"_s, u"发布条数"_s};
    return words.contains(headingCore(title));
}

bool HeadingWords::isOpinion(const QString &title)
{
    static const QStringList words{u"修改意见"_s,       u"反馈意见"_s,     u"审核意见"_s,   u"审改意见"_s,
                                   u"修改建议"_s,       u"意见"_s,         u"意见和建议"_s, u"意见或建议"_s,
                                   u"意见与建议"_s,     u"修改意见建议"_s, u"征求意见"_s,   u"单位意见"_s,
                                   u"修改意见及理由"_s, u"反馈意见建议"_s, u"意见及建议"_s};
    return words.contains(headingCore(title));
}

}
