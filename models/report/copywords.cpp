// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/copywords.h"

#include "catalog/itemfields.h"

using namespace Qt::StringLiterals;

namespace gk {

Result<QString> settingOf(Reader &reader, QStringView key)
{
    const auto ids = reader.order(Kind::Setting);
    if (!ids)
        return ids.error();
    const auto settings = reader.records(Kind::Setting, *ids);
    if (!settings)
        return settings.error();
    for (const Record &record : *settings) {
        if (record.text(setting::key) == key)
            return record.text(setting::value);
    }
    return QString();
}

Result<CopyWords> copyWords(Reader &reader, const PrintRequest &request)
{
    const auto title = settingOf(reader, u"title");
    if (!title)
        return title.error();
    const auto office = settingOf(reader, u"office");
    if (!office)
        return office.error();

    CopyWords words{.isReview = request.rule.purpose != Purpose::Public};
    words.plainTitle = title->isEmpty() ? u"主动公开基本目录"_s : *title;
    const QString stage = request.version ? request.version->stage : QString();
    words.title = words.plainTitle;
    if (!stage.isEmpty() && (words.isReview || stage != u"发布稿"))
        words.title += u"（"_s + stage + u"）"_s;
    if (!office->isEmpty())
        words.office = u"编制单位："_s + *office;
    const QDate day = (request.version ? request.version->at : request.at).date();
    if (day.isValid())
        words.date = u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day());
    if (!words.isReview)
        return words;

    words.opinionGroup = stage == u"征求意见稿" ? u"反馈意见"_s : u"审核意见"_s;
    if (request.version) {
        words.footer = u"第%1版"_s.arg(request.version->number);
        if (!request.version->label.isEmpty())
            words.footer += u"　"_s + request.version->label;
        words.footer += u"　校验码 "_s + checkCode(request.version->digest);
    } else {
        words.footer = u"当前内容，未存为版本"_s;
    }
    return words;
}

}
