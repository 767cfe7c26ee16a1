// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/field.h"

#include "catalog/itemfields.h"
#include "catalog/record.h"
#include "catalog/vocabulary.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Table = std::vector<FieldInfo>;
using enum ValueType;
using enum FieldUse;

Table itemTable()
{
    return {
        {item::domain, "domain"_L1, u"领域", QT_TRANSLATE_NOOP("Field", "Domain"), Reference, Form, 8, nullptr,
         Kind::Domain},
        {item::level1, "level1"_L1, u"一级事项", QT_TRANSLATE_NOOP("Field", "Level 1"), Text, Official, 7},
        {item::level2, "level2"_L1, u"二级事项", QT_TRANSLATE_NOOP("Field", "Level 2"), Text, Official, 8},
        {item::level3, "level3"_L1, u"三级事项", QT_TRANSLATE_NOOP("Field", "Level 3"), Text, Form, 8},
        {item::level4, "level4"_L1, u"四级事项", QT_TRANSLATE_NOOP("Field", "Level 4"), Text, Form, 8},
        {item::content, "content"_L1, u"公开内容（要素）", QT_TRANSLATE_NOOP("Field", "Content"), LongText, Official,
         22},
        {item::basis, "basis"_L1, u"公开依据", QT_TRANSLATE_NOOP("Field", "Basis"), Citations, Official, 16, nullptr,
         Kind::Document},
        {item::timeLimit, "time_limit"_L1, u"公开时限", QT_TRANSLATE_NOOP("Field", "Time limit"), Text, Official, 11},
        {item::subject, "subject"_L1, u"公开主体", QT_TRANSLATE_NOOP("Field", "Subject"), Parties, Official, 9, nullptr,
         Kind::Office},
        {item::section, "section"_L1, u"责任科室(站、所)", QT_TRANSLATE_NOOP("Field", "Section in charge"), Text, Form,
         8},
        {item::channels, "channels"_L1, u"公开渠道和载体", QT_TRANSLATE_NOOP("Field", "Channels"), Terms, Official, 14,
         &vocabulary::channels(), Kind::Item, true},
        {item::audience, "audience"_L1, u"公开对象", QT_TRANSLATE_NOOP("Field", "Audience"), Choice, Official, 5,
         &vocabulary::audiences()},
        {item::audienceGroup, "audience_group"_L1, u"特定群体说明", QT_TRANSLATE_NOOP("Field", "Specific group"), Text,
         Official, 8},
        {item::attribute, "attribute"_L1, u"公开属性", QT_TRANSLATE_NOOP("Field", "Attribute"), Choice, Official, 6,
         &vocabulary::attributes()},
        {item::tiers, "tiers"_L1, u"公开层级", QT_TRANSLATE_NOOP("Field", "Tiers"), Terms, Official, 6,
         &vocabulary::tiers(), Kind::Item, true},
        {item::withheldGround, "withheld_ground"_L1, u"不予公开依据",
         QT_TRANSLATE_NOOP("Field", "Ground for withholding"), Text, Internal, 14},
        {item::withheldReason, "withheld_reason"_L1, u"不予公开理由",
         QT_TRANSLATE_NOOP("Field", "Reason for withholding"), LongText, Internal, 14},
        {item::withheldReviewedOn, "withheld_reviewed_on"_L1, u"不予公开评估日期",
         QT_TRANSLATE_NOOP("Field", "Withholding re-assessed on"), Date, Internal, 6},
        {item::code, "code"_L1, u"编码", QT_TRANSLATE_NOOP("Field", "Code"), Text, Form, 7},
        {item::frequency, "frequency"_L1, u"更新频率", QT_TRANSLATE_NOOP("Field", "Update frequency"), Choice, Form, 5,
         &vocabulary::frequencies()},
        {item::phone, "phone"_L1, u"联系电话", QT_TRANSLATE_NOOP("Field", "Phone"), Text, Internal, 8},
        {item::websiteColumn, "website_column"_L1, u"网站所属栏目", QT_TRANSLATE_NOOP("Field", "Website column"), Text,
         Form, 10},
        {item::stages, "stages"_L1, u"五公开", QT_TRANSLATE_NOOP("Field", "Stages"), Terms, Form, 10,
         &vocabulary::stages()},
        {item::interpretation, "interpretation"_L1, u"政策解读", QT_TRANSLATE_NOOP("Field", "Interpretation"), Duty,
         Form, 12, nullptr, Kind::Item, true},
        {item::response, "response"_L1, u"舆情回应", QT_TRANSLATE_NOOP("Field", "Response"), Duty, Form, 12, nullptr,
         Kind::Item, true},
        {item::participation, "participation"_L1, u"公众参与", QT_TRANSLATE_NOOP("Field", "Participation"), Duty, Form,
         12, nullptr, Kind::Item, true},
        {item::tasks, "tasks"_L1, u"重点工作任务", QT_TRANSLATE_NOOP("Field", "Key tasks"), References, Form, 12,
         nullptr, Kind::Task},
        {item::supervision, "supervision"_L1, u"监督渠道", QT_TRANSLATE_NOOP("Field", "Supervision channel"), Text,
         Form, 10, nullptr, Kind::Item, true},
        {item::changedOn, "changed_on"_L1, u"更新日期", QT_TRANSLATE_NOOP("Field", "Changed on"), Date, Form, 6},
        {item::confirmedOn, "confirmed_on"_L1, u"最近核对日期", QT_TRANSLATE_NOOP("Field", "Last checked on"), Date,
         Form, 6},
        {item::effectiveFrom, "effective_from"_L1, u"生效日期", QT_TRANSLATE_NOOP("Field", "Effective from"), Date,
         Form, 6},
        {item::retiredOn, "retired_on"_L1, u"取消日期", QT_TRANSLATE_NOOP("Field", "Retired on"), Date, Form, 6},
        {item::retiredReason, "retired_reason"_L1, u"取消原因", QT_TRANSLATE_NOOP("Field", "Reason for retiring"), Text,
         Internal, 10},
        {item::state, "state"_L1, u"状态", QT_TRANSLATE_NOOP("Field", "State"), Choice, Form, 4,
         &vocabulary::itemStates()},
        {item::remarks, "remarks"_L1, u"备注", QT_TRANSLATE_NOOP("Field", "Remarks"), LongText, Internal, 12},
        {item::extra, "extra"_L1, u"导入附加内容", QT_TRANSLATE_NOOP("Field", "Further imported columns"), Extra,
         Internal, 12},
        {item::position, "position"_L1, u"次序", QT_TRANSLATE_NOOP("Field", "Position"), Whole, Technical},
    };
}

