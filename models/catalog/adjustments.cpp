// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/adjustments.h"

#include "catalog/comparisonorder.h"
#include "catalog/itemfields.h"
#include "catalog/names.h"
#include "catalog/officialform.h"
#include "catalog/redline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// Fields whose change is work in the office, not an adjustment of what is disclosed.
bool isSpokenOf(const FieldInfo &info)
{
    static constexpr std::array unspoken{item::domain, item::level1, item::level2,    item::level3,      item::level4,
                                         item::code,   item::state,  item::changedOn, item::confirmedOn, item::tasks};
    return mayLeave(info, Purpose::Review) && info.use != FieldUse::Technical
           && std::ranges::find(unspoken, info.field) == unspoken.end();
}

/// An item at one of the two states.
struct Side {
    Reader &reader;
    Names names;

    [[nodiscard]] QString domainOf(const Record &record) const
    {
        return pathNames(names.domainPath(record.value(item::domain).uid())).join(u" › "_s);
    }
    [[nodiscard]] QString nameOf(const Record &record) const
    {
        QStringList levels;
        for (const Field level : {item::level1, item::level2, item::level3, item::level4})
            levels += record.text(level);
        levels.removeAll(QString());
        return levels.join(u" › "_s);
    }
    [[nodiscard]] QString text(const FieldInfo &info, const Record &record) const
    {
        return displayText(info, names.inheritedValue(info, record), names);
    }
    /// What the official form shows of it, or nothing.
    [[nodiscard]] Result<std::optional<Record>> shown(const RecordRef &ref, const OfficialRule &rule) const
    {
        auto found = reader.find(ref);
        if (!found)
            return found.error();
        if (*found && (!(*found)->isAlive || leftOutWhy(**found, rule)))
            found->reset();
        return found;
    }
};

std::optional<Adjustment> adjustmentOf(const Side &was, const Side &is, const std::optional<Record> &old,
                                       const std::optional<Record> &now)
{
    if (!old && !now)
        return std::nullopt;
    const Fields &fields = is.reader.fields();
    const Side &side = now ? is : was;
    const Record &record = now ? *now : *old;
    Adjustment made{.domain = side.domainOf(record),
                    .name = side.nameOf(record),
                    .subject = side.text(fields.info(item::subject), record)};
    for (const FieldInfo &info : fields.of(Kind::Item)) {
        if (!isSpokenOf(info))
            continue;
        QString before = old ? was.text(info, *old) : QString();
        QString after = now ? is.text(info, *now) : QString();
        if (before != after)
            made.fields.push_back({info.title.toString(), std::move(before), std::move(after)});
    }
    if (!old || !now) {
        made.kind = now ? DifferenceKind::Added : DifferenceKind::Removed;
        return made;
    }
    const bool isMoved = was.domainOf(*old) != made.domain;
    const bool isRenamed = was.nameOf(*old) != made.name;
    if (isRenamed)
        made.fields.insert(made.fields.begin(), {u"事项名称"_s, was.nameOf(*old), made.name});
    if (isMoved)
        made.fields.insert(made.fields.begin(), {u"领域"_s, was.domainOf(*old), made.domain});
    if (made.fields.empty())
        return std::nullopt;
    const std::size_t others = made.fields.size() - (isMoved ? 1 : 0) - (isRenamed ? 1 : 0);
    if (others == 0)
        made.kind = isRenamed ? DifferenceKind::Renamed : DifferenceKind::Moved;
    return made;
}

constexpr std::array adjustmentKinds{DifferenceKind::Added, DifferenceKind::Removed, DifferenceKind::Changed,
                                     DifferenceKind::Moved, DifferenceKind::Renamed};

/// "新增事项6项，取消事项1项，修改事项14项", or empty.
QString countsOf(const std::vector<Adjustment> &adjusted)
{
    QStringList parts;
    for (const DifferenceKind kind : adjustmentKinds) {
        if (const auto count = std::ranges::count(adjusted, kind, &Adjustment::kind); count > 0)
            parts += u"%1事项%2项"_s.arg(officialName(kind)).arg(count);
    }
    return parts.join(u'，');
}

QString leadOf(const std::vector<Adjustment> &adjusted, const AdjustmentWords &words)
{
    const QString base = words.from.isEmpty() ? QString() : u"与%1相比，"_s.arg(words.from);
    if (adjusted.empty())
        return u"　　"_s + base + u"《%1》的公开事项无调整。"_s.arg(catalogTitle(words.catalog));
    QString reason = words.reason;
    if (!reason.isEmpty())
        reason = u"根据%1情况，"_s.arg(reason);
    return u"　　%1%2现对《%3》作如下调整：%4。"_s.arg(reason, base, catalogTitle(words.catalog), countsOf(adjusted));
}

