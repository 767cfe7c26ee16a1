// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/fieldhelp.h"

#include "catalog/itemfields.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

struct FieldHelp {
    Field field;
    QStringView text;
};

// Only what the type of the field does not say already.
constexpr std::array fieldHelps{
    FieldHelp{item::domain, u"事项所属领域；下级领域写成“上级/下级”。填写目录中没有的名称，导入时新增该领域。"},
    FieldHelp{item::level1, u"事项的大类，如“招生管理”。每行都写，不要合并单元格。"},
    FieldHelp{item::level2, u"大类下的具体事项，如“招生计划”。"},
    FieldHelp{item::level3, u"需要更细的层次时填写。"},
    FieldHelp{item::level4, u"需要更细的层次时填写。"},
    FieldHelp{item::content, u"应公开的内容要素，可分行列举（Alt+Enter换行）。"},
    FieldHelp{item::basis, u"法律、法规、规章和规范性文件，一行写一条。"},
    FieldHelp{item::timeLimit, u"按规范表述填写，如“自信息形成或变更之日起20个工作日内”。"},
    FieldHelp{item::subject,
              u"负责公开的机构，多个用“、”隔开，可注明“（牵头）”“（配合）”；也可写“各镇（街道）”等概括名称。"},
    FieldHelp{item::section, u"具体负责的科室、站、所。"},
    FieldHelp{item::audienceGroup, u"公开对象含“特定群体”时，写明是哪些人。"},
    FieldHelp{item::attribute, u"从下拉列表中选一项；选“不予公开”的，须填写依据和理由，且不列入对外公开的目录。"},
    FieldHelp{item::withheldGround, u"仅“不予公开”的事项填写：依据的法律条款。"},
    FieldHelp{item::withheldReason, u"仅“不予公开”的事项填写：具体理由。"},
    FieldHelp{item::withheldReviewedOn, u"最近一次评估是否仍应不予公开的日期，如2019-09-28。"},
    FieldHelp{item::code, u"事项编码，不得重复；单元格为文本格式，前面的0不会丢失。"},
    FieldHelp{item::phone, u"科室对外公布的办公电话，不填个人手机号码。"},
    FieldHelp{item::state, u"从下拉列表中选一项：拟稿、送审、审定；不再公开的选“取消”，不要删除整行。"},
    FieldHelp{item::retiredReason, u"仅取消的事项填写。"},
    FieldHelp{item::remarks, u"内部说明，不列入对外公开的目录。"},
    FieldHelp{item::extra, u"从原有表格带入的其他栏目，每行“栏目：内容”。"},
};

QString byType(const FieldInfo &info)
{
    switch (info.type) {
    case ValueType::LongText:
        return u"文字，可分行（Alt+Enter换行）。"_s;
    case ValueType::Whole:
        return u"整数。"_s;
    case ValueType::Flag:
        return u"填“是”，或留空。"_s;
    case ValueType::Date:
        return u"日期，如2019-09-28。"_s;
    case ValueType::Choice:
        return u"从下拉列表中选一项。"_s;
    case ValueType::Terms:
        return info.vocabulary && info.vocabulary->isOpen ? u"可填多项，用“、”隔开；列表中没有的可以直接写。"_s
                                                          : u"可填多项，用“、”隔开，限于所列各项。"_s;
    case ValueType::Reference:
        return u"名称须与目录中的一致。"_s;
    case ValueType::References:
        return u"名称须与目录中的一致，多个用“、”隔开。"_s;
    case ValueType::Citations:
        return u"一行写一条。"_s;
    case ValueType::Parties:
        return u"多个用“、”隔开，可注明“（牵头）”“（配合）”。"_s;
    case ValueType::Duty:
        return u"写成“需要；方式：……；责任：……；时间：……”，没有的部分省略；不要求的写“不需要”，按领域统一要求的留空。"_s;
    case ValueType::Extra:
        return u"每行“栏目：内容”。"_s;
    case ValueType::Text:
        break;
    }
    return u"文字。"_s;
}

}

QString helpText(const FieldInfo &info)
{
    for (const FieldHelp &help : fieldHelps) {
        if (help.field == info.field)
            return help.text.toString();
    }
    const QString inherited =
        info.inheritsFromDomain && info.type != ValueType::Duty ? u"留空的，适用所属领域的统一规定。"_s : QString();
    return byType(info) + inherited;
}

}