Table domainTable()
{
    return {
        {domain::name, "name"_L1, u"领域名称", QT_TRANSLATE_NOOP("Field", "Domain name"), Text, Official, 10},
        {domain::parent, "parent"_L1, u"上级领域", QT_TRANSLATE_NOOP("Field", "Parent domain"), Reference, Form, 8,
         nullptr, Kind::Domain},
        {domain::note, "note"_L1, u"说明", QT_TRANSLATE_NOOP("Field", "Note"), LongText, Internal, 14},
        {domain::origin, "origin"_L1, u"来源", QT_TRANSLATE_NOOP("Field", "Origin"), Choice, Form, 4,
         &vocabulary::origins()},
        {domain::interpretation, "interpretation"_L1, u"政策解读", QT_TRANSLATE_NOOP("Field", "Interpretation"), Duty,
         Form, 12},
        {domain::response, "response"_L1, u"舆情回应", QT_TRANSLATE_NOOP("Field", "Response"), Duty, Form, 12},
        {domain::participation, "participation"_L1, u"公众参与", QT_TRANSLATE_NOOP("Field", "Participation"), Duty,
         Form, 12},
        {domain::supervision, "supervision"_L1, u"监督渠道", QT_TRANSLATE_NOOP("Field", "Supervision channel"), Text,
         Form, 10},
        {domain::channels, "channels"_L1, u"公开渠道和载体", QT_TRANSLATE_NOOP("Field", "Channels"), Terms, Form, 14,
         &vocabulary::channels()},
        {domain::tiers, "tiers"_L1, u"公开层级", QT_TRANSLATE_NOOP("Field", "Tiers"), Terms, Form, 6,
         &vocabulary::tiers()},
        {domain::position, "position"_L1, u"次序", QT_TRANSLATE_NOOP("Field", "Position"), Whole, Technical},
    };
}

