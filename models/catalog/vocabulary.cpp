// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/vocabulary.h"

using namespace Qt::StringLiterals;

namespace gk::vocabulary {

const Vocabulary &channels()
{
    static const Vocabulary list{{u"政府网站"_s, u"政府公报"_s, u"两微一端"_s, u"发布会/听证会"_s, u"广播电视"_s,
                                  u"纸质媒体"_s, u"公开查阅点"_s, u"政务服务中心"_s, u"便民服务站"_s, u"入户/现场"_s,
                                  u"社区/企事业单位/村公示栏（电子屏）"_s, u"精准推送"_s, u"其他"_s},
                                 true};
    return list;
}

const Vocabulary &tiers()
{
    static const Vocabulary list{{u"省级"_s, u"市级"_s, u"县级"_s, u"乡级"_s, u"村级"_s}, true};
    return list;
}

const Vocabulary &stages()
{
    static const Vocabulary list{{u"决策"_s, u"执行"_s, u"管理"_s, u"服务"_s, u"结果"_s}};
    return list;
}

const Vocabulary &audiences()
{
    static const Vocabulary list{{u"全社会"_s, u"特定群体"_s, u"全社会、特定群体"_s}};
    return list;
}

const Vocabulary &attributes()
{
    static const Vocabulary list{{u"主动公开"_s, u"依申请公开"_s, u"主动公开、依申请公开"_s, u"不予公开"_s}};
    return list;
}

const Vocabulary &frequencies()
{
    static const Vocabulary list{
        {u"即时"_s, u"每日"_s, u"每周"_s, u"每月"_s, u"每季"_s, u"每半年"_s, u"每年"_s, u"不定期"_s}};
    return list;
}

const Vocabulary &itemStates()
{
    static const Vocabulary list{{u"拟稿"_s, u"送审"_s, u"审定"_s, u"取消"_s}};
    return list;
}

const Vocabulary &origins()
{
    static const Vocabulary list{{u"国家"_s, u"本地"_s}};
    return list;
}

const Vocabulary &officeTypes()
{
    static const Vocabulary list{{u"功能区"_s, u"镇（街道）"_s, u"政府部门"_s, u"党群机关"_s, u"派驻垂管机构"_s,
                                  u"事业单位"_s, u"国有企业及公共企事业单位"_s}};
    return list;
}

const Vocabulary &documentKinds()
{
    static const Vocabulary list{{u"法律"_s, u"行政法规"_s, u"规章"_s, u"规范性文件"_s, u"其他"_s}};
    return list;
}

const Vocabulary &documentStates()
{
    static const Vocabulary list{{u"有效"_s, u"修改"_s, u"废止"_s, u"失效"_s}};
    return list;
}

const Vocabulary &taskStates()
{
    static const Vocabulary list{{u"未启动"_s, u"推进中"_s, u"已完成"_s, u"持续推进"_s}};
    return list;
}

const Vocabulary &roles()
{
    static const Vocabulary list{{u"牵头"_s, u"配合"_s}};
    return list;
}

const Vocabulary &draftStages()
{
    static const Vocabulary list{{u"征求意见稿"_s, u"送审稿"_s, u"审定稿"_s, u"发布稿"_s}};
    return list;
}

const Vocabulary &opinionSources()
{
    static const Vocabulary list{{u"征求意见"_s, u"领导批示"_s, u"公众"_s}};
    return list;
}

const Vocabulary &opinionVerdicts()
{
    static const Vocabulary list{{u"采纳"_s, u"部分采纳"_s, u"不采纳"_s}};
    return list;
}

const Vocabulary &noteMarks()
{
    static const Vocabulary list{{u"待核实"_s, u"待补充"_s, u"与单位沟通"_s, u"其他"_s}};
    return list;
}

const Vocabulary &opinionColumns()
{
    static const Vocabulary list{{u"公开事项"_s, u"公开内容（要素）"_s, u"公开依据"_s, u"公开时限"_s, u"公开主体"_s,
                                  u"公开渠道和载体"_s, u"公开对象"_s, u"公开方式"_s, u"公开层级"_s},
                                 true};
    return list;
}

// 政府信息公开条例 (2019) arts. 14–16.
const Vocabulary &withheldGrounds()
{
    static const Vocabulary list{{u"国家秘密（条例第十四条）"_s, u"法律、行政法规禁止公开（条例第十四条）"_s,
                                  u"危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）"_s,
                                  u"涉及商业秘密、个人隐私等第三方合法权益（条例第十五条）"_s,
                                  u"内部事务信息（条例第十六条第一款）"_s, u"过程性信息（条例第十六条第二款）"_s,
                                  u"行政执法案卷信息（条例第十六条第二款）"_s},
                                 true};
    return list;
}

const Vocabulary &versionReasons()
{
    static const Vocabulary list{{u"法律法规规章立改废释"_s, u"机构职能调整"_s, u"上级目录更新"_s,
                                  u"依申请转主动公开"_s, u"采纳意见"_s, u"日常核对更正"_s},
                                 true};
    return list;
}

const Vocabulary &interpretationForms()
{
    static const Vocabulary list{{u"吹风会"_s, u"新闻发布会"_s, u"负责人解读"_s, u"专家解读"_s, u"媒体专访"_s,
                                  u"文字问答"_s, u"图片图表"_s, u"音视频"_s, u"卡通动漫"_s, u"电视/网络问政"_s,
                                  u"进社区"_s},
                                 true};
    return list;
}

const Vocabulary &participationStates()
{
    static const Vocabulary list{{u"未开始"_s, u"征集中"_s, u"已结束"_s, u"已反馈"_s}};
    return list;
}

}
