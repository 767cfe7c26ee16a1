// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/rescuewords.h"

#include "parts/words.h"

#include <QtCore/QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rescue", text);
}

/// What was lost of one kind.
struct LostOfKind {
    qint64 records = 0;
    qint64 values = 0;
    bool isWholeTable = false;
    bool hasRest = false;
};

std::map<Kind, LostOfKind> lostByKind(const RecoverReport &report)
{
    std::map<Kind, LostOfKind> kinds;
    for (const Lost &lost : report.lost) {
        LostOfKind &sums = kinds[lost.kind];
        switch (lost.what) {
        case Lost::What::Record:
            sums.records += lost.count;
            break;
        case Lost::What::Value:
            sums.values += lost.count;
            break;
        case Lost::What::Table:
            sums.isWholeTable = true;
            break;
        case Lost::What::Rest:
            sums.hasRest = true;
            break;
        }
    }
    return kinds;
}

}

RecoverWords rescueWords(const QString &author)
{
    return {.label = say(QT_TRANSLATE_NOOP("Rescue", "Saved from a damaged file")),
            .author = author,
            .at = QDateTime::currentDateTime()};
}

QString savedText(const RecoverReport &report)
{
    QStringList counts;
    for (const auto &[kind, count] : report.saved) {
        // Settings are no records to people.
        if (count > 0 && kind != Kind::Setting)
            counts += countOf(kind, count);
    }
    return counts.isEmpty() ? say(QT_TRANSLATE_NOOP("Rescue", "no records"))
                            : counts.join(say(QT_TRANSLATE_NOOP("Rescue", ", ")));
}

QStringList missingTexts(const RecoverReport &report)
{
    QStringList texts;
    if (!report.hasHistory)
        texts +=
            say(QT_TRANSLATE_NOOP("Rescue", "Missing: all versions and steps; the new file begins with one step."));
    for (const auto &[kind, lost] : lostByKind(report)) {
        if (lost.isWholeTable)
            texts += say(QT_TRANSLATE_NOOP("Rescue", "Missing: every record of the kind “%1”, if there were any."))
                         .arg(kindName(kind));
        if (lost.records > 0)
            texts += say(QT_TRANSLATE_NOOP("Rescue", "Missing: %1.")).arg(countOf(kind, lost.records));
        if (lost.hasRest)
            texts +=
                say(QT_TRANSLATE_NOOP("Rescue", "Of the kind “%1”, what follows could not be read any more; how many "
                                                "more records there were is not known."))
                    .arg(kindName(kind));
        if (lost.values > 0)
            texts += say(QT_TRANSLATE_NOOP("Rescue", "Of the kind “%1”, single values are missing: %2."))
                         .arg(kindName(kind), numberText(lost.values));
    }
    if (!report.isSameCatalog)
        texts +=
            say(QT_TRANSLATE_NOOP("Rescue", "The mark that copies of one catalog share was lost: the new file is a "
                                            "catalog of its own."));
    if (report.unreadableBytes > 0)
        texts += say(QT_TRANSLATE_NOOP("Rescue", "The disk could not read %1 bytes of the file."))
                     .arg(numberText(report.unreadableBytes));
    if (!report.leftBehind.isEmpty())
        texts += say(QT_TRANSLATE_NOOP("Rescue", "Left behind, since this program does not know it: %1."))
                     .arg(report.leftBehind.join(say(QT_TRANSLATE_NOOP("Rescue", ", "))));
    return texts;
}

}
