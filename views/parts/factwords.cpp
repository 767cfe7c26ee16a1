// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace gk {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

}

QStringList noticesOf(const OpenFacts &facts)
{
    QStringList notices;
    if (!facts.strangeLogFolder.isEmpty())
        notices +=
            say(QT_TRANSLATE_NOOP(
                    "Words", "Beside the file lie unfinished changes that belong to another copy of it and would have "
                             "damaged the catalog. You see the file without them, read-only. Both were left as they "
                             "are; copies are in %1. Save a copy and go on there."))
                .arg(QDir::toNativeSeparators(facts.strangeLogFolder));
    if (facts.fewerStepsThanNoted > 0)
        notices +=
            say(QT_TRANSLATE_NOOP("Words", "Steps missing since this computer last saw the file: %1. An older copy was "
                                           "put in its place, or something was not copied along. If you do not know "
                                           "why, look for the newer file before you go on."))
                .arg(numberText(facts.fewerStepsThanNoted));
    if (facts.hasOtherHistory)
        notices +=
            say(QT_TRANSLATE_NOOP("Words", "The file has other steps than this computer last saw in it: another copy, "
                                           "edited elsewhere, was put in its place. Look at the list of steps before "
                                           "you go on."));
    if (facts.hasOtherNames)
        notices += say(QT_TRANSLATE_NOOP("Words",
                                         "The file has a second name on this disk (a hard link). Open it always under "
                                         "the same one: under two at a time, work would be lost."));
    if (facts.isOnNetwork)
        notices +=
            say(QT_TRANSLATE_NOOP("Words", "The file is on a network drive: saving takes longer, and nobody else can "
                                           "open it meanwhile. A copy on this computer is faster and safer."));
    return notices;
}

}