/// "公开时限：15个工作日", one field a line; a text of several lines begins on its own.
QString listed(const std::vector<AdjustedField> &fields, QString AdjustedField::*side)
{
    QStringList lines;
    for (const AdjustedField &field : fields) {
        if (const QString &text = field.*side; !text.isEmpty())
            lines += field.title + (text.contains(u'\n') ? u"：\n"_s : u"："_s) + text;
    }
    return lines.join(u'\n');
}

Column textColumn(const QString &title, int width, Field field = item::remarks)
{
    return {.title = title, .field = field, .width = width};
}

const Column serialColumn{.title = u"序号"_s, .role = ColumnRole::Serial, .width = 3};

}

QString officialName(DifferenceKind kind)
{
    static const std::array names{u"新增"_s, u"取消"_s, u"修改"_s, u"归类调整"_s, u"名称调整"_s};
    return names.at(std::size_t(kind));
}

Result<std::vector<Adjustment>> adjustments(Reader &before, Reader &after, std::vector<FieldChange> changes,
                                            const OfficialRule &rule, const Progress &progress)
{
    auto namesBefore = Names::from(before);
    if (!namesBefore)
        return namesBefore.error();
    auto namesAfter = Names::from(after);
    if (!namesAfter)
        return namesAfter.error();
    const auto ordered = inCatalogOrder(differences(std::move(changes)), before, after);
    if (!ordered)
        return ordered.error();
    const Side was{before, std::move(*namesBefore)};
    const Side is{after, std::move(*namesAfter)};
    std::vector<Adjustment> adjusted;
    for (const Difference &difference : *ordered) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        if (difference.record.kind != Kind::Item)
            continue;
        const auto old = was.shown(difference.record, rule);
        const auto now = is.shown(difference.record, rule);
        if (!old || !now)
            return old ? now.error() : old.error();
        if (auto made = adjustmentOf(was, is, *old, *now))
            adjusted.push_back(std::move(*made));
    }
    return adjusted;
}

PlainTable noticeTable(const std::vector<Adjustment> &adjusted, const AdjustmentWords &words)
{
    PlainTable table{.title = catalogTitle(words.catalog) + u"调整对照表"_s,
                     .office = officeLine(words.office),
                     .lead = leadOf(adjusted, words),
                     .items = qint64(adjusted.size()),
                     .columns = {serialColumn, textColumn(u"领域"_s, 8, item::level1), textColumn(u"事项名称"_s, 11),
                                 textColumn(u"调整类型"_s, 5), textColumn(u"调整前"_s, 20), textColumn(u"调整后"_s, 20),
                                 textColumn(u"调整依据"_s, 9), textColumn(u"责任单位"_s, 8), textColumn(u"备注"_s, 5)}};
    for (const Adjustment &each : adjusted) {
        table.rows.push_back({QString::number(table.rows.size() + 1), each.domain, each.name, officialName(each.kind),
                              listed(each.fields, &AdjustedField::before), listed(each.fields, &AdjustedField::after),
                              words.reason, each.subject, QString()});
    }
    return table;
}

PlainTable redlineTable(const std::vector<Adjustment> &adjusted, const AdjustmentWords &words)
{
    PlainTable table{.title = catalogTitle(words.catalog) + u"（修改痕迹稿）"_s,
                     .office = officeLine(words.office),
                     .lead = leadOf(adjusted, words) + u"\n　　删去的文字加删除线，增加的文字加下划线。"_s,
                     .items = qint64(adjusted.size()),
                     .columns = {textColumn(u"领域"_s, 8, item::level1), textColumn(u"事项名称"_s, 12, item::level2),
                                 textColumn(u"调整类型"_s, 5, item::level3), textColumn(u"栏目"_s, 7),
                                 textColumn(u"修改内容"_s, 40)}};
    constexpr std::size_t marked = 4;
    for (const Adjustment &each : adjusted) {
        for (const AdjustedField &field : each.fields) {
            QString text;
            std::vector<TextMark> marks;
            for (const RedlinePart &part : redline(field.before, field.after)) {
                if (part.kind != RedlineKind::Kept)
                    marks.push_back({text.size(), part.text.size(), part.kind});
                text += part.text;
            }
            table.marks[{table.rows.size(), marked}] = std::move(marks);
            table.rows.push_back({each.domain, each.name, officialName(each.kind), field.title, text});
        }
    }
    return table;
}

}
