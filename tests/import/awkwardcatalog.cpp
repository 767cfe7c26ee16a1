// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "awkwardcatalog.h"

#include "catalog/itemfields.h"
#include "catalog/notes.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QStringList awkward{u" 前后有空格 "_s,
                          u"=1+1"_s,
                          u"同上"_s,
                          u"合计"_s,
                          u"一行\n二行\n"_s,
                          u"0012"_s,
                          u"_x000D_甲"_s,
                          u"'引号"_s,
                          u"备注：不是备注"_s,
                          u"２０个工作日"_s,
                          u"公开内容"_s,
                          u"√"_s,
                          u"■网站□栏"_s,
                          u"+86"_s,
                          u"2019/9/28"_s,
                          u"/"_s,
                          u"无"_s,
                          u"𠮷野"_s,
                          u"a\tb"_s,
                          u"<b>&amp;"_s};

}

namespace {

/// Every other item has notes: on itself, or two on one cell.
void noteOn(MemoryCatalog &catalog, QRandomGenerator &random)
{
    ChangeSet notes;
    const auto add = [&](const Uid &item, const QString &field, const QString &text, bool isDone) {
        const QStringList &marks = vocabulary::noteMarks().terms;
        std::ranges::move(addingOf({.uid = Uid::random(),
                                    .item = item,
                                    .field = field,
                                    .text = text,
                                    .author = u"王某"_s,
                                    .date = u"2024-09-28"_s,
                                    .mark = marks.value(random.bounded(int(marks.size()) + 1)),
                                    .isDone = isDone}),
                          std::back_inserter(notes.changes));
    };
    int number = 0;
    for (const auto &[ref, record] : catalog.at(catalog.head())) {
        if (ref.kind != Kind::Item || ++number % 2 == 0)
            continue;
        const QString text = u"批注甲"_s + awkward.at(random.bounded(awkward.size()));
        if (number % 3 == 0) {
            add(ref.uid, {}, text, false);
            continue;
        }
        add(ref.uid, u"time_limit"_s, text, true);
        add(ref.uid, u"time_limit"_s, text + u'！', false);
    }
    catalog.apply(notes);
}

}

MemoryCatalog anAwkwardCatalog(quint32 seed, int items)
{
    MemoryCatalog catalog = RowBuilder(seed).catalog(3, items);
    ChangeSet some;
    QRandomGenerator random(seed);
    for (const auto &[ref, record] : catalog.at(catalog.head())) {
        const auto text = [&] { return Value(awkward.at(random.bounded(awkward.size()))); };
        if (ref.kind == Kind::Domain)
            some.set(ref, domain::channels, termsValue({u"政府公报"_s}, nullptr));
        if (ref.kind != Kind::Item)
            continue;
        for (const Field field : {item::level1, item::content, item::timeLimit, item::remarks, item::section})
            some.set(ref, field, text());
        some.set(ref, item::basis, citationsValue({{text().text(), {}, {}}, {u"《条例》"_s, {}, u"第十九条"_s}}));
        some.set(ref, item::extra, extraValue({{u"栏目"_s, text().text()}}));
        some.set(ref, item::interpretation, dutyValue(Duty{.isRequired = true, .how = u"文字问答"_s}));
        some.set(ref, item::changedOn, Value(u"2019-09-28"_s));
        some.set(ref, item::stages, termsValue({u"决策"_s, u"结果"_s}, nullptr));
    }
    catalog.apply(some);
    noteOn(catalog, random);
    return catalog;
}

}