Table officeTable()
{
    return {
        {office::name, "name"_L1, u"机构名称", QT_TRANSLATE_NOOP("Field", "Office name"), Text, Official, 14},
        {office::shortName, "short_name"_L1, u"简称", QT_TRANSLATE_NOOP("Field", "Short name"), Text, Form, 8},
        {office::type, "type"_L1, u"机构类型", QT_TRANSLATE_NOOP("Field", "Office type"), Choice, Form, 8,
         &vocabulary::officeTypes()},
        {office::parent, "parent"_L1, u"上级机构", QT_TRANSLATE_NOOP("Field", "Parent office"), Reference, Form, 10,
         nullptr, Kind::Office},
        {office::issuesDocuments, "issues_documents"_L1, u"规范性文件制发主体",
         QT_TRANSLATE_NOOP("Field", "Issues normative documents"), Flag, Form, 4},
        {office::validFrom, "valid_from"_L1, u"设立日期", QT_TRANSLATE_NOOP("Field", "Valid from"), Date, Form, 6},
        {office::validTo, "valid_to"_L1, u"撤销日期", QT_TRANSLATE_NOOP("Field", "Valid to"), Date, Form, 6},
        {office::successor, "successor"_L1, u"承继机构", QT_TRANSLATE_NOOP("Field", "Successor"), Reference, Form, 10,
         nullptr, Kind::Office},
    };
}

Table documentTable()
{
    const auto d = [](quint16 number) { return Field{Kind::Document, number}; };
    return {
        {document::title, "title"_L1, u"文件名称", QT_TRANSLATE_NOOP("Field", "Document title"), Text, Official, 20},
        {document::number, "number"_L1, u"文号", QT_TRANSLATE_NOOP("Field", "Document number"), Text, Official, 12},
        {d(3), "issuer"_L1, u"制发机关", QT_TRANSLATE_NOOP("Field", "Issuer"), Text, Official, 12},
        {d(4), "drafter"_L1, u"起草单位", QT_TRANSLATE_NOOP("Field", "Drafter"), Text, Form, 10},
        {d(5), "date"_L1, u"成文日期", QT_TRANSLATE_NOOP("Field", "Date of the document"), Date, Official, 6},
        {d(6), "kind"_L1, u"文件类别", QT_TRANSLATE_NOOP("Field", "Document kind"), Choice, Form, 6,
         &vocabulary::documentKinds()},
        {d(7), "status"_L1, u"效力状态", QT_TRANSLATE_NOOP("Field", "Status"), Choice, Form, 5,
         &vocabulary::documentStates()},
        {d(8), "attribute"_L1, u"公开属性", QT_TRANSLATE_NOOP("Field", "Attribute"), Choice, Form, 6,
         &vocabulary::attributes()},
        {d(9), "attribute_ground"_L1, u"不予公开依据", QT_TRANSLATE_NOOP("Field", "Ground for withholding"), Text,
         Internal, 14},
        {d(10), "attribute_reason"_L1, u"不予公开理由", QT_TRANSLATE_NOOP("Field", "Reason for withholding"), LongText,
         Internal, 14},
        {d(11), "printed_mark"_L1, u"正文标注", QT_TRANSLATE_NOOP("Field", "Printed mark"), Text, Form, 8},
        {d(12), "legal_review_on"_L1, u"合法性审核日期", QT_TRANSLATE_NOOP("Field", "Legal review on"), Date, Form, 6},
        {d(13), "effective_on"_L1, u"施行日期", QT_TRANSLATE_NOOP("Field", "Effective on"), Date, Form, 6},
        {d(14), "ends_on"_L1, u"有效期至", QT_TRANSLATE_NOOP("Field", "Ends on"), Date, Form, 6},
        {d(15), "replaced_by"_L1, u"替代文件", QT_TRANSLATE_NOOP("Field", "Replaced by"), Reference, Form, 12, nullptr,
         Kind::Document},
        {d(16), "cleared_result"_L1, u"清理结果", QT_TRANSLATE_NOOP("Field", "Clearing-up result"), Text, Form, 6},
        {d(17), "cleared_year"_L1, u"清理年度", QT_TRANSLATE_NOOP("Field", "Clearing-up year"), Whole, Form, 4},
        {d(18), "marked_on_site_on"_L1, u"网站原文标注日期", QT_TRANSLATE_NOOP("Field", "Marked on the site on"), Date,
         Form, 6},
        {d(19), "gazette_issue"_L1, u"政府公报期次", QT_TRANSLATE_NOOP("Field", "Gazette issue"), Text, Form, 8},
        {d(20), "interpretation_link"_L1, u"解读链接", QT_TRANSLATE_NOOP("Field", "Interpretation link"), Text, Form,
         12},
    };
}

