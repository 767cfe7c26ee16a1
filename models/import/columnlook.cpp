// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/columnlook.h"

#include "base/text.h"
#include "catalog/vocabulary.h"
#include "import/domainname.h"
#include "import/headingwords.h"
#include "import/marks.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr int mostLooked = 300;

bool endsWithAny(const QString &text, const QStringList &ends)
{
    return std::ranges::any_of(ends, [&text](const QString &end) { return text.endsWith(end); });
}

bool isTimeLimit(const QString &text)
{
    static const QRegularExpression pattern(
        u"工作日|之日起|日内|及时|即时|实时|长期|定期|随时|每[年月季周日]|[0-9一二三四五六七八九十]+(个)?(日|天|月|年)|季度|年度|同步|底前"_s);
    return text.size() < 80 && pattern.match(text).hasMatch();
}

bool isCitation(const QString &text)
{
    static const QRegularExpression pattern(
        u"《[^》]+》|〔\\d{4}〕|第[一二三四五六七八九十百0-9]+条|\\[\\d{4}\\]|法》"_s);
    return pattern.match(text).hasMatch();
}

bool isOnlyOf(const QString &text, const QStringList &words)
{
    const QStringList parts = splitList(text);
    return !parts.isEmpty()
           && std::ranges::all_of(parts, [&words](const QString &part) { return words.contains(headingKey(part)); });
}

}

bool isSerial(const QString &text)
{
    static const QRegularExpression pattern(
        u"^[（(]?([0-9０-９]{1,4}([.\\-－．][0-9０-９]{1,3})*|[一二三四五六七八九十百]{1,4})[)）]?[、.．]?$"_s);
    return pattern.match(text.trimmed()).hasMatch();
}

bool namesChannel(const QString &text)
{
    static const QStringList names{u"政府网站"_s, u"网站"_s,   u"两微一端"_s, u"公示栏"_s, u"公告栏"_s, u"公开栏"_s,
                                   u"公报"_s,     u"查阅点"_s, u"公众号"_s,   u"微信"_s,   u"广播"_s,   u"服务中心"_s,
                                   u"新媒体"_s,   u"平台"_s,   u"电子屏"_s,   u"媒体"_s};
    return std::ranges::any_of(names, [&text](const QString &name) { return text.contains(name); });
}

bool endsLikeOffice(const QString &name)
{
    static const QStringList ends{
        u"局"_s,     u"委"_s,         u"委员会"_s, u"政府"_s,   u"办公室"_s, u"办公厅"_s, u"厅"_s,     u"院"_s,
        u"中心"_s,   u"街道"_s,       u"办事处"_s, u"管委会"_s, u"公司"_s,   u"大队"_s,   u"支队"_s,   u"服务站"_s,
        u"学校"_s,   u"集团"_s,       u"联合会"_s, u"分局"_s,   u"镇"_s,     u"乡"_s,     u"委办"_s,   u"村委会"_s,
        u"居委会"_s, u"部"_s,         u"银行"_s,   u"府办"_s,   u"政办"_s,   u"派出所"_s, u"司法所"_s, u"图书馆"_s,
        u"文化馆"_s, u"村民委员会"_s, u"供销社"_s, u"税务所"_s, u"残联"_s,   u"工会"_s,   u"妇联"_s,   u"档案馆"_s,
        u"气象台"_s, u"医院"_s,       u"信访办"_s, u"编办"_s,   u"研究室"_s};
    return endsWithAny(name.trimmed(), ends);
}

bool endsLikeSection(const QString &name)
{
    static const QStringList ends{u"科"_s, u"股"_s, u"处"_s, u"室"_s, u"站"_s, u"所"_s, u"办"_s, u"组"_s, u"科室"_s};
    return endsWithAny(name.trimmed(), ends);
}

namespace {

double one(bool holds)
{
    return holds ? 1 : 0;
}

void addText(ColumnLook &look, const QString &text)
{
    static const QStringList stageWords = [] {
        QStringList words;
        for (const QString &stage : vocabulary::stages().terms)
            words += {stage, stage + u"公开"_s};
        return words;
    }();
    static const QStringList modeWords{u"主动"_s, u"主动公开"_s, u"依申请"_s, u"依申请公开"_s, u"不予公开"_s};
    static const QStringList audienceWords{u"全社会"_s,   u"社会公众"_s, u"社会"_s,
                                           u"特定群体"_s, u"公众"_s,     u"特定群众"_s};
    const TickSays tick = readTick(text);
    const QStringList names = splitList(text);
    look.ticks += one(tick == TickSays::Yes || tick == TickSays::Unclear);
    look.serials += one(isSerial(text));
    look.limits += one(isTimeLimit(text));
    look.citations += one(isCitation(text));
    look.channels += one(namesChannel(text));
    look.offices += one(!names.isEmpty() && endsLikeOffice(names.first()));
    look.sections += one(!names.isEmpty() && endsLikeSection(names.first()));
    look.stages += one(isOnlyOf(QString(text).remove(u'■').remove(u'□'), stageWords));
    look.modes += one(isOnlyOf(text, modeWords));
    look.audiences += one(isOnlyOf(text, audienceWords));
    look.domains += one(isNationalDomain(text));
    look.length += double(text.size());
}

}

ColumnLook lookOf(const SheetView &sheet, std::span<const std::size_t> rows, int column)
{
    ColumnLook look;
    for (const std::size_t at : rows) {
        if (look.filled >= mostLooked)
            break;
        const QString text = sheet.row(at).cell(column).trimmed();
        if (text.isEmpty())
            continue;
        ++look.filled;
        addText(look, text);
    }
    for (double *share : {&look.ticks, &look.serials, &look.limits, &look.citations, &look.channels, &look.offices,
                          &look.sections, &look.stages, &look.modes, &look.audiences, &look.domains, &look.length})
        *share = look.filled == 0 ? 0 : *share / look.filled;
    return look;
}

}
