// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/conditionwords.h"

#include <QtCore/QCoreApplication>

namespace gk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gk::ConditionWords)
};

/// The first values by name, the others by number.
QString valuesOf(const ColumnCondition &condition)
{
    constexpr qsizetype mostNames = 3;
    constexpr qsizetype mostLetters = 20;
    QStringList names;
    for (QString text : condition.texts.mid(0, mostNames)) {
        text.replace(u'\n', u' ');
        if (text.isEmpty())
            text = Text::tr("(blank)");
        names += text.size() > mostLetters ? text.left(mostLetters - 1) + u'…' : text;
    }
    const QString joined = names.join(Text::tr(" or ", "between values, one of which is enough"));
    const qsizetype more = condition.texts.size() - mostNames;
    return more > 0 ? Text::tr("%1 and %2 more").arg(joined).arg(more) : joined;
}

}

QString conditionText(const NoteCondition &condition)
{
    if (condition.what == NoteCondition::What::Noted)
        return condition.isNegated ? Text::tr("Without open notes") : Text::tr("With open notes");
    if (condition.mark.isEmpty())
        return condition.isNegated ? Text::tr("Not marked") : Text::tr("Marked");
    return (condition.isNegated ? Text::tr("Not marked “%1”") : Text::tr("Marked “%1”")).arg(condition.mark);
}

QString conditionText(const QString &column, const ColumnCondition &condition)
{
    switch (condition.test) {
    case ColumnCondition::Test::IsBlank:
        return condition.isNegated ? Text::tr("%1 is not blank").arg(column) : Text::tr("%1 is blank").arg(column);
    case ColumnCondition::Test::Contains:
        return (condition.isNegated ? Text::tr("%1 does not contain “%2”") : Text::tr("%1 contains “%2”"))
            .arg(column, condition.texts.value(0));
    case ColumnCondition::Test::IsOneOf:
        break;
    }
    return (condition.isNegated ? Text::tr("%1 is not %2", "column, values") : Text::tr("%1 is %2", "column, values"))
        .arg(column, valuesOf(condition));
}

}
