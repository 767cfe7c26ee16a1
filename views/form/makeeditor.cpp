// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/makeeditor.h"

#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "form/choiceeditor.h"
#include "form/dateeditor.h"
#include "form/dutyeditor.h"
#include "form/listeditors.h"
#include "form/termseditor.h"
#include "form/texteditor.h"

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// More than these, and boxes would fill the card: chips and a check list then.
constexpr qsizetype mostBoxes = 6;

QStringList offeredFor(const FieldInfo &info)
{
    if (info.key == "withheld_ground"_L1 || info.key == "attribute_ground"_L1)
        return vocabulary::withheldGrounds().terms;
    return info.vocabulary ? info.vocabulary->terms : QStringList();
}

bool hasBoxes(const FieldInfo &info)
{
    return info.vocabulary && info.vocabulary->terms.size() <= mostBoxes;
}

}

FieldEditor *makeEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
{
    switch (info.type) {
    case ValueType::Text:
    case ValueType::LongText:
    case ValueType::Whole:
        return new TextEditor(info, source, parent, offeredFor(info));
    case ValueType::Flag:
        return new FlagEditor(info, source, parent);
    case ValueType::Date:
        return new DateEditor(info, source, parent);
    case ValueType::Choice:
        if (info.field == item::audience)
            return new BoxesEditor(info, source, parent);
        if (!info.vocabulary || info.vocabulary->isOpen)
            return new TextEditor(info, source, parent, offeredFor(info));
        return new ChoiceEditor(info, source, parent);
    case ValueType::Terms:
        if (hasBoxes(info))
            return new BoxesEditor(info, source, parent);
        return new TermsEditor(info, source, parent);
    case ValueType::References:
        return new TermsEditor(info, source, parent);
    case ValueType::Reference:
        return new ReferenceEditor(info, source, parent);
    case ValueType::Citations:
        return new CitationsEditor(info, source, parent);
    case ValueType::Parties:
        return new PartiesEditor(info, source, parent);
    case ValueType::Duty:
        return new DutyEditor(info, source, parent);
    case ValueType::Extra:
        return new ExtraEditor(info, source, parent);
    }
    Q_UNREACHABLE();
}

bool isWide(const FieldInfo &info)
{
    switch (info.type) {
    case ValueType::LongText:
    case ValueType::Citations:
    case ValueType::Parties:
    case ValueType::Extra:
    case ValueType::References:
    case ValueType::Terms:
        return true;
    default:
        return false;
    }
}

}