Table taskTable()
{
    const auto t = [](quint16 number) { return Field{Kind::Task, number}; };
    return {
        {task::group, "group"_L1, u"工作大类", QT_TRANSLATE_NOOP("Field", "Task group"), Text, Official, 10},
        {task::work, "work"_L1, u"工作任务", QT_TRANSLATE_NOOP("Field", "Task"), Text, Official, 12},
        {task::content, "content"_L1, u"具体内容", QT_TRANSLATE_NOOP("Field", "Details"), LongText, Official, 30},
        {task::responsible, "responsible"_L1, u"责任单位", QT_TRANSLATE_NOOP("Field", "Responsible offices"), Parties,
         Official, 14, nullptr, Kind::Office},
        {t(5), "measures"_L1, u"落实措施", QT_TRANSLATE_NOOP("Field", "Measures"), LongText, Internal, 16},
        {t(6), "progress"_L1, u"进展情况", QT_TRANSLATE_NOOP("Field", "Progress"), LongText, Internal, 16},
        {t(7), "deadline"_L1, u"完成时限", QT_TRANSLATE_NOOP("Field", "Deadline"), Text, Form, 8},
        {t(8), "state"_L1, u"状态", QT_TRANSLATE_NOOP("Field", "State"), Choice, Internal, 5,
         &vocabulary::taskStates()},
        {task::source, "source"_L1, u"来源", QT_TRANSLATE_NOOP("Field", "Origin"), Text, Form, 5},
        {task::position, "position"_L1, u"次序", QT_TRANSLATE_NOOP("Field", "Position"), Whole, Technical},
        {t(11), "evidence"_L1, u"佐证链接", QT_TRANSLATE_NOOP("Field", "Evidence link"), Text, Internal, 12},
        {t(12), "note"_L1, u"说明", QT_TRANSLATE_NOOP("Field", "Note"), LongText, Internal, 14},
    };
}

Table settingTable()
{
    return {
        {setting::key, "key"_L1, u"设置项", QT_TRANSLATE_NOOP("Field", "Setting"), Text, Technical, 10},
        {setting::value, "value"_L1, u"内容", QT_TRANSLATE_NOOP("Field", "Value"), LongText, Form, 20},
    };
}

Table opinionTable()
{
    return {
        {opinion::item, "item"_L1, u"涉及事项", QT_TRANSLATE_NOOP("Field", "Item spoken of"), Reference, Technical, 12,
         nullptr, Kind::Item},
        {opinion::from, "from"_L1, u"提出单位（人）", QT_TRANSLATE_NOOP("Field", "Made by"), Text, Internal, 10},
        {opinion::source, "source"_L1, u"意见来源", QT_TRANSLATE_NOOP("Field", "Source of the opinion"), Choice,
         Internal, 5, &vocabulary::opinionSources()},
        {opinion::date, "date"_L1, u"提出日期", QT_TRANSLATE_NOOP("Field", "Made on"), Date, Internal, 6},
        {opinion::field, "field"_L1, u"涉及栏目", QT_TRANSLATE_NOOP("Field", "Column spoken of"), Text, Internal, 8,
         &vocabulary::opinionColumns()},
        {opinion::original, "original"_L1, u"原文内容", QT_TRANSLATE_NOOP("Field", "Text spoken of"), LongText,
         Internal, 14},
        {opinion::proposal, "proposal"_L1, u"意见内容", QT_TRANSLATE_NOOP("Field", "Proposal"), LongText, Internal, 18},
        {opinion::adopted, "adopted"_L1, u"采纳情况", QT_TRANSLATE_NOOP("Field", "Verdict"), Choice, Internal, 5,
         &vocabulary::opinionVerdicts()},
        {opinion::reason, "reason"_L1, u"采纳情况说明", QT_TRANSLATE_NOOP("Field", "Reason for the verdict"), LongText,
         Internal, 14},
        {opinion::reply, "reply"_L1, u"答复内容", QT_TRANSLATE_NOOP("Field", "Reply given"), LongText, Internal, 14},
        {opinion::step, "step"_L1, u"落实步骤", QT_TRANSLATE_NOOP("Field", "Step that carried it out"), Text, Technical,
         8},
    };
}

