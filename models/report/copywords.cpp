// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/copywords.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// "××目录情况一览（送审稿）": the draft stage stays last.
QString summaryTitle(QString title, const std::optional<Version> &version)
{
    const QString stage = version ? u'（' + version->stage + u'）' : QString();
    const bool endsWithStage = !stage.isEmpty() && title.endsWith(stage);
    return title.insert(endsWithStage ? title.size() - stage.size() : title.size(), u"情况一览");
}

QString dateText(const QDate &day)
{
    return day.isValid() ? u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day()) : QString();
}

/// "审定人：张三　审定日期：2024年9月28日": what the version says of it.
QString approvalOf(const Version &version)
{
    QStringList parts;
    if (!version.approvedBy.isEmpty())
        parts += u"审定人："_s + version.approvedBy;
    if (const QDate day = QDate::fromString(version.approvedOn, Qt::ISODate); day.isValid())
        parts += u"审定日期："_s + dateText(day);
    return parts.join(u'　');
}

}

CopyWords copyWords(const Settings &settings, const PrintRequest &request)
{
    if (request.content == PrintContent::Table || isAdjustments(request.content)) {
        const QDate day = (request.version ? request.version->at : request.at).date();
        return {.head = {.title = request.title.isEmpty() ? request.table->title : request.title,
                         .office = request.office.isEmpty() ? request.table->office : request.office,
                         .date = dateText(day)},
                .isReview = false,
                .signOff = SignOff::None};
    }
    CopyWords words{.head = formHead(settings, request.rule.purpose, request.version, request.at.date()),
                    .isReview = request.rule.purpose != Purpose::Public,
                    .hasCodesAsSerials = settings.value(u"numbering") == u"沿用国家编号"};
    if (!request.title.isEmpty())
        words.head.title = request.title;
    if (request.rule.purpose == Purpose::Internal && !words.head.title.endsWith(internalMark))
        words.head.title += internalMark;
    if (!request.office.isEmpty())
        words.head.office = request.office;
    words.signOff = words.isReview ? SignOff::Unit : SignOff::None;
    if (!words.isReview)
        return words;
    words.opinionGroup = request.version && request.version->stage == u"征求意见稿" ? u"反馈意见"_s : u"审核意见"_s;
    words.footer = u"当前内容，未存为版本"_s;
    if (request.version) {
        words.approval = approvalOf(*request.version);
        words.footer = u"第%1版　校验码 %2"_s.arg(request.version->number).arg(checkCode(request.version->digest));
        if (!request.version->label.isEmpty())
            words.footer += u"　"_s + request.version->label;
    }
    if (request.rule.purpose == Purpose::Internal)
        words.footer.prepend(internalMark.toString());
    if (request.content == PrintContent::Summary) {
        words.head.title = summaryTitle(words.head.title, request.version);
        words.isReview = false;
        words.signOff = SignOff::Leader;
        words.opinionGroup.clear();
    }
    return words;
}

}
