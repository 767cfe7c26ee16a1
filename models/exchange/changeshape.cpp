// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/changeshape.h"

#include "exchange/recordjson.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace gk {

std::optional<ShapeFault> shapeFaultOf(const QJsonValue &value)
{
    using What = ShapeFault::What;
    if (!value.isObject())
        return ShapeFault{What::NotAnObject, u"changes"_s};
    const QJsonObject entry = value.toObject();
    const auto kind = kindByKey(entry["kind"_L1].toString());
    if (!kind)
        return ShapeFault{What::UnknownKind, u"kind"_s};
    static const QStringList verbs{u"add"_s, u"set"_s, u"remove"_s};
    static const QStringList others{u"kind"_s, u"uid"_s, u"key"_s};
    QStringList verb;
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        if (verbs.contains(it.key()))
            verb += it.key();
        else if (!others.contains(it.key()))
            return ShapeFault{What::UnknownKey, it.key()};
    }
    if (verb.size() != 1)
        return ShapeFault{What::NotOneVerb, verb.value(1, u"set"_s)};
    if (verb.first() == u"remove" ? entry["remove"_L1] != QJsonValue(true) : !entry[verb.first()].isObject())
        return ShapeFault{What::WrongForm, verb.first()};
    const bool hasUid = entry.contains("uid"_L1);
    const bool hasKey = entry.contains("key"_L1);
    if (verb.first() == u"add")
        return hasUid || hasKey ? std::optional(ShapeFault{What::NoRecord, u"uid"_s}) : std::nullopt;
    const bool isByKey = *kind == Kind::Setting && !entry["key"_L1].toString().isEmpty();
    if (isByKey == hasUid || isByKey != hasKey)
        return ShapeFault{What::NoRecord, hasKey ? u"key"_s : u"uid"_s};
    return std::nullopt;
}

}
