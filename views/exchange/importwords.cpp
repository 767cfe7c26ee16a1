// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/importwords.h"

#include <QtCore/QCoreApplication>

namespace gk {

QString wordsOf(ImportNoteKind kind)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("gk::ImportWords", text); };
    switch (kind) {
    case ImportNoteKind::NewDomain:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords", "A domain that is not there yet is added."));
    case ImportNoteKind::OneLine:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords", "Line breaks were taken out; the field has one line."));
    case ImportNoteKind::KeptAsExtra:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords",
                                       "Not understood by the field; kept with the further imported columns."));
    case ImportNoteKind::ExtraColumn:
        return words(
            QT_TRANSLATE_NOOP("gk::ImportWords", "No field has this heading; kept with the further imported columns."));
    case ImportNoteKind::Rule:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords", "No office of the register; taken as a rule."));
    case ImportNoteKind::LocalTerm:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords", "Not in the official list; kept as a local addition."));
    case ImportNoteKind::RepeatedHeader:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords", "The row repeats the headings and was left out."));
    case ImportNoteKind::CopiedRow:
        return words(QT_TRANSLATE_NOOP("gk::ImportWords", "A copy of an earlier row; taken as a new item."));
    }
    Q_UNREACHABLE();
}

}
