// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clipersonal.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

void tellPersonal(const Call &call, const std::vector<PersonalFinding> &findings, QJsonObject &answer)
{
    if (findings.empty())
        return;
    QJsonArray array;
    for (const PersonalFinding &each : findings) {
        QJsonArray kinds;
        for (const PersonalMatch &match : each.matches)
            kinds.append(QString(keyOf(match.kind)));
        array.append(QJsonObject{{u"uid"_s, each.record.uid.toString()},
                                 {u"record"_s, QString(keyOf(each.record.kind))},
                                 {u"field"_s, QString(Fields::standard().info(each.field).key)},
                                 {u"kinds"_s, kinds},
                                 {u"masked"_s, each.choice == PersonalChoice::Mask}});
    }
    answer.insert(u"personal_data"_s, array);
    const auto open = std::ranges::count(findings, PersonalChoice::Undecided, &PersonalFinding::choice);
    if (open > 0)
        call.tellOnce(
            say(QT_TRANSLATE_NOOP("Cli", "%1 texts look like personal data (identity card, mobile or bank card "
                                         "numbers) and stand in the file unmasked."))
                .arg(open));
}

}
