// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/randomedits.h"

#include "catalog/itemfields.h"
#include "catalog/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

const QStringList words{u"招生计划"_s,       u"公开时限"_s,  u"=1+1"_s,   u"00123"_s,  u"区财政局"_s, u"\t"_s,
                        u"第一行\n第二行"_s, u"𠀀扩展"_s,    u"“引号”"_s, u"a,b\"c"_s, u"　全角　"_s, u"□"_s,
                        u"不予公开"_s,       u" 前后空格 "_s};

}

Uid RandomEdits::uid()
{
    Uid uid;
    for (quint8 &byte : uid.bytes)
        byte = quint8(below(256));
    return uid;
}

QString RandomEdits::text()
{
    QString text;
    for (int i = below(4); i >= 0; --i)
        text += words.at(below(int(words.size())));
    return text;
}

Value RandomEdits::valueFor(const FieldInfo &info)
{
    if (below(5) == 0)
        return {};
    switch (info.type) {
    case ValueType::Whole:
        return Value(qint64(below(1000) - 500));
    case ValueType::Flag:
        return Value(qint64(1));
    case ValueType::Date:
        return Value(QDate(2019, 1, 1).addDays(below(900)).toString(Qt::ISODate));
    case ValueType::Choice:
        return Value(info.vocabulary->terms.at(below(int(info.vocabulary->terms.size()))));
    case ValueType::Terms: {
        QStringList terms;
        for (const QString &term : info.vocabulary->terms) {
            if (below(3) == 0)
                terms += term;
        }
        if (info.vocabulary->isOpen && below(3) == 0)
            terms += u"本地渠道%1"_s.arg(below(3));
        return termsValue(terms, info.vocabulary);
    }
    case ValueType::Reference: {
        std::vector<Uid> uids;
        for (const RecordRef &ref : m_known) {
            if (ref.kind == info.target)
                uids.push_back(ref.uid);
        }
        return uids.empty() ? Value(uid()) : Value(uids[std::size_t(below(int(uids.size())))]);
    }
    case ValueType::References:
        return uidsValue({uid(), uid()});
    case ValueType::Citations:
        return citationsValue({{text(), {}, u"第十九条"_s}, {text(), uid(), {}}});
    case ValueType::Parties:
        return partiesValue({{uid(), {}, u"牵头"_s}, {{}, text(), {}}});
    case ValueType::Duty:
        return dutyValue(Duty{.isRequired = below(2) == 0, .how = text(), .by = text()});
    case ValueType::Extra:
        return extraValue({{text(), text()}});
    default:
        return Value(text());
    }
}

ChangeSet RandomEdits::next()
{
    ChangeSet set;
    set.uid = uid();
    set.label = text();
    set.author = u"tester"_s;
    set.at = QDateTime(QDate(2019, 9, 28), QTime(9, 0)).addSecs(below(1'000'000));
    const std::size_t knownBefore = m_known.size();
    for (int i = below(4); i >= 0; --i) {
        const int what = below(10);
        if (m_known.empty() || what < 3) {
            const Kind kind = allKinds()[std::size_t(below(int(allKinds().size())))];
            const RecordRef ref{kind, uid()};
            std::vector<std::pair<Field, Value>> values;
            for (const FieldInfo &info : m_fields.of(kind)) {
                if (below(3) == 0)
                    values.emplace_back(info.field, valueFor(info));
            }
            m_known.push_back(ref);
            set.add(ref, values);
            continue;
        }
        const auto which = std::size_t(below(int(m_known.size())));
        const RecordRef ref = m_known[which];
        // Added and removed in one set leaves no trace at all, so later edits would meet no record.
        if (what == 3 && which < knownBefore) {
            set.remove(ref);
        } else if (what == 4) {
            set.add(ref);
        } else {
            const auto fields = m_fields.of(ref.kind);
            const FieldInfo &info = fields[std::size_t(below(int(fields.size())))];
            // A setting's key is its identity and never edited.
            if (info.field != setting::key)
                set.set(ref, info.field, valueFor(info));
        }
    }
    return set;
}

}