Table noteTable()
{
    return {
        {note::item, "item"_L1, u"所在事项", QT_TRANSLATE_NOOP("Field", "Item noted on"), Reference, Technical, 12,
         nullptr, Kind::Item},
        {note::field, "field"_L1, u"所在栏目", QT_TRANSLATE_NOOP("Field", "Field noted on"), Text, Technical, 8},
        {note::mark, "mark"_L1, u"标记", QT_TRANSLATE_NOOP("Field", "Mark"), Choice, Internal, 5,
         &vocabulary::noteMarks()},
        {note::text, "text"_L1, u"批注内容", QT_TRANSLATE_NOOP("Field", "Text of the note"), LongText, Internal, 18},
        {note::author, "author"_L1, u"批注人", QT_TRANSLATE_NOOP("Field", "Author of the note"), Text, Internal, 6},
        {note::date, "date"_L1, u"批注日期", QT_TRANSLATE_NOOP("Field", "Noted on"), Date, Internal, 6},
        {note::done, "done"_L1, u"已处理", QT_TRANSLATE_NOOP("Field", "Done"), Flag, Internal, 3},
    };
}

}

Fields::Fields(std::vector<Table> tables) : m_tables(std::move(tables)), m_slots(m_tables.size())
{
    for (std::size_t kind = 0; kind < m_tables.size(); ++kind) {
        for (std::size_t i = 0; i < m_tables[kind].size(); ++i) {
            const std::size_t number = m_tables[kind][i].field.number;
            if (m_slots[kind].size() <= number)
                m_slots[kind].resize(number + 1, -1);
            Q_ASSERT_X(m_slots[kind][number] < 0, "Fields", "a field number is used twice");
            m_slots[kind][number] = int(i);
        }
    }
}

const Fields &Fields::standard()
{
    static const Fields fields({{},
                                itemTable(),
                                domainTable(),
                                officeTable(),
                                documentTable(),
                                taskTable(),
                                settingTable(),
                                opinionTable(),
                                noteTable()});
    return fields;
}

Fields Fields::with(const FieldInfo &info) const
{
    auto tables = m_tables;
    tables.at(std::size_t(info.field.kind)).push_back(info);
    return Fields(std::move(tables));
}

std::span<const FieldInfo> Fields::of(Kind kind) const
{
    return m_tables.at(std::size_t(kind));
}

const FieldInfo *Fields::find(Field field) const
{
    const auto &slotTable = m_slots.at(std::size_t(field.kind));
    if (field.number >= slotTable.size() || slotTable[field.number] < 0)
        return nullptr;
    return &m_tables[std::size_t(field.kind)][std::size_t(slotTable[field.number])];
}

const FieldInfo &Fields::info(Field field) const
{
    const FieldInfo *found = find(field);
    Q_ASSERT_X(found, "Fields::info", "no such field");
    return *found;
}

const FieldInfo *Fields::find(Kind kind, QAnyStringView key) const
{
    const auto &table = m_tables.at(std::size_t(kind));
    const auto it =
        std::ranges::find_if(table, [key](const FieldInfo &info) { return QAnyStringView(info.key) == key; });
    return it == table.end() ? nullptr : &*it;
}

std::size_t Fields::slotCount(Kind kind) const
{
    return m_slots.at(std::size_t(kind)).size();
}

QLatin1StringView keyOf(Kind kind)
{
    static constexpr std::array keys{""_L1,     "item"_L1,    "domain"_L1,  "office"_L1, "document"_L1,
                                     "task"_L1, "setting"_L1, "opinion"_L1, "note"_L1};
    return keys.at(std::size_t(kind));
}

std::span<const Kind> allKinds()
{
    static constexpr std::array kinds{Kind::Item, Kind::Domain,  Kind::Office,  Kind::Document,
                                      Kind::Task, Kind::Setting, Kind::Opinion, Kind::Note};
    return kinds;
}

bool isContent(const Record &record)
{
    const bool isSetting = record.ref.kind == Kind::Setting;
    return isContent(record.ref.kind, isSetting ? record.text(setting::key) : QString());
}

bool isRegister(Kind kind)
{
    return kind == Kind::Opinion || kind == Kind::Note;
}

bool isContent(Kind kind, QStringView settingKey)
{
    if (kind != Kind::Setting)
        return !isRegister(kind);
    static const QStringList contentKeys{u"title"_s, u"year"_s, u"office"_s, u"numbering"_s, u"tier_names"_s};
    return settingKey.startsWith("front_"_L1) || contentKeys.contains(settingKey);
}

}
